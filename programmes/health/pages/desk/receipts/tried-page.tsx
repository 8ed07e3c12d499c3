import { formatDay, numberFormat, say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { ActionForm, Scroll, tell } from '#web'
import type { TriedReceipts } from '../../../receipts/types.ts'
import { actTo } from '../given.ts'
import { DeskSections } from '../sections.tsx'
import { WORDS_OF_RECEIPTS as W } from './words.ts'

type Given = { readonly data: TriedReceipts; readonly frame: PageFrame }

/** What importing a bank's lines would match, with the lines in a form that imports them. */
function TriedPage({ data, frame }: Given) {
  const { lang } = frame
  const { asked, lines, known, matched, unmatched, found } = data
  const to = actTo(frame, '/health/receipts')
  const there = { ...frame, path: actTo(frame, '/health/desk/receipts'), search: {} }
  return (
    <div className="wide-page office-desk health-work">
      <DeskSections frame={frame} month={null} />
      <h1>{say(W.triedTitle, lang)}</h1>
      <p className={unmatched.length === 0 ? 'notice' : 'notice bad'} role="status">
        {tell(W.tried, lang, { lines, known, matched, unmatched: unmatched.length })}
      </p>
      {found.length > 0 && <Found data={data} frame={frame} />}
      {lines - known > found.length && (
        <p className="small quiet">{tell(W.more, lang, { shown: found.length })}</p>
      )}
      <ActionForm frame={there} to={to}>
        <p className="desk-acts">
          <button type="submit">{say(W.importNow, lang)}</button>
        </p>
        <details className="more">
          <summary>{say(W.change, lang)}</summary>
          <div className="desk-field">
            <label htmlFor="receipt-table">{say(W.table, lang)}</label>
            <textarea
              id="receipt-table"
              name="table"
              rows={7}
              spellCheck={false}
              defaultValue={asked.table}
            />
          </div>
          <button type="submit" formAction={`/${lang}${to}/try`}>
            {say(W.tryAgain, lang)}
          </button>
        </details>
      </ActionForm>
    </div>
  )
}

function Found({ data, frame: { lang } }: Given) {
  const name = (place: string) => say(data.names[place] ?? { en: place, zh: place }, lang)
  return (
    <Scroll label={say(W.would, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.reference, lang)}</th>
            <th scope="col">{say(W.day, lang)}</th>
            <th scope="col">{say(W.between, lang)}</th>
            <th scope="col" className="n">
              {say(W.amount, lang)}
            </th>
            <th scope="col">{say(W.would, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {data.found.map((line) => (
            <tr key={`${line.account} ${line.reference}`}>
              <th scope="row">
                {line.reference}
                <span className="from">{line.note}</span>
              </th>
              <td data-label={say(W.day, lang)}>{formatDay(line.receivedOn, lang)}</td>
              <td data-label={say(W.between, lang)}>
                {name(line.payer)} → {name(line.payee)}
              </td>
              <td className="n" data-label={say(W.amount, lang)}>
                {numberFormat(line.amount, lang)}
              </td>
              <td data-label={say(W.would, lang)}>
                {line.document ?? <span className="late">{say(W.nobody, lang)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export const receiptsTriedPage: Page<TriedReceipts> = {
  path: '/health/desk/receipts/tried',
  name: 'health.receipts-tried',
  query: null,
  title: (_, { lang }) => say(W.triedTitle, lang),
  component: TriedPage,
  undated: true,
}
