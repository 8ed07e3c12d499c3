import { HouseError } from '#platform/errors'
import { formatDecimal, rationalOf, toNumber } from '#platform/exact'
import { formatQuantity, type Text } from '#platform/i18n'
import { comparePeriods, parsePeriod, printPeriod } from '#platform/period'
import { nameOf, type Region } from '#platform/region'
import type { ObservationDraft } from '../ports.ts'
import { getUnit, withBound } from '../pure/index.ts'
import { allColumns } from '../rows/columns.ts'
import type { TableReader } from '../rows/stage-rows.ts'
import type { Catalogue, SeriesDocument } from '../types.ts'
import { textCells, writtenFromBase } from './cells.ts'
import { statusOf } from './sdmx-csv.ts'

// JSON-stat 2.0. A number in JSON is a double and a cube has one value a cell, so the exact text and all that belongs
// to an observation stand in `extension`; vintage, document and provenance together are the dimension `release`.

/** A cube is as large as the product of its dimensions: readers lay it out whole. */
export const JSON_STAT_CELLS_MAX = 1_000_000

type Category = {
  readonly index: readonly string[]
  readonly label: { readonly [id: string]: string }
  readonly unit?: { readonly [id: string]: { readonly label: string } }
}
type Dimension = { readonly label: string; readonly category: Category }
type Extra = Omit<ObservationDraft, 'value' | 'indicator' | 'place' | 'period'> & {
  readonly value: string
}

type Named = Pick<Catalogue, 'documents' | 'indicators' | 'vintages' | 'units'>

export type JsonStat = {
  readonly version: '2.0'
  readonly class: 'dataset'
  readonly label: string
  readonly source: string
  readonly note: readonly string[]
  readonly id: readonly ['indicator', 'place', 'period', 'release']
  readonly size: readonly number[]
  readonly role: {
    readonly time: ['period']
    readonly geo: ['place']
    readonly metric: ['indicator']
  }
  readonly dimension: { readonly [name: string]: Dimension }
  readonly value: { readonly [cell: string]: number }
  readonly status: { readonly [cell: string]: string }
  readonly extension: {
    readonly observations: { readonly [cell: string]: Extra }
    readonly documents: readonly SeriesDocument[]
  }
}

/** Throws `series.json-stat-too-large` above `JSON_STAT_CELLS_MAX`: narrow the selection, or take CSV. */
export function jsonStatOf(
  observations: readonly ObservationDraft[],
  catalogue: Named,
  region: Region,
  lang: string,
): JsonStat {
  const axes = [
    unique(observations.map((one) => one.indicator)),
    unique(observations.map((one) => one.place)),
    sortedPeriods(unique(observations.map((one) => one.period))),
    unique(observations.map(releaseOf)),
  ] as const
  const size = axes.map((axis) => axis.length)
  const cells = size.reduce((product, length) => product * length, 1)
  if (cells > JSON_STAT_CELLS_MAX)
    throw new HouseError('series.json-stat-too-large', { cells, max: JSON_STAT_CELLS_MAX })
  const positions = axes.map((axis) => new Map(axis.map((id, index) => [id, index])))
  const value: { [cell: string]: number } = {}
  const status: { [cell: string]: string } = {}
  const extra: { [cell: string]: Extra } = {}
  for (const one of observations) {
    const key = [one.indicator, one.place, one.period, releaseOf(one)]
    const cell = String(
      key.reduce((at, id, axis) => at * (size[axis] ?? 1) + (positions[axis]?.get(id) ?? 0), 0),
    )
    const { indicator, place, period, ...rest } = one
    value[cell] = toNumber(rationalOf(one.value))
    status[cell] = statusOf(one)
    extra[cell] = { ...withoutId(rest), value: formatDecimal(one.value) }
  }
  const documents = unique(observations.map((one) => one.document)).flatMap(
    (id) => catalogue.documents.get(id) ?? [],
  )
  return {
    version: '2.0',
    class: 'dataset',
    label: axes[0].map((id) => inWords(catalogue.indicators.get(id)?.title, lang, id)).join(', '),
    source: documents
      .map((one) => `${one.publisher}: ${inWords(one.title, lang, one.id)}`)
      .join('; '),
    note: unique(observations.flatMap((one) => notesOf(one, catalogue, region, lang))),
    id: ['indicator', 'place', 'period', 'release'],
    size,
    role: { time: ['period'], geo: ['place'], metric: ['indicator'] },
    dimension: dimensionsOf(axes, catalogue, region, lang),
    value,
    status,
    extension: { observations: extra, documents },
  }
}

/** Its remark, and how its number limits the true one: the cube itself has nothing but numbers. */
function notesOf(
  one: ObservationDraft,
  { indicators, units }: Named,
  region: Region,
  lang: string,
): readonly string[] {
  const remark = one.note === null ? [] : [inWords(one.note, lang, '')]
  if (one.bound === 'exact') return remark
  const place = region.places.get(one.place)
  const cell = [
    inWords(indicators.get(one.indicator)?.title, lang, one.indicator),
    place === undefined ? one.place : nameOf(place, lang),
    printPeriod(parsePeriod(one.period), lang),
  ].join(lang === 'zh' ? '，' : ', ')
  const { value, precision, unit: code } = one
  const unit = getUnit(units, code)
  const number = formatQuantity({ value, digits: -precision, unit, lang })
  return [...remark, `${cell}${lang === 'zh' ? '：' : ': '}${withBound(one.bound, number, lang)}`]
}

function dimensionsOf(
  [indicators, places, periods, releases]: readonly (readonly string[])[],
  catalogue: Pick<Catalogue, 'indicators' | 'vintages'>,
  region: Region,
  lang: string,
): JsonStat['dimension'] {
  const labelled = (ids: readonly string[] = [], label: (id: string) => string): Category => ({
    index: ids,
    label: Object.fromEntries(ids.map((id) => [id, label(id)])),
  })
  const metric = labelled(indicators, (id) =>
    inWords(catalogue.indicators.get(id)?.title, lang, id),
  )
  return {
    indicator: {
      label: lang === 'zh' ? '指标' : 'Indicator',
      category: {
        ...metric,
        unit: Object.fromEntries(
          metric.index.map((id) => [id, { label: catalogue.indicators.get(id)?.unit ?? '' }]),
        ),
      },
    },
    place: {
      label: lang === 'zh' ? '地方' : 'Place',
      category: labelled(places, (id) => {
        const place = region.places.get(id)
        return place === undefined ? id : nameOf(place, lang)
      }),
    },
    period: {
      label: lang === 'zh' ? '所属期' : 'Period',
      category: labelled(periods, (id) => printPeriod(parsePeriod(id), lang)),
    },
    release: {
      label: lang === 'zh' ? '版本与来源' : 'Vintage and source',
      category: labelled(releases, (id) => id.replaceAll(SEPARATOR, ' · ')),
    },
  }
}

/** A file of JSON-stat as a canonical table. Throws `series.not-json-stat` where it isn't one that we wrote. */
export function readJsonStat(
  name: string,
  text: string,
  languages: readonly string[],
): TableReader {
  const set = parsed(name, text)
  const sizes = set.size
  const axes = set.id.map((id) => set.dimension[id]?.category.index ?? [])
  const rows = Object.entries(set.extension.observations).map(([cell, extra], index) => {
    let rest = Number(cell)
    const key: string[] = []
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      const length = sizes[axis] ?? 1
      key[axis] = axes[axis]?.[rest % length] ?? ''
      rest = Math.floor(rest / length)
    }
    const written = writtenFromBase(extra.value, String(extra.precision))
    const texts = { breakNote: extra.breakNote, note: extra.note, doubt: extra.doubt }
    const cells = [
      ...[key[0] ?? '', key[1] ?? '', key[2] ?? '', written.value, written.scale],
      ...[
        extra.bound ?? '',
        extra.unit,
        extra.provenance,
        extra.stage,
        extra.vintage,
        extra.publishedAt?.from ?? '',
      ],
      ...[extra.publishedAt?.to ?? '', extra.firstSeen, extra.document, extra.location],
      ...textCells(texts, languages),
    ]
    return { line: index + 2, cells }
  })
  return { header: allColumns(languages), batches: single(rows) }
}

async function* single<T>(batch: T): AsyncGenerator<T> {
  yield batch
}

function parsed(file: string, text: string): JsonStat {
  let set: unknown
  try {
    set = JSON.parse(text)
  } catch (cause) {
    throw new HouseError('series.not-json-stat', { file, reason: 'JSON' }, { cause })
  }
  if (!isDataset(set)) throw new HouseError('series.not-json-stat', { file, reason: 'extension' })
  return set
}

// The cells themselves are checked row by row, as those of any other table.
function isDataset(set: unknown): set is JsonStat {
  if (typeof set !== 'object' || set === null) return false
  if (!('class' in set) || set.class !== 'dataset' || !('extension' in set)) return false
  const { extension } = set
  return (
    typeof extension === 'object' &&
    extension !== null &&
    'observations' in extension &&
    'size' in set &&
    Array.isArray(set.size) &&
    'id' in set &&
    Array.isArray(set.id)
  )
}

const SEPARATOR = '|'

function releaseOf(one: ObservationDraft): string {
  return [one.vintage, one.document, one.provenance].join(SEPARATOR)
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

function sortedPeriods(codes: readonly string[]): readonly string[] {
  return codes.toSorted((a, b) => comparePeriods(parsePeriod(a), parsePeriod(b)))
}

function inWords(text: Text | undefined, lang: string, otherwise: string): string {
  return text?.[lang] ?? text?.en ?? otherwise
}

// Ids and instants of loading belong to one installation, not to the observation.
function withoutId(rest: Omit<ObservationDraft, 'indicator' | 'place' | 'period'>) {
  return Object.fromEntries(
    Object.entries(rest).filter(([name]) => name !== 'id' && name !== 'loadedAt'),
  ) as Omit<ObservationDraft, 'indicator' | 'place' | 'period'>
}
