import { SCALES, SMALL, TENS } from '../numerals/number-words.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { countedPhrase, type NounPhrase } from '../units/noun-unit.ts'
import { at, type Line } from '../words/tokens.ts'
import { changeOf } from './change-words.ts'
import { isVerbWord } from './verbs.ts'

// A number without a noun stands for what was named before it: `Ten of the hubs`, `14 grew, six more slowly`.

const CLAUSE_STARTS: ReadonlySet<string> = new Set(
  ', ; : and but while whereas whilst though although with – — other of whom which'.split(' '),
)
const OF_WHAT: ReadonlySet<string> = new Set(
  'the its their them these those this our which whom us'.split(' '),
)
const ENDS: ReadonlySet<string> = new Set([',', '.', ';', ')', '', 'and', 'or', 'of', 'but'])
const BASES: ReadonlySet<string> = new Set(['against', 'versus', 'vs'])
const AUXILIARIES: ReadonlySet<string> = new Set(
  'are were was is have had did do will would did fell saw took grew'.split(' '),
)
/** Behind these stands what somebody said, or what a measure came to. */
const SPEECH: ReadonlySet<string> = new Set(
  'said says called needed used numbered totalled totaled averaged reached topped exceeded surpassed passed'.split(
    ' ',
  ),
)

/** A number with no unit or noun of its own that counts all the same. */
export function standsAlone(line: Line, numeral: Numeral): boolean {
  const next = at(line, numeral.next)
  const before = at(line, numeral.first - 1).text
  const isOne = numeral.value.coefficient === 1n
  const isOwned = ownerEnd(line, numeral.next + 1) > numeral.next + 1
  if (next.text === 'of' && (isOwned || OF_WHAT.has(at(line, numeral.next + 1).text)))
    return !isOne && !isOfTime(line, numeral.next + 2)
  if (partitive(line, numeral.next) !== null) return true
  if (
    (before === 'in' || before === 'at') &&
    ENDS.has(next.text) &&
    changesBefore(line, numeral.first - 1)
  )
    return true
  if (isCompared(line, numeral.first)) return next.kind === 'mark' || next.text === 'a'
  if (ENDS.has(next.text) && next.text !== 'of' && isDoneTo(line, numeral.first)) return !isOne
  const isAdded = before === 'another' || before === 'further' || before === 'other'
  if (isAdded && ENDS.has(next.text) && next.text !== 'of') return !isOne
  if (isOfGroup(line, numeral) || isVoted(line, numeral)) return true
  if (isBehindWhole(line, numeral.first)) return isPredicate(line, numeral.next)
  if (numeral.first > 0 && !CLAUSE_STARTS.has(before) && !isAdded) return false
  if (isOne) return hasNumberBefore(line, numeral.first) && isPastVerb(line, numeral.next)
  return isPredicate(line, numeral.next)
}

/** `six a day`, `eighteen per boat`, `five each`, `fourteen to a litter`: so many of what was named. */
export function isRated(line: Line, { next, value }: Numeral): boolean {
  const [word, behind] = [at(line, next).text, at(line, next + 1)]
  if (word === 'per' || word === 'apiece') return true
  if (value.coefficient < 2n) return false
  if (word === 'each') return behind.kind === 'mark' || behind.text === 'on'
  if (word === 'to') return /^(?:an?|each|every)$/.test(behind.text) && isOneThing(line, next + 2)
  return /^(?:an?|every)$/.test(word) && TIMES.has(behind.text) && at(line, next + 2).text !== 'ago'
}

/** A noun, and no number. */
function isOneThing(line: Line, index: number): boolean {
  const word = at(line, index)
  return word.kind === 'word' && !word.text.endsWith('s') && !SCALES.has(word.text)
}

const TIMES: ReadonlySet<string> = new Set(
  'day night week weekend month year season hour minute second shift game match trip household head class lap run'.split(
    ' ',
  ),
)

const GROUPS: ReadonlySet<string> = new Set(
  'shortlist team panel crew family list jury squad party field cast committee brood litter clutch audience staff choir band'.split(
    ' ',
  ),
)

/** `a crew of nine.`: what stands behind a comma or a colon may name them, which `members/` reads. */
function isOfGroup(line: Line, { first, next, value }: Numeral): boolean {
  const [group, of] = [at(line, first - 2), at(line, first - 1)]
  if (of.text !== 'of' || !GROUPS.has(group.text) || group.capital) return false
  return value.coefficient > 2n && /^[.;!?]$/.test(at(line, next).text)
}

/** `14 for, nine against, three abstaining`. */
function isVoted(line: Line, { first, next }: Numeral): boolean {
  const [word, behind] = [at(line, next).text, at(line, next + 1)]
  if (!/^(?:for|against|abstaining|abstained|abstentions?)$/.test(word)) return false
  return behind.kind === 'mark' && (first === 0 || hasVotes(line, first, next))
}

const VOTES_REACH = 10

function hasVotes(line: Line, first: number, next: number): boolean {
  for (let place = first - VOTES_REACH; place < next + VOTES_REACH; place += 1)
    if (place !== next && /^(?:for|against|abstain)/.test(at(line, place).text))
      if (numberBefore(line, place)) return true
  return false
}

function numberBefore(line: Line, place: number): boolean {
  const { kind, text } = at(line, place - 1)
  return kind === 'number' || SMALL.has(text)
}

const WHOLE_REACH = 5

/** `Of these tunnels nine were relined`. */
function isBehindWhole(line: Line, first: number): boolean {
  for (let place = first - 3; place >= 0 && place >= first - WHOLE_REACH; place -= 1) {
    if (at(line, place).text !== 'of' || !OF_WHAT.has(at(line, place + 1).text)) continue
    return place === 0 || at(line, place - 1).kind === 'mark'
  }
  return false
}

/** `opened 14 stores and closed three`: the same things again. */
function isDoneTo(line: Line, first: number): boolean {
  const verb = at(line, first - 1).text
  return (
    verb.endsWith('ed') && verb.length > 4 && !SPEECH.has(verb) && hasNumberBefore(line, first - 1)
  )
}

/** `of the hubs` behind the number: what it counts; `of the 16 cities`, `of the county's 16 cities` too. */
export function partitive(line: Line, next: number): NounPhrase | null {
  if (at(line, next).text !== 'of') return null
  const whole = OF_WHAT.has(at(line, next + 1).text) ? next + 2 : next + 1
  // 'the 300 of the same months of last year'
  if (SAME.has(at(line, whole).text) || isOfTime(line, whole)) return null
  const owned = ownerEnd(line, whole)
  const isNumber = at(line, owned).kind === 'number'
  if (owned === next + 1 && !isNumber) return null
  return countedPhrase(line, numeralEnd(line, owned))
}

const OWNER_WORDS_MAX = 4

/** One past `Norland's`, `county's`; `index` where nobody owns what follows. */
function ownerEnd(line: Line, index: number): number {
  for (let place = index; place < index + OWNER_WORDS_MAX; place += 1) {
    if (at(line, place).kind !== 'word') break
    if (at(line, place + 1).text === "'s") return place + 2
  }
  return index
}

const SAME: ReadonlySet<string> = new Set(['same', 'corresponding', 'previous', 'preceding'])

/** `the 562 of the year before`: when, and not of what. */
function isOfTime(line: Line, place: number): boolean {
  return PERIODS.has(at(line, place).text) && at(line, place + 1).text !== "'s"
}

const PERIODS: ReadonlySet<string> = new Set('year month quarter week day season'.split(' '))

/** One past a whole number, in digits or one word. */
function numeralEnd(line: Line, index: number): number {
  const word = at(line, index)
  return word.kind === 'number' || SMALL.has(word.text) || TENS.has(word.text) ? index + 1 : index
}

/** Behind the number goes on what those do: `14 grew`, `six more slowly`, `two were closed`. */
function isPredicate(line: Line, next: number): boolean {
  const word = at(line, next)
  const after = at(line, next + 1)
  if (word.text === 'more' || word.text === 'less' || word.text === 'fewer')
    return after.text.endsWith('ly') || after.text === 'than' || isPredicate(line, next + 1)
  if (word.kind !== 'word' || AUXILIARIES.has(word.text)) return word.kind === 'word'
  if (word.text.endsWith('ly')) return isPastVerb(line, next + 1)
  return isPastVerb(line, next) && !isNounBehind(line, next + 1)
}

function isPastVerb(line: Line, place: number): boolean {
  const word = at(line, place).text
  if (SPEECH.has(word)) return false
  const isVerb = isVerbWord(word) || (changeOf(word) !== null && word !== 'up' && word !== 'down')
  return isVerb
    ? !PRESENT.has(word)
    : IRREGULAR.has(word) || (word.endsWith('ed') && word.length > 4)
}

const IRREGULAR: ReadonlySet<string> = new Set(
  'withdrew left met kept held won paid gave chose got ran began came became beat bought built taught sought brought chose spoke went wrote stood'.split(
    ' ',
  ),
)

/** Nouns as well: `14 gains`, `six cuts`, `two increases`. */
const PRESENT: ReadonlySet<string> = new Set(
  'gains increases cuts drops declines falls rises improvements expansions reductions hits tops deliveries savings posted set sets put'.split(
    ' ',
  ),
)

/** `14 completed projects`: the word is an adjective of a plural noun. */
function isNounBehind(line: Line, place: number): boolean {
  const word = at(line, place)
  return word.kind === 'word' && word.text.endsWith('s') && !word.text.endsWith('ss')
    ? at(line, place - 1).text.endsWith('ed')
    : false
}

/** `stable in one`, `rose in nine`. */
function changesBefore(line: Line, index: number): boolean {
  for (let place = index - 1; place >= 0 && place > index - 4; place -= 1) {
    const word = at(line, place)
    if (word.kind !== 'word') return false
    if (changeOf(word.text) !== null) return true
  }
  return false
}

/** `compared with four a year earlier`, `up from six`. */
function isCompared(line: Line, first: number): boolean {
  const word = at(line, first - 1).text
  const before = at(line, first - 2).text
  if (BASES.has(word)) return true
  if (word === 'with' || word === 'to') return before === 'compared'
  return word === 'from' && (before === 'up' || before === 'down')
}

const BACK_MAX = 40

function hasNumberBefore(line: Line, first: number): boolean {
  for (let place = first - 1; place >= 0 && place > first - BACK_MAX; place -= 1)
    if (at(line, place).kind === 'number' || (SMALL.get(at(line, place).text) ?? 0) > 1) return true
  return false
}
