import {
  addDays,
  endOf,
  lastDayOfMonth,
  type PeriodCode,
  parsePeriod,
  periodCode,
} from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { numeralOf } from '../time/chinese-digits.ts'
import type { Told } from './retold.ts'

// 去年底12.6万册，半年来新购1.2万册，6月底12.8万册; 截至9月底1286座，一个季度添了146座: what came about between two states came about in so many months
// up to the later one.

const COUNTED =
  /(?:^|[，；、。])[^，；、。\d]{0,2}(?:(一|半)年|([一两二三四五六七八九十]|1?\d)个?(季度|月))(?:时间)?(?:以?来|里|间|之?内|中)?(?![底末初])[^，。；\d]{0,10}$/
const CAME_ABOUT = /增|添|新|减|购|赠|扩|建|开|[少多]了/
const REACH = 28
const MONTHS = { 季度: 3, 月: 1 } as const
const YEAR_MONTHS = 12
const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'growth', 'gap', 'count', 'level'])

/** The claims with what came about in counted months as of these, up to the state beside it or to the end of what the release is on. */
export function withSpanBack(told: Told): readonly ReadClaim[] {
  let last: { readonly sentence: number; readonly end: number; readonly code: PeriodCode } | null =
    null
  return told.claims.map((claim) => {
    const code: PeriodCode | null =
      codeOf(told, claim) ??
      (last?.sentence === claim.sentence &&
      claim.form === 'number' &&
      /^、[^，。；、\d]{0,8}$/.test(told.doc.text.slice(last.end, claim.start))
        ? last.code
        : null)
    last = code === null ? null : { sentence: claim.sentence, end: claim.end, code }
    return code === null ? claim : { ...claim, period: code, periodFrom: 'stated' as const }
  })
}

function codeOf({ doc, lent, release }: Told, claim: ReadClaim): PeriodCode | null {
  const { period, form, kind } = claim
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || period === null || form !== 'number') return null
  if (!KINDS.has(kind)) return null
  const words = doc.text.slice(Math.max(sentence.start, claim.start - REACH), claim.start)
  const found = COUNTED.exec(words)
  if (found === null || !CAME_ABOUT.test(found[0])) return null
  const end = endBy(period, lent, release)
  return end === null ? null : monthsTo(end, monthsIn(found))
}

function monthsIn([, years, count, unit]: RegExpExecArray): number {
  if (years !== undefined) return years === '半' ? YEAR_MONTHS / 2 : YEAR_MONTHS
  return (numeralOf(count ?? '') ?? Number(count)) * MONTHS[unit as keyof typeof MONTHS]
}

/** The state beside it; where its sentence goes on to now, the end of what the release is on. */
function endBy(period: PeriodCode, lent: PeriodCode | null, release: string | null): string | null {
  const own = parsePeriod(period)
  if (own.kind === 'instant' && own.day !== release) return own.day
  const isNow = own.kind === 'instant' || (own.kind === 'since' && own.to === release)
  if (!isNow || lent === null || release === null) return null
  const end = endOf(parsePeriod(lent))
  return end < release ? end : null
}

function monthsTo(day: string, count: number): PeriodCode | null {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (day !== lastDayOfMonth(year, month) || count < 1 || count > YEAR_MONTHS) return null
  const first = year * YEAR_MONTHS + month - count
  const [fromYear, fromMonth] = [Math.floor(first / YEAR_MONTHS), (first % YEAR_MONTHS) + 1]
  if (count === YEAR_MONTHS && month === YEAR_MONTHS) return periodCode({ kind: 'year', year })
  const from = `${fromYear}-${String(fromMonth).padStart(2, '0')}-01`
  return periodCode({ kind: 'since', from: addDays(from, 0), to: day })
}
