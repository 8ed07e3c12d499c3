import type { Lang } from '#platform/i18n'
import { nameOf } from './lookups.ts'
import type { Place, Region } from './types.ts'

/** A search answers at most so many places. */
export const PLACES_FOUND_MAX = 50

/** How well a word fits, best first; a place's rank is that of its best word. */
const FITS = ['equal', 'begins', 'holds'] as const

/**
 * Places whose names, synonyms, codes or id fit a text, in every language of the region; best first, then in the
 * order of their names in `lang`. Case, accents and blanks don't count.
 */
export function findPlaces(region: Region, text: string, lang: Lang): readonly Place[] {
  const sought = folded(text)
  if (sought === '') return []
  const order = new Intl.Collator(lang)
  return [...region.places.values()]
    .map((place) => ({ place, rank: rankOf(place, sought) }))
    .filter(({ rank }) => rank < FITS.length)
    .sort((a, b) => a.rank - b.rank || order.compare(nameOf(a.place, lang), nameOf(b.place, lang)))
    .slice(0, PLACES_FOUND_MAX)
    .map(({ place }) => place)
}

function rankOf(place: Place, sought: string): number {
  const words = [
    place.id,
    ...Object.values(place.shortName),
    ...Object.values(place.name),
    ...Object.values(place.synonyms).flat(),
    ...place.codes.map(({ code }) => code),
  ].map(folded)
  if (words.includes(sought)) return 0
  if (words.some((word) => word.startsWith(sought))) return 1
  return words.some((word) => word.includes(sought)) ? 2 : FITS.length
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s'’.-]/gu, '')
}
