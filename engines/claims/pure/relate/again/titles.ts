import type { Doc, Paragraph } from '../../model.ts'

// What lines of a text are: headings and where their sections end, and rows that nothing marks as a table.

/** "Net 785 million vs 1.02 billion" is a line of a table, though nothing else says so. */
export function isRow(doc: Doc, { kind, start, end }: Paragraph): boolean {
  if (kind !== 'heading') return kind === 'row'
  return /\d[^.]{0,24} vs\.? /i.test(doc.text.slice(start, Math.min(end, start + 160)))
}

/** Where the section ends that each heading opens: at the next heading behind its body; the first opens the whole text. */
export function sectionEnds(doc: Doc): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  let open: number[] = []
  let hasBody = false
  let isFirst = true
  for (const paragraph of doc.paragraphs) {
    if (paragraph.end <= paragraph.start) continue
    if (!isTitle(doc, paragraph)) {
      hasBody = true
      continue
    }
    if (hasBody) {
      if (!isFirst) for (const index of open) ends.set(index, paragraph.start)
      isFirst = false
      open = []
      hasBody = false
    }
    open.push(paragraph.index)
  }
  return ends
}

/** Among the first lines of a text points are headlines: "• Revenue of $1.26 billion". */
const LEAD_LINES = 12

/** A heading, or a numbered line without a full stop. */
export function isTitle(doc: Doc, { kind, start, end, index }: Paragraph): boolean {
  if (kind !== 'list') return kind === 'heading'
  if ('。；;.!！?？”",，'.includes(doc.text[end - 1] ?? '')) return false
  const isAboveBody =
    index < LEAD_LINES && doc.paragraphs.slice(1, index).every((other) => other.kind !== 'body')
  return isAboveBody || !/^\s*[-–—*•·●▪◆]/.test(doc.text.slice(start, start + 4))
}
