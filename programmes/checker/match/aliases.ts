import type { ReadClaim, Reading } from '#engines/claims/pure'
import type { Subject } from './subject.ts'
import type { Alias } from './types.ts'

/** The newest correction of each words. */
export function aliasesByWords(aliases: readonly Alias[]): ReadonlyMap<string, Alias> {
  const byWords = new Map<string, Alias>()
  for (const alias of aliases) {
    const key = plain(alias.words)
    const held = byWords.get(key)
    if (held === undefined || held.at < alias.at) byWords.set(key, alias)
  }
  return byWords
}

/** The correction that somebody made for exactly this measure. */
export function aliasHits(
  aliases: ReadonlyMap<string, Alias>,
  { doc }: Reading,
  { measure }: ReadClaim,
  { stretch }: Subject,
): Alias | null {
  if (aliases.size === 0) return null
  const own =
    measure === null ? null : aliases.get(plain(doc.text.slice(measure.start, measure.end)))
  return own ?? aliases.get(plain(stretch.text)) ?? null
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim()
}
