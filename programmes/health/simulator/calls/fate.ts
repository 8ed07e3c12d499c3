import { chanceOf } from '../chance.ts'
import type { Fate } from '../types.ts'
import type { Shares } from './shares.ts'

/** What becomes of the call that settles a bill; most are settled and that is all. */
export function fateOf(shares: Shares, seed: number, number: number): Fate {
  let left = chanceOf(seed, 'fate', number).next()
  for (const fate of ['repeated', 'unanswered', 'cancelled', 'disputed'] as const) {
    left -= shares[fate]
    if (left < 0) return fate
  }
  return 'plain'
}
