import Type from 'typebox'
import type { Indicator } from '#engines/series'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { folded } from '../folded.ts'
import { remembered } from '../memo.ts'
import { FIGURES_SEARCH_ANSWER } from '../schemas.ts'
import type { FigureListItem, FiguresSearchAnswer } from '../types.ts'
import { evaluatedQuantity } from '../views/incomplete.ts'
import { indicatorCard, labelsOf, periodRef, placeRef } from '../views/refs.ts'
import { OWNERS, wordsOf } from '../views/words.ts'
import { type Asked, asked, COMMON, PAGED, pageOf } from './asked.ts'
import { defaultPlace, evaluatedAt, periodsWithValue, placesOf } from './subject.ts'

const INPUT = Type.Object(
  {
    q: Type.String({ maxLength: 200, default: '' }),
    owner: Type.Optional(Type.String({ maxLength: 60 })),
    ...PAGED,
    ...COMMON,
  },
  { additionalProperties: false },
)

/** Figures by words in any language; without words, all of them. */
export const search: Query<typeof INPUT, FiguresSearchAnswer> = {
  name: 'figures.search',
  title: { en: 'Figures found', zh: '查到的数据' },
  input: INPUT,
  output: FIGURES_SEARCH_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const found = rankedBy([...at.ground.catalogue.indicators.values()], input.q)
    const owners = new Map<string, number>()
    for (const { owner } of found) owners.set(owner, (owners.get(owner) ?? 0) + 1)
    const ofOwner = found.filter(({ owner }) => input.owner === undefined || owner === input.owner)
    const { items, total, nextCursor } = pageOf(ofOwner, input)
    return {
      q: input.q,
      lang: at.lang,
      asOf: at.asOf,
      total,
      items: items.map((indicator) => itemOf(at, indicator)),
      nextCursor,
      owners: [...owners].map(([id, count]) => ({
        id,
        title: wordsOf(OWNERS, id, ctx.region),
        count,
      })),
    }
  },
}

/** How well a figure fits: its id or a title equal to the words, beginning with them, holding them; else its description. */
function rankedBy(indicators: readonly Indicator[], q: string): readonly Indicator[] {
  const words = folded(q)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return indicators
  return indicators
    .map((indicator) => ({ indicator, score: scoreOf(indicator, folded(q), words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ indicator }) => indicator)
}

function scoreOf(indicator: Indicator, whole: string, words: readonly string[]): number {
  const names = [
    indicator.id,
    ...Object.values(indicator.title),
    ...Object.values(indicator.synonyms).flat(),
  ].map(folded)
  if (names.includes(whole)) return 4
  if (names.some((name) => name.startsWith(whole))) return 3
  if (words.every((word) => names.some((name) => name.includes(word)))) return 2
  const text = [...names, ...Object.values(indicator.description).map(folded)].join(' ')
  return words.every((word) => text.includes(word)) ? 1 : 0
}

function itemOf(at: Asked, indicator: Indicator): FigureListItem {
  const { ground, asOf } = at
  return remembered(ground.source, `figures.item ${indicator.id} ${asOf}`, () => {
    const place = defaultPlace(ground, indicator)
    const periods = periodsWithValue(ground, indicator, place, asOf)
    const newest = periods.at(-1)
    const evaluation =
      newest === undefined ? null : evaluatedAt(ground, indicator, place, newest, asOf)
    const places = placesOf(ground, indicator)
    const value =
      evaluation === null ? null : evaluatedQuantity(ground, evaluation, indicator.digits)
    return {
      ...indicatorCard(ground, indicator),
      latest:
        evaluation === null || value === null || newest === undefined
          ? null
          : {
              place: placeRef(ground, place),
              period: periodRef(ground, newest),
              value,
              vintageLabel: labelsOf(ground, evaluation.vintages),
              provenance: evaluation.provenance,
            },
      observations: countOf(at, indicator.id),
      periods: periods.length,
      places: places.length,
    }
  })
}

function countOf({ ground: { source } }: Asked, indicator: string): number {
  let count = 0
  for (const place of source.placesOf(indicator))
    for (const period of source.periodsOf(indicator, place))
      count += source.cell(indicator, place, period).length
  return count
}
