import { remainderOf } from './galois.ts'
import type { Layout } from './layout.ts'

/** A text's bytes as the codewords of a layout, in the order in which they are drawn (7.4, 7.5, 7.6). */
export function codewordsOf(bytes: readonly number[], layout: Layout): readonly number[] {
  return interleave(dataCodewords(bytes, layout), layout)
}

const BYTE_MODE = 0b0100
const PADDING = [0xec, 0x11]

function dataCodewords(bytes: readonly number[], layout: Layout): readonly number[] {
  const bits: number[] = []
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1)
  }
  push(BYTE_MODE, 4)
  push(bytes.length, layout.version < 10 ? 8 : 16)
  for (const byte of bytes) push(byte, 8)
  push(0, Math.min(4, 8 * layout.dataCodewords - bits.length))
  push(0, (8 - (bits.length % 8)) % 8)
  const words = Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((word, bit) => (word << 1) | bit, 0),
  )
  while (words.length < layout.dataCodewords) {
    const padding = PADDING[(words.length - bits.length / 8) % 2]
    words.push(padding ?? 0)
  }
  return words
}

// The first codeword of each block, then the second of each; the last blocks are longer by one.
function interleave(words: readonly number[], layout: Layout): readonly number[] {
  const { blocks, correction, dataCodewords: total } = layout
  const short = Math.floor(total / blocks)
  const shortBlocks = blocks - (total % blocks)
  let start = 0
  const parts = Array.from({ length: blocks }, (_, index) => {
    const data = words.slice(start, start + short + (index < shortBlocks ? 0 : 1))
    start += data.length
    return { data, rest: remainderOf(data, correction) }
  })
  const columns = (rows: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat()
  return [
    ...columns(
      parts.map(({ data }) => data),
      short + 1,
    ),
    ...columns(
      parts.map(({ rest }) => rest),
      correction,
    ),
  ]
}
