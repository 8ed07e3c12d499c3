import type { ReadClaim } from '../../model.ts'
import { fitOfSum } from '../../relate/whole/slip.ts'
import { at, clauseBefore, isChinese, type Said } from './text.ts'

// A whole that others make up to its last digit has no other parts, and what is counted one by one is counted with its like.

/** 出口A，进口B of W: what neither of them is doesn't lie between W and A. */
export function isMadeUpOtherwise(said: Said, members: readonly (number | null)[]): boolean {
  const claims = members.flatMap((index) => at(said, index) ?? [])
  const [whole, ...parts] = claims.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (whole === undefined || whole.bound !== 'exact' || parts.length < 2) return false
  const { claims: all } = said.context
  const near = all
    .slice(whole.index + 1, whole.index + 1 + LIST_MAX)
    .filter((one) => isKin(one, whole))
  const parted = new Set(parts)
  for (const [from] of near.entries())
    for (let to = from + 2; to <= near.length; to += 1) {
      const run = near.slice(from, to)
      const isOther = run.some((one) => !parted.has(one)) && run.some((one) => parted.has(one))
      if (
        isOther &&
        fitOfSum(
          { claim: whole },
          run.map((claim) => ({ claim })),
        ) === 'equal'
      )
        return true
    }
  return false
}

/** Figures behind a whole that may make it up. */
const LIST_MAX = 8

function isKin(one: ReadClaim, whole: ReadClaim): boolean {
  return (
    one.unit === whole.unit &&
    one.form === 'number' &&
    one.kind !== 'growth' &&
    one.bound === 'exact' &&
    sizeOf(one) < sizeOf(whole)
  )
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

/** "Gifts of Q, including a legacy of Q. Catering gave Q": a part of what its own sentence tells, and of nothing else. */
export function isIncludedElsewhere(
  said: Said,
  { whole, parts }: { readonly whole: number | null; readonly parts: readonly number[] },
): boolean {
  const sentence = at(said, whole)?.sentence
  return parts.some((index) => {
    const part = at(said, index)
    return (
      part !== undefined &&
      part.sentence !== sentence &&
      /\bincluding\b[^.;:\d]*$/.test(clauseBefore(said, part))
    )
  })
}

/** 5个沿江城市、18个省会城市 and 34个开放口岸, 105个基地 and 31个省: things of other names. */
export function areOtherThings(said: Said, members: readonly (number | null)[]): boolean {
  const [all, ...parts] = members
    .flatMap((index) => at(said, index) ?? [])
    .sort((a, b) => sizeOf(b) - sizeOf(a))
  if (all === undefined || !/^(?:items|places)$/.test(all.unit) || !isChinese(said, all))
    return false
  const { text } = said.doc
  if (
    /(?:共|合计|总计|总数)[^，。；\d]{0,6}$/.test(
      text.slice(Math.max(0, all.start - 10), all.start),
    )
  )
    return false
  const own = nounOf(said, all)
  if (own === null) return false
  const nouns = parts.map((part) => nounOf(said, part))
  return nouns.every(
    (noun) => noun !== null && !Array.from(noun).some((sign) => own.includes(sign)),
  )
}

/** 社保58亿元，增长6%；农林41亿元，增长5%；住房15亿元: entries of one list by its semicolons, none of which two others make up. */
export function areEntries(said: Said, members: readonly (number | null)[]): boolean {
  const claims = members.flatMap((index) => at(said, index) ?? []).sort((a, b) => a.start - b.start)
  const [first] = claims
  if (first === undefined || claims.length < 3 || !isChinese(said, first)) return false
  const { text } = said.doc
  return claims.every((claim) => {
    const led = text.slice(Math.max(0, claim.start - ENTRY_MAX), claim.start)
    return claim.sentence === first.sentence && ENTRY.test(led)
  })
}

const ENTRY_MAX = 20
/** What is called a total, or a part, is more than an entry. */
const ENTRY = /[；：](?!其中|合计|共计|总)[^，。；：、总共\d]{2,12}$/

/** Behind a figure without its counter, up to the next mark, or what it measures. */
function nounOf({ doc: { text } }: Said, { end, measure }: ReadClaim): string | null {
  const behind = /^[项个家座处条批]?([㐀-鿿]{2,10}?)(?=[，。；、：（“\d]|$)/.exec(
    text.slice(end, end + 14),
  )
  const noun = behind?.[1] ?? (measure === null ? '' : text.slice(measure.start, measure.end))
  return noun === '' ? null : noun.slice(-2)
}
