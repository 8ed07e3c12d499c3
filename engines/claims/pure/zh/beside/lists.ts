import type { Quantity } from '../../model.ts'
import { draft } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { type Numeral, numeralAt } from '../parts/numerals.ts'
import { unitAt } from '../parts/units.ts'

// Lists whose unit is told once, before or behind them: 迎客13400人次：1日3100，2日5400; 构成（%）：煤炭48.6，石油17.3;
// 房租9000，人工1.6万，合计4.8万元; 打出9.2、8.8、9.0，平均9.0分. Where nothing tells a unit, their numbers are left alone.

type Entry = { readonly start: number; readonly end: number; readonly numeral: Numeral }
type Run = { readonly from: number; readonly to: number; readonly entries: readonly Entry[] }

const NUMBER = '-?\\d{1,6}(?:[, ]\\d{3}(?!\\d))*(?:\\.\\d{1,4})?[万亿]?'
const ENTRY = new RegExp(
  `(\\d{1,2}[日月]|(?:\\d{1,2}[.、])?[^，、；：:。（）()“”「」\\d\\s]{1,10})[：: ]?(${NUMBER})(?=[，,、；;。）)！？”」]|$)`,
  'y',
)
const DELIMITERS = '，,、；; '
/** Their numbers are names: 201室, 电话, 房号. */
const IS_NAMED =
  /[号室房座栋版第层路线型届期年]$|电话|热线|邮编|代码|编号|学号|座位|车次|身高|日期|[为是有共约到至达从由比增降涨跌]$/
const LENT = { before: 24, behind: 30 } as const

/** The quantities of a line with those of its lists. */
export function withLists(line: Line, found: readonly Quantity[]): readonly Quantity[] {
  if (line.kind === 'row' || !MAY_LIST.test(line.text)) return found
  let all = found
  for (const run of [...runsOf(line.text, ENTRY, 2), ...runsOf(line.text, SCORES, 3)]) {
    const lent = unitFor(line.text, run, all)
    if (lent !== null) all = withRun(line.text, run, lent, all)
  }
  return all
}

/** A number that ends what it stands in, and another one. */
const MAY_LIST = /\d[万亿]?[，,、；;][^。]*\d[万亿]?(?=[，,、；;。）)！？”」]|$)/
const SCORES = new RegExp(`()(${NUMBER})(?=、|[，。；）)])`, 'y')

/** Entries one behind the other. */
function runsOf(text: string, entry: RegExp, least: number): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < text.length) {
    const entries: Entry[] = []
    let next = at
    for (let one = entryAt(text, next, entry); one !== null; one = entryAt(text, next, entry)) {
      entries.push(one)
      next = DELIMITERS.includes(text[one.end] ?? '。') ? one.end + 1 : text.length
      if (next === text.length) break
    }
    const [first] = entries
    const last = entries.at(-1)
    if (entries.length >= least && first !== undefined && last !== undefined && !areYears(entries))
      runs.push({ from: at, to: last.end, entries })
    at = startBehind(text, last === undefined ? at : Math.max(at, last.end - 1), entry === SCORES)
  }
  return runs
}

/** The next place at which an entry may begin; scores also behind a verb (给出8.6、9.1、8.7). */
function startBehind(text: string, at: number, areScores: boolean): number {
  for (let to = at; to < text.length; to += 1) {
    const code = text.charCodeAt(to)
    if (MARKS.has(code)) return to + 1
    if (OPENING.has(code) && OPENERS.some((one) => text.startsWith(one, to))) return to + 2
    if (areScores && /^[^第表图附届\d.、-]\d/.test(text.slice(to, to + 2))) return to + 1
  }
  return text.length
}

const MARKS: ReadonlySet<number> = codesOf('，,、；;：:。（(“「\t ')
const OPENERS: readonly string[] = ['其中', '当中', '打出', '分别']
const OPENING: ReadonlySet<number> = codesOf(OPENERS.map((one) => one.charAt(0)).join(''))

function codesOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)))
}

function entryAt(text: string, at: number, entry: RegExp): Entry | null {
  entry.lastIndex = at
  const [all, name = '', digits = ''] = entry.exec(text) ?? []
  if (all === undefined || IS_NAMED.test(name.trimEnd())) return null
  const start = at + all.length - digits.length
  if (/[\d.]/.test(text[start - 1] ?? ' ')) return null
  const sign = digits.startsWith('-') ? 1 : 0
  const numeral = numeralAt(text, start + sign)
  return numeral === null || numeral.end !== at + all.length
    ? null
    : { start: start + sign, end: numeral.end, numeral }
}

function areYears(entries: readonly Entry[]): boolean {
  return entries.every(
    ({ numeral: { plainDigits, value } }) =>
      plainDigits === 4 && value.coefficient >= 1900n && value.coefficient <= 2100n,
  )
}

const TOTAL = /[共总合]计?|加起来|之和|[样项笔]/
const MEAN = /平均|均分/
/** What a whole is to its parts at most, and a mean to what it is one of. */
const LARGER_MAX = 3

/** What a list is told in: in brackets above it, in the figure that it opens from, or in the one that it makes up. */
function unitFor(text: string, run: Run, found: readonly Quantity[]): string | null {
  const before = text.slice(Math.max(0, run.from - LENT.before), run.from)
  const titled = /[（(](?:单位[：:])?([^（）()\d]{1,5})[)）][^，。；\d]{0,6}[：:]$/.exec(
    before,
  )?.[1]
  const unit = titled === undefined ? null : unitAt(titled, 0)
  if (unit !== null && unit.end === titled?.length && unit.value.power === undefined)
    return unit.value.code
  const opener = found.findLast(({ end }) => end <= run.from)
  const opens = opener === undefined ? '' : text.slice(opener.end, run.from + 2)
  if (opener !== undefined && opener.unit !== 'items' && opener.form === 'number')
    if (OPENS.test(opens) && sizeOf(opener) >= Math.min(...run.entries.map(sizeOf)))
      return opener.unit
  const closer = found.find(({ start }) => start >= run.to)
  if (closer === undefined || closer.form !== 'number' || closer.unit === 'items') return null
  const closes = text.slice(run.to, closer.start)
  const isNear = closes.length <= LENT.behind && !closes.includes('。')
  return isNear && mayClose(closes, sizeOf(closer), run.entries.map(sizeOf)) ? closer.unit : null
}

const OPENS = /^[^。；]{0,8}(?:[：:（(].{0,2}|，?(?:其中|当中|分别).{0,2})$/

function mayClose(words: string, value: number, sizes: readonly number[]): boolean {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  if (MEAN.test(words)) return value >= least / LARGER_MAX && value <= most * LARGER_MAX
  const sum = sizes.reduce((total, size) => total + size, 0)
  return TOTAL.test(words) && value >= most && value <= sum * LARGER_MAX
}

function sizeOf(one: Entry | Quantity): number {
  const { coefficient, scale } = 'numeral' in one ? one.numeral.value : one.value
  return Number(coefficient) / 10 ** scale
}

/** Each number of the list as one of the unit, and a bare total with them. */
function withRun(
  text: string,
  run: Run,
  unit: string,
  found: readonly Quantity[],
): readonly Quantity[] {
  const isOfRun = ({ start, end }: Quantity) => start < run.to && end > run.from
  const [total] = found.filter(({ start }) => start >= run.to)
  const isTotal = (one: Quantity) =>
    one === total && isBare(one) && /之和|共计|合计|总计|加起来/.test(text.slice(run.to, one.start))
  const own = found.filter(isOfRun)
  // What else was read there is no entry of it.
  if (!own.every((one) => isBare(one) && run.entries.some(({ end }) => end === one.end)))
    return found
  const listed = run.entries.map(({ start, end, numeral }) => {
    const read = own.find((one) => one.end === end)
    return read === undefined
      ? draft({
          form: 'number',
          start,
          end,
          value: numeral.value,
          precision: numeral.precision,
          unit,
        })
      : { ...read, unit }
  })
  return [
    ...found.filter((one) => !isOfRun(one)).map((one) => (isTotal(one) ? { ...one, unit } : one)),
    ...listed,
  ].sort((a, b) => a.start - b.start)
}

function isBare({ form, unit, end, number }: Quantity): boolean {
  return form === 'number' && unit === 'items' && end === number.end
}
