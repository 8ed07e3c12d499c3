import Type from 'typebox'
import { HouseError } from '#platform/errors'
import { parsePeriod, periodCode } from '#platform/period'
import type { Context, Query } from '#programmes/contract'
import {
  defaultPlace,
  getFigure,
  indicatorCard,
  periodRef,
  periodsWithValue,
  placeRef,
  placesOf,
} from '#programmes/figures'
import { type Asked, offersOf, waysOf } from '../figures/offers.ts'
import { DRAFT, LANG } from '../inputs.ts'
import { knowing } from '../knowing.ts'
import { READS } from '../rights.ts'
import { CHOICES_ANSWER, OFFERS_ANSWER } from '../schemas.ts'
import { getDraft } from '../store/drafts.ts'
import type { ChoicesAnswer, OffersAnswer } from '../types.ts'
import { groundOf, languageIn } from '../views.ts'

const NAME = Type.String({ minLength: 1, maxLength: 120 })

const CHOICES_INPUT = Type.Object(
  { id: DRAFT, indicator: NAME, place: Type.Optional(NAME), lang: LANG },
  { additionalProperties: false },
)

/** Places and periods for which a figure has a value as of a draft's date. Throws `desk.unknown-draft`, `figures.unknown-figure`. */
export const choices: Query<typeof CHOICES_INPUT, ChoicesAnswer> = {
  name: 'desk.choices',
  title: { en: 'Places and periods of a figure', zh: '数据的地方与时期' },
  input: CHOICES_INPUT,
  output: CHOICES_ANSWER,
  may: READS,
  answer: async (tx, ctx, { id, lang, ...input }) => {
    const draft = await getDraft(tx, id)
    const { date } = draft
    const own = await knowing(tx, ctx, draft)
    const ground = groundOf(own)
    const indicator = getFigure(ground, input.indicator)
    const places = placesOf(ground, indicator)
    const place = places.find((one) => one === input.place) ?? defaultPlace(ground, indicator)
    return {
      lang: languageIn(ctx, lang),
      asOf: date,
      indicator: indicatorCard(ground, indicator),
      place: placeRef(ground, place),
      places: places.map((one) => placeRef(ground, one)),
      periods: periodsWithValue(ground, indicator, place, date)
        .toReversed()
        .map((code) => periodRef(ground, code)),
    }
  },
}

const OFFERS_INPUT = Type.Object(
  {
    id: DRAFT,
    indicator: NAME,
    place: NAME,
    period: Type.String({ minLength: 1, maxLength: 60 }),
    variant: Type.Optional(NAME),
    vintage: Type.Optional(Type.String({ maxLength: 400 })),
    lang: LANG,
  },
  { additionalProperties: false },
)

/**
 * A figure as of a draft's date, every way in which it was computed then, and what may be said of it and is true. Throws
 * `desk.unknown-draft`, `figures.unknown-figure`, `period.*`.
 */
export const offers: Query<typeof OFFERS_INPUT, OffersAnswer> = {
  name: 'desk.offers',
  title: { en: 'What may be said of a figure', zh: '数据可用的表述' },
  input: OFFERS_INPUT,
  output: OFFERS_ANSWER,
  may: READS,
  answer: async (tx, ctx, { id, lang, ...input }) => {
    const draft = await getDraft(tx, id)
    const { date } = draft
    const own = await knowing(tx, ctx, draft)
    const ground = groundOf(own)
    const indicator = getFigure(ground, input.indicator)
    if (!ctx.region.places.has(input.place))
      throw new HouseError('desk.unknown-place', { place: input.place })
    const asked: Asked = {
      indicator,
      place: input.place,
      period: periodCode(parsePeriod(input.period)),
      asOf: date,
      variant: input.variant ?? null,
      vintage: input.vintage ?? null,
    }
    return {
      lang: languageIn(ctx, lang),
      asOf: date,
      title: indicator.title,
      ways: waysOf(own, ground, asked),
      offers: offersOf(own, ground, asked, nameOf(ctx, asked)),
    }
  },
}

/** A name for the figure in the draft: indicator, place where it isn't the region, period. */
function nameOf({ region }: Context, { indicator, place, period }: Asked): string {
  const where = place === region.regionPlace ? '' : `-${place}`
  return `${indicator.id}${where}-${period}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
}
