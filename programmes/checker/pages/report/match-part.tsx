import { formatDay, type Lang, say } from '#platform/i18n'
import { linkTo, tell } from '#web'
import type { Candidate, CheckedClaim } from '../../types.ts'
import { authorWords } from '../../words.ts'
import { WORDS_OF_CORRECTION as C } from '../correction-words.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import type { ClaimProps } from './claim-panel.tsx'
import { knownOn } from './data-part.tsx'
import { useAgainst } from './standing-tag.tsx'

/** Which indicator the claim was taken for, which others it may be about, and how a person sets it right. */
export function MatchPart({ claim, frame, correction }: ClaimProps) {
  const { lang } = frame
  const { candidates, measure, correction: said } = claim
  const against = useAgainst()
  // Tested against itself alone, nothing was matched, and there is nothing to correct; nor where no figure could be meant.
  const isOpen = against === 'itself' || claim.verdict === 'untestable'
  if (candidates.length === 0 && claim.match === null && isOpen && said === undefined) return null
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
      {said !== undefined && candidates.every(({ alias }) => alias === null) && (
        <p className="small">{tell(C.said, lang, saidBy(claim, lang))}</p>
      )}
      {correction ?? (
        <details className="fold">
          <summary>{say(C.correct, lang)}</summary>
          <p>{say(C.elsewhere, lang)}</p>
          <pre className="copy">{`./onedelta claims alias "${words}" ${other?.indicator ?? 'INDICATOR'}`}</pre>
          {said !== undefined && (
            <>
              <p>{say(C.orTakeBack, lang)}</p>
              <pre className="copy">{`./onedelta claims take-back "${said.words.replaceAll('"', '')}"`}</pre>
            </>
          )}
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

/** Who said what of the words of a claim, and when, for the sentences that tell it. */
export function saidBy({ correction, candidates }: CheckedClaim, lang: Lang) {
  const { words = '', indicator = null, author = '', at = '' } = correction ?? {}
  const title = candidates.find((one) => one.indicator === indicator)?.title
  return {
    words,
    author: say(authorWords(author), lang),
    day: formatDay(at.slice(0, 10), lang),
    indicator: indicator === null ? say(C.none, lang) : title ? say(title, lang) : indicator,
  }
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
