import type { ReadClaim, Span } from '../model.ts'
import { isBare } from '../relate/part.ts'
import { dimensionOf } from '../units/table.ts'
import {
  areOfOtherNames,
  at,
  COMPARED,
  isOfThen,
  led,
  next,
  type Of,
  printed,
  sizeOf,
  type Text,
} from './text.ts'

// Changes, gaps and sides that words beside their figures say to be of something else: a mean of years, a loss, a place, a difference.

const EACH_BEHIND =
  /^(?: [a-z]+)? (?:an?|per|each|every|in (?:the|an?) (?:average|typical|normal)) (?:year|month|quarter|week|season|annum)\b|^ (?:annually|yearly|on (?:an )?average)/i
const EACH_BEFORE =
  /\b(?:average|mean|annual|yearly)(?: [a-z]+){0,2} of (?:about )?$|\bon average(?: by)? $|年均|平均每年/i
const YEARS_MAX = 60

/** "From 50 to 36.45 between 2012 and 2015, or by 10 per cent in the average year": it fits that many times over. */
export function isOfEachYear(
  said: Text,
  { amount, result, base, amountIs }: Of<'change'>,
): boolean {
  const [much, to, from] = [amount, result, base].map((one) => at(said, one))
  if (much === undefined || to === undefined || from === undefined) return false
  if (!EACH_BEHIND.test(next(said, much)) && !EACH_BEFORE.test(led(said, much))) return false
  const [by, a, b] = [sizeOf(much), sizeOf(to), sizeOf(from)]
  if (amountIs === 'absolute') {
    const times = Math.abs(a - b) / by
    return times > 1.5 && Math.abs(times - Math.round(times)) < 0.04 * times
  }
  for (let years = 2; amountIs === 'relative' && years < YEARS_MAX; years += 1) {
    const rate = Math.abs((a / b) ** (1 / years) - 1) * 100
    if (Math.abs(rate - by) <= 0.6 * 10 ** much.precision) return true
  }
  return false
}

/** 超1800万 in the title and 超过1800万 below it: one figure, and no change. */
export function areTitleAndText(said: Text, { result, base, amount }: Of<'change'>): boolean {
  const [to, from] = [result, base].map((one) => at(said, one))
  return (
    to !== undefined &&
    from !== undefined &&
    amount !== null &&
    to.sentence !== from.sentence &&
    sizeOf(to) === sizeOf(from)
  )
}

/** 从全球78位上升到46位: a better place is a smaller number. */
export function arePlaces(said: Text, { result, base, amount }: Of<'change'>): boolean {
  const ends = [result, base].flatMap((one) => at(said, one) ?? [])
  return (
    amount === null &&
    ends.length === 2 &&
    ends.every(({ start, end }) => /^\d+位$/.test(said.doc.text.slice(start, end))) &&
    ends.some((one) =>
      /(?:全球|世界|全国|全省|排名?|第|位次)[^，。；]{0,6}$/.test(led(said, one, 12)),
    )
  )
}

/** 去年同期收购34万吨，今年多收8.5万吨: that is more than what there was then. */
export function isOnThatTime(said: Text, { result, base, amount }: Of<'change'>): boolean {
  const [to, much] = [at(said, result), at(said, amount)]
  if (to === undefined || much === undefined || base !== null || to.end > much.start) return false
  return (
    /(?:去年|上年)同期[^，。；\d]{0,8}$/.test(led(said, to, 16)) &&
    /^，(?:今年|本期|今年同期)/.test(next(said, to, 6))
  )
}

const LOSS =
  /\b(?:loss|losses|deficit|shortfall|debts?|gap)(?: of)? $|(?:亏损|赤字|逆差|负债|缺口)[^，。；]{0,4}$/i
const BETTER = /\b(?:improv|narrow|better|recover|brighten)|改善|好转|收窄|减亏/i

/** "The result improved by 200,000, from a loss of 500,000 to a loss of 300,000": what is less is better. */
export function isOfLosses(said: Text, { result, base, direction }: Of<'change'>): boolean {
  const [to, from] = [result, base].map((one) => at(said, one))
  if (to === undefined || from === undefined || direction !== 'up') return false
  const sentence = said.doc.sentences[to.sentence]
  return (
    sizeOf(to) < sizeOf(from) &&
    [to, from].every((one) => LOSS.test(led(said, one, 24))) &&
    BETTER.test(said.doc.text.slice(sentence?.start, sentence?.end))
  )
}

/** "Handed out 4,180 in December. In November the figure had been 3,655, that is 525 fewer": fewer than now. */
export function isSaidOfBase(
  said: Text,
  { amount, result, base, amountIs }: Of<'change'>,
): boolean {
  const [much, to, from] = [amount, result, base].map((one) => at(said, one))
  if (much === undefined || to === undefined || from === undefined) return false
  if (to.sentence === from.sentence || amountIs !== 'absolute' || much.start < from.end)
    return false
  const between = said.doc.text.slice(from.end, much.start)
  return (
    /\b(?:had been|was|were|had stood at|stood at|had numbered) (?:only |just )?$/.test(
      led(said, from, 24),
    ) &&
    /^(?: [a-z]+)?, (?:(?:that is|which is|that was|i\.e\.|or) )?(?:only |just )?$/.test(between)
  )
}

const MEAN_BEFORE =
  /平均(?:涨|跌|升|降|增|减)[幅价了至到]?[^，。；\d]{0,4}$|\b(?:average|mean) (?:price )?(?:rise|fall|cut|drop|increase|decrease|gain|reduction)s? of (?:about )?$/i

/** 32个品种平均降幅53%; one of them 由55元降至5.42元: the mean of many. */
export function isMeanOfMany(
  said: Text,
  { amount, amountIs, result, base }: Of<'change'>,
): boolean {
  const [much, ...ends] = [amount, result, base].flatMap((one) => at(said, one) ?? [])
  return (
    amountIs === 'relative' &&
    much !== undefined &&
    MEAN_BEFORE.test(led(said, much, 24)) &&
    ends.every(
      (end) =>
        end.sentence !== much.sentence && !/均|\b(?:average|mean)\b/.test(clauseOf(said, end)),
    )
  )
}

const RATE_OF =
  /(?:增速|增幅|涨幅|降幅|增长率)的约?$|\b(?:twice|double|triple|times) (?:the|its|their) (?:[a-z]+ )?(?:growth|rate|pace|increase|average|norm)\b/i
/** "A dividend covered 3.6 times by earnings", "oversubscribed 2.4 times": by what isn't beside it. */
const COVERED =
  /\b(?:covered|subscribed|oversubscribed)(?: (?:about|nearly|over|by))? _|_ (?:covered|oversubscribed)\b/i
/** "An increase of 27.5 per cent, twice the national average": of a rate that isn't told. */
export function isOfRates(said: Text, { times }: Of<'multiple'>): boolean {
  const many = at(said, times)
  if (many !== undefined && COVERED.test(`${led(said, many, 24)}_${next(said, many, 24)}`))
    return true
  return (
    many !== undefined &&
    (RATE_OF.test(led(said, many, 12)) || RATE_OF.test(printed(said, many) + next(said, many, 24)))
  )
}

const MORE_BEHIND = /^ (?:more|fewer|less) (?:[a-z]+ ){0,3}than\b/i

/** 全季共672球，场均2.80球，上赛季182场: what there was then has a mean of its own. */
export function isOfTwoTimes(said: Text, { mean, total, count }: Of<'mean'>): boolean {
  const members = [mean, total, count].flatMap((one) => at(said, one) ?? [])
  const areThen = members.map((one) => isOfThen(clauseOf(said, one)))
  return members.length === 3 && areThen[0] !== true && areThen.some((is) => is)
}

const WORKDAYS = { least: 0.55, most: 0.77 } as const
const TRADED =
  /成交|交易|拆借|回购|买卖|结算|办理|受理|工作日|\b(?:turnover|traded?|trading|transactions?|working)\b/i

/** 8月成交181.78万亿元，日均8.26万亿元: on the days on which a market is open. */
export function isOfWorkdays(said: Text, { mean, total, count, span }: Of<'mean'>): boolean {
  const [each, all] = [mean, total].map((index) => at(said, index))
  if (each === undefined || all === undefined || count !== null || span?.unit !== 'days')
    return false
  const days = sizeOf(all) / sizeOf(each)
  return (
    days >= WORKDAYS.least * span.least &&
    days <= WORKDAYS.most * span.most &&
    TRADED.test(`${led(said, all)}${led(said, each)}`)
  )
}

const PER_THING =
  /每(?:一)?(?!人?[月日天年周季时晚夜次]|小时|分钟|星期|个月|工作日)[^，。；\d]{1,4}[^，。；\d]{0,6}$/
const PER_THING_BEHIND =
  /^ (?:per|an?|each|for each|for every) (?!day|week|month|quarter|year|hour|minute|season|game|match|working|calendar)[a-z]/i

/** 工程总投资214.5亿元，平均每公里造价7.5亿元，历时57个月: of each kilometre, and not of each month. */
export function isPerThing(said: Text, { mean, count, span }: Of<'mean'>): boolean {
  const [each, by] = [mean, count].map((index) => at(said, index))
  const isOfTime = by === undefined ? span !== undefined && span.unit !== 'items' : isTime(by.unit)
  return (
    each !== undefined &&
    isOfTime &&
    (isOfThing(said.doc.text, each) || MORE_BY.test(next(said, each, 24)))
  )
}

/** 常住人口86.4万人，家庭户32.1万户，平均每个家庭户2.53人: some live in no household. */
export function isOfHouseholds(said: Text, { mean, total, count }: Of<'mean'>): boolean {
  const [each, all, by] = [mean, total, count].map((index) => at(said, index))
  if (each === undefined || all === undefined || by?.unit !== 'households') return false
  const least = sizeOf(each) * sizeOf(by)
  return (
    all.unit === 'persons' &&
    !/家庭户/.test(led(said, all, 12)) &&
    /家庭户|户均|每户/.test(led(said, each, 16)) &&
    least < sizeOf(all) &&
    least > sizeOf(all) * IN_HOUSEHOLDS
  )
}

/** Of all people so many at least live in households. */
const IN_HOUSEHOLDS = 0.8

const OF_MONTH =
  /(?:每月|人均月|(?<![\d一二三四五六七八九十 ])月[人户]?均|\bmonthly )[^，。；,;\d]{0,8}$/i
const BEHIND_OF_MONTH = /^(?:[/／](?:[人户][·/／])?月|每月| (?:a|per|each) month\b)/

/** 本季发放62,640元，人均720元/月: of a month, and the total is of more. */
export function isOfMonth(said: Text, { mean, total, count }: Of<'mean'>): boolean {
  const [each, by] = [mean, count].map((index) => at(said, index))
  if (each === undefined || by === undefined || isTime(by.unit)) return false
  const isMonthly = OF_MONTH.test(led(said, each, 16)) || BEHIND_OF_MONTH.test(next(said, each, 12))
  return isMonthly && !/^\d{4}-\d\d$/.test(at(said, total)?.period ?? '')
}

/** A length of time. */
export function isTime(unit: string): boolean {
  return TIMES.has(unit)
}

const TIMES: ReadonlySet<string> = new Set(
  'days weeks months quarters years hours minutes seconds'.split(' '),
)

/** Whether words beside a mean name what it is of, and no time. */
export function isOfThing(text: string, { start, end }: Span): boolean {
  return (
    PER_THING.test(text.slice(Math.max(0, start - 16), start)) ||
    PER_THING_BEHIND.test(text.slice(end, end + 24))
  )
}

/** "16 crowns a day (7.9 %) above the cost in 2022 (203 crowns)": how much more it is. */
const MORE_BY =
  /^(?: \([^()]{1,10}\))? (?:above|below|over|under|(?:more|less|fewer|higher|lower|dearer|cheaper) than)\b/i

const STEPS =
  /(?:以内|以下|以上|超出|超过|部分|阶梯|[一二三四五]档|首[重次]|起步)[^，。；\d]{0,6}$|\b(?:up to|above|over|beyond|first|tier|band|bracket)\b[^.;,]{0,24}$/i

/** 180吨以内每吨2.8元，超出部分每吨4.2元，全年220吨672元: a price of some of them is no mean of all. */
export function isOfBracket(said: Text, { mean }: Of<'mean'>): boolean {
  const claim = at(said, mean)
  return claim?.unit.includes('/') === true && STEPS.test(led(said, claim, 30))
}

/** What stands before a figure, from the last comma on. */
function clauseOf(said: Text, one: ReadClaim): string {
  return /[^，。；,.;]*$/.exec(led(said, one, 24))?.[0] ?? ''
}

const LED_FROM = /\bfrom (?:the |its |about |only |just )?[€$£]?$/i

/** 约为公司整体增速的两倍; 城乡收入比由2.15降至2.11，缩小0.04; "2,800 more tests than the 18,650 of last year". */
export function isOfOther(said: Text, { amount, amountIs, result, base }: Of<'change'>): boolean {
  const [much, to, from] = [amount, result, base].map((one) => at(said, one))
  if (much === undefined || to === undefined || from === undefined) return false
  const apart = Math.abs(sizeOf(to) - sizeOf(from))
  return (
    RATE_OF.test(led(said, much, 12)) ||
    RATE_OF.test(printed(said, much) + next(said, much, 24)) ||
    (MORE_BEHIND.test(next(said, to)) && from.start > to.end) ||
    // "9 percent from the 2,746 of 2010, and 15 percent from the 2,557 of 2009": each is a base.
    (to.start > from.end && LED_FROM.test(led(said, to, 16))) ||
    // 出口212亿元，进口比年初的176亿元减少36亿元: of the one that is named beside it.
    (amountIs === 'absolute' &&
      to.sentence === from.sentence &&
      to.end < from.start &&
      [from, much].every((one) => areOfOtherNames(to, one))) ||
    (amountIs === 'relative' &&
      much.unit !== 'percent' &&
      [to, from].every(({ unit }) => unit === much.unit) &&
      Math.abs(apart - sizeOf(much)) <= 0.6 * 10 ** much.precision)
  )
}

/** "1.5 per cent a quarter": of other periods than years. */
export function isOfShorter(said: Text, { rate }: Of<'average-growth'>): boolean {
  const claim = at(said, rate)
  return (
    claim !== undefined &&
    (/^ (?:an?|per|each|every) (?:quarter|month|week)\b|^ (?:quarterly|monthly)\b/i.test(
      next(said, claim, 20),
    ) ||
      /(?:每|平均每|季均|月均)[季月周]?(?:度|个月)?[^，。；年]{0,6}$/.test(led(said, claim, 10)))
  )
}

const THAN_THEN =
  /^(?:[^.;]|\.\d){0,40}\b(?:compared (?:to|with)|than|from|on) (?:last|the previous|the prior|the preceding) (?:year|month|quarter|season)\b/i
const WHEN = /\b(?:19|20)\d\d,? when (?:only |just |some )?$/i

/** "110. That is down 18 compared to last year and eclipses the record low of 2014, when 122 were counted": not of last year. */
function isOfAnotherYear(said: Text, much: ReadClaim, level: ReadClaim): boolean {
  return THAN_THEN.test(next(said, much, 80)) && WHEN.test(led(said, level, 30))
}

/** A noun of what is counted. */
const COUNTED =
  /^ (?!which\b|that\b|who\b|was\b|is\b|has\b|had\b|in\b|on\b|at\b|of\b|and\b|or\b|to\b|from\b)[a-z-]+(?: [a-z]+)?s\b/

const PHYSICAL =
  /^(?:L|m3|m2|t|kg|g|lb|oz|barrel|km|m|cm|mm|ft|mile|ha|acre|km2|[kMGT]?Wh|[kMG]?W)$/

/** "Fills 50,000 bottles an hour, 14,000 more than its predecessor, which makes 180 hectolitres". */
function isOfOtherUnit(said: Text, counted: ReadClaim, other: ReadClaim): boolean {
  return (
    counted.unit === 'items' &&
    PHYSICAL.test(other.unit) &&
    !isLent(said, other) &&
    COUNTED.test(next(said, counted, 30))
  )
}

/** 好转36人；对照组50人，好转比试验组少6人: of what is named right before the comparison, and told elsewhere. */
export function isOfDifferent(said: Text, { of, than, amount }: Of<'gap'>): boolean {
  const [one, other, much] = [of, than, amount].map((index) => at(said, index))
  if (one === undefined || other === undefined || much === undefined) return false
  // "£6.72 million (£6.00 million), with 11 more people": of something else.
  if (isOfAnotherYear(said, much, other) || isOfAnotherYear(said, much, one)) return true
  if (isOfOtherUnit(said, one, other) || isOfOtherUnit(said, other, one)) return true
  const isMoney = dimensionOf(one.unit).startsWith('money')
  if (
    isMoney &&
    /^[\d.,a-z]+$/.test(printed(said, much)) &&
    /^ (?:more|fewer) (?!than\b)[a-z]+/.test(next(said, much, 20))
  )
    return true
  const [, name = ''] =
    /，([㐀-鿿]{2,4}?)[也只仅还却]*比[^，。；]{1,10}$/.exec(led(said, much, 24)) ?? []
  if (name === '') return false
  const leads = (claim: ReadClaim): boolean => led(said, claim, 10).includes(name)
  return (
    !leads(one) &&
    !leads(other) &&
    said.context.claims.some((claim) => claim !== much && leads(claim))
  )
}

const FAR = 4
const ALL =
  /(?:全[㐀-鿿]{1,4}|总[计共数量]?|合计|共|一共)[^，。；\d]{0,6}$|\b(?:total|in all|altogether|overall)\b[^.;\d]{0,20}$/i
const MOST = /^[^，。；]{0,6}(?:居首|第一|最多|最高|领先|居前)/

const REST = /(?:还差|尚差|只差|仅差|还需|还缺|相差)[^，。；\d]{0,4}$/
const FROM = /(?:\bfrom|[由从]) $|[由从]$/
const BEYOND = /(?:超|高于|低于|高出|超过)[㐀-鿿]{2,6}$/

/** 还差30.38亿元, "from 425", 超警戒1.37米，低于保证水位1.33米: how far it is, or where it was. */
function areOfChanges(said: Text, one: ReadClaim, other: ReadClaim, isOrder: boolean): boolean {
  const [a, b] = [one, other].map((claim) => led(said, claim, 12))
  return (
    [a, b].some((words) => REST.test(words ?? '')) ||
    (isOrder && [a, b].some((words) => FROM.test(words ?? ''))) ||
    (BEYOND.test(a ?? '') && BEYOND.test(b ?? ''))
  )
}

/** 全线网捡到86400件。1号线30240件居首: among its likes, and not above all of them together. */
function isOfAllOfThem(said: Text, one: ReadClaim, other: ReadClaim): boolean {
  return (
    sizeOf(other) > sizeOf(one) && ALL.test(led(said, other, 20)) && MOST.test(next(said, one, 14))
  )
}

const TRIES =
  /^ (?:[a-z]+ )?(?:attempts|shots|kicks|games|matches|starts|tries|balls|trials|entries|applications|chances|penalties|appearances|races|outings|overs|deliveries|passes|serves|throws|rounds|tests|bids|votes)\b/i

/** "10 million less than in the year before (530 million)": how much less, and not what is less. */
export function isDifference(said: Text, { value, target, isWay, isOrder }: Of<'target'>): boolean {
  const [one, other] = [value, target].map((index) => at(said, index))
  if (one === undefined || other === undefined) return false
  if (/points?$/.test(printed(said, one)) && /^ (?:ahead|behind|clear)\b/.test(next(said, one, 10)))
    return true
  // Ounces of gold and tonnes of copper are no places of one list.
  if (isOrder === true && one.unit !== other.unit && !isLent(said, one) && !isLent(said, other))
    return true
  if (isOfAllOfThem(said, one, other) || areOfChanges(said, one, other, isOrder === true))
    return true
  if (isWay !== true) return false
  const ratio = sizeOf(one) / sizeOf(other)
  // "265 over the hills, 325 down to the sea."
  const between = said.doc.text.slice(one.end, other.start)
  const isWhere = /^ (?:over|under|above|below) the [a-z]+, $/.test(between)
  // "Kicked the most goals, 118 from 142 attempts".
  const isOfTries = /^ (?:from|out of) $/.test(between) && TRIES.test(next(said, other, 24))
  // "1,000 more than in October, 2,000 fewer than in November".
  const areBoth = COMPARED.test(next(said, other))
  return isWhere || areBoth || isOfTries || ratio > FAR || ratio < 1 / FAR
}

/** Without a unit of its own. */
function isLent(said: Text, one: ReadClaim): boolean {
  return isBare(said.doc.text, one)
}
