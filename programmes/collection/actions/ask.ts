import Type, { type Static } from 'typebox'
import { officeRoles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { isDay } from '#platform/period'
import type { Action, Context } from '#programmes/contract'
import { authorOf, sideOf } from '../actors.ts'
import { checkItems } from '../asked/check-items.ts'
import { ITEMS_MAX, UUID, WORDS } from '../inputs.ts'
import { addRequest } from '../store/requests.ts'

const ORGANISATION = Type.Object(
  {
    id: UUID,
    title: WORDS,
    jurisdiction: Type.Optional(
      Type.Union([Type.String({ maxLength: 80 }), Type.Null()], {
        description: 'The place that it answers for: what is asked must lie in it.',
      }),
    ),
  },
  { additionalProperties: false },
)

const INPUT = Type.Object(
  {
    addressed: ORGANISATION,
    asking: Type.Optional(ORGANISATION),
    title: WORDS,
    note: Type.Optional(WORDS),
    due: Type.String({ maxLength: 10, description: 'The day by which it is to be answered.' }),
    items: Type.Array(
      Type.Object(
        {
          indicator: Type.String({ minLength: 1, maxLength: 120 }),
          place: Type.String({ minLength: 1, maxLength: 80 }),
          period: Type.String({ minLength: 1, maxLength: 40 }),
          vintage: Type.Optional(
            Type.String({
              maxLength: 120,
              description: 'The state of the accounts; may be left out where there is one alone.',
            }),
          ),
          power: Type.Optional(
            Type.Integer({ description: 'Power of ten of the unit asked: 8 for 100 million.' }),
          ),
          precision: Type.Optional(
            Type.Integer({
              minimum: -30,
              maximum: 30,
              description: 'Power of ten, in base units, to which it is wanted at least.',
            }),
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: ITEMS_MAX },
    ),
  },
  { additionalProperties: false },
)

/**
 * Asks an organisation for figures. Throws `collection.no-asker`, `collection.bad-due-date`, and `collection.bad-items`
 * with everything that can't be asked.
 */
export const ask: Action<typeof INPUT, { readonly id: string }> = {
  name: 'collection.ask',
  title: { en: 'Ask for figures', zh: '要求报送数据' },
  input: INPUT,
  may: officeRoles('analyst', 'approver'),
  apply: async (tx, ctx, input) => {
    await ctx.series.refresh(tx)
    if (!isDay(input.due) || input.due < ctx.today)
      throw new HouseError('collection.bad-due-date', { due: input.due })
    const asking = askerOf(ctx, input.asking)
    const items = checkItems(ctx, input.items, input.addressed.jurisdiction ?? null)
    const { by, byName } = authorOf(ctx)
    const id = ctx.newId()
    await addRequest(
      tx,
      {
        id,
        asking: asking.id,
        askingTitle: asking.title,
        addressed: input.addressed.id,
        addressedTitle: inLanguages(ctx, input.addressed.title),
        jurisdiction: input.addressed.jurisdiction ?? null,
        title: inLanguages(ctx, input.title),
        note: input.note === undefined ? null : inLanguages(ctx, input.note),
        due: input.due,
        state: 'open',
        round: 1,
        since: ctx.now,
        handedInBy: null,
        madeBy: by,
        madeByName: byName,
        madeAt: ctx.now,
      },
      items,
    )
    return { id }
  },
}

function askerOf(
  ctx: Context,
  given: Static<typeof ORGANISATION> | undefined,
): { readonly id: string; readonly title: Text } {
  const side = sideOf(ctx)
  if (ctx.actor.kind === 'person' && side !== null)
    return { id: side, title: ctx.actor.organisationTitle ?? ctx.region.title }
  if (given === undefined) throw new HouseError('collection.no-asker')
  return { id: given.id, title: inLanguages(ctx, given.title) }
}

/** In every language of the region: where one wasn't written, words of another are better than none. */
function inLanguages({ region }: Context, words: Text): Text {
  const [some = ''] = Object.values(words)
  return Object.fromEntries(region.languages.map((lang) => [lang, words[lang] ?? some]))
}
