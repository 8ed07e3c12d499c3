import { type Day, endOf, isDay, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc } from '../../../model.ts'
import type { Moment } from '../moments.ts'
import { headlineOf, type Stated } from './main-period.ts'

// 发布2025年度审判白皮书, 公布年度报告: the year that a Chinese release is on, told by the name of what it publishes alone.

const SENTENCE_MIN = 12
/** So many sentences below the title name what it publishes. */
const SENTENCES = 2
const REACH = 28
/** What reports on a year, by its name behind the year. */
const REPORT =
  /^度?[^，。；、\d]{0,20}(?:白皮书|蓝皮书|绿皮书|皮书|报告|年报|公报|年鉴|账[单本]|成绩单|总结|述职|盘点|大事记|[案事]例)/
/** The same without its year: 年度“账本”, 年报, 年终总结. */
const ANNUAL =
  /(?<![半多\d])(?:年度[“”‘’"《]?(?:[^，。；、\d“]{0,8}(?:报告|账[单本]|成绩单|总结|述职|盘点|数据|业绩|[十百]大|大事|[案事]例))|年报(?!送)|年终(?:总结|盘点|账[单本]|述职|大考)|岁末(?:总结|盘点))/
/** It comes out in the first months of the next year, or when its own is nearly over. */
const MONTHS_AFTER = 4
const MONTHS_BEFORE = 12

/** The year of the report that the title or the first sentence names. */
export function yearOfReport(
  doc: Doc,
  bySentence: readonly (readonly Moment[])[],
  of: { readonly stated: readonly Stated[]; readonly figures: number },
  release: Day | null,
): PeriodCode | null {
  if (doc.grammar !== 'zh' || release === null) return null
  const from = headlineOf(doc)
  const first = doc.sentences.findIndex(
    ({ index, start, end }) => index >= from && end - start >= SENTENCE_MIN,
  )
  const last = first === -1 ? from : first + SENTENCES
  const opening = bySentence.slice(0, last).flat()
  const year = opening.find((one) => isOfReport(doc.text, one, release))?.code ?? null
  if (year !== null) return isOnIt(year, of) ? year : null
  if (opening.some(({ code, role }) => role === 'point' && code !== null && !isOfDay(code)))
    return null
  return ANNUAL.test(
    doc.text.slice(0, doc.sentences.at(Math.min(last, doc.sentences.length) - 1)?.end),
  )
    ? yearBy(release)
    : null
}

function isOfReport(text: string, { code, role, end }: Moment, release: Day): boolean {
  if (code === null || role === 'base' || parsePeriod(code).kind !== 'year') return false
  const over = endOf(parsePeriod(code))
  const isLate = Number(release.slice(0, 4)) - Number(over.slice(0, 4)) <= 1
  return over < release && isLate && REPORT.test(text.slice(end, end + REACH))
}

/** Unless more of its figures say another time than say none. */
function isOnIt(
  year: PeriodCode,
  { stated, figures }: { readonly stated: readonly Stated[]; readonly figures: number },
): boolean {
  const others = stated.filter(({ code }) => !isOfDay(code) && !code.startsWith(year))
  const later = others.filter(({ code }) => endOf(parsePeriod(code)) > endOf(parsePeriod(year)))
  return later.length * OTHERS_MAX <= figures
}

const OTHERS_MAX = 10

function isOfDay(code: PeriodCode): boolean {
  return isDay(code.replace('@', ''))
}

function yearBy(release: Day): PeriodCode | null {
  const [year, month] = [Number(release.slice(0, 4)), Number(release.slice(5, 7))]
  if (month <= MONTHS_AFTER) return String(year - 1)
  return month >= MONTHS_BEFORE ? String(year) : null
}
