import { add, compare, type Rational, rational, rationalOf, subtract } from '#platform/exact'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { fitOfTwo } from '../whole/slip.ts'
import { isAge, isOneMore, mayBeOne } from './may-be-one.ts'
import { type Pointing, pointingOf } from './pointing.ts'
import { areSlipApart, isNear } from './slips.ts'
import { isRow } from './titles.ts'
import { areOneUnit } from './told-name.ts'

// A figure that its words say was told before: "Taking those 3.2 tonnes off the streets", "The deficit of 3.4 billion", 629亿元的投资中. It is
// the one before it that its noun names, or the only one of its unit, or the one that it is a slip of the pen away from.

type Same = Extract<Relation, { kind: 'same' }>
type Placed = { readonly line: Line; readonly part: Part }

/** How many sentences with figures back words may point, and how many figures of a unit are looked at. */
const BACK = 4
const ALIKE_MAX = 12
const NEAR_MAX = rational(5n, 2n)

export function pointedBack(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Same[] {
  const joined = joinedOf(relations)
  // "Sown on 320,000 hectares. That is 64 percent of the 500,000 hectares": no part is its own whole.
  const sides = new Set(
    relations.flatMap((one) => (one.kind === 'share' ? [`${one.part} ${one.whole}`] : [])),
  )
  const told = new Map<string, number>()
  return lines.flatMap((line, at) => {
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    const keys = line.parts.map(({ claim }) => keyOf(claim))
    for (const [order, key] of keys.entries())
      if (!told.has(key)) told.set(key, line.parts[order]?.claim.index ?? -1)
    if (paragraph === undefined || isRow(doc, paragraph) || paragraph.kind === 'heading') return []
    const back = backOf(doc, lines, at)
    return line.parts.flatMap((part, order): readonly Same[] => {
      const isToldBefore = told.get(keys[order] ?? '') !== part.claim.index
      if (isToldBefore || joined.has(part.claim.index) || isOneMore(doc.text, part.claim)) return []
      const pointing = pointingOf(line, part)
      const found = pointing === null ? null : toldBy(pointing, { line, part }, back)
      return found === null || sides.has(`${found.claim.index} ${part.claim.index}`)
        ? []
        : [{ kind: 'same', claims: [found.claim.index, part.claim.index], isTied: true }]
    })
  })
}

function keyOf({ value, unit }: ReadClaim): string {
  return `${value.coefficient}/${value.scale}/${unit}`
}

/** Figures that are told twice already, or that a change, a share or a sum says to be its own. */
function joinedOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) => {
      if (one.kind === 'same') return one.claims
      if (one.kind === 'equivalent') return [one.right]
      if (one.kind === 'change' && one.base !== null) return [one.base]
      return []
    }),
  )
}

/** The sentences before it, back to the heading of its section, and the title of the text. */
function backOf(doc: Doc, lines: readonly Line[], at: number): readonly Line[] {
  const kindOf = (line: Line) => doc.paragraphs[line.tape.sentence.paragraph]?.kind
  const near = lines.slice(Math.max(0, at - BACK), at)
  const heading = near.findLastIndex((line) => kindOf(line) === 'heading')
  const [title] = lines
  const own = near.slice(Math.max(0, heading)).filter((line) => kindOf(line) !== 'row')
  const isApart = title !== undefined && kindOf(title) === 'heading' && !own.includes(title)
  return isApart && at > 0 ? [title, ...own] : own
}

function toldBy(pointing: Pointing, own: Placed, back: readonly Line[]): Part | null {
  const { claim } = own.part
  const { text } = own.line.tape
  const isOf = (other: Part) =>
    pointing.isOf(other) &&
    areOneUnit(other.claim, claim) &&
    isAge(text, other.claim) === isAge(text, claim) &&
    other.claim.valueHigh === null
  const alike = back
    .filter((line) => pointing.isOfIt?.(line) ?? true)
    .flatMap((line) => line.parts.filter(isOf).map((part) => ({ line, part })))
    .slice(-ALIKE_MAX)
  const before = own.line.parts.slice(0, own.part.order).filter(isOf)
  if ([...before, ...alike.map(({ part }) => part)].some((one) => isEqual(one.claim, claim)))
    return null
  if (
    isReckoned(claim, [...alike.map(({ part }) => part.claim), ...before.map((one) => one.claim)])
  )
    return null
  const likely = alike.filter(
    ({ part }) =>
      mayBeOne(part.claim, claim) &&
      (isNear(part.claim, claim, NEAR_MAX) || areSlipApart(part.claim, claim)),
  )
  const named = likely.filter((one) => pointing.isNamed(one.line, one.part))
  const few = named.length > 0 ? named : pointing.needsName ? [] : likely
  const areAll = few.length === alike.length || (named.length > 0 && pointing.isLoose !== 'only')
  return onlyOf(few, claim, !areAll || pointing.isLoose === 'slip')
}

/** Of several that differ the one that is a slip of the pen away. */
function onlyOf(placed: readonly Placed[], claim: ReadClaim, isSlip: boolean): Part | null {
  const [first] = placed
  if (first === undefined) return null
  if (!isSlip && placed.every(({ part }) => isEqual(part.claim, first.part.claim)))
    return first.part
  const slips = placed.filter(({ part }) => isSlipAway(part.claim, claim))
  return slips.length === 1 ? (slips[0]?.part ?? null) : null
}

function isSlipAway(a: ReadClaim, b: ReadClaim): boolean {
  return a.precision === b.precision && fitOfTwo(a, b, 2) === 'slip'
}

function isEqual(a: ReadClaim, b: ReadClaim): boolean {
  return fitOfTwo(a, b) === 'equal' || compare(rationalOf(a.value), rationalOf(b.value)) === 0
}

/** What is left of two, both or all together is told nowhere before. */
function isReckoned({ value }: ReadClaim, others: readonly ReadClaim[]): boolean {
  const own = rationalOf(value)
  const values = others.map((other) => rationalOf(other.value))
  const is = (one: Rational): boolean => compare(one, own) === 0
  const sums = values.map((_, at) => values.slice(at).reduce(add, rational(0n)))
  return (
    sums.slice(0, -1).some(is) ||
    values.some((a, at) =>
      values.slice(at + 1).some((b) => [add(a, b), subtract(a, b), subtract(b, a)].some(is)),
    )
  )
}
