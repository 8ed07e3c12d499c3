import { type Decimal, parseDecimal } from '#platform/exact'
import type { Text } from '#platform/i18n'
import { type Power, powerOfWord } from './powers.ts'

/** What is wrong with a cell, and what would be right. */
export type Fault = { readonly reason: Text; readonly remedy: Text }

/** Plain digits, and the power that a word behind them says (`1.2万`), if one does. */
export type Typed = { readonly digits: string; readonly word: Power | null }

const TYPED_CHARACTERS_MAX = 60
const PLAIN = /^-?\d+(\.\d+)?$/
const GROUPED = /^-?\d{1,3}([, ]\d{3})+(\.\d+)?$/
const WITH_WORD = /^(.*?\d)\s*(万亿|十亿|百万|亿|万|千|thousand|million|billion|trillion|bn|mn)?$/i

/** A number as people type it: separators, full-width digits, a word such as 万 or million behind it. */
export function readNumber(text: string): Typed | Fault {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\+/, '')
    .replace(/\s*%$/, '')
  if (/^[#=]/.test(plain)) return formula(text)
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(plain)) return shortened(text)
  const [, written = '', word = ''] = WITH_WORD.exec(plain) ?? []
  const digits = PLAIN.test(written)
    ? written
    : GROUPED.test(written)
      ? written.replace(/[, ]/g, '')
      : null
  if (digits === null || digits.length > TYPED_CHARACTERS_MAX) return noNumber(text)
  return { digits, word: word === '' ? null : (powerOfWord(word) ?? null) }
}

export function isFault(read: Typed | Fault): read is Fault {
  return 'reason' in read
}

/** A value in base units, and the power of ten of the last digit that was stated: 6 for 47218.66 of 100 million. */
export type Stated = { readonly value: Decimal; readonly precision: number }

/** At most so many digits behind the point are kept in base units. */
const DIGITS_BEHIND_MAX = 30

/** Undefined where the number has more digits than the store keeps. */
export function statedOf(digits: string, power: number): Stated | undefined {
  const { coefficient, scale } = parseDecimal(digits)
  const precision = power - scale
  if (precision < -DIGITS_BEHIND_MAX || precision > DIGITS_BEHIND_MAX) return undefined
  return precision >= 0
    ? { value: { coefficient: coefficient * 10n ** BigInt(precision), scale: 0 }, precision }
    : { value: { coefficient, scale: -precision }, precision }
}

function noNumber(text: string): Fault {
  const shown = text.slice(0, 40)
  return {
    reason: { en: `"${shown}" is no number.`, zh: `“${shown}”不是数字。` },
    remedy: {
      en: 'Write digits with a point, such as 47218.66 or 47,218.66; the unit is chosen beside it.',
      zh: '请用点作小数点书写数字，如 47218.66 或 47,218.66；单位在旁边选择。',
    },
  }
}

function formula(text: string): Fault {
  const shown = text.slice(0, 40)
  return {
    reason: {
      en: `The cell holds "${shown}": a formula or its error, not a number.`,
      zh: `此格为“${shown}”，是公式或公式错误，不是数字。`,
    },
    remedy: {
      en: 'Paste the value alone (in a spreadsheet: Paste special, Values).',
      zh: '请只粘贴数值（在表格软件中用“选择性粘贴—数值”）。',
    },
  }
}

function shortened(text: string): Fault {
  return {
    reason: {
      en: `"${text.slice(0, 40)}" is a shortened number; digits may be lost.`,
      zh: `“${text.slice(0, 40)}”为科学计数法，可能已丢失位数。`,
    },
    remedy: {
      en: 'Write all its digits; in a table, format the cell as a number first.',
      zh: '请写出全部数字；在表格中请先把单元格格式设为数值。',
    },
  }
}
