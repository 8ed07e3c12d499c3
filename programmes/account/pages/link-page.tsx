import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import type { LinkAnswer, ResetAnswer } from '../types.ts'
import { Field, NewPassword, PostForm, Refused } from './parts.tsx'
import { WORDS_OF_ACCOUNT as W } from './words.ts'

type Given<Data> = { readonly data: Data; readonly frame: PageFrame }

export function LinkPage({ data, frame }: Given<LinkAnswer>) {
  const { lang } = frame
  const { state, email, token } = data
  if (state === 'dead') return <Dead frame={frame} />
  if (state === 'new' || state === 'fixed') return <NewPerson data={data} frame={frame} />
  return (
    <div className="narrow">
      <h1>{say(W.acceptTitle, lang)}</h1>
      <Refused refusal={data.refusal} />
      {state === 'accept' && (
        <>
          <p>{say(W.acceptLead, lang)}</p>
          <PostForm frame={frame} to="/sign-in/link/accept" act={W.accept} hidden={{ token }} />
        </>
      )}
      {state === 'sign-in' && (
        <>
          <p>{tell(W.signInToAccept, lang, { email })}</p>
          <p>
            <a className="button" href={signInFirst(lang, token)}>
              {say(W.signIn, lang)}
            </a>
          </p>
        </>
      )}
      {state === 'other' && (
        <>
          <p>{tell(W.otherPerson, lang, { email })}</p>
          <PostForm frame={frame} to="/sign-out" act={W.signOut} />
        </>
      )}
    </div>
  )
}

function NewPerson({ data, frame }: Given<LinkAnswer>) {
  const { lang } = frame
  const { state, email, token } = data
  return (
    <div className="narrow">
      <h1>{say(W.linkTitle, lang)}</h1>
      <Refused refusal={data.refusal} />
      <p>{say(data.first ? W.firstLead : W.inviteLead, lang)}</p>
      <PostForm frame={frame} to="/sign-in/link" act={W.makeAccount} hidden={{ token }}>
        <Field
          frame={frame}
          label={W.name}
          name="name"
          complete="name"
          value={data.name}
          hint={W.nameHint}
        />
        {state === 'new' ? (
          <Field
            frame={frame}
            label={W.email}
            name="email"
            type="email"
            complete="username"
            value={email}
          />
        ) : (
          <p className="field">
            <label htmlFor="email">{say(W.email, lang)}</label>
            <input id="email" type="email" autoComplete="username" value={email} readOnly />
          </p>
        )}
        <NewPassword frame={frame} label={W.password} known={[email]} />
      </PostForm>
    </div>
  )
}

export function ResetPage({ data, frame }: Given<ResetAnswer>) {
  const { lang } = frame
  if (data.dead) return <Dead frame={frame} />
  return (
    <div className="narrow">
      <h1>{say(W.resetTitle, lang)}</h1>
      <Refused refusal={data.refusal} />
      <p>{say(W.resetLead, lang)}</p>
      <PostForm frame={frame} to="/reset" act={W.save} hidden={{ token: data.token }}>
        <NewPassword frame={frame} label={W.newPassword} known={[]} />
      </PostForm>
    </div>
  )
}

function Dead({ frame }: { readonly frame: PageFrame }) {
  return (
    <div className="narrow">
      <h1>{say(W.deadTitle, frame.lang)}</h1>
      <p>{say(W.deadText, frame.lang)}</p>
      <p>
        <a href={linkTo(frame, '/sign-in')}>{say(W.signIn, frame.lang)}</a>
      </p>
    </div>
  )
}

function signInFirst(lang: string, token: string): string {
  const next = `/${lang}/sign-in/link?${new URLSearchParams({ token })}`
  return `/${lang}/sign-in?${new URLSearchParams({ next })}`
}
