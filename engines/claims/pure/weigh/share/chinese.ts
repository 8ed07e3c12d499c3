import { between, wordsBefore, wordsBehind } from '../words/said.ts'
import { sizeOf } from '../words/sizes.ts'
import { othersOf, type Sides } from './sides.ts'

/** 70%的企业 has a whole of its own, 从业人员指数为48% is none, Ⅰ类 counts nothing. */
export function isSureInChinese(sides: Sides): boolean {
  const { text, share, part, whole } = sides
  const gap = between(text, whole, share)
  const isOfOwn =
    /^的[㐀-鿿]/.test(wordsBehind(text, share, 3)) &&
    whole.end < share.start &&
    /[，；。]/.test(gap) &&
    !gap.includes('其中')
  const name = text.slice(share.measure?.start ?? 0, share.measure?.end ?? 0)
  const isIndex = /指数/.test(wordsBefore(text, share, 16) + name)
  const isClass = sizeOf(part) < 10 && /[类级等档]/.test(text.slice(part.number.end, part.end + 1))
  return !isOfOwn && !isIndex && !isClass && !hasNearerWhole(sides)
}

/** Of 近两成 the digits say little, and a figure between its part and its whole fits about. */
function hasNearerWhole({ share, part, whole, said, ...sides }: Sides): boolean {
  if (share.bound === 'exact') return false
  return othersOf({ share, part, whole, said, ...sides }).some((claim) => {
    const off = sizeOf(part) / sizeOf(claim) / said
    const isBetween = claim.start > whole.start && claim.start < part.start
    return isBetween && claim.unit === whole.unit && off > 0.9 && off < 1.1
  })
}
