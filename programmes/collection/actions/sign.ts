import Type from 'typebox'
import { roles } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { authorOf, requireAddressed, requireState } from '../actors.ts'
import { decide } from '../asked/decide.ts'
import { REASON, REQUEST } from '../inputs.ts'
import { type SignedAnswer, signAnswers, writersOf } from '../store/answers.ts'
import { type RequestRow, takeRequest } from '../store/requests.ts'
import type { RequestState } from '../types.ts'

type Out = { readonly state: RequestState }
/** What is sent, for the audit: from here on the office may know it. */
type Signed = Out & { readonly answers: readonly SignedAnswer[] }

const SIGN = Type.Object({ request: REQUEST }, { additionalProperties: false })

/**
 * Signs the answers off and sends them to the office: what is in force now, and by somebody who had no hand in it. Throws
 * `collection.same-person`.
 */
export const sign: Action<typeof SIGN, Signed> = {
  name: 'collection.sign',
  title: { en: 'Sign answers off and send them', zh: '审签并报送' },
  input: SIGN,
  may: roles('approver', 'administrator'),
  apply: async (tx, ctx, { request: id }) => {
    const request = await takeRequest(tx, id)
    requireAddressed(ctx, request)
    requireState(request, ['handed-in'])
    await requireSecondPerson(tx, ctx, request)
    const answers = await signAnswers(tx, id, request.round)
    await decide(tx, ctx, request, { kind: 'signed', to: 'signed' })
    return { state: 'signed', answers }
  },
}

/** Throws `collection.same-person`. The owner is one person too; the house itself begins examples in every state. */
async function requireSecondPerson(tx: Read, ctx: Context, request: RequestRow): Promise<void> {
  if (ctx.actor.kind === 'system') return
  const { by } = authorOf(ctx)
  const hands = [...(await writersOf(tx, request.id)), request.handedInBy]
  if (hands.includes(by)) throw new HouseError('collection.same-person')
}

const DECLINE = Type.Object({ request: REQUEST, reason: REASON }, { additionalProperties: false })

/** Gives the answers back to who wrote them, with a reason. */
export const decline: Action<typeof DECLINE, Out> = {
  name: 'collection.decline',
  title: { en: 'Not sign answers off', zh: '审签不通过' },
  input: DECLINE,
  may: roles('approver', 'administrator'),
  unkept: ['reason'],
  apply: async (tx, ctx, { request: id, reason }) => {
    const request = await takeRequest(tx, id)
    requireAddressed(ctx, request)
    requireState(request, ['handed-in'])
    const to = request.round > 1 ? 'returned' : 'open'
    await decide(tx, ctx, request, { kind: 'declined', to, reason })
    return { state: to }
  },
}
