import type { Doc, ReadClaim, Reading, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { powerOfUnit, scaledBy } from '../lent-scale.ts'
import { isBare } from '../part.ts'
import { isLess, isOfSize, offOf } from './sizes.ts'
import { type Alike, alikeBy } from './tied.ts'
import { isNamedBefore, namesOther, saysOfThese, saysPeople, saysRest, stands } from './words.ts'

// "St Osyth's saw 184,320 patients. Wendle General took 118,200 and the remaining 66,120 came to us": a number that has no noun of its own
// is of what was counted last before it. Every rule that knows more has been asked before, and relations are made without this: a number that may be of
// anything is tied more freely than one of persons.

/** So many sentences back what was counted may stand; across paragraphs in the one before alone. */
const SENTENCES_BACK = 3
const CLAIMS_BACK = 12

/**
 * Gives numbers that stand for themselves the unit of a figure that they are tied to, or else of the last one of their size that is told with its
 * noun.
 */
export function withAntecedents({ doc, claims, relations }: Reading): readonly ReadClaim[] {
  if (doc.grammar !== 'en') return claims
  const alike = alikeBy(claims, [...relations, ...ofThese(doc, claims)])
  const people = claims.map((claim) =>
    isOpen(doc, claim) && claim.value.scale === 0 && saysPeople(doc, claim)
      ? { ...claim, unit: 'persons' }
      : claim,
  )
  return withTied(doc, withLast(doc, withTied(doc, people, alike)), alike)
}

/** "It rose to 68.4 million. 31.3 million of these customers …": parts of the number before them. */
function ofThese(doc: Doc, claims: readonly ReadClaim[]): readonly Relation[] {
  return claims.flatMap((part, at) => {
    const whole = claims[at - 1]
    const isPart =
      whole !== undefined &&
      saysOfThese(doc, part) &&
      isNear(doc, whole, part) &&
      isOpen(doc, whole) &&
      isOfSize(doc.text, whole, part) &&
      isLess(part, whole)
    return isPart
      ? [{ kind: 'parts', whole: whole.index, parts: [part.index], complete: false }]
      : []
  })
}

/** So many figures may be tied one to the next. */
const TIES_MAX = 12

/** Of the unit of what each is tied to, and of what that is tied to. */
function withTied(doc: Doc, claims: readonly ReadClaim[], alike: Alike): readonly ReadClaim[] {
  const read = [...claims]
  let isAny = true
  for (let ties = 0; isAny && ties < TIES_MAX; ties += 1) {
    isAny = false
    for (const [at, others] of alike) {
      const claim = read[at]
      const one = oneUnit(others.flatMap((other) => read[other] ?? []))
      if (claim === undefined || one === null || !isOpen(doc, claim)) continue
      if (isNamedBefore(doc, one, claim)) continue
      read[at] = likeIt(doc.text, claim, one)
      isAny = true
    }
  }
  return read
}

/** One of figures that are all counted in the same. */
function oneUnit(claims: readonly ReadClaim[]): ReadClaim | null {
  const [one, ...others] = claims.filter(({ unit }) => unit !== 'items')
  if (one === undefined || !isCounted(one)) return null
  return others.every(({ unit }) => unit === one.unit) ? one : null
}

function withLast(doc: Doc, claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const read: ReadClaim[] = []
  const others = new Set<number>()
  const listed = new Set<number>()
  for (const claim of claims) {
    const next = listedBefore(doc, read, listed, claim)
    const said = next ?? (isOpen(doc, claim) ? antecedentOf(doc, read, claim, others) : 'nothing')
    if (said === 'other') others.add(claim.index)
    read.push(typeof said === 'string' ? claim : likeIt(doc.text, claim, said))
  }
  return read
}

/** "640,000 were imports, ", and behind the first the verb is left out. */
const WERE = /^ (?:were|was|are|is) (?:[a-z-]+ ){0,2}[a-z-]+s(?:,| and|, and) $/
const AND = /^ (?:[a-z-]+ ){0,2}[a-z-]+(?:,| and|, and) $/
const NOUN_ALONE = /^ (?:[a-z-]+ ){0,2}[a-z-]+(?:[.,;]| and )/

/** "Of these 640,000 were imports, 510,000 exports and 110,000 goods in transit": the verb is said once, and so is what they are. */
function listedBefore(
  { text }: Doc,
  read: readonly ReadClaim[],
  listed: Set<number>,
  claim: ReadClaim,
): ReadClaim | null {
  const first = read.at(-1)
  if (first === undefined || first.sentence !== claim.sentence) return null
  if (claim.unit !== 'items' || claim.form !== 'number' || !isBare(text, claim)) return null
  if (first.form !== 'number' || first.unit === 'items' || !isBare(text, first)) return null
  const between = listed.has(first.index) ? AND : WERE
  if (!between.test(text.slice(first.end, claim.start))) return null
  if (!NOUN_ALONE.test(text.slice(claim.end, claim.end + NOUN_REACH))) return null
  listed.add(claim.index)
  return first
}

const NOUN_REACH = 40

/** In its unit, and of as many base units: "54 gigalitres ... 40 more". */
export function likeIt(text: string, claim: ReadClaim, one: ReadClaim): ReadClaim {
  const power = powerOfUnit(text, one)
  const read = { ...claim, unit: one.unit }
  return power === 0 ? read : scaledBy(read, power)
}

/** A number without a unit behind which no noun stands. */
export function isOpen(doc: Doc, claim: ReadClaim): boolean {
  return (
    claim.form === 'number' &&
    claim.unit === 'items' &&
    claim.value.coefficient > 0n &&
    doc.sentences[claim.sentence]?.grammar === 'en' &&
    isBare(doc.text, claim) &&
    stands(doc.text, claim)
  )
}

/** What was counted last; 'other' where the words before the number say that something else is. */
function antecedentOf(
  doc: Doc,
  read: readonly ReadClaim[],
  claim: ReadClaim,
  others: ReadonlySet<number>,
): ReadClaim | 'other' | 'nothing' {
  for (const one of read.slice(-CLAIMS_BACK).reverse()) {
    if (!isNear(doc, one, claim)) return onlyCounted(doc, read, claim)
    if (!isLike(doc, one, claim) || isLikerOf(doc, read, one, claim)) continue
    if (namesOther(doc, one, claim)) return 'other'
    // What was counted last has a noun that no unit is known of, or stands alone as this one does.
    if (one.unit === 'items' && isOpen(doc, one) && !others.has(one.index)) continue
    return one.unit !== 'items' && canLend(doc, one, claim) ? one : 'nothing'
  }
  return onlyCounted(doc, read, claim)
}

function isLike(doc: Doc, one: ReadClaim, claim: ReadClaim): boolean {
  return one.form === 'number' && !isAside(one) && isOfSize(doc.text, one, claim)
}

/** "They planted 14,000 trees for 900 families. In 2023 it was 11,500": of two that one sentence tells it is of the one of its size. */
function isLikerOf(
  doc: Doc,
  read: readonly ReadClaim[],
  one: ReadClaim,
  claim: ReadClaim,
): boolean {
  if (one.sentence === claim.sentence || saysRest(doc.text, claim.start)) return false
  return read.some(
    (other) =>
      other.sentence === one.sentence &&
      other.index < one.index &&
      other.unit !== one.unit &&
      isLike(doc, other, claim) &&
      offOf(other, claim) < offOf(one, claim) / 2,
  )
}

/** What all figures of its size count that were told before it, where they are more than one. */
function onlyCounted(
  doc: Doc,
  read: readonly ReadClaim[],
  claim: ReadClaim,
): ReadClaim | 'other' | 'nothing' {
  const like = read.filter(
    (one) => isLike(doc, one, claim) && !(one.unit === 'items' && isOpen(doc, one)),
  )
  const [last] = like.slice(-1)
  if (last === undefined || like.length < 2 || like.some(({ unit }) => unit !== last.unit))
    return 'nothing'
  if (last.unit === 'items' || !canLend(doc, last, claim)) return 'nothing'
  return namesOther(doc, last, claim) ? 'other' : last
}

function isNear({ sentences }: Doc, one: ReadClaim, claim: ReadClaim): boolean {
  const [own, other] = [sentences[claim.sentence], sentences[one.sentence]]
  if (own === undefined || other === undefined) return false
  const back = own.index - other.index
  return own.paragraph === other.paragraph ? back <= SENTENCES_BACK : back <= 1
}

const ASIDE: ReadonlySet<string> = new Set(
  'percent permille percentage-point basis-point ratio times rank date index-points years months weeks days working-days hours minutes seconds degC degF'.split(
    ' ',
  ),
)

/** Shares, times and places in an order stand between a count and the next without being counted. */
function isAside({ unit }: ReadClaim): boolean {
  return ASIDE.has(unit) || unit.includes('/')
}

const WHOLE: ReadonlySet<string> = new Set(
  'person person-time household firm count set place vehicle ship aircraft train point station use bed parcel container'.split(
    ' ',
  ),
)
const MEASURES: ReadonlySet<string> = new Set(
  'mass volume area energy power barrel-oe mass-co2e'.split(' '),
)

/** Money has its sign each time, nobody counts halves of persons, and of 26 counties no more can be told. */
function canLend({ text }: Doc, one: ReadClaim, { value, start }: ReadClaim): boolean {
  const isRest = saysRest(text, start)
  if (value.scale === 0 && value.coefficient < FEW && !isRest) return false
  if (!isCounted(one)) return false
  if (MEASURES.has(dimensionOf(one.unit))) return true
  if (value.scale > 0) return false
  return one.unit !== 'places' || (isRest && value.coefficient <= one.value.coefficient)
}

/** So few may be told of anything. */
const FEW = 15n

function isCounted({ unit }: ReadClaim): boolean {
  const dimension = dimensionOf(unit)
  return WHOLE.has(dimension) || MEASURES.has(dimension)
}
