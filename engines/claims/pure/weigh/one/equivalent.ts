import { factorBetween } from '../../checks/stated/units.ts'
import type { ReadClaim } from '../../model.ts'
import { claimAt, type Of, type Scale } from '../scale.ts'
import { wordsBefore, wordsBehind } from '../words/said.ts'
import { digitsOf, isScaleApart, sizeOf } from '../words/sizes.ts'

const PER = /^[ -](?:[a-z]+ )?(?:per|a|an|each) [a-z ]{0,10}(?:share|unit|head|person|barrel|ton)/
const MEAN = /\baverage (?:cost|price|fee|rate) of (?:about )?$/
/** Without a unit of its own. */
const PLAIN = /^[\d.,]+ [a-z]+illion$/
const CENTS_OF_MANY = 1e5
const SCALE_WITHIN = 1.3
/** A gallon is not the same everywhere. */
const GALLONS_OFF = 0.22
const OUNCES_OFF = 0.12
/** What is told in two units is rounded in each, and in one of them first. */
const DIGITS_MAX = 3
const OFF = 0.022
const OFF_OF_TWO_DIGITS = 0.1

/** Whether two figures that are said to be one in two units surely are not. */
export function isSureEquivalent(scale: Scale, relation: Of<'equivalent'>): boolean {
  if (relation.rate !== undefined) return true
  const [left, right] = [claimAt(scale, relation.left), claimAt(scale, relation.right)]
  if (left === undefined || right === undefined) return true
  const { text } = scale.doc
  // "$2.4 million, or 12 cents a share".
  if (PER.test(wordsBehind(text, right, 24))) return false
  // "5 percent, or less than half the rate of the year before"; "three weeks, three months, or three years".
  if (
    right.form === 'fraction' &&
    left.form === 'number' &&
    /^ (?:of )?(?:the|its|that|their|what) /.test(wordsBehind(text, right, 9))
  )
    return false
  if (
    /\b[a-z]+ [a-z]+, $/.test(wordsBefore(text, left, 24)) &&
    (left.value.coefficient === right.value.coefficient || left.unit === 'items')
  )
    return false
  if (/\/$/.test(text.slice(0, left.start).slice(-1))) return false
  // "At an average cost of 14 cents, or about $154,000": for one, and for all.
  if (MEAN.test(wordsBefore(text, left, 30))) return false
  // "A profit of $16.5 million, or 16 cents."
  if (/\bcents?\b/.test(text.slice(right.start, right.end)) && sizeOf(left) > CENTS_OF_MANY)
    return false
  const ratio = sizeOf(left) / sizeOf(right)
  const areOfOne = left.unit.split('/')[0] === right.unit.split('/')[0]
  const areFar = ratio > 20 || ratio < 0.05
  if (areOfOne && areFar && !isScaleApart(ratio, SCALE_WITHIN)) return false
  const isOfGallons = /gallon/i.test(text.slice(left.start, right.end))
  if (isOfGallons && isWithin(left, right, GALLONS_OFF)) return false
  // "Output fell 4 percent, or 2 percent below what was planned": each of another base.
  if (
    left.unit === right.unit &&
    /^ (?:below|above|more|less|higher|lower|of) /.test(wordsBehind(text, right, 8))
  )
    return false
  // "A loan of 1 million or 10 million": one of two. A ton is not the same everywhere.
  if (
    text.slice(left.end, right.start) === ' or ' &&
    PLAIN.test(text.slice(left.start, left.end)) &&
    right.unit !== 'items'
  )
    return false
  if (/\btons?\b/.test(text.slice(left.start, right.end)) && isWithin(left, right, OUNCES_OFF))
    return false
  // An ounce of metal is heavier than one of anything else.
  if ((left.unit === 'oz' || right.unit === 'oz') && isWithin(left, right, OUNCES_OFF)) return false
  return !isOfRounding(left, right)
}

/** "155 mph (250 kph)", "800 mm (32 inches)": no further apart than rounding each of two units brings them. */
export function isOfRounding(left: ReadClaim, right: ReadClaim): boolean {
  if (left.unit === right.unit) return false
  const [least = 0, most = 0] = [digitsOf(left), digitsOf(right)].sort((a, b) => a - b)
  if (least < 2 && isWithin(left, right, OFF)) return true
  return most <= DIGITS_MAX && isWithin(left, right, least <= 2 ? OFF_OF_TWO_DIGITS : OFF)
}

function isWithin(left: ReadClaim, right: ReadClaim, off: number): boolean {
  const factor = factorBetween(right.unit, left.unit)
  if (factor === null) return false
  const ratio = sizeOf(left) / (sizeOf(right) * (Number(factor.num) / Number(factor.den)))
  return ratio > 1 - off && ratio < 1 + off
}
