import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { MESSAGE, oneOf, UUID } from '../inputs.ts'
import { cancelOne, reverseOne } from '../settlement/cancel.ts'
import { listSettlements } from '../settlement/store.ts'
import { findVisitOf } from '../visits/store.ts'
import { callOf, type Envelope, envelope, optionalText } from './head.ts'

const CANCEL = callOf(
  '2208',
  Type.Object(
    {
      data: Type.Object(
        { setl_id: UUID, mdtrt_id: optionalText(40), psn_no: UUID },
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
)

type Cancelled = {
  readonly setlinfo: {
    readonly setl_id: string
    readonly mdtrt_id: string
    readonly psn_no: string
  }
}

/** 2208: cancels a settlement whole, before its month goes to clearing. */
export const cancelNational: Action<typeof CANCEL, Envelope<Cancelled>> = {
  name: 'health.cancel-national',
  title: { en: 'Cancel a settlement (2208)', zh: '门诊结算撤销（2208）' },
  input: CANCEL,
  may: roles('contributor'),
  // The audit names no insured person.
  unkept: ['input'],
  kept: ({ output }: Envelope<Cancelled>) => ({ cancellation: output.setlinfo.setl_id }),
  apply: async (tx, ctx, { msgid, fixmedins_code, input: { data } }) => {
    const [found] = await listSettlements(tx, [data.setl_id])
    const isMeant = found?.insured === data.psn_no && found.institution === fixmedins_code
    if (!isMeant) throw new HouseError('health.unknown-settlement', { settlement: data.setl_id })
    const { cancellation } = await cancelOne(tx, ctx, {
      message: msgid,
      settlement: data.setl_id,
    })
    const mdtrt_id = (await findVisitOf(tx, data.setl_id)) ?? data.mdtrt_id ?? ''
    const { psn_no } = data
    return envelope(msgid, { setlinfo: { setl_id: cancellation ?? '', mdtrt_id, psn_no } })
  },
}

const REVERSE = callOf(
  '2601',
  Type.Object(
    {
      data: Type.Object(
        { psn_no: UUID, omsgid: MESSAGE, oinfno: oneOf(['2207']) },
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
)

/** 2601: undoes a settlement whose answer was lost, by the message that asked for it. */
export const reverseNational: Action<
  typeof REVERSE,
  Envelope<{ readonly [name: string]: never }>
> = {
  name: 'health.reverse-national',
  title: { en: 'Reverse a call whose answer was lost (2601)', zh: '冲正交易（2601）' },
  input: REVERSE,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code, input: { data } }) => {
    await reverseOne(tx, ctx, {
      message: msgid,
      institution: fixmedins_code,
      reversed: data.omsgid,
    })
    return envelope(msgid, {})
  },
}
