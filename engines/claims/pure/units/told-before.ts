import type { Doc, Quantity } from '../model.ts'

/** Fewer digits than these may be another figure by chance. */
const DIGITS_MIN = 5

/**
 * Gives a bare number the unit of the same number elsewhere: "The population was 7,541,600 ... Of the 7,541,600". A long
 * number that isn't round is no other figure by chance; one that has two units in a text says nothing.
 */
export function withToldUnits(quantities: readonly Quantity[]): readonly Quantity[] {
  const units = new Map<string, string | null>()
  for (const quantity of quantities) {
    const digits = digitsOf(quantity)
    if (digits === null || quantity.unit === 'items') continue
    const known = units.get(digits)
    units.set(digits, known === undefined || known === quantity.unit ? quantity.unit : null)
  }
  if (units.size === 0) return quantities
  return quantities.map((quantity) => {
    const digits = quantity.unit === 'items' ? digitsOf(quantity) : null
    const unit = digits === null ? null : (units.get(digits) ?? null)
    return unit === null ? quantity : { ...quantity, unit }
  })
}

function digitsOf({ form, value, valueHigh }: Quantity): string | null {
  if (form !== 'number' || valueHigh !== null || value.scale > 0) return null
  const digits = String(value.coefficient)
  return digits.replace(/0+$/, '').length >= DIGITS_MIN ? digits : null
}

const BOX = /[\d万亿]个?箱$/
/** Kinds of boxes that a port counts: 外贸箱36万箱, 海铁联运12万箱. Fruit comes in boxes, too. */
const OF_PORT = /(?:[内外]贸|集装|[空重]箱|箱量|吞吐量?|联运|中转|中欧班列|航线)[^，。；、\d]{0,8}$/

/** Where a text has told once that it counts standard boxes, 箱 is one. */
export function withToldBoxes({ text }: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some(({ unit }) => unit === 'TEU')) return quantities
  return quantities.map((one) =>
    one.unit === 'items' &&
    BOX.test(text.slice(one.start, one.end)) &&
    OF_PORT.test(text.slice(Math.max(0, one.start - 16), one.start))
      ? { ...one, unit: 'TEU' }
      : one,
  )
}

/** "Median days on market: 31", "Months of supply: 3.6": a point or row that has its unit in its label. */
const LABELLED =
  /(?:^|\n)\W{0,4}(?:(?:average|median|mean|typical|total|number of) )*(days|weeks|months|hours|minutes)\b(?: [a-z]+){0,4}: (?:\d[\d.,]* \((?:vs\.?|versus|against|from) )?$/i
const LABEL_BACK = 60

export function withToldLabels({ text }: Doc, quantities: readonly Quantity[]) {
  return quantities.map((one): Quantity => {
    if (one.unit !== 'items' || one.form !== 'number') return one
    const unit = LABELLED.exec(text.slice(Math.max(0, one.start - LABEL_BACK), one.start))?.[1]
    return unit === undefined ? one : { ...one, unit: unit.toLowerCase() }
  })
}
