import { rationalOf, toNumber } from '#platform/exact'
import type { Doc, Quantity } from '../model.ts'

// 人均消费1286元，其中服装548元，占42.6%; 人均面积2.94平方米，离3平方米的目标还差0.06平方米: what is told of a figure per head goes on per head.

/** Of one kind of thing per head the others of a sentence are no more than so many times as much. */
const LIKE = 3
const GOES_ON =
  /其中|包括|目标|[离距][^，。；\d]{0,6}$|[较比][^，。；]{0,14}$|[增提]加?[了]?$|还?[差少多欠]$|[减降]少?了?$/
/** 全省居民人均可支配收入41200元。城镇居民52100元: each half of them, in the next sentence too. */
const RESIDENTS = /(?:城镇|农村|城市|乡村)(?:常住)?居民(?:为|是|达)?$/
/** Said of all of them, or of one of something else. */
const OTHERWISE = /[总共合均每单户]|全[省市县区国]/

export function withToldPerHead(
  { text, sentences }: Doc,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const perHead = new Map<Quantity, string>()
  let [at, since, head]: [number, number, Quantity | null] = [0, 0, null]
  for (const one of quantities) {
    while ((sentences[at]?.end ?? one.start + 1) <= one.start) {
      at += 1
      if (head !== null && at > since + 1) head = null
    }
    if (sentences[at]?.grammar !== 'zh') continue
    if (one.unit.endsWith('/person')) [head, since] = [one, at]
    else if (
      head !== null &&
      head.unit === `${one.unit}/person` &&
      goesOn(text, head, one, at > since)
    )
      perHead.set(one, head.unit)
    else if (head !== null && one.unit === head.unit.replace('/person', '')) head = null
  }
  if (perHead.size === 0) return quantities
  return quantities.map((one) => {
    const unit = perHead.get(one)
    return unit === undefined ? one : { ...one, unit }
  })
}

function goesOn(text: string, head: Quantity, one: Quantity, isNext: boolean): boolean {
  const between = text.slice(head.end, one.start)
  const own = /[^，。；、]*$/.exec(between)?.[0] ?? ''
  return (
    one.form === 'number' &&
    (RESIDENTS.test(own) || (!isNext && GOES_ON.test(between))) &&
    !OTHERWISE.test(own) &&
    toNumber(rationalOf(one.value)) < LIKE * toNumber(rationalOf(head.value))
  )
}
