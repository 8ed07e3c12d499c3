import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { type Lang, say, type Text } from '#platform/i18n'
import type { Block, FigureMark, Inline } from '../types.ts'
import { type Printed, remarksIn } from './printed.ts'
import { steady } from './steady-package.ts'

const PAGE: Text = { en: 'Page ', zh: '第' }
const OF: Text = { en: ' of ', zh: '页 共' }
const END: Text = { en: '', zh: '页' }

/** A4 with the margins of the print styles, in twentieths of a point. */
const SHEET = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1021, right: 1021 },
} as const
const LATIN = 'Times New Roman'
const BODY_FONT = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: 'SimSun' }
const HEAD_FONT = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: 'SimHei' }
/** Half points. */
const BODY_SIZE = 21
const NOTE_SIZE = 18
const LINK_COLOUR = '0B5D7A'
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
const LIST_LEVELS_MAX = 4
const LIST_INDENT = 420

type Writing = {
  readonly printed: Printed
  readonly lang: Lang
  readonly origin: string
  /** Figures that have had their footnote: Word has one reference for each. */
  readonly noted: Set<string>
  /** Each ordered list counts from 1. */
  lists: number
}

/**
 * The bulletin as a Word document: its headings are headings, each figure has its evidence as a footnote where it stands
 * first. The same bulletin gives the same bytes.
 */
export async function docxBulletin(
  printed: Printed,
  lang: Lang,
  origin: string,
): Promise<Uint8Array> {
  const writing: Writing = { printed, lang, origin, noted: new Set(), lists: 0 }
  const title = say(printed.bulletin.title, lang)
  const small = (text: string) => new Paragraph({ style: 'Remark', children: [new TextRun(text)] })
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    small(say(printed.kindWords, lang)),
    small(`${printed.asOf}: ${say(printed.countsWords, lang)}`),
    ...remarksIn(printed, lang).map(small),
    ...printed.blocks.flatMap((block) => blockOf(block, writing, {})),
    small(say(printed.citation.words, lang)),
  ]
  const document = new Document({
    title,
    creator: 'onedelta',
    lastModifiedBy: 'onedelta',
    description: say(printed.citation.words, lang),
    styles: stylesIn(lang),
    numbering: { config: [{ reference: 'ordered', levels: levels(LevelFormat.DECIMAL) }] },
    footnotes: footnotesOf(writing),
    sections: [sectionOf(children, lang)],
  })
  return steady(await Packer.toBuffer(document), `${printed.bulletin.date}T00:00:00Z`)
}

function sectionOf(children: ISectionOptions['children'], lang: Lang): ISectionOptions {
  const numbers = [
    new TextRun(say(PAGE, lang)),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new TextRun(say(OF, lang)),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    new TextRun(say(END, lang)),
  ]
  const footer = new Paragraph({ alignment: AlignmentType.CENTER, children: numbers })
  return {
    properties: { page: SHEET },
    footers: { default: new Footer({ children: [footer] }) },
    children,
  }
}

function stylesIn(lang: Lang): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const language = lang.startsWith('zh') ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: lang }
  const head = (size: number) => ({
    run: { font: HEAD_FONT, bold: true, size, color: '000000' },
    paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: BODY_FONT, size: BODY_SIZE, language },
        paragraph: { spacing: { after: 120, line: 340 } },
      },
      title: {
        run: { font: HEAD_FONT, bold: true, size: 36 },
        paragraph: { spacing: { after: 200 } },
      },
      heading1: head(28),
      heading2: head(24),
      heading3: head(22),
      heading4: head(21),
      footnoteText: { run: { font: BODY_FONT, size: NOTE_SIZE } },
      hyperlink: { run: { color: LINK_COLOUR, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Remark',
        name: 'Remark',
        basedOn: 'Normal',
        run: { size: NOTE_SIZE, color: '444444' },
      },
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'Normal',
        paragraph: { indent: { left: LIST_INDENT, right: LIST_INDENT } },
      },
    ],
  }
}

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return Array.from({ length: LIST_LEVELS_MAX }, (_, level) => ({
    level,
    format,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: {
      paragraph: { indent: { left: LIST_INDENT * (level + 1), hanging: LIST_INDENT } },
    },
  }))
}

function footnotesOf({ printed, lang }: Writing) {
  return Object.fromEntries(
    printed.notes.map(({ number, words }) => [
      number,
      { children: [new Paragraph({ children: [new TextRun(` ${say(words, lang)}`)] })] },
    ]),
  )
}

type Within = {
  readonly style?: string
  readonly list?: { readonly level: number; readonly instance: number | null }
}

function blockOf(block: Block, writing: Writing, within: Within): readonly Paragraph[] {
  switch (block.kind) {
    case 'heading': {
      // The title of the document is a level of its own; a text begins with the second.
      const heading = LEVELS[Math.min(Math.max(block.level - 2, 0), LEVELS.length - 1)]
      const children = runOf(block.children, writing, {})
      return [new Paragraph({ ...(heading === undefined ? {} : { heading }), children })]
    }
    case 'paragraph':
      return [new Paragraph({ ...shapeOf(within), children: runOf(block.children, writing, {}) })]
    case 'quote':
      return block.children.flatMap((one) =>
        blockOf(one, writing, { ...within, style: 'Quotation' }),
      )
    case 'list': {
      if (block.ordered) writing.lists += 1
      const level = Math.min((within.list?.level ?? -1) + 1, LIST_LEVELS_MAX - 1)
      const list = { level, instance: block.ordered ? writing.lists : null }
      return block.entries.flatMap((entry) =>
        entry.flatMap((one) => blockOf(one, writing, { ...within, list })),
      )
    }
  }
}

function shapeOf({ style, list }: Within) {
  const styled = style === undefined ? {} : { style }
  if (list === undefined) return styled
  const { level, instance } = list
  if (instance === null) return { ...styled, bullet: { level } }
  return { ...styled, numbering: { reference: 'ordered', level, instance } }
}

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly style?: string }

function runOf(inlines: readonly Inline[], writing: Writing, look: Look): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineOf(inline, writing, look))
}

function inlineOf(inline: Inline, writing: Writing, look: Look): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [new TextRun({ ...look, text: inline.text })]
    case 'strong':
      return runOf(inline.children, writing, { ...look, bold: true })
    case 'emphasis':
      return runOf(inline.children, writing, { ...look, italics: true })
    case 'link':
      return linkOf(
        inline.href,
        runOf(inline.children, writing, { ...look, style: 'Hyperlink' }),
        writing,
      )
    case 'figure': {
      const mark = writing.printed.figures[inline.figure]
      return mark === undefined ? [] : figureOf(mark, writing, look)
    }
  }
}

// A place on the page is none in the document, so that only its words are left.
function linkOf(href: string, children: ParagraphChild[], { origin }: Writing): ParagraphChild[] {
  if (href.startsWith('#')) return children
  return [
    new ExternalHyperlink({ link: href.startsWith('/') ? `${origin}${href}` : href, children }),
  ]
}

function figureOf(mark: FigureMark, writing: Writing, look: Look): ParagraphChild[] {
  const { printed, lang, noted } = writing
  const shown = new TextRun({ ...look, text: say(mark.shown, lang) })
  const linked = linkOf(`/${lang}${mark.href}`, [shown], writing)
  const note = printed.notes.find(({ figure }) => figure === mark.id)
  if (note === undefined || noted.has(mark.id)) return linked
  noted.add(mark.id)
  return [...linked, new FootnoteReferenceRun(note.number)]
}
