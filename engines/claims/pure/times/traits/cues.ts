import type { Ground } from '../types.ts'

// Words that tell of a time without naming one.

/** Looked for in the whole sentence and, once more, in what stands before the figure in its clause. */
export const CUES: Readonly<Record<Ground['lang'], readonly RegExp[]>> = {
  en: [
    /\bso far\b|\bto date\b|\bsince\b/i,
    /\b(?:now|currently|today|at present|already|presently)\b/i,
    /\b(?:will|plans?|expects?|expected|by 20\d\d|target|aims?|due to|forecast|set to)\b/i,
    /\b(?:last|previous|prior|earlier|ago|before)\b/i,
    /\b(?:has|have) (?:\w+ )?(?:been|\w+ed)\b/i,
    /\b(?:total(?:led|ed)?|altogether|in all|overall|cumulative)\b/i,
    /\b(?:stood|was|were|stands?)\b/i,
    /\b(?:is|are)\b/i,
    /\b(?:this|the) (?:year|month|week|quarter|season|summer|winter|weekend)\b/i,
    /\b(?:each|every|per|a) (?:year|month|week|day|night|hour)\b|\bannual(?:ly)?\b|\bdaily\b/i,
    /\b(?:end of|at the end|as of|as at|by the end|year[- ]end)\b/i,
    /\b(?:of (?:them|these|those|whom|which)|remaining|the rest|others?|among)\b/i,
    /\b(?:up|down|rose|fell|increase[ds]?|decrease[ds]?|grew|higher|lower|more than in|fewer|growth|rise|drop|fall)\b/i,
    /\b(?:compared|against|versus|from|than)\b/i,
    /\b(?:founded|established|operates|employs|serves|headquartered|opened|built|runs)\b/i,
    /\b(?:average|mean|median)\b/i,
    /\b(?:average of the|five-year|ten-year|long-term)\b/i,
    /\b(?:on|over|during) (?:the )?(?:day|weekend|night|opening)\b/i,
  ],
  zh: [
    /累计|以来|至今|迄今/,
    /目前|现有|现已|已有|当前|现在|今天|今日/,
    /将|预计|计划|力争|目标|到20|拟|有望|届时/,
    /去年|上年|此前|原|前一|上一|上月|上季|上周/,
    /同比|环比|增长|下降|比上|较/,
    /截至|截止|末|底/,
    /其中|占|比重|比例/,
    /日均|月均|年均|平均|每/,
    /全年|全月|全季|本季|本月|当月|当季/,
    /期间|假期|当天|当日|首日|当晚|昨/,
    /今年|本年|年内|1[—－-]/,
    /总|合计|共/,
    /已|完成|实现/,
    /余额|存量|拥有|保有|在册|库存/,
    /成立|建成|投运|开通|始建/,
    /标准|上限|不低于|不超过|最高|至少|可/,
    /达|为/,
    /新增|新建|新开/,
  ],
}
