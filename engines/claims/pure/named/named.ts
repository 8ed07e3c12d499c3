import type { Doc, ReadClaim } from '../model.ts'
import { chineseName } from './chinese/chinese.ts'
import { englishName } from './english.ts'
import type { Asked } from './types.ts'

/**
 * What each claim measures, as its reader is told. The words that relations go by (`measure`) may be half a clause: they
 * tell figures of one thing from those of another, and say more or less than its name.
 */
export function namesOf(doc: Doc, claims: readonly ReadClaim[]): readonly (string | null)[] {
  const names: (string | null)[] = []
  for (const [at, claim] of claims.entries()) {
    const sentence = doc.sentences[claim.sentence]
    if (sentence === undefined) {
      names.push(null)
      continue
    }
    const earlier = claims
      .slice(Math.max(0, at - SIBLINGS_MAX), at)
      .map((before, order, near) => ({
        claim: before,
        name: names[at - near.length + order] ?? null,
      }))
      .filter((before) => before.claim.sentence === claim.sentence)
    const asked: Asked = {
      text: doc.text,
      sentence,
      claim,
      measure: claim.measure,
      last: earlier.at(-1) ?? null,
      earlier,
      siblings: siblingsOf(claims, at),
    }
    names.push(sentence.grammar === 'zh' ? chineseName(asked) : englishName(asked))
  }
  return names
}

/** As many claims of a sentence as one list deals out. */
const SIBLINGS_MAX = 8

function siblingsOf(claims: readonly ReadClaim[], at: number): readonly ReadClaim[] {
  const own = claims[at]?.sentence
  return claims
    .slice(Math.max(0, at - SIBLINGS_MAX), at + SIBLINGS_MAX)
    .filter(({ sentence }) => sentence === own)
}
