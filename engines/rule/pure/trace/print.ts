import type { Text } from '#platform/i18n'
import type { Cells } from '../law/cells.ts'
import type { Parameter, ParameterUnit } from '../types.ts'

/** A number as people write it in either language. */
export function sayValue(unit: ParameterUnit, value: number): Text {
  if (Number.isNaN(value)) return { en: 'not held', zh: '未收录' }
  if (!Number.isFinite(value)) return { en: 'no limit', zh: '不设限' }
  switch (unit) {
    case 'fen':
      return both(sayMoney(value))
    case 'share':
      return { en: `${hundredths(value)} %`, zh: `${hundredths(value)}%` }
    case 'points': {
      const points = hundredths(value)
      return { en: `${points} points`, zh: `${points}个百分点` }
    }
    case 'flag':
      return value === 1 ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' }
    case 'count':
      return both(String(value))
  }
}

/** A table as people read it: one value, or each member with its own; a line for each band. */
export function sayCells({ parameter, values, ends, width }: Cells): readonly Text[] {
  return [...ends].map((end, band) => {
    const words = sayPart(parameter, values.subarray(band * width, (band + 1) * width), 0)
    if (ends.length === 1) return words
    const from = Number.isFinite(end) ? `≥ ${end}` : `< ${ends[1] ?? ''}`
    const of = parameter.bands?.title ?? {}
    return { en: `${of.en} ${from}: ${words.en}`, zh: `${of.zh} ${from}：${words.zh}` }
  })
}

function sayPart(parameter: Parameter, cells: Float64Array, depth: number): Text {
  const [first = Number.NaN] = cells
  const dimension = parameter.by[depth]
  if (dimension === undefined || cells.every((cell) => Object.is(cell, first)))
    return sayValue(parameter.unit, first)
  const width = cells.length / dimension.members.length
  const parts = dimension.members.map((member, index) => {
    const held = cells.subarray(index * width, (index + 1) * width)
    return { name: dimension.names[member] ?? {}, words: sayPart(parameter, held, depth + 1) }
  })
  const said = (lang: 'en' | 'zh') =>
    parts.map(({ name, words }) => `${name[lang]} ${words[lang]}`.replace(' （', '（'))
  return depth === 0
    ? { en: said('en').join('; '), zh: said('zh').join('；') }
    : { en: `(${said('en').join(', ')})`, zh: `（${said('zh').join('，')}）` }
}

/** Fen as yuan with two digits: `1,234.50`. */
export function sayMoney(fen: number): string {
  const size = Math.abs(fen)
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}${whole}.${String(size % 100).padStart(2, '0')}`
}

function hundredths(value: number): string {
  return String(value / 100).replace('-', '−')
}

function both(words: string): Text {
  return { en: words, zh: words }
}
