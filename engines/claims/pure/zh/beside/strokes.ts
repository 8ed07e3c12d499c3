import type { Quantity } from '../../model.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'

// 预计2025-2027年营收21.3/22.8/24.1亿元: as many figures between strokes as years are named before them, with scale and unit behind the last.

const SPAN = /(20\d\d)年?[EA]?\s?[-—–－~～至到]\s?(20\d\d|\d\d)年?[EA]?(?!\d)/g
const LISTED = /20\d\d[EA]?(?:[/／](?:20)?\d\d[EA]?){1,5}(?!\d)/g
const BARE = /(?<![\d.])(?:-?\d[\d,]*(?:\.\d+)?[/／]){1,5}-?$/
const REACH = 60
const YEARS_MAX = 6

/** The quantities of a line with those of its strokes. */
export function withStrokes({ text, kind }: Line, found: readonly Quantity[]): readonly Quantity[] {
  if (kind === 'row' || !/[/／]/.test(text)) return found
  const counts = yearsIn(text)
  if (counts.length === 0) return found
  const own = found.flatMap((last) => {
    const named = counts.findLast(({ end }) => end <= last.start)
    return named === undefined ? [] : before(text, last, named)
  })
  if (own.length === 0) return found
  const isRead = ({ start, end }: Quantity) => own.some((one) => one.start < end && start < one.end)
  return [...found.filter((one) => !isRead(one)), ...own].sort((a, b) => a.start - b.start)
}

type Years = { readonly end: number; readonly count: number }

/** How many years are named together, and up to where. */
function yearsIn(text: string): readonly Years[] {
  const spans = [...text.matchAll(SPAN)].map(({ 0: all, 1: first, 2: last, index }) => ({
    end: index + all.length,
    count: (Number(last) % 100) - (Number(first) % 100) + 1,
  }))
  const lists = [...text.matchAll(LISTED)].map(({ 0: all, index }) => ({
    end: index + all.length,
    count: all.split(/[/／]/).length,
  }))
  return [...spans, ...lists]
    .filter(({ count }) => count > 1 && count <= YEARS_MAX)
    .sort((a, b) => a.end - b.end)
}

/** The numbers before the last of a list, in its scale and unit. */
function before(text: string, last: Quantity, { count, end }: Years): readonly Quantity[] {
  const { start, number, form, valueHigh } = last
  if ((form !== 'number' && form !== 'multiple') || valueHigh !== null) return []
  const from = Math.max(end, start - REACH)
  const bare = BARE.exec(text.slice(from, start))?.[0] ?? ''
  const numbers = bare.replace(/-$/, '').split(/[/／]/).slice(0, -1)
  if (numbers.length !== count - 1) return []
  const scale = /[万亿萬億]+$/.exec(text.slice(number.start, number.end))?.[0] ?? ''
  // A unit that changes the number (美分) is none of a list that is read by its digits.
  const read = numeralAt(text, number.start)
  if (read === null || !isSame(read.value, last.value)) return []
  let at = start - bare.length
  return numbers.flatMap((digits) => {
    const begun = at
    at += digits.length + 1
    const numeral = numeralAt(`${digits.replace(/^-/, '')}${scale}`, 0)
    if (numeral === null) return []
    const { coefficient } = numeral.value
    const value = digits.startsWith('-')
      ? { ...numeral.value, coefficient: -coefficient }
      : numeral.value
    const span = { start: begun, end: begun + digits.length }
    return { ...last, ...span, number: span, value, precision: numeral.precision }
  })
}

function isSame(a: Quantity['value'], b: Quantity['value']): boolean {
  const [one, other] = [a, b].map(({ coefficient, scale }) => Number(coefficient) / 10 ** scale)
  return Math.abs(one ?? 0) === Math.abs(other ?? 1)
}
