import type { Day } from '#platform/period'
import type { Doc } from '../model.ts'
import { isSouthern } from './fiscal/countries.ts'
import { month, type Season, type TimePhrase, type When } from './time/phrase.ts'

// Seasons of nature as weather services count them: spring is March to May, and September to November in the south.

type Phrases = readonly (readonly TimePhrase[])[]
type OfNature = Extract<When, { kind: 'months-to' }> & { readonly season: Season }

const YEAR_MONTHS = 12
const LAST_MONTHS = { spring: 5, summer: 8, autumn: 11, winter: 2, 'winter-and-spring': 5 } as const
const HALF = 6

/** Which season "last winter" was, by the release's day and the half of the earth that the text is of. */
export function withSeasons(doc: Doc, phrases: Phrases, day: Day | null): Phrases {
  const told = phrases.flat().flatMap(({ when }) => (isOfNature(when) ? when.season : []))
  if (told.length === 0) return phrases
  const isSouth = isSouthern(doc)
  const own = new Set(told.flatMap(({ name, way }) => (/^(?:this|the)$/.test(way) ? name : [])))
  // "Up 5% from last spring, when the sum was £271,000": what follows tells that level itself.
  const isTold = ({ when, start }: TimePhrase): boolean =>
    isOfNature(when) &&
    when.season.way === 'last' &&
    /\bfrom $/.test(doc.text.slice(Math.max(0, start - FROM), start))
  const kept = phrases.map((all) => all.filter((phrase) => !isTold(phrase)))
  return kept.map((all, index) =>
    all.map((phrase) => {
      const { when } = phrase
      if (!isOfNature(when)) return phrase
      const { name, way } = when.season
      const last = lastMonthOf(name, isSouth)
      if (way === 'said')
        return isSouth ? { ...phrase, when: { ...when, stretch: month(last) } } : phrase
      const sentence = doc.sentences[index]
      const isOpen = way === 'the' && AHEAD.test(doc.text.slice(sentence?.start, sentence?.end))
      if (day === null || isOpen)
        return way === 'the' || name === 'winter'
          ? { ...phrase, when: { kind: 'uncoded' } }
          : phrase
      const year = yearOf({ name, way }, last, day, own.has(name))
      if (name === 'winter-and-spring') return { ...phrase, when: bothTo(year, day) }
      const words = doc.text.slice(sentence?.start, sentence?.end)
      // "The college has 12,400 students this autumn", said as it begins.
      if (
        way === 'this' &&
        hasJustBegun(last, year, day) &&
        !AHEAD.test(words) &&
        !/[将计]/.test(words)
      )
        return { ...phrase, when: { kind: 'now' } }
      return { ...phrase, when: { ...when, stretch: month(last), year: { from: 'said', year } } }
    }),
  )
}

const FROM = 6
const AHEAD = /\b(?:will|plans?|planned|due|expects?|expected|next|scheduled|from) /i

function isOfNature(when: When): when is OfNature {
  return when.kind === 'months-to' && when.season !== undefined
}

function lastMonthOf(name: Season['name'], isSouth: boolean): number {
  const last = LAST_MONTHS[name]
  return isSouth ? ((last + HALF - 1) % YEAR_MONTHS) + 1 : last
}

/** The year in which it ends. */
function yearOf({ way }: Season, last: number, day: Day, isOwnTold: boolean): number {
  const [year, now] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (way === 'this') return thisYear(last, year, now)
  // The last that had begun.
  if (way === 'the') return begunBy(last, year * YEAR_MONTHS + now)
  // Beside this one, the one a year before; else the last that has been over for a while.
  if (isOwnTold) return thisYear(last, year, now) - 1
  return Math.floor((year * YEAR_MONTHS + now - OVER_MONTHS - last) / YEAR_MONTHS)
}

const OVER_MONTHS = 2
/** Until then "this winter" is the one that was. */
const JULY = 7
const MARCH = 3
const NOVEMBER = 11

function thisYear(last: number, year: number, now: number): number {
  if (last === 2) return now <= JULY ? year : year + 1
  return now <= MARCH && last === NOVEMBER ? year - 1 : year
}

/** In its first month. */
function hasJustBegun(last: number, year: number, day: Day): boolean {
  const first = YEAR_MONTHS * year + last - 2
  return YEAR_MONTHS * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) === first
}

function begunBy(last: number, now: number): number {
  return Math.floor((now - (last - 2)) / YEAR_MONTHS)
}

/** 去冬今春: from December on, as far as it has come. */
function bothTo(year: number, day: Day): When {
  const whole: When = {
    kind: 'months-to',
    isOver: true,
    count: HALF,
    stretch: month(LAST_MONTHS.spring),
    year: { from: 'said', year },
  }
  if (day >= `${year}-06`) return whole
  const from = { stretch: month(YEAR_MONTHS), year: { from: 'said', year: year - 1 } } as const
  return { kind: 'since', from, to: null }
}
