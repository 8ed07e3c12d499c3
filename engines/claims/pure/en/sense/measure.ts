import type { Span } from '../../model.ts'
import type { Found } from '../forms/found.ts'
import { monthOf } from '../leave/calendar.ts'
import { endsPhrase } from '../units/noun-unit.ts'
import { at, type Line } from '../words/tokens.ts'
import { changeOf, isChangeNoun, isChangeWord } from './change-words.ts'
import { isTarget, MARKS } from './future-words.ts'
import {
  cut,
  hasVerb,
  headPhrase,
  isNominal,
  phraseStart,
  spanOf,
  subjectBefore,
} from './subject.ts'
import { isVerbWord } from './verbs.ts'

/** What each figure of a line measures, in the words of the text. */
export function measuresOf(line: Line, finds: readonly Found[]): readonly (Span | null)[] {
  const measures: (Span | null)[] = []
  for (const [order, hit] of finds.entries()) {
    const left = finds[order - 1]
    const inherited = measures[order - 1] ?? null
    measures.push(
      (hit.isAlone && hit.counted === null ? inherited : null) ??
        countedBehind(line, hit) ??
        (left === undefined ? null : gappedSubject(line, left, hit)) ??
        (left !== undefined && sharesMeasure(line, left, hit) ? inherited : null) ??
        namedBefore(line, hit) ??
        appositionBefore(line, hit) ??
        objectBefore(line, hit) ??
        movedBefore(line, hit) ??
        subjectBefore(line, hit.first) ??
        growthNoun(line, hit.first) ??
        headPhrase(line, hit.first) ??
        (at(line, hit.next).text === 'of' ? phraseFrom(line, hit.next + 1) : null),
    )
  }
  return measures
}

const PARTS: ReadonlySet<string> = new Set([
  'percent',
  'percentage-point',
  'basis-point',
  'permille',
])

/** `18 key cooperation items`, `46,441 sets of instruments`. */
function countedBehind(line: Line, hit: Found): Span | null {
  if (hit.form === 'fraction' && isNominal(line, hit.next) && !MORE.has(at(line, hit.next).text))
    return phraseFrom(line, hit.next)
  if (hit.form !== 'number' || PARTS.has(hit.unit)) return null
  if (at(line, hit.next).text === 'worth') return phraseFrom(line, hit.next + 2)
  const of = at(line, hit.next + 1)
  if (
    at(line, hit.next).text === 'of' &&
    of.kind === 'word' &&
    !endsPhrase(of.text) &&
    !THOSE.has(of.text) &&
    !isOfNumbered(line, hit)
  )
    return phraseFrom(line, hit.next + 1)
  if (hit.counted === null) return null
  const head = at(line, hit.counted[0]).text
  const isAlone = hit.counted[1] === hit.counted[0] + 1
  // 'Output reached 705,000 units': of what, other words tell.
  if (head === 'units') return null
  if (TIMES.has(head) || MARKS.has(at(line, hit.counted[1] - 1).text)) return null
  if (changeOf(head) !== null || head.endsWith('ly')) return null
  const isAdjective =
    head.endsWith('ed') && !isAlone && at(line, hit.counted[1] - 1).text.endsWith('s')
  if ((isVerbWord(head) && !isAdjective) || (isAlone && isTrailing(head))) return null
  return spanOf(line, hit.counted[0], withoutVerbs(line, hit.counted[0], hit.counted[1]))
}

/** `nine of the county's 26 ports`: so many of those, whosever they are. */
function isOfNumbered(line: Line, { counted, next }: Found): boolean {
  return counted !== null && counted[0] > next + 2 && at(line, counted[0] - 1).kind === 'number'
}

/** `nearly a fifth higher than`: how it differs. */
const MORE: ReadonlySet<string> = new Set(
  'more less fewer higher lower larger smaller bigger'.split(' '),
)

function withoutVerbs(line: Line, first: number, next: number): number {
  let end = next
  while (end > first + 1 && isTrailing(at(line, end - 1).text)) end -= 1
  return end
}

function isTrailing(word: string): boolean {
  return (
    isVerbWord(word) ||
    word.endsWith('ed') ||
    word.endsWith('ing') ||
    word === '-' ||
    isChangeWord(word) ||
    word === 'year'
  )
}

const TIMES: ReadonlySet<string> = new Set(
  'last this next year earlier ago today yesterday'.split(' '),
)

const THOSE: ReadonlySet<string> = new Set(['them', 'which', 'whom', 'us', 'each'])

/** `projects growth of 3.1 percent`: growth is all that is named. */
function growthNoun(line: Line, first: number): Span | null {
  const noun = at(line, first - 2).text
  const isNamed = at(line, first - 1).text === 'of' && (noun === 'growth' || noun === 'inflation')
  return isNamed ? spanOf(line, first - 2, first - 1) : null
}

const SHARES: ReadonlySet<string> = new Set([
  'or',
  '(',
  'compared',
  'against',
  'versus',
  'vs',
  'with',
  'from',
  'to',
  'by',
  'up',
  'down',
  ',',
  'of',
])

/** `$826 million or $0.76 per share`, `107.4 million tons, an increase of 11.5 %`: no verb and no new noun between them. */
function sharesMeasure(line: Line, left: Found, right: Found): boolean {
  if (right.form !== 'number' && right.form !== 'multiple' && right.form !== 'fraction')
    return false
  if (left.form === 'threshold' || left.form === 'names' || left.form === 'kinds') return false
  const gap = right.first - left.next
  if (at(line, right.first - 1).text === ':' && at(line, left.next).text === '(' && gap < 7)
    return true
  if (at(line, right.first - 1).text === 'of' && namedBefore(line, right) !== null) return false
  if (gap > 12 || !SHARES.has(at(line, right.first - 1).text)) return false
  if (hasVerb(line, left.next, right.first) && !isTarget(line, right)) return false
  for (let place = left.next; place < right.first; place += 1) {
    const word = at(line, place)
    if (word.text === ';' || word.text === 'while' || word.text === 'whilst') return false
    if (word.text === 'with' && at(line, place - 1).text === 'compared') continue
    if (word.text === 'and' || word.text === 'with') return at(line, right.first - 1).text === 'by'
  }
  return true
}

/** `sensors grew by 14 % to £142m, balances by 5 % and services by 2 %`: a subject of its own, with the verb of the first. */
function gappedSubject(line: Line, left: Found, hit: Found): Span | null {
  if (hit.form !== 'number' && hit.form !== 'fraction') return null
  let end = hit.first - 1
  while (end > left.next && ROUGHLY.has(at(line, end).text)) end -= 1
  if (!leadsOn(line, end, left)) return null
  let first = end
  while (first > left.next && (isNominal(line, first - 1) || at(line, first - 1).text === '&'))
    first -= 1
  const opening = ARTICLES.has(at(line, first - 1).text) ? first - 2 : first - 1
  if (first === end || end - first > NAME_MAX || opening < left.next) return null
  if (!OPENINGS.has(at(line, opening).text) || hasVerb(line, left.next, opening)) return null
  const last = at(line, end - 1).text
  if (NO_SUBJECT.test(last) || EMPTY_HEADS.has(last) || changeOf(last) !== null) return null
  if (TIMES.has(last) || monthOf(at(line, end - 1)) !== null) return null
  return cut(line, first, end)
}

const NAME_MAX = 5
const ROUGHLY: ReadonlySet<string> = new Set('about around some nearly almost just only'.split(' '))
const LEADS_ON: ReadonlySet<string> = new Set(['by', 'to', 'at'])

/** `accounted for 74, Marl for 32`: the same word again. */
function leadsOn(line: Line, place: number, left: Found): boolean {
  const { text } = at(line, place)
  return LEADS_ON.has(text) || (text === 'for' && at(line, left.first - 1).text === 'for')
}

const OPENINGS: ReadonlySet<string> = new Set([',', ';', 'and', 'while', 'but'])
/** `thanks to`, `compared to`, `followed by`, `respectively to`: no names. */
const NO_SUBJECT =
  /^(?:thanks|due|owing|relative|close|equal|equivalent|similar|subject|prior|access|addition|contribution|return|exposure|regard|respect|response|(?:day|week|month|quarter|year|decade|period)s?|half|[a-z]+(?:ed|ing|ly)|[a-z]+day)$/

/** Heads that are no measure themselves: `a total of`, `an increase of`. */
const EMPTY_HEADS: ReadonlySet<string> = new Set(
  'rate total average target maximum minimum record high low level sum amount goal range peak estimate average annual'.split(
    ' ',
  ),
)

/** `a vehicle-to-pile ratio of 1.55`, and without a verb: `steel 107.4 million tons`. */
function namedBefore(line: Line, hit: Found): Span | null {
  if (hit.form !== 'number') return null
  if (at(line, hit.first - 1).text !== 'of' && at(line, hit.first - 1).text !== 'worth') {
    // 'speed cameras now number 1,850'
    if (at(line, hit.first - 1).text === 'number' && isCountedBy(line, hit.first - 1))
      return subjectOf(line, hit.first - 1)
    if (!isPlainNoun(line, hit.first - 1)) return null
    const from = phraseStart(line, hit.first)
    return from === null || hasVerb(line, from, hit.first) ? null : cut(line, from, hit.first)
  }
  const end = hit.first - 1
  let first = end
  while (first > 0 && (isNominal(line, first - 1) || isAnd(line, first - 1))) first -= 1
  while (first < end && at(line, first).kind === 'mark') first += 1
  const last = at(line, end - 1).text
  if (first === end || changeOf(last) !== null || EMPTY_HEADS.has(last)) return null
  return cut(line, first, end)
}

/** `R&D intensity`. */
function isAnd(line: Line, place: number): boolean {
  return at(line, place).text === '&' && place > 0 && isNominal(line, place - 1)
}

function isCountedBy(line: Line, verb: number): boolean {
  const before = at(line, verb - 1).text
  return before === 'now' || before === 'already' || (before.endsWith('s') && before.length > 3)
}

function subjectOf(line: Line, verb: number): Span | null {
  const end = isNominal(line, verb - 1) && !NOW.has(at(line, verb - 1).text) ? verb : verb - 1
  const from = phraseStart(line, end)
  return from === null ? null : cut(line, from, end)
}

const NOW: ReadonlySet<string> = new Set(['now', 'already'])

/** `reducing travel time from Shanghai to Huzhou from about 2 hours`: the object of the change. */
function objectBefore(line: Line, hit: Found): Span | null {
  if (hit.form === 'date' || hit.form === 'ordinal') return null
  const isHeld = at(line, hit.first - 1).text === 'at'
  let end = isHeld ? hit.first - 1 : hit.first
  while (!isHeld && end > 0 && CHANGE_PREPOSITIONS.has(at(line, end - 1).text)) end -= 1
  if (end === hit.first) return null
  for (let place = end - 1; place >= 0 && place > end - OBJECT_LENGTH_MAX; place -= 1) {
    const word = at(line, place)
    // 'cut funding for the Coastal Roads (CR) programme by'
    if (word.text === ')' && at(line, place - 2).text === '(') {
      place -= 2
      continue
    }
    if (word.kind === 'number' || (word.kind === 'mark' && !"-'s".includes(word.text))) return null
    if (isHeld && place === end - 1 && !isNominal(line, place)) return null
    if (!isHeld && BRINGS.has(word.text) && at(line, end).text === 'to')
      return objectOf(line, place, end)
    const isOwned =
      word.text.endsWith('ed') && /^(?:'s|’s|the|its|their|-)$/.test(at(line, place - 1).text)
    if (isOwned && isNominal(line, place + 1)) continue
    if (isVerbWord(word.text) && !(isHeld && HOLDS.has(word.text))) return null
    if (isHeld && HOLDS.has(word.text)) return objectOf(line, place, end)
    if (isHeld || !isChangeWord(word.text) || isChangeName(line, place)) continue
    return objectOf(line, place, end)
  }
  return null
}

function objectOf(line: Line, verb: number, end: number): Span | null {
  const first = ARTICLES.has(at(line, verb + 1).text) ? verb + 2 : verb + 1
  return first < end && isNominal(line, first) && changeOf(at(line, first).text) === null
    ? cut(line, first, end)
    : null
}

/** `kept its policy rate at 3.50%`: between them and `at` stands what is measured. */
const HOLDS: ReadonlySet<string> = new Set(
  'kept keeps keep keeping held holds hold holding left leaves leave leaving maintained maintains maintain set sets fixed put puts priced valued showed shows show estimated'.split(
    ' ',
  ),
)

/** `bringing the length of the network to 7,100 km`: what they bring there is measured. */
const BRINGS: ReadonlySet<string> = new Set(
  'bring brings brought bringing take takes took taking put puts putting push pushes pushed pushing'.split(
    ' ',
  ),
)

const OBJECT_LENGTH_MAX = 16
const CHANGE_PREPOSITIONS: ReadonlySet<string> = new Set(['by', 'from', 'to'])
const ARTICLES: ReadonlySet<string> = new Set(['the', 'its', 'their', 'a', 'an', 'our', 'all'])

/** `an increase`, `the growth`: no verb. */
function isChangeName(line: Line, place: number): boolean {
  const word = at(line, place).text
  // 'tried to increase the grant by', 'would cut it by'
  const isVerb =
    INFINITIVE.test(at(line, place - 1).text) && !/^(?:in|of)$/.test(at(line, place + 1).text)
  return (
    !isVerb && isChangeNoun(word) && !word.endsWith('ing') && word !== 'cut' && word !== 'raise'
  )
}

const INFINITIVE = /^(?:to|not|will|would|could|can|may|might|must|should|shall)$/

function isPlainNoun(line: Line, place: number): boolean {
  const word = at(line, place)
  return (
    place >= 0 &&
    word.kind === 'word' &&
    isNominal(line, place) &&
    !((word.text === 'cost' || word.text === 'costs') && hasVerb(line, place, place + 1)) &&
    changeOf(word.text) === null &&
    !word.text.endsWith('ed') &&
    !word.text.endsWith('ing') &&
    !word.text.endsWith('ly') &&
    word.text.length > 2 &&
    at(line, place - 1).text !== 'to'
  )
}

/** `the number of unemployed persons, 5.5 million, and`. */
function appositionBefore(line: Line, hit: Found): Span | null {
  const mark = at(line, hit.first - 1).text
  if (mark !== ',' && mark !== ':') return null
  const after = mark === ':' ? ',' : at(line, hit.next).text
  if (after !== ',' && after !== '' && after !== '.' && after !== ';') return null
  const from = phraseStart(line, hit.first - 1)
  return from === null || hasVerb(line, from, hit.first - 1) ? null : cut(line, from, hit.first - 1)
}

/** `revenues up 9 %`: no verb but the direction. */
function movedBefore(line: Line, hit: Found): Span | null {
  let place = hit.first - 1
  if (at(line, place).text === 'by') place -= 1
  const word = at(line, place).text
  if ((word !== 'up' && word !== 'down') || !isPlainNoun(line, place - 1)) return null
  let first = place
  while (
    first > 0 &&
    (isNominal(line, first - 1) ||
      at(line, first - 1).text === 'of' ||
      at(line, first - 1).text === 'in')
  ) {
    if (isChangeNoun(at(line, first - 1).text)) break
    first -= 1
  }
  return cut(line, first, place)
}

function phraseFrom(line: Line, from: number): Span | null {
  const first = at(line, from).text === 'the' ? from + 1 : from
  let next = first
  while (next < first + 10 && isNominal(line, next)) next += 1
  next = withoutVerbs(line, first, next)
  return next > first ? spanOf(line, first, next) : null
}
