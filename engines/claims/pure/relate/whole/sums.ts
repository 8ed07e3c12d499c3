import { compare, multiply, rational, rationalOf, sumOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { findBetween, hasBetween, isDivided, type Line, type Part, wordsBetween } from '../part.ts'
import { areSumOf, fitOfSum } from './slip.ts'
import { areCountedAlike, isListed, isPlainLevel } from './whole.ts'

type Parts = Extract<Relation, { kind: 'parts' }>

/** A sentence with more parts is a table. */
const MEMBERS_MAX = 24

/**
 * The members of one list are other things each: whatever else there is, together they can't be more than the whole. And
 * where they miss it by a slip of the pen alone, they were meant to make it up.
 */
export function isAllOfIt(whole: Part, parts: readonly Part[], most = rational(3n)): boolean {
  if (!parts.every((part) => areCountedAlike(part, whole))) return false
  const sum = sumOf(parts.map(({ claim }) => rationalOf(claim.value)))
  const all = rationalOf(whole.claim.value)
  const isMore = compare(sum, all) >= 0 && compare(sum, multiply(all, most)) <= 0
  return isMore || fitOfSum(whole, parts) !== null
}

export function cueText(line: Line, at: number): string {
  const item = line.tape.items[at]
  return item === undefined ? '' : line.tape.text.slice(item.start, item.end)
}

/** "10 in Shanghai, 12 in Jiangsu and 8 in Zhejiang, 30 in all"; 10个、12个、8个，合计30个. */
export function summedUp(line: Line): Parts | null {
  const { tape, parts } = line
  for (const whole of parts) {
    if (!isPlainLevel(whole) || whole.order < 2) continue
    const before = parts[whole.order - 1]
    if (before === undefined) continue
    const next = parts[whole.order + 1]
    const isSum =
      hasBetween(tape, before.at, whole.at, ['sum']) || isSummedBehind(line, whole, next, ['sum'])
    // 共 and "in total" stand before many a number that sums up nothing.
    const isPerhaps =
      hasBetween(tape, before.at, whole.at, ['total']) ||
      isSummedBehind(line, whole, next, ['total'])
    if ((!isSum && !isPerhaps) || isRest(line, before, whole) || isOfAnother(line, before, whole))
      continue
    const members: Part[] = []
    for (let order = whole.order - 1; order >= 0 && members.length < MEMBERS_MAX; order -= 1) {
      const other = parts[order]
      if (other === undefined || !isPlainLevel(other) || !areCountedAlike(other, whole)) break
      members.unshift(other)
    }
    // 67家机构进行681次评级，共259股: what is counted by two words is no list.
    const units = new Set(
      members.flatMap(({ claim: { unit } }) => (unit === 'items' ? [] : [unit])),
    )
    if (units.size > 1 && !units.has(whole.claim.unit)) continue
    const isMadeUp =
      isSum || isDirectlySummed(line, members, whole) || fitOfSum(whole, members, 2) !== null
    // "In addition to the fund's money the agency gives A and the state B, for a total of C": not of these alone.
    const [first] = members
    const lead = tape.text.slice(tape.sentence.start, first?.claim.start ?? tape.sentence.start)
    if (/\bin addition to\b/i.test(lead)) continue
    if (members.length > 1 && isMadeUp)
      return {
        kind: 'parts',
        whole: whole.claim.index,
        parts: members.map(({ claim }) => claim.index),
        complete: true,
      }
  }
  return null
}

/** 通过决定35件，我国现行有效法律共计306件: what is summed up has a name of its own. */
function isOfAnother({ tape }: Line, before: Part, whole: Part): boolean {
  if (tape.grammar !== 'zh') return false
  const between = tape.text.slice(
    Math.max(before.claim.end, whole.claim.start - 60),
    whole.claim.start,
  )
  return (
    /，[^，、]{7,60}(?:合计|共计|总计|相加)[^，]{0,4}$/.test(between) &&
    !/[这以上三两四五][项者类部]/.test(between)
  )
}

/** 7名教授、21名研究生共28人, 12亿元、15亿元、8亿元，共35亿元: nothing but 共 between a list and a number of its unit. */
function isDirectlySummed({ tape }: Line, members: readonly Part[], whole: Part): boolean {
  const last = members.at(-1)
  const isOfUnit = members.every(({ claim }) => claim.unit === whole.claim.unit)
  if (last === undefined || members.length < 2 || !isOfUnit) return false
  const between = tape.text.slice(last.claim.end, whole.claim.start)
  const sum = sumOf(members.map(({ claim }) => rationalOf(claim.value)))
  const isNear = compare(sum, multiply(rationalOf(whole.claim.value), rational(5n))) <= 0
  if (!isNear) return false
  if (tape.grammar === 'zh')
    return (
      /^[^，；。、]{0,8}，?(?:一共|总共|共计|共有|共)$/.test(between) ||
      /^[^，；。、]{0,8}，[^，；。、]{0,4}[三四五六两各][^，；。、]{1,6}(?:合计|共计|共)[^，；。、]{0,4}$/.test(
        between,
      )
    )
  // "$150 million, $200 million and $250 million, for a total facility of $600 million".
  const before = members.at(-2)
  const isEnded =
    before !== undefined && /\band\b/.test(tape.text.slice(before.claim.end, last.claim.start))
  return isEnded && TOTALLING.test(between)
}

const TOTALLING =
  /^(?: (?!and\b)[a-z]+){0,4}, (?:for|giving|making|taking|bringing|lifting|or) (?:[a-z]+ ){0,3}(?:total|sum)(?: [a-z]+){0,2} (?:of|to) [$€£¥]?$/i

/** "…, and other modes 0.5 million in all", 其余地区合计436万人: the sum of the rest alone. */
function isRest({ tape }: Line, before: Part, whole: Part): boolean {
  const words = tape.text.slice(
    Math.max(before.claim.end, whole.claim.start - 60),
    whole.claim.start,
  )
  return /\bothers?\b|\brest\b|\bremain|\belsewhere\b|其余|其餘|其他|其它|余下|剩余/i.test(words)
}

/** "… 30 stations in all". */
function isSummedBehind(
  { tape }: Line,
  whole: Part,
  next: Part | undefined,
  cues: readonly ('sum' | 'total')[],
): boolean {
  const cue = findBetween(tape, whole.at, next?.at ?? tape.items.length, cues)
  return cue !== null && wordsBetween(tape, whole.at, cue) <= 2 && !isDivided(tape, whole.at, cue)
}

const THEN_MAX = 24
const THEN = /\((?:before|previous|prior|former)[a-z]*(?: [a-z]+)?: $/

/** "4.1 (before: 4.0), profits of 0.4", "4.1 (before: 4.0): cars 2.2": a colon within brackets opens no list, and what stands in them is no whole of one. */
function isOpened(between: string): boolean {
  const words = between.replace(/\([^()]*\)/g, '')
  return /[:：—–]/.test(words) && !words.includes(')') && !NEXT_POINT.test(words)
}

/** 经纪业务：日均成交额2.5万亿元 - 投行业务：承销规模592亿元: with a dash and a heading another point begins. */
const NEXT_POINT = / [-–—•] ?[\u4e00-\u9fff]{2,12}[:：]/

/** "30 projects, comprising 10 roads, 12 bridges and 8 tunnels"; 共30个：上海10个、江苏12个、浙江8个. */
export function listed(line: Line): Parts | null {
  const { tape, parts } = line
  for (const whole of parts) {
    // "41.2 TWh, i.e. 52.6 % of consumption: wind 29.0 …": shares and growth of the whole may stand between.
    const first = parts
      .slice(whole.order + 1, whole.order + 4)
      .find(
        ({ role, claim }) =>
          (role === 'level' || role === 'target') &&
          !THEN.test(tape.text.slice(Math.max(0, claim.start - THEN_MAX), claim.start)),
      )
    if (
      !isListed(whole) ||
      first === undefined ||
      !isListed(first) ||
      !areCountedAlike(first, whole)
    )
      continue
    const namely = findBetween(tape, whole.at, first.at, ['namely'])
    const colon =
      isOpened(tape.text.slice(whole.claim.end, first.claim.start)) &&
      tape.items
        .slice(whole.at + 1, first.at)
        .some((item) => item.kind === 'mark' && ':：—–'.includes(item.mark))
    const total = hasBetween(tape, parts[whole.order - 1]?.at ?? -1, whole.at, ['total', 'sum'])
    const isExplicit =
      namely !== null && (tape.grammar === 'en' || !/^为$|^分别/.test(cueText(line, namely)))
    const isList = isExplicit || (colon && total)
    const isRespective = namely !== null && cueText(line, namely).startsWith('分别')
    if (!isList && !colon && !isRespective) continue
    if (hasBetween(tape, whole.at, first.at, ['etc', 'including', 'ofWhich'])) continue
    const members: Part[] = []
    for (const other of parts.slice(first.order, first.order + MEMBERS_MAX)) {
      const last = members.at(-1)
      if (last !== undefined && isToldAgain(line, last, other)) continue
      if (!isListed(other) || !areCountedAlike(other, whole)) break
      // "$640 million: 220 in dividends and 420 in buybacks, leaving $1.1 billion".
      if (members.length > 1 && areSumOf(whole, members)) break
      members.push(other)
    }
    if (members.length < 2 || hasEtc(line, members)) continue
    // A colon alone opens a list that may be of the greatest only, and so does 分别为.
    const isMadeUp = colon
      ? (members.length > 2 && isAllOfIt(whole, members)) ||
        fitOfSum(whole, members, 2) !== null ||
        isWholeList(line, whole, members)
      : fitOfSum(whole, members) !== null
    if (!isList && !isMadeUp) continue
    return {
      kind: 'parts',
      whole: whole.claim.index,
      parts: members.map(({ claim }) => claim.index),
      complete: true,
      ...(colon && areAsMany(line, whole, members) ? { isSole: true as const } : {}),
    }
  }
  return null
}

const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "The five largest fires burned W between them: A (P), …": as many are listed as are said to be. */
function areAsMany(
  { tape: { text, sentence } }: Line,
  whole: Part,
  members: readonly Part[],
): boolean {
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined || members.length < 3) return false
  const head = text.slice(Math.max(sentence.start, whole.claim.start - 120), whole.claim.start)
  const said = [
    ...head.matchAll(/\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi),
  ]
  const isAll = /\b(?:between them|together|in all|altogether|combined|in total)\b/i.test(
    text.slice(whole.claim.end, first.claim.start),
  )
  return (
    isAll &&
    said.length === 1 &&
    COUNTS.indexOf((said[0]?.[1] ?? '').toLowerCase()) + 2 === members.length &&
    /^\)?[^,;()]{0,30}[.;]?$/.test(text.slice(last.claim.end, sentence.end).trim())
  )
}

/** "31,200 hectares, or 77,100 acres": one member in two units. */
function isToldAgain({ tape: { text } }: Line, { claim: a }: Part, { claim: b }: Part): boolean {
  return (
    a.unit !== b.unit &&
    dimensionOf(a.unit) === dimensionOf(b.unit) &&
    /^(?:,? or| \(| ?（| =) ?(?:about |some |roughly |nearly |约合?)?$/.test(
      text.slice(a.end, b.start),
    )
  )
}

/** "103,200 passengers: 59,100 international and 44,100 domestic.": a list that "and" ends, and the sentence with it. */
function isWholeList({ tape, parts }: Line, whole: Part, members: readonly Part[]): boolean {
  const [first, last] = [members[0], members.at(-1)]
  if (tape.grammar !== 'en' || first === undefined || last === undefined) return false
  if (wordsBetween(tape, whole.at, first.at) > 3 || last.order !== parts.length - 1) return false
  const before = members.at(-2)
  const between = tape.text.slice(before?.claim.end ?? first.claim.end, last.claim.start)
  const sum = sumOf(members.map(({ claim }) => rationalOf(claim.value)))
  const all = rationalOf(whole.claim.value)
  const isNear =
    compare(sum, multiply(all, rational(1n, 2n))) >= 0 &&
    compare(sum, multiply(all, rational(2n))) <= 0
  return (
    isNear &&
    /\band (?:[a-z]+ )?$/i.test(between) &&
    !hasBetween(tape, first.at - 1, last.at, ['up', 'down', 'than', 'total', 'sum'])
  )
}

function hasEtc(line: Line, members: readonly Part[]): boolean {
  const last = members.at(-1)
  return (
    last !== undefined &&
    hasBetween(line.tape, (members[0]?.at ?? 0) - 1, line.tape.items.length, ['etc'])
  )
}
