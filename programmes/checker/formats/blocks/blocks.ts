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
  let isTitled = false
  const doc = segmentText(text)
  const blocks = doc.paragraphs.map(({ start, end, kind, index }): Block => {
    const own: CheckedClaim[] = []
    for (let claim = claims[next]; claim !== undefined && claim.start < end; claim = claims[next]) {
      if (claim.start >= start) own.push(claim)
      next += 1
    }
    const words = text.slice(start, end)
    const cells = kind === 'row' ? cellsAt(words, start) : []
    const shown = shownAs(kind, words)
    const isTitle = shown === 'heading' && !isTitled
    // What the first line is: a title, or none; only a day and the sort of text may stand before it.
    isTitled ||= isTitle || kind !== 'heading'
    return {
      kind: isTitle ? 'title' : shown,
      start,
      end,
      claims: own,
      // "Cost of sales:" stands over all columns.
      cells: isNameOfRows(doc, index) ? [{ start, end }] : cells,
    }
  })
  return withEntries(blocks)
}

const ENTRIES_MIN = 3

/**
 * Short lines without an end, one below the other, are entries and no headings, where more than every other states something;
 * the first of them, where it states nothing, stands over them.
 */
function withEntries(blocks: readonly Block[]): readonly Block[] {
  const shown = [...blocks]
  for (let from = 0; from < blocks.length; ) {
    let to = from
    while (blocks[to]?.kind === 'heading' && blocks[to]?.cells.length === 0) to += 1
    const run = blocks.slice(from, to)
    const stating = run.filter(({ claims }) => claims.length > 0)
    if (run.length >= ENTRIES_MIN && stating.length * 2 > run.length)
      for (const [at, block] of run.entries())
        if (at > 0 || block.claims.length > 0) shown[from + at] = { ...block, kind: 'list' }
    from = to + 1
  }
  return shown
}

const CHAPTER =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节])/
/** A day with or without its place, or what sort of text it is: no title, wherever it stands. */
const BEFORE_TITLE =
  /^(?:for immediate release|(?:press|news|media) (?:release|statement)|(?:[\p{L} .'-]{2,40}, ?)?(?:\d{1,2} \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2},) \d{4}|[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?)$/iu
const CHAPTER_LENGTH_MAX = 40

/** A numbered line without an end is read as an item of a list; as the head of a chapter it is shown as one. */
function shownAs(
  kind: Exclude<Block['kind'], 'title'>,
  words: string,
): Exclude<Block['kind'], 'title'> {
  if (kind === 'heading') return BEFORE_TITLE.test(words) ? 'body' : kind
  const isChapter =
    kind === 'list' &&
    words.length <= CHAPTER_LENGTH_MAX &&
    CHAPTER.test(words) &&
    !/[。；;！？]$/.test(words)
  return isChapter ? 'heading' : kind
}
