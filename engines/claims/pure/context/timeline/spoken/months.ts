import { type PeriodCode, parsePeriod } from '#platform/period'
import type { Sentence } from '../../../model.ts'
import type { TimePhrase } from '../../time/phrase.ts'
import type { Setting } from '../../time/resolve/setting.ts'

// Which month "this month" and 上月 are, where the text tells.

/** What a word for a month means where its text tells another than it resolves to. */
export function monthSpoken(
  text: string,
  sentence: Sentence,
  phrase: TimePhrase,
  { before, setting }: { readonly before: Setting; readonly setting: Setting },
  own: PeriodCode | null,
): PeriodCode | null {
  if (sentence.grammar === 'zh') return isMonthOver(text, phrase, setting) ? monthOf(setting) : own
  return isThisMonth(text, sentence, phrase, before.release)
    ? (before.release?.slice(0, 7) ?? null)
    : own
}

/** "The service has added 640 appointments this month": that in which it says so, whatever month it reports on. */
function isThisMonth(
  text: string,
  { start: from }: Sentence,
  { start, end }: TimePhrase,
  release: string | null,
): boolean {
  if (release === null || !/^this month$/i.test(text.slice(start, end))) return false
  return /\b(?:has|have|will|is|are|expects?|plans?|forecasts?|hopes?|aims?)\b/.test(
    text.slice(from, start),
  )
}

/** 上月平均入住率89%, in a text that doesn't say when it came out. */
function isMonthOver(text: string, phrase: TimePhrase, { release }: Setting): boolean {
  const { when, cue } = phrase
  const isBefore = when.kind === 'before' && when.unit === 'month' && !when.atEnd && cue === null
  return isBefore && release === null && !isBeside(text, phrase)
}

/** In a text on December that is that month itself, which was over. */
function monthOf({ main, lastSaid, thisYear }: Setting): PeriodCode | null {
  if (thisYear === null) return null
  const isMonth = (code: PeriodCode | null) => code !== null && parsePeriod(code).kind === 'month'
  return [main, lastSaid].find(isMonth) ?? null
}

/** 10月上涨0.2%，上月为下降0.3%: the month before the one that is told of. */
export function isBeside(text: string, { start, end }: TimePhrase): boolean {
  return /[，；]$/.test(text.slice(start - 1, start)) && /^[则为為是]/.test(text[end] ?? '')
}
