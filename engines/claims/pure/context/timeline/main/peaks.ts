import { isDay, type PeriodCode, periodCode } from '#platform/period'
import type { Doc, Sentence } from '../../../model.ts'
import { type Window, windowOf } from '../../events/windows.ts'
import type { Moment } from '../moments.ts'

// The one day of a Chinese event on which most came: it says nothing of the sentences after its own.

const PEAK = /单日|一天|当[天日]|[高顶]峰|最[高大多]|纪录|新高|峰值|首[日天]|最后一[天日]/

/** 7月1日至8月25日，…。8月9日，单日吞吐量达8.41万人次。国际旅客51万人次: of all days of it again. */
export function isPeakOf(
  text: string,
  { start, end, grammar }: Sentence,
  code: PeriodCode,
  days: Window | null,
): boolean {
  const day = code.replace('@', '')
  if (grammar !== 'zh' || days === null || !isDay(day) || day < days.first || day > days.last)
    return false
  return PEAK.test(text.slice(start, end))
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
