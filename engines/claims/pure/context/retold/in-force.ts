import { endOf, isDay, type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { isCount } from '../../named/clause/word.ts'
import { clauseOf } from '../around.ts'
import type { Told } from './retold.ts'

// 自7月1日起，低保标准由每月860元提高至900元: what is laid down holds from that day, whatever year the text is on. 年内新获授权专利84项，累计达到612项: how
// much there was in all when what is told of had ended.

/** 7月1日起, 7月1日零时起. */
const ON = /^(?:零时|0时|零点|0点)?起/
/** What is laid down by a rule or a price list. */
const LAID_DOWN =
  /标准|费率|手续费|票价|价格|收费|上限|下限|限额|额度|期限|工资|补贴|补助|津贴|奖励|利率|比例|税率|起付线|门槛/
const DONE = /[了已共]|累计|接待|受理|发送|办理|完成/
const FROM = /[由从](?:原[来先]?的?)?(?:每[^，。；\d]{0,6})?[^，。；\d]{0,6}$/
const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([
  null,
  'from-to',
  'growth',
  'gap',
  'level',
  'share',
])
const TOTAL = /累[计計积積](?:总[数量])?(?:已|更)?达到?了?[约近超逾]?$/
const FLOW = /[产销][量值]|收入|支出|投资|销售|成交|接待|发送|运送|完成|全年|当年/

/** The claims with what is laid down as of the day from which it holds, and counts of all so far as of the end of what is told of. */
export function withInForce(told: Told): readonly ReadClaim[] {
  return told.claims.map((claim) => {
    const sentence = told.doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'zh' || claim.period === null) return claim
    const said = told.doc.text.slice(sentence.start, claim.start)
    if (TOTAL.test(said))
      return { ...claim, period: endOfTold(told, claim, clauseOf(sentence, claim.start).start) }
    if (claim.periodFrom !== 'inherited') return claim
    const day = KINDS.has(claim.kind) ? dayOn(told, claim, said) : null
    if (day === null) return claim
    return FROM.test(said)
      ? { ...claim, period: null, periodFrom: null }
      : { ...claim, period: day }
  })
}

function endOfTold({ doc, timeline }: Told, claim: ReadClaim, from: number): PeriodCode | null {
  const { period, unit, kind, start } = claim
  if (period === null || kind !== null || !isCount(unit) || PASSING.has(unit)) return period
  const isTold = (timeline.bySentence[claim.sentence] ?? []).some(
    (one) => one.start >= from && one.end <= start,
  )
  if (isTold || FLOW.test(doc.text.slice(from, start))) return period
  const own = parsePeriod(period)
  return LONG.has(own.kind) ? `@${endOf(own)}` : period
}

/** Of what comes and goes there is none on a day. */
const PASSING: ReadonlySet<string> = new Set('uses person-times vehicles parcels TEU'.split(' '))
const LONG: ReadonlySet<string> = new Set(['year', 'half', 'quarters', 'quarter'])

/** The day from which a sentence says that its rule holds. */
function dayOn(
  { doc: { text }, timeline }: Told,
  claim: ReadClaim,
  said: string,
): PeriodCode | null {
  if (!LAID_DOWN.test(said) || DONE.test(said)) return null
  const from = (timeline.bySentence[claim.sentence] ?? []).find(
    ({ code, end }) => code !== null && end <= claim.start && ON.test(text.slice(end, end + 4)),
  )
  const day = from?.code?.replace('@', '') ?? ''
  return isDay(day) ? day : null
}
