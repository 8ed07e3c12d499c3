import { useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { CheckAnswer } from '../../../types.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { offer } from '../offer.ts'

type Props = {
  readonly answer: CheckAnswer
  readonly text: string
  /** The file as it was given, for formats that are written into it. */
  readonly file: File | null
  readonly frame: PageFrame
}

type Saved = { readonly content: BlobPart; readonly type: string; readonly ending: string }

/** The report as a file, made here: nothing is sent for it. What a format takes is fetched when it is asked for. */
export function Saving({ answer, text, file, frame }: Props) {
  const { lang } = frame
  const [hasFailed, setFailed] = useState(false)
  const save = (make: () => Promise<Saved>) => {
    setFailed(false)
    make().then(
      ({ content, type, ending }) =>
        offer(new Blob([content], { type }), `${nameOf(answer)}${ending}`),
      () => setFailed(true),
    )
  }
  const choices = [
    { words: W.saveJson, make: () => asJson(answer) },
    { words: W.saveCsv, make: () => asCsv(answer, lang) },
    { words: W.saveHtml, make: () => asHtml(answer, text, lang) },
    { words: W.saveDocx, make: () => asDocx(answer, text, file, lang) },
  ]
  return (
    <details className="saving print-none">
      <summary>{say(W.save, lang)}</summary>
      <p className="entry-acts">
        {choices.map(({ words, make }) => (
          <button type="button" key={words.en} onClick={() => save(make)}>
            {say(words, lang)}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          {say(W.print, lang)}
        </button>
      </p>
      {hasFailed && (
        <p className="notice bad" role="alert">
          {say(W.saveFailed, lang)}
        </p>
      )}
    </details>
  )
}

async function asJson(answer: CheckAnswer): Promise<Saved> {
  const content = `${JSON.stringify(answer, null, 2)}\n`
  return { content, type: 'application/json', ending: '.json' }
}

async function asCsv(answer: CheckAnswer, lang: string): Promise<Saved> {
  const { claimsCsv } = await import('../../../formats/claims-csv.ts')
  return { content: claimsCsv(answer, lang), type: 'text/csv;charset=utf-8', ending: '.csv' }
}

async function asHtml(answer: CheckAnswer, text: string, lang: string): Promise<Saved> {
  const { annotatedHtml } = await import('../../../formats/annotated-html.ts')
  return { content: annotatedHtml(answer, text, lang), type: 'text/html', ending: '.html' }
}

async function asDocx(
  answer: CheckAnswer,
  text: string,
  file: File | null,
  lang: string,
): Promise<Saved> {
  const { annotatedDocx } = await import('../../../formats/annotated-docx.ts')
  const given =
    answer.source.format === 'docx' && file !== null
      ? new Uint8Array(await file.arrayBuffer())
      : null
  const content = new Uint8Array(annotatedDocx(answer, text, lang, given))
  return {
    content,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: '.docx',
  }
}

/** The file's own name, marked as checked. */
function nameOf({ source, date }: CheckAnswer): string {
  const stem =
    source.name?.replace(/\.[^.]*$/, '') ?? (date === null ? 'release' : `release-${date}`)
  return `${stem}-checked`
}
