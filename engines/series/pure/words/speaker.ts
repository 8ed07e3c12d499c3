import { parseDecimal } from '#platform/exact'
import { formatQuantity, type Lang, type Text } from '#platform/i18n'
import { type PeriodCode, parsePeriod, printPeriod } from '#platform/period'
import type { Region } from '#platform/region'
import type { Catalogue, Expression, Variant } from '../../types.ts'
import { membersOn, parameterOn } from '../evaluation/composition.ts'
import { lastDayOf } from '../period-order.ts'

/** A composition of up to so many places is spoken as the list of them. */
const LISTED_MAX = 6

/** How one language names things; the grammars add the words between. */
export type Speaker = {
  readonly lang: Lang
  /** The place in words that an expression is about; null where it is about any. */
  readonly place: string | null
  /** Null: computed indicators are named; else they are spoken out, for this period. */
  readonly period: PeriodCode | null
  readonly title: (indicator: string) => string
  readonly placeName: (place: string) => string
  readonly parameterName: (parameter: string) => string
  readonly periodName: (period: PeriodCode) => string
  /** The composition by name. */
  readonly groupName: (composition: string) => string
  /** Its members, if they are few and a period is given; else null. */
  readonly members: (composition: string) => readonly string[] | null
  readonly variantOf: (indicator: string, variant: string | undefined) => Variant | undefined
  readonly pick: (text: Text) => string
}

export type Grammar = {
  /** The expression as a noun phrase. */
  readonly phrase: (expression: Expression, speaker: Speaker) => string
  readonly about: (what: string, place: string) => string
  readonly listed: (names: readonly string[]) => string
  readonly leaf: (title: string, place: string, period: string) => string
}

export function speakerOf(
  catalogue: Catalogue,
  region: Region,
  lang: Lang,
  at: { readonly place: string | null; readonly period: PeriodCode | null },
): Speaker {
  const pick = (text: Text): string => text[lang] ?? text.en ?? Object.values(text)[0] ?? ''
  const named = (text: Text): string => withinSentence(pick(text), region, pick)
  const periods = new Map<PeriodCode, string>()
  const placeName = (id: string): string => {
    const place = region.places.get(id)
    return place === undefined ? id : pick(place.shortName)
  }
  const day = at.period === null ? null : lastDayOf(at.period)
  return {
    lang,
    place: at.place === null ? null : placeName(at.place),
    period: at.period,
    pick,
    placeName,
    title: (id) => {
      const indicator = catalogue.indicators.get(id)
      return indicator === undefined ? id : named(indicator.title)
    },
    parameterName: (id) => {
      const parameter = region.parameters.get(id)
      if (parameter === undefined) return id
      const written = day === null ? null : parameterOn(parameter, day)
      const unit = catalogue.units.get(parameter.unit)
      return written === null || unit === undefined
        ? named(parameter.title)
        : formatQuantity({ value: parseDecimal(written), unit, lang })
    },
    periodName: (code) => {
      let name = periods.get(code)
      if (name === undefined) {
        name = printPeriod(parsePeriod(code), lang)
        periods.set(code, name)
      }
      return name
    },
    groupName: (id) => {
      const composition = region.compositions.get(id)
      return composition === undefined ? id : named(composition.title)
    },
    members: (id) => {
      const composition = region.compositions.get(id)
      if (composition === undefined || day === null) return null
      const members = membersOn(composition, day)
      return members.length <= LISTED_MAX ? members.map(placeName) : null
    },
    variantOf: (id, variant) => {
      const variants = catalogue.indicators.get(id)?.variants ?? []
      return variant === undefined ? variants[0] : variants.find((v) => v.id === variant)
    },
  }
}

/**
 * A title without the capital that begins it, as it stands within a sentence: 'the four provinces'. One
 * that begins with a name ('Shanghai'), or with an abbreviation ('GDP'), keeps it.
 */
function withinSentence(title: string, region: Region, pick: (text: Text) => string): string {
  if (!/^[A-Z][a-z]/.test(title)) return title
  for (const place of region.places.values())
    if (title.startsWith(pick(place.name)) || title.startsWith(pick(place.shortName))) return title
  return title.charAt(0).toLowerCase() + title.slice(1)
}

/** The same at the beginning of a sentence. */
export function beginning(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
