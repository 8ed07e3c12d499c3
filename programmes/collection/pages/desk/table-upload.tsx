import { useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import type { ImportOut, RequestAnswer } from '../../types.ts'
import { WORDS_OF_COLLECTION as W } from '../words.ts'
import { post } from './ask-server.ts'

type Chosen = { readonly file: string; readonly content: string; readonly found: ImportOut }

/** The template to take away, and the way back for it: first what it would do, then done. */
export function TableUpload(props: {
  readonly data: RequestAnswer
  readonly lang: Lang
  readonly before: () => Promise<boolean>
}) {
  const { data, lang, before } = props
  const { id } = data.request
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = (file: string, content: string, dryRun: boolean) =>
    post<ImportOut>(`requests/${id}/table`, { file, content, dryRun }, lang)
  const look = async (file: File) => {
    await before()
    const content = await base64Of(file)
    const answered = await send(file.name, content, true)
    setRefusal(answered.kind === 'answer' ? null : refusalOf(answered, lang))
    setChosen(
      answered.kind === 'answer' ? { file: file.name, content, found: answered.answer } : null,
    )
  }
  const take = async ({ file, content }: Chosen) => {
    const answered = await send(file, content, false)
    if (answered.kind === 'answer') return location.reload()
    setRefusal(refusalOf(answered, lang))
  }
  const template = `/api/v1/collection/requests/${id}?lang=${lang}&format=`
  return (
    <details className="table-way">
      <summary>{say(W.table, lang)}</summary>
      <p className="small">{say(W.tableLead, lang)}</p>
      <p className="entry-acts">
        <a className="button" href={`${template}xlsx`} download>
          {say(W.downloadXlsx, lang)}
        </a>
        <a className="button" href={`${template}csv`} download>
          {say(W.downloadCsv, lang)}
        </a>
      </p>
      <p>
        <label>
          {say(W.chooseFile, lang)}{' '}
          <input
            type="file"
            accept=".csv,.xlsx,.txt"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file !== undefined) void look(file)
            }}
          />
        </label>
      </p>
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
      {chosen !== null && <DryRun found={chosen.found} lang={lang} />}
      {chosen !== null && chosen.found.problems.length === 0 && chosen.found.changed > 0 && (
        <button type="button" className="main-act" onClick={() => void take(chosen)}>
          {say(W.takeTable, lang)}
        </button>
      )}
    </details>
  )
}

function DryRun({ found, lang }: { readonly found: ImportOut; readonly lang: Lang }) {
  const { rows, changed, unchanged, problems, questions } = found
  if (problems.length > 0)
    return (
      <>
        <p role="status">{tell(W.dryRunBad, lang, { count: problems.length })}</p>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col" className="n">
                {say(W.line, lang)}
              </th>
              <th scope="col">{say(W.column, lang)}</th>
              <th scope="col">{say(W.problem, lang)}</th>
              <th scope="col">{say(W.remedy, lang)}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, reason, remedy }) => (
              <tr key={`${line} ${column} ${reason.en}`}>
                <td className="n" data-label={say(W.line, lang)}>
                  {line}
                </td>
                <td data-label={say(W.column, lang)}>{column}</td>
                <td data-label={say(W.problem, lang)}>{say(reason, lang)}</td>
                <td data-label={say(W.remedy, lang)}>{say(remedy, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )
  return (
    <>
      <p role="status">{tell(W.dryRunFine, lang, { rows, changed, unchanged })}</p>
      {questions.length > 0 && <p>{tell(W.dryRunQuestions, lang, { count: questions.length })}</p>}
      {questions.map(({ item, kind, arithmetic }) => (
        <p key={`${item} ${kind}`} className="question">
          {item}. {say(arithmetic, lang)}
        </p>
      ))}
    </>
  )
}

function refusalOf(
  answered: { readonly kind: string; readonly words?: string },
  lang: Lang,
): string {
  if (answered.words !== undefined) return answered.words
  return say(answered.kind === 'offline' ? W.noConnection : W.failed, lang)
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
