import type { PeriodCode } from '#platform/period'
import type { Relation } from '../../model.ts'
import { fits } from '../change/results.ts'
import { type Line, mayBeAlike, type Part } from '../part.ts'
import { before, behind, between, isLevel, type Placed, placesOf } from './said.ts'

// Ends of changes that a bracket, an apposition or the next sentence tells: "38 fewer than twelve months earlier (1,252)", "47 days, 6 days
// shorter than the 53 of", "up 18 % to 1.6 million. A year earlier it had been 1.4", 较上年（1582.3毫米）偏少6.3%.

type Change = Of<'change'>
type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>
type Ends = { readonly result: Part; readonly base: Part }

export function withWordedBases(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const places = placesOf(lines)
  const pairs = pairsOf(relations)
  const filled = new Map<number, Ends>()
  const byBase = new Map<number, Part>()
  return relations.map((one) => {
    const sides = sidesOf(one)
    const own = places.get(sides?.amount ?? -1)
    if (sides === null || own === undefined) return one
    const [result, base] = [places.get(sides.result ?? -1), places.get(sides.base ?? -1)]
    const known = { lines, pairs, places, filled, byBase }
    const ends = endsOf({ ...own, ...known, result, base }, sides)
    if (ends === null) return one
    filled.set(own.part.claim.index, ends)
    byBase.set(ends.base.claim.index, ends.result)
    return withEnds(one, ends)
  })
}

type Sides = {
  readonly amount: number
  readonly result: number | null
  readonly base: number | null
  readonly isTold: boolean
  /** The time of the base, where words of the amount's own say it. */
  readonly saidPeriod: PeriodCode | null
}

/** Of a change or a gap that lacks an end, or whose one end stands in a bracket. */
function sidesOf(one: Relation): Sides | null {
  if (one.kind === 'gap')
    return {
      amount: one.amount,
      result: one.of,
      base: one.than,
      isTold: one.baseWords !== null,
      saidPeriod: null,
    }
  if (one.kind !== 'change' || one.amount === null || one.amountIs === 'times') return null
  if (one.comparablePrices || one.difference !== undefined) return null
  const { amount, result, base, baseWords, basePeriod } = one
  const saidPeriod = baseWords === null ? null : basePeriod
  return { amount, result, base, isTold: baseWords !== null || basePeriod !== null, saidPeriod }
}

function withEnds(one: Relation, { result, base }: Ends): Relation {
  const [to, from] = [result.claim.index, base.claim.index]
  if (one.kind === 'gap') return { ...one, of: to, than: from }
  return one.kind === 'change' ? { ...one, result: to, base: from } : one
}

/** Ends that are told without how far they lie apart, by each of them. */
function pairsOf(relations: readonly Relation[]): ReadonlyMap<number, Change> {
  const pairs = new Map<number, Change>()
  for (const one of relations) {
    if (one.kind !== 'change' || one.result === null || one.base === null) continue
    if (one.losses === undefined) pairs.set(one.base, one)
  }
  return pairs
}

type Own = Placed & {
  readonly lines: readonly Line[]
  readonly result: Placed | undefined
  readonly base: Placed | undefined
  readonly pairs: ReadonlyMap<number, Change>
  readonly places: ReadonlyMap<number, Placed>
  readonly filled: ReadonlyMap<number, Ends>
  /** The results of those filled, by their bases. */
  readonly byBase: ReadonlyMap<number, Part>
}

function endsOf(own: Own, sides: Sides): Ends | null {
  const found = own.line.tape.grammar === 'zh' ? chineseEnds(own, sides) : englishEnds(own, sides)
  if (found === null || found.result === found.base) return null
  const { result, base } = found
  if (!mayBeAlike(own.line.tape.text, result.claim, base.claim)) return null
  return fits(own.part.claim, result.claim) || fits(own.part.claim, base.claim) ? found : null
}

function englishEnds(own: Own, sides: Sides): Ends | null {
  const { line, part } = own
  const base = own.base?.part ?? (sides.isTold || part.isHigher ? bracketed(line, part) : null)
  if (base !== null && base !== undefined) {
    if (own.base !== undefined && own.result !== undefined) return null
    const result = own.result?.part ?? resultBefore(own, base)
    return result === null ? null : { result, base }
  }
  if (own.result === undefined || own.result.line !== line) return null
  const later = toldNext(own, own.result.part)
  // "Up 4.9 % on June. In March there were 7.1 million": of another time than that of the base.
  const isOther = sides.saidPeriod !== null && later?.claim.period !== sides.saidPeriod
  return later === null || isOther ? null : { result: own.result.part, base: later }
}

const BASE_BEFORE_BRACKET =
  /^[^().;:]{0,50}\b(?:than|over|on|above|below|from|with|against|of|behind|under)\b[^().;:]{2,60} \($/i
const CLOSES = /^(?:\)|[;,] )/
/** "€420 million more than in the same months of 2024, when approvals stood at €1.48 billion". */
const WHEN_TOLD =
  /^[^().;:]{0,50}\b(?:than|over|on|above|below|from|with|against)\b[^().;:]{2,60}, when (?:[a-z-]+ ){1,4}?(?:was|were|stood at|had been|totall?ed|came to|amounted to|reached|numbered)(?: about| only| just| some)? $/i

/** "Than in the same month of 2023 (2,680)": what is told in brackets of what it is compared with. */
function bracketed(line: Line, amount: Part): Part | null {
  const next = line.parts[amount.order + 1]
  if (next === undefined || !isLevel(next)) return null
  const said = between(line, amount, next)
  if (WHEN_TOLD.test(said)) return next
  if (!BASE_BEFORE_BRACKET.test(said)) return null
  return CLOSES.test(behind(line, next)) ? next : null
}

/** "47 days, 6 days shorter", "1,214 vessels were registered, 38 fewer". */
const APPOSED =
  /^[^.;:()]{0,60}(?:,| –| —| -) ?(?:(?:or|which is|that is|this is|which was|some|about|only|just|by|an?|up|down|a full|well|still|increase|decrease|rise|fall|drop|gain|of) )*$/i
const TURNS = /\b(?:while|whereas|but|and|which (?!is|was)|after|following|because)\b/i
/** "Up from 1,642,000 in July and 28.5 % ahead of": of the same as the change before. */
const JOINED =
  /^\)?[^.;()]{0,40},? (?:and|but)(?: (?:is|was|were|are|still|remains|it is))*(?: (?:up|down))?(?: by)? $/i

function resultBefore(own: Own, base: Part): Part | null {
  const { line, part, pairs, places, byBase } = own
  const last = line.parts[part.order - 1]
  if (last === undefined) return null
  const said = between(line, last, part)
  const pair = pairs.get(last.claim.index)
  const before =
    pair === undefined ? byBase.get(last.claim.index) : places.get(pair.result ?? -1)?.part
  if (before !== undefined && JOINED.test(said)) return before
  const isOf = isLevel(last) && last !== base && last.mark !== 'from' && last.mark !== 'than'
  if (!isOf || part.claim.start > base.claim.start) return null
  if (!mayBeAlike(line.tape.text, last.claim, base.claim) || isWithinName(line, base)) return null
  return APPOSED.test(said) && !TURNS.test(said) ? last : null
}

/** "40 more than the original 787-8 jetliner". */
function isWithinName({ tape: { text } }: Line, { claim: { start, end } }: Part): boolean {
  return /^[-–/]\w/.test(text.slice(end, end + 2)) || /\w[-–/]$/.test(text.slice(start - 2, start))
}

const TIME_THEN =
  /^(?:["“]?(?:in|at|by|during|for) [^,.;:()\d]{0,24}(?:\d{4})?,? ?|["“]?(?:a|one) (?:year|month|quarter) (?:earlier|before|ago),? )(?:it|they|there|the (?:figure|number|total|rate|level)) (?:was|were|had been|stood at|had stood at|came to)(?: at)?(?: about| only| just| some)? $/i

/** "Rose 18.4 % to 1.61 million. In November 2023 they were 1.36 million": the next sentence has but what it was before. */
function toldNext({ line, at, part, lines }: Own, result: Part): Part | null {
  const next = lines[at + 1]
  const [then, ...more] = next?.parts ?? []
  if (next === undefined || then === undefined || more.length > 0 || !isLevel(then)) return null
  if (next.tape.sentence.paragraph !== line.tape.sentence.paragraph) return null
  const amounts = line.parts.filter(({ role }) => role === 'amount' || role === 'rate')
  if (amounts.length !== 1 || amounts[0] !== part) return null
  const isEarlier =
    then.claim.period !== null &&
    result.claim.period !== null &&
    then.claim.period < result.claim.period
  return isEarlier && TIME_THEN.test(before(next, then)) ? then : null
}

const THAN_BRACKET =
  /(?:比|较|較|与|超过?|高于|低于|快于|慢于|优于|好于|多于|少于)[^，。；、（(\d]{0,4}(?:\d{1,4}年)?[^，。；、（(\d]{1,14}[（(]$/
const BEHIND_BRACKET = /^[）)][^，。；（(\d]{0,8}$/

/** 较上年（1582.3毫米）偏少6.3%: the level before the bracket, and that within it. */
function chineseEnds({ line, part, result, base, filled }: Own, { isTold }: Sides): Ends | null {
  const last = line.parts[part.order - 1]
  if (last === undefined) return null
  const said = between(line, last, part)
  const { text, sentence } = line.tape
  const opening = text.slice(Math.max(sentence.start, last.claim.start - 24), last.claim.start)
  if (THAN_BRACKET.test(opening) && BEHIND_BRACKET.test(said)) {
    const known = result === undefined || result.part === last ? undefined : result.part
    const of = known ?? levelBefore(line, last)
    return of === null || base?.part === last ? null : { result: of, base: last }
  }
  // 多74.6亿元，增长8.6%: the same change once more.
  const same = filled.get(last.claim.index)
  const isAgain = /^，?(?:即|同比|合)?(?:增长|下降|增幅|降幅|上升|减少|增加)(?:为|达)?$/.test(said)
  return same !== undefined && isAgain && (base === undefined || !isTold) ? same : null
}

const LEVELS_BACK = 4

function levelBefore(line: Line, base: Part): Part | null {
  const { text } = line.tape
  for (let order = base.order - 1; order >= 0 && order >= base.order - LEVELS_BACK; order -= 1) {
    const level = line.parts[order]
    if (level === undefined) return null
    if (/[。；]/.test(text.slice(level.claim.end, base.claim.start))) return null
    if (isLevel(level) && mayBeAlike(text, level.claim, base.claim)) return level
  }
  return null
}
