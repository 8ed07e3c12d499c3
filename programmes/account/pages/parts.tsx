import type { ReactNode } from 'react'
import { say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { Refusal } from '../types.ts'
import { WORDS_OF_ACCOUNT as W } from './words.ts'

/** Why a form was refused, and what would be right. */
export function Refused({ refusal }: { readonly refusal: Refusal | null }) {
  if (refusal === null) return null
  return (
    <div className="refused" role="alert">
      <p>{refusal.message}</p>
      <p>{refusal.remedy}</p>
    </div>
  )
}

export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className="done" role="status">
      {children}
    </p>
  )
}

export function Field(props: {
  readonly frame: PageFrame
  readonly label: Text
  readonly name: string
  readonly id?: string
  readonly type?: 'text' | 'email' | 'password'
  readonly complete: string
  readonly value?: string
  readonly hint?: Text
  readonly digits?: boolean
  readonly required?: boolean
}) {
  const { frame, label, name, id = name, type = 'text', complete, value, hint } = props
  return (
    <p className="field">
      <label htmlFor={id}>{say(label, frame.lang)}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={complete}
        defaultValue={value}
        required={props.required !== false}
        maxLength={type === 'password' ? 512 : 254}
        spellCheck={false}
        autoCapitalize={type === 'text' ? undefined : 'none'}
        inputMode={props.digits === true ? 'numeric' : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {say(hint, frame.lang)}
        </span>
      )}
    </p>
  )
}

/** A password that is to be set: what the script says of it while one types, and a way to see it. */
export function NewPassword(props: {
  readonly frame: PageFrame
  readonly label: Text
  readonly id?: string
  /** What a password must not be made of. */
  readonly known: readonly string[]
}) {
  const { frame, label, id = 'password', known } = props
  const { lang } = frame
  const words = { short: W.short, guessable: W.weak, fair: W.fair, strong: W.strong }
  const told = Object.fromEntries(
    Object.entries(words).map(([level, text]) => [`data-${level}`, say(text, lang)]),
  )
  return (
    <>
      <Field
        frame={frame}
        label={label}
        name="password"
        id={id}
        type="password"
        complete="new-password"
        hint={W.passwordHint}
      />
      <p className="script-only strength" data-strength={id} data-known={known.join(' ')} {...told}>
        <meter min={0} max={3} low={2} high={3} optimum={3} value={0} aria-hidden="true" />
        <span role="status" />
        <button
          type="button"
          className="plain"
          aria-controls={id}
          aria-pressed={false}
          data-show={id}
          data-hide={say(W.hidePassword, lang)}
        >
          {say(W.showPassword, lang)}
        </button>
      </p>
    </>
  )
}

export function PostForm(props: {
  readonly frame: PageFrame
  readonly to: string
  readonly act: Text
  readonly hidden?: { readonly [name: string]: string }
  readonly plain?: boolean
  /** What tells this button from others of the same words. */
  readonly about?: string
  readonly children?: ReactNode
}) {
  const { frame, to, act, hidden = {}, plain = false, about, children } = props
  const words = say(act, frame.lang)
  return (
    <form method="post" action={`/${frame.lang}${to}`} className={plain ? 'inline-form' : 'fields'}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p className="acts">
        <button
          type="submit"
          className={plain ? 'plain' : 'main-act'}
          aria-label={about === undefined ? undefined : `${words}: ${about}`}
        >
          {words}
        </button>
      </p>
    </form>
  )
}
