import { unzipSync } from 'fflate'
import { HouseError } from '#platform/errors'

/** The text of a document and where its pieces stand in `word/document.xml`. */
export type DocxText = {
  readonly text: string
  readonly xml: string
  readonly pieces: readonly DocxPiece[]
  /** All parts of the package, to be written again beside a changed text. */
  readonly parts: { readonly [path: string]: Uint8Array }
}

/** One `<w:t>`: its text stands at `start..end` of the text, the run around it at `runStart..runEnd` of the XML. */
export type DocxPiece = {
  readonly start: number
  readonly end: number
  readonly runStart: number
  readonly runEnd: number
  readonly textStart: number
  readonly textEnd: number
  /** True where the run holds nothing but its properties and this text: it may be cut in two. */
  readonly alone: boolean
}

/** A small file may unpack to a large one; no release has so much. */
const UNPACKED_BYTES_MAX = 60_000_000
const BODY = 'word/document.xml'

/** Text, tabs between cells, a line for each paragraph; deleted text is left out. Throws `checker.unreadable-document`. */
export function readDocx(bytes: Uint8Array, name: string): DocxText {
  const parts = unpacked(bytes, name)
  const body = parts[BODY]
  if (body === undefined)
    throw new HouseError('checker.unreadable-document', { name, format: 'DOCX' })
  const xml = new TextDecoder().decode(body)
  return { ...walk(xml), xml, parts }
}

function unpacked(bytes: Uint8Array, name: string): { readonly [path: string]: Uint8Array } {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > UNPACKED_BYTES_MAX)
          throw new Error(`more than ${UNPACKED_BYTES_MAX} bytes unpacked`)
        return true
      },
    })
  } catch (error) {
    throw new HouseError('checker.unreadable-document', { name, format: 'DOCX' }, { cause: error })
  }
}

type Walk = {
  text: string
  readonly pieces: (DocxPiece & { readonly run: number })[]
  /** How many things other than properties each run holds. */
  readonly held: number[]
  runStart: number
  lineStart: number
}

function walk(xml: string): { readonly text: string; readonly pieces: readonly DocxPiece[] } {
  const state: Walk = { text: '', pieces: [], held: [], runStart: -1, lineStart: 0 }
  let cellDepth = 0
  let at = xml.indexOf('<')
  while (at !== -1) {
    const close = xml.indexOf('>', at)
    if (close === -1) break
    const tag = tagAt(xml, at, close)
    let next = close + 1
    if (tag === 'w:tc') cellDepth += 1
    else if (tag === '/w:tc') {
      cellDepth -= 1
      // The space after its last paragraph is ours.
      if (state.text.endsWith(' ') && (state.pieces.at(-1)?.end ?? 0) < state.text.length)
        state.text = state.text.slice(0, -1)
      state.text += '\t'
    } else if (tag === '/w:tr') endLine(state)
    else if (tag === '/w:p') {
      if (cellDepth === 0) endLine(state)
      else state.text += ' '
    } else if (tag === 'w:r') {
      state.runStart = at
      state.held.push(0)
    } else if (tag === '/w:r') closeRun(state, close + 1)
    else if (tag === 'w:tab') addMark(state, '\t')
    else if (tag === 'w:br' || tag === 'w:cr') addMark(state, '\n')
    else if (tag === 'w:noBreakHyphen') addMark(state, '-')
    else if (tag === 'w:t' && xml[close - 1] !== '/') {
      const end = xml.indexOf('</w:t>', close)
      if (end === -1) break
      addText(state, xml, close + 1, end)
      next = end + '</w:t>'.length
    }
    at = xml.indexOf('<', next)
  }
  return { text: state.text.trimEnd(), pieces: state.pieces }
}

function tagAt(xml: string, open: number, close: number): string {
  let end = open + 1
  while (end < close && !' \t\r\n'.includes(xml[end] ?? '')) end += 1
  const name = xml.slice(open + 1, end)
  return name.endsWith('/') && !name.startsWith('/') ? name.slice(0, -1) : name
}

function addText(state: Walk, xml: string, textStart: number, textEnd: number): void {
  const start = state.text.length
  state.text += unescaped(xml.slice(textStart, textEnd))
  const run = state.held.length - 1
  count(state)
  state.pieces.push({
    start,
    end: state.text.length,
    runStart: state.runStart,
    runEnd: -1,
    textStart,
    textEnd,
    alone: true,
    run,
  })
}

function addMark(state: Walk, mark: string): void {
  count(state)
  // A tab stop is defined outside of runs: only one inside is text.
  if (state.runStart !== -1) state.text += mark
}

function count(state: Walk): void {
  const run = state.held.length - 1
  if (run >= 0) state.held[run] = (state.held[run] ?? 0) + 1
}

function closeRun(state: Walk, runEnd: number): void {
  const run = state.held.length - 1
  const alone = state.held[run] === 1
  for (let at = state.pieces.length - 1; at >= 0; at -= 1) {
    const piece = state.pieces[at]
    if (piece === undefined || piece.run !== run) break
    state.pieces[at] = { ...piece, runEnd, alone }
  }
  state.runStart = -1
}

function endLine(state: Walk): void {
  if (state.text.length > state.lineStart) state.text += '\n'
  state.lineStart = state.text.length
}

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
