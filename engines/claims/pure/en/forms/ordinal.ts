import { ordinalAt } from '../leave/calendar.ts'
import { changeOf } from '../sense/change-words.ts'
import { countedPhrase, endsPhrase, unitOfNoun } from '../units/noun-unit.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'

const OCCASIONS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['batch batches tranche tranches group', 'batches'],
      ['round rounds', 'rounds'],
      ['phase phases stage', 'phases'],
      [
        'session edition anniversary birthday expo exhibition fair summit forum conference meeting plenum games olympics festival championship championships convention symposium dialogue exposition term series review reviews yearbook plan programme program census congress mission assembly instalment installment issuance season meetings sessions cup',
        'editions',
      ],
    ] as const
  ).flatMap(([nouns, unit]) => nouns.split(' ').map((noun) => [noun, unit] as const)),
)
/** They stand within the mark: `third batch`, but `seventh` of `the seventh expo`. */
const WITHIN_MARK: ReadonlySet<string> = new Set(['batches', 'rounds', 'phases'])
const PHRASE_LENGTH_MAX = 7
const RUNS: ReadonlySet<string> = new Set(['consecutive', 'straight', 'successive', 'running'])
const RUN_UNITS: ReadonlyMap<string, string> = new Map([
  ['month', 'months'],
  ['year', 'years'],
  ['week', 'weeks'],
  ['monthly', 'months'],
  ['yearly', 'years'],
  ['annual', 'years'],
  ['weekly', 'weeks'],
  ['daily', 'days'],
  ['quarterly', 'items'],
  ['day', 'days'],
  ['quarter', 'items'],
  ['time', 'uses'],
])

/** A count told by its last: `the 700,000th vehicle`. */
const MANY = 1000

function unitOfNth(line: Line, index: number): string {
  const phrase = countedPhrase(line, index)
  const noun = phrase === null ? '' : at(line, phrase.next - 1).text
  return (
    unitOfNoun(noun) ?? unitOfNoun(`${noun}s`) ?? unitOfNoun(`${at(line, index).text}s`) ?? 'items'
  )
}

/** `the seventh expo`, `third batch`, `the 20th anniversary`, `third consecutive month`. */
export function occasionAt(line: Line, index: number): Found | null {
  const ordinal = ordinalAt(line, index)
  if (ordinal === null) return null
  if (at(line, ordinal.next).text === '-') return null
  if (ordinal.value >= MANY && at(line, index).kind === 'number')
    return occasion(index, ordinal.next, ordinal.next, ordinal.value, unitOfNth(line, ordinal.next))
  const run = RUNS.has(at(line, ordinal.next).text)
    ? RUN_UNITS.get(at(line, ordinal.next + 1).text)
    : undefined
  if (run !== undefined) return occasion(index, ordinal.next + 2, ordinal.next, ordinal.value, run)
  const again = ordinal.value > 1 ? againAt(line, index, ordinal.next) : undefined
  if (again !== undefined)
    return occasion(index, ordinal.next + 1, ordinal.next, ordinal.value, again)
  const inRow = rowAt(line, ordinal.next)
  if (inRow !== null) return occasion(index, ordinal.next + 1, ordinal.next, ordinal.value, inRow)
  if (isInSeries(line, ordinal.next))
    return occasion(index, ordinal.next, ordinal.next, ordinal.value, 'editions')
  for (let place = ordinal.next; place < ordinal.next + PHRASE_LENGTH_MAX; place += 1) {
    const word = at(line, place)
    if (word.text === '-' || word.text === "'s" || word.text === '&') continue
    if (word.text === 'and' && at(line, place + 1).capital) continue
    if (word.kind !== 'word' || endsPhrase(word.text)) return null
    // 'the third close' of a fund.
    if (word.text === 'close' && place === ordinal.next && endsHere(line, place + 1))
      return occasion(index, place, place, ordinal.value, 'editions')
    const isEvent = place > ordinal.next + 1 && word.capital && EVENTS.has(word.text)
    const unit = isEvent ? 'editions' : OCCASIONS.get(word.text)
    if (unit === undefined) continue
    if (
      word.text === 'group' ||
      word.text === 'stage' ||
      word.text === 'series' ||
      word.text === 'term'
    )
      if (place > ordinal.next) return null
    // 'the first meeting' may be any; 'a second session' of the day is no count of an institution, but a count.
    const next = place === ordinal.next && WITHIN_MARK.has(unit) ? place + 1 : ordinal.next
    return occasion(index, next, ordinal.next, ordinal.value, unit)
  }
  return null
}

function endsHere(line: Line, place: number): boolean {
  return at(line, place).kind === 'mark' || endsPhrase(at(line, place).text)
}

/** What recurs under a name of its own: `the ninth World Robotics Week`. */
const EVENTS: ReadonlySet<string> = new Set(
  'week day days prize prizes awards marathon biennale tournament race tour dialogue talks prix rally regatta derby carnival gala hackathon triathlon masters ironman bowl parade'.split(
    ' ',
  ),
)

/** `for a fifth month`, `for the second year`: how often it has been so; `for the third quarter` is a period. */
function againAt(line: Line, index: number, next: number): string | undefined {
  const article = at(line, index - 1).text
  if (at(line, index - 2).text !== 'for' || !/^(?:an?|the)$/.test(article)) return undefined
  const noun = at(line, next).text
  const isTold =
    /^(?:month|year|week|day|time)$/.test(noun) || (article !== 'the' && noun === 'quarter')
  return isTold ? RUN_UNITS.get(noun) : undefined
}

const ROW_REACH = 5

/** `fifth year running`, `fourteenth monthly increase in a row`: the unit of what has run on. */
function rowAt(line: Line, next: number): string | null {
  const noun = at(line, next)
  const isNoun = noun.kind === 'word' && !endsPhrase(noun.text) && changeOf(noun.text) === null
  const isOfRow =
    isNoun && [1, 2, 3].map((step) => at(line, next + step).text).join(' ') === 'in a row'
  const unit = RUN_UNITS.get(noun.text) ?? (isOfRow ? 'items' : undefined)
  if (unit === undefined) return null
  for (let place = next + 1; place < next + ROW_REACH; place += 1) {
    const { text } = at(line, place)
    if (text === 'running' && place === next + 1) return unit
    if (text === 'row' || text === 'succession')
      return /^(?:a|in)$/.test(at(line, place - 1).text) ? unit : null
    if (at(line, place).kind !== 'word') return null
  }
  return null
}

/** `the fourth in the series`, `the third of a series`. */
function isInSeries(line: Line, next: number): boolean {
  const word = at(line, next).text
  const article = at(line, next + 1).text
  if (word !== 'in' && word !== 'of') return false
  return (
    (article === 'a' || article === 'the' || article === 'this' || article === 'its') &&
    at(line, next + 2).text === 'series'
  )
}

function occasion(
  first: number,
  next: number,
  numberNext: number,
  value: number,
  unit: string,
): Found {
  return found({
    form: 'ordinal',
    first,
    next,
    numberFirst: first,
    numberNext,
    value: whole(value),
    unit,
    kind: 'ordinal',
  })
}
