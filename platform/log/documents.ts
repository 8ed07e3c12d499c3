import Type, { type Static } from 'typebox'
import Value from 'typebox/value'
import { HouseError } from '#platform/errors'
import { canonicalJson } from './canonical-json.ts'
import { readJson } from './json-source.ts'
import { hashFrom, hexOf, leafHash, sameHash } from './tree/hashes.ts'
import { verifyConsistency, verifyInclusion } from './tree/paths.ts'
import type { Hash, Head, Inclusion, StoredHead } from './types.ts'

const HASH = Type.String({ pattern: '^[0-9a-f]{64}$' })
const SIZE = Type.Integer({ minimum: 0 })
const PATH = Type.Array(HASH, { maxItems: 64 })

/** A head as a file that one keeps elsewhere; with the path from an older one, if it was asked for. */
const HEAD_DOCUMENT = Type.Object({
  format: Type.Literal('onedelta-log-head/1'),
  log: Type.String(),
  size: SIZE,
  root: HASH,
  at: Type.String(),
  since: Type.Optional(Type.Object({ size: SIZE, root: HASH, path: PATH })),
})

/** An entry with what proves that it is in a log, for whoever has the head. */
const PROOF_DOCUMENT = Type.Object({
  format: Type.Literal('onedelta-log-proof/1'),
  log: Type.String(),
  size: SIZE,
  root: HASH,
  at: Type.String(),
  index: SIZE,
  path: PATH,
  entry: Type.Unknown(),
})

export type HeadDocument = Static<typeof HEAD_DOCUMENT>
export type ProofDocument = Static<typeof PROOF_DOCUMENT>

export function headDocument(
  log: string,
  head: StoredHead,
  since?: Head & { readonly path: readonly Hash[] },
): HeadDocument {
  return {
    format: 'onedelta-log-head/1',
    log,
    size: head.size,
    root: hexOf(head.root),
    at: head.at,
    ...(since && {
      since: { size: since.size, root: hexOf(since.root), path: since.path.map(hexOf) },
    }),
  }
}

export function proofDocument(log: string, head: StoredHead, proof: Inclusion): ProofDocument {
  return {
    format: 'onedelta-log-proof/1',
    log,
    size: head.size,
    root: hexOf(head.root),
    at: head.at,
    index: proof.index,
    path: proof.path.map(hexOf),
    entry: readJson(proof.content),
  }
}

/** Reads what `headDocument` or `proofDocument` made. Throws `log.bad-document`. */
export function readDocument(file: string, text: string): HeadDocument | ProofDocument {
  const value = parsed(file, text)
  if (Value.Check(HEAD_DOCUMENT, value) || Value.Check(PROOF_DOCUMENT, value)) return value
  throw new HouseError('log.bad-document', {
    file,
    problem: 'it has not the members of one',
    problemZh: '缺少应有的字段或字段有误',
  })
}

/** Reads a head. Throws `log.bad-document`. */
export function readHeadDocument(file: string, text: string): HeadDocument {
  const value = readDocument(file, text)
  if (value.format === 'onedelta-log-head/1') return value
  throw new HouseError('log.bad-document', {
    file,
    problem: 'it is a proof, where a head is asked for',
    problemZh: '此处须为树头，而该文件是证明',
  })
}

function parsed(file: string, text: string): unknown {
  try {
    return readJson(text)
  } catch (error) {
    throw new HouseError(
      'log.bad-document',
      { file, problem: 'it is no JSON', problemZh: '不是 JSON' },
      { cause: error },
    )
  }
}

/**
 * Whether a document proves what it says, without any database: `proved`, `not-proved`, or `other-head` where it is true to
 * itself but of another head than the one that somebody kept.
 */
export function checkDocument(
  document: HeadDocument | ProofDocument,
  kept?: HeadDocument,
): 'proved' | 'not-proved' | 'other-head' {
  const head = headOf(document)
  if (document.format === 'onedelta-log-proof/1') {
    const leaf = leafHash(canonicalJson(document.entry))
    const path = document.path.map(bytesOf)
    if (!verifyInclusion(leaf, document.index, path, head)) return 'not-proved'
    return kept === undefined || isSameHead(document, kept) ? 'proved' : 'other-head'
  }
  if (document.since === undefined) {
    if (kept === undefined) return 'not-proved'
    return isSameHead(document, kept) ? 'proved' : 'other-head'
  }
  const { size, root, path } = document.since
  const older: Head = { size, root: bytesOf(root) }
  if (!verifyConsistency(older, head, path.map(bytesOf))) return 'not-proved'
  return kept === undefined || (kept.log === document.log && isSame(older, headOf(kept)))
    ? 'proved'
    : 'other-head'
}

function isSameHead(one: HeadDocument | ProofDocument, other: HeadDocument): boolean {
  return one.log === other.log && isSame(headOf(one), headOf(other))
}

function isSame(one: Head, other: Head): boolean {
  return one.size === other.size && sameHash(one.root, other.root)
}

function headOf({ size, root }: { readonly size: number; readonly root: string }): Head {
  return { size, root: bytesOf(root) }
}

// The schema has seen that it is one.
function bytesOf(hex: string): Hash {
  return hashFrom(hex) ?? new Uint8Array()
}
