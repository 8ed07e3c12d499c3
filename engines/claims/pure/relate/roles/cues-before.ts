import type { Cue } from '../cues/types.ts'
import { isClauseEnd, openingOf, type Role } from '../part.ts'
import type { Tape } from '../tape.ts'
import type { Found } from './turns.ts'

/** Cues that say more of a change, and not which role its number has. */
export const MODIFIERS: ReadonlySet<Cue> = new Set([
  'respectively',
  'yoy',
  'mom',
  'qoq',
  'real',
  'yearly',
  'total',
  'sum',
  'including',
  'ofWhich',
  'remaining',
  'increment',
  'average',
  'equal',
  'namely',
  'etc',
  'among',
  'times',
  'over',
])

/** How many words may stand between a cue and its number. A word of Chinese is a run of characters. */
export const REACH = {
  en: { direction: 3, ends: 3, share: 3, target: 4 },
  zh: { direction: 1, ends: 1, share: 3, target: 1 },
} as const

/** Cues to the left within the clause, the nearest first, each with the words between it and the claim. */
export function beforeOf(tape: Tape, claimAt: number): readonly Found[] {
  const found: Found[] = []
  let words = 0
  for (let at = claimAt - 1; at >= 0; at -= 1) {
    const item = tape.items[at]
    // 与2010年第六次全国人口普查的635127人相比: of a time that is named, not told.
    const isNamed = item?.kind === 'claim' && item.claim.form === 'ordinal'
    if (isNamed && tape.grammar === 'zh') continue
    if (item === undefined || item.kind === 'claim') break
    if (isClauseEnd(item)) {
      const open = openingOf(tape, at)
      if (open === null) break
      at = open
    } else if (item.kind === 'word') words += 1
    else if (item.kind === 'cue') found.push({ cue: item.cue, at, words })
  }
  return found
}

/** Says which way it went. */
export function isWay(cue: Cue): boolean {
  return cue === 'up' || cue === 'down' || cue === 'flat' || cue === 'upNoun' || cue === 'downNoun'
}

/** Growth a year, where a word among those before says so, else how much it changed. */
export function roleOf(before: readonly Found[]): Role {
  return before.some(({ cue }) => cue === 'yearly') ? 'rate' : 'amount'
}
