import Type from 'typebox'
import { roles } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { UUID } from '../inputs.ts'
import { operatedBy } from '../registers/store.ts'
import { listSettlements } from '../settlement/store.ts'
import { isPartyTo } from './dispute.ts'
import { type Side, type Sides, speaksFor } from './sides.ts'

const INPUT = Type.Object(
  { dispute: UUID, words: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
)

/** So many answers of all parties one dispute has. */
export const ANSWERS_MAX = 50

type Answered = { readonly answer: string }

/**
 * Says something to a dispute before it is decided: what the other side holds against it, or who raised it adds. Nothing is owed
 * otherwise by it; to concede another sum is to decide. For the operators of both places and the institution. Throws
 * `health.unknown-dispute`, `health.too-many-answers`.
 */
export const answerDispute: Action<typeof INPUT, Answered> = {
  name: 'health.answer-dispute',
  title: { en: 'Answer a dispute', zh: '答复争议' },
  input: INPUT,
  may: roles('contributor', 'approver'),
  apply: async (tx, ctx, { dispute, words }) => {
    const found = await findOpen(tx, dispute)
    const [settlement] = found === undefined ? [] : await listSettlements(tx, [found.settlement])
    const operated = await operatedBy(tx)
    if (found === undefined || settlement === undefined)
      throw new HouseError('health.unknown-dispute', { dispute })
    if (!(await isPartyTo(tx, ctx, settlement, operated)))
      throw new HouseError('health.unknown-dispute', { dispute })
    const { actor } = ctx
    const by = actor.kind === 'person' ? actor.organisation : null
    const side = speaksFor({ organisation: by, place: operated }, found)
    const isRaiser = side === found.raisedFor
    const id = ctx.newId()
    await aboveFences(tx, ctx, async () => {
      // Locked, so that of many who answer at once none passes the limit, and nobody answers what is decided meanwhile.
      const [open] = await tx<{ answers: number }[]>`
        SELECT (SELECT count(*)::integer FROM health.dispute_answers AS a WHERE a.dispute = d.id) AS answers
        FROM health.disputes AS d WHERE d.id = ${dispute} AND d.state = 'open' FOR UPDATE`
      if (open === undefined) throw new HouseError('health.unknown-dispute', { dispute })
      if (open.answers >= ANSWERS_MAX)
        throw new HouseError('health.too-many-answers', { dispute, max: ANSWERS_MAX })
      await tx`
        INSERT INTO health.dispute_answers (
          id, dispute, answered_by, answered_place, is_raiser, words, answered_on, answered_at
        ) VALUES (
          ${id}, ${dispute}, ${by}, ${operated}, ${isRaiser}, ${words}, ${ctx.today}, ${ctx.now}
        )`
    })
    return { answer: id }
  },
}

type Open = Sides & { readonly settlement: string; readonly raisedFor: Side | null }

async function findOpen(tx: Read, id: string): Promise<Open | undefined> {
  const [found] = await tx<
    {
      settlement: string
      organisation: string | null
      place: string | null
      insured: string[]
      treated: string[]
    }[]
  >`
    SELECT d.settlement, d.raised_by AS organisation, d.raised_place AS place,
      ARRAY[d.insured_place, d.insured_province] AS insured, ARRAY[d.treated_place, d.treated_province] AS treated
    FROM health.disputes AS d WHERE d.id = ${id} AND d.state = 'open'`
  if (found === undefined) return undefined
  const { settlement, insured, treated } = found
  return { settlement, insured, treated, raisedFor: speaksFor(found, found) }
}
