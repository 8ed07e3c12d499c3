import type { Day } from '#platform/period'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import type { Line } from '../part.ts'

// A place against the figures of all that are in the order: rows "Parks  74", "Ardley ($198), Port Clement ($176), …", 东城区92分、西城区88分,
// and "Parks came third". The order is that of the list if it has one, else either way.

type Counted = Extract<Relation, { kind: 'counted' }>
type Entry = {
  readonly name: string
  readonly value: number
  readonly start: number
  readonly end: number
}

const ROWS_BACK = 16
const ENTRIES_MIN = 3
const ENTRIES_MAX = 24

export function placesInLists(doc: Doc, line: Line, release: Day | null): readonly Counted[] {
  const ranks = line.parts.filter(
    ({ claim }) => claim.form === 'rank' && claim.bound === 'exact' && claim.value.scale === 0,
  )
  const entries = ranks.length === 0 ? null : entriesOf(doc, line)
  if (entries === null) return []
  return ranks.flatMap(({ claim }) => placeIn(line, claim, entries, release) ?? [])
}

function entriesOf(doc: Doc, line: Line): readonly Entry[] | null {
  return rowsBefore(doc, line) ?? inlineOf(doc, line)
}

const ROW =
  /^[\s•*–-]*(?:\d{1,2}[.)]?\s{1,4})?(.{1,40}?)(?:\t\s*|\s{2,}|: ?|：| ?\| ?)(-?\d[\d,]*(?:[:.]\d+)*)(?: ?(?:%|[A-Za-z]{1,12}|\p{Script=Han}{1,4}))?\s*$/u

/** The rows of names with one figure each, right above or below. */
function rowsBefore({ text, paragraphs }: Doc, { tape }: Line): readonly Entry[] | null {
  const at = tape.sentence.paragraph
  const read = (index: number): Entry | null => {
    const one = paragraphs[index]
    const [, name, value] =
      ROW.exec(text.slice(one?.start, Math.min(one?.end ?? 0, (one?.start ?? 0) + 90))) ?? []
    return one === undefined || name === undefined || value === undefined
      ? null
      : { name: name.trim().toLowerCase(), value: numberOf(value), start: one.start, end: one.end }
  }
  const found: Entry[] = []
  let from = at - 1
  // A sentence may stand between.
  if (read(from) === null) from -= 1
  for (let index = from; index >= 0 && from - index < ROWS_BACK; index -= 1) {
    const entry = read(index)
    if (entry === null) break
    found.unshift(entry)
  }
  return areEntries(found) ? found : null
}

/** "6:14.9" in seconds. */
function numberOf(value: string): number {
  return value
    .replaceAll(',', '')
    .split(':')
    .reduce((sum, piece) => 60 * sum + Number(piece), 0)
}

function areEntries(found: readonly Entry[]): boolean {
  return (
    found.length >= ENTRIES_MIN &&
    found.length <= ENTRIES_MAX &&
    found.every(({ value }) => Number.isFinite(value)) &&
    new Set(found.map(({ name }) => name)).size === found.length
  )
}

const NAME = "[A-Z][A-Za-z’'-]*(?: (?:of |de |la |del )?[A-Z][A-Za-z’'-]*){0,3}"
const VALUE =
  '(?:[A-Z]{2,3} ?)?[$€£¥]?(\\d[\\d,]*(?:\\.\\d+)?)(?: ?(?:%|per ?cent|million|billion|points|tonnes|km))?'
const BRACKETED = new RegExp(`(${NAME}) \\(${VALUE}\\)`, 'g')
const PLAIN = new RegExp(`(?:(?<=\\band )|(?<![A-Za-z] ))(${NAME}) ${VALUE}(?=,| and |[.;]|$)`, 'g')
const BRACKETED_ZH = /([\u4e00-\u9fff]{2,8})[（(](\d[\d,]*(?:\.\d+)?)[^（）()]{0,6}[）)]/g
const PLAIN_ZH =
  /(?<=[、：，；]|^)([\u4e00-\u9fff]{2,8}?)(?:为|达)?(\d[\d,]*(?:\.\d+)?)(?:%|[万亿]?(?:\p{Script=Han}{1,4}))?(?=[、，；。和]|$)/gu

/** Names with a figure each, one behind the other and of one unit, in the sentence or one of the two before it. */
function inlineOf(doc: Doc, { tape: { text, sentence, grammar } }: Line): readonly Entry[] | null {
  for (const index of [sentence.index, sentence.index - 1, sentence.index - 2]) {
    const one = doc.sentences[index]
    if (one === undefined || one.paragraph !== sentence.paragraph) continue
    const said = text.slice(one.start, Math.min(one.end, one.start + 600))
    const patterns = grammar === 'zh' ? [BRACKETED_ZH, PLAIN_ZH] : [BRACKETED, PLAIN]
    for (const pattern of patterns) {
      const found = matchesIn(pattern, said)
      const gaps = found
        .slice(1)
        .map((match, at) =>
          said.slice((found[at]?.index ?? 0) + (found[at]?.[0].length ?? 0), match.index),
        )
      const units = new Set(
        found.map(([all, name = '', value = '']) => all.replace(name, '').replace(value, '')),
      )
      const [first] = found
      // "Melford, at $214 a night, followed by Ardley ($198)": the first is told in another way.
      const isOpen = /\b(?:followed by|then|ahead of) $|(?:其次|随后)[^，。]{0,4}$/.test(
        said.slice(0, first?.index ?? 0),
      )
      if (isOpen || units.size > 1 || !gaps.every((gap) => LINK.test(gap))) continue
      const entries = found.map(({ 0: all, 1: name = '', 2: value = '', index: at }) => ({
        name: name.toLowerCase(),
        value: numberOf(value),
        start: one.start + at,
        end: one.start + at + all.length,
      }))
      if (areEntries(entries)) return entries
    }
  }
  return null
}

const LINK = /^(?:,|;|、|，|；)?(?: and| ?和)? ?$/

const OTHER =
  /\b(?:world|worldwide|globally|nationally|nationwide|Europe|Asia|Africa|America|country|overall)\b|全国|全球|世界|全省/
const THEN =
  /^[^,.;，。；]{0,14}\b(?:ago|last|before|earlier|previous)\b|^[^，。；]{0,4}(?:上年|去年)/
const FORMER =
  /\b(?:from|last year|after|behind|than)(?: the)? $|(?:从|由|上年|去年)[^，。；]{0,6}$/
const SMALL =
  /lowest|smallest|least|cheapest|fewest|slowest|shortest|worst|最[低少小短差慢]|由低到高|[低少]$/
const LARGE =
  /highest|largest|most|best|biggest|dearest|busiest|fastest|longest|最[高多大长快好]|由高到低/

function placeIn(
  { tape: { text, sentence } }: Line,
  claim: ReadClaim,
  entries: readonly Entry[],
  release: Day | null,
): Counted | null {
  const before = text.slice(sentence.start, claim.start).toLowerCase()
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 40))
  // "Ranks second for income per head": of another order.
  if (/^ (?:for|by|in terms of|as regards|on) [a-z]/.test(behind)) return null
  // 排在第二位的是《灯塔》: who that is stands behind.
  if (/^的(?:是|为|则)/.test(behind)) return null
  if (OTHER.test(behind.split(/[,;，。；]/)[0] ?? '') || THEN.test(behind) || FORMER.test(before))
    return null
  const year = release?.slice(0, 4)
  const last = entries
    .map((entry) => {
      const isNow = entry.name === year
      const now = isNow ? Math.max(before.lastIndexOf('this year'), before.lastIndexOf('今年')) : -1
      return { entry, at: Math.max(before.lastIndexOf(entry.name), now) }
    })
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)[0]
  if (last === undefined || before.length - last.at > NAME_REACH) return null
  // In a list the name is no subject.
  const isIn = entries.some(
    ({ start, end }) => start >= sentence.start && end > sentence.start + last.at,
  )
  if (isIn) return null
  const words = before.slice(last.at + last.entry.name.length)
  // "Third, just behind": of the one that is named last.
  if (/[;:；：]|\b(?:but|while|than|behind|after)\b|奖|最[少低]/.test(words)) return null
  const own = text.slice(claim.start, claim.end).toLowerCase() + behind.slice(0, 16)
  const values = entries.map(({ value }) => value)
  const above = values.filter((value) => value > last.entry.value).length
  const below = values.filter((value) => value < last.entry.value).length
  const [down, up] = [isSorted(values), isSorted(values.map((value) => -value))]
  const equal = values.length - above - below
  const places: (readonly [number, number])[] = [
    ...(SMALL.test(own) || (up && !LARGE.test(own)) ? [[below + 1, below + equal] as const] : []),
    ...(LARGE.test(own) || (down && !SMALL.test(own)) ? [[above + 1, above + equal] as const] : []),
  ]
  const [place, ...more] = places
  const isEither = place === undefined || more.length > 0
  const rank = Number(claim.value.coefficient)
  if (isEither) {
    const ends = [
      [above + 1, above + equal],
      [below + 1, below + equal],
    ] as const
    if (ends.some(([least, most]) => rank >= least && rank <= most)) return null
  }
  if (rank > entries.length + 1) return null
  const [least, most] = place ?? [above + 1, above + equal]
  return {
    kind: 'counted',
    check: 'rank',
    figure: claim.index,
    is: { least, most },
    by: values.map(String).join(' / '),
    beside: [],
    isTied: true,
  }
}

const NAME_REACH = 90

/** From more to less. */
function isSorted(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value <= (values[at - 1] ?? value))
}
