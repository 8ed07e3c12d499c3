import { type Found, found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'

/** A result in hours, minutes and seconds: `2:13:51`, or in minutes and tenths: `6:14.9`. Told in seconds; a time of day has neither. */
export function resultTimeAt(line: Line, index: number): Found | null {
  if (at(line, index - 1).text === ':' && at(line, index).glued) return null
  const { start } = at(line, index)
  if (OF_DAY.test(line.text.slice(Math.max(0, start - DAY_MAX), start))) return null
  const pieces = [at(line, index).text]
  let next = index + 1
  while (
    pieces.length < 3 &&
    at(line, next).text === ':' &&
    at(line, next).glued &&
    at(line, next + 1).glued &&
    at(line, next + 1).kind === 'number'
  ) {
    pieces.push(at(line, next + 1).text)
    next += 2
  }
  const [last = '', ...before] = pieces.toReversed()
  const isResult =
    /^(?:[0-5]\d)(?:\.\d{1,3})?$/.test(last) &&
    (pieces.length === 3 || (pieces.length === 2 && last.includes('.'))) &&
    /^\d{1,2}$/.test(pieces[0] ?? '') &&
    before.slice(0, -1).every((one) => /^[0-5]\d$/.test(one)) &&
    !(at(line, next).glued && /^[:.]$/.test(at(line, next).text) && at(line, next + 1).glued)
  if (!isResult) return null
  const [seconds = '', decimals = ''] = last.split('.')
  const whole = [...before.toReversed(), seconds].reduce((sum, one) => 60 * sum + Number(one), 0)
  return found({
    form: 'number',
    first: index,
    next,
    value: { coefficient: BigInt(`${whole}${decimals}`), scale: decimals.length },
    precision: -decimals.length,
    unit: 'seconds',
  })
}

/** 2026-03-14 09:30:00: when a page was put up. */
const OF_DAY = /(?:^|[^\d])\d{4}([-/.])\d{1,2}\1\d{1,2}[ T]{1,2}$/
const DAY_MAX = 14
