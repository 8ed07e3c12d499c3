import { isPartOf } from '../../context/time/stretch-in.ts'
import type { ReadClaim, Relation } from '../../model.ts'
import { areOfOtherNames, sizeOf, type Text } from '../text.ts'
import { isApposed, isNotReached, isRateOfElse } from './english/rates.ts'
import { isOfNextOrRest, isOfOtherPlace } from './english/respective.ts'
import { areTwoEntries, isEntryBesideThem, isEntryItself } from './english/siblings.ts'
import { isNoSumInEnglish } from './english/sums.ts'

// What a guess ties and the own words of its figures tell apart: the margin of profits and an output, the growth of one branch and the level of
// another sections away, what has changed since a year before and two levels of one year.

type Said = Pick<Text, 'doc' | 'context'>

export function isGuessedAcross(said: Said, one: Relation): boolean {
  if (one.isGuess !== true) return false
  const claimAt = (index: number | null | undefined): ReadClaim | undefined =>
    said.context.claims[index ?? -1]
  switch (one.kind) {
    case 'share':
      return (
        isOtherMargin(said, claimAt(one.share), claimAt(one.whole)) ||
        isOfWhatIsPart(said, claimAt(one.share), claimAt(one.part)) ||
        isShareReached(said, claimAt(one.share), claimAt(one.part)) ||
        isOfOtherPlace(said, claimAt(one.share), claimAt(one.part)) ||
        isOfNextOrRest(said, claimAt(one.share), [claimAt(one.part), claimAt(one.whole)]) ||
        isShareOfThen(claimAt(one.share), [claimAt(one.part), claimAt(one.whole)])
      )
    case 'change':
      return (
        isApposed(said, claimAt(one.amount), claimAt(one.result)) ||
        isGrowthOfAnother(said, claimAt(one.amount), claimAt(one.result)) ||
        isGrowthToOther(said, claimAt(one.amount), claimAt(one.result)) ||
        hasItsOwnRate(said, claimAt(one.difference), claimAt(one.amount)) ||
        isLevelOfNext(said, claimAt(one.result), claimAt(one.difference)) ||
        [one.result, one.base].some((end) => isNotReached(said, claimAt(end))) ||
        isRateOfElse(said, claimAt(one.amount), [one.result, one.base].map(claimAt))
      )
    case 'gap':
      return (
        isSinceThen(said, claimAt(one.amount), claimAt(one.of), claimAt(one.than)) ||
        isCountElsewhere(said, claimAt(one.amount), claimAt(one.of)) ||
        isLevelItself(said, claimAt(one.amount)) ||
        isEntryItself(said, claimAt(one.amount), [one.of, one.than].map(claimAt)) ||
        isNoSumOf(said, claimAt(one.of), [one.than, one.amount].map(claimAt))
      )
    case 'parts': {
      const whole = claimAt(one.whole)
      const parts = one.parts.map(claimAt)
      return (
        parts.some((part) => isCountElsewhere(said, part, whole)) ||
        areOtherColumns(said, whole, parts) ||
        (one.complete && isNoSumOf(said, whole, parts))
      )
    }
    case 'mean': {
      const [total, count] = [claimAt(one.total), claimAt(one.count)]
      return total !== undefined && count !== undefined && isAmongMore(total, count)
    }
    case 'same': {
      const [first, other] = one.claims.map(claimAt)
      return first !== undefined && other !== undefined && areTwoEntries(said, first, other)
    }
    default:
      return false
  }
}

/** 1,223,000 guests of one year aren't dealt out among the 1,268,300 of another. */
function isAmongMore(total: ReadClaim, count: ReadClaim): boolean {
  const areCounts = [total, count].every(({ unit }) => unit === 'persons' || unit === 'items')
  return areCounts && sizeOf(count) > sizeOf(total)
}

function isNoSumOf(
  said: Said,
  whole: ReadClaim | undefined,
  parts: readonly (ReadClaim | undefined)[],
): boolean {
  const own = parts.flatMap((part) => part ?? [])
  return (
    whole !== undefined &&
    (isEntryBesideThem(said, whole, own) || isNoSumInEnglish(said, whole, own))
  )
}

/** 比上年增加92元，增长3.0%: the rate behind an amount is of it, and no other is. */
function hasItsOwnRate({ doc, context }: Said, by?: ReadClaim, amount?: ReadClaim): boolean {
  const next = context.claims[(by?.index ?? -1) + 1]
  if (by === undefined || next === undefined || next === amount) return false
  const between = doc.text.slice(by.end, next.start)
  return next.unit === 'percent' && /^[，（](?:同比|比上年)?(?:增长|下降|上升)了?$/.test(between)
}

/** 跨界断面333个, and 服务场景18个 of another paragraph: things of other names, counted one by one. */
function isCountElsewhere({ doc }: Said, part?: ReadClaim, whole?: ReadClaim): boolean {
  if (part === undefined || whole === undefined || whole.unit !== 'items') return false
  const [own, its] = [part, whole].map(({ sentence }) => doc.sentences[sentence])
  if (own === undefined || own.grammar !== 'zh' || own.paragraph === its?.paragraph) return false
  return areOfOtherNames(part, whole)
}

/** Cells of one row whose columns are other times: none of them is the sum of the rest. */
function areOtherColumns(
  { doc }: Said,
  whole: ReadClaim | undefined,
  parts: readonly (ReadClaim | undefined)[],
): boolean {
  if (whole === undefined || whole.period === null) return false
  const { paragraph } = doc.sentences[whole.sentence] ?? {}
  if (doc.paragraphs[paragraph ?? -1]?.kind !== 'row') return false
  return parts.every(
    (part) =>
      part?.period != null &&
      whole.period !== null &&
      doc.sentences[part.sentence]?.paragraph === paragraph &&
      part.period !== whole.period &&
      !isPartOf(part.period, whole.period),
  )
}

const MARGIN = /(?:利润|毛利|净利)率[^，。；]{0,4}$|\bmargins?\b[^.;,]{0,16}$/i
const SALES = /收入|营收|销售|营业|产值|成交|\b(?:revenues?|sales|turnover|income|receipts)\b/i

/** A margin of profits is held against sales. */
function isOtherMargin(said: Said, share?: ReadClaim, whole?: ReadClaim): boolean {
  if (share === undefined || whole === undefined) return false
  const { text } = said.doc
  return (
    MARGIN.test(text.slice(Math.max(0, share.start - 24), share.start)) &&
    !SALES.test(`${sentenceBefore(said, whole).slice(-40)}${text.slice(whole.end, whole.end + 24)}`)
  )
}

/** "Deposits of 91 million, a third of which was tied": a share of that, which is no part. */
function isOfWhatIsPart(said: Said, share?: ReadClaim, part?: ReadClaim): boolean {
  if (share === undefined || part === undefined || part.end > share.start) return false
  const { text } = said.doc
  if (OF_THEM.test(text.slice(Math.max(part.end, share.start - OF_THEM_MAX), share.start)))
    return true
  return (
    /^,? (?:and )?(?:about |some |only |just |over |nearly |almost )?$/.test(
      text.slice(part.end, share.start),
    ) && /^ of (?:which|whom|them|these|those|it)\b/.test(text.slice(share.end, share.end + 10))
  )
}

/** "Of these 61 per cent". */
const OF_THEM =
  /\b(?:of|among|from) (?:these|those|them|which|whom),? (?:about |some |only |just |over |nearly |almost |a further |another )*$/i
const OF_THEM_MAX = 40

/** "Online sales grew 9% to 31% of the total": of what grew, and of nothing told in another sentence. */
function isShareReached(said: Said, share?: ReadClaim, part?: ReadClaim): boolean {
  if (share === undefined || part === undefined || part.sentence === share.sentence) return false
  return (
    REACHED.test(sentenceBefore(said, share)) &&
    /^ of\b/.test(said.doc.text.slice(share.end, share.end + 4))
  )
}

const REACHED =
  /\b(?:grew|rose|fell|climbed|slipped|increased|declined|dropped|up|down)\b[^.;]{0,24} to (?:about |nearly )?$/

/** "94 million, 31 % of sales (October 2023: 28 %)": the share of another time, which both amounts aren't told of. */
function isShareOfThen(
  share: ReadClaim | undefined,
  levels: readonly (ReadClaim | undefined)[],
): boolean {
  const then = share?.periodFrom === 'stated' ? share.period : null
  if (then === null) return false
  return levels.every((one) => {
    const own = one?.period ?? null
    return own !== null && own !== then && !isPartOf(own, then) && !isPartOf(then, own)
  })
}

/** 采矿业增加值增长2.3% is no growth of the 粮食产量 of another paragraph. */
function isGrowthOfAnother(said: Said, amount?: ReadClaim, result?: ReadClaim): boolean {
  if (amount === undefined || result === undefined || amount.start < result.start) return false
  const { sentences } = said.doc
  const [own, its] = [sentences[amount.sentence], sentences[result.sentence]]
  if (own === undefined || own.grammar !== 'zh' || own.paragraph === its?.paragraph) return false
  const name = clauseBefore(said, amount).replace(VERBS, '')
  if (name.length < 3) return false
  const led = sentenceBefore(said, result)
  return !Array.from(name.slice(1), (_, at) => name.slice(at, at + 2)).some((two) =>
    led.includes(two),
  )
}

/** "Earnings a share rose 12.4% to 21.7p": what grew came to what stands there. */
function isGrowthToOther({ doc, context }: Said, rate?: ReadClaim, result?: ReadClaim): boolean {
  const to = context.claims[(rate?.index ?? -1) + 1]
  if (rate === undefined || result === undefined || to === undefined || to === result) return false
  return (
    rate.unit === 'percent' &&
    /^ to (?:about |around |some |nearly |just )?$/.test(doc.text.slice(rate.end, to.start)) &&
    sizeOf(to) !== sizeOf(result)
  )
}

const VERBS =
  /(?:同比|环比|比上年|比去年|较上年|较去年)?(?:名义|实际)?(?:增长|下降|上涨|下跌|增加|减少|回落|提高)了?约?$|^其中/g

/** 原油每吨4255元；煤每吨708元: the level of what comes next is nothing by which the one before changed. */
function isLevelOfNext(said: Said, result?: ReadClaim, other?: ReadClaim): boolean {
  if (result === undefined || other === undefined || other.start < result.start) return false
  return (
    said.doc.text.slice(result.end, other.start).includes('；') &&
    other.kind === null &&
    /每[\p{Script=Han}]{1,3}$|价格?$|[为达至]$/u.test(clauseBefore(said, other))
  )
}

/** A level of this year in another sentence isn't what a change since then began from. */
const THEN = /同比|[比较](?:上年|去年|前年|年初|上月|上季|\d{4}年)/
const MOVED = /上升|下降|提高|回落|降低|提升/

/** 老年人口的比重上升5.4个百分点: since another time, and no distance of two shares of this one. */
function isSinceThen(said: Said, amount?: ReadClaim, of?: ReadClaim, than?: ReadClaim): boolean {
  if (amount === undefined || of === undefined || than === undefined) return false
  const clause = clauseBefore(said, amount)
  if (of.period !== than.period || !MOVED.test(clause)) return false
  if (of.sentence === than.sentence) return amount.sentence > of.sentence
  return THEN.test(clause) && [of, than].some((one) => one.sentence === amount.sentence)
}

const AS_LEVEL =
  /[a-z]{3}[^,;:.]* (?:was|were|is|are|averag(?:ed|ing)|totall?(?:ed|ing)|reach(?:ed|ing)|at|to|(?:values?|volumes?|numbers?|totals?|levels?|sums?|amounts?) of)(?: (?:about|around|roughly|nearly|almost|only|just))? $/i
/** What lies between two figures, by its name. */
const OF_TWO =
  /\b(?:gaps?|differen\w+|margins?|leads?|spreads?|advantage|increases?|decreases?|rises?|falls?|drops?|declines?|gains?|loss(?:es)?|chang(?:e|es|ing)|growth|savings?|cuts?|reductions?|surplus|deficits?|balance|net|profits?|result|remain\w*|rest|left|others?|shortfall|premium|discount|mark-?up|saving|distance|interval|wait|that|this|it|which|more|less|fewer|higher|lower)\b/i

/** "The average price of the other fuel was Q": of something that is told for itself, and how far no two figures lie apart. */
function isLevelItself(said: Said, amount?: ReadClaim): boolean {
  if (amount === undefined || said.doc.sentences[amount.sentence]?.grammar !== 'en') return false
  const clause = /[^,;:.]*$/.exec(sentenceBefore(said, amount))?.[0] ?? ''
  return AS_LEVEL.test(clause) && !OF_TWO.test(clause)
}

function sentenceBefore({ doc }: Said, { sentence, start }: ReadClaim): string {
  return doc.text.slice(doc.sentences[sentence]?.start ?? start, start)
}

function clauseBefore(said: Said, claim: ReadClaim): string {
  return /[^，。；：、]*$/.exec(sentenceBefore(said, claim))?.[0] ?? ''
}
