import { type MouseEvent, useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Scroll, tell, VerdictTag } from '#web'
import type { Pair, PairState } from '../../../drafts/align-drafts.ts'
import type { CheckedClaim } from '../../../types.ts'
import { VERDICT_WORDS } from '../../../words.ts'
import { PAIR_WORDS, PAIRS_COUNTED, WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { reasonWords } from '../../report/told.ts'

const STATES: readonly PairState[] = ['value', 'verdict', 'new', 'gone', 'same']
const ROWS_MAX = 500

/** What changed between the drafts, in the order of the later one; what stayed the same waits behind a box. */
export function PairList({
  pairs,
  frame,
}: {
  readonly pairs: readonly Pair[]
  readonly frame: PageFrame
}) {
  const { lang } = frame
  const [withSame, setWithSame] = useState(false)
  const shown = pairs.filter(({ state }) => withSame || state !== 'same')
  const counts = STATES.map((state) => ({
    state,
    n: pairs.filter((pair) => pair.state === state).length,
  })).filter(({ n }) => n > 0)
  const title = say(W.changes, lang)
  return (
    <section>
      <h2>{title}</h2>
      <p className="meta" role="status">
        {counts.map(({ state, n }) => tell(PAIRS_COUNTED[state], lang, { n })).join(' · ')}
      </p>
      {pairs.every(({ state }) => state === 'same') && (
        <p className="notice">{say(W.unchanged, lang)}</p>
      )}
      <p className="small check-line print-none">
        <label>
          <input
            type="checkbox"
            checked={withSame}
            onChange={(event) => setWithSame(event.target.checked)}
          />{' '}
          {say(W.showSame, lang)}
        </label>
      </p>
      {shown.length > 0 && (
        <Scroll label={title}>
          <table className="grid pairs">
            <thead>
              <tr>
                <th scope="col">{say(W.state, lang)}</th>
                <th scope="col">{say(W.earlier, lang)}</th>
                <th scope="col">{say(W.later, lang)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, ROWS_MAX).map((pair) => (
                <tr key={`${pair.earlier?.index} ${pair.later?.index}`}>
                  <th scope="row">{say(PAIR_WORDS[pair.state], lang)}</th>
                  <Side claim={pair.earlier} side="earlier" frame={frame} />
                  <Side claim={pair.later} side="later" frame={frame} />
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

type SideProps = {
  readonly claim: CheckedClaim | null
  readonly side: 'earlier' | 'later'
  readonly frame: PageFrame
}

function Side({ claim, side, frame }: SideProps) {
  const { lang } = frame
  if (claim === null) return <td>–</td>
  const mark = `${side}-mark-${claim.index}`
  const show = (event: MouseEvent) => {
    event.preventDefault()
    const there = document.getElementById(mark)
    there?.scrollIntoView({ block: 'center' })
    there?.focus({ preventScroll: true })
  }
  const reason = claim.reasons.find(({ ok }) => ok === false)
  return (
    <td>
      <a href={`#${mark}`} onClick={show}>
        {claim.text}
      </a>{' '}
      {claim.verdict !== 'no-data' && (
        <VerdictTag verdict={claim.verdict} words={say(VERDICT_WORDS[claim.verdict], lang)} />
      )}
      {claim.measure !== null && <span className="from">{claim.measure}</span>}
      {reason !== undefined && <span className="from">{reasonWords(reason, lang)}</span>}
    </td>
  )
}
