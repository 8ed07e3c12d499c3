import type { Programme } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'

/** The programmes that have figures, for who needs those and nothing that runs; in step with `all.ts`, as a test checks. */
export const figured: readonly Programme[] = [economy]
