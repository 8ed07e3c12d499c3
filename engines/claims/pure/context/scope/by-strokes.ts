import { type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import type { Moment } from '../timeline/moments.ts'

// 预计2023-2025年收入5.7/7.1/9.2亿元，增长20%/25%/30%: of as many years, each figure between strokes is of one.

const YEARS_MAX = 6

/** The claims of one sentence, those of lists with strokes in the years that the sentence spans. */
export function dealtByStrokes(
  { text }: Doc,
  sentence: Sentence,
  claims: readonly ReadClaim[],
  moments: readonly Moment[],
): readonly ReadClaim[] {
  if (!text.slice(sentence.start, sentence.end).includes('/')) return claims
  let [at, years]: [number, Years | null] = [0, null]
  return claims.map((claim, index) => {
    for (; (moments[at]?.end ?? claim.end) <= claim.start; at += 1)
      if (moments[at]?.role === 'point')
        years =
          yearsOf(moments[at]?.code ?? null) ?? listedAt(text, sentence, moments[at]?.end ?? 0)
    if (years === null) return claim
    const before = strokesBefore(text, sentence, claims, index)
    const after = strokesAfter(text, claims, index)
    if (before + after + 1 !== years.last - years.first + 1) return claim
    return { ...claim, period: String(years.first + before), periodFrom: 'stated' as const }
  })
}

type Years = { readonly first: number; readonly last: number }

function yearsOf(code: PeriodCode | null): Years | null {
  const period = code === null ? null : parsePeriod(code)
  if (period?.kind !== 'span' || period.last - period.first >= YEARS_MAX) return null
  return period
}

/** 2025/2026/2027年: years with strokes between them, of which the last alone is a time. */
function listedAt(text: string, { start }: Sentence, end: number): Years | null {
  const listed = LISTED.exec(text.slice(Math.max(start, end - LISTED_MAX), end))?.[0]
  const named = listed?.match(/\d{2,4}/g)?.map((year) => 2000 + (Number(year) % 100)) ?? []
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined || named.length < 2) return null
  return named.every((year, at) => year === first + at) ? { first, last } : null
}

const LISTED = /20\d\d[EA]?(?:[/／](?:20)?\d\d[EA]?){1,5}年?$/
const LISTED_MAX = 40

/** Numbers before the last of a list may have no unit of their own. */
const BARE = /(?:[-+−]?\d[\d.,]*[%％]?\/){1,6}$/

function strokesBefore(
  text: string,
  sentence: Sentence,
  claims: readonly ReadClaim[],
  index: number,
): number {
  let [count, at] = [0, claims[index]?.start ?? 0]
  for (let before = index - 1; before >= 0 && count < YEARS_MAX; before -= 1) {
    const other = claims[before]
    if (other === undefined || text.slice(other.end, at) !== '/') break
    count += 1
    at = other.start
  }
  const bare = BARE.exec(text.slice(Math.max(sentence.start, at - 60), at))?.[0] ?? ''
  return count + bare.split('/').length - 1
}

function strokesAfter(text: string, claims: readonly ReadClaim[], index: number): number {
  let [count, at] = [0, claims[index]?.end ?? 0]
  for (const other of claims.slice(index + 1, index + 1 + YEARS_MAX)) {
    if (text.slice(at, other.start) !== '/') break
    count += 1
    at = other.end
  }
  return count
}
