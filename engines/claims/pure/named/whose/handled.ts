import type { Ground } from '../beside.ts'
import { DEGREE } from '../clause/hollow.ts'
import { subjectOf } from '../clause/subjects.ts'
import { baseOf } from '../clause/verbs.ts'
import type { Word } from '../clause/word.ts'

// "Lorvia handled 28 million TEU": who did it is no measure, and what was done with so many units is.

/** What is done with goods and things that a figure counts in units, with the participle. */
const DONE: ReadonlyMap<string, string> = new Map(
  `handle handled;process processed;produce produced;move moved;sell sold;ship shipped;deliver delivered;carry carried;load loaded;
  import imported;supply supplied;generate generated;manufacture manufactured;transport transported;distribute distributed;
  export exported;mine mined;recycle recycled;collect collected;harvest harvested;serve served;consume consumed;store stored;burned burned;burnt burned;plant planted;sow sown;destroy destroyed;use used;draw drawn;burn burned;
  buy bought;eat eaten;need needed;pump pumped;save saved;send sent;recover recovered;catch caught`
    .split(';')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** "TEU handled", "tonnes shipped", where nothing else says of what a figure is; null where no one that does things is its subject. */
export function handledOf({ text, claim, words, at }: Ground): string | null {
  if (at < 0 || claim.form !== 'number' || /percent|ratio|point/.test(claim.unit)) return null
  const next = words[at + 1]
  if (
    next?.tag === 'noun' ||
    (/^(?:of|in)$/.test(next?.text ?? '') && words[at + 2]?.tag === 'noun')
  )
    return null
  let verb = at - 1
  while (
    verb >= 0 &&
    (isBound(words[verb]) || isTotal(words, verb) || words[verb]?.text === 'average')
  )
    verb -= 1
  const done = words[verb]?.tag === 'verb' ? DONE.get(baseOf(words[verb]?.text ?? '')) : undefined
  // 'visitors spent 8,400 nights': whoever did.
  const long = LENGTHS.exec(text.slice(claim.start, claim.end))?.[1]
  const past = words[verb]?.tag === 'verb' ? SPENT.get(baseOf(words[verb]?.text ?? '')) : undefined
  const isLong = past === 'waited' || /(?:hours|nights|days)$/.test(long ?? '')
  if (
    long !== undefined &&
    past !== undefined &&
    isLong &&
    !BEING.test(words[verb - 1]?.text ?? '')
  )
    return `${long} ${past}`
  if (done === undefined || BEING.test(words[verb - 1]?.text ?? '')) return null
  const unit = UNIT.exec(text.slice(claim.start, claim.end))?.[1]
  // 'Fires have burned 4,000 hectares', 'Farmers sowed 3 million acres': land, whoever did.
  return unit !== undefined && (LAND.test(unit) || isDoer(words, verb)) ? `${unit} ${done}` : null
}

const LAND = /^(?:hectares|acres|square [a-z]+)$/
const LENGTHS =
  /\d (?:million |thousand )?((?:(?:wo)?man-|person-)?(?:hours|nights|days|weeks|months))$/
const SPENT: ReadonlyMap<string, string> = new Map([
  ['spend', 'spent'],
  ['work', 'worked'],
  ['give', 'given'],
  ['volunteer', 'volunteered'],
  ['donate', 'donated'],
  ['fly', 'flown'],
  ['log', 'logged'],
  ['wait', 'waited'],
])

const UNIT =
  /\d(?:[- ]?(?:million|billion|thousand|trillion|m|bn))? ((?!million|billion|thousand|trillion)\p{L}[\p{L}-]{2,}(?: \p{L}[\p{L}-]+){0,3})$/u
const BEING = /^(?:is|are|was|were|be|been|being)$/
const isBound = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.tag === 'adv' || word.tag === 'det' || word.text === 'over' || DEGREE.test(word.text))

function isTotal(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'of' && /^(?:total|average|combined)$/.test(words[at - 1]?.text ?? '')
}

/** Who does things: a name with a capital, or a body. */
function isDoer(words: readonly Word[], verb: number): boolean {
  let first = verb
  while (/^(?:verb|adv)$/.test(words[first - 1]?.tag ?? '')) first -= 1
  const subject = subjectOf(words, first)
  if (subject === null || typeof subject === 'string') return false
  let head = subject.from
  while (head + 1 < subject.to && words[head + 1]?.tag === 'noun') head += 1
  const nouns = words.slice(subject.from, head + 1)
  // 'Coastal ports handled': of which kind they are, their name tells.
  const isBody =
    BODY.test(words[head]?.text ?? '') && (nouns.length === 1 || nouns[0]?.text === 'other')
  const isPlural = nouns.length === 1 && /[^s]s$/.test(nouns[0]?.text ?? '')
  return isBody || (!isPlural && nouns.every(({ isCapital }) => isCapital))
}

const BODY =
  /^(?:ports?|airports?|harbou?rs?|terminals?|compan(?:y|ies)|groups?|firms?|plants?|mines?|mills?|factor(?:y|ies)|vendors?|makers?|areas?|countr(?:y|ies)|provinces?|cit(?:y|ies)|regions?|units?|operators?|carriers?|airlines?|railways?|utilit(?:y|ies)|programmes?|programs?|authorit(?:y|ies)|facilit(?:y|ies)|farms?|customers?|households?|residents?|members?|farmers?|growers?|smallholders?|fishermen|shoppers?|consumers?|drivers?|supermarkets?|hotels?|homes?|suppliers?)$/

/** "Orders for 225 tractors", "the cancellation of 40 orders": of what was counted by what became of it. */
export function dealOf(
  { words, at, text, last, claim }: Ground,
  name: string | null,
): string | null {
  const counted = words[at + 1]
  let link = at - 1
  while (isBound(words[link])) link -= 1
  const deal = words[link - 1]
  const isDeal =
    name !== null &&
    counted?.tag === 'noun' &&
    text.startsWith(name, counted.start) &&
    /^(?:of|for)$/.test(words[link]?.text ?? '') &&
    DEALS.test(deal?.text ?? '')
  if (!isDeal || deal === undefined) {
    // 'orders for 14 ferries and 22 tugs'
    const isNext =
      last !== null && /^(?:,| and|, and) $/.test(text.slice(last.claim.end, claim.start))
    const led = isNext && counted?.tag === 'noun' ? LED.exec(last.name ?? '')?.[1] : undefined
    return led === undefined ? name : `${led} ${name}`
  }
  let first = link - 1
  while (words[first - 1]?.tag === 'noun') first -= 1
  return `${text.slice(words[first]?.start, deal.end)} ${words[link]?.text} ${name}`
}

const DEAL =
  '(?:orders?|contracts?|applications?|bookings?|bids?|requests?|permits?|licen[cs]es?|cancellations?|deliver(?:y|ies)|registrations?)'
const DEALS = new RegExp(`^${DEAL}$`)
const LED = new RegExp(`^((?:[\\w-]+ ){0,3}${DEAL} (?:of|for)) `, 'i')
