import { memo, type ReactNode, useMemo } from 'react'
import { segmentText } from '#engines/claims/pure'
import { type Lang, say } from '#platform/i18n'
import { STANDING_WORDS } from '../../formats/standing.ts'
import type { CheckedClaim } from '../../types.ts'
import { RAISED_WORDS, type Raised } from '../drafts-words.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import { useStanding } from './standing-tag.tsx'
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
  readonly raised?: ReadonlyMap<number, Raised>
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
    return { kind: shownAs(kind, index, text.slice(start, end)), start, end, claims: own }
  })
}

const CHAPTER =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节])/
const CHAPTER_LENGTH_MAX = 40

/** A numbered line without an end is read as an item of a list; as the head of a chapter it is shown as one. */
function shownAs(
  kind: Exclude<Block['kind'], 'title'>,
  index: number,
  words: string,
): Block['kind'] {
  if (kind === 'heading') return index === 0 ? 'title' : kind
  const isChapter =
    kind === 'list' &&
    words.length <= CHAPTER_LENGTH_MAX &&
    CHAPTER.test(words) &&
    !/[。；;！？]$/.test(words)
  return isChapter ? 'heading' : kind
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
        <span className="sr"> ({verdict})</span>
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
