import type { WorkCalendar } from '#platform/calendar'
import type { Lang, Text } from '#platform/i18n'
import type { Day } from '#platform/period'

// Terms.
// region pack   the folder of data that makes a region: places, compositions, parameters, series, bulletins.
// place         a territory with an identity of its own; codes, names, parents hold for stretches of time.
// composition   a named set of places that changes over time: 'the region', 'the air-quality cities'.
// parameter     a number that a government could change, dated, with unit and source.
// `from` is included, `to` excluded; null means open.

export type Dated = { readonly from: Day | null; readonly to: Day | null }

export type PlaceCode = Dated & { readonly system: string; readonly code: string }

/** What happened to a place's territory or status, e.g. part of Chaohu joining Hefei in 2011. */
export type PlaceChange = {
  readonly date: Day
  readonly kind: 'abolished' | 'created' | 'boundary' | 'renamed' | 'upgraded'
  readonly note: Text
  readonly source: string
}

export type Place = Dated & {
  readonly id: string
  /** `nation`, `region`, `province`, `city`, ...: words of the pack. */
  readonly level: string
  readonly name: Text
  readonly shortName: Text
  readonly synonyms: { readonly [lang: Lang]: readonly string[] }
  readonly codes: readonly PlaceCode[]
  readonly parents: readonly (Dated & { readonly place: string })[]
  readonly changes: readonly PlaceChange[]
}

export type Composition = {
  readonly id: string
  readonly title: Text
  readonly members: readonly (Dated & { readonly place: string })[]
  readonly source: string
}

export type Parameter = {
  readonly id: string
  readonly title: Text
  readonly unit: string
  readonly values: readonly (Dated & { readonly value: string; readonly source: string })[]
}

export type Currency = { readonly code: string; readonly name: Text; readonly symbol: string }

/** A system of place codes, as the pack names it: GB/T 2260, ISO 3166-2, ... */
export type CodeSystem = { readonly id: string; readonly title: Text; readonly pattern: string }

/** Boundaries for maps: GeoJSON whose features carry `id`, the place's id. */
export type Boundaries = {
  readonly file: string
  readonly attribution: Text
  readonly licence: string
  readonly reviewNumber: string | null
}

export type Region = {
  readonly id: string
  readonly title: Text
  readonly languages: readonly Lang[]
  readonly languageNames: { readonly [lang: Lang]: string }
  readonly timeZone: string
  readonly currency: Currency
  /** The place that is the region, and the place that is the whole it belongs to. */
  readonly regionPlace: string
  readonly nationPlace: string
  /** True where the pack is only an example: every page then says so. */
  readonly example: boolean
  /** The systems that its places' codes are of, by id. */
  readonly codeSystems?: ReadonlyMap<string, CodeSystem>
  readonly places: ReadonlyMap<string, Place>
  readonly compositions: ReadonlyMap<string, Composition>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly boundaries: Boundaries | null
  /** What people read for a publisher or a licence, by the exact words of a document; names.yaml. */
  readonly names?: ReadonlyMap<string, Text>
  /** On which days people work, for the years that were announced; calendar/. */
  readonly calendar?: WorkCalendar
  /** Absolute folder of the pack, and SHA-256 over its files: changes when any file does. */
  readonly folder: string
  readonly hash: string
}
