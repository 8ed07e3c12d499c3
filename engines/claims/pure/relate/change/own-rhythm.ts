import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Cue } from '../cues/types.ts'
import type { Part } from '../part.ts'
import type { Tape } from '../tape.ts'

const IN_WORD: { readonly [sign: string]: Cue } = { 年: 'yoy', 季: 'qoq', 月: 'mom' }

/** 月增0.13%, 年減3000人: the verb says it. */
export function rhythmInWord({ text, grammar }: Tape, { claim }: Part): Cue | null {
  if (grammar !== 'zh') return null
  const found = /([年季月])[增减]率?[了为达约]?\s?$/.exec(
    text.slice(Math.max(0, claim.start - 6), claim.start),
  )
  return IN_WORD[found?.[1] ?? ''] ?? null
}

/** 与2012年同期比较，首十一个月…上升11.6%: what it is the same of is told only behind it. */
export function isOfSameStretch(
  { text, items }: Tape,
  { from, to }: { readonly from: number; readonly to: number },
  said: PeriodCode | null,
  yearAgo: PeriodCode | null,
): boolean {
  if (said === null || yearAgo === null || yearOf(said) !== yearOf(yearAgo)) return false
  return /同[期月季]|\bsame (?:period|months?|quarters?|time)\b/i.test(
    text.slice(items[from]?.start ?? 0, items[to - 1]?.end ?? 0),
  )
}

function yearOf(code: PeriodCode): string {
  return endOf(parsePeriod(code)).slice(0, 4)
}
