import type { ReadClaim, Reading, Span } from '../../model.ts'

/** So many letters before a figure and behind it; Chinese says as much in half of them. */
const BEFORE = 40
const BEHIND = 24
/** Chinese is written with Latin marks too, and no blank behind them; within a number they are none. */
const MARK = /[，；。：（）()【】|\t\n]|(?<!\d)[,;:]|[,;:](?!\d)|\.\s/gu

/** The words about a figure, within its clause: what a reader finds again in the text. */
export function quoted(reading: Pick<Reading, 'doc'>, claim: ReadClaim): string {
  return wordsOf(reading, spanAbout(reading, claim))
}

/** The words about several figures, in the order of the text: figures of one clause are quoted together, and each word once. */
export function quotedTogether(
  reading: Pick<Reading, 'doc'>,
  claims: readonly ReadClaim[],
): readonly string[] {
  const merged: Span[] = []
  const spans = claims.map((claim) => spanAbout(reading, claim))
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || start > last.end) merged.push({ start, end })
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return [...new Set(merged.map((span) => wordsOf(reading, span)))]
}

function wordsOf({ doc }: Pick<Reading, 'doc'>, { start, end }: Span): string {
  return doc.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^[-–—•*\s“”"「『《、]+|[。.\s“”"」』》、]+$/g, '')
    .replace(LINKS, '')
}

function spanAbout({ doc }: Pick<Reading, 'doc'>, claim: ReadClaim): Span {
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined) return claim
  const share = sentence.grammar === 'zh' ? 2 : 1
  const from = Math.max(sentence.start, claim.start - BEFORE / share)
  const to = Math.min(sentence.end, claim.end + BEHIND / share)
  return {
    start: claim.start - lead(doc.text, from, claim.start, from > sentence.start),
    end: claim.end + tail(doc.text, claim.end, to, to < sentence.end),
  }
}

/** What the cut leaves hanging: "173 more than in the". */
const LINKS =
  /(?: (?:in|the|of|to|a|an|than|and|or|for|by|at|on|from|with|that|which|was|were|is)){1,6}$/

/** "and guest houses in Norland": what a cut leaves in front. */
const LINKS_AT_START = /^\s?(?:(?:and|or|of|the|a|an|to|by|with|that|which) ){1,4}/

/** How many letters: those behind the last mark; where there is none, without the word or number that was cut through. */
function lead(text: string, from: number, to: number, isCut: boolean): number {
  const words = text.slice(from, to)
  const mark = [...words.matchAll(MARK)].at(-1)
  if (mark !== undefined) return words.length - mark.index - mark[0].length
  return isCut
    ? words.replace(BROKEN_AT_START, '').replace(LINKS_AT_START, '').length
    : words.length
}

function tail(text: string, from: number, to: number, isCut: boolean): number {
  const words = text.slice(from, to)
  const mark = words.matchAll(MARK).next().value
  if (mark !== undefined) return mark.index
  return isCut ? words.replace(BROKEN_AT_END, '').length : words.length
}

/** Chinese words have no end that shows: nothing is taken from them. */
const BROKEN_AT_START = /^[A-Za-z0-9'’.,-]*(?=[^A-Za-z0-9'’.,-])/
const BROKEN_AT_END = /(?<=[^A-Za-z0-9'’.,-])[A-Za-z0-9'’.,-]*$/
