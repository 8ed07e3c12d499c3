/** Signs by their numbers. */
export function signsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))
}

/** What stands behind the last of some signs: `/[^…]*$/` tries it anew from every sign of the words. */
export function behindLast(stops: ReadonlySet<number>, words: string): string {
  let at = words.length
  while (at > 0 && !stops.has(words.charCodeAt(at - 1))) at -= 1
  return words.slice(at)
}
