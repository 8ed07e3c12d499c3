import { addDays, type Day, daysBetween, isDay } from '#platform/period'
import type { Doc, Sentence } from '../model.ts'
import { chineseCue } from './time/chinese-cues.ts'
import { numeralOf, plainDigits } from './time/chinese-digits.ts'
import type { Stretch, TimePhrase, YearWord } from './time/phrase.ts'

// A Chinese text that says once on which days a holiday or a season of travel falls means those days wherever it names it.

type Days = Extract<Stretch, { kind: 'days' }>
type Phrases = readonly (readonly TimePhrase[])[]

/** The days of a holiday as far as they are told; `last` null: only its first is. */
type Holiday = { readonly first: Day; readonly last: Day | null; readonly year: YearWord }

const NAMES = '[国國][庆慶]|春[节節]|中秋|元旦|清明|五一|端午|春运|暑运'
const BREAK = '[节節]?(?:小?[长長]假|假期|假日|[黄黃]金周|[连連]假|期间|节假期)'
const NAMED = `[“"]?(${NAMES})[”"]?[、和与]?[“"]?(?:${NAMES})?[”"]?(?:${BREAK}){0,2}`
const PART =
  '(?:的)?(?:(首日|首天)|[前头首]([0-9]{1,2}|[两二三四五六七八九十]{1,3})[天日]|第([0-9]{1,2}|[一二三四五六七八九十]{1,3})[天日]|(最后一天))'

const HAS_NAME = new RegExp(NAMES)
const BEFORE_RANGE = new RegExp(`${NAMED}(?:[（(]|时间)?(?:[从自为是于]|将于)?$`)
const AFTER_RANGE = new RegExp(
  `^(?:，|,)?[（(]?(?:(?:为期|历时|共计?)?[0-9一二三四五六七八九十]{1,2}天)?的?${NAMED}`,
)
const BEFORE_FIRST = new RegExp(`${NAMED}(?:首日|首天|第[一1][天日])[（(，,即为是]{0,2}$`)
const AFTER_FIRST = new RegExp(
  `^[，,是为系（(]{0,2}(?:20\\d\\d年|今年)?(?:铁路|公路|民航|全国)?${NAMED}(?:首日|首天|第[一1][天日]|正式?开始|正式?启动|拉开)`,
)
const TOLD = new RegExp(
  `${NAMED}(?:${PART})?|(?:假期|[长長]假|[节節]日|假日)(?:${PART}|期间)|(?<=[，。；\\n])(?:假期|长假|全程)(?=[共累里内，将达]|合计)`,
  'g',
)
const BROKEN = new RegExp(`(国庆|五一|春节|中秋|端午|清明)[”"]?${BREAK}`, 'g')
/** 自1月14日春运开始至16日. */
const BEGUN = /(春运|暑运)(?:正式)?(?:开始|启动)/
const YEAR_BEFORE = /(?:((?:19|20)\d\d)|([今本])|([去前上明]))年(?:度)?的?$/

const LENGTH = /^，?([0-9]{1,2}|[两二三四五六七八九十]{1,3})天/
const REACH = 18
const YEAR_REACH = 7
/** So many days at least are a holiday, and so many at most a season of travel. */
const HOLIDAY_DAYS_MIN = 2
const SEASON_DAYS_MAX = 64

/** The words that name a holiday whose days the text tells are read as those days. */
export function withHolidays(doc: Doc, phrases: Phrases, release: Day | null): Phrases {
  if (doc.grammar !== 'zh' || !HAS_NAME.test(plainDigits(doc.text))) return phrases
  const known = holidaysOf(doc, phrases, release)
  if (known.size === 0) return phrases
  return doc.sentences.map((sentence, index) => retold(doc, sentence, phrases[index] ?? [], known))
}

function holidaysOf(doc: Doc, phrases: Phrases, release: Day | null): ReadonlyMap<string, Holiday> {
  const known = new Map<string, Holiday>()
  const open = new Set<string>()
  const names = new Set([...plainDigits(doc.text).matchAll(BROKEN)].flatMap(([, one]) => one ?? []))
  for (const { when, start, end } of phrases.flat()) {
    if (when.kind !== 'stretch' || when.stretch.kind !== 'days') continue
    const days = daysOf(when.stretch, when.year, release)
    if (days === null) continue
    const before = plainDigits(doc.text.slice(Math.max(0, start - REACH), start))
    const after = plainDigits(doc.text.slice(end, end + REACH))
    const isRange = days.last !== null && daysBetween(days.first, days.last) >= HOLIDAY_DAYS_MIN - 1
    const begun = isRange ? BEGUN.exec(plainDigits(doc.text.slice(start, end)))?.[1] : undefined
    if (begun !== undefined && !known.has(begun)) known.set(begun, { ...days, last: null })
    const name = isRange
      ? (BEFORE_RANGE.exec(before)?.[1] ?? AFTER_RANGE.exec(after)?.[1] ?? byCalendar(days, names))
      : (BEFORE_FIRST.exec(before)?.[1] ?? AFTER_FIRST.exec(after)?.[1])
    if (name === undefined) continue
    const key = keyOf(name)
    const was = known.get(key)
    // Of two years or two parts of a holiday neither is the holiday.
    if (was !== undefined && was.first !== days.first) open.add(key)
    else if (was?.last != null && isRange && was.last !== days.last)
      known.set(key, { ...was, last: null })
    else if (was?.last == null) known.set(key, isRange ? days : { ...days, last: null })
  }
  for (const key of open) known.delete(key)
  const closed = closedOf(doc.text, release)
  if (closed !== null && !known.has(closed.key)) known.set(closed.key, closed.holiday)
  return known
}

/** 为期8天的“五一”假期运输今天收官: so many days up to the one on which they are over. */
const CLOSED = new RegExp(
  `为期([0-9]{1,2}|[一二三四五六七八九十]{1,3})天的[^，。；\\d]{0,6}${NAMED}[^，。；\\d]{0,10}(今|昨)[天日][^，。；\\d]{0,6}(?:收官|结束|落幕|收尾|落下帷幕|画上句号)`,
)

function closedOf(text: string, release: Day | null): { key: string; holiday: Holiday } | null {
  const found = release === null ? null : CLOSED.exec(plainDigits(text))
  const count = numeralOf(found?.[1] ?? '')
  if (release === null || found === null || count === null || count < HOLIDAY_DAYS_MIN) return null
  const last = found[3] === '昨' ? addDays(release, -1) : release
  const holiday: Holiday = { first: addDays(last, 1 - count), last, year: null }
  return { key: keyOf(found[2] ?? ''), holiday }
}

/** Between which days the first of a holiday falls, and how long it is at least and at most. */
const CALENDAR: readonly (readonly [
  string,
  from: string,
  to: string,
  least: number,
  most: number,
])[] = [
  ['国庆', '09-28', '10-01', 3, 9],
  ['五一', '04-28', '05-01', 3, 6],
  ['春节', '01-20', '02-22', 6, 9],
  ['中秋', '09-05', '10-01', 3, 4],
  ['端午', '05-25', '06-26', 3, 3],
  ['清明', '04-02', '04-05', 3, 4],
]

/** 10月1日至7日, in a text on 国庆假期: no other days. */
function byCalendar({ first, last }: Holiday, names: ReadonlySet<string>): string | undefined {
  if (last === null) return
  const [day, length] = [first.slice(5), daysBetween(first, last) + 1]
  return CALENDAR.find(
    ([name, from, to, least, most]) =>
      names.has(name) && day >= from && day <= to && length >= least && length <= most,
  )?.[0]
}

/** In a year that isn't told they are counted in one of 365 days. */
const SOME_YEAR = 2023

/** null for days that no calendar has: 9月31日. */
function daysOf(stretch: Days, year: YearWord, release: Day | null): Holiday | null {
  const own =
    year?.from === 'said' ? year.year : release === null ? SOME_YEAR : Number(release.slice(0, 4))
  const turns = stretch.lastMonth < stretch.month ? 1 : 0
  const day = (of: number, month: number, date: number): Day =>
    `${of}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const first = day(own - turns, stretch.month, stretch.day)
  const last = day(own, stretch.lastMonth, stretch.lastDay)
  if (!isDay(first) || !isDay(last)) return null
  const isShort = last >= first && daysBetween(first, last) <= SEASON_DAYS_MAX
  return { first, last: isShort ? last : null, year }
}

function keyOf(name: string): string {
  return name.replace('國', '国').replace('慶', '庆').replace('節', '节')
}

function retold(
  { text }: Doc,
  { start, end }: Sentence,
  own: readonly TimePhrase[],
  known: ReadonlyMap<string, Holiday>,
): readonly TimePhrase[] {
  const plain = plainDigits(text.slice(start, end))
  const found: TimePhrase[] = []
  for (const match of plain.matchAll(TOLD)) {
    const name = match[1]
    const [only] = known.size === 1 ? known.values() : []
    const holiday = name === undefined ? only : known.get(keyOf(name))
    const parts = match.slice(2).filter((part) => part !== undefined)
    const isWhole = parts.length === 0
    // 春节 alone is a day, and 国庆 an occasion; a season of travel is its days without another word.
    if (holiday === undefined || (isWhole && !/[运假周间日期程]$/.test(match[0]))) continue
    const year = YEAR_BEFORE.exec(plain.slice(Math.max(0, match.index - YEAR_REACH), match.index))
    if (year !== null && !isOfYear(year, holiday)) continue
    const days = partOf(holiday, match)
    if (days === null) continue
    const from = match.index - (year?.[0].length ?? 0)
    const to = match.index + match[0].length
    if (own.some((one) => isDays(one) && one.start < start + to && start + from < one.end)) continue
    const when: TimePhrase['when'] = {
      kind: 'stretch',
      stretch: days,
      year: yearFor(year, holiday),
    }
    const cue = chineseCue(plain, { start: from, end: to, when: { kind: 'uncoded' } })
    found.push({ start: start + from, end: start + to, when, cue, cueAt: start + from })
  }
  if (found.length === 0) return own
  const kept = own.filter(
    (one) => !found.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...kept, ...found].sort((a, b) => a.start - b.start)
}

function isDays({ when }: TimePhrase): boolean {
  return when.kind === 'stretch' && when.stretch.kind === 'days'
}

/** 今年春运, or that of the year in which its days were told; 去年春运 fell on others. */
function isOfYear([, said, own]: RegExpExecArray, { first }: Holiday): boolean {
  return own !== undefined || said === first.slice(0, 4)
}

function yearFor(year: RegExpExecArray | null, holiday: Holiday): YearWord {
  if (holiday.year !== null || year === null) return holiday.year
  return year[1] === undefined
    ? { from: 'release', years: 0 }
    : { from: 'said', year: Number(year[1]) }
}

/** 春运首日, 国庆假期前三天. */
function partOf({ first, last }: Holiday, match: RegExpExecArray): Days | null {
  // 中秋假期3天 are no four days.
  const length = LENGTH.exec(match.input.slice(match.index + match[0].length))?.[1]
  if (length !== undefined && last !== null && numeralOf(length) !== daysBetween(first, last) + 1)
    return null
  const groups = match.slice(2)
  const [isFirst, count, nth, isLast] = groups.slice(0, 4).map((one, at) => one ?? groups[at + 4])
  if (isFirst !== undefined) return stretchOf(first, first)
  if (isLast !== undefined) return last === null ? null : stretchOf(last, last)
  const number = numeralOf(count ?? nth ?? '')
  if (number !== null) {
    const day = addDays(first, number - 1)
    if (last !== null && day > last) return null
    return stretchOf(nth === undefined ? first : day, day)
  }
  return last === null ? null : stretchOf(first, last)
}

function stretchOf(first: Day, last: Day): Days {
  const [, month = 1, day = 1] = first.split('-').map(Number)
  const [, lastMonth = 1, lastDay = 1] = last.split('-').map(Number)
  return { kind: 'days', month, day, lastMonth, lastDay }
}
