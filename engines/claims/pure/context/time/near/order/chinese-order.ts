import { numeralOf } from '../../chinese-digits.ts'
import type { Found } from '../../phrase.ts'

// Units of a year that are told by others: 后三个月, 余下的两个季度, 下月, 下季度, and the ten days of a month behind others (中旬).

const REST =
  /(?:(?:余下|剩下|剩余|其余|余|最后|(?<!之|以|年的?|季度?|[月年日天])后)的?) ?([0-9]{1,2}|[一两二三四五六七八九十]{1,2}) ?个(月|季度?)(?![前后以之内])/y
const LAST = /(?:最后一?个?季度?|末季)(?![前后以之内])/y
const NEXT = /(?:(?<![上天地以])下(?:一?个?)(月|季度?)(?![旬日\d]|半))/y
const TENS = /(?<![月本当上中下个年])(上|中|下)旬/y
const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
}
const YEAR_MONTHS = 12

export function orderAt(plain: string, at: number): Found | null {
  return restAt(plain, at) ?? nextAt(plain, at) ?? tensAt(plain, at)
}

/** 后三个月还须交付11万辆, 余下两个月: those that the year has left. */
function restAt(plain: string, at: number): Found | null {
  if (!'余剩其最后末'.includes(plain[at] ?? ' ')) return null
  LAST.lastIndex = at
  const last = LAST.exec(plain)
  if (last !== null)
    return {
      start: at,
      end: at + last[0].length,
      when: { kind: 'rest', count: 1, unit: 'quarter' },
    }
  REST.lastIndex = at
  const found = REST.exec(plain)
  const count = numeralOf(found?.[1] ?? '')
  if (found === null || count === null) return null
  const unit = found[2] === '月' ? 'month' : 'quarter'
  if (count < 1 || (unit === 'month' ? count : 3 * count) >= YEAR_MONTHS) return null
  return { start: at, end: at + found[0].length, when: { kind: 'rest', count, unit } }
}

function nextAt(plain: string, at: number): Found | null {
  if (plain[at] !== '下') return null
  NEXT.lastIndex = at
  const found = NEXT.exec(plain)
  if (found === null) return null
  const unit = found[1] === '月' ? 'month' : 'quarter'
  return { start: at, end: at + found[0].length, when: { kind: 'next', unit } }
}

/** 11月上旬0.8亿方，中旬0.6亿方: of the month that is spoken of. */
function tensAt(plain: string, at: number): Found | null {
  TENS.lastIndex = at
  const found = TENS.exec(plain)
  const days = DAYS[found?.[1] ?? '']
  if (found === null || days === undefined) return null
  const [first, last] = days
  return {
    start: at,
    end: at + 2,
    when: { kind: 'month-part', first, last, isSpoken: true },
  }
}
