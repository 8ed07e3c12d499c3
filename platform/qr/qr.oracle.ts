import { drawFixed, drawFormat, isMasked } from './draw.ts'
import { multiply } from './galois.ts'
import { layoutOf } from './layout.ts'
import type { Qr } from './qr-of.ts'

/** Reads a code back, slowly: which modules are fixed it takes from the drawing, everything else from the picture. */
export function readQr(qr: Qr): { readonly text: string; readonly faults: number } {
  const version = (qr.length - 17) / 4
  const layout = layoutOf(version)
  const mask = maskOf(qr)
  const fixed = drawFixed(layout)
  drawFormat(fixed, layout, mask)
  const bits: number[] = []
  let upward = true
  for (let right = qr.length - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    const rows = Array.from({ length: qr.length }, (_, y) => y)
    for (const y of upward ? rows.toReversed() : rows) {
      for (const x of [right, right - 1]) {
        if (fixed[y]?.[x] !== null) continue
        bits.push(Number((qr[y]?.[x] === true) !== isMasked(mask, x, y)))
      }
    }
    upward = !upward
  }
  const words = Array.from({ length: layout.codewords }, (_, index) =>
    Number.parseInt(bits.slice(8 * index, 8 * index + 8).join(''), 2),
  )
  const blocks = blocksOf(words, layout)
  const faults = blocks.filter((block) => syndromes(block, layout.correction).some((s) => s !== 0))
  const data = blocks.flatMap((block) => block.slice(0, block.length - layout.correction))
  return { text: textOf(data, version), faults: faults.length }
}

// The first copy of the format: five bits that say correction and mask, behind a fixed pattern.
function maskOf(qr: Qr): number {
  const at = (x: number, y: number) => Number(qr[y]?.[x] === true)
  const bits = [at(0, 8), at(1, 8), at(2, 8), at(3, 8), at(4, 8)].reduce(
    (sum, bit) => sum * 2 + bit,
    0,
  )
  return (bits ^ (0x5412 >>> 10)) & 0b111
}

function blocksOf(words: readonly number[], layout: ReturnType<typeof layoutOf>): number[][] {
  const { blocks, correction, dataCodewords } = layout
  const short = Math.floor(dataCodewords / blocks)
  const long = dataCodewords % blocks
  const found: number[][] = Array.from({ length: blocks }, () => [])
  let at = 0
  for (let column = 0; column <= short; column += 1) {
    for (let block = column < short ? 0 : blocks - long; block < blocks; block += 1)
      found[block]?.push(words[at++] ?? -1)
  }
  for (let column = 0; column < correction; column += 1) {
    for (let block = 0; block < blocks; block += 1) found[block]?.push(words[at++] ?? -1)
  }
  return found
}

function syndromes(block: readonly number[], count: number): number[] {
  let root = 1
  return Array.from({ length: count }, () => {
    const value = block.reduce((sum, word) => multiply(sum, root) ^ word, 0)
    root = multiply(root, 2)
    return value
  })
}

function textOf(data: readonly number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('')
  const length_bits = version < 10 ? 8 : 16
  const length = Number.parseInt(bits.slice(4, 4 + length_bits), 2)
  const start = 4 + length_bits
  const bytes = Array.from({ length }, (_, index) =>
    Number.parseInt(bits.slice(start + 8 * index, start + 8 * index + 8), 2),
  )
  return new TextDecoder().decode(new Uint8Array(bytes))
}
