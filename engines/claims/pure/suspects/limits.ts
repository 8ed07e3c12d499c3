import type { Ground, Suspect } from './suspect.ts'

// From which odds on what fails is told. The more figures a text has, the more of them fit the words of one by chance: of what failed in true texts that were typed
// afresh, each full of figures, half came from texts of sixty figures and more.

/** In texts of up to `FULL` figures; what leaves little to misread is told there whatever its odds. */
const TOLD = 0.5

const FULL = 60
const TOLD_IN_FULL = 1.75

/** Of a paragraph that was read as if it stood alone: what it says may be of other figures of the text. */
const TOLD_ALONE = 2.5

/** Null for what is told whatever its odds. */
export function limitOf(
  { context }: Ground,
  { relation }: Suspect,
  isSure: boolean,
): number | null {
  if (relation.isReadAlone === true) return TOLD_ALONE
  if (context.claims.length >= FULL) return TOLD_IN_FULL
  return isSure ? null : TOLD
}
