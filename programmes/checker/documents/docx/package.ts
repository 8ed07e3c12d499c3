import { unzipSync } from 'fflate'
import { HouseError } from '#platform/errors'
import { decode } from '../encoding/decode.ts'

// Terms.
// part       a file within the package: the body, its footnotes, its comments.
// relation   what one part is to another; the package says which part is the body, and the body which are its notes.

/** All parts of the package, to be written again beside a changed one. */
export type Package = {
  readonly parts: { readonly [path: string]: Uint8Array }
  /** The path of the body, wherever the program that made the file put it. */
  readonly main: string
}

export type Relation = { readonly type: string; readonly path: string }

/** A small file may unpack to a large one; no release has so much. */
const UNPACKED_BYTES_MAX = 60_000_000
const USUAL_MAIN = 'word/document.xml'

/** Throws `checker.unreadable-document`, `checker.unknown-kind`, `checker.unpacks-too-large`. */
export function openPackage(bytes: Uint8Array, name: string): Package {
  const parts = unpacked(bytes, name)
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.path
  const path = main ?? USUAL_MAIN
  const body = parts[path]
  // Tables and slides are packages too, with another body.
  if (body === undefined || !isWordprocessing(xmlOf(body)))
    throw new HouseError('checker.unknown-kind', { name })
  return { parts, main: path }
}

function unpacked(bytes: Uint8Array, name: string): Package['parts'] {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > UNPACKED_BYTES_MAX)
          throw new HouseError('checker.unpacks-too-large', { name, max: UNPACKED_BYTES_MAX })
        return true
      },
    })
  } catch (error) {
    if (error instanceof HouseError) throw error
    throw new HouseError('checker.unreadable-document', { name, format: 'DOCX' }, { cause: error })
  }
}

/** A part as text: in UTF-8 or UTF-16, by its mark or by what it declares. */
export function xmlOf(bytes: Uint8Array): string {
  return decode(bytes, { charset: null, isHtml: true }).text
}

/** What a part has beside it, by the last word of the relation's type; of the package where the path is empty. */
export function relationsOf(parts: Package['parts'], path: string): readonly Relation[] {
  const held = parts[relationsPath(path)]
  if (held === undefined) return []
  const found: Relation[] = []
  for (const [tag] of xmlOf(held).matchAll(/<(?:\w+:)?Relationship\s[^>]{0,2000}>/g)) {
    const type = attributeOf(tag, 'Type')
    const target = attributeOf(tag, 'Target')
    if (type === null || target === null || attributeOf(tag, 'TargetMode') === 'External') continue
    found.push({ type: type.slice(type.lastIndexOf('/') + 1), path: pathFrom(path, target) })
  }
  return found
}

/** `word/_rels/document.xml.rels` for `word/document.xml`. */
export function relationsPath(path: string): string {
  return `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function pathFrom(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folderOf(path)}${target}`.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

export function attributeOf(tag: string, name: string): string | null {
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []
  return double ?? single ?? null
}

const NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  // Of strict documents (ISO/IEC 29500).
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
const ROOT_TAG_MAX = 20_000

function isWordprocessing(xml: string): boolean {
  const { namespace, prefix } = namespaceOf(xml)
  return namespace !== null || (prefix === 'w' && /<w:document[\s>]/.test(xml.slice(0, 4000)))
}

/** By which prefix a part calls the elements of WordprocessingML, and which of its two namespaces that is. */
export function namespaceOf(xml: string): {
  readonly prefix: string
  readonly namespace: string | null
} {
  for (const [, prefix = '', name = ''] of xml
    .slice(0, ROOT_TAG_MAX)
    .matchAll(/\sxmlns(?::([\w.-]{1,40}))?\s*=\s*["']([^"']{1,200})["']/g))
    if (NAMESPACES.includes(name)) return { prefix, namespace: name }
  return { prefix: 'w', namespace: null }
}
