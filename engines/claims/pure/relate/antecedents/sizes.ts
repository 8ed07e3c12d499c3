import type { ReadClaim } from '../../model.ts'

/** A part may be as much smaller than what it is of, and a whole as much larger than its part. */
const SMALLER = 200
const LARGER = 30
/** What is measured, and of which other figures are, is told in one scale. */
const ALIKE = 60

const SCALED = /(?:thousand|million|billion|trillion|mln|bln|bn|crore|lakh)/i

/** Whether one number can be of the same as another: both are of one order, in value or as they are printed. */
export function isOfSize(text: string, one: ReadClaim, claim: ReadClaim): boolean {
  const times = amountOf(claim) / amountOf(one)
  if (times > 1 / SMALLER && times < LARGER)
    return hasScale(text, one) === hasScale(text, claim) || times < 1
  if (hasScale(text, one) !== hasScale(text, claim)) return false
  const [left, right] = [printedOf(text, one), printedOf(text, claim)]
  return left > 0 && right > 0 && right / left < ALIKE && left / right < ALIKE
}

function hasScale(text: string, { number, start, end }: ReadClaim): boolean {
  return SCALED.test(text.slice(Math.max(start, number.start), end))
}

/** How far apart two figures are, in powers of ten. */
export function offOf(one: ReadClaim, other: ReadClaim): number {
  return Math.abs(Math.log10(amountOf(one) / amountOf(other)))
}

export function isLess(one: ReadClaim, other: ReadClaim): boolean {
  return amountOf(one) < amountOf(other)
}

function amountOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

function printedOf(text: string, { number }: ReadClaim): number {
  const digits = /\d(?:[\d,]|\s(?=\d{3}))*(?:\.\d+)?/.exec(
    text.slice(number.start, number.end),
  )?.[0]
  return digits === undefined ? 0 : Number(digits.replace(/[,\s]/g, ''))
}
