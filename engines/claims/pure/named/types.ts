import type { ReadClaim, Sentence, Span } from '../model.ts'
import type { Word } from './clause/word.ts'
import type { Token } from './tokens.ts'

export type Named = {
  readonly claim: ReadClaim
  readonly name: string | null
  /** Of a part what all is called that it is a part of; '': it isn't told. */
  readonly whole: string | null
}

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
  /** In English the words of its sentence around it, and its own place among them; -1: it is no figure. */
  readonly words: readonly Word[]
  readonly at: number
  /** In English the tokens of its whole sentence. */
  readonly tokens: readonly Token[]
}
