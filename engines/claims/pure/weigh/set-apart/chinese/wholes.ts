import type { ReadClaim } from '../../../model.ts'
import {
  around,
  at,
  between,
  isHeading,
  leadOf,
  likenessOf,
  numberOf,
  type Of,
  type Told,
} from './told.ts'

// A share is of the whole that its words name, at that place and time; and what is named among others needn't be all of them.

/** Whether parts are told as some of a whole, or as other things beside it. */
export function isNoSum(told: Told, one: Of<'parts'>): boolean {
  const whole = at(told, one.whole)
  const parts = one.parts.flatMap((index) => at(told, index) ?? [])
  const [first] = parts
  if (whole === undefined || first === undefined) return false
  // Of an index no part is a part.
  if (whole.unit === 'index-points') return true
  const { text } = told.doc
  if (parts.some(({ end }) => /^[/／]/.test(text.slice(end, end + 1)))) return true
  if (!one.complete) return isAside(told, whole, first)
  if (parts.some(({ kind }) => kind === 'target') && whole.kind !== 'target') return true
  if (one.isTied === true) return false
  return (
    isOfThen(told, whole, parts) ||
    (parts.some(({ sentence }) => sentence !== whole.sentence) &&
      !isSaidToAdd(told, whole, parts)) ||
    parts.some((part) => TOGETHER.test(leadOf(told, part))) ||
    (parts.some(({ kind }) => kind === 'from-to') && whole.kind !== 'from-to') ||
    isOfNames(told, whole, parts) ||
    (one.isGuess === true && parts.every((part) => (likenessOf(whole, part) ?? 1) < LIKE_MIN)) ||
    ((one.isGuess === true || parts.some(({ sentence }) => sentence !== whole.sentence)) &&
      !isOneDigitOff(whole, parts))
  )
}

const ADDED =
  /[从分按][^，。；]{1,10}[看分]|其中|当中|包括|包含|分别|分为|组成|构成|[合共总]计|合共|加上|[及和与、]/

/** Some word between them says that they make something up. */
function isSaidToAdd({ doc }: Told, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const all = [whole, ...parts]
  const start = Math.min(...all.map((one) => one.start)) - AHEAD
  const end = Math.max(...all.map((one) => one.start))
  return ADDED.test(doc.text.slice(Math.max(0, start), Math.min(end, start + SPAN_MAX)))
}

const AHEAD = 12
const SPAN_MAX = 600
const TOGETHER = /(?:合计|共计|总计|合共)[^，。；]{0,6}$/
const THEN = /去年|上年|同期/

/** Some are of now, and some of the year before. */
function isOfThen(told: Told, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const areThen = [whole, ...parts].map((one) => THEN.test(leadOf(told, one)))
  return areThen.includes(true) && areThen.includes(false)
}

/** （收入3.05亿元），其中，……: what brackets tell in passing is no whole of what follows them. */
function isAside(told: Told, whole: ReadClaim, part: ReadClaim): boolean {
  if (part.start < whole.start) return false
  const gap = between(told, whole, part)
  return /^[^（）]*）/.test(gap) && !/^[^（）]*）/.test(gap.slice(gap.indexOf('）') + 1))
}

/** Whether it is missed by little, or by one digit of one of them or two that changed places: by 4, 400 or 27, and by no 131. */
function isOneDigitOff(whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const off = Math.abs(parts.reduce((sum, part) => sum + numberOf(part), 0) - numberOf(whole))
  if (off < numberOf(whole) * HARDLY) return true
  const last = Math.max(...[whole, ...parts].map(({ precision }) => precision))
  const loose = last === 0 ? 0 : 10 ** last
  const top = Math.floor(Math.log10(Math.max(off, Number.MIN_VALUE)))
  return [top, top - 1].some((power) => {
    const unit = 10 ** power
    const digits = Math.round(off / unit)
    const isDigit = digits < 10 || (digits < 100 && digits % 9 === 0)
    return loose <= unit * ROUGHLY && isDigit && Math.abs(off - digits * unit) <= loose + unit / 1e6
  })
}

/** Of decimals a digit is one to within what computing them leaves. */
const ROUGHLY = 1.000001
const HARDLY = 0.03
const LIKE_MIN = 0.34

/** 「甲」占8950宗，「乙」占6330宗，「丙」占4322宗: three beside each other. */
function isOfNames(
  { doc: { text } }: Told,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const inOrder = [whole, ...parts].toSorted((a, b) => a.start - b.start)
  return inOrder.every((claim, order) => {
    const before = inOrder[order - 1]
    const from = before?.end ?? Math.max(0, claim.start - NAME_MAX)
    const between = text.slice(from, claim.start)
    return between.length <= NAME_MAX && (before === undefined ? NAMED_ONE : NAMED).test(between)
  })
}

const NAME_MAX = 30
const NAMED = /^[，、；]?[及和与]?[“「『《][^“”「」]{1,20}[”」』》][占佔有为达]?$/
const NAMED_ONE = /[“「『《][^“”「」]{1,20}[”」』》][占佔有为达]?$/

/** Whether a share is of something else than what it was held against. */
export function isNoShare(told: Told, one: Of<'share'>): boolean {
  const [share, part, whole] = [one.share, one.part, one.whole].map((index) => at(told, index))
  if (share === undefined || part === undefined || whole === undefined) return false
  return (
    isOfEquity(told, share, part) ||
    isOfMoney(told, share, part) ||
    areInTwoEntries(told, part, whole) ||
    isNamedOtherwise(told, share, whole) ||
    fitsBetter(told, share, part, whole) ||
    isElsewhere(told, part, whole) ||
    isOfOtherYear(share, part, whole) ||
    isOfNew(told, share, whole) ||
    isOfPair(told, share, part)
  )
}

/** 甲：73.8%（68场），乙：71.6%（61场）: each behind a rate of its own. */
function areInTwoEntries({ doc: { text } }: Told, part: ReadClaim, whole: ReadClaim): boolean {
  return [part, whole].every(({ start }) =>
    /%[（(]$/.test(text.slice(Math.max(0, start - 2), start)),
  )
}

/** 以500万元收购40%的股权: what was paid is no such share of other money. */
function isOfEquity({ doc: { text } }: Told, share: ReadClaim, part: ReadClaim): boolean {
  return (
    /^[A-Z]{3}$/.test(part.unit) &&
    /^的?(?:股权|股份|投票权|权益)/.test(text.slice(share.end, share.end + 4))
  )
}

/** 重点项目108项，资助8640万元…重点项目经费占资助总额的三分之一: of money, and of no count. */
function isOfMoney(told: Told, share: ReadClaim, part: ReadClaim): boolean {
  return (
    !/^[A-Z]{3}$/.test(part.unit) &&
    /(?:经费|资金|金额|款额|奖金)(?:约|各|共|合计)?占/.test(leadOf(told, share))
  )
}

const COMMON = /总[数量额值计]|全[国省市县年部]|公司|集团|比[例重]|份额|分别|合计|同期/g

/** 占公司总股本的4.9%: of what no word of the other figure names. */
function isNamedOtherwise(told: Told, share: ReadClaim, whole: ReadClaim): boolean {
  const named = /占(?!比)([^，。；占（）]{2,24}?)(?:的?比[例重]?)?的?(?:分别)?[为达约]?：?$/.exec(
    leadOf(told, share),
  )?.[1]
  if (named === undefined || whole.measureKey.length === 0) return false
  const words = named.replace(COMMON, ' ')
  const said =
    whole.measureKey.join() + leadOf(told, whole) + told.doc.text.slice(whole.end, whole.end + 12)
  if (words.includes('股本') && !said.includes('股本')) return true
  const signs = [...words].filter((sign) => sign !== ' ')
  return signs.length > 1 && !signs.some((sign) => said.includes(sign))
}

/** Of another figure beside them it is that share. */
function fitsBetter(told: Told, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  if (share.unit !== 'percent' || share.value.coefficient < 100n) return false
  const rate = numberOf(share) / 100
  const isIt = (a: ReadClaim, b: ReadClaim): boolean =>
    Math.abs(numberOf(a) / numberOf(b) - rate) <=
    10 ** share.precision / 200 + rate * (roughnessOf(a) + roughnessOf(b))
  const others = around(told, share, whole.unit).filter(
    // A headline tells the whole again.
    (one) => one !== part && one !== whole && !isHeading(told, one),
  )
  return others.some((all) => isIt(part, all))
}

function roughnessOf(claim: ReadClaim): number {
  return claim.precision === 0 ? 0 : 10 ** claim.precision / 2 / numberOf(claim)
}

const ALL = /^(?:[全我本]|中国|国内)/

/** Set for one town, and done in another. */
function isElsewhere({ doc }: Told, part: ReadClaim, whole: ReadClaim): boolean {
  const [here, there] = [part.place?.words, whole.place?.words]
  if (here === undefined || there === undefined || here === there) return false
  if (part.sentence === whole.sentence || ALL.test(there) || ALL.test(here)) return false
  return doc.text.slice(Math.max(0, whole.start - NAME_MAX * 2), whole.start).includes(there)
}

/** A quarter of this year is no part of the same quarter of the last. */
function isOfOtherYear(share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  if (whole.period === null || part.period === null || share.period !== part.period) return false
  return (
    whole.period !== part.period &&
    whole.period.replace(/\d{4}/, '') === part.period.replace(/\d{4}/, '')
  )
}

/** 占全口径新增发电量的70%: of what was added, and not of all. */
function isOfNew(told: Told, share: ReadClaim, whole: ReadClaim): boolean {
  const named = /占[^，。；占]{0,30}$/.exec(leadOf(told, share))?.[0] ?? ''
  return NEW.test(named) && !NEW.test(leadOf(told, whole))
}

const NEW = /新增|增量|净增|新[建签开]/

/** 汽车产销分别完成31万辆和30万辆，销量占40%: of what was sold, which is told second. */
function isOfPair(told: Told, share: ReadClaim, part: ReadClaim): boolean {
  if (!/产销(?:量)?(?:分别)?[^，。；]{0,6}$/.test(leadOf(told, part))) return false
  return /销量|销售/.test(leadOf(told, share)) && !/产量/.test(leadOf(told, share))
}
