import type { Day, PeriodCode } from '#platform/period'
import type { Doc, Paragraph, Span } from '../../model.ts'

/** What a heading says of the paragraphs under it. */
export type Section = {
  readonly rank: number
  readonly code: PeriodCode | null
  /** A line that opens a list says it of the list alone; this holds after it. */
  readonly outer?: Section | null
  /** In which it stands. */
  readonly above: Section | null
}

/** A heading over paragraphs, or a line that ends with a colon, says the period of what follows. */
export function nextSection(
  doc: Doc,
  paragraph: Paragraph,
  section: Section | null,
  first: PeriodCode | null,
  /** What its last sentence says. */
  last: PeriodCode | null,
  release: Day | null,
): Section | null {
  const text = doc.text.slice(paragraph.start, paragraph.end)
  if (!/[\p{L}\d]/u.test(text)) return section
  const following = doc.paragraphs[paragraph.index + 1]?.kind
  const opensPart = OPENS_PART.test(text.slice(-OPENS_REACH))
  const opens = opensPart || /[:：]$/.test(text)
  if (!isTitle(doc, paragraph)) {
    const code = last ?? first
    if (code !== null && section === null && AS_FOLLOWS.test(text.slice(-OPENS_REACH)))
      return { rank: WHOLE_RANK, code, above: null }
    if (!opens || code === null) return section
    const outer = following === 'list' && !opensPart ? { outer: section?.outer ?? section } : {}
    const above = doc.grammar === 'zh' ? aboveOf(section, LINE_RANK) : null
    return { rank: LINE_RANK, code, above, ...outer }
  }
  if (isHead(doc, paragraph) || following === 'heading' || following === undefined) return section
  const rank = rankOf(doc.text.slice(paragraph.start, paragraph.start + 8))
  const code = first ?? yearReviewed(text, release) ?? yearAhead(text)
  // In English hardly a heading tells by its number in which it stands.
  const above = doc.grammar === 'zh' ? aboveOf(section, rank) : null
  if (code !== null) return { rank, code, above }
  return section === null || rank <= section.rank ? above : section
}

/** 五年来，我们主要做了以下工作。: what is told of under it is of that time, up to the next heading. */
const OPENS_PART =
  /(?:做了|开展了|抓了|做好|推进)(?:以下|下列|如下)(?:[一二三四五六七八九十几]个?)?(?:方面的?)?工作[。]?$/
const OPENS_REACH = 24

/** 截至2019年年底，统计数据如下。: before any heading, what it says holds for all of them. */
const AS_FOLLOWS = /(?:如下|综述如下|公布如下|报告如下)[。：:]?\s*$/
const WHOLE_RANK = 0

/** Lower than any heading: a line that ends with a colon, and a heading that only names a subject. */
export const LINE_RANK = 9

/** The section that a heading of this rank stands in: （二） stands under 一、, and no longer under the line that opened （一）. */
function aboveOf(section: Section | null, rank: number): Section | null {
  let found = section
  while (found !== null && rank <= found.rank) found = found.above
  return found
}

const REVIEW =
  /^(?:#{1,4} ?)?(?:[（(]?[一二三四五六七八九十]{1,3}[、）)] ?)?(?:过去|刚刚过去)?的?一年来?的?(?:主要)?(?:工作|发展|经济|政府工作|成绩|成就)/
/** Until then of a year "the past year" is the one before. */
const REVIEWED_MONTHS = 4

/** 一、一年来工作回顾, delivered in the first months of a year. */
function yearReviewed(title: string, release: Day | null): PeriodCode | null {
  if (release === null || Number(release.slice(5, 7)) > REVIEWED_MONTHS) return null
  return REVIEW.test(title.slice(0, 40)) ? String(Number(release.slice(0, 4)) - 1) : null
}

const AHEAD =
  /^(?:[#\d. ]{0,4})(?:(?:outlook|guidance|forecasts?|prospects|targets)(?: for| to)?(?: the)?(?: (?:financial|fiscal) year)? (20\d\d)|(20\d\d) (?:outlook|guidance|forecasts?|prospects|targets)|(20\d\d)年(?:展望|前景|预期目标|主要目标))$/i

/** "Outlook 2026", 2026年展望: what is told under it is of that year. */
function yearAhead(title: string): string | null {
  const [, ...years] = AHEAD.exec(title.trim().slice(0, 48)) ?? []
  return years.find((year) => year !== undefined) ?? null
}

/** An English line that tells figures is no heading, though it ends without a mark. */
export function isLineOfFigures(
  { grammar }: Doc,
  { kind, sentences }: Paragraph,
  inSentences: readonly (readonly Span[])[],
): boolean {
  return (
    grammar !== 'zh' &&
    kind === 'heading' &&
    inSentences.slice(...sentences).some((own) => own.length > 0)
  )
}

/** Behind its list, what a line said of it holds no more: "as follows: • …, and • …". */
export function sectionAt(doc: Doc, { index, kind }: Paragraph, section: Section | null) {
  if (section?.outer === undefined || kind === 'list' || kind === 'row') return section
  const following = doc.paragraphs[index + 1]?.kind
  return following === 'list' ? section : section.outer
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
  if (ENGLISH_TITLE.test(text.slice(start, end + 1))) return true
  const isNumbered = /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/.test(text.slice(start, start + 6))
  return isNumbered && end - start <= TITLE_LENGTH_MAX && !/[。；;：:，]/.test(text[end - 1] ?? '')
}

const TITLE_LENGTH_MAX = 40
/** "2. Private rents", "3.1 Sales": a numbered line of few words. */
const ENGLISH_TITLE = /^\d{1,2}(?:\.\d{1,2})?[.)]? [A-Z][A-Za-z' -]{2,50}\s/

/** So many words of a heading name a subject, and so far from its beginning a text says what its subjects are of. */
const SUBJECT_WORDS_MAX = 4
const LEAD_SENTENCES = 24
const NO_SUBJECT =
  /^(?:main|points?|highlights?|results?|figures?|data|about|notes?|overview|summary|outlook|quality|revisions?|information|background|contacts?|further|details?|annex|table|statistics|developments?|with|from|that|this|more)$/

/** What the sentences of the lead speak of, and of which one time. */
export type Lead = { readonly words: ReadonlySet<string>; readonly code: PeriodCode }[]

const SENTENCE_LENGTH_MAX = 400

/** Adds a sentence to the lead, if it is of one time. */
export function addToLead(
  lead: Lead,
  doc: Doc,
  index: number,
  frames: readonly PeriodCode[],
): void {
  const sentence = doc.sentences[index]
  const [code] = frames
  if (index >= LEAD_SENTENCES || sentence === undefined || code === undefined) return
  if (frames.some((other) => other !== code)) return
  const { start, end } = sentence
  const text = doc.text.slice(start, Math.min(end, start + SENTENCE_LENGTH_MAX))
  lead.push({ words: new Set(subjectWords(text)), code })
}

/**
 * Under "Private rents" figures without a time are of the time that the main points say of private rents: the first sentence
 * that has all words of the heading and says one time.
 */
export function subjectCode(doc: Doc, paragraph: Paragraph, lead: Lead): PeriodCode | null {
  if (doc.grammar !== 'en' || paragraph.index === 0 || !isTitle(doc, paragraph)) return null
  const { start, end } = paragraph
  const words = subjectWords(doc.text.slice(start, Math.min(end, start + 80)))
  if (words.length === 0 || words.length > SUBJECT_WORDS_MAX) return null
  return lead.find((said) => words.every((word) => said.words.has(word)))?.code ?? null
}

function subjectWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !NO_SUBJECT.test(word))
    .map((word) => word.replace(/(?<!s)s$/, ''))
}

/** How high a heading stands by its number: 一、 above （一） above 1. */
function rankOf(head: string): number {
  if (/^(?:#|[一二三四五六七八九十]{1,3}、|[IVX]{1,4}\.)/.test(head)) return 1
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(head)) return 2
  return /^[（(]?\d/.test(head) ? 3 : 1
}
