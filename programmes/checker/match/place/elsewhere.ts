import type { Grammar } from '#engines/claims/pure'
import type { Region } from '#platform/region'
import { CHINESE, ENGLISH } from './names-elsewhere.ts'

export type Elsewhere = {
  readonly isIn: (text: string, grammar: Grammar) => boolean
  /** Where the last of them ends; -1: none. */
  readonly lastEndIn: (text: string, grammar: Grammar) => number
}

const KEPT = new WeakMap<object, Elsewhere>()

/** Well-known places that the region's own don't include. */
export function namesElsewhere(region: Region): Elsewhere {
  const kept = KEPT.get(region.places)
  if (kept !== undefined) return kept
  const own = new Set<string>()
  for (const { name, shortName, synonyms } of region.places.values())
    for (const words of [
      ...Object.values(name),
      ...Object.values(shortName),
      ...Object.values(synonyms).flat(),
    ])
      own.add(words)
  const english = firstWords(ENGLISH.filter((words) => !own.has(words)))
  const chinese = firstWords(CHINESE.filter((words) => !own.has(words)))
  const endsIn = (text: string, grammar: Grammar) =>
    grammar === 'zh' ? endsInChinese(text, chinese) : endsInEnglish(text, english)
  const found: Elsewhere = {
    isIn: (text, grammar) => endsIn(text, grammar).next().done !== true,
    lastEndIn: (text, grammar) => {
      let last = -1
      for (const end of endsIn(text, grammar)) last = end
      return last
    },
  }
  KEPT.set(region.places, found)
  return found
}

/** By their first two characters, so that a text is gone through once. */
function firstWords(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(names, (name) => name.slice(0, 2))
}

function* endsInChinese(
  text: string,
  names: ReadonlyMap<string, readonly string[]>,
): Generator<number> {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const name = names.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one, at))
    if (name !== undefined) yield at + name.length
  }
}

/** As whole words: `US` isn't in 'USD', `UK` not in 'UKRAINE'. */
function* endsInEnglish(
  text: string,
  names: ReadonlyMap<string, readonly string[]>,
): Generator<number> {
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (at > 0 && isLetter(text.charCodeAt(at - 1))) continue
    const name = names
      .get(text.slice(at, at + 2))
      ?.find((one) => text.startsWith(one, at) && !isLetter(text.charCodeAt(at + one.length)))
    // 'US$' is a currency, 'U.S. dollars' too.
    if (name !== undefined && !isCurrency(text, at + name.length)) yield at + name.length
  }
}

function isCurrency(text: string, end: number): boolean {
  return text[end] === '$' || text.startsWith(' dollar', end)
}

function isLetter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
