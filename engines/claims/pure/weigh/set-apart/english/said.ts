import type { Context } from '../../../context/context.ts'
import { type Figure, type Scene, sceneOf } from '../../../derived/scene.ts'
import type { Doc, ReadClaim, Relation } from '../../../model.ts'

// Terms.
// said   a relation that fails, with what is asked of the words around its figures.
// clause the words of a figure's own sentence that stand near it.

export type Said = {
  readonly doc: Doc
  readonly context: Context
  readonly scene: Scene
  /** Whether another relation of these figures would hold. */
  readonly test: (one: Relation) => boolean | null
}

export function saidOf(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  test: Said['test'],
): Said {
  return { doc, context, scene: sceneOf(doc, context, relations), test }
}

export function claimOf({ context }: Said, index: number | null): ReadClaim | undefined {
  return context.claims[index ?? -1]
}

export function figureOf({ scene }: Said, index: number | null): Figure | undefined {
  return scene.byClaim.get(index ?? -1)
}

/** What stands before a figure in its sentence. */
export function ahead({ doc }: Said, { start, sentence }: ReadClaim, most: number): string {
  const from = doc.sentences[sentence]?.start ?? start
  return doc.text.slice(Math.max(from, start - most), start)
}

/** What stands behind a figure in its sentence. */
export function past({ doc }: Said, { end, sentence }: ReadClaim, most: number): string {
  return doc.text.slice(end, Math.min(doc.sentences[sentence]?.end ?? end, end + most))
}

const SENTENCE_MAX = 600

/** The sentence of a figure, or what of a long one stands around it. */
export function sentenceOf(said: Said, claim: ReadClaim): string {
  const own = said.doc.text.slice(claim.start, claim.end)
  return `${ahead(said, claim, SENTENCE_MAX)}${own}${past(said, claim, SENTENCE_MAX)}`
}

const NOUN = /^(?:[a-z-]+ ){0,1}?([a-z]{3,}s|people|women|men|children)\b/

/** What is counted, in the plural: "9,868 homes", "1.2 billion bottles". */
export function countedBy({ doc }: Said, { number, end }: ReadClaim): string | null {
  const behind = doc.text
    .slice(number.end, end + NOUN_MAX)
    // "148* people": the mark of a note.
    .replace(/^[*†‡§]+/, '')
    .replace(/^[ -]*(?:hundred|thousand|[mb]illion|trillion|mln|bn|m)\b/i, '')
    .trimStart()
  return NOUN.exec(behind)?.[1] ?? null
}

const NOUN_MAX = 24
