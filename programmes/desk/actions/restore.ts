import { ChangeSet } from '@codemirror/state'
import Type from 'typebox'
import type { Action } from '#programmes/contract'
import { DRAFT, TEXT_LANG } from '../inputs.ts'
import { WRITES } from '../rights.ts'
import { lockDraft } from '../store/drafts.ts'
import { bodyAt, lockText } from '../store/texts.ts'
import { changesBetween } from '../text/word-diff.ts'
import { keepAccepted } from '../text/writing.ts'
import { byOf, requireEditable } from './acting.ts'

const INPUT = Type.Object(
  { id: DRAFT, lang: TEXT_LANG, version: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
)

/**
 * Makes a text what it was at a version, as a new version: whoever writes meanwhile loses nothing, and comments stay where
 * their words are. Throws `desk.unknown-draft`, `desk.unknown-text`, `desk.unknown-version`, `desk.not-editable`.
 */
export const restore: Action<typeof INPUT, { readonly version: number }> = {
  name: 'desk.restore',
  title: { en: 'Restore a version of a text', zh: '恢复正文版本' },
  input: INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, lang, version }) => {
    const by = byOf(ctx)
    const key = { draft: id, lang }
    requireEditable(await lockDraft(tx, id, 'read'))
    const head = await lockText(tx, key)
    const body = await bodyAt(tx, key, version)
    if (body === head.body) return { version: head.version }
    const changes = ChangeSet.of([...changesBetween(head.body, body)], head.body.length)
    // An editor of its own for each: no editor takes it for what it wrote itself.
    const client = `restore-${ctx.newId()}`.slice(0, 40)
    const updates = [{ clientID: client, changes }]
    await keepAccepted(tx, key, { version: head.version + 1, body, updates }, { ...by, client })
    return { version: head.version + 1 }
  },
}
