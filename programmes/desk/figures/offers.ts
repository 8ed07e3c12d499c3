import type { Alternative, Bound, Evaluation, Indicator, StatedFigure } from '#engines/series'
import { BOUND_WORDS, digitsShown, type Ground } from '#engines/series/pure'
import { compare, parseDecimal } from '#platform/exact'
import { say, type Text } from '#platform/i18n'
import { wordsOfVerdict } from '#programmes/bulletin'
import type { Context } from '#programmes/contract'
import {
  cautionsOf,
  documentRef,
  evaluatedQuantity,
  filled,
  inLanguages,
  sourcesOf,
  statedQuantity,
  variantRef,
} from '#programmes/figures'
import type { Offer, OfferWay, StatedEntry } from '../types.ts'
import { type Candidate, candidatesOf } from './candidates.ts'

/** So many words for one figure are looked through by nobody. */
const OFFERS_MAX = 14

export type Asked = {
  readonly indicator: Indicator
  readonly place: string
  readonly period: string
  /** The day whose knowledge counts: the draft's. */
  readonly asOf: string
  readonly variant: string | null
  readonly vintage: string | null
}

/** The ways in which the figure can be computed with what was known on the day; the house's own first. */
export function waysOf(ctx: Context, ground: Ground, asked: Asked): readonly OfferWay[] {
  return alternativesOf(ctx, asked).map(({ evaluation, superseded, vintageLabel }) => {
    const { indicator } = asked
    const value = evaluatedQuantity(ground, evaluation, indicator.digits)
    return {
      variant: variantRef(indicator, evaluation.variant),
      vintage: evaluation.vintages.join('+'),
      vintageLabel,
      superseded,
      value,
      cautions: cautionsOf(ground, evaluation.uncertainties),
      sources: sourcesOf(ground, evaluation.trace).map(({ id }) => documentRef(ground, id)),
    }
  })
}

/** What may be said of the figure and is true on the day, each with its bound; what holds on a condition stands last. */
export function offersOf(ctx: Context, ground: Ground, asked: Asked, id: string): readonly Offer[] {
  const { indicator } = asked
  const evaluation = chosenOf(ctx, asked)
  if (evaluation?.value == null) return []
  const { value } = evaluation
  const side = openSideOf(evaluation)
  const bound = side ?? evaluation.bound
  const digits = digitsShown(evaluation, indicator.digits)
  const offers = candidatesOf({ value, bound }, { unit: indicator.unit, digits }).flatMap(
    (candidate): readonly Offer[] => {
      if (side !== null && !STAYS_TRUE[side].includes(candidate.bound)) return []
      const entry = entryOf(asked, candidate, id)
      const { word, reason } = ctx.series.judge(figureOf(entry), asked.asOf)
      if (word !== 'holds' && word !== 'holds-only-if') return []
      const words = wordsOf(ground, entry)
      const around = aroundOf(ground, entry)
      return [
        { entry, words, around, verdict: word, verdictWords: wordsOfVerdict(ground, word), reason },
      ]
    },
  )
  return [
    ...offers.filter(({ verdict }) => verdict === 'holds'),
    ...offers.filter(({ verdict }) => verdict !== 'holds'),
  ].slice(0, OFFERS_MAX)
}

type Side = 'at-least' | 'at-most'
const STAYS_TRUE: { readonly [S in Side]: readonly Bound[] } = {
  'at-least': ['at-least', 'over'],
  'at-most': ['at-most', 'under'],
}

/**
 * On which side what has no value can still move the figure: 9 cities of those that are known are at least 9. The verdict
 * weighs what is known; whoever writes anew says no more than that. Null where nothing is missing, or it may move either way.
 */
function openSideOf({ value, interval, missing }: Evaluation): Side | null {
  if (missing.length === 0 || value === null || interval === null) return null
  const isLowest = interval.low !== null && compare(interval.low.at, value) === 0
  const isHighest = interval.high !== null && compare(interval.high.at, value) === 0
  if (isLowest === isHighest) return null
  return isLowest ? 'at-least' : 'at-most'
}

/** 'more than one third', '超过三分之一': the bound with the digits or words of the figure. */
export function wordsOf(ground: Ground, entry: StatedEntry): Text {
  const shown = shownOf(ground, entry)
  const high =
    entry.valueHigh === undefined
      ? null
      : statedQuantity(ground, parseDecimal(entry.valueHigh), entry.unit, entry.precision).words
  return filled(BOUND_WORDS[entry.bound], ground.region, (lang) => ({
    value: say(shown, lang),
    high: high === null ? '' : say(high, lang),
  }))
}

/** 'more than {value}': what is put around the figure in a text. */
export function aroundOf({ region }: Ground, { bound }: StatedEntry): Text {
  return inLanguages(region, (lang) => say(BOUND_WORDS[bound], lang))
}

function shownOf(ground: Ground, entry: StatedEntry): Text {
  const { display, value, unit, precision } = entry
  const digits = statedQuantity(ground, parseDecimal(value), unit, precision).words
  if (display === undefined) return digits
  return inLanguages(ground.region, (lang) => display[lang] ?? say(digits, lang))
}

function chosenOf(ctx: Context, asked: Asked): Evaluation | null {
  const { variant, vintage } = asked
  const ways = alternativesOf(ctx, asked).map(({ evaluation }) => evaluation)
  const found = ways.find(
    (one) =>
      (variant === null || one.variant === variant) &&
      (vintage === null || one.vintages.join('+') === vintage),
  )
  return found ?? null
}

/** Each variant in each vintage that was known, the newest of the default first; without a value there is none. */
function alternativesOf(
  ctx: Context,
  { indicator, place, period, asOf }: Asked,
): readonly Alternative[] {
  const probe: StatedFigure = {
    ...{ id: 'probe', indicator: indicator.id, place, period, unit: indicator.unit },
    ...{ value: parseDecimal('0'), precision: 0, bound: 'at-least', document: '' },
  }
  const { alternatives } = ctx.series.judge(probe, asOf)
  return alternatives
    .filter(({ evaluation }) => evaluation.value !== null)
    .toSorted((a, b) => Number(a.superseded) - Number(b.superseded))
}

function entryOf(
  { indicator, place, period }: Asked,
  { display, ...candidate }: Candidate,
  id: string,
): StatedEntry {
  return {
    ...{ id, programme: indicator.owner, indicator: indicator.id, place, period },
    ...candidate,
    unit: indicator.unit,
    ...(display === undefined ? {} : { display }),
  }
}

function figureOf(entry: StatedEntry): StatedFigure {
  const { id, indicator, place, period, precision, unit, bound } = entry
  return {
    ...{ id, indicator, place, period, precision, unit, bound },
    value: parseDecimal(entry.value),
    document: '',
  }
}
