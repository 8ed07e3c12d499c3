import { HouseError } from '#platform/errors'
import {
  attributeOf,
  namespaceOf,
  openPackage,
  type Package,
  relationsOf,
  xmlOf,
} from './package.ts'
import { BrokenXml, tagsOf } from './tags.ts'
import { type DocxPiece, type Walked, walk } from './walk.ts'

/** The text of a document and where its pieces stand in the XML of its body. */
export type DocxText = Package & {
  readonly text: string
  readonly xml: string
  /** By which the body calls its elements: `w`. */
  readonly prefix: string
  readonly pieces: readonly DocxPiece[]
}

/**
 * Text, tabs between cells, a line for each paragraph; text boxes behind the paragraph that holds them, footnotes and
 * endnotes behind the text. What was deleted, struck out, moved away or hidden is left out. Throws `checker.unreadable-document`,
 * `checker.unknown-kind`, `checker.unpacks-too-large`.
 */
export function readDocx(bytes: Uint8Array, name: string): DocxText {
  const opened = openPackage(bytes, name)
  const xml = xmlOf(opened.parts[opened.main] ?? new Uint8Array())
  const { prefix } = namespaceOf(xml)
  try {
    const body = walk(xml, prefix, { from: 0, to: xml.length, at: 0 })
    return { ...opened, xml, prefix, ...withNotes(opened, body) }
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error
    throw new HouseError('checker.unreadable-document', { name, format: 'DOCX' }, { cause: error })
  }
}

/** The notes that the body refers to, in the order in which it does; a comment on one is put on its sign in the body. */
function withNotes({ parts, main }: Package, body: Walked): Pick<DocxText, 'text' | 'pieces'> {
  let text = body.text
  const pieces = [...body.pieces]
  const relations = relationsOf(parts, main)
  for (const kind of ['footnote', 'endnote'] as const) {
    const referred = body.references.filter((one) => one.kind === kind)
    const path = relations.find(({ type }) => type === `${kind}s`)?.path
    const part = parts[path ?? `word/${kind}s.xml`]
    if (referred.length === 0 || part === undefined) continue
    const xml = xmlOf(part)
    const { prefix } = namespaceOf(xml)
    const notes = notesIn(xml, prefix, kind)
    for (const { id, runStart, runEnd } of referred) {
      const note = notes.get(id)
      if (note === undefined) continue
      const walked = walk(xml, prefix, { ...note, at: text === '' ? 0 : text.length + 1 })
      if (walked.text === '') continue
      text = text === '' ? walked.text : `${text}\n${walked.text}`
      for (const piece of walked.pieces)
        pieces.push({ ...piece, ...around(runStart), runStart, runEnd })
    }
  }
  return { text, pieces }
}

/** A piece that can't be cut: a comment on it goes around its run. */
function around(at: number): Pick<DocxPiece, 'textStart' | 'textEnd' | 'isBody' | 'alone'> {
  return { textStart: at, textEnd: at, isBody: false, alone: false }
}

type Stretch = { readonly from: number; readonly to: number }

/** Where each note stands, by its id; lines that part notes from the text are none. */
function notesIn(xml: string, prefix: string, kind: string): ReadonlyMap<string, Stretch> {
  const own = prefix === '' ? '' : `${prefix}:`
  const notes = new Map<string, Stretch>()
  let open: { readonly id: string; readonly from: number } | null = null
  for (const { name, kind: which, start, end } of tagsOf(xml, 0, xml.length)) {
    if (name !== `${own}${kind}`) continue
    if (which === 'open') {
      const tag = xml.slice(start, end)
      open = { id: attributeOf(tag, `${own}id`) ?? '', from: end }
    } else if (which === 'close' && open !== null)
      notes.set(open.id, { from: open.from, to: start })
  }
  return notes
}
