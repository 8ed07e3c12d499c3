import type { ReactNode } from 'react'
import { type Lang, say } from '#platform/i18n'
import type { Block } from '../../formats/blocks/blocks.ts'
import { STANDING_WORDS } from '../../formats/standing.ts'
import type { CheckedClaim } from '../../types.ts'
import { RAISED_WORDS, type Raised } from '../drafts-words.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import { useStanding } from './standing-tag.tsx'
import { reasonWords } from './told.ts'

export type Given = {
  readonly text: string
  readonly claims: readonly CheckedClaim[]
  readonly lang: Lang
  /** The claim whose evidence is open. */
  readonly current?: number | null
  /** The claims that it contradicts. */
  readonly opposed?: ReadonlySet<number>
  /** Tells the marks of two texts on one page apart. */
  readonly prefix?: string
  /** Numbers of the footnotes that stand under the text on paper, by claim. */
  readonly notes?: ReadonlyMap<number, string>
  /** How the claims changed between two drafts. */
  readonly raised?: ReadonlyMap<number, Raised>
}

export type ParagraphProps = Given & { readonly block: Block }

/** The words of a paragraph or a cell, each claim in them marked. */
export function Pieces({
  text,
  block,
  lang,
  current,
  opposed,
  prefix = '',
  notes,
  raised,
}: ParagraphProps) {
  const pieces: ReactNode[] = []
  let at = block.start
  for (const claim of block.claims) {
    // An enumeration may hold other claims: the outer one is marked, the inner ones stand in the list.
    if (claim.start < at) continue
    const last = Math.min(claim.end, block.end)
    pieces.push(
      text.slice(at, claim.start),
      <Mark
        key={claim.index}
        claim={claim}
        words={text.slice(claim.start, last)}
        lang={lang}
        isCurrent={current === claim.index}
        isOpposed={opposed?.has(claim.index) === true}
        prefix={prefix}
        note={notes?.get(claim.index) ?? null}
        raised={raised?.get(claim.index) ?? null}
      />,
    )
    at = last
  }
  pieces.push(text.slice(at, block.end))
  return pieces
}

type MarkProps = {
  readonly claim: CheckedClaim
  readonly words: string
  readonly lang: Lang
  readonly isCurrent: boolean
  readonly isOpposed: boolean
  readonly prefix: string
  readonly note: string | null
  readonly raised: Raised | null
}

/** The underline says the verdict, and so do words for those who hear it; a problem is numbered on paper. */
function Mark(given: MarkProps) {
  const { claim, words, lang, isCurrent, isOpposed, prefix, note, raised } = given
  const standing = useStanding(claim)
  const verdict = say(STANDING_WORDS[standing], lang)
  const failing = claim.reasons.find(({ ok }) => ok === false)
  return (
    <>
      <a
        className={`fig fig-${standing}${raised === null ? '' : ' fig-changed'}${isOpposed ? ' fig-opposed' : ''}`}
        id={`${prefix}mark-${claim.index}`}
        href={`#${prefix}claim-${claim.index}`}
        data-claim={claim.index}
        aria-current={isCurrent ? 'true' : undefined}
        title={
          failing === undefined
            ? verdict
            : `${verdict}${say(W.colon, lang)}${reasonWords(failing, lang)}`
        }
      >
        {words}
        <span className="sr" lang={lang}>
          {` (${verdict})`}
        </span>
      </a>
      {raised !== null && (
        <>
          {/* No line breaks between a figure and its sign. */}
          {'\u2060'}
          <span className="turned">{say(RAISED_WORDS[raised], lang)}</span>
        </>
      )}
      {note !== null && <sup className="paper-only">{note}</sup>}
    </>
  )
}
