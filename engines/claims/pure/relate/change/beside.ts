import { compare, multiply, rational, rationalOf } from '#platform/exact'
import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Relation } from '../../model.ts'
import {
  clauseStart,
  hasBetween,
  isHardEnd,
  isRateLevel,
  type Line,
  type Part,
  sortOf,
  wordsBetween,
} from '../part.ts'
import type { Item, Tape } from '../tape.ts'
import { areCountedAlike } from '../whole/whole.ts'
import { rhythmBetween } from './base.ts'
import { fitsChange } from './fit.ts'
import { fits } from './results.ts'

// Amounts and levels that stand around each other, in whatever words: where a sentence has one pair of ends and one amount, or an amount
// has just two levels like each other before it, of which one was before the other, they are said of each other.

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>
type Change = Of<'change'>
type Ends = { readonly result: Part; readonly base: Part }

/** Sentences before its own in which the levels of an amount may stand. */
const LINES_BACK = 2

/** Gives the ends of changes, gaps and multiples that have none yet. */
export function withAround(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const bySentence = new Map<number, Relation[]>()
  for (const relation of relations) {
    const index = amountOf(relation) ?? (relation.kind === 'change' ? relation.result : null)
    if (index === null) continue
    bySentence.set(index, [...(bySentence.get(index) ?? []), relation])
  }
  const found = new Map<Relation, Relation>()
  const added: Relation[] = []
  for (const [at, line] of lines.entries()) {
    const own = line.parts.flatMap(({ claim }) => bySentence.get(claim.index) ?? [])
    const earlier = earlierOf(lines, at)
    for (const part of line.parts) {
      const relation = own.find((one) => amountOf(one) === part.claim.index) ?? null
      const base = relation === null ? null : thanOf(line, part, relation)
      if (relation !== null && base !== null) {
        found.set(relation, withEndsOf(relation, base))
        continue
      }
      const isOpen = relation === null ? isSaidAmount(line, part) : hasNoEnds(relation)
      if (!isOpen) continue
      const ends = endsBeside(line, own, part) ?? levelsAround(line, earlier, part, relation)
      if (ends === null) continue
      if (relation === null) added.push(absolute(part, ends))
      else if (isSpread(line, part)) found.set(relation, gapOf(part, ends))
      else found.set(relation, withEndsOf(relation, ends))
    }
  }
  return [...relations.map((one) => found.get(one) ?? one), ...added]
}

/** 增速为6.8%，比乙市的5.5%快1.3个百分点: the rate between 比 and its word is the base, and the one before it the result. */
function thanOf({ tape, parts }: Line, part: Part, relation: Relation): Ends | null {
  if (relation.kind !== 'change' || relation.base !== null || tape.grammar !== 'zh') return null
  const base = parts[part.order - 1]
  const result = parts[part.order - 2]
  if (base === undefined || result === undefined || relation.result !== base.claim.index)
    return null
  const start = clauseStart(tape, part.at)
  const isThan = base.at > start && hasBetween(tape, start - 1, base.at, ['than'])
  const isBeside = /^[快慢高低多少]?$/.test(tape.text.slice(base.claim.end, part.claim.start))
  const areAlike = base.claim.unit === result.claim.unit && sortOf(part.claim) === 'points'
  return isThan && isBeside && areAlike && isRateLevel(base.claim) ? { result, base } : null
}

function earlierOf(lines: readonly Line[], at: number): readonly Line[] {
  const paragraph = lines[at]?.tape.sentence.paragraph
  return lines
    .slice(Math.max(0, at - LINES_BACK), at)
    .filter(({ tape }) => tape.sentence.paragraph === paragraph)
}

function amountOf(relation: Relation): number | null {
  switch (relation.kind) {
    case 'change':
    case 'gap':
      return relation.amount
    case 'multiple':
      return relation.times
    default:
      return null
  }
}

function hasNoEnds(relation: Relation): boolean {
  switch (relation.kind) {
    case 'change':
      return (
        relation.base === null &&
        relation.amount !== null &&
        relation.difference === undefined &&
        relation.amountIs !== 'times' &&
        !relation.comparablePrices
      )
    case 'gap':
      return relation.than === null
    case 'multiple':
      return relation.base === null
    default:
      return false
  }
}

const SAID_AGAIN = /(?:\bi\.e\.|\bthat is|\bor|\bthus|\bhence),? by $/i

/** "From 10,331 km to 12,349 km, i.e. by 2,018 km": a quantity that is read as how far something went, and of no change. */
function isSaidAmount(line: Line, { role, mark, claim }: Part): boolean {
  const before = line.tape.text.slice(Math.max(0, claim.start - 16), claim.start)
  return (
    role === 'level' &&
    mark === null &&
    (claim.kind === 'growth' || SAID_AGAIN.test(before)) &&
    claim.form === 'number' &&
    sortOf(claim) === 'quantity' &&
    / by (?:about |some |nearly |over )?$/i.test(before)
  )
}

function absolute({ claim }: Part, { result, base }: Ends): Change {
  return {
    kind: 'change',
    result: result.claim.index,
    base: base.claim.index,
    amount: claim.index,
    amountIs: 'absolute',
    direction: null,
    basePeriod: base.claim.period,
    baseWords: null,
    comparablePrices: false,
  }
}

function gapOf({ claim }: Part, { result, base }: Ends): Of<'gap'> {
  return {
    kind: 'gap',
    of: result.claim.index,
    than: base.claim.index,
    amount: claim.index,
    direction: null,
    baseWords: null,
  }
}

const SPREAD =
  /(?:相差|差距|差额|之差)(?:为|达到?|约)?$|\b(?:gap|difference|margin|spread) of (?:about |some |only |just )?$/i

/** 两者相差3.6个百分点, "a gap of 17 points": how far two figures lie apart, whichever is the larger. */
function isSpread({ tape }: Line, { claim }: Part): boolean {
  const from = Math.max(tape.sentence.start, claim.start - 32)
  return SPREAD.test(tape.text.slice(from, claim.start))
}

function withEndsOf(relation: Relation, { result, base }: Ends): Relation {
  const [to, from] = [result.claim.index, base.claim.index]
  switch (relation.kind) {
    case 'change':
      return {
        ...relation,
        result: to,
        base: from,
        basePeriod: relation.basePeriod ?? earlierPeriod(result, base),
      }
    case 'gap':
      return { ...relation, of: to, than: from }
    case 'multiple':
      return { ...relation, of: to, base: from }
    default:
      return relation
  }
}

function earlierPeriod(result: Part, base: Part): PeriodCode | null {
  const { period } = base.claim
  return period === result.claim.period ? null : period
}

/** The one pair of ends of its sentence, if nothing else says how far apart they are. */
function endsBeside(line: Line, own: readonly Relation[], part: Part): Ends | null {
  const pairs = own.filter(
    (one): one is Change =>
      one.kind === 'change' && one.result !== null && one.base !== null && one.losses === undefined,
  )
  const [pair] = pairs
  const find = (index: number | null) => line.parts.find(({ claim }) => claim.index === index)
  const [result, base] = [find(pair?.result ?? null), find(pair?.base ?? null)]
  if (pairs.length !== 1 || pair?.amount !== null || result === undefined || base === undefined)
    return null
  if (part === result || part === base || !isOf(part, result) || !isOf(part, base)) return null
  if (isOfOtherTime(part, result, base) || isOnlyOf(line, part, [result, base])) return null
  if (fitsChange(part.claim, result.claim, base.claim)) return { result, base }
  if (!mayBeMeant(part, result, base)) return null
  const [first, last] = result.at < base.at ? [result, base] : [base, result]
  const [from, to] = part.at < first.at ? [part.at, first.at] : [last.at, part.at]
  if (line.tape.items.slice(from, to).some(isHardEnd)) return null
  const between = line.tape.text.slice(
    line.tape.items[from]?.end ?? 0,
    line.tape.items[to]?.start ?? 0,
  )
  const words = wordsBetween(line.tape, from, to)
  const isBeside = line.tape.items.slice(from + 1, to).every(isNoFigure)
  const isDirect = between.length < 40 && words <= (line.tape.grammar === 'en' ? 1 : 0)
  return isDirect && isBeside && !NEW_SUBJECT.test(between) ? { result, base } : null
}

/** "Tripled in two years, from 0.8 GW": how long it took is no figure of its own. */
function isNoFigure(item: Item): boolean {
  return item.kind !== 'claim' || ['years', 'months', 'days'].includes(item.claim.unit)
}

const FAR = rational(3n)

/** July 2024 and July 2023. */
function areInRhythm({ result: { claim: a }, base: { claim: b } }: Ends): boolean {
  return (
    a.periodFrom === 'stated' &&
    b.periodFrom === 'stated' &&
    rhythmBetween(b.period, a.period) !== null
  )
}

/** The whole of last year is no base of eleven months of this. */
function areAsLong({ claim: a }: Part, { claim: b }: Part): boolean {
  if (a.period === null || b.period === null) return true
  const kinds = [a, b].map(({ period }) => parsePeriod(period ?? '').kind)
  // "Since 2019, when there were 310, to 620 today": as it stands at its end.
  return kinds[0] === kinds[1] || kinds.includes('since')
}

/** Neither the same nor far from each other, told without a bound, and it went the way that the amount says. */
function mayBeMeant(part: Part, result: Part, base: Part): boolean {
  if ([result, base].some(({ claim }) => claim.bound !== 'exact')) return false
  const [to, from] = [rationalOf(result.claim.value), rationalOf(base.claim.value)]
  const order = compare(to, from)
  if (order === 0 || from.num <= 0n || to.num <= 0n || !areAsLong(result, base)) return false
  const isFar = compare(to, multiply(from, FAR)) > 0 || compare(from, multiply(to, FAR)) > 0
  const way = part.direction ?? part.claim.direction
  const isWay = way === null || (way === 'up' ? order > 0 : way === 'down' && order < 0)
  return (!isFar || part.role === 'multiple') && isWay
}

const NEW_SUBJECT = /\b(?:while|whereas|and|but|with|of which)\b|而|其中|但/i

/** Another amount or another level stands between: whose it is no place tells. */
function isOnlyOf({ parts }: Line, part: Part, ends: readonly Part[]): boolean {
  return parts.some(
    (other) =>
      other !== part &&
      !ends.includes(other) &&
      (other.role === 'amount' || other.role === 'multiple' || other.role === 'rate') &&
      sortOf(other.claim) === sortOf(part.claim),
  )
}

function isOf(part: Part, level: Part): boolean {
  if (part.role === 'multiple')
    return sortOf(level.claim) !== 'points' && level.claim.unit !== 'years'
  // Rates grow by points; what is said of them in per cent is mostly growth of something else.
  const isRate = sortOf(part.claim) === 'relative' && sortOf(level.claim) === 'relative'
  return !isRate && fits(part.claim, level.claim)
}

function isOfOtherTime({ claim }: Part, result: Part, base: Part): boolean {
  const [of, to, from] = [claim, result.claim, base.claim].map(({ period }) =>
    period === null ? null : endOf(parsePeriod(period)).slice(0, 4),
  )
  return of !== null && to !== null && from !== null && of !== to && of !== from
}

/** Just two levels like each other stand around it, and one was before the other. */
function levelsAround(
  line: Line,
  earlier: readonly Line[],
  part: Part,
  relation: Relation | null,
): Ends | null {
  if (part.role !== 'amount' && part.role !== 'multiple') return null
  if (isOnlyOf(line, part, [])) return null
  const near = levelsOf([line], part)
  const levels = near.length > 1 ? near : levelsOf([...earlier, line], part)
  const last = levels.at(-1)?.part
  const alike = levels.filter(({ part: one }) => last !== undefined && areCountedAlike(one, last))
  const [first, second] = alike
  if (first === undefined || second === undefined || alike.length !== 2) return null
  if (isSpread(line, part)) return spreadOf(line, part, first.part, second.part)
  const pair = pairOfRates(line, part, first.part, second.part)
  if (pair !== null) return pair
  const isGap = relation?.kind === 'gap'
  const ends = isGap ? inOrder(line, part, first.part, second.part) : byTime(first, second)
  if (ends === null || isOfOtherTime(part, ends.result, ends.base)) return null
  const known =
    relation?.kind === 'change' ? relation.result : relation?.kind === 'gap' ? relation.of : null
  // 完成6.3亿件。去年同期为5.6亿件，增幅12.5%: the last level is what it was then, and not what it became.
  const isTurned =
    known === ends.base.claim.index && isThen(first.part === ends.base ? first : second)
  if (known !== null && known !== ends.result.claim.index && !isTurned) return null
  if (fitsChange(part.claim, ends.result.claim, ends.base.claim)) return ends
  if (isGap) return ends
  const isSaid =
    [first, second].some((one) => one.part === ends.base && isThen(one)) || areInRhythm(ends)
  // In Chinese what something is compared with is told before how far it went.
  if (line.tape.grammar === 'zh' && ends.base.claim.start > part.claim.start) return null
  return isSaid && mayBeMeant(part, ends.result, ends.base) && isOfThem(line, part, [first, second])
    ? ends
    : null
}

const OVER_TIME = /[上去]年|同期|\d年|年初|\b(?:year|month|quarter|since|from|rose|fell|up|down)\b/i
const COMPARES =
  /\b(?:than|against|compared|versus|ahead|behind|above|below|gap|difference|lead|trail)|[比较高低快慢差]/i

/** Points between the only two rates of a sentence that compares them: how far the larger lies above the smaller. */
function pairOfRates(line: Line, part: Part, first: Part, second: Part): Ends | null {
  const { tape, parts } = line
  const areOwn = [first, second].every((one) => parts.includes(one))
  if (sortOf(part.claim) !== 'points' || !areOwn || parts.length > 4) return null
  const areExact = [part, first, second].every(({ claim }) => claim.bound === 'exact')
  const areOneTime = first.claim.period === second.claim.period
  const said = tape.text.slice(first.claim.end, Math.max(second.claim.start, part.claim.start))
  // 占比70.2%，比上年提高1.2个百分点: over another time than those of the two rates.
  if (!areExact || !areOneTime || OVER_TIME.test(said) || !COMPARES.test(said)) return null
  const order = compare(rationalOf(first.claim.value), rationalOf(second.claim.value))
  const way = part.direction ?? part.claim.direction
  if (order === 0 || (way !== null && (way === 'up') !== order > 0)) return null
  return { result: first, base: second }
}

/** "58 % among under-30s and 41 % among over-60s, a gap of 17 points": of the two before it, the larger and the smaller. */
function spreadOf(line: Line, part: Part, first: Part, second: Part): Ends | null {
  const areOwn = [first, second].every((one) => line.parts.includes(one) && one.at < part.at)
  if (!areOwn || first.claim.bound !== 'exact' || second.claim.bound !== 'exact') return null
  const order = compare(rationalOf(first.claim.value), rationalOf(second.claim.value))
  return order > 0 ? { result: first, base: second } : { result: second, base: first }
}

type Placed = { readonly part: Part; readonly line: Line }

function levelsOf(lines: readonly Line[], amount: Part): readonly Placed[] {
  return lines.flatMap((line) =>
    line.parts.flatMap((part): readonly Placed[] => {
      const isLevel =
        part !== amount &&
        (part.role === 'level' || (part.role === 'share' && isRateLevel(part.claim))) &&
        part.claim.form === 'number' &&
        isOf(amount, part)
      return isLevel ? [{ part, line }] : []
    }),
  )
}

/** "At 71.5 %, the rate of the north was 6.5 points higher than that of the south (65.0 %)": the one before the amount differs from that behind. */
function inOrder(line: Line, part: Part, first: Part, second: Part): Ends | null {
  const isAround = first.at < part.at && second.at > part.at
  if (!isAround || ![first, second].every((one) => line.parts.includes(one))) return null
  const than = hasBetween(line.tape, part.at, second.at, ['than', 'higher', 'lower'])
  return than ? { result: first, base: second } : null
}

const BEFORE =
  /(?:上年|去年|前一年|上期|上月|上季|同期|年初|上年末|[^\d]年末|那时|当时|年前)[^，。；\d]{0,8}$|\b(?:(?:a|one) (?:year|month|quarter) (?:ago|earlier|before)|(?:last|previous|prior) (?:year|month|quarter|season|period)|(?:twelve|12) months (?:ago|earlier|before))\b[^.;]{0,40}$|\bwhen (?:there (?:were|was)|(?:it|they) (?:was|were|stood at)) (?:about |some |only |just )?$/i
const BEHIND =
  /^[^,;.]{0,24}\b(?:(?:year|month|quarter)s? (?:earlier|ago|before)|(?:prior|previous|last|corresponding|same) (?:year|month|period|quarter|season)|months? (?:earlier|ago|before))\b/i

/** Which of two levels was before the other: by their times, else by the words beside one of them. */
function byTime(first: Placed, second: Placed): Ends | null {
  const [a, b] = [first.part, second.part]
  const [then, now] = [isThen(first), isThen(second)]
  if (a.claim.period !== null && b.claim.period !== null && a.claim.period !== b.claim.period) {
    const [from, to] = [a, b].map(({ claim }) => endOf(parsePeriod(claim.period ?? '')))
    if (from !== to && from !== undefined && to !== undefined)
      return from < to ? { base: a, result: b } : { base: b, result: a }
  }
  if (then === now) return null
  return then ? { base: a, result: b } : { base: b, result: a }
}

function isThen({ part, line: { tape } }: Placed): boolean {
  if (part.mark === 'from') return true
  const { start, end } = part.claim
  const from = Math.max(tape.sentence.start, start - 60)
  return BEFORE.test(tape.text.slice(from, start)) || BEHIND.test(tape.text.slice(end, end + 50))
}

/** Nothing stands before the amount in its clause that isn't said of the levels too. */
function isOfThem({ tape }: Line, part: Part, levels: readonly Placed[]): boolean {
  // "The number of points has doubled since 2021, when there were 6,200, to 12,400": told behind it, of the same.
  const { measureKey } = part.claim
  if (levels.every((one) => one.line.tape === tape && one.part.at > part.at))
    return (
      part.role === 'multiple' &&
      measureKey.length > 0 &&
      levels.every((one) => one.part.claim.measureKey.join() === measureKey.join())
    )
  const cueAt = Math.min(part.cueAt ?? part.at, part.at)
  const start = clauseStart(tape, cueAt)
  const last = levels.at(-1)?.part
  const isWithin = last !== undefined && levels.at(-1)?.line.tape === tape
  const from = isWithin && last.at > start && last.at < cueAt ? last.at + 1 : start
  const said = tape.text
    .slice(levels[0]?.line.tape.sentence.start ?? 0, tape.items[from]?.start ?? 0)
    .toLowerCase()
  return tape.items
    .slice(from, cueAt)
    .every((item) => item.kind !== 'word' || isSaid(tape, item.start, item.end, said))
}

const LINKS =
  /^(?:thus|so|hence|therefore|thereby|meaning|means|works?|worked|out|implies|implying|corresponds?|corresponding|equates?|amounts?|translates?|leaving|giving|makes?|making|figure|number|total|result|difference|不过|因此|即|意味着|折算|也就是说|由此)$/i

function isSaid(tape: Tape, start: number, end: number, said: string): boolean {
  const word = tape.text.slice(start, Math.min(end, start + 40)).toLowerCase()
  if (LINKS.test(word)) return true
  return said.includes(tape.grammar === 'en' && word.length > 4 ? word.replace(/e?s$/, '') : word)
}
