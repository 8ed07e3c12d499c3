import { type CalendarHit, calendarAt, yearOf } from '../leave/calendar.ts'
import { isPlanned } from '../sense/future-words.ts'
import { phraseSet } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'

/** Something begins to hold or to work. */
const EFFECT = phraseSet(
  'takes effect|took effect|take effect|taking effect|taken effect|into force|into effect|in force|implemented|implementation|effective|enforced|be applied|will apply|applies|apply|put into operation|put into use|into service|into operation|operational|starts operation|start operation|started operation|starts operations|began operations|begins operations|start operations|started operations|begin operations|begin operation|began operation|begin operating|start operating|opened to traffic|open to traffic|opens to traffic|opening to traffic|commissioned|enacted|enter into|come into|with effect|with full effect|full effect|be phased out|become mandatory|becomes mandatory|expires|expire|expired',
)
const ON = new Set(['on', 'from', 'since', 'effective', 'starting', 'beginning', 'of'])
const EFFECT_WINDOW = 10

/** `took effect on May 1`, `by 2025`, `by the end of the year`. */
export function dateAt(line: Line, index: number, future: number): Found | null {
  const word = at(line, index).text
  if (word === 'by' || word === 'before' || word === 'until')
    return deadlineAt(line, index, index, future)
  if (word === 'no' && at(line, index + 1).text === 'later' && at(line, index + 2).text === 'than')
    return deadlineAt(line, index + 2, index, future)
  if (ON.has(word)) return effectAt(line, index, future)
  return null
}

function effectAt(line: Line, index: number, future: number): Found | null {
  if (at(line, index).text === 'of' && at(line, index - 1).text !== 'as') return null
  const place =
    at(line, index + 1).text === 'from' || at(line, index + 1).text === 'on' ? index + 2 : index + 1
  const hit = calendarAt(line, place)
  if (hit === null) return null
  if (!(hasEffect(line, index, hit.next) || opensFuture(line, index, future)))
    return (isFullDay(hit) || isMonthOf(hit)) &&
      STARTS.has(at(line, index).text) &&
      at(line, hit.next).text !== 'to'
      ? { ...dated(index, place, hit, 'exact', true), ifAhead: true }
      : null
  if (hit.year !== null && hit.next === place + 1 && !isYearOfEffect(line, index, hit.next))
    return null
  const first = at(line, index).text === 'of' ? index - 1 : index
  return dated(first, place, hit, 'exact', future >= 0)
}

/** A day with its month and year: `the relief is withdrawn from 1 July 2025`, if that is to come. */
function isFullDay({ iso, year }: CalendarHit): boolean {
  return year !== null && iso.length === FULL_DAY
}

const FULL_DAY = 10

function isMonthOf({ iso, year }: CalendarHit): boolean {
  return year !== null && iso.length === MONTH
}

const MONTH = 7
const STARTS: ReadonlySet<string> = new Set(['from', 'starting', 'beginning', 'effective'])

/** Bare years are told of with many words; with `by` alone they are deadlines. */
function isDeadlineWord(line: Line, index: number, first: number, hit: CalendarHit): boolean {
  return first < index || at(line, index).text === 'by' || isFullDay(hit)
}

/** `with full effect from 2026`; `took effect from 2019 to 2023` tells a stretch. */
function isYearOfEffect(line: Line, index: number, next: number): boolean {
  const after = at(line, next).text
  return at(line, index).text === 'from' && after !== 'to' && after !== '-' && after !== '–'
}

/** `From 1 September, people over 75 will be offered`: a sentence or clause that begins with the day. */
function opensFuture(line: Line, index: number, future: number): boolean {
  if (at(line, index).text === 'of') return future >= 0 && future < index
  const isOpening = index === 0 || at(line, index - 1).text === ','
  return isOpening && at(line, index).text === 'from' && future > index && future < index + 16
}

function hasEffect(line: Line, index: number, next: number): boolean {
  for (let place = index; place > index - EFFECT_WINDOW && place >= 0; place -= 1) {
    const word = at(line, place).text
    if (word === ';' || word === '.') break
    if (EFFECT.from(line, place) !== null) return true
  }
  const after = at(line, next).text === ',' ? next + 1 : next
  for (let place = after; place < after + EFFECT_WINDOW; place += 1) {
    const word = at(line, place).text
    if (word === ';' || word === '.' || word === ',' || word === '') return false
    if (EFFECT.from(line, place) !== null)
      return at(line, index).text !== 'since' || place - after < 4
  }
  return false
}

/** A day by which something shall be done: only where the sentence looks ahead. */
function deadlineAt(line: Line, index: number, first: number, future: number): Found | null {
  let place = index + 1
  while (DEADLINE_WORDS.has(at(line, place).text)) place += 1
  const hit = calendarAt(line, place)
  if (!looksAhead(line, index, first, future))
    return hit?.year == null || !isDeadlineWord(line, index, first, hit)
      ? null
      : { ...dated(first, place, hit, 'atMost', true), ifAhead: true }
  if (hit !== null) {
    // 'before 2 billion' isn't a year; 'by July' of a plan is a date without its year.
    if (
      yearOf(at(line, place)) === null &&
      hit.next === place + 1 &&
      at(line, place).kind === 'number'
    )
      return null
    return dated(first, place, hit, 'atMost', true)
  }
  const isYearEnd =
    at(line, place).text === 'year' ||
    (at(line, place).text === 'this' && at(line, place + 1).text === 'year')
  if (!isYearEnd || at(line, place - 1).text === 'a' || place === index + 1) return null
  const next = at(line, place).text === 'year' ? place + 1 : place + 2
  if (at(line, next).text === '-' && at(line, next + 1).text !== 'end') return null
  const end = at(line, next).text === '-' ? next + 2 : next
  return found({
    form: 'date',
    first,
    next: end,
    numberFirst: place,
    numberNext: end,
    value: whole(0),
    unit: 'date',
    bound: 'atMost',
    date: '--12',
    kind: 'date',
    untestable: 'forecast',
  })
}

/** Whether the words around a deadline say that it is one. */
function looksAhead(line: Line, index: number, first: number, future: number): boolean {
  const isBy = at(line, index).text === 'by' || first < index
  const planned = isPlanned(line, index)
  if (future === -1) return isBy && planned && !hasDone(line, index)
  return planned || !isApart(line, future, index)
}

const DONE =
  /^(?!planned|pledged|promised|aimed|targeted|intended|expected|agreed|committed|been)[a-z]+(?:ed|wn|en|ilt|aid|old|ought|ent)$/

/** "Had sown 5.3 million hectares by December 2, of the 5.6 planned". */
function hasDone(line: Line, index: number): boolean {
  for (let place = index - 1; place >= index - APART_MAX; place -= 1) {
    const { text } = at(line, place)
    if (/^[.,;]?$/.test(text)) return false
    if (/^(?:had|has|have)$/.test(text)) return DONE.test(at(line, place + 1).text)
  }
  return false
}

/** A semicolon between them makes them two statements. */
function isApart(line: Line, future: number, index: number): boolean {
  for (let place = Math.min(future, index); place < Math.max(future, index); place += 1) {
    if (at(line, place).text === ';') return true
    if (place > Math.min(future, index) + APART_MAX) return true
  }
  return false
}

const APART_MAX = 60

const DEADLINE_WORDS: ReadonlySet<string> = new Set(
  'the end of about around early late mid - year-end beginning middle start later than fiscal spring summer autumn'.split(
    ' ',
  ),
)

function dated(
  first: number,
  place: number,
  hit: CalendarHit,
  bound: Found['bound'],
  isForecast: boolean,
): Found {
  return found({
    form: 'date',
    first,
    next: hit.next,
    numberFirst: place,
    numberNext: hit.next,
    value: whole(hit.year ?? 0),
    unit: 'date',
    bound,
    date: hit.iso,
    kind: 'date',
    untestable: isForecast ? 'forecast' : null,
  })
}
