import type { Decimal } from '#platform/exact'
import type { Doc, Quantity } from '../../model.ts'
import { UNITS } from '../table.ts'

// One word for measures of several sizes: ounces of gold or of flour, gallons of either side of the Atlantic, tons long and short,
// pounds of weight or money. The matter tells, or the figure in another unit beside it.

/** What else a unit's word may mean. */
const OTHERS: { readonly [unit: string]: readonly string[] } = {
  oz: ['ounce'],
  ounce: ['oz'],
  gal: ['imp-gal'],
  pint: ['imp-pint'],
  hp: ['PS'],
  t: ['short-ton', 'long-ton'],
}

const AMERICAN = /\$|\bdollars?\b|\blbs?\b|\bUSDA?\b/
const STERLING = /£|\b(?:sterling|GBP)\b/
const PRECIOUS =
  /\b(?:gold|silver|platinum|palladium|bullion|troy|min(?:e[sd]?|ers?|ing)|ore|AISC|dor[eé]|metals?)\b/i

/** Gives words of several measures that which the text speaks of. */
export function withToldMeasures(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  if (doc.grammar !== 'en') return quantities
  const { text } = doc
  const told = new Map<string, string>()
  if (quantities.some(({ unit }) => unit === 'oz') && !PRECIOUS.test(text)) told.set('oz', 'ounce')
  for (const [order, one] of quantities.entries()) {
    const other = otherOf(text, one, told.get(one.unit) ?? one.unit, [
      quantities[order + 1],
      quantities[order - 1],
    ])
    if (other !== null) told.set(one.unit, other)
  }
  const isAmerican = AMERICAN.test(text) && !STERLING.test(text)
  return quantities.map((one) => {
    const unit = told.get(one.unit)
    if (unit !== undefined && isOfWord(text, one)) return { ...one, unit }
    return one.unit === 'GBP' && isOfWeight(text, one, isAmerican) ? { ...one, unit: 'lb' } : one
  })
}

const BESIDE = /^[)]? ?(?:\(|, or |or |, |\/ ?)?(?:about |approximately |around |roughly |or )?$/
const NEAR = 20

/** The measure of the word that makes both figures one; null where its own does, or none. */
function otherOf(
  text: string,
  one: Quantity,
  unit: string,
  beside: readonly (Quantity | undefined)[],
): string | null {
  const others = OTHERS[one.unit]
  if (others === undefined || (one.unit === 't' && !isTon(text, one))) return null
  for (const other of beside) {
    if (other?.form !== 'number') continue
    if (other.unit === one.unit && (one.unit !== 't' || isTon(text, other))) continue
    const [left, right] = one.start < other.start ? [one, other] : [other, one]
    if (right.start - left.end > NEAR || !BESIDE.test(text.slice(left.end, right.start))) continue
    if (isSame(one, unit, other, ROUNDED)) return null
    const found = [one.unit, ...others].find((code) => isSame(one, code, other, 0))
    if (found !== undefined) return found
  }
  return null
}

/** As roughly as people convert; of another measure than the usual one the figure has to be the nearest that its digits allow. */
const ROUNDED = 0.03
const EXACT = 0.0005

function isSame(one: Quantity, code: string, other: Quantity, slack: number): boolean {
  const [unit, measure] = [UNITS.get(code), UNITS.get(other.unit)]
  if (unit === undefined || unit.dimension !== measure?.dimension) return false
  const own = (numberOf(one.value) * Number(unit.factor.num)) / Number(unit.factor.den)
  const there = (own * Number(measure.factor.den)) / Number(measure.factor.num)
  const said = numberOf(other.value)
  return Math.abs(there - said) <= Math.max((slack || EXACT) * said, 0.5001 * 10 ** other.precision)
}

function numberOf({ coefficient, scale }: Decimal): number {
  return Number(coefficient) / 10 ** scale
}

/** `45 koz` are of a mine, whatever the text says; a tonne has one size. */
function isOfWord(text: string, one: Quantity): boolean {
  if (one.unit === 'oz') return !/[km]oz$/i.test(text.slice(one.start, one.end))
  return one.unit !== 't' || isTon(text, one)
}

/** `tons`, which may be of any size; a tonne is one. */
function isTon(text: string, { start, end }: Quantity): boolean {
  return /\btons?$/i.test(text.slice(start, end))
}

const WEIGHED = /\b(?:weigh(?:s|ed|ing|t)?|lift(?:s|ed|ing)?|payload|heav(?:y|ier))\b[^.;]{0,24}$/i
const LOST = /\b(?:lost|lose|losing|shed|gained?)\b[^.;]{0,12}$/i
const OF_MATTER =
  /^ of (?!(?:it|them|this|that|these|those|what|which|each)\b|(?:the |its |their |public |private |new |extra |additional |annual |total )?(?:funding|funds|investment|spending|debts?|savings|cash|aid|support|income|revenue|sales|damage|profits?|loss(?:es)?|grants?|money|taxes|tax|bonds?|loans?|taxpayers|government|value|costs?|cuts|lending|credit|assets|shares|goods|trade|exports|imports|business|work|orders|contracts)\b)[a-z]/
const HEAVY =
  /^ (?:bag|baby|sack|bale|box|weight|dumbbell|barbell|bomb|fish|turkey|dog|cat|man|woman|lobster|load|boulder|rock|stone|package|tank|satellite|rocket|steak|cake|anvil|salmon|bass|tuna|bear|frame|payload|cylinder|warhead)s?\b/

/** Whose money is called so, too. */
const OVERSEAS =
  /\b(?:Brit(?:ain|ish|ons?)|U\.?K\b|London|England|English|Scot(?:land|tish)|Wales|Welsh|Irish|Ireland|Egypt|Leban|Syria|Sudan|Cypr|exchange rate|currenc(?:y|ies))/
const PAID =
  /\b(?:costs?|worth|paid|pays?|pay|spent|prices?d?|fined?|earn(?:s|ed)?|salary|budget)\b[^.;]{0,24}$/i

/** `weighs 200 pounds`, `40 pounds of coal`, `a 20-pound bag`. */
function isOfWeight(text: string, { start, end }: Quantity, isAmerican: boolean): boolean {
  const said = text.slice(start, end)
  if (!/\bpounds?$/i.test(said)) return false
  const [before, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)]
  if (WEIGHED.test(before) || (HEAVY.test(behind) && /-pound$/i.test(said))) return true
  if (!isAmerican) return false
  if (OF_MATTER.test(behind) || LOST.test(before)) return true
  return !(behind.startsWith(' of ') || OVERSEAS.test(text) || PAID.test(before))
}
