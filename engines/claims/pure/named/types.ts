import type { ReadClaim, Sentence, Span } from '../model.ts'
import type { Word } from './clause/word.ts'

export type Named = { readonly claim: ReadClaim; readonly name: string | null }

/** What a name is looked for: a claim with what stands around it. */
export type Asked = {
  readonly text: string
  readonly sentence: Sentence
  readonly claim: ReadClaim
  /** The words that the relations go by. */
  readonly measure: Span | null
  /** The claim before this one in its sentence, with its name. */
  readonly last: Named | null
  /** Those before this one in its sentence, with their names. */
  readonly earlier: readonly Named[]
  /** Those before it in the text. */
  readonly near: readonly Named[]
  /** Claims of its sentence around it, itself among them. */
  readonly siblings: readonly ReadClaim[]
  /** Its sentence, in English, word by word. */
  readonly words: readonly Word[]
}
