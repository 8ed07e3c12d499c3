import type { Lang, Text } from '#platform/i18n'
import type { Lexicon, LexiconPlace } from '../types.ts'

/** What a lexicon takes of a region; said here, since the module of regions leads to files and databases. */
type NamedRegion = {
  readonly languages: readonly Lang[]
  readonly places: ReadonlyMap<
    string,
    {
      readonly id: string
      readonly level: string
      readonly name: Text
      readonly shortName: Text
      readonly synonyms: { readonly [lang: Lang]: readonly string[] }
    }
  >
  readonly regionPlace: string | null
  readonly nationPlace: string | null
}

/** The names of a region's places as texts use them: full, short, and every synonym, in each of its languages. */
export function lexiconOf(region: NamedRegion): Lexicon {
  const places = [...region.places.values()].map((place): LexiconPlace => {
    const named = region.languages.map((lang) => {
      const names = [place.name[lang], place.shortName[lang], ...(place.synonyms[lang] ?? [])]
      return [
        lang,
        [...new Set(names.filter((name) => name !== undefined && name !== ''))],
      ] as const
    })
    return {
      id: place.id,
      level: place.level,
      names: Object.fromEntries(named) as LexiconPlace['names'],
    }
  })
  return { places, regionPlace: region.regionPlace, nationPlace: region.nationPlace }
}
