import type { Lang, Text } from '#platform/i18n'
import { type PeriodCode, parsePeriod, printPeriod } from '#platform/period'
import type { Region } from '#platform/region'
import type { Catalogue, Expression, Variant } from '../../types.ts'
import { membersOn } from '../evaluation/composition.ts'
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
      return indicator === undefined ? id : pick(indicator.title)
    },
    parameterName: (id) => {
      const parameter = region.parameters.get(id)
      return parameter === undefined ? id : pick(parameter.title)
    },
    periodName: (code) => printPeriod(parsePeriod(code), lang),
    groupName: (id) => {
      const composition = region.compositions.get(id)
      return composition === undefined ? id : pick(composition.title)
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
