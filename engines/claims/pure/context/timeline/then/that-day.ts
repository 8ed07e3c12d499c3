import { endOf, isDay, type PeriodCode, parsePeriod } from '#platform/period'
import type { Sentence } from '../../../model.ts'
import { isNearDay, type TimePhrase } from '../../time/phrase.ts'
import type { Setting } from '../../time/resolve/setting.ts'
import type { Moment } from '../moments.ts'

// Chinese times that are told by others: 当天, 当时, 截至昨天.

/** 当时, in a sentence that holds nothing against an earlier time, says no time; 当天, where no day was told. */
export function isThenOfNone(
  text: string,
  { grammar }: Sentence,
  { when, start }: TimePhrase,
  moments: readonly Moment[],
  setting: Setting,
): boolean {
  if (grammar !== 'zh' || when.kind !== 'then') return false
  return thenOf(text, start, moments, setting) === null
}

/** The day that was told last, or the time that is held against. */
export function thenOf(
  text: string,
  start: number,
  moments: readonly Moment[],
  { lastSaid }: Setting,
): PeriodCode | null {
  if (!/^当[天日]/.test(text.slice(start, start + 2)))
    return moments.findLast(({ role }) => role === 'base')?.code ?? null
  const own = moments.findLast(({ role, code }) => role === 'point' && code !== null)?.code
  const told = own ?? lastSaid
  return told !== null && isDay(told) ? told : null
}

/** 自4月29日启动以来，截至昨天: how far those days go; else how things stood when that day was over. */
export function upTo(
  text: string,
  { start, when }: TimePhrase,
  code: PeriodCode | null,
  last: Moment | undefined,
  { release }: Setting,
): PeriodCode | null {
  if (code === null || !isNearDay(when)) return code
  if (!/截[至止]到?$/.test(text.slice(Math.max(0, start - 3), start))) return code
  // 截至上周末.
  if (!isDay(code)) return code.startsWith('since') ? `@${endOf(parsePeriod(code))}` : code
  const open = `..@${release}`
  const isOpen =
    last?.code?.startsWith('since') === true &&
    last.code.endsWith(open) &&
    /^[，,]截[至止]到?$/.test(text.slice(last.end, start)) &&
    release !== null
  return isOpen ? `${last.code?.slice(0, -open.length)}..@${code}` : `@${code}`
}
