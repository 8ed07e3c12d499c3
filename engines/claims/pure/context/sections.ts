import type { PeriodCode } from '#platform/period'
import type { Doc, Paragraph } from '../model.ts'

/** What a heading says of the paragraphs under it. */
export type Section = { readonly rank: number; readonly code: PeriodCode | null }

/** A heading over paragraphs, or a line that ends with a colon, says the period of what follows. */
export function nextSection(
  doc: Doc,
  paragraph: Paragraph,
  section: Section | null,
  first: PeriodCode | null,
): Section | null {
  const following = doc.paragraphs[paragraph.index + 1]?.kind
  const opens = /[:：]$/.test(doc.text.slice(paragraph.start, paragraph.end))
  if (!isTitle(doc, paragraph)) return opens && first !== null ? { rank: 9, code: first } : section
  if (isHead(doc, paragraph) || following === 'heading' || following === undefined) return section
  const rank = rankOf(doc.text.slice(paragraph.start, paragraph.start + 8))
  if (first !== null) return { rank, code: first }
  return section === null || rank <= section.rank ? null : section
}

/** The headline; and the lines under it, where no other headings part the text. */
function isHead({ paragraphs }: Doc, { index }: Paragraph): boolean {
  if (index === 0 || index >= DECK_MAX) return index === 0
  const body = paragraphs.findIndex(({ kind }) => kind !== 'heading')
  return body > index && !paragraphs.some((line) => line.kind === 'heading' && line.index > body)
}

const DECK_MAX = 3

/** A heading, or a numbered line that is no sentence: 二、2025年工作. */
function isTitle({ text }: Doc, { kind, start, end }: Paragraph): boolean {
  if (kind !== 'list') return kind === 'heading'
  const isNumbered = /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/.test(text.slice(start, start + 6))
  return isNumbered && end - start <= TITLE_LENGTH_MAX && !/[。；;：:，]/.test(text[end - 1] ?? '')
}

const TITLE_LENGTH_MAX = 40

/** How high a heading stands by its number: 一、 above （一） above 1. */
function rankOf(head: string): number {
  if (/^(?:#|[一二三四五六七八九十]{1,3}、|[IVX]{1,4}\.)/.test(head)) return 1
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(head)) return 2
  return /^[（(]?\d/.test(head) ? 3 : 1
}
