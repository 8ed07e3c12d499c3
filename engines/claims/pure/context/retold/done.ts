import { endOf, isDay, type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { clauseOf } from '../around.ts'
import { isFirstQuarter, isTotal } from '../timeline/main/codes.ts'
import { dayMet } from './day-of-meeting.ts'
import type { Told } from './retold.ts'

// How much of a year's goal was reached so far, and what was done where the text says that it took place.

const REACHED = /(?:完成率|完成了?|完成比例|完成进度|进度|达成率?|兑现率)[^，。；、\d]{0,6}$/
const HALF = /^(?:已|均|都)*过半/
const ON_THE_SPOT = /(?:现场|当场|仪式上|会上|活动中)/

/** The claims with what was reached of a year as of the months that the release is on, and what was done on the spot as of its day. */
export function withDone(told: Told): readonly ReadClaim[] {
  const day = dayMet(told)
  return told.claims.map((claim, at) => {
    const code =
      reached(told, claim, told.claims.slice(Math.max(0, at - 3), at)) ??
      spot(told, claim) ??
      (day === null ? null : met(told, claim, day))
    return code === null ? claim : { ...claim, period: code }
  })
}

/** 全年目标1200万吨，完成率为50.6%. */
function reached(
  { doc, lent }: Told,
  claim: ReadClaim,
  before: readonly ReadClaim[],
): PeriodCode | null {
  if (lent === null || claim.unit !== 'percent' || claim.period === null) return null
  if (!isTotal(lent) && !isFirstQuarter(lent)) return null
  if (claim.kind !== null && claim.kind !== 'share') return null
  const words = doc.text.slice(Math.max(0, claim.start - 14), claim.start)
  const isReached = REACHED.test(words) || HALF.test(doc.text.slice(claim.start, claim.end))
  if (!isReached || claim.period === lent) return null
  const year = endOf(parsePeriod(lent)).slice(0, 4)
  const isOfGoal = before.some(
    ({ sentence, period }) => sentence === claim.sentence && period === year,
  )
  return isOfGoal && (claim.period === year || claim.period.startsWith('@')) ? lent : null
}

/** 8月5日上午，市公安局举行返还仪式，现场向94名群众返还1085万元. */
function spot({ doc, timeline, release }: Told, claim: ReadClaim): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || release === null || claim.periodFrom === 'stated') return null
  const { start } = clauseOf(sentence, claim.start)
  if (!ON_THE_SPOT.test(doc.text.slice(start, claim.start))) return null
  const days = (timeline.bySentence[claim.sentence] ?? []).filter(
    ({ role, code, end }) => role === 'event' && end <= claim.start && code !== null && isDay(code),
  )
  const day = days.at(-1)?.code ?? null
  return day !== null && day <= release ? day : null
}

/** 过去五年，…。会议选举产生理事117名。会上，12家企业捐赠3600万元: of the day of the meeting that the release begins with. */
function met({ doc, timeline }: Told, claim: ReadClaim, day: PeriodCode): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || claim.periodFrom !== 'inherited') return null
  if ((timeline.bySentence[claim.sentence] ?? []).length > 0) return null
  return AT_MEETING.test(doc.text.slice(sentence.start, claim.start)) ? day : null
}

const AT_MEETING =
  /^(?:会上|会议(?:还|并|以[^，。；\d]{0,12})?(?:选举|增补|表决|通过|表彰|审议|补选|推选|授[予牌])|[^，。；\d]{0,6}仪式上|活动现场|现场)(?!.{0,20}(?:通报|介绍|指出|显示|要求|强调|透露|报告))[^。]{0,80}$/
