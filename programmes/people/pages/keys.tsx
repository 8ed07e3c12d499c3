import { say } from '#platform/i18n'
import { ActionForm, allTyped, Scroll, tell, typed } from '#web'
import type { Key } from '../types.ts'
import type { Given } from './organisation.tsx'
import { Act, clockWords } from './parts.tsx'
import { W } from './words.ts'

/** Keys for programs: one's own, and for administrators all of the organisation. */
export function Keys({ data, frame, canMake }: Given & { readonly canMake: boolean }) {
  const { lang } = frame
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say(W.keys, lang)}</h2>
      <p className="lead">{say(W.keysText, lang)}</p>
      {canMake && <NewKey data={data} frame={frame} />}
      {data.keys.length === 0 ? (
        <p className="quiet">{say(W.noKeys, lang)}</p>
      ) : (
        <Scroll label={say(W.keys, lang)}>
          <table className="grid stacked">
            <thead>
              <tr>
                <th scope="col">{say(W.keyTitle, lang)}</th>
                <th scope="col">{say(W.person, lang)}</th>
                <th scope="col">{say(W.scopes, lang)}</th>
                <th scope="col">{say(W.until, lang)}</th>
                <th scope="col">{say(W.lastUse, lang)}</th>
                <th scope="col">{say(W.state, lang)}</th>
              </tr>
            </thead>
            <tbody>
              {data.keys.map((key) => (
                <KeyRow key={key.id} held={key} data={data} frame={frame} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

function KeyRow({ held, data, frame }: Given & { readonly held: Key }) {
  const { lang } = frame
  const { you, administers, timeZone } = data
  const { id, person, name, title, prefix, scopes, expiresAt, state, lastUsedAt, lastAddress } =
    held
  return (
    <tr className={state === 'open' ? undefined : 'uncounted'}>
      <th scope="row">
        {title}
        <span className="from">
          <code>{prefix}…</code>
        </span>
      </th>
      <td data-label={say(W.person, lang)}>{name}</td>
      <td data-label={say(W.scopes, lang)}>
        <code>{scopes.join(' ')}</code>
      </td>
      <td data-label={say(W.until, lang)}>{clockWords(expiresAt, timeZone)}</td>
      <td data-label={say(W.lastUse, lang)}>
        {lastUsedAt === null ? say(W.never, lang) : clockWords(lastUsedAt, timeZone)}
        {lastAddress !== null && <span className="from">{lastAddress}</span>}
      </td>
      <td className="with-act" data-label={say(W.state, lang)}>
        {say(W[state], lang)}
        {state === 'open' && (administers || person === you) && (
          <Act
            to={`/keys/${id}/revoke`}
            frame={frame}
            words={W.revoke}
            label={tell(W.revokeOf, lang, { name: title })}
          />
        )}
      </td>
    </tr>
  )
}

const MAKE = '/keys'

function NewKey({ data, frame }: Given) {
  const { lang } = frame
  const scopes = allTyped(frame, MAKE, 'scopes') ?? []
  return (
    <details className="more" open={frame.refused?.to === MAKE}>
      <summary>{say(W.makeKey, lang)}</summary>
      <ActionForm frame={frame} to={MAKE} className="fields">
        <label htmlFor="key-title">
          {say(W.keyTitle, lang)}
          <input
            id="key-title"
            name="title"
            defaultValue={typed(frame, MAKE, 'title')}
            maxLength={100}
            autoComplete="off"
            required
          />
        </label>
        <label htmlFor="key-days">
          {say(W.days, lang)}
          <input
            id="key-days"
            type="number"
            name="days"
            min={1}
            max={366}
            defaultValue={typed(frame, MAKE, 'days') ?? 90}
            required
          />
        </label>
        <fieldset className="boxes">
          <legend>{say(W.scopes, lang)}</legend>
          {[{ scope: '*', title: W.everything }, ...data.scopes].map(({ scope, title }) => (
            <label key={scope} htmlFor={`scope-${scope}`}>
              <input
                type="checkbox"
                id={`scope-${scope}`}
                name="scopes"
                value={scope}
                defaultChecked={scopes.includes(scope)}
              />
              {say(title, lang)} <code>{scope}</code>
            </label>
          ))}
        </fieldset>
        <button type="submit">{say(W.makeKey, lang)}</button>
      </ActionForm>
    </details>
  )
}
