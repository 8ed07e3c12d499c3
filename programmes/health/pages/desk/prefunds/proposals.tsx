import { numberFormat, say } from '#platform/i18n'
import { ActionForm, tell, typed } from '#web'
import { actTo, has, named } from '../given.ts'
import type { PrefundsGiven } from './page.tsx'
import { WORDS_OF_PREFUNDS as W } from './words.ts'

/** What prefunds should be in a year, each with how the amount comes about; its province accepts it. */
export function Proposals({ data, frame }: PrefundsGiven) {
  const { lang } = frame
  const { proposals, own } = data
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{say(W.proposals, lang)}</h2>
      {proposals.length === 0 && <p className="quiet">{say(W.noneProposed, lang)}</p>}
      {proposals.map(({ id, province, year, amount, change, why }) => (
        <article key={id} id={`p-${id}`}>
          <h3>
            {tell(W.proposalTitle, lang, {
              name: named(data, province, lang),
              amount: numberFormat(amount, lang),
              year,
            })}
          </h3>
          <ul>
            {why.map((sentence) => (
              <li key={sentence.en}>{say(sentence, lang)}</li>
            ))}
          </ul>
          {own === province && has(frame, 'approver') && (
            <>
              <p>{tell(W.acceptSays, lang, { change: numberFormat(change, lang) })}</p>
              <ActionForm
                frame={frame}
                to={actTo(frame, `/health/prefunds/proposals/${id}/accept`)}
              >
                <button
                  type="submit"
                  aria-label={tell(W.acceptOf, lang, { name: named(data, province, lang) })}
                >
                  {say(W.accept, lang)}
                </button>
              </ActionForm>
            </>
          )}
        </article>
      ))}
    </section>
  )
}

/** The region's office has the prefunds of a year worked out. */
export function Propose({ data, frame }: PrefundsGiven) {
  const { lang } = frame
  if (!has(frame, 'contributor', 'approver')) return null
  const to = actTo(frame, '/health/prefunds/proposals')
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{say(W.proposeTitle, lang)}</h2>
      <p>{say(W.proposeHow, lang)}</p>
      <ActionForm frame={frame} to={to} className="desk-row">
        <label htmlFor="prefund-year">
          {say(W.year, lang)}
          <input
            id="prefund-year"
            name="year"
            inputMode="numeric"
            autoComplete="off"
            required
            defaultValue={typed(frame, to, 'year') ?? String(data.year)}
          />
        </label>
        <button type="submit">{say(W.propose, lang)}</button>
      </ActionForm>
    </section>
  )
}
