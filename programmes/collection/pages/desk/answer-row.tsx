import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import { exactOf, written } from '../../plausible/numbers.ts'
import type { ItemGround, Question, Silence } from '../../plausible/types.ts'
import { powersOf, unitWords } from '../../reading/powers.ts'
import type { AnswerView, ItemView, ReasonView } from '../../types.ts'
import { WORDS_OF_COLLECTION as W } from '../words.ts'
import type { Cell } from './cells.ts'
import { Questions } from './questions.tsx'
import type { Answers } from './use-answers.ts'

type Props = {
  readonly item: ItemView
  readonly cell: Cell
  readonly lang: Lang
  readonly answers: Answers
  readonly ground: ItemGround | null
  readonly questions: readonly Question[]
  readonly silences: readonly Silence[]
  readonly reasonFor: (question: Question) => ReasonView | undefined
  readonly confirm: (question: Question, reason: string) => Promise<void>
}

/** One figure to answer: the number, its unit, a note; below it what is questioned. */
export function AnswerRow(props: Props) {
  const { item, cell, lang, answers, ground, questions, silences } = props
  const { number } = item
  const [isNoted, setNoted] = useState(cell.note !== '')
  const isNone = cell.kind === 'none'
  const write = (to: Parameters<Answers['write']>[1]) => answers.write(number, to)
  const id = `value-${number}`
  return (
    <tr className={questions.length > 0 ? 'questioned' : undefined}>
      <td className="n">{number}</td>
      <th scope="row">
        <label htmlFor={id}>
          {say(item.indicatorTitle, lang)}
          <span className="from">
            {say(item.placeName, lang)} · {say(item.periodWords, lang)} ·{' '}
            {say(item.vintageLabel, lang)}
          </span>
        </label>
        <Before ground={ground} power={cell.power} lang={lang} />
      </th>
      <td className="answer-cell">
        <span className="value-line">
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={isNone ? '' : cell.typed}
            disabled={isNone}
            aria-invalid={cell.fault !== null}
            aria-describedby={`about-${number}`}
            onChange={(event) => write({ typed: event.currentTarget.value })}
            onKeyDown={moveByKey}
            onPaste={(event) => pasteDown(event, number, answers)}
          />
          <select
            aria-label={tell(W.unitOf, lang, { item: number })}
            value={String(cell.power)}
            disabled={isNone}
            onChange={(event) => write({ power: Number(event.currentTarget.value) })}
          >
            {powersOf(item.unit).map((power) => (
              <option key={power} value={String(power)}>
                {unitWords(item.unit, power, lang)}
              </option>
            ))}
          </select>
          <span className="cell-standing">{standingWords(cell, lang)}</span>
        </span>
        <span className="value-line">
          <label className="none-box">
            <input
              type="checkbox"
              checked={isNone}
              onChange={(event) => {
                setNoted(true)
                write({ kind: event.currentTarget.checked ? 'none' : 'empty' })
              }}
            />{' '}
            {say(W.noFigure, lang)}
          </label>
          {!isNoted && !isNone && (
            <button type="button" className="plain" onClick={() => setNoted(true)}>
              {say(W.addNote, lang)}
            </button>
          )}
        </span>
        {(isNoted || isNone) && (
          <input
            className="note-field"
            aria-label={tell(W.noteOf, lang, { item: number })}
            placeholder={say(isNone ? W.whyNoFigure : W.note, lang)}
            maxLength={2000}
            value={cell.note}
            onChange={(event) => write({ note: event.currentTarget.value })}
          />
        )}
        <div id={`about-${number}`}>
          {cell.fault !== null && (
            <p className="fault">
              {say(cell.fault.reason, lang)} {say(cell.fault.remedy, lang)}
            </p>
          )}
          <Questions {...props} questions={questions} silences={silences} />
        </div>
        {cell.theirs !== null && <Conflict theirs={cell.theirs} {...{ item, lang, answers }} />}
      </td>
    </tr>
  )
}

function Conflict(props: {
  readonly theirs: AnswerView
  readonly item: ItemView
  readonly lang: Lang
  readonly answers: Answers
}) {
  const { theirs, item, lang, answers } = props
  const value =
    theirs.kind === 'value'
      ? theirs.typed
      : say(theirs.kind === 'none' ? W.noFigure : W.nothing, lang)
  const words =
    theirs.kind === 'value' ? `${value} ${unitWords(item.unit, theirs.power, lang)}` : value
  return (
    <div className="conflict" role="alert">
      <p>{tell(W.changedSince, lang, { by: theirs.by, value: words })}</p>
      <button type="button" onClick={() => answers.takeTheirs(item.number)}>
        {tell(W.takeTheirs, lang, { value })}
      </button>{' '}
      <button type="button" onClick={() => answers.keepMine(item.number)}>
        {say(W.keepMine, lang)}
      </button>
    </div>
  )
}

/** The last known value in the unit that is chosen, to compare with at a glance. */
function Before(props: {
  readonly ground: ItemGround | null
  readonly power: number
  readonly lang: Lang
}) {
  const { ground, power, lang } = props
  const last = ground?.history[0]
  if (last === undefined) return null
  const value = say(written(exactOf(last.value), power), lang)
  return (
    <span className="from">
      {tell(W.lastYear, lang, { value, period: say(last.period, lang) })}
    </span>
  )
}

function standingWords({ standing, version }: Cell, lang: Lang): string {
  if (standing === 'sending') return say(W.saving, lang)
  if (standing === 'same') return version > 0 ? say(W.saved, lang) : ''
  return standing === 'changed' ? say(W.unsaved, lang) : ''
}

/** Enter and the arrows go from value to value, as in a spreadsheet. */
function moveByKey(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowUp' ? -1 : ['ArrowDown', 'Enter'].includes(event.key) ? 1 : 0
  if (step === 0) return
  event.preventDefault()
  const form = event.currentTarget.form
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input[id^="value-"]') ?? [])]
  const next = fields[fields.indexOf(event.currentTarget) + step]
  next?.focus()
  next?.select()
}

/** A column copied from a spreadsheet fills the items from here on. */
function pasteDown(event: ClipboardEvent, from: number, answers: Answers): void {
  const lines = event.clipboardData
    .getData('text/plain')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  if (lines.length < 2) return
  event.preventDefault()
  lines.forEach((line, index) => {
    const [value = ''] = line.split('\t')
    if (answers.cells.some(({ item }) => item === from + index))
      answers.write(from + index, { typed: value.trim() })
  })
}
