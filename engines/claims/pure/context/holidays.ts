import { addDays, type Day, daysBetween, isDay } from '#platform/period'
import type { Doc, Sentence } from '../model.ts'
import { nearestDays, officialDays, withLength } from './events/official-holidays.ts'
import { type Window, whenOf } from './events/windows.ts'
import { chineseCue } from './time/chinese-cues.ts'
import { numeralOf, plainDigits } from './time/chinese-digits.ts'
import type { Stretch, TimePhrase, YearWord } from './time/phrase.ts'

// A Chinese text that says once on which days a holiday or a season of travel falls means those days wherever it names it; one that
// says none means those of the calendar of its country.

type Days = Extract<Stretch, { kind: 'days' }>
type Phrases = readonly (readonly TimePhrase[])[]

/** The days of a holiday as far as they are told; `last` null: only its first is. */
type Holiday = {
  readonly first: Day
  readonly last: Day | null
  readonly year: YearWord
  /** By the calendar, and not by the text: in which year, so that those of other years are known as well. */
  readonly official?: number
}

const NAMES = '[国國][庆慶]|春[节節]|中秋|元旦|清明|五一|端午|春运|暑运|暑假|寒假'
const BREAK = '[节節]?(?:小?[长長]假|假期|假日|[黄黃]金周|[连連]假|期间|节假期)'
const NAMED = `[“"]?(${NAMES})[”"]?[、和与]?[“"]?(?:${NAMES})?[”"]?(?:${BREAK}){0,2}`
const PART =
  '(?:的)?(?:(首日|首天)|[前头首]([0-9]{1,2}|[两二三四五六七八九十]{1,3})[天日]|第([0-9]{1,2}|[一二三四五六七八九十]{1,3})[天日]|(最后一天))'

/** “十一”假期, sign for sign. */
const OCTOBER = /(?<![二双\d])十一(?=[”"]?(?:黄金周|小?长假|假期|假日|期间))/g

function plainNames(text: string): string {
  return plainDigits(text).replace(OCTOBER, '国庆')
}

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
  `${NAMED}(?:${PART})?|(?:假期|[长長]假|[节節]日|假日)(?:${PART}|期间)|(?<=[，。；\\n])(?:假期|长假|全程)(?=[共累里内，将达]|合计)|(?<=[去前上]年的?)假期(?![前后])|[“"]?双节[”"]?(?:[七八78]天|期间|假期)|(?<![是放为])(?:三|五|七|八|九|[35789])天(?:小?长)?假期?`,
  'g',
)
/** 元旦当天: of days of no other calendar. */
const FEAST: Readonly<Record<string, string>> = { 元旦: '01-01', 五一: '05-01', 国庆: '10-01' }
const ON_FEAST = /(元旦|五一|国庆)节?[”"]?当[天日]/g
/** 国庆前, 春节档, 国庆大典: no days of a holiday. */
const NO_DAYS = /^[前后節节档联晚黄红庆典消慰大]/
const LENGTH_BEFORE = /([0-9]{1,2}|[两二三四五六七八九十])天的?[“"]?$/
/** Elsewhere the same names are other days. */
const TRADITIONAL = /[這們會發學關點區縣廳]/
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
  if (doc.grammar !== 'zh' || !HAS_NAME.test(plainNames(doc.text))) return phrases
  const known = withOfficial(doc.text, holidaysOf(doc, phrases, release), release)
  if (known.size === 0) return phrases
  const day = TRADITIONAL.test(doc.text) ? null : release
  return doc.sentences.map((sentence, index) =>
    retold(doc, sentence, phrases[index] ?? [], known, day),
  )
}

/** The holidays that a text names without their days. */
function withOfficial(
  text: string,
  told: ReadonlyMap<string, Holiday>,
  release: Day | null,
): ReadonlyMap<string, Holiday> {
  if (release === null || TRADITIONAL.test(text)) return told
  const known = new Map(told)
  for (const [key] of plainNames(text).matchAll(new RegExp(NAMES, 'g'))) {
    if (known.has(key)) continue
    const near = nearestDays((year) => officialDays(key, year), release)
    if (near !== null) known.set(key, officialOf(near.window, near.year))
  }
  return known
}

function officialOf({ first, last }: Window, official: number): Holiday {
  return { first, last, year: { from: 'said', year: Number(last.slice(0, 4)) }, official }
}

function holidaysOf(doc: Doc, phrases: Phrases, release: Day | null): ReadonlyMap<string, Holiday> {
  const known = new Map<string, Holiday>()
  const open = new Set<string>()
  const names = new Set([...plainNames(doc.text).matchAll(BROKEN)].flatMap(([, one]) => one ?? []))
  for (const { when, start, end } of phrases.flat()) {
    if (when.kind !== 'stretch' || when.stretch.kind !== 'days') continue
    const days = daysOf(when.stretch, when.year, release)
    if (days === null) continue
    const before = plainNames(doc.text.slice(Math.max(0, start - REACH), start))
    const after = plainNames(doc.text.slice(end, end + REACH))
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
  release: Day | null,
): readonly TimePhrase[] {
  const plain = plainNames(text.slice(start, end))
  const found: TimePhrase[] = []
  for (const match of plain.matchAll(TOLD)) {
    const year = YEAR_BEFORE.exec(plain.slice(Math.max(0, match.index - YEAR_REACH), match.index))
    const parts = match.slice(2).filter((part) => part !== undefined)
    const isWhole = parts.length === 0
    const behind = plain.slice(match.index + match[0].length)
    const isOfYear = year !== null && match[1] !== undefined && !NO_DAYS.test(behind)
    // 春节 alone is a day, and 国庆 an occasion; a season of travel is its days without another word.
    if (isWhole && !isOfYear && !/[运假周间日期程天]$/.test(match[0])) continue
    // 暑运前的清查.
    if (isWhole && /^(?:[之以]?[前后])(?![0-9两二三四五六七八九十]{1,2}[天日])/.test(behind))
      continue
    const holiday = meantBy(match, year, known, release)
    const days = holiday === null ? null : partOf(holiday, match)
    if (holiday === null || days === null) continue
    const from = match.index - (year?.[0].length ?? 0)
    const to = match.index + match[0].length
    // 2月1日春节假期最后一天: the day is told.
    const isBeside = holiday.official !== undefined && !isWhole
    if (isBeside && own.some((one) => isDays(one) && one.end === start + from)) continue
    if (own.some((one) => isDays(one) && one.start < start + to && start + from < one.end)) continue
    const part = isWhole ? toldWithin(own, days, start + from, release) : undefined
    const when: TimePhrase['when'] =
      part?.when ??
      (holiday.official === undefined
        ? { kind: 'stretch', stretch: stretchOf(days), year: yearFor(year, holiday) }
        : whenOf(days))
    const cue = chineseCue(plain, { start: from, end: to, when: { kind: 'uncoded' } })
    found.push({ start: start + from, end: start + to, when, cue, cueAt: start + from })
  }
  found.push(...feastsOf(plain, start, found, release))
  if (found.length === 0) return own
  const kept = own.filter(
    (one) => !found.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...kept, ...found].sort((a, b) => a.start - b.start)
}

/** 元旦当天. */
function feastsOf(
  plain: string,
  start: number,
  found: readonly TimePhrase[],
  release: Day | null,
): readonly TimePhrase[] {
  if (release === null) return []
  return [...plain.matchAll(ON_FEAST)].flatMap((match) => {
    const day = FEAST[match[1] ?? '']
    const near = nearestDays(
      (year) => ({ first: `${year}-${day}`, last: `${year}-${day}` }),
      release,
    )
    const [from, to] = [start + match.index, start + match.index + match[0].length]
    const isTaken = found.some((one) => one.start < to && from < one.end)
    return near === null || isTaken
      ? []
      : { start: from, end: to, when: whenOf(near.window), cue: null, cueAt: from }
  })
}

/** The holiday that is named, of the year that is said. */
function meantBy(
  match: RegExpExecArray,
  year: RegExpExecArray | null,
  known: ReadonlyMap<string, Holiday>,
  release: Day | null,
): Holiday | null {
  const names = [...match[0].matchAll(new RegExp(NAMES, 'g'))].map(([one]) => keyOf(one))
  const named = names.length === 0 ? unnamed(known) : names
  const every = named.flatMap((name) => known.get(name) ?? [])
  const told = every.filter(({ official }) => official === undefined)
  const all = told.length > 0 ? told : every
  const [first] = all
  // Of two holidays on other days, neither is meant.
  if (first === undefined || all.some((one) => one.first !== first.first)) return null
  if (year === null || isOfYear(year, first)) return first
  // 去年春运 fell on other days.
  const other = release === null ? null : yearMeant(year, first, release)
  const days = other === null ? null : officialDays(named[0] ?? '', other)
  return days === null || other === null ? null : officialOf(days, other)
}

/** 假期: the only holiday whose days the text tells, else the first one that it names. */
function unnamed(known: ReadonlyMap<string, Holiday>): readonly string[] {
  const all = [...known]
  const told = all.flatMap(([name, { official }]) => (official === undefined ? name : []))
  return told.length > 0 ? told : all.slice(0, 1).map(([name]) => name)
}

function yearMeant([words, said]: RegExpExecArray, own: Holiday, release: Day): number {
  if (said !== undefined) return Number(said)
  const sign = words[0] ?? ''
  // 上年 is the year before the one that is spoken of.
  if (sign === '上') return (own.official ?? Number((own.last ?? own.first).slice(0, 4))) - 1
  return Number(release.slice(0, 4)) + (sign === '去' ? -1 : sign === '前' ? -2 : 1)
}

function isDays({ when }: TimePhrase): boolean {
  return when.kind === 'stretch' && when.stretch.kind === 'days'
}

/** 7月1日至8月25日，机场暑运共保障…: the days of it that were told before in its sentence. */
function toldWithin(
  own: readonly TimePhrase[],
  days: Window,
  at: number,
  release: Day | null,
): TimePhrase | undefined {
  return own.find(({ when, cue, end }) => {
    if (end > at || cue !== null || when.kind !== 'stretch' || when.stretch.kind !== 'days')
      return false
    const told = daysOf(when.stretch, when.year, release)
    if (told?.last == null || told.first === told.last) return false
    return told.first >= days.first && told.last <= days.last
  })
}

/** 今年春运, or that of the year in which its days were told; 去年春运 fell on others. */
function isOfYear([, said, own]: RegExpExecArray, { first, official }: Holiday): boolean {
  return own !== undefined || said === (official === undefined ? first.slice(0, 4) : `${official}`)
}

function yearFor(year: RegExpExecArray | null, holiday: Holiday): YearWord {
  if (holiday.year !== null || year === null) return holiday.year
  return year[1] === undefined
    ? { from: 'release', years: 0 }
    : { from: 'said', year: Number(year[1]) }
}

/** 春运首日, 国庆假期前三天. */
function partOf({ first, last, official }: Holiday, match: RegExpExecArray): Window | null {
  // 中秋假期3天 are no four days.
  const { input, index } = match
  const length =
    LENGTH.exec(input.slice(index + match[0].length))?.[1] ??
    LENGTH_BEFORE.exec(input.slice(Math.max(0, index - 5), index))?.[1] ??
    (match[1] === undefined ? /^[35789三五七八九](?=天)/.exec(match[0])?.[0] : undefined)
  const said = length === undefined ? null : numeralOf(length)
  const groups = match.slice(2)
  const [isFirst, count, nth, isLast] = groups.slice(0, 4).map((one, at) => one ?? groups[at + 4])
  if (said !== null && last !== null && said !== daysBetween(first, last) + 1) {
    const isPart = isFirst !== undefined || isLast !== undefined || count !== undefined
    const isNamed = match[1] !== undefined
    return official === undefined ||
      !isNamed ||
      isPart ||
      said < HOLIDAY_DAYS_MIN ||
      said > HOLIDAY_DAYS_MAX
      ? null
      : withLength({ first, last }, said)
  }
  if (isFirst !== undefined) return { first, last: first }
  if (isLast !== undefined) return last === null ? null : { first: last, last }
  const number = numeralOf(count ?? nth ?? '')
  if (number !== null) {
    const day = addDays(first, number - 1)
    if (last !== null && day > last) return null
    return { first: nth === undefined ? first : day, last: day }
  }
  return last === null ? null : { first, last }
}

const HOLIDAY_DAYS_MAX = 9

function stretchOf({ first, last }: Window): Days {
  const [, month = 1, day = 1] = first.split('-').map(Number)
  const [, lastMonth = 1, lastDay = 1] = last.split('-').map(Number)
  return { kind: 'days', month, day, lastMonth, lastDay }
}
