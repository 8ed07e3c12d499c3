import {
  type CalendarYear,
  type Holiday,
  holidayOn,
  type WorkCalendar,
  weekdayOf,
} from '#platform/calendar'
import type { Lang } from '#platform/i18n'
import { type Day, daysBetween, isDay } from '#platform/period'
import { dayOf, field, itemsOf, localTextOf, onlyFields, type Spot, textOf } from '../spot.ts'

const WEEKDAYS: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** The notice of a year may reach back so far into the year before; a longer way is a slip of the pen. */
const REACH_DAYS_MAX = 31

type ReadYear = { readonly value: CalendarYear; readonly spot: Spot }

/** `calendar/<year>.yaml`, one file for each year that was announced. */
export function readCalendar(
  files: readonly { readonly year: number; readonly spot: Spot }[],
  languages: readonly Lang[],
): WorkCalendar {
  const read = files.map(({ year, spot }) => ({ value: readYear(year, spot, languages), spot }))
  const calendar = { years: new Map(read.map(({ value }) => [value.year, value])) }
  for (const one of read) checkYear(one, calendar)
  return calendar
}

/** The year that a file of the folder is about; undefined for any other name. */
export function yearOfFile(path: string): number | undefined {
  const [, year] = /^calendar\/([1-9]\d{3})\.yaml$/.exec(path) ?? []
  return year === undefined ? undefined : Number(year)
}

function readYear(year: number, spot: Spot, languages: readonly Lang[]): CalendarYear {
  onlyFields(spot, ['rest-days', 'source', 'published', 'holidays', 'make-up-days'])
  return {
    year,
    restDays: itemsOf(field(spot, 'rest-days')).map(readWeekday),
    source: textOf(field(spot, 'source')),
    published: dayOf(field(spot, 'published')),
    holidays: itemsOf(field(spot, 'holidays')).map((at) => readHoliday(at, languages)),
    makeUpDays: itemsOf(field(spot, 'make-up-days')).map(dayOf),
  }
}

function readWeekday(spot: Spot): number {
  const text = textOf(spot)
  const index = WEEKDAYS.indexOf(text)
  if (index < 0 && text !== '')
    spot.report({
      en: `${spot.name} is "${text}". Write one of: ${WEEKDAYS.join(', ')}.`,
      zh: `${spot.name} 写作 "${text}"。请从中选一个：${WEEKDAYS.join('、')}。`,
    })
  return index + 1
}

function readHoliday(spot: Spot, languages: readonly Lang[]): Holiday {
  onlyFields(spot, ['title', 'from', 'to'])
  return {
    title: localTextOf(field(spot, 'title'), languages),
    from: dayOf(field(spot, 'from')),
    to: dayOf(field(spot, 'to')),
  }
}

// Whoever types a notice gets a year, a weekday or an end wrong; each of these shows one of those.
function checkYear({ value, spot }: ReadYear, calendar: WorkCalendar): void {
  const ends = itemsOf(field(spot, 'holidays'))
  value.holidays.forEach(({ from, to }, index) => {
    const at = ends[index] ?? spot
    if (!isDay(from) || !isDay(to)) return
    if (from >= to)
      at.report({
        en: `A holiday from ${from} to ${to} has no day. \`to\` is the first day on which people work again.`,
        zh: `自 ${from} 至 ${to} 的假期没有一天。\`to\` 应为假期结束后的第一天。`,
      })
    else checkYearOf(value.year, from, at)
  })
  checkApart(value, spot, calendar)
  const days = itemsOf(field(spot, 'make-up-days'))
  value.makeUpDays.forEach((day, index) => {
    if (isDay(day)) checkMakeUpDay(day, value, days[index] ?? spot, calendar)
  })
}

function checkYearOf(year: number, day: Day, spot: Spot): void {
  const early = daysBetween(day, `${year}-01-01`)
  if (day.slice(0, 4) === String(year) || (early > 0 && early <= REACH_DAYS_MAX)) return
  spot.report({
    en: `${day} is no day of ${year}. Write it into the file of its own year.`,
    zh: `${day} 不在 ${year} 年内。请写入相应年份的文件。`,
  })
}

function checkApart({ holidays }: CalendarYear, spot: Spot, calendar: WorkCalendar): void {
  const all = [...calendar.years.values()].flatMap((year) => year.holidays)
  for (const one of holidays)
    if (all.some((other) => other !== one && other.from < one.to && one.from < other.to))
      spot.report({
        en: `The holiday from ${one.from} meets another. Write days that belong to two as one holiday.`,
        zh: `自 ${one.from} 起的假期与另一假期重叠。请把属于两个节日的日子写成一个假期。`,
      })
}

function checkMakeUpDay(day: Day, year: CalendarYear, spot: Spot, calendar: WorkCalendar): void {
  checkYearOf(year.year, day, spot)
  if (!year.restDays.includes(weekdayOf(day)))
    spot.report({
      en: `${day} is no rest day: people work on it anyway. Check the day.`,
      zh: `${day} 本来就是工作日，无须调休上班。请核对日期。`,
    })
  const isKnown = calendar.years.has(Number(day.slice(0, 4)))
  if (isKnown && holidayOn(calendar, day) !== undefined)
    spot.report({
      en: `${day} is part of a holiday and made up for at once. Keep one of the two.`,
      zh: `${day} 既是假期又是调休上班日。请只保留一处。`,
    })
}
