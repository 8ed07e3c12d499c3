import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import type { Line } from '../relate/part.ts'

/** By what a failing relation is weighed: its text, what was read of it, and the sentences of its figures. */
export type Scale = {
  readonly doc: Doc
  readonly context: Context
  readonly lineOf: (claim: number) => Line | null
}

export type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

export function claimAt({ context }: Scale, index: number | null): ReadClaim | undefined {
  return index === null ? undefined : context.claims[index]
}

export function isChinese(scale: Scale, claim: ReadClaim): boolean {
  return scale.doc.sentences[claim.sentence]?.grammar === 'zh'
}

/** A row of a table says what its figures are by their place, and not in words. */
export function isRow({ doc }: Scale, claim: ReadClaim): boolean {
  const sentence = doc.sentences[claim.sentence]
  return sentence !== undefined && /[\t|]/.test(doc.text.slice(sentence.start, sentence.end))
}

/** Where a sentence begins, up to a claim of it. */
export function openingOf({ doc }: Scale, claim: ReadClaim): string {
  return doc.text.slice(doc.sentences[claim.sentence]?.start ?? 0, claim.start)
}

export function shareWords(a: ReadClaim, b: ReadClaim): boolean {
  return a.measureKey.some((word) => b.measureKey.includes(word))
}
