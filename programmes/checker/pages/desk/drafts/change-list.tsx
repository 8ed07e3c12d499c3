import { type MouseEvent, useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import { Scroll, tell } from '#web'
import type { DraftChange } from '../../../drafts/changes.ts'
import { CHANGE_WORDS, UNTOLD_WORDS } from '../../../drafts/words.ts'
import { standingOfFinding } from '../../../formats/standing.ts'
import { isByData } from '../../../formats/tests-told.ts'
import type { CheckedClaim } from '../../../types.ts'
import { WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { StandingTag } from '../../report/standing-tag.tsx'
import { reasonWords } from '../../report/told.ts'
import { WORDS_OF_REPORT as R } from '../../words.ts'

const ROWS_FIRST = 200
const REASONS_MAX = 3

type Props = { readonly changes: readonly DraftChange[]; readonly lang: Lang }

/** What became of the earlier draft, each thing once: problems with all of their claims, then single figures. */
export function ChangeList({ changes, lang }: Props) {
  const [limit, setLimit] = useState(ROWS_FIRST)
  if (changes.length === 0) return null
  return (
    <>
      <Scroll label={say(W.changes, lang)}>
        <table className="grid changes">
          <thead>
            <tr>
              <th scope="col">{say(W.state, lang)}</th>
              <th scope="col">{say(W.earlier, lang)}</th>
              <th scope="col">{say(W.later, lang)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, limit).map((change) => (
              <ChangeRow key={keyOf(change)} change={change} lang={lang} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {changes.length > limit && (
        <button type="button" onClick={() => setLimit(limit + ROWS_FIRST)}>
          {tell(R.more, lang, { n: Math.min(ROWS_FIRST, changes.length - limit) })}
        </button>
      )}
    </>
  )
}

function keyOf({ kind, pairs }: DraftChange): string {
  return `${kind} ${pairs.map(({ earlier, later }) => `${earlier?.index} ${later?.index}`).join(' ')}`
}

function ChangeRow({ change, lang }: { readonly change: DraftChange; readonly lang: Lang }) {
  const { kind, pairs, problem, because } = change
  const isOver = kind === 'solved' || kind === 'untold'
  const isBad = kind === 'new-problem' || kind === 'left'
  // The figure is the same, and how it stands isn't.
  const isJudged = kind === 'verdict'
  const why = (problem?.reasons ?? []).filter(
    (reason) => problem?.verdict !== 'inconsistent' || !isByData(reason),
  )
  const reasons = new Set(why.map((reason) => reasonWords(reason, lang)))
  const told = [...reasons].slice(0, REASONS_MAX)
  const earlier = pairs.flatMap((pair) => pair.earlier ?? [])
  const later = pairs.flatMap((pair) => pair.later ?? [])
  // Where only one figure of a problem was changed, it is the one to look at.
  const moved = new Set(pairs.filter(({ state }) => state !== 'same' && state !== 'verdict'))
  const isMoved = (claim: CheckedClaim) =>
    pairs.some((pair) => moved.has(pair) && (pair.earlier === claim || pair.later === claim))
  return (
    <tr>
      <th scope="row">
        <span
          className={
            isBad
              ? `tag tag-${problem === null ? 'inconsistent' : standingOfFinding(problem)}`
              : 'tag'
          }
        >
          {say(CHANGE_WORDS[kind], lang)}
        </span>
      </th>
      <td data-label={say(W.earlier, lang)}>
        <Claims claims={earlier} side="earlier" isMoved={isMoved} lang={lang} />
        {isJudged && earlier[0] && <StandingTag claim={earlier[0]} lang={lang} />}
        {isOver && told.map((words) => <Reason key={words} words={words} />)}
      </td>
      <td data-label={say(W.later, lang)}>
        <Claims claims={later} side="later" isMoved={isMoved} lang={lang} />
        {isJudged && later[0] && <StandingTag claim={later[0]} lang={lang} />}
        {kind === 'solved' && later.length > 0 && (
          <span className="from yes">{say(W.fitsNow, lang)}</span>
        )}
        {because !== undefined && <Reason words={say(UNTOLD_WORDS[because], lang)} />}
        {isBad && told.map((words) => <Reason key={words} words={words} />)}
      </td>
    </tr>
  )
}

function Reason({ words }: { readonly words: string }) {
  return <span className="from">{words}</span>
}

type ClaimsProps = {
  readonly claims: readonly CheckedClaim[]
  readonly side: 'earlier' | 'later'
  readonly isMoved: (claim: CheckedClaim) => boolean
  readonly lang: Lang
}

function Claims({ claims, side, isMoved, lang }: ClaimsProps) {
  if (claims.length === 0) return <span className="quiet">{say(W.notThere, lang)}</span>
  const [first] = claims
  return (
    <>
      {claims.map((claim, place) => (
        <span key={claim.index}>
          {place > 0 && <span className="quiet"> · </span>}
          <ClaimLink claim={claim} side={side} isMoved={isMoved(claim)} />
        </span>
      ))}
      {claims.length === 1 && first?.measure != null && <Reason words={first.measure} />}
    </>
  )
}

type LinkProps = {
  readonly claim: CheckedClaim
  readonly side: 'earlier' | 'later'
  readonly isMoved: boolean
}

/** Leads to the figure in its draft. */
function ClaimLink({ claim, side, isMoved }: LinkProps) {
  const mark = `${side}-mark-${claim.index}`
  const show = (event: MouseEvent) => {
    event.preventDefault()
    const there = document.getElementById(mark)
    there?.scrollIntoView({ block: 'center' })
    there?.focus({ preventScroll: true })
  }
  return (
    <a href={`#${mark}`} className={isMoved ? 'moved' : undefined} onClick={show}>
      {claim.text}
    </a>
  )
}
