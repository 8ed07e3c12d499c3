import type { Part } from '../part.ts'

/** 产销分别完成10.8万辆和11.1万辆: what was made and what was sold of it are two sides of one thing, and make up nothing. */
export function areTwoSidesOf(
  text: string,
  [first, ...others]: readonly Pick<Part, 'claim'>[],
): boolean {
  return (
    first !== undefined &&
    others.length === 1 &&
    SIDES.test(text.slice(Math.max(0, first.claim.start - SIDES_MAX), first.claim.start))
  )
}

const SIDES = /(?:产销|供需|收支|存贷)[^，。；\d]{0,4}分别[^，。；\d]{0,6}$/
const SIDES_MAX = 20

/** 前三大伙伴依次为…, "the top five buyers were …": the first of an order, of which there are more. */
export function areFirstOnes(text: string, [first]: readonly Pick<Part, 'claim'>[]): boolean {
  if (first === undefined) return false
  const { start } = first.claim
  return FIRST_ONES.test(text.slice(Math.max(0, start - FIRST_REACH), start))
}

const FIRST_REACH = 60
const FIRST_ONES =
  /(?:前[二两三四五六七八九十\d]+[大名位强]|[居列]前[二两三四五六七八九十\d]*[名位]?)[^。；\d]*$|\b(?:top|largest|biggest|leading) (?:two|three|four|five|six|ten|\d+)\b[^.;]*$/i
