import { addDays, type Day, type PeriodCode, parsePeriod } from '#platform/period'
import type { Comparison, ComparisonKind } from '../../types.ts'
import type { ReadClaim, Reading, Relation, Span } from '../model.ts'
import { before, rhythmBetween } from './change/base.ts'
import type { Cue } from './cues/types.ts'
import { type Part, sortOf } from './part.ts'
import { partsOf } from './roles/roles.ts'
import { tapesOf } from './tape.ts'

const LEVEL: Comparison = {
  kind: 'level',
  base: null,
  baseClaim: null,
  basePeriod: null,
  direction: null,
}

/** What each claim is compared with, by index: from its relations, then from its own words. */
export function comparisonsOf(reading: Reading): readonly Comparison[] {
  const found: Comparison[] = reading.claims.map((claim) => ({
    ...LEVEL,
    kind: kindByForm(claim) ?? claim.kind ?? 'level',
    direction: claim.direction,
  }))
  for (const tape of tapesOf(reading.doc, reading)) {
    if (tape.at.length === 0) continue
    for (const part of partsOf(tape)) {
      const own = byRole(part)
      if (own !== null) found[part.claim.index] = { ...LEVEL, ...own }
    }
  }
  for (const relation of reading.relations) apply(reading, relation, found)
  const rhythm = rhythmOf(reading, found)
  for (const [index, comparison] of found.entries()) {
    const claim = reading.claims[index]
    if (claim !== undefined)
      found[index] = ofThen(reading, claim, byCustom(reading, claim, comparison, rhythm))
  }
  return found
}

/** From what this text measures its growth where it says so: mostly the year before. */
function rhythmOf(reading: Reading, comparisons: readonly Comparison[]): Cue | null {
  const counts = new Map<Cue, number>()
  for (const [index, { basePeriod, kind }] of comparisons.entries()) {
    const period = reading.claims[index]?.period ?? null
    if (basePeriod === null || period === null || (kind !== 'growth' && kind !== 'gap')) continue
    const rhythm = rhythmBetween(basePeriod, period)
    if (rhythm !== null) counts.set(rhythm, (counts.get(rhythm) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

function kindByForm(claim: ReadClaim): ComparisonKind | null {
  switch (claim.form) {
    case 'rank':
      return 'rank'
    case 'ordinal':
      return 'ordinal'
    case 'names':
    case 'kinds':
      return 'count'
    case 'superlative':
      return 'superlative'
    case 'date':
      return 'date'
    case 'span':
    case 'length':
      return 'span'
    case 'threshold':
      return 'threshold'
    default:
      return null
  }
}

function byRole(part: Part): Pick<Comparison, 'kind' | 'direction'> | null {
  const { claim, role, direction } = part
  switch (role) {
    case 'amount':
      return { kind: isGap(part) ? 'gap' : 'growth', direction }
    case 'rate':
      return { kind: 'average-growth', direction }
    case 'share':
      return { kind: 'share', direction: null }
    case 'target':
      return { kind: 'target', direction: null }
    case 'multiple':
      return { kind: 'multiple', direction }
    case 'level':
      // The end of a change of which only one end is stated is a level still.
      return claim.kind === 'target' || claim.kind === 'growth' || claim.kind === 'gap'
        ? null
        : { kind: 'level', direction: part.direction }
    default:
      return null
  }
}

/** A difference in points, or in the unit of the figures that are compared; per cent more than a base is growth. */
function isGap({ claim, isHigher }: Part): boolean {
  return (
    sortOf(claim) === 'points' ||
    ((isHigher || claim.kind === 'gap') && sortOf(claim) === 'quantity')
  )
}

function apply(reading: Reading, relation: Relation, found: Comparison[]): void {
  const set = (index: number | null, to: Partial<Comparison>): void => {
    const known = index === null ? undefined : found[index]
    if (index !== null && known !== undefined) found[index] = { ...known, ...to }
  }
  const wordsOf = (span: Span | null): string | null =>
    span === null ? null : reading.doc.text.slice(span.start, span.end)
  switch (relation.kind) {
    case 'change': {
      const { result, base, amount, direction, basePeriod, baseWords } = relation
      if (amount !== null) {
        set(amount, { base: wordsOf(baseWords), baseClaim: base, basePeriod })
        // "3,600 more than in the same period": of one measure at two times it is growth.
        const isLater = relation.amountIs === 'absolute' && basePeriod !== null
        if (isLater) set(amount, { kind: 'growth' })
      }
      if (result === null || base === null || !isBeside(reading, result, base)) return
      for (const [end, other] of [
        [result, base],
        [base, result],
      ] as const) {
        const claim = reading.claims[other]
        if (claim === undefined || !mayBeEnd(found[end])) continue
        set(end, {
          kind: 'from-to',
          base: claim.form === 'number' ? reading.doc.text.slice(claim.start, claim.end) : null,
          baseClaim: other,
          basePeriod: claim.period,
          direction,
        })
      }
      return
    }
    case 'gap':
      set(relation.amount, {
        kind: 'gap',
        base: wordsOf(relation.baseWords),
        baseClaim: relation.than,
      })
      return
    case 'average-growth':
      set(relation.rate, { baseClaim: relation.base, basePeriod: periodOf(reading, relation.base) })
      return
    case 'share':
      set(relation.share, {
        kind: 'share',
        base: wordsOf(relation.baseWords),
        baseClaim: relation.whole,
      })
      return
    case 'multiple':
      set(relation.times, {
        baseClaim: relation.base,
        base: wordsOf(relation.baseWords),
        basePeriod: periodOf(reading, relation.base),
      })
      return
    case 'target':
      set(relation.value, { baseClaim: relation.target })
      return
    case 'parts':
      if (relation.complete && found[relation.whole]?.kind === 'level')
        set(relation.whole, { kind: 'sum' })
      return
    default:
  }
}

/** Ends that stand in one sentence are a pair; a base found elsewhere leaves the level a level. */
function isBeside(reading: Reading, result: number, base: number): boolean {
  return reading.claims[result]?.sentence === reading.claims[base]?.sentence
}

/** A growth that itself changed ("inflation 2.1 %, down from 2.4 %") is a level of its pair. */
function mayBeEnd(comparison: Comparison | undefined): boolean {
  return (
    comparison !== undefined &&
    ['level', 'growth', 'share', 'rank', 'sum'].includes(comparison.kind)
  )
}

function periodOf(reading: Reading, index: number | null): PeriodCode | null {
  return index === null ? null : (reading.claims[index]?.period ?? null)
}

/** 是上年同期的1.7倍 beside no figure of then: the time stands directly before the multiple. */
function ofThen(
  { doc, periods }: Reading,
  { start, sentence }: ReadClaim,
  comparison: Comparison,
): Comparison {
  if (comparison.kind !== 'multiple' || comparison.basePeriod !== null) return comparison
  if (doc.sentences[sentence]?.grammar !== 'zh') return comparison
  const last = periods[endsBefore(periods, start) - 1]
  const isBeside = last?.role === 'base' && /^的?约?$/.test(doc.text.slice(last.end, start))
  return isBeside ? { ...comparison, basePeriod: last.code } : comparison
}

/** How many of a sorted list end at or before an offset. */
function endsBefore(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** 沪指跌0.81%, 一周涨2.1%: what a market did in its day or week isn't measured on the year before. */
function isOfMarket({ doc }: Reading, { sentence, start }: ReadClaim): boolean {
  const { start: from, end } = doc.sentences[sentence] ?? { start, end: start }
  const near = doc.text.slice(Math.max(from, start - 60), Math.min(end, start + 40))
  return /收报|收于|收盘|报收|收涨|收跌|收高|收低|盘中|早盘|午盘|主力合约|[日周](?:线)?[涨跌]/.test(
    near,
  )
}

/** Growth without a base is measured as the rest of the text measures it; in Chinese releases on the year before. */
function byCustom(
  reading: Reading,
  claim: ReadClaim,
  comparison: Comparison,
  rhythm: Cue | null,
): Comparison {
  const isAmount = sortOf(claim) === 'quantity' && !isSaidAgain(reading, claim)
  const isGrowth = comparison.kind === 'growth' && !isAmount
  if (!isGrowth || comparison.basePeriod !== null || comparison.base !== null) return comparison
  const first = claim.period === null ? null : firstYearOf(claim.period)
  if (first !== null) return { ...comparison, basePeriod: first }
  const isChinese = reading.doc.sentences[claim.sentence]?.grammar === 'zh'
  if (isChinese && isOfMarket(reading, claim)) return comparison
  const by = isChinese ? 'yoy' : rhythm
  if (by === null || claim.period === null) return comparison
  return { ...comparison, basePeriod: before(claim.period, by) }
}

/** "Edged up by 819, or 2.1 %": an amount that is told once more as growth. */
function isSaidAgain({ doc, claims }: Reading, claim: ReadClaim): boolean {
  const next = claims[claim.index + 1]
  if (next === undefined || sortOf(next) !== 'relative') return false
  return /^,? or (?:[a-z]{2,10} )?$/.test(doc.text.slice(claim.end, next.start))
}

/** Growth "between 2018 and 2023", or "since 2018", is on the year that it began with. */
function firstYearOf(code: PeriodCode): PeriodCode | null {
  const period = parsePeriod(code)
  if (period.kind === 'span') return String(period.first)
  if (period.kind === 'since' && period.from !== null && isTwelveMonths(period.from, period.to))
    return monthBefore(period.from)
  const isLong = period.kind === 'since' && period.from !== null && period.from.endsWith('-01-01')
  if (!isLong || period.kind !== 'since' || period.from === null) return null
  const first = period.from.slice(0, 4)
  return first < period.to.slice(0, 4) ? first : null
}

/** "In the 12 months to September 2024": on September 2023. */
function isTwelveMonths(from: Day, to: Day): boolean {
  return (
    from.endsWith('-01') && addDays(to, 1) === `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  )
}

function monthBefore(first: Day): PeriodCode {
  return addDays(first, -1).slice(0, 7)
}
