import type { Relation } from '../../model.ts'
import { isTaxRate } from '../../relate/roles/roles.ts'
import { membersOf } from '../../weigh/scale.ts'
import { at, clauseBefore, isChinese, type Of, paragraphOf, type Said } from './text.ts'

// What marks, moments and words of rest set apart.

/** "A grant of 96 293 and one of 237 500": blanks stand for the commas of figures that were read in two. */
export function isOfTornFigures(said: Said, one: Relation): boolean {
  const { text } = said.doc
  return membersOf(one).some((index) => {
    const claim = at(said, index)
    if (claim === undefined || isChinese(said, claim)) return false
    const { start, end } = claim
    return (
      (/^\d{1,3}$/.test(text.slice(start, end)) &&
        /^ \d{3}(?![\d,.])/.test(text.slice(end, end + 5))) ||
      (/^\d{3}\b/.test(text.slice(start, end)) && /\d $/.test(text.slice(start - 2, start)))
    )
  })
}

/** "The 19 per cent tax bracket from $41,000 to $45,000". */
export function isNameOfTax(said: Said, { amount }: Of<'change'>): boolean {
  const claim = at(said, amount)
  return claim !== undefined && isTaxRate(said.doc, claim)
}

/** 最多升340点，高见23456点，收市报23206点: an index at several moments of a day. */
export function areMoments(said: Said, members: readonly (number | null)[]): boolean {
  return members.some((index) => {
    const claim = at(said, index)
    if (claim?.unit !== 'index-points' || !isChinese(said, claim)) return false
    const { start = claim.start, end = claim.end } = said.doc.sentences[claim.sentence] ?? {}
    return MOMENT.test(said.doc.text.slice(start, end))
  })
}

const MOMENT = /最[多高低]|[高低][见見开開]|[触觸]及|升穿|[跌失]穿|收[窄盘盤市]|[开開]市|中午|一度/

/** 债券甲涨6美分，至38美分；债券乙涨5美分，至43美分: how far an entry went is measured from no other one. */
export function isOfOtherEntry(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const by = at(said, amount)
  if (by === undefined || !isChinese(said, by)) return false
  const { text } = said.doc
  return (
    /[涨跌升降增减]$/.test(clauseBefore(said, by)) &&
    /^，(?:[升降跌增减]?至|报)/.test(text.slice(by.end, by.end + 4)) &&
    [of, than].some((index) => {
      const one = at(said, index)
      return one !== undefined && one.end < by.start && /[；。]/.test(text.slice(one.end, by.start))
    })
  )
}

/** 其中82分钟听音频，64分钟看视频; 共15人，另外13人被困: neither is the whole of the other. Nor do the first two places make up all. */
export function isPartOrRest(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const all = at(said, whole)
  if (all === undefined || !isChinese(said, all)) return false
  if (/另外|其余|其他|剩[下余]/.test(clauseBefore(said, all))) return true
  return parts.some((index) => {
    const part = at(said, index)
    if (part === undefined) return false
    const clause = clauseBefore(said, part) + said.doc.text.slice(part.end, part.end + PLACE_MAX)
    return (
      PLACED.test(clause) || (part.end < all.start && /其中[^，]*$/.test(clauseBefore(said, part)))
    )
  })
}

const PLACE_MAX = 24
const PLACED = /榜首|居首|排名?第|位[居列]第|第[一二三]名/

/** 九市外贸8.74万亿元，占全省外贸的95.9%。全省外贸9.11万亿元: that of which the whole is itself a share is no part of it. */
export function isOfLarger(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const all = at(said, whole)
  if (all === undefined || !isChinese(said, all)) return false
  const { end = all.end } = said.doc.sentences[all.sentence] ?? {}
  const larger = [...said.doc.text.slice(all.end, end).matchAll(SHARE_OF)].map(([, name]) => name)
  return parts.some((index) => {
    const part = at(said, index)
    const clause = part === undefined ? '' : clauseBefore(said, part)
    return larger.some((name) => name !== undefined && clause.startsWith(name))
  })
}

/** 占全省外贸的, 占全国的比重为: the first two letters name it. */
const SHARE_OF = /占(?:了|到|同期)?([㐀-鿿]{2})[^，。；\d]{0,16}\d/g

/** "Affecting 620 jobs, of whom 410 had left": some of those before it, and no distance of two others. */
export function isOfThose(said: Said, amount: number | null): boolean {
  const claim = at(said, amount)
  if (claim === undefined) return false
  const before = said.doc.text.slice(Math.max(0, claim.start - 40), claim.start)
  return (
    isChinese(said, claim)
      ? /其中[^，。；\d]*$/
      : /\bof (?:whom|which|these|those|them)\b[^.;\d]*$/i
  ).test(before)
}

/** Points of a list, each of which tells something else: orders less sales is no cash. */
export function areOfPoints(said: Said, members: readonly (number | null)[]): boolean {
  const claims = members.flatMap((index) => at(said, index) ?? [])
  const { paragraphs, text } = said.doc
  const points = new Set(claims.map((claim) => paragraphOf(said, claim)))
  return (
    points.size > 2 &&
    claims.every((claim) => {
      const { kind, start = 0 } = paragraphs[paragraphOf(said, claim)] ?? {}
      return kind === 'list' && !MADE_UP.test(text.slice(start, claim.start))
    })
  )
}

/** Words of what others make up. */
const MADE_UP =
  /\b(?:total\w*|in all|together|altogether|combined|balance|differen\w+|surplus|deficit|remain\w*|rest|gap|both|less|plus|including|of which|of whom)\b|[合共总]计?|净|[余差]|其中|包括/i
