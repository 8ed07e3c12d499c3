/** There are few thousands that texts have; beyond so many, those that were made before go. */
const PAIRS_MAX = 40_000
const PAIRS = new Map<number, string>()

/** Two neighbouring signs. Each pair is one string however often it stands in a text, so that sets of pairs needn't read it again. */
export function pairAt(text: string, at: number): string {
  const key = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
  const known = PAIRS.get(key)
  if (known !== undefined) return known
  const made = text.slice(at, at + 2)
  if (PAIRS.size >= PAIRS_MAX) PAIRS.clear()
  PAIRS.set(key, made)
  return made
}

/** All pairs of a run. */
export function pairsOf(run: string): readonly string[] {
  const found: string[] = []
  for (let at = 0; at + 2 <= run.length; at += 1) found.push(pairAt(run, at))
  return found
}
