import { numberFormat, say } from '#platform/i18n'
import { ActionForm, tell, typed } from '#web'
import type { ReceiptsPageAnswer } from '../../../desk/types.ts'
import { fenOf } from '../../../money.ts'
import { actTo, has } from '../given.ts'
import type { ReceiptsGiven } from './page.tsx'
import { ReceiptTable } from './receipt-table.tsx'
import { WORDS_OF_RECEIPTS as W } from './words.ts'

type Receipt = ReceiptsPageAnswer['unmatched'][number]

/** Lines that no rule could tell, each with the payments that it may confirm. */
export function Unmatched({ data, frame }: ReceiptsGiven) {
  if (data.unmatched.length === 0)
    return <p className="quiet">{say(W.noneUnmatched, frame.lang)}</p>
  return (
    <ReceiptTable
      data={data}
      frame={frame}
      title={W.unmatched}
      receipts={data.unmatched}
      lastTitle={W.next}
      last={(receipt) => <Assign receipt={receipt} data={data} frame={frame} />}
    />
  )
}

function Assign({ receipt, data, frame }: ReceiptsGiven & { readonly receipt: Receipt }) {
  const { lang, viewer } = frame
  const { id, payer, payee, reference, amount } = receipt
  const isOwn = viewer?.office === true || data.viewer.operated === payee
  if (!isOwn || !has(frame, 'contributor'))
    return <span className="quiet">{say(W.waits, lang)}</span>
  const fitting = data.awaited.filter(
    (one) => one.payer === payer && one.payee === payee && fenOf(one.rest) >= fenOf(amount),
  )
  if (fitting.length === 0) return <span className="quiet">{say(W.noFit, lang)}</span>
  const to = actTo(frame, `/health/receipts/${id}/assign`)
  return (
    <ActionForm frame={frame} to={to} className="desk-row">
      <label htmlFor={`i-${id}`}>
        <span className="sr">{tell(W.assignOf, lang, { reference })}</span>
        <select id={`i-${id}`} name="instruction" defaultValue={typed(frame, to, 'instruction')}>
          {fitting.map((one) => (
            <option key={one.id} value={one.id}>
              {tell(W.option, lang, {
                document: one.document,
                rest: numberFormat(one.rest, lang),
              })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say(W.assign, lang)}</button>
    </ActionForm>
  )
}
