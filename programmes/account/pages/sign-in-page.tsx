import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import type { CodeAnswer, ForgotAnswer, SignInAnswer } from '../types.ts'
import { Field, Notice, PostForm, Refused } from './parts.tsx'
import { WORDS_OF_ACCOUNT as W } from './words.ts'

type Given<Data> = { readonly data: Data; readonly frame: PageFrame }

const NOTICES = {
  reset: W.passwordReset,
  'signed-out': W.signedOut,
  'provider-refused': W.providerRefused,
}

export function SignInPage({ data, frame }: Given<SignInAnswer>) {
  const { lang } = frame
  const { next, provider } = data
  return (
    <div className="narrow">
      <h1>{say(W.signIn, lang)}</h1>
      {data.notice !== null && data.refusal === null && (
        <Notice>{say(NOTICES[data.notice], lang)}</Notice>
      )}
      <Refused refusal={data.refusal} />
      <PostForm frame={frame} to="/sign-in" act={W.signIn} hidden={{ next }}>
        <Field
          frame={frame}
          label={W.email}
          name="email"
          type="email"
          complete="username webauthn"
          value={data.email}
        />
        <Field
          frame={frame}
          label={W.password}
          name="password"
          type="password"
          complete="current-password"
        />
      </PostForm>
      <p className="small">
        <a href={linkTo(frame, '/forgot')}>{say(W.forgot, lang)}</a>
      </p>
      {provider !== null && (
        <p className="other-way">
          <a className="button" href={`/${lang}/sign-in/provider?${new URLSearchParams({ next })}`}>
            {tell(W.withProvider, lang, { title: say(provider, lang) })}
          </a>
        </p>
      )}
      {data.passkeys && (
        <div className="other-way script-only">
          <button type="button" data-passkey="prove" data-next={next} disabled>
            {say(W.withPasskey, lang)}
          </button>
          <p className="refused" role="alert" data-passkey-refused="" hidden />
          <template data-passkey-cancelled="">{say(W.cancelled, lang)}</template>
        </div>
      )}
      <p className="quiet small">{say(W.noSignUp, lang)}</p>
    </div>
  )
}

export function CodePage({ data, frame }: Given<CodeAnswer>) {
  const { lang } = frame
  return (
    <div className="narrow">
      <h1>{say(W.codeTitle, lang)}</h1>
      <Refused refusal={data.refusal} />
      <p>{say(W.codeLead, lang)}</p>
      <PostForm frame={frame} to="/sign-in/code" act={W.goOn} hidden={{ next: data.next }}>
        <Field frame={frame} label={W.code} name="code" complete="one-time-code" />
      </PostForm>
      <p className="small">
        <a href={linkTo(frame, '/sign-in')}>{say(W.signIn, lang)}</a>
      </p>
    </div>
  )
}

export function ForgotPage({ data, frame }: Given<ForgotAnswer>) {
  const { lang } = frame
  return (
    <div className="narrow">
      <h1>{say(W.forgotTitle, lang)}</h1>
      <Refused refusal={data.refusal} />
      {data.sent ? (
        <Notice>{say(W.sent, lang)}</Notice>
      ) : (
        <>
          <p>{say(W.forgotLead, lang)}</p>
          <PostForm frame={frame} to="/forgot" act={W.sendLink}>
            <Field
              frame={frame}
              label={W.email}
              name="email"
              type="email"
              complete="username"
              value={data.email}
            />
          </PostForm>
        </>
      )}
      <p className="small">
        <a href={linkTo(frame, '/sign-in')}>{say(W.signIn, lang)}</a>
      </p>
    </div>
  )
}
