import { compare, multiply, rational, rationalOf } from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { once } from '../../once.ts'
import { dimensionOf } from '../../units/table.ts'
import {
  findBetween,
  isDivided,
  type Line,
  type Part,
  sameDimension,
  sortOf,
  wordsBetween,
} from '../part.ts'
import { measureText, tailOf } from './naming.ts'

// Wholes and where they stand: before 其中, "including" and "of which", or behind "of".

/** A plain level of something counted or measured, that isn't the start of a change. */
export function isPlainLevel(part: Part): boolean {
  return (
    part.role === 'level' &&
    part.mark !== 'from' &&
    part.mark !== 'than' &&
    part.claim.form === 'number' &&
    sortOf(part.claim) === 'quantity'
  )
}

/** Of figures that are planned or reported as they stand: "is to create 460 jobs". */
export function isListed(part: Part): boolean {
  return isPlainLevel(part) || (part.role === 'target' && isPlainLevel({ ...part, role: 'level' }))
}

/** Two figures of one time, or of which one doesn't say its own. */
export function areOfOneTime({ claim: a }: Part, { claim: b }: Part): boolean {
  return a.period === b.period || a.periodFrom !== 'stated' || b.periodFrom !== 'stated'
}

/** The whole of which a part is said to be one, in this sentence or in those before it. */
export function wholeBefore(line: Line, earlier: readonly Line[], part: Part): Part | null {
  const { tape } = line
  const cue = line.ofWhich ?? findBetween(tape, -1, part.at, ['including'])
  if (cue === null || cue > part.at) return null
  return headBefore(line, earlier, cue, part)
}

/** The level before 其中 or "of which" that the part can be one of: in its sentence, else the only one of those before. */
export function headBefore(
  line: Line,
  earlier: readonly Line[],
  cue: number,
  part: Part,
): Part | null {
  const fits = (other: Part): boolean =>
    isPlainLevel(other) &&
    other !== part &&
    isWholeOf(other, part) &&
    !isMean(line, other) &&
    !isPartOfOther(line.tape.text, other, part) &&
    !isTotalBeside(line.tape.text, part, other)
  const inSentence = line.parts.filter((other) => other.at < cue && isPlainLevel(other))
  const last = inSentence.at(-1)
  // "31.4 million appointments, of which 20.7 million": directly before it, whatever its words.
  const isNext = last !== undefined && last.order === part.order - 1 && !isMean(line, last)
  if (
    isNext &&
    !NEVER_WHOLE.has(dimensionOf(last.claim.unit)) &&
    areCountedAlike(last, part) &&
    isOfWhich(line, cue)
  )
    return last
  if (last !== undefined) {
    const heads = inSentence.filter(fits)
    return (
      namedAlike(line.tape.text, heads, part) ?? (heads.length > 2 ? null : (heads.at(-1) ?? null))
    )
  }
  // 三名武装人员…。其中，四项指标中的三项: in another sentence things are counted as they were, or called alike.
  const isOfKind = ({ claim: a }: Part): boolean =>
    a.unit === part.claim.unit || a.measureKey.some((word) => part.claim.measureKey.includes(word))
  for (const before of earlier.slice(0, 2)) {
    const heads = before.parts.filter((other) => fits(other) && isOfKind(other))
    // 持有8422万股，占11%。其中质押3133万股: what was told last, and nothing before it.
    if (heads.length === 0 && before.parts.some((one) => isLargerOfUnit(one, part))) return null
    if (heads.length > 0)
      return heads.length === 1 ? (heads[0] ?? null) : namedAlike(line.tape.text, heads, part)
  }
  return null
}

/** 完工量1850万载重吨，其中海船593万修正总吨；新接订单2246万载重吨，其中海船1113万修正总吨: a part of what stands before the semicolon is no whole behind it. */
function isPartOfOther(text: string, { claim: whole }: Part, { claim: part }: Part): boolean {
  const before = text.slice(Math.max(0, whole.start - OF_WHICH_REACH), whole.start)
  const line = `\n${before.split('\n').at(-1) ?? ''}`
  if (OF_WHICH_LINE.test(line)) return OF_WHICH_LINE.test(text.slice(whole.end, part.start))
  return /其中[^；。，;\d]*$/.test(before) && /[；;]/.test(text.slice(whole.end, part.start))
}

/** Of two lines that begin so, one below the other, neither is a part of the other. */
const OF_WHICH_LINE = /\n\W*of which\b[^\d\n]*$/i
const OF_WHICH_REACH = 60

function isLargerOfUnit(one: Part, { claim }: Part): boolean {
  return (
    isPlainLevel(one) &&
    one.claim.unit === claim.unit &&
    compare(rationalOf(one.claim.value), rationalOf(claim.value)) > 0
  )
}

/** 地下水资源量…，其中不重复的…；水资源总量…: what is called a total is no part of what isn't. */
function isTotalBeside(text: string, { claim: part }: Part, { claim: whole }: Part): boolean {
  const isNamed = (claim: Part['claim']): boolean => /总/.test(measureText(text, claim.measure))
  return NAMED_TOTAL.test(measureText(text, part.measure)) && !isNamed(whole)
}

const NAMED_TOTAL = /总[量额数值]$/

/** 总收入…，总支出…。其中，养老支出: of several the only one that ends in the part's own word. */
function namedAlike(text: string, heads: readonly Part[], part: Part): Part | null {
  const tail = tailOf(measureText(text, part.claim.measure))
  const alike =
    tail === ''
      ? []
      : heads.filter(({ claim }) => tailOf(measureText(text, claim.measure)) === tail)
  return heads.length > 1 && alike.length === 1 ? (alike[0] ?? null) : null
}

/** 日均1763.6万人次，其中9月29日2009.8万人次: one day may be more than the mean of all. */
export function isMean({ tape }: Line, { claim }: Part): boolean {
  return isOfMean(tape.text, claim)
}

export const isOfMean = once((text: string, { start }: ReadClaim): boolean => {
  const before = text.slice(Math.max(0, start - 30), start)
  // 净流入173亿美元，其中货物贸易净流入649亿美元: what goes in less what goes out; 江苏、浙江等省均超300万: of each.
  if (/净流[入出]|顺差|逆差|差额|净买入|净增持|、[^，。；]{1,14}等[^，。；]{0,14}$/.test(before))
    return true
  return /(?:[日月年周人户次亩场台件笔店校村车站桩]均|平均|中位数|单日|每[天日月年周])[^，。；]{0,16}$|\bnet (?:in|out)flows? of $|\b(?:average|daily|per day|a day|mean|median)\b[^,.;]{0,24}$/i.test(
    before,
  )
})

/** All levels before 其中 in its sentence, or in the one before it, of which the part may be one. */
export function headsBefore(
  line: Line,
  earlier: readonly Line[],
  cue: number,
  part: Part,
): readonly Part[] {
  const own = line.parts.filter((other) => other.at < cue && isPlainLevel(other))
  const levels = own.length > 0 ? own : (earlier[0]?.parts ?? []).filter(isPlainLevel)
  return levels.filter((other) => isWholeOf(other, part))
}

function isOfWhich({ tape }: Line, at: number): boolean {
  const item = tape.items[at]
  return item?.kind === 'cue' && item.cue === 'ofWhich'
}

/** What doesn't add up: an index of goods may be above that of all, and so may a speed or a time. */
export const NEVER_WHOLE: ReadonlySet<string> = new Set([
  'index',
  'days',
  'months',
  'time',
  'working-days',
  'temperature',
  'temperature-F',
  'degrees',
  'concentration',
  'rank',
  'level',
])

export function isWholeOf(whole: Part, part: Part): boolean {
  if (!areCountedAlike(whole, part) || NEVER_WHOLE.has(dimensionOf(whole.claim.unit))) return false
  // Things are counted in one unit, whatever they are: then their names must have a word in common.
  if (whole.claim.unit !== 'items') return true
  const [a, b] = [whole.claim.measureKey, part.claim.measureKey]
  return a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))
}

/** "480 of the 1,200 projects", "of the 1,200 projects, 480", 14个设区市中13个: the whole beside its part. */
export function wholeAmong(line: Line, part: Part): Part | null {
  if (!isPlainLevel(part)) return null
  const { tape, parts } = line
  const [before, next] = [parts[part.order - 1], parts[part.order + 1]]
  if (tape.grammar === 'en' && next !== undefined && isPlainLevel(next) && canBePart(part, next)) {
    // "Profits of 232,000" and "tranche of 5,000-franc bonds": a noun is of its amount, some of the things are of all.
    const isOf =
      /^ (?:(?:[a-z]+ ){0,3}out of |of |(?:[a-z]+ ){0,3}of (?:the |its |all |our |their |these |those |(?:the )?[a-z]+['’]s ))$/i
    const between = tape.text.slice(part.claim.end, next.claim.start)
    const isKind = /-/.test(tape.text.slice(next.claim.number.end, next.claim.end))
    if (isOf.test(between) && !NO_WHOLE.test(between) && !isKind) return next
  }
  if (before === undefined || !isPlainLevel(before) || !canBePart(part, before)) return null
  if (tape.grammar === 'zh') {
    const cue = findBetween(tape, before.at, part.at, ['among'])
    // 14个市中13个, and 42个断面中，达到Ⅲ类的40个.
    const isNear =
      cue !== null &&
      tape.items[cue + 1]?.kind === 'mark' &&
      part.at - cue <= 9 &&
      isOneThing(part, before)
    // 5000户里，3200户有车, 96个项目里，续建54个.
    const opened = tape.text.slice(before.claim.end, part.claim.start)
    if (
      /^[^，。；、\d]{0,10}(?:里|里面|当中)，[^，。；、\d]{0,8}$/.test(opened) &&
      isOneThing(part, before)
    )
      return before
    const listed = tape.items[before.at + 1]
    const isDirect =
      cue !== null &&
      !(listed?.kind === 'mark' && listed.mark === '、') &&
      !isDivided(tape, before.at, cue) &&
      (isNear ||
        (cue >= part.at - 2 &&
          wordsBetween(tape, cue, part.at) === 0 &&
          !isDivided(tape, cue, part.at)))
    const item = cue === null ? undefined : tape.items[cue]
    return isDirect && item !== undefined && tape.text.slice(item.start, item.end) === '中'
      ? before
      : null
  }
  const opener = tape.items[before.at - 1]
  const isOpened =
    opener?.kind === 'cue' &&
    opener.cue === 'among' &&
    (before.at < 2 ||
      (tape.items[before.at - 2]?.kind === 'mark' &&
        tape.text.slice(opener.start, opener.end).toLowerCase() !== 'of'))
  return isOpened && part.at - before.at <= 5 ? before : null
}

/** "$135 instead of $120", "40 ahead of the 35": what follows is another figure and no whole. */
const NO_WHOLE =
  /\b(?:instead|place|lieu|ahead|short|excess|front|because|north|south|value|cost|price|total|sum|average|rate|increase|decrease|rise|gain|drop|fall|decline) of |\b(?:and|plus|with|to|for|from|at|than|or) /i

/** 8个枢纽中，新开工项目70个: other things, though counted alike, since they are many more. */
function isOneThing(part: Part, whole: Part): boolean {
  const half = multiply(rationalOf(whole.claim.value), rational(3n, 2n))
  if (compare(rationalOf(part.claim.value), half) <= 0) return true
  const [a, b] = [part.claim.measureKey, whole.claim.measureKey]
  return a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))
}

const COUNTS: ReadonlySet<string> = new Set([
  'places',
  'firms',
  'persons',
  'stations',
  'sets',
  'uses',
  'batches',
  'vehicles',
  'aircraft',
  'ships',
  'trains',
  'beds',
  'households',
  'parcels',
  'points',
])

/** Of one unit, or counted by words that say little: 175个, of which 市县级122个. */
export function areCountedAlike({ claim: a }: Part, { claim: b }: Part): boolean {
  if (a.unit === b.unit) return true
  if (sameDimension(a, b)) return true
  const isVague = (unit: string): boolean => unit === 'items' || unit === 'places'
  return isVague(a.unit)
    ? isVague(b.unit) || COUNTS.has(b.unit)
    : isVague(b.unit) && COUNTS.has(a.unit)
}

/** 14个设区市中13个…: a whole before its part. */
export function canBePart(part: Part, whole: Part): boolean {
  if (sameDimension(part.claim, whole.claim)) return true
  return (
    (part.claim.unit === 'items' && COUNTS.has(whole.claim.unit)) ||
    (whole.claim.unit === 'items' && COUNTS.has(part.claim.unit))
  )
}
