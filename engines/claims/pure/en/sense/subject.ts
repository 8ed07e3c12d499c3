import type { Span } from '../../model.ts'
import { endsPhrase } from '../units/noun-unit.ts'
import { at, type Line, openingOf } from '../words/tokens.ts'
import { changeOf, isChangeNoun } from './change-words.ts'
import { pastLeadTime } from './lead-time.ts'
import { isAdverb, isVerbWord } from './verbs.ts'

const RELATIVES: ReadonlySet<string> = new Set(['which', 'who'])
const PRONOUNS: ReadonlySet<string> = new Set(
  'which that it they he she we who this these those i you there others all both some them still now'.split(
    ' ',
  ),
)
const LEADS: ReadonlySet<string> = new Set(
  'with and but while whilst as where when or because whereas although including bringing if though'.split(
    ' ',
  ),
)
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in by from at over during since on for of to as compared according through under between after before despite amid among specifically yesterday today'.split(
    ' ',
  ),
)
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'both'])
const BACK_MAX = 60
/** Marks within a noun phrase. */
const INNER_MARKS = '-\'s’&%“”"/.$'

/** The noun phrase before the last verb before the figure at token `first`. */
export function subjectBefore(line: Line, first: number): Span | null {
  const stop = Math.max(0, first - BACK_MAX)
  let verb = first - 1
  while (verb >= stop) {
    while (verb >= stop && !isVerb(line, verb)) verb -= 1
    if (verb < stop) return null
    const expected = expectedBehind(line, verb, first)
    if (expected !== null) return expected
    let start = verb
    while (start > 0 && isVerbGroup(line, start - 1)) start -= 1
    const end = beforeAside(line, start) ?? start
    const from = behindSpeaker(line, phraseStart(line, end), end)
    const subject = from === null ? null : (antecedent(line, from, end) ?? cut(line, from, end))
    if (subject !== null) return subject
    verb = Math.min(start, verb) - 1
  }
  return null
}

const SPEAKERS: ReadonlySet<string> = new Set(
  'expects expect forecasts sees projects predicts says said shows showed estimates'.split(' '),
)

/** `the board expects stocks to end the year at`: what is expected stands before `to`. */
function expectedBehind(line: Line, verb: number, first: number): Span | null {
  if (!SPEAKERS.has(at(line, verb).text)) return null
  let next = verb + 1
  while (
    next < first &&
    (isNominal(line, next) || ARTICLES.has(at(line, next).text) || at(line, next).text === 'of')
  )
    next += 1
  return at(line, next).text === 'to' && next > verb + 1 ? cut(line, verb + 1, next) : null
}

/** `the company expects revenue to reach`: what is expected, not who expects it. */
function behindSpeaker(line: Line, from: number | null, end: number): number | null {
  if (from === null) return null
  for (let place = end - 2; place > from; place -= 1)
    if (SPEAKERS.has(at(line, place).text) || isSeeing(line, place)) return place + 1
  return from
}

/** `the province saw its output expand`: what is seen is measured. */
function isSeeing(line: Line, place: number): boolean {
  return /^(?:saw|sees|seen)$/.test(at(line, place).text) && ARTICLES.has(at(line, place + 1).text)
}

/** `The delta, made up of A, B and C, accounted for`: what stands before the aside that ends at a verb. */
function beforeAside(line: Line, verb: number): number | null {
  if (at(line, verb - 1).text !== ',') return null
  for (let place = verb - 2; place > 0 && place > verb - BACK_MAX / 2; place -= 1) {
    if (at(line, place).text !== ',') continue
    const opening = at(line, place + 1).text
    if (ASIDES.has(opening) && isNominal(line, place - 1)) return place
  }
  return null
}

const ASIDES: ReadonlySet<string> = new Set(
  'made which who whose comprising including consisting covering home known led formed founded located based'.split(
    ' ',
  ),
)

/** `exports, which soared`: what stands before the comma. */
function antecedent(line: Line, from: number, to: number): Span | null {
  if (to !== from + 1 || !RELATIVES.has(at(line, from).text)) return null
  const end = at(line, from - 1).text === ',' ? from - 1 : from
  let first = end
  while (first > 0 && (isNominal(line, first - 1) || at(line, first - 1).text === 'of')) first -= 1
  return first < end ? cut(line, first, end) : null
}

export function hasVerb(line: Line, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (isVerb(line, place)) return true
  return false
}

function isVerb(line: Line, place: number): boolean {
  const word = at(line, place)
  if (word.kind !== 'word') return false
  if (word.text === 'cost' || word.text === 'costs') return isCosting(line, place)
  if (isVerbWord(word.text)) return !isAttribute(line, place) && !isNounAmount(line, place)
  const direction = changeOf(word.text)
  if (direction === null || isAttribute(line, place)) return false
  // 'up 5 %' and 'an increase of' lead back to an earlier verb.
  return !isChangeNoun(word.text) || isVerbGroup(line, place - 1)
}

/** `value added`, `the reported figure`, `by increased exports`, `a standing facility`: no verbs there. */
function isAttribute(line: Line, place: number): boolean {
  const before = at(line, place - 1).text
  if (at(line, place).text === 'added' && (before === 'value' || before === '-')) return true
  if (at(line, place).text === 'standing') return isNominal(line, place + 1)
  return (
    at(line, place).text.endsWith('ed') &&
    (before === 'the' || before === 'a' || before === 'of' || before === 'by')
  )
}

const COSTING: ReadonlySet<string> = new Set([
  'that',
  'which',
  'will',
  'would',
  'it',
  'they',
  'can',
  'could',
])

/** `which cost €3 million`, `homes cost $400,000`; `the cost of` is a noun. */
function isCosting(line: Line, place: number): boolean {
  const before = at(line, place - 1).text
  const isMoney = at(line, place + 1).kind !== 'word' || at(line, place + 1).upper
  return COSTING.has(before) || (isMoney && (before.endsWith('s') || before === ','))
}

/** `amounts to` is a verb, `transaction amounts` is none. */
function isNounAmount(line: Line, place: number): boolean {
  return at(line, place).text.startsWith('amount') && at(line, place + 1).text !== 'to'
}

function isVerbGroup(line: Line, place: number): boolean {
  const word = at(line, place)
  return word.kind === 'word' && (isVerbWord(word.text) || isAdverb(word.text))
}

/** Back to the comma, bracket or conjunction before the phrase that ends at `end`. */
export function phraseStart(line: Line, end: number): number | null {
  let place = end - 1
  while (place >= 0 && place > end - BACK_MAX) {
    const word = at(line, place)
    if (word.text === ')') {
      place = openingOf(line, place) - 1
      continue
    }
    // 'July–September', 'the London–Paris line'.
    if (word.text === '–' && word.glued && at(line, place + 1).glued) {
      place -= 1
      continue
    }
    if (isDash(line, place) || isStop(line, place)) break
    if (word.text === ',' && (isOfFirm(line, place) || isListComma(line, place, end))) {
      place -= 1
      continue
    }
    if (word.kind === 'mark' && !INNER_MARKS.includes(word.text)) break
    if (word.text === 'that' && at(line, place + 1).text !== 'of') break
    if (LEADS.has(word.text) && !(word.text === 'and' && !isClauseAnd(line, place, end))) break
    place -= 1
  }
  return place + 1 < end ? place + 1 : null
}

const FIRMS: ReadonlySet<string> = new Set(
  'inc ltd llc llp plc corp co lp sa nv ag pty limited incorporated'.split(' '),
)

/** `Halden Holdings, Inc.`: the comma belongs to the name of a firm. */
function isOfFirm(line: Line, comma: number): boolean {
  const word = at(line, comma + 1)
  return word.capital && FIRMS.has(word.text.replaceAll('.', '')) && at(line, comma - 1).capital
}

/** `TOKYO - Net sales`, `(Xinhua) -- China's`: a hyphen that joins nothing parts. */
function isDash(line: Line, place: number): boolean {
  const word = at(line, place)
  return word.text === '-' && !(word.glued && at(line, place + 1).glued)
}

/** A full stop that the text parts no sentence by: `0.05 mg/l. The programme`. */
function isStop(line: Line, place: number): boolean {
  const next = at(line, place + 1)
  return at(line, place).text === '.' && next.capital && !next.glued && !at(line, place - 1).capital
}

/** No member of a list within a subject is longer. */
const MEMBER_MAX = 6
const LIST_MAX = 12

/** `exports of machinery, textiles, and toys`: a comma within a list that ends in `and` before `end`. */
function isListComma(line: Line, comma: number, end: number): boolean {
  let place = comma + 1
  let isClosed = false
  for (let count = 0; count < LIST_MAX && place < end; count += 1) {
    const isAnd = at(line, place).text === 'and'
    if (isAnd) place += 1
    const next = memberEnd(line, place, end)
    if (next === place) return false
    if (isAnd || at(line, next).text === 'and') isClosed = true
    if (at(line, next).text === ',' && isAnd) return false
    place = at(line, next).text === ',' ? next + 1 : next
    if (place >= end) break
    if (at(line, next).text !== ',' && at(line, next).text !== 'and') return isClosed
  }
  return isClosed && isMember(line, comma)
}

/** One past the nouns of a member; `from` itself where it is none. */
function memberEnd(line: Line, from: number, end: number): number {
  let place = from
  while (place < end && place < from + MEMBER_MAX && isNominal(line, place)) {
    if (changeOf(at(line, place).text) !== null && !isChangeNoun(at(line, place).text)) return from
    place += 1
  }
  return place
}

/** What stands before the first comma is a member too, no adverbial: not `In May, cars and vans`. */
function isMember(line: Line, comma: number): boolean {
  let first = comma
  while (first > 0 && first > comma - LIST_MAX) {
    const word = at(line, first - 1)
    if (word.kind === 'number') return false
    if (word.kind === 'mark' && !"-'s’".includes(word.text)) break
    first -= 1
  }
  const head = at(line, first)
  // ', the world's largest market,' says more of what stands before it.
  if (ARTICLES.has(head.text) && at(line, first - 1).text === ',') return false
  if (first === comma || head.kind !== 'word') return false
  if (PREPOSITIONS.has(head.text) || LEADS.has(head.text) || head.text.endsWith('ly')) return false
  if (ADVERBIALS.has(head.text) || hasVerb(line, first, comma)) return false
  return true
}

const ADVERBIALS: ReadonlySet<string> = new Set(
  'however meanwhile moreover overall also last this next first second third then separately furthermore besides still yet elsewhere instead nevertheless today yesterday both here there now all'.split(
    ' ',
  ),
)

/** `and` joins clauses where a figure or a verb stands close before it; else it joins nouns. */
function isClauseAnd(line: Line, place: number, end: number): boolean {
  if (at(line, place - 1).text === ',') return !isListComma(line, place - 1, end)
  // 'Persons aged 65 and over'.
  if (/^(?:above|over|older|younger|under|below)$/.test(at(line, place + 1).text)) return false
  for (let back = place - 1; back >= 0 && back > place - 7; back -= 1) {
    const word = at(line, back)
    if (word.kind === 'number') return true
    if (word.text === ',' || word.text === ';') return false
    if (isVerb(line, back)) return true
  }
  return false
}

/** Without articles, leading adverbials and marks; null for pronouns and what is no noun phrase. */
export function cut(line: Line, from: number, to: number): Span | null {
  let first = from
  let next = to
  if (at(line, first).text === 'and') first += 1
  if (
    (at(line, first).text === 'that' || at(line, first).text === 'those') &&
    at(line, first + 1).text === 'of'
  )
    first += 2
  while (first < next && isLeading(line, first)) first += 1
  const behind = pastLeadTime(line, first, next)
  if (behind > first && behind < next) first = behind
  while (first < next && isLeading(line, first)) first += 1
  while (next > first && at(line, next - 1).kind === 'mark' && at(line, next - 1).text !== ')')
    next -= 1
  while (next > first + 1 && QUANTIFIERS.has(at(line, next - 1).text)) next -= 1
  if (first >= next) return null
  const head = at(line, first)
  if (PRONOUNS.has(head.text) || PREPOSITIONS.has(head.text) || isVerbWord(head.text)) return null
  if (head.kind === 'number' || hasRate(line, first, next)) return null
  return spanOf(line, first, next)
}

/** `exports and imports both rose`. */
const QUANTIFIERS: ReadonlySet<string> = new Set(['all', 'both', 'each', 'together'])

/** A phrase with a rate in it is more than a noun phrase. */
function hasRate(line: Line, first: number, next: number): boolean {
  for (let place = first; place < next; place += 1) {
    const word = at(line, place).text
    if (word === '%' || word === 'percent' || word === 'pct') return true
  }
  return false
}

function isLeading(line: Line, place: number): boolean {
  const word = at(line, place)
  return (
    ARTICLES.has(word.text) ||
    LEADS.has(word.text) ||
    TRANSITIONS.has(word.text) ||
    word.kind === 'mark'
  )
}

/** "However the number of homicides fell": they lead to a sentence, and are no part of what it measures. */
const TRANSITIONS: ReadonlySet<string> = new Set(
  'however meanwhile moreover furthermore nevertheless nonetheless besides additionally similarly likewise conversely'.split(
    ' ',
  ),
)

/** Without a verb, a headline or a row of a table begins with its measure. */
export function headPhrase(line: Line, first: number): Span | null {
  let from = 0
  while (from < first && from < BACK_MAX && isLeading(line, from)) from += 1
  let next = from
  while (next < first && next < from + BACK_MAX && isHeadWord(line, next)) next += 1
  while (next > from && endsPhrase(at(line, next - 1).text)) next -= 1
  // 'HK$1.20 per share': no name but a currency.
  if (at(line, next).text === '$' && at(line, next).glued) return null
  return next > from ? cut(line, from, next) : null
}

function isHeadWord(line: Line, place: number): boolean {
  const word = at(line, place).text
  if (changeOf(word) !== null) return false
  if (word === '&') return at(line, place).glued
  return isNominal(line, place) || word === 'of' || word === 'and' || word === 'in'
}

export function isNominal(line: Line, place: number): boolean {
  const word = at(line, place)
  if (word.text === '-' || word.text === "'s") return word.glued
  if (word.kind !== 'word') return false
  // The small words of 'vehicle-to-pile' are part of one word.
  if (word.glued && at(line, place - 1).text === '-') return true
  if (isVerbWord(word.text)) return isNounAmount(line, place)
  return !endsPhrase(word.text)
}

export function spanOf(line: Line, first: number, next: number): Span {
  return { start: at(line, first).start, end: at(line, next - 1).end }
}
