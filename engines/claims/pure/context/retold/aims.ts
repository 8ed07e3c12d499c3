import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Told } from './retold.ts'

// 年初确定的30个项目, 为夏播计划160万亩的七成: what was set for a year is of the year, and what has been reached of it of the months in which it was.

/** 年初 says when it was set, and not how things stood then. */
const SET =
  /^[^，。；\d]{0,14}(?:定|定下|制定|下达|提出|设定|票决|部署|安排|承诺|公布|批准|列入)[^，。；\d]{0,16}的?[^，。；\d]{0,16}$/
const EXPECTED = /(?:预期|预测|目标|指引)[^，。；\d]{0,8}$/
const OF_PLAN =
  /(?<!规划|行动|[两三四五六七八九十]年|投资|开发)(?:计划|任务|目标)(?:中，[^，。；\d]{0,6}|为|是|的|：)?$/
const FORECAST = /(?:预计|可望|有望|预估|可达|可产)[^，。；\d]{0,8}$/
const OF_AIM = /(?:目标|任务|计划|指标)的$/
const REACH = 30

/** The claims with aims as of their years, and shares of an aim as of the months told before it. */
export function withAims(told: Told): readonly ReadClaim[] {
  const done: ReadClaim[] = []
  for (const claim of told.claims) {
    const isChinese = told.doc.sentences[claim.sentence]?.grammar === 'zh'
    const code = isChinese
      ? (ofBeginning(told, claim, done.at(-1)) ??
        ofYear(told, claim, done.at(-1)) ??
        reached(told, claim, done))
      : null
    done.push(code === null ? claim : { ...claim, period: code, periodFrom: 'inherited' })
  }
  return done
}

function wordsOf({ doc }: Told, claim: ReadClaim): string {
  const from = doc.sentences[claim.sentence]?.start ?? 0
  return doc.text.slice(Math.max(from, claim.start - REACH), claim.start)
}

/** 年初确定的30个; 增速预期由年初的5%上调到7%: the year that the beginning is of. */
function ofBeginning(
  { doc, timeline, release }: Told,
  claim: ReadClaim,
  last: ReadClaim | undefined,
): PeriodCode | null {
  if (release === null || claim.form !== 'number') return null
  const { text } = doc
  const beginning = beforeIt(timeline, claim)
  if (beginning === undefined || !text.slice(beginning.start, beginning.end).endsWith('年初'))
    return null
  const year = release.slice(0, 4)
  if (beginning.code !== `@${Number(year) - 1}-12-31` && beginning.code !== `@${year}-01-01`)
    return null
  const between = text.slice(beginning.end, claim.start)
  if (SET.test(between)) return year
  const before = text.slice(Math.max(0, beginning.start - REACH), beginning.start)
  if (between === '的' && EXPECTED.test(before)) return year
  const isRaised =
    last?.sentence === claim.sentence &&
    last.period === year &&
    last.start > beginning.end &&
    /^(?:左右)?[^，。；\d]{0,2}[上下]?[调修]?[高低至到为]+$/.test(text.slice(last.end, claim.start))
  return isRaised ? year : null
}

function beforeIt({ bySentence }: Timeline, { sentence, start }: ReadClaim) {
  return (bySentence[sentence] ?? []).findLast(({ end }) => end <= start)
}

/** What is planned or foreseen beside how far it has come by a day is of the year of that. */
function ofYear(told: Told, claim: ReadClaim, last: ReadClaim | undefined): PeriodCode | null {
  const { period, periodFrom, form, kind, unit } = claim
  if (period === null || form !== 'number' || (kind !== null && kind !== 'target')) return null
  if (
    unit === 'percent' ||
    parsePeriod(period).kind !== 'instant' ||
    (periodFrom === 'stated' && period !== `@${told.release}`)
  )
    return null
  const words = wordsOf(told, claim)
  const year = period.slice(1, 5)
  if (OF_PLAN.test(words) || (FORECAST.test(words) && period === told.lent)) return year
  const isOn =
    last?.sentence === claim.sentence &&
    last.period === year &&
    /计划中，/.test(
      words.concat(told.doc.text.slice(told.doc.sentences[claim.sentence]?.start, claim.start)),
    ) &&
    /^[，、](?:其余)?[^，。；、\d]{1,8}$/.test(told.doc.text.slice(last.end, claim.start))
  return isOn ? year : null
}

/** 前三季度销量64.8万辆，…，完成全年90万辆目标的72%. */
function reached(told: Told, claim: ReadClaim, done: readonly ReadClaim[]): PeriodCode | null {
  const { period, sentence } = claim
  const isShare = claim.unit === 'percent' || claim.form === 'fraction'
  if (period === null || !isShare || !OF_AIM.test(wordsOf(told, claim))) return null
  if (!/^\d{4}$/.test(period)) return null
  const { release } = told
  const first = done.find(
    (one) =>
      one.sentence === sentence &&
      one.form === 'number' &&
      (one.kind === null || one.kind === 'level' || one.kind === 'sum') &&
      one.period !== null &&
      one.period !== period &&
      String(yearOfCode(one.period)) === period &&
      (release === null || endOf(parsePeriod(one.period)) <= release),
  )
  return first?.period ?? null
}
