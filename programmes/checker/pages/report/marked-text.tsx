import { memo, useMemo } from 'react'
import { isNameOfRows, segmentText } from '#engines/claims/pure'
import type { CheckedClaim } from '../../types.ts'
import { type Block, type Given, type ParagraphProps, Pieces } from './marked-pieces.tsx'
import { cellsAt, MarkedRow, MarkedRows } from './marked-rows.tsx'

/** A release as a document: its paragraphs as they stand, each claim underlined by its verdict. */
export function MarkedText(given: Given) {
  const { text, claims, current = null, opposed = NONE } = given
  const parts = useMemo(() => partsOf(blocksOf(text, claims)), [text, claims])
  const ownOf = ({ claims: own }: Block) => ({
    current: own.some(({ index }) => index === current) ? current : null,
    opposed: own.some(({ index }) => opposed.has(index)) ? opposed : NONE,
  })
  return parts.map((part) =>
    part.kind === 'rows' ? (
      <MarkedRows key={part.start}>
        {part.blocks.map((block) => (
          <MarkedRow
            key={block.start}
            {...given}
            block={block}
            width={part.width}
            {...ownOf(block)}
          />
        ))}
      </MarkedRows>
    ) : (
      <Paragraph key={part.start} {...given} block={part} {...ownOf(part)} />
    ),
  )
}

const NONE: ReadonlySet<number> = new Set()

/** Rows one below the other, with the lines between them that name some. */
type Rows = {
  readonly kind: 'rows'
  readonly start: number
  readonly blocks: readonly Block[]
  /** Columns of the widest. */
  readonly width: number
}

function partsOf(blocks: readonly Block[]): readonly (Block | Rows)[] {
  const parts: (Block | Rows)[] = []
  let rows: Block[] = []
  const close = (): void => {
    const [first] = rows
    if (first !== undefined)
      parts.push({
        kind: 'rows',
        start: first.start,
        blocks: rows,
        width: Math.max(...rows.map(({ cells }) => cells.length)),
      })
    rows = []
  }
  for (const block of blocks) {
    if (block.cells.length > 0) rows.push(block)
    else {
      close()
      parts.push(block)
    }
  }
  close()
  return parts
}

function blocksOf(text: string, claims: readonly CheckedClaim[]): readonly Block[] {
  let next = 0
  const doc = segmentText(text)
  return doc.paragraphs.map(({ start, end, kind, index }) => {
    const own: CheckedClaim[] = []
    for (let claim = claims[next]; claim !== undefined && claim.start < end; claim = claims[next]) {
      if (claim.start >= start) own.push(claim)
      next += 1
    }
    const words = text.slice(start, end)
    const cells = kind === 'row' ? cellsAt(words, start) : []
    return {
      kind: shownAs(kind, index, words),
      start,
      end,
      claims: own,
      // "Cost of sales:" stands over all columns.
      cells: isNameOfRows(doc, index) ? [{ start, end }] : cells,
    }
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

/** A long text has thousands: only those whose marks change are drawn again. */
const Paragraph = memo(function Paragraph(given: ParagraphProps) {
  const { kind } = given.block
  const content = <Pieces {...given} />
  if (kind === 'title') return <h2 className="release-title">{content}</h2>
  if (kind === 'heading') return <h3 className="release-heading">{content}</h3>
  return <p className={`release-${kind}`}>{content}</p>
})
