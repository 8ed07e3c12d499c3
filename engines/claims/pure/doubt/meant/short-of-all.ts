import { at, type Of, sizeOf, type Text } from '../text.ts'

// Parts that aren't all of a whole, or are told twice.

/** Shares that are rounded lack a few tenths of all. */
const ALL_MIN = 99
/** In units of the last digit of a share. */
const OFF_MAX = 1

/** 幼儿园682所。其中，公办园358所，占52.5%；民办园261所，占38.3%: shares of it that hold, or all but one of them, and are less than all of it. */
export function areShortOfAll(said: Text, { whole, parts }: Of<'parts'>): boolean {
  const all = at(said, whole)
  if (all === undefined || parts.length < 2) return false
  let together = 0
  let wrong = 0
  for (const index of parts) {
    const part = at(said, index)
    const tie = said.scene.relations.find(
      (one) => one.kind === 'share' && one.part === index && one.whole === whole,
    )
    const share = tie?.kind === 'share' ? at(said, tie.share) : undefined
    if (part === undefined || share?.unit !== 'percent') return false
    const computed = (100 * sizeOf(part)) / sizeOf(all)
    if (Math.abs(computed - sizeOf(share)) > OFF_MAX * 10 ** share.precision) wrong += 1
    together += sizeOf(share)
  }
  return wrong < 2 && together < ALL_MIN
}

/** 餐饮254.4亿元, of 保费136.2亿元，其中财产险42.8亿元，人身险93.4亿元: one of the parts is what others of them make up. */
export function hasTotalAmongThem({ scene }: Text, { parts }: Of<'parts'>): boolean {
  return scene.relations.some(
    (one) =>
      one.kind === 'parts' &&
      parts.includes(one.whole) &&
      one.parts.length > 1 &&
      one.parts.every((part) => parts.includes(part)),
  )
}

/** 床位2.07万张，护理型床位1.32万张，占63.8%: of another of the parts, as its share says. */
export function hasPartOfAnother(said: Text, { parts }: Of<'parts'>): boolean {
  const own = parts.flatMap((part) => at(said, part) ?? [])
  return own.some((part) => {
    const share = at(said, part.index + 1)
    if (share?.unit !== 'percent' || !SHARE.test(said.doc.text.slice(part.end, share.start)))
      return false
    const off = OFF_MAX * 10 ** share.precision
    return own.some(
      (other) =>
        other !== part &&
        other.end < part.start &&
        Math.abs((100 * sizeOf(part)) / sizeOf(other) - sizeOf(share)) < off,
    )
  })
}

const SHARE = /^[，（](?:占比?|比重)(?:为|达)?$/
