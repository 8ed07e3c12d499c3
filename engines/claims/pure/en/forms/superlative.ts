import { numeralAt } from '../numerals/numeral.ts'
import { endsPhrase } from '../units/noun-unit.ts'
import { phraseSet } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'

/** Superlatives by themselves. */
const WHOLE = phraseSet(
  'for the first time|for a first time|first-ever|first ever|first of its kind|first-of-its-kind|first of their kind|record high|record highs|record low|record lows|all-time high|all-time highs|all-time low|historic high|historical high|historic low|new high|new highs|new low|record-high|record-low|record-breaking|record-setting|all-time record|new record|second to none|highest ever|lowest ever|largest ever|highest on record|lowest on record|largest on record|warmest on record|hottest on record|wettest on record|driest on record',
)
const FIRST_EXCLUDED: ReadonlySet<string> = new Set(
  'half quarter quarters month months week weeks day days year years time secretary vice lady aid hand class rate tier line floor and of two three four five six seven eight nine ten place position to step steps thing minister deputy person degree lieutenant party mover movers phase batch round session reading published announced introduced half-year team estimate estimates quarterly monthly preliminary release steps the a an in at on by or generation instance glance stage page trimester eleven twelve nine-month six-month'.split(
    ' ',
  ),
)
const EST: ReadonlySet<string> = new Set(
  'largest biggest highest lowest longest fastest smallest busiest oldest tallest deepest most best worst poorest warmest hottest coldest wettest driest strongest richest leanest cleanest earliest steepest sharpest only leading heaviest slowest weakest youngest least fewest'.split(
    ' ',
  ),
)
/** `the nation's first responders`: a word of two parts. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  'responder responders lady ladies aid class minister hand floor name'.split(' '),
)
export const SUPERLATIVE_STARTS: readonly string[] = [...WHOLE.starts, ...EST, 'record', 'first']
/** What a superlative is a superlative of. */
const SCOPE = phraseSet(
  "in the world|in china|in the country|in the nation|nationwide|worldwide|globally|in history|on record|ever|since|in asia|in europe|in the region|in the province|in the city|of its kind|of the century|in the eu|in the european union|in the united states|in the uk|in asean|in africa|in latin america|in the industry|in the sector|in years|in decades|in a decade|in its history|in our history|in the company's history|in company history|in the history|in southeast asia|in the asia-pacific|in the americas|in north america|in the us|in the euro area|in the delta|among oecd|of all time|of the year|on earth",
)
const SCOPE_WINDOW = 9
/** `the country's first`, `Asia's largest`: before 's stands a place. */
const OWNERS: ReadonlySet<string> = new Set(
  'country world nation china region province city asia europe industry company eu uk us africa state sector america continent delta globe municipality county planet area japan korea india germany france britain singapore vietnam indonesia thailand malaysia philippines australia canada mexico brazil russia ireland italy spain history asean market'.split(
    ' ',
  ),
)

export function superlativeAt(line: Line, index: number): Found | null {
  const phrase = WHOLE.from(line, index)
  // 'new high-tech firms', 'a record high-speed run'.
  const isJoined =
    phrase !== null && at(line, phrase.next).text === '-' && at(line, phrase.next).glued
  if (phrase !== null)
    return isJoined || isNewAndHigh(line, index) ? null : superlative(index, phrase.next)
  const word = at(line, index).text
  const ever = thanEverAt(line, index)
  if (ever !== null) return superlative(index, ever)
  if (word === 'record') return recordAt(line, index)
  const isOwned = at(line, index - 1).text === "'s" && isOwner(line, index - 2)
  if (word === 'first') {
    if (isOwned && !isPeriod(line, index + 1) && !COMPOUNDS.has(at(line, index + 1).text))
      return superlative(index - 2, index + 1)
    return isFirst(line, index) ? superlative(index, index + 1) : null
  }
  if (at(line, index).kind !== 'word') return null
  if (!EST.has(word))
    return SHAPED.test(word) && isSince(line, index + 1) ? superlative(index, index + 1) : null
  if (isOwned && word !== 'leading' && word !== 'most') return superlative(index - 2, index + 1)
  if (isOwned && word === 'most') return superlative(index - 2, index + 1)
  if (word === 'leading') return null
  if (at(line, index - 1).text === 'at' || at(line, index - 1).text === '-') return null
  if (hasScope(line, index + 1)) return superlative(index, index + 1)
  if (isOutright(line, index)) return superlative(index, index + 1)
  const isThe =
    at(line, index - 1).text === 'the' &&
    (isPredicate(line, index - 1) || RUNS.has(at(line, index - 2).text))
  return isThe && SIZES.has(word) && isNoun(line, index + 1) ? superlative(index, index + 1) : null
}

/** `its quietest month since 2019`: any adjective of that form, of a time that is told. */
const SHAPED =
  /^(?!(?:har|inv|con|pro|req|for|int|dig|ar|man|be|bequ|mid|north|south|sugg)?(?:vest|test|uest|rest|erest|est|west|gest|ifest|quest|best)$|(?:latest|nearest|honest|modest|guest|interest)$)[a-z]{3,}est$/

function isSince(line: Line, index: number): boolean {
  for (let place = index; place < index + SINCE_REACH; place += 1) {
    const { text, kind } = at(line, place)
    if (text === 'since' || text === 'ever' || isOfYears(line, place)) return true
    if (kind !== 'word') return false
  }
  return false
}

const SINCE_REACH = 4

/** One past `fuller than ever`, `dearer than at any time`, `fewer than in any year`, of which no figure is told. */
function thanEverAt(line: Line, index: number): number | null {
  const word = at(line, index)
  if (word.kind !== 'word' || !/^(?:more|less|fewer|better|worse|[a-z]{3,}er)$/.test(word.text))
    return null
  const next = word.text === 'more' && at(line, index + 1).text !== 'than' ? index + 2 : index + 1
  if (at(line, next).text !== 'than') return null
  if (at(line, next + 1).text === 'ever') return next + 2
  const isAny = /^(?:at|in)$/.test(at(line, next + 1).text) && at(line, next + 2).text === 'any'
  const isTime = /^(?:time|point|year|month|quarter|season|week|other)$/.test(
    at(line, next + 3).text,
  )
  return isAny && isTime ? next + 4 : null
}

/** `two new high schools`: new ones of what is called high. */
function isNewAndHigh(line: Line, index: number): boolean {
  return at(line, index).text === 'new' && CALLED_HIGH.has(at(line, index + 2).text)
}

const CALLED_HIGH: ReadonlySet<string> = new Set(
  'school schools schooler schoolers court courts street streets commission commissioner voltage rise rises income speed tech performance capacity density grade quality value end altitude emission carbon cost'.split(
    ' ',
  ),
)

/** `Austria generated the most (782 kg), Estonia the least.` */
function isOutright(line: Line, index: number): boolean {
  const after = at(line, index + 1)
  return (
    OUTRIGHT.has(at(line, index).text) &&
    at(line, index - 1).text === 'the' &&
    (after.text === '(' || after.text === '.' || after.text === ',')
  )
}

const OUTRIGHT: ReadonlySet<string> = new Set(['most', 'least', 'fewest'])

/** What a thing is the largest of need not be said: `is now the largest plant`. */
const SIZES: ReadonlySet<string> = new Set(
  'largest biggest longest tallest oldest busiest fastest deepest only'.split(' '),
)
/** `operates the largest network`. */
const RUNS: ReadonlySet<string> = new Set(
  'operates operated runs owns owned built builds hosts houses'.split(' '),
)
const BEING: ReadonlySet<string> = new Set(
  'is was are were be become becomes became becoming marks marked marking being as remains remained makes made making'.split(
    ' ',
  ),
)

/** The article at `index` begins what something is called: `became the first`, `, the largest`. */
function isPredicate(line: Line, index: number): boolean {
  const before = at(line, index - 1)
  return BEING.has(before.text) || (ADVERBS.has(before.text) && BEING.has(at(line, index - 2).text))
}

const ADVERBS: ReadonlySet<string> = new Set([
  'now',
  'also',
  'thus',
  'already',
  'it',
  'them',
  'still',
  'again',
  'once',
  'far',
])

function isNoun(line: Line, index: number): boolean {
  const word = at(line, index)
  return word.kind === 'word' && !endsPhrase(word.text) && !NOT_COMPARED.has(word.text)
}

/** `the largest contributor was`: it tells an order within the text. */
const NOT_COMPARED: ReadonlySet<string> = new Set(
  'contributor contributors increase decrease rise fall decline gain driver share single part component category'.split(
    ' ',
  ),
)

function isOwner(line: Line, index: number): boolean {
  return OWNERS.has(at(line, index).text) || at(line, index).capital
}

const PERIODS: ReadonlySet<string> = new Set(
  'half quarter month week day year three two nine six ten time batch'.split(' '),
)

function isPeriod(line: Line, index: number): boolean {
  return PERIODS.has(at(line, index).text) && at(line, index).text !== 'batch'
}

function superlative(first: number, next: number): Found {
  return found({
    form: 'superlative',
    first,
    next,
    value: whole(1),
    unit: 'rank',
    kind: 'superlative',
    untestable: 'superlative',
  })
}

const REACHED: ReadonlySet<string> = new Set(
  'be is was been reach reaches reached hit hits set sets setting reaching hitting'.split(' '),
)

/** `a record 46 million`, `hit a record.` */
function recordAt(line: Line, index: number): Found | null {
  const before = at(line, index - 1).text
  if (
    before !== 'a' &&
    before !== 'another' &&
    before !== 'set' &&
    before !== 'hit' &&
    before !== 'reached'
  )
    return null
  const after = at(line, index + 1)
  const verb = at(line, index - 2).text
  // `which would be a record.`, `alerts reach a record in 2024`
  const isReached =
    before === 'a' &&
    REACHED.has(verb) &&
    (after.text === '' || /^(?:in|[.,;:–—)”"])$/.test(after.text))
  if (isReached) return superlative(index, index + 1)
  const isSum = after.kind === 'number' || '$€£¥'.includes(after.text)
  return isSum ? superlative(index, index + 1) : null
}

/** `the first` before a noun phrase that isn't a period, an order of speech or a rank of office. */
function isFirst(line: Line, index: number): boolean {
  const article = at(line, index - 1).text
  const after = at(line, index + 1)
  const opener = at(line, index - 2).text
  if (after.text === 'to' && article === 'the')
    return isPredicate(line, index - 1) || opener === 'and' || opener === ','
  if (after.kind !== 'word' || FIRST_EXCLUDED.has(after.text)) return false
  // 'the first train to leave' is no claim; 'the first cross-provincial standard' is.
  if (article === 'the' && isLongPhrase(line, index + 1)) return true
  if (article === 'the' && isPredicate(line, index - 1)) return true
  return hasScope(line, index + 1)
}

function isLongPhrase(line: Line, index: number): boolean {
  let words = 0
  for (let place = index; words < 2; place += 1) {
    const word = at(line, place)
    if (word.text === '-' || word.text === ',' || word.text === "'s") continue
    if (word.kind !== 'word' || (endsPhrase(word.text) && word.text !== 'such')) return false
    if (FIRST_EXCLUDED.has(word.text)) return false
    words += 1
  }
  return true
}

function hasScope(line: Line, index: number): boolean {
  for (let place = index; place < index + SCOPE_WINDOW; place += 1) {
    const word = at(line, place)
    if (SCOPE.from(line, place) !== null || isOfYears(line, place) || isInHistory(line, place))
      return true
    if (isInField(line, place)) return true
    if (word.text === '' || (word.kind === 'mark' && !"-,'s".includes(word.text))) return false
    if (word.kind === 'word' && endsPhrase(word.text) && !JOINS.has(word.text)) return false
  }
  return false
}

const JOINS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'in', 'to', 'by'])

/** `in Halden history`, `in the firm's history`. */
function isInHistory(line: Line, index: number): boolean {
  if (at(line, index).text !== 'in') return false
  for (let place = index + 1; place <= index + HISTORY_REACH; place += 1) {
    const { text, kind } = at(line, place)
    if (text === 'history' && place > index + 1) return true
    if (kind !== 'word' && text !== "'s") return false
  }
  return false
}

const HISTORY_REACH = 5

/** `in the entire mining industry`, `across the whole sector`. */
function isInField(line: Line, index: number): boolean {
  if (!/^(?:in|across|within)$/.test(at(line, index).text) || at(line, index + 1).text !== 'the')
    return false
  for (let place = index + 2; place <= index + HISTORY_REACH; place += 1) {
    const { text, kind } = at(line, place)
    if (/^(?:industry|sector|world|country)$/.test(text)) return true
    if (kind !== 'word' || endsPhrase(text)) return false
  }
  return false
}

/** `the lowest reading in two decades`, `the highest in 14 months`. */
function isOfYears(line: Line, index: number): boolean {
  if (at(line, index).text !== 'in') return false
  const numeral = numeralAt(line, at(line, index + 1).text === 'over' ? index + 2 : index + 1)
  return (
    numeral !== null &&
    /^(?:years|decades|months|quarters|weeks)$/.test(at(line, numeral.next).text)
  )
}
