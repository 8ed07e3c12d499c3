import { type Lang, say } from '#platform/i18n'
import type { DraftChange } from '../drafts/changes.ts'
import { UNTOLD_WORDS } from '../drafts/words.ts'
import type { CheckedClaim } from '../types.ts'
import { csvOf } from './csv.ts'
import { type Against, STANDING_WORDS, standingOf } from './standing.ts'

const COLUMNS = [
  'change',
  'earlier_text',
  'earlier_standing',
  'later_text',
  'later_standing',
  'reasons',
] as const

/** A line for each claim of each change: what stands in both drafts, how it stands, and why. */
export function draftsCsv(changes: readonly DraftChange[], against: Against, lang: Lang): string {
  const words = (claim: CheckedClaim | null) =>
    claim === null ? ['', ''] : [claim.text, say(STANDING_WORDS[standingOf(claim, against)], lang)]
  const rows = changes.flatMap(({ kind, pairs, problem, because }) => {
    const reasons = new Set((problem?.reasons ?? []).map(({ en, zh }) => say({ en, zh }, lang)))
    if (because !== undefined) reasons.add(say(UNTOLD_WORDS[because], lang))
    return pairs.map(({ earlier, later }) => [
      kind,
      ...words(earlier),
      ...words(later),
      [...reasons].join(' '),
    ])
  })
  return csvOf([COLUMNS, ...rows])
}
