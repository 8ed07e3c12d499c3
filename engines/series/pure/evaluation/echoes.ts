import type { Catalogue } from '../../types.ts'

/** An echo of an echo is still one; a chain longer than this is a mistake in the documents, and ends. */
const ECHOES_MAX = 16

/** The document that a document repeats, through all its echoes; itself if it repeats none. */
export function rootOf(document: string, { documents }: Pick<Catalogue, 'documents'>): string {
  let root = document
  for (let step = 0; step < ECHOES_MAX; step += 1) {
    const next = documents.get(root)?.echoOf ?? null
    if (next === null) return root
    root = next
  }
  return root
}

/** The body that first measured what a document says: an echo has the origin of what it repeats. */
export function originOf(document: string, catalogue: Pick<Catalogue, 'documents'>): string {
  const root = rootOf(document, catalogue)
  return catalogue.documents.get(root)?.origin ?? root
}

/**
 * The documents with everything that repeats the same text: what they echo, their echoes, and each
 * other's. A statement is not supported by any of them.
 */
export function withEchoes(
  documents: readonly string[],
  catalogue: Pick<Catalogue, 'documents'>,
): ReadonlySet<string> {
  const family = new Set(documents)
  if (family.size === 0) return family
  const roots = new Set(documents.map((document) => rootOf(document, catalogue)))
  for (const root of roots) family.add(root)
  for (const document of catalogue.documents.keys())
    if (roots.has(rootOf(document, catalogue))) family.add(document)
  return family
}
