import { inYears, match, type Part, readStem, type Stem, TO } from '../../chinese-parts.ts'
import { type Found, month, type Stretch, type When, type YearWord } from '../../phrase.ts'

// What the words behind a date make of it.

const SAME = /(?:的)?同(?:期|月|季|日)/y
const END = / ?(?:年)?(?:末|底)(?:时)?/y
const SINCE =
  /(?:年初|初)?(?:以来|起?至今(?!年))|(?:年?[底末]|[（(][^（）()]{1,14}[）)])以来(?=的?(?:同期)?(?:最|新[高低]|首次|第[一二三]))/y
/** 2013年有监测数据以来. */
const SINCE_RECORDS =
  /(?:开始)?有[^，。；、,;0-9]{0,8}(?:记录|监测|统计|数据|观测)[^，。；、0-9]{0,2}以来/y
const SINCE_LATER = /[^，。；、,;0-9]{0,28}?以来/y
/** 2024年初; but 2024年初步核算, 2024年初中毕业生, 2024年初一. */
const START = /年?初(?![步级級审審评評稿始心衷中春夏秋冬一二三四五六七八九十])/y
/** 2023年初至报告期末: all of the year that is reported on. */
const SO_FAR = /年?初至本?报告期末/y
const MIDDLE = /年中/y

/** What the words after a date make of it: its end, since it, the same period; and whether it stands after 截至. */
export function readTail(plain: string, at: number, stem: Stem): Found | null {
  const { stretch, year, end } = stem
  const dated = { stretch, year }
  const found = (when: When, to: number): Found => ({ start: at, end: to, when })
  const same = stretch.kind === 'year' ? match(SAME, plain, end) : null
  if (same !== null) return found({ kind: 'same', year }, end + same[0].length)
  const since =
    match(SINCE, plain, end) ??
    match(SINCE_RECORDS, plain, end) ??
    (isFrom(plain, at) ? match(SINCE_LATER, plain, end) : null)
  if (since !== null) {
    const until = untilAt(plain, end + since[0].length)
    const next = until?.end ?? end + since[0].length
    return found({ kind: 'since', from: dated, to: until?.value ?? null }, next)
  }
  const range = rangeTo(plain, stem)
  if (range !== null) return found({ kind: 'since', from: dated, to: range.value }, range.end)
  if (isMonth(stretch) && /[比较]$/.test(plain.slice(Math.max(0, at - 1), at))) {
    const opened = match(START, plain, end)
    if (opened !== null)
      return found({ kind: 'end', ...monthBefore(stretch, year) }, end + opened[0].length)
  }
  const last = match(END, plain, end)
  if (last !== null && !isPartOfWord(plain, end + last[0].length - 1))
    return found({ kind: 'end', ...dated }, end + last[0].length)
  if (stretch.kind === 'year' && year !== null) {
    const soFar = match(SO_FAR, plain, end)
    if (soFar !== null)
      return found({ kind: 'reporting', atEnd: false, isSoFar: true }, end + soFar[0].length)
    const start = match(START, plain, end)
    if (start !== null)
      return found({ kind: 'end', stretch, year: inYears(year, -1) }, end + start[0].length)
    const middle = match(MIDDLE, plain, end)
    if (middle !== null)
      return found({ kind: 'end', stretch: { kind: 'half', half: 1 }, year }, end + 2)
  }
  const isState = isAsOf(plain, at) || isOnDay(plain, at, stem)
  return found({ kind: isState ? 'end' : 'stretch', ...dated }, end)
}

/** 较8月初: how it stood when the month before had ended. */
function monthBefore(
  { first }: Extract<Stretch, { kind: 'months' }>,
  year: YearWord,
): { readonly stretch: Stretch; readonly year: YearWord } {
  return first > 1
    ? { stretch: month(first - 1), year }
    : { stretch: month(12), year: year === null ? null : inYears(year, -1) }
}

function isMonth(stretch: Stretch): stretch is Extract<Stretch, { kind: 'months' }> {
  return stretch.kind === 'months' && stretch.first === stretch.last
}

/** 於二零二五年六月三十日，現金…: as accounts say a state. */
function isOnDay(plain: string, at: number, { stretch, year, end }: Stem): boolean {
  if (stretch.kind !== 'days' || year?.from !== 'said') return false
  // （二零二四年十二月三十一日：30.1%）.
  if (/[（(]/.test(plain[at - 1] ?? '') && /[：:]/.test(plain[end] ?? '')) return true
  return (
    /[於于]$/.test(plain.slice(Math.max(0, at - 1), at)) &&
    /^[，,](?!.{0,12}(?:举行|舉行|召开|召開|宣布|公布|签署|簽署))/.test(plain.slice(end, end + 16))
  )
}

type Dated = { readonly stretch: Stretch; readonly year: YearWord }

/** （至2024年10月底） after 以来. */
const UNTIL = /[（(，,]?(?:截[至止]到?|至|到)/y

/** The end that is told behind 以来 or a first end. */
export function untilAt(plain: string, at: number): Part<Dated> | null {
  const until = match(UNTIL, plain, at)
  const stem = until === null ? null : readStem(plain, at + until[0].length)
  return stem === null ? null : endOfStem(plain, stem)
}

/** 2023年7月至2024年6月, 今年4月至明年3月, 2024年11月至次年2月: both ends say their year. */
const RANGE_TO = new RegExp(TO, 'y')
const YEAR_ON = /(?:次年|翌年)/y

function rangeTo(plain: string, { stretch, year, end }: Stem): Part<Dated> | null {
  if (year === null || year.from === 'context') return null
  const joint = match(RANGE_TO, plain, end)
  if (joint === null) return null
  const behind = end + joint[0].length
  const on = match(YEAR_ON, plain, behind)
  const read = readStem(plain, behind + (on?.[0].length ?? 0))
  const last = read === null || on === null ? read : { ...read, year: inYears(year, 1) }
  if (last === null || last.year === null || last.year.from === 'context') return null
  if (last.year.from === 'said' && year.from === 'said' && last.year.year < year.year) return null
  if (stretch.kind === 'year' && last.stretch.kind === 'year') return null
  return endOfStem(plain, last)
}

/** A date, and what says that it is its end: 2026年9月底. */
export function endOfStem(plain: string, { stretch, year, end }: Stem): Part<Dated> {
  const ended = match(END, plain, end)
  const past = ended === null ? end : end + ended[0].length
  const isClosed = plain[past] === '）' || plain[past] === ')'
  return { value: { stretch, year }, end: isClosed ? past + 1 : past }
}

function isPartOfWord(plain: string, at: number): boolean {
  // 去年底部署的任务: 底 ends the year.
  return plain[at] === '底' && /^(?:部(?!署)|[层线盘])/.test(plain.slice(at + 1, at + 3))
}

function isFrom(plain: string, at: number): boolean {
  return plain[at - 1] === '自' || plain[at - 1] === '从'
}

function isAsOf(plain: string, at: number): boolean {
  return /(?:截至|截止|截止到|截至到)$/.test(plain.slice(Math.max(0, at - 3), at))
}
