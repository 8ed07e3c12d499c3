import type { ReadClaim } from '../../model.ts'
import { fitOfTwo } from '../../relate/whole/slip.ts'
import { dimensionOf } from '../../units/table.ts'
import { isChinese, type Of, type Scale, shareWords } from '../scale.ts'
import { isTightSame } from '../tight/same.ts'
import { wordsBefore, wordsBehind } from '../words/said.ts'
import { digitsOf, sizeOf } from '../words/sizes.ts'
import { ownWay } from '../words/ways.ts'

type Told = {
  readonly scale: Scale
  readonly text: string
  readonly claims: readonly ReadClaim[]
  readonly first: ReadClaim
  readonly others: readonly ReadClaim[]
  /** Those of a heading or a bullet. */
  readonly heads: readonly ReadClaim[]
  readonly isHan: boolean
}

/** Whether the words surely say that one figure is told twice. */
export function isSureSame(scale: Scale, relation: Of<'same'>): boolean {
  const claims = relation.claims.flatMap((index) => scale.context.claims[index] ?? [])
  const [first, ...others] = claims
  if (first === undefined) return true
  const heads = claims.filter((claim) => isHead(scale, claim))
  const isHan = isChinese(scale, first)
  const told = { scale, text: scale.doc.text, claims, first, others, heads, isHan }
  return !OTHERWISE.some((isOtherwise) => isOtherwise(told))
}

function paragraphOf({ doc }: Scale, { sentence }: ReadClaim): number {
  return doc.sentences[sentence]?.paragraph ?? 0
}

function isHead(scale: Scale, claim: ReadClaim): boolean {
  const kind = scale.doc.paragraphs[paragraphOf(scale, claim)]?.kind
  return kind === 'heading' || kind === 'list'
}

/** Most likely one of them was mistyped: a digit, or a word of scale. */
function areSlips({ first, others }: Told, most: number): boolean {
  return others.every((claim) => fitOfTwo(first, claim, most) === 'slip')
}

const WITHOUT = /\b(?:core|underlying|excluding|stripping out|ex-)|(?:东部|西部|中部|东北|分区域)/

/** "Core prices rose 1.5 percent", 东部地区企业销售收入: of a part, where the headline is on all of it. */
function isOfPart({ scale: { doc }, text, heads, claims }: Told): boolean {
  if (heads.length === 0 || heads.length === claims.length) return false
  const isSaid = (claim: ReadClaim) =>
    WITHOUT.test(
      text
        .slice(Math.max(doc.sentences[claim.sentence]?.start ?? 0, claim.start - 60), claim.start)
        .toLowerCase(),
    )
  return !heads.some(isSaid) && claims.some((claim) => !heads.includes(claim) && isSaid(claim))
}

/** A headline rounds: "$300 million" where the text has 297. */
function isRounded({ first, others, heads }: Told): boolean {
  if (heads.length !== 1 || heads[0] !== first) return false
  const isRough = first.bound === 'over' && digitsOf(first) < 2
  if (!isRough && !['exact', 'about', 'nearly', 'atMost'].includes(first.bound)) return false
  return others.every((claim) => {
    const off = Math.abs(sizeOf(claim) / sizeOf(first) - 1)
    return claim.bound === 'exact' && off < ROUNDED && tellingOf(first) < tellingOf(claim)
  })
}

const ROUNDED = 0.021

/** How many digits a number has before its zeros. */
function tellingOf({ value }: ReadClaim): number {
  return String(value.coefficient).replace(/0+$/, '').length
}

/** Of one value, what differs is a bound or a word of change: said of each, or not at all. */
function isOneValue({ text, claims, first, others }: Told): boolean {
  const isOne = others.every(
    ({ value, valueHigh }) =>
      value.coefficient === first.value.coefficient &&
      value.scale === first.value.scale &&
      valueHigh === first.valueHigh,
  )
  if (!isOne) return false
  const haveWays = claims.every((claim) => ownWay(text, claim) !== null)
  const key = first.measureKey.join()
  return (
    (first.bound === 'exact' && !haveWays) ||
    claims.some(({ measureKey }) => measureKey.join() !== key)
  )
}

/** Without a heading that repeats its text, two figures of like names needn't be one. */
function isTwoOfText(told: Told): boolean {
  const { text, claims, first, others, heads, isHan } = told
  if (heads.length > 0 && heads.length < claims.length) return false
  const areOne = others.every(
    (claim) => isSlip(first, claim) || (isHan && isOneName(text, first, claim)),
  )
  const isPart = (claim: ReadClaim) =>
    /其中[^。；]{0,24}$|第[一二三四五]种[^。；]{0,12}$/.test(wordsBefore(text, claim, 30))
  const isFew = !isHan && claims.some((claim) => digitsOf(claim) < 2)
  return !areOne || isFew || claims.some(isPart)
}

/** Two digits that changed places are little evidence where the names aren't one. */
function isSlip(a: ReadClaim, b: ReadClaim): boolean {
  const ratio = sizeOf(a) / sizeOf(b)
  const isNear = ratio < 6 && ratio > 1 / 6
  return fitOfTwo(a, b, 3) === 'slip' || (isNear && fitOfTwo(a, b, 2) === 'slip')
}

function isOneName(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [left = '', right = ''] = [a, b].map(({ measure }) =>
    text.slice(measure?.start ?? 0, measure?.end ?? 0),
  )
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length > 1 && long.endsWith(short)) return true
  const behind = wordsBehind(text, b, 3)
  return /^[㐀-鿿]{3}$/.test(behind) && left.endsWith(behind)
}

/** A subheading is of what its own part tells. */
function isOfSubheading({ scale, first, others, heads, isHan }: Told): boolean {
  if (heads.length === 0 || !heads.every((claim) => paragraphOf(scale, claim) > 0)) return false
  const isOther = (claim: ReadClaim) => fitOfTwo(first, claim, 3) !== 'slip'
  if (!isHan) return others.some((claim) => isOther(claim) && !shareWords(claim, first))
  return false
}

const SHORT_NAME = 4

/** 二、总额…: a short name below the head of a text is that of many things. */
function isShortlyNamed(told: Told): boolean {
  const { scale, first, isHan } = told
  if (!isHan || paragraphOf(scale, first) === 0 || areSlips(told, 2)) return false
  return first.measure === null || first.measure.end - first.measure.start < SHORT_NAME
}

/** The text tells the figure of the heading in other words. */
function isToldElsewhere(told: Told): boolean {
  if (areSlips(told, 4)) return false
  const { scale, claims, heads } = told
  return heads.some((head) =>
    scale.context.claims.some(
      (claim) =>
        claim.start > head.start &&
        claim.form === 'number' &&
        !claims.includes(claim) &&
        (head.unit === 'percent') === (dimensionOf(claim.unit) === 'percent') &&
        (head.unit !== 'percent' || claim.sentence <= head.sentence + 2) &&
        sizeOf(head) === sizeOf(claim) &&
        (digitsOf(claim) >= 2 || claim.sentence <= head.sentence + 2),
    ),
  )
}

const FORMER =
  /\b(?:originally|previously|earlier|initially|formerly|already|before|last year|last month|last week|similar|another|additional|further|existing|each|could|might|suggested|would|all-time|inflation-adjusted|estimated)\b|原|此前|上次|曾|另|再/
const BEATEN = /\b(?:eclips|beat|exceed|surpass|topp|overt|dwarf)[a-z]* (?:the |an? )?$/

/** "Beat the 3.2 million"; "originally 400": what the text tells there is another one. */
function isFormer({ text, claims, heads }: Told): boolean {
  return claims
    .filter((claim) => !heads.includes(claim))
    .some((claim) => {
      const said =
        wordsBefore(text, claim, 80)
          .split(/[.。;；]/)
          .at(-1) ?? ''
      return (heads.length > 0 && FORMER.test(said)) || BEATEN.test(said)
    })
}

/** "The other 12", "a maximum of 40", "a 10-point plan", "40 to 50": no figure that stands for itself. */
function isOfOtherForm({ text, claims, first, others, heads }: Told): boolean {
  const isCompound = ({ start, end }: ReadClaim) => /\d-[a-z]/i.test(text.slice(start, end + 2))
  const isTerm = ({ end }: ReadClaim) =>
    /-(?:part|year|day|month|week|way|point|hour)\b/.test(text.slice(end - 1, end + 7))
  return (
    (first.unit !== 'percent' &&
      first.value.scale === 0 &&
      digitsOf(first) < 2 &&
      others.some(({ value }) => value.scale > 0)) ||
    claims.some(
      (claim) =>
        /\bother\b/.test(text.slice(claim.start, claim.end + 8)) ||
        /\bother $/.test(wordsBefore(text, claim, 8)) ||
        /^,? (?:including|excluding) /.test(wordsBehind(text, claim, 12)) ||
        /^ (?:below|above|off) (?:its|their|the) /.test(wordsBehind(text, claim, 14)) ||
        /\d (?:to|or|-|–) $/.test(wordsBefore(text, claim, 6)) ||
        (claim.bound === 'atMost' && /\bmaximum\b/i.test(text.slice(claim.start, claim.end))),
    ) ||
    (heads.length === 0 && claims.every(isCompound)) ||
    (claims.every(isTerm) && digitsOf(first) < 2) ||
    (claims.some(isTerm) && others.some(({ value }) => value.scale > 0))
  )
}

/** Nor is it one whose name holds digits, or that is told of another place, or of another fate. */
function isOfOtherName(told: Told): boolean {
  const { scale, text, claims, first, others, isHan } = told
  const fates = claims.map(
    ({ end }) => /^.{0,3}?(死亡|遇难|受伤|失踪|被捕|获救)/.exec(text.slice(end, end + 6))?.[1],
  )
  if (new Set(fates).size > 1) return true
  if (areSlips(told, 2)) return false
  const isNumbered = ({ measure }: ReadClaim) =>
    measure !== null &&
    /\d/.test(
      // 广义货币(M2): a short form in brackets numbers nothing.
      text
        .slice(measure.start, measure.end)
        .replace(/\d{4}年|\d{1,2}月|\d{1,2}日|[（(][A-Z]{1,6}[\d.]{0,3}[)）]/g, ''),
    )
  return (
    claims.some(isNumbered) || (!isHan && others.some((claim) => isElsewhere(scale, first, claim)))
  )
}

const BESIDE_PLACE = 30
/** 全省, "the province": the place that the text is about, whatever its headline calls it. */
const OWN_PLACE =
  /^(?:[全我本该](?:省|市|区|县|州|盟|国|地区)|the (?:province|city|region|county|state|country|nation))$/

/** "Nevada had 7,276 filings": of another place than the headline's. */
function isElsewhere(
  { doc, context: { places } }: Scale,
  head: ReadClaim,
  body: ReadClaim,
): boolean {
  const [mine, other] = [doc.sentences[head.sentence], doc.sentences[body.sentence]]
  if (mine === undefined || other === undefined) return false
  if (mine.paragraph !== 0 || body.sentence <= head.sentence + 2) return false
  const said = doc.text.slice(mine.start, mine.end).toLowerCase()
  return places.some(({ start, end }) => {
    const name = doc.text.slice(start, end).toLowerCase()
    return (
      start >= other.start &&
      start < Math.min(body.start, other.start + BESIDE_PLACE) &&
      !OWN_PLACE.test(name) &&
      !said.includes(name)
    )
  })
}

/** One digit says nothing of a word of scale. */
function isOfOtherSize({ claims, first, others }: Told): boolean {
  const isScaled = others.some((claim) => {
    const ratio = Math.abs(sizeOf(first) / sizeOf(claim))
    return ratio > 20 || ratio < 0.05
  })
  return isScaled && claims.some((claim) => digitsOf(claim) < 2)
}

/** English headlines tell the first figure of their text; figures of the text itself are one where a slip lies between them. */
function isLooseInEnglish(told: Told): boolean {
  const { scale, text, claims, first, others, isHan } = told
  if (claims.some(({ start, end }) => /dozen/i.test(text.slice(start, end)))) return true
  const areTimes = claims.every(({ unit }) => ['days', 'weeks', 'months', 'years'].includes(unit))
  if (!isHan && areTimes && digitsOf(first) < 2) return true
  if (!isHan && others.every((claim) => sizeOf(claim) === sizeOf(first)) && first.bound === 'exact')
    return true
  if (isHan || areSlips(told, 2)) return false
  if (
    claims.some(({ bound }) => bound === 'between') &&
    claims.some(({ bound }) => bound !== 'between')
  )
    return true
  return !others.some((claim) => isTightSame(scale, first, claim))
}

/** Ways to read two figures otherwise than as one. */
const OTHERWISE: readonly ((told: Told) => boolean)[] = [
  isOneValue,
  isOfPart,
  isRounded,
  isTwoOfText,
  isOfSubheading,
  isShortlyNamed,
  isToldElsewhere,
  isFormer,
  isOfOtherForm,
  isOfOtherName,
  isOfOtherSize,
  isLooseInEnglish,
]
