import { type FormEvent, useState } from 'react'
import { say, type Text } from '#platform/i18n'
import { tell } from '#web'
import { GROUP, TIER } from '../../pure/declared.ts'
import { OWN_SET, type Proposal } from '../../pure/reform/proposal.ts'
import type { PersonGroup } from '../../pure/types.ts'
import { Choice, type FormProps } from '../check-bill/fields.tsx'
import { fenOfText } from '../check-bill/form.ts'
import { WORDS_OF_STUDIO as W } from './words.ts'

export type Question = {
  readonly place: string
  readonly against: string
  readonly proposal: Proposal | null
}

/** Where, against which set, and for a proposal of one's own which numbers; `ask` is called with what can be computed. */
export function WhatIfForm({
  places,
  sets,
  day,
  lang,
  ask,
}: {
  readonly places: readonly (readonly [string, Text])[]
  readonly sets: readonly (readonly [string, Text])[]
  readonly day: string
  readonly lang: string
  readonly ask: (question: Question) => void
}) {
  const [form, setForm] = useState<{ readonly [field: string]: string }>({})
  const set = (field: string, value: string) => setForm((held) => ({ ...held, [field]: value }))
  const place = places.some(([id]) => id === form.place)
    ? (form.place ?? '')
    : (places[0]?.[0] ?? '')
  const against = sets.some(([id]) => id === form.against) ? (form.against ?? '') : OWN_SET
  const isOwn = against === OWN_SET
  const bad = isOwn ? badFields(form) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (place === '' || bad.length > 0) return
    ask({ place, against, proposal: isOwn ? proposalOf(form, place, day) : null })
  }
  const props: FormProps = { form: { ...form, place, against }, set, lang }
  return (
    <form method="dialog" className="what-if" autoComplete="off" onSubmit={submit}>
      <div className="bill-fields">
        <Choice {...props} name="place" title={W.place} options={places} />
        <Choice {...props} name="against" title={W.against} options={[...sets, [OWN_SET, W.own]]} />
      </div>
      {isOwn && (
        <fieldset className="bill-fields">
          <legend>{say(W.own, lang)}</legend>
          <p className="small quiet whole-row">{say(W.leave, lang)}</p>
          {GROUP.members.map((group) => (
            <NumberField
              key={group}
              {...props}
              name={`deductible-${group}`}
              bad={bad}
              title={named(W.deductible, 'group', GROUP.names[group])}
            />
          ))}
          {TIER.members.map((tier) => (
            <NumberField
              key={tier}
              {...props}
              name={`points-${tier}`}
              bad={bad}
              title={named(W.points, 'tier', TIER.names[tier])}
            />
          ))}
          {GROUP.members.map((group) => (
            <NumberField
              key={group}
              {...props}
              name={`cap-${group}`}
              bad={bad}
              title={named(W.cap, 'group', GROUP.names[group])}
            />
          ))}
        </fieldset>
      )}
      <p className="entry-acts">
        <button type="submit" className="main-act" disabled={place === '' || bad.length > 0}>
          {say(W.compare, lang)}
        </button>
      </p>
    </form>
  )
}

function NumberField({
  form,
  set,
  lang,
  name,
  title,
  bad,
}: FormProps & { readonly name: string; readonly title: Text; readonly bad: readonly string[] }) {
  const isBad = bad.includes(name)
  return (
    <div className="bill-field">
      <label htmlFor={name}>{say(title, lang)}</label>
      <input
        id={name}
        className="number"
        inputMode="text"
        maxLength={12}
        aria-invalid={isBad}
        value={form[name] ?? ''}
        onChange={(event) => set(name, event.target.value)}
      />
      {isBad && <span className="bad small">{say(W.bad, lang)}</span>}
    </div>
  )
}

type Typed = { readonly [field: string]: string }

const POINTS = /^[+\-−]?\d{1,2}(\.\d{1,2})?$/

function badFields(form: Typed): readonly string[] {
  return Object.entries(form).flatMap(([name, value]) => {
    if (value.trim() === '') return []
    if (name.startsWith('points-')) return POINTS.test(value.trim()) ? [] : [name]
    const isAmount = name.startsWith('deductible-') || name.startsWith('cap-')
    return isAmount && fenOfText(value) === undefined ? [name] : []
  })
}

function proposalOf(form: Typed, place: string, from: string): Proposal {
  const amounts = (field: string): { readonly [group in PersonGroup]?: number } =>
    Object.fromEntries(
      GROUP.members.flatMap((group) => {
        const fen = fenOfText(form[`${field}-${group}`] ?? '')
        return fen === undefined ? [] : [[group, Number(fen)]]
      }),
    )
  const points = (tier: string): number =>
    Math.round(Number((form[`points-${tier}`] ?? '0').trim().replace('−', '-')) * 100)
  return {
    ...{ place, from, deductible: amounts('deductible'), cap: amounts('cap') },
    ratePoints_bp: [points('primary'), points('secondary'), points('tertiary')],
  }
}

function named(text: Text, name: string, words: Text): Text {
  return Object.fromEntries(
    Object.keys(text).map((lang) => [lang, tell(text, lang, { [name]: say(words, lang) })]),
  )
}
