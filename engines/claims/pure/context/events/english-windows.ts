import { addDays, type Day, daysBetween } from '#platform/period'
import type { Doc, Sentence } from '../../model.ts'
import { COUNTS } from '../time/english-parts.ts'
import { type TimePhrase, YEAR } from '../time/phrase.ts'
import { dayAt, dayOfTold, rangesIn } from './english-days.ts'
import { FEAST_NAMES, feastIn, goldenWeekIn, WEEKEND_NAMES, weekendIn } from './english-holidays.ts'
import { nearestDays } from './official-holidays.ts'
import {
  dayOfPhrase,
  firstWindow,
  isOfMonths,
  LEAD_SENTENCES,
  lengthOf,
  type Phrases,
  replaced,
  type Window,
  whenOf,
  yearBefore,
} from './windows.ts'

/** The windows that an English text tells: from one day to another, by how long they were and one of these, by the name of a holiday. */
export function withEnglishWindows(doc: Doc, phrases: Phrases, release: Day): Phrases {
  const isChina = /\b(?:China|Chinese|Beijing)\b/.test(doc.text)
  const told = doc.sentences.map((sentence, index) => {
    const own = phrases[index] ?? []
    const words = doc.text.slice(sentence.start, sentence.end)
    const isLead = index <= LEAD_SENTENCES
    const named = replaced(own, holidaysOf(words, sentence, own, { release, isChina }))
    const ranges = withRanges(words, sentence, named, release)
    return isLead ? replaced(ranges, anchoredOf(words, sentence, ranges, release)) : ranges
  })
  const window = firstWindow(doc, told)
  if (window === null) return told
  return doc.sentences.map((sentence, index) => {
    const words = doc.text.slice(sentence.start, sentence.end)
    return replaced(told[index] ?? [], lastTimeOf(doc, words, sentence, told[index] ?? [], window))
  })
}

/** Ranges that no phrase tells as a whole; "last weekend, from Friday 27 to Sunday 29 March" is the range alone. */
function withRanges(
  words: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  release: Day,
): readonly TimePhrase[] {
  const found = rangesIn(words, release).flatMap((range): readonly TimePhrase[] => {
    const [from, to] = [range.start + start, range.end + start]
    const isTold = own.some(
      (one) =>
        one.end >= to &&
        one.start <= from + 4 &&
        one.when.kind === 'stretch' &&
        one.when.stretch.kind === 'days',
    )
    // "Between 1 October and 31 December": a quarter has a code of its own.
    const isKnown = isOfMonths(range) && own.some((one) => one.start < to && from < one.end)
    if (isTold || isKnown || own.some((one) => one.start < from && from < one.end)) return []
    const weekend = own.find(
      (one) =>
        one.when.kind === 'last-week' &&
        one.end <= from &&
        /^,? (?:\(|from |between )?$/.test(words.slice(one.end - start, range.start)),
    )
    return [
      phraseOf(
        words,
        start,
        range,
        weekend === undefined ? range.start : weekend.start - start,
        range.end,
      ),
    ]
  })
  return replaced(own, found)
}

const WEEKEND = new RegExp(
  `\\b([Ll]ast (?:year['’]s )?|[Tt]his (?:year['’]s )?|(20\\d\\d) )?(?:(?:${WEEKEND_NAMES})(?: and (?:the )?(?:${WEEKEND_NAMES}))?|[Ff]estive|Golden Week)(?: (?:[Gg]olden [Ww]eek|(?:long|bank|public|holiday|travel) )?(?: ?(?:weekend|holidays?|break|period|season)))?(?:,? (?:of |in )?(20\\d\\d))?`,
  'g',
)
const IS_PERIOD = /(?:weekend|holidays?|break|period|season|[Ww]eek)(?:,? (?:of |in )?20\d\d)?$/
const FEAST = new RegExp(`\\b(?:${FEAST_NAMES})(?:,? (20\\d\\d))?`, 'g')

function holidaysOf(
  words: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  { release, isChina }: { readonly release: Day; readonly isChina: boolean },
): readonly TimePhrase[] {
  const found: TimePhrase[] = []
  for (const match of words.matchAll(WEEKEND)) {
    const name = match[0].slice(match[1]?.length ?? 0)
    const isPeriod = IS_PERIOD.test(match[0]) || / and /.test(name)
    // "Over Easter"; "Christmas cards" and "Easter eggs" are of no time.
    const before = words.slice(Math.max(0, match.index - 8), match.index)
    const isEaster =
      /^Easter(?!\s[A-Z]?[a-z]+day)/.test(name) &&
      (match[1] !== undefined || /\b(?:over|at|during|this)\s$/i.test(before))
    if (!isPeriod && !isEaster) continue
    if (!/^[\s.,;:)'’–—-]|^$/.test(words.slice(match.index + match[0].length).slice(0, 1))) continue
    const daysOf = /Golden Week|golden week/.test(name)
      ? goldenWeekIn(isChina)
      : weekendIn(name, isChina)
    const window = daysOf === null ? null : windowMeant(daysOf, match, release)
    if (window === null) continue
    const phrase = phraseOf(words, start, window, match.index, match.index + match[0].length)
    // "Last Easter": of which days isn't said, but of which year.
    const years = Number(window.last.slice(0, 4)) - Number(release.slice(0, 4))
    const isYear = match[1] !== undefined && /^last $/i.test(match[1]) && years < 0
    found.push(
      isYear
        ? { ...phrase, when: { kind: 'stretch', stretch: YEAR, year: { from: 'release', years } } }
        : phrase,
    )
  }
  for (const match of words.matchAll(FEAST)) {
    const [from, to] = [match.index + start, match.index + match[0].length + start]
    if (found.some((one) => one.start < to && from < one.end)) continue
    if (own.some((one) => one.start < to && from < one.end)) continue
    if (/\b(?:next|coming) $/i.test(words.slice(0, match.index))) continue
    const daysOf = feastIn(match[0])
    const said = match[1] === undefined ? null : Number(match[1])
    const window =
      daysOf === null
        ? null
        : said === null
          ? (nearestDays(daysOf, release)?.window ?? null)
          : daysOf(said)
    if (window !== null)
      found.push(phraseOf(words, start, window, match.index, match.index + match[0].length))
  }
  return found
}

/** So long after a holiday "last Easter" is that of the year before. */
const JUST_OVER_DAYS = 60

function windowMeant(
  daysOf: (year: number) => Window | null,
  [, which, ahead, behind]: RegExpExecArray,
  release: Day,
): Window | null {
  const said = ahead ?? behind
  if (said !== undefined) return daysOf(Number(said))
  const near = nearestDays(daysOf, release)
  if (near === null) return null
  if (which !== undefined && /^last year/i.test(which)) return daysOf(near.year - 1)
  const isJustOver = daysBetween(near.window.last, release) <= JUST_OVER_DAYS
  return which !== undefined && /^last/i.test(which) && isJustOver
    ? daysOf(near.year - 1)
    : near.window
}

const COUNT_WORD = '(\\d{1,2}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)'
const COUNTED = new RegExp(
  `\\b${COUNT_WORD}-(day|week)s?\\b(?!-)|\\b(?:for|over|after|in|during|lasted|ran for|the) (?:the )?${COUNT_WORD} (day|week)s?\\b(?! (?:ago|earlier|later|before|old|a|per))`,
)
const ENDED =
  /\b(?:closed|ended|finished|concluded|wrapped up|wound up|(?:came|drew) to (?:a|an|its) (?:[a-z]+ )?(?:close|end))(?: [a-z]+){0,4}? (?:on |late on |early on )?(?:last )?/g
const BEGAN =
  /\b(?:opened|began|started|kicked off|got under way|got underway)(?: [a-z]+){0,4}? (?:on )?(?:last )?/g

/** "The three-day fair, which closed on Sunday", "opened on 3 June and ran for ten days". */
function anchoredOf(
  words: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  release: Day,
): readonly TimePhrase[] {
  const end = dayBehind(words, ENDED, release)
  const begin = dayBehind(words, BEGAN, release)
  const count = countIn(words)
  const anchor = end ?? begin
  if (anchor === null || anchor.day > release) return []
  const window =
    end !== null && begin !== null
      ? { first: begin.day, last: end.day }
      : count === null
        ? null
        : end !== null
          ? { first: addDays(end.day, 1 - count), last: end.day }
          : { first: anchor.day, last: addDays(anchor.day, count - 1) }
  if (window === null || window.first >= window.last || window.last > release) return []
  // A range that is told says more than a length.
  if (own.some(({ when }) => isRange(when))) return []
  const both = end !== null && begin !== null ? [begin, end] : [anchor]
  // "The 13 weeks ended October 26".
  const isLonger = own.some(
    (one) =>
      both.some(({ from, to }) => one.start < start + to && start + from < one.end) &&
      one.when.kind !== 'weekday' &&
      dayOfPhrase(one, release) === null,
  )
  if (isLonger) return []
  return both.map(({ from, to }) => phraseOf(words, start, window, from, to))
}

function isRange(when: TimePhrase['when']): boolean {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'days') return false
  const { month, day, lastMonth, lastDay } = when.stretch
  return month !== lastMonth || day !== lastDay
}

function countIn(words: string): number | null {
  const found = COUNTED.exec(words)
  const number = found?.[1] ?? found?.[3]
  if (number === undefined) return null
  const count = /^\d/.test(number) ? Number(number) : (COUNTS.get(number.toLowerCase()) ?? 0)
  const days = (found?.[2] ?? found?.[4]) === 'week' ? 7 * count : count
  return days >= 2 && days <= 92 ? days : null
}

type Anchor = { readonly day: Day; readonly from: number; readonly to: number }

function dayBehind(words: string, verb: RegExp, release: Day): Anchor | null {
  for (const match of words.matchAll(verb)) {
    const from = match.index + match[0].length
    const near = /^(?:yesterday|today|this (?:morning|afternoon|evening))/.exec(words.slice(from))
    if (near !== null) {
      const day = near[0] === 'yesterday' ? addDays(release, -1) : release
      return { day, from, to: from + near[0].length }
    }
    const told = dayAt(words, from)
    const day = told === null ? null : dayOfTold(told, release)
    if (told !== null && day !== null) return { day, from, to: told.end }
  }
  return null
}

/** "In the previous festive campaign", "last time": those of the year before. */
const LAST_TIME =
  /\b(?:last time(?! round the)|(?:the|its|our) (?:previous|preceding) (?:[a-z-]+ )?([a-z]{4,}))\b(?!,? in (?:19|20)\d\d| of (?:19|20)\d\d)/g
const IS_TIME =
  /^(?:year|years|month|months|week|weeks|quarter|half|season|decade|time|period|summer|winter|autumn|spring|weekend|night|evening|morning|afternoon|record|high|best|administration|government|owner|council|estimate|forecast|reading)$/

function lastTimeOf(
  { text }: Doc,
  words: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  window: Window,
): readonly TimePhrase[] {
  return [...words.matchAll(LAST_TIME)].flatMap((match) => {
    const noun = match[1]
    // What is one more of it was told of before.
    const isEvent =
      noun === undefined ||
      (!IS_TIME.test(noun) &&
        new RegExp(`\\b${noun.replace(/s$/, '')}`, 'i').test(text.slice(0, start + match.index)))
    const [from, to] = [match.index + start, match.index + match[0].length + start]
    const isTaken = own.some((one) => one.start < to && from < one.end)
    if (!isEvent || isTaken || lengthOf(window) < 2) return []
    return phraseOf(words, start, yearBefore(window), match.index, match.index + match[0].length)
  })
}

/** What a word of comparison stands before is a base. */
const COMPARING =
  /\b(?:than|against|compared (?:with|to)|versus|up from|down from|from)\b(?:[^,.;:(]|[,.](?=\d)){0,40}$/

function phraseOf(
  words: string,
  start: number,
  window: Window,
  from: number,
  to: number,
): TimePhrase {
  const before = words.slice(Math.max(0, from - 60), from)
  const compared = /\b(?:from|between) (?:the )?$/.test(before) ? null : COMPARING.exec(before)
  return {
    start: start + from,
    end: start + to,
    when: whenOf(window),
    cue: compared === null ? null : 'base',
    cueAt: compared === null ? start + from : start + from - before.length + compared.index,
  }
}
