import type { ReadClaim } from '../../model.ts'

// Within what a share is told to be, where words say so.

/** 9000亿千瓦时的用电量中，工业占62%: what something is told to be within is its whole. */
export function isOpened(text: string, { end }: ReadClaim, { start }: ReadClaim): boolean {
  return WITHIN.test(text.slice(end, Math.min(start, end + REACH)))
}

const REACH = 20
const WITHIN = /^的[^，。；、\d]{0,12}[中里]，/

const REGION = /[东西中南北]{1,2}部|东北(?!部)/g
/** How far before a figure its region stands. */
const REGION_MAX = 40

/** 占西部地区外贸总值的: what is told of 中西部 is of more than that. */
export function isOfThatRegion(text: string, words: string, { start }: ReadClaim): boolean {
  const [own] = words.match(REGION) ?? []
  if (own === undefined) return true
  const said = text
    .slice(Math.max(0, start - REGION_MAX), start)
    .split(/[。；]/)
    .at(-1)
  const last = said?.match(REGION)?.at(-1)
  return last === undefined || last === own
}
