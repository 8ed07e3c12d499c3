import { HouseError } from '#platform/errors'

/** A text is refused beyond this many bytes of UTF-8: a yearbook is checked by chapters. */
export const TEXT_BYTES_MAX = 1_000_000

/** Throws `checker.too-long`. */
export function requireLength(text: string): void {
  // A code unit takes three bytes at most: most texts are known to be short without counting.
  if (text.length * 3 <= TEXT_BYTES_MAX) return
  const bytes = new TextEncoder().encode(text).length
  if (bytes > TEXT_BYTES_MAX)
    throw new HouseError('checker.too-long', { bytes, max: TEXT_BYTES_MAX })
}
