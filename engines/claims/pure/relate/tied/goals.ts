import { compare, rationalOf } from '#platform/exact'
import type { Doc, ReadClaim } from '../../model.ts'
import { halvesOf } from '../order/halves.ts'
import { isPer, type Line, type Part, sameDimension } from '../part.ts'
import { OF_ANOTHER } from '../worded/limits.ts'
import { TIMES, type Verdict, verdictIn } from './goal-verdicts.ts'
import { isGoal, LIMIT } from './goal-words.ts'
import type { Tied } from './tied.ts'

// A goal or a limit, the one other figure of its unit, and what the words say of the two, in one sentence or two: "a target of 25,000
// homes … 26,310 were completed, so the target was exceeded", 计划改造120个，实际改造131个，超额完成年度任务.

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
      ofThree(line, { before, third: three?.[0], bare }) ??
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
function ofThree(line: Line, { before, third, bare }: Around): Tied<'target'> | null {
  const isOne = (...all: readonly (Line | undefined)[]): boolean =>
    all.every((one) => one?.tape.sentence.paragraph === line.tape.sentence.paragraph)
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
  const between = line.tape.text.slice(value.part.claim.end, target.start)
  if (value.line === goal.line && isFirst && OF_ANOTHER.test(between)) return null
  if (isOfOtherSize(value.part.claim, target)) return null
  // What is as large as its limit is neither above nor below.
  if (compare(rationalOf(value.part.claim.value), rationalOf(target.value)) === 0) return null
  const tied = told(lines, goal.line, goal.part, value.part, verdict.says)
  return tied === null
    ? null
    : { kind: 'target', value: value.part.claim.index, target: target.index, isTied: true, ...tied }
}

/** "With the support of 17 temples it set out to find 1,200 donors, and beat that": nobody misses or beats a goal by so much. */
function isOfOtherSize(value: ReadClaim, target: ReadClaim): boolean {
  if (value.unit !== target.unit && value.unit !== 'items' && target.unit !== 'items') return false
  const [a = 0, b = 0] = [value, target].map(
    (one) => Number(one.value.coefficient) / 10 ** one.value.scale,
  )
  return Math.max(a, b) > SIZE_MAX * Math.min(a, b)
}

/** More than a word of scale in Chinese, and less than one in English. */
const SIZE_MAX = 20

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
