import type { ReactNode } from 'react'
import { say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { PeopleSections, Scroll, tell } from '#web'
import type { AccountAnswer, AccountForm } from '../types.ts'
import { Field, NewPassword, Notice, PostForm, Refused } from './parts.tsx'
import { MEANS, WORDS_OF_ACCOUNT as W } from './words.ts'

type Given = { readonly data: AccountAnswer; readonly frame: PageFrame }

const NOTICES = { welcome: W.welcome, accepted: W.accepted, 'passkey-added': W.passkeyAdded }

export function AccountPage({ data, frame }: Given) {
  const { lang } = frame
  const { notice } = data
  const told = notice !== null && notice in NOTICES ? NOTICES[notice as keyof typeof NOTICES] : null
  return (
    <div className="account">
      <PeopleSections frame={frame} />
      <div className="account-head">
        <h1>{say(W.accountTitle, lang)}</h1>
        <p>
          {data.name} · {data.email}
        </p>
        <PostForm frame={frame} to="/sign-out" act={W.signOut} plain />
      </div>
      {told !== null && <Notice>{say(told, lang)}</Notice>}
      <SecondStep data={data} frame={frame} />
      <Part id="name" title={W.name} data={data} frame={frame}>
        <PostForm frame={frame} to="/account/name" act={W.save}>
          <Field frame={frame} label={W.name} name="name" complete="name" value={data.name} />
        </PostForm>
      </Part>
      <Password data={data} frame={frame} />
      <Passkeys data={data} frame={frame} />
      <Authenticator data={data} frame={frame} />
      <Sessions data={data} frame={frame} />
    </div>
  )
}

function SecondStep({ data: { secondStep }, frame: { lang } }: Given) {
  if (secondStep === null) return null
  const { by, isDue, isThere } = secondStep
  if (isThere) return <Notice>{say(W.secondStepSkipped, lang)}</Notice>
  return (
    <Notice>
      {isDue ? say(W.secondStepDue, lang) : tell(W.secondStepSoon, lang, { when: by })}
    </Notice>
  )
}

function Part(
  props: Given & {
    readonly id: AccountForm
    readonly title: Text
    readonly children: ReactNode
  },
) {
  const { id, title, data, frame, children } = props
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(title, frame.lang)}</h2>
      {data.refused?.form === id && <Refused refusal={data.refused.refusal} />}
      {data.notice === id && data.refused === null && <Notice>{say(W.saved, frame.lang)}</Notice>}
      {children}
    </section>
  )
}

function Password({ data, frame }: Given) {
  const { lang } = frame
  return (
    <Part id="password" title={W.password} data={data} frame={frame}>
      {data.password ? (
        <>
          <p className="small">{say(W.endsOthers, lang)}</p>
          <PostForm frame={frame} to="/account/password" act={W.changePassword}>
            <input type="hidden" autoComplete="username" name="email" value={data.email} />
            <PresentPassword frame={frame} id="password-present" name="present" />
            <NewPassword
              frame={frame}
              label={W.newPassword}
              id="password-next"
              known={[data.name, data.email]}
            />
          </PostForm>
        </>
      ) : (
        <p>{say(W.noPassword, lang)}</p>
      )}
    </Part>
  )
}

function PresentPassword(props: {
  readonly frame: PageFrame
  readonly id: string
  readonly name?: string
}) {
  return (
    <Field
      frame={props.frame}
      label={W.presentPassword}
      name={props.name ?? 'password'}
      id={props.id}
      type="password"
      complete="current-password"
    />
  )
}

function Passkeys({ data, frame }: Given) {
  const { lang } = frame
  return (
    <Part id="passkeys" title={W.passkeys} data={data} frame={frame}>
      <p className="small">{say(W.passkeysLead, lang)}</p>
      <ul className="list">
        {data.passkeys.map(({ id, name, added }) => {
          const shown = name === '' ? say(W.unnamed, lang) : name
          return (
            <li key={id} className="row">
              <span>
                {shown} <span className="quiet small">{tell(W.added, lang, { when: added })}</span>
              </span>
              <PostForm
                frame={frame}
                to="/account/passkeys/remove"
                act={W.remove}
                hidden={{ passkey: id }}
                about={shown}
                plain
              />
            </li>
          )
        })}
      </ul>
      {data.passkeysWork ? (
        <>
          <noscript>
            <p className="quiet small">{say(W.passkeysScript, lang)}</p>
          </noscript>
          <div className="fields script-only">
            <Field
              frame={frame}
              label={W.passkeyName}
              name="passkey-name"
              complete="off"
              required={false}
            />
            <p className="acts">
              <button type="button" data-passkey="add" disabled>
                {say(W.addPasskey, lang)}
              </button>
            </p>
            <p className="refused" role="alert" data-passkey-refused="" hidden />
            <template data-passkey-cancelled="">{say(W.cancelled, lang)}</template>
          </div>
        </>
      ) : (
        <p className="quiet small">{say(W.passkeysNoAddress, lang)}</p>
      )}
    </Part>
  )
}

function Authenticator({ data, frame }: Given) {
  const { lang } = frame
  if (!data.password) return null
  if (!data.authenticator) {
    return (
      <Part id="authenticator" title={W.authenticator} data={data} frame={frame}>
        <p className="small">{say(W.authenticatorOff, lang)}</p>
        <PostForm frame={frame} to="/account/authenticator" act={W.setUp}>
          <PresentPassword frame={frame} id="authenticator-password" />
        </PostForm>
      </Part>
    )
  }
  return (
    <>
      <Part id="authenticator" title={W.authenticator} data={data} frame={frame}>
        <p className="small">{say(W.authenticatorOn, lang)}</p>
        <PostForm frame={frame} to="/account/authenticator/remove" act={W.remove}>
          <PresentPassword frame={frame} id="authenticator-password" />
        </PostForm>
      </Part>
      <Part id="recovery-codes" title={W.recoveryCodes} data={data} frame={frame}>
        <PostForm frame={frame} to="/account/recovery-codes" act={W.newCodes}>
          <PresentPassword frame={frame} id="codes-password" />
        </PostForm>
      </Part>
    </>
  )
}

function Sessions({ data, frame }: Given) {
  const { lang } = frame
  const heads = [W.device, W.address, W.means, W.started, W.used]
  return (
    <Part id="sessions" title={W.sessions} data={data} frame={frame}>
      <p className="small">{say(W.sessionsLead, lang)}</p>
      <Scroll label={say(W.sessions, lang)}>
        <table className="sessions stacked">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.en} scope="col">
                  {say(head, lang)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {data.sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">{session.agent}</th>
                <td data-label={say(W.address, lang)}>{session.address}</td>
                <td data-label={say(W.means, lang)}>
                  {say(MEANS[session.means] ?? { en: '–', zh: '–' }, lang)}
                </td>
                <td data-label={say(W.started, lang)}>{session.started}</td>
                <td data-label={say(W.used, lang)}>{session.used}</td>
                <td>
                  {session.current ? (
                    say(W.thisOne, lang)
                  ) : (
                    <PostForm
                      frame={frame}
                      to="/account/sessions/end"
                      act={W.end}
                      hidden={{ session: session.id }}
                      about={`${session.agent}, ${session.address}`}
                      plain
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {data.sessions.length > 1 && (
        <PostForm
          frame={frame}
          to="/account/sessions/end"
          act={W.endOthers}
          hidden={{ session: 'others' }}
          plain
        />
      )}
    </Part>
  )
}
