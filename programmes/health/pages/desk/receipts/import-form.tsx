import { say } from '#platform/i18n'
import { ActionForm, typed } from '#web'
import { actTo, has } from '../given.ts'
import type { ReceiptsGiven } from './page.tsx'
import { WORDS_OF_RECEIPTS as W } from './words.ts'

/** The bank's lines: tried first, or imported at once. */
export function ImportForm({ data, frame }: ReceiptsGiven) {
  const { lang, viewer } = frame
  const isParty = viewer?.office === true || data.viewer.operated !== null
  if (!has(frame, 'contributor') || !isParty)
    return <p className="quiet">{say(W.payeeOnly, lang)}</p>
  const to = actTo(frame, '/health/receipts')
  const attempt = actTo(frame, '/health/receipts/try')
  return (
    <>
      <p>{say(W.importHow, lang)}</p>
      <ActionForm frame={frame} to={attempt}>
        <div className="desk-field">
          <label htmlFor="receipt-table">{say(W.table, lang)}</label>
          <textarea
            id="receipt-table"
            name="table"
            rows={6}
            spellCheck={false}
            required
            aria-describedby="receipt-columns"
            defaultValue={typed(frame, to, 'table') ?? typed(frame, attempt, 'table')}
          />
          <span id="receipt-columns" className="small quiet">
            {say(W.columns, lang)}
          </span>
          <label className="script-only">
            {say(W.file, lang)}{' '}
            <input type="file" accept=".csv,text/csv" data-fills="receipt-table" />
          </label>
        </div>
        <p className="desk-acts">
          <button type="submit">{say(W.try, lang)}</button>
          <button type="submit" formAction={`/${lang}${to}`}>
            {say(W.importNow, lang)}
          </button>
        </p>
      </ActionForm>
    </>
  )
}
