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
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { fitOfShare, fitOfSum } from './whole/slip.ts'

// A last look at what was found. Figures that miss each other by far, and not by a slip of the pen, were hardly said of
// each other: then the sentence was misread, and nothing is said of them.

export function soundOnes(
  doc: Doc,
  relations: readonly Relation[],
  claims: readonly ReadClaim[],
  isStated: ReadonlySet<number>,
): readonly Relation[] {
  return relations.flatMap((relation): readonly Relation[] => {
    switch (relation.kind) {
      case 'share':
        // Beside the very numbers of which it is one, a share is theirs, however far off.
        return [
          isStated.has(relation.share) || isSoundShare(relation, claims)
            ? relation
            : { ...relation, whole: null },
        ]
      case 'parts':
        return isSoundSum(relation, claims) ? [relation] : []
      case 'change':
        return isQuote(doc, relation, claims)
          ? []
          : [areOneSize(doc, relation, claims) ? relation : { ...relation, base: null }]
      default:
        return [relation]
    }
  })
}

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

/** How far the share that part and whole give may lie from the one that is stated. */
const SHARE_FAR = rational(8n, 5n)

function isSoundShare({ share, part, whole }: Of<'share'>, claims: readonly ReadClaim[]): boolean {
  const [said, a, b] = [claims[share], at(claims, part), at(claims, whole)]
  if (said === undefined || a === undefined || b === undefined) return true
  if (said.unit !== 'percent' || b.value.coefficient <= 0n || a.unit !== b.unit) return true
  if (said.bound !== 'exact' || isSlipOfScale(a, b) || fitOfShare(said, a, b, 2) !== null)
    return true
  const isNeighbours = [-3, -2, -1, 1, 2, 3].some((by) => {
    const other = claims[share + by]
    return other?.sentence === said.sentence && fitOfShare(other, a, b) === 'equal'
  })
  if (isNeighbours) return true
  const implied = multiply(divide(rationalOf(a.value), rationalOf(b.value)), rational(100n))
  return isWithin(implied, rationalOf(said.value), SHARE_FAR)
}

const SUM_FAR = rational(31n, 20n)

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
