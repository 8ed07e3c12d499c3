import type { PeriodCode } from '#platform/period'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { againstZh, factsZh, followsZh, orderZh } from './chinese.ts'
import { areOfTwoContests } from './contests.ts'
import { factsEn } from './english.ts'
import { againstEn, followsEn, orderEn } from './english-order.ts'
import { misledIn } from './extremes.ts'
import { listsOf, namesIn } from './lists.ts'
import { placesInSeries } from './series.ts'
import type { Entry, Fact, Listed, Versus, Way } from './types.ts'

// Lists of names and figures, and what is said of their order: "Vasch 9.1, Oberlin 8.4, … Oberlin has the second highest rate". Each
// figure that words put above or below another is held against it.

type Ordered = Extract<Relation, { kind: 'target' }>
type Counted = Extract<Relation, { kind: 'counted' }>
type Same = Extract<Relation, { kind: 'same' }>

export function withRanks(
  doc: Doc,
  { claims }: Pick<Context, 'claims'>,
  relations: readonly Relation[],
): readonly Relation[] {
  const ranks = claims.filter(
    ({ form, bound, value }) => form === 'rank' && bound === 'exact' && value.scale === 0,
  )
  const lists = listsOf(doc, claims).map((list) => withoutWhole(doc.text, list))
  const told = [
    ...lists.flatMap((list) => ordersOf(doc, list, ranks)),
    ...placesInSeries(doc, claims),
  ]
  if (told.length === 0) return relations
  const members = new Set(
    told.flatMap((one) =>
      one.kind === 'target' ? [one.value, one.target] : one.kind === 'same' ? [] : one.beside,
    ),
  )
  const ordered = lists.filter(({ entries }) =>
    entries.some(({ claim }) => members.has(claim.index)),
  )
  const known = new Set(relations.map(keyOf))
  return [
    ...relations.filter((one) => !isOfRivals(one, ordered)),
    ...told.filter((one) => !known.has(keyOf(one))),
  ]
}

function keyOf(one: Relation): string {
  if (one.kind === 'same') return `same ${one.claims.join()}`
  if (one.kind === 'target') return `target ${one.value} ${one.target}`
  return one.kind === 'counted' ? `counted ${one.figure}` : ''
}

/** Who compete aren't parts of each other, nor how far two others lie apart, nor is one told again by another. */
function isOfRivals(one: Relation, lists: readonly Listed[]): boolean {
  const members = membersOf(one)
  return (
    members.length > 1 &&
    lists.some(({ entries }) =>
      members.every((index) => entries.some(({ claim }) => claim.index === index)),
    )
  )
}

function membersOf(one: Relation): readonly (number | null)[] {
  if (one.kind === 'same') return one.claims
  if (one.isTied === true) return []
  if (one.kind === 'parts') return [one.whole, ...one.parts]
  return one.kind === 'gap' && one.of !== null && one.than !== null
    ? [one.of, one.than, one.amount]
    : []
}

function ordersOf(
  doc: Doc,
  list: Listed,
  ranks: readonly ReadClaim[],
): readonly (Ordered | Counted | Same)[] {
  const { text, sentences } = doc
  const first = sentences[list.sentences[0]]
  if (first === undefined) return []
  const isZh = first.grammar === 'zh'
  const all = first.grammar === 'zh' ? factsZh(doc, list, ranks) : factsEn(doc, list, ranks)
  const facts = all.filter((fact) => !isOpenBefore(text, list, fact))
  const from = Math.max(0, first.start - (list.isNumbered ? TITLE_MAX : 0))
  const to = Math.max(list.entries.at(-1)?.end ?? 0, sentences[list.sentences[1] - 1]?.end ?? 0)
  const about = text.slice(from, to)
  if (OTHERWISE.test(about) || isTwiceIn(text, list) || areOfTwoContests(text, list)) return []
  const way = first.grammar === 'zh' ? orderZh(about) : orderEn(about)
  const follows = first.grammar === 'zh' ? followsZh(text, list) : followsEn(text, list)
  const places = placesOf(list, facts, follows, RESULTS.test(about))
  // Whose places are all told compete, whatever they add up to.
  if (hasTotal(list) && places.size < list.entries.length) return []
  return [
    ...(way === null ? [] : inOrder(text, list, way)),
    ...byPlaces(list, places, SMALLEST.test(about) && !LARGEST.test(about)),
    ...againstEach(list, first.grammar === 'zh' ? againstZh(text, list) : againstEn(text, list)),
    ...facts.flatMap((fact) => byFact(list, fact, facts, isZh)),
    ...(facts.some(({ entry, way }) => entry === 0 && way !== null)
      ? []
      : misledIn(doc, list, isZh).flatMap(([own, above, below]) =>
          atAnEnd(list, own, above, below),
        )),
    ...facts.flatMap((fact) => toldTwice(text, list, fact, isZh)),
  ]
}

/** 甲占比最高，为38%，其次为乙（31%）、丙（12%）: the second opens a list of brackets, and who leads stands before it. */
function isOpenBefore(text: string, { entries }: Listed, { entry, place }: Fact): boolean {
  const [first] = entries
  return (
    first !== undefined &&
    entry === 0 &&
    place === 2 &&
    /其次|\bfollowed by /.test(text.slice(Math.max(0, first.start - 12), first.claim.start))
  )
}

/** Who is as much as all others together is their total. */
function hasTotal({ entries }: Listed): boolean {
  const all = entries.reduce((sum, { value }) => sum + value, 0)
  return (
    entries.length > 2 && entries.some(({ value }) => Math.abs(all - 2 * value) <= 0.005 * value)
  )
}

/** "Lodging in Marden (106.5), food in Marden (52.6)": of one, by several measures. */
function isTwiceIn(text: string, { entries }: Listed): boolean {
  const names = entries.flatMap(
    ({ claim }) =>
      /(\p{Lu}[\w’'-]+(?: \p{Lu}[\w’'-]+)*) \($/u.exec(
        text.slice(Math.max(0, claim.start - 40), claim.start),
      )?.[1] ?? [],
  )
  return new Set(names).size < names.length
}

/** "12,600 were from abroad; the largest groups came from Peru (4,200), Chile (3,100) and Spain (2,000)": what they are of is no entry. */
function withoutWhole(text: string, list: Listed): Listed {
  const [whole, first, ...others] = list.entries
  if (whole === undefined || first === undefined || others.length === 0) return list
  const isInBrackets = ({ claim }: Entry): boolean => text[claim.start - 1] === '('
  const isOfWhole =
    !isInBrackets(whole) &&
    [first, ...others].every(isInBrackets) &&
    OF_WHOLE.test(text.slice(whole.claim.end, first.claim.start))
  return isOfWhole ? { ...list, entries: [first, ...others] } : list
}

const OF_WHOLE =
  /\b(?:the|its|their) (?:largest|biggest|main|leading|top|most [a-z]+) (?:[a-z]+ )?[a-z]+s\b[^.\d]*$/i

/** How far above a numbered list its title may begin. */
const TITLE_MAX = 120

/** Of strokes and penalties fewer are better; what overlaps no order is told of. */
const OTHERWISE =
  /\b(?:golf|strokes|penalt\w+|handicap|under par|fewest points|(?:first|second) (?:race|heat|leg)|in the second(?= [A-Z]))\b|杆|罚分|扣分|预赛|半决赛|此前|枚/i
const RESULTS =
  /\b(?:standings?|results?|ranking|ranks?|top|final|race|marathon|men|women|league|leader\w*|table|medal|points|pts|charts?|highest|largest|biggest|longest|tallest|best|fastest|heaviest|deepest|busiest|richest)\b|排名|排行|榜|前[三四五六十\d]|决赛|成绩|名次|积分|得分|男子|女子|最[高大长多快]/i

/** 到课率最低的是甲校，其次为乙校: who stands first has least. */
const SMALLEST = /最[低少小短慢差]|\b(?:lowest|smallest|fewest|shortest|slowest|cheapest)\b/i
const LARGEST = /最[高多大长快好]|\b(?:highest|most|largest|biggest|longest|fastest|best)\b/i

/** Places that are told of the entries themselves: by their words, their numbers, or who follows whom. */
function placesOf(
  list: Listed,
  facts: readonly Fact[],
  follows: readonly number[],
  isResult: boolean,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  if (list.isNumbered && isResult && list.entries.length > 2)
    for (const at of list.entries.keys()) places.set(at, at + 1)
  for (const { entry, place, isLast, way } of facts)
    if (!isLast && way === null && !places.has(entry)) places.set(entry, place)
  for (const at of follows) {
    const before = places.get(at - 1)
    if (before !== undefined && !places.has(at)) places.set(at, before + 1)
    else if (before === undefined && !places.has(at) && places.size === 0) {
      places.set(at - 1, 1)
      places.set(at, 2)
    }
  }
  // All others are told from the second on: the one that is named before them is the first.
  const rest = [...list.entries.keys()].filter((at) => !places.has(at))
  const told = [...places.values()].toSorted((a, b) => a - b)
  if (
    rest.length === 1 &&
    rest[0] === 0 &&
    told.length > 1 &&
    told.every((one, at) => one === at + 2)
  )
    places.set(0, 1)
  return places
}

/** Whoever is within the others: held against the side on which there are more of them. */
function atAnEnd(
  { entries }: Listed,
  own: ReadClaim,
  above: ReadClaim,
  below: ReadClaim,
): readonly Ordered[] {
  const value = entries.find(({ claim }) => claim === own)?.value ?? 0
  const more = entries.filter((one) => one.value > value).length
  const isMost = 2 * more < entries.length
  return isMost ? pair(own, above, 'most') : pair(own, below, 'least')
}

/** Of votes and points more are better, of times fewer. */
function againstEach({ entries }: Listed, found: readonly Versus[]): readonly Ordered[] {
  const way = usualWay(entries.map(({ claim }) => claim))
  return found.flatMap(({ entry, isAbove }) => {
    const [a, b] = [entries[entry]?.claim, entries[entry + 1]?.claim]
    return way === null ? [] : isAbove ? pair(a, b, way) : pair(b, a, way)
  })
}

/** Figures with places of their own: in the order that most of them keep. */
function byPlaces(
  { entries }: Listed,
  places: ReadonlyMap<number, number>,
  isSmallest: boolean,
): readonly Ordered[] {
  const own = [...places].toSorted((a, b) => a[1] - b[1])
  const pairs = own.slice(1).flatMap(([at, place], index) => {
    const [before, sooner] = own[index] ?? []
    return before === undefined || sooner === place ? [] : [[entries[before], entries[at]] as const]
  })
  const wrong = (way: Way): number =>
    pairs.filter(([a, b]) => {
      const [left, right] = [a?.value ?? 0, b?.value ?? 0]
      return way === 'most' ? left < right : left > right
    }).length
  const usual = isSmallest ? 'least' : usualWay(entries.map(({ claim }) => claim))
  const [most, least] = [wrong('most'), wrong('least')]
  if (pairs.length === 0 || most === 0 || least === 0) {
    // Two alone say no way of themselves.
    const way = pairs.length === 1 ? usual : most === 0 ? 'most' : 'least'
    return way === null ? [] : pairs.flatMap(([a, b]) => pair(a?.claim, b?.claim, way))
  }
  const way = most < least ? 'most' : least < most ? 'least' : usual
  return way === null || (usual !== null && way !== usual)
    ? []
    : pairs.flatMap(([a, b]) => pair(a?.claim, b?.claim, way))
}

/** Who stands first, by what is measured: of times the least. */
function usualWay(claims: readonly ReadClaim[]): Way {
  const dimension = dimensionOf(claims.find(({ unit }) => unit !== 'items')?.unit ?? 'items')
  return dimension === 'time' ? 'least' : 'most'
}

function pair(
  a: ReadClaim | undefined,
  b: ReadClaim | undefined,
  way: 'most' | 'least',
): readonly Ordered[] {
  if (a === undefined || b === undefined || isEqual(a, b)) return []
  // "Second with 7.3 million and a share of 18.9 %, third with 4.9 million": a share stands in no order with what was sold.
  if ((a.unit === 'percent') !== (b.unit === 'percent')) return []
  if (areOfUnlikeTimes(a, b)) return []
  return [
    {
      kind: 'target',
      value: a.index,
      target: b.index,
      said: null,
      side: way === 'most' ? 'above' : 'below',
      isOrder: true,
      isTied: true,
    },
  ]
}

/** "The busiest day was 4 May, with 46,810. December closed at 1.02 million": a day isn't held against a month. */
function areOfUnlikeTimes(a: ReadClaim, b: ReadClaim): boolean {
  const [one, other] = [a, b].map(({ period }) => (period === null ? null : lengthOf(period)))
  return one != null && other != null && one !== other
}

function lengthOf(period: PeriodCode): 'year' | 'part' | 'day' {
  if (/^@|^\d{4}-\d\d-\d\d$/.test(period)) return 'day'
  return /^\d{4}$/.test(period) ? 'year' : 'part'
}

function isEqual(a: ReadClaim, b: ReadClaim): boolean {
  return a.value.coefficient === b.value.coefficient && a.value.scale === b.value.scale
}

/** "Highest first"; where an order is told anew another list begins. */
function inOrder(text: string, { entries }: Listed, way: 'most' | 'least'): readonly Ordered[] {
  return entries.slice(1).flatMap(({ claim }, at) => {
    const before = entries[at]?.claim
    const gap = text.slice(before?.end, claim.start)
    return (orderZh(gap) ?? orderEn(gap)) ? [] : pair(before, claim, way)
  })
}

/** "Second-placed EU (71 GW)". */
const LED_MAX = 30

/** A place by words against all others of the list. */
function byFact(
  { entries }: Listed,
  { entry, place, isLast, way, rank, of }: Fact,
  facts: readonly Fact[],
  isZh: boolean,
): readonly (Ordered | Counted)[] {
  const own = entries[entry]
  const least = way === null ? 3 : place === 1 && of === 2 ? 2 : 3
  if (own === undefined || entries.length < least) return []
  if (of === 2 && entries.length !== 2) return []
  // A fourth among three: not all are told.
  if (rank !== null && place > entries.length && of !== entries.length) return []
  const twins = facts.filter(
    (one) => one.entry !== entry && one.place === place && one.isLast === isLast && one.way === way,
  )
  // 有6个项目排名第一, said of each: no place among them.
  if (twins.length > 1) return []
  const [twin] = twins
  if (twin !== undefined && (rank === null || !isOusted(entries, entry, twin))) return []
  const first =
    way ??
    ordered(
      entries.map(({ value }) => value),
      entries.map(({ claim }) => claim),
    )
  if (first === null) return []
  const end = isLast ? (first === 'most' ? 'least' : 'most') : first
  const others = entries
    .filter((one) => one !== own)
    .toSorted((a, b) => (end === 'most' ? b.value - a.value : a.value - b.value))
  const [above, below] = [others[place - 2], others[place - 1]]
  const isWhole = of === entries.length || isSorted(entries.map(({ value }) => value))
  const before = others.filter(({ value }) =>
    end === 'most' ? value > own.value : value < own.value,
  ).length
  const equal = others.filter(({ value }) => value === own.value).length
  // "That of the second-placed EU (71 GW); the US (47 GW) and India (30 GW) complete the list": it begins behind the first.
  // 藏书方面位列第一，达4120册: a list of several lists, of which words give only the place.
  if (
    way === null &&
    entries.length >= MIXED_MIN &&
    !isNearlySorted(entries.map(({ value }) => value))
  )
    return []
  const isLed =
    rank === null ? !isZh : rank.end <= own.claim.start && own.claim.start - rank.end < LED_MAX
  if (isLed && own === entries[0] && place > 1 && before === 0 && of !== entries.length) return []
  if (rank !== null && (isWhole || before > place - 1))
    return [
      {
        kind: 'counted',
        check: 'rank',
        figure: rank.index,
        is: { least: before + 1, most: before + 1 + equal },
        by: entries.map(({ value }) => String(value)).join(' / '),
        beside: entries.map(({ claim }) => claim.index),
        isTied: true,
      },
    ]
  return [
    ...(above === undefined || !isWhole ? [] : pair(above.claim, own.claim, end)),
    ...(below === undefined ? [] : pair(own.claim, below.claim, end)),
  ]
}

/** Two are told the same place in a list that goes from the most to the least: it is that of the other. */
function isOusted(
  entries: readonly Entry[],
  entry: number,
  { entry: other, place }: Fact,
): boolean {
  const values = entries.map(({ value }) => value)
  const isDown = values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0))
  return isDown && other === place - 1 && entry !== other
}

/** "The longest is Mill Loop (14 km); Mill Loop (9 km) and Abbey Path (6 km) suit families": one of the two is another. */
function toldTwice(
  text: string,
  { entries }: Listed,
  { entry, place, isLast }: Fact,
  isZh: boolean,
): readonly Same[] {
  const own = entries[entry]
  if (own === undefined || entries.length < 3 || place !== 1 || isLast) return []
  const words = text.slice(own.start, own.claim.start)
  const again = entries.filter((one) => {
    if (one === own || one.value === own.value) return false
    const said = text.slice(one.start, one.claim.start)
    if (isZh) {
      const name = said.replace(/^[\s，；。、]*(?:其次是|和|而)?|[为达得有]$/g, '')
      return name.length > 1 && !/\d/.test(name) && words.includes(name)
    }
    const names = namesIn(said)
    return names.length > 0 && names.every((name) => namesIn(words).includes(name))
  })
  const [other, ...more] = again
  return other === undefined || more.length > 0
    ? []
    : [{ kind: 'same', claims: [own.claim.index, other.claim.index], isTied: true }]
}

/** Which way the figures run; of those in no order, the usual one. */
function ordered(values: readonly number[], claims: readonly ReadClaim[]): Way {
  const usual = usualWay(claims)
  const isUp = isSorted(values.map((value) => -value)) && values.length > 2
  if (isUp) return usual === 'least' ? 'least' : null
  return usual
}

/** So long a list runs one way, but for a slip or two. */
const MIXED_MIN = 6

function isNearlySorted(values: readonly number[]): boolean {
  const turns = values.filter((value, at) => at > 0 && value > (values[at - 1] ?? value)).length
  return Math.min(turns, values.length - 1 - turns) <= 2
}

function isSorted(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value <= (values[at - 1] ?? value))
}
