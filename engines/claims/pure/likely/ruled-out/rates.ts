import type { ReadClaim } from '../../model.ts'
import {
  areMeasuredOtherwise,
  at,
  clauseBefore,
  headOf,
  isChinese,
  isMeanOfTimes,
  type Of,
  paragraphOf,
  type Said,
} from './text.ts'

// Whose a rate, a multiple or a number of points is, by its own words.

/** 水土保持率提高到72.6%, 完成年度目标79%: a level and what was done of a plan, and no growth. */
const NO_GROWTH =
  /(?:[到至达为]|完成[^，。；\d]{0,14}|占[^，。；\d]{0,14}的?|(?<![增长涨降减])率[为达是]?)$/

export function isNoGrowth(said: Said, { amount }: Of<'change'>): boolean {
  const rate = at(said, amount)
  return (
    rate?.unit === 'percent' && isChinese(said, rate) && NO_GROWTH.test(clauseBefore(said, rate))
  )
}

/** A rate and what it came to stand in one paragraph; between news of other things stand headings. */
export function isGrowthFarAway(
  said: Said,
  { amount, result, base, difference }: Of<'change'>,
): boolean {
  const [rate, to, from] = [amount, result, base ?? difference].map((index) => at(said, index))
  if (rate === undefined || to === undefined || from === undefined) return false
  const [own, its, other] = [rate, to, from].map((one) => paragraphOf(said, one))
  if (!isChinese(said, rate)) return base !== null && own === its && own !== other
  const isTold =
    own === its || (own === other && difference === undefined && isBehind(rate, from, to))
  return !isTold && [own, its, other].every((one) => one !== undefined && one >= HEADLINES)
}

/** "From A … in the last report. B now": the rate behind both. */
function isBehind(rate: ReadClaim, from: ReadClaim, to: ReadClaim): boolean {
  return rate.start > from.end && rate.start > to.end
}

/** The paragraphs with which a text opens tell in short what the others do. */
const HEADLINES = 2

/** 比1955年增长8.4%: over that year, and from no level of another. */
export function isOverAnotherYear(said: Said, { amount, base }: Of<'change'>): boolean {
  const from = at(said, base)
  if (from === undefined || from.periodFrom !== 'stated') return false
  return said.relations.some(
    (one) =>
      one.kind === 'change' &&
      one.amount === amount &&
      one.base === null &&
      one.basePeriod !== null &&
      one.baseWords !== null &&
      one.basePeriod.slice(0, YEAR) !== from.period?.slice(0, YEAR),
  )
}

/** "54,000 in 2025, 5,400 more than last year": no distance from what is told of the year before last. */
export function isSinceOtherYear(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  return said.relations.some(
    (one) =>
      one.kind === 'change' &&
      one.amount === amount &&
      one.base === null &&
      one.basePeriod !== null &&
      [of, than].every((index) => {
        const year = at(said, index)?.period?.slice(0, YEAR)
        return (
          index === one.result || (year !== undefined && year !== one.basePeriod?.slice(0, YEAR))
        )
      }),
  )
}

const YEAR = 4

/** 客流121亿，日均15亿，增长11%: what is told of a day is no step, and how far two lie apart no end of one. */
export function isOfNoStep(said: Said, { result, base, difference }: Of<'change'>): boolean {
  const [to, from, by] = [result, base, difference].map((index) => at(said, index))
  if (to === undefined || !isChinese(said, to)) return false
  if (by !== undefined && isMeanOfTimes(said, by) !== isMeanOfTimes(said, to)) return true
  const areApart = [to, from].filter(
    (one) => one !== undefined && APART.test(clauseBefore(said, one)),
  )
  return from !== undefined && areApart.length === 1
}

/** 进口391亿元，增长21.7%；顺差230亿元: of the level right before it, and of none behind. */
export function isGrowthOfOther(said: Said, { amount, result }: Of<'change'>): boolean {
  const [rate, to, before] = [amount, result, (amount ?? 0) - 1].map((index) => at(said, index))
  if (rate === undefined || to === undefined || before === undefined) return false
  // "1.2 million visitors, up 28 %": of the level that stands before it.
  if (!isChinese(said, rate))
    return (
      before !== to &&
      before.form === 'number' &&
      before.kind === null &&
      before.sentence === rate.sentence &&
      to.sentence !== rate.sentence &&
      UP_BEHIND.test(said.doc.text.slice(before.end, rate.start))
    )
  return (
    to.start > rate.start &&
    before.unit === to.unit &&
    before.sentence === rate.sentence &&
    GROWN.test(said.doc.text.slice(before.end, rate.start))
  )
}

const UP_BEHIND = /^(?: [a-z]+){0,2}, (?:up|down)(?: by)? $/
const GROWN =
  /^，(?:同比|按?年|[比较][^，。；\d]{2,8})?(?:增长|增加|下降|减少|上升|下跌|上涨|增|减|升|跌)了?$/

/** 参团旅客A人次。内地团客（B人次）下跌S: of what stands in the brackets, and of none of that time beside it. */
export function isGrowthOfBrackets(said: Said, { amount, result, base }: Of<'change'>): boolean {
  const [rate, own, then] = [amount, (amount ?? 0) - 1, base].map((index) => at(said, index))
  if (rate === undefined || own === undefined || own.sentence !== rate.sentence) return false
  if (!isChinese(said, rate) || !IN_BRACKETS.test(said.doc.text.slice(own.end, rate.start)))
    return false
  return own.index !== result || (then !== undefined && then.period === own.period)
}

const IN_BRACKETS =
  /^）(?!，)[^，。；：（）\d]{0,6}?(?:录得|增长|增加|增|下跌|下降|减少|减|上升|升|跌)[^，。；：（）\d]{0,2}$/

/** A与B相差5037元，前者是后者的2倍: how far two lie apart is neither of them. */
export function isMultipleOfDifference(said: Said, { of, base }: Of<'multiple'>): boolean {
  const [one, other] = [at(said, of), at(said, base)]
  if (one === undefined || other === undefined || !isChinese(said, one)) return false
  return APART.test(clauseBefore(said, one)) !== APART.test(clauseBefore(said, other))
}

/** 游客386万人次，其中过夜游客花费42亿元，人均1900元: of those alone that are among them. */
export function isMeanOfSome(said: Said, { total, count }: Of<'mean'>): boolean {
  const [all, among] = [total, count].map((index) => at(said, index))
  if (all === undefined || among === undefined || !isChinese(said, all)) return false
  return (
    among.end < all.start &&
    among.sentence === all.sentence &&
    /^其中/.test(clauseBefore(said, all))
  )
}

/** 榜首与末位相差6244元, 峰谷价差0.74元 is no mean of all. */
export function isDifference(said: Said, index: number): boolean {
  const claim = at(said, index)
  return claim !== undefined && isChinese(said, claim) && APART.test(clauseBefore(said, claim))
}

const APART = /相差|差距|之差|相距|[价利温]差/

/** 分别提高130元、120元和120元，平均增幅6.0%: of all of them, and not of the last. */
export function isMeanRise(said: Said, { amount }: Of<'change'>): boolean {
  const rate = at(said, amount)
  return (
    rate !== undefined &&
    isChinese(said, rate) &&
    /平均(?:[增涨升降跌]幅|[增涨升降跌提][长加]?高?)[为约达]*$/.test(clauseBefore(said, rate))
  )
}

/** 同比增长13%，比上年底高1.3: over two bases. */
export function isOfTwoBases(said: Said, { amount, difference }: Of<'change'>): boolean {
  const [rate, by] = [amount, difference].map((index) => at(said, index))
  if (rate === undefined || by === undefined) return false
  if (OTHER_PRICES.test(clauseBefore(said, rate))) return true
  const [one, other] = [rate, by].map((claim) => {
    const clause = clauseBefore(said, claim)
    return BASES.findIndex((words) => words.test(clause))
  })
  if (one === undefined || other === undefined || other === -1) return false
  // 余额9.76万亿元，增长8.3%，比年初增加6812亿元: what is told behind a rate is of another base by words of its own.
  return one === -1 ? rate.start < by.start && other > 0 : one !== other
}

/** 扣除价格因素实际增长1.4%: of no levels as they are told. */
const OTHER_PRICES = /实际|扣除|剔除|可比价|不变价/

const BASES = [
  /同比|同期|同月|年增|按年/,
  /(?:上年|去年)(?:年?[末底]|1?[12]月)|年[初末底]/,
  /环比|(?:上|前)一?(?:个?月|季|周|日|交易日)/,
]

/** Of what a rule says that it is a multiple, no guess says otherwise; 约为平日90万辆的1.6倍 is of what is told before. */
export function isMultipleOfKnown(said: Said, { times, of, base }: Of<'multiple'>): boolean {
  const [multiple, ...levels] = [times, of, base].map((index) => at(said, index))
  const isItsBase = levels.some(
    (one) =>
      multiple !== undefined &&
      one !== undefined &&
      /^[^，。；、\d]{0,3}的$/.test(
        said.doc.text.slice(one.end, Math.max(one.end, multiple.start)),
      ),
  )
  if (isItsBase && levels.some((one) => (one?.start ?? 0) > (multiple?.start ?? 0))) return true
  return said.relations.some(
    (one) => one.kind === 'multiple' && one.times === times && one.of !== null && one.of !== of,
  )
}

/** 平均每年增加42亿元，增长4.9%: a year's rate as well. */
export function isOfMeanStep(said: Said, { amount, difference }: Of<'change'>): boolean {
  const [rate, by] = [amount, difference].map((index) => at(said, index))
  if (rate === undefined || by === undefined) return false
  return /(?:平均每年|年均|每年平均)[^，。；\d]{0,8}$/.test(clauseBefore(said, by))
}

/** 分别缩减至31条和27条: of two things that words tell side by side, neither is what the other was before. */
export function areDealtSideBySide({ doc: { text } }: Said, a?: ReadClaim, b?: ReadClaim): boolean {
  if (a === undefined || b === undefined) return false
  const [one, other] = a.start < b.start ? [a, b] : [b, a]
  return (
    /^[和、及与]$/.test(text.slice(one.end, other.start)) &&
    /分别[^，。；\d]{0,12}$/.test(text.slice(Math.max(0, one.start - 20), one.start))
  )
}

/** 利润 that grew by A and 收入 by B lie nothing apart; 研发投入 is no base of 基础研究经费. */
export function isOfOtherMeasure(
  said: Said,
  amount: number | null,
  ends: readonly (number | null)[],
): boolean {
  const [by, ...levels] = [amount, ...ends].map((index) => at(said, index))
  if (by === undefined || !isChinese(said, by)) return false
  return levels.some((one) => one !== undefined && areMeasuredOtherwise(said, by, one))
}

/** 生产总值年均增长6%: at comparable prices, which no two levels tell. */
export function isAtComparablePrices(said: Said, result: number | null): boolean {
  const level = at(said, result)
  return level !== undefined && /生产总值|增加值/.test(headOf(said, level) ?? '')
}

/** 收入3.1万元，增加900元，实际增长4.3%: a rate that words put at other prices than its amounts, whoever ties it. */
export function isRealGrowth({ relations }: Said, { amount }: Of<'change'>): boolean {
  return relations.some(
    (one) => one.kind === 'change' && one.amount === amount && one.comparablePrices,
  )
}

/** Levels of two measures. */
export function areOfTwoMeasures(said: Said, a: number | null, b: number | null): boolean {
  const [one, other] = [at(said, a), at(said, b)]
  return (
    one !== undefined &&
    other !== undefined &&
    isChinese(said, one) &&
    areMeasuredOtherwise(said, one, other)
  )
}

/** 是1997年的2.3倍: of what stands before it, and the base was of that year. */
const OF_YEAR =
  /(?:是|为|等[于於]|相当于|[到至达])((?:19|20)\d\d|[一二三四五六七八九〇○零]{4})年(?:同期|末|底)?的$/
const DIGITS = '〇一二三四五六七八九'
/** 是远途的2.7倍: of what is called so. */
const OF_NAME = /(?:是|为|相当于)(?!约|近|其)([㐀-鿿]{2,8})的(?:近|约|将近)*$/
const TIMES = /年|同期|上[月届季周]|平均|原来|过去|当时|前者|后者/

/** 白河与云川相差6616元，前者是后者的2倍: of the two that were just named. */
function isOfThese(said: Said, by: ReadClaim, level: ReadClaim): boolean {
  const name = /[㐀-鿿]{2}$/.exec(clauseBefore(said, level))?.[0]
  const from = Math.max(said.doc.sentences[by.sentence]?.start ?? 0, by.start - NAMED_MAX)
  const told = said.doc.text.slice(from, by.start)
  return name !== undefined && told.replace(/[^，。；]*$/, '').includes(name)
}

const NAMED_MAX = 40

function isCalled(said: Said, level: ReadClaim, name: string): boolean {
  const clause = clauseBefore(said, level)
  return Array.from(name.slice(1), (sign, at) => `${name[at]}${sign}`).some((run) =>
    clause.includes(run),
  )
}

export function isMultipleOfOther(said: Said, { times, of, base }: Of<'multiple'>): boolean {
  const [by, to, from] = [times, of, base].map((index) => at(said, index))
  if (by === undefined || to === undefined || from === undefined) return false
  const clause = clauseBefore(said, by)
  if (
    /前者[^，。；]{0,4}后者/.test(clause) &&
    ![to, from].every((level) => isOfThese(said, by, level))
  )
    return true
  const name = OF_NAME.exec(clause)?.[1]
  if (name !== undefined && !TIMES.test(name) && !isCalled(said, from, name)) return true
  const told = OF_YEAR.exec(clause)?.[1]
  if (told === undefined) return false
  const year = Array.from(told.replace(/[○零]/g, '〇'), (sign) => {
    const digit = DIGITS.indexOf(sign)
    return digit < 0 ? sign : `${digit}`
  }).join('')
  return to.start > by.start || from.period?.includes(year) !== true
}

/** 升至24.3%。…毛利率41.3%，同比提高2.1个百分点: how far the rate rose that stands right before it. */
export function isStepOfOther(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const points = at(said, amount)
  const rate = at(said, (amount ?? 0) - 1)
  if (points?.unit !== 'percentage-point' || rate === undefined || !isChinese(said, points))
    return false
  return (
    rate.unit === 'percent' &&
    rate.kind !== 'growth' &&
    rate.index !== of &&
    rate.index !== than &&
    rate.sentence === points.sentence &&
    STEP.test(said.doc.text.slice(rate.end, points.start))
  )
}

const STEP =
  /^，(?:同比|环比|比上年(?:同期|末)?|较上年(?:同期|末)?|较[年期]初)?(?:提[高升]|上升|增加|下降|降低|回落)了?$/
