import { codewordsOf } from './codewords.ts'
import { drawFixed, drawFormat, type Grid, isMasked } from './draw.ts'
import { type Layout, layoutOf, VERSION_MAX } from './layout.ts'
import { penaltyOf } from './penalty.ts'

/** Rows of modules, true where it is dark; without the quiet zone. */
export type Qr = readonly (readonly boolean[])[]

/** The smallest QR code that holds a text. Throws if none of version 20 or less does. */
export function qrOf(text: string): Qr {
  const bytes = [...new TextEncoder().encode(text)]
  const layout = layoutFor(bytes.length)
  const codewords = codewordsOf(bytes, layout)
  const masked = Array.from({ length: 8 }, (_, mask) => drawWith(codewords, layout, mask))
  return masked.reduce((best, one) => (penaltyOf(one) < penaltyOf(best) ? one : best))
}

function layoutFor(bytes: number): Layout {
  for (let version = 1; version <= VERSION_MAX; version += 1) {
    const layout = layoutOf(version)
    const header_bits = 4 + (version < 10 ? 8 : 16)
    if (header_bits + 8 * bytes <= 8 * layout.dataCodewords) return layout
  }
  throw new Error(`a QR code of version ${VERSION_MAX} or less does not hold ${bytes} bytes`)
}

function drawWith(codewords: readonly number[], layout: Layout, mask: number): Qr {
  const grid: Grid = drawFixed(layout)
  drawFormat(grid, layout, mask)
  drawCodewords(grid, layout.size, codewords, mask)
  return grid.map((row) => row.map((module) => module === true))
}

// Two columns at a time from the right, upward and downward by turns; the timing column is left out (7.7.3).
function drawCodewords(grid: Grid, size: number, codewords: readonly number[], mask: number): void {
  let bit = 0
  for (let pair = 0, right = size - 1; right > 0; pair += 1, right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = pair % 2 === 0 ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        const row = grid[y]
        if (row === undefined || row[x] !== null) continue
        const dark = (((codewords[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1
        row[x] = dark !== isMasked(mask, x, y)
        bit += 1
      }
    }
  }
}
