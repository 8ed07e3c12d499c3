import { alignmentCentres, type Layout } from './layout.ts'

/** Modules while they are drawn: null where a codeword's bit is still to come. */
export type Grid = (boolean | null)[][]

/** Finders, timing, alignment, version: what is the same whatever the text (6.3). */
export function drawFixed({ size, version }: Layout): Grid {
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  const set = setterOf(grid)
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(set, x, y, 4, (ring) => ring !== 2 && ring !== 4)
  const centres = alignmentCentres(version)
  for (const x of centres) {
    for (const y of centres) {
      const atFinder = (x === 6 && y !== centres.at(-1)) || x === centres.at(-1)
      if (y === 6 ? atFinder : x === 6 && y === centres.at(-1)) continue
      square(set, x, y, 2, (ring) => ring !== 1)
    }
  }
  if (version >= 7) drawVersion(set, size, version)
  return grid
}

/** Error correction M and the mask, twice, with fifteen bits of which ten correct (7.9). */
export function drawFormat(grid: Grid, { size }: Layout, mask: number): void {
  const set = setterOf(grid)
  const M = 0b00
  const five = (M << 3) | mask
  const bits = ((five << 10) | codeOf(five, 10, 0x537)) ^ 0x5412
  const dark = (bit: number) => ((bits >>> bit) & 1) === 1
  for (let bit = 0; bit < 15; bit += 1) {
    // Down the column beside the first finder, and along the row below it, the timing left out.
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : bit === 8 ? 7 : 14 - bit
    if (bit < 8) set(8, near, dark(bit))
    else set(near, 8, dark(bit))
    if (bit < 8) set(size - 1 - bit, 8, dark(bit))
    else set(8, size - 15 + bit, dark(bit))
  }
  set(8, size - 8, true)
}

/** Whether a mask turns the module of a column and a row (table 10). */
export function isMasked(mask: number, x: number, y: number): boolean {
  const rules = [
    (x + y) % 2,
    y % 2,
    x % 3,
    (x + y) % 3,
    (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    ((x * y) % 2) + ((x * y) % 3),
    (((x * y) % 2) + ((x * y) % 3)) % 2,
    (((x + y) % 2) + ((x * y) % 3)) % 2,
  ]
  return rules[mask] === 0
}

type Set = (x: number, y: number, dark: boolean) => void

function setterOf(grid: Grid): Set {
  return (x, y, dark) => {
    const row = grid[y]
    if (row !== undefined && x >= 0 && x < row.length) row[x] = dark
  }
}

function square(
  set: Set,
  centreX: number,
  centreY: number,
  reach: number,
  isDark: (ring: number) => boolean,
): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1)
      set(centreX + dx, centreY + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))))
  }
}

function drawVersion(set: Set, size: number, version: number): void {
  const bits = (version << 12) | codeOf(version, 12, 0x1f25)
  for (let bit = 0; bit < 18; bit += 1) {
    const dark = ((bits >>> bit) & 1) === 1
    const [far, near] = [size - 11 + (bit % 3), Math.floor(bit / 3)]
    set(far, near, dark)
    set(near, far, dark)
  }
}

// The remainder of a BCH code (annexes C, D).
function codeOf(value: number, degree: number, generator: number): number {
  let rest = value
  for (let step = 0; step < degree; step += 1)
    rest = (rest << 1) ^ ((rest >>> (degree - 1)) * generator)
  return rest & ((1 << degree) - 1)
}
