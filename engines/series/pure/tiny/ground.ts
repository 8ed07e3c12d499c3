import { parseDecimal } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Composition, Place, PlaceChange, Region } from '#platform/region'
import type {
  Expression,
  Indicator,
  Observation,
  ObservationSource,
  SeriesDocument,
  Target,
  Variant,
  Vintage,
} from '../../types.ts'
import { ObservationIndex } from '../observation-index.ts'
import type { Ground } from '../types.ts'
import { unitCatalogue } from '../units.ts'

// Builders of a tiny world for tests: what a test doesn't name is the plainest there is.

export function both(en: string, zh = en): Text {
  return { en, zh }
}

export function document(
  id: string,
  day: string | null,
  more: Partial<SeriesDocument> = {},
): SeriesDocument {
  return {
    id,
    title: both(id),
    publisher: id,
    origin: id,
    publishedAt: day === null ? null : { from: day, to: day },
    firstSeen: day ?? '2024-06-30',
    licence: 'public-facts',
    url: null,
    transcription: 'original',
    echoOf: null,
    note: null,
    ...more,
  }
}

export function vintage(id: string, rank: number, basis: string, account = 'accounts'): Vintage {
  return { id, account, basis, stage: 'preliminary', label: both(id), rank }
}

export function indicator(id: string, unit: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    owner: 'economy',
    title: both(id),
    description: both(id),
    synonyms: {},
    unit,
    account: 'accounts',
    method: both(`${id} is published.`, `${id}由统计部门公布。`),
    source: both('the office', '统计局'),
    variants: [],
    direction: null,
    digits: 1,
    ...more,
  }
}

export function variant(id: string, expression: Expression): Variant {
  return { id, label: both(id), expression }
}

export function place(id: string, changes: readonly PlaceChange[] = []): Place {
  return {
    id,
    level: 'province',
    name: both(id),
    shortName: both(id),
    synonyms: {},
    codes: [],
    parents: [],
    changes,
    from: null,
    to: null,
  }
}

export function composition(
  id: string,
  members: readonly (string | Composition['members'][number])[],
  title: Text = both(id),
): Composition {
  return {
    id,
    title,
    source: 'the pack',
    members: members.map((member) =>
      typeof member === 'string' ? { place: member, from: null, to: null } : member,
    ),
  }
}

export type Written = {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly value: string
  readonly vintage: string
  readonly document: SeriesDocument
} & Partial<Omit<Observation, 'value' | 'document'>>

export function observation(written: Written): Observation {
  const value = parseDecimal(written.value)
  return {
    id: 1n,
    precision: -value.scale,
    bound: 'exact',
    unit: 'CNY',
    provenance: 'published',
    stage: 'preliminary',
    publishedAt: written.document.publishedAt,
    firstSeen: written.document.firstSeen,
    loadedAt: '2026-01-01T00:00:00Z',
    location: '',
    breakNote: null,
    note: null,
    doubt: null,
    ...written,
    value,
    document: written.document.id,
  }
}

export type World = {
  readonly places: readonly Place[]
  readonly compositions?: readonly Composition[]
  readonly documents: readonly SeriesDocument[]
  readonly vintages: readonly Vintage[]
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly targets?: readonly Target[]
  readonly parameters?: Region['parameters']
  readonly source?: ObservationSource
}

export function ground(world: World): Ground {
  const currency = { code: 'CNY', name: both('yuan', '元'), symbol: '¥' }
  const region: Region = {
    id: 'tiny',
    title: both('Tiny', '小区域'),
    languages: ['en', 'zh'],
    languageNames: both('English', '中文'),
    timeZone: 'Asia/Shanghai',
    currency,
    regionPlace: 'R',
    nationPlace: 'N',
    example: true,
    places: byId(world.places),
    compositions: byId(world.compositions ?? []),
    parameters: world.parameters ?? new Map(),
    boundaries: null,
    folder: 'tiny',
    hash: 'tiny',
  }
  return {
    region,
    source: world.source ?? new ObservationIndex(world.observations),
    catalogue: {
      documents: byId(world.documents),
      vintages: byId(world.vintages),
      indicators: byId(world.indicators),
      units: unitCatalogue(currency),
      targets: world.targets ?? [],
    },
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]))
}
