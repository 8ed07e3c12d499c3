import type { Relation } from '../../model.ts'
import { isTold } from '../mean/told.ts'
import { type Line, mayBeAlike, type Part, sortOf } from '../part.ts'
import { before, behind, between, isLevel, type Placed, placesOf } from './said.ts'

// The ends of growth a year on average, where a pair, a multiple, a bracket or an aside tells them: "from 11.2 to 15.8, with an average
// annual growth of 7.1 %", "3.6 times as many, or growth averaging 38 % a year", "since 2014 (1,700 GW)", "since 2018, when it stood at 1.8".

type Average = Extract<Relation, { kind: 'average-growth' }>
type Ends = { readonly base: number; readonly result: number }

export function withWordedAverages(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  if (!relations.some((one) => isOpen(one) || isYearly(one))) return relations
  const places = placesOf(lines)
  const ends = endsOf(relations)
  return relations.map((one) => {
    if (isYearly(one)) return ofYears(places, one)
    const own = isOpen(one) ? places.get(one.rate) : undefined
    if (!isOpen(one) || own === undefined) return one
    const found = beside(own, ends) ?? onlyPair(own, relations) ?? sinceBase(lines, own)
    return found === null ? one : { ...one, ...found }
  })
}

function isOpen(one: Relation): one is Average {
  return one.kind === 'average-growth' && (one.base === null || one.result === null)
}

type Change = Extract<Relation, { kind: 'change' }>

function isYearly(one: Relation): one is Change & Ends & { readonly amount: number } {
  if (one.kind !== 'change' || one.amountIs !== 'relative') return false
  return one.result !== null && one.base !== null && one.amount !== null
}

const YEARLY = /\b(?:annual|annualised|annualized|yearly) (?:[a-z]+ ){1,3}(?:of )?$/i
const A_YEAR = /^ (?:a year|per year|each year|annually|per annum)\b(?! earlier| ago| before)/i

/** "$9.3 billion, up from $6.0 billion five years earlier, which works out at annual growth of 9 %": not the growth of one year. */
function ofYears(
  places: ReadonlyMap<number, Placed>,
  one: Change & Ends & { readonly amount: number },
): Relation {
  const [result, base, rate] = [one.result, one.base, one.amount].map((index) => places.get(index))
  if (result === undefined || base === undefined || rate === undefined) return one
  const { line, part } = rate
  const isEach = YEARLY.test(before(line, part)) || A_YEAR.test(behind(line, part))
  const years = [result, base].map(({ part: { claim } }) =>
    Number(/^@?(\d{4})/.exec(claim.period ?? '')?.[1]),
  )
  if (!isEach || !((years[0] ?? 0) - (years[1] ?? 0) > 1)) return one
  return {
    kind: 'average-growth',
    rate: one.amount,
    base: one.base,
    result: one.result,
    years: null,
  }
}

/** By the last figure of each: pairs of levels, and multiples with both of theirs. */
function endsOf(relations: readonly Relation[]): ReadonlyMap<number, Ends> {
  const found = new Map<number, Ends>()
  for (const one of relations) {
    if (one.kind === 'change' && one.result !== null && one.base !== null && one.amount === null)
      found.set(Math.max(one.result, one.base), { base: one.base, result: one.result })
    if (one.kind === 'multiple' && one.of !== null && one.base !== null)
      found.set(one.times, { base: one.base, result: one.of })
  }
  return found
}

const GOES_ON =
  /^[^.;。；()]{0,40}(?:,|:|，| or )[^.;。；()]{0,50}$|^[^.;。；()]{0,60}, (?:an?|which is an) [^.;()]{0,40}$/

function beside({ line, part }: Placed, ends: ReadonlyMap<number, Ends>): Ends | null {
  const last = line.parts[part.order - 1]
  const found = ends.get(last?.claim.index ?? -1)
  if (last === undefined || found === undefined) return null
  return GOES_ON.test(between(line, last, part)) ? found : null
}

/** "A compound rate of 12 % over three years, from $500 million in 2022 to $702 million": of its sentence the one change. */
function onlyPair({ line, part }: Placed, relations: readonly Relation[]): Ends | null {
  const { start, end } = line.tape.sentence
  const isIn = (index: number | null): boolean =>
    line.parts.some(
      ({ claim }) => claim.index === index && claim.start >= start && claim.end <= end,
    )
  const pairs = relations.flatMap((one): readonly Ends[] =>
    one.kind === 'change' &&
    one.result !== null &&
    one.base !== null &&
    isIn(one.result) &&
    isIn(one.base)
      ? [inOrder(line, one.base, one.result)]
      : [],
  )
  const [pair = twoYears(line), ...more] = pairs
  if (pair === null || more.length > 0) return null
  const rates = line.parts.filter(({ role }) => role === 'rate' || role === 'amount')
  const sides = line.parts.filter(
    ({ claim }) => claim.index === pair.base || claim.index === pair.result,
  )
  const [first, last] = [sides[0], sides.at(-1)]
  if (rates.length > 1 || first === undefined || last === undefined) return null
  if (![first, last].every((one) => isLevel(one) && sortOf(one.claim) === 'quantity')) return null
  const { text, sentence, grammar } = line.tape
  const isBefore = part.claim.end <= first.claim.start
  const between = isBefore
    ? text.slice(part.claim.end, first.claim.start)
    : text.slice(last.claim.end, part.claim.start)
  const told = text.slice(sentence.start, isBefore ? part.claim.start : last.claim.start)
  const isOfIt = between.length < NEAR_MAX && !ANOTHER.test(between)
  return isOfIt && (/^:|^：/.test(between) || isTold(between.replace(CHANGES, ' '), told, grammar))
    ? pair
    : null
}

/** "Worth $12.5 billion in 2025, is projected to reach $20.1 billion by 2030": the only two, of years of their own. */
function twoYears(line: Line): Ends | null {
  const [a, b, ...others] = line.parts.filter(
    (one) => isLevel(one) && sortOf(one.claim) === 'quantity' && one.claim.form === 'number',
  )
  if (a === undefined || b === undefined || others.length > 0) return null
  const [first, second] = [a, b].map(({ claim }) => claim.periodFrom === 'stated' && claim.period)
  if (!first || !second || first === second || !mayBeAlike(line.tape.text, a.claim, b.claim))
    return null
  return inOrder(line, a.claim.index, b.claim.index)
}

/** 2022年为16亿元，2025年为31.25亿元: the earlier is the base. */
function inOrder({ parts }: Line, base: number, result: number): Ends {
  const [from, to] = [base, result].map(
    (index) =>
      /\d{4}/.exec(parts.find(({ claim }) => claim.index === index)?.claim.period ?? '')?.[0],
  )
  const isTurned = from !== undefined && to !== undefined && from > to
  return isTurned ? { base: result, result: base } : { base, result }
}

const NEAR_MAX = 90
const ANOTHER = /[.;。；]|\b(?:while|whereas|but|expect|target|forecast)/i
const CHANGES =
  /\b(?:rising|growing|increasing|falling|declining|rise|growth|increase|decline|fall|compound|fiscal|period|index|value|level|total|worth)\b/gi

const SINCE =
  /\bsince [^.;()]{0,24}, when (?:it|they|there|the [a-z]+|[a-z]+) (?:was|were|stood at|had been|totall?ed|came to) (?:about |only |just )?$/i
const SINCE_BEHIND = /\bsince [^.;()]{0,24} \($/i

function sinceBase(lines: readonly Line[], { line, at, part }: Placed): Ends | null {
  const [last, next] = [line.parts[part.order - 1], line.parts[part.order + 1]]
  const isBefore = last !== undefined && part.order === 1 && SINCE.test(before(line, last))
  const isBehind =
    next !== undefined &&
    part.order === 0 &&
    ((SINCE_BEHIND.test(between(line, part, next)) && behind(line, next).startsWith(')')) ||
      SINCE.test(between(line, part, next)))
  const base = isBefore ? last : isBehind ? next : undefined
  if (base === undefined || !isLevel(base)) return null
  const isOf = (other: Part): boolean =>
    other !== base &&
    isLevel(other) &&
    other.mark !== 'from' &&
    other.mark !== 'than' &&
    mayBeAlike(line.tape.text, other.claim, base.claim)
  const around = [line, lines[at - 1]].filter(
    (one) => one?.tape.sentence.paragraph === line.tape.sentence.paragraph,
  )
  const results = around.map((one) => one?.parts.filter(isOf) ?? []).find((one) => one.length > 0)
  const [result] = results ?? []
  return result === undefined ? null : { base: base.claim.index, result: result.claim.index }
}
