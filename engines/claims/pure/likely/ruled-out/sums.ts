import type { ReadClaim } from '../../model.ts'
import { areTwoSides } from '../../relate/sums/names.ts'
import { mayCross } from '../../relate/whole/crossing.ts'
import { fitOfSum } from '../../relate/whole/slip.ts'
import { at, clauseBefore, isChinese, type Of, type Said } from './text.ts'

// A whole that others make up to its last digit has no other parts, and what is counted one by one is counted with its like.

/** 出口A，进口B of W: what neither of them is doesn't lie between W and A. */
export function isMadeUpOtherwise(said: Said, members: readonly (number | null)[]): boolean {
  const claims = members.flatMap((index) => at(said, index) ?? [])
  const [whole, ...parts] = claims.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (whole === undefined || whole.bound !== 'exact' || parts.length < 2) return false
  const { claims: all } = said.context
  const near = all
    .slice(whole.index + 1, whole.index + 1 + LIST_MAX)
    .filter((one) => isKin(one, whole))
  const parted = new Set(parts)
  for (const [from] of near.entries())
    for (let to = from + 2; to <= near.length; to += 1) {
      const run = near.slice(from, to)
      const isOther = run.some((one) => !parted.has(one)) && run.some((one) => parted.has(one))
      if (
        isOther &&
        fitOfSum(
          { claim: whole },
          run.map((claim) => ({ claim })),
        ) === 'equal'
      )
        return true
    }
  return false
}

/** Figures behind a whole that may make it up. */
const LIST_MAX = 8

function isKin(one: ReadClaim, whole: ReadClaim): boolean {
  return (
    one.unit === whole.unit &&
    one.form === 'number' &&
    one.kind !== 'growth' &&
    one.bound === 'exact' &&
    sizeOf(one) < sizeOf(whole)
  )
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

/** "Gifts of Q, including a legacy of Q. Catering gave Q": a part of what its own sentence tells, and of nothing else. */
export function isIncludedElsewhere(
  said: Said,
  { whole, parts }: { readonly whole: number | null; readonly parts: readonly number[] },
): boolean {
  const sentence = at(said, whole)?.sentence
  return parts.some((index) => {
    const part = at(said, index)
    return (
      part !== undefined &&
      part.sentence !== sentence &&
      /\bincluding\b[^.;:\d]*$/.test(clauseBefore(said, part))
    )
  })
}

/** 5个沿江城市、18个省会城市 and 34个开放口岸, 105个基地 and 31个省: things of other names. */
export function areOtherThings(said: Said, members: readonly (number | null)[]): boolean {
  const [all, ...parts] = members
    .flatMap((index) => at(said, index) ?? [])
    .sort((a, b) => sizeOf(b) - sizeOf(a))
  if (all === undefined || !/^(?:items|places)$/.test(all.unit) || !isChinese(said, all))
    return false
  const { text } = said.doc
  if (
    /(?:共|合计|总计|总数)[^，。；\d]{0,6}$/.test(
      text.slice(Math.max(0, all.start - 10), all.start),
    )
  )
    return false
  const own = nounOf(said, all)
  if (own === null) return false
  const nouns = parts.map((part) => nounOf(said, part))
  return nouns.every(
    (noun) => noun !== null && !Array.from(noun).some((sign) => own.includes(sign)),
  )
}

/** 社保58亿元，增长6%；农林41亿元，增长5%；住房15亿元: entries of one list by its semicolons, none of which two others make up. */
export function areEntries(said: Said, members: readonly (number | null)[]): boolean {
  const claims = members.flatMap((index) => at(said, index) ?? []).sort((a, b) => a.start - b.start)
  const [first] = claims
  if (first === undefined || claims.length < 3 || !isChinese(said, first)) return false
  const { text } = said.doc
  const entries = claims.filter((claim) => {
    const led = text.slice(Math.max(0, claim.start - ENTRY_MAX), claim.start)
    return claim.sentence === first.sentence && (ENTRY.test(led) || FIRST_ENTRY.test(led))
  })
  // 其中，猪肉547万吨；禽肉182万吨。牛奶111万吨: the one entry isn't made of another, whatever stands behind the list.
  const isOfList = entries.length > 1 && members[0] === first.index && entries[0] === first
  return entries.length === claims.length || isOfList
}

const ENTRY_MAX = 20
const FIRST_ENTRY = /其中[，：](?!合计|共计|总)[^，。；：、总共\d]{2,12}$/
/** What is called a total, or a part, is more than an entry. */
const ENTRY = /[；：](?!其中|合计|共计|总)[^，。；：、总共\d]{2,12}$/

/** Behind a figure without its counter, up to the next mark, or what it measures. */
/** 得到33分，其中末节15分；外援21分: behind what is in the first stands, past a semicolon, what others have. */
export function isBehindPart(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const [all, first, second] = [whole, ...parts].map((index) => at(said, index))
  if (all === undefined || first === undefined || second === undefined) return false
  if (!isChinese(said, all) || all.start > first.start) return false
  const { text } = said.doc
  return (
    /^[^；。]{0,40}，其中(?!：)[^；。，、]{0,12}$/.test(text.slice(all.end, first.start)) &&
    /^[^。，、]{0,8}；(?!其[余他中])/.test(text.slice(first.end, second.start))
  )
}

/** 居住场所2674起，占总数的41%；电气2146起，占33%: each of the same whole, so that the one has nothing of the other. */
export function areSharedAlike(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const all = at(said, whole)
  const { text } = said.doc
  const isShared = (claim: ReadClaim | undefined, words: RegExp): boolean =>
    claim !== undefined && words.test(text.slice(claim.end, claim.end + 12))
  return (
    all !== undefined &&
    isChinese(said, all) &&
    isShared(all, /^，占(?:总|全部|全[市省国县区])[^，。；\d]{0,8}\d/) &&
    parts.some((index) => isShared(at(said, index), /^，占(?:比|总[^，。；\d]{0,6})?\d/))
  )
}

/** Lines of a list and, below it, a sentence: what they have makes up nothing together. */
export function areAcrossBlocks({ doc, context }: Said, { parts }: Of<'parts'>): boolean {
  const kinds = new Set(
    parts.map((index) => {
      const { paragraph = -1 } = doc.sentences[context.claims[index]?.sentence ?? -1] ?? {}
      return doc.paragraphs[paragraph]?.kind === 'list'
    }),
  )
  return kinds.size > 1 || areSomeLines({ doc, context }, parts)
}

/** The first lines of a list, or the last, and not those beside them. */
function areSomeLines(
  { doc, context }: Pick<Said, 'doc' | 'context'>,
  parts: readonly number[],
): boolean {
  const own = new Set(parts)
  const all = parts.flatMap((index) => context.claims[index] ?? [])
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return false
  const at = (claim: ReadClaim): number => doc.sentences[claim.sentence]?.paragraph ?? -1
  const isLine = (paragraph: number): boolean => doc.paragraphs[paragraph]?.kind === 'list'
  const beside = [at(first) - 1, at(last) + 1].filter(isLine)
  return (
    isLine(at(first)) &&
    at(first) !== at(last) &&
    context.claims
      .slice(Math.max(0, first.index - LIST_MAX), last.index + LIST_MAX)
      .some((one) => !own.has(one.index) && one.unit === first.unit && beside.includes(at(one)))
  )
}

/** What was lent and what was borrowed; 农民工2864人、残疾人312人、妇女3126人: some are several of them. */
export function areOfBothSides(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const nameOf = (index: number): string => {
    const claim = at(said, index)
    return claim === undefined ? '' : clauseBefore(said, claim)
  }
  const names = parts.map(nameOf)
  // 存款余额9.21万亿元；贷款余额9.76万亿元: the one is no part of the other.
  if (parts.length === 1) return areTwoSides([...names, nameOf(whole)], '')
  return areTwoSides(names, nameOf(whole)) || mayCross(names)
}

/** 总费用6.14亿元…接收外省患者，总费用4.05亿元、基金支付2.49亿元: the same told of two, of which what stands beside the one makes up nothing. */
export function isToldOfTwo(said: Said, members: readonly (number | null)[]): boolean {
  const { text } = said.doc
  const claims = members.flatMap((index) => at(said, index) ?? [])
  const names = claims.map(({ measure }) =>
    measure === null ? '' : text.slice(measure.start, measure.end),
  )
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  const other = claims.find((_, at) => names[at] !== '' && names[at] !== twice)
  if (twice === undefined || other === undefined || APART.test(clauseBefore(said, other)))
    return false
  const run = listAround(said, other)
  return claims.some((one, at) => names[at] === twice && run.includes(one))
}

/** 车辆436起，其中新能源50起: of a part and of what it has in it no whole is made. */
export function areNested({ relations }: Said, { parts }: Of<'parts'>): boolean {
  const own = new Set(parts)
  return relations.some(
    (one) => one.kind === 'parts' && own.has(one.whole) && one.parts.some((part) => own.has(part)),
  )
}

/** 分别以8亿元、4亿元和5亿元; 甲市9亿元、乙市7亿元、丙市6亿元: some of a list that commas for lists divide, with others of it left out, or one of it made of others. */
export function areCutFromList(said: Said, members: readonly (number | null)[]): boolean {
  const own = new Set(members)
  return members.some((index) => {
    const run = listAround(said, at(said, index))
    const [inside, outside] = [
      run.filter((one) => own.has(one.index)),
      run.filter((one) => !own.has(one.index)),
    ]
    return inside.length > 1 && (outside.length > 0 || inside.length === own.size)
  })
}

/** 专任教师1986人，正高412人、副高684人: one of several that are counted isn't how much two others are apart. */
export function isOneOfList(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const claim = at(said, amount)
  const run = listAround(said, claim)
  return (
    claim !== undefined &&
    run.length > 1 &&
    !run.some(({ index }) => index === of || index === than) &&
    !APART.test(clauseBefore(said, claim))
  )
}

const APART = /[多少差增减超余缺净]|[高低]于/

/** A claim of a Chinese sentence with those beside it that commas for lists divide. */
function listAround(said: Said, claim: ReadClaim | undefined): readonly ReadClaim[] {
  if (claim === undefined || !isChinese(said, claim)) return []
  const { context, doc } = said
  const isNext = (a: ReadClaim | undefined, b: ReadClaim | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.unit === a.unit &&
    /^(?:[、和及与]|以及)[^，。；：、\d]{0,12}$/.test(doc.text.slice(a.end, b.start))
  let [from, to] = [claim.index, claim.index]
  while (to - from < LIST_MAX && isNext(context.claims[from - 1], context.claims[from])) from -= 1
  while (to - from < LIST_MAX && isNext(context.claims[to], context.claims[to + 1])) to += 1
  return context.claims.slice(from, to + 1)
}

function nounOf({ doc: { text } }: Said, { end, measure }: ReadClaim): string | null {
  const behind = /^[项个家座处条批]?([㐀-鿿]{2,10}?)(?=[，。；、：（“\d]|$)/.exec(
    text.slice(end, end + 14),
  )
  const noun = behind?.[1] ?? (measure === null ? '' : text.slice(measure.start, measure.end))
  return noun === '' ? null : noun.slice(-2)
}

/** 自营收入7.1亿元，增长2%，线上收入1.7亿元，下降4%，加盟收入2.7亿元: of a list whose entries have a change each none is left out. */
export function isEntryPassed(said: Said, members: readonly (number | null)[]): boolean {
  const own = new Set(members)
  const claims = members
    .slice(1)
    .flatMap((index) => at(said, index) ?? [])
    .sort((a, b) => a.start - b.start)
  const [first, last] = [claims[0], claims.at(-1)]
  if (first === undefined || last === undefined || !isChinese(said, first)) return false
  if (first.sentence !== last.sentence || last.index - first.index > PASSED_MAX) return false
  const noun = nounOf(said, first)
  const { text } = said.doc
  const isEntry = (one: ReadClaim): boolean =>
    one.unit === first.unit &&
    one.form === 'number' &&
    nounOf(said, one) === noun &&
    CHANGED.test(text.slice(one.end, one.end + 16))
  return (
    claims.every(isEntry) &&
    said.context.claims
      .slice(first.index + 1, last.index)
      .some((one) => !own.has(one.index) && isEntry(one))
  )
}

const PASSED_MAX = 24
const CHANGED =
  /^，(?:同比|环比|[比较]上?[^，。；\d]{1,8})(?:[增下减上降回升][^，。；\d]{0,4}|[+-])\d/

/** "412 nests … 1.9 each": what isn't a whole number counts none of the things of which others are counted. */
export function isFractionAdded(said: Said, members: readonly (number | null)[]): boolean {
  const counts = members.map((index) => at(said, index))
  const [whole] = counts
  return (
    whole?.precision === 0 &&
    counts.every((one) => one?.unit === 'items') &&
    counts.some((one) => one !== undefined && one.precision < 0)
  )
}
