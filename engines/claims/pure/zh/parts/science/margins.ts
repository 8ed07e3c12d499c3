import { timesTenTo } from '#platform/exact'
import type { Measured } from '../measured.ts'
import { numeralAt } from '../numerals.ts'
import { unitAt } from '../units.ts'

/** 82.3±11.4千克, 25±0.5℃, （54±8）岁: how sure a figure is belongs to it; unit and scale may stand behind both. */
export function withMargin(text: string, { numeral, unit, end }: Measured): Measured | null {
  const sign = text[end] === ' ' ? end + 1 : end
  if (text[sign] !== '±') return null
  const margin = numeralAt(text, text[sign + 1] === ' ' ? sign + 2 : sign + 1)
  if (margin === null) return null
  const isEnclosed =
    '(（'.includes(text[numeral.start - 1] ?? ' ') && ')）'.includes(text[margin.end] ?? ' ')
  const gap = isEnclosed || text[margin.end] === ' ' ? 1 : 0
  const said = unitAt(text, margin.end + gap)
  const last = said === null || isEnclosed ? margin.end : said.end
  const power = unit === null && numeral.power === 0 ? margin.power : 0
  const own = unit ?? said
  return {
    numeral: {
      ...numeral,
      value: timesTenTo(numeral.value, power),
      precision: numeral.precision + power,
      scaled: numeral.scaled || power > 0,
      plainDigits: 0,
    },
    unit: own === null ? null : { ...own, end: last },
    end: last,
  }
}
