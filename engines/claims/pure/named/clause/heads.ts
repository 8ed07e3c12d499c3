import { FINITE, NOUNS_IN_S, PREPS } from './closed.ts'
import { BASE, formsOf, isMeasuring, isMoving, isNounToo, PAST } from './verbs.ts'
import type { Word } from './word.ts'

// Heads of noun phrases that look like verbs, and verbs whose subject is told by the words before it.

/** What tells figures: statistics, a survey. */
export const TELLERS =
  /^(?:statistics|stats|figures|data|numbers|results|reports?|surveys?|stud(?:y|ies)|analysis|research|statements?|bulletins?|estimates|polls?|findings|records)$/

/** "figures of the survey show": who tells something stands before it, with what belongs to it. */
export function isTeller(words: readonly Word[], at: number): boolean {
  let back = at - 1
  while (back > at - TOLD_MAX && /^(?:noun|prep|det)$/.test(words[back]?.tag ?? '')) {
    if (TELLERS.test(words[back]?.text ?? '')) return true
    back -= 1
  }
  return false
}

const TOLD_MAX = 8

/** "arrivals by sea": the noun before the first preposition is more than one. */
export function isOfMany(words: readonly Word[], at: number): boolean {
  let head = -1
  for (
    let back = at - 1;
    back > at - TOLD_MAX && /^(?:noun|prep|det|time)$/.test(words[back]?.tag ?? '');
    back -= 1
  )
    if (words[back]?.tag === 'noun' && /^(?:prep|time)$/.test(words[back + 1]?.tag ?? ''))
      head = back
  return /[a-rt-z]s$/.test(words[head]?.text ?? '')
}

/** "urban starts decreased by", "boat exports up 4 %": a verb of its own stands behind it. */
export function isSubject(words: readonly Word[], at: number): boolean {
  const said = words[at]?.text ?? ''
  const behind = words[at + 1]
  const word = behind?.text ?? ''
  const next = words[at + (words[at + 2]?.text === 'by' ? 3 : 2)]
  const isUp = /^(?:up|down)$/.test(word) && isFigure(next) && isNounToo(said)
  if (isUp) return !/^(?:ends|closes|opens|finishes|trades|settles|starts|goes|moves)$/.test(said)
  if (word === 'by' && isFigure(words[at + 2]) && NOUNS_IN_S.has(said) && !isMoving(said))
    return true
  if (word === 'by' && isFigure(words[at + 2]) && said === 'numbers') return true
  const isMoved =
    (formsOf(word) & PAST) !== 0 &&
    (formsOf(word) & BASE) === 0 &&
    isMeasuring(word) &&
    (isFigure(words[at + 2]) || /^(?:to|by|from)$/.test(words[at + 2]?.text ?? ''))
  return (isMoved || FINITE.test(word)) && !opensRelative(words, at)
}

/** Behind "that" or "which" and a noun, with no verb between. */
export function opensRelative(words: readonly Word[], at: number): boolean {
  let back = at - 1
  while (/^(?:noun|det|adv)$/.test(words[back]?.tag ?? '')) back -= 1
  return words[back]?.tag === 'sub' && /^(?:that|which|who)$/.test(words[back]?.text ?? '')
}

const isFigure = (word: Word | undefined): boolean => word !== undefined && word.claim !== null

/** Behind a noun that isn't many, with none before it that is. */
export function isOfOne(words: readonly Word[], at: number, before: Word): boolean {
  const isMany = ({ tag, text }: Word) =>
    /^(?:noun|pron)$/.test(tag) &&
    /s$|^(?:people|men|women|children|police|they|we|you|i)$/.test(text)
  return (
    before === words[at - 1] &&
    before.tag === 'noun' &&
    !words.slice(Math.max(0, at - MANY_MAX), at).some(isMany)
  )
}

const MANY_MAX = 8

/** "saw its output expand", "helped sales grow": what is seen to do it stands between. */
export function isSeen(words: readonly Word[], at: number): boolean {
  const verb = words.findLastIndex(({ tag }, place) => place < at && tag === 'verb')
  const next = words[at + 1]
  return (
    verb >= 0 &&
    at - verb < 9 &&
    /^(?:saw|see|sees|seen|seeing|let|lets|made|make|makes|helps?|helped|watched)$/.test(
      words[verb]?.text ?? '',
    ) &&
    (next?.claim != null ||
      /^(?:to|by|from|at|towards?|past|above|below|under|over|up|down|an?|record)$/.test(
        next?.text ?? '',
      ))
  )
}

/** "The average wait for": of one thing, told with an article at the beginning of its clause, and with a preposition behind it. */
export function isOfSingle(words: readonly Word[], at: number, before: Word): boolean {
  const opens = /^(?:mark|and)$/.test(words[at - 3]?.tag ?? 'mark')
  const isLed = words[at - 2]?.tag === 'det' && words[at - 1] === before && before.tag === 'noun'
  return opens && isLed && PREPS.has(words[at + 1]?.text ?? '') && !MANY.test(before.text)
}

/** More than one of them, though the word doesn't say so. */
const MANY = /s$|^(?:people|men|women|children|staff|police|public|majority|rest|team)$/
