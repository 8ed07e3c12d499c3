import type { ReadClaim } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import type { Line } from '../part.ts'
import { GOAL_NOUN, WANTED } from './goal-words.ts'

// What words say of a goal: that it was met or missed, or on which side of it a figure lies.

type Side = 'above' | 'below'
export type Verdict = {
  readonly at: number
  readonly to: number
  readonly says: Side | 'met' | 'missed'
}

/** Goals that are lengths of time: early is below. */
export const TIMES: ReadonlySet<string> = new Set([
  'days',
  'weeks',
  'months',
  'years',
  'working-days',
  'hours',
  'minutes',
])

const WORDS_OF =
  "(?: (?!(?:and|so|but|which|thus|therefore)\\b)(?:[a-z0-9’'%.,$€£-]*[a-z0-9’'%$€£])){0,9}? ?"
const WORDS: readonly (readonly [says: Verdict['says'], words: RegExp])[] = [
  [
    'above',
    worded(
      'exceed(?:ed|s|ing)?|(?:went|gone|going|goes) past|pass(?:ed|es|ing)|overr[ua]n(?:s|ning)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)|outstripp(?:ed|ing)|overshot|overshooting|clear(?:ed|ing)',
    ),
  ],
  [
    'above',
    worded(
      '(?:above|over|beyond|in excess of|higher than|more than) (?:the|its|their|our|his|her|this|that|a|what)',
    ),
  ],
  [
    'below',
    worded(
      '(?:below|under|within|inside|short of|shy of|lower than|less than|fewer than|undershot|undershooting) (?:the|its|their|our|his|her|this|that|a|what)',
    ),
  ],
  [
    'met',
    worded(
      'met|meets|meeting|beat(?:s|ing|en)?|achiev(?:ed|es|ing)|reach(?:ed|ing)|hit|hitting|fulfill?(?:ed|ing)',
    ),
  ],
  [
    'met',
    /\b(?:have|has|had) (?:done (?:so|that|it)|kept (?:that|this|our|its|their) (?:promise|pledge|word))\b/gi,
  ],
  [
    'met',
    /\b(?:compl(?:ied|ies|y|ying) with|(?:kept|honoured) (?=[a-z]+ (?:promise|pledge|word\b))) ?(?:the|this|that|its|those|their)\b/gi,
  ],
  [
    'missed',
    worded(
      'miss(?:ed|es|ing)|fail(?:ed|s|ing) to (?:meet|reach|hit|achieve)|breach(?:ed|es|ing)|violat(?:ed|es|ing)',
    ),
  ],
  ['below', /\b(?:with)?in budget\b|\bunder budget\b/gi],
  ['above', /\bover budget\b/gi],
  ['above', /\b(?:topp?ed|beaten|exceeded|surpassed|overshot) it\b/gi],
  ['above', passive('exceeded|surpassed|overshot|passed|overrun')],
  ['above', /\b(?:exceeds|exceeded|tops|breaches|surpasses) it\b/gi],
  [
    'met',
    worded(
      '(?:managed|succeeded|succeeding|able) (?:to|in) (?:meet(?:ing)?|reach(?:ing)?|hit(?:ting)?|achiev(?:e|ing)|attain(?:ing)?)|respect(?:s|ed|ing)|observ(?:es|ed)|compl(?:ies|ied) with',
    ),
  ],
  [
    'missed',
    /\b(?:fell|falls|falling|came up|comes up) short(?! of)(?= ?[,.;]| (?:again|in the end|this year|however|with|by)\b)/gi,
  ],
  [
    'met',
    /\b(?:made it|got there)(?= ?[,.;]| (?:in the end|again|easily|comfortably|with)\b)|\b(?:promise|pledge|word) (?:has been|was|is|had been) (?:kept|honoured|fulfilled)\b/gi,
  ],
  ['missed', /\b(?:promise|pledge) (?:has been|was|is|had been) broken\b/gi],
  ['met', passive('met|beaten|achieved|reached|fulfilled|hit')],
  ['met', passive('kept|honoured|respected|complied with')],
  ['missed', passive('broken|missed|not met|not reached|not achieved|breached|not been met')],
]

function worded(verbs: string): RegExp {
  return new RegExp(`\\b(?:${verbs})\\b${WORDS_OF}${WANTED}\\b`, 'gi')
}

function passive(verbs: string): RegExp {
  return new RegExp(
    `\\b(?:(?:${GOAL_NOUN}|promise|pledge|rule)(?: there| here| for [a-z ]{3,30})?(?: (?:was|of) [\\d.,]+(?: per cent| percent|%| million| billion)? and)?|which|it|that|this) (?:was|were|is|has been|had been|have been|had)(?: (?:therefore|thus|comfortably|easily|narrowly|clearly|also|already|more than|well))? (?:${verbs})\\b`,
    'gi',
  )
}

const SAID_ZH: readonly (readonly [says: Verdict['says'], words: RegExp])[] = [
  [
    'above',
    /(?<![未没不无有])超支(?=[，。；了]|$)|(?:超额|超计划)(?:完成|实现)|(?<![未没不有])(?:超过|超出|突破|高于|好于)(?:了)?[^，。；]{0,16}(?:目标|任务|计划|概算|预算|限值|标准|上限|预期|要求|警戒线|红线)|超(?:概|预)算|超标/g,
  ],
  [
    'below',
    /(?:没有|未|并未|无)超支|(?:守住|守牢)了?[^，。；]{0,6}(?:红线|底线|上限)|(?<![未没不有])(?:低于|少于|不足)[^，。；]{0,16}(?:目标|任务|计划|概算|预算|限值|标准|上限|预期|要求|警戒线|红线)|(?:控制|保持)在[^，。；]{0,14}(?:以内|之内|以下|范围内)|(?:未|没有)(?:超过|超出|突破|超)[^，。；]{0,16}(?:目标|任务|计划|概算|预算|限值|标准|上限|警戒线|红线|指标|控制数)/g,
  ],
  [
    'met',
    /(?<![未没不有能额对为争取保于])(?:完成|达到|实现|达成)了?[^，。；\d“]{0,10}(?:目标|任务|计划|指标|要求)|(?<![不未])(?:符合|满足)[^，。；\d]{0,6}(?:要求|标准|规定|限值)(?!的)|(?<![不未没])达标(?![率])|(?:目标|任务|计划|指标)(?:任务)?(?:已|全部|均|圆满|顺利|如期|按期|全面|也)+(?:完成|实现|达成)/g,
  ],
  [
    'missed',
    /(?:未|没有|尚未|未能|没能|仍未)(?:完成|达到|实现|达成)[^，。；]{0,14}(?:目标|任务|计划|指标|要求)|(?:目标|任务|计划|指标)(?:任务)?(?:仍|还|均|都)?(?:未|没有|尚未|未能|没能)(?:如期|按期|能)?(?:完成|实现|达成|达到)|不(?:符合|满足)[^，。；]{0,10}(?:要求|标准|规定|限值)|不达标|未达标|(?:离|距离?)[^，。；]{0,8}(?:目标|任务|计划)[^，。；]{0,4}(?:还有|尚有|仍有|还差|有)[^，。；]{0,6}(?:距离|差距|一截)|(?:任务|计划|目标)(?:仍|还|均|都|却)?(?:没有?|未|没能|未能)(?:按期|如期|能)?(?:完成|实现|达成)/g,
  ],
]
const AHEAD = worded(
  "ahead of (?:the|its|their|our|market|analysts?[’']?|city|company|official|internal|consensus)",
)
const EARLY =
  /\b(?:ahead of|earlier than|quicker than) |\bearly\b|\b(?:on time|in time|on schedule)\b|提前(?:[^，。；]{0,6}(?:完|建|竣|通|交|投|达)|了?[\d一二两三四五六七八九十半]+个?[年月周天日])/gi
const LATE = /\bbehind schedule\b|\blate\b|\blater than\b|超期|延期|逾期|滞后/gi
const UNSURE =
  /\b(?:not|n['’]t|never|will|would|could|may|might|should|must|can|to|if|unless|until|without|cannot|nor|than|(?:if|unless|until|when) (?:the|this|that|it)|expect\w*|on (?:track|course))(?: [a-z]+ly)? $|(?:力争|确保|争取|预计|将|有望|拟|可|能|是否|如|不|应|要求|需|必须)[^，。；]{0,6}$/i
/** 完成目标的108%, 完成年度计划170.4万套（间）的80%. */
const PART_WAY = /^[）)]?(?:（[^）]{1,6}）)?的?\s?[\d.]+\s?[%％倍]/
/** 甲、乙等9个市已完成年度计划: each its own. */
const OF_SOME = /等\s?\d+个?[省市州县区地][^，。；\d]{0,8}$/
/** 超额完成上半年任务: no goal of the year. */
const PART_TIME = /上半年|季度|时序|序时|时间进度|阶段|当月|(?<!提)前[一二三四五六七八九十\d]+个?月/
/** "Has failed to keep the deficit under the ceiling of 3.0 per cent". */
const FAILED = /\b(?:fail(?:ed|s|ing)?|unable|not able) to [^.;:,]{0,50}$/
const NOT = { above: 'below', below: 'above', met: 'missed', missed: 'met' } as const

/** "Falls back below the cap": where it goes, and not where it lies. */
const GOES = /\b(?:fall\w*|fell|drop\w*|ris\w+|rose|climb\w*|back|down|up|mov\w+|return\w*) $/i

/** "… and achieved its aim", "and we have done so": of the goal that was just told. */
const DONE =
  /^(?:[a-z]+ (?:its|their|our|this|that|the) [a-z]+|(?:have|has|had) (?:done|kept) [a-z ]+)$/i

/** What the sentence says of its goal; null if nothing, or two things. */
export function verdictIn({ tape }: Line, value: ReadClaim, target: ReadClaim): Verdict | null {
  const { text, grammar, sentence } = tape
  const said = text.slice(sentence.start, sentence.end)
  const words = grammar === 'zh' ? SAID_ZH : WORDS
  const isTime = TIMES.has(target.unit)
  const times: typeof words = isTime
    ? [
        ['below', EARLY],
        ['above', LATE],
      ]
    : [['above', AHEAD]]
  const found = [...times, ...words].flatMap(([says, one]) =>
    matchesIn(one, said)
      .filter(({ index, 0: match }) => {
        const led = said.slice(Math.max(0, index - 24), index)
        const isUnsure =
          UNSURE.test(led) || OF_SOME.test(led) || (GOES.test(led) && !/^short/i.test(match))
        const isNews =
          /\band (?:we |it |they )?(?:has |had |have |then )?$/.test(led) &&
          !(DONE.test(match) && /^[.,]/.test(said.slice(index + match.length)))
        return (
          !isUnsure &&
          !PART_TIME.test(said.slice(index, index + match.length + 8)) &&
          !isNews &&
          !PART_WAY.test(said.slice(index + match.length, index + match.length + 8))
        )
      })
      .map(({ index, 0: match }) => {
        const isFailed = FAILED.test(said.slice(Math.max(0, index - 60), index))
        return { at: index, to: index + match.length, says: isFailed ? NOT[says] : says }
      }),
  )
  const [first, ...more] = found
  if (first === undefined || more.some(({ says }) => says !== first.says)) return null
  // The words follow the figure of which they are said.
  const isObject =
    target.start - sentence.start - first.at < OBJECT_MAX &&
    first.at < target.start - sentence.start
  const isBehind =
    sentence.start + first.at >= value.end ||
    value.start > sentence.end ||
    (grammar === 'en' &&
      isHead(said.slice(first.at, Math.max(0, value.start - sentence.start)), target, value)) ||
    (isObject && value.start > target.end && WITH.test(text.slice(target.end, value.start)))
  const isPartWay = PART_WAY.test(text.slice(target.end, target.end + 14))
  const [from, to] = [Math.min(value.end, target.end), Math.max(value.start, target.start)]
  return isBehind && !isPartWay && !DIVIDED.test(text.slice(from, to)) ? first : null
}

/** "Missed its mark: 612 joined, against a target of 700". */
function isHead(led: string, target: ReadClaim, value: ReadClaim): boolean {
  const isApart = target.start > value.end || !led.includes(', against')
  return isApart && /^[^,:.]{5,60}: [^:.]{0,60}$/.test(led.replace(/\d\.(?=\d)/g, '0'))
}

const OBJECT_MAX = 50
/** "Missed its target of 5 percent last year, when the economy expanded by 4.6 percent". */
const WITH =
  /^[^,;.]{0,30}, (?:with|when|as|posting|reporting|recording|reaching|growing|selling|delivering|producing)\b(?![^;]*\b(?:next|will|plans?|expects?|aims?|20\d\d)\b)[^;.]{0,60}$/

/** What stands between may tell of a part, or of other things. */
const DIVIDED = /其中|包括|\b(?:of which|including|while)\b/i
