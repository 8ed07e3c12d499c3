import { type Lang, say } from '#platform/i18n'
import type { Block, Inline } from '../types.ts'
import { type Printed, remarksIn } from './printed.ts'

/** The bulletin as one plain page without styles or script, for a mail or another site. */
export function htmlBulletin(answer: Printed, lang: Lang): string {
  const title = escapedXml(say(answer.bulletin.title, lang))
  const lines = [
    `<h1>${title}</h1>`,
    `<p><small>${escapedXml(say(answer.kindWords, lang))}</small></p>`,
    `<p><small>${escapedXml(`${answer.asOf}: ${say(answer.countsWords, lang)}`)}</small></p>`,
    ...remarksIn(answer, lang).map((words) => `<p><strong>${escapedXml(words)}</strong></p>`),
    ...answer.blocks.map((block) => blockHtml(block, answer.figures, lang)),
    `<footer><small>${escapedXml(say(answer.citation.words, lang))}</small></footer>`,
  ]
  return `<!doctype html>
<html lang="${escapedXml(lang)}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<article>
${lines.join('\n')}
</article>
</body>
</html>
`
}

function blockHtml(block: Block, figures: Printed['figures'], lang: Lang): string {
  const inner = (blocks: readonly Block[]) =>
    blocks.map((one) => blockHtml(one, figures, lang)).join('\n')
  switch (block.kind) {
    case 'heading': {
      const tag = `h${Math.min(6, Math.max(2, block.level))}`
      return `<${tag} id="${escapedXml(block.id)}">${runHtml(block.children, figures, lang)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${runHtml(block.children, figures, lang)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const entries = block.entries.map((entry) => `<li>${inner(entry)}</li>`)
      return `<${tag}>\n${entries.join('\n')}\n</${tag}>`
    }
    case 'quote':
      return `<blockquote>${inner(block.children)}</blockquote>`
  }
}

/** Inlines as HTML, a figure as a link to its evidence with its verdict as the title. */
export function runHtml(
  inlines: readonly Inline[],
  figures: Printed['figures'],
  lang: Lang,
): string {
  return inlines.map((inline) => inlineHtml(inline, figures, lang)).join('')
}

function inlineHtml(inline: Inline, figures: Printed['figures'], lang: Lang): string {
  switch (inline.kind) {
    case 'text':
      return escapedXml(inline.text)
    case 'strong':
      return `<strong>${runHtml(inline.children, figures, lang)}</strong>`
    case 'emphasis':
      return `<em>${runHtml(inline.children, figures, lang)}</em>`
    case 'link':
      return `<a href="${escapedXml(inline.href)}">${runHtml(inline.children, figures, lang)}</a>`
    case 'figure': {
      const mark = figures[inline.figure]
      if (mark === undefined) return ''
      const words = `${say(mark.verdictWords, lang)}: ${say(mark.reason, lang)}`
      const href = `/${lang}${mark.href}`
      return `<a href="${escapedXml(href)}" title="${escapedXml(words)}">${escapedXml(say(mark.shown, lang))}</a>`
    }
  }
}

export function escapedXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}
