import type { Doc, Quantity } from '../../model.ts'

// 六市（江阳、临川、…）…。六市生产总值合计…: said again, the number names those that were counted once.

/** 六市, 三地, 两省: a number of places in words that nothing stands between. */
const NAME = /^[二两三四五六七八九十]{1,3}(?:市|省|地|县|区|国|州|镇|乡|村|城)$/
/** Behind it: its members, or what it counts. */
const COUNTED = /^(?:[（(：:]|分别|中|均|都|之一)/

/** The quantities without places that were counted before and are only spoken of by their number. */
export function withoutToldAgain(
  { text, sentences }: Doc,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const told = new Set<string>()
  let sentence = 0
  return quantities.filter((quantity, index) => {
    while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= quantity.start) sentence += 1
    if (sentences[sentence]?.grammar !== 'zh') return true
    const { start, end, form, unit, kind } = quantity
    if (form !== 'number' || unit !== 'places' || kind !== null) return true
    const words = text.slice(start, end)
    if (!NAME.test(words)) return true
    const isAgain = told.has(words)
    told.add(words)
    const before = quantities[index - 1]
    // 上海、南京、杭州三市: the number of a list that stands beside it.
    const isOfList = before?.form === 'names' && start - before.end <= LIST_NEAR
    return !isAgain || isOfList || COUNTED.test(text.slice(end, end + 2))
  })
}

const LIST_NEAR = 6
