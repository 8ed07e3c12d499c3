import type { Grammar } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'

// Whether more or less of a measure is better. Only measures of which everybody thinks so stand here; of any other nobody
// can say which way "improved" is.

const ENGLISH =
  /(?<less>\b(?:cost[- ](?:to[- ])?income ratio|(?:cost|expense|efficiency|overhead|combined|loss|debt|leverage|gearing|cost-to-income) ratio|(?:days )?sales outstanding|net debt|debts?|loss(?:es)?|deficits?|unemployment|joblessness|jobless|(?:waiting|wait|response|journey|travel|processing|handling|turnaround|delivery|lead) times?|outflows?|withdrawals?|declines?|slump|waits?|delays?|backlogs?|emissions?|pollution|vacanc(?:y|ies)|defaults?|arrears|delinquenc(?:y|ies)|non-performing loans?|leverage|gearing|loan[- ]to[- ]value|charge-offs?|churn|attrition|(?:incident|injury|frequency|turnover|error) rates?|injur(?:y|ies)|accidents?|mortality|deaths?|crime|absences?|absenteeism|drop-?outs?|errors?|defects?|poverty|shortfall|fuel consumption|energy intensity|(?:(?:water|gas|sewer) )?main breaks?|(?:pipe )?bursts?|leaks|leakage|outages?|complaints?|cancellations?|crashes|collisions|fatalit(?:y|ies)|casualties|homicides?|murders?|burglar(?:y|ies)|robber(?:y|ies)|thefts?|evictions?|insolvenc(?:y|ies)|bankruptc(?:y|ies)|infections?|fine dust|smog|particulates?|pm ?(?:2\.5|10)|micrograms?)\b)|(?<more>\b(?:margins?|profits?|profitability|earnings|eps|revenues?|sales|turnover|results?|income|ebitd?a?|cash flows?|returns?(?: on [a-z]+)?|satisfaction|punctuality|productivity|output per [a-z]+|efficiency|index|sentiment|confidence|occupancy|utili[sz]ation|coverage(?: ratio)?|solvency|capital ratio|equity ratio|liquidity|scores?|pass rates?|completion rates?|employment|availability|literacy|life expectancy|load factor|market shares?|survival)\b)/gi

const CHINESE =
  /(?<less>不良(?:贷款)?率|不合格率|负债率?|债务|杠杆率|亏损|赤字|逆差|失业率?|时限|时间|用时|时长|积压|污染|浓度|排放|能耗|事故|死亡率?|死亡|投诉|贫困|空置率|逾期率?|费用率|差错率|缺陷)|(?<more>毛利率|净利率|利润率?|收入|营收|收益率?|满意度|准点率|正点率|合格率|优良率|优良天数|利用率|生产率|效率|指数|信心|入住率|覆盖率|就业率|得分|评分|周转率|盈利|现金流)/g

/** How much text before a word of change is looked at for what changed. */
const BEFORE_MAX = 80
const BEHIND_MAX = 50

/**
 * Which way the better lies for what stands before a word of change in its sentence, or behind it up to the next number;
 * null where nothing there says so.
 */
export function betterWay(
  text: string,
  grammar: Grammar,
  from: number,
  word: { readonly start: number; readonly end: number },
  to: number,
): 'up' | 'down' | null {
  const names = grammar === 'zh' ? CHINESE : ENGLISH
  const before = text.slice(Math.max(from, word.start - BEFORE_MAX), word.start)
  const behind = text.slice(word.end, Math.min(to, word.end + BEHIND_MAX))
  const clause = before.split(/[,;:，；：。]/).at(-1) ?? ''
  // "Improved its net debt by 3 %" names it behind the verb, "net debt improved" before it.
  const own = (behind.split(/[\d,;.，；。]/)[0] ?? '').match(names)
  const last = matchesIn(names, clause).at(-1)
  const found = own === null ? last : [...own.join(' ').matchAll(names)][0]
  if (found === undefined) return null
  return found.groups?.less === undefined ? 'up' : 'down'
}
