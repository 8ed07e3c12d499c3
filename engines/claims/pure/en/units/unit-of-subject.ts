import type { Span } from '../../model.ts'
import type { Found } from '../forms/found.ts'
import { changeOf } from '../sense/change-words.ts'
import { isAdverb } from '../sense/verbs.ts'
import { at, type Line } from '../words/tokens.ts'
import { endsPhrase, unitOfNoun, unitOfNounAt } from './noun-unit.ts'

// "International arrivals in three countries of the region, namely A, B and C, reached 11.2 million": a bare number counts what
// its subject names, however much stands between the two.

/** Gives a bare number that its subject comes to the unit in which the subject is counted. */
export function withSubjectUnits(
  line: Line,
  finds: readonly Found[],
  measures: readonly (Span | null)[],
): readonly Found[] {
  const read: Found[] = []
  for (const [order, hit] of finds.entries()) {
    const measure = measures[order] ?? null
    const left = read.at(-1)
    const isOpen = hit.form === 'number' && !hit.hasUnit && hit.counted === null && measure !== null
    const isNext = isOpen && left !== undefined && isSecond(line, left, hit, finds[order - 1])
    const unit = !isOpen
      ? null
      : isNext
        ? left.unit
        : isCameTo(line, hit.first) || (isByRate(line, left, hit) && !isName(line, measure))
          ? unitOfHead(line, measure, hit)
          : null
    read.push(unit === null ? hit : { ...hit, unit, hasUnit: true })
  }
  return read
}

/** `numbered 7,303,200 and 238,400 respectively`: both are of the subject. */
function isSecond(line: Line, left: Found, hit: Found, raw: Found | undefined): boolean {
  const isGiven = left.hasUnit && raw?.hasUnit === false
  // 'Customer numbers up 2,300 to 61,400'.
  return isGiven && /^(?:and|to)$/.test(at(line, left.next).text) && hit.first === left.next + 1
}

const CAME_TO: ReadonlySet<string> = new Set(
  'numbered number totalled totaled reached topped exceeded surpassed passed hit'.split(' '),
)
const STANDS: ReadonlySet<string> = new Set(
  'stand stands stood came comes remained remains held settled peaked averaged'.split(' '),
)
const MULTIPLIED: ReadonlySet<string> = new Set(
  'doubled tripled trebled quadrupled halved'.split(' '),
)
const VERB_REACH = 4

/** `reached 5,000`, `now stand at 5,000`, `edged up by 800`. */
function isCameTo(line: Line, first: number): boolean {
  const word = at(line, first - 1).text
  if (CAME_TO.has(word) || word === 'up' || word === 'down') return true
  if (!/^(?:to|by|at|from)$/.test(word)) return false
  // 'Stayover arrivals, at 402,900, were up'.
  if (word === 'at' && at(line, first - 2).text === ',') return true
  for (let place = first - 2; place >= Math.max(0, first - VERB_REACH); place -= 1) {
    const { text } = at(line, place)
    if (STANDS.has(text) || MULTIPLIED.has(text) || changeOf(text) !== null) return true
    if (!isAdverb(text) && text !== ',') return false
  }
  return false
}

/** `passengers rose 11.1 per cent to 35.7 million`. */
function isByRate(line: Line, left: Found | undefined, { first }: Found): boolean {
  if (left?.unit !== 'percent' || left.next !== first - 1 || at(line, left.next).text !== 'to')
    return false
  return isCameTo(line, left.first) || changeOf(at(line, left.first - 1).text) !== null
}

/** `Norlink and Sound Ferries grew 4 % to 2.8 million`: no ferries are counted. */
function isName({ text }: Line, { start, end }: Span): boolean {
  return / [A-Z][a-z]\S*$/.test(text.slice(start, end))
}

/** The last noun before what says more of it: `persons` of "persons aged 65 and over", of "the number of persons in work". */
function unitOfHead(line: Line, measure: Span, { value, first }: Found): string | null {
  const start = line.tokens.findIndex((token) => token.start >= measure.start)
  let head: string | null = null
  let before: string | null = null
  let headAt = start
  for (let place = start; place >= 0 && place < first; place += 1) {
    const word = at(line, place)
    if (word.start >= measure.end) break
    const isOf = word.text === 'of' && head !== null && EMPTY.has(head)
    if (isOf) continue
    // `Usual and Mobile Residents`.
    if (word.text === 'and' || word.text === '-' || word.text === '&') continue
    if (word.kind !== 'word' || endsPhrase(word.text) || BEHIND_NOUN.has(word.text)) break
    before = head
    head = word.text
    headAt = place
  }
  // 'Customer numbers'.
  const isOfNumbers = head !== null && EMPTY.has(head) && before !== null
  const ofHead = head === null ? null : unitOfNounAt(line, headAt)
  const unit = isOfNumbers ? unitOfNoun(`${before}s`) : ofHead
  const isPart = unit === 'persons' && value.scale > 0
  if (unit === null || isPart || TIMES.has(unit)) return null
  // Who arrives is a person: "Stayover arrivals, at 402,900" are so many of the visitors.
  return head !== null && ARRIVED.has(head) ? 'persons' : unit
}

const ARRIVED: ReadonlySet<string> = new Set('arrivals departures admissions entries'.split(' '))
const EMPTY: ReadonlySet<string> = new Set('number numbers total'.split(' '))
const BEHIND_NOUN: ReadonlySet<string> = new Set(
  'aged living born working employed receiving waiting using registered recorded'.split(' '),
)
const TIMES: ReadonlySet<string> = new Set('days weeks months years hours minutes'.split(' '))
