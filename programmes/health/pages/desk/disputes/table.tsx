import { numberFormat, say } from '#platform/i18n'
import { linkTo, Scroll, tell } from '#web'
import type { DisputesPageAnswer } from '../../../desk/types.ts'
import { has, named } from '../given.ts'
import { DisputeAnswer } from './answer-forms.tsx'
import type { DisputesGiven } from './page.tsx'
import { DISPUTE_STATE_WORDS, WORDS_OF_DISPUTES as W } from './words.ts'

export type DisputeItem = DisputesPageAnswer['items'][number]
type RowGiven = DisputesGiven & { readonly item: DisputeItem }

export function DisputesTable({ data, frame }: DisputesGiven) {
  const { lang } = frame
  return (
    <Scroll label={say(W.caption, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.bill, lang)}</th>
            <th scope="col">{say(W.between, lang)}</th>
            {[W.payable, W.claimed, W.decided].map((words) => (
              <th key={words.en} scope="col" className="n">
                {say(words, lang)}
              </th>
            ))}
            <th scope="col">{say(W.next, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((item) => (
            <Row key={item.id} item={item} data={data} frame={frame} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Row({ item, data, frame }: RowGiven) {
  const { lang } = frame
  const { id, bill, settlement, month, reason, raisedBy, payable, claimed, decided } = item
  const raiser = named(data, raisedBy ?? item.institution, lang)
  const said = `${month} · ${say(DISPUTE_STATE_WORDS[item.state], lang)} · ${tell(W.raisedBy, lang, { name: raiser })}`
  return (
    <tr id={`d-${id}`}>
      <th scope="row">
        {bill === '' ? (
          settlement
        ) : (
          <a href={linkTo(frame, `/health/bills/${settlement}`)}>{bill}</a>
        )}
        <span className="from">{said}</span>
        <span className="from">{reason}</span>
      </th>
      <td data-label={say(W.between, lang)}>
        {named(data, item.insuredProvince, lang)} → {named(data, item.treatedProvince, lang)}
      </td>
      {(
        [
          [W.payable, payable],
          [W.claimed, claimed],
          [W.decided, decided],
        ] as const
      ).map(([words, amount]) => (
        <td key={words.en} className="n" data-label={say(words, lang)}>
          {amount === null ? '–' : numberFormat(amount, lang)}
        </td>
      ))}
      <td data-label={say(W.next, lang)}>
        <Next item={item} data={data} frame={frame} />
      </td>
    </tr>
  )
}

function Next({ item, frame }: RowGiven) {
  const { lang } = frame
  const { state, outcome, ways } = item
  if (state !== 'open') return outcome === null ? '–' : tell(W.outcomeGiven, lang, { outcome })
  if (ways.length === 0) return <span className="quiet">{say(W.waits, lang)}</span>
  if (!has(frame, 'approver')) return <span className="quiet">{say(W.needsApprover, lang)}</span>
  return <DisputeAnswer item={item} frame={frame} />
}
