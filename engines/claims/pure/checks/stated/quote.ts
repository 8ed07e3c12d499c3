import type { ReadClaim, Reading } from '../../model.ts'

/** So many letters before a figure and behind it; Chinese says as much in half of them. */
const BEFORE = 40
const BEHIND = 24
const MARK = /[，；。：（）()【】|\t\n]|[,;:.]\s/gu

/** The words about a figure, within its clause: what a reader finds again in the text. */
export function quoted({ doc }: Pick<Reading, 'doc'>, claim: ReadClaim): string {
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined) return doc.text.slice(claim.start, claim.end)
  const share = sentence.grammar === 'zh' ? 2 : 1
  const from = Math.max(sentence.start, claim.start - BEFORE / share)
  const to = Math.min(sentence.end, claim.end + BEHIND / share)
  const before = doc.text.slice(from, claim.start)
  const behind = doc.text.slice(claim.end, to)
  const words = `${lead(before, from > sentence.start)}${doc.text.slice(claim.start, claim.end)}${tail(behind, to < sentence.end)}`
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[-–—•*\s“”"「『《]+|[。.\s“”"」』》]+$/g, '')
    .replace(LINKS, '')
}

/** What the cut leaves hanging: "173 more than in the". */
const LINKS =
  /(?: (?:in|the|of|to|a|an|than|and|or|for|by|at|on|from|with|that|which|was|were|is)){1,6}$/

/** Behind the last mark; where there is none, without the word that was cut through. */
function lead(words: string, isCut: boolean): string {
  const mark = [...words.matchAll(MARK)].at(-1)
  if (mark !== undefined) return words.slice(mark.index + mark[0].length)
  return isCut ? words.replace(/^[A-Za-z'’-]*(?=[^A-Za-z'’-])/, '') : words
}

function tail(words: string, isCut: boolean): string {
  const mark = words.matchAll(MARK).next().value
  if (mark !== undefined) return words.slice(0, mark.index)
  return isCut ? words.replace(/(?<=[^A-Za-z'’-])[A-Za-z'’-]*$/, '') : words
}
