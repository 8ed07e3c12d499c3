import type {
  Evaluation,
  Indicator,
  Observation,
  ObservedBound,
  SeriesDocument,
  Vintage,
} from '#engines/series'
import { explainIndicator, type Ground, getUnit, withBound } from '#engines/series/pure'
import {
  type Decimal,
  formatDecimal,
  formatExact,
  formatRational,
  type Rational,
  rationalOf,
  toNumber,
} from '#platform/exact'
import { formatDay, formatQuantity, say } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import type {
  DocumentRef,
  IndicatorCard,
  ObservationView,
  PeriodRef,
  PlaceRef,
  Quantity,
  VariantRef,
  VintageRef,
} from '../types.ts'
import {
  DATES,
  filled,
  inLanguages,
  nameIn,
  OWNERS,
  PROVENANCE,
  STAGE,
  TRANSCRIPTION,
  wordsOf,
} from './words.ts'

/** A computed number in the digits that its indicator is stated in; `digits` below zero never show. */
export function quantityOf(
  ground: Ground,
  value: Rational,
  unit: string,
  digits: number,
  bound: Evaluation['bound'] = 'exact',
): Quantity {
  const found = getUnit(ground.catalogue.units, unit)
  return {
    value: formatRational(value, Math.max(0, digits), 'half-up'),
    exact: formatExact(value),
    number: toNumber(value),
    ...(bound === 'exact' ? {} : { bound }),
    unit,
    words: inLanguages(ground.region, (lang) =>
      withBound(bound, formatQuantity({ value, digits, unit: found, lang }), lang),
    ),
  }
}

/** As it was stated; `precision` is the power of ten of its last digit, so that 7.0 billion keeps its nought. */
export function statedQuantity(
  ground: Ground,
  value: Decimal,
  unit: string,
  precision?: number,
  bound: ObservedBound = 'exact',
): Quantity {
  const found = getUnit(ground.catalogue.units, unit)
  const exact = rationalOf(value)
  return {
    value: formatDecimal(value),
    exact: formatExact(exact),
    number: toNumber(exact),
    ...(bound === 'exact' ? {} : { bound }),
    unit,
    words: inLanguages(ground.region, (lang) => {
      const digits = precision === undefined ? {} : { digits: -precision }
      return withBound(bound, formatQuantity({ value, unit: found, lang, ...digits }), lang)
    }),
  }
}

/** 'more than 120,000' where its source says so. */
export function observedQuantity(
  ground: Ground,
  { value, unit, precision, bound }: Observation,
): Quantity {
  return statedQuantity(ground, value, unit, precision, bound)
}

export function placeRef({ region }: Ground, id: string): PlaceRef {
  const place = region.places.get(id)
  const bare = inLanguages(region, () => id)
  if (place === undefined) return { id, name: bare, shortName: bare, level: '' }
  return { id, name: place.name, shortName: place.shortName, level: place.level }
}

export function periodRef({ region }: Pick<Ground, 'region'>, code: string): PeriodRef {
  const period = parsePeriod(code)
  return { code, words: inLanguages(region, (lang) => printPeriod(period, lang)) }
}

export function dayWords({ region }: Pick<Ground, 'region'>, day: string) {
  return inLanguages(region, (lang) => formatDay(day, lang))
}

export function variantRef(indicator: Indicator, id: string | null): VariantRef | null {
  const found = indicator.variants.find((variant) => variant.id === id)
  return found === undefined ? null : { id: found.id, label: found.label }
}

export function vintageRef({ catalogue, region }: Ground, id: string): VintageRef {
  const found: Vintage | undefined = catalogue.vintages.get(id)
  if (found !== undefined) return { ...found }
  return { id, account: '', basis: '', stage: '', label: inLanguages(region, () => id), rank: 0 }
}

export function documentRef(ground: Ground, id: string): DocumentRef {
  const { region } = ground
  const found: SeriesDocument | undefined = ground.catalogue.documents.get(id)
  const transcription = found?.transcription ?? 'copy'
  const published = found?.publishedAt ?? null
  const firstSeen = found?.firstSeen ?? ''
  return {
    id,
    title: found?.title ?? inLanguages(region, () => id),
    publisher: found?.publisher ?? '',
    publisherWords: nameIn(region, found?.publisher ?? ''),
    origin: found?.origin ?? '',
    originWords: nameIn(region, found?.origin ?? ''),
    published:
      published === null
        ? filled(DATES.unknown, region, (lang) => ({
            day: firstSeen === '' ? '' : formatDay(firstSeen, lang),
          }))
        : published.from === published.to
          ? dayWords(ground, published.from)
          : filled(DATES.between, region, (lang) => ({
              from: formatDay(published.from, lang),
              to: formatDay(published.to, lang),
            })),
    publishedFrom: published?.from ?? null,
    publishedTo: published?.to ?? null,
    firstSeen,
    dateUncertain: published === null || published.from !== published.to,
    licence: found?.licence ?? '',
    licenceWords: nameIn(region, found?.licence ?? ''),
    url: found?.url ?? null,
    transcription,
    transcriptionWords: wordsOf(TRANSCRIPTION, transcription, region),
    href: `/sources/${encodeURIComponent(id)}`,
  }
}

export function observationView(ground: Ground, observation: Observation): ObservationView {
  const { region } = ground
  return {
    indicator: observation.indicator,
    place: placeRef(ground, observation.place),
    period: periodRef(ground, observation.period),
    value: observedQuantity(ground, observation),
    provenance: observation.provenance,
    provenanceWords: wordsOf(PROVENANCE, observation.provenance, region),
    stage: observation.stage,
    stageWords: wordsOf(STAGE, observation.stage, region),
    vintage: vintageRef(ground, observation.vintage),
    document: documentRef(ground, observation.document),
    location: observation.location,
    note: observation.note,
    breakNote: observation.breakNote,
    doubt: observation.doubt,
  }
}

export function indicatorCard(ground: Ground, indicator: Indicator): IndicatorCard {
  const { catalogue, region } = ground
  const { code, name, symbol } = getUnit(catalogue.units, indicator.unit)
  const computed = indicator.variants.length > 0
  return {
    id: indicator.id,
    title: indicator.title,
    description: indicator.description,
    owner: indicator.owner,
    ownerTitle: wordsOf(OWNERS, indicator.owner, region),
    unit: { code, name, symbol },
    method: indicator.method,
    source: indicator.source,
    computed,
    formula: computed ? explainIndicator(indicator, null, catalogue, region) : null,
    variants: indicator.variants.map(({ id, label }) => ({ id, label })),
    direction: indicator.direction,
    digits: indicator.digits,
    href: `/figures/${indicator.id}`,
  }
}

/** The labels of vintages in one line. */
export function labelsOf(ground: Ground, vintages: readonly string[]) {
  return inLanguages(ground.region, (lang) =>
    vintages
      .map((id) => say(vintageRef(ground, id).label, lang))
      .join(lang.startsWith('zh') ? '，' : ', '),
  )
}
