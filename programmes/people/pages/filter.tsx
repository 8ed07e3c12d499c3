import type { ReactNode } from 'react'
import { say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { W } from './words.ts'

/** The form that narrows a list: it leads to the same page with what was chosen in its address. */
export function Filter(props: { readonly frame: PageFrame; readonly children: ReactNode }) {
  const { frame, children } = props
  const { lang, path } = frame
  return (
    <search>
      <form className="search" method="get" action={`/${lang}${path}`}>
        {children}
        <button type="submit">{say(W.show, lang)}</button>
      </form>
    </search>
  )
}

type Field = { readonly frame: PageFrame; readonly name: string; readonly label: Text }

export function Typed(
  props: Field & {
    readonly type?: 'text' | 'search' | 'date'
    readonly hint?: Text
    readonly maxLength?: number
  },
) {
  const { frame, name, label, type = 'text', hint, maxLength } = props
  const { lang, search } = frame
  return (
    <label htmlFor={name}>
      {say(label, lang)}
      <input
        type={type}
        id={name}
        name={name}
        defaultValue={search[name] ?? ''}
        placeholder={hint === undefined ? undefined : say(hint, lang)}
        maxLength={maxLength}
      />
    </label>
  )
}

export function Chosen(
  props: Field & {
    /** What stands for no choice. */
    readonly any: Text
    readonly options: readonly { readonly value: string; readonly title: Text }[]
  },
) {
  const { frame, name, label, any, options } = props
  const { lang, search } = frame
  return (
    <label htmlFor={name}>
      {say(label, lang)}
      <select id={name} name={name} defaultValue={search[name] ?? ''}>
        <option value="">{say(any, lang)}</option>
        {options.map(({ value, title }) => (
          <option key={value} value={value}>
            {say(title, lang)}
          </option>
        ))}
      </select>
    </label>
  )
}
