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
