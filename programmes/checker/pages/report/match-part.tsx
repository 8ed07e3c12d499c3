import { say } from '#platform/i18n'
import { linkTo, tell } from '#web'
import type { Candidate } from '../../types.ts'
import { authorWords } from '../../words.ts'
import { WORDS_OF_CORRECTION as C } from '../correction-words.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import type { ClaimProps } from './claim-panel.tsx'
import { knownOn } from './data-part.tsx'
import { useAgainst } from './standing-tag.tsx'

/** Which indicator the claim was taken for, which others it may be about, and how a person sets it right. */
export function MatchPart({ claim, frame, correction }: ClaimProps) {
  const { lang } = frame
  const { candidates, measure } = claim
  const against = useAgainst()
  // Tested against itself alone, nothing was matched, and there is nothing to correct; nor where no figure could be meant.
  const isOpen = against === 'itself' || claim.verdict === 'untestable'
  if (candidates.length === 0 && claim.match === null && isOpen) return null
  const then = claim.data === null ? frame : knownOn(frame, claim.data.then.asOf)
  const isNamed = claim.correctable !== false
  const words = isNamed ? (measure ?? claim.text).replaceAll('"', '') : say(C.words, lang)
  // What was taken already needs no correction.
  const other = candidates.find(({ chosen }) => !chosen)
  return (
    <>
      <h3>{say(W.matched, lang)}</h3>
      {candidates.length === 0 ? (
        <p className="small">{say(W.noMatch, lang)}</p>
      ) : (
        <ul className="list small">
          {candidates.map((candidate) => (
            <li key={`${candidate.indicator} ${candidate.place} ${candidate.period}`}>
              <One candidate={candidate} frame={then} />
            </li>
          ))}
        </ul>
      )}
      {correction ?? (
        <details className="fold">
          <summary>{say(C.correct, lang)}</summary>
          <p>{say(C.elsewhere, lang)}</p>
          <pre className="copy">{`./onedelta claims alias "${words}" ${other?.indicator ?? 'INDICATOR'}`}</pre>
        </details>
      )}
      {claim.addable && (
        <details className="fold">
          <summary>{say(W.add, lang)}</summary>
          <p>{say(W.addLead, lang)}</p>
          <pre className="copy">{ADDING}</pre>
        </details>
      )}
    </>
  )
}

/** What the table proposes is looked through, and then added. */
const ADDING = `./onedelta claims propose release.docx > table.csv
./onedelta claims add table.csv --id … --title … --publisher … --date …`

function One(props: { readonly candidate: Candidate; readonly frame: ClaimProps['frame'] }) {
  const { candidate, frame } = props
  const { lang } = frame
  const { indicator, place, period } = candidate
  return (
    <>
      <span className="head">
        <a href={linkTo(frame, `/figures/${indicator}`, { place, period })}>
          {say(candidate.title, lang)}
        </a>
        <span className="quiet">
          {candidate.chosen
            ? say(W.chosen, lang)
            : tell(W.sure, lang, { n: Math.round(candidate.confidence * 100) })}
        </span>
      </span>
      <span className="from">
        {say(candidate.placeName, lang)} · {say(candidate.periodWords, lang)}
      </span>
      <span className="from">{say(candidate.why, lang)}</span>
      {candidate.alias !== null && (
        <span className="from">
          {tell(W.aliasBy, lang, {
            author: say(authorWords(candidate.alias.author), lang),
          })}
        </span>
      )}
    </>
  )
}
