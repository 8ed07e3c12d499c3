import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import { month, oneDay, type TimePhrase, type When, type YearWord } from '../time/phrase.ts'
import { YEAR_MONTHS } from './shifted.ts'
import { isOfSnow, kindIn, monthsOfKind, type OwnYear, type YearKind } from './year-kinds.ts'

// "The 2024/25 season", "the academic year 2024-25", "last school year": years that no calendar has, by their kind.

type Phrases = readonly (readonly TimePhrase[])[]

const BESIDE = 26
const AROUND = 90

/** The years of two numbers that aren't of account, as the months that their kind has. */
export function withNamedYears(doc: Doc, phrases: Phrases, dayOf: () => Day | null): Phrases {
  if (!MAY_HAVE.test(doc.text)) return phrases
  const kindOf = kindsIn(doc, phrases)
  const told = new Map<YearKind, OwnYear | null>()
  const monthsOf = (kind: YearKind): OwnYear | null => {
    if (!told.has(kind)) told.set(kind, toldOf(doc, phrases, kind) ?? monthsOfKind(kind, doc, ''))
    return told.get(kind) ?? null
  }
  let first: { readonly year: number; readonly own: OwnYear; readonly kind: YearKind } | null = null
  const labelled = phrases.map((own, index) => {
    // "(October to September)" says which months the years of a kind are.
    let gloss = -1
    return own.flatMap((phrase) => {
      if (phrase.start < gloss) return []
      const start = startOfTwo(doc.text, phrase)
      const kind =
        start === null ? labelKind(doc.text, phrase, kindOf(index)) : kindIn(start.behind)
      const months = kind === null || kind === 'account' ? null : monthsOf(kind)
      if (kind === null || months === null) return phrase
      if (start !== null) {
        first ??= { year: start.last, own: months, kind }
        return { ...phrase, when: openingOf(months, start.last) }
      }
      if (phrase.when.kind !== 'span') return phrase
      first ??= { year: phrase.when.last, own: months, kind }
      gloss = glossEnd(doc.text, phrase.end)
      return { ...phrase, when: numbered(months, phrase.when.last) }
    })
  })
  return withSpoken(doc, labelled, first, dayOf)
}

/** "The start of the 2025/26 school year", read up to its first year. */
function startOfTwo(
  text: string,
  { when, start, end }: TimePhrase,
): { readonly last: number; readonly behind: string } | null {
  const first =
    when.kind === 'end'
      ? /(?:start|beginning) of the (\d{4})$/i.exec(text.slice(start, end))?.[1]
      : undefined
  const behind = text.slice(end, end + BESIDE)
  const second = /^ ?[/–—-] ?(?:\d\d)?(\d\d)(?!\d)/.exec(behind)?.[1]
  if (first === undefined || second === undefined) return null
  const last = Number(first) + 1
  return last % 100 === Number(second) ? { last, behind } : null
}

/** The first day of a year. */
function openingOf({ last, count }: OwnYear, year: number): When {
  const first = YEAR_MONTHS * year + last - count
  const own = Math.floor(first / YEAR_MONTHS)
  return { kind: 'end', stretch: oneDay((first % YEAR_MONTHS) + 1, 1), year: said(own) }
}

function glossEnd(text: string, end: number): number {
  const around = text.slice(end, end + AROUND)
  const open = BRACKET.exec(around)
  const close = open === null ? -1 : around.indexOf(')', open[0].length)
  return close === -1 ? -1 : end + close
}

const BRACKET =
  /^[a-z ]{0,24}\((?:from |i\.e\. )?(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

const MAY_HAVE =
  /\b\d{4} ?[/–—-] ?(?:\d\d)?\d\d\b|\b(?:school|academic) year\b|\b(?:last|past|previous|next) season\b/i

/** What a year of two numbers is of that has no noun beside it: as the first of the text that has one, else by its paragraph. */
export function kindsIn(doc: Doc, phrases: Phrases): (sentence: number) => YearKind | null {
  const first = phrases.flat().find((phrase) => labelKind(doc.text, phrase, null) !== null)
  const ofText = first === undefined ? null : labelKind(doc.text, first, null)
  // Asked for each time of a paragraph.
  const known = new Map<number, YearKind | null>()
  let ofParagraph: ReturnType<typeof paragraphKinds> | null = null
  return (index) => {
    if (ofText !== null) return ofText
    const paragraph = doc.paragraphs[doc.sentences[index]?.paragraph ?? -1]
    if (paragraph === undefined) return null
    const before = known.get(paragraph.index)
    if (before !== undefined) return before
    ofParagraph ??= paragraphKinds(doc)
    const kind = ofParagraph(kindIn(doc.text.slice(paragraph.start, paragraph.end)))
    known.set(paragraph.index, kind)
    return kind
  }
}

/** What a paragraph says of it, by what the whole text is on: a festival's season beside a financial year is of neither, and a crop's year is told of throughout. */
function paragraphKinds({ text }: Doc): (own: YearKind | null) => YearKind | null {
  if (OF_ACCOUNT.test(text)) return (own) => (own === 'season' ? 'account' : own)
  const all = kindIn(text)
  const ofText = all === 'harvest' || isOfSnow(text) ? all : null
  return (own) => own ?? ofText
}

const OF_ACCOUNT = /\b(?:financial|fiscal) years?\b/i

/** What a year of two numbers is of; null of a phrase that is none. */
export function labelKind(
  text: string,
  phrase: TimePhrase,
  ofText: YearKind | null,
): YearKind | null {
  const { when, start, end } = phrase
  if (when.kind !== 'span' || when.last !== when.first + 1) return null
  const words = text.slice(start, end)
  const behind = wordsBehind(text, end)
  const before = wordsBefore(text, start)
  const beside = kindIn(behind) ?? kindIn(`${before}${words}`)
  // "2024 to 2025" is two years, where no noun makes it one.
  if (!SHORT.test(words)) return beside
  return beside ?? ofText
}

const SHORT = /\d{2,4} ?[/–—-] ?\d\d$|^FY/i

function wordsBehind(text: string, end: number): string {
  return /^(?: [a-z]+){0,3}/i.exec(text.slice(end, end + BESIDE))?.[0] ?? ''
}

function wordsBefore(text: string, start: number): string {
  return /(?:[a-z]+ ){0,3}$/i.exec(text.slice(Math.max(0, start - BESIDE), start))?.[0] ?? ''
}

/** The months that the text itself says for a kind, behind one of its labels. */
function toldOf({ text }: Doc, phrases: Phrases, kind: YearKind): OwnYear | null {
  for (const phrase of phrases.flat()) {
    if (labelKind(text, phrase, kind) !== kind) continue
    const around = text.slice(phrase.end, phrase.end + AROUND)
    const glossed = GLOSSED.test(around) ? monthsOfKind(kind, { text: '' } as Doc, around) : null
    const opened = OPENED.exec(around)?.[1]
    if (glossed !== null && /\(|runs? from/.test(around)) return glossed
    if (opened !== undefined) return { last: 8, count: 12 }
  }
  return null
}

const GLOSSED = /^[a-z ]{0,24}(?:\(|,? which runs? from )/i
const OPENED = /,? (?:which |that )?(?:opened|began|started) (?:in|on) (?:\d{1,2} )?(sep|aug)/i

const SPOKEN =
  /\b(this|the current|the present|the new|the coming|the next|next|last|the last|the past|the previous|the preceding|the prior|previous) (school year|academic year|season|campaign|marketing year|crop year)\b|\bthe (season|school year|academic year|campaign) (before|earlier)\b/gi

/** "Last season", "the school year before", "the new academic year": by the label of the text, or by its day. */
function withSpoken(
  doc: Doc,
  phrases: Phrases,
  first: { readonly year: number; readonly own: OwnYear; readonly kind: YearKind } | null,
  dayOf: () => Day | null,
): Phrases {
  return phrases.map((own, index) => {
    const sentence = doc.sentences[index]
    if (sentence === undefined) return own
    const words = doc.text.slice(sentence.start, sentence.end)
    const found: TimePhrase[] = []
    for (const match of words.matchAll(SPOKEN)) {
      const start = sentence.start + match.index
      const noun = (match[2] ?? match[3] ?? '').toLowerCase()
      const isBefore = match[4] !== undefined
      const way = isBefore ? 'previous' : (match[1] ?? '').toLowerCase().replace('the ', '')
      const when = spokenYear(doc, { noun, way }, first, dayOf)
      if (when === null) continue
      const old = own.find((one) => one.start < start + match[0].length && start < one.end)
      found.push({
        start,
        end: start + match[0].length,
        when,
        cue: old?.cue ?? null,
        cueAt: old?.cueAt ?? start,
      })
    }
    if (found.length === 0) return own
    const kept = own.filter(
      (one) => !found.some((other) => other.start < one.end && one.start < other.end),
    )
    return [...kept, ...found].sort((a, b) => a.start - b.start)
  })
}

function spokenYear(
  doc: Doc,
  { noun, way }: { readonly noun: string; readonly way: string },
  first: { readonly year: number; readonly own: OwnYear; readonly kind: YearKind } | null,
  dayOf: () => Day | null,
): When | null {
  const kind = kindIn(noun) ?? 'season'
  const isLike = first !== null && first.kind === kind
  const back = /^(?:last|past|previous|preceding|prior)$/.test(way)
  const isAhead = /^(?:new|coming|next)$/.test(way)
  // "Last season", said by a club: that of its sport, by the day on which it is said.
  const isOfSport = kind === 'season' && (back || way === 'next')
  const isByDay = kind === 'school' || isOfSport
  const months = isLike ? first.own : isByDay ? monthsOfKind(kind, doc, '') : null
  if (months === null) return null
  const day = dayOf()
  // In August "the last school year" is the one that ended in summer.
  const running = day === null ? null : runningYear(months, day, isAhead || (back && !isLike))
  // Pupils are counted on the day on which a new school year opens.
  if (way === 'new' && running !== null && !isLike) return openingOf(months, running)
  // Where one is told of by its number, the one before is before that; a new one is by the day.
  if (isLike && (back || way === 'this') && !isAhead)
    return yearTo(months, said(first.year - (back ? 1 : 0)))
  return running === null ? null : yearTo(months, said(back ? running - 1 : running))
}

/** The year, by that in which it ends, that goes on at a day. */
function runningYear({ last }: OwnYear, day: Day, isAhead: boolean): number {
  const [year, now] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  // In August a new school year is the one that begins next.
  const ends = isAhead ? last - 2 : last
  return now > ends ? year + 1 : year
}

/** "2024/25" as the months that it is. */
export function numbered(own: OwnYear, last: number): When {
  const when = yearTo(own, said(last))
  return when.kind === 'months-to' ? { ...when, isNumbered: true } : when
}

export function said(year: number): YearWord {
  return { from: 'said', year }
}

export function yearTo({ last, count }: OwnYear, year: YearWord): When {
  return last === YEAR_MONTHS && count === YEAR_MONTHS
    ? { kind: 'stretch', stretch: { kind: 'year' }, year }
    : { kind: 'months-to', isOver: true, count, stretch: month(last), year }
}
