import { before, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPaidOtherwise } from '../../relate/mean/chinese.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Test } from '../outright/frames.ts'
import { meanOf } from '../reckoned/made.ts'
import { slipOf } from './digits.ts'
import { type Telling, tellingsOf } from './tellings.ts'

// N户企业…，总额T，平均每户P; N天…，日均P; 每台补贴P，…N台…，共T: what each has, how many they are and what all of them have, in any order.

const EACH_OF =
  /(?:平均|折合|人均|相当于)?每(?:一|1)?(?<V>[㐀-鿿]{1,5}?)(?:均|平均|约|可|为|补贴|发放|获|的?[㐀-鿿]{0,6})?$|(?<U>[人户亩日天月周班单件笔台套家场校村船栋座辆])均[㐀-鿿]{0,8}$|(?<W>单)[㐀-鿿]?(?:造价|价)$/
/** What each has by another count, or may have at most. */
const OTHERWISE =
  /可支配|工资|寿命|生产总值|最[高低多少大]|不超|至[多少]|预期|标准|中位|原价|批发|零售/
/** 每人每日. */
const TWO_EACH = /每.*每|每.*均(?![价值])|[人日月户]均[每日月]/
const ALL = /共|合计|总|累计|合起来|加起来|下来|全年|全程|即|也就是/
const BACK = 7
const AHEAD = 3
/** 月均P，连续N个月超过Q万: of a time that is told of something else only the digits say that it is meant. */
const TIME = /^(?:days|weeks|months|years|hours)$/
const PREFIX_MAX = 2
const DIGITS = 100
const REACH = 20
const TIMES: { readonly [word: string]: string } = {
  日: 'days',
  天: 'days',
  月: 'months',
  周: 'weeks',
}

export function meansIn(scene: Scene, test: Test): readonly Relation[] {
  const all = tellingsOf(scene)
  return all.flatMap((mean, at) => {
    const word = eachOf(mean)
    return word === null ? [] : (ofEach(scene, test, all, { mean, at, word }) ?? [])
  })
}

function eachOf({ figure, lead, tail, isBase }: Telling): string | null {
  if (figure.sort !== 'Q' || figure.claim.bound !== 'exact' || isChange(figure)) return null
  if (/\/(?!person|household)|month|day|year/.test(figure.claim.unit)) return null
  if (tail.startsWith('/')) return null
  if (OTHERWISE.test(lead) || isBase || TWO_EACH.test(lead)) return null
  const found = EACH_OF.exec(lead)
  // 县级医院平均每家, 全季场均: of others than those told before.
  if (found !== null && found.index > PREFIX_MAX) return null
  const { U, V } = found?.groups ?? {}
  return U ?? V ?? null
}

type Each = { readonly mean: Telling; readonly at: number; readonly word: string }

function ofEach(
  scene: Scene,
  test: Test,
  all: readonly Telling[],
  { mean, at, word }: Each,
): Relation | null {
  const around = all
    .slice(Math.max(0, at - BACK), at + 1 + AHEAD)
    .filter((one) => one !== mean && Math.abs(one.paragraph - mean.paragraph) === 0)
  const totals = around.filter((one) => isTotal(one, mean))
  const counts = around.filter(
    (one) => one.figure.order < mean.figure.order && isCount(scene, one, word),
  )
  const months = word === '月' && counts.length === 0 ? byMonth(mean, totals, all, test) : null
  if (months !== null) return months
  const made = totals.flatMap((total) =>
    counts.filter((count) => count !== total).map((count) => exactMean(mean, total, count)),
  )
  if (made.length === 0 || made.some((one) => test(one) === true)) return null
  const total = nearest(totals, mean, all)
  const [count, ...more] = counts
  if (total === null || count === undefined || more.length > 0 || total === count) return null
  if (isPaidOtherwise(mean.figure.claim, mean.lead, before(scene, total.figure))) return null
  // 平均每列699人次；高铁每列812人次: what all of them have is told already.
  if (around.some((one) => eachOf(one) === word && test(exactMean(one, total, count)) === true))
    return null
  const slip = slipOfMean(mean.figure, total.figure, count.figure)
  // Two digits are one away from those of any other mean too often.
  const isPlain = slip !== 'digit' || mean.figure.size >= DIGITS * 10 ** mean.figure.claim.precision
  const isSlip = slip !== null && isPlain
  const ratio = (mean.figure.size * count.figure.size) / total.figure.size
  const isNear = ratio < REACH && ratio > 1 / REACH
  const isBeside =
    !TIME.test(count.figure.claim.unit) &&
    mean.sentence === total.sentence &&
    mean.sentence === count.sentence &&
    around.filter((one) => isCount(scene, one, word, false)).length === 1
  return isSlip || (isNear && isBeside) ? exactMean(mean, total, count) : null
}

function exactMean(mean: Telling, total: Telling, count: Telling): Relation {
  return { ...meanOf(mean.figure, total.figure, count.figure), isExact: true }
}

/** 全年出院病人T，平均每月P: of the months that its time has. */
function byMonth(
  mean: Telling,
  totals: readonly Telling[],
  all: readonly Telling[],
  test: Test,
): Relation | null {
  const total = nearest(totals, mean, all)
  const months = monthsOf(total?.figure.claim.period ?? null)
  if (total === null || months === null || total.figure.claim.period !== mean.figure.claim.period)
    return null
  const one: Relation = {
    kind: 'mean',
    mean: mean.figure.claim.index,
    total: total.figure.claim.index,
    count: null,
    span: { least: months, most: months, unit: 'months' },
    isExact: true,
    isTied: true,
    isOutright: true,
  }
  const slip = slipOf([mean.figure, total.figure], (at) =>
    at === 0 ? total.figure.size / months : mean.figure.size * months,
  )
  return slip !== null && test(one) === false ? one : null
}

function monthsOf(period: string | null): number | null {
  if (period === null) return null
  if (/^\d{4}$/.test(period)) return 12
  if (/^\d{4}-H[12]$/.test(period)) return 6
  if (/^\d{4}-Q[1-4]$/.test(period)) return 3
  return /^\d{4}-Q1\.\.Q3$/.test(period) ? 9 : null
}

/** The last before it in its sentence, or one behind it that is said to be all. */
function nearest(
  totals: readonly Telling[],
  mean: Telling,
  all: readonly Telling[],
): Telling | null {
  const at = all.indexOf(mean)
  const next = totals.find(
    (one) => all.indexOf(one) > at && ALL.test(one.lead) && one.sentence - mean.sentence <= 1,
  )
  const last = totals.findLast((one) => all.indexOf(one) < at && one.sentence === mean.sentence)
  return last ?? next ?? null
}

function isTotal(one: Telling, { figure: mean }: Telling): boolean {
  const [unit = ''] = mean.claim.unit.split('/')
  const { figure } = one
  if (figure.sort !== 'Q' || figure.claim.unit.includes('/') || figure.size < mean.size)
    return false
  if (figure.claim.form !== 'number' || one.isBase || /每|均/.test(one.lead)) return false
  if (isChange(figure) && !ALL.test(one.lead)) return false
  return (
    figure.claim.unit === unit ||
    (unit !== 'items' &&
      dimensionOf(figure.claim.unit) === dimensionOf(unit) &&
      dimensionOf(unit) !== 'count')
  )
}

/** 412户 of 每户, 4个泊位 of 每个泊位, 8天 of 日均. */
function isCount(
  scene: Scene,
  { figure, isBase, isInBracket, lead, clause }: Telling,
  word: string,
  isOutside = true,
): boolean {
  if (isInBracket && isOutside) return false
  if (figure.sort !== 'Q' && figure.sort !== 'N') return false
  if (figure.claim.bound !== 'exact' || isBase || /每|均$/.test(lead)) return false
  if (/上赛季|上届|[上去前]年/.test(clause)) return false
  if (figure.claim.form !== 'number' || figure.size < 2) return false
  const time = TIMES[word]
  if (time !== undefined) return figure.claim.unit === time
  const { doc } = scene
  const { number, end } = figure.claim
  const said = doc.text.slice(number.end, end + word.length + TAIL).replace(/^[多余万亿千百]+/, '')
  const [first = ''] = word
  if (word === '人') return PERSONS.test(said)
  return said.startsWith(first) && (word.length === 1 || said.includes(word.slice(1)))
}

/** 受益12.4万人次 are visits, and no persons. */
const PERSONS = /^(?:人(?!次)|名|位)/
const TAIL = 8

function slipOfMean(mean: Figure, total: Figure, count: Figure) {
  return slipOf([mean, total, count], (at) =>
    at === 0 ? total.size / count.size : at === 1 ? mean.size * count.size : total.size / mean.size,
  )
}
