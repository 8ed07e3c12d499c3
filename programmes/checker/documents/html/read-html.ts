import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { withoutSoftHyphens } from '../soft-hyphens.ts'
import { tableRows } from './table.ts'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

/** What holds no text of the release, or what was struck out of it. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style noscript template svg math head nav form button select textarea iframe object audio video canvas dialog del s strike'.split(
    ' ',
  ),
)
/** Parts of a page around its text, by their role or by what authors call them. */
const AROUND_ROLES: ReadonlySet<string> = new Set(
  'banner navigation contentinfo complementary search'.split(' '),
)
const AROUND_NAME =
  /^(?:(?:site|page|main|global)[-_]?)?(?:footer|foot|copyright|nav|navbar|navigation|menu|breadcrumbs?|crumbs?|sidebar|topbar|toolbar|share|pager|pagination)$/i
/** What begins and ends a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** A page whose article holds less of its text than this keeps the rest too. */
const ARTICLE_SHARE_MIN = 0.4

/** The text of a page as a reader sees it: a line for each paragraph, a tab between cells of a table. */
export function readHtml(html: string): string {
  const document = parse(html)
  const whole = textOf(document, 'page')
  for (const name of ['article', 'main']) {
    const found = elementsNamed(document, name)
    if (found.length !== 1) continue
    const [article] = found
    const text = article === undefined ? '' : textOf(article, 'article')
    if (text.length >= whole.length * ARTICLE_SHARE_MIN) return withoutSoftHyphens(text)
  }
  return withoutSoftHyphens(whole)
}

function textOf(root: Node, part: 'page' | 'article'): string {
  const lines: string[] = ['']
  const rows = new Set<number>()
  const add = (text: string): void => {
    const last = lines.length - 1
    lines[last] = `${lines[last] ?? ''}${text}`
  }
  const endLine = (): void => {
    if (lines[lines.length - 1] !== '') lines.push('')
  }
  // A stack of its own: a page may nest deeper than the language's.
  const open: (Node | (() => void))[] = [root]
  while (open.length > 0) {
    const next = open.pop()
    if (next === undefined) break
    if (typeof next === 'function') {
      next()
      continue
    }
    if (next.nodeName === '#text' && 'value' in next) {
      add(next.value.replace(/[ \t\r\n\f]+/g, ' '))
      continue
    }
    if (!('childNodes' in next) || isLeftOut(next, part)) continue
    const name = next.nodeName
    const table = name === 'table' && 'tagName' in next ? tableRows(next, wordsOf) : null
    if (table !== null) {
      endLine()
      for (const row of table) {
        rows.add(lines.length - 1)
        add(row)
        lines.push('')
      }
      continue
    }
    if (name === 'br') endLine()
    if (BLOCKS.has(name)) {
      endLine()
      open.push(endLine)
    }
    if (name === 'td' || name === 'th') open.push(() => add('\t'))
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
      const child = next.childNodes[at]
      if (child !== undefined) open.push(child)
    }
  }
  return lines
    .map((line, at) =>
      rows.has(at)
        ? line
        : line
            .replace(/ *\t */g, '\t')
            .replace(/\t+$/, '')
            .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

/** Of a cell, with a blank where a line or paragraph ends. */
function wordsOf(cell: Element): string {
  const words: string[] = []
  const open: (Node | string)[] = [cell]
  while (open.length > 0) {
    const next = open.pop()
    if (next === undefined) break
    if (typeof next === 'string') words.push(next)
    else if (next.nodeName === '#text' && 'value' in next) words.push(next.value)
    else if ('childNodes' in next && !isLeftOut(next, 'article')) {
      if (next.nodeName === 'br' || BLOCKS.has(next.nodeName)) open.push(' ')
      open.push(...[...next.childNodes].reverse())
    }
  }
  return words.join('')
}

function isLeftOut(node: Node, part: 'page' | 'article'): boolean {
  if (LEFT_OUT.has(node.nodeName)) return true
  // Of an article the foot may say who wrote it and when; of a page it is the site's.
  if (part === 'page' && node.nodeName === 'footer') return true
  if (!('attrs' in node)) return false
  return node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'role' && AROUND_ROLES.has(value)) ||
      ((name === 'class' || name === 'id') && isAround(value) && node.nodeName !== 'body'),
  )
}

function isAround(names: string): boolean {
  return names.split(/\s+/).some((name) => name.length <= 40 && AROUND_NAME.test(name))
}

function elementsNamed(root: Node, name: string): readonly Element[] {
  const found: Element[] = []
  const open: Node[] = [root]
  while (open.length > 0) {
    const node = open.pop()
    if (node === undefined || !('childNodes' in node)) continue
    if (node.nodeName === name && 'tagName' in node) found.push(node)
    else open.push(...node.childNodes)
  }
  return found
}
