import { endOf, lastDayOfMonth, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import { clauseOf } from '../around.ts'
import type { Scene } from './scope.ts'

// A total that runs up to a day, beside a state on that day.

const TOTAL = /累计|累積|累计|累积|cumulative|accumulated/i
/** Measures of which there is a state: what runs on is how they came to be. */
const STATES =
  /余额|结余|存量|保有量|里程|充电基础设施|充电设施|充电桩|基站|换电站|网点|装机|容量|在册|总数|人口|储量|存栏|市值|balance|outstanding|reserves|installed|capacity|population|mileage|network/i
const FLOWS =
  /额|产量|产值|增加值|收入|支出|利润|销售|销量|成交|完成|实现|结算|办理|办件|接待|发送|运输|客运|货运|浓度|优良|申请|授权|新增|同比|revenue|output|sales|exports|imports|income|profit|spending|production|turnover|traffic|trips|concentration|year.on.year/i

/** 截至10月底累计: everything up to that day, unless the measure is a state. */
export function runningTotal({ doc, sentence, claim }: Scene, code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  if (period.kind !== 'instant') return code
  const words = doc.text.slice(clauseOf(sentence, claim.start).start, claim.end)
  return TOTAL.test(words) && !STATES.test(words)
    ? periodCode({ kind: 'since', from: null, to: period.day })
    : code
}

/** 前十个月…。工具余额412亿元: behind a total, a balance is that at its end. */
export function balanceAtEnd({ doc, sentence, claim }: Scene, code: PeriodCode): PeriodCode | null {
  const period = parsePeriod(code)
  const isTotal = period.kind === 'months' || period.kind === 'quarters'
  if (sentence.grammar !== 'zh' || !isTotal || claim.kind !== null) return null
  const words = doc.text.slice(clauseOf(sentence, claim.start).start, claim.start)
  return BALANCE.test(words) ? periodCode({ kind: 'instant', day: endOf(period) }) : null
}

const BALANCE =
  /(?:余额|餘額|结余|結餘|保有量|存量|在册[^，；]{0,8}|库存)(?:为|達|达|为|達到|达到|约|近|超)?$/

/** A text that speaks of the end of October gives a flow that says no time the year up to then. */
export function yearToDate(scene: Scene, code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  if (period.kind !== 'instant') return code
  const { doc, sentence, claim } = scene
  const words = doc.text.slice(Math.max(sentence.start, claim.start - 200), claim.end)
  const [year, month] = [Number(period.day.slice(0, 4)), Number(period.day.slice(5, 7))]
  const isMonthEnd = period.day === lastDayOfMonth(year, month)
  if (!isMonthEnd || STATES.test(words) || !FLOWS.test(words)) return runningTotal(scene, code)
  return periodCode({ kind: 'months', year, last: month })
}
