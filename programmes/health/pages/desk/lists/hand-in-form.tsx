import { numberFormat, say } from '#platform/i18n'
import { ActionForm, apiTo, tell, typed } from '#web'
import type { ListsPageAnswer } from '../../../desk/types.ts'
import { PARTY_WORDS } from '../../../month/words.ts'
import { actTo, named } from '../given.ts'
import type { ListsGiven } from './page.tsx'
import { WORDS_OF_LISTS as W } from './words.ts'

const SUMS = ['settlements', 'total', 'funds', 'account', 'cash'] as const

/** A list of the own books: tried first, or handed in at once. What was typed stands in it again, whichever of the two was refused. */
export function HandInForm({
  data,
  frame,
  chosen,
}: ListsGiven & { readonly chosen: NonNullable<ListsPageAnswer['chosen']> }) {
  const { lang } = frame
  const { month } = data
  const { party, of, here } = chosen
  const path = `/health/months/${month}/lists`
  const [to, attempt] = [actTo(frame, path), actTo(frame, `${path}/try`)]
  const held = (name: string) => typed(frame, to, name) ?? typed(frame, attempt, name) ?? ''
  const own = `${apiTo(frame, `/health/months/${month}/own-list`)}?party=${party}&of=${of}&format=csv`
  const hasSums = SUMS.some((name) => held(`sums.${name}`) !== '')
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">
        {tell(W.form, lang, { party: say(PARTY_WORDS[party], lang), name: named(data, of, lang) })}
      </h2>
      <p>
        {tell(W.here, lang, {
          settlements: here.settlements,
          total: numberFormat(here.total, lang),
          funds: numberFormat(here.funds, lang),
          account: numberFormat(here.account, lang),
          cash: numberFormat(here.cash, lang),
        })}{' '}
        <a href={own}>{say(W.ownList, lang)}</a>
      </p>
      <p>{say(W.how, lang)}</p>
      <ActionForm frame={frame} to={attempt}>
        <input type="hidden" name="party" value={party} />
        <input type="hidden" name="of" value={of} />
        <div className="desk-field">
          <label htmlFor="list-table">{say(W.table, lang)}</label>
          <textarea
            id="list-table"
            name="table"
            rows={7}
            spellCheck={false}
            aria-describedby="list-columns"
            defaultValue={held('table')}
          />
          <span id="list-columns" className="small quiet">
            {say(W.columns, lang)}
          </span>
          <label className="script-only">
            {say(W.file, lang)} <input type="file" accept=".csv,text/csv" data-fills="list-table" />
          </label>
        </div>
        <details className="more" open={hasSums || party !== 'institution'}>
          <summary>{say(W.sums, lang)}</summary>
          <div className="desk-row">
            {SUMS.map((name) => (
              <label key={name} htmlFor={`sum-${name}`}>
                {say(W.sum[name], lang)}
                <input
                  id={`sum-${name}`}
                  name={`sums.${name}`}
                  inputMode="decimal"
                  autoComplete="off"
                  defaultValue={held(`sums.${name}`)}
                />
              </label>
            ))}
          </div>
        </details>
        <p className="desk-acts">
          <button type="submit">{say(W.try, lang)}</button>
          <button type="submit" formAction={`/${lang}${to}`}>
            {say(W.handInNow, lang)}
          </button>
        </p>
      </ActionForm>
    </section>
  )
}
