import { COMPARED } from '../hollow.ts'
import { phraseFrom } from '../phrases.ts'
import { formsOf, PARTICIPLE } from '../verbs.ts'
import type { Word } from '../word.ts'

// What is told of a figure behind it: "57 were abroad", "9% on raising funds", "51 of them children".

/** `noun`: what they are; `tail`: where, how or for what; `doing`: what they do. */
export type Complement = {
  readonly kind: 'noun' | 'tail' | 'doing'
  readonly start: number
  readonly end: number
  /** The preposition with which it begins. */
  readonly preposition: string | null
  /** The word behind it. */
  readonly next: number
}

/** What stands behind the figure at a word, past "of them", a share in brackets, ", or 65%,". */
export function complementOf(words: readonly Word[], at: number): Complement | null {
  const { next, isOfThem } = pastAgain(words, at + 1)
  const first = words[next]
  if (first === undefined || (COMPARED.test(first.text) && first.text !== 'on')) return null
  const isVerb = first.tag === 'verb' || (first.tag === 'adv' && words[next + 1]?.tag === 'verb')
  // '62 of them added in May': what was done with them.
  const isDone =
    isOfThem &&
    (formsOf(first.text) & PARTICIPLE) !== 0 &&
    !AUXILIARY.test(first.text) &&
    !/^(?:noun|det|figure)$/.test(words[next + 1]?.tag ?? '')
  if (isVerb && !isDone) return predicateAt(words, next)
  if (isVerb) return made(words, 'tail', next, null)
  if (first.tag === 'prep')
    return LINKING.test(first.text) ? made(words, 'tail', next, first.text) : null
  // 'with 13% still to decide'
  const isToDo = first.tag === 'to' || (first.text === 'still' && words[next + 1]?.tag === 'to')
  if (isToDo) return made(words, 'tail', next, null)
  const isDoing = first.tag === 'ger' && words[at]?.tag === 'noun'
  if (first.tag === 'part' || isDoing) return made(words, 'tail', next, null)
  if (first.tag === 'adv')
    return WHERE.test(first.text) && endsAt(words, next + 1)
      ? made(words, 'tail', next, null)
      : null
  return isOfThem && /^(?:noun|det)$/.test(first.tag) ? made(words, 'noun', next, null) : null
}

/** Behind a verb: what the figure is said to be, or what it does. */
function predicateAt(words: readonly Word[], from: number): Complement | null {
  let next = from
  let [isBeing, denied] = [false, -1]
  while (
    words[next]?.tag === 'adv' ||
    (words[next]?.tag === 'verb' && AUXILIARY.test(words[next]?.text ?? ''))
  ) {
    if (words[next]?.tag === 'adv' && isBeing && WHERE.test(words[next]?.text ?? '')) break
    isBeing = BE.test(words[next]?.text ?? '') || (isBeing && words[next]?.tag === 'adv')
    const isDenied = DENIED.test(words[next]?.text ?? '')
    if (isDenied) denied = /^(?:do|does|did)$/.test(words[next - 1]?.text ?? '') ? next - 1 : next
    next += 1
  }
  const word = words[next]
  if (word === undefined) return null
  const isHow = HOW.test(words[next - 1]?.text ?? '')
  const before = words[next - 1]?.text ?? ''
  // 'had other reasons', 'have no job'
  if (/^(?:has|have|had)$/.test(before) && /^(?:noun|det)$/.test(word.tag))
    return made(words, 'doing', next - 1, null)
  if (word.tag === 'to' && isBeing) return predicateAt(words, next + 1)
  if (word.tag === 'verb' || word.tag === 'part') {
    if (isBeing) return made(words, 'tail', isHow ? next - 1 : next, null)
    const adverb = words[next + 1]?.tag === 'adv' && words[next + 2]?.tag === 'prep' ? 1 : 0
    const link = words[next + 1 + adverb]?.text ?? ''
    // 'went to railways': the verb adds nothing.
    if (GOING.test(word.text) && LINKING.test(link))
      return made(words, 'tail', next + 1 + adverb, link)
    // 'a $3 million refit of the house': a noun.
    if (MEASURING.test(word.text) || word.text === 'resulted' || link === 'of') return null
    return made(words, 'doing', denied < 0 ? next : denied, null)
  }
  if (!isBeing) return null
  if (word.tag === 'prep') return made(words, 'tail', next, word.text)
  if (word.tag === 'adv') return made(words, 'tail', next, null)
  if (word.tag !== 'noun' && word.tag !== 'det') return null
  const phrase = phraseFrom(words, next, false)
  const isThing = word.tag === 'det' || /[^s]s$/.test(words[(phrase?.to ?? 0) - 1]?.text ?? '')
  return made(words, isThing ? 'noun' : 'tail', next, null)
}

function made(
  words: readonly Word[],
  kind: Complement['kind'],
  from: number,
  preposition: string | null,
): Complement | null {
  let first = from
  if (kind === 'noun') while (words[first]?.tag === 'det') first += 1
  const next = endOf(words, first)
  const [start, last] = [words[first], words[next - 1]]
  const isBare = words
    .slice(preposition === null ? first : first + 1, next)
    .every(({ tag, text }) => !/^(?:noun|part|ger|verb)$/.test(tag) && !WHERE.test(text))
  if (start === undefined || last === undefined || next <= first || isBare) return null
  if (last.end - start.start > LETTERS_MAX) return null
  return { kind, start: start.start, end: last.end, preposition, next }
}

/** One past the last word that belongs to it: up to a mark, a time, another figure or clause. */
function endOf(words: readonly Word[], from: number): number {
  let at = from
  for (; at < words.length && at < from + WORDS_MAX; at += 1) {
    const word = words[at]
    if (word === undefined || /^(?:sub|time)$/.test(word.tag)) break
    if (at > from && word.tag === 'pron') break
    // ', fledged giving a rate of', 'below the line with many on'
    if (
      at > from &&
      word.tag === 'ger' &&
      words[at - 1]?.tag !== 'prep' &&
      words[at + 1]?.tag === 'det'
    )
      break
    if (
      at > from &&
      word.text === 'with' &&
      /^(?:many|most|some|few)$/.test(words[at + 1]?.text ?? '')
    )
      break
    if (STOPS.test(word.text) && !isParticle(words, at)) break
    // 'a resident aged 65 or over'
    if (word.tag === 'figure' && words[at - 1]?.text !== 'aged') break
    if (word.tag === 'mark' && !/^["“”‘’'-]$/.test(word.text) && !isListed(words, at)) break
    const isLed = /^(?:to|det|adv)$/.test(words[at - 1]?.tag ?? '')
    if (at > from && word.tag === 'verb' && !isLed) break
    if (/^(?:prep|det)$/.test(word.tag) && isTimeBehind(words, at)) break
    if (word.tag === 'and' && !joinsNouns(words, at)) break
  }
  const isLoose = (word: Word | undefined) =>
    word !== undefined &&
    (/^(?:det|prep|and|to|sub|mark)$/.test(word.tag) ||
      (word.tag === 'adv' && !WHERE.test(word.text)))
  while (at > from && isLoose(words[at - 1]) && !isParticle(words, at - 1)) at -= 1
  return at
}

/** "called off", "linked up". */
function isParticle(words: readonly Word[], at: number): boolean {
  return (
    /^(?:off|out|up|down|over|back)$/.test(words[at]?.text ?? '') &&
    /^(?:verb|part)$/.test(words[at - 1]?.tag ?? '')
  )
}

/** "in food, drinks and tobacco": nouns up to an "and" that joins the last. */
function isListed(words: readonly Word[], comma: number): boolean {
  let at = comma + 1
  if (words[comma]?.text !== ',' || words[comma - 1]?.tag !== 'noun') return false
  while (words[at]?.tag === 'noun' && at < comma + 4) at += 1
  return at > comma + 1 && words[at]?.text === 'and' && joinsNouns(words, at)
}

function isTimeBehind(words: readonly Word[], at: number): boolean {
  let next = at + 1
  while (words[next]?.tag === 'det' || words[next]?.tag === 'adv') next += 1
  return words[next]?.tag === 'time' || ENDS.test(words[next]?.text ?? '')
}

/** "schools and public buildings", and not "and 5 at sea", "and the rest was". */
function joinsNouns(words: readonly Word[], and: number): boolean {
  let next = and + 1
  while (words[next]?.tag === 'det') next += 1
  if (
    words[next]?.tag !== 'noun' ||
    /^(?:rest|remainder|balance|others)$/.test(words[next]?.text ?? '')
  )
    return false
  for (let at = next; at < next + 8; at += 1) {
    const word = words[at]
    if (word === undefined || word.tag === 'mark' || word.tag === 'sub') return true
    if (/^(?:verb|figure)$/.test(word.tag)) return false
  }
  return true
}

/** Behind what tells the same figure again: " of them", " (61%)", ", or 64.8%,". */
function pastAgain(words: readonly Word[], from: number): { next: number; isOfThem: boolean } {
  let [next, isOfThem] = [from, false]
  for (let count = 0; count < 3; count += 1) {
    const text = words[next]?.text ?? ''
    if (/^(?:of|among)$/.test(text) && isThem(words, next + 1)) {
      next += 2
      isOfThem = true
    } else if (text === '(') {
      const close = words.findIndex((word, at) => at > next && word.text === ')')
      if (close < 0 || close > next + 6) break
      next = close + 1
    } else if (text === ',' && /^(?:or|i\.e|that)$/.test(words[next + 1]?.text ?? '')) {
      const close = words.findIndex((word, at) => at > next + 1 && word.text === ',')
      if (close < 0 || close > next + 7) break
      next = close + 1
    } else if (/^(?:in|of)$/.test(text) && /^(?:every|each)$/.test(words[next + 1]?.text ?? '')) {
      next += 3
    } else if (text === 'or' && words[next + 1]?.tag === 'figure') next += 2
    else break
  }
  return { next, isOfThem }
}

/** Of a count: what was counted. */
export const THEM = /^(?:which|whom|these|those|them|it)$/

/** A word for what was counted; not "those surveyed", "those who voted". */
export function isThem(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? ''
  const isOwn = text === 'those' && OWN.test(words[at + 1]?.text ?? '')
  return THEM.test(text) && !isOwn
}

const OWN =
  /^(?:who|surveyed|polled|asked|questioned|interviewed|sampled|employed|registered|tested|aged|living|working|taking|affected|eligible)$/

function endsAt(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word === undefined || /^(?:mark|and|sub)$/.test(word.tag)
}

const WORDS_MAX = 9
const LETTERS_MAX = 64
const BE = /^(?:(?:is|are|was|were)(?:n['’]t)?|be|been|being)$/
const AUXILIARY =
  /^(?:[a-z]{2,6}n['’]t|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)$/
/** How much so: 'very satisfied'. */
const HOW = /^(?:very|fairly|quite|partly|fully|not|never)$/
const DENIED = /^(?:not|never|[a-z]{2,6}n['’]t|cannot)$/
const GOING = /^(?:go|goes|went|gone|come|comes|came)$/
const MEASURING =
  /^(?:r[io]s[a-z]*|grew|grow[a-z]*|f[ae]ll[a-z]*|increas[a-z]+|decreas[a-z]+|declin[a-z]+|compar[a-z]+|mean[a-z]*|represent[a-z]*|account[a-z]*|follow[a-z]*|remain[a-z]*|reach[a-z]*|total[a-z]*|amount[a-z]*|made|makes?|were)$/
/** With which it is told where, how or for what. */
const LINKING =
  /^(?:in|on|for|by|among|amongst|via|through|with|from|to|at|within|outside|inside|across|due)$/
const WHERE =
  /^(?:abroad|overseas|online|offshore|elsewhere|away|underground|offline|undecided|twice)$/
const STOPS =
  /^(?:than|against|compared|versus|vs|since|until|before|after|during|despite|while|up|down|worth|respectively)$/
const ENDS =
  /^(?:end|start|beginning|close|middle|time|same|whole|last|past|previous|moment|first|second|third|fourth|next|latest|coming)$/
