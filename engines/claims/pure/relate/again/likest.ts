import { rational } from '#platform/exact'
import type { Doc, ReadClaim } from '../../model.ts'
import { grammarOf } from '../../text/script.ts'
import { dimensionOf } from '../../units/table.ts'
import { rhythmBetween } from '../change/base.ts'
import type { Part } from '../part.ts'
import { measureText, nameOf } from '../whole/naming.ts'
import { fitOfTwo } from '../whole/slip.ts'
import { COUNTED, mayBeOne } from './may-be-one.ts'
import { areSlipApart, HEAD_NEAR, isNear } from './slips.ts'
import { sameValue } from './told-name.ts'

/** How many of the words of the shorter name both must have, and of the longer. */
const LIKENESS_MIN = 0.65
const LIKENESS_OF_LONGER = 0.3

/**
 * The figure of the body that a heading tells: of the same kind, unit and period, by its words. Of several as like the
 * one of the same value, else none.
 */
export function likest(
  doc: Doc,
  head: Part,
  body: readonly Part[],
  bases: ReadonlyMap<number, string>,
): Part | null {
  // Told in the body as the headline has it: whatever else the body has, they agree.
  const tellings = body.filter(
    (part) =>
      mayBeOne(head.claim, part.claim) &&
      fitOfTwo(head.claim, part.claim) === 'equal' &&
      isNear(head.claim, part.claim),
  )
  // 占比接近六成 fits many shares: of them the one that is called so.
  const told = isCoarse(head.claim)
    ? tellings.find(({ claim }) => likeness(doc.text, head.claim, claim) > 0)
    : tellings[0]
  if (told !== undefined) return told
  // 人员流动量超98亿人次 above 7月1日至8月31日，…约98.17亿人次: told at a time that says more, so that no other figure of the body is meant.
  const isTold = body.some(
    ({ claim }) =>
      claim.unit === head.claim.unit &&
      String(claim.value.coefficient).length > 2 &&
      isNear(head.claim, claim, TOLD_NEAR) &&
      likeness(doc.text, head.claim, claim) > 0,
  )
  if (isTold && head.claim.bound === 'over') return null
  let best: readonly Part[] = []
  let most = LIKENESS_MIN
  for (const part of body) {
    if (part.claim.start < head.claim.start || !mayBeOne(head.claim, part.claim)) continue
    if (!bases.get(head.claim.index) && isOnTheMonth(part.claim, bases)) continue
    const score = areFew(head, part) ? 0 : likeness(doc.text, head.claim, part.claim)
    if (score > most || (score === most && best.length === 0)) {
      best = [part]
      most = score
    } else if (score === most) best = [...best.slice(0, TIES_MAX), part]
  }
  const first = best[0]
  if (first === undefined) return alike(doc, head, body) ?? onlyBelow(doc, head, body)
  const areOne = best.every(({ claim }) => sameValue(claim, first.claim))
  if (!areOne) return null
  return areSlipApart(head.claim, first.claim) || isNear(head.claim, first.claim, HEAD_NEAR)
    ? first
    : null
}

/** As near as a rounded figure is to the one that it was rounded from. */
const TOLD_NEAR = rational(51n, 50n)

/** Of one digit: 六成. */
function isCoarse({ unit, value }: ReadClaim): boolean {
  return unit === 'percent' && String(value.coefficient).replace(/0+$/, '').length < 2
}

/** With fewer words in common: the same value, or one that is a slip of the pen away. */
function alike(doc: Doc, head: Part, body: readonly Part[]): Part | null {
  if (head.claim.bound !== 'exact') return null
  const candidates = body.filter(
    (part) => part.claim.start > head.claim.start && mayBeOne(head.claim, part.claim),
  )
  const equal = candidates.find(({ claim }) => fitOfTwo(head.claim, claim) === 'equal')
  if (equal !== undefined) return equal
  const slip = candidates.find(({ claim }) => {
    const isAlike = likeness(doc.text, head.claim, claim) >= LIKENESS_OF_SLIPS
    return fitOfTwo(head.claim, claim, isAlike ? 4 : 5) === 'slip'
  })
  return slip ?? null
}

/** How many sentences below a title its own figure may stand, and how like its name must be. */
const SENTENCES_BELOW = 5
const LIKENESS_BELOW = 0.4

/** 前10个月跨省直接结算逾680万人次 over 跨省异地就医费用直接结算683.42万人次: the one figure of its kind right below the title of a text. */
function onlyBelow(doc: Doc, head: Part, body: readonly Part[]): Part | null {
  if (doc.sentences[head.claim.sentence]?.paragraph !== 0 || areFewOf(head)) return null
  const near = body.filter(
    ({ claim }) =>
      claim.start > head.claim.start &&
      claim.sentence <= head.claim.sentence + SENTENCES_BELOW &&
      claim.unit === head.claim.unit,
  )
  const [first] = near
  if (first === undefined || grammarOf(measureText(doc.text, head.claim.measure)) !== 'zh')
    return null
  const lead = near.filter(({ claim }) => claim.sentence === first.claim.sentence)
  const like = lead.filter(
    (part) => mayBeOne(head.claim, part.claim) && !isOnTheDay(doc.text, part.claim),
  )
  const [only, ...more] = like
  if (only === undefined || more.length > 0) return null
  return likeness(doc.text, head.claim, only.claim) >= LIKENESS_BELOW ? only : null
}

function areFewOf({ claim }: Part): boolean {
  return claim.value.scale === 0 && claim.value.coefficient < 10n && claim.unit !== 'percent'
}

/** 日均, 单日: of one day of all. */
function isOnTheDay(text: string, { start }: ReadClaim): boolean {
  return /(?:日均|月均|年均|单日|当日|人均)[^，。；]{0,10}$/.test(
    text.slice(Math.max(0, start - 16), start),
  )
}

/** "Sells three interests" and "interests in two blocks and part of a third": small numbers count many things. */
function areFew(head: Part, part: Part): boolean {
  return [head, part].every(
    ({ claim }) =>
      claim.value.scale === 0 &&
      claim.value.coefficient < 10n &&
      COUNTED.some((one) => one === dimensionOf(claim.unit)),
  )
}

const LIKENESS_OF_SLIPS = 0.25
const TIES_MAX = 8

/** Headlines speak of the year before, where they don't say. */
function isOnTheMonth(claim: ReadClaim, bases: ReadonlyMap<number, string>): boolean {
  const base = bases.get(claim.index) ?? ''
  if (base === '' || base === 'gap' || base === 'average') return base !== ''
  const rhythm = rhythmBetween(base, claim.period)
  return rhythm === 'mom' || rhythm === 'qoq'
}

function likeness(text: string, a: ReadClaim, b: ReadClaim): number {
  const [left, right] = [a, b].map(({ measure }) => measureText(text, measure).replace(OWNERS, ''))
  if (isBothWays(left ?? '') !== isBothWays(right ?? '')) return 0
  const [nameA, nameB] = [left ?? '', right ?? ''].map((words) => nameOf(words, grammarOf(words)))
  if (nameA !== undefined && nameA.length > 2 && nameA === nameB) return 1
  const words = new Set(a.measureKey)
  const common = b.measureKey.filter((word) => words.has(word)).length
  const smaller = Math.min(words.size, b.measureKey.length)
  const larger = Math.max(words.size, b.measureKey.length)
  // 我国进出口 and 进出口: a name within a much longer one is hardly that of the same figure.
  if (smaller === 0 || common / larger < LIKENESS_OF_LONGER) return 0
  return common / smaller + common / (1000 * (words.size + b.measureKey.length))
}

/** 归属于母公司股东的净利润 is 净利润 for a headline, where the body tells no other. */
const OWNERS = /归属于[^，。；]{0,10}(?:股东|所有者)的/

/** Imports and exports together are neither of the two, though the words are within. */
function isBothWays(words: string): boolean {
  return /进出口|進出口|imports? and exports?|exports? and imports?/i.test(words)
}
