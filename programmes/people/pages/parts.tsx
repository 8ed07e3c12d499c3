import type { ReactNode } from 'react'
import { type Lang, say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm, allTyped, PeopleSections, tell, typed, WORDS } from '#web'
import type { Role } from '../types.ts'
import { ROLE_NAMES, ROLE_WORDS, W } from './words.ts'

/** A page about people and rights, with the way to the others that the viewer may open. */
export function People(props: {
  readonly frame: PageFrame
  readonly title: string
  readonly children: ReactNode
}) {
  const { frame, title, children } = props
  return (
    <div className="people">
      <PeopleSections frame={frame} />
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** One button that sends one thing. */
export function Act(props: {
  readonly frame: PageFrame
  readonly to: string
  readonly words: Text
  /** What it does it to, for who doesn't see where it stands. */
  readonly label?: string
}) {
  const { frame, to, words, label } = props
  return (
    <ActionForm frame={frame} to={to}>
      <button type="submit" {...(label === undefined ? {} : { 'aria-label': label })}>
        {say(words, frame.lang)}
      </button>
    </ActionForm>
  )
}

/** A box for each role. */
export function Roles(props: {
  readonly frame: PageFrame
  /** Where its form goes to. */
  readonly to: string
  readonly id: string
  readonly held: readonly Role[]
}) {
  const { frame, to, id, held } = props
  const { lang } = frame
  const chosen: readonly string[] = allTyped(frame, to, 'roles') ?? held
  return (
    <fieldset className="boxes">
      <legend>{say(W.roles, lang)}</legend>
      {ROLE_NAMES.map((role) => (
        <label key={role} htmlFor={`${id}-${role}`}>
          <input
            type="checkbox"
            id={`${id}-${role}`}
            name="roles"
            value={role}
            defaultChecked={chosen.includes(role)}
          />
          {say(ROLE_WORDS[role], lang)}
        </label>
      ))}
    </fieldset>
  )
}

/** A field for each language of the region. */
export function Words(props: {
  readonly frame: PageFrame
  readonly to: string
  readonly id: string
  readonly field: 'title' | 'office'
  readonly held?: Text
}) {
  const { frame, to, id, field, held = {} } = props
  const { lang, languages, languageNames } = frame
  return languages.map((one) => (
    <label key={one} htmlFor={`${id}-${field}-${one}`}>
      {tell(field === 'title' ? W.nameIn : W.officeIn, lang, {
        language: languageNames[one] ?? one,
      })}
      <input
        id={`${id}-${field}-${one}`}
        name={`${field}.${one}`}
        lang={one}
        defaultValue={typed(frame, to, `${field}.${one}`) ?? held[one] ?? ''}
        maxLength={200}
        required
      />
    </label>
  ))
}

export function roleWords(roles: readonly Role[], lang: Lang): string {
  return roles.map((role) => say(ROLE_WORDS[role], lang)).join(say(WORDS.comma, lang))
}

/** An instant as a clock in the region shows it: `2024-12-04 10:00`. */
export function clockWords(instant: string, timeZone: string, unit: Unit = 'minute'): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: unit })
    .replace('T', ' ')
}

type Unit = 'minute' | 'second'

export function dayIn(instant: string, timeZone: string): string {
  return clockWords(instant, timeZone).slice(0, 10)
}
