import { testOf } from '../checks/checks.ts'
import { scaleOf } from '../checks/stated/scale.ts'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { digitsOf, sizeOf } from '../relate/evidence/figure.ts'
import { meets } from '../relate/evidence/weigh.ts'
import { membersOf } from '../weigh/scale.ts'

// What fails and would hold but for one slip that hardly anything else brings about: a word of scale that isn't that of all the others ("€350 billion from the
// state, €90 million from the towns, €440 million in all"), or two digits exchanged where a figure is told again. Nothing that is weighed speaks against it.

const KINDS: ReadonlySet<Relation['kind']> = new Set(
  'change gap multiple share parts average-growth target'.split(' ') as readonly Relation['kind'][],
)
/** Of two levels of which a word tells the way alone: as far apart as they may be. */
const FACTOR_MAX = 4

export function isOneSlip(doc: Doc, context: Context, one: Relation): boolean {
  if (isTurned(doc, context, one)) return true
  if (one.kind !== 'same') return isWrongScale(doc, context, one)
  // In tables such pairs stand by chance.
  return one.isGuess !== true && isExchanged(doc, context, one.claims)
}

/** "12.6 % fewer than last year, when there were B": the other word of the two, by all its figures. */
function isTurned(doc: Doc, context: Context, one: Relation): boolean {
  if (one.kind !== 'change' || one.isOutright !== true) return false
  if (one.result === null || one.base === null || one.amount === null) return false
  if (one.direction !== 'up' && one.direction !== 'down') return false
  const [amount, base] = [context.claims[one.amount], context.claims[one.base]]
  if (amount === undefined || base === undefined || base.start < amount.end) return false
  if (!LEADS.test(doc.text.slice(amount.end, base.start))) return false
  const direction = one.direction === 'up' ? 'down' : 'up'
  const claims = context.claims.with(one.amount, { ...amount, direction })
  return testOf({ doc, ...context, claims, relations: [] })({ ...one, direction }) === true
}

/** From by how much to what it is held against. */
const LEADS =
  /^[^.;:\d]{0,24}\b(?:than|from|on|over|above|below|against|compared (?:with|to))\b[^.;:]{0,70}$/

/** A figure told again with two neighbouring digits exchanged: "4.17 million" and "4,712,300". */
function isExchanged({ text }: Doc, { claims }: Context, own: readonly number[]): boolean {
  const sizes = own.flatMap((index) => claims[index] ?? []).map((claim) => sizeOf(text, claim))
  return sizes.some(
    (one) =>
      digitsOf(one.claim) >= DIGITS_MIN &&
      one.slips.some((slip) =>
        sizes.every(
          (other) =>
            other === one || (digitsOf(other.claim) >= DIGITS_MIN && meets(other.range, slip)),
        ),
      ),
  )
}

const DIGITS_MIN = 3

/** In the scale of the others it would hold. */
export function isWrongScale(doc: Doc, context: Context, one: Relation): boolean {
  if (!KINDS.has(one.kind)) return false
  const { text } = doc
  const own = [...new Set(membersOf(one))].flatMap((index) => context.claims[index] ?? [])
  const scaled = own.flatMap((claim) => {
    const power = powerOf(text, claim)
    return power === 0 ? [] : [{ claim, power }]
  })
  const powers = new Set(scaled.map(({ power }) => power))
  if (powers.size === 1 && one.kind === 'parts' && one.complete)
    return scaled.length > PARTS_MIN && isInOther(doc, context, one)
  if (scaled.length < 2 || powers.size !== 2) return false
  return scaled.some(({ claim, power }) => {
    const others = new Set(
      scaled.filter((other) => other.claim !== claim).map((other) => other.power),
    )
    const [meant] = others
    if (meant === undefined || others.size > 1 || meant === power) return false
    return holdsWith(doc, context, one, shifted(claim, meant - power))
  })
}

const PARTS_MIN = 2

/** 1.142万元 of parts that all are in 万元 too: 亿元 is meant, to all its digits. */
function isInOther(doc: Doc, context: Context, one: Extract<Relation, { kind: 'parts' }>): boolean {
  const whole = context.claims[one.whole]
  if (whole === undefined || digitsOf(whole) < DIGITS_MIN) return false
  const by = powerOf(doc.text, whole) === WAN ? WAN : -WAN
  return HAN.test(doc.text.slice(whole.start, whole.end))
    ? holdsWith(doc, context, one, shifted(whole, by))
    : false
}

const HAN = /[万亿]/
const WAN = 4

/** The power of ten of its word of scale; 0 where it has none. */
function powerOf(text: string, { number, end }: ReadClaim): number {
  const words = text.slice(number.start, end).replace(/(\d)(?=bn|mn)/i, '$1 ')
  return /thousand/i.test(words) ? THOUSAND : scaleOf(words)
}

const THOUSAND = 3

function shifted(claim: ReadClaim, by: number): ReadClaim {
  const { value, precision } = claim
  const moved =
    by > 0
      ? { ...value, coefficient: value.coefficient * 10n ** BigInt(by) }
      : { ...value, scale: value.scale - by }
  return { ...claim, value: moved, precision: precision + by }
}

function holdsWith(doc: Doc, context: Context, one: Relation, meant: ReadClaim): boolean {
  const claims = context.claims.map((claim) => (claim.index === meant.index ? meant : claim))
  const ends = endsOf(one).flatMap((index) => claims[index] ?? [])
  const [a, b] = ends.map(({ value }) => Number(value.coefficient) / 10 ** value.scale)
  if (a !== undefined && b !== undefined && (a > FACTOR_MAX * b || b > FACTOR_MAX * a)) return false
  return testOf({ doc, ...context, claims, relations: [] })(one) === true
}

/** Of what tells which way alone. */
function endsOf(one: Relation): readonly number[] {
  if (one.kind === 'target') return [one.value, one.target]
  if (one.kind !== 'change' || one.amount !== null) return []
  return one.result === null || one.base === null ? [] : [one.result, one.base]
}
