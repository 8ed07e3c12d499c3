import { isOfThen } from '../../../doubt/text.ts'
import type { ReadClaim, Relation } from '../../../model.ts'
import { digitsOf } from '../../../relate/evidence/figure.ts'
import { isOfMean } from '../../../relate/whole/whole.ts'
import { at, between, leadOf, numberOf, type Of, type Told } from './told.ts'

// What figures can't be to each other by the words that lead to them, or by their own arithmetic, though a slip of the pen would make them fit.

/** Whether the figures of a failing relation are never that to each other. */
export function areNever(told: Told, one: Relation): boolean {
  switch (one.kind) {
    case 'parts':
      return one.complete ? isNoSum(told, one) : isOfNet(told, one)
    case 'target':
      return one.isOrder === true
        ? areOfTwoSorts(told, [one.value, one.target])
        : isOfBefore(told, at(told, one.value), at(told, one.target))
    case 'share':
      return isNoShare(told, one)
    case 'mean':
      return isOfMeans(told, one)
    case 'change':
      return (
        areBases(told, [one.result, one.base]) ||
        isOneOfTwoSteps(told, [one.result, one.base]) ||
        isOutOfRow(told, one)
      )
    case 'multiple':
      return isOneOfTwoSteps(told, [one.of, one.base])
    case 'gap':
      return areBases(told, [one.of, one.than])
    default:
      return false
  }
}

const OF_TIME = /(?:([日月年周季])均|每([日天月年周季])|[单每](日))[^，。；：、]{0,12}$/

const REST = /(?:其余|其他|其它|余下|剩余|另外)[^，。；：、\d]{0,4}$/

/** 队均12人，接诊2.16万人次，日均接诊720人次，人均50人次: what there is of each, or on a day, is neither all nor how many share it. */
function isOfMeans(told: Told, one: Of<'mean'>): boolean {
  const [mean, total, count] = [one.mean, one.total, one.count].map((index) => at(told, index))
  if (mean === undefined || total === undefined) return false
  if (count !== undefined && isOfMean(told.doc.text, count)) return true
  if (count !== undefined && REST.test(leadOf(told, count)) && !REST.test(leadOf(told, total)))
    return true
  const [own, of] = [mean, total].map((claim) => {
    const [, a, b, c] = OF_TIME.exec(leadOf(told, claim)) ?? []
    return (a ?? b ?? c)?.replace('天', '日')
  })
  return of !== undefined && own !== of
}

const EACH = /(?:[日月年周季人户次场台件笔店校村车站馆园企县班列队]均|平均)[^，。；：、]{0,12}$/
const ONE_OF = /单[日天周月季场店站馆][^，。；：、]{0,12}$/

/** 场均34862人次居首，单场最高46200人次: what is told of each and of one of them stands in no order. */
function areOfTwoSorts(told: Told, ends: readonly number[]): boolean {
  const leads = ends.flatMap((index) => at(told, index) ?? []).map((one) => leadOf(told, one))
  return [EACH, ONE_OF].some(
    (words) => leads.some((lead) => words.test(lead)) && !leads.every((lead) => words.test(lead)),
  )
}

function isNoSum(told: Told, { whole, parts }: Of<'parts'>): boolean {
  const all = at(told, whole)
  const own = parts.flatMap((index) => at(told, index) ?? [])
  if (all === undefined || own.length < 2) return false
  if (areOver(own.map((one) => leadOf(told, one))) || isHeldAgainst(told, all, own)) return true
  if (hasPace(told, all, own) || hasTotal(own) || areSharers(told, [all, ...own])) return true
  // Small counts come out by chance.
  const isTelling = all.value.coefficient >= TELLING || NET.test(leadOf(told, all))
  if (!isTelling) return false
  // 出生1.86万人，死亡2.43万人，自然增长0.57万人: a sign is lost, and what is left isn't the first of them.
  const isLeft = !own.some((one) => LEFT.test(leadOf(told, one)))
  return (isLeft && isDifference(all, own)) || hasOneTooMany(all, own)
}

const TELLING = 100n
const LEFT = /(?:净|自然|差额|结余)[^，。；：、]{0,8}$/
const NET = /(?:净|自然|机械|[增减]|[顺逆]差|差额|盈余|结余)[^，。；：、]{0,6}$/

/** 第二季564亿元，较首季的573亿元减少1.6%，其中…: what it is held against has no part in what follows. */
function isHeldAgainst(told: Told, all: ReadClaim, own: readonly ReadClaim[]): boolean {
  return own.every(({ start }) => start > all.end) && HELD.test(leadOf(told, all))
}

const HELD = /(?:^|[，；（])[较比][^，。；、（）]{1,12}的$/

/** 多计利润1.63亿元、少计0.48亿元: too much and too little. */
function areOver(leads: readonly string[]): boolean {
  const [more, less] = [MORE, LESS].map((words) => leads.map((lead) => words.exec(lead)?.[1]))
  return more?.some((deed) => deed !== undefined && less?.includes(deed)) === true
}

const MORE = /多([㐀-鿿])[^，。；：、]{0,6}$/
const LESS = /少([㐀-鿿])[^，。；：、]{0,6}$/

/** 外卖37.0%（894人），食堂27.0%（652人），其余105人（4.3%）: what has a share in the row of the others is one of them. */
function areSharers({ doc: { text } }: Told, all: readonly ReadClaim[]): boolean {
  return all.every(
    ({ start, end }) =>
      /%（$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^（[\d.]{1,6}%）/.test(text.slice(end, end + 9)),
  )
}

/** 煤炭8214万吨，矿石6930万吨，油气3477万吨，三大宗合计18621万吨: one of them is what the others make up. */
function hasTotal(own: readonly ReadClaim[]): boolean {
  if (own.length < MEMBERS_MIN) return false
  return own.some((one) => {
    const others = own.filter((other) => other !== one)
    const off = others.reduce((sum, other) => sum + numberOf(other), 0) / numberOf(one) - 1
    return digitsOf(one) >= TOTAL_DIGITS && Math.abs(off) < HAIR
  })
}

/** Of so few digits others make up anything. */
const TOTAL_DIGITS = 3
const HAIR = 1e-9

/** How far what was computed of rounded figures may lie from the one that tells it. */
function looseOf(all: readonly ReadClaim[]): number {
  return all.reduce((sum, { precision }) => sum + 10 ** precision / 2, 0) * ROUGHLY
}

/** Of decimals, what computing them leaves. */
const ROUGHLY = 1.000001

/** 净增9条（新开14条，停航5条）: what came less what went. */
function isDifference(all: ReadClaim, own: readonly ReadClaim[]): boolean {
  const [a, b, ...more] = own
  if (a === undefined || b === undefined || more.length > 0) return false
  const off = Math.abs(Math.abs(numberOf(a) - numberOf(b)) - numberOf(all))
  return isFit(off, [all, a, b])
}

/** Whole numbers that were counted fit to the last of them. */
function isFit(off: number, all: readonly ReadClaim[]): boolean {
  return off <= (all.every(({ precision }) => precision === 0) ? 0 : looseOf(all))
}

/** 已收割7.6万亩，日收割能力1.3万亩，余下的16.3万亩: the others alone make it up, and one was told in passing. */
function hasOneTooMany(all: ReadClaim, own: readonly ReadClaim[]): boolean {
  if (own.length < MEMBERS_MIN) return false
  return own.some((one) => {
    const others = own.filter((other) => other !== one)
    const off = others.reduce((sum, other) => sum + numberOf(other), 0) - numberOf(all)
    const told = [all, ...others]
    return numberOf(one) > looseOf(told) * APART && isFit(Math.abs(off), told)
  })
}

const MEMBERS_MIN = 3
/** By how much more than all is rounded one is a member of its own. */
const APART = 3

const PACE =
  /(?:^|[，。；：、（])(?:[单当昨今每]?[日天]|[单本][日周月]|[日周月季年]均|每[周月季年])[^，。；：、（]{0,12}$/

/** What one day or month brought is no part of what all of them did. */
function hasPace(told: Told, all: ReadClaim, own: readonly ReadClaim[]): boolean {
  const isOfOne = (one: ReadClaim): boolean => PACE.test(leadOf(told, one))
  return !isOfOne(all) && own.some(isOfOne) && !own.every(isOfOne)
}

/** 总量减少5.2亿，其中农业减少6.8亿，生活增加2.1亿; 增加3126件，其中新授权4218件，失效1092件: of a change a part may be more than all of it. */
function isOfNet(told: Told, { whole, parts }: Of<'parts'>): boolean {
  const [all, part] = [at(told, whole), at(told, parts[0])]
  if (all === undefined || part === undefined) return false
  if ([all, part].every(isAmountOfChange)) return true
  return told.context.claims
    .slice(part.index + 1, part.index + 1 + NEXT)
    .some(
      (one) =>
        one.sentence === part.sentence && one.unit === all.unit && isDifference(all, [part, one]),
    )
}

const NEXT = 2

function isAmountOfChange({ kind, unit }: ReadClaim): boolean {
  return kind === 'growth' && !unit.startsWith('percent')
}

/** 较年初的25.62亿元减少8.27亿元; 比常年的19天多22天: by how much it changed is no level beside the one that it changed from. */
function isOneOfTwoSteps(told: Told, ends: readonly (number | null)[]): boolean {
  const steps = ends.map((index) => {
    const { start = 0 } = at(told, index) ?? {}
    return STEP.test(told.doc.text.slice(Math.max(0, start - STEP_BACK), start))
  })
  return ends.every((index) => index !== null) && steps[0] !== steps[1]
}

const STEP_BACK = 32
const STEP =
  /[较比][^，。；、（）]{1,16}\d[^，。；、（）]{0,8}(?:[多少高低]|增加|减少|增长|下降|上升)了?[约近超]?$/

const BASE_IN_BRACKET =
  /(?:[较比与同自由从超]|[低高快慢多少]于|相对于?)[^，。；（）]{1,16}（[^，。；（）\d]{0,6}$/
const NOW = /今年|本年|目前|截至|如今|现在|已经?[升降提增]/

/** 较去年同期（71.2%）提高5.6个百分点，达到75%的目标; 去年为71.2%，今年…: what it came from met no goal. */
function isOfBefore(
  told: Told,
  value: ReadClaim | undefined,
  target: ReadClaim | undefined,
): boolean {
  if (value === undefined || target === undefined || value.start > target.start) return false
  const lead = leadOf(told, value)
  return (
    BASE_IN_BRACKET.test(lead) || (isOfThen(lead, true) && NOW.test(between(told, value, target)))
  )
}

/** 超警戒（36.50米）2.12米，超保证（38.00米）0.62米: held against each, and not one of them against the other; nor is how far off it was. */
function areBases(told: Told, ends: readonly (number | null)[]): boolean {
  const both = ends.flatMap((index) => at(told, index) ?? [])
  if (both.length < 2) return false
  const areHeld = both.every((one) => BASE_IN_BRACKET.test(leadOf(told, one)))
  return (
    areHeld ||
    both.some(({ start }) => DISTANCE.test(told.doc.text.slice(Math.max(0, start - BACK), start)))
  )
}

const BACK = 40
const DISTANCE =
  /(?:[较比与同超]|[低高快慢多少]于)[^，。；（）]{1,16}（[^，。；（）]{1,16}）[高低多少快慢]?[出了]?$/

/** 甲A、乙B，分别提高a、b（上年为C、D）: bases in a bracket are dealt out in order, the first to the first. */
function isOutOfRow(told: Told, { result, base }: Of<'change'>): boolean {
  const [to, from] = [at(told, result), at(told, base)]
  if (to === undefined || from === undefined || to.start > from.start) return false
  const { claims } = told.context
  const isLinked = (one: ReadClaim | undefined, next: ReadClaim | undefined): boolean =>
    one?.unit === from.unit &&
    next?.unit === from.unit &&
    LINK.test(told.doc.text.slice(one.end, next.start))
  let [first, last] = [from.index, from.index]
  while (isLinked(claims[first - 1], claims[first])) first -= 1
  while (isLinked(claims[last], claims[last + 1])) last += 1
  const head = claims[first]
  if (head === undefined || first === last || !/（[^，。；（）]{0,10}$/.test(leadOf(told, head)))
    return false
  const levels = claims
    .slice(0, first)
    .filter((one) => one.unit === from.unit && one.kind !== 'growth' && one.kind !== 'gap')
  const own = levels[levels.length - (last - first + 1) + (from.index - first)]
  return own !== undefined && own !== to
}

const LINK = /^[、和与及]$/

const OF_YEAR = /(?:(\d{4})年|([去上前]年|疫情前))[^，。；\d]{0,8}的[约近超]?$/

function isNoShare(told: Told, one: Of<'share'>): boolean {
  const [share, part, whole] = [one.share, one.part, one.whole].map((index) => at(told, index))
  if (share === undefined || whole === undefined) return false
  if (isOfPast(told, share, whole)) return true
  if (part === undefined) return false
  return isOfThenAndNow(told, { share, part, whole }) || isOfGrades(told, share, part)
}

type Shared = { readonly share: ReadClaim; readonly part: ReadClaim; readonly whole: ReadClaim }

/** （上年服务类69214件，占43.7%）: of all that there was then, unless the words between name another. */
function isOfThenAndNow(told: Told, { share, part, whole }: Shared): boolean {
  const isBetween = part.start < whole.start && whole.start < share.start
  return isOfThen(leadOf(told, part)) && !isOfThen(leadOf(told, whole)) && !isBetween
}

const GRADES = /(?:以上|以下|以内)[^，。；\d]{0,8}(?:占比?|比[例重])[^，。；\d]{0,12}$/

/** 三级馆14家，三级以上占25.9%: of all from a grade on, and not of the last that was named. */
function isOfGrades(told: Told, share: ReadClaim, part: ReadClaim): boolean {
  const own = leadOf(told, part) + told.doc.text.slice(part.start, part.end)
  return GRADES.test(leadOf(told, share)) && !/以[上下内]/.test(own)
}

/** 恢复至2018年同期的67%: of what there was then. */
function isOfPast(told: Told, share: ReadClaim | undefined, whole: ReadClaim | undefined): boolean {
  if (share === undefined || whole === undefined) return false
  const [, year, then] = OF_YEAR.exec(leadOf(told, share)) ?? []
  if (year === undefined && then === undefined) return false
  const lead = leadOf(told, whole)
  const isThen = year === undefined ? isOfThen(lead) : lead.includes(year)
  const isOfTime = year !== undefined && whole.period?.includes(year) === true
  // 相当于去年全年（3.1亿元）的67%: the whole stands in the words of the share.
  const isBeside = whole.start < share.start && share.start - whole.end < BESIDE
  return !isThen && !isOfTime && !isBeside
}

/** As far as a whole stands beside its share. */
const BESIDE = 12
