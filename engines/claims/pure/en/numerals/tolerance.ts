import { timesTenTo } from '#platform/exact'
import { unitAt } from '../units/unit-at.ts'
import type { UnitHit } from '../units/words/unit-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Numeral, numeralAt } from './numeral.ts'

// How sure a figure is. It belongs to the figure, and is none of its own.

type Sure = { readonly numeral: Numeral; readonly unit: UnitHit | null }

/** `82.3 ± 11.4 kg`, `25.3% ± 0.2%`, `(54 +/- 8) years`: unit and scale may be said once, behind both. */
export function withTolerance(line: Line, numeral: Numeral, unit: UnitHit | null): Sure | null {
  const start = behindSign(line, unit?.next ?? numeral.next)
  // '$1.2 ± $0.1 million'
  const isMoney = unit?.isMoney === true
  const place = start !== null && isMoney && at(line, start).kind === 'mark' ? start + 1 : start
  const margin = place === null ? null : numeralAt(line, place, isMoney)
  if (margin === null) return null
  const isEnclosed = at(line, numeral.first - 1).text === '(' && at(line, margin.next).text === ')'
  const said = unitAt(line, margin.next) ?? (isEnclosed ? unitAt(line, margin.next + 1) : null)
  const next = said === null || isEnclosed ? margin.next : said.next
  const isOpen = unit === null || unit.next === numeral.next
  const power = numeral.power === 0 && isOpen ? margin.power : 0
  const code = unit ?? said
  return {
    numeral: {
      ...numeral,
      next,
      value: timesTenTo(numeral.value, power),
      precision: numeral.precision + power,
      power: numeral.power + power,
    },
    unit: code === null ? null : { ...code, next },
  }
}

function behindSign(line: Line, index: number): number | null {
  const { text } = at(line, index)
  if (text === '±') return index + 1
  const [second, third] = [at(line, index + 1).text, at(line, index + 2).text]
  const isSpelt = text === 'plus' && second === 'or' && third === 'minus'
  const isStroke = text === '+' && second === '/' && /^[-−–]$/.test(third)
  return isSpelt || isStroke ? index + 3 : null
}
