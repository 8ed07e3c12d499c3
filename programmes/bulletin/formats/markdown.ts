import { type Lang, say, type Text } from '#platform/i18n'
import type { Block, FigureMark, Inline } from '../types.ts'
import { type Printed, remarksIn } from './printed.ts'

const FIGURES: Text = { en: 'The figures of this text', zh: '文中的数据' }
const TABLE: { readonly [column: string]: Text } = {
  stated: { en: 'Stated', zh: '文中所述' },
  figure: { en: 'Figure', zh: '数据' },
  verdict: { en: 'Verdict', zh: '核对结果' },
  why: { en: 'Why', zh: '理由' },
}
/** What Markdown would read as its own. */
const SPECIAL = /[\\`*_[\]<>|]/g

/** The bulletin as Markdown: each figure a link to its evidence, and a table of all of them. */
export function markdownBulletin(answer: Printed, lang: Lang): string {
  const { figures } = answer
  const day = say(answer.countsWords, lang)
  const columns = Object.values(TABLE).map((title) => say(title, lang))
  const rows = Object.values(figures).map((mark) =>
    [
      linked(mark, lang),
      escaped(say(mark.title, lang)),
      say(mark.verdictWords, lang),
      escaped(say(mark.reason, lang)),
    ].join(' | '),
  )
  return [
    `# ${escaped(say(answer.bulletin.title, lang))}`,
    `*${escaped(say(answer.kindWords, lang))}*`,
    `${answer.asOf}: ${day}.`,
    ...remarksIn(answer, lang).map((words) => `> ${escaped(words)}`),
    ...answer.blocks.map((block) => blockText(block, figures, lang)),
    `## ${say(FIGURES, lang)}`,
    [
      `| ${columns.join(' | ')} |`,
      `|${' --- |'.repeat(columns.length)}`,
      ...rows.map((row) => `| ${row} |`),
    ].join('\n'),
    escaped(say(answer.citation.words, lang)),
    '',
  ].join('\n\n')
}

function blockText(block: Block, figures: Printed['figures'], lang: Lang): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.level))} ${runText(block.children, figures, lang)}`
    case 'paragraph':
      return runText(block.children, figures, lang)
    case 'list':
      return block.entries
        .map((entry, at) => {
          const lead = block.ordered ? `${at + 1}. ` : '- '
          const inner = entry.map((one) => blockText(one, figures, lang)).join('\n\n')
          return `${lead}${inner.replaceAll('\n', `\n${' '.repeat(lead.length)}`)}`
        })
        .join('\n')
    case 'quote':
      return block.children
        .map((one) => blockText(one, figures, lang).replace(/^/gm, '> '))
        .join('\n>\n')
  }
}

function runText(inlines: readonly Inline[], figures: Printed['figures'], lang: Lang): string {
  return inlines.map((inline) => inlineText(inline, figures, lang)).join('')
}

function inlineText(inline: Inline, figures: Printed['figures'], lang: Lang): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text)
    case 'strong':
      return `**${runText(inline.children, figures, lang)}**`
    case 'emphasis':
      return `*${runText(inline.children, figures, lang)}*`
    case 'link':
      return `[${runText(inline.children, figures, lang)}](${inline.href})`
    case 'figure': {
      const mark = figures[inline.figure]
      return mark === undefined ? '' : linked(mark, lang)
    }
  }
}

function linked(mark: FigureMark, lang: Lang): string {
  return `[${escaped(say(mark.shown, lang))}](/${lang}${mark.href})`
}

function escaped(text: string): string {
  return text.replace(SPECIAL, '\\$&')
}
