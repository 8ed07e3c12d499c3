import Type from 'typebox'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { DRAFT, TEXT_LANG } from '../inputs.ts'
import { WRITES } from '../rights.ts'
import { lockDraft } from '../store/drafts.ts'
import { isClientOfAnother, listSavesAfter, lockText } from '../store/texts.ts'
import { applyPush } from '../text/apply-push.ts'
import { LIMITS } from '../text/limits.ts'
import { keepAccepted, updatesAfter } from '../text/writing.ts'
import { byOf, requireEditable } from './acting.ts'

const INPUT = Type.Object(
  {
    id: DRAFT,
    lang: TEXT_LANG,
    version: Type.Integer({ minimum: 0, description: 'The version that the changes begin from.' }),
    client: Type.String({
      pattern: '^[A-Za-z0-9-]{8,40}$',
      description: 'The editor, by a name of its own: what it sends twice is known by it.',
    }),
    updates: Type.Array(Type.Unknown(), {
      minItems: 1,
      maxItems: LIMITS.updates_per_push_max,
      description:
        'Change sets of @codemirror/state as JSON, each made on what the one before leaves.',
    }),
  },
  { additionalProperties: false },
)

/**
 * Saves what an editor changed in a text. Changes that are already there count for nothing, the others are moved over what
 * was written in between. Throws `desk.unknown-draft`, `desk.unknown-text`, `desk.not-editable`, `desk.ahead`,
 * `desk.behind`, `desk.bad-change`, `desk.too-long`, `desk.client-taken`.
 */
export const push: Action<typeof INPUT, { readonly version: number; readonly accepted: number }> = {
  name: 'desk.push',
  title: { en: 'Save changes of a text', zh: '保存正文修改' },
  input: INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, lang, version, client, updates }) => {
    const by = byOf(ctx)
    const key = { draft: id, lang }
    requireEditable(await lockDraft(tx, id, 'read'))
    const head = await lockText(tx, key)
    const max = LIMITS.updates_behind_max
    if (head.version - version > max) throw new HouseError('desk.behind', { version, max })
    if (await isClientOfAnother(tx, key, client, by.actor))
      throw new HouseError('desk.client-taken', { client })
    const saves = await listSavesAfter(tx, key, version, max)
    const since = updatesAfter(saves, version)
    const accepted = applyPush({ ...head, since }, { version, client, updates })
    await keepAccepted(tx, key, accepted, { ...by, client })
    return { version: accepted.version, accepted: accepted.updates.length }
  },
}
