import type { Relation } from '../model.ts'
import type { Ground, Suspect } from './suspect.ts'
import { betweenOf } from './traits.ts'

// From which odds on what fails is told. The more figures a text has, the more of them fit the words of one by chance: of what failed in true texts that were typed
// afresh, each full of figures, three fifths came from texts of sixty figures and more.

/** In texts of fewer than `FULL` figures; what leaves little to misread is told there whatever its odds. */
export const TOLD = 0.5

export const FULL = 60
const TOLD_IN_FULL = 1.25

/** Of a paragraph that was read as if it stood alone: what it says may be of other figures of the text. */
const TOLD_ALONE = 2.5

/** Of either, where nothing stands between three figures and more. */
const TOLD_IN_A_ROW = 1.25

/** Null for what is told whatever its odds. */
export function limitOf(ground: Ground, one: Suspect, isSure: boolean): number | null {
  const { isReadAlone, isGuess, kind } = one.relation
  const isFull = ground.context.claims.length >= FULL
  if (isReadAlone !== true && (!isFull || BY_NO_CHANCE.has(kind))) return isSure ? null : TOLD
  const isInRow = one.own.length >= IN_A_ROW && isGuess !== true && betweenOf(ground, one) === 0
  if (isInRow) return TOLD_IN_A_ROW
  return isReadAlone === true ? TOLD_ALONE : TOLD_IN_FULL
}

const IN_A_ROW = 3

/** What names, years and places are held against: however many figures a text has, none of them fits or fails there by chance. */
const BY_NO_CHANCE: ReadonlySet<Relation['kind']> = new Set([
  'enumeration',
  'listing',
  'counted',
  'rank-in',
  'span-length',
  'years',
  'apart',
])
