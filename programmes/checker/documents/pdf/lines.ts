import { foldIdeographs } from '../fold-ideographs.ts'
import { type Item, itemsOf } from './item.ts'
import { type Placed, withTables } from './placed.ts'
import { isSpreadEvenly, proseOf, type Together, togetherOf } from './prose.ts'
import { tablesOf } from './table/table.ts'

export type Line = {
  text: string
  readonly page: number
  readonly x: number
  y: number
  right: number
  /** That of its largest letters. */
  height: number
  /** Of a table: no part of a paragraph. */
  readonly isRow?: true
}

/** The lines of a page: of its tables by where their cells stand, of all else in the order of the page's pieces. */
export function linesOf(found: readonly object[], page: number): readonly Line[] {
  const items = itemsOf(found)
  const running = proseOf(togetherOf(items))
  const tables = tablesOf(
    items.filter((item) => !running.has(item)),
    page,
  )
  const tableOf = new Map(tables.flatMap((table) => [...table.items].map((item) => [item, table])))
  const told = new Set<(typeof tables)[number]>()
  const lines: Line[] = []
  const placed: Placed[] = []
  let prose: Item[] = []
  for (const item of items) {
    const table = tableOf.get(item)
    if (table === undefined) prose.push(item)
    else if (!told.has(table)) {
      told.add(table)
      lines.push(...proseLines(prose, page))
      placed.push({ at: lines.length, rows: table.lines.map(folded) })
      prose = []
    }
  }
  lines.push(...proseLines(prose, page))
  return withTables(lines, placed)
}

const folded = (line: Line): Line => ({ ...line, text: withoutBlanks(foldIdeographs(line.text)) })

/** Pieces of one height are one line, from left to right; a wide gap is a cell of a table. */
function proseLines(items: readonly Item[], page: number): readonly Line[] {
  return togetherOf(items).map((own) => {
    const [first, ...others] = own.pieces
    const { x, y, height, width } = first
    const [next] = others
    const text = next === undefined ? first.text : raised(next, first)
    const line: Line = { text, page, x, y, height, right: x + width }
    const isSpread = isSpreadEvenly(own)
    for (const piece of others) append(line, piece, isSpread)
    return { ...line, text: withoutBlanks(foldIdeographs(line.text)).trim() }
  })
}

function append(line: Line, item: Together['pieces'][number], isSpread: boolean): void {
  const size = Math.max(line.height, item.height)
  const gap = item.x - line.right
  const isHan = endsInHan(line.text) || startsWithHan(item.text)
  const isApart = isHan ? gap > size * 0.8 : item.isBehindBlank || gap > size * 0.25
  const isRow = !isHan && !isSpread && (FIGURE.test(item.text) || line.text.includes('\t'))
  // Between Chinese letters a blank only spreads them; one as wide as a letter was meant.
  const blank = isHan ? '\u3000' : ' '
  const between =
    gap > size * (isRow ? ROW_GAP : 2) ? '\t' : isApart && !/\s$/.test(line.text) ? blank : ''
  line.text += between + raised(line, item)
  line.right = Math.max(line.right, item.x + item.width)
  if (item.height > line.height) {
    line.height = item.height
    line.y = item.y
  }
}

/** A figure that stands by itself, as cells of a table do: columns are often nearer to each other than to be told by the gap alone. */
const FIGURE = /^\s*[($€£¥+−-]{0,3}\d[\d.,]*[%)]{0,2}\s*$/
/** By the size of letters; a blank of justified text is hardly as wide. */
const ROW_GAP = 0.7

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A small figure above the line is no digit of the figure before it: 24.4¹, m³; nor one that a note begins with. */
function raised(line: Pick<Line, 'height' | 'y'>, { text, y, height }: Item): string {
  if (height > line.height * 0.88 || y < line.y + line.height * 0.2) return text
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
}

const HAN = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef'
const HAN_LAST = new RegExp(`[${HAN}]\\s*$`)
const HAN_FIRST = new RegExp(`^\\s*[${HAN}]`)
const BLANK_IN_HAN = new RegExp(`(?<=[${HAN}]) (?=[${HAN}\\d])|(?<=[\\d%‰]) (?=[${HAN}])`, 'g')

export function endsInHan(text: string): boolean {
  return HAN_LAST.test(text.slice(-4))
}

export function startsWithHan(text: string): boolean {
  return HAN_FIRST.test(text.slice(0, 4))
}

/** Some programs that write PDF put a blank between figures and Chinese letters, or between all letters of a line. */
function withoutBlanks(text: string): string {
  return text.replace(BLANK_IN_HAN, '')
}
