import type { Relation } from '../../model.ts'
import { type Figure, type Reading, relationsOf, type Scene } from '../scene.ts'

// "Revenue up S to Q\n…reported revenue of Q, compared with Q a year earlier": the growth stands with the level, and its base where the
// level is told again.

type Change = Extract<Relation, { kind: 'change' }>

/** Growth that isn't between the figures as they stand. */
const OTHERWISE =
  /real terms|constant|adjust|organic|like.for.like|comparable|same.store|excluding|in volume|annuali[sz]ed|currenc|可比|不变价|剔除|扣除|实际增长|口径/i

export function toldTwice(scene: Scene, amount: Figure): Reading | null {
  const half = relationsOf(scene, amount.claim.index).find(
    (one): one is Change => one.kind === 'change' && one.amount === amount.claim.index,
  )
  if (half === undefined || half.result === null || half.base !== null) return null
  if (half.comparablePrices || half.amountIs === 'times' || half.direction === null) return null
  if (isOtherwise(scene, amount)) return null
  const { result } = half
  const bases = scene.relations.flatMap((one) =>
    one.kind === 'change' &&
    one.result !== null &&
    one.base !== null &&
    one.result !== result &&
    isAgain(scene, result, one.result) &&
    isOfBase(scene, half, one)
      ? [one]
      : [],
  )
  const [pair] = bases
  if (pair === undefined || new Set(bases.map(({ base }) => base)).size > 1) return null
  return { meant: { ...half, result: pair.result, base: pair.base, isTied: true }, others: [] }
}

function isOtherwise({ doc: { text }, pieces, mask }: Scene, { claim }: Figure): boolean {
  const piece = pieces[claim.sentence]
  return (
    OTHERWISE.test(text.slice(Math.max(0, claim.start - 60), claim.end + 60)) ||
    SINCE.test(text.slice(claim.end, claim.end + 20)) ||
    (piece !== undefined && OTHERWISE.test(mask.slice(piece.from, piece.to)))
  )
}

/** "+31.7% since 2019": over more than a year. */
const SINCE = /^ (?:since|over|in) (?:the )?(?:last |past )?(?:\d|[a-z]+ years)/
const DIGITS_MIN = 3

/** The same level, told in another place. */
function isAgain(scene: Scene, left: number, right: number): boolean {
  const [a, b] = [left, right].map((index) => claimOf(scene, index))
  if (a === undefined || b === undefined) return false
  if (a.unit !== b.unit || !areOfOneTime(a.period, b.period)) return false
  if (
    a.value.coefficient * 10n ** BigInt(b.value.scale) !==
    b.value.coefficient * 10n ** BigInt(a.value.scale)
  )
    return false
  const digits = a.value.coefficient.toString().replace(/0+$/, '').length
  return (
    digits >= DIGITS_MIN ||
    scene.relations.some(
      (one) => one.kind === 'same' && one.claims.includes(left) && one.claims.includes(right),
    )
  )
}

/** One and the same, or a month and its last day: what stands there at its end is told as of either. */
export function areOfOneTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  return a === b || monthOf(a) === monthOf(b)
}

/** Of its last day; any other time as it is. */
export function monthOf(code: string): string {
  return code.startsWith('@') && MONTH_END.test(code) ? code.slice(1, 8) : code
}

const MONTH_END = /^@\d{4}-\d\d-(?:28|29|30|31)$/

function claimOf({ byClaim }: Scene, index: number) {
  return byClaim.get(index)?.claim
}

/** Growth against the time of the base; where it tells none, against the year before. */
function isOfBase(scene: Scene, half: Change, { result, base, basePeriod }: Change): boolean {
  const then = basePeriod ?? (base === null ? null : claimOf(scene, base)?.period) ?? null
  if (then === null || result === null) return false
  if (half.basePeriod !== null) return areOfOneTime(half.basePeriod, then)
  const now = claimOf(scene, result)?.period ?? null
  return half.baseWords === null && now === yearAfter(then)
}

function yearAfter(code: string): string {
  return code.replace(/\d{4}/g, (year) => String(Number(year) + 1))
}
