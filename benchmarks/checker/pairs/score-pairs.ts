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

/** How many planted contradictions are found, and which true texts are wrongly flagged: of all, or of every so many. */
export function scorePairs(set: PairSet, every = 1): PairScore {
  const isTaken = (_: unknown, order: number): boolean => order % every === 0
  const [pairs, traps] = [pairsOf(set).filter(isTaken), trapsOf(set).filter(isTaken)]
  const [caught, escaped] = [[] as string[], [] as string[]]
  for (const pair of pairs) (contradicts(pair.false, pair.date) ? caught : escaped).push(pair.id)
  const truths = [...pairs.map((pair) => ({ ...pair, text: pair.true })), ...traps]
  return {
    pairs: pairs.length,
    caught,
    escaped,
    accused: truths.filter(({ text, date }) => contradicts(text, date)).map(({ id }) => id),
    texts: truths.length,
  }
}

function contradicts(text: string, date: string): boolean {
  const { claims } = checkText(text, { date: date as Day })
  return claims.some(({ verdict }) => verdict === 'inconsistent')
}
