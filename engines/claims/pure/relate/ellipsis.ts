import type { PeriodCode } from '#platform/period'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim } from '../model.ts'
import { before } from './change/base.ts'
import { changesIn } from './change/change.ts'
import { isAside } from './change/fit.ts'
import { lentUnits } from './lent.ts'
import {
  areCounts,
  findBetween,
  isBare,
  isCutShort,
  isPer,
  type Line,
  type Part,
  sortOf,
} from './part.ts'
import { lineOf } from './roles/roles.ts'
import { isComparative } from './roles/turns.ts'
import { sharesIn } from './share/share.ts'
import { sizeOf } from './sums/kin.ts'
import { tapesOf } from './tape.ts'
import { targetOf } from './targets.ts'

/**
 * Gives bare numbers the unit of the figure that they are compared with: "4.4 million passengers, up from 4.0 million",
 * "from 30 to 42 km". What a number counts is often said once in a sentence.
 */
export function withUnits(doc: Doc, read: Context): Context {
  const lent = lentUnits(doc, read.claims)
  const context =
    lent.size === 0
      ? read
      : {
          ...read,
          claims: read.claims.map((claim) => {
            const unit = lent.get(claim.index) ?? claim.unit
            return unit === claim.unit ? claim : { ...claim, unit }
          }),
        }
  const units = new Map<number, string>()
  const powers = new Map<number, number>()
  const periods = new Map<number, PeriodCode>()
  const isWanted = (claims: readonly ReadClaim[]): boolean =>
    claims.length > 1 &&
    claims.some(
      (claim) => isBare(doc.text, claim) || claim.unit.includes('/') || claim.unit === 'tCO2e',
    )
  for (const tape of tapesOf(doc, context, isWanted)) {
    if (tape.at.length === 0) continue
    const line = lineOf(tape)
    const changes = changesIn(line, { rhythm: null }, null)
    const pairs = [
      ...changes.map((one) => (one.kind === 'change' ? [one.result, one.base] : [null, null])),
      ...changes.map((one) =>
        one.kind === 'change' && one.amountIs === 'absolute'
          ? [one.result ?? one.base, one.amount]
          : [null, null],
      ),
      ...line.parts.map((part) => {
        const target = targetOf(line, part)
        return target?.kind === 'target' ? [target.value, target.target] : [null, null]
      }),
      ...sharesIn(line, [], new Map()).map(({ part, whole }) => [part, whole]),
    ]
    for (const [{ claim }, like] of bracketedOf(line)) {
      units.set(claim.index, like.claim.unit)
      // Where the reader has seen the scale, it isn't applied again.
      if (claim.precision <= 0) powers.set(claim.index, powerOf(doc.text, like.claim))
      const { period } = like.claim
      const then = tape.hasComparatives && period !== null ? before(period, 'yoy') : null
      if (then !== null && claim.period === period) periods.set(claim.index, then)
    }
    for (const [order, { claim, mark }] of line.parts.entries()) {
      const next = line.parts[order + 1]
      const power = next === undefined ? 0 : scaleLent(doc.text, claim, next.claim, mark)
      if (power === 0 || next === undefined) continue
      powers.set(claim.index, power)
      if (claim.unit === 'items') units.set(claim.index, next.claim.unit)
    }
    for (const [rest, like] of OTHERS.flatMap((told) => told(line))) units.set(rest, like)
    for (const [left, right] of pairs) {
      const [a, b] = [context.claims[left ?? -1], context.claims[right ?? -1]]
      if (a === undefined || b === undefined || a.unit === b.unit) continue
      if (isPer(a, b)) units.set(b.index, a.unit)
      if (isPer(b, a)) units.set(a.index, b.unit)
      if (isCutShort(a, b)) units.set(b.index, a.unit)
      if (isCutShort(b, a)) units.set(a.index, b.unit)
      const [bareA, bareB] = [isBare(doc.text, a), isBare(doc.text, b)]
      if (bareA && bareB && areCounts(a, b)) {
        const [plain, counted] = a.unit === 'items' ? [a, b] : [b, a]
        units.set(plain.index, counted.unit)
      }
      if (bareA === bareB) continue
      const [bare, other] = bareA ? [a, b] : [b, a]
      if (isOfItsOwn(doc.text, bare, other)) continue
      units.set(bare.index, other.unit)
    }
  }
  if (units.size === 0 && powers.size === 0) return context
  const claims = context.claims.map((claim) => {
    const unit = units.get(claim.index) ?? claim.unit
    const power = powers.get(claim.index) ?? 0
    const period = periods.get(claim.index) ?? claim.period
    // What is known of a claim holds on as long as it is the same one.
    if (unit === claim.unit && period === claim.period && power === 0) return claim
    return { ...claim, unit, period, ...scaledBy(claim, power) }
  })
  return { ...context, claims }
}

/** What else tells the unit of a number, each with the unit. */
const OTHERS = [remaindersOf, listedOf, openedOf, changedOf, ratesOf, carbonOf]

const COUNTED_REACH = 24
const COUNTED = /^ (?!this|was|has|less|versus|minus|plus|its|across|as|is|us)[a-z]{2,}s\b/

const OF_WHOLE = /^ (?:out )?of (?:(?:them|these|those|whom|which)\b|(?:the |its |their )?\d)/

/** "1,500 of them" and "16 concerts" are no dollars, nor is the "Big Four" a percentage. */
function isOfItsOwn(text: string, bare: ReadClaim, other: ReadClaim): boolean {
  // "Prices rose to $1,240 a foot, with the wait down from 88 to 66": a pair of its own.
  const isPair =
    other.end < bare.start &&
    /\bfrom $/.test(text.slice(Math.max(0, bare.start - 6), bare.start)) &&
    /^ to [$€£]?\d/.test(text.slice(bare.end, bare.end + 6))
  return (
    isPair ||
    // 'Vaccinated in nine countries, 95% of the 28.8 million targeted': no countries.
    (other.unit === 'places' && bare.precision > 3) ||
    // 由一成增至一半: tenths have their unit.
    /成半?$/.test(text.slice(bare.number.start, bare.number.end)) ||
    // "Answered within 24 weeks, compared with 39 of 207": it counts what its own whole does.
    (other.unit !== 'persons' && OF_WHOLE.test(text.slice(bare.end, bare.end + 16))) ||
    (/^[A-Z]{3}$/.test(other.unit) &&
      COUNTED.test(text.slice(bare.end, bare.end + COUNTED_REACH))) ||
    (other.unit === 'percent' && /^[A-Za-z]+$/.test(text.slice(bare.start, bare.end))) ||
    // "Third of the 14 harbours, up from sixth": how many are ordered.
    (other.unit === 'rank' &&
      / of (?:the |our |its )?$/.test(text.slice(bare.start - 8, bare.start)))
  )
}

/** "SEK 2,314 million (2,198)": in brackets, without its scale, what it was before. */
function bracketedOf({ tape, parts }: Line): readonly (readonly [claim: Part, like: Part])[] {
  return parts.flatMap((part, order) => {
    const before = parts[order - 1]
    const isThen =
      part.mark === 'than' && before !== undefined && isComparative(tape, part.at, before)
    return isThen ? [[part, before] as const] : []
  })
}

const SCALES: readonly (readonly [words: RegExp, power: number])[] = [
  [/^\s?(?:thousand|k)\b/i, 3],
  [/^\s?(?:million|mln|mn|m)\b/i, 6],
  [/^\s?(?:billion|bln|bn|b)\b/i, 9],
  [/^\s?万亿/, 12],
  [/^\s?万/, 4],
  [/^\s?亿/, 8],
]

function powerOf(text: string, { number, end }: ReadClaim): number {
  const words = text.slice(number.start, end).replace(/^[\d.,\s]+/, '')
  return SCALES.find(([scale]) => scale.test(words))?.[1] ?? 0
}

/** "From 12.0 to 15.6 million euros", "41.8 of its 44.0 million cubic metres": the scale is said once. */
function scaleLent(text: string, base: ReadClaim, result: ReadClaim, mark: Part['mark']): number {
  const power = powerOf(text, result)
  const words = text.slice(base.end, result.start)
  const isBeside =
    base.end <= result.start &&
    ((mark === 'from' &&
      /^ to (?:about |around |some )?$|^\p{Script=Han}{0,4}[至到]$/u.test(words)) ||
      (base.value.scale > 0 &&
        /^ of (?:(?:its|the|their|a total of|all|some|about) )?$/.test(words)))
  if (power === 0 || !isBeside || !isBare(text, base) || powerOf(text, base) > 0) return 0
  const printed = printedOf(text, result, power)
  const apart = Number(base.value.coefficient) / 10 ** base.value.scale / printed
  if (apart > LENT || apart < 1 / LENT) return 0
  // Of "14.97 to 14.52 million hl" both are millions of a hundred litres.
  const units = Number(result.value.coefficient) / 10 ** (result.value.scale + power) / printed
  return power + Math.round(Math.log10(units))
}

const LENT = 20

/** 14.52 of "14.52 million hl", which are 1,452 million litres. */
function printedOf(text: string, { number, value }: ReadClaim, power: number): number {
  const digits = /^\d[\d,]*(?:\.\d+)?/.exec(text.slice(number.start, number.end))?.[0]
  if (digits !== undefined) return Number(digits.replaceAll(',', ''))
  return Number(value.coefficient) / 10 ** (value.scale + power)
}

function scaledBy(
  { value, precision }: ReadClaim,
  power: number,
): Pick<ReadClaim, 'value' | 'precision'> {
  const scale = Math.max(0, value.scale - power)
  const coefficient = value.coefficient * 10n ** BigInt(Math.max(0, power - value.scale))
  return { value: { coefficient, scale }, precision: precision + power }
}

/** "20.0 billion, 5.0 billion and 10.0 billion yuan": in a list the last number says what all of them are. */
function listedOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  const found: (readonly [number, string])[] = []
  let unit: string | null = null
  for (let order = parts.length - 2; order >= 0; order -= 1) {
    const [part, next] = [parts[order], parts[order + 1]]
    if (part === undefined || next === undefined) break
    const between = tape.text.slice(part.claim.end, next.claim.start)
    const isLast = unit === null && LAST_OF_LIST.test(between) && isOfQuantity(next.claim)
    if (isLast && !isBare(tape.text, next.claim)) unit = next.claim.unit
    else if (!(/^(?:, |、)$/.test(between) && unit !== null)) unit = null
    if (unit === null) continue
    if (isBare(tape.text, part.claim)) found.push([part.claim.index, unit])
    else unit = null
  }
  return found
}

const LAST_OF_LIST = /^(?:,? and | or |、|和|与|及|以及)$/

function isOfQuantity(claim: ReadClaim): boolean {
  return claim.form === 'number' && sortOf(claim) === 'quantity' && claim.unit !== 'rank'
}

/** "640 million yuan: 400 million for roads and 240 million for schools": all that a colon or "of which" opens. */
function openedOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  for (let order = 0; order + 2 < parts.length; order += 1) {
    const [whole, next] = [parts[order], parts[order + 1]]
    if (whole === undefined || next === undefined || !isOfQuantity(whole.claim)) continue
    const between = tape.items.slice(whole.at + 1, next.at)
    const opens = between.some(
      (item) =>
        (item.kind === 'mark' && ':：—–'.includes(item.mark)) ||
        (item.kind === 'cue' && ['ofWhich', 'including', 'namely'].includes(item.cue)),
    )
    const members = parts.slice(order + 1)
    const areBare = members.every(
      ({ claim }) =>
        isBare(tape.text, claim) &&
        hasScaleOf(tape.text, claim, whole.claim) &&
        // "12,870 households – sheltering in 118 sites": of things of their own.
        !COUNTED.test(tape.text.slice(claim.end, claim.end + COUNTED_REACH)),
    )
    if (opens && areBare && !isBare(tape.text, whole.claim) && !areOverTime(whole, members))
      return members.map(({ claim }) => [claim.index, whole.claim.unit] as const)
  }
  return []
}

/** "Over three years: 189,000 in 2021, 210,000 in 2022": no parts of the time. */
function areOverTime({ claim: whole }: Part, members: readonly Part[]): boolean {
  return (
    STRETCHES.has(whole.unit) &&
    members.some(({ claim: { value } }) => value.coefficient > whole.value.coefficient)
  )
}

const STRETCHES: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'years'])

/** Both are told with words of scale, or neither is: "640 million yuan: 400 million for". */
function hasScaleOf(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [a, b].map(({ start, end }) =>
    /million|billion|trillion|bn|[万亿]/i.test(text.slice(start, end)),
  )
  return left === right
}

/** "320 million users, an increase of 41 million from 279 million": what a figure counts, its change and its base count too. */
function changedOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  return parts.flatMap((amount, order) => {
    const [level, base] = [parts[order - 1], parts[order + 1]]
    if (level === undefined || base === undefined || amount.role !== 'amount') return []
    if (base.mark !== 'from' && base.mark !== 'than') return []
    const isTold =
      level.role === 'level' && isOfQuantity(level.claim) && level.claim.unit !== 'items'
    const areBare = [amount, base].every(
      ({ claim }) => claim.unit === 'items' && isOfQuantity(claim) && isBare(tape.text, claim),
    )
    return isTold && areBare && hasScaleOf(tape.text, base.claim, level.claim)
      ? [amount, base].map(({ claim }) => [claim.index, level.claim.unit] as const)
      : []
  })
}

const RATES: ReadonlySet<string> = new Set(['percent', 'permille'])
/** "8.1 and deaths 9.4 per thousand", "9.4 per cent, and gas 8.1". */
const BESIDE =
  /^(?: [a-z-]+){0,3},? (?:and|while) (?:(?![a-z]+ed |(?:is|are|was|were|has|costs?|took|of|to|by|at|from|in|on|for) )[a-z-]+ ){1,3}$/
/** "3.2 per thousand, 3.6 for boys and 2.8 for girls". */
const AMONG = /^(?:[^.;:\d]{0,40},| (?:for|among|in) (?:[a-z-]+ ){1,3}and) $/
const GROUP = /^ (?:for|among|in) (?!(?:19|20)\d\d)/

/** A number with as many decimals as the rate beside it, of which the unit is said once. */
function ratesOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  if (tape.grammar !== 'en') return []
  const units = new Map<number, string>()
  const unitOf = ({ claim }: Part): string => units.get(claim.index) ?? claim.unit
  const lend = (from: Part, to: Part, isSaid: boolean): void => {
    const { scale } = to.claim.value
    const isAlike = scale > 0 && scale === from.claim.value.scale && isBare(tape.text, to.claim)
    if (isSaid && isAlike && RATES.has(unitOf(from)) && to.claim.unit === 'items')
      units.set(to.claim.index, unitOf(from))
  }
  for (const [order, part] of parts.entries()) {
    const next = parts[order + 1]
    if (next === undefined) break
    const between = tape.text.slice(part.claim.end, next.claim.start)
    const isGroup = GROUP.test(tape.text.slice(next.claim.end, next.claim.end + 12))
    lend(next, part, BESIDE.test(between))
    lend(part, next, BESIDE.test(between) || (AMONG.test(between) && isGroup))
  }
  return [...units]
}

/** "98.7 million trips by rail, while the remaining 53.7 million used buses": the rest is of what was told before it. */
function remaindersOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  return parts.flatMap((part, order) => {
    const before = parts[order - 1]
    if (before === undefined || !isBare(tape.text, part.claim)) return []
    const cue = findBetween(tape, before.at, part.at, ['remaining'])
    if (cue === null || part.at - cue > 2) return []
    const told = parts
      .slice(Math.max(0, order - 4), order)
      .filter(
        ({ claim, role }) =>
          role === 'level' && !isBare(tape.text, claim) && !isAside(tape.text, claim),
      )
    const last = told.at(-1)
    const of = parts[(last?.order ?? 0) - 1]
    // "326 of 332, or 98.2 per cent; the remaining 6": no rest of a hundred, but of what that is a share of.
    const isOfCount =
      last?.claim.unit === 'percent' &&
      !isRestOfHundred(last.claim, part.claim) &&
      of?.role === 'level' &&
      of.claim.unit !== 'percent'
    const like = isOfCount ? told.findLast(({ claim }) => claim.unit !== 'percent') : last
    return like === undefined ? [] : [[part.claim.index, like.claim.unit] as const]
  })
}

function isRestOfHundred(one: ReadClaim, rest: ReadClaim): boolean {
  return Math.abs(sizeOf(one) + sizeOf(rest) - 100) < ABOUT_ALL
}

const ABOUT_ALL = 2

/** "Emissions were 58 Mt CO2 lower, at 612 Mt against 670 Mt": of what they are was said once. */
function carbonOf({
  tape: { text, sentence },
  parts,
}: Line): readonly (readonly [number, string])[] {
  if (!parts.some(({ claim }) => claim.unit === 'tCO2e')) return []
  if (!text.slice(sentence.start, sentence.end).includes('emission')) return []
  return parts.flatMap(({ claim: { unit, index, end } }) =>
    unit === 't' && !/^ of [a-z]/.test(text.slice(end, end + 6)) ? [[index, 'tCO2e'] as const] : [],
  )
}
