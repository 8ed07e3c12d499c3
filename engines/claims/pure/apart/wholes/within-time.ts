import { endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import { before, behind, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { partIn } from '../reckoned/made.ts'

// What came in in a quarter is no more than what came in in its year, of the same thing or of a kind of it.

/** In tables and long reports the like is told of many. */
const FIGURES_MAX = 250
const SIZE_MIN = 1000
/** What differs more was read in another scale, or is of something else. */
const FACTOR_MAX = 3
/** By so much more, so that no rounding and no revision of it lies between. */
const MORE = 1.02
/** Stocks, prices and what may be less than nothing: a year of it may be less than a part of the year. */
const NO_FLOW =
  /profit|income|earnings|result|ebit|loss|surplus|deficit|cash|net\b|balance|asset|equity|liabilit|debt|price|rate|average|per\b|mean|capacity|population|employees|headcount|staff|workforce|customers|users|members|subscribers|outstanding|index|value of|worth|capitali|cap\b|backlog|stock|inventor|reserve|holding|loan|deposit|peak|record|high|low\b|annuali|run.rate|pace|利润|盈|亏|净|差|余额|结余|收益|现金|资产|负债|市值|估值|价|率|平均|人均|均|户数|用户|人口|里程|存量|库存|储备|保有|在册|从业|指数|参保|存款|贷款|规模|高峰|最高|最低|峰值|日|单月|折合|限额|资本/i
/** Words of a name that say nothing of what it is of. */
const GENERIC: ReadonlySet<string> = new Set(
  'annual total full year quarter overall consolidated group company whole half month 全年 累计 总额 合计 共计 当月 完成 实现'.split(
    ' ',
  ),
)

export function withinTimeIn(scene: Scene): readonly Relation[] {
  const flows = scene.figures.filter((one) => isFlow(scene, one))
  if (flows.length < 2 || flows.length > FIGURES_MAX) return []
  const spans = new Map<PeriodCode, Span | null>()
  const spanOf = ({ claim: { period } }: Figure): Span | null => {
    if (period === null) return null
    const known = spans.get(period)
    if (known !== undefined) return known
    const span = spanIn(period)
    spans.set(period, span)
    return span
  }
  return flows.flatMap((part): readonly Relation[] => {
    const own = spanOf(part)
    if (own === null || part.claim.periodFrom !== 'stated') return []
    const wholes = flows.filter((one) => {
      const isLike = one !== part && one.claim.unit === part.claim.unit
      const span = isLike && one.claim.periodFrom === 'stated' ? spanOf(one) : null
      return span !== null && isWithin(own, span) && isOfIt(one, part)
    })
    const [whole] = wholes
    if (whole === undefined || wholes.some((one) => part.size <= one.size * MORE)) return []
    if (part.size > whole.size * FACTOR_MAX) return []
    return [partIn(whole, part)]
  })
}

type Span = { readonly from: string; readonly to: string }

function spanIn(code: PeriodCode): Span | null {
  if (code.startsWith('@')) return null
  const period = parsePeriod(code)
  const from = startOf(period)
  const to = endOf(period)
  return from === null || from.slice(0, 4) !== to.slice(0, 4) ? null : { from, to }
}

function isWithin(own: Span, all: Span): boolean {
  return all.from <= own.from && own.to <= all.to && (all.from !== own.from || all.to !== own.to)
}

function isFlow(scene: Scene, one: Figure): boolean {
  const { claim, sort } = one
  if (sort !== 'Q' || isChange(one) || claim.form !== 'number' || claim.unit.includes('/'))
    return false
  if (claim.bound !== 'exact' && claim.bound !== 'about') return false
  if (one.size < SIZE_MIN || claim.unit === 'items' || claim.unit === 'places') return false
  if (claim.period === null || claim.measureKey.length === 0) return false
  return !NO_FLOW.test(before(scene, one, WORDS)) && !NO_FLOW.test(behind(scene, one, 16))
}

const WORDS = 50

function isOfIt({ claim: whole }: Figure, { claim: part }: Figure): boolean {
  if (whole.place?.words !== part.place?.words) return false
  const [all, own] = [whole, part].map(({ measureKey }) =>
    measureKey.filter((word) => !GENERIC.has(word)).join(),
  )
  return all !== '' && all === own
}
