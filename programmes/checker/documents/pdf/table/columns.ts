import type { Band, Chunk } from './bands.ts'

/** Where a column of figures stands, from its leftmost to its rightmost figure. */
export type Column = { readonly left: number; readonly right: number; readonly center: number }

/** Figures one below the other stand in one column where they share more than half of the narrower. */
const SHARED = 0.5

/** The columns that the figures of some lines stand in, from left to right. */
export function columnsOf(bands: readonly Band[]): readonly Column[] {
  const values = bands
    .flatMap(({ chunks }) => chunks.filter(({ isValue }) => isValue))
    .toSorted((a, b) => a.right + a.x - (b.right + b.x))
  const groups: Chunk[][] = []
  for (const value of values) {
    const own = groups.at(-1)
    // The last few: wide and narrow figures alternate.
    if (own?.slice(-NEAR).some((one) => shares(one, value)) === true) own.push(value)
    else groups.push([value])
  }
  const isStray = (own: readonly Chunk[], at: number): boolean =>
    own.length === 1 &&
    bands.length >= STRAY_ROWS &&
    isBeside(own[0], [groups[at - 1], groups[at + 1]])
  const words = bands
    .filter(({ chunks }) => chunks.some(({ isValue }) => isValue))
    .flatMap(({ chunks }) => chunks.filter(({ isValue }) => !isValue))
  return groups
    .filter((own, at) => !isStray(own, at) && !isOfWords(own, words))
    .map((own) => {
      const left = Math.min(...own.map(({ x }) => x))
      const right = Math.max(...own.map((one) => one.right))
      return { left, right, center: (left + right) / 2 }
    })
}

const NEAR = 8

/** Where more rows have words than figures: the names of the rows, or what is told of them. */
function isOfWords(own: readonly Chunk[], words: readonly Chunk[]): boolean {
  const [left, right] = [
    Math.min(...own.map(({ x }) => x)),
    Math.max(...own.map((one) => one.right)),
  ]
  const over = words.filter((one) => one.x < right && one.right > left)
  return over.length > own.length
}

/** Of so many rows one alone has a figure there, right beside another column: it strayed from that. */
const STRAY_ROWS = 5
const STRAY_GAP = 6

function isBeside(
  one: Chunk | undefined,
  neighbours: readonly (readonly Chunk[] | undefined)[],
): boolean {
  return neighbours.some(
    (own) =>
      own !== undefined &&
      own.length > 1 &&
      own.some(
        ({ x, right }) => one !== undefined && Math.max(x - one.right, one.x - right) < STRAY_GAP,
      ),
  )
}

function shares(a: Chunk, b: Chunk): boolean {
  const common = Math.min(a.right, b.right) - Math.max(a.x, b.x)
  return common > SHARED * Math.min(a.right - a.x, b.right - b.x)
}

/** The column that a stretch of a line stands in: that of which it covers most, else the nearest. */
export function columnAt(columns: readonly Column[], x: number, right: number): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (const [at, column] of columns.entries()) {
    const common = Math.min(right, column.right) - Math.max(x, column.left)
    if (common > most) [best, most] = [at, common]
  }
  return best
}

/** The columns that a stretch covers a good part of. */
export function covered(columns: readonly Column[], x: number, right: number): readonly number[] {
  return columns.flatMap(({ left, right: end }, at) =>
    Math.min(right, end) - Math.max(x, left) > (end - left) * COVERED ? [at] : [],
  )
}

const COVERED = 0.4

/** How far the centers of neighbours are from each other, in the middle. */
export function pitchOf(columns: readonly Column[]): number {
  const steps = columns
    .slice(1)
    .map(({ center }, at) => center - (columns[at]?.center ?? 0))
    .toSorted((a, b) => a - b)
  return steps[steps.length >> 1] ?? 1
}
