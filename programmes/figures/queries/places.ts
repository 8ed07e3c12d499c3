import Type from 'typebox'
import type { Ground } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { ancestorsOf, findPlaces, getPlace, holdsOn, type Place } from '#platform/region'
import type { Context, Query } from '#programmes/contract'
import { remembered, rememberedOf } from '../memo.ts'
import { PLACE_ANSWER, PLACES_ANSWER } from '../schemas.ts'
import type { PlaceAnswer, PlaceListItem, PlaceMap, PlacesAnswer } from '../types.ts'
import { historyOf } from '../views/history.ts'
import { evaluatedQuantity } from '../views/incomplete.ts'
import { outlinesOf } from '../views/outlines.ts'
import { rankingOf } from '../views/ranking.ts'
import { dayWords, indicatorCard, labelsOf, periodRef, placeRef } from '../views/refs.ts'
import { LEVEL, wordsOf } from '../views/words.ts'
import { type Asked, asked, COMMON, ID, PAGED, pageOf } from './asked.ts'
import { evaluatedAt, periodsWithValue, placesOf } from './subject.ts'

const LIST_INPUT = Type.Object(
  {
    q: Type.String({ maxLength: 200, default: '' }),
    level: Type.Optional(Type.String({ maxLength: 40 })),
    ...PAGED,
    ...COMMON,
  },
  { additionalProperties: false },
)

/** Places of the region's pack, by name, synonym or code. */
export const places: Query<typeof LIST_INPUT, PlacesAnswer> = {
  name: 'figures.places',
  title: { en: 'Places', zh: '地方' },
  input: LIST_INPUT,
  output: PLACES_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const found =
      input.q === '' ? [...ctx.region.places.values()] : findPlaces(ctx.region, input.q, at.lang)
    const ofLevel = found.filter(({ level }) => input.level === undefined || level === input.level)
    const page = pageOf(ofLevel, input)
    return {
      lang: at.lang,
      asOf: at.asOf,
      q: input.q,
      total: page.total,
      items: page.items.map((place) => itemOf(at, place)),
      nextCursor: page.nextCursor,
    }
  },
}

const INPUT = Type.Object({ id: ID, ...COMMON }, { additionalProperties: false })

/** One place: its codes and changes through time, and every figure held of it. Throws `region.unknown-place`. */
export const place: Query<typeof INPUT, PlaceAnswer> = {
  name: 'figures.place',
  title: { en: 'One place', zh: '一个地方' },
  input: INPUT,
  output: PLACE_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const found = getPlace(ctx.region, input.id)
    const key = `figures.place ${found.id} ${at.asOf} ${at.lang}`
    return remembered(at.ground.source, key, () => profileOf(ctx, at, found), 'large')
  },
}

function profileOf(ctx: Context, at: Asked, found: Place): PlaceAnswer {
  const { ground, asOf, lang } = at
  const { region } = ctx
  const members = [...region.places.values()].filter(({ parents }) =>
    parents.some((parent) => parent.place === found.id && holdsOn(parent, asOf)),
  )
  const figures = figuresOf(at, found.id)
  return {
    lang,
    asOf,
    place: itemOf(at, found),
    codes: found.codes.map((code) => ({
      ...code,
      systemTitle: region.codeSystems?.get(code.system)?.title ?? { en: code.system },
    })),
    changes: found.changes.map((change) => ({
      ...change,
      dateWords: dayWords(ground, change.date),
    })),
    parents: ancestorsOf(region, found.id, asOf).map((id) => placeRef(ground, id)),
    members: members.map(({ id }) => placeRef(ground, id)),
    compositions: [...region.compositions.values()]
      .filter((composition) =>
        composition.members.some((member) => member.place === found.id && holdsOn(member, asOf)),
      )
      .map(({ id, title }) => ({ id, title })),
    figures,
    map: mapOf(ctx, at, found.id),
    links: { json: `/api/v1/places/${found.id}` },
  }
}

function figuresOf(at: Asked, place: string): PlaceAnswer['figures'] {
  const { ground, asOf } = at
  return [...ground.catalogue.indicators.values()].flatMap((indicator) => {
    if (!placesOf(ground, indicator).includes(place)) return []
    const period = periodsWithValue(ground, indicator, place, asOf).at(-1)
    if (period === undefined) return []
    const evaluation = evaluatedAt(ground, indicator, place, period, asOf)
    const value = evaluatedQuantity(ground, evaluation, indicator.digits)
    if (value === null) return []
    const { ranking } =
      indicator.variants.length === 0 ? rankingOf(ground, evaluation, null) : { ranking: null }
    const own = ranking?.rows.find((row) => row.focus)
    return [
      {
        indicator: indicatorCard(ground, indicator),
        period: periodRef(ground, period),
        value,
        vintageLabel: labelsOf(ground, evaluation.vintages),
        provenance: evaluation.provenance,
        rank:
          own === undefined || ranking === null
            ? null
            : {
                rank: own.rank,
                of: ranking.rows.length,
                compositionTitle: ranking.compositionTitle,
              },
        history: historyOf(ground, indicator, { place, period, asOf, variant: evaluation.variant }),
        href: `/figures/${indicator.id}?place=${place}`,
      },
    ]
  })
}

/** The place among its peers, by the first observed figure that is held of it. */
function mapOf(ctx: Context, { ground, asOf }: Asked, place: string): PlaceMap | null {
  const outlines = rememberedOf(ctx.region, 'outlines', () => outlinesOf(ctx.region))
  for (const indicator of ground.catalogue.indicators.values()) {
    if (indicator.variants.length > 0 || !placesOf(ground, indicator).includes(place)) continue
    const period = periodsWithValue(ground, indicator, place, asOf).at(-1)
    if (period === undefined) continue
    const { map } = rankingOf(ground, evaluatedAt(ground, indicator, place, period, asOf), outlines)
    if (map !== null) return map
  }
  return null
}

function itemOf({ ground, asOf }: Asked, found: Place): PlaceListItem {
  // The pack names the system that people know first.
  const code = found.codes.find((held) => holdsOn(held, asOf)) ?? found.codes.at(-1)
  const parent = found.parents.findLast((held) => holdsOn(held, asOf))
  return {
    ...placeRef(ground, found.id),
    levelWords: wordsOf(LEVEL, found.level, ground.region),
    code: code?.code ?? null,
    parent: parent === undefined ? null : placeRef(ground, parent.place),
    until: found.to,
    href: `/places/${found.id}`,
    figures: heldOf(ground, found.id),
  }
}

function heldOf(ground: Ground, place: string): number {
  return remembered(
    ground.source,
    `held ${place}`,
    () =>
      [...ground.catalogue.indicators.values()].filter(({ id }) =>
        ground.source.placesOf(id).includes(place),
      ).length,
  )
}
