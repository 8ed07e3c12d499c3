import type { Window } from '../window.ts'

// Sizes and distances by the few steps that matter.

/** The number of steps that a value is above. */
export function bucketOf(value: number, steps: readonly number[]): number {
  let at = 0
  while (at < steps.length && value > (steps[at] ?? 0)) at += 1
  return at
}

/** In days: some days, a week, a month, a quarter, a year. */
const FAR = [2, 7, 32, 100, 380]
const SIDES = FAR.length + 1

/** How far off: 0 nothing to compare with, 1 the same day, before or behind it by how much. */
export function offBy(days: number): number {
  if (days === 0) return 1
  return 2 + bucketOf(Math.abs(days), FAR) + (days > 0 ? SIDES : 0)
}

/** How far from the release it ends. */
export function farness(window: Window | null, release: number): number {
  return window === null ? 0 : offBy(window.last - release)
}
