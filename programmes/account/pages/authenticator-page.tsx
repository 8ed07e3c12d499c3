import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { AuthenticatorAnswer } from '../types.ts'
import { Field, PostForm, Refused } from './parts.tsx'
import { WORDS_OF_ACCOUNT as W } from './words.ts'

type Given = { readonly data: AuthenticatorAnswer; readonly frame: PageFrame }

/** Shown once: the picture to scan, the key, the recovery codes; or new recovery codes alone. */
export function AuthenticatorPage({ data, frame }: Given) {
  const { lang } = frame
  const { setup, recoveryCodes } = data
  if (setup === null) {
    return (
      <div className="narrow">
        <h1>{say(W.recoveryCodes, lang)}</h1>
        <p>{say(W.newCodesLead, lang)}</p>
        <Codes codes={recoveryCodes} />
        <p>
          <a className="button" href={`/${lang}/account`}>
            {say(W.back, lang)}
          </a>
        </p>
      </div>
    )
  }
  return (
    <div className="narrow">
      <h1>{say(W.setUpTitle, lang)}</h1>
      <p>{say(W.scan, lang)}</p>
      <svg
        className="qr"
        role="img"
        aria-label={say(W.qrName, lang)}
        viewBox={`0 0 ${setup.side} ${setup.side}`}
        shapeRendering="crispEdges"
      >
        <rect width={setup.side} height={setup.side} fill="#fff" />
        <path d={setup.path} fill="#000" />
      </svg>
      <p className="small">
        {say(W.key, lang)}: <code>{setup.secret}</code>
      </p>
      <p>{say(W.keepCodes, lang)}</p>
      <Codes codes={recoveryCodes} />
      <p>{say(W.confirm, lang)}</p>
      <Refused refusal={data.refusal} />
      <PostForm
        frame={frame}
        to="/account/authenticator/confirm"
        act={W.turnOn}
        hidden={{ address: setup.address, codes: recoveryCodes.join(' ') }}
      >
        <Field frame={frame} label={W.code} name="code" complete="one-time-code" digits />
      </PostForm>
    </div>
  )
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <ul className="recovery-codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}
