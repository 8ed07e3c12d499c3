import type { Span } from '../../model.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'
import { PROVINCES } from './provinces.ts'

/** Members are names of at most so many words; longer ones are titles or sentences. */
const MEMBER_LENGTH_MAX = 8
const MEMBERS_MAX = 60

/** Words of office, and of the calendar: a list with one of them is no list of places or organisations. */
const NO_MEMBER: ReadonlySet<string> = new Set(
  'director secretary president minister chairman chairwoman chair mr mrs ms dr governor mayor ceo officer commissioner professor deputy vice chief january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday xinhua reuters inc ltd corp llc llp'.split(
    ' ',
  ),
)
/** Words that open a sentence before its subject: `Conversely, Malta and Cyprus recycled less`. */
const OPENERS: ReadonlySet<string> = new Set(
  'however meanwhile moreover furthermore besides instead indeed elsewhere together overall today yesterday also here there then now still yet thus hence otherwise nevertheless nonetheless in on at for by with among of'.split(
    ' ',
  ),
)
const WITHIN_NAME: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'de', 'al'])

type Member = { readonly first: number; readonly next: number }

/** `Shanghai, Nanjing, Hangzhou, Hefei and Jiaxing`: at least three proper names, closed by `and`. */
export function namesAt(line: Line, index: number): Found | null {
  if (isLabelled(line, index) || isOpener(line, index)) return null
  if (LEADS.has(at(line, index).text)) return null
  const members: Member[] = []
  const least = isCountedAsTwo(line, index) ? 2 : 3
  let next = index
  let isClosed = false
  while (members.length < MEMBERS_MAX) {
    const member = memberAt(line, next)
    if (member === null) break
    members.push(member)
    next = member.next
    if (isClosed) {
      // 'and Guangde, Anhui': the last name may bring its province.
      if (
        at(line, next).text === ',' &&
        PROVINCES.has(at(line, next + 1).text) &&
        isPaired(line, members)
      ) {
        isClosed = false
        next += 1
        continue
      }
      break
    }
    const comma = at(line, next).text === ','
    const place = comma ? next + 1 : next
    const isAnd = at(line, place).text === 'and' || closesBySign(line, place, members)
    if (!comma && !isAnd) break
    if (isAnd && !comma && members.length === 1 && least > 2) {
      // 'Science and Innovation Center, ...': the first name has an `and` of its own.
      const rest = memberAt(line, place + 1)
      const first = members.pop()
      if (rest === null || first === undefined || at(line, rest.next).text !== ',') break
      members.push({ first: first.first, next: rest.next })
      next = rest.next + 1
      continue
    }
    if (isAnd) isClosed = true
    next = isAnd ? place + 1 : place
  }
  const last = members.at(-1)
  if (last === undefined || members.length < least) return null
  if (isOneOffice(line, members) || isOneBody(line, members)) return null
  if (!isBehindAnd(line, last) && !isPaired(line, members)) return null
  const spans = isPaired(line, members)
    ? pairs(line, members)
    : members.map((member) => spanOf(line, member))
  if (spans.length < least) return null
  return found({
    form: 'names',
    first: index,
    next: last.next,
    value: whole(spans.length),
    unit: isPlaces(line, index, members) ? 'places' : 'items',
    members: spans,
    kind: 'count',
  })
}

/** A preposition at the head of a sentence is no part of the first name: `With Aarhus, Cork and Surabaya joining`. */
const LEADS: ReadonlySet<string> = new Set(
  'with in at for by from between among across like unlike including besides of on to within under over after before since through'.split(
    ' ',
  ),
)

export function leadsNames(word: string): boolean {
  return LEADS.has(word)
}

function isOpener(line: Line, index: number): boolean {
  const word = at(line, index).text
  return at(line, index + 1).text === ',' && (OPENERS.has(word) || word.endsWith('ly'))
}

/** `the Minister for Jobs, Enterprise and Innovation`, `the Department of Health, Welfare and Sport`: one name, and no list. */
function isOneOffice(line: Line, members: readonly Member[]): boolean {
  const [head, ...others] = members
  if (head === undefined) return false
  const from = Math.max(0, head.first - 2)
  const isOffice = (first: number, next: number): boolean =>
    Array.from({ length: next - first }, (_, n) => first + n).some(
      (place) =>
        OFFICES.has(at(line, place).text) &&
        at(line, place).capital &&
        /^(?:of|for|on)$/.test(at(line, place + 1).text),
    )
  return isOffice(from, head.next) && !others.some((member) => isOffice(member.first, member.next))
}

const OFFICES: ReadonlySet<string> = new Set(
  'minister ministry ministries department departments secretary directorate commissioner committee committees subcommittee faculty bureau office division'.split(
    ' ',
  ),
)

/** `the Health, Education and Labour Committee`: its list tells with what one body is busy. */
function isOneBody(line: Line, members: readonly Member[]): boolean {
  const [head, last] = [members[0], members.at(-1)]
  if (head === undefined || last === undefined) return false
  const isBody = ({ next }: Member): boolean => BODIES.has(at(line, next - 1).text)
  let before = head.first - 1
  while (before > 0 && (at(line, before).capital || at(line, before).text === ',')) before -= 1
  const isNamed = at(line, before).text === 'the' && at(line, last.first - 1).text === 'and'
  return isNamed && isBody(last) && !members.slice(0, -1).some(isBody)
}

const BODIES: ReadonlySet<string> = new Set(
  'committee subcommittee commission department ministry bureau office agency administration act bill'.split(
    ' ',
  ),
)

/** `Nanjing, Suzhou & Hefei`; but `Marlow & Finch` is one name. */
function closesBySign(line: Line, place: number, members: readonly Member[]): boolean {
  if (at(line, place).text !== '&' || members.length < 2) return false
  const after = memberAt(line, place + 1)
  return [...members, after].every((member) => member !== null && member.next === member.first + 1)
}

/** The last member, and no more of them: `and the Netherlands`. */
function isBehindAnd(line: Line, { first }: Member): boolean {
  const before = at(line, first - 1).text
  const joint = before === 'the' ? at(line, first - 2).text : before
  return joint === 'and' || joint === '&'
}

const TWO_REACH = 7

/** `the two gateways, Natal and Serra Azul`: a pair is a list where a count of two stands before it. */
function isCountedAsTwo(line: Line, index: number): boolean {
  const mark = at(line, index - 1)
  if (mark.kind !== 'mark' && mark.text !== 'namely' && mark.text !== 'are') return false
  for (let place = index - 2; place >= 0 && place > index - TWO_REACH; place -= 1) {
    const { text } = at(line, place)
    if (text === 'two' || text === '2') return true
    if (text === '.' || text === ';') return false
  }
  return false
}

const LABELS: ReadonlySet<string> = new Set(
  'source sources theme themes tags topics keywords category categories contact contacts author authors'.split(
    ' ',
  ),
)

/** `Source: Office A, Office B and Office C`: who is named, and no set of places or bodies that is told of. */
function isLabelled(line: Line, index: number): boolean {
  if (at(line, index - 1).text !== ':') return false
  const label = at(line, index - 2)
  // "Level 2: Births, Deaths and Marriages".
  return LABELS.has(label.text) || (label.kind === 'number' && at(line, index - 3).text === 'level')
}

function memberAt(line: Line, index: number): Member | null {
  let next = index
  if (at(line, next).text === 'the') next += 1
  const first = next
  while (next - first < MEMBER_LENGTH_MAX) {
    const word = at(line, next)
    if (word.kind === 'word' && word.capital) {
      if (NO_MEMBER.has(word.text)) return null
      next += 1
    } else if (
      next > first &&
      (word.text === '-' || word.text === "'s" || word.text === "'" || word.text === '’') &&
      word.glued
    )
      next += 1
    else if (next > first && isAbbreviated(line, next)) next += 1
    else if (
      next > first &&
      WITHIN_NAME.has(word.text) &&
      word.text !== 'and' &&
      at(line, next + 1).capital
    )
      next += 1
    else break
  }
  if (next === first) return null
  return { first, next: nameEnd(line, next) }
}

/** The point of `St. Ives`, and the sign of `Marlow & Finch`. */
function isAbbreviated(line: Line, index: number): boolean {
  const [before, sign, after] = [at(line, index - 1), at(line, index), at(line, index + 1)]
  if (!after.capital || after.kind !== 'word') return false
  if (sign.text === '&') return true
  return sign.text === '.' && sign.glued && /^(?:st|mt|ft)$/.test(before.text)
}

/** A name may go on with its letters in brackets, `Natal (NAT)`, or, before another name, with a small noun: `the Quay footbridge and`. */
function nameEnd(line: Line, next: number): number {
  const letters = at(line, next + 1)
  if (at(line, next).text === '(' && letters.upper && at(line, next + 2).text === ')')
    return next + 3
  const noun = at(line, next)
  const after = at(line, next + 1).text
  const isSmall = noun.kind === 'word' && !noun.capital && !WITHIN_NAME.has(noun.text)
  const goesOn = (after === ',' || after === 'and') && at(line, next + 2).kind === 'word'
  return isSmall && goesOn && NAMED_NOUNS.has(noun.text) ? next + 1 : next
}

/** What bears a name, written small behind it. */
const NAMED_NOUNS: ReadonlySet<string> = new Set(
  'airport bridge footbridge tunnel line railway station port hospital school park museum district county city province river lake plant project island bay canal reservoir highway road street building tower centre center zone corridor'.split(
    ' ',
  ),
)

function spanOf(line: Line, member: Member): Span {
  return { start: at(line, member.first).start, end: at(line, member.next - 1).end }
}

/** `Qingpu, Shanghai, Wujiang, Jiangsu`: every second name is the province of the one before. */
function isPaired(line: Line, members: readonly Member[]): boolean {
  if (members.length < 3) return false
  for (let index = 1; index < members.length; index += 2) {
    const member = members[index]
    if (member === undefined || !PROVINCES.has(at(line, member.first).text)) return false
    const before = members[index - 1]
    if (before === undefined || PROVINCES.has(at(line, before.first).text)) return false
  }
  return true
}

function pairs(line: Line, members: readonly Member[]): readonly Span[] {
  const spans: Span[] = []
  for (let index = 0; index < members.length; index += 2) {
    const first = members[index]
    const last = members[index + 1] ?? first
    if (first !== undefined && last !== undefined)
      spans.push({ start: at(line, first.first).start, end: at(line, last.next - 1).end })
  }
  return spans
}

/** `USDA, KELP and TNT`: letters for a name; `the UK, the US and the EU` are places. */
function isSign(line: Line, { first, next }: Member): boolean {
  return next === first + 1 && at(line, first).upper && at(line, first).text.length > 3
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'between',
  'across',
  'to',
  'from',
  'at',
  'linking',
  'connecting',
  'namely',
  ':',
  'among',
  'cities',
  'provinces',
  'countries',
])
const PLACE_ENDS: ReadonlySet<string> = new Set(
  'bridge footbridge tunnel line railway airport station plant dam university institute bank group company corporation agency ministry commission bureau committee association centre center office'.split(
    ' ',
  ),
)

const LANGUAGES: ReadonlySet<string> = new Set(
  'english chinese mandarin french spanish german russian arabic japanese korean portuguese italian hindi'.split(
    ' ',
  ),
)

function isPlaces(line: Line, index: number, members: readonly Member[]): boolean {
  if (members.some((member) => LANGUAGES.has(at(line, member.first).text))) return false
  if (members.every((member) => isSign(line, member))) return false
  if (members.some((member) => PLACE_ENDS.has(at(line, member.next - 1).text))) return false
  if (members.some((member) => PROVINCES.has(at(line, member.first).text))) return true
  for (let place = index - 1; place > index - 6 && place >= 0; place -= 1)
    if (PLACE_PREPOSITIONS.has(at(line, place).text)) return true
  return members.every((member) => member.next === member.first + 1)
}
