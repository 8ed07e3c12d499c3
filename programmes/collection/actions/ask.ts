import Type from 'typebox'
import { officeRoles } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { isDay } from '#platform/period'
import type { Action, Context } from '#programmes/contract'
import { findRegional, getOrganisation } from '#programmes/people'
import { authorOf, sideOf } from '../actors.ts'
import { checkItems } from '../asked/check-items.ts'
import { ITEMS_MAX, ORGANISATION, WORDS } from '../inputs.ts'
import { addRequest } from '../store/requests.ts'

const INPUT = Type.Object(
  {
    addressed: ORGANISATION,
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
 * Asks an organisation for figures. Throws `people.out-of-reach`, `collection.closed-organisation`,
 * `collection.no-asker`, `collection.bad-due-date`, and `collection.bad-items` with everything that can't be asked.
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
    const asking = await askerOf(tx, ctx)
    const addressed = await getOrganisation(tx, input.addressed)
    if (addressed.closedAt !== null) throw new HouseError('collection.closed-organisation')
    const items = checkItems(ctx, input.items, addressed.jurisdiction)
    const { by, byName } = authorOf(ctx)
    const id = ctx.newId()
    await addRequest(
      tx,
      {
        id,
        asking: asking.id,
        askingTitle: asking.title,
        addressed: addressed.id,
        addressedTitle: addressed.title,
        jurisdiction: addressed.jurisdiction,
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

/** The organisation acted for; the house asks in the name of the region's own office. */
async function askerOf(
  tx: Read,
  ctx: Context,
): Promise<{ readonly id: string; readonly title: Text }> {
  const side = sideOf(ctx)
  const asking = side === null ? await findRegional(tx) : await getOrganisation(tx, side)
  if (asking === undefined) throw new HouseError('collection.no-asker')
  return asking
}

/** In every language of the region: where one wasn't written, words of another are better than none. */
function inLanguages({ region }: Context, words: Text): Text {
  const [some = ''] = Object.values(words)
  return Object.fromEntries(region.languages.map((lang) => [lang, words[lang] ?? some]))
}
