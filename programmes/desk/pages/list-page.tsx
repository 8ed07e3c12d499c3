import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm, Empty, linkHere, linkTo, Scroll, tell, typed } from '#web'
import type { DraftListAnswer } from '../types.ts'
import { WORDS_OF_DESK as W } from './words.ts'

type Given = { readonly data: DraftListAnswer; readonly frame: PageFrame }

/** The drafts of the organisation: state, who, when; and where one begins. */
export function DraftListPage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <div className="wide-page office-desk">
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{say(W.lead, lang)}</p>
      {data.items.length === 0 ? (
        <Empty title={say(W.none, lang)} />
      ) : (
        <Drafts data={data} frame={frame} />
      )}
      {data.nextCursor !== null && (
        <p>
          <a href={linkHere(frame, { cursor: data.nextCursor })}>{say(W.more, lang)}</a>
        </p>
      )}
      {data.mayBegin && (
        <>
          <Begin data={data} frame={frame} />
          <BeginErratum data={data} frame={frame} />
        </>
      )}
    </div>
  )
}

function Drafts({ data, frame }: Given) {
  const { lang } = frame
  return (
    <Scroll label={say(W.title, lang)}>
      <table className="grid stacked">
        <thead>
          <tr>
            {[W.bulletin, W.state, W.changed, W.comments, W.publication].map((words) => (
              <th key={words.en} scope="col" className={words === W.comments ? 'n' : undefined}>
                {say(words, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((draft) => (
            <tr key={draft.id}>
              <th scope="row">
                <a href={linkTo(frame, draft.href)}>{say(draft.title, lang)}</a>
                <span className="from">
                  {draft.bulletin} · {say(draft.dateWords, lang)}
                  {draft.erratumOf !== null &&
                    ` · ${tell(W.erratumOf, lang, { edition: draft.erratumOf })}`}
                </span>
              </th>
              <td data-label={say(W.state, lang)}>
                <span className={`draft-state draft-${draft.state}`}>
                  {say(draft.stateWords, lang)}
                </span>
              </td>
              <td data-label={say(W.changed, lang)}>
                {tell(W.by, lang, { name: draft.changedBy, when: say(draft.changedWords, lang) })}
              </td>
              <td className="n" data-label={say(W.comments, lang)}>
                {draft.openComments === 0 ? '' : draft.openComments}
              </td>
              <td data-label={say(W.publication, lang)}>
                {draft.edition !== null ? (
                  <a href={linkTo(frame, `/editions/${draft.edition}`)}>{draft.edition}</a>
                ) : (
                  draft.publishAtWords !== null &&
                  tell(W.scheduledFor, lang, { when: say(draft.publishAtWords, lang) })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Begin({ data, frame }: Given) {
  const { lang, languages, languageNames } = frame
  const to = '/desk/drafts'
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{say(W.begin, lang)}</h2>
      <ActionForm frame={frame} to={to} className="desk-form">
        {languages.map((one) => (
          <label key={one}>
            {tell(W.titleIn, lang, { language: languageNames[one] ?? one })}
            <input
              name={`title.${one}`}
              lang={one}
              defaultValue={typed(frame, to, `title.${one}`)}
              required
              maxLength={400}
            />
          </label>
        ))}
        <label>
          {say(W.name, lang)} <span className="quiet">{say(W.nameHint, lang)}</span>
          <input
            name="bulletin"
            defaultValue={typed(frame, to, 'bulletin')}
            required
            maxLength={60}
          />
        </label>
        <label>
          {say(W.date, lang)} <span className="quiet">{say(W.dateHint, lang)}</span>
          <input
            type="date"
            name="date"
            defaultValue={typed(frame, to, 'date') ?? data.today}
            required
          />
        </label>
        <label>
          {say(W.copyOf, lang)}
          <select name="from" defaultValue={typed(frame, to, 'from') ?? ''}>
            <option value="">{say(W.nothing, lang)}</option>
            {data.models.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title, lang)} ({id})
              </option>
            ))}
          </select>
        </label>
        <p>
          <button type="submit" className="main-act">
            {say(W.beginDo, lang)}
          </button>
        </p>
      </ActionForm>
    </section>
  )
}

function BeginErratum({ data, frame }: Given) {
  const { lang } = frame
  if (data.models.length === 0) return null
  return (
    <section aria-labelledby="erratum">
      <h2 id="erratum">{say(W.beginErratum, lang)}</h2>
      <p className="quiet">{say(W.beginErratumLead, lang)}</p>
      <ActionForm frame={frame} to="/desk/errata" className="desk-form">
        <label>
          {say(W.bulletin, lang)}
          <select name="bulletin" defaultValue={typed(frame, '/desk/errata', 'bulletin')}>
            {data.models.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title, lang)} ({id})
              </option>
            ))}
          </select>
        </label>
        <p>
          <button type="submit">{say(W.beginErratumDo, lang)}</button>
        </p>
      </ActionForm>
    </section>
  )
}
