import type { ReadClaim } from '../../model.ts'
import { isTold } from '../../relate/mean/told.ts'
import { claimAt, isChinese, type Of, type Scale } from '../scale.ts'
import { between, wordsBefore, wordsBehind } from '../words/said.ts'
import { sizeOf } from '../words/sizes.ts'

const OF_OUTPUT = /(?<!单位(?:地区|国内)?)生产总值|经济(?:总量)?年均|gdp|gross domestic/i
const IN_CURRENT_PRICES = /现价|名义|current prices|nominal/

/** Output grows in constant prices, and its ends are in current ones. */
export function isSureAverage(scale: Scale, relation: Of<'average-growth'>): boolean {
  const claims = [relation.rate, relation.result, relation.base].flatMap(
    (index) => claimAt(scale, index) ?? [],
  )
  const start = Math.min(...claims.map((claim) => claim.start))
  const end = Math.max(...claims.map((claim) => claim.end))
  const words = scale.doc.text.slice(Math.max(0, start - 30), end)
  if (isBackward(scale, relation)) return false
  return !isOfAnother(scale, claims) && (!OF_OUTPUT.test(words) || IN_CURRENT_PRICES.test(words))
}

/** 2011年为80亿元，2021年达到207.5亿元, read the other way round: its base is told to be of a later year. */
function isBackward(scale: Scale, { base, result }: Of<'average-growth'>): boolean {
  const [from, to] = [base, result].map((index) => claimAt(scale, index))
  const areStated = from?.periodFrom === 'stated' && to?.periodFrom === 'stated'
  const [early, late] = [from, to].map((one) => /^\d{4}$/.exec(one?.period ?? '')?.[0])
  return areStated && early !== undefined && late !== undefined && early > late
}

const GROWTH =
  /[一二三四五六七八九十\d]+年[间間来來]|增[长長]|年均|复合|複合|增速|增长率?|增幅|涨幅|名义|递增|下降|降幅|保持|速度|折合|平均每年|每年|按(?:现价|当年价格?|名义值?|可比价格?|不变价格?)(?:计算|测算|计)?/g

/** 营业收入由…增至…，净利润年均增长15%: behind its ends a rate of something else. */
function isOfAnother(scale: Scale, claims: readonly ReadClaim[]): boolean {
  const [rate, ...ends] = claims
  if (rate === undefined || !isChinese(scale, rate) || ends.length < 2) return false
  const [first, last] = ends.sort((a, b) => a.start - b.start)
  if (first === undefined || last === undefined || last.end > rate.start) return false
  const { text } = scale.doc
  const told = text.slice(Math.max(0, first.start - 40), last.start)
  // 从2020年的40亿元到2024年的58.6亿元，产值年均递增10%: its subject comes behind its ends.
  if (
    /(?:^|[，。；：\n])[从由][\d年月的]*$/.test(
      text.slice(Math.max(0, first.start - 40), first.start),
    )
  )
    return false
  return !isTold(text.slice(last.end, rate.start).replace(GROWTH, ' '), told, 'zh')
}

const WISHED =
  /(?:即将|将|有望|力争|冲刺|争取|目标)[^，。；]{0,6}$|\b(?:aim|hope|plan|expect|want|seek|will|soon|target)[a-z]* [^,.;]{0,24}$/

/** A place that is still to be reached, or "first … than". */
export function isSureRank(scale: Scale, relation: Of<'rank-in'>): boolean {
  const [rank, list] = [claimAt(scale, relation.rank), claimAt(scale, relation.list)]
  if (rank === undefined || list === undefined) return true
  const { text } = scale.doc
  const said = between(text, rank, list)
  // "It did not feature in the top ten: it came 24th".
  if (/\b(?:not|never|outside)\b|n[’']t\b|未|没/.test(wordsBefore(text, list, 40))) return false
  // 暂列前两位，暂列第三名; "a top-two bank and the third-largest lender".
  if (list.start < rank.start && /\band\b|列/.test(said)) return false
  // "Once in the top five, it slipped to 44th": of another time, or of others.
  if (/\b(?:once|used to)\b/.test(wordsBefore(text, rank.start < list.start ? rank : list, 40)))
    return false
  if (/\b(?:slipp|fell|dropp|rose|climb|after|before|from|the gap|behind|ago\b)/.test(said))
    return false
  return !/\bthan\b/.test(said) && !WISHED.test(wordsBefore(text, list, 40))
}

const PLAN_YEARS = 5
const ANOTHER_TIME = /\b(?:and|but|while|served|worked)\b/

/** "The 58-year-old … from 1990 to 1995": how long is that of another thing. */
export function isSureSpan(scale: Scale, relation: Of<'span-length'>): boolean {
  const [span, length] = [claimAt(scale, relation.span), claimAt(scale, relation.length)]
  if (span === undefined || length === undefined) return true
  const { text } = scale.doc
  // Plans are often named by the year before them: "the 2005-2010 five-year plan".
  const years = Number(span.valueHigh?.coefficient ?? 0n) - Number(span.value.coefficient)
  const isPlan =
    /\bplan\b/.test(wordsBehind(text, length, 16)) &&
    years === PLAN_YEARS &&
    sizeOf(length) === PLAN_YEARS
  return !isPlan && !isAge(text, length) && !ANOTHER_TIME.test(between(text, span, length))
}

const ANOTHER_STAY = /\b(?:and was|and is|and served|worked|, and|while|but)\b/

export function isSureYears(scale: Scale, relation: Of<'years'>): boolean {
  const length = claimAt(scale, relation.length)
  if (length === undefined) return true
  const { text } = scale.doc
  return !isAge(text, length) && !ANOTHER_STAY.test(text.slice(length.start, length.end))
}

function isAge(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return /-old\b/.test(text.slice(start, end + 5))
}
