import Type from 'typebox'
import { getUnit } from '#engines/series/pure'
import { officeRoles } from '#platform/action'
import { ancestorsOf } from '#platform/region'
import type { Query } from '#programmes/contract'
import { listOrganisations } from '#programmes/people'
import { isComputed } from '../asked/check-items.ts'
import { placeWords } from '../grounds/cells.ts'
import { LANG } from '../inputs.ts'
import { knownIn } from '../known-in.ts'
import { CHOICES_ANSWER } from '../schemas.ts'
import type { ChoicesAnswer } from '../types.ts'
import { languageOf } from './list.ts'

const INPUT = Type.Object({ lang: LANG }, { additionalProperties: false })

/** What may be asked, and of whom: for the form in which a request is made. */
export const choices: Query<typeof INPUT, ChoicesAnswer> = {
  name: 'collection.choices',
  title: { en: 'What may be asked of whom', zh: '可要求报送的内容' },
  input: INPUT,
  output: CHOICES_ANSWER,
  may: officeRoles('analyst', 'approver'),
  answer: async (tx, ctx, { lang }) => {
    await ctx.series.refresh(tx)
    const { indicators, vintages, units } = ctx.series.catalogue
    const organisations = await listOrganisations(tx, ctx.now)
    return {
      lang: languageOf(ctx, lang),
      asOf: ctx.today,
      today: ctx.today,
      organisations: organisations
        .filter(({ closedAt }) => closedAt === null)
        .map(({ id, title, jurisdiction }) => ({ id, title, jurisdiction })),
      indicators: [...indicators.values()]
        .filter((indicator) => !isComputed(indicator))
        .map(({ id, title, unit, account }) => ({
          id,
          title,
          unit: getUnit(units, unit),
          vintages: [...vintages.values()]
            .filter((vintage) => vintage.account === account)
            .toSorted((a, b) => b.rank - a.rank)
            .map((vintage) => ({ id: vintage.id, label: vintage.label })),
        })),
      places: [...ctx.region.places.keys()].map((id) => ({
        id,
        name: placeWords(knownIn(ctx), id),
        within: ancestorsOf(ctx.region, id, ctx.today),
      })),
      regionPlace: ctx.region.regionPlace,
    }
  },
}
