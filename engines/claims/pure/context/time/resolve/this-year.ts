import { type PeriodCode, parsePeriod } from '#platform/period'
import type { TimePhrase } from '../phrase.ts'
import { resolve } from './resolve.ts'
import type { Setting } from './setting.ts'

// 今年 that isn't the whole of it.

/** This year as far as was spoken of; null where the words don't say so. */
export function thisYearOf(
  text: string,
  phrase: TimePhrase,
  before: TimePhrase | undefined,
  setting: Setting,
): PeriodCode | null {
  const upTo = isSummedUp(text, phrase) ? upToMonth(setting) : null
  return upTo ?? (isNowOf(text, phrase, before) ? setting.current : null)
}

/** 上年同期为6万人次，今年已有14万人次: this year as far as was spoken of. */
function isNowOf(
  text: string,
  { start, end }: TimePhrase,
  before: TimePhrase | undefined,
): boolean {
  return before?.when.kind === 'same' && text.slice(start, end) === '今年'
}

/** 今年产销累计分别为8万辆和7.9万辆: behind a month, of this year's months up to it. */
function isSummedUp(text: string, { start, end }: TimePhrase): boolean {
  return (
    /^(?:今年|本年)$/.test(text.slice(start, end)) &&
    /^[^，。；\d]{0,14}累[计計积積]/.test(text.slice(end, end + 16))
  )
}

function upToMonth(setting: Setting): PeriodCode | null {
  const code = setting.current ?? setting.main
  const isMonth = code !== null && parsePeriod(code).kind === 'month'
  return isMonth ? resolve({ kind: 'to-date' }, setting) : null
}
