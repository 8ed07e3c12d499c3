import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Part } from '../part.ts'

/** Powers of ten by which words of scale are mistaken for each other: thousand and million, 万 and 亿. */
const SCALES = [3n, 4n, 6n, 8n] as const

/** How two figures, or a sum and its parts, stand to each other: equal, off by a slip of the pen, or neither. */
type Figure = Pick<Part, 'claim'>
type Fit = 'equal' | 'slip' | null

/**
 * Whether parts make up their whole, to within their rounding, or would if two neighbouring digits of one figure hadn't
 * changed places or its scale weren't off. Figures that only stand near each other do so once in thousands.
 * `digits`: figures of fewer digits are a slip apart by chance; `scales`: the powers of ten of a slip of scale, if there may be one; `hardly`:
 * by how many times its rounding a sum may be missed for no reason.
 */
export function fitOfSum(
  whole: Figure,
  parts: readonly Figure[],
  digits = 3,
  scales: readonly bigint[] = SCALES,
  hardly = 8n,
): Fit {
  const { claims, all, values, loose, missing } = addedUp(whole, parts)
  if (isWithin(missing, loose)) return 'equal'
  // Of figures that are rounded by so much, one that misses hardly more says nothing.
  if (isWithin(missing, hardly * loose)) return null
  const isSlip =
    (scales.length > 0 && isOfOtherScale(whole, parts)) ||
    values.some((value, at) =>
      slipsOf(value, digits, statedDigits(claims[at + 1] ?? whole.claim), scales).some(
        // A part that has shrunk to nothing would have been no part.
        (slip) => slip > loose && isWithin(slip - value - missing, loose),
      ),
    ) ||
    slipsOf(all, digits, statedDigits(whole.claim), scales).some(
      // "760,000 and 1 million", told to the million, are nothing exact for 1.77 to be a slip of.
      (slip) => slip > EXACT * loose && isWithin(slip - all + missing, loose),
    )
  return isSlip ? 'slip' : null
}

/** Whether parts make up their whole, to within their rounding; no slip is asked for, of which there may be many. */
export function areSumOf(whole: Figure, parts: readonly Figure[]): boolean {
  const { loose, missing } = addedUp(whole, parts)
  return isWithin(missing, loose)
}

/** A whole and its parts in whole numbers of one scale, what is missing, and what their rounding leaves open. */
export function addedUp(whole: Figure, parts: readonly Figure[]) {
  const claims = [whole, ...parts].map(({ claim }) => claim)
  const scale = Math.max(...claims.map(({ value }) => value.scale))
  const [all = 0n, ...values] = claims.map((claim) => valueAt(claim, scale))
  // Half of the last digit of each; half of two is one. What is counted one by one is rounded nowhere.
  const loose = claims.every(isCountedOut)
    ? 0n
    : claims.reduce((sum, claim) => sum + lastDigitAt(claim, scale), 0n) / 2n
  const missing = values.reduce((left, value) => left - value, all)
  return { claims, all, values, loose, missing }
}

/**
 * 9.86亿人，其中博士生1.74万人、硕士生8.12万人: in the scale of its parts, where it would be as exact as they are, they make the whole up to so many
 * digits. Only right behind it: elsewhere figures are that by chance.
 */
export function isOfOtherScale({ claim: whole }: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts
  if (first?.claim.sentence !== whole.sentence || first.claim.index !== whole.index + 1)
    return false
  const scale = Math.max(
    ...[whole, ...parts.map(({ claim }) => claim)].map(({ value }) => value.scale),
  )
  const all = valueAt(whole, scale)
  const sum = parts.reduce((total, { claim }) => total + valueAt(claim, scale), 0n)
  const near = parts.reduce((total, { claim }) => total + lastDigitAt(claim, scale), 0n)
  if (String(sum).replace(/0+$/, '').length < SCALE_DIGITS) return false
  return SCALES.some((power) => {
    const factor = 10n ** power
    const loose = (near + lastDigitAt(whole, scale) / factor) / 2n
    return all % factor === 0n && sum > EXACT * loose && isWithin(all / factor - sum, loose)
  })
}

const SCALE_DIGITS = 3

/** A sum is told so many times as exactly as it is large, at least. */
const EXACT = 20n

const COUNTS: ReadonlySet<string> = new Set(
  'count person firm place station set household vehicle ship aircraft bed'.split(' '),
)

/** 214 stores, and not 214,000. */
function isCountedOut({ value, precision, unit }: ReadClaim): boolean {
  return (
    precision === 0 &&
    value.scale === 0 &&
    value.coefficient % 1000n !== 0n &&
    COUNTS.has(dimensionOf(unit))
  )
}

/** One figure told twice: the same, or a slip apart. */
export function fitOfTwo(a: ReadClaim, b: ReadClaim, digits = 3): Fit {
  const scale = Math.max(a.value.scale, b.value.scale)
  const [left, right] = [valueAt(a, scale), valueAt(b, scale)]
  const last = [lastDigitAt(a, scale), lastDigitAt(b, scale)]
  const loose = (last[0] ?? 0n) > (last[1] ?? 0n) ? (last[0] ?? 0n) : (last[1] ?? 0n)
  if (isWithin(left - right, loose === 1n ? 0n : loose)) return 'equal'
  return slipsOf(left, digits, statedDigits(a)).includes(right) ? 'slip' : null
}

/**
 * Whether a percentage is that of a part and a whole, to within the rounding or cutting off of all three, or would be if two
 * neighbouring digits of one of them hadn't changed places or a level's scale weren't off.
 */
export function fitOfShare(share: ReadClaim, part: ReadClaim, whole: ReadClaim, digits = 3): Fit {
  if (share.unit !== 'percent' || share.value.coefficient <= 0n) return null
  if (share.bound !== 'exact' || part.bound !== 'exact' || whole.bound !== 'exact') return null
  // One digit more, so that half of the last one is whole.
  const scale = Math.max(part.value.scale, whole.value.scale) + 1
  const says = {
    share: share.value.coefficient,
    unit: 100n * 10n ** BigInt(share.value.scale),
    part: valueAt(part, scale),
    whole: valueAt(whole, scale),
    partBy: lastDigitAt(part, scale) / 2n,
    wholeBy: lastDigitAt(whole, scale) / 2n,
  }
  if (isShareOf(says)) return 'equal'
  const isSlip =
    swapsOf(says.share, digits, statedDigits(share)).some((one) =>
      isShareOf({ ...says, share: one }),
    ) ||
    (String(says.share).length >= digits &&
      (slipsOf(says.part, digits, statedDigits(part)).some((one) =>
        isShareOf({ ...says, part: one, partBy: (says.partBy * one) / says.part }),
      ) ||
        slipsOf(says.whole, digits, statedDigits(whole)).some((one) =>
          isShareOf({ ...says, whole: one, wholeBy: (says.wholeBy * one) / says.whole }),
        )))
  return isSlip ? 'slip' : null
}

function isShareOf(says: {
  readonly share: bigint
  readonly unit: bigint
  readonly part: bigint
  readonly whole: bigint
  readonly partBy: bigint
  readonly wholeBy: bigint
}): boolean {
  const { share, unit, part, whole, partBy, wholeBy } = says
  if (whole <= wholeBy || part <= 0n || part > whole + wholeBy) return false
  return (
    2n * (part + partBy) * unit >= (2n * share - 1n) * (whole - wholeBy) &&
    (part - partBy) * unit < (share + 1n) * (whole + wholeBy)
  )
}

function valueAt({ value }: ReadClaim, scale: number): bigint {
  return value.coefficient * 10n ** BigInt(scale - value.scale)
}

/** The size of the last digit that is stated. */
export function lastDigitAt({ precision }: ReadClaim, scale: number): bigint {
  const power = precision + scale
  return power > 0 ? 10n ** BigInt(Math.min(power, 30)) : 1n
}

function isWithin(value: bigint, loose: bigint): boolean {
  return value <= loose && -value <= loose
}

function slipsOf(
  value: bigint,
  least: number,
  stated: number,
  scales: readonly bigint[] = SCALES,
): readonly bigint[] {
  const slips = [...swapsOf(value, least, stated)]
  if (value <= 0n || stated < least) return slips
  for (const power of scales) {
    const factor = 10n ** power
    slips.push(value * factor)
    if (value % factor === 0n) slips.push(value / factor)
  }
  return slips
}

/** How many digits a figure is told to; zeros at the end of a plain whole number may be none that were counted. */
export function statedDigits({ value, precision }: ReadClaim): number {
  const digits = String(value.coefficient < 0n ? -value.coefficient : value.coefficient)
  return precision === 0
    ? digits.replace(/0+$/, '').length
    : digits.length - value.scale - precision
}

/** Two neighbouring digits changed places. */
function swapsOf(value: bigint, least: number, end: number): readonly bigint[] {
  if (value <= 0n || end < least) return []
  const digits = String(value)
  const slips: bigint[] = []
  for (let at = 0; at + 1 < Math.min(digits.length, end + 1); at += 1) {
    const [left, right] = [digits[at], digits[at + 1]]
    if (left !== right)
      slips.push(BigInt(`${digits.slice(0, at)}${right}${left}${digits.slice(at + 2)}`))
  }
  return slips
}
