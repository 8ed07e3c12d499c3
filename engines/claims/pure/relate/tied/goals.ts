import { compare, rationalOf } from '#platform/exact'
import type { Doc, ReadClaim } from '../../model.ts'
import { halvesOf } from '../order/halves.ts'
import { isPer, type Line, type Part, sameDimension } from '../part.ts'
import { GOAL_NOUN, isGoal, LIMIT, WANTED } from './goal-words.ts'
import type { Tied } from './tied.ts'

// A goal or a limit, the one other figure of its unit, and what the words say of the two, in one sentence or two: "a target of 25,000
// homes … 26,310 were completed, so the target was exceeded", 计划改造120个，实际改造131个，超额完成年度任务.

type Side = 'above' | 'below'
type Verdict = { readonly at: number; readonly to: number; readonly says: Side | 'met' | 'missed' }

/** What each sentence says of a goal of its own or of the sentence before. */
export function goalsOf(doc: Doc, lines: readonly Line[]): readonly Tied<'target'>[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    const bare = bareAfter(doc, lines, at)
    const isNext = before?.tape.sentence.index === line.tape.sentence.index - 1
    const halves = line.tape.grammar === 'zh' ? halvesOf(line) : []
    if (halves.length > 1) return halves.flatMap((half) => goalIn(half, [half]) ?? [])
    const third = lines[at - 2]
    const three = isNext && third !== undefined && before !== undefined ? [third, before] : null
    return (
      goalIn(line, [line]) ??
      (isNext && before !== undefined
        ? (goalIn(line, [before, line]) ?? goalIn(before, [before, line]))
        : null) ??
      (bare === null ? null : goalIn(bare, [line, bare])) ??
      ofThree(doc, line, { before, third: three?.[0], bare }) ??
      []
    )
  })
}

type Around = {
  readonly before: Line | undefined
  readonly third: Line | undefined
  readonly bare: Line | null
}

/** A sentence for the goal, one for the figure and one for the verdict: "We set out to find B. … stood at R. We have beaten our goal". */
function ofThree(doc: Doc, line: Line, { before, third, bare }: Around): Tied<'target'> | null {
  const isOne = (...all: readonly (Line | undefined)[]): boolean =>
    all.every((one) => one?.tape.sentence.paragraph === line.tape.sentence.paragraph) &&
    doc.sentences.length > 0
  if (bare !== null && before !== undefined && isOne(before) && isDirect(before, line))
    return goalIn(bare, [before, line, bare])
  if (third === undefined || before === undefined || !isOne(before, third)) return null
  const hasOwn = line.parts.some(
    ({ claim }) =>
      claim.form === 'number' &&
      !isMargin(line, claim) &&
      third.parts.some(({ claim: goal }) => isAlike(line, claim, goal)),
  )
  return !hasOwn && isDirect(third, before) ? goalIn(line, [third, before, line]) : null
}

/** One behind the other. */
function isDirect(a: Line, b: Line): boolean {
  return a.tape.sentence.index === b.tape.sentence.index - 1
}

/** The sentence behind one, if it has no figures: "The permit allows 55. The limit was therefore exceeded". */
function bareAfter({ sentences }: Doc, lines: readonly Line[], at: number): Line | null {
  const line = lines[at]
  const next = sentences[(line?.tape.sentence.index ?? -1) + 1]
  if (line === undefined || next === undefined || next.paragraph !== line.tape.sentence.paragraph)
    return null
  if (lines[at + 1]?.tape.sentence === next) return null
  return { ...line, tape: { ...line.tape, sentence: next }, parts: [] }
}

function goalIn(line: Line, lines: readonly Line[]): Tied<'target'> | null {
  const parts = lines.flatMap((one) => one.parts.map((part) => ({ line: one, part })))
  const goals = parts.filter(
    ({ line: one, part }) =>
      isGoal(one, part) &&
      !isMargin(one, part.claim) &&
      parts.some((other) => other.part !== part && isAlike(one, other.part.claim, part.claim)),
  )
  const [goal, ...more] = goals
  if (goal === undefined || more.length > 0) return null
  const { claim: target } = goal.part
  if (target.bound === 'between') return null
  const values = parts.filter(
    ({ part }) =>
      part !== goal.part &&
      isAlike(goal.line, part.claim, target) &&
      !isBase(goal.line, part.claim) &&
      !isMargin(goal.line, part.claim),
  )
  // 计划开工1200个，惠及约31万户 … 已开工1164个: of several, the one that is counted by the same word.
  const like = values.filter(({ part }) => isCountedAs(goal.line, part.claim, target))
  const [value, ...others] = values.length > 1 ? like : values
  if (value === undefined || others.length > 0) return null
  const verdict = verdictIn(line, value.part.claim, target)
  if (verdict === null) return null
  // "It had met its goal of 500. By Friday there were 463": the verdict comes with the goal, the figure behind it.
  const isAhead = line !== lines.at(-1)
  if (isAhead && (value.line === line || !isNearIt(value.part, target))) return null
  // "12.3 per cent was earned. The target was 13 per cent and was thus met": the verdict follows both.
  const isLate = line.tape.sentence.start + verdict.to > target.end
  const isOwn = PRONOUN.test(line.tape.text.slice(line.tape.sentence.start, target.start))
  const isFirst = value.part.claim.start < target.start
  if (value.line !== line && goal.line === line && isFirst && !isLate && !isOwn) return null
  // What is as large as its limit is neither above nor below.
  if (compare(rationalOf(value.part.claim.value), rationalOf(target.value)) === 0) return null
  const tied = told(lines, goal.line, goal.part, value.part, verdict.says)
  return tied === null
    ? null
    : { kind: 'target', value: value.part.claim.index, target: target.index, isTied: true, ...tied }
}

/** As a figure may be that missed its goal, or beat it. */
function isNearIt({ claim, role }: Part, target: ReadClaim): boolean {
  const [a, b] = [claim, target].map(({ value }) => Number(value.coefficient) / 10 ** value.scale)
  const isChange = role === 'amount' || claim.kind === 'growth'
  return !isChange && a !== undefined && b !== undefined && a < 2 * b && b < 2 * a
}

/** "We have passed our target of 250,000". */
const PRONOUN = /^(?:We|It|They|This|That|The (?:total|sum|result|figure)|该数|这)\b/

function isAlike({ tape: { text } }: Line, a: ReadClaim, b: ReadClaim): boolean {
  if (a.form !== 'number' && a.form !== 'fraction') return false
  const areCounts =
    [a, b].every(({ unit }) => COUNTS.has(unit)) && [a, b].some(({ unit }) => unit === 'items')
  // "200 kilometres … there were 187, which means".
  const isShort = [a, b].some(
    ({ unit, end }) =>
      unit === 'items' && /^(?:[,.;)]| (?:by|at|in|so|and|which)\b)/.test(text.slice(end, end + 6)),
  )
  // 3 months and 30 years are no two lengths of one thing.
  const isSame = TIMES.has(a.unit)
    ? a.unit === b.unit || (isShort && b.unit === 'items')
    : sameDimension(a, b) || isPer(b, a) || isPer(a, b)
  return (
    (isSame || areCounts || isShort) &&
    !/^(?:年|号|届)/.test(text.slice(a.number.end, a.number.end + 1))
  )
}

function isCountedAs({ tape: { text, grammar } }: Line, a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [a, b].map(({ number, end }) => text.slice(number.end, end).slice(-1))
  return grammar === 'zh' && a.unit === b.unit && left === right
}

/** "88.3 per cent, from 86.5 in 2022". */
function isBase({ tape: { text } }: Line, { start }: ReadClaim): boolean {
  return /\b(?:up|down)? ?from (?:the |about )?$/.test(text.slice(Math.max(0, start - 16), start))
}

/** 提前5个月, "three weeks early": how far from the goal. */
function isMargin({ tape: { text } }: Line, { start, end, unit }: ReadClaim): boolean {
  // Of growth a change is the figure itself.
  const isChange = unit !== 'percent' && CHANGED.test(text.slice(Math.max(0, start - 16), start))
  return (
    isChange ||
    /(?:提前|缩短|推迟|延后|超出?|节省|节约)了?约?$/.test(
      text.slice(Math.max(0, start - 6), start),
    ) ||
    (TIMES.has(unit) && /^ (?:early|earlier|late|later)\b/.test(text.slice(end, end + 9))) ||
    /^ (?:ahead|behind|more|less|fewer|above|below|over|under|short)\b/.test(
      text.slice(end, end + 9),
    )
  )
}

const CHANGED =
  /\b(?:by|(?:rise|increase|fall|drop|gain|loss|decline) of|rose|fell)(?: [a-z]+)? $|\b(?:up|down|from) $|[从由]$|(?:增长|下降|增加|减少|提高|上升|回落)了?约?$/i

const COUNTS: ReadonlySet<string> = new Set(
  'items persons households firms sets places vehicles ships aircraft trains points stations beds'.split(
    ' ',
  ),
)

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
    /(?<![未没不有能额])(?:完成|达到|实现|达成)了?[^，。；\d“]{0,10}(?:目标|任务|计划|指标|要求)|(?<![不未])(?:符合|满足)[^，。；\d]{0,6}(?:要求|标准|规定|限值)(?!的)|(?<![不未没])达标(?![率])|(?:目标|任务|计划|指标)(?:任务)?(?:已|全部|均|圆满|顺利|如期|按期|全面|也)+(?:完成|实现|达成)/g,
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
const TIMES: ReadonlySet<string> = new Set([
  'days',
  'weeks',
  'months',
  'years',
  'working-days',
  'hours',
  'minutes',
])

const UNSURE =
  /\b(?:not|n['’]t|never|will|would|could|may|might|should|must|can|to|if|unless|until|without|cannot|nor|than|(?:if|unless|until|when) (?:the|this|that|it)|expect\w*|on (?:track|course))(?: [a-z]+ly)? $|(?:力争|确保|争取|预计|将|有望|拟|可|能|是否|如|不|应|要求|需|必须)[^，。；]{0,6}$/i
/** 完成目标的108%, 完成年度计划170.4万套（间）的80%. */
const PART_WAY = /^[）)]?(?:（[^）]{1,6}）)?的?\s?[\d.]+\s?[%％倍]/
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
function verdictIn({ tape }: Line, value: ReadClaim, target: ReadClaim): Verdict | null {
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
    [...said.matchAll(one)]
      .filter(({ index, 0: match }) => {
        const led = said.slice(Math.max(0, index - 24), index)
        const isUnsure = UNSURE.test(led) || (GOES.test(led) && !/^short/i.test(match))
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

const CUT_TO =
  /\b(?:cut|reduc\w+|lower\w*|trimm\w+|brought|fell|came down|dropp\w+|declin\w+)\b[^.;]{0,50} to [^.;\d]{0,12}$|(?:降低?|下降|减少|压降)[至到为][^，。；\d]{0,6}$/i

const PUNCTUAL = /\b(?:on|in|by|at|same|full|part)[ -]time\b/gi
const LESS_IS_BETTER =
  /ratio|cost|loss|deficit|emission|inflation|debt|expens|borrow|wait|time|delay|vacan|crime|death|fatal|accident|arrears|complaint|defect|error|churn|unemploy|absen|injur|spend|poverty|consumption|intensity|pollut|price|失业|能耗|排放|浓度|死亡|事故|赤字|负债|成本|投诉|误差|损失|等待|时长|逾期|不良|费用|支出|贫困|污染|噪声|强度/i

function told(
  lines: readonly Line[],
  { tape }: Line,
  goal: Part,
  value: Part,
  says: Verdict['says'],
): Pick<Tied<'target'>, 'said' | 'side'> | null {
  const { claim } = goal
  const words = lines
    .map((line) => line.tape.text.slice(line.tape.sentence.start, line.tape.sentence.end))
    .join(' ')
  const from = Math.max(tape.sentence.start, claim.start - 60)
  const own = tape.text.slice(from, claim.number.start)
  const behind = tape.text.slice(claim.number.end, Math.min(tape.sentence.end, claim.end + 30))
  // "Short of 410": the bound is what is said of it.
  const isOwn =
    claim.start > value.claim.end &&
    /(?:未|不[及足到]|低于|short of|below|under|less than)[^，,。;]*$/i.test(
      tape.text.slice(claim.start, claim.number.start),
    )
  const isLimit =
    claim.bound === 'atMost' ||
    (claim.bound === 'under' && !isOwn) ||
    TIMES.has(claim.unit) ||
    LIMIT.test(own) ||
    LIMIT.test(behind.split(/[,;.，。；]/)[0] ?? '')
  // "Surpassing the target of less than 1.9": whichever side is good.
  if (says === 'above' && (claim.bound === 'under' || (isLimit && claim.bound !== 'exact')))
    return null
  if (says === 'above' || says === 'below') return { said: null, side: says }
  // "Cut leakage to 84 litres, missing its target of 80".
  const isCutTo = CUT_TO.test(
    tape.text.slice(Math.max(0, value.claim.start - 60), value.claim.start),
  )
  const isAimedLow =
    /\b(?:cut|reduce|lower|bring|halve|shrink|trim|get|slash|curb|limit|keep|hold|restrict)\b[^.;\d]{0,50} to $/.test(
      own,
    )
  if (isLimit || isCutTo || isAimedLow)
    return { said: null, side: says === 'met' ? 'below' : 'above' }
  // Of which less is better isn't always known.
  const isCut = value.claim.kind === 'growth' || value.direction === 'down'
  if (LESS_IS_BETTER.test(words.replace(PUNCTUAL, '')) && !isCut) return null
  return { said: null, side: says === 'met' ? 'above' : 'below' }
}
