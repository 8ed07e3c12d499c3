import type { ReadClaim } from '../model.ts'
import { once } from '../once.ts'
import { dimensionOf } from '../units/table.ts'
import type { Cue } from './cues/types.ts'
import type { Item, Tape } from './tape.ts'

export type Direction = 'up' | 'down' | 'flat' | null

/**
 * What a claim does in its sentence. `level` a value of a measure, `amount` how far one changed or differs, `rate` a
 * mean rate per year, `share`, `multiple`, `target`, `rank`; `other` takes part in no change.
 */
export type Role = 'level' | 'amount' | 'rate' | 'share' | 'multiple' | 'target' | 'rank' | 'other'

/** A claim with its role and the cues that gave it. */
export type Part = {
  readonly claim: ReadClaim
  /** Among the items of its tape. */
  readonly at: number
  /** Among the parts of its tape. */
  readonly order: number
  readonly role: Role
  /** `to`: the end of a change; `from`, `than`: a base. */
  readonly mark: 'to' | 'from' | 'than' | null
  readonly markAt: number | null
  readonly direction: Direction
  /** Where the word of direction, of share, of target stands. */
  readonly cueAt: number | null
  /** It differs from another measure ("higher than"), rather than from itself at another time. */
  readonly isHigher: boolean
  /** In the same words again: "100 million dollars, or 8.6 %". */
  readonly isAgain: boolean
}

/** A sentence with the roles of its claims. */
export type Line = {
  readonly tape: Tape
  readonly parts: readonly Part[]
  /** Where 其中 or "of which" first stands. */
  readonly ofWhich: number | null
}

type UnitSort = 'relative' | 'points' | 'quantity'

export function sortOf(claim: ReadClaim): UnitSort {
  switch (dimensionOf(claim.unit)) {
    case 'percent':
    case 'permille':
    case 'ratio':
    case 'times':
      return 'relative'
    case 'percentage-point':
      return 'points'
    default:
      return 'quantity'
  }
}

/** Percent, per mille and ratios: the levels of which percentage points are differences. */
export function isRateLevel(claim: ReadClaim): boolean {
  const dimension = dimensionOf(claim.unit)
  return dimension === 'percent' || dimension === 'permille' || dimension === 'ratio'
}

export function sameDimension(a: ReadClaim, b: ReadClaim): boolean {
  return dimensionOf(a.unit) === dimensionOf(b.unit)
}

/** Whether two figures may be of one kind: of one dimension, or one of them a bare number that takes the other's unit. */
export function mayBeAlike(text: string, a: ReadClaim, b: ReadClaim): boolean {
  if (a.unit === 'items' && b.unit === 'items' && areOfTwoMetals(text, a, b)) return false
  if (isOfKind(text, a) !== isOfKind(text, b)) return false
  // Then it doesn't matter whether either is bare.
  if (sortOf(a) === 'quantity' && sameDimension(a, b)) return true
  const [left, right] = [isBare(text, a), isBare(text, b)]
  if (left !== right) {
    const [bare, other] = left ? [a, b] : [b, a]
    return sortOf(other) === 'quantity' || !(hasScale(text, bare) || isMany(bare, other))
  }
  if (isOfMillions(text, a, b) || isOfMillions(text, b, a)) return false
  if (sameDimension(a, b) || isPer(a, b) || isPer(b, a) || isCutShort(a, b) || isCutShort(b, a))
    return true
  return left && right && areCounts(a, b)
}

/** "Nine yachts longer than 66 feet were sold": of which kind, and not how much. */
function isOfKind(text: string, { bound, start, number }: ReadClaim): boolean {
  return (
    bound !== 'exact' &&
    /\b[a-z]+s (?:that (?:are|were) |measuring |weighing )?(?:long|larg|bigg|tall|old|young|heavi|wid|small|short|deep)er than (?:about )?$/.test(
      text.slice(Math.max(0, start - 24), number.start),
    )
  )
}

/** "1,338 were working (90.4%), compared with 86%": a thousand and more are no per cent, but beside as many of them. */
function isMany({ value: { coefficient, scale } }: ReadClaim, { value }: ReadClaim): boolean {
  return scale === 0 && coefficient >= MANY && value.coefficient < MANY * 10n ** BigInt(value.scale)
}

const MANY = 1000n

function areOfTwoMetals(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [metal, other] = [metalOf(text, a), metalOf(text, b)]
  return metal !== '' && other !== '' && metal !== other
}

/** 5金3银2铜: medals of two metals are no figures of one kind, though all are counted alike. */
function metalOf(text: string, { unit, end }: ReadClaim): string {
  if (unit !== 'items') return ''
  const last = text[end - 1] === '牌' ? text[end - 2] : text[end - 1]
  return last !== undefined && '金银铜銀銅'.includes(last) ? last : ''
}

/** All that is asked of a figure there. */
export function likenessOf(text: string, claim: ReadClaim): string {
  if (!isBare(text, claim))
    return `${claim.unit}${metalOf(text, claim)}${hasMillions(text, claim) ? ' of millions' : ''}`
  return `${claim.unit} ${hasScale(text, claim) ? 'scaled' : 'bare'}`
}

/** "From 212,000 tonnes of CO2 equivalent to 125,000 tonnes": of what they are was said once. */
export function isCutShort(whole: ReadClaim, short: ReadClaim): boolean {
  const dimension = dimensionOf(whole.unit)
  const isOfMass = dimension === 'mass-co2e' || whole.unit === 'tce'
  return isOfMass && dimensionOf(short.unit) === 'mass'
}

const COUNTS: ReadonlySet<string> = new Set(
  'person person-time household firm set place vehicle ship aircraft train point station use bed parcel container count'.split(
    ' ',
  ),
)

/** "57,400 vehicles … its target of 60,000": things that are counted one by one, of which one number doesn't say which. */
export function areCounts(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [dimensionOf(a.unit), dimensionOf(b.unit)]
  return (left === 'count' && COUNTS.has(right)) || (right === 'count' && COUNTS.has(left))
}

/** "26.4 yuan per kilogram, against 21.8 yuan": what it is per was said once. */
export function isPer(per: ReadClaim, plain: ReadClaim): boolean {
  return per.unit.startsWith(`${plain.unit}/`)
}

/** "$4.10 per share, up from $265 million": the profit, and not what a share has of it. */
function isOfMillions(text: string, per: ReadClaim, plain: ReadClaim): boolean {
  return isPer(per, plain) && hasMillions(text, plain) && !hasMillions(text, per)
}

const hasMillions = once((text: string, { number, start, end }: ReadClaim) =>
  /million|billion|trillion|\d ?(?:m|mn|bn)\b|[亿億]/i.test(
    text.slice(Math.max(start, number.start), end),
  ),
)

const SCALE =
  /^(?:thousand|million|billion|trillion|mln|bln|bn|mn|m|k|b|hundred|dozen|[十百千万亿萬億])+$/i

/** A number without a unit of its own, but for a word of scale: "from 4.0 million". */
export const isBare = once((text: string, claim: ReadClaim): boolean => {
  const { start, end, number, form, unit } = claim
  if (form !== 'number' || unit === 'rank' || unit === 'date') return false
  // The letters of metres and of scales are the same.
  if (unit === 'm' || unit === 'km' || unit === 'mm') return false
  if (number.start === start && number.end === end) return true
  const before = text.slice(start, number.start)
  const after = text.slice(number.end, end)
  if (after !== '' && !isScale(after.replace(/[\s,，以上下左右多余]/g, ''))) return false
  return before === '' || !/[$€£¥￥₹]|[A-Z]{3}|RMB/.test(before)
})

function isScale(words: string): boolean {
  return words === '' || SCALE.test(words)
}

const hasScale = once((text: string, { number, start, end }: ReadClaim) =>
  /(?:thousand|million|billion|trillion|ln|\dm\b|bn|[万亿萬億])/i.test(
    text.slice(Math.max(start, number.start), end),
  ),
)

/** Marks that end a clause; the enumeration comma and dashes don't. */
export function isClauseEnd(item: Item): boolean {
  return item.kind === 'mark' && ',;:，；：()（）|\t。.!?！？'.includes(item.mark)
}

export function isHardEnd(item: Item): boolean {
  return item.kind === 'mark' && ';；|\t。!?！？'.includes(item.mark)
}

/** Whether a sentence, a half of one or a cell ends between two positions of a line. */
export function hasStop(line: Line, from: number, to: number): boolean {
  return line.tape.items.slice(from + 1, to).some(isHardEnd)
}

/** Longer brackets are a sentence of their own. */
const BRACKET_ITEMS_MAX = 8

/** Where a bracket that closes at `at` opens; null where it doesn't, or far away. */
export function openingOf(tape: Tape, at: number): number | null {
  const close = tape.items[at]
  if (close?.kind !== 'mark' || !')）'.includes(close.mark)) return null
  for (let from = at - 1; from >= 0 && from >= at - BRACKET_ITEMS_MAX; from -= 1) {
    const item = tape.items[from]
    if (item?.kind === 'mark' && '(（'.includes(item.mark)) return from
  }
  return null
}

/** Whether a clause ends between two positions of a tape; what stands in brackets divides nothing. */
export function isDivided(tape: Tape, from: number, to: number): boolean {
  for (let at = to - 1; at > from; at -= 1) {
    const item = tape.items[at]
    if (item === undefined || !isClauseEnd(item)) continue
    const open = openingOf(tape, at)
    if (open === null || open <= from) return true
    at = open
  }
  return false
}

export function hasBetween(tape: Tape, from: number, to: number, cues: readonly Cue[]): boolean {
  return findBetween(tape, from, to, cues) !== null
}

/** The first of the cues strictly between two positions. */
export function findBetween(
  tape: Tape,
  from: number,
  to: number,
  cues: readonly Cue[],
): number | null {
  for (let at = from + 1; at < to; at += 1) {
    const item = tape.items[at]
    if (item?.kind === 'cue' && cues.includes(item.cue)) return at
  }
  return null
}

/** Longer clauses are lists: what stands farther off says nothing of a number. */
const CLAUSE_ITEMS_MAX = 120

/** 新开航线3条, 新增贷款412亿元: told in its clause as what is new. */
export function isNewlyTold(tape: Tape, { at }: Part): boolean {
  return tape.items
    .slice(clauseStart(tape, at), at)
    .some(
      (item) => item.kind === 'cue' && (item.cue === 'increment' || tape.text[item.start] === NET),
    )
}

/** 净增4.2万户 grew, and is no level of what there is. */
const NET = '净'

/** The position after the last clause mark before `at`, but for whole brackets. */
export function clauseStart(tape: Tape, at: number): number {
  for (let from = at - 1; from >= 0; from -= 1) {
    const item = tape.items[from]
    if (at - from > CLAUSE_ITEMS_MAX) return from + 1
    if (item === undefined || !isClauseEnd(item)) continue
    const open = openingOf(tape, from)
    if (open === null) return from + 1
    from = open
  }
  return 0
}

export function clauseStop(tape: Tape, at: number): number {
  for (let to = at + 1; to < tape.items.length; to += 1) {
    if (to - at > CLAUSE_ITEMS_MAX) return to
    const item = tape.items[to]
    if (item !== undefined && isClauseEnd(item)) return to
  }
  return tape.items.length
}

/** Words that mean something strictly between two positions. */
export function wordsBetween(tape: Tape, from: number, to: number): number {
  let count = 0
  for (let at = from + 1; at < to; at += 1) if (tape.items[at]?.kind === 'word') count += 1
  return count
}

export function directionOf(cue: Cue): Direction {
  switch (cue) {
    case 'up':
    case 'upNoun':
    case 'higher':
      return 'up'
    case 'down':
    case 'downNoun':
    case 'lower':
      return 'down'
    case 'flat':
      return 'flat'
    default:
      return null
  }
}

/** Nothing but commas (and the filler that leaves no item) between two claims. */
export function isListed(tape: Tape, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const item = tape.items[at]
    if (item?.kind !== 'mark' || !',、，'.includes(item.mark)) return false
  }
  return to - from <= 3
}

/** Longer lists aren't told in the order of another. */
const RUN_MAX = 20

/** The list that a claim stands in: numbers of one unit with commas between them and nothing else. */
export function runAround(tape: Tape, parts: readonly Part[], part: Part): readonly Part[] {
  let first = part.order
  let last = part.order
  const isNext = (a: number, b: number): boolean => {
    const [left, right] = [parts[a], parts[b]]
    return (
      left !== undefined &&
      right !== undefined &&
      left.claim.unit === right.claim.unit &&
      !right.isAgain &&
      isListed(tape, left.at, right.at)
    )
  }
  while (part.order - first < RUN_MAX && isNext(first - 1, first)) first -= 1
  while (last - part.order < RUN_MAX && isNext(last, last + 1)) last += 1
  return parts.slice(first, last + 1)
}

/** "The metro 24 million, and trams and the rest of the network 23 million": told of both together, and no rest of what stands before. */
export const JOINED_REST =
  /\band [a-z]+ and (?:(?:all |any )?(?:the )?(?:rest|remaining|remainder|others?))\b/i
