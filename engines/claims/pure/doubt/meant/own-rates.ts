import type { ReadClaim } from '../../model.ts'
import { at, led, next, type Of, type Text } from '../text.ts'

/**
 * "$72 million (1.1 percent)": an amount of change with its rate right behind it has no other; "higher fees (up $1.2 billion, or 1.5
 * percent)": both are of what stands before the bracket, and not of what another sentence tells.
 */
export function isOfOwnRate(said: Text, { result, amount, difference }: Of<'change'>): boolean {
  const [end, rate, much] = [result, amount, difference ?? null].map((index) => at(said, index))
  if (rate === undefined || much === undefined) return false
  const { text } = said.doc
  const behind = said.context.claims[much.index + 1]
  const hasOwn =
    behind?.unit === rate.unit &&
    behind.sentence === much.sentence &&
    OWN.test(text.slice(much.end, behind.start))
  if (hasOwn && behind !== rate) return true
  return hasOwn && end?.sentence !== much.sentence && BRACKET.test(led(said, much, 24))
}

const OWN = /^(?: \(|,? or )(?:about )?$/
/** Behind a word, and no figure. */
const BRACKET = /[a-z] \((?:up|down|an? [a-z]+ of|[+−-])? ?$/i

/** "8.9 degrees, 2.9 above normal, against 1.9 by day": what it is above was said, and is no time. */
export function isAboveSaid(said: Text, { than, amount }: Of<'gap'>): boolean {
  const [base, much] = [than, amount].map((index) => at(said, index))
  if (base === undefined || much === undefined || base.start < much.end) return false
  return SAID.test(said.doc.text.slice(much.end, base.start))
}

const SAID =
  /^ (?:[a-z]+ )?(?:above|below|than|under) (?![^,]*\b(?:year|month|quarter|week|season|earlier|ago|before|last|previous|prior)\b)[^,;.\d]{3,40}, (?:against|compared (?:with|to)) $/

/** 甲地60天，同比减少58%；乙地395天，同比减少36%: what tells its own rate over the year before is no base of another of its time. */
export function hasOwnRate(said: Text, to: ReadClaim, from: ReadClaim): boolean {
  return (
    from.sentence !== to.sentence &&
    from.period === to.period &&
    /^[，,（( ]{0,2}(?:同比|按年|比去年同期|比上年)?[大微急]?[增升上下减跌降][长加涨升降少跌幅]?[为达了至约逾超]?[\d.]+(?:%|％|倍|个百分点)/.test(
      next(said, from, 24),
    )
  )
}

/** 从2500降到2000，分别下降20%和15%；甲、乙从1600降到1360: behind a semicolon others begin, where a rate has levels before it. */
export function isOfLevelsBefore(said: Text, by: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const first = Math.min(...ends.map(({ start }) => start))
  const { sentences, text } = said.doc
  const { start = 0 } = sentences[by.sentence] ?? {}
  return (
    first > by.end &&
    text.slice(by.end, first).includes('；') &&
    /分[别別][^，。；]{0,30}$/.test(led(said, by, 40)) &&
    said.context.claims.some(
      ({ end, unit, start: from }) => from >= start && end < by.start && unit === ends[0]?.unit,
    )
  )
}
