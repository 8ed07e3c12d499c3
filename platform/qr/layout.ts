// Where what stands in a QR code, by version (ISO/IEC 18004, 5.3 and annexes D, E), at error correction M.

export const VERSION_MAX = 20

/** Codewords for correction in each block, and how many blocks there are; the first is version 1 (table 9). */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

export type Layout = {
  readonly version: number
  readonly size: number
  readonly blocks: number
  readonly correction: number
  /** Codewords of both kinds. */
  readonly codewords: number
  readonly dataCodewords: number
}

export function layoutOf(version: number): Layout {
  const blocks = BLOCKS[version - 1] ?? 0
  const correction = CORRECTION[version - 1] ?? 0
  const codewords = Math.floor(freeModules(version) / 8)
  return {
    version,
    size: 17 + 4 * version,
    blocks,
    correction,
    codewords,
    dataCodewords: codewords - blocks * correction,
  }
}

/** Centres of the alignment patterns on each axis (annex E). */
export function alignmentCentres(version: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const last = 10 + 4 * version
  const step = Math.ceil((last - 6) / (count - 1) / 2) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - step * (count - 2 - index))]
}

// What is left when finders, timing, alignment, format and version have their place.
function freeModules(version: number): number {
  const size = 17 + 4 * version
  const finders = 3 * 64
  const timing = 2 * (size - 16)
  const format = 31
  const centres = alignmentCentres(version).length
  // Two of each axis lie on the timing pattern, and share five modules with it.
  const alignment = version === 1 ? 0 : (centres * centres - 3) * 25 - (centres - 2) * 2 * 5
  const versionBits = version >= 7 ? 36 : 0
  return size * size - finders - timing - format - alignment - versionBits
}
