import type { Cell, Row } from './grid.ts'
import { TITLES } from './grid.ts'
import { CHANCE_MAX, HOLDS_MIN } from './triples.ts'

// A row that is the sum of rows beside it, or what the one before leaves of the other, in every column but one.

export type Sum = {
  readonly whole: Cell
  readonly parts: readonly Cell[]
  readonly less: readonly Cell[]
}
export type RegularSum = { readonly held: readonly Sum[]; readonly failed: Sum }

/** What is no amount and adds up to nothing. */
export const NEVER =
  /change|growth|%|per ?cent|\b(?:rate|share|(?<!year )average|mean|median|price|index|per|var|chg|yoy|y\/y)\b|增长|增减|增速|增幅|降幅|涨跌|同比|环比|变化|变动|占比|比重|单位|单价|均|率|指数/i

const PARTS_MAX = 14
const SIGNED_MAX = 5
/** How many rows beside one may hold what fails to add up. */
const AROUND = 10
const RUN_MAX = 4
/** Eight times, as a logarithm: a year is no larger than another. */
const SIZE_MAX = Math.log(8)
const TOTAL_HOLDS = 2

type Signed = readonly (readonly [row: number, sign: 1 | -1])[]

/** `isNamed`: that a row is called a total. */
export function sumsOf(
  rows: readonly Row[],
  isNamed: (name: string) => boolean,
): readonly RegularSum[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const all = Array.from({ length: width }, (_, column) => column).slice(1)
  const found: (RegularSum & {
    readonly chance: number
    readonly isNamed: boolean
    readonly sort: 'pair' | 'run' | 'signed'
  })[] = []
  const isPart = new Set<number>()
  const tried = { pair: 0, run: 0, signed: 0 }
  for (const [whole, row] of rows.entries()) {
    if (row.name === TITLES || !row.cells.some(isCell)) continue
    const { titles, cells } = row
    const isTitled = titles.length === cells.length
    const columns = all.filter((column) => !isTitled || !NEVER.test(titles[column] ?? ''))
    let best: Told | null = null
    for (const signed of candidatesFor(rows, whole, isPart)) {
      tried[sortOf(signed)] += 1
      if (failsTwice(rows, whole, signed, columns)) continue
      const told = toldOf(rows, whole, signed, columns)
      if (told !== null && (best === null || isBetter(told, best))) best = told
    }
    if (best === null) continue
    // What makes up a row isn't counted again in the next total.
    for (const [at, sign] of best.signed) if (sign === 1 && best.isSum) isPart.add(at)
    if (best.failed !== null)
      found.push({
        ...best,
        failed: best.failed,
        isNamed: isNamed(row.name),
        sort: sortOf(best.signed),
      })
  }
  return found.filter(
    ({ chance, held, isNamed, sort }) =>
      chance * (isNamed ? rows.length : tried[sort]) < CHANCE_MAX &&
      held.length >= (isNamed ? TOTAL_HOLDS : HOLDS_MIN - 1),
  )
}

/** The plainer, the fewer there are of its sort. */
function sortOf(signed: Signed): 'pair' | 'run' | 'signed' {
  if (signed.some(([, sign]) => sign === -1)) return 'signed'
  return signed.length === 2 ? 'pair' : 'run'
}

type Told = {
  readonly signed: Signed
  readonly isSum: boolean
  readonly held: readonly Sum[]
  readonly failed: Sum | null
  readonly chance: number
}

/** What holds everywhere explains a row; of others, what is less by chance. */
function isBetter(one: Told, other: Told): boolean {
  const [isWhole, wasWhole] = [one.failed === null, other.failed === null]
  return isWhole === wasWhole ? one.chance < other.chance : isWhole
}

/** Rows right above or below it, without those that are part of others; with signs, up to five above it. */
function* candidatesFor(
  rows: readonly Row[],
  whole: number,
  isPart: ReadonlySet<number>,
): Generator<Signed> {
  for (const step of [-1, 1]) {
    const taken: [number, 1 | -1][] = []
    for (
      let at = whole + step;
      at >= 0 && at < rows.length && taken.length < PARTS_MAX;
      at += step
    ) {
      const row = rows[at]
      if (row === undefined || (isPart.has(at) && step === -1)) continue
      if (row.name === TITLES || !row.cells.some(isCell)) continue
      taken.push([at, 1])
      if (taken.length > 1) yield [...taken]
      if (taken.length > SIGNED_MAX || taken.length < 2) continue
      for (const signed of signedOf(taken)) yield signed
    }
  }
  yield* runsNear(rows, whole)
}

/** Two to four rows one below the other that stand near, not beside it: those of another block. */
function* runsNear(rows: readonly Row[], whole: number): Generator<Signed> {
  for (let from = Math.max(0, whole - AROUND); from <= whole + AROUND; from += 1)
    for (let many = 2; many <= RUN_MAX; many += 1) {
      const run = Array.from({ length: many }, (_, step) => from + step)
      const isOpen = run.every((at) => at !== whole && rows[at]?.cells.some(isCell) === true)
      if (!isOpen) break
      const isBeside = from === whole + 1 || run.at(-1) === whole - 1
      if (!isBeside) yield run.map((at) => [at, 1] as const)
    }
}

/** All ways in which at least one is taken off; not all of them. */
function* signedOf(taken: readonly (readonly [number, 1 | -1])[]): Generator<Signed> {
  for (let mask = 1; mask < 2 ** taken.length - 1; mask += 1)
    yield taken.map(([at], bit) => [at, (mask >> bit) & 1 ? -1 : 1] as const)
}

function isCell(cell: Cell | 'none' | null | undefined): cell is Cell {
  return cell !== null && cell !== 'none' && cell !== undefined
}

/** Most rows are no sums of others, and it takes two columns to see. */
function failsTwice(
  rows: readonly Row[],
  whole: number,
  signed: Signed,
  columns: readonly number[],
): boolean {
  let fails = 0
  for (const column of columns) {
    const total = rows[whole]?.cells[column]
    if (!isCell(total)) continue
    let rest = total.value
    let grain = total.grain
    let isAll = true
    for (const [at, sign] of signed) {
      const cell = rows[at]?.cells[column]
      if (cell === 'none') continue
      if (!isCell(cell)) isAll = false
      else {
        rest -= sign * cell.value
        grain += cell.grain
      }
    }
    if (!isAll || Math.abs(rest) <= grain * (1 + HAIR)) continue
    fails += 1
    if (fails > 1) return true
  }
  return false
}

const HAIR = 1e-6

function toldOf(
  rows: readonly Row[],
  whole: number,
  signed: Signed,
  columns: readonly number[],
): Told | null {
  const held: Sum[] = []
  let failed: { readonly sum: Sum; readonly rest: number; readonly column: number } | null = null
  let chance = 1
  for (const column of columns) {
    const total = rows[whole]?.cells[column]
    if (!isCell(total)) continue
    const sum = sumIn(rows, total, signed, column)
    if (sum === null) continue
    const rest = total.value - totalOf(sum.parts) + totalOf(sum.less)
    const grains = [...sum.parts, ...sum.less].reduce((all, { grain }) => all + grain, 0)
    const hair = 1e-9 * Math.abs(total.value)
    if (Math.abs(rest) <= total.grain / 2 + grains / 2 + hair) {
      if (sum.parts.length + sum.less.length < 2 || total.value === 0) continue
      const width = Math.abs(rest) < hair ? total.grain : total.grain + grains
      chance *= Math.min(1, ((held.length > 0 ? 1 : 2) * width) / apartFrom(held, sum))
      held.push(sum)
      continue
    }
    if (Math.abs(rest) <= (total.grain + grains) * (1 + HAIR)) continue
    if (failed !== null) return null
    failed = { sum, rest, column }
  }
  if (held.length < TOTAL_HOLDS || held.length <= (failed === null ? 0 : 1)) return null
  if (chance >= CHANCE_MAX) return null
  const isSum = signed.every(([, sign]) => sign === 1)
  if (failed === null) return { signed, isSum, held, failed: null, chance }
  const isExcused =
    !isAlike(held, failed.sum) ||
    isHidden(rows, whole, failed.column, failed.rest) ||
    isMarked(rows, whole, signed, failed.sum)
  return isExcused ? null : { signed, isSum, held, failed: failed.sum, chance }
}

function totalOf(cells: readonly Cell[]): number {
  return cells.reduce((all, { value }) => all + value, 0)
}

/** Null where a part isn't told; a dash is nothing. */
function sumIn(rows: readonly Row[], whole: Cell, signed: Signed, column: number): Sum | null {
  const parts: Cell[] = []
  const less: Cell[] = []
  for (const [at, sign] of signed) {
    const cell = rows[at]?.cells[column]
    if (cell === 'none') continue
    if (!isCell(cell) || cell.isPercent !== whole.isPercent) return null
    if (cell.isBare !== whole.isBare) return null
    if (cell.value !== 0) (sign === 1 ? parts : less).push(cell)
  }
  return { whole, parts, less }
}

/** How far it lies from those of the columns before: a month is much like the last, and says little more. */
function apartFrom(held: readonly Sum[], own: Sum): number {
  const size = Math.abs(own.whole.value)
  return held.reduce((least, other) => {
    const members = [...other.parts, ...other.less, other.whole]
    const most = [...own.parts, ...own.less, own.whole].reduce(
      (all, { value }, at) => Math.max(all, Math.abs((members[at]?.value ?? 0) - value)),
      0,
    )
    return Math.min(least, most)
  }, size)
}

/** No column of changes and rates among others: its digits and its size are theirs, and the whole is no mean of its parts. */
function isAlike(held: readonly Sum[], { whole, parts, less }: Sum): boolean {
  const isSame = held.some(
    (one) =>
      one.whole.isPercent === whole.isPercent &&
      one.whole.grain === whole.grain &&
      one.whole.value > 0 === whole.value > 0 &&
      Math.abs(Math.log(one.whole.value / whole.value)) < SIZE_MAX,
  )
  const [all, ...others] =
    less.length === 0 ? [whole, ...parts] : parts.length === 1 ? [...parts, whole, ...less] : []
  const values = others.map(({ value }) => value)
  const isBetween =
    all === undefined || (all.value >= Math.min(...values) && all.value <= Math.max(...values))
  // Gains and losses of several kinds: rates, as like as not.
  return isSame && !isBetween
}

/** What is missing stands in the column: a row that has a figure in this one alone. */
function isHidden(rows: readonly Row[], whole: number, column: number, rest: number): boolean {
  for (let at = Math.max(0, whole - AROUND); at <= whole + AROUND; at += 1) {
    const cell = rows[at]?.cells[column]
    if (at === whole || !isCell(cell)) continue
    const size = Math.abs(cell.value)
    if (Math.abs(Math.abs(rest) - size) <= 2 * cell.grain) return true
    if (Math.abs(Math.abs(rest) - 2 * size) <= 2 * cell.grain && size > 0) return true
  }
  return false
}

function isMarked(rows: readonly Row[], whole: number, signed: Signed, sum: Sum): boolean {
  return (
    [sum.whole, ...sum.parts, ...sum.less].some((cell) => cell.isMarked) ||
    rows[whole]?.isMarked === true ||
    signed.some(([at]) => rows[at]?.isMarked === true)
  )
}
