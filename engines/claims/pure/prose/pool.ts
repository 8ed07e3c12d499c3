import { madeUp } from '../apart/reckoned/made.ts'
import { meets, plus, type Range } from '../checks/stated/ranges.ts'
import { isCounted } from '../checks/stated/units.ts'
import { before, type Figure, isChange, type Scene } from '../derived/scene.ts'
import { rangeIn, sizeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import { mayBeAlike } from '../relate/part.ts'

// Terms.
// told      a figure of which words say that it was reckoned of others: what remains, what comes on top, what each has.
// reading   what it may have been reckoned of, and how far off it would be.
// plain     a reading that words and the order of the figures make plain, whatever the figures are.

export type ReadingOf = {
  readonly relation: Relation
  /** The logarithm of how far what was reckoned is from what is said. */
  readonly off: number
}

export type Told = {
  readonly figure: Figure
  /** What it may have been reckoned of without contradiction. */
  readonly fitting: readonly Relation[]
  /** What it was meant to be reckoned of: one of these. */
  readonly plain: readonly ReadingOf[]
}

/** A number that is counted or measured, in digits or in words; whether it is a change isn't asked. */
export function isAmount(one: Figure): boolean {
  const { form, bound, unit } = one.claim
  return (
    (one.sort === 'Q' || one.sort === 'N') &&
    form === 'number' &&
    (bound === 'exact' || bound === 'about') &&
    unit !== 'rank' &&
    unit !== 'date'
  )
}

export function isLevel(one: Figure): boolean {
  return isAmount(one) && !isChange(one)
}

/** A per cent or a fraction that isn't one of growth. */
export function isShare(one: Figure): boolean {
  return one.sort === 'S' && !isChange(one) && one.claim.bound !== 'between'
}

/** Two figures of one kind: "eleven" and "1,140" may count the same things. */
export function areOfKind({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  if (isAge(text, a) || isAge(text, b)) return false
  if (a.sort === 'N' || b.sort === 'N') {
    if (isThings(a) && isThings(b)) return Math.max(a.size, b.size) < WORDS_MAX
    // "Four litres less than 162".
    return [a, b].every(
      ({ sort, claim }) => sort === 'Q' || (sort === 'N' && claim.unit !== 'items'),
    )
      ? mayBeAlike(text, a.claim, b.claim)
      : false
  }
  return a.sort === b.sort && mayBeAlike(text, a.claim, b.claim)
}

function isAge(text: string, { claim }: Figure): boolean {
  return /^-year-old/.test(text.slice(claim.number.end, claim.number.end + 10))
}

/** Beside words for numbers no thousands are meant. */
const WORDS_MAX = 400

export function isThings({ claim: { unit } }: Figure): boolean {
  return unit === 'items' || isCounted(unit)
}

/** "(Q1 FY25: Q)": told beside the others. */
export function isAside(scene: Scene, one: Figure): boolean {
  return /\([^)]*$/.test(before(scene, one, 40))
}

/** A whole with its parts, which may be counted in words of their own: passengers of trains and of boats. */
export function sumOf(whole: Figure, parts: readonly Figure[]): ReturnType<typeof madeUp> {
  const made = madeUp(whole, parts)
  const isMixed = parts.some(({ claim }) => claim.unit !== whole.claim.unit)
  return isMixed && [whole, ...parts].every(isThings) ? { ...made, isSole: true as const } : made
}

/** The figures of the sentences around one, its own among them. */
export function figuresAround(
  { pieces }: Scene,
  { claim: { sentence } }: Figure,
  back: number,
  ahead = 0,
): readonly Figure[] {
  return pieces
    .slice(Math.max(0, sentence - back), sentence + ahead + 1)
    .flatMap(({ figures, grammar }) => (grammar === 'en' ? figures : []))
}

/** Those before it, with what a text tells first. */
export function figuresBefore(scene: Scene, one: Figure, back: number): readonly Figure[] {
  const around = figuresAround(scene, one, back)
  const lead = scene.figures.slice(0, LEAD).filter((other) => !around.includes(other))
  return [...lead, ...around].filter((other) => other.order < one.order)
}

const LEAD = 5

/** Every choice of up to so many of some figures. */
export function choicesOf(all: readonly Figure[], most: number): readonly (readonly Figure[])[] {
  let found: (readonly Figure[])[] = [[]]
  for (const one of all)
    found = [...found, ...found.flatMap((own) => (own.length < most ? [[...own, one]] : []))]
  return found.filter(({ length }) => length > 0)
}

export function sumIn(parts: readonly Figure[], whole: Figure): Range {
  return parts.reduce((all: Range, one) => plus(all, rangeIn(one, whole)), { low: 0, high: 0 })
}

export function sumSize(parts: readonly Figure[], whole: Figure): number {
  return parts.reduce((all, one) => all + sizeIn(one, whole), 0)
}

/** Parts that make up a whole that is told exactly enough for each of them to count. */
export function fitsSum(parts: readonly Figure[], whole: Figure): boolean {
  const own = rangeIn(whole, whole)
  const least = Math.min(...parts.map((one) => sizeIn(one, whole)))
  const isExact = own.high - own.low < least || offBy(sumSize(parts, whole), whole.size) < NEAR
  return isExact && meets(sumIn(parts, whole), own)
}

const NEAR = 0.003

/** How far off, as a logarithm; nothing for what can't be reckoned. */
export function offBy(reckoned: number, said: number): number {
  return reckoned > 0 && said > 0 ? Math.abs(Math.log(reckoned / said)) : Number.POSITIVE_INFINITY
}
