/**
 * The few of `known` that look most like `text`, nearest first: a list of a thousand ids helps nobody. Pairs of letters
 * in common count most; single letters too, so that two swapped ones still meet what was meant.
 */
export function nearest(text: string, known: Iterable<string>, limit: number): readonly string[] {
  const wanted = text.toLowerCase()
  return [...known]
    .map((one) => ({ one, apart: distanceOf(wanted, one.toLowerCase()) }))
    .toSorted((a, b) => a.apart - b.apart || (a.one < b.one ? -1 : 1))
    .slice(0, limit)
    .map(({ one }) => one)
}

function distanceOf(a: string, b: string): number {
  const pairs = new Set(Array.from({ length: a.length }, (_, i) => a.slice(i, i + 2)))
  const letters = new Set(a)
  let shared = 0
  for (let i = 0; i < b.length; i++) if (pairs.has(b.slice(i, i + 2))) shared++
  for (const letter of new Set(b)) if (letters.has(letter)) shared += 0.5
  return Math.abs(a.length - b.length) / 2 - shared
}
