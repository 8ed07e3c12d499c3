import { withoutSoftHyphens } from '../soft-hyphens.ts'
import { edgesOf, isAlike, sizeOf } from './edges.ts'
import { endsInHan, type Line, startsWithHan } from './lines.ts'

/** Lines joined into paragraphs, of all pages; what stands at the head or foot of every page is left out. */
export function paragraphsOf(lines: readonly Line[]): string {
  const own = withoutMargins(lines)
  const measure = measureOf(own)
  let text = ''
  own.forEach((line, place) => {
    const last = own[place - 1]
    if (last !== undefined && isParted(last, line, measure)) text += '\n'
    else if (last !== undefined && !isOneWord(last.text, line.text)) text += ' '
    const isCorner = line.isRow !== true && isOverCorner(line, own[place + 1])
    text += isCorner ? `\t${line.text}` : line.text
  })
  return withoutSoftHyphens(text)
}

/** "kilo-" above "metres", "737–" above "9", and Chinese: no blank stood between them. */
function isOneWord(text: string, next: string): boolean {
  if (endsInHan(text) || startsWithHan(next) || text.endsWith('\u00ad')) return true
  return (
    /[\p{L}\d][-–]$/u.test(text) && /^(?:\p{Ll}|\d)/u.test(next) && !/^(?:and|or|to)\b/.test(next)
  )
}

/** The titles of a table have none over the names of its rows: they begin where those end, and are one fewer. */
function isOverCorner(line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.x > line.x - line.height * 2) return false
  const [own, below] = [line, next].map(({ text }) => text.split('\t').length)
  return own !== undefined && own > 1 && own + 1 === below
}

type Measure = {
  /** How far down the next line of a paragraph stands, by the size of its letters. */
  readonly leading: ReadonlyMap<number, number>
  /** Where lines of its column end at most. */
  readonly right: ReadonlyMap<Line, number>
}

function measureOf(lines: readonly Line[]): Measure {
  const gaps = new Map<number, number[]>()
  lines.forEach((line, place) => {
    const size = sizeOf(line)
    const next = lines[place + 1]
    if (next === undefined || next.page !== line.page || !isAlike(line, next)) return
    const gap = line.y - next.y
    if (gap <= 0 || gap > line.height * 4) return
    const known = gaps.get(size)
    if (known === undefined) gaps.set(size, [gap])
    else known.push(gap)
  })
  const leading = new Map(
    [...gaps].map(([size, known]) => {
      const sorted = known.toSorted((a, b) => a - b)
      return [size, sorted[Math.floor(sorted.length / 5)] ?? size] as const
    }),
  )
  return { leading, right: edgesOf(lines) }
}

const MARKER =
  /^(?:[•·▪●○◆■–-]\s?|\(?\d{1,2}[.)、](?!\d)|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)/

/** Whether a paragraph ends between two lines that follow each other. */
function isParted(line: Line, next: Line, measure: Measure): boolean {
  if (line.isRow === true || next.isRow === true) return true
  if (line.text.includes('\t') || next.text.includes('\t')) return true
  if (!isAlike(line, next)) return true
  const isFull = !hasRoom(line, next, measure)
  const ends = /[。！？.!?：:；;][”’"')）]?$/.test(line.text)
  // Over the end of a page or a column a sentence goes on.
  if (line.page !== next.page || next.y > line.y) return ends || !isFull
  const leading = measure.leading.get(sizeOf(line)) ?? line.height * 1.5
  if (line.y - next.y > leading * 1.3) return true
  if (MARKER.test(next.text) && (ends || !isFull)) return true
  const isHanging = MARKER.test(line.text)
  if (next.x > line.x + line.height * 0.8 && !isHanging) return true
  // A small letter goes on with what was begun, however short the line is.
  return !isFull && !(/^[a-z]/.test(next.text) && !ends)
}

/** Whether the next line's first word would have stood at this line's end: then somebody ended the line there. */
function hasRoom(line: Line, next: Line, { right }: Measure): boolean {
  const room = (right.get(line) ?? line.right) - line.right
  if (startsWithHan(next.text)) {
    // A closing mark isn't put at the start of a line, so that the letter before it moves there too.
    return room > line.height * 2.2
  }
  const word = /^[^\s\u2e80-\uffef]{1,40}/.exec(next.text)?.[0] ?? ''
  const letter = (next.right - next.x) / Math.max(1, next.text.length)
  return room > (word.length + 1) * letter + line.height * 0.6
}

/** A header or footer is looked for in so many lines at either end of a page. */
const MARGIN_LINES = 2
const PAGE_NUMBER =
  /^(?:[-—–\s]*\d{1,4}[-—–\s]*|第\s?\d{1,4}\s?页.{0,12}|page\s\d{1,4}(?:\s(?:of|\/)\s\d{1,4})?|\d{1,4}\s?\/\s?\d{1,4})$/i

function withoutMargins(lines: readonly Line[]): readonly Line[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const ends = pages.flatMap((page) => [
    ...page.slice(0, MARGIN_LINES),
    ...page.slice(Math.max(MARGIN_LINES, page.length - MARGIN_LINES)),
  ])
  const often = new Map<string, number>()
  for (const line of ends) often.set(marginKey(line), (often.get(marginKey(line)) ?? 0) + 1)
  const least = Math.max(3, pages.length / 2)
  const margins = new Set(
    ends.filter(
      (line) => (often.get(marginKey(line)) ?? 0) >= least || PAGE_NUMBER.test(line.text),
    ),
  )
  return lines.filter((line) => !margins.has(line))
}

/** The same words at the same height, whatever the number of the page. */
function marginKey({ text, y }: Line): string {
  return `${Math.round(y)} ${text.replace(/\d+/g, '#')}`
}
