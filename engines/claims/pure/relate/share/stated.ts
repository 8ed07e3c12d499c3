import { compare, multiply, rational, rationalOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { isHardEnd, type Line, type Part, sameDimension, sortOf } from '../part.ts'
import { sizeOf } from '../sums/kin.ts'
import { measureText } from '../whole/naming.ts'
import { fitOfShare } from '../whole/slip.ts'
import { canBePart, isPlainLevel } from '../whole/whole.ts'
import { besideShare, type Sides } from './beside.ts'
import { largerWhole } from './whole-of.ts'

// Shares whose whole stands beside them as a number: 占年度计划103.7亿元的62.4%, "62.4 percent of the annual plan of 103.7
// billion", "Of total revenue of $512.4 million, services brought in $153.1 million, or 29.9 %", 合格103家，合格率91.2%.

type Share = Extract<Relation, { kind: 'share' }>

/** How many claims back a part may stand. */
const BACK_MAX = 5

export function sharesOfNumbers(line: Line, earlier: readonly Line[]): readonly Share[] {
  return line.parts.flatMap((share): readonly Share[] => {
    if (sortOf(share.claim) !== 'relative' || share.claim.form === 'multiple') return []
    if (share.role !== 'level' && share.role !== 'share' && share.role !== 'target') return []
    const found =
      besideShare(line, share) ??
      ofNumberBefore(line, share) ??
      ofBracketBehind(line, share) ??
      ofNumberBehind(line, earlier, share) ??
      ofOpener(line, share) ??
      rateOf(line, share)
    if (found === null || largerWhole(found.part, found.whole) === null) return []
    const { part, whole } = found
    return [
      {
        kind: 'share',
        share: share.claim.index,
        part: part.claim.index,
        whole: whole.claim.index,
        baseWords: { start: whole.claim.start, end: whole.claim.end },
      },
    ]
  })
}

/** 占年度计划103.7亿元的62.4%, 占全部发电量（2707.8亿千瓦时）的44.7%, 占全部3000家企业的42%. */
function ofNumberBefore(line: Line, share: Part): Sides | null {
  const { tape, parts } = line
  if (tape.grammar !== 'zh' || share.claim.unit === 'times') return null
  const whole = parts[share.order - 1]
  if (whole === undefined || !isCounted(whole)) return null
  const between = tape.text.slice(whole.claim.end, share.claim.start)
  const before = tape.text.slice(Math.max(0, whole.claim.start - 16), whole.claim.start)
  const isNamedBehind =
    /(?:占|相当于|等于|约合|完成|达到)[^，。；、\d]{0,14}$/.test(before) &&
    /^[^，。；、\d]{1,14}的$/.test(between)
  if (!/^[)）]?的$/.test(between) && !isNamedBehind) return null
  const part = partBefore(line, whole, whole.order)
  return part === null ? null : { part: allOfList(line, share, whole, part), whole }
}

/** 共641家，其中电力438家、水泥203家，占全国3500余家的近两成: of all of them, where that fits, and not of the last. */
function allOfList({ tape, parts }: Line, share: Part, whole: Part, part: Part): Part {
  const all = parts.slice(0, part.order).findLast((one) => {
    const next = parts[one.order + 1]
    const between = next === undefined ? '' : tape.text.slice(one.claim.end, next.claim.start)
    return isPlainLevel(one) && /^[，（；]?其中/.test(between)
  })
  const isOf = (one: Part): boolean =>
    Math.abs((100 * sizeOf(one.claim)) / sizeOf(whole.claim) / sizeOf(share.claim) - 1) < ABOUT
  return all !== undefined && sameDimension(all.claim, part.claim) && isOf(all) && !isOf(part)
    ? all
    : part
}

const ABOUT = 0.1

/** 支出600万元，占上年末净资产的75%（上年末净资产800万元）: the bracket says how much that is. */
function ofBracketBehind(line: Line, share: Part): Sides | null {
  const { tape, parts } = line
  const whole = parts[share.order + 1]
  if (tape.grammar !== 'zh' || whole === undefined || !isCounted(whole)) return null
  const [, own = ''] =
    /^[（(]([^，。；（）()\d]{2,16}?)(?:[为是共]|约为?)?$/.exec(
      tape.text.slice(share.claim.end, whole.claim.start),
    ) ?? []
  const before = tape.text.slice(Math.max(0, share.claim.start - own.length - 8), share.claim.start)
  if (own === '' || !/^(?:的[约近超]?)?$/.test(before.split(`占${own}`).at(-1) ?? before))
    return null
  const part = partBefore(line, whole, share.order)
  return part === null ? null : { part, whole }
}

/** "62.4 percent of the annual plan of 103.7 billion yuan", "44.7 % of all production (2,707.8 TWh)". */
function ofNumberBehind(line: Line, earlier: readonly Line[], share: Part): Sides | null {
  const { tape, parts } = line
  const whole = parts[share.order + 1]
  if (tape.grammar !== 'en' || whole === undefined || !isCounted(whole)) return null
  const between = tape.text.slice(share.claim.end, whole.claim.start)
  const isOf =
    /^ of (?:(?:the|a|an|its|all|their|our|total|this|that|what) )?(?:[a-z0-9’'-]+ ){0,6}(?:of (?:some |about |around )?|\(|worth )$/i.test(
      between,
    ) || /^ of (?:the|its|a|their|an) (?:[a-z-]+ )?$/i.test(between)
  if (!isOf || /\b(?:which|whom|within|in|under|for|from|by) /i.test(between)) return null
  const part = partBefore(line, whole, share.order) ?? subjectBefore(line, earlier, share, whole)
  if (part === null) return null
  // "A value of $600 million, with 3% of the tokens worth $18 million": what the share itself is worth.
  const isWorth =
    between.endsWith('worth ') && fitOfShare(share.claim, whole.claim, part.claim) === 'equal'
  return isWorth ? { part: whole, whole: part } : { part, whole }
}

/** "They accounted for": the last figure of the sentence before, if nothing else stands before the share. */
function subjectBefore(
  line: Line,
  earlier: readonly Line[],
  share: Part,
  whole: Part,
): Part | null {
  const { tape } = line
  const before = earlier[0]
  if (share.order !== 0 || before?.tape.sentence.paragraph !== tape.sentence.paragraph) return null
  const opening = tape.text.slice(tape.sentence.start, share.claim.start)
  const levels = before.parts.filter((one) => isPlainLevel(one) && canBePart(one, whole))
  // "Fees thus contributed one third of": the one that is called so.
  const subject = /^(?:the )?([a-z]{3,}?)s? (?:thus |therefore )?[a-z]+(?: [a-z]+)? $/i.exec(
    opening.trimStart(),
  )?.[1]
  const named = levels.filter(({ claim }) =>
    claim.measureKey.includes(subject?.toLowerCase() ?? ''),
  )
  if (named.length === 1) return named[0] ?? null
  if (!/^(?:they|it|this|that|these|those|which)\b[^,;]{0,40}$/i.test(opening.trimStart()))
    return null
  if (levels.length === 1) return levels[0] ?? null
  const fits = (fit: 'equal' | 'slip') =>
    levels.find(({ claim }) => fitOfShare(share.claim, claim, whole.claim) === fit)
  return fits('equal') ?? fits('slip') ?? null
}

/** A level of the sentence before it that can be a part of the whole, the nearest first. */
function partBefore(line: Line, whole: Part, order: number): Part | null {
  const { tape, parts } = line
  for (let at = order - 1; at >= 0 && at >= order - BACK_MAX; at -= 1) {
    const part = parts[at]
    if (part === undefined || tape.items.slice(part.at, whole.at).some(isHardEnd)) return null
    // "Along with the 1.4 million that it holds, it now owns 93 % of the 5.7 million".
    const before = tape.text.slice(
      Math.max(tape.sentence.start, part.claim.start - 30),
      part.claim.start,
    )
    if (
      /\b(?:along with|together with|in addition to|besides|on top of)\b[^,]{0,16}$/i.test(before)
    )
      return null
    if (isPlainLevel(part)) return isOfUnit(tape.text, part, whole) ? part : null
  }
  return null
}

/** Of one dimension, or things that are counted: 56个充电站 of 50个. */
function isOfUnit(text: string, part: Part, whole: Part): boolean {
  if (sameDimension(part.claim, whole.claim)) return true
  return canBePart(part, whole) && !/%/.test(text.slice(whole.claim.start, whole.claim.end))
}

function isCounted({ claim, role, mark }: Part): boolean {
  return (
    claim.form === 'number' &&
    sortOf(claim) === 'quantity' &&
    claim.unit !== 'rank' &&
    claim.unit !== 'date' &&
    (role === 'level' || role === 'target') &&
    mark !== 'from' &&
    mark !== 'than'
  )
}

/** "Of total revenue of $512.4 million, services brought in $153.1 million, or 29.9 %", 在总收入512.4亿元中，服务业153.1亿元，占29.9%. */
function ofOpener(line: Line, share: Part): Sides | null {
  const { tape, parts } = line
  const whole = parts[0]
  const part = parts[share.order - 1]
  if (whole === undefined || part === undefined || part.order < 1 || !isCounted(whole)) return null
  if (!isPlainLevel(part) || !isOfUnit(tape.text, part, whole)) return null
  const before = tape.text.slice(tape.sentence.start, whole.claim.start)
  const behind = tape.text.slice(whole.claim.end, whole.claim.end + 12)
  const isOpener =
    tape.grammar === 'en'
      ? /^(?:out )?of |^among /i.test(before.trimStart()) &&
        /^[a-z -]{0,40},/i.test(tape.text.slice(whole.claim.end, whole.claim.end + 44))
      : /^[^，。；、]{0,8}[中里]，?/.test(behind) && !/^(?:中|里)[^，]/.test(behind)
  if (!isOpener || !isSaidOf(line, part, share)) return null
  return { part, whole }
}

/** "… $153.1 million, or 29.9 %", "(25 %)", "153.1亿元，占29.9%": a share of the very figure before it. */
function isSaidOf({ tape }: Line, part: Part, share: Part): boolean {
  const between = tape.text.slice(part.claim.end, share.claim.start)
  return (
    part.order === share.order - 1 &&
    /^(?:,? (?:or|that is|i\.e\.|equal to|equivalent to|representing|accounting for|making up),? (?:about |around |roughly |some )?| \(|[，（(](?:占|占比|占比为|即)?)$/i.test(
      between,
    )
  )
}

const RATE_ZH = /([㐀-鿿]{2,6})(?:率|面|占比|比例|比重)(?:为|达到|达|是|约为|提高到|提升至)?$/
const RATE_EN = /\b([a-z-]+) (?:rate|ratio|share)(?: of| was| is| at|:)?\s?$/i

/** Of what was sold, and nothing else. */
const MARGIN = /利润?$/

/** Rates that no two counts give: of money or of growth, and the highest or the mean of several (4宗底价、2宗溢价成交，最高溢价率15%). */
const OTHER_RATES =
  /^(?:interest|exchange|discount|tax|growth|inflation|coupon|annual|swap|base|prime)$|^(?:单[日月宗项])?(?:最[高低大小]|平均)|(?:溢价|折价|折让|贴现|折现|增长)$/i

/**
 * 抽检2400批次，合格2340批次，合格率97.5%: a rate of the two counts before it. Where the part is called as the rate is, they are
 * its sides; else only if they fit, or would but for a slip of the pen.
 */
function rateOf(line: Line, share: Part): Sides | null {
  const { tape, parts } = line
  if (share.claim.unit !== 'percent' || share.order < 2) return null
  const [first, second] = [parts[share.order - 2], parts[share.order - 1]]
  if (first === undefined || second === undefined) return null
  if (![first, second].every(isPlainLevel) || !isOfUnit(tape.text, second, first)) return null
  if (tape.items.slice(first.at, share.at).some(isHardEnd)) return null
  const before = tape.text.slice(second.claim.end, share.claim.start)
  const [, stem] = (tape.grammar === 'zh' ? RATE_ZH : RATE_EN).exec(before) ?? []
  if (stem === undefined || OTHER_RATES.test(stem)) return null
  if (tape.grammar === 'zh' && isTurned(tape.text.slice(0, second.claim.start), stem))
    return ofList(line, share, stem)
  const head = tape.text.slice(Math.max(0, first.claim.start - 24), first.claim.start)
  // 银行贷款141.6亿元，社会资本124.8亿元，其中银行贷款占比为30.2%: of a whole that was told before.
  if (tape.grammar === 'zh' && head.endsWith(stem.replace(/^其中/, ''))) return null
  if (MARGIN.test(stem) && !/收入|营收|销售|营业额|revenue|sales|turnover/i.test(head)) return null
  const own = tape.text.slice(first.claim.end, share.claim.start)
  const name = `${measureText(tape.text, second.claim.measure)} ${own.slice(0, -stem.length - before.length)}`
  const isNamed = namesOf(stem, tape.grammar).some((word) =>
    `${name} ${tape.text.slice(second.claim.end, second.claim.end + 24)}`
      .slice(0, 200)
      .toLowerCase()
      .includes(word),
  )
  const fit = fitOfShare(share.claim, second.claim, first.claim)
  // 计划建设45.6万亩，实际建成41.0万亩，完成率.
  const isPlan = stem === '完成' && isPlanned(tape.text, first, second)
  const isSure =
    (isNamed || isPlan) && isStem(before, stem, tape.grammar) && isPossible(first, second)
  const isCalled = isSure && (isPlan || isCalledSo(line, first, second, stem))
  const isSlip = fit === 'slip' && isNamed && isPossible(first, second)
  return fit === 'equal' || isSlip || isCalled ? { part: second, whole: first } : null
}

function isTurned(before: string, stem: string): boolean {
  return (
    before.endsWith(stem) &&
    /(?:[不未没非]|不予|没有)$/.test(before.slice(-stem.length - 2, -stem.length))
  )
}

/** 评审864个，其中通过612个、暂缓142个、不予通过110个，通过率: of the first that is called so, and of what stands before 其中. */
function ofList({ tape: { text }, parts }: Line, share: Part, stem: string): Sides | null {
  const part = parts
    .slice(0, share.order)
    .findLast(({ claim }) => text.slice(0, claim.start).endsWith(`其中${stem}`))
  const whole = parts[(part?.order ?? 0) - 1]
  if (part === undefined || whole === undefined) return null
  return isPlainLevel(part) && isPlainLevel(whole) && isPossible(whole, part)
    ? { part, whole }
    : null
}

/** 计划…，实际建成…: what shall be done, and what was. */
function isPlanned(text: string, { claim: first }: Part, { claim: second }: Part): boolean {
  return (
    /(?:计划|任务|目标|应)[^，。；\d]{0,8}$/.test(
      text.slice(Math.max(0, first.start - 14), first.start),
    ) &&
    /^[^，。；\d]{0,6}，(?:实际|已|目前)[^，。；\d]{0,8}$/.test(text.slice(first.end, second.start))
  )
}

/** 合格2340批次, 合格率: the word of the rate stands right before the part; 灌溉面积1.5亿亩 says nothing of 耕地灌溉率. */
function isCalledSo({ tape }: Line, first: Part, second: Part, stem: string): boolean {
  if (tape.grammar === 'en') return true
  const before = tape.text.slice(first.claim.end, second.claim.start)
  const behind = tape.text.slice(second.claim.end, second.claim.end + stem.length)
  const name = before
    .replace(/(?:了|的|为|达|达到|约|有)+$/, '')
    .replace(/(?:量|数|件数|人数|家数)$/, '')
  return name.endsWith(stem) || behind === stem
}

/** Of two unlike counts neither is part of the other, whatever the rate is called. */
function isPossible(whole: Part, part: Part): boolean {
  const [a, b] = [rationalOf(part.claim.value), rationalOf(whole.claim.value)]
  return compare(a, multiply(b, rational(7n, 4n))) <= 0 && sameDimension(whole.claim, part.claim)
}

/** The rate is named by one word alone, so that it can't be of something else. */
function isStem(before: string, stem: string, grammar: 'en' | 'zh'): boolean {
  return grammar === 'zh' ? stem.length <= 4 : before.length < 60
}

function namesOf(stem: string, grammar: 'en' | 'zh'): readonly string[] {
  if (grammar === 'zh') return [stem.slice(-2)]
  const word = stem.toLowerCase()
  return [word.slice(0, Math.max(4, word.length - 4))]
}
