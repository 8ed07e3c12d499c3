import type { ObservationSource } from '#engines/series'
import type { Region } from '#platform/region'

/** More answers are not kept; the oldest gives way. */
export const ANSWERS_KEPT_MAX = 2000

type Kept = { version: number; readonly answers: Map<string, unknown> }

// Keyed by what the answers are computed from, which holds no state of its own: when an index or a pack is let go,
// what was computed from it goes too, and two servers in one process share nothing.
const byIndex = new WeakMap<ObservationSource, Kept>()
const byRegion = new WeakMap<Region, Map<string, unknown>>()

/** The answer for a key, computed once for each state of the observations. */
export function remembered<T>(source: ObservationSource, key: string, compute: () => T): T {
  let kept = byIndex.get(source)
  if (kept === undefined || kept.version !== source.version) {
    kept = { version: source.version, answers: new Map() }
    byIndex.set(source, kept)
  }
  return keptIn(kept.answers, key, compute)
}

/** The same for what only the pack decides. */
export function rememberedOf<T>(region: Region, key: string, compute: () => T): T {
  let kept = byRegion.get(region)
  if (kept === undefined) {
    kept = new Map()
    byRegion.set(region, kept)
  }
  return keptIn(kept, key, compute)
}

// The key names the computation as well as its input, so what is found under it has its type.
function keptIn<T>(answers: Map<string, unknown>, key: string, compute: () => T): T {
  if (answers.has(key)) return answers.get(key) as T
  const answer = compute()
  const oldest = answers.keys().next()
  if (answers.size >= ANSWERS_KEPT_MAX && oldest.done !== true) answers.delete(oldest.value)
  answers.set(key, answer)
  return answer
}
