import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim } from '../model.ts'
import { isBare } from './part.ts'

// "Italy leads with 138,000 hectolitres, followed by Norway with 92,000": a figure that was lent its unit is of as many base units as the one
// that says it. Words of scale aren't lent here: "1.84 million hectolitres, after 1,900,000".

/** As many claims before a bare one may have lent it its unit. */
const LENDERS = 6
/** Figures of one list are of one size. */
const LIKE = 20

export function withScalesOfUnits(doc: Doc, context: Context): Context {
  const powers = context.claims.map((claim) => powerOfUnit(doc.text, claim))
  if (powers.every((power) => power === 0)) return context
  const claims = context.claims.map((claim) => {
    if (!isPlain(claim) || powers[claim.index] !== 0 || !isBare(doc.text, claim)) return claim
    const [lender] = context.claims
      .slice(Math.max(0, claim.index - LENDERS), claim.index + 2)
      .filter(
        (one) =>
          one.index !== claim.index &&
          isPlain(one) &&
          one.unit === claim.unit &&
          !isBare(doc.text, one),
      )
      // "4.82 metres, 21 centimetres higher than the 4.61": of the unit of what is most like it as it is printed.
      .map((one) => ({ one, off: offOf(claim, one, powers[one.index] ?? 0) }))
      .toSorted((a, b) => a.off - b.off)
      .map(({ one }) => one)
    const power = lender === undefined ? 0 : (powers[lender.index] ?? 0)
    return lender === undefined || power === 0 || !areAlike(claim, lender, power)
      ? claim
      : scaledBy(claim, power)
  })
  return { ...context, claims }
}

function isPlain({ form, unit, valueHigh, value }: ReadClaim): boolean {
  return form === 'number' && unit !== 'items' && valueHigh === null && value.coefficient > 0n
}

const SCALES: readonly (readonly [words: RegExp, power: number])[] = [
  [/^\s?(?:thousand|k)\b/i, 3],
  [/^\s?(?:million|mln|mn|m)\b/i, 6],
  [/^\s?(?:billion|bln|bn|b)\b/i, 9],
  [/^\s?(?:trillion|tn)\b/i, 12],
  [/^(?:万亿|萬億|兆)/, 12],
  [/^千[亿億]/, 11],
  [/^百[亿億]/, 10],
  [/^[亿億]/, 8],
  [/^千[万萬]/, 7],
  [/^百[万萬]/, 6],
  [/^[万萬]/, 4],
  [/^千(?![克米瓦伏卡赫])/, 3],
]

/** 2 for "138,000 hectolitres", −2 for "15 cents": what its unit is of the base unit. */
export function powerOfUnit(text: string, claim: ReadClaim): number {
  // 3成 and 7折 are per cents, and lend no tens.
  if (!isPlain(claim) || claim.unit === 'percent') return 0
  const [, digits = '', words = ''] =
    /^(\d(?:[\d,]|\s(?=\d{3}))*(?:\.\d+)?)(.*)$/s.exec(text.slice(claim.number.start, claim.end)) ??
    []
  // 154.536 in a text whose points stand between thousands.
  if (words === '' && POINTED.test(digits) && claim.value.scale === 0) return 0
  const scale = SCALES.find(([told]) => told.test(words))?.[1] ?? 0
  const is = Number(claim.value.coefficient) / 10 ** (claim.value.scale + scale)
  const power = Math.log10(is / Number(digits.replace(/[,\s]/g, '')))
  const whole = Math.round(power)
  return Number.isFinite(power) && Math.abs(power - whole) < HAIR ? whole : 0
}

const POINTED = /^\d{1,3}(?:\.\d{3})+$/
const HAIR = 1e-6

function areAlike(claim: ReadClaim, lender: ReadClaim, power: number): boolean {
  return offOf(claim, lender, power) < Math.log10(LIKE)
}

/** How many powers of ten their printed numbers lie apart. */
function offOf({ value: a }: ReadClaim, { value: b }: ReadClaim, power: number): number {
  const times = Number(a.coefficient) / Number(b.coefficient)
  return Math.abs(Math.log10(times) + b.scale - a.scale + power)
}

export function scaledBy(claim: ReadClaim, power: number): ReadClaim {
  const scale = Math.max(0, claim.value.scale - power)
  const coefficient =
    claim.value.coefficient * 10n ** BigInt(Math.max(0, power - claim.value.scale))
  return { ...claim, value: { coefficient, scale }, precision: claim.precision + power }
}
