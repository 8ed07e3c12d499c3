import { say } from '#platform/i18n'
import { ActionForm, Scroll, tell, typed } from '#web'
import type { Given } from './organisation.tsx'
import { Act, clockWords, Roles, roleWords } from './parts.tsx'
import { W } from './words.ts'

const INVITE = '/invitations'

/** Whom administrators asked to join, and the form to ask one more. */
export function Invitations({ data, frame }: Given) {
  const { lang } = frame
  const { organisation, timeZone } = data
  const invitations = data.invitations ?? []
  const isOpen = organisation?.closedAt === null
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say(W.invitations, lang)}</h2>
      {isOpen && (
        <ActionForm frame={frame} to={INVITE} className="fields">
          <input type="hidden" name="organisation" value={organisation.id} />
          <label htmlFor="invite-email">
            {say(W.email, lang)}
            <input
              id="invite-email"
              type="email"
              name="email"
              defaultValue={typed(frame, INVITE, 'email')}
              maxLength={254}
              autoComplete="off"
              required
            />
          </label>
          <Roles frame={frame} to={INVITE} id="invite" held={['contributor']} />
          <button type="submit">{say(W.sendInvitation, lang)}</button>
        </ActionForm>
      )}
      {invitations.length === 0 ? (
        <p className="quiet">{say(W.noInvitations, lang)}</p>
      ) : (
        <Scroll label={say(W.invitations, lang)}>
          <table className="grid stacked">
            <thead>
              <tr>
                <th scope="col">{say(W.email, lang)}</th>
                <th scope="col">{say(W.roles, lang)}</th>
                <th scope="col">{say(W.sentOn, lang)}</th>
                <th scope="col">{say(W.until, lang)}</th>
                <th scope="col">{say(W.state, lang)}</th>
              </tr>
            </thead>
            <tbody>
              {invitations.map(({ id, email, roles, madeAt, expiresAt, state }) => (
                <tr key={id} className={state === 'open' ? undefined : 'uncounted'}>
                  <th scope="row">{email}</th>
                  <td data-label={say(W.roles, lang)}>{roleWords(roles, lang)}</td>
                  <td data-label={say(W.sentOn, lang)}>{clockWords(madeAt, timeZone)}</td>
                  <td data-label={say(W.until, lang)}>{clockWords(expiresAt, timeZone)}</td>
                  <td className="with-act" data-label={say(W.state, lang)}>
                    {say(W[state], lang)}
                    {state === 'open' && (
                      <Act
                        to={`/invitations/${id}/withdraw`}
                        frame={frame}
                        words={W.withdraw}
                        label={tell(W.withdrawOf, lang, { name: email })}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}
