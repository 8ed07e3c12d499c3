import Type, { type Static } from 'typebox'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { INSTITUTION, MESSAGE, REASON, UUID } from '../inputs.ts'
import { isOwnInstitution, requireOwnInstitution } from '../registers/requirements.ts'
import { listInstitutionsOf, operatedBy } from '../registers/store.ts'
import type { CancellationAnswer } from '../types.ts'
import { addMessages, findMessages, keyOf, type Message } from './messages.ts'
import { type Kept, listSettlements } from './store.ts'
import { findCancellation, undo } from './undo.ts'

export const CANCEL_INPUT = Type.Object(
  { message: Type.Optional(MESSAGE), settlement: UUID, reason: Type.Optional(REASON) },
  { additionalProperties: false },
)

export const REVERSE_INPUT = Type.Object(
  { message: MESSAGE, institution: INSTITUTION, reversed: MESSAGE },
  { additionalProperties: false },
)

/**
 * Cancels a settlement whole, before its month goes to clearing; its bill may then be settled anew. For its institution, and
 * for the operators of both places; what was reimbursed by hand for the operator of the insured place alone. Throws
 * `health.unknown-settlement`, `health.cancelled-already`, `health.month-closed`, `health.settled-anew`.
 */
export const cancel: Action<typeof CANCEL_INPUT, CancellationAnswer> = {
  name: 'health.cancel',
  title: { en: 'Cancel a settlement', zh: '撤销结算' },
  input: CANCEL_INPUT,
  may: roles('contributor'),
  apply: cancelOne,
}

/**
 * Undoes a call whose answer was lost, by the message that it was sent with: if it settled, that is cancelled; if it never
 * came, it is refused should it come yet. Throws `health.unknown-institution`, `health.not-reversible`, `health.settled-anew`.
 */
export const reverse: Action<typeof REVERSE_INPUT, CancellationAnswer> = {
  name: 'health.reverse',
  title: { en: 'Reverse a call whose answer was lost', zh: '冲正交易' },
  input: REVERSE_INPUT,
  may: roles('contributor'),
  apply: reverseOne,
}

export async function cancelOne(
  tx: Write,
  ctx: Context,
  { message, settlement, reason = '' }: Static<typeof CANCEL_INPUT>,
): Promise<CancellationAnswer> {
  // Within the fences: what is another's isn't there.
  const [found] = await listSettlements(tx, [settlement])
  if (found === undefined || !(await isParty(tx, ctx, found)))
    throw new HouseError('health.unknown-settlement', { settlement })
  const id = ctx.newId()
  return aboveFences(tx, ctx, async () => {
    const { institution } = found
    if (message === undefined) return undo(tx, ctx, found, { id, kind: 'cancelled', reason })
    const asked = { institution, message }
    const before = (await findMessages(tx, [asked])).get(keyOf(asked))
    if (before !== undefined) return repeated(tx, before, settlement)
    const answer = await undo(tx, ctx, found, { id, kind: 'cancelled', reason })
    await addMessages(tx, [{ ...asked, kind: 'cancel', outcome: id, takenAt: ctx.now }])
    return answer
  })
}

/**
 * Its institution, or an operator of one of its places; who merely holds it only reads it. What was reimbursed by hand is the
 * insured place's alone: its institution, having cancelled it, could settle the bill once more and have it paid twice.
 */
async function isParty(tx: Write, ctx: Context, of: Kept): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return true
  const [operated, [institution]] = await Promise.all([
    operatedBy(tx),
    listInstitutionsOf(tx, [of.institution]),
  ])
  const paying = [of.insuredPlace, of.insuredProvince]
  const isManual = of.kind === 'manual'
  const places = isManual ? paying : [...paying, of.treatedPlace, of.treatedProvince]
  if (operated !== null && places.includes(operated)) return true
  return !isManual && isOwnInstitution(ctx, institution)
}

async function repeated(
  tx: Write,
  before: Message,
  settlement: string,
): Promise<CancellationAnswer> {
  const { kind, outcome, message } = before
  const answer =
    kind === 'cancel' && outcome !== null ? await findCancellation(tx, outcome) : undefined
  if (answer === undefined)
    throw new HouseError('health.message-differs', { message, field: 'infno' })
  if (answer.settlement !== settlement)
    throw new HouseError('health.message-differs', { message, field: 'settlement' })
  return answer
}

export async function reverseOne(
  tx: Write,
  ctx: Context,
  { message, institution, reversed }: Static<typeof REVERSE_INPUT>,
): Promise<CancellationAnswer> {
  await requireOwnInstitution(tx, ctx, institution)
  return aboveFences(tx, ctx, async () => {
    const asked = [
      { institution, message },
      { institution, message: reversed },
    ]
    const seen = await findMessages(tx, asked)
    const own = seen.get(keyOf({ institution, message }))
    if (own !== undefined)
      return reversedAgain(tx, own, seen.get(keyOf({ institution, message: reversed })))
    const told = { institution, message, kind: 'reverse', takenAt: ctx.now } as const
    const original = seen.get(keyOf({ institution, message: reversed }))
    if (original === undefined) {
      // Should it come yet, it finds this and is refused.
      await addMessages(tx, [
        { ...told, outcome: null },
        { institution, message: reversed, kind: 'reversed', outcome: null, takenAt: ctx.now },
      ])
      return { cancellation: null, settlement: null }
    }
    if (original.kind === 'reversed') {
      await addMessages(tx, [{ ...told, outcome: null }])
      return { cancellation: null, settlement: null }
    }
    const [settlement] =
      original.kind === 'settle' ? await listSettlements(tx, [original.outcome ?? '']) : []
    // Messages are an institution's, but a reimbursement isn't its to undo.
    if (settlement === undefined || (settlement.kind === 'manual' && ctx.actor.kind === 'person'))
      throw new HouseError('health.not-reversible', { message: reversed })
    const id = ctx.newId()
    const answer = await undo(tx, ctx, settlement, { id, kind: 'reversed', reason: '' })
    await addMessages(tx, [{ ...told, outcome: id }])
    return answer
  })
}

/** Throws `health.message-differs` where the same message reversed something else. */
async function reversedAgain(
  tx: Write,
  own: Message,
  original: Message | undefined,
): Promise<CancellationAnswer> {
  const { message, kind, outcome } = own
  if (kind !== 'reverse')
    throw new HouseError('health.message-differs', { message, field: 'infno' })
  const answer =
    outcome === null
      ? { cancellation: null, settlement: null }
      : await findCancellation(tx, outcome)
  const isSame =
    outcome === null ? original?.kind === 'reversed' : answer?.settlement === original?.outcome
  if (answer === undefined || !isSame)
    throw new HouseError('health.message-differs', { message, field: 'reversed' })
  return answer
}
