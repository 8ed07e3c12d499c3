import Type from 'typebox'
import { ROLES, roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import { newKey } from '#platform/keys'
import type { Action } from '#programmes/contract'
import { organisationOf, requireSession } from '../acting.ts'
import { KEY_DAYS_MAX } from '../inputs.ts'
import { addKey, requireRoomForKey } from '../store/keys.ts'
import type { KeyMadeAnswer } from '../types.ts'

const SCOPE = '^(\\*|[a-z]+(-[a-z]+)*\\.(\\*|[a-z]+(-[a-z]+)*))$'
const SCOPE_FORM = {
  en: 'a scope: *, desk.* or desk.list',
  zh: '用途，如 *、desk.* 或 desk.list',
}
const INPUT = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 100, description: 'What the key is for.' }),
    scopes: Type.Array(Type.String({ pattern: SCOPE, maxLength: 80, 'x-form': SCOPE_FORM }), {
      'x-form': {
        en: 'at least one: * for everything, desk.* for all of a programme, desk.list for one verb',
        zh: '至少一项：* 为全部，desk.* 为整个项目，desk.list 为单个操作或查询',
      },
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
      description: 'Names of actions and queries, desk.* for all of a programme, or * for all.',
    }),
    days: Type.Integer({ minimum: 1, maximum: KEY_DAYS_MAX, default: 90 }),
  },
  { additionalProperties: false },
)

/**
 * A key for a program, whose text is answered here and never again. It acts as its maker, within its scopes and never
 * beyond the maker's rights. `isScope`: whether there is something of that name. Throws `people.session-only`,
 * `people.unknown-scope`, `people.too-many`.
 */
export function makeKeyWithin(
  isScope: (scope: string) => boolean,
): Action<typeof INPUT, KeyMadeAnswer> {
  return {
    name: 'people.make-key',
    title: { en: 'Make a key', zh: '新建密钥' },
    input: INPUT,
    may: roles(...ROLES),
    apply: async (tx, ctx, { title, scopes, days }) => {
      const { id: person } = requireSession(ctx)
      const organisation = organisationOf(ctx, undefined)
      const unknown = scopes.find((scope) => !isScope(scope))
      if (unknown !== undefined) throw new HouseError('people.unknown-scope', { scope: unknown })
      await requireRoomForKey(tx, { person, organisation, now: ctx.now })
      const { text, prefix, hash } = newKey()
      const id = ctx.newId()
      const expiresAt = Temporal.Instant.from(ctx.now)
        .add({ hours: 24 * days })
        .toString({ fractionalSecondDigits: 6 })
      const made = { id, organisation, person, title, prefix, hash, scopes, expiresAt }
      await addKey(tx, { ...made, madeAt: ctx.now })
      return { key: id, title, text, prefix, expiresAt }
    },
    kept: ({ text: _, ...rest }: KeyMadeAnswer) => rest,
  }
}
