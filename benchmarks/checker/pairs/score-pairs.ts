import { checkText } from '#engines/claims/pure'
import type { Day } from '#platform/period'
import { type PairSet, pairsOf, trapsOf } from './read-pairs.ts'

type PairScore = {
  readonly pairs: number
  readonly caught: readonly string[]
  readonly escaped: readonly string[]
  /** True texts, of pairs and traps, of which some claim is called inconsistent. */
  readonly accused: readonly string[]
  readonly texts: number
}

/** How many planted contradictions are found, and which true texts are wrongly flagged. */
export function scorePairs(set: PairSet): PairScore {
  const [pairs, traps] = [pairsOf(set), trapsOf(set)]
  const isCaught = (pair: (typeof pairs)[number]) => contradicts(pair.false, pair.date)
  const truths = [...pairs.map((pair) => ({ ...pair, text: pair.true })), ...traps]
  return {
    pairs: pairs.length,
    caught: pairs.filter(isCaught).map(({ id }) => id),
    escaped: pairs.filter((pair) => !isCaught(pair)).map(({ id }) => id),
    accused: truths.filter(({ text, date }) => contradicts(text, date)).map(({ id }) => id),
    texts: truths.length,
  }
}

function contradicts(text: string, date: string): boolean {
  const { claims } = checkText(text, { date: date as Day })
  return claims.some(({ verdict }) => verdict === 'inconsistent')
}
