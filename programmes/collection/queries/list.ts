import Type from 'typebox'
import { officeRoles } from '#platform/action'
import type { Lang } from '#platform/i18n'
import type { Context, Query } from '#programmes/contract'
import { LANG, REQUESTS_PER_PAGE_MAX } from '../inputs.ts'
import { LIST_ANSWER } from '../schemas.ts'
import { listRequests } from '../store/requests.ts'
import type { ListAnswer, RequestState } from '../types.ts'
import { requestView } from '../views.ts'
import { MEMBERS } from './members.ts'

const STATES: readonly RequestState[] = [
  'open',
  'handed-in',
  'signed',
  'returned',
  'accepted',
  'withdrawn',
]

const INPUT = Type.Object(
  {
    state: Type.Optional(Type.Union(STATES.map((state) => Type.Literal(state)))),
    limit: Type.Integer({ minimum: 1, maximum: REQUESTS_PER_PAGE_MAX, default: 100 }),
    cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })),
    lang: LANG,
  },
  { additionalProperties: false },
)

/** Requests of the organisation acted for: those that it made and those that it is to answer. */
export const list: Query<typeof INPUT, ListAnswer> = {
  name: 'collection.list',
  title: { en: 'Requests for figures', zh: '数据报送' },
  input: INPUT,
  output: LIST_ANSWER,
  may: MEMBERS,
  answer: async (tx, ctx, { state, limit, cursor, lang }) => {
    const offset = Number(cursor ?? 0)
    const states = state === undefined ? STATES : [state]
    const { rows, total } = await listRequests(tx, { states, limit, offset })
    const end = offset + rows.length
    return {
      lang: languageOf(ctx, lang),
      asOf: ctx.today,
      today: ctx.today,
      items: rows.map((row) => requestView(ctx, row)),
      total,
      nextCursor: end < total ? String(end) : null,
      mayAsk: mayAsk(ctx),
    }
  },
}

const mayAsk = officeRoles('analyst', 'approver')

export function languageOf({ region }: Pick<Context, 'region'>, lang: Lang | undefined): Lang {
  return region.languages.find((one) => one === lang) ?? region.languages[0] ?? 'en'
}
