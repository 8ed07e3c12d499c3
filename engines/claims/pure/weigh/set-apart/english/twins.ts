import { toNumber } from '#platform/exact'
import { factorBetween } from '../../../checks/stated/units.ts'
import type { ReadClaim, Relation } from '../../../model.ts'
import { sizeOf } from '../../words/sizes.ts'
import { ahead, claimOf, past, type Said } from './said.ts'

// One figure in two units, the ages of two persons, two places in an order: pairs that look like one figure told twice.

type Equivalent = Extract<Relation, { kind: 'equivalent' }>

const FEET = /\d (?:feet|foot|ft\.?) (?:and )?$/i
const FRACTION = /\d ?[⁄/] ?$/
const ROUND = 5
const TENS = 10
const TENS_MIN = 1000
const SPEED = /^(?:km\/h|mile\/h|knots?)$/

/** "5 feet 8.5 inches (1.74 m)": the inches are a part of it; winds of 165 km/h (105 mph) are rounded to fives, 17,930 km to tens. */
export function isRoundedTwice(said: Said, { left, right, rate }: Equivalent): boolean {
  const [one, other] = [claimOf(said, left), claimOf(said, right)]
  if (one === undefined || other === undefined || rate !== undefined) return false
  if ([one, other].some((claim) => isInchesOfFeet(said, claim))) return true
  const factor = factorBetween(other.unit, one.unit)
  if (factor === null || one.unit === other.unit) return false
  const [a, b, by] = [sizeOf(one), sizeOf(other), toNumber(factor)]
  const grain = SPEED.test(one.unit) ? ROUND : Math.min(a, b) >= TENS_MIN ? TENS : 0
  if (grain === 0 || a % grain !== 0 || b % grain !== 0) return false
  return Math.abs(a - b * by) <= (grain / 2) * (1 + by)
}

function isInchesOfFeet(said: Said, claim: ReadClaim): boolean {
  const before = ahead(said, claim, 16)
  return (claim.unit === 'inch' && FEET.test(before)) || FRACTION.test(before)
}

const AGE = /-year-old$|-Year-Old$/

/** "The 28-year-old … Tommy Hale is in doubt too. The 26-year-old": between them somebody else is named. */
export function areOfTwoPersons({ doc: { text } }: Said, a: ReadClaim, b: ReadClaim): boolean {
  const [first, last] = a.start < b.start ? [a, b] : [b, a]
  if (first.unit !== 'years' || last.unit !== 'years') return false
  const ages = [first, last].filter((one) => AGE.test(text.slice(one.start, one.end)))
  if (ages.length === 0) return false
  const before = text.slice(0, first.start)
  const between = text.slice(first.end, Math.min(last.start, first.end + BETWEEN_MAX))
  return [...between.matchAll(NAME)].some(([, name = '']) => !before.includes(name))
}

const BETWEEN_MAX = 3000
/** A given name and a surname. */
const NAME = /\b\p{Lu}[\p{Ll}’'-]+ (\p{Lu}[\p{Ll}’'-]{2,})\b/gu

const PLACED =
  /\b(?:number|no\.?|ranked|ranking|seed(?:ed)?|place[ds]?|position|spot|world) (?:at |as )?(?:number |no\.? ?)?$/i
const PLACE_BEHIND =
  /^(?:st|nd|rd|th)?(?: in)? (?:the )?(?:world|rankings?|standings?|table|league|list|place|position|spot)\b/i

/** "Has risen from 31 in the world to number 22": who climbs has a lesser number. */
export function arePlaces(said: Said, both: readonly ReadClaim[]): boolean {
  return (
    both.every(({ unit }) => unit === 'items' || unit === 'rank') &&
    both.some(({ unit }) => unit === 'items') &&
    both.some(
      (claim) => PLACED.test(ahead(said, claim, 30)) || PLACE_BEHIND.test(past(said, claim, 24)),
    )
  )
}

const MONTHS =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** "Had declined in January to 52.0", "stood at 50.2 in February"; "at least 240" and "204": of which nothing says that they are one. */
export function areGuessedApart(said: Said, a: ReadClaim, b: ReadClaim): boolean {
  if ((a.bound === 'atLeast') !== (b.bound === 'atLeast')) return true
  const [one, other] = [a, b].map(
    (claim) =>
      MONTHS.exec(ahead(said, claim, 20))?.[1] ?? MONTHS.exec(past(said, claim, 16))?.[1] ?? null,
  )
  return one !== null && other !== null && one !== other
}
