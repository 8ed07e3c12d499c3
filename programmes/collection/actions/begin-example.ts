import Type, { type Static } from 'typebox'
import { applyWithin, house } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { addDays } from '#platform/period'
import type { Action, Context } from '#programmes/contract'
import { listOrganisations } from '#programmes/people'
import { ITEMS_MAX, WORDS } from '../inputs.ts'
import { isBegun, takeTurn } from '../store/requests.ts'
import { answer } from './answer.ts'
import { ask } from './ask.ts'
import { explain } from './explain.ts'
import { handIn } from './hand-in.ts'
import { accept } from './settle.ts'
import { sign } from './sign.ts'

const INPUT = Type.Object(
  {
    state: Type.Union([Type.Literal('open'), Type.Literal('signed'), Type.Literal('accepted')]),
    addressed: Type.String({ maxLength: 40, description: 'Code of an organisation.' }),
    title: WORDS,
    note: WORDS,
    dueIn_days: Type.Integer({ minimum: 0, maximum: 365 }),
    items: Type.Array(
      Type.Object(
        {
          indicator: Type.String({ maxLength: 120 }),
          place: Type.String({ maxLength: 80 }),
          period: Type.String({ maxLength: 40 }),
          vintage: Type.Union([Type.String({ maxLength: 120 }), Type.Null()]),
          answer: Type.Union([Type.String({ maxLength: 80 }), Type.Null()]),
          note: Type.Union([Type.String({ maxLength: 2000 }), Type.Null()]),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: ITEMS_MAX },
    ),
  },
  { additionalProperties: false },
)

type Input = Static<typeof INPUT>

/**
 * Begins a request of the pack, as far as it says, by the same steps as people, in the house's name; once, told by its title.
 * All or nothing. Nothing where the organisation isn't there, or is no example any more: then somebody works in its name.
 */
export const beginExample: Action<typeof INPUT, { readonly id: string | null }> = {
  name: 'collection.begin-example',
  title: { en: 'Begin an example of a request', zh: '建立示例报送要求' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx, input) => {
    await takeTurn(tx, 'of examples')
    const organisations = await listOrganisations(tx, ctx.now)
    const asked = organisations.find(({ code }) => code === input.addressed)
    if (asked === undefined || !asked.isExample || asked.closedAt !== null) return { id: null }
    if (await isBegun(tx, input.title)) return { id: null }
    const { id } = await applyWithin(tx, ask, before(ctx, 3), {
      addressed: asked.id,
      title: input.title,
      note: input.note,
      due: addDays(ctx.today, input.dueIn_days),
      items: input.items.map(({ indicator, place, period, vintage }) => ({
        indicator,
        place,
        period,
        ...(vintage === null ? {} : { vintage }),
      })),
    })
    if (input.state !== 'open') await answerAll(tx, ctx, id, input)
    if (input.state === 'accepted') await applyWithin(tx, accept, ctx, { request: id })
    return { id }
  },
}

/** Steps are listed by their moments: each needs one of its own. */
function before(ctx: Context, time_ms: number): Context {
  const at = Temporal.Instant.from(ctx.now).subtract({ milliseconds: time_ms })
  return { ...ctx, now: at.toString({ fractionalSecondDigits: 6 }) }
}

async function answerAll(tx: Write, ctx: Context, id: string, { items }: Input): Promise<void> {
  const { results, questions } = await applyWithin(tx, answer, before(ctx, 3), {
    request: id,
    answers: items.map(({ answer: typed, note }, index) => ({
      ...{ item: index + 1, base: 0, kind: 'value' as const },
      typed: typed ?? '',
      ...(note === null ? {} : { note }),
    })),
  })
  const unread = results.find(({ kind }) => kind !== 'saved')
  if (unread !== undefined) throw new HouseError('collection.unanswered', { items: unread.item })
  for (const { item, kind } of questions) {
    const reason = items[item - 1]?.note ?? ''
    if (reason === '') throw new HouseError('collection.no-question', { item })
    await applyWithin(tx, explain, before(ctx, 3), { request: id, item, version: 1, kind, reason })
  }
  await applyWithin(tx, handIn, before(ctx, 2), { request: id })
  await applyWithin(tx, sign, before(ctx, 1), { request: id })
}
