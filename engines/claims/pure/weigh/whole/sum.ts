import type { ReadClaim } from '../../model.ts'
import { areTwoSides } from '../../relate/share/two-sides.ts'
import { areSumOf, fitOfSum } from '../../relate/whole/slip.ts'
import { dimensionOf } from '../../units/table.ts'
import { claimAt, isChinese, isRow, type Of, type Scale } from '../scale.ts'
import { isTightSum } from '../tight/sum.ts'
import { between, wordsBefore } from '../words/said.ts'
import { isScaleApart, sizeOf } from '../words/sizes.ts'
import { countedAs } from './part.ts'
import { arePeers } from './peers.ts'

type Sum = {
  readonly scale: Scale
  readonly text: string
  readonly whole: ReadClaim
  readonly parts: readonly ReadClaim[]
  readonly first: ReadClaim
  /** The sum of the parts, of their whole. */
  readonly ratio: number
}

/** Whether the words surely say that parts make up their whole. */
export function isSureSum(scale: Scale, relation: Of<'parts'>): boolean {
  const whole = claimAt(scale, relation.whole)
  const parts = relation.parts.flatMap((index) => claimAt(scale, index) ?? [])
  const [first] = parts
  if (whole === undefined || first === undefined || isRow(scale, whole)) return true
  if (arePeers(whole, parts)) return false
  // Each figure of a stock says itself what it is.
  if (relation.less !== undefined) return true
  const ratio = parts.reduce((sum, part) => sum + sizeOf(part), 0) / sizeOf(whole)
  const sum = { scale, text: scale.doc.text, whole, parts, first, ratio }
  const [a, b, ...more] = parts
  const areSides =
    a !== undefined && b !== undefined && more.length === 0 && areTwoSides(scale.doc.text, a, b)
  const isOther =
    relation.isSole || areSides
      ? false
      : isChinese(scale, whole)
        ? isOfOtherKind(sum)
        : isLoose(sum) || !isTightSum(scale, whole, parts)
  if (isMadeUpNextDoor(sum)) return false
  return (
    !isOther &&
    !isOfOtherSize(sum) &&
    !(relation.isSole === undefined && isWithAmounts(sum)) &&
    !fitsOthers(sum)
  )
}

/** 快递1500亿件，新增消费品1518.5万种，总量2亿种. */
function isOfOtherKind({ text, whole, parts, ratio }: Sum): boolean {
  const kind = countedAs(text, whole)
  const areOther = parts.some((part) => countedAs(text, part) !== kind)
  const isUnsure = parts.some((part) => part.unit !== whole.unit || part.unit === 'items')
  return areOther && isUnsure && ratio > 3
}

/** More figures than a sentence tells in words. */
const FIGURES_MAX = 25
const SENTENCES_APART_MAX = 2

/** "More than 2.5 billion songs, 50 million shows and 1.3 million films": one list of three things. */
function isEnumeration(text: string, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || whole.start > first.start) return false
  const isNext = /^ [a-z]+(?: [a-z]+)?, (?:about |more than |over )?$/.test(
    between(text, whole, first),
  )
  const isFar = sizeOf(whole) > 10 * parts.reduce((sum, part) => sum + sizeOf(part), 0)
  return isNext && isFar && parts.length > 1
}

const TOTALS = /\b(?:total|all|sum|overall|whole|combined|group)\b[^:\n]{0,30}: $/

/** Far from each other, or of what isn't said to be all of it: "300 flights, including 184 take-offs and 133 landings". */
function isLoose({ scale, text, whole, parts, first, ratio }: Sum): boolean {
  const { doc } = scale
  const isSlip = fitOfSum({ claim: whole }, figuresOf(parts), 2) === 'slip'
  const paragraph = doc.sentences[whole.sentence]?.paragraph ?? -1
  const isApart =
    Math.abs(whole.sentence - first.sentence) > SENTENCES_APART_MAX &&
    doc.paragraphs[paragraph]?.kind === 'body'
  const isOpen = /\bincluding\b/.test(between(text, whole, first)) && ratio > 1 && ratio < 2
  const sizes = parts.map(sizeOf)
  const areUnlike = parts.length > 2 && Math.max(...sizes) > 1e6 * Math.min(...sizes)
  const all = [whole, ...parts]
  const span = text.slice(
    Math.max(0, Math.min(...all.map(({ start }) => start)) - 60),
    Math.max(...all.map(({ end }) => end)),
  )
  const isLabelled = (claim: ReadClaim) =>
    /[a-z\d)]: $/i.test(text.slice(claim.start - 3, claim.start))
  return (
    /\b(?:if|when|reach(?:es)?|hits?|reaching) (?:about )?$/.test(wordsBefore(text, whole, 14)) ||
    isEnumeration(text, whole, parts) ||
    (all.every(isLabelled) && !TOTALS.test(wordsBefore(text, whole, 40))) ||
    /\b(?:as )?part of (?:an? |the )(?:[a-z]+ ){0,3}(?:worth )?$/.test(
      wordsBefore(text, whole, 48),
    ) ||
    parts.some((part) => /\b(?:another|further|additional) $/.test(wordsBefore(text, part, 12))) ||
    (!isSlip && (isApart || isOpen)) ||
    areUnlike ||
    (scale.lineOf(whole.index)?.parts.length ?? 0) > FIGURES_MAX ||
    /\brange of\b/i.test(text.slice(Math.max(0, first.start - 20), first.start)) ||
    // A drawn table.
    /\.{3}|-{3}|-\s+-\s+-/.test(span)
  )
}

function figuresOf(claims: readonly ReadClaim[]): readonly { readonly claim: ReadClaim }[] {
  return claims.map((claim) => ({ claim }))
}

/** So far from their sum that no word of scale explains it. */
function isOfOtherSize({ scale, whole, parts, ratio }: Sum): boolean {
  const [least, most] = isChinese(scale, whole) ? [0.05, 20] : [0.4, 2.5]
  if (ratio < most && ratio > least) return false
  if (!isChinese(scale, whole) && fitOfSum({ claim: whole }, figuresOf(parts), 2) === 'slip')
    return false
  const isOneScaled = parts.some((part) =>
    [3, 4, 6, 8, 9, -3, -4, -6, -8, -9].some((power) => {
      const share = sizeOf(part) / sizeOf(whole)
      const scaled = ratio - share + share * 10 ** power
      return scaled > 0.95 && scaled < 1.05
    }),
  )
  return !isOneScaled && !isScaleApart(ratio, 1.25)
}

/** "Rose eight schillings to 2,008": how far one went isn't added to where another stands. */
function isWithAmounts({ parts }: Sum): boolean {
  const areAmounts = parts.map(({ kind }) => kind === 'growth' || kind === 'gap')
  return areAmounts.includes(true) && areAmounts.includes(false)
}

/** "440 billion in guarantees, plus 60. The Fund is to contribute 250": what is left is told in the sentence beside. */
function isMadeUpNextDoor({ scale, whole, parts, first }: Sum): boolean {
  const left = sizeOf(whole) - parts.reduce((sum, part) => sum + sizeOf(part), 0)
  if (left <= 0) return false
  return scale.context.claims.some(
    (claim) =>
      claim.unit === whole.unit &&
      claim.form === 'number' &&
      claim !== whole &&
      !parts.includes(claim) &&
      Math.abs(claim.sentence - first.sentence) <= 1 &&
      Math.abs(sizeOf(claim) / left - 1) < 0.001,
  )
}

const ALTERNATIVES_MAX = 12
/** So many digits don't fit by chance. */
const TELLING = 4

/** Other figures of the sentence, of which some are of these, do make up one of it: "about 25 of the 135, 45 and 65". */
function fitsOthers({ scale, whole, parts }: Sum): boolean {
  const near = (scale.lineOf(whole.index)?.parts ?? [])
    .map(({ claim }) => claim)
    .filter(
      (claim) =>
        claim.form === 'number' &&
        (claim.bound === 'exact' || claim === whole) &&
        dimensionOf(claim.unit) === dimensionOf(whole.unit),
    )
  if (near.length > ALTERNATIVES_MAX) return false
  for (const all of near) {
    if (sizeOf(all) < 10) continue
    for (let from = 0; from < near.length; from += 1)
      for (let to = from + 2; to <= near.length; to += 1) {
        const members = near.slice(from, to)
        if (members.includes(all) || !isAlternative(all, members, whole, parts)) continue
        if (areSumOf({ claim: all }, figuresOf(members))) return true
      }
  }
  return false
}

function isAlternative(
  all: ReadClaim,
  members: readonly ReadClaim[],
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const ours = members.filter((one) => parts.includes(one))
  if (all !== whole)
    return parts.includes(all)
      ? members.includes(whole) || (ours.length === members.length && tellingOf(all) >= TELLING)
      : ours.length * 2 >= parts.length
  if (ours.length < members.length) return ours.length > 0
  // 439名运动员获得214枚金牌、167枚银牌、140枚铜牌: not just one part less, but one of another kind.
  const left = parts.filter((one) => !members.includes(one))
  return left.length > 0 && left.every(({ unit }) => unit !== members[0]?.unit)
}

/** How many digits a number has before its zeros. */
function tellingOf({ value }: ReadClaim): number {
  return String(value.coefficient).replace(/0+$/, '').length
}
