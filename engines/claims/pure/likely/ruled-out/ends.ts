import type { ReadClaim, Relation } from '../../model.ts'
import { at, clauseBefore, isChinese, isMeanOfTimes, type Of, type Said } from './text.ts'

// What stands for two times isn't added up, and isn't what lies between two others: from 39 to 96.

/** What "from … to …" and its like tie. */
export type Ends = { readonly base: number; readonly result: number }

export function endsOf({ relations }: Said): readonly Ends[] {
  return relations.flatMap((one) =>
    one.kind === 'change' && one.base !== null && one.result !== null && one.isGuess !== true
      ? [{ base: one.base, result: one.result }]
      : [],
  )
}

/** Both ends of a change among the parts of a whole, or one end and that of another change. */
export function areEndsAdded(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const all = new Set(parts)
  const ends = endsOf(said)
  const isEnd = (index: number): boolean =>
    ends.some(({ base, result }) => base === index || result === index)
  return ends.some(
    ({ base, result }) =>
      (all.has(base) && all.has(result)) ||
      (base === whole && all.has(result)) ||
      (result === whole && all.has(base) && parts.every(isEnd)),
  )
}

/** How far two lie apart is no end of a change that one of them is an end of, nor of one of its own. */
export function isEndBetween(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  return endsOf(said).some(({ base, result }) => {
    if (base !== amount && result !== amount) return false
    const other = base === amount ? result : base
    return other === of || other === than || isLed(said, at(said, base), at(said, result))
  })
}

/** 由A增加到B. */
function isLed({ doc }: Said, base?: ReadClaim, result?: ReadClaim): boolean {
  if (base === undefined || result === undefined || base.end > result.start) return false
  return /^[^，。；\d]{0,8}[到至]$/.test(doc.text.slice(base.end, result.start))
}

/** A mean of years is no part of a year's amount, and nothing that two amounts lie apart. */
export function isMeanAdded(said: Said, one: Of<'parts'> | Of<'gap'>): boolean {
  const members = one.kind === 'parts' ? [one.whole, ...one.parts] : [one.of, one.than, one.amount]
  const claims = members.flatMap((index) => at(said, index) ?? [])
  const means = claims.filter((claim) => isMeanOfTimes(said, claim))
  return means.length > 0 && means.length < claims.length
}

/** 比上年增加225亿元 is since another time, and no distance of two levels of one. */
const SINCE =
  /[较比](?:上年|去年|前年|年初|上月|上季|[“"]?[一二三四五六七八九十]+五[”"]?|(?:19|20)\d\d年)[^，。；]{0,8}(?:增加|减少|增长|扩大|[上提]升|提高|下降|降低|回落|收窄|[多少增减升降])[^，。；\d]{0,3}$/

export function isSinceOtherTime(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const [by, one, other] = [amount, of, than].map((index) => at(said, index))
  if (by === undefined || one === undefined || other === undefined) return false
  if (!isChinese(said, by)) return false
  if (isToldTwice(said, by) && one.sentence === other.sentence) return true
  if (
    isAgainstPast(said, by) &&
    ![one, other].some((level) => PAST.test(clauseBefore(said, level)))
  )
    return true
  const isSaidThen = [one, other].some((level) => PAST.test(clauseBefore(said, level)))
  return (
    one.period === other.period &&
    (one.period !== null || !isSaidThen) &&
    SINCE.test(clauseBefore(said, by))
  )
}

/** 与上届相比，金牌多21枚: against another time, which neither of two others of now is. */
function isAgainstPast({ doc: { text } }: Said, { start }: ReadClaim): boolean {
  return /[与同和跟](?:上[届年次月季一]|去年|前[一两]?[届年次])[^，。；]{0,8}相比，[^，。；\d]{0,14}$/.test(
    text.slice(Math.max(0, start - 40), start),
  )
}

const PAST = /上[届年次月季]|去年|前[一两]?[届年次]/

/** 总支出221亿元，增加18亿元，增长9%: a change by its amount and its rate, and nothing else's. */
function isToldTwice(said: Said, claim: ReadClaim): boolean {
  return (
    isChinese(said, claim) &&
    /(?:增加|减少)了?$/.test(clauseBefore(said, claim)) &&
    /^，(?:同比)?(?:增长|下降|减少)了?\d/.test(said.doc.text.slice(claim.end, claim.end + 10))
  )
}

/** What a level changed by is no part beside it of another. */
export function isStepAdded(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const steps = parts.filter((index) => {
    const part = at(said, index)
    return part !== undefined && isToldTwice(said, part)
  })
  const all = at(said, whole)
  return (
    steps.length > 0 && steps.length < parts.length && all !== undefined && !isToldTwice(said, all)
  )
}

/** 共183枚，比日本队多125枚: by how much one is more than another is no part beside levels. */
export function isDifferenceAdded(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const claims = [whole, ...parts].flatMap((index) => at(said, index) ?? [])
  const apart = claims.filter(
    (claim) =>
      isChinese(said, claim) &&
      /[比较][^，。；\d]{2,12}[多少高低]了?$/.test(clauseBefore(said, claim)),
  )
  return apart.length > 0 && apart.length < claims.length
}

/** 49.7%，低于临界点: than a line that has a name, and than no figure beside it. */
export function isOfLine(said: Said, { value, target }: Of<'target'>): boolean {
  return [value, target].some((index) => {
    const claim = at(said, index)
    return claim !== undefined && LINE.test(said.doc.text.slice(claim.end, claim.end + 24))
  })
}

const LINE =
  /^[，（]?[^，。；\d]{0,6}(?:高于|低于|超过|超出|多于|少于|优于|好于)(?:或等于)?[^，。；\d]{0,8}(?:临界点|荣枯线|警戒|平均|均值|预期|目标|标准|限值|常年|及格线)/

/** 一九八三年增加A，一九八四年增加B，一九八五年增加C: each of its own year, and none lies between two others. */
export function areGrowthsOfYears(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const claims = [of, than, amount].flatMap((index) => at(said, index) ?? [])
  return (
    claims.length === 3 &&
    claims.every(
      (claim) => isChinese(said, claim) && /(?:增加|减少|增长)$/.test(clauseBefore(said, claim)),
    ) &&
    new Set(claims.map(({ period }) => period)).size === 3
  )
}

/** 从A年的P、B年的Q降低到R: three levels of one thing in the order of their years. */
export function areOfOneRow({ doc, context }: Said, one: Relation): boolean {
  if (one.kind !== 'gap' && one.kind !== 'parts') return false
  const members = one.kind === 'gap' ? [one.of, one.than, one.amount] : [one.whole, ...one.parts]
  const [first, second, third, more] = [...new Set(members)]
    .flatMap((index) => context.claims[index ?? -1] ?? [])
    .sort((a, b) => a.start - b.start)
  if (first === undefined || second === undefined || third === undefined || more !== undefined)
    return false
  const between = [doc.text.slice(first.end, second.start), doc.text.slice(second.end, third.start)]
  return (
    /[从由][^，。；]{0,12}$/.test(doc.text.slice(Math.max(0, first.start - 16), first.start)) &&
    /^、[^，。；、]{0,10}年的?$/.test(between[0] ?? '') &&
    /^[^。；]{0,10}[到至][^，。；]{0,8}$/.test(between[1] ?? '')
  )
}

/** 新开工215个，竣工投产176个: what was begun may be done as well, so that nothing lies between the two. */
export function areStages(said: Said, members: readonly (number | null)[]): boolean {
  const names = members.flatMap((index) => {
    const claim = at(said, index)
    return claim === undefined ? [] : [clauseBefore(said, claim)]
  })
  return STAGES.every((stage) => names.some((name) => stage.test(name)))
}

const STAGES = [/开工|动工|开建|新建/, /竣工|完工|建成|投产|投用|投入使用/]

const CAME =
  /收入|招生|招收|新生|入库|轮入|购入|流入|存入|入院|入会|入职|入读|新开|新设|开业|迁入|转入|调入|出生/
const WENT =
  /支出|毕业|结业|出库|轮出|售出|流出|取出|出院|退会|离职|关闭|停业|注销|迁出|转出|调出|死亡/
const IN_ALL = /[合共总]计?|收支|进出|出入|流量|周转/

/** 结转A，收入B，支出C，结余W; 招生A，毕业B，在校生由C增至W: what came and what went are no parts of one whole. */
export function areInAndOut(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const all = at(said, whole)
  if (all === undefined || !isChinese(said, all) || IN_ALL.test(clauseBefore(said, all)))
    return false
  const named = parts.flatMap((index) => {
    const part = at(said, index)
    return part === undefined ? [] : [clauseBefore(said, part)]
  })
  const came = named.some((words) => CAME.test(words) && !WENT.test(words))
  return came && named.some((words) => WENT.test(words) && !CAME.test(words))
}
