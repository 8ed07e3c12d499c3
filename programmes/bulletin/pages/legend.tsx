import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { FigureMark, VerdictCount } from '../types.ts'
import { WORDS_OF_BULLETIN as W } from './words.ts'

/** How to read the marks, with how many there are of each; the only legend that the text needs. */
export function Legend(props: {
  readonly data: {
    readonly counts: readonly VerdictCount[]
    readonly figures: { readonly [id: string]: FigureMark }
  }
  readonly frame: PageFrame
}) {
  const { data, frame } = props
  const { lang } = frame
  const turned = Object.values(data.figures).some((mark) => mark.changedSinceThen)
  return (
    <>
      <h2>{say(W.marks, lang)}</h2>
      <p>{say(W.marksLead, lang)}</p>
      <ul className="legend">
        {data.counts
          .filter(({ count }) => count > 0)
          .map(({ verdict, words, count }) => (
            <li key={verdict}>
              <span className={`fig fig-${verdict}`}>{say(words, lang)}</span>
              <span className="quiet"> {count}</span>
            </li>
          ))}
      </ul>
      {turned && <p className="quiet">{say(W.turnedLead, lang)}</p>}
      <p className="quiet print-none">{say(W.keys, lang)}</p>
    </>
  )
}
