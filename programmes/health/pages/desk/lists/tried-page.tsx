import { formatDay, numberFormat, say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { ActionForm, Scroll, tell } from '#web'
import { DIFFERENCE_KIND_WORDS, PARTY_WORDS } from '../../../month/words.ts'
import type { TriedList } from '../../../reconciliation/types.ts'
import { FIELD_WORDS } from '../differences/words.ts'
import { actTo } from '../given.ts'
import { DeskSections } from '../sections.tsx'
import { WORDS_OF_LISTS as W } from './words.ts'

type Given = { readonly data: TriedList; readonly frame: PageFrame }

const SUMS = ['settlements', 'total', 'funds', 'account', 'cash'] as const

/** What handing in a list would do, with the list in a form that does it. */
function TriedPage({ data, frame }: Given) {
  const { lang } = frame
  const { asked, settlements, differences, replaces } = data
  const { month, party, of } = asked
  const search = { month, party, of }
  const to = actTo(frame, `/health/months/${month}/lists`)
  // Refused now, it is drawn again on the page that it was typed on, which can be asked for by its address.
  const there = { ...frame, path: actTo(frame, '/health/desk/lists'), search }
  return (
    <div className="wide-page office-desk health-work">
      <DeskSections frame={frame} month={month} />
      <h1>{say(W.triedTitle, lang)}</h1>
      <p className="lead">
        {tell(W.triedLead, lang, {
          ...{ party: say(PARTY_WORDS[party], lang), name: say(data.name, lang), month },
          settlements: numberFormat(String(settlements), lang),
        })}
      </p>
      <p className={differences === 0 ? 'notice' : 'notice bad'} role="status">
        {differences === 0
          ? say(W.triedEqual, lang)
          : tell(W.triedDiffers, lang, { count: differences })}
        {replaces !== null && ` ${tell(W.replaces, lang, { day: formatDay(replaces, lang) })}`}
      </p>
      {data.found.length > 0 && <Found data={data} frame={frame} />}
      {differences > data.found.length && (
        <p className="small quiet">{tell(W.more, lang, { shown: data.found.length })}</p>
      )}
      <ActionForm frame={there} to={to}>
        <input type="hidden" name="party" value={party} />
        <input type="hidden" name="of" value={of} />
        <p className="desk-acts">
          <button type="submit">{say(W.handInNow, lang)}</button>
        </p>
        <details className="more">
          <summary>{say(W.change, lang)}</summary>
          <Asked data={data} frame={frame} />
          <button type="submit" formAction={`/${lang}${to}/try`}>
            {say(W.tryAgain, lang)}
          </button>
        </details>
      </ActionForm>
    </div>
  )
}

/** What was tried, as it was typed. */
function Asked({ data: { asked }, frame: { lang } }: Given) {
  const { table, sums } = asked
  return (
    <>
      {table !== null && (
        <div className="desk-field">
          <label htmlFor="list-table">{say(W.table, lang)}</label>
          <textarea id="list-table" name="table" rows={7} spellCheck={false} defaultValue={table} />
        </div>
      )}
      {sums !== null && (
        <div className="desk-row">
          {SUMS.map((name) => (
            <label key={name} htmlFor={`sum-${name}`}>
              {say(W.sum[name], lang)}
              <input
                id={`sum-${name}`}
                name={`sums.${name}`}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={sums[name]}
              />
            </label>
          ))}
        </div>
      )}
    </>
  )
}

function Found({ data, frame: { lang } }: Given) {
  return (
    <Scroll label={say(W.difference, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            <th scope="col">{say(W.difference, lang)}</th>
            <th scope="col">{say(W.bill, lang)}</th>
            <th scope="col" className="n">
              {say(W.ours, lang)}
            </th>
            <th scope="col" className="n">
              {say(W.theirs, lang)}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.found.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {say(DIFFERENCE_KIND_WORDS[one.kind], lang)}
                {one.field !== null && (
                  <span className="from">
                    {say(FIELD_WORDS[one.field] ?? { en: one.field, zh: one.field }, lang)}
                  </span>
                )}
              </th>
              <td data-label={say(W.bill, lang)}>{one.bill ?? one.settlement ?? '–'}</td>
              <td className="n" data-label={say(W.ours, lang)}>
                {one.here === null ? '–' : numberFormat(one.here, lang)}
              </td>
              <td className="n" data-label={say(W.theirs, lang)}>
                {one.there === null ? '–' : numberFormat(one.there, lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export const listTriedPage: Page<TriedList> = {
  path: '/health/desk/lists/tried',
  name: 'health.list-tried',
  query: null,
  title: (_, { lang }) => say(W.triedTitle, lang),
  component: TriedPage,
  undated: true,
}
