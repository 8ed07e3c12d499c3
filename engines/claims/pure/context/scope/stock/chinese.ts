import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim } from '../../../model.ts'

// 截至10月末，全省公共充电桩21万台。…鹭洲5万台: what is told as of a day in one place is a stock wherever no time is said.

/** So many of the last characters of its name tell a stock. */
const NAME_LENGTH = 3
const NEAR = 28
const STOCKS_MAX = 40
const ADDED =
  /新增|新建|新设|新登记|新发展|新装|新入网|新开|离网|销户|净增|增量|月均|日均|年均|增加|减少|增长|下降|流失/
/** Words that name no stock. */
const NO_NAMES = /累计|合计|总计|达到|完成|实现|其中|[的了]|[0-9]/
/** 用户总数, 会员规模: behind the name of those that are held on a day. */
const COUNT_WORDS = /(?:总数量?|总量|总规模|规模|数量|数)$/
const HOLDERS = /(?:用户|客户|会员|网点|基站|账户)$/

type Stock = { readonly unit: string; readonly name: string; readonly code: PeriodCode }

/**
 * The claims of a text, with the stocks among those that inherited a month, a quarter or the months up to one as of its end.
 */
export function withStocks(doc: Doc, claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const stocks = claims.flatMap((claim) => stockOf(doc, claim)).slice(0, STOCKS_MAX)
  if (stocks.length === 0) return claims
  let sentence = -1
  let was: PeriodCode | null = null
  let as: PeriodCode | null = null
  return claims.map((claim) => {
    if (claim.sentence !== sentence) {
      // 宽带用户达6.7亿户。其中，百兆用户6.3亿户: of the same day.
      if (!goesOn(doc, sentence, claim.sentence)) [was, as] = [null, null]
      sentence = claim.sentence
    }
    if (!mayBeStock(claim)) return claim
    const stock = stocks.find((one) => isOf(doc, claim, one))
    if (stock !== undefined) [was, as] = [claim.period, stock.code]
    // What goes on from a stock in its sentence is of the same day: 占全省71.4%.
    return as !== null && claim.period === was ? { ...claim, period: as } : claim
  })
}

function goesOn({ text, sentences }: Doc, before: number, index: number): boolean {
  const [last, next] = [sentences[before], sentences[index]]
  if (last === undefined || next === undefined || index !== before + 1) return false
  return last.paragraph === next.paragraph && text.startsWith('其中', next.start)
}

function stockOf({ text, sentences }: Doc, claim: ReadClaim): readonly Stock[] {
  const { period, periodFrom, form, kind, unit, measure } = claim
  if (sentences[claim.sentence]?.grammar !== 'zh' || periodFrom !== 'stated') return []
  if (form !== 'number' || kind !== null || measure === null || unit.includes('CNY')) return []
  if (period === null || parsePeriod(period).kind !== 'instant' || measure.end > claim.start)
    return []
  const words = text.slice(measure.start, measure.end)
  const holder = HOLDERS.exec(words.replace(COUNT_WORDS, ''))?.[0]
  if (holder !== undefined) return [{ unit, name: holder, code: period }]
  const name = words.slice(-NAME_LENGTH)
  const isName = name.length === NAME_LENGTH && !NO_NAMES.test(name)
  return isName ? [{ unit, name, code: period }] : []
}

function mayBeStock({ kind, periodFrom, period }: ReadClaim): boolean {
  return KINDS.has(kind) && periodFrom === 'inherited' && period !== null
}

const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'share', 'multiple', 'sum'])

function isOf({ text, sentences }: Doc, claim: ReadClaim, { unit, name, code }: Stock): boolean {
  const isShare = claim.kind === 'share'
  if ((claim.unit !== unit && !isShare) || claim.period === null) return false
  const period = parsePeriod(claim.period)
  if (!STRETCHES.has(period.kind) || `@${endOf(period)}` !== code) return false
  const from = Math.max(sentences[claim.sentence]?.start ?? 0, claim.start - NEAR)
  const words = text.slice(from, claim.start)
  // 5G用户占比过半: a share of those that are held.
  const behind = words.slice(words.lastIndexOf(name) + name.length)
  if (isShare && !/^[^，。；]{0,4}占比?[^，。；]{0,4}$/.test(behind)) return false
  return (isShare || claim.form === 'number') && words.includes(name) && !ADDED.test(words)
}

const STRETCHES: ReadonlySet<string> = new Set(['month', 'quarter', 'months', 'quarters', 'half'])
