import { CHANGES, isManner, isPlace, MOST } from './hollow.ts'
import { type Phrase, phraseFrom, trimmed } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import type { Word } from './word.ts'

// "Lorvia posted the largest rise in rents, up 9 %": who had it is no measure, and what rose is.

const HAD =
  /^(?:had|ha(?:s|ve)|saw|sees?|seen|(?:report|record|post|show|register|experienc|suffer|enjoy|notch|mark)(?:e?s|e|ed)?)$/
const REACH = 14

/** What somebody saw rise or fall, or had most of, before the figure at a word; null where nothing such is told. */
export function hadBefore(words: readonly Word[], at: number): Phrase | null {
  for (let verb = at - 1; verb >= Math.max(0, at - REACH); verb -= 1) {
    const word = words[verb]
    if (word?.tag === 'verb') return HAD.test(word.text) ? hadAt(words, verb, at) : null
    if (word === undefined || /^[;.]$/.test(word.text)) return null
  }
  return null
}

/** The object of a verb of having: of "a rise in rents" the rents, of "the highest rents" these. */
function hadAt(words: readonly Word[], verb: number, end: number): Phrase | null {
  let from = verb + 1
  let isMost = false
  while (/^(?:det|adv)$/.test(words[from]?.tag ?? '') || isDegree(words[from])) {
    isMost ||= MOST.test(words[from]?.text.replace(/^[a-z]+-/, '') ?? '')
    from += 1
  }
  let noun = from
  while (words[noun]?.tag === 'noun' && !isChange(words[noun])) noun += 1
  if (noun >= end) return null
  if (words[noun]?.tag !== 'noun') {
    const isShare = /^shares?$/.test(words[noun - 1]?.text ?? '') && words[noun]?.text !== 'of'
    return isMost && noun > from && !isShare ? phraseFrom(words, from) : null
  }
  const own = noun > from ? trimmed(words, { from, to: noun }) : null
  if (own !== null && !isManner(words, own, BASIS)) return own
  const what = /^(?:in|of|for)$/.test(words[noun + 1]?.text ?? '')
    ? phraseFrom(words, noun + 2)
    : null
  const isTime = what !== null && words[noun + 2]?.tag === 'time'
  return what === null || isTime || what.to > end || isPlace(words, what) ? null : what
}

const isChange = (word: Word | undefined): boolean =>
  word !== undefined && (CHANGES.test(word.text) || /^(?:loss|losses|growth)$/.test(word.text))

/** By what a rise is reckoned. */
const BASIS = /^(?:dollar|unit|volume|value|absolute|relative|disproportionate|double-digit)$/

const isDegree = (word: Word | undefined): boolean =>
  word !== undefined &&
  (MOST.test(word.text.replace(/^[a-z]+-/, '')) ||
    word.claim?.form === 'superlative' ||
    word.claim?.form === 'rank')

/** What the sentence of these words tells of: the subject of its first verb, or what that had; null where it is somebody or a place. */
export function spokenIn(words: readonly Word[], at: number): Phrase | null {
  const verb = words.findIndex(
    ({ tag, text }) => tag === 'verb' || (tag === 'part' && HAD.test(text)),
  )
  if (verb < 1 || verb >= at) return null
  const { text: done } = words[verb] as Word
  const had = HAD.test(done) ? hadAt(words, verb, at) : null
  if (had !== null || /^(?:report|record|regist|post)/.test(done)) return had
  const subject = subjectOf(words, verb)
  if (subject === null || typeof subject === 'string') return null
  const isSomebody = words
    .slice(subject.from, subject.to)
    .every(({ tag, isCapital }, place) => tag !== 'noun' || (isCapital && place + subject.from > 0))
  const head = words.findIndex(
    ({ tag }, place) => place >= subject.from && tag === 'noun' && words[place + 1]?.tag !== 'noun',
  )
  const { text } = words[head] ?? { text: '' }
  return isSomebody || WHO.test(text) || CHANGES.test(text) ? null : subject
}

/** Who or where, and not what. */
const WHO =
  /^(?:countries|states|regions|provinces|cities|counties|districts|areas|markets|members?|economies|nations|continents|companies|firms|groups?|makers|people|women|men|others?)$/
