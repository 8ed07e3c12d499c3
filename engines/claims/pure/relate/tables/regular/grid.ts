import type { Doc, Paragraph, ReadClaim } from '../../../model.ts'
import { cellsOf, isTitles, noteIn } from '../../../text/cells.ts'

// Tables as they are printed, whatever was read of them: the numbers of their cells, with the digits, signs and marks they have.

export type Cell = {
  /** As printed, with its sign; of a cell with a unit of its own in base units. */
  readonly value: number
  /** The size of its last digit. */
  readonly grain: number
  readonly isPercent: boolean
  /** Nothing beside the digits but signs: what it counts, its column says. */
  readonly isBare: boolean
  /** The claim that was read in it. */
  readonly claim: number
  /** A footnote may say that it is something else. */
  readonly isMarked: boolean
}
/** 0 where a dash says that there is nothing; null where that isn't known. */
export type Row = {
  readonly name: string
  readonly cells: readonly (Cell | 'none' | null)[]
  readonly isMarked: boolean
  /** Of its columns, in the row of titles above it. */
  readonly titles: readonly string[]
}
export type Grid = {
  readonly rows: readonly Row[]
  /** What stands above it, and in its titles. */
  readonly words: string
}

/** Longer tables are read piece by piece. */
const ROWS_MAX = 300
const COLUMNS_MAX = 24
const GAP_MAX = 120
const GAPS_MAX = 2
const ROWS_MIN = 2

export function gridsIn(doc: Doc, claims: readonly ReadClaim[]): readonly Grid[] {
  const grids: Grid[] = []
  const reader = readerOf(claims)
  let rows: Row[] = []
  let titles: readonly string[] = []
  let words = ''
  let gaps = 0
  const close = (): void => {
    if (rows.length >= ROWS_MIN) grids.push({ rows, words })
    rows = []
    titles = []
  }
  for (const paragraph of doc.paragraphs) {
    const text = doc.text.slice(paragraph.start, paragraph.end)
    if (paragraph.kind !== 'row') {
      gaps += 1
      if (rows.length > 0 && (gaps > GAPS_MAX || text.length > GAP_MAX || /[.。]$/.test(text)))
        close()
      if (rows.length === 0) words = text.slice(0, GAP_MAX * 2)
      continue
    }
    gaps = 0
    if (RULE.test(text) || noteIn(text) !== null) continue
    const row = reader(paragraph, text, titles)
    const hasFigure = row.cells.some((cell) => cell !== null && cell !== 'none')
    if (!hasFigure && isTitles(text)) {
      titles = titlesIn(text)
      words = `${words}\n${text}`.slice(-GAP_MAX * 4)
      rows.push({ name: TITLES, cells: [], isMarked: false, titles })
      continue
    }
    if (row.cells.length > COLUMNS_MAX) continue
    rows.push(row)
    if (rows.length === ROWS_MAX) close()
  }
  close()
  return grids
}

const RULE = /^[\s|｜:+—–-]*$/
/** The name of a row of titles: below it another table may begin. */
export const TITLES = '\n'

function titlesIn(text: string): readonly string[] {
  return cellsOf(text).map(({ start, end }) => text.slice(start, end).trim())
}

function readerOf(claims: readonly ReadClaim[]) {
  const sorted = claims
    .filter(({ form }) => form === 'number')
    .toSorted((a, b) => a.number.start - b.number.start)
  let at = 0
  return ({ start }: Paragraph, text: string, titles: readonly string[]): Row => {
    while ((sorted[at]?.number.start ?? Number.POSITIVE_INFINITY) < start) at += 1
    let own = at
    const cells = cellsOf(text).map((cell) => {
      const inside: ReadClaim[] = []
      for (; (sorted[own]?.number.start ?? Number.POSITIVE_INFINITY) < start + cell.end; own += 1) {
        const claim = sorted[own]
        if (claim !== undefined) inside.push(claim)
      }
      return cellOf(text.slice(cell.start, cell.end).trim(), inside)
    })
    const name = cellsOf(text)
      .map((cell) => text.slice(cell.start, cell.end).trim())
      .find((one) => one !== '')
    return { name: name ?? '', cells, isMarked: MARK.test(name ?? ''), titles }
  }
}

const MARK = /[*†‡#¹²³⁴]|[(（]\d{1,2}[)）]$|\b\d\)$|[\])]\d$|restate|重述|调整后/i
const NONE = /^(?:[-–—−]{1,3}|-?0-|nil|无)$/i
const NUMBER =
  /^([(（]?)\s*([-+−–▲△▼]?)\s*(?:[A-Z]{0,3}[$€£¥￥])?\s*([-+−–]?)(\d[\d,.'’ \u00a0\u202f]*)(\s*[%％])?\s*([)）]?)\s*([%％]?)\s*([*†‡#¹²³⁴a-z]|\(\w\)|\[\w\])?$/

function cellOf(text: string, claims: readonly ReadClaim[]): Cell | 'none' | null {
  if (text === '' || text.length > CELL_MAX) return null
  if (NONE.test(text)) return 'none'
  const [claim, ...more] = claims
  if (more.length > 0 || claim === undefined || claim.bound !== 'exact') return null
  const found = NUMBER.exec(text)
  if (found === null) {
    const value = Number(claim.value.coefficient) / 10 ** claim.value.scale
    const isAll = claim.end - claim.start >= text.length - 2
    return isAll
      ? {
          value,
          grain: 10 ** claim.precision,
          isPercent: claim.unit === 'percent',
          isBare: false,
          claim: claim.index,
          isMarked: false,
        }
      : null
  }
  const [, open = '', sign = '', second = '', digits = '', percent, close = '', behind, mark] =
    found
  const plain = plainOf(digits)
  if (plain === null || (open === '') !== (close === '')) return null
  const isBelow = open !== '' || /[-−–▲△▼]/.test(sign + second)
  return {
    value: isBelow ? -plain.value : plain.value,
    grain: plain.grain,
    isPercent: percent !== undefined || behind !== '',
    isBare: true,
    claim: claim.index,
    isMarked: mark !== undefined,
  }
}

const CELL_MAX = 32

/** 1,065 · 1 065 · 1.5 · 803,2 · 1'200. */
export function plainOf(
  written: string,
): { readonly value: number; readonly grain: number } | null {
  const digits = written.trim().replace(/[\u00a0\u202f]/g, ' ')
  const isGrouped = /^\d{1,3}(?:([,' ’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(digits)
  const plain = isGrouped
    ? digits.replace(/[,' ’]/g, '')
    : digits.replace(/^(\d+),(\d{1,2})$/, '$1.$2')
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  return { value: Number(plain), grain: 10 ** -decimals }
}
