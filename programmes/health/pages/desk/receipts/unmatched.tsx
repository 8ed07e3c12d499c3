import { formatDay, numberFormat, say } from '#platform/i18n'
import { ActionForm, Scroll, tell, typed } from '#web'
import type { ReceiptsPageAnswer } from '../../../desk/types.ts'
import { actTo, has, named } from '../given.ts'
import type { ReceiptsGiven } from './page.tsx'
import { WORDS_OF_RECEIPTS as W } from './words.ts'

type Receipt = ReceiptsPageAnswer['unmatched'][number]

/** Lines that no rule could tell, each with the payments that it may confirm. */
export function Unmatched({ data, frame }: ReceiptsGiven) {
  const { lang } = frame
  if (data.unmatched.length === 0) return <p className="quiet">{say(W.noneUnmatched, lang)}</p>
  return (
    <Scroll label={say(W.unmatched, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.reference, lang)}</th>
            <th scope="col">{say(W.day, lang)}</th>
            <th scope="col">{say(W.between, lang)}</th>
            <th scope="col" className="n">
              {say(W.amount, lang)}
            </th>
            <th scope="col">{say(W.next, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {data.unmatched.map((receipt) => (
            <tr key={receipt.id} id={`r-${receipt.id}`}>
              <th scope="row">
                {receipt.reference}
                <span className="from">{receipt.note}</span>
              </th>
              <td data-label={say(W.day, lang)}>{formatDay(receipt.receivedOn, lang)}</td>
              <td data-label={say(W.between, lang)}>
                {named(data, receipt.payer, lang)} → {named(data, receipt.payee, lang)}
              </td>
              <td className="n" data-label={say(W.amount, lang)}>
                {numberFormat(receipt.amount, lang)}
              </td>
              <td data-label={say(W.next, lang)}>
                <Assign receipt={receipt} data={data} frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Assign({ receipt, data, frame }: ReceiptsGiven & { readonly receipt: Receipt }) {
  const { lang, viewer } = frame
  const { id, payer, payee, reference, amount } = receipt
  const isOwn = viewer?.office === true || data.viewer.operated === payee
  if (!isOwn || !has(frame, 'contributor'))
    return <span className="quiet">{say(W.waits, lang)}</span>
  const fitting = data.awaited.filter(
    (one) => one.payer === payer && one.payee === payee && fen(one.rest) >= fen(amount),
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

// Amounts of the interface have two decimals always.
function fen(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''))
}
