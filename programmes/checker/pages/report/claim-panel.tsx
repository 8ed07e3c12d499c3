import type { ReactNode } from 'react'
import type { Lang } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import { aboutWords, readingWords } from '../../formats/reading-words.ts'
import { problemsByClaim } from '../../formats/standing.ts'
import type { CheckedClaim } from '../../types.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import { DataPart } from './data-part.tsx'
import { MatchPart } from './match-part.tsx'
import { ReadingPart } from './reading-part.tsx'
import { Reasons } from './reasons.tsx'
import { StandingTag } from './standing-tag.tsx'
import { Wordings } from './wording.tsx'

export type ClaimProps = {
  readonly claim: CheckedClaim
  /** All claims of the text, for those that a test or a base names. */
  readonly claims: readonly CheckedClaim[]
  readonly frame: PageFrame
  /** Tells the claims of two texts on one page apart. */
  readonly prefix?: string
  /** How whoever looks may set the match right; left out: not here. */
  readonly correction?: ReactNode
  /** What was found, and what could be written instead, stands above it and isn't told again. */
  readonly isBelowFindings?: boolean
}

/** Everything that was found of one claim, what its verdict rests on first. */
export function ClaimPanel(given: ClaimProps) {
  const { claim, claims, frame, prefix = '', isBelowFindings = false } = given
  const { lang } = frame
  const read = readingWords(claim, lang)
  // "The first in the country" isn't read better as a place in an order.
  const isAsWritten = bare(read) === bare(claim.text) || claim.comparison.kind === 'superlative'
  const about = aboutWords(claim, lang)
  // Claims that don't fit each other are mended together, whichever of them is changed.
  const problem = problemsByClaim(claims).get(claim.index)
  const wording = isBelowFindings ? null : (
    <Wordings claims={problem?.claims ?? [claim]} lang={lang} />
  )
  return (
    <>
      <h2
        id={`${prefix}claim-${claim.index}`}
        className={isAsWritten ? 'claim-value' : undefined}
      >{`“${claim.text}”`}</h2>
      {!isAsWritten && <p className="value claim-value">{read}</p>}
      {about.length > 0 && <p className="beside">{about.join(' · ')}</p>}
      <ul className="tags">
        <li>
          <StandingTag claim={claim} lang={lang} />
        </li>
        {claim.data !== null && claim.verdict !== 'no-data' && (
          <li>
            <span className="tag">{sourcesWords(claim.data.then.independentSources, lang)}</span>
          </li>
        )}
      </ul>
      {claim.verdict === 'inconsistent' && <Reasons {...given} />}
      {claim.verdict === 'inconsistent' && wording}
      <DataPart {...given} />
      {claim.verdict !== 'inconsistent' && wording}
      {claim.verdict !== 'inconsistent' && <Reasons {...given} />}
      <ReadingPart {...given} />
      <MatchPart {...given} />
    </>
  )
}

/** A figure in its letters alone: where it was read as it was written, once is enough. */
function bare(words: string): string {
  return words
    .replace(/[\s,，]/g, '')
    .replace(/percent/i, '%')
    .toLocaleLowerCase()
}

function sourcesWords(n: number, lang: Lang): string {
  return tell(n === 0 ? W.sourceNone : n === 1 ? W.sourceOne : W.sources, lang, { n })
}
