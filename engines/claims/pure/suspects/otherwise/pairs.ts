import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { statedDigits } from '../../relate/whole/slip.ts'

// What two figures beside it give to the last digit was computed from these: 当场签约500人，退役军人占62%，为310人, whatever else the text counts.

/** A number that so many digits tell is given by two figures by chance once in hundreds of times. */
const DIGITS_MIN = 3
/** Or by two that stand side by side in its own sentence. */
const DIGITS_FEW = 2

/** Whether two other figures give what was told of those of the relation, or its own give it in another way. */
export function fitsOfOthers(doc: Doc, { claims }: Context, one: Relation): boolean {
  if (one.kind === 'share' && one.also === undefined && one.isRest !== true) {
    const [share, part, whole] = [one.share, one.part, one.whole].map((at) => claims[at ?? -1])
    if (share === undefined || part === undefined || whole === undefined) return false
    if (share.unit !== 'percent' || share.form !== 'number' || isInRow(doc, share)) return false
    if (statedDigits(share) < DIGITS_FEW) return false
    const own = [part, whole]
    return (
      isOfPair(claims, share, own, (a, b) => (HUNDRED * Math.min(a, b)) / Math.max(a, b)) ||
      (statedDigits(share) >= DIGITS_MIN &&
        (isOfRest(doc, share, part, whole) ||
          haveOwnShare(claims, share, part, whole) ||
          isOfOtherWhole(doc, claims, share, part, whole)))
    )
  }
  if (one.kind !== 'change' || one.amountIs !== 'absolute') return false
  const [amount, result, base] = [one.amount, one.result, one.base].map((at) => claims[at ?? -1])
  if (amount === undefined || result === undefined || base === undefined) return false
  if (statedDigits(amount) < DIGITS_FEW || isInRow(doc, amount)) return false
  return isOfPair(claims, amount, [result, base], (a, b) => Math.abs(a - b))
}

const HUNDRED = 100

function isInRow({ sentences, paragraphs }: Doc, { sentence }: ReadClaim): boolean {
  return paragraphs[sentences[sentence]?.paragraph ?? -1]?.kind === 'row'
}

/** Two figures that stand next to each other in its sentence, and are none of those that it was held against. */
function isOfPair(
  claims: readonly ReadClaim[],
  told: ReadClaim,
  own: readonly ReadClaim[],
  give: (a: number, b: number) => number,
): boolean {
  const unit = own[0]?.unit
  const beside = claims.filter(
    (one) =>
      one.sentence === told.sentence &&
      one !== told &&
      one.form === 'number' &&
      one.unit === unit &&
      one.kind !== 'growth',
  )
  return beside.some((one, at) => {
    const next = beside[at + 1]
    if (next === undefined || own.includes(one) || own.includes(next)) return false
    return isGiven(give(sizeOf(one), sizeOf(next)), told)
  })
}

/** 尚有210户未恢复，恢复率94.3%: of what isn't the part; 初婚31.1万人，再婚12.1万人，初婚占72.0%: of both together. */
function isOfRest({ text }: Doc, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const [own, all] = [sizeOf(part), sizeOf(whole)]
  const beside = text.slice(Math.max(0, part.start - BESIDE), Math.max(part.end, share.start))
  return (
    (NOT.test(beside) && isGiven(HUNDRED - (HUNDRED * own) / all, share)) ||
    isGiven((HUNDRED * all) / (own + all), share)
  )
}

const BESIDE = 12
/** Who mistakes a share for the rest of it has slipped, where nothing says that the part is what isn't. */
const NOT =
  /未|没|尚|剩|缺|\b(?:not|yet|without|remain\w*|left|outstanding|still|no|lost|failed)\b/i

/** 接待126.4万人次，恢复至2019年同期的71.2%。2019年为177.5万人次。本省游客占83.5%: what the two give is told beside them. */
function haveOwnShare(
  claims: readonly ReadClaim[],
  share: ReadClaim,
  part: ReadClaim,
  whole: ReadClaim,
): boolean {
  return claims.some(
    (one) =>
      one !== share &&
      one.unit === 'percent' &&
      one.form === 'number' &&
      one.sentence !== share.sentence &&
      (one.sentence === part.sentence || one.sentence === whole.sentence) &&
      statedDigits(one) >= DIGITS_MIN &&
      isGiven((HUNDRED * sizeOf(part)) / sizeOf(whole), one),
  )
}

/** Another figure of the whole's own paragraph in its place: 6月销售168.9万辆，5月为174.8万辆. */
function isOfOtherWhole(
  { sentences }: Doc,
  claims: readonly ReadClaim[],
  share: ReadClaim,
  part: ReadClaim,
  whole: ReadClaim,
): boolean {
  const paragraphOf = ({ sentence }: ReadClaim) => sentences[sentence]?.paragraph
  return claims
    .slice(Math.max(0, whole.index - NEAR), whole.index + NEAR)
    .some(
      (one) =>
        one !== whole &&
        one !== part &&
        one.form === 'number' &&
        one.unit === whole.unit &&
        one.kind !== 'growth' &&
        paragraphOf(one) === paragraphOf(whole) &&
        isGiven((HUNDRED * sizeOf(part)) / sizeOf(one), share),
    )
}

/** A paragraph of prose has fewer figures on either side. */
const NEAR = 12

/** To within its rounding. */
function isGiven(computed: number, { value, precision }: ReadClaim): boolean {
  return Math.abs(computed - Number(value.coefficient) / 10 ** value.scale) <= 10 ** precision / 2
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}
