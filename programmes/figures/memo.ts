import type { ObservationSource } from '#engines/series'
import type { Region } from '#platform/region'

/** So many are kept of each size; the one that was asked for longest ago gives way. */
export const ANSWERS_KEPT_MAX = { small: 4000, large: 100 } as const

/** `large`: a whole answer with trace, history and map, up to a megabyte in memory; `small`: a value, a list. */
export type AnswerSize = keyof typeof ANSWERS_KEPT_MAX

type Kept = {
  version: number
  readonly small: Map<string, unknown>
  readonly large: Map<string, unknown>
}

// Keyed by what the answers are computed from, which holds no state of its own: when an index or a pack is let go,
// what was computed from it goes too, and two servers in one process share nothing.
const byIndex = new WeakMap<ObservationSource, Kept>()
const byRegion = new WeakMap<Region, Kept>()

/** The answer for a key, computed once for each state of the observations. */
export function remembered<T>(
  source: ObservationSource,
  key: string,
  compute: () => T,
  size: AnswerSize = 'small',
): T {
  const found = byIndex.get(source)
  const kept = found?.version === source.version ? found : nothingKept(source.version)
  if (kept !== found) byIndex.set(source, kept)
  return keptIn(kept, size, key, compute)
}

/** The same for what only the pack decides. */
export function rememberedOf<T>(region: Region, key: string, compute: () => T): T {
  const kept = byRegion.get(region) ?? nothingKept(0)
  byRegion.set(region, kept)
  return keptIn(kept, 'small', key, compute)
}

function nothingKept(version: number): Kept {
  return { version, small: new Map(), large: new Map() }
}

// The key names the computation as well as its input, so what is found under it has its type.
function keptIn<T>(kept: Kept, size: AnswerSize, key: string, compute: () => T): T {
  const answers = kept[size]
  const isKnown = answers.has(key)
  const answer = isKnown ? (answers.get(key) as T) : compute()
  // A map keeps the order of insertion: what was asked for last stands last.
  answers.delete(key)
  answers.set(key, answer)
  if (answers.size > ANSWERS_KEPT_MAX[size]) {
    for (const oldest of answers.keys()) {
      answers.delete(oldest)
      break
    }
  }
  return answer
}
