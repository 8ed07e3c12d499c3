import { isNameOfRows, segmentText } from '#engines/claims/pure'
import type { CheckedClaim } from '../../types.ts'
import { cellsAt, type Stretch } from './cells.ts'

/** A paragraph of the release, by offsets of its text. */
export type Block = Stretch & {
  readonly kind: 'title' | 'heading' | 'body' | 'list' | 'row'
  readonly claims: readonly CheckedClaim[]
  /** Of a row of a table; a line that names rows is one; of any other paragraph there are none. */
  readonly cells: readonly Stretch[]
  /** Of the row above it in its table. */
  readonly above?: readonly Stretch[]
}

/** Rows one below the other, with the lines between them that name some. */
export type Rows = {
  readonly kind: 'rows'
  readonly start: number
  readonly blocks: readonly Block[]
  /** Columns of the widest. */
  readonly width: number
}

/** A release as it is shown: its paragraphs and tables, each with its claims. */
export function partsOf(text: string, claims: readonly CheckedClaim[]): readonly (Block | Rows)[] {
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
  for (const block of blocksOf(text, claims)) {
    const above = rows.at(-1)?.cells
    if (block.cells.length > 0) rows.push(above === undefined ? block : { ...block, above })
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
