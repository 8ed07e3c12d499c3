import { chanceOfSlip } from '../apart/complete/slip.ts'
import { LEFT } from '../apart/forms/left.ts'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { isCount } from '../named/clause/word.ts'
import { areSumOf, statedDigits } from '../relate/whole/slip.ts'
import { dimensionOf } from '../units/table.ts'

// "Europe took 71,900, China 38,600 and North America 22,700; all other markets took 15,100", of 148,300 in all: who took 22,700 and 15,100 for parts of
// 38,600 has taken them out of a row that adds up. What other figures around make up to the last digit is what was meant.

type Parts = Extract<Relation, { kind: 'parts' }>

/** Figures of a row that is added up. */
const ROW_MAX = 7
/** So many sentences from those that failed. */
const NEAR = 4
/** Of fewer digits two figures make up a third by chance. */
const DIGITS_MIN = 3
/** And next to anything adds up to a number of one. */
const DIGITS_SUM = 2

export function isMadeUpOtherwise(doc: Doc, { claims }: Context, one: Relation): boolean {
  if (one.kind !== 'parts' || !one.complete || one.less !== undefined) return false
  const whole = claims[one.whole]
  const parts = one.parts.flatMap((index) => claims[index] ?? [])
  if (whole === undefined || parts.length !== one.parts.length) return false
  // The columns of a table are added up as they stand.
  if (parts.some(({ sentence }) => isRow(doc, sentence))) return false
  return (
    isPartOfOthers(parts) ||
    isOfSome(doc.text, whole, parts) ||
    isBesideRest(claims, whole, parts) ||
    isOfRow(claims, one, whole, parts)
  )
}

function isRow({ sentences, paragraphs }: Doc, sentence: number): boolean {
  return paragraphs[sentences[sentence]?.paragraph ?? -1]?.kind === 'row'
}

/** "Of 129 eggs 86 hatched, 29 of which fledged; the other 57": the first or the last is made up by the others. */
function isPartOfOthers(parts: readonly ReadClaim[]): boolean {
  const isCounted = parts.every(({ precision, value }) => precision === 0 && value.scale === 0)
  return (
    parts.length > 2 &&
    (isCounted || isExact(parts)) &&
    parts.some(
      (part, at) => (at === 0 || at === parts.length - 1) && areSum(part, parts.toSpliced(at, 1)),
    )
  )
}

/** All but the first or the last few of them are what is told, unless the last is told to be the rest. */
function isOfSome(text: string, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const [next, last] = parts.slice(-2)
  const isRest = last !== undefined && LEFT.test(text.slice(next?.end, last.start).toLowerCase())
  return parts.some(
    (_, at) =>
      (parts.length - at > 1 && at > 0 && areSum(whole, parts.slice(at))) ||
      (at > 1 && !isRest && areSum(whole, parts.slice(0, at))),
  )
}

/** So many figures back all of it stands, in sentences near by. */
const BACK_MAX = 40

/** 床位总数为5100张，机构床位3840张，护理型2496张；其余1260张…: the last of the parts is what the whole leaves of more than it. */
function isBesideRest(
  claims: readonly ReadClaim[],
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const last = parts.at(-1)
  if (last === undefined || !isExact([whole, last])) return false
  return claims
    .slice(Math.max(0, whole.index - BACK_MAX), whole.index)
    .some(
      (one) =>
        whole.sentence - one.sentence < NEAR &&
        one.form === 'number' &&
        areAlike(one, whole) &&
        areSum(one, [whole, last]),
    )
}

function isOfRow(
  claims: readonly ReadClaim[],
  { whole: index, parts: own }: Parts,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const all = [whole, ...parts]
  const first = Math.min(...all.map(({ sentence }) => sentence)) - NEAR
  const last = Math.max(...all.map(({ sentence }) => sentence)) + NEAR
  const like = claims.filter(
    (claim) =>
      claim.sentence >= first &&
      claim.sentence <= last &&
      claim.form === 'number' &&
      claim.kind !== 'growth' &&
      claim.kind !== 'gap' &&
      areAlike(claim, whole),
  )
  const failed = new Set(own)
  return like.some((_, from) =>
    like.slice(from + 1, from + ROW_MAX).some((_next, more) => {
      const row = like.slice(from, from + more + 2)
      const taken = row.filter((claim) => failed.has(claim.index)).length
      const hasWhole = row.some((claim) => claim.index === index)
      if (taken === 0) return false
      // All of them make up another, and no slip of the pen makes that of what is told.
      if (
        taken === own.length &&
        taken === row.length &&
        chanceOfSlip({ claim: whole }, asFigures(row)) !== null
      )
        return false
      return like.some(
        (sum) =>
          !row.includes(sum) &&
          (hasWhole || taken > 1 || sum.index === index) &&
          (isExact([sum, ...row]) || (hasWhole && taken === own.length && isOneAmount(sum, row))) &&
          areOfOneTime([sum, ...row]) &&
          areSum(sum, row),
      )
    }),
  )
}

/** Bare numbers may be of whatever was counted before them. */
function areAlike(a: ReadClaim, b: ReadClaim): boolean {
  if (dimensionOf(a.unit) === dimensionOf(b.unit)) return true
  return [a, b].some(({ unit }) => unit === 'items') && isCount(a.unit) && isCount(b.unit)
}

/** To so many digits that hardly any others would make it up. */
function isExact(row: readonly ReadClaim[]): boolean {
  return row.every((claim) => statedDigits(claim) >= DIGITS_MIN)
}

/** What is counted in several units adds up to nothing. */
function isOneAmount(sum: ReadClaim, row: readonly ReadClaim[]): boolean {
  return statedDigits(sum) >= DIGITS_SUM && row.every(({ unit }) => unit === sum.unit)
}

function areOfOneTime(row: readonly ReadClaim[]): boolean {
  return new Set(row.flatMap(({ period }) => period ?? [])).size < 2
}

function areSum(whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  return areSumOf({ claim: whole }, asFigures(parts))
}

function asFigures(claims: readonly ReadClaim[]): readonly { readonly claim: ReadClaim }[] {
  return claims.map((claim) => ({ claim }))
}
