import { formatDay, say } from '#platform/i18n'
import { ActionForm, Scroll, tell } from '#web'
import type { Member } from '../types.ts'
import type { Given } from './organisation.tsx'
import { Act, dayIn, Roles, roleWords } from './parts.tsx'
import { W } from './words.ts'

/** Who belongs to an organisation, and who did. */
export function Members({ data, frame }: Given) {
  const { lang } = frame
  const { members, administers } = data
  const there = members.filter(({ until }) => until === null).length
  return (
    <section aria-labelledby="members">
      <h2 id="members">{tell(W.membersCount, lang, { n: there })}</h2>
      <Scroll label={say(W.members, lang)}>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col">{say(W.person, lang)}</th>
              <th scope="col">{say(W.email, lang)}</th>
              <th scope="col">{say(W.roles, lang)}</th>
              <th scope="col">{say(W.since, lang)}</th>
              {administers && <th scope="col">{say(W.change, lang)}</th>}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} data={data} frame={frame} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function MemberRow({ member, data, frame }: Given & { readonly member: Member }) {
  const { lang } = frame
  const { you, administers, timeZone } = data
  const { id, person, name, email, roles, since, until } = member
  const to = `/memberships/${id}/roles`
  return (
    <tr className={until === null ? undefined : 'uncounted'}>
      <th scope="row">
        {name}
        {person === you && <span className="quiet"> ({say(W.you, lang)})</span>}
      </th>
      <td data-label={say(W.email, lang)}>{email}</td>
      <td data-label={say(W.roles, lang)}>{roleWords(roles, lang)}</td>
      <td data-label={say(W.since, lang)}>
        {formatDay(dayIn(since, timeZone), lang)}
        {until !== null && (
          <span className="from">
            {tell(W.ended, lang, { day: formatDay(dayIn(until, timeZone), lang) })}
          </span>
        )}
      </td>
      {administers && (
        <td>
          {until === null && (
            <details className="more" open={frame.refused?.to === to}>
              <summary>
                {say(W.change, lang)}
                <span className="sr"> {name}</span>
              </summary>
              <ActionForm frame={frame} to={to} className="fields">
                <Roles frame={frame} to={to} id={id} held={roles} />
                <button type="submit" aria-label={tell(W.saveRoles, lang, { name })}>
                  {say(W.save, lang)}
                </button>
              </ActionForm>
              <Act
                to={`/memberships/${id}/end`}
                frame={frame}
                words={W.remove}
                label={tell(W.removeName, lang, { name })}
              />
            </details>
          )}
        </td>
      )}
    </tr>
  )
}
