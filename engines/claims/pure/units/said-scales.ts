import type { Doc, Quantity } from '../model.ts'
import { UNITS } from './table.ts'
import { inScale } from './told-scales.ts'

// "Surpluses were recorded, in billions of dollars, with Averland ($4.3) and Belland (1.9)": the scale of sums is said once, before them, and their currency
// need not be said again.

const SAID =
  /\bin (thousands|millions|billions|trillions) of (?:U\.?S\.? )?(dollars|euros|pounds|yen)\b/gi
const CURRENCIES: { readonly [word: string]: string } = {
  dollars: 'USD',
  euros: 'EUR',
  pounds: 'GBP',
  yen: 'JPY',
}
const DOLLARS = /^(?:USD|AUD|CAD|NZD|SGD|HKD|TWD)$/
const POWERS: { readonly [scale: string]: number } = {
  thousands: 3,
  millions: 6,
  billions: 9,
  trillions: 12,
}
/** A sum without a scale of its own: `$4.3`, `less than €0.1`. */
const BARE = /[$€£¥] ?\d[\d.,]*$/
/** A number alone in brackets: `(4.8)`. */
const BRACKETED = /^\(\d[\d.,]*\)$/

export function withSaidScales(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  const { text, sentences } = doc
  if (doc.grammar !== 'en') return quantities
  const said = [...text.matchAll(SAID)].flatMap(
    ({ index, 1: word = '', 2: money = '', 0: all }) => {
      const own = sentences.find(({ start, end }) => start <= index && index < end)
      const isRow = own !== undefined && doc.paragraphs[own.paragraph]?.kind === 'row'
      const power = POWERS[word.toLowerCase()] ?? 0
      const currency = CURRENCIES[money.toLowerCase()] ?? ''
      return own === undefined || isRow
        ? []
        : [{ from: index + all.length, to: own.end, power, currency }]
    },
  )
  if (said.length === 0) return quantities
  const dollar = quantities.find(({ unit }) => DOLLARS.test(unit))?.unit ?? 'USD'
  return quantities.map((one) => {
    const scale = said.find(({ from, to }) => from <= one.start && one.end <= to)
    const isSum = UNITS.get(one.unit)?.dimension.startsWith('money-')
    if (scale === undefined) return one
    if (isSum && BARE.test(text.slice(one.start, one.end)))
      return inScale(one, one.unit, scale.power)
    const isAlone = one.unit === 'items' && BRACKETED.test(text.slice(one.start - 1, one.end + 1))
    const unit = scale.currency === 'USD' ? dollar : scale.currency
    return isAlone ? inScale(one, unit, scale.power) : one
  })
}
