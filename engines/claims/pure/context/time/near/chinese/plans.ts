import { numeralOf } from '../../chinese-digits.ts'
import { type Found, planYears, type When, YEAR } from '../../phrase.ts'
import { untilAt } from './tail.ts'

// Five-year plans by their number.

const PLAN =
  /[“"]?(十[一二三四五六七八九]?|二十[一二]?|(?<=[“"])[一二三四五六七八九](?=五[”"]))五[”"]?(规划)?((?:期间|时期)?末|(?:期间|时期)?的?[前头][两三四]年|期间|时期|(?:开局|启动|实施)?以来|期末|收官|(?=是)|(?:主要|发展|预期|规划|总体){0,2}目标|前二年)/y
const PLAN_NUMBERS = '〇一二三四五六七八九'

/** “十三五”期间, “十四五”以来. */
export function planAt(plain: string, at: number): Found | null {
  if (!'“"十二'.includes(plain.charAt(at))) return null
  PLAN.lastIndex = at
  const found = PLAN.exec(plain)
  if (found === null) return null
  const years = planYears(planNumber(found[1] ?? ''))
  if (years === null) return null
  const tail = found[3] ?? ''
  const end = at + found[0].length
  const until = tail.endsWith('以来') ? untilAt(plain, end) : null
  const when: When = tail.endsWith('以来')
    ? {
        kind: 'since',
        from: { stretch: YEAR, year: { from: 'said', year: years.first } },
        to: until?.value ?? null,
      }
    : tail.endsWith('年')
      ? {
          kind: 'span',
          first: years.first,
          last: years.first + (numeralOf(tail.at(-2) ?? '') ?? 1) - 1,
        }
      : tail.endsWith('目标')
        ? { kind: 'stretch', stretch: YEAR, year: { from: 'said', year: years.last } }
        : tail.includes('末')
          ? { kind: 'end', stretch: YEAR, year: { from: 'said', year: years.last } }
          : { kind: 'span', ...years }
  return { start: at, end: until?.end ?? end, when }
}

function planNumber(text: string): number {
  // “九五”时期.
  if (text !== '十' && text.length === 1) return PLAN_NUMBERS.indexOf(text)
  const ones = text.at(-1) === '十' ? 0 : PLAN_NUMBERS.indexOf(text.at(-1) ?? '')
  return (text.startsWith('二十') ? 20 : 10) + ones
}
