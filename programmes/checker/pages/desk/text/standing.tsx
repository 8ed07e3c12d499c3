import type { ReactNode } from 'react'
import { formatDay, type Lang, numberFormat, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import { isInOtherLanguage } from '../../../documents/language.ts'
import { findingsOf } from '../../../formats/findings.ts'
import { knownWords } from '../../../formats/known.ts'
import { countsWords } from '../../../formats/standing.ts'
import type { CheckAnswer } from '../../../types.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import type { DataStage } from './use-release.ts'
import { Waiting } from './waiting.tsx'

type Props = {
  readonly answer: CheckAnswer
  readonly data: DataStage
  readonly text: string
  readonly frame: PageFrame
  readonly askData: () => void
  readonly stop: () => void
  /** Where the release's day is given, if it has none. */
  readonly missingDay: ReactNode
  /** What else can be done with the report. */
  readonly children: ReactNode
}

/** What was found in one line, against what it was tested, and the step that sends the text. */
export function Standing(props: Props) {
  const { answer, data, text, frame, askData, stop, missingDay, children } = props
  const { lang } = frame
  const { claims, date, summary } = answer
  const isWithData = summary.testedAgainst === 'itself-and-data'
  const isOther = isInOtherLanguage(text)
  // What is wrong is the headline; how the rest stands is told under it.
  const counts = countsWords(answer, lang)
  const wrong = counts.filter(({ isProblem }) => isProblem)
  const problems = wrong.map(({ words }) => words)
  const isCertain = wrong.some(({ standing }) => standing !== 'likely')
  const colour = isCertain ? 'no' : 'likely'
  const n = claims.length
  return (
    <div className="standing-block">
      <p className="paper-only small">
        {tell(W.checkedOn, lang, {
          name: answer.source.name ?? say(W.unnamed, lang),
          day: formatDay(frame.today, lang),
        })}
      </p>
      <h2 id="found" tabIndex={-1} className={problems.length === 0 ? undefined : colour}>
        {problems.length === 0 ? headlineWords(n, isOther, lang) : problems.join(' · ')}
      </h2>
      <p className="meta" role="status">
        {standWords(answer, lang)}
      </p>
      {isOther && <p className="notice">{say(W.otherLanguageText, lang)}</p>}
      {date === null && n > 0 && !isOther && missingDay}
      {!isWithData && <p className="paper-only against">{say(W.alonePaper, lang)}</p>}
      <p className={isWithData ? 'against' : 'against alone print-none'}>
        {againstWords(answer, lang)}
      </p>
      {answer.excluded.length > 0 && (
        <details className="small quiet left-out print-none">
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
      {isWithData && (data.kind === 'older' || data.kind === 'asking') && (
        <p
          className={data.kind === 'older' ? 'notice bad' : 'notice'}
          role={data.kind === 'older' ? 'alert' : undefined}
        >
          {olderWords(answer, data, lang)}
        </p>
      )}
      {n > 0 && data.kind === 'asking' && (
        <Waiting characters={text.length} own_ms={data.own_ms} {...{ lang, stop }} />
      )}
      {n > 0 && (data.kind === 'not-asked' || data.kind === 'failed' || data.kind === 'older') && (
        <div className="entry-acts print-none">
          <button type="button" className="main-act" onClick={askData} aria-describedby="sends">
            {say(data.kind === 'older' ? W.testAgain : W.testData, lang)}
          </button>
          <span className="small quiet" id="sends">
            {say(W.sends, lang)}
          </span>
        </div>
      )}
      <div className="entry-acts print-none">{children}</div>
    </div>
  )
}

function headlineWords(n: number, isOther: boolean, lang: Lang): string {
  if (isOther) return say(W.otherLanguage, lang)
  return say(n === 0 ? W.foundNone : W.noProblem, lang)
}

/** How many claims there are, how those stand that nothing speaks against, and the day of the release. */
function standWords(answer: CheckAnswer, lang: Lang): string {
  const { claims, date, dateFrom } = answer
  const n = claims.length
  if (n === 0) return say(W.foundNoneText, lang)
  const doubts = findingsOf(claims).doubts.length
  return [
    tell(n === 1 ? W.foundOne : W.found, lang, { n: numberFormat(String(n), lang) }),
    ...countsWords(answer, lang)
      .filter(({ isProblem }) => !isProblem)
      .map(({ words }) => words),
    // Nothing of them is wrong for certain, and "no contradiction" alone would hide them.
    ...(doubts === 0 ? [] : [tell(W.doubted, lang, { n: numberFormat(String(doubts), lang) })]),
    ...(date === null
      ? []
      : [
          tell(dateFrom === 'found' ? W.datedFound : W.datedGiven, lang, {
            day: formatDay(date, lang),
          }),
        ]),
  ].join(' · ')
}

/** Of which day what is shown is, and why. */
function olderWords({ summary }: CheckAnswer, data: DataStage, lang: Lang): string {
  const shown = knownWords(summary, W.olderShown, lang)
  return data.kind === 'older' ? tell(W.olderBecause, lang, { why: data.words, shown }) : shown
}

function againstWords({ summary }: CheckAnswer, lang: Lang): string {
  if (summary.testedAgainst === 'itself') return say(W.aloneDone, lang)
  return summary.asOf === null
    ? say(W.dataDoneUndated, lang)
    : knownWords(summary, W.dataDone, lang)
}
