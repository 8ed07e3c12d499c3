import { once } from '../../once.ts'
import { upTo } from '../../text/matches.ts'
import type { Line, Part } from '../part.ts'

// What says of a figure that it is a goal or a limit, before it or behind it.

export const GOAL_NOUN =
  'targets?|goals?|objectives?|budget(?:ed)?(?! (?:window|period|year|cycle)s?\\b)|forecasts?|projections?|guidance|ceiling|limit|cap|quota|threshold|standard|schedule|guideline|maximum|minimum|commitment|pledge|requirement|norm|allocation|capacity|expectations?|consensus|ambition|(?<=(?:its|their|his|her|our|that) )mark'
/** What stands for such a noun behind a number. */
export const WANTED = `(?:${GOAL_NOUN}|guided|plans?|promises?|rules?|aims?|regulations?|needed|required|recommended|permitted|allowed|plan|planned|targeted|promised|pledged|(?<=that )(?:sum|figure|number|total|amount|level)|hoped|wanted|set (?:itself|themselves))`
export const LIMIT =
  /\b(?:budget(?:ed)?|ceiling|limit|cap|schedule|maximum|threshold|no more than|not exceed|allocation)\b|概算|预算|限值|上限|限额|不超过|不得超过|警戒线|红线|工期|控制数|以内|\b(?:no|not|never)\b[^.;]{0,40}\b(?:more than|exceed|above|over) ?(?:[$€£])?$/i
const GOAL_BEFORE = new RegExp(
  `\\b(?:(?:${GOAL_NOUN})(?: (?:[a-z]+|[12]\\d{3})){0,10}|(?:budget|target|goal|limit|plan|quota)(?: (?:for|of|per|in) [a-z ]{2,30})?:|needs?|needed|(?:fixed|set|capped|pegged) at|plan (?:was|is|had been) (?:for|to)(?: [a-z]+){0,3}|planned|aim(?:ed|s)? (?:to|at|for)(?: [a-z]+){0,8}|(?:set out(?: in [A-Z][a-z]+)?|hoped|wanted|intended|sought|meant|supposed) to(?: [a-z]+){0,10}|(?:hoped|hoping|asked|aimed|aiming) for(?: [a-z]+){0,2}|wants?(?: [a-z]+){0,4}|wanted|sought|(?:its|the|their|our) (?:[a-z]+ )?plan of|(?:designed|built|licensed|allowed|permitted|limited|restricted) to (?:[a-z]+ ){0,2}(?:no more than|at most|a maximum of)|pledged (?:to )?(?:[a-z]+ ){0,2}|promised(?: [a-z]+){0,6}|(?:allows?|permits?|requires?|prescribes?|stipulates?)(?: only| at most| at least)?|(?:may|must|can|should)(?: not|not)? (?:have|be|exceed|contain)(?: [a-z]+){0,3}) (?:[A-Z]{0,2}[$€£]|[A-Z]{3} )?$`,
  'i',
)
const GOAL_BEHIND = new RegExp(
  `^(?:[ -](?:per|cent|percent|million|billion|m|bn))?(?:[ -](?!(?:had|has|have|been|was|were|below|above|under|over|of|short|than|within|in|to|for|by|at|on|from|its|the|their|and|or|with|a|an)\\b)[a-z]+){0,3}[ -]${WANTED}\\b|^(?: per cent)?(?: [a-z]+)?(?: that| which)?(?: (?:the|its|their))? [A-Za-z]+ (?:had|has|have) (?:forecast|set|guided|promised|predicted|expected|planned|wanted|pledged|budgeted|projected|agreed|foreseen)\\b|^(?: percent| per cent)? (?:of (?:[A-Za-z’'-]+ ){1,6})?(?:was|were) to (?:be|have)\\b`,
  'i',
)
const GOAL_ZH =
  /(?:要求|[须需应要拟]|计划|提出|明确)[^，。；\d]{0,4}(?:(?:20\d\d年)?\d{1,2}月底?|年底|年内|20\d\d年底?)(?:之?前)?[^，。；\d]{0,14}$|要求[^，。；\d]{0,12}(?:稳定在|保持在|达到|完成|不低于)$|(?:目标|任务|计划|概算|预算|预期|限值|上限|限额|指标|控制数|工期|标准)(?:数|值|量|总额?)?(?:为|是|的|定为|设定为|确定为|约|：|不超过|不高于|不低于|任务|目标|投资|控制在|[（(])*$|(?:计划|安排|原定|目标是|拟|(?:今年|全年|年内|年底前)要)[^，。；\d（]{1,14}$|(?:红线|上限|底线|天花板|门槛)[^，。；\d]{0,14}$|(?:合同|协议|条例|规范|法规)(?:要求|规定|约定)[^，。；\d]{0,8}$|预算(?:支出|收入|投资|开支|安排)$|应[^，。；]{0,12}(?:完成|交付|建成|上缴|投放)[^，。；\d]{0,6}$|(?<![供相反适效响对])应(?![收急纳付缴届对用变税出到参])[^，。；\d]{2,14}$|(?:不得|应不|不应|不能|不可)(?:超过|高于|多于)$/
const GOAL_BEHIND_ZH =
  /^(?:左右)?(?:以[内上下])?(?:的[^，。；、\d]{0,8})?(?:目标|任务|标准限值|限值|概算|预算|上限|限额|警戒线|红线|计划数|计划(?=[，。；、]|$)|预期|预测|控制指标|考核指标)|^(?:左右)?(?:以[内上下])?的[^，。；、\d]{0,6}(?:标准|要求)(?=[，。；、]|$)/

export const isGoal = once(({ tape, parts }: Line, { claim, order }: Part): boolean => {
  if (claim.form !== 'number' || claim.unit === 'date') return false
  const told = parts.slice(0, order).findLast((one) => one.claim.form !== 'date')
  const last = told?.claim.end ?? 0
  const from = Math.max(tape.sentence.start, Math.min(last, claim.start), claim.number.start - 70)
  // 限值为每升50毫克: what it is per stands before the number.
  const before = tape.text
    .slice(from, Math.max(from, claim.number.start))
    .replace(/每(?:立方米|平方米|公斤|千克|[升吨亩人户天日])$/, '')
  const behind = tape.text.slice(claim.number.end, Math.min(tape.sentence.end, claim.end + 60))
  // 完成原定计划的101%: how much of a goal was reached; 列入计划的65种产品: what is in it.
  const isOfGoal =
    (claim.unit === 'percent' &&
      /完成[^，。；]*(?:计划|目标|任务|预算)[^，。；\d]{0,4}的$/.test(before)) ||
    /(?:列入|纳入)[^，。；\d]*(?:计划|目标|任务)的$/.test(before)
  if (isOfGoal) return false
  const isAhead = /实际|已|累计|力争|to date|so far|s at (?:[$€£])?$|\bby (?:[$€£])?$/.test(before)
  // "The plan asked for only $12 million", "the budget provides $12 million": what is given is no goal.
  const isLittle =
    /\bbudget (?:would |had |also |again )*(?:provid|propos|includ|request|contain|offer)(?:e?s|ed|e)?(?: [a-z]+){0,4} [$€£]?$|\b(?:request|propos|ask|offer|provid|includ)\w*(?: for)? (?:only|just|merely) [$€£]?$/.test(
      before,
    )
  if (tape.grammar === 'zh')
    return (
      !isAhead &&
      (GOAL_ZH.test(before) || GOAL_BEHIND_ZH.test(behind.slice(claim.end - claim.number.end)))
    )
  return (
    !isAhead && !isLittle && (GOAL_BEFORE.test(before) || GOAL_BEHIND.test(upTo(/[,;.]/, behind)))
  )
})
