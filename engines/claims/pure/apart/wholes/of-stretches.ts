import { endOf, parsePeriod, startOf } from '#platform/period'
import { isPartOf, monthsOf } from '../../context/time/stretch-in.ts'
import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { sizeOf } from '../../relate/evidence/figure.ts'
import { allOf, paragraphsOf, sumOfParts } from '../formulas/said.ts'

// 前三季度利润14.6亿元。…第三季度4.9亿元，比第二季度的5.1亿元减少，优于第一季度的4.6亿元: what came about in each of the stretches that a time falls
// into, all of them told in one paragraph, is what came about in it.

/** What stands on a day, what is told per head or at its highest, and rates don't add up so. */
const STOCK =
  /余额|结余|存量|保有|库存|资产|负债|市值|估值|人口|户数|用户|在册|在岗|参保|规模|存款|贷款|[率价均]|指数|储备|里程|最[高低大小多少]|峰|单日|目标|计划|balance|asset|stock|price|rate|average|mean|per |capacity|population|users|customers|members|employees|staff|index|peak|record|target/i
const UNTOLD =
  /^[和与及]?(?:单季度?|当季|单月|当月|合计|同期|同月|其中|分别|第?[一二三四]季度?|[上下]半年)?$/

export function ofStretchesIn(scene: Scene): readonly Relation[] {
  return paragraphsOf(scene).flatMap((figures) => {
    const flows = figures.filter((one) => isFlow(scene, one))
    const periods = new Set(flows.map(({ claim }) => claim.period))
    if (periods.size < LEAST || flows.length > MOST) return []
    return flows.flatMap((whole) => partsOf(scene, whole, flows) ?? [])
  })
}

/** A time and two into which it falls. */
const LEAST = 3
const MOST = 60

function isFlow({ doc: { text } }: Scene, one: Figure): boolean {
  const { form, bound, unit, period, periodFrom, start, measure } = one.claim
  if (one.sort !== 'Q' || form !== 'number' || bound !== 'exact' || isChange(one)) return false
  if (period === null || periodFrom !== 'stated' || unit.includes('/') || one.size <= 0)
    return false
  if (monthsOf(parsePeriod(period)) === null || one.claim.kind === 'target') return false
  const name = measure === null ? '' : text.slice(measure.start, measure.end)
  return !STOCK.test(name) && !STOCK.test(text.slice(Math.max(0, start - NAME), start))
}

const NAME = 8

function partsOf(scene: Scene, whole: Figure, flows: readonly Figure[]): Relation | null {
  const name = nameOf(scene, whole)
  const all = whole.claim.period ?? ''
  const within = flows.filter(
    (one) =>
      one.claim.unit === whole.claim.unit &&
      isPartOf(one.claim.period ?? '', all) &&
      isCalled(nameOf(scene, one), name),
  )
  const isRivalled = flows.some(
    (one) =>
      one.claim.unit === whole.claim.unit && one.claim.period === all && one.size !== whole.size,
  )
  const isNamed = within.every((one) => nameOf(scene, one) === name)
  if (isRivalled && !isNamed) return null
  const byPeriod = new Map<string, Figure>()
  for (const one of within) {
    const known = byPeriod.get(one.claim.period ?? '')
    // Of two things in one time neither is known to be a part.
    if (known !== undefined && known.size !== one.size) return null
    byPeriod.set(one.claim.period ?? '', known ?? one)
  }
  // 三季度（7月…、8月…、9月…）: of what falls into stretches as well the longer ones.
  const periods = [...byPeriod.keys()]
  const parts = [...byPeriod.entries()]
    .filter(([period]) => !periods.some((other) => isPartOf(period, other)))
    .map(([, one]) => one)
    .toSorted((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1))
  if (parts.length < 2 || !areAllOf(parts, all)) return null
  return (
    sumOfParts(scene, whole, parts) ?? (isSlip(scene, whole, parts) ? allOf(whole, parts) : null)
  )
}

/** The whole may be the one that was mistyped. */
function isSlip({ doc: { text } }: Scene, whole: Figure, parts: readonly Figure[]): boolean {
  const sum = parts.reduce((all, { size }) => all + size, 0)
  const room = parts.reduce((all, { range }) => all + range.high - range.low, 0)
  return sizeOf(text, whole.claim).slips.some(({ value }) => Math.abs(value - sum) <= room)
}

/** One behind the other, from the first day to the last. */
function areAllOf(parts: readonly Figure[], all: string): boolean {
  const months = parts.map(({ claim }) => monthsOf(parsePeriod(claim.period ?? '')) ?? 0)
  const areApart = parts.every((one, at) => at === 0 || toOf(parts[at - 1] ?? one) < fromOf(one))
  const sum = months.reduce((total, many) => total + many, 0)
  return areApart && sum === monthsOf(parsePeriod(all))
}

function fromOf({ claim }: Figure): string {
  return startOf(parsePeriod(claim.period ?? '')) ?? ''
}

function toOf({ claim }: Figure): string {
  return endOf(parsePeriod(claim.period ?? ''))
}

function nameOf({ doc: { text } }: Scene, { claim: { measure } }: Figure): string {
  return measure === null ? '' : text.slice(measure.start, measure.end).replace(AMOUNT, '')
}

/** 出口值 and 出口 are one. */
const AMOUNT = /(?<=..)总?[额值量]$/

function isCalled(own: string, name: string): boolean {
  return own === name || UNTOLD.test(own)
}
