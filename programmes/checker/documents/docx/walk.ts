import { withoutSoftHyphens } from '../soft-hyphens.ts'
import { attributeOf } from './package.ts'
import { type Tag, tagsOf } from './tags.ts'

/** One `<w:t>`: its text stands at `start..end` of the text, the run around it at `runStart..runEnd` of the body's XML. */
export type DocxPiece = {
  readonly start: number
  readonly end: number
  readonly runStart: number
  readonly runEnd: number
  readonly textStart: number
  readonly textEnd: number
  /** Whether its text stands in the body itself; else in a box or a note that hangs on the run. */
  readonly isBody: boolean
  /** True where the run holds nothing but its properties and this text: it may be cut in two. */
  readonly alone: boolean
}

export type Reference = {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly runStart: number
  readonly runEnd: number
}

export type Walked = {
  readonly text: string
  readonly pieces: readonly DocxPiece[]
  readonly references: readonly Reference[]
}

/** What stands between the signs of a field: what is to be put there, then what was. */
type Field = { code: string; isLeftOut: boolean }
type Run = { readonly start: number; end: number; held: number; isHidden: boolean }
type Piece = Omit<DocxPiece, 'runStart' | 'runEnd' | 'alone'> & { readonly run: Run | null }
type Box = { readonly from: number; readonly to: number; readonly run: Run | null }

type Walk = {
  readonly xml: string
  readonly prefix: string
  readonly at: number
  text: string
  lineStart: number
  cellDepth: number
  /** How many columns the cell that is open covers. */
  span: number
  run: Run | null
  readonly pieces: Piece[]
  readonly boxes: Box[]
  readonly boxed: DocxPiece[]
  /** Those that are open; in how many of them nothing counts. */
  readonly fields: Field[]
  leftOut: number
  readonly references: (Omit<Reference, 'runStart' | 'runEnd'> & { readonly run: Run | null })[]
}

/** What doesn't count, with all that is in it: the old state of a text and of its looks, and the second of two ways to draw one thing. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:rPrChange', 'mc:Fallback'])
/** What a reader doesn't see, or sees to be struck out. */
const HIDING: ReadonlySet<string> = new Set(['w:vanish', 'w:strike', 'w:dstrike'])
/** Fields that say where in the document a thing stands: tables of contents, numbers of pages. */
const OF_PAGES = /^\s*(?:TOC|INDEX|TOA|PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b/i

/** The text of a stretch of WordprocessingML, which begins at `at` of the whole text. Throws `BrokenXml`. */
export function walk(
  xml: string,
  prefix: string,
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: number },
  hasFields = true,
): Walked {
  const state: Walk = {
    ...{ xml, prefix, at, text: '', lineStart: 0, cellDepth: 0, span: 1, run: null },
    ...{ pieces: [], boxes: [], boxed: [], fields: [], leftOut: 0, references: [] },
  }
  // The element whose inside is passed over, and how many of its name are open.
  let over: { readonly name: string; readonly from: number; depth: number } | null = null
  let textFrom = -1
  for (const tag of tagsOf(xml, from, to)) {
    const name = ownName(tag.name, prefix)
    if (over !== null) {
      if (name !== over.name) continue
      if (tag.kind !== 'empty') over.depth += tag.kind === 'open' ? 1 : -1
      if (over.depth > 0) continue
      if (name === 'w:txbxContent')
        state.boxes.push({ from: over.from, to: tag.start, run: state.run })
      over = null
    } else if (tag.kind === 'open' && (LEFT_OUT.has(name) || name === 'w:txbxContent'))
      over = { name, from: tag.end, depth: 1 }
    else if (name === 'w:t') {
      if (tag.kind === 'open') textFrom = tag.end
      else if (tag.kind === 'close') addText(state, textFrom, tag.start)
    } else if (name === 'w:instrText') {
      const field = state.fields.at(-1)
      if (tag.kind === 'open') textFrom = tag.end
      else if (tag.kind === 'close' && field !== undefined)
        field.code += xml.slice(textFrom, tag.start)
    } else if (name === 'w:fldSimple' && tag.kind === 'open' && isOfPages(state, tag))
      over = { name, from: tag.end, depth: 1 }
    else if (name !== 'w:fldChar') step(state, name, tag)
    else if (hasFields) turn(state, tag)
  }
  // A field that is never closed would hold all that is left.
  if (state.leftOut > 0) return walk(xml, prefix, { from, to, at }, false)
  endLine(state)
  return finished(state)
}

function isOfPages({ xml, prefix }: Walk, { start, end }: Tag): boolean {
  const code = attributeOf(xml.slice(start, end), prefix === '' ? 'instr' : `${prefix}:instr`)
  return code !== null && OF_PAGES.test(code)
}

/** At a sign that begins a field, goes over to what it shows, or ends it. */
function turn(state: Walk, { kind, start, end }: Tag): void {
  const { xml, prefix, fields } = state
  if (kind === 'close') return
  const attribute = prefix === '' ? 'fldCharType' : `${prefix}:fldCharType`
  const sign = attributeOf(xml.slice(start, end), attribute)
  const field = fields.at(-1)
  if (sign === 'begin') fields.push({ code: '', isLeftOut: false })
  else if (sign === 'separate' && field !== undefined && OF_PAGES.test(field.code)) {
    field.isLeftOut = true
    state.leftOut += 1
  } else if (sign === 'end' && fields.pop()?.isLeftOut === true) state.leftOut -= 1
}

/** As most programs write it; `mc` is bound where it stands. */
function ownName(name: string, prefix: string): string {
  const colon = name.indexOf(':')
  if (name.slice(colon + 1) === 'Fallback') return 'mc:Fallback'
  if (prefix === '' && colon === -1) return `w:${name}`
  return name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name
}

function step(state: Walk, name: string, tag: Tag): void {
  const isClose = tag.kind === 'close'
  if (name === 'w:tc' && tag.kind !== 'empty') {
    if (!isClose) {
      state.cellDepth += 1
      state.span = 1
    } else closeCell(state)
  } else if (name === 'w:gridSpan') {
    const { xml, prefix } = state
    const said = attributeOf(xml.slice(tag.start, tag.end), prefix === '' ? 'val' : `${prefix}:val`)
    const columns = Number(said)
    state.span = Number.isInteger(columns) && columns > 1 ? Math.min(columns, SPAN_MAX) : 1
  } else if (name === 'w:tr') {
    if (isClose) endRow(state)
  } else if (name === 'w:p') {
    if (tag.kind === 'open') return
    if (state.cellDepth === 0) endLine(state)
    else state.text += ' '
  } else if (name === 'w:r') {
    if (tag.kind === 'open') state.run = { start: tag.start, end: -1, held: 0, isHidden: false }
    else if (isClose && state.run !== null) {
      state.run.end = tag.end
      state.run = null
    }
  } else if (isClose) return
  else if (name === 'w:tab') addMark(state, '\t')
  else if (name === 'w:br' || name === 'w:cr') addMark(state, '\n')
  else if (name === 'w:noBreakHyphen') addMark(state, '-')
  else if (HIDING.has(name)) hide(state, tag)
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') refer(state, name, tag)
}

function closeCell(state: Walk): void {
  state.cellDepth -= 1
  // The space after its last paragraph is ours.
  if (state.text.endsWith(' ') && endOfPieces(state) < state.at + state.text.length)
    state.text = state.text.slice(0, -1)
  // Over several columns it stands in the first of them.
  state.text += '\t'.repeat(state.span)
  state.span = 1
}

/** A file may say any number. */
const SPAN_MAX = 60

function endOfPieces({ pieces }: Walk): number {
  return pieces.at(-1)?.end ?? 0
}

function addText(state: Walk, textStart: number, textEnd: number): void {
  const { run, xml, at } = state
  if (run?.isHidden === true || state.leftOut > 0) return
  const start = at + state.text.length
  state.text += unescaped(xml.slice(textStart, textEnd))
  if (run !== null) run.held += 1
  const end = at + state.text.length
  state.pieces.push({ start, end, textStart, textEnd, isBody: true, run })
}

function addMark(state: Walk, mark: string): void {
  const { run } = state
  // A tab stop is defined outside of runs: only one inside is text.
  if (run === null || run.isHidden || state.leftOut > 0) return
  run.held += 1
  state.text += mark
}

/** In the properties of a run, not in those of a paragraph's mark: `<w:vanish/>`, unless it says off. */
function hide({ run, xml, prefix }: Walk, { start, end }: Tag): void {
  const said = attributeOf(xml.slice(start, end), prefix === '' ? 'val' : `${prefix}:val`)
  if (run !== null && !['0', 'false', 'off'].includes(said ?? '')) run.isHidden = true
}

function refer({ run, xml, prefix, references }: Walk, name: string, { start, end }: Tag): void {
  const id = attributeOf(xml.slice(start, end), prefix === '' ? 'id' : `${prefix}:id`)
  if (run === null || run.isHidden || id === null) return
  run.held += 1
  references.push({ kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote', id, run })
}

/** Tabs stand between cells: one behind the last of them would be a column more than the table has; a heading alone has none. */
function endRow(state: Walk): void {
  const line = state.text.slice(state.lineStart)
  const own = line.trimEnd()
  const kept = own.includes('\t') ? line.length - 1 : own.length
  state.text = state.text.slice(0, state.lineStart + kept)
  endLine(state)
}

function endLine(state: Walk): void {
  if (state.text.length > state.lineStart) state.text += '\n'
  state.lineStart = state.text.length
  if (state.cellDepth > 0) return
  // A comment can't stand in a box, but on the run that holds it.
  for (const { from, to, run } of state.boxes.splice(0)) {
    const { xml, prefix, at } = state
    const box = walk(xml, prefix, { from, to, at: at + state.text.length })
    const [runStart, runEnd] = [run?.start ?? -1, run?.end ?? -1]
    for (const piece of box.pieces)
      state.boxed.push({
        ...piece,
        ...{ runStart, runEnd, isBody: false, alone: false },
        ...{ textStart: runStart, textEnd: runStart },
      })
    for (const { kind, id } of box.references) state.references.push({ kind, id, run })
    if (box.text === '') continue
    state.text += `${box.text}\n`
    state.lineStart = state.text.length
  }
}

function finished({ text, pieces, boxed, references }: Walk): Walked {
  const own = pieces.map(({ run, ...piece }): DocxPiece => {
    const alone = run !== null && run.held === 1
    return { ...piece, runStart: run?.start ?? -1, runEnd: run?.end ?? -1, alone }
  })
  return {
    text: text.trimEnd(),
    // In the order of the text, which isn't that of the XML where there are boxes.
    pieces: boxed.length === 0 ? own : [...own, ...boxed].sort((a, b) => a.start - b.start),
    references: references.map(({ kind, id, run }) => ({
      ...{ kind, id },
      ...{ runStart: run?.start ?? -1, runEnd: run?.end ?? -1 },
    })),
  }
}

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescaped(text: string): string {
  if (!text.includes('&')) return withoutSoftHyphens(text)
  const read = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
  return withoutSoftHyphens(read)
}
