import type { Doc } from '../../model.ts'
import { month, type Stretch, type TimePhrase, type When, type YearWord } from '../time/phrase.ts'
import { scanEnglish } from '../time/scan-english.ts'

// Quarters of a year that doesn't begin in January: a report that says when its third quarter ended says when all do.

type Phrases = readonly (readonly TimePhrase[])[]

/** The day that says when a quarter ended stands within so many sentences. */
const HEAD_SENTENCES = 12
const YEAR_MONTHS = 12
const ENDED = /\b(?:ended|ending)\b/i
const FISCAL = /\b(?:fiscal|financial)\b/i
const QUARTER_ENDED = /\bquarter\b.*\bend(?:ed|ing)\b|\bthree months end(?:ed|ing)\b/i

/** "The September quarter": the three months up to it, whatever its number in a firm's own year. */
const BY_MONTH = /^(?:the )?(?:mar|june?|sep|dec)[a-z]{0,6}\.? (?:\d{4} )?(?:quarter|half)\b/i

/** Quarters and halves by the months that they are, where a report's own aren't those of the calendar. */
export function withOwnQuarters(doc: Doc, phrases: Phrases): Phrases {
  if (doc.grammar === 'zh') return phrases
  const shift = shiftOf(doc, phrases)
  const last = yearEnd(phrases)
  if (shift === 0 && last === null) return phrases
  return phrases.map((own) =>
    own.map((phrase) => {
      const words = textOf(doc, phrase)
      const isOwn = shift === 0 || OWN_MONTHS.some((own) => own.test(words))
      const when = isOwn ? phrase.when : shifted(phrase.when, shift, FISCAL.test(words))
      const told = { ...phrase, when: last === null ? when : ofOwnYear(when, last, words) }
      return last === null ? told : sinceOwnYear(doc, told, last)
    }),
  )
}

/** The month in which the year ends of which the head says so; null where it is that of the calendar. */
function yearEnd(phrases: Phrases): number | null {
  for (const { when } of phrases.slice(0, HEAD_SENTENCES).flat()) {
    const isYear = when.kind === 'months-to' && when.isOver && when.count === YEAR_MONTHS
    if (isYear && when.stretch.kind === 'months') return when.stretch.last
  }
  for (const { when } of phrases.flat()) {
    const isYear = when.kind === 'stretch' && when.stretch.kind === 'days' && when.stretch.day === 1
    // "Oct-Sep 2025/26".
    if (isYear && when.stretch.lastMonth === when.stretch.month - 1) return when.stretch.lastMonth
  }
  return null
}

const TWO_YEARS = /\d{4} ?(?:\/ ?(?:\d\d)?|[-–] ?)\d\d$/

/** "2024/25" of a firm whose year ends in March is the year up to then. */
function ofOwnYear(when: When, last: number, words: string): When {
  if (when.kind !== 'span' || when.last !== when.first + 1 || !TWO_YEARS.test(words)) return when
  const year: YearWord = { from: 'said', year: when.last }
  return { kind: 'months-to', isOver: true, count: YEAR_MONTHS, stretch: month(last), year }
}

/** "Since 2019–20", of a year that ends in July: since August 2019. */
function sinceOwnYear({ text }: Doc, phrase: TimePhrase, last: number): TimePhrase {
  const { when, end } = phrase
  if (when.kind !== 'since' || when.from?.stretch.kind !== 'year' || last === YEAR_MONTHS)
    return phrase
  const said = when.from.year
  const next = said?.from === 'said' ? String(said.year + 1).slice(2) : ''
  if (!new RegExp(`^[/–-]${next}(?!\\d)`).test(text.slice(end, end + 4)) || next === '')
    return phrase
  const from = { stretch: month(last + 1), year: said }
  return { ...phrase, when: { ...when, from } }
}

/** How many months later than that of the calendar the quarter ended that the head names. */
function shiftOf(doc: Doc, phrases: Phrases): number {
  const halves = shiftOfHalves(doc, phrases)
  if (halves !== 0) return halves
  const glossed = shiftOfGloss(doc, phrases)
  if (glossed !== 0) return glossed
  const head = phrases.slice(0, HEAD_SENTENCES).flat()
  const isEnd = (phrase: TimePhrase): boolean => QUARTER_ENDED.test(textOf(doc, phrase))
  const named = shiftOfNamed(doc, head)
  if (named !== 0) return named
  const headline = phrases.slice(0, doc.paragraphs[0]?.sentences[1] ?? 0).flat()
  const titled = headline.find((phrase) => !isEnd(phrase) && quarterEnd(phrase.when) !== null)
  const ended = head.find(isEnd)
  const [from, to] = [titled, ended].map((phrase) =>
    phrase === undefined ? null : quarterEnd(phrase.when),
  )
  if (from == null || to == null) return shiftOfYear(doc)
  return Math.abs(to - from) >= YEAR_MONTHS ? 0 : to - from
}

const YEAR_REACH = 4000
const YEAR_ENDED =
  /\b(?:fiscal|financial) (?:year )?\d{4},? \(?(?:which )?(?:ended|ending|closed)(?: in| on)? (?:\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov)[a-z]{0,6}\b/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov'.split(' ')

/** "Fiscal 2025, ended March": its quarters are the four up to then. */
function shiftOfYear({ text }: Doc): number {
  const month = YEAR_ENDED.exec(text.slice(0, YEAR_REACH))?.[1]
  if (month === undefined || !text.slice(0, YEAR_REACH).match(QUARTERS)) return 0
  return MONTHS.indexOf(month.toLowerCase()) + 1 - YEAR_MONTHS
}

/** The release tells of quarters by their numbers. */
const QUARTERS = /\bQ[1-4]\b|\b(?:first|second|third|fourth)[ -]quarter\b/i

const NTH_QUARTER =
  /\b(?:(first|second|third|fourth)|([1-4])(?:st|nd|rd|th)) (?:fiscal |financial )?quarter\b/i
const NTH = ['first', 'second', 'third', 'fourth']
/** Quarters that end in January or February are of the year before. */
const LATER_MONTHS_MAX = 2

/** "The second fiscal quarter ended March 31, 2020" says itself which quarters a company's are. */
function shiftOfNamed(doc: Doc, head: readonly TimePhrase[]): number {
  for (const phrase of head) {
    const text = textOf(doc, phrase)
    const found = QUARTER_ENDED.test(text) ? NTH_QUARTER.exec(text) : null
    const to = found === null ? null : quarterEnd(phrase.when)
    if (found === null || to === null) continue
    const nth = found[1] === undefined ? Number(found[2]) : NTH.indexOf(found[1].toLowerCase()) + 1
    const said = FISCAL_YEAR.exec(text)?.[1]
    const later = (to - 3 * nth + YEAR_MONTHS) % YEAR_MONTHS
    const near = later <= LATER_MONTHS_MAX ? later : later - YEAR_MONTHS
    return said === undefined ? near : to - YEAR_MONTHS * Number(said) - 3 * nth
  }
  return 0
}

const FISCAL_YEAR = /\b(?:fiscal|financial|FY) ?(?:year )?(\d{4})\b/i

const HALF_ENDED = /\b(?:six months|half[- ]year)\b.*\b(?:end(?:ed|ing)|to)\b/i

/** "July to December 2025": months by their own names. */
const MONTHS_NAMED =
  /(?:^|\()(?:the )?(?:from )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{4})? ?(?:to|through|-|–|—) ?[a-z]{3}/i

const OWN_MONTHS = [ENDED, HALF_ENDED, BY_MONTH, MONTHS_NAMED]

/** "The first half of FY 2025/26 (July to December 2025)" says itself which months a year's own parts are. */
function shiftOfGloss({ text }: Doc, phrases: Phrases): number {
  for (const own of phrases.slice(0, HEAD_SENTENCES))
    for (const [at, { when, start, end }] of own.entries()) {
      // The two are read as one phrase, or as two.
      const open = text.slice(start, end).indexOf('(')
      const before = own[at - 1]
      const named =
        open > 0
          ? scanEnglish(text, start, start + open).at(-1)
          : MONTHS_NAMED.test(text.slice(start, end))
            ? before
            : undefined
      const gloss = open > 0 ? start + open + 1 : start
      if (named === undefined || named.when.kind !== 'stretch' || when.kind !== 'stretch') continue
      const between = text.slice(named.end, gloss)
      if (!GLOSSED.test(between) || !OWN_YEAR.test(text.slice(named.start, gloss))) continue
      if (!MONTHS_NAMED.test(text.slice(gloss, end))) continue
      const [count, last] = monthsOf(named.when.stretch, true)
      const [months, to] = monthsOf(when.stretch, true)
      if (count === 0 || count !== months) continue
      const years = yearsBetween(named.when.year, when.year)
      const later = to - last + YEAR_MONTHS * (years ?? 0)
      const shift = years === null ? (later + YEAR_MONTHS) % YEAR_MONTHS : later
      if (shift !== 0 && Math.abs(shift) < YEAR_MONTHS) return shift
    }
  return 0
}

const GLOSSED = /^[^().;]{0,24} ?\((?:i\.e\. |that is |from )?$/
const OWN_YEAR = /\b(?:fiscal|financial|FY) ?|\b20\d\d ?[/–-] ?(?:20)?\d\d\b/i

function yearsBetween(from: YearWord, to: YearWord): number | null {
  return from?.from === 'said' && to?.from === 'said' ? to.year - from.year : null
}

/** "H1 FY26 results: for the six months ended 30 September 2025". */
function shiftOfHalves(doc: Doc, phrases: Phrases): number {
  const head = phrases.slice(0, HEAD_SENTENCES).flat()
  const ended = head.find((phrase) => HALF_ENDED.test(textOf(doc, phrase)))
  const to = ended === undefined ? null : halfEnd(ended.when)
  const named = head.find(
    ({ when }) => when.kind === 'stretch' && when.stretch.kind === 'half' && when.year !== null,
  )
  const from = named === undefined ? null : halfEnd(named.when)
  // "1H26: the half year ended 31 December 2025", of a year that ends in June.
  const isFirst = to !== null && to % YEAR_MONTHS === 0 && ended === head[0]
  if (isFirst && head.some(({ when }) => halfEnd(when) === to + 6)) return -6
  if (to === null || to % 6 !== 3) return 0
  // Halves without a year of their own are of that which ends in March.
  const shift = from === null ? 3 : to - from
  if (Math.abs(shift) < YEAR_MONTHS) return shift
  // "2026 half year results, compared with the half year ended 31 March 2025".
  return shift < 0 && shift % YEAR_MONTHS === -3 ? -3 : 0
}

/** The month in which six months ended, counted from the year 0. */
function halfEnd(when: When): number | null {
  const isEnded = when.kind === 'months-to' && when.count === 6
  if ((when.kind !== 'stretch' && !isEnded) || when.year?.from !== 'said') return null
  const { stretch, year } = when
  if (isEnded) return stretch.kind === 'months' ? YEAR_MONTHS * year.year + stretch.last : null
  if (stretch.kind === 'half') return YEAR_MONTHS * year.year + 6 * stretch.half
  return stretch.kind === 'months' && stretch.last - stretch.first === 5
    ? YEAR_MONTHS * year.year + stretch.last
    : null
}

/** The month in which three months ended, counted from the year 0. */
function quarterEnd(when: When): number | null {
  const isEnded = when.kind === 'months-to' && when.count === 3
  if ((when.kind !== 'stretch' && !isEnded) || when.year?.from !== 'said') return null
  const { stretch, year } = when
  const before = YEAR_MONTHS * year.year
  if (isEnded && stretch.kind === 'months') return before + stretch.last
  if (stretch.kind === 'quarter') return before + 3 * stretch.quarter
  return stretch.kind === 'months' && stretch.last - stretch.first === 2
    ? before + stretch.last
    : null
}

function textOf({ text }: Doc, { start, end }: TimePhrase): string {
  return text.slice(start, end)
}

function shifted(when: When, shift: number, isFiscal: boolean): When {
  if (when.kind !== 'stretch' && when.kind !== 'end') return when
  const [count, last] = monthsOf(when.stretch, isFiscal)
  if (count === 0) return when
  const end = last + shift
  const years = Math.floor((end - 1) / YEAR_MONTHS)
  const stretch = month(end - YEAR_MONTHS * years)
  const year = later(when.year, years)
  return when.kind === 'end'
    ? { kind: 'end', stretch, year }
    : { kind: 'months-to', isOver: true, count, stretch, year }
}

/** How many months a part of a year has, and in which it ends. */
function monthsOf(stretch: Stretch, isFiscal: boolean): readonly [count: number, last: number] {
  switch (stretch.kind) {
    case 'quarter':
      return [3, 3 * stretch.quarter]
    case 'quarters':
      return [3 * stretch.last, 3 * stretch.last]
    case 'half':
      return [6, 6 * stretch.half]
    // "The first nine months of the fiscal year".
    case 'months':
      return isFiscal && stretch.first === 1 ? [stretch.last, stretch.last] : [0, 0]
    default:
      return [0, 0]
  }
}

function later(year: YearWord, years: number): YearWord {
  if (year === null) return null
  return year.from === 'said'
    ? { from: 'said', year: year.year + years }
    : { from: year.from, years: year.years + years }
}
