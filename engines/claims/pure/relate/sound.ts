import {
  abs,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  rationalOf,
  subtract,
  sumOf,
} from '#platform/exact'
import { isPartOf } from '../context/time/stretch-in.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { sortOf } from './part.ts'
import { fitOfShare, fitOfSum } from './whole/slip.ts'

// A last look at what was found. Figures that miss each other by far, and not by a slip of the pen, were hardly said of
// each other: then the sentence was misread, and nothing is said of them.

export function soundOnes(
  doc: Doc,
  relations: readonly Relation[],
  claims: readonly ReadClaim[],
  isStated: ReadonlySet<number>,
): readonly Relation[] {
  const fitted = listsThatFit(relations, claims)
  const wholes = new Map<number, number | null>()
  const totals = new Map<number, number[]>()
  for (const one of relations) {
    if (one.kind === 'share' && one.part !== null) wholes.set(one.part, one.whole)
    if (one.kind === 'parts' && one.complete)
      for (const part of one.parts) totals.set(part, [...(totals.get(part) ?? []), one.whole])
  }
  return relations.flatMap((relation): readonly Relation[] => {
    switch (relation.kind) {
      case 'rank-in':
        return isIn(relation, claims) ||
          (!fitted.has(relation.list ?? -1) && !areOtherOrders(doc, relation, claims))
          ? [relation]
          : []
      case 'share':
        // Beside the very numbers of which it is one, a share is theirs, however far off.
        return [
          isStated.has(relation.share) || isSoundShare(relation, claims)
            ? (ofTotal(relation, totals, claims) ?? relation)
            : { ...relation, whole: null },
        ]
      case 'parts':
        return isSoundSum(relation, claims) &&
          !haveMembersInCommon(doc, relation, claims) &&
          !areSisters(relation, wholes)
          ? [relation]
          : []
      case 'change':
        return isQuote(doc, relation, claims) ||
          isBesides(doc, relation, claims) ||
          areOtherThings(doc, relation, claims) ||
          (relation.amount === null && isWithPart(relation, claims)) ||
          isByMean(doc, relation, claims)
          ? []
          : [
              areOneSize(doc, relation, claims) &&
              !isOfEach(doc, relation, claims) &&
              !isOverItsPart(relation, claims)
                ? relation
                : { ...relation, base: null },
            ]
      default:
        return [relation]
    }
  })
}

/** "12th worldwide and third in Europe, it is in the top five there": of two places in two orders the one that is in the list is. */
function listsThatFit(
  relations: readonly Relation[],
  claims: readonly ReadClaim[],
): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) =>
      one.kind === 'rank-in' && isIn(one, claims) && one.list !== null ? [one.list] : [],
    ),
  )
}

function isIn({ rank, list }: Of<'rank-in'>, claims: readonly ReadClaim[]): boolean {
  const [place, last] = [claims[rank], claims[list ?? -1]]
  return (
    place !== undefined &&
    last !== undefined &&
    compare(rationalOf(place.value), rationalOf(last.valueHigh ?? last.value)) <= 0
  )
}

const WIDE = /^ (?:nationally|nationwide|worldwide|globally|internationally|overall)\b/i

/** "Ranked 15th nationally, it is in the top three of the western cities". */
function areOtherOrders(
  { text }: Doc,
  { rank, list }: Of<'rank-in'>,
  claims: readonly ReadClaim[],
): boolean {
  const [place, last] = [claims[rank], claims[list ?? -1]]
  if (place === undefined || last === undefined) return false
  const isWide = WIDE.test(text.slice(place.end, place.end + 20))
  const behind = text.slice(last.end, last.end + 40).split(/[.;]/)[0] ?? ''
  return (
    isWide &&
    /^[^,]{0,24} (?:in|of|on|among|across) /i.test(behind) &&
    !/nation|world|country|glob/i.test(behind)
  )
}

/** 整体失业率为1.9%，居民失业率为2.5%，均较首季下跌0.1个百分点: each of both, and not between them. */
function isOfEach(
  { text }: Doc,
  { base, amount }: Of<'change'>,
  claims: readonly ReadClaim[],
): boolean {
  const [from, by] = [claims[base ?? -1], claims[amount ?? -1]]
  return (
    from !== undefined &&
    by !== undefined &&
    from.sentence === by.sentence &&
    EACH.test(text.slice(Math.max(from.end, by.start - 20), by.start))
  )
}

const EACH = /，[均都](?:同比|环比|[比较][^，。；]{0,8})[^，。；\d]{0,6}$/

/** 比去年少产74万吨，日均59.4万吨: no change of anything. */
function isByMean({ text }: Doc, { amount }: Of<'change'>, claims: readonly ReadClaim[]): boolean {
  const start = claims[amount ?? -1]?.start ?? 0
  return /[，；。（][日月周季人户]均[为达约]{0,2}$/.test(text.slice(Math.max(0, start - 8), start))
}

/** 10月26.7GWh，前十个月累计230.3GWh: a time and a part of it are no two ends of a change. */
function isWithPart(
  { base, result }: Pick<Of<'change'>, 'base' | 'result'>,
  claims: readonly ReadClaim[],
): boolean {
  if (base === null || result === null) return false
  const [from, to] = [claims[base]?.period ?? null, claims[result]?.period ?? null]
  return from !== null && to !== null && (isPartOf(from, to) || isPartOf(to, from))
}

/** 3月为112亿元，比上月增长9.6%，一季度达302亿元: both say their own time, of which neither was before the other. */
function isOverItsPart(one: Of<'change'>, claims: readonly ReadClaim[]): boolean {
  const ends = [one.base, one.result].map((index) => claims[index ?? -1])
  return (
    one.amount !== null &&
    ends.every((claim) => claim?.periodFrom === 'stated' && sortOf(claim) === 'quantity') &&
    isWithPart(one, claims)
  )
}

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

/** How far the share that part and whole give may lie from the one that is stated. */
const SHARE_FAR = rational(8n, 5n)

function isSoundShare({ share, part, whole }: Of<'share'>, claims: readonly ReadClaim[]): boolean {
  const [said, a, b] = [claims[share], at(claims, part), at(claims, whole)]
  if (said === undefined || a === undefined || b === undefined) return true
  if (b.value.coefficient <= 0n || a.unit !== b.unit) return true
  if (isSlipOfScale(a, b)) return isScaledShare(said, a, b)
  if (said.unit !== 'percent' || said.bound !== 'exact' || fitOfShare(said, a, b, 2) !== null)
    return true
  const isNeighbours = [-3, -2, -1, 1, 2, 3].some((by) => {
    const other = claims[share + by]
    return other?.sentence === said.sentence && fitOfShare(other, a, b) === 'equal'
  })
  if (isNeighbours) return true
  const implied = multiply(divide(rationalOf(a.value), rationalOf(b.value)), rational(100n))
  return isWithin(implied, rationalOf(said.value), SHARE_FAR)
}

/** With another word of scale the share would be about what is said: 19 lines are no half of 920 billion kilowatt-hours. */
function isScaledShare(said: ReadClaim, a: ReadClaim, b: ReadClaim): boolean {
  const percent = said.unit === 'percent' ? rational(1n, 100n) : rational(1n)
  const share = multiply(said.fraction ?? rationalOf(said.value), percent)
  const is = divide(rationalOf(a.value), rationalOf(b.value))
  return SCALES.some((power) => {
    const factor = rational(10n ** power)
    return [multiply(is, factor), divide(is, factor)].some((one) => isWithin(one, share, SHARE_FAR))
  })
}

const SUM_FAR = rational(31n, 20n)
const HUNDRED = rational(100n)

/** 改造860个，其中2023年410个、今年450个，完成总任务1200个的71.7%: it is the share of their sum, if it is that of the sum. */
function ofTotal(
  relation: Of<'share'>,
  totals: ReadonlyMap<number, readonly number[]>,
  claims: readonly ReadClaim[],
): Relation | null {
  const [share, part, whole] = [
    claims[relation.share],
    at(claims, relation.part),
    at(claims, relation.whole),
  ]
  if (share === undefined || part === undefined || whole === undefined) return null
  if (fitOfShare(share, part, whole) !== null) return null
  const total = (totals.get(part.index) ?? []).find(
    (one) => one !== whole.index && claims[one]?.sentence === share.sentence,
  )
  const all = at(claims, total ?? null)
  return all !== undefined && fitOfShare(share, all, whole) === 'equal'
    ? { ...relation, part: all.index }
    : null
}

/** "Cars contributed 2.91 billion (60.4 %) to premiums, life 1.36 billion (28.2 %) and health the remaining 0.55": of one whole, all three. */
function areSisters(
  { whole, parts, complete }: Of<'parts'>,
  wholes: ReadonlyMap<number, number | null>,
): boolean {
  const above = complete ? (wholes.get(whole) ?? null) : null
  return above !== null && parts.some((part) => wholes.get(part) === above)
}

const IN_BOTH = /^[^,.;，。；]{0,30}(?:\bboth\b|两者|二者|同时|兼)/i

/** "480 export goods, 390 services and 150 both": who is in two of them is counted twice. */
function haveMembersInCommon(
  { text }: Doc,
  { parts, complete }: Of<'parts'>,
  claims: readonly ReadClaim[],
): boolean {
  return (
    complete &&
    parts.some((index) => {
      const end = claims[index]?.end ?? 0
      return IN_BOTH.test(text.slice(end, end + 48))
    })
  )
}

function isSoundSum(
  { whole, parts, complete }: Of<'parts'>,
  claims: readonly ReadClaim[],
): boolean {
  const [all, members] = [claims[whole], parts.flatMap((index) => claims[index] ?? [])]
  if (!complete || all === undefined || members.length < 2) return true
  // 3人死亡: …造成3人死亡、1人受伤 tells one figure twice, and another.
  if (members.some(({ value }) => compare(rationalOf(value), rationalOf(all.value)) === 0))
    return false
  if (all.unit === 'persons' && members.some(({ unit }) => unit !== 'persons')) return false
  // "1.5 million units consisting of one share and four warrants": what each of them is made of.
  const areFew = members.every(({ value }) => compare(rationalOf(value), HUNDRED) < 0)
  if (areFew && compare(rationalOf(all.value), multiply(HUNDRED, HUNDRED)) > 0) return false
  if (members.some(({ unit }) => unit !== all.unit) || all.bound !== 'exact') return true
  const sum = sumOf(members.map(({ value }) => rationalOf(value)))
  if (isWithin(sum, rationalOf(all.value), SUM_FAR) || isOneScaled(all, members)) return true
  return (
    fitOfSum(
      { claim: all },
      members.map((claim) => ({ claim })),
      2,
    ) !== null
  )
}

const SCALES = [3n, 4n, 6n, 8n] as const

/** €410 billion of €800 million: one of them would fit if its word of scale were another. */
function isOneScaled(all: ReadClaim, members: readonly ReadClaim[]): boolean {
  const values = members.map(({ value }) => rationalOf(value))
  const sum = sumOf(values)
  return values.some((value) =>
    SCALES.some((power) => {
      const rest = subtract(sum, subtract(value, multiply(value, rational(1n, 10n ** power))))
      return isWithin(rest, rationalOf(all.value), SUM_SCALED)
    }),
  )
}

const SUM_SCALED = rational(11n, 10n)

/** "From 932.6 to 250.6 thousand tonnes": the scale is said once. */
function areOneSize(
  doc: Doc,
  { result, base }: Of<'change'>,
  claims: readonly ReadClaim[],
): boolean {
  const [to, from] = [at(claims, result), at(claims, base)]
  if (to === undefined || from === undefined) return true
  if (isDigits(doc, to) === isDigits(doc, from)) return true
  return isWithin(rationalOf(to.value), rationalOf(from.value), rational(50n))
}

function isDigits({ text }: Doc, { start, end }: ReadClaim): boolean {
  return /^[\d.,\s]+$/.test(text.slice(start, end))
}

const QUOTE =
  /\b(?:yen|dollar|yuan|renminbi|euro|pound|sterling|rupee|won|rouble|ruble)\b[^.;]{0,24} against (?:the )?(?:US |U\.S\. )?(?:dollar|yen|euro|pound|mark|yuan|renminbi)|(?:人民币|日元|欧元|英镑|卢布)[^，。；]{0,4}[对兑](?:美元|人民币|日元)/i

/** A currency that rises costs fewer of its units: quotes go the other way. */
function isQuote(doc: Doc, { result, base }: Of<'change'>, claims: readonly ReadClaim[]): boolean {
  const to = at(claims, result)
  if (to === undefined || base === null) return false
  const start = doc.sentences[to.sentence]?.start ?? to.start
  return QUOTE.test(doc.text.slice(Math.max(start, to.start - 160), to.start))
}

/** 由8类扩大到12类，此外还增加了32类: of other things. */
function isBesides(
  { text }: Doc,
  { amount, result, amountIs }: Of<'change'>,
  claims: readonly ReadClaim[],
): boolean {
  const added = amountIs === 'absolute' ? at(claims, amount) : undefined
  const to = at(claims, result)
  if (added === undefined || to === undefined || to.end > added.start) return false
  return /此外|另外|还增加|还新增|\bin addition\b|\bbesides\b/i.test(
    text.slice(to.end, added.start).slice(-40),
  )
}

/** 从100架次至220架次不等 is a range; "from 65 cents a share to 59 million dollars, or 53 cents a share" is of another thing. */
function areOtherThings(
  { text }: Doc,
  { result, base }: Of<'change'>,
  claims: readonly ReadClaim[],
): boolean {
  const [to, from] = [at(claims, result), at(claims, base)]
  if (to === undefined || from === undefined) return false
  return (
    to.unit.includes('/') !== from.unit.includes('/') ||
    /不等$/.test(text.slice(to.start, to.end)) ||
    /^\s?(?:不等|之间)/.test(text.slice(to.end, to.end + 4))
  )
}

/** The same digits in words of another scale, as far as a headline rounds. */
function isSlipOfScale(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [abs(rationalOf(a.value)), abs(rationalOf(b.value))]
  if (left.num === 0n || right.num === 0n) return false
  return (
    compare(left, multiply(right, rational(100n))) > 0 ||
    compare(right, multiply(left, rational(100000n))) > 0
  )
}

function isWithin(a: Rational, b: Rational, times: Rational): boolean {
  const [left, right] = [abs(a), abs(b)]
  return compare(left, multiply(right, times)) <= 0 && compare(right, multiply(left, times)) <= 0
}

function at(claims: readonly ReadClaim[], index: number | null): ReadClaim | undefined {
  return index === null ? undefined : claims[index]
}
