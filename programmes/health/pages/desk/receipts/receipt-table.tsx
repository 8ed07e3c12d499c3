import type { ReactNode } from 'react'
import { formatDay, numberFormat, say, type Text } from '#platform/i18n'
import { Scroll } from '#web'
import type { ReceiptsPageAnswer } from '../../../desk/types.ts'
import { named } from '../given.ts'
import type { ReceiptsGiven } from './page.tsx'
import { WORDS_OF_RECEIPTS as W } from './words.ts'

type Receipt = ReceiptsPageAnswer['unmatched'][number] | ReceiptsPageAnswer['matched'][number]

/** Lines of a bank, each with what `last` says of it under the head `lastTitle`. */
export function ReceiptTable<One extends Receipt>(
  props: ReceiptsGiven & {
    readonly title: Text
    readonly receipts: readonly One[]
    readonly lastTitle: Text
    readonly last: (receipt: One) => ReactNode
  },
) {
  const { data, frame, title, receipts, lastTitle, last } = props
  const { lang } = frame
  return (
    <Scroll label={say(title, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.reference, lang)}</th>
            <th scope="col">{say(W.day, lang)}</th>
            <th scope="col">{say(W.between, lang)}</th>
            <th scope="col" className="n">
              {say(W.amount, lang)}
            </th>
            <th scope="col">{say(lastTitle, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {receipts.map((one) => (
            <tr key={one.id} id={`r-${one.id}`}>
              <th scope="row">
                {one.reference}
                <span className="from">{one.note}</span>
              </th>
              <td data-label={say(W.day, lang)}>{formatDay(one.receivedOn, lang)}</td>
              <td data-label={say(W.between, lang)}>
                {named(data, one.payer, lang)} → {named(data, one.payee, lang)}
              </td>
              <td className="n" data-label={say(W.amount, lang)}>
                {numberFormat(one.amount, lang)}
              </td>
              <td data-label={say(lastTitle, lang)}>{last(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
