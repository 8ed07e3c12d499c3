import type { ReactNode } from 'react'
import { formatDay, type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import type { CheckAnswer } from '../../../types.ts'
import { otherCounts, problemsWords } from '../../report/told.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import type { DataStage } from './use-release.ts'

type Props = {
  readonly answer: CheckAnswer
  readonly data: DataStage
  readonly lang: Lang
  readonly askData: () => void
  /** What else can be done with the report. */
  readonly children: ReactNode
}

/** What was found in one line, against what it was tested, and the step that sends the text. */
export function Standing({ answer, data, lang, askData, children }: Props) {
  const { claims, date, dateFrom } = answer
  const isWithData = answer.summary.testedAgainst === 'itself-and-data'
  // What is wrong is the headline; how the rest stands is told under it.
  const problems = problemsWords(claims, lang)
  const counts = otherCounts(claims, lang)
  const n = claims.length
  return (
    <div className="standing-block">
      <h2 id="found" tabIndex={-1} className={problems === null ? undefined : 'no'}>
        {n === 0 ? say(W.foundNone, lang) : (problems ?? say(W.noProblem, lang))}
      </h2>
      <p className="meta" role="status">
        {n === 0
          ? say(W.foundNoneText, lang)
          : [tell(n === 1 ? W.foundOne : W.found, lang, { n }), ...counts].join(' · ')}
        {' · '}
        {date === null
          ? say(W.undated, lang)
          : tell(dateFrom === 'found' ? W.datedFound : W.datedGiven, lang, {
              day: formatDay(date, lang),
            })}
      </p>
      <p className={isWithData ? 'against' : 'against alone'}>{againstWords(answer, lang)}</p>
      {answer.excluded.length > 0 && (
        <details className="small quiet left-out">
          <summary>{tell(W.excluded, lang, { n: answer.excluded.length })}</summary>
          <ul>
            {answer.excluded.map(({ document, title }) => (
              <li key={document}>{say(title, lang)}</li>
            ))}
          </ul>
        </details>
      )}
      {data.kind === 'failed' && (
        <p className="notice bad" role="alert">
          {data.words}
        </p>
      )}
      <div className="entry-acts print-none">
        {n > 0 && data.kind !== 'done' && (
          <button
            type="button"
            className="main-act"
            onClick={askData}
            disabled={data.kind === 'asking'}
            aria-describedby="sends"
          >
            {say(data.kind === 'asking' ? W.testing : W.testData, lang)}
          </button>
        )}
        {children}
      </div>
      {n > 0 && data.kind !== 'done' && (
        <p className="small quiet print-none" id="sends">
          {say(W.sends, lang)}
        </p>
      )}
    </div>
  )
}

function againstWords({ summary }: CheckAnswer, lang: Lang): string {
  if (summary.testedAgainst === 'itself') return say(W.aloneDone, lang)
  return summary.asOf === null
    ? say(W.dataDoneUndated, lang)
    : tell(W.dataDone, lang, { day: formatDay(summary.asOf, lang) })
}
