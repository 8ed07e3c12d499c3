import type { Doc, Quantity } from '../model.ts'

/** "Median days on market: 31", "Months of supply: 3.6": a point or row that has its unit in its label. */
const LABEL =
  /(?:^|\n)\W{0,4}(?:(?:average|median|mean|typical|total|number of) )*(days|weeks|months|hours|minutes)\b(?: [a-z]+){0,4}: $/i
const BACK = 60

export function withToldLabels({ text }: Doc, quantities: readonly Quantity[]) {
  return quantities.map((one): Quantity => {
    if (one.unit !== 'items' || one.form !== 'number') return one
    const unit = LABEL.exec(text.slice(Math.max(0, one.start - BACK), one.start))?.[1]
    return unit === undefined ? one : { ...one, unit: unit.toLowerCase() }
  })
}
