import type { Text } from '#platform/i18n'
import type { ParameterUnit } from '../types.ts'

/** A number as people write it in either language. */
export function sayValue(unit: ParameterUnit, value: number): Text {
  if (Number.isNaN(value)) return { en: 'not held', zh: '未收录' }
  if (!Number.isFinite(value)) return { en: 'no limit', zh: '不设限' }
  switch (unit) {
    case 'fen':
      return both(sayMoney(value))
    case 'share':
      return both(`${hundredths(value)} %`)
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
