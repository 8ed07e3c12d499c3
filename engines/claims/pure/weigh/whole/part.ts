import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { claimAt, isChinese, type Of, openingOf, type Scale } from '../scale.ts'
import { isOfBothSides, isOffset } from '../words/accounts.ts'
import { between, turnsBetween, wordsBefore, wordsBehind } from '../words/said.ts'
import { isMoney, sizeOf } from '../words/sizes.ts'

type Pair = {
  readonly scale: Scale
  readonly text: string
  readonly part: ReadClaim
  readonly whole: ReadClaim
}

/** Whether the words surely say that what is more than a whole is a part of it. */
export function isSurePart(scale: Scale, relation: Of<'parts'>): boolean {
  const whole = claimAt(scale, relation.whole)
  if (whole === undefined) return true
  const { text } = scale.doc
  return relation.parts
    .flatMap((index) => claimAt(scale, index) ?? [])
    .filter((part) => sizeOf(part) > sizeOf(whole))
    .every((part) => {
      const pair = { scale, text, part, whole }
      if (isNoWhole(pair) || hasLargerWhole(pair)) return false
      return isChinese(scale, whole) ? !isOfOtherKind(pair) : !isOfOtherSentence(pair)
    })
}

const REVISED = /\brevised (?:up |down )?to (?:about )?$/

/** "Over 100 million, the largest of which 385": no whole is bounded, netted, moved or told as the name of a thing. */
function isNoWhole({ text, part, whole }: Pair): boolean {
  // "Of the 1,500 trees promised, 1,540 have been planted".
  if (
    /^[^,.;]{0,24}\b(?:promised|planned|pledged|targeted|budgeted|expected)\b/.test(
      wordsBehind(text, whole, 40),
    )
  )
    return true
  const said = between(text, whole, part)
  const isName =
    whole.unit === 'items' &&
    /\bof the $/.test(wordsBefore(text, whole, 8)) &&
    /^[,.;]/.test(wordsBehind(text, whole, 1))
  // "35 billion of that 50": which of them is the whole says the word between.
  const isTurned =
    part.start > whole.start &&
    /^(?: [a-z]+)? ?of (?:(?:that|this|the|those|its|our) )?$/.test(said)
  return (
    (whole.bound !== 'exact' && whole.bound !== 'about' && whole.bound !== 'nearly') ||
    isName ||
    isTurned ||
    (part.start > whole.start && /\bout of $/.test(wordsBefore(text, whole, 8))) ||
    REVISED.test(wordsBefore(text, part, 24)) ||
    [whole, part].some((one) => /^ index\b/.test(wordsBehind(text, one, 7))) ||
    // "$450 a month, and 1,500 of them": no dollars.
    (isMoney(whole.unit) && /^[\d,]+$/.test(text.slice(part.start, part.end))) ||
    /最(?:高|大|多|长)|largest|biggest|highest/.test(said) ||
    isOfBothSides(text, whole) ||
    (part.start > whole.start && isOffset(text, whole, part)) ||
    isMoney(part.unit) !== isMoney(whole.unit)
  )
}

/** Chinese 其中 may mean what stands a sentence before. */
function hasLargerWhole({ scale, text, part, whole }: Pair): boolean {
  const back = isChinese(scale, whole) ? 1 : 0
  const first = Math.min(whole.start, part.start)
  const isSlip = back === 1 && sizeOf(part) > SLIP_OF_SCALE * sizeOf(whole)
  const isLarger = (claim: ReadClaim) =>
    claim.start < first &&
    claim.sentence >= whole.sentence - back &&
    claim.form === 'number' &&
    (dimensionOf(claim.unit) === dimensionOf(whole.unit) || claim.unit === part.unit) &&
    sizeOf(claim) >= sizeOf(part)
  const { claims } = scale.context
  const near = claims.slice(Math.max(0, whole.index - NEAR_MAX), part.index)
  if (!isSlip && near.some(isLarger)) return true
  // 68名乘客和4名机组人员，其中包括15名外国公民: of both together.
  const list = near.filter(
    ({ sentence, unit, start }) =>
      sentence === part.sentence && unit === whole.unit && start < part.start,
  )
  const [last, other] = [list.at(-1), list.at(-2)]
  if (last === undefined || other === undefined) return false
  const isTogether = /和|、|及| and /.test(between(text, other, last))
  return isTogether && list.reduce((sum, one) => sum + sizeOf(one), 0) >= sizeOf(part)
}

/** A part so much larger than its whole is told in another scale. */
const SLIP_OF_SCALE = 500
const NEAR_MAX = 60

const HOLDS =
  /\b(?:of which|of whom|including|includes?|included|among them|of these|of those|of them|alone|among|of the total)\b/
const OF_WHOLE =
  /(?:^|[^a-z])(?:of|out of|among) (?:the |its |all |our |their |these )?(?:total |about |some )?$/

/** Words say that the one is of the other: "of which", "P of the W", "of W, P". */
function isSaidOfWhole({ text, part, whole }: Pair): boolean {
  const said = between(text, whole, part)
  const before = wordsBefore(text, whole, 30)
  if (OF_WHOLE.test(part.start < whole.start ? said : before)) return true
  return (
    part.start > whole.start &&
    (HOLDS.test(said) ||
      /^ of (?:them|it|these|those|which|whom)\b/.test(wordsBehind(text, part, 10)))
  )
}

/** "Signed 3.4 billion, down from 10, which included 3.6"; "300 of the 150-seat jets". */
function isOfNearerWhole({ scale, text, part, whole }: Pair): boolean {
  const isTerm = [part, whole].some(({ start, end }) =>
    /\d-[a-z]/i.test(text.slice(start, end + 2)),
  )
  const isNearer = scale.context.claims
    .slice(whole.index + 1, part.index)
    .some((one) => dimensionOf(one.unit) === dimensionOf(whole.unit) && sizeOf(one) >= sizeOf(part))
  return isTerm || isNearer
}

function isOfOtherSentence({ scale, text, part, whole }: Pair): boolean {
  if (isOfNearerWhole({ scale, text, part, whole })) return true
  if (!isSaidOfWhole({ scale, text, part, whole })) return true
  const isFew = sizeOf(whole) < 10 && sizeOf(part) > 20 * sizeOf(whole)
  // "306 million of that reserve, and 344 million of it": two parts of one.
  const isSister = /^ of (?:that|the|its|this|those|these) /.test(wordsBehind(text, whole, 12))
  const isApart =
    part.sentence !== whole.sentence && !/^\W*(?:of |among )/i.test(openingOf(scale, part))
  const said = between(text, whole, part)
  // "The 22 people of nine nationalities", "the $730 million that is included in the $787 billion", "the Fiat 500".
  const isNoPart =
    (part.start < whole.start && /^ (?!out )[a-z]+ of $/.test(said)) ||
    (part.start > whole.start && /\b(?:included in|part of|out of) /.test(said)) ||
    /\b(?:the|a) [A-Z][a-z]+ $/.test(text.slice(Math.max(0, part.start - 24), part.start))
  const areBoth = /^ [^,.;\d]{0,40} and (?:about |some )?$/.test(said)
  return isFew || isSister || isApart || isNoPart || areBoth || turnsBetween(said)
}

/** 件, 种, 家: what is counted. */
export function countedAs(text: string, { number }: ReadClaim): string {
  return text
    .slice(number.end, number.end + 4)
    .replace(/[多余万亿千百来萬億]/g, '')
    .slice(0, 1)
}

/** 11家乐团…40余部作品, 铁路15.9万公里…；全国公路543万公里, 单产375公斤，其中小麦399公斤. */
function isOfOtherKind({ text, part, whole }: Pair): boolean {
  const said = between(text, whole, part)
  const isOther = countedAs(text, part) !== countedAs(text, whole)
  const isLoose = whole.unit !== part.unit || whole.unit === 'items'
  const name = text.slice(part.measure?.start ?? 0, part.measure?.end ?? 0)
  return (
    (isOther && isLoose) ||
    /；[^，；。]{0,4}(?:全国|我国|全省|全市|全球|世界)/.test(said) ||
    /单产|平均|人均|均价|每|率$/.test(name + wordsBefore(text, whole, 6)) ||
    /带动|撬动|拉动|包括改扩建/.test(said)
  )
}
