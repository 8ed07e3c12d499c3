import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'

// 截至10月末，全省公共充电桩21万台。…鹭洲5万台: what is told as of a day in one place is a stock wherever no time is said.

/** So many of the last characters of its name tell a stock. */
const NAME_LENGTH = 3
const NEAR = 28
const STOCKS_MAX = 40
const ADDED = /新增|新建|新设|新登记|净增|增量|月均|日均|年均|增加|减少|增长|下降/
/** Words that name no stock. */
const NO_NAMES = /累计|合计|总计|达到|完成|实现|其中|[的了]|[0-9]/

type Stock = { readonly unit: string; readonly name: string; readonly code: PeriodCode }

/** The claims of a text, with the stocks among those that inherited a month or a quarter as of its end. */
export function withStocks(doc: Doc, claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const stocks = claims.flatMap((claim) => stockOf(doc, claim)).slice(0, STOCKS_MAX)
  if (stocks.length === 0) return claims
  let sentence = -1
  let was: PeriodCode | null = null
  let as: PeriodCode | null = null
  return claims.map((claim) => {
    if (claim.sentence !== sentence) [sentence, was, as] = [claim.sentence, null, null]
    if (!mayBeStock(claim)) return claim
    const stock = stocks.find((one) => isOf(doc, claim, one))
    if (stock !== undefined) [was, as] = [claim.period, stock.code]
    // What goes on from a stock in its sentence is of the same day: 占全省71.4%.
    return as !== null && claim.period === was ? { ...claim, period: as } : claim
  })
}

function stockOf({ text, sentences }: Doc, claim: ReadClaim): readonly Stock[] {
  const { period, periodFrom, form, kind, unit, measure } = claim
  if (sentences[claim.sentence]?.grammar !== 'zh' || periodFrom !== 'stated') return []
  if (form !== 'number' || kind !== null || measure === null || unit.includes('CNY')) return []
  if (period === null || parsePeriod(period).kind !== 'instant' || measure.end > claim.start)
    return []
  const name = text.slice(measure.start, measure.end).slice(-NAME_LENGTH)
  const isName = name.length === NAME_LENGTH && !NO_NAMES.test(name)
  return isName ? [{ unit, name, code: period }] : []
}

function mayBeStock({ kind, periodFrom, period }: ReadClaim): boolean {
  return (kind === null || kind === 'share') && periodFrom === 'inherited' && period !== null
}

function isOf({ text }: Doc, claim: ReadClaim, { unit, name, code }: Stock): boolean {
  if (claim.unit !== unit || claim.form !== 'number' || claim.period === null) return false
  const period = parsePeriod(claim.period)
  if (period.kind !== 'month' && period.kind !== 'quarter') return false
  const words = text.slice(Math.max(0, claim.start - NEAR), claim.start)
  return `@${endOf(period)}` === code && words.includes(name) && !ADDED.test(words)
}
