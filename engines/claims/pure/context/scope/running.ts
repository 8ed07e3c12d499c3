import {
  type Day,
  endOf,
  isDay,
  lastDayOfMonth,
  type PeriodCode,
  parsePeriod,
  periodCode,
} from '#platform/period'
import type { Quantity } from '../../model.ts'
import { clauseOf } from '../around.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import { isTotal } from '../timeline/main/codes.ts'
import type { Scene } from './scope.ts'

// A total that runs up to a day, beside a state on that day.

const TOTAL = /累计|累積|累计|累积|cumulative|accumulated/i
/** Measures of which there is a state: what runs on is how they came to be. */
const STATES =
  /余额|结余|存量|资产(?!投资)|保有量|里程|充电基础设施|充电设施|充电桩|基站|换电站|网点|装机|容量|在册|总数|人口|储量|存栏|市值|balance|outstanding|reserves|installed|capacity|population|mileage|network/i
const FLOWS =
  /额|产量|产值|增加值|收入|支出|利润|销售|销量|成交|完成|实现|结算|办理|办件|接待|发送|运输|客运|货运|浓度|优良|申请|授权|新增|同比|revenue|output|sales|exports|imports|income|profit|spending|production|turnover|traffic|trips|concentration|year.on.year/i

/** 截至10月底累计: everything up to that day, unless the measure is a state, or the release is on the months up to it. */
export function runningTotal(scene: Scene, code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  if (period.kind === 'year') return yearUpTo(scene, period.year) ?? code
  if (period.kind !== 'instant') return code
  const total = totalOfYear(scene, period.day)
  if (total !== null) return total
  const { doc, sentence, claim } = scene
  const words = doc.text.slice(clauseOf(sentence, claim.start).start, claim.end)
  return (TOTAL.test(words) || isOfTotal(scene)) && !STATES.test(words)
    ? periodCode({ kind: 'since', from: null, to: period.day })
    : code
}

/** 截至8月31日，…今年累计开行1126列: of this year as far as that day. */
function yearUpTo({ doc, sentence, claim, moments }: Scene, year: number): PeriodCode | null {
  if (sentence.grammar !== 'zh') return null
  const words = doc.text.slice(Math.max(sentence.start, claim.start - REACH), claim.start)
  const isSummed = /(?:今年|本年|年内)(?:以来)?，?已?(?:累计|累積|完成)/.test(words)
  const state = moments.findLast(({ code, end, role }, at) => {
    if (code === null || role !== 'point' || end > claim.start) return false
    const next = moments[at + 1]
    const between = next === undefined ? '' : doc.text.slice(end, next.start)
    const isThisYear = next?.code === String(year) && !/\d/.test(between)
    if (code.startsWith('@')) return isSummed || (isThisYear && /^，[^，。；]{0,8}$/.test(between))
    // 12月25日傍晚，…今年吞吐量定格在800万标箱.
    return isThisYear && isDay(code) && STOPPED.test(words)
  })
  const day = state?.code?.replace('@', '') ?? ''
  if (!day.startsWith(`${year}-`)) return null
  const month = Number(day.slice(5, 7))
  return day === lastDayOfMonth(year, month)
    ? periodCode({ kind: 'months', year, last: month })
    : periodCode({ kind: 'since', from: `${year}-01-01`, to: day })
}

const STOPPED = /(?:定格[在于]|突破|累[计計积積]|冲破|跨过|迈过|站上)[^。；]*$/

/** 截至7月底，累计受理申请48.2万份，兑付补贴6.3亿元: what was done is part of the total that its sentence began with. */
function isOfTotal({ doc, sentence, claim, moments }: Scene): boolean {
  if (sentence.grammar !== 'zh') return false
  const moment = moments.findLast(({ end }) => end <= claim.start)
  if (moment === undefined) return false
  const clause = clauseOf(sentence, claim.start)
  const before = doc.text.slice(moment.end, clause.start)
  return (
    /^，?[^，。；]{0,4}累[计計积積]/.test(before) &&
    DONE.test(doc.text.slice(clause.start, claim.start))
  )
}

const DONE =
  /^(?:，|、|共|并)?(?:发放|兑付|支付|受理|办理|签发|成交|发送|接待|完成|实现|销售|售出|服务|救助|查处|减免|拨付|带动|惠及)/

const OF_YEAR = /(?:年度|全年)[^，。；\d]{0,6}(?:计划|目标|任务|预算)|(?:时序|序时)进度/
const SUMMED =
  /累计|完成|实现|发放|办理|接待|发送|运输|销售|产值|产量|收入|支出|利润|成交|投资|出口|进口|支付|兑付|征收|开工率|竣工|执行率|发生|死亡|查处|查办|检查|查获|破获|立案|受理/
const THINGS: ReadonlySet<string> = new Set(
  'firms households stations points beds vehicles'.split(' '),
)
const ADDED_UP = /累计|新增|新设|发放|检查|查处|销售|生产|接待|服务|完成/
const HELD =
  /用户|会员|客户|实绩|主体|实有|现有|共有|在册|登记|总投资|建成以来|开工以来|启动以来|开通以来|成立以来/

/**
 * 截至9月底，累计完成投资…: of the months up to it where the release is on them, or where it is held against what the
 * year shall bring (占年度计划的85%).
 */
function totalOfYear(scene: Scene, day: Day): PeriodCode | null {
  const { doc, sentence, claim, lent } = scene
  if (sentence.grammar !== 'zh') return null
  const said = doc.text.slice(Math.max(sentence.start, claim.start - REACH), claim.end)
  const own = doc.text.slice(
    Math.max(clauseOf(sentence, claim.start).start, claim.start - REACH),
    claim.end,
  )
  // Firms and the like are there on a day, and so is by how many they are more, unless they were added up.
  const level = claim.kind === 'growth' || claim.kind === 'gap' ? levelBefore(scene) : claim
  const counted = level ?? claim
  const clause = clauseOf(sentence, counted.start).start
  if (
    THINGS.has(counted.unit) &&
    !ADDED_UP.test(doc.text.slice(Math.max(clause, counted.start - REACH), claim.end))
  )
    return null
  // Shares and gaps are told of what the clauses before them name.
  const words = SUMMED.test(own) ? own : said
  if (STATES.test(words) || HELD.test(words) || !SUMMED.test(words)) return null
  if (SINCE_START.test(said.slice(-SINCE_REACH)) || SINCE_START.test(behindOf(doc.text, claim)))
    return null
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (lent !== null && isTotal(lent)) {
    // 较去年同期的…: of the same months of the year before.
    const same = periodCode(inYear(parsePeriod(lent), year))
    if (year <= yearOfCode(lent) && endOf(parsePeriod(same)) === day) return same
  }
  const behind = doc.text.slice(claim.end, Math.min(sentence.end, claim.end + REACH))
  if (day !== lastDayOfMonth(year, month) || !OF_YEAR.test(said + behind)) return null
  return periodCode({ kind: 'months', year, last: month })
}

/** ，较年初增长9%: what has a beginning of the year to be held against is a state. */
const SINCE_START =
  /^[^，。；]{0,4}，[较比](?:上年末|上年底|去年末|去年底|年初|期初)|[较比](?:上年末|上年底|去年末|去年底|年初|期初)[^，。；\d]{0,6}\d[\d.]*[^，。；\d]{0,4}$/
const SINCE_REACH = 24

function behindOf(text: string, { end }: Quantity): string {
  return text.slice(end, end + SINCE_REACH)
}

/** What came about in a time, in the clause of a figure: "treated 1,930 objects", "went to 38 towns". */
const CAME_ABOUT =
  /(?<!\b(?:was|were|is|are|be|been|had|have|has|not|newly) )\b(?:[a-z]{2,14}ed|sold|ran|flew|drove|sailed|caught|drew|spent|lent|gave|built|made(?! up)|won|paid|bought|sent|taught|took (?:in|on|over)|brought in|put on|went (?:to|into))\b[^,;.\d]{0,40}$/i
/** "Employed 1,412 people", "the fleet numbered 62": how things stood. */
const STOOD =
  /\b(?:employed|numbered|totall?ed|comprised|contained|remained|covered|included|owned|operated|housed|reached|exceeded|stored|needed|owed|consisted|amounted|accounted|occupied|lived|served|used|listed|united|aged|managed|hosted|held|outstanding|registered|enrolled|insured|licen[cs]ed|rated|estimated|valued|based|located|limited|combined|installed|connected)\b[^,;.\d]{0,40}$/i
const CHINESE_CAME_ABOUT =
  /(?:新增|新建|新开|又解决|解决|外借|举办|接待|完成|实现|发放|售出|销售|受理|办理|发送|运送|开展|组织|培训|接听|签约|改造|查处|处理|获得|荣获)[^，。；\d]{0,12}$/

/**
 * What came about is of the year or the months that the release is on, behind a sentence on how things stood when they
 * ended: "At the end of December, the collection held 612,400 objects. The conservators treated 1,930."
 */
export function backToMain(scene: Scene, code: PeriodCode): PeriodCode | null {
  const { doc, sentence, claim, lent, moments } = scene
  const period = parsePeriod(code)
  if (period.kind !== 'instant' || lent === null || lent === code) return null
  if (parsePeriod(lent).kind === 'instant' || endOf(parsePeriod(lent)) !== period.day) return null
  if (sentence.grammar === 'zh' && isOfCost(scene)) return lent
  // 投入车辆326台，是去年底163台的两倍: what is compared with a state is one.
  const isSame =
    sentence.grammar === 'en' && FLOW_FIRST.test(doc.text.slice(sentence.start, claim.start))
  if (!isSame && moments.some((moment) => moment.code?.startsWith('@') === true)) return null
  const { start } = clauseOf(sentence, claim.start)
  const words = doc.text.slice(Math.max(start, claim.start - CAME_REACH), claim.start)
  const isFlow =
    sentence.grammar === 'zh'
      ? CHINESE_CAME_ABOUT.test(words) || isOfFlow(scene)
      : (CAME_ABOUT.test(words) && !STOOD.test(words)) ||
        FLOW_FIRST.test(doc.text.slice(sentence.start, claim.start))
  return isFlow && !TOTAL.test(words) ? lent : null
}

const CAME_REACH = 64

/** "Capital expenditure fell by a quarter to CHF 121 million": there is none of it on a day. */
const FLOW_FIRST =
  /^(?:(?:the|its|total|net|gross|group|underlying|operating|annual|free) ){0,3}(?:capital expenditure|capex|revenues?|turnover|sales|profits?|earnings|cash flow|output|production|exports|imports|spending|expenditure|income|losses|expenses|order intake)\b[^;:]{0,80}$/i
const CHINESE_FLOW =
  /优良天数|平均浓度|年均浓度|月均浓度|研发投入|营业收入|现金流|增加值|可支配收入|消费支出|零售额|产量|产值|利润|销售额|成交额|进出口|降水量/

/** 年末…。空气质量优良天数比例95.1%，PM2.5年均浓度27微克/立方米，下降10%. */
function isOfFlow({ doc, sentence, claim }: Scene): boolean {
  const words = doc.text.slice(Math.max(sentence.start, claim.start - REACH), claim.start)
  return CHINESE_FLOW.test(words) && !STATES.test(words) && !HELD.test(words)
}

/** 研发开支为2亿元，增加12%: of costs, margins and days of turnover there are none on a day. In the clause of a figure, or of the level that it is a change of. */
function isOfCost(scene: Scene): boolean {
  const { doc, sentence, claim } = scene
  const isChange = claim.kind === 'growth' || claim.kind === 'gap'
  const told = isChange ? (levelBefore(scene) ?? claim) : claim
  const words = doc.text.slice(clauseOf(sentence, told.start).start, told.start)
  return COST.test(words) && !BALANCE.test(words)
}

/** 预付费用, 递延收入 and 累计亏损 are balances. */
const COST =
  /(?:[开開]支|(?<![应應預预待][付计計摊攤])[费費]用|[销銷营營][业業售]成本|毛利率?|[净淨純纯]利率?|利[润潤]率|[收回][益報报]率|[净淨]?[利息]差|[赔賠]付率|成本率|[產产]能|周[转轉](?:天|日)[数數]|(?<![递遞]延|合[同約约]|[预預]收)收入|(?<!累[计計积積])[亏虧][损損])[^，。；\d]{0,12}$/

/** 年末，生猪存栏180万头；生猪出栏241万头，肉类总产量36万吨: behind what there is, what came about is of the year. */
export function flowBeside(scene: Scene, code: PeriodCode): PeriodCode | null {
  const { doc, sentence, claim, previous, lent } = scene
  if (sentence.grammar !== 'zh' || lent === null || !code.startsWith('@')) return null
  if (parsePeriod(lent).kind === 'instant' || endOf(parsePeriod(lent)) !== code.slice(1))
    return null
  if (previous === undefined || previous.start < sentence.start) return null
  const own = claim.kind === 'growth' || claim.kind === 'gap' ? previous : claim
  const words = doc.text.slice(clauseOf(sentence, own.start).start, own.start)
  return FLOW_OF_YEAR.test(words) || isOfCost(scene) ? lent : null
}

const FLOW_OF_YEAR =
  /(?:出栏|总产量|产量|总产值|产值|增加值|销售额|营业收入|利润)(?:量|头数)?(?:达到?|为|约|近|超)?$/

/** So far around a figure in its sentence its words are looked at. */
const REACH = 200

/** 前十个月…。工具余额412亿元: behind a total, a balance is that at its end. */
export function balanceAtEnd(scene: Scene, code: PeriodCode): PeriodCode | null {
  const { doc, sentence, claim, previous } = scene
  if (sentence.grammar === 'zh' && isOfShares(scene, code))
    return periodCode({ kind: 'instant', day: endOf(parsePeriod(code)) })
  if (sentence.grammar !== 'zh' || !(isOfMonths(code) || isYearOver(scene, code))) return null
  if (isHeldAgainstEnd(scene)) return periodCode({ kind: 'instant', day: endOf(parsePeriod(code)) })
  // 贷款余额198亿元，占比26.7%: the share of a balance is that of its day.
  const told =
    claim.kind === null
      ? claim
      : claim.kind === 'share'
        ? previous
        : claim.kind === 'growth' || claim.kind === 'gap'
          ? levelBefore(scene)
          : undefined
  if (told === undefined || (told.kind !== null && told !== claim) || told.start < sentence.start)
    return null
  const words = doc.text.slice(clauseOf(sentence, told.start).start, told.start)
  // What is left of a year's income is of the year, unless it was left over from others, too.
  if (!isOfMonths(code) && /结余|結餘/.test(words) && !/累[计計积積]|滚存|历年/.test(words))
    return null
  return BALANCE.test(words) || PENDING.test(words) || isOfBalance(scene, told)
    ? periodCode({ kind: 'instant', day: endOf(parsePeriod(code)) })
    : null
}

/** 以6亿股总股本为基数: there are as many shares on a day. */
function isOfShares({ doc: { text }, claim, release }: Scene, code: PeriodCode): boolean {
  if (release === null || endOf(parsePeriod(code)) > release || claim.kind !== null) return false
  return (
    /总股本(?:为|数)?$/.test(text.slice(Math.max(0, claim.start - 5), claim.start)) ||
    /^的?总股本/.test(text.slice(claim.end, claim.end + 4))
  )
}

/** Months or a quarter, at whose end something is held. */
function isOfMonths(code: PeriodCode): boolean {
  const { kind } = parsePeriod(code)
  return isTotal(code) || kind === 'quarter' || kind === 'month'
}

/** A year that is over, at whose end it was counted. */
function isYearOver({ release }: Scene, code: PeriodCode): boolean {
  return release !== null && parsePeriod(code).kind === 'year' && endOf(parsePeriod(code)) < release
}

/** 住户存款余额58万亿元；企业存款22万亿元; 其中短期6万亿元、中长期23万亿元: what goes on from a balance with names alone. */
function isOfBalance({ doc, sentence, claims }: Scene, told: Quantity): boolean {
  const clause = doc.text.slice(clauseOf(sentence, told.start).start, told.start)
  const own = clause.split(/[、，；]/).at(-1) ?? ''
  const isNamed = HELD_NAME.test(own) || /^(?:其中|[^、]{1,24}、)/.test(clause)
  if (!isNamed || !/^[^，。；、\d]{2,16}$/.test(own) || FLOW_WORD.test(own)) return false
  return claims.some(
    ({ start, kind, unit }) =>
      start >= sentence.start &&
      start < told.start &&
      kind === null &&
      unit === told.unit &&
      BALANCE.test(doc.text.slice(clauseOf(sentence, start).start, start)),
  )
}

/** What there is a balance of. */
const HELD_NAME = /(?:存款|贷款|融资|债券|票据|理财|存单)$/
const FLOW_WORD = /[增减加发放投累收付支入出还净月年日]/

/** 余额49万亿元，同比增长14%，增速比上年末高8个百分点: the level that a change is told of, in one run of clauses. */
function levelBefore({ doc, claim, claims, sentence }: Scene): Quantity | undefined {
  const level = claims.findLast(({ start, kind }) => start < claim.start && kind === null)
  if (level === undefined || level.start < sentence.start) return undefined
  const between = doc.text.slice(level.end, claim.start)
  return between.length > REACH || /[；;。]/.test(between) ? undefined : level
}

const BALANCE =
  /(?:余额|餘額|结余|結餘|保有量|存量|在册[^，；]{0,8}|库存|(?:累计|总)装机(?:容量)?|不良(?:贷款|資產)?率|拨备覆盖率|充足率|资产负债率|存贷比)(?:为|達|达|为|達到|达到|约|近|超)?$/

/** 尚有未结案2453件: what is left is left at the end. */
const PENDING = /(?:尚有|尚余|仍有)[^，；\d]{0,10}$|(?:未结|未办结|在办|待办)[^，；\d]{0,4}$/

const SINCE_END = /^，[较比](?:上年[末底]|年初|去年[末底]|上季[末底]|上月[末底]|季初|月初)/

/** 上半年，…；不良贷款率1.2%，较上年末下降0.1个百分点: what is compared with the end of a year is of a day. */
function isHeldAgainstEnd({ doc, claim, previous, sentence }: Scene): boolean {
  const isLevel = claim.kind === null && claim.form === 'number'
  if (isLevel) return SINCE_END.test(doc.text.slice(claim.end, claim.end + 8))
  const isChange = claim.kind === 'growth' || claim.kind === 'gap'
  if (!isChange || previous === undefined || previous.start < sentence.start) return false
  return previous.kind === null && SINCE_END.test(doc.text.slice(previous.end, claim.start))
}

/** 1至9月，审结7018件，尚有未结案2453件: so many were left when they ended, though the sentence says the months. */
export function pendingAtEnd(scene: Scene, code: PeriodCode): PeriodCode | null {
  const { doc, sentence, claim } = scene
  if (sentence.grammar !== 'zh' || !isTotal(code)) return null
  if (isHeldAgainstEnd(scene)) return periodCode({ kind: 'instant', day: endOf(parsePeriod(code)) })
  const told = claim.kind === 'growth' || claim.kind === 'gap' ? levelBefore(scene) : claim
  if (told === undefined || told.start < sentence.start) return null
  const words = doc.text.slice(clauseOf(sentence, told.start).start, told.start)
  return PENDING.test(words) ? periodCode({ kind: 'instant', day: endOf(parsePeriod(code)) }) : null
}

const FOR_YEARS =
  /(?:已连续|连续|已|历时)[^，。；\d]{0,6}\d{1,2}年(?:来)?，[^。；]{0,60}累[计計积積]/

/** 已连续开展6年，累计支出120万元，帮助927人: of all the years up to the release. */
export function sinceBegun({ doc, sentence, claim, release }: Scene): PeriodCode | null {
  if (sentence.grammar !== 'zh' || release === null || claim.kind !== null) return null
  const from = Math.max(sentence.start, claim.start - REACH)
  return FOR_YEARS.test(doc.text.slice(from, claim.start))
    ? periodCode({ kind: 'since', from: null, to: release })
    : null
}

/** A text that speaks of the end of October gives a flow that says no time the year up to then. */
export function yearToDate(scene: Scene, code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  if (period.kind !== 'instant') return code
  const { doc, sentence, claim } = scene
  const words = doc.text.slice(Math.max(sentence.start, claim.start - REACH), claim.end)
  const [year, month] = [Number(period.day.slice(0, 4)), Number(period.day.slice(5, 7))]
  const isMonthEnd = period.day === lastDayOfMonth(year, month)
  if (!isMonthEnd || STATES.test(words) || !FLOWS.test(words)) return runningTotal(scene, code)
  return periodCode({ kind: 'months', year, last: month })
}
