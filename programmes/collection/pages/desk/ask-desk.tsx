import { useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import { powersOf, unitWords } from '../../reading/powers.ts'
import type { ChoicesAnswer } from '../../types.ts'
import { WORDS_OF_COLLECTION as W } from '../words.ts'
import { post } from './ask-server.ts'

/** What the page carries for its desk; the same on the server and in the browser. */
export type AskGiven = {
  readonly kind: 'ask'
  readonly frame: PageFrame
  readonly data: ChoicesAnswer
}

type Row = {
  readonly key: number
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly vintage: string
  readonly power: number
}

/** Money is asked in hundreds of millions and people in ten thousands, unless somebody says otherwise. */
const USUAL_POWERS: { readonly [dimension: string]: number } = { money: 8, person: 4 }

/** The form in which figures are asked of an organisation. */
export function AskDesk({ given: { frame, data } }: { readonly given: AskGiven }) {
  const { lang } = frame
  const [organisation, setOrganisation] = useState('')
  const [titles, setTitles] = useState<{ readonly [lang: string]: string }>({})
  const [note, setNote] = useState('')
  const [due, setDue] = useState('')
  const [rows, setRows] = useState<readonly Row[]>(() => [rowOf(data, 0, undefined)])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const change = (key: number, to: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...to } : row)))
  const send = async () => {
    setBusy(true)
    setRefusal(null)
    const title = Object.fromEntries(Object.entries(titles).filter(([, words]) => words !== ''))
    const answered = await post<{ readonly id: string }>(
      'requests',
      {
        addressed: organisation,
        title,
        ...(note.trim() === '' ? {} : { note: { [lang]: note.trim() } }),
        due,
        items: rows.map(({ key: _, ...row }) => row),
      },
      lang,
    )
    if (answered.kind === 'answer')
      return location.assign(linkTo(frame, `/collection/requests/${answered.answer.id}`))
    setBusy(false)
    const words = answered.kind === 'offline' ? W.noConnection : W.failed
    setRefusal(answered.kind === 'refused' ? answered.words : say(words, lang))
  }
  return (
    <form
      method="dialog"
      className="asking"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="controls">
        <label>
          {say(W.organisation, lang)}
          <select
            required
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value)}
          >
            <option value="">{say(W.choose, lang)}</option>
            {data.organisations.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title, lang)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(W.due, lang)}
          <input
            type="date"
            required
            min={data.today}
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        </label>
        {frame.languages.map((one) => (
          <label key={one}>
            {say(W.askTitle, lang)} ({frame.languageNames[one] ?? one})
            <input
              required={one === lang}
              maxLength={200}
              lang={one}
              value={titles[one] ?? ''}
              onChange={(event) => setTitles({ ...titles, [one]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {rows.map((row, index) => (
        <ItemFields
          key={row.key}
          {...{ data, row, lang }}
          number={index + 1}
          jurisdiction={
            data.organisations.find(({ id }) => id === organisation)?.jurisdiction ?? ''
          }
          change={(to) => change(row.key, to)}
          remove={
            rows.length === 1 ? null : () => setRows(rows.filter(({ key }) => key !== row.key))
          }
        />
      ))}
      <p className="entry-acts">
        <button
          type="button"
          onClick={() => setRows([...rows, rowOf(data, (rows.at(-1)?.key ?? 0) + 1, rows.at(-1))])}
        >
          {say(W.addItem, lang)}
        </button>
      </p>
      <label className="note-line">
        {say(W.askNote, lang)}
        <textarea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
      <button type="submit" className="main-act" disabled={isBusy}>
        {say(W.send, lang)}
      </button>
    </form>
  )
}

function ItemFields(props: {
  readonly data: ChoicesAnswer
  readonly row: Row
  readonly number: number
  readonly jurisdiction: string
  readonly lang: Lang
  readonly change: (to: Partial<Row>) => void
  readonly remove: (() => void) | null
}) {
  const { data, row, number, jurisdiction, lang, change, remove } = props
  const indicator = data.indicators.find(({ id }) => id === row.indicator)
  const places = data.places.filter(
    ({ id, within }) =>
      jurisdiction === data.regionPlace || id === jurisdiction || within.includes(jurisdiction),
  )
  const place = places.some(({ id }) => id === row.place) ? row.place : ''
  return (
    <fieldset className="controls item-fields">
      <legend>{number}</legend>
      <label>
        {say(W.figure, lang)}
        <select
          required
          value={row.indicator}
          onChange={(event) => change(usualOf(data, event.target.value))}
        >
          <option value="">{say(W.choose, lang)}</option>
          {data.indicators.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title, lang)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(W.place, lang)}
        <select required value={place} onChange={(event) => change({ place: event.target.value })}>
          <option value="">{say(W.choose, lang)}</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name, lang)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(W.period, lang)}
        <input
          required
          maxLength={40}
          placeholder={say(W.periodHint, lang)}
          value={row.period}
          onChange={(event) => change({ period: event.target.value })}
        />
      </label>
      <label>
        {say(W.unit, lang)}
        <select
          disabled={indicator === undefined}
          value={String(row.power)}
          onChange={(event) => change({ power: Number(event.target.value) })}
        >
          {(indicator === undefined ? [] : powersOf(indicator.unit)).map((power) => (
            <option key={power} value={String(power)}>
              {indicator === undefined ? '' : unitWords(indicator.unit, power, lang)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(W.vintage, lang)}
        <select
          disabled={indicator === undefined}
          value={row.vintage}
          onChange={(event) => change({ vintage: event.target.value })}
        >
          {(indicator?.vintages ?? []).map(({ id, label }) => (
            <option key={id} value={id}>
              {say(label, lang)}
            </option>
          ))}
        </select>
      </label>
      {remove !== null && (
        <button
          type="button"
          className="plain"
          aria-label={tell(W.removeItemOf, lang, { item: number })}
          onClick={remove}
        >
          {say(W.removeItem, lang)}
        </button>
      )}
    </fieldset>
  )
}

/** Nothing is asked that nobody chose. The next figure is most often of the same period, and of another place. */
function rowOf(data: ChoicesAnswer, key: number, before: Row | undefined): Row {
  if (before !== undefined) return { ...before, key }
  return { key, place: '', period: '', ...usualOf(data, '') }
}

function usualOf(data: ChoicesAnswer, id: string): Pick<Row, 'indicator' | 'power' | 'vintage'> {
  const indicator = data.indicators.find((one) => one.id === id)
  return {
    indicator: id,
    power: USUAL_POWERS[indicator?.unit.dimension ?? ''] ?? 0,
    vintage: indicator?.vintages[0]?.id ?? '',
  }
}
