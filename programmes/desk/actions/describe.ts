import Type from 'typebox'
import type { Action } from '#programmes/contract'
import { DAY, DRAFT, WORDS } from '../inputs.ts'
import { WRITES } from '../rights.ts'
import { describeDraft, lockDraft } from '../store/drafts.ts'
import { requireDay, requireEditable, requireWords } from './acting.ts'

const INPUT = Type.Object(
  {
    id: DRAFT,
    title: Type.Optional(WORDS),
    date: Type.Optional(DAY),
    change: Type.Optional(
      Type.Record(Type.String({ maxLength: 35 }), Type.String({ minLength: 1, maxLength: 2000 }), {
        maxProperties: 20,
        description: 'What an erratum changes, in words of each language.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Gives a draft another title or date, or says what an erratum changes. Throws `desk.untitled`, `desk.not-a-day`, `desk.not-editable`. */
export const describe: Action<typeof INPUT, { readonly id: string }> = {
  name: 'desk.describe',
  title: { en: 'Change title and date of a draft', zh: '修改草稿的标题和日期' },
  input: INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, title, date, change }) => {
    const draft = await lockDraft(tx, id, 'write')
    requireEditable(draft)
    const told = change === undefined ? draft.change : requireWords(ctx, change)
    await describeDraft(tx, id, {
      title: title === undefined ? draft.title : requireWords(ctx, title),
      date: date === undefined ? draft.date : requireDay(date),
      // What isn't an erratum changes nothing that was published.
      change: draft.erratumOf === null ? null : told,
    })
    return { id }
  },
}
