import { LONG } from '../likely/likely.ts'
import type { Ground, Suspect } from './suspect.ts'

// From which odds on what fails is told. The more figures a text has, the more of them fit the words of one by chance: of what fails in true texts that are full
// of figures some half would be told by the odds that are enough in short ones.

/** In texts of up to `LONG` figures. */
const TOLD = 0.5

/** In longer ones, by what tied the figures. */
const TOLD_IN_LONG = {
  /** A paragraph that was read as if it stood alone, though what it says may be of other figures of the text. */
  alone: 2.5,
  rule: 1.25,
  guess: 1,
  /** A fixed form of words. */
  outright: 1,
  /** Words that leave little to misread. */
  plain: 0.5,
} as const

/** Null for what is told whatever its odds. */
export function limitOf(
  { context }: Ground,
  { relation }: Suspect,
  isSure: boolean,
): number | null {
  if (context.claims.length <= LONG) return isSure ? null : TOLD
  if (relation.isReadAlone === true) return TOLD_IN_LONG.alone
  if (relation.isOutright === true) return TOLD_IN_LONG.outright
  if (isSure) return TOLD_IN_LONG.plain
  return relation.isGuess === true ? TOLD_IN_LONG.guess : TOLD_IN_LONG.rule
}
