import { memo, type ReactNode, useMemo } from 'react'
import { segmentText } from '#engines/claims/pure'
import { type Lang, say } from '#platform/i18n'
import type { PairState } from '../../drafts/align-drafts.ts'
import type { CheckedClaim } from '../../types.ts'
import { VERDICT_WORDS } from '../../words.ts'
import { PAIR_WORDS } from '../drafts-words.ts'
import { reasonWords } from './told.ts'

type Given = {
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
  readonly states?: ReadonlyMap<number, PairState>
}

/** A release as a document: its paragraphs as they stand, each claim underlined by its verdict. */
export function MarkedText(given: Given) {
  const { text, claims, current = null, opposed = NONE } = given
  const blocks = useMemo(() => blocksOf(text, claims), [text, claims])
  return blocks.map((block) => (
    <Paragraph
      key={block.start}
      {...given}
      block={block}
      current={block.claims.some(({ index }) => index === current) ? current : null}
      opposed={block.claims.some(({ index }) => opposed.has(index)) ? opposed : NONE}
    />
  ))
}

const NONE: ReadonlySet<number> = new Set()

type Block = {
  readonly kind: 'title' | 'heading' | 'body' | 'list' | 'row'
  readonly start: number
  readonly end: number
  readonly claims: readonly CheckedClaim[]
}

function blocksOf(text: string, claims: readonly CheckedClaim[]): readonly Block[] {
  let next = 0
  return segmentText(text).paragraphs.map(({ start, end, kind, index }) => {
    const own: CheckedClaim[] = []
    for (let claim = claims[next]; claim !== undefined && claim.start < end; claim = claims[next]) {
      if (claim.start >= start) own.push(claim)
      next += 1
    }
    return { kind: kind === 'heading' && index === 0 ? 'title' : kind, start, end, claims: own }
  })
}

type ParagraphProps = Given & { readonly block: Block }

/** A long text has thousands: only those whose marks change are drawn again. */
const Paragraph = memo(function Paragraph(given: ParagraphProps) {
  const { kind } = given.block
  const content = <Pieces {...given} />
  if (kind === 'title') return <h2 className="release-title">{content}</h2>
  if (kind === 'heading') return <h3 className="release-heading">{content}</h3>
  return <p className={`release-${kind}`}>{content}</p>
})

function Pieces({
  text,
  block,
  lang,
  current,
  opposed,
  prefix = '',
  notes,
  states,
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
        state={states?.get(claim.index) ?? null}
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
  readonly state: PairState | null
}

/** The underline says the verdict, and so do words for those who hear it; a problem is numbered on paper. */
function Mark(given: MarkProps) {
  const { claim, words, lang, isCurrent, isOpposed, prefix, note, state } = given
  const verdict = say(VERDICT_WORDS[claim.verdict], lang)
  const failing = claim.reasons.find(({ ok }) => ok === false)
  const hasChanged = state !== null && state !== 'same'
  return (
    <>
      <a
        className={`fig fig-${claim.verdict}${hasChanged ? ' fig-changed' : ''}${isOpposed ? ' fig-opposed' : ''}`}
        id={`${prefix}mark-${claim.index}`}
        href={`#${prefix}claim-${claim.index}`}
        data-claim={claim.index}
        aria-current={isCurrent ? 'true' : undefined}
        title={failing === undefined ? verdict : `${verdict}: ${reasonWords(failing, lang)}`}
      >
        {words}
        <span className="sr"> ({verdict})</span>
      </a>
      {hasChanged && <span className="turned">{say(PAIR_WORDS[state], lang)}</span>}
      {note !== null && <sup className="paper-only">{note}</sup>}
    </>
  )
}
