import { HouseError } from '#platform/errors'
import type { PdfDocument, PdfHost, Progress } from './types.ts'

/** A piece of text on a page; y counts from the bottom. */
type Item = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly width: number
}
type Line = { text: string; y: number; x: number; right: number; height: number }

/** The text of a PDF, page after page, lines joined into paragraphs. Throws `checker.unreadable-document`. */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  host: PdfHost,
  progress?: Progress,
): Promise<string> {
  const document = await opened(bytes, name, host)
  const pages: string[] = []
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(paragraphsOf(linesOf(items.flatMap(itemOf))))
      page.cleanup()
      progress?.(number, document.numPages)
    }
  } finally {
    await document.loadingTask?.destroy()
  }
  return joined(pages)
}

async function opened(bytes: Uint8Array, name: string, host: PdfHost): Promise<PdfDocument> {
  try {
    const library = await host.open()
    return await library.getDocument({
      // The library takes the bytes over for good: it gets its own.
      data: bytes.slice(),
      cMapUrl: host.characterMaps,
      cMapPacked: true,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HouseError('checker.unreadable-document', { name, format: 'PDF', reason })
  }
}

function itemOf(item: object): readonly Item[] {
  if (!('str' in item) || typeof item.str !== 'string' || item.str === '') return []
  const transform = 'transform' in item && Array.isArray(item.transform) ? item.transform : []
  const [x, y] = [Number(transform[4] ?? 0), Number(transform[5] ?? 0)]
  const height = 'height' in item ? Number(item.height) : 0
  const width = 'width' in item ? Number(item.width) : 0
  return [{ text: item.str, x, y, height: height || 10, width }]
}

/** Pieces of one height on the page are one line, from left to right; a wide gap is a cell of a table. */
function linesOf(items: readonly Item[]): readonly Line[] {
  const lines: Line[] = []
  for (const item of items) {
    const line = lines.at(-1)
    if (line === undefined || Math.abs(line.y - item.y) > item.height * 0.6 || item.x < line.x) {
      lines.push({
        text: item.text,
        y: item.y,
        x: item.x,
        right: item.x + item.width,
        height: item.height,
      })
      continue
    }
    const gap = item.x - line.right
    const between =
      gap > item.height * 2 ? '\t' : gap > item.height * 0.25 && !endsOpen(line.text) ? ' ' : ''
    line.text += between + item.text
    line.right = Math.max(line.right, item.x + item.width)
  }
  return lines.filter(({ text }) => text.trim() !== '')
}

function endsOpen(text: string): boolean {
  return /\s$/.test(text)
}

/** A line that is shorter than the page's, ends a sentence, or is followed by a wider gap ends a paragraph. */
function paragraphsOf(lines: readonly Line[]): string {
  const right = Math.max(0, ...lines.map((line) => line.right))
  let text = ''
  for (const [index, line] of lines.entries()) {
    text += line.text.trim()
    const next = lines[index + 1]
    if (next === undefined) break
    const isShort = line.right < right - line.height * 3
    const isWide = line.y - next.y > line.height * 2.4
    const isIndented = next.x > line.x + line.height * 0.8
    if (isShort || isWide || isIndented || line.text.includes('\t')) text += '\n'
    else text += needsSpace(line.text, next.text) ? ' ' : ''
  }
  return text
}

/** Chinese runs on over the end of a line without a space. */
function needsSpace(before: string, after: string): boolean {
  return (
    !/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]$/.test(before.trimEnd()) ||
    !/^[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/.test(after.trimStart())
  )
}

/** A sentence that goes over to the next page isn't cut; a page number alone on its line is left out. */
function joined(pages: readonly string[]): string {
  let text = ''
  for (const page of pages) {
    const lines = page.split('\n').filter((line) => !/^[-—– ]*\d{1,4}[-—– ]*$/.test(line.trim()))
    const own = lines.join('\n')
    if (own === '') continue
    const goesOn = text !== '' && !/[。！？.!?：:；;\n]$/.test(text) && lines.length > 1
    text += text === '' ? own : goesOn ? `${needsSpace(text, own) ? ' ' : ''}${own}` : `\n${own}`
  }
  return text
}
