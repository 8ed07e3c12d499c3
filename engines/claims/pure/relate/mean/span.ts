import { type Day, daysBetween, endOf, parsePeriod, startOf } from '#platform/period'
import type { TimeSpan } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import type { Part } from '../part.ts'

// So many days, weeks, months or years that no figure tells: those of a year, of "its first 30 days".

type SpanUnit = Exclude<TimeSpan['unit'], 'items'>

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SIGNS = '零一二三四五六七八九十'
const ENGLISH =
  /(?<![\d.,])\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](?!(?:this|last|next|a|an|the|per|each|every|that) )(?:[a-z]+ )?(day|week|month|year)s?\b(?! ago| old|-old)/gi
const CHINESE =
  /(?<![\d年第])(\d{1,3}|[两一二三四五六七八九十]{1,2})(?:个)?(天|日|周|月|年)(?:来|间|内|里|时间|以来)/g
const YEAR =
  /\b(?:over|in|during) (?:the(?: (?:past|last))?|a|one|last|(?:its|their|the) first) year\b|\ba year's\b|全年|一年/i
const WORDS: ReadonlyMap<string, SpanUnit> = new Map([
  ['day', 'days'],
  ['天', 'days'],
  ['日', 'days'],
  ['week', 'weeks'],
  ['周', 'weeks'],
  ['month', 'months'],
  ['月', 'months'],
  ['year', 'years'],
  ['年', 'years'],
])

/** How many of them one such stretch has. */
const IN: {
  readonly [of in SpanUnit]: { readonly [unit in SpanUnit]?: readonly [number, number] }
} = {
  days: { days: [1, 1] },
  weeks: { weeks: [1, 1], days: [7, 7] },
  months: { months: [1, 1], days: [28, 31], weeks: [4, 4.43] },
  years: { years: [1, 1], months: [12, 12], weeks: [52, 52.3], days: [365, 366] },
}

/** The one stretch of time that the words of a total tell, or its period; null where none is told, or several. */
export function spanIn(
  words: string,
  total: Part,
  unit: SpanUnit,
  date: Day | null,
): TimeSpan | null {
  const said = [...words.matchAll(ENGLISH), ...words.matchAll(CHINESE)]
  if (said.length > 1) return null
  const [, number = '', name = ''] = said[0] ?? []
  const of = WORDS.get(name.toLowerCase())
  if (of !== undefined)
    return roughly(times(IN[of][unit], numberOf(number), unit), words.slice(0, said[0]?.index))
  const { period, periodFrom } = total.claim
  // Of a text without a day the word for all of a year says that it is over.
  const isUndated = date === null && /^\d{4}$/.test(period ?? '')
  if (period === null || periodFrom !== 'stated' || isUndated)
    return YEAR.test(words) ? times(IN.years[unit], 1, unit) : null
  return STRETCH.test(period) ? ofPeriod(period, unit, date) : null
}

/** A part of the calendar, or the days of a year that begins elsewhere: since2024-04-01..@2025-03-31. */
const STRETCH = /^(?:\d|since\d{4}-\d\d-01\.\.@\d)/

/** 开通近两年来, "in nearly two years", 逾三年来: by how much such words reach to one side. */
function roughly(span: TimeSpan | null, before: string): TimeSpan | null {
  if (span === null) return null
  if (NEARLY.test(before)) return { ...span, least: span.least * (1 - ROUGH) }
  return OVER.test(before) ? { ...span, most: span.most * (1 + ROUGH) } : span
}

const ROUGH = 0.1
const NEARLY = /(?:近|不到|不足|约|\b(?:nearly|almost|just under|about|around) )$/i
const OVER = /(?:超过?|逾|\bmore than )$/i

const YEAR_DAYS = 365.25
const LEAST_DAYS = { days: 1, weeks: 7, months: 30.44, years: YEAR_DAYS } as const
const ROUND = 0.06

/** 全年: of a period that is over; of years to come what is planned for all of them is told of each. */
function ofPeriod(code: string, unit: SpanUnit, date: Day | null): TimeSpan | null {
  const period = parsePeriod(code)
  const [first, last] = [startOf(period), endOf(period)]
  const isPlan = unit === 'years' && period.kind === 'span'
  if (first === null || (!isPlan && (date === null || last > date))) return null
  const many = (daysBetween(first, last) + 1) / LEAST_DAYS[unit]
  const whole = Math.round(many)
  if (whole < 2) return null
  if (unit === 'weeks') return { least: Math.floor(many), most: many, unit }
  return Math.abs(many - whole) < ROUND * whole ? { least: whole, most: whole, unit } : null
}

function times(
  range: readonly [number, number] | undefined,
  number: number,
  unit: TimeSpan['unit'],
): TimeSpan | null {
  return range === undefined || number * range[1] < 2
    ? null
    : { least: range[0] * number, most: range[1] * number, unit }
}

function numberOf(said: string): number {
  if (/^\d/.test(said)) return Number(said)
  const word = NUMBERS.indexOf(said.toLowerCase())
  if (word > 0) return word
  if (said === '两') return 2
  const [tens, ones] = [said.indexOf('十'), said]
  if (tens < 0) return SIGNS.indexOf(ones)
  return (
    (tens === 0 ? 1 : SIGNS.indexOf(said[0] ?? '')) * 10 +
    (said.length > tens + 1 ? SIGNS.indexOf(said.at(-1) ?? '') : 0)
  )
}

const COUNTED =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)((?: (?!of |in |on |and |to |per )[a-z-]+){1,3})/gi

/** How many of them there are, in a word that isn't read as a claim: "the five beach clean-ups". */
export function numberIn(words: string, noun: RegExp): TimeSpan | null {
  const [said, ...more] = matchesIn(COUNTED, words).filter(
    ([, , name = '']) => noun.test(name) && !/average/.test(name),
  )
  const [, number = ''] = said ?? []
  return number === '' || more.length > 0 ? null : times([1, 1], numberOf(number), 'items')
}
