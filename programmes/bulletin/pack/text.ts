import Markdoc, { type Node } from '@markdoc/markdoc'
import type { Text } from '#platform/i18n'
import type { Block, Inline } from '../types.ts'
import { sentencesOf } from './sentences.ts'
import type { BulletinText, Stated } from './types.ts'

export type Report = (line: number, message: Text) => void

type Reading = {
  readonly figures: ReadonlyMap<string, Stated>
  readonly report: Report
  readonly order: Map<string, 'number' | 'words'>
  readonly lines: number[]
  headings: number
}

/**
 * Reads a Markdoc text: headings, paragraphs, lists, quotes, strong, emphasis, links, and `{% figure id="…" /%}`. All
 * else is reported with its line, as is a figure that isn't stated, or is asked for in words that it hasn't.
 */
export function readText(
  text: string,
  figures: ReadonlyMap<string, Stated>,
  report: Report,
): BulletinText {
  const reading: Reading = {
    figures,
    report,
    order: new Map(),
    lines: [],
    headings: 0,
  }
  const root = Markdoc.parse(text)
  for (const node of root.walk()) {
    for (const { message } of node.errors) {
      report(lineOf(node), noMarkdoc(message))
    }
  }
  const blocks = root.children.flatMap((node) => blocksOf(node, reading))
  return { blocks, sentences: sentencesOf(blocks), order: reading.order, lines: reading.lines }
}

function blocksOf(node: Node, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'heading': {
      reading.headings += 1
      reading.lines.push(lineOf(node))
      const level = Number(node.attributes.level)
      // The number and not the words: a part has the same address in every language.
      const id = `part-${reading.headings}`
      return [{ kind: 'heading', level, id, children: runOf(node, reading) }]
    }
    case 'paragraph':
      reading.lines.push(lineOf(node))
      return [{ kind: 'paragraph', children: runOf(node, reading) }]
    case 'blockquote':
      return [
        { kind: 'quote', children: node.children.flatMap((child) => blocksOf(child, reading)) },
      ]
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.attributes.ordered === true,
          entries: node.children.map((item) => entryOf(item, reading)),
        },
      ]
    // A figure or words on a line of their own are a paragraph.
    case 'tag':
      reading.lines.push(lineOf(node))
      return [{ kind: 'paragraph', children: inlineOf(node, lineOf(node), reading) }]
    case 'inline':
      reading.lines.push(lineOf(node))
      return [{ kind: 'paragraph', children: inlinesOf(node, reading) }]
    case 'comment':
    case 'error':
      return []
    default:
      reading.report(lineOf(node), unknown(node))
      return []
  }
}

function entryOf(item: Node, reading: Reading): readonly Block[] {
  return item.children.flatMap((child) => blocksOf(child, reading))
}

function runOf(node: Node, reading: Reading): readonly Inline[] {
  return joined(node.children.flatMap((child) => inlinesOf(child, reading)))
}

/** The children of an `inline` node, on the lines that they stand on. */
function inlinesOf(node: Node, reading: Reading): readonly Inline[] {
  let line = lineOf(node)
  const found: Inline[] = []
  for (const child of node.children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1
    found.push(...inlineOf(child, line, reading))
  }
  return joined(found)
}

function inlineOf(node: Node, line: number, reading: Reading): readonly Inline[] {
  const children = (): readonly Inline[] =>
    joined(node.children.flatMap((child) => inlineOf(child, line, reading)))
  switch (node.type) {
    case 'text': {
      const text = String(node.attributes.content)
      // A tag that isn't closed is text to Markdoc; to readers it would be a riddle.
      if (/\{%|%\}/.test(text)) reading.report(line, noMarkdoc(text))
      return [{ kind: 'text', text }]
    }
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'text', text: ' ' }]
    case 'strong':
      return [{ kind: 'strong', children: children() }]
    case 'em':
      return [{ kind: 'emphasis', children: children() }]
    case 'link':
      return linkOf(node, line, children(), reading)
    case 'tag':
      return figureOf(node, line, reading)
    case 'comment':
    case 'error':
      return []
    default:
      reading.report(line, unknown(node))
      return []
  }
}

function linkOf(
  node: Node,
  line: number,
  children: readonly Inline[],
  { report }: Reading,
): readonly Inline[] {
  const href = String(node.attributes.href)
  if (isSafe(href)) return [{ kind: 'link', href, children }]
  report(line, {
    en: `The link "${href}" leads nowhere safe. Begin it with https://, / or #.`,
    zh: `链接 "${href}" 不可用。请以 https://、/ 或 # 开头。`,
  })
  return children
}

// What begins with two strokes, of either kind, is an address of another site to a browser.
function isSafe(href: string): boolean {
  if (/^https?:\/\//.test(href)) return URL.canParse(href)
  return /^(#|\/(?![/\\]))/.test(href)
}

function figureOf(node: Node, line: number, reading: Reading): readonly Inline[] {
  const { report, figures, order } = reading
  if (node.tag !== 'figure') {
    report(line, {
      en: `There is no tag {% ${node.tag ?? ''} %}. The only one is {% figure id="…" /%}.`,
      zh: `没有标签 {% ${node.tag ?? ''} %}。可用的只有 {% figure id="…" /%}。`,
    })
    return []
  }
  const { id, form = 'number', ...others } = node.attributes
  const stated = figures.get(String(id))
  if (stated === undefined) {
    report(line, {
      en: `The figure "${String(id)}" isn't in bulletin.yaml. State it there, or correct its id.`,
      zh: `bulletin.yaml 中没有数据 "${String(id)}"。请在其中写明，或改正编号。`,
    })
    return []
  }
  const other = Object.keys(others)[0]
  if (other !== undefined || (form !== 'number' && form !== 'words')) {
    report(line, {
      en: `A figure has an id, and form="words" or none; this one has ${other ?? `form="${String(form)}"`}.`,
      zh: `数据只有 id 和 form="words" 两项；此处写了 ${other ?? `form="${String(form)}"`}。`,
    })
    return []
  }
  if (form === 'words' && stated.display === null) {
    report(line, {
      en: `The figure "${String(id)}" has no words. Give it \`display\` in bulletin.yaml, or leave form out.`,
      zh: `数据 "${String(id)}" 没有文字写法。请在 bulletin.yaml 中写 \`display\`，或去掉 form。`,
    })
  }
  if (!order.has(String(id))) order.set(String(id), form)
  return [{ kind: 'figure', figure: String(id), form }]
}

/** Neighbouring texts made one, so that what ends a sentence is seen with what follows it. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') {
      out[out.length - 1] = { kind: 'text', text: last.text + inline.text }
    } else out.push(inline)
  }
  return out
}

function lineOf(node: Node): number {
  return (node.lines[0] ?? node.location?.start.line ?? 0) + 1
}

function noMarkdoc(what: string): Text {
  return {
    en: `This is no Markdoc: ${what}. A figure is written {% figure id="…" /%}.`,
    zh: `此处不符合 Markdoc 语法：${what}。数据写作 {% figure id="…" /%}。`,
  }
}

function unknown(node: Node): Text {
  return {
    en: `A bulletin has no ${node.type}. Write it as a paragraph, a heading or a list.`,
    zh: `公报正文不能使用 ${node.type}。请改写为段落、标题或列表。`,
  }
}
