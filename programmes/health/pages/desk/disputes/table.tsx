import { formatDay, numberFormat, say } from '#platform/i18n'
import { linkTo, Scroll, tell } from '#web'
import type { DisputesPageAnswer } from '../../../desk/types.ts'
import { DISPUTE_STATE_WORDS } from '../../../month/words.ts'
import { has, named } from '../given.ts'
import { DisputeAnswer } from './answer-forms.tsx'
import type { DisputesGiven } from './page.tsx'
import { WORDS_OF_DISPUTES as W } from './words.ts'

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
        {item.answers.map(({ by, words, at }) => (
          <span key={at} className="from">
            {tell(W.said, lang, { name: named(data, by ?? item.institution, lang), words })}
          </span>
        ))}
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
  const { state, outcome, ways, isParty } = item
  if (state !== 'open') return outcome === null ? '–' : tell(W.outcomeGiven, lang, { outcome })
  const decides = ways.length > 0 && has(frame, 'approver')
  const answers = isParty && has(frame, 'contributor', 'approver')
  return (
    <>
      <Due item={item} frame={frame} />
      {decides || answers ? (
        <DisputeAnswer item={item} frame={frame} decides={decides} answers={answers} />
      ) : (
        <span className="quiet">{say(ways.length > 0 ? W.needsApprover : W.waits, lang)}</span>
      )}
    </>
  )
}

function Due({
  item: { waitsFor, due },
  frame: { lang, today },
}: Pick<RowGiven, 'item' | 'frame'>) {
  if (waitsFor === null) return null
  const what = say(W.waitsFor[waitsFor], lang)
  return (
    <span className="due">
      {due === null ? what : tell(W.waitsUntil, lang, { what, day: formatDay(due, lang) })}
      {due !== null && due < today && <span className="late"> {say(W.late, lang)}</span>}
    </span>
  )
}
