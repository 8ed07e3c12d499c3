import { useId } from 'react'
import { say, type Text } from '#platform/i18n'
import { type Form, isBadAmount } from './form.ts'
import { WORDS_OF_BILL as W } from './words.ts'

export type FormProps = {
  readonly form: Form
  readonly set: (field: string, value: string) => void
  readonly lang: string
}

type FieldProps = FormProps & { readonly name: string; readonly title: Text }

/** An amount in yuan; `code` is its name in the national interface, by which a printed answer has it. */
export function Amount({
  form,
  set,
  lang,
  name,
  title,
  code,
}: FieldProps & { readonly code?: string }) {
  const id = useId()
  const value = form[name] ?? ''
  const isBad = isBadAmount(value)
  return (
    <div className="bill-field">
      <label htmlFor={id}>
        {say(title, lang)}
        {code !== undefined && <code>{code}</code>}
      </label>
      <input
        id={id}
        className="number"
        inputMode="decimal"
        autoComplete="off"
        maxLength={16}
        aria-invalid={isBad}
        value={value}
        onChange={(event) => set(name, event.target.value)}
      />
      {isBad && <span className="bad small">{say(W.notMoney, lang)}</span>}
    </div>
  )
}

type ChoiceProps = FieldProps & {
  readonly options: readonly (readonly [string, Text])[]
  readonly empty?: Text
}

/** One of several; the empty choice is what isn't known. */
export function Choice({ form, set, lang, name, title, options, empty = W.choose }: ChoiceProps) {
  const id = useId()
  return (
    <div className="bill-field">
      <label htmlFor={id}>{say(title, lang)}</label>
      <select id={id} value={form[name] ?? ''} onChange={(event) => set(name, event.target.value)}>
        <option value="">{say(empty, lang)}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {say(words, lang)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A day, or a whole number. */
export function Plain({
  form,
  set,
  lang,
  name,
  title,
  type,
}: FieldProps & { readonly type: 'date' | 'number' }) {
  const id = useId()
  return (
    <div className="bill-field">
      <label htmlFor={id}>{say(title, lang)}</label>
      <input
        id={id}
        type={type}
        min={type === 'date' ? '2018-01-01' : '0'}
        max={type === 'date' ? '2199-12-31' : '149'}
        value={form[name] ?? ''}
        onChange={(event) => set(name, event.target.value)}
      />
    </div>
  )
}
