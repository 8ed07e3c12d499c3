import type { Doc, ReadClaim } from './model.ts'
import { type Told, toldOf } from './named/named.ts'

type Names = readonly (string | null)[]

/** `namesOf`, found once for the claims of a text: rules that go by names ask for them before the report does. */
export function namesIn(doc: Doc, claims: readonly ReadClaim[]): Names {
  const [first] = claims
  if (first === undefined) return []
  const known = KNOWN.get(first)
  if (known !== undefined && isOf(known, doc, claims)) return known.told.names
  const last = LAST.get(doc.sentences)
  const told = toldOf(doc, claims, last?.text === doc.text ? last.told : undefined)
  const found = { text: doc.text, sentences: doc.sentences, told }
  KNOWN.set(first, found)
  LAST.set(doc.sentences, found)
  return told.names
}

type Known = {
  readonly text: string
  readonly sentences: Doc['sentences']
  readonly told: Told
}

/** By the first claim of a text; lists of them are made anew where one is added. */
const KNOWN = new WeakMap<ReadClaim, Known>()
/** By the sentences of a text: of other claims of it. */
const LAST = new WeakMap<Doc['sentences'], Known>()

function isOf(known: Known, { text, sentences }: Doc, claims: readonly ReadClaim[]): boolean {
  return (
    known.sentences === sentences &&
    known.told.claims.length === claims.length &&
    known.told.claims.every((one, at) => one === claims[at]) &&
    known.text === text
  )
}
