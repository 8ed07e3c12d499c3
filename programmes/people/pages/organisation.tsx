import { formatDay, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm, tell } from '#web'
import type { OrganisationAnswer } from '../types.ts'
import { Invitations } from './invitations.tsx'
import { Keys } from './keys.tsx'
import { Members } from './members.tsx'
import { Act, dayIn, People, roleWords, Words } from './parts.tsx'
import { W } from './words.ts'

export type Given = { readonly data: OrganisationAnswer; readonly frame: PageFrame }

/** An organisation and its people: what one sees depends on who one is there. */
export function OrganisationPage({ data, frame }: Given) {
  const { lang } = frame
  const { organisation } = data
  if (organisation === null) {
    return (
      <People frame={frame} title={say(W.belongsNowhere, lang)}>
        <p className="lead">{say(W.belongsNowhereText, lang)}</p>
        <Memberships data={data} frame={frame} />
      </People>
    )
  }
  const isOwn = data.memberships.some((one) => one.acting && one.organisation === organisation.id)
  const isOpen = organisation.closedAt === null
  return (
    <People frame={frame} title={say(organisation.title, lang)}>
      <Facts data={data} frame={frame} />
      <Memberships data={data} frame={frame} />
      <Members data={data} frame={frame} />
      {data.administers && <Invitations data={data} frame={frame} />}
      <Keys data={data} frame={frame} canMake={isOwn && isOpen} />
      {data.administers && isOpen && <Rename data={data} frame={frame} />}
      {isOwn && (
        <section aria-labelledby="leave">
          <h2 id="leave">{say(W.leave, lang)}</h2>
          <p>{say(W.leaveText, lang)}</p>
          <Act to="/organisation/leave" frame={frame} words={W.leave} />
        </section>
      )}
    </People>
  )
}

function Facts({ data, frame }: Given) {
  const { lang } = frame
  const { organisation, timeZone } = data
  if (organisation === null) return null
  const { office, placeName, code, isRegional, isExample, closedAt } = organisation
  const remarks = [
    ...(isRegional ? [say(W.regional, lang)] : []),
    ...(isExample ? [say(W.example, lang)] : []),
    ...(closedAt === null
      ? []
      : [tell(W.closedSince, lang, { day: formatDay(dayIn(closedAt, timeZone), lang) })]),
  ]
  return (
    <dl className="facts">
      <dt>{say(W.office, lang)}</dt>
      <dd>{say(office, lang)}</dd>
      <dt>{say(W.place, lang)}</dt>
      <dd>{say(placeName, lang)}</dd>
      <dt>{say(W.code, lang)}</dt>
      <dd>
        {code}
        {remarks.map((remark) => (
          <span key={remark} className="tag">
            {remark}
          </span>
        ))}
      </dd>
    </dl>
  )
}

/** For whom one acts, and for whom one could: only where there is a choice. */
function Memberships({ data, frame }: Given) {
  const { lang } = frame
  const { memberships } = data
  const others = memberships.filter(({ acting }) => !acting)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{say(W.yours, lang)}</h2>
      <ul className="rows">
        {memberships.map(({ organisation, title, roles, acting }) => (
          <li key={organisation} aria-current={acting ? 'true' : undefined}>
            <span>
              {say(title, lang)} <span className="quiet">{roleWords(roles, lang)}</span>
            </span>
            {!acting && (
              <Act
                to={`/organisations/${organisation}/choose`}
                frame={frame}
                words={{
                  en: tell(W.switchTo, 'en', { name: say(title, 'en') }),
                  zh: tell(W.switchTo, 'zh', { name: say(title, 'zh') }),
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rename({ data, frame }: Given) {
  const { lang } = frame
  const { organisation } = data
  if (organisation === null) return null
  const to = `/organisations/${organisation.id}/rename`
  return (
    <details className="more" open={frame.refused?.to === to}>
      <summary>{say(W.rename, lang)}</summary>
      <ActionForm frame={frame} to={to} className="fields">
        <Words frame={frame} to={to} id="rename" field="title" held={organisation.title} />
        <Words frame={frame} to={to} id="rename" field="office" held={organisation.office} />
        <button type="submit">{say(W.save, lang)}</button>
      </ActionForm>
    </details>
  )
}
