import { compare, multiply, rational, rationalOf, sumOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import {
  findBetween,
  hasBetween,
  isDivided,
  isHardEnd,
  JOINED_REST,
  type Line,
  type Part,
  runAround,
  wordsBetween,
} from '../part.ts'
import { largerWhole } from '../share/whole-of.ts'
import { directParts, isOfWhichBehind } from './direct.ts'
import { isOfLien, wholeOfRest } from './rest.ts'
import { areAlike, areComplete } from './sets.ts'
import { areSumOf, fitOfSum, isOfOtherScale } from './slip.ts'
import { cueText, isAllOfIt, listed, summedUp } from './sums.ts'
import {
  areCountedAlike,
  areOfOneTime,
  canBePart,
  headBefore,
  headsBefore,
  isPlainLevel,
  isWholeOf,
  wholeAmong,
} from './whole.ts'

/** A sentence with more parts is a table. */
const MEMBERS_MAX = 24

type Parts = Extract<Relation, { kind: 'parts' }>

/** Wholes with their parts: after 其中 and "of which", before 合计 and "in all", behind "comprising". */
export function partsOfWholes(line: Line, earlier: readonly Line[]): readonly Parts[] {
  const found: Parts[] = []
  for (const part of line.parts) {
    const whole = isPlainLevel(part) ? wholeAmong(line, part) : null
    if (whole === null) continue
    const all = movedParts(line, part, whole)
    found.push(
      all ?? {
        kind: 'parts',
        whole: whole.claim.index,
        parts: [part.claim.index],
        complete: false,
      },
    )
  }
  const after = ofWhich(line, earlier)
  if (after !== null) found.push(after)
  const sum = summedUp(line) ?? listed(line)
  if (sum !== null) found.push(sum)
  const rest = remaining(line, earlier)
  if (rest !== null) found.push(rest)
  if (after === null) found.push(...complementary(line, earlier))
  const partOf = new Map(
    [line, ...earlier].flatMap(({ parts }) => parts.map((part) => [part.claim.index, part])),
  )
  const direct = directParts(line, earlier)
  const isDirect = new Set(direct.flatMap(({ parts }) => parts))
  return [
    ...direct,
    ...found.filter(
      (relation) =>
        relation.complete ||
        (areWithin(relation, partOf) && !relation.parts.every((part) => isDirect.has(part))),
    ),
  ]
}

/** 29个省份…，其中57个城市: what is half as much again as its whole is no part of it, unless its zeros slipped. */
function areWithin(relation: Parts, partOf: ReadonlyMap<number, Part>): boolean {
  const whole = partOf.get(relation.whole)
  return relation.parts.every((index) => {
    const part = partOf.get(index)
    return part === undefined || whole === undefined || largerWhole(part, whole) !== null
  })
}

/** Parts after 其中 and "of which", "including": each within the whole, and all of it where they are known to complete it. */
function ofWhich(line: Line, earlier: readonly Line[]): Parts | null {
  const { tape } = line
  const cue = line.ofWhich ?? includingAt(line)
  const told = line.parts.findLast(({ at }) => at < (cue ?? 0))
  if (cue === null || (told?.at === cue - 1 && isOfWhichBehind(line, told))) return null
  // "Eight trials, one of which had 1,150 plaintiffs".
  const before = tape.text.slice(tape.sentence.start, tape.items[cue]?.start ?? 0)
  if (/\b(?:one|some|most|all|none|many|each|several|half|part|both|any) $/i.test(before))
    return null
  // "776 million for ships, included within the 1.1 billion": the whole comes behind.
  if (
    /^ (?:with)?in |^ (?:as )?part of /.test(
      tape.text.slice(tape.items[cue]?.end ?? 0).slice(0, 12),
    )
  )
    return null
  const first = line.parts.find((other) => other.at > cue && isPlainLevel(other))
  if (first === undefined || wordsBetween(tape, cue, first.at) > (tape.grammar === 'zh' ? 2 : 8))
    return null
  // 其中与地表水不重复的12.2亿立方米；水资源总量…: what a semicolon divides from it isn't meant.
  if (tape.items.slice(cue, first.at).some(isHardEnd)) return null
  const sure = [first]
  const wide = [first]
  const loose = [first]
  for (const other of line.parts.slice(first.order + 1, first.order + MEMBERS_MAX)) {
    if (hasBetween(tape, first.at, other.at, ['ofWhich']) || isNewTotal(line, first, other)) break
    if (!isPlainLevel(other) || !areCountedAlike(other, first)) continue
    const isSure = areAlike(line, first, other) || isEnumerated(line, sure, other)
    if (isSure) sure.push(other)
    if (isSure || isNextClause(line, wide, other)) wide.push(other)
    loose.push(other)
  }
  const only = headBefore(line, earlier, cue, first)
  // Of several levels that it may be, the one that they make up.
  const whole =
    only ?? headsBefore(line, earlier, cue, first).find((head) => fitOfSum(head, wide, 4) !== null)
  if (whole === undefined || (only === null && wide.length < 2)) return null
  const isComplete =
    sure.length > 1 &&
    (areComplete(line, whole, sure, lineOf(whole, line, earlier)) ||
      (isOneList(line, sure) &&
        (isAllOfIt(whole, sure, rational(3n, 2n)) || fitOfSum(whole, sure, 2) !== null)))
  // Parts of other clauses may overlap: nothing is said of them unless they add up, or nearly.
  const summed = [wide, loose].find(
    (parts) =>
      parts.length > 1 &&
      (fitOfSum(whole, parts, parts.length > 2 ? 3 : 4) !== null || isOfOtherScale(whole, parts)),
  )
  const isSummed = !isComplete && summed !== undefined
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: (isSummed ? summed : sure).map(({ claim }) => claim.index),
    complete: isComplete || isSummed,
  }
}

/** 地下水231.7亿立方米，其中…12.2亿立方米；水资源总量814.6亿立方米: a total behind a semicolon begins anew. */
function isNewTotal({ tape }: Line, first: Part, other: Part): boolean {
  const before = tape.text.slice(
    Math.max(first.claim.end, other.claim.start - 16),
    other.claim.start,
  )
  return (
    tape.items.slice(first.at, other.at).some(isHardEnd) &&
    /(?:总|合计|共计)[^，。；]{0,6}$|\b(?:total|overall)\b[^,;.]{0,12}$/i.test(before)
  )
}

function isOneList(line: Line, parts: readonly Part[]): boolean {
  return parts.every((part, at) => at === 0 || isEnumerated(line, parts.slice(0, at), part))
}

/** "4,286 km of line, including 1,930 km of high-speed line": between two numbers of one unit. */
function includingAt(line: Line): number | null {
  const { tape, parts } = line
  for (const next of parts) {
    const before = parts[next.order - 1]
    if (before === undefined || !isPlainLevel(next)) continue
    const at = findBetween(tape, before.at, next.at, ['including'])
    const isWord = at !== null && /includ|inclusive|包括|包含|内含|含/i.test(cueText(line, at))
    if (!isWord || wordsBetween(tape, at, next.at) > 1) continue
    // 普通门诊（含药店购药）361.27万人次: what a bracket includes is named, and the number isn't of it.
    const words = tape.text.slice(tape.items[at]?.end ?? 0, next.claim.start)
    const behind = tape.text.slice(next.claim.end, next.claim.end + 24)
    // 终端连接数（包括甲和乙，共43.94亿）: the total of what the bracket includes.
    if (/[，,](?:共|合计|in all)\s?$/i.test(words)) continue
    if (/[)）]/.test(words) || ITEM_OF_RESULT.test(`${words}${behind}`)) continue
    if (parts.some((part) => part.at < at && isPlainLevel(part) && isWholeOf(part, next))) return at
  }
  return null
}

/** "Earnings of $1.3 million, which included a loss of $36 million": what lowers or raises a result is no part of it. */
const ITEM_OF_RESULT =
  /\b(?:loss|losses|charges?|write-?(?:downs?|offs?)|provisions?|gains?|impairments?|credits?)\b|亏损|减值|计提|损失|收益/i

function lineOf(part: Part, line: Line, earlier: readonly Line[]): Line {
  return earlier.find(({ parts }) => parts.includes(part)) ?? line
}

/** "Trade totalled 1.42 …. Exports rose to 0.87 …, while imports rose to 0.55 …": a known set without a cue. */
function complementary(line: Line, earlier: readonly Line[]): readonly Parts[] {
  const levels = line.parts.filter(isPlainLevel).slice(0, MEMBERS_MAX)
  for (const size of [4, 3, 2]) {
    for (let at = 0; at + size <= levels.length; at += 1) {
      const parts = levels.slice(at, at + size)
      const first = parts[0]
      if (first === undefined || parts.some(({ claim }) => claim.unit !== first.claim.unit))
        continue
      const whole = wholeOfSet(line, earlier, parts, first)
      if (whole === null) continue
      return [
        {
          kind: 'parts',
          whole: whole.claim.index,
          parts: parts.map(({ claim }) => claim.index),
          complete: true,
        },
      ]
    }
  }
  return []
}

/** The level that a known set makes up; else the first that it could, unless that is only a part itself. */
function wholeOfSet(
  line: Line,
  earlier: readonly Line[],
  parts: readonly Part[],
  first: Part,
): Part | null {
  const fits = (one: Part, other: Line): boolean =>
    isPlainLevel(one) &&
    (other !== line || one.order < first.order) &&
    one.claim.unit === first.claim.unit &&
    one.claim.period === first.claim.period &&
    one.claim.place?.id === first.claim.place?.id
  const found = [line, ...earlier].flatMap((other, back) => {
    const one = other.parts.find((part) => fits(part, other))
    return one === undefined || !areComplete(line, one, parts, other) ? [] : [{ one, other, back }]
  })
  const made =
    found.find(({ one }) => areSumOf(one, parts)) ??
    found.find(({ one }) => fitOfSum(one, parts) === 'slip')
  // 零售额1836亿元。其中，除汽车以外的零售额1672亿元。城镇1588亿元，乡村248亿元.
  const near = found.find(
    ({ one, other, back }) =>
      back < 2 &&
      (other.ofWhich === null || other.ofWhich > one.at) &&
      // 城镇、乡村分别为1588亿元、248亿元: one of a list is a part itself.
      runAround(other.tape, other.parts, one).length === 1,
  )
  return (made ?? near)?.one ?? null
}

/** 小学612所、初中180所、高中64所: of one list by its commas. */
function isEnumerated({ tape }: Line, parts: readonly Part[], other: Part): boolean {
  const last = parts.at(-1)
  if (last === undefined || other.order !== last.order + 1) return false
  const mark = tape.items[last.at + 1]
  if (tape.grammar === 'en') {
    const between = tape.text.slice(last.claim.end, other.claim.start)
    // "Six flights, including four non-stop flights, and three via Anchorage": a comma before the "and" of two ends the list.
    if (parts.length === 1 && between.includes(', and ')) return false
    return /^(?: [a-z-]+){0,3}(?:,|,? and)(?: [a-z-]+){0,3} $/i.test(between)
  }
  const isComma = mark?.kind === 'mark' && mark.mark === '、'
  return isComma && !hasBetween(tape, last.at, other.at, ['up', 'down', 'share', 'than'])
}

/** 铁路1523.7万人次，增长29.6%；公路2378.4万人次，…: the next group of a row of clauses that are built alike. */
function isNextClause({ tape }: Line, parts: readonly Part[], other: Part): boolean {
  const last = parts.at(-1)
  if (last === undefined) return false
  for (let at = other.at - 1; at > last.at; at -= 1) {
    const item = tape.items[at]
    if (item?.kind === 'mark') return ';；'.includes(item.mark)
    if (item?.kind !== 'word' && item?.kind !== 'place') return false
  }
  return false
}

/** "…, while the remaining 53.7 million used conventional trains": with the parts before it the whole is complete. */
function remaining(line: Line, earlier: readonly Line[]): Parts | null {
  const { tape, parts } = line
  for (const rest of parts) {
    const before = parts[rest.order - 1]
    if (!isPlainLevel(rest) || before === undefined) continue
    const cue = findBetween(tape, before.at, rest.at, ['remaining'])
    if (cue === null || wordsBetween(tape, cue, rest.at) > 1) continue
    // 对其他金砖成员国进出口: others than those, and no rest.
    if (/^(?:其他|其它)$/.test(cueText(line, cue)) && wordsBetween(tape, cue, rest.at) > 0) continue
    if (JOINED_REST.test(tape.text.slice(before.claim.end, rest.claim.start))) continue
    if (isOfLien(line, cue, rest)) continue
    const members = parts.filter(
      (other) =>
        other.order < rest.order && isPlainLevel(other) && other.claim.unit === rest.claim.unit,
    )
    const opener = line.ofWhich
    const isRest = opener === null && isRemainder(line, cue)
    const above = isRest ? restOfAbove(line, earlier, [...members, rest]) : null
    if (above !== null) return above
    const whole =
      opener !== null && opener < rest.at
        ? headBefore(line, earlier, opener, rest)
        : members.length > 1 &&
            isRemainder(line, cue) &&
            isDivided(tape, members[0]?.at ?? 0, rest.at)
          ? wholeOfRest(tape.text, members)
          : null
    const others = members.filter(
      (other) => other !== whole && (opener === null || other.at > opener),
    )
    if (whole === null || others.length === 0) continue
    // 造成9人死亡。其中4人当场死亡，另有6人受伤: others than those, unless they add up.
    const isMore = opener !== null && /^另/.test(cueText(line, cue))
    if (isMore && fitOfSum(whole, [...others, rest], 2) === null) continue
    // 175名乘客和6名机组人员: the whole is both together.
    const joined = tape.text.slice(whole.claim.end, others[0]?.claim.start)
    if (opener === null && /^[^，；,;]{0,12}(?:[和与及]| and )[^，；,;]{0,8}$/.test(joined))
      continue
    // A figure between them that isn't of their unit was misread, or another thing.
    const between = parts.slice(others[0]?.order ?? rest.order, rest.order)
    if (between.some((other) => isPlainLevel(other) && !others.includes(other))) continue
    return {
      kind: 'parts',
      whole: whole.claim.index,
      parts: [...others, rest].map(({ claim }) => claim.index),
      complete: true,
    }
  }
  return null
}

/** "Signed 48 agreements. Twenty-one …, fifteen …, and the remaining twelve …": all of the sentence is what the one before told. */
function restOfAbove(
  { tape, parts }: Line,
  earlier: readonly Line[],
  members: readonly Part[],
): Parts | null {
  const [first, ...others] = members
  const before = earlier[0]
  if (first === undefined || others.length < 1 || before === undefined) return null
  if (before.tape.sentence.paragraph !== tape.sentence.paragraph) return null
  if (parts.filter(isPlainLevel).length !== members.length) return null
  const wholes = before.parts.filter(
    (one) => isPlainLevel(one) && areCountedAlike(one, first) && areOfOneTime(one, first),
  )
  const told = wholes.find((one) => areSumOf(one, members))
  const [only, ...more] = wholes.filter((one) => isAbout(one, members, rational(3n, 2n)))
  const whole = told ?? (more.length > 0 ? undefined : only)
  if (whole === undefined || (told === undefined && isAbout(first, others))) return null
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: members.map(({ claim }) => claim.index),
    complete: true,
  }
}

/** As large as all of them, give or take what a slip may do. */
function isAbout(whole: Part, members: readonly Part[], most = rational(5n, 4n)): boolean {
  const sum = sumOf(members.map(({ claim }) => rationalOf(claim.value)))
  const all = rationalOf(whole.claim.value)
  return compare(sum, multiply(all, most)) <= 0 && compare(all, multiply(sum, most)) <= 0
}

/** 其余 is what is left of a whole; 另有 and 其他 only name more. */
function isRemainder(line: Line, cue: number): boolean {
  return !/^(?:另有|另外|其他|其它|the other)$/i.test(cueText(line, cue))
}

/** "Fell in 17 of the 27 counties, remained stable in one and rose in nine": each of the whole went one of three ways. */
function movedParts(line: Line, first: Part, whole: Part): Parts | null {
  const { tape, parts } = line
  const members = [first, ...parts.slice(whole.order + 1, whole.order + 3)]
  if (
    members.length !== 3 ||
    !members.every((part) => isPlainLevel(part) && canBePart(part, whole))
  )
    return null
  const ways = members.map((part, at) => {
    const from = at === 0 ? -1 : (members[at - 1]?.at ?? -1)
    const text = tape.text.slice(
      tape.items[from + 1]?.start ?? tape.sentence.start,
      part.claim.start,
    )
    return /unchanged|stable|flat|held|持平|不变/i.test(text)
      ? 'flat'
      : /rose|increas|\bup\b|higher|gain|上涨|上升|增/i.test(text)
        ? 'up'
        : /fell|declin|decreas|\bdown\b|lower|drop|下降|下跌|减/i.test(text)
          ? 'down'
          : null
  })
  return new Set(ways).size === 3 && !ways.includes(null)
    ? {
        kind: 'parts',
        whole: whole.claim.index,
        parts: members.map(({ claim }) => claim.index),
        complete: true,
      }
    : null
}
