import Type from 'typebox'
import { HouseError } from '#platform/errors'
import { withdrawEdition as withdraw } from '#programmes/bulletin'
import { cancelDisclosures } from '#programmes/collection'
import type { Action } from '#programmes/contract'
import { DRAFT, REASON } from '../inputs.ts'
import { APPROVES } from '../rights.ts'
import { STATE_WORDS } from '../states.ts'
import { isBulletinTaken, lockDraft } from '../store/drafts.ts'
import { put } from './moving.ts'
import type { Moved } from './submit.ts'

const INPUT = Type.Object({ id: DRAFT, reason: REASON }, { additionalProperties: false })

/**
 * Withdraws the edition of a draft before its embargo ends: nobody outside ever sees it, no reported figure becomes public
 * with it, and the draft goes back to whoever writes. Where its bulletin has begun anew meanwhile, it is given up. Throws
 * `desk.unknown-draft`, `desk.nothing-frozen`, `bulletin.has-come-out`.
 */
export const withdrawEdition: Action<typeof INPUT, Moved> = {
  name: 'desk.withdraw-edition',
  title: { en: 'Withdraw an edition before it comes out', zh: '在公开前撤回版本' },
  input: INPUT,
  may: APPROVES,
  apply: async (tx, ctx, { id, reason }) => {
    const draft = await lockDraft(tx, id, 'write')
    const { edition, state: before } = draft
    if (edition === null) {
      const { en, zh } = STATE_WORDS[before]
      throw new HouseError('desk.nothing-frozen', { stateEn: en, stateZh: zh })
    }
    await withdraw(tx, ctx, { edition, reason })
    await cancelDisclosures(tx, ctx, edition)
    const state = (await isBulletinTaken(tx, draft.bulletin)) ? 'withdrawn' : 'returned'
    const cleared = { submittedBy: null, approvedBy: null, publishAt: null, despite: null }
    await put(tx, ctx, draft, { state, reason, with: { ...cleared, edition: null } })
    return { id }
  },
}
