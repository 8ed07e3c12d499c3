import type { Day } from '#platform/period'
import { matchesIn } from '../../text/matches.ts'
import { joined, type Point, point } from '../points.ts'
import { ENGLISH_WEEKDAY, weekdayNamed } from './weekdays.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|\\b))(?![a-z])'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:1[5-9]|20)\\d\\d)'
const NO_MORE = '(?![\\d/]|[.,]\\d| ?%)'

const DAY_FIRST = new RegExp(
  `(?<![\\d.,:/–-])${DAY} (?:of )?${MONTH}(?:,? ${YEAR}${NO_MORE})?`,
  'g',
)
/** "1 to 9 May": the month of the second is that of the first. */
const TWO_DAYS = new RegExp(
  `(?<![\\d.,:/–-])${DAY}(?= ?(?:to|until|till|and|[–-]) ?${DAY} ${MONTH}(?:,? ${YEAR}${NO_MORE})?)`,
  'g',
)
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}(?: ${DAY}(?![\\d:]|[.,]\\d|(?:st|nd|rd|th)|%))?(?:,? (?:of )?${YEAR}${NO_MORE})?`,
  'g',
)
/** "June 17 to 23": the month of the first is that of the second. */
const SECOND_DAY = new RegExp(
  `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: ?(?:to|until|till|through|and|[–-]) ?)${DAY}(?![\\d:]|[.,]\\d| [A-Z]| ?[ap]\\.?m)(?:, ${YEAR})?`,
  'g',
)
const ISO = /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g
const YEAR_ALONE =
  /(?<![\d.,:$€£/’']|[$€£] |[^\d]-)\b((?:1[5-9]|20)\d\d)(?![\d/]|[.,]\d| ?%|-(?!\d{4})| (?:people|tonnes|tons|km|kilomet|met|million|square|units|jobs|points|mln|dlrs))\b/g
const LED_YEAR =
  /(?:\b(?:in|since|from|between|until|till|to|by|after|before|of|and|during|early|late|mid|spring|summer|autumn|fall|winter|year|as|born|died|founded|established|est\.?|opened|through|back|on|elected|signed|for)[ -]|[(–—-] ?|, )$/i
/** "Kiln Theatre: 1974–2024." */
const TO_YEAR = /^ ?[–—-] ?(?:1[5-9]|20)\d\d\b(?!-)/
const WEEKDAY = new RegExp(`\\b${ENGLISH_WEEKDAY}\\b`, 'g')
const CLOCK =
  /(?<![\d:.,€$£/]|[^\d]-)(?:(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b\.?|([01]?\d|2[0-4]):([0-5]\d)(?!:?\d|%| ?[ap]\.?m)|(?<=\b(?:at|from|to|until|by|and|the) )([01]?\d|2[0-4])\.([0-5]\d)(?![\d%]| ?(?:[ap]\.?m|%|per|million|billion|met|km|k|points|tonn|sec|min|m\b))|\b(noon|midday|midnight)\b)/g
const AHEAD =
  /\b(today|yesterday|tomorrow|tonight|now|this (?:morning|afternoon|evening|week|weekend|year|month|spring|summer|autumn|fall|winter)|(?:earlier|later) this (?:week|month|year)|last (?:year|night|week|weekend|month)|at the weekend|the other (?:day|night)|next year)\b/gi
const LOOSE =
  /\b(?:about|around|roughly|shortly (?:before|after)|just (?:before|after)|towards?|early|late|mid|some time (?:in|after)|before|by)[ -](?:in )?$/i

const BESIDE = /^(?: \(|, \(|\)?,? ?)(?:(?:on|at|in|of|the|from|by) ){0,2}$/

const MONTH_NAME = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/

/** Most sentences tell no time: a look for a necessary sign is cheaper than the whole form. */
function matchesOf(said: string, form: RegExp, isThere: boolean): readonly RegExpExecArray[] {
  return isThere ? matchesIn(form, said) : []
}

/** The points of a paragraph, in its order. */
export function englishPoints(
  text: string,
  start: number,
  end: number,
  release: Day | null,
): readonly Point[] {
  const said = text.slice(start, end)
  const found: Point[] = []
  const taken: boolean[] = []
  const [hasDigit, hasMonth] = [/\d/.test(said), MONTH_NAME.test(said)]
  const add = (match: RegExpExecArray, told: Parameters<typeof point>[1], lead = 0): void => {
    const [from, to] = [match.index + lead, match.index + match[0].length]
    if (taken[from] === true || taken[to - 1] === true) return
    for (let at = from; at < to; at += 1) taken[at] = true
    const isLoose = LOOSE.test(said.slice(Math.max(0, from - 20), from))
    found.push(point({ start: start + from, end: start + to }, { ...told, isLoose }))
  }
  for (const match of matchesOf(said, ISO, hasDigit))
    add(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  for (const match of matchesOf(said, SECOND_DAY, hasMonth)) {
    const lead = match[0].search(/\d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?$/)
    const told = dated(match[3], match[1], match[2])
    if (lead > 0 && told !== null) add(match, told, lead)
  }
  for (const match of matchesOf(said, DAY_FIRST, hasMonth)) {
    const told = dated(match[3], match[2], match[1])
    if (told !== null) add(match, told)
  }
  for (const match of matchesOf(said, TWO_DAYS, hasMonth)) {
    const told = dated(match[4], match[3], match[1])
    if (told !== null) add(match, told)
  }
  for (const match of matchesOf(said, MONTH_FIRST, hasMonth)) {
    // "May" is a verb, and "March" one, too.
    const isBare = match[2] === undefined && match[3] === undefined
    if (isBare && /^(?:May|March|Mar|Sept?)\b/.test(match[0]) && !ledMonth(said, match.index))
      continue
    const told = dated(match[3], match[1], match[2])
    if (told !== null) add(match, told)
  }
  for (const match of matchesOf(said, CLOCK, hasDigit || /noon|mid/i.test(said))) {
    const clock = clockOf(match)
    if (clock !== null) add(match, { clock })
  }
  for (const match of matchesOf(said, WEEKDAY, said.includes('day')))
    add(match, { weekday: weekdayNamed(match[0]) })
  for (const match of matchesIn(AHEAD, said)) add(match, { ahead: aheadOf(match[0].toLowerCase()) })
  for (const match of matchesOf(said, YEAR_ALONE, hasDigit))
    if (
      LED_YEAR.test(said.slice(Math.max(0, match.index - 14), match.index)) ||
      (/: $/.test(said.slice(Math.max(0, match.index - 2), match.index)) &&
        TO_YEAR.test(said.slice(match.index + 4, match.index + 12)))
    )
      add(match, { year: Number(match[1]) })
  return joined(text, found, BESIDE, release)
}

function ledMonth(said: string, at: number): boolean {
  return /\b(?:in|since|from|by|until|till|to|of|last|early|late|mid|this|next|and|after|before)[ -]$/.test(
    said.slice(Math.max(0, at - 8), at),
  )
}

function dated(year?: string, month?: string, day?: string) {
  const date = day === undefined ? null : Number(day)
  if (date !== null && (date < 1 || date > 31)) return null
  return {
    year: year === undefined ? null : Number(year),
    month: MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1,
    day: date,
  }
}

function clockOf([, h, m, half, h2, m2, h3, m3, word]: RegExpExecArray): number | null {
  if (word !== undefined) return word === 'midnight' ? 0 : 720
  const [hour, minute] = [Number(h ?? h2 ?? h3), Number(m ?? m2 ?? m3 ?? 0)]
  if (half !== undefined && (hour > 12 || hour === 0)) return null
  const whole = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return minute > 59 ? null : 60 * whole + minute
}

function aheadOf(word: string): Point['ahead'] {
  if (/^yesterday|^last night/.test(word)) return { days: -1 }
  if (word === 'tomorrow') return { days: 1 }
  if (word === 'last year') return { years: -1 }
  if (word === 'next year') return { years: 1 }
  if (/^last week|weekend$|^the other/.test(word)) return { days: -5, within: 9 }
  if (word === 'last month') return { days: -31, within: 31 }
  if (/week|month|spring|summer|autumn|fall|winter|year/.test(word)) return { years: 0 }
  return { days: 0 }
}
