import type { Found } from '../forms/found.ts'
import { changeOf } from '../sense/change-words.ts'
import { at, type Line, openingOf } from '../words/tokens.ts'
import { endsPhrase, unitOfNounAt } from './noun-unit.ts'

// The unit that the words of a measure tell: the PMI stood at 50.3, passengers topped 1.37 million.

/** Words of a measure that say in which unit a bare number is. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['ratio', 'ratio'],
  ['coefficient', 'ratio'],
  ['multiplier', 'ratio'],
  ['index', 'index-points'],
  ['indices', 'index-points'],
  ['pmi', 'index-points'],
  ['cpi', 'index-points'],
  ['ppi', 'index-points'],
  ['score', 'index-points'],
  ['reading', 'index-points'],
  ['population', 'persons'],
  ['age', 'years'],
  ['workforce', 'persons'],
  ['headcount', 'persons'],
  ['joblessness', 'persons'],
  ['jobless', 'persons'],
  ['attendance', 'persons'],
  ['unemployment', 'persons'],
  ['employment', 'persons'],
  ['passenger', 'person-times'],
  ['visitation', 'person-times'],
  ['ridership', 'person-times'],
  ['throughput', 'items'],
])
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'of',
  'for',
  'to',
  'by',
  'from',
  'at',
  'including',
  'remaining',
  'with',
])
/** `waiting more than 65 weeks fell by 2,400`: a stretch of time is no measure. */
export const STRETCHES: ReadonlySet<string> = new Set([
  'days',
  'weeks',
  'months',
  'years',
  'hours',
  'minutes',
])
const WINDOW = 24
/** Carried, and not counted. */
const CARS =
  /^(?:cars?|vehicles?|trains?|ships?|vessels?|aircraft|planes?|boats?|flights?|traffic)$/

export const WITHIN: ReadonlySet<string> = new Set(
  'in over within for past last next the previous'.split(' '),
)

/** The nearest word before the number that knows its unit: `the PMI stood at 50.3`, `the number of users reached`. */
export function measured(line: Line, hit: Found): string | null {
  const isNumbered = at(line, hit.first - 1).text === 'numbered'
  for (let place = hit.first - 1; place >= 0 && place > hit.first - WINDOW; place -= 1) {
    const word = at(line, place)
    if (word.text === ';' || word.text === '.') return null
    // '158 for shared ownership (32.5%) and the remaining 97': of another figure.
    if (word.text === ')') place = openingOf(line, place)
    // 'four times the 321 million': how many times it is.
    if (word.text === 'times' && at(line, place + 1).text === 'the') return null
    if (isIndexBefore(line, place, hit)) return 'index-points'
    if (isNumbered && word.text === 'those') return 'persons'
    const unit = UNITS.get(word.text)
    // 'within 30 days, seven took longer, and the remaining 15': so many days are a time.
    const isTime = unit !== undefined && STRETCHES.has(unit) && word.text !== 'age'
    if (isTime && WITHIN.has(at(line, place - 2).text)) return null
    const behind = at(line, place + 1).text
    const isOfCars = word.text === 'passenger' && (CARS.test(behind) || OTHER_HEADS.has(behind))
    // 'The median age of the population is 38.9'
    const isPart = unit === 'persons' && hit.value.scale > 0
    if (unit === 'ratio' && isOfHundred(line, place, hit)) return 'percent'
    if (unit !== undefined && !isOfCars && !isPart) return unit === 'items' ? null : unit
    const counted = unitOfNounAt(line, place)
    if (
      counted !== null &&
      !STRETCHES.has(counted) &&
      // 'Judges scored it 8.4'
      !(counted === 'persons' && hit.value.scale > 0) &&
      (isCounted(line, place) || isHead(line, place, hit.first)) &&
      !(AGENTS.has(counted) && isDeed(at(line, hit.first - 1).text))
    )
      return isCarried(line, place, hit.first) ? (CARRIED[word.text] ?? null) : counted
  }
  return null
}

/** `a combined ratio of 82.7`: insurers and banks tell such ratios in hundredths. */
function isOfHundred(line: Line, place: number, { value }: Found): boolean {
  return (
    /^(?:combined|solvency|loss|claims|expense|cost|operating|coverage|capital)$/.test(
      at(line, place - 1).text,
    ) && value.coefficient >= HUNDREDTHS * 10n ** BigInt(value.scale)
  )
}

const HUNDREDTHS = 20n

/** `Buses carried 42.1 million in May, trams 6.8 million`: whom they carry is counted, and of a truck or a ship it isn't known what. */
function isCarried(line: Line, place: number, first: number): boolean {
  if (CARRYING.test(at(line, first - 1).text)) return true
  if (place !== first - 1) return false
  for (let before = place - 1; before >= 0 && before > place - WINDOW; before -= 1) {
    const { text } = at(line, before)
    if (text === '.' || text === ';') return false
    if (CARRYING.test(text)) return true
  }
  return false
}

const CARRYING = /^(?:carried|transported|conveyed|ferried|flew|moved)$/
const CARRIED: Readonly<Record<string, string>> = Object.fromEntries(
  ['buses', 'trams', 'trains', 'ferries', 'coaches', 'planes', 'airlines'].map((carrier) => [
    carrier,
    'persons',
  ]),
)

const AGENTS: ReadonlySet<string> = new Set(['persons', 'firms', 'households'])

/** `Teachers planted 4,310`: what somebody did is done to something else. */
function isDeed(verb: string): boolean {
  return verb.endsWith('ed') && changeOf(verb) === null && !LEVELS.has(verb)
}

const LEVELS: ReadonlySet<string> = new Set(
  'numbered totalled totaled reached topped exceeded surpassed passed averaged peaked'.split(' '),
)

const INDEXES =
  /^(?:nikkei|dow|nasdaq|ftse|dax|topix|kospi|sensex|nifty|russell|csi|stoxx|asx|seng|s&p|poor's|composite)$/
const INDEX_REACH = 12

/** `The Nikkei 225 fell 2.1% to 38,450`: what an index came to. */
function isIndexBefore(line: Line, place: number, { first }: Found): boolean {
  if (!INDEXES.test(at(line, place).text) || first - place > INDEX_REACH) return false
  return /^(?:to|at)$/.test(at(line, first - 1).text)
}

/** `staff numbers reached 1.37 million`, `passengers topped`: the noun ends right before the verb. */
function isHead(line: Line, place: number, first: number): boolean {
  if (first - place > 6) return false
  let start = place
  while (start > 0 && at(line, start - 1).kind === 'word' && !endsPhrase(at(line, start - 1).text))
    start -= 1
  // '25 countries reported fewer than ten cases': they were counted before.
  if (PREPOSITIONS.has(at(line, start - 1).text) || at(line, start - 1).kind === 'number')
    return false
  // 'Aircraft movements edged up by 819': they move, and aren't what is counted.
  if (OTHER_HEADS.has(at(line, place + 1).text)) return false
  const article = at(line, start - 1).text
  if (article === 'the' && PREPOSITIONS.has(at(line, start - 2).text)) return false
  for (let next = place + 1; next < first; next += 1) {
    const word = at(line, next)
    if (word.kind !== 'word' || NOT_HEADED.has(word.text)) return false
  }
  return true
}

/** `rural residents for 1.2 billion` of the trips: behind them stands what the noun did or had. */
const NOT_HEADED: ReadonlySet<string> = new Set(['of', 'in', 'per', 'for'])

const OTHER_HEADS: ReadonlySet<string> = new Set(
  'movements flights hours permits fees fares sales orders services complaints claims vacancies accidents loans deals'.split(
    ' ',
  ),
)

/** `number of unemployed persons`, the noun is what is counted. */
function isCounted(line: Line, place: number): boolean {
  for (let back = place - 1; back >= 0 && back > place - 8; back -= 1) {
    const word = at(line, back).text
    if (word === 'number' || word === 'total') return true
    if (at(line, back).kind === 'mark' && word !== '-') return false
  }
  return false
}
