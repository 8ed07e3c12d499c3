import type { Doc, ReadClaim } from './model.ts'
import { namesOf } from './named/named.ts'

type Names = readonly (string | null)[]

/** `namesOf`, found once for the claims of a text: rules that go by names ask for them before the report does. */
export function namesIn(doc: Doc, claims: readonly ReadClaim[]): Names {
  const [first] = claims
  if (first === undefined) return []
  const known = KNOWN.get(first)
  if (known !== undefined && isOf(known, doc, claims)) return known.names
  const names = namesOf(doc, claims)
  KNOWN.set(first, { doc, claims, names })
  return names
}

type Known = { readonly doc: Doc; readonly claims: readonly ReadClaim[]; readonly names: Names }

/** By the first claim of a text; lists of them are made anew where one is added. */
const KNOWN = new WeakMap<ReadClaim, Known>()

function isOf(known: Known, { text, sentences }: Doc, claims: readonly ReadClaim[]): boolean {
  return (
    known.doc.sentences === sentences &&
    known.claims.length === claims.length &&
    known.claims.every((one, at) => one === claims[at]) &&
    known.doc.text === text
  )
}
