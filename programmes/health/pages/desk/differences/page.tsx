import { say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { ActionForm, Empty, linkHere, linkTo, tell, typed } from '#web'
import type { DifferencesPageAnswer } from '../../../desk/types.ts'
import { DIFFERENCE_STATES } from '../../../month/types.ts'
import { actTo, has, named } from '../given.ts'
import { WORDS_OF_SECTIONS } from '../section-words.ts'
import { DeskSection, MonthChoice } from '../sections.tsx'
import { ACCEPT_FORM, DifferencesTable } from './table.tsx'
import { DIFFERENCE_STATE_WORDS, WORDS_OF_DIFFERENCES as W } from './words.ts'

export type DifferencesGiven = { readonly data: DifferencesPageAnswer; readonly frame: PageFrame }

function DifferencesPage({ data, frame }: DifferencesGiven) {
  const { lang } = frame
  const { month, months, state, of, items, nextCursor } = data
  return (
    <DeskSection
      frame={frame}
      title={tell(W.title, lang, { month })}
      lead={W.lead}
      month={month}
      done={doneOf(frame)}
    >
      <MonthChoice frame={frame} months={months} month={month}>
        <label htmlFor="state-choice">
          {say(WORDS_OF_SECTIONS.state, lang)}
          <select id="state-choice" name="state" defaultValue={state}>
            {DIFFERENCE_STATES.map((one) => (
              <option key={one} value={one}>
                {say(DIFFERENCE_STATE_WORDS[one], lang)}
              </option>
            ))}
          </select>
        </label>
      </MonthChoice>
      {of !== null && (
        <p>
          {tell(W.onlyOf, lang, { name: named(data, of, lang) })}{' '}
          <a href={linkHere(frame, { of: null })}>{say(W.showAll, lang)}</a>
        </p>
      )}
      {items.length === 0 ? (
        <None data={data} frame={frame} />
      ) : (
        <DifferencesTable data={data} frame={frame} />
      )}
      {nextCursor !== null && (
        <p>
          <a href={linkHere(frame, { cursor: nextCursor })}>{say(W.older, lang)}</a>
        </p>
      )}
      {items.some(({ isYours }) => isYours) && has(frame, 'contributor') && (
        <AcceptForm data={data} frame={frame} />
      )}
      {state === 'open' && has(frame, 'contributor', 'approver') && (
        <>
          <h2>{say(W.compareTitle, lang)}</h2>
          <p>{say(W.compareHow, lang)}</p>
          <ActionForm frame={frame} to={actTo(frame, `/health/months/${month}/compare`)}>
            <button type="submit">{say(W.compare, lang)}</button>
          </ActionForm>
        </>
      )}
    </DeskSection>
  )
}

function doneOf({ search, lang }: PageFrame): string | null {
  const { accepted, open } = search
  if (accepted !== undefined) return tell(W.accepted, lang, { count: accepted })
  return open === undefined ? null : tell(W.compared, lang, { count: open })
}

function None({ data: { month, state }, frame }: DifferencesGiven) {
  const { lang } = frame
  return (
    <Empty title={tell(W.none, lang, { state: say(DIFFERENCE_STATE_WORDS[state], lang) })}>
      {state === 'open' && <p>{say(W.noneNext, lang)}</p>}
      <p className="doors">
        <a href={linkTo(frame, '/health/desk/lists', { month })}>{say(W.toLists, lang)}</a>
        <a href={linkTo(frame, '/health/desk', { month })}>{say(W.toDesk, lang)}</a>
      </p>
    </Empty>
  )
}

/** The boxes that are ticked stand in the table above, and belong to this form. */
function AcceptForm({ frame }: DifferencesGiven) {
  const { lang } = frame
  const to = actTo(frame, '/health/differences/accept')
  return (
    <section aria-labelledby="accept">
      <h2 id="accept">{say(W.acceptTitle, lang)}</h2>
      <p>{say(W.acceptHow, lang)}</p>
      <ActionForm frame={frame} to={to} id={ACCEPT_FORM} className="desk-form">
        <label htmlFor="accept-reason">
          {say(W.reason, lang)}
          <input
            id="accept-reason"
            name="reason"
            maxLength={500}
            required
            defaultValue={typed(frame, to, 'reason')}
          />
        </label>
        <p>
          <button type="submit">{say(W.acceptNow, lang)}</button>
        </p>
      </ActionForm>
    </section>
  )
}

export const differencesPage: Page<DifferencesPageAnswer> = {
  path: '/health/desk/differences',
  name: 'health.differences',
  query: 'health.differences-page',
  title: ({ month }, { lang }) => tell(W.title, lang, { month }),
  component: DifferencesPage,
  undated: true,
}
