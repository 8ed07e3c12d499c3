import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import type { TimePhrase, When, YearWord } from '../time/phrase.ts'
import { countryOf } from './countries.ts'
import { kindsIn, labelKind, numbered, said } from './named-years.ts'
import { ofCalendar, shifted, YEAR_MONTHS } from './shifted.ts'
import { monthOf } from './year-end.ts'
import type { YearKind } from './year-kinds.ts'

// "The 2024-25 financial year", "Q2 FY26", "fiscal 2025": of a text that doesn't say when they end, by the custom of its country.

type Phrases = readonly (readonly TimePhrase[])[]

/** A year of account by the month in which it ends. */
export type Account = {
  readonly last: number
  /** A year of one number has that in which it begins. */
  readonly byFirst: boolean
  /** What has one number is told by it as well: of a firm that may count by the calendar it isn't. */
  readonly hasSingle: boolean
}

const OF_ACCOUNT = /\b(?:fiscal|financial|FY ?'?\d*)\b/i
const FIRM =
  /\b(?:net (?:profit|income|sales|earnings)|EBITDA?|dividends?|earnings per share|shareholders?|operating (?:profit|income|margin)|EPS|NYSE|NASDAQ)\b/i
const BEHIND = 6

/** The year of account of the text's country; null where it tells of none, or no country. */
export function accountOf(doc: Doc, phrases: Phrases): Account | null {
  const kindOf = kindsIn(doc, phrases)
  const isTold = phrases.some((own, index) =>
    own.some((phrase) => isAccount(doc, phrase) || isLabel(doc, phrase, kindOf(index))),
  )
  if (!isTold) return null
  const glossed = glossedIn(doc)
  if (glossed !== null) return { last: glossed, byFirst: false, hasSingle: true }
  const country = countryOf(doc)
  if (country === null) return null
  return {
    last: country.last,
    byFirst: country.byFirst === true,
    hasSingle: country.ofFirms || !FIRM.test(doc.text),
  }
}

const NAME = '((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\.?'
const GLOSS = new RegExp(
  `\\d{4} ?[/–—-] ?\\d{2,4} \\(${NAME} ?(?:to|through|[–—-]) ?${NAME}\\)`,
  'i',
)

/** "2025-26 (July to June)": the month in which such a year ends, where its first follows upon it. */
function glossedIn({ text }: Doc): number | null {
  const [, from, to] = GLOSS.exec(text) ?? []
  if (from === undefined || to === undefined) return null
  const [first, last] = [from, to].map(monthOf)
  return first === ((last ?? 0) % YEAR_MONTHS) + 1 ? (last ?? null) : null
}

/** Years of account and their parts as the months that they are. */
export function withAccounts(
  doc: Doc,
  phrases: Phrases,
  account: Account,
  dayOf: () => Day | null,
): Phrases {
  const { last } = account
  const kindOf = kindsIn(doc, phrases)
  const hasParts = phrases
    .flat()
    .some((phrase) => isPart(phrase.when) && (isAccount(doc, phrase) || isOfTwo(doc, phrase)))
  // "In the fiscal year": the first that the text tells of by its numbers.
  const first = phrases
    .flatMap((own, index) => own.filter((phrase) => isLabel(doc, phrase, kindOf(index))))
    .at(0)?.when
  const reported = first?.kind === 'span' ? first.last : null
  return phrases.map((own, index) =>
    own.map((phrase) => {
      const { when, start, end } = phrase
      if (when.kind === 'span' && isLabel(doc, phrase, kindOf(index)))
        return { ...phrase, when: numbered({ last, count: YEAR_MONTHS }, when.last) }
      if (isOfTwo(doc, phrase))
        return { ...phrase, when: shifted(yearOn(when, 1), last - YEAR_MONTHS, true) }
      if (isAccount(doc, phrase) && reported !== null && isSpokenOf(when))
        return {
          ...phrase,
          when: shifted({ ...when, year: said(reported) }, last - YEAR_MONTHS, true),
        }
      if (isAccount(doc, phrase)) return { ...phrase, when: asAccount(when, account, dayOf) }
      if (RUNNING.test(doc.text.slice(start, end)))
        return { ...phrase, when: asNumbered(asAccount(when, account, dayOf)) }
      // "The first half", in a text that tells of halves of such a year.
      if (BY_MONTH.test(doc.text.slice(start, end))) return { ...phrase, when: ofCalendar(when) }
      const isBare = isPart(when) && 'year' in when && when.year === null
      return hasParts && isBare
        ? { ...phrase, when: shifted(when, last - YEAR_MONTHS, true) }
        : phrase
    }),
  )
}

const TWO_BEHIND = /^ ?[/–—-] ?\d\d(?!\d)/
const BY_MONTH = /^(?:the )?(?:mar|june?|sep|dec)[a-z]{0,6}\.? (?:\d{4} )?(?:quarter|half)\b/i
const SHORT = /\d{4} ?[/–—-] ?\d\d$/

/** "2024-25": of account, or nothing says what it is of. */
function isLabel({ text }: Doc, phrase: TimePhrase, ofText: YearKind | null): boolean {
  const { when, start, end } = phrase
  if (when.kind !== 'span' || when.last !== when.first + 1) return false
  const kind = labelKind(text, phrase, ofText)
  return kind === 'account' || (kind === null && SHORT.test(text.slice(start, end)))
}

/** "The first quarter of 2025-26", read up to its first year. */
function isOfTwo({ text }: Doc, { when, start, end }: TimePhrase): boolean {
  return (
    when.kind !== 'span' &&
    /\d{4}$/.test(text.slice(start, end)) &&
    TWO_BEHIND.test(text.slice(end, end + BEHIND))
  )
}

function isAccount({ text }: Doc, { start, end }: TimePhrase): boolean {
  return OF_ACCOUNT.test(text.slice(start, end)) || isOfAccount(text, end)
}

/** Of a body that counts by such a year. */
const RUNNING = /^(?:the )?current year$/i

/** "Third quarter of its financial year", read up to there. */
export function isOfAccount(text: string, end: number): boolean {
  return OWN.test(text.slice(end, end + OWN_REACH))
}

const OWN =
  /^(?: of)? (?:the|its|our|their) (?:current |new |last |\d{4} (?:[/–—-] ?\d{2,4} )?|\d{4}[/–—-]\d{2,4} )?(?:financial|fiscal) year\b/i
const OWN_REACH = 50

type Stretched = Extract<When, { kind: 'stretch' | 'end' }>

/** "The fiscal year", "at the end of the financial year". */
function isSpokenOf(when: When): when is Stretched {
  return (
    (when.kind === 'stretch' || when.kind === 'end') &&
    when.stretch.kind === 'year' &&
    when.year?.from === 'context' &&
    when.year.years === 0
  )
}

function isPart(when: When): boolean {
  return when.kind === 'stretch' && /^(?:half|quarters?)$/.test(when.stretch.kind)
}

function asAccount(
  when: When,
  { last, byFirst, hasSingle }: Account,
  dayOf: () => Day | null,
): When {
  if (when.kind !== 'stretch' && when.kind !== 'end') return when
  const later = last - YEAR_MONTHS
  if (when.year?.from === 'said')
    return hasSingle ? shifted(yearOn(when, byFirst ? 1 : 0), later, true) : when
  const running = inRunningYear(when, last, dayOf)
  return running === when ? shifted(when, later, true) : byNames(running, last, later)
}

/** No year that a report is on, as little as one of two numbers is. */
function asNumbered(when: When): When {
  return when.kind === 'months-to' ? { ...when, isNumbered: true } : when
}

/** "April to September of the current financial year": months by their names are of the year in which it begins, or of the next. */
function byNames(when: When, last: number, later: number): When {
  const isNamed =
    when.kind === 'stretch' && when.stretch.kind === 'months' && when.stretch.first > 1
  if (!isNamed || when.stretch.kind !== 'months') return shifted(when, later, true)
  return when.stretch.last > last ? yearOn(when, -1) : when
}

/** "Last financial year", "the current fiscal year": by the one that goes on at the release's day. */
export function inRunningYear(when: When, last: number, dayOf: () => Day | null): When {
  if (!('year' in when) || when.year?.from !== 'release') return when
  const day = dayOf()
  if (day === null) return when
  const running = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) > last ? 1 : 0)
  return { ...when, year: said(running + when.year.years) }
}

/** "Fiscal 2024, the year ended March 31, 2025": of one number, it has that in which it begins. */
export function isByFirst(doc: Doc, phrases: Phrases): boolean {
  for (const own of phrases)
    for (const [at, phrase] of own.entries()) {
      const { when, end } = phrase
      const next = own[at + 1]?.when
      if (when.kind !== 'stretch' || when.stretch.kind !== 'year' || when.year?.from !== 'said')
        continue
      if (next?.kind !== 'months-to' || next.count !== YEAR_MONTHS || next.year?.from !== 'said')
        continue
      const between = doc.text.slice(end, own[at + 1]?.start)
      if (isAccount(doc, phrase) && GLOSSED.test(between)) return next.year.year > when.year.year
    }
  return countryOf(doc)?.byFirst === true
}

const GLOSSED = /^,? ?\(?(?:that is,? |or |for |i\.e\.,? )?(?:the )?$/

function yearOn(when: When, years: number): When {
  if (!('year' in when) || when.year?.from !== 'said') return when
  const year: YearWord = { from: 'said', year: when.year.year + years }
  return { ...when, year }
}
