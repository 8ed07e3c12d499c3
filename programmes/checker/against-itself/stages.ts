import type { SelfStage } from './self-checked.ts'

/**
 * Which part of the whole each stage takes: measured on 500 kB of 8,100 figures, of a thousand problems. A text without
 * problems is through at the last.
 */
const PARTS: readonly (readonly [stage: SelfStage, part: number])[] = [
  ['sentences', 0.05],
  ['ties', 0.2],
  ['guesses', 0.3],
  ['weighing', 0.13],
  ['wordings', 0.32],
]

/** How much of a test of a text against itself is done, from 0 to 1. */
export function partDone(stage: SelfStage, done: number, of: number): number {
  let before = 0
  for (const [one, part] of PARTS) {
    if (one === stage) return before + (of === 0 ? 0 : (part * done) / of)
    before += part
  }
  return before
}
