import { type Fit, type Formula, fitOf, isOtherwise, medianOf, type Triple } from './formulas.ts'
import type { Cell } from './grid.ts'

// Three columns (or three rows) of which one follows from the others wherever all three have a figure, but in one place.

/** Of lines that are compared (columns, or rows), the cells one by one. */
export type Lines = readonly (readonly (Cell | null)[])[]
export type Regular = {
  readonly formula: Formula
  readonly power: number
  readonly held: readonly Triple[]
  readonly failed: Triple
}

/** So rarely may figures that have nothing to do with each other agree as often as they do. */
export const CHANCE_MAX = 1e-4
export const HOLDS_MIN = 3
const CHANCE_OF_CALLED = 0.02
const SAMPLE = 7

/** Triples of lines that stand no farther apart than `reach`. */
export function regularIn(
  lines: Lines,
  reach: number,
  formulas: readonly Formula[],
  holdsMin: number,
  isCalled: (line: number) => boolean = () => false,
): readonly Regular[] {
  const typical = lines.map((line) => medianOf(line.flatMap((cell) => cell?.value ?? [])))
  const tried = new Map(formulas.map((formula) => [formula, 0]))
  const found: (Regular & Weighed)[] = []
  for (let c = 0; c < lines.length; c += 1) {
    const from = Math.max(0, c - reach)
    const to = Math.min(lines.length, c + reach + 1)
    for (let a = from; a < to; a += 1)
      for (let b = from; b < to; b += 1) {
        if (a === b || a === c || b === c) continue
        for (const formula of formulas) {
          // Of a sum, that which is the whole is named first.
          if (formula === 'difference' && c < b) continue
          if (
            !isWorth(formula, [lines[c] ?? [], lines[a] ?? [], lines[b] ?? []], typical[c] ?? 0)
          ) {
            tried.set(formula, (tried.get(formula) ?? 0) + 1)
            continue
          }
          const triples = triplesOf(lines, c, a, b)
          if (triples.length <= holdsMin - 1) continue
          tried.set(formula, (tried.get(formula) ?? 0) + 1)
          const one = regularOf(formula, triples, typical[c] ?? 0, holdsMin)
          if (one !== null) found.push({ ...one, isCalled: isCalled(c), pairs: pairsOf(c, a, b) })
        }
      }
  }
  return found.filter(({ formula, chance, isCalled, pairs }) =>
    isCalled ? chance * pairs < CHANCE_OF_CALLED : chance * (tried.get(formula) ?? 1) < CHANCE_MAX,
  )
}

/** Most changes stand right behind their two levels. */
function pairsOf(c: number, ...others: readonly number[]): number {
  return others.every((at) => at < c && c - at <= NEAR) ? NEAR * (NEAR - 1) : PAIRS
}

const NEAR = 3
const PAIRS = 100

type Weighed = {
  readonly chance: number
  /** Its title says that it is a change, and only of which two others is asked. */
  readonly isCalled: boolean
  readonly pairs: number
}

/** Whether of a few places at least half may hold: of most lines none does, and there are many of them. */
function isWorth(
  formula: Formula,
  [third, first, second]: readonly [Line, Line, Line],
  typical: number,
): boolean {
  if (formula === 'ratio') return isSteady([third, first, second])
  const step = Math.max(1, Math.floor(third.length / SAMPLE))
  let [holds, fails] = [0, 0]
  for (let at = 0; at < third.length; at += step) {
    const [z, x, y] = [third[at], first[at], second[at]]
    if (!z || !x || !y) continue
    const fit = fitOf(formula, [z, x, y], typical, 0)
    if (fit?.is === 'holds') holds += 1
    if (fit?.is === 'fails') fails += 1
    if (fails > SAMPLE / 2) return false
  }
  return holds >= fails
}

/** A quotient is the same part of its third line wherever it holds. */
function isSteady([third, first, second]: readonly [Line, Line, Line]): boolean {
  const step = Math.max(1, Math.floor(third.length / SAMPLE))
  let [near, all] = [0, 0]
  for (let at = 0; at < third.length; at += step) {
    const [z, x, y] = [third[at], first[at], second[at]]
    if (!z || !x || !y || z.value === 0 || x.value === 0 || y.value === 0) continue
    const power = Math.log10(Math.abs((z.value * y.value) / x.value))
    all += 1
    if (Math.abs(power - Math.round(power)) < STEADY) near += 1
  }
  return near * 2 >= all
}

const STEADY = 0.05

type Line = Lines[number]

function triplesOf(lines: Lines, c: number, a: number, b: number): readonly Triple[] {
  const [third, first, second] = [lines[c] ?? [], lines[a] ?? [], lines[b] ?? []]
  const found: Triple[] = []
  for (let at = 0; at < third.length; at += 1) {
    const [z, x, y] = [third[at], first[at], second[at]]
    if (z && x && y) found.push([z, x, y])
  }
  return found
}

/** What they are to each other, but in one place; null where they are nothing, or fail more than once. */
export function regularOf(
  formula: Formula,
  triples: readonly Triple[],
  typical: number,
  holdsMin: number,
): (Regular & { readonly chance: number }) | null {
  const power = formula === 'ratio' ? powerOf(triples) : 0
  if (power === null || !isLikely(formula, triples, typical, power)) return null
  const held: Triple[] = []
  const seen = new Set<string>()
  const failed: Triple[] = []
  let chance = 1
  for (const triple of triples) {
    const fit = fitOf(formula, triple, typical, power)
    if (fit === null || fit.is === 'unclear') continue
    if (fit.is === 'fails') {
      failed.push(triple)
      continue
    }
    const key = triple.map(({ value }) => value).join()
    if (seen.has(key) || isTrivial(triple)) continue
    seen.add(key)
    held.push(triple)
    chance *= fit.chance
  }
  const [first] = failed
  if (first === undefined || held.length < holdsMin || held.length <= failed.length) return null
  if (failed.length > 1 && !hasOneCell(failed, held)) return null
  const isExcused = failed.some(
    (one) =>
      one.some(({ isMarked }) => isMarked) || isOtherwise(one) || !isAlike(formula, one, held),
  )
  return isExcused || chance >= CHANCE_OF_CALLED
    ? null
    : { formula, power, held, failed: first, chance }
}

/** One wrong figure may be the base of many, if none holds with it. */
function hasOneCell(failed: readonly Triple[], held: readonly Triple[]): boolean {
  return (failed[0] ?? []).some(
    (cell) => failed.every((one) => one.includes(cell)) && !held.some((one) => one.includes(cell)),
  )
}

/** Differences of rates among differences of amounts are no differences: two others have its digits, and none is a mean. */
function isAlike(formula: Formula, [c, a, b]: Triple, held: readonly Triple[]): boolean {
  if (formula !== 'difference') return true
  const alike = held.filter(
    ([, other]) => other.isPercent === a.isPercent && (a.isPercent || other.grain === a.grain),
  )
  const [low, high] = [Math.min(b.value, c.value), Math.max(b.value, c.value)]
  return alike.length >= ALIKE_MIN && !(a.value >= low && a.value <= high && low > 0)
}

const ALIKE_MIN = 2

/** Of a sample at least half must hold; most triples of lines are nothing to each other. */
function isLikely(
  formula: Formula,
  triples: readonly Triple[],
  typical: number,
  power: number,
): boolean {
  const step = Math.max(1, Math.floor(triples.length / SAMPLE))
  let [holds, fails] = [0, 0]
  for (let at = 0; at < triples.length; at += step) {
    const triple = triples[at]
    const fit: Fit | null = triple === undefined ? null : fitOf(formula, triple, typical, power)
    if (fit?.is === 'holds') holds += 1
    if (fit?.is === 'fails') fails += 1
  }
  return holds > fails
}

/** Nothing was taken away, or nothing left. */
function isTrivial([c, a, b]: Triple): boolean {
  return a.value === b.value || c.value === a.value || b.value === 0 || a.value === 0
}

/** By which power of ten most are the quotient: thousands of a head, per cent. */
function powerOf(triples: readonly Triple[]): number | null {
  const powers = triples.flatMap(([c, a, b]) => {
    const quotient = Math.abs(a.value / b.value)
    const power = Math.log10(Math.abs(c.value) / quotient)
    const near = Math.round(power)
    return Number.isFinite(power) && Math.abs(power - near) < 0.2 ? [near] : []
  })
  const sorted = powers.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return powers.length < HOLDS_MIN - 1 || middle === undefined ? null : middle
}
