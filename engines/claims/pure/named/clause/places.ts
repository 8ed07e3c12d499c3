import type { Span } from '../../model.ts'
import { ofVerb } from './governing.ts'
import { CHANGES, EMPTY, MOST, said } from './hollow.ts'
import { type Phrase, phraseBack, spanOf } from './phrases.ts'
import type { Word } from './word.ts'

// Figures in brackets behind a place: "Visitors came from Lorvia (41,000)", "The rates in Lorvia (4 %)".

/** What is told of a place: the words that name it ('spoken': what was told of before), and the place with its preposition. */
export type Placed = { readonly of: Span | 'spoken'; readonly where: Span; readonly link: string }

/** Of the figure at a word, that stands in a bracket behind a place; null where nothing is told of the place. */
export function placedAt(words: readonly Word[], at: number): Placed | null {
  // '(201 respondents': of what it counts.
  if (words[at + 1]?.tag === 'noun') return null
  let mark = at - 1
  while (
    /^(?:adv|det)$/.test(words[mark]?.tag ?? '') ||
    /^(?:up|down|both|by)$/.test(words[mark]?.text ?? '')
  )
    mark -= 1
  const place = words[mark]?.text === '(' ? phraseBack(words, mark, true) : null
  if (place === null || place.to !== mark) return null
  // 'the rate fell for women (4 %)': of a group as of a place.
  if (!isNamed(words, place) && !/^(?:for|among)$/.test(words[place.from - 1]?.text ?? ''))
    return null
  let link = place.from - 1
  while (words[link]?.tag === 'det') link -= 1
  const joint = words[link]?.text ?? ''
  if (!/^(?:in|at|from|to|for|among|across|:)$/.test(joint)) return null
  const of = toldBefore(words, link)
  const where = spanOf(words, { from: joint === ':' ? place.from : link + 1, to: place.to })
  return of === null || where === null ? null : { of, where, link: joint === ':' ? 'in' : joint }
}

/** The subject of the verb, or the noun, before a preposition or a colon. */
function toldBefore(words: readonly Word[], link: number): Span | 'spoken' | null {
  let before = link - 1
  while (/^(?:adv|time|det)$/.test(words[before]?.tag ?? '') || isOfTime(words, before)) before -= 1
  // 'sales were up compared to May in Lorvia (4 %)'
  if (words[before]?.text === 'compared') {
    before -= 1
    while (/^(?:up|down)$/.test(words[before]?.text ?? '')) before -= 1
  }
  const word = words[before]
  if (word === undefined) return null
  // 'tourists coming from'
  if (/^(?:ger|part)$/.test(word.tag) && words[before - 1]?.tag === 'noun')
    return ofSubject(words, phraseBack(words, before, true))
  if (isVerb(word)) return ofMoved(words, before)
  if (word.tag !== 'noun') return null
  const what = phraseBack(words, before + 1, true)
  if (what === null) return null
  // 'sales rose on a yearly basis in', 'inflation was highest in', 'rose in all regions:'
  const isHow = word.text === 'basis' || words[link]?.text === ':'
  let verb = what.from - 1
  while (isHow && /^(?:det|prep|time)$/.test(words[verb]?.tag ?? '')) verb -= 1
  // 'was highest in Lorvia (4 %) and lowest in'
  const being =
    words[verb]?.tag === 'and' || words[verb]?.tag === 'mark'
      ? words.findLastIndex(({ tag, text }, at) => at < verb && (tag === 'verb' || text === ';'))
      : verb
  const isAdjective = MOST.test(word.text) || (what.to - what.from === 1 && !/s$/.test(word.text))
  const isPredicate = isAdjective && BEING.test(words[being]?.text ?? '')
  if (isPredicate) return ofMoved(words, being)
  if (MOST.test(word.text)) return 'spoken'
  if (isHow) return isVerb(words[verb]) ? ofMoved(words, verb) : null
  return isNamed(words, what) ? null : plain(said(words, what))
}

/** "in" of "in May". */
const isOfTime = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === 'prep' && words[at + 1]?.tag === 'time'

const BEING = /^(?:is|are|was|were)$/
const isVerb = (word: Word | undefined): boolean => /^(?:verb|ger|part)$/.test(word?.tag ?? '')

/** The subject of a verb; of "the largest falls were in" what was told of before. */
function ofMoved(words: readonly Word[], verb: number): Span | 'spoken' | null {
  let first = verb
  while (/^(?:verb|adv)$/.test(words[first - 1]?.tag ?? '')) first -= 1
  return ofSubject(words, ofVerb(words, first, words.length))
}

function ofSubject(
  words: readonly Word[],
  subject: Phrase | 'spoken' | 'last' | null,
): Span | 'spoken' | null {
  if (subject === null || subject === 'last') return null
  if (subject === 'spoken') return subject
  let head = subject.from
  while (head + 1 < subject.to && words[head + 1]?.tag === 'noun') head += 1
  const noun = words[head]?.text ?? ''
  const isEmpty = (CHANGES.test(noun) && !/^(?:rates?|growth)$/.test(noun)) || EMPTY.test(noun)
  if (isEmpty || MOST.test(noun)) return 'spoken'
  return isNamed(words, subject) && subject.from > 0 ? null : plain(said(words, subject))
}

const plain = (role: ReturnType<typeof said>): Span | 'spoken' | null =>
  role === 'last' || role === 'like' ? null : role

/** Nothing but names with a capital. */
function isNamed(words: readonly Word[], { from, to }: Phrase): boolean {
  return words.slice(from, to).every(({ tag, isCapital }) => tag !== 'noun' || isCapital)
}
