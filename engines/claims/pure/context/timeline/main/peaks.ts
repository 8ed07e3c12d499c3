import { endOf, isDay, type PeriodCode, parsePeriod, periodCode, startOf } from '#platform/period'
import type { Doc, Sentence } from '../../../model.ts'
import { type Window, windowOf } from '../../events/windows.ts'
import type { Moment } from '../moments.ts'

// The one day of a Chinese event, a month or a year on which most came: it says nothing of the sentences after its own.

const PEAK = /单日|一天|当[天日]|[高顶]峰|最[高大多低少]|纪录|新[高低]|峰值|首[日天次]|最后一[天日]/

/** 7月1日至8月25日，…。8月9日，单日吞吐量达8.41万人次。国际旅客51万人次: of all days of it again. `wholes`: what was told of so far. */
export function isPeakOf(
  text: string,
  { start, end, grammar }: Sentence,
  code: PeriodCode,
  wholes: readonly (Window | null)[],
): boolean {
  const day = code.replace('@', '')
  if (grammar !== 'zh' || !isDay(day)) return false
  const isWithin = wholes.some((one) => one !== null && one.first <= day && day <= one.last)
  return isWithin && PEAK.test(text.slice(start, end))
}

/** The days of a period, of whatever kind. */
export function daysOf(code: PeriodCode | null): Window | null {
  const period = code === null ? null : parsePeriod(code)
  const first = period === null ? null : startOf(period)
  return period === null || first === null ? null : { first, last: endOf(period) }
}

/** The days of an event that a sentence tells. */
export function daysToldIn(moments: readonly Moment[]): Window | null {
  const found = moments.findLast(
    ({ role, code }) => role === 'point' && code !== null && /^since\d/.test(code),
  )
  return windowOf(found?.code ?? null)
}

/** 为期9天的音乐节8月3日落幕。…。去年同期，…: of its days, whichever of them was told of since. */
export function codeOfDays({ grammar }: Doc, days: Window | null): PeriodCode | null {
  if (grammar !== 'zh' || days === null) return null
  return periodCode({ kind: 'since', from: days.first, to: days.last })
}
