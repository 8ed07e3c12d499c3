import { useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import type { Question } from '../../plausible/types.ts'
import type { ReasonView, RequestAnswer } from '../../types.ts'
import { WORDS_OF_COLLECTION as W } from '../words.ts'
import { AnswerRow } from './answer-row.tsx'
import { post } from './ask-server.ts'
import { type Cell, findingIn } from './cells.ts'
import { Deciding } from './deciding.tsx'
import { SettledTable } from './settled-table.tsx'
import { TableUpload } from './table-upload.tsx'
import { type Answers, useAnswers } from './use-answers.ts'

/** What the page carries for its desk; the same on the server and in the browser. */
export type RequestGiven = {
  readonly kind: 'request'
  readonly frame: PageFrame
  readonly data: RequestAnswer
}

/** A request as the actor may work on it: to answer, to sign off, to accept, or only to read. */
export function RequestDesk({ given }: { readonly given: RequestGiven }) {
  return given.data.may.answer ? <Answering given={given} /> : <Settling given={given} />
}

function Settling({ given: { frame, data } }: { readonly given: RequestGiven }) {
  return (
    <>
      <SettledTable data={data} lang={frame.lang} />
      <Deciding data={data} lang={frame.lang} before={null} />
    </>
  )
}

function Answering({ given: { frame, data } }: { readonly given: RequestGiven }) {
  const { lang } = frame
  const answers = useAnswers(data, lang)
  const [confirmed, setConfirmed] = useState<readonly (ReasonView & { readonly item: number })[]>(
    () =>
      data.items.flatMap(({ number, reasons }) => reasons.map((one) => ({ ...one, item: number }))),
  )
  const [refusal, setRefusal] = useState<string | null>(null)
  const { questions, silences } = findingIn(data.grounds, answers.cells)
  const reasonFor = (question: Question): ReasonView | undefined =>
    confirmed.findLast(
      (one) =>
        one.item === question.item &&
        one.kind === question.kind &&
        one.arithmetic.en === question.arithmetic.en,
    )
  const open = questions.filter((question) => reasonFor(question) === undefined).length
  const confirm = async (question: Question, reason: string): Promise<void> => {
    if (!(await answers.flush())) return
    const cell = answers.cells.find(({ item }) => item === question.item)
    const version = versionNow(answers, question.item) ?? cell?.version ?? 0
    const { item, kind } = question
    const answered = await post(
      `requests/${data.request.id}/reasons`,
      { item, version, kind, reason },
      lang,
    )
    if (answered.kind !== 'answer')
      return setRefusal(answered.kind === 'refused' ? answered.words : say(W.failed, lang))
    setRefusal(null)
    const by = frame.viewer?.name ?? ''
    setConfirmed((before) => [
      ...before,
      { item, kind, arithmetic: question.arithmetic, reason, by, at: '' },
    ])
  }
  return (
    <>
      <form method="dialog" className="answering" onSubmit={(event) => event.preventDefault()}>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col" className="n">
                {say(W.number, lang)}
              </th>
              <th scope="col">{say(W.figure, lang)}</th>
              <th scope="col">{say(W.value, lang)}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item, index) => {
              const cell = answers.cells[index]
              if (cell === undefined) return null
              return (
                <AnswerRow
                  key={item.number}
                  {...{ item, cell, lang, answers, confirm, reasonFor }}
                  ground={data.grounds?.items.find((one) => one.item === item.number) ?? null}
                  questions={questions.filter((question) => question.item === item.number)}
                  silences={silences.filter((silence) => silence.item === item.number)}
                />
              )
            })}
          </tbody>
        </table>
      </form>
      <p className="standing-line" role="status">
        {standingWords(answers, lang)}
        {open > 0 && (
          <span className="open-questions">
            {open === 1 ? say(W.oneQuestion, lang) : tell(W.openQuestions, lang, { count: open })}
          </span>
        )}
      </p>
      {(answers.refusal ?? refusal) !== null && (
        <p className="notice bad" role="alert">
          {answers.refusal ?? refusal}
        </p>
      )}
      <Deciding data={data} lang={lang} before={answers.flush} />
      <TableUpload data={data} lang={lang} before={answers.flush} />
    </>
  )
}

/** The version after what has just been saved; the cells of this drawing may be older. */
function versionNow(answers: Answers, item: number): number | undefined {
  return answers.now().find((cell: Cell) => cell.item === item)?.version
}

function standingWords({ cells, connection }: Answers, lang: string): string {
  if (connection === 'offline') return say(W.offline, lang)
  if (connection === 'failed') return say(W.failed, lang)
  if (cells.some(({ standing }) => standing === 'sending')) return say(W.saving, lang)
  if (cells.some(({ standing }) => standing !== 'same')) return say(W.unsaved, lang)
  return cells.some(({ version }) => version > 0) ? say(W.allSaved, lang) : ''
}
