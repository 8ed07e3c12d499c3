import type { ReadClaim, Span } from '../../../model.ts'
import { type Token, tokensOf } from '../../tokens.ts'
import { BOTH, DETS, FINITE, isPlainNoun, isTimeWord, PREPS } from '../closed.ts'
import { BASE, formsOf, isNounToo, PAST, THIRD } from '../verbs.ts'
import { type Tag, type Word, wordsOf } from '../word.ts'
import { IS, kindsOf } from './kinds-of-words.ts'
import { verbTag } from './verb-or-noun.ts'

// The words of an English sentence by what they do in it.

const PIECE = 200

/** The words of a sentence with what they do; each of `claims`, those of the sentence, is one word, `tokens` are all of its. */
export function taggedOf(
  text: string,
  sentence: Span,
  claims: readonly ReadClaim[],
  tokens?: readonly Token[],
): readonly Word[] {
  const last = LAST.get(sentence)
  if (last !== undefined && areAlike(last.claims, claims)) return taggedAgain(last, claims)
  const all = tokens ?? tokensOf(text, sentence.start, sentence.end)
  const words = wordsOf(text, sentence, claims, all)
  // No word depends on one that far off, however long a sentence is.
  for (let from = 0; from < words.length; from += PIECE) {
    const piece = words.slice(from, from + PIECE)
    for (const [at, word] of piece.entries())
      if (word.tag === 'noun' && word.claim === null) word.tag = tagAt(text, piece, at)
  }
  LAST.set(sentence, { claims, words })
  return words
}

type Tagged = { readonly claims: readonly ReadClaim[]; readonly words: readonly Word[] }

/** As each sentence was tagged last: several steps ask it, and what they found of its figures in between changes none of its words. */
const LAST = new WeakMap<Span, Tagged>()

function areAlike(last: readonly ReadClaim[], claims: readonly ReadClaim[]): boolean {
  return (
    last.length === claims.length &&
    last.every((one, at) => {
      const claim = claims[at]
      if (claim === undefined) return false
      const { start, end, form, unit } = claim
      return one.start === start && one.end === end && one.form === form && one.unit === unit
    })
  )
}

function taggedAgain(last: Tagged, claims: readonly ReadClaim[]): readonly Word[] {
  if (last.claims === claims) return last.words
  const now = new Map(last.claims.map((one, at) => [one, claims[at]]))
  return last.words.map((word) =>
    word.claim === null ? word : { ...word, claim: now.get(word.claim) ?? null },
  )
}

/** By the words before it, which are tagged, and by the letters of those behind it. */
function tagAt(text: string, words: readonly Word[], at: number): Tag {
  const word = words[at]
  if (word === undefined) return 'mark'
  const { text: said } = word
  const is = kindsOf(said)
  const before = beforeOf(words, at)
  const next = words[at + 1]
  const of = next === undefined ? 0 : kindsOf(next.text)
  if (is & IS.stretch) return 'time'
  if (is & IS.few && of & IS.time) return 'time'
  if (is & IS.short && before?.tag === 'time') return 'time'
  // '7  Annual savings': the number of a paragraph.
  if (at === 0 && is & IS.short && next?.isCapital === true) return 'mark'
  if (is & IS.digit) return 'noun'
  if (next !== undefined && isPointing(said, is, before, next, words[at + 2])) return 'pron'
  // 'the all items index': of a name.
  if (said === 'all' && words[at - 1]?.text === 'the' && next?.tag === 'noun') return 'noun'
  if (is & IS.toDate && isToDate(words, at)) return 'time'
  if (is & IS.det) return 'det'
  if (said === 'that')
    return isThatOf(words, at)
      ? 'pron'
      : before === undefined || before.tag === 'prep'
        ? 'det'
        : 'sub'
  // 'demand is high thanks to'
  if (said === 'thanks' && next?.text === 'to') return 'prep'
  if (said === 'to')
    return next !== undefined && next.tag === 'noun' && isInfinitive(words, at + 1) ? 'to' : 'prep'
  if (is & IS.and) return 'and'
  if (is & IS.sub) return 'sub'
  if (is & IS.owner) return 'pron'
  if (is & IS.pron) return /^(?:US|IT)$/.test(text.slice(word.start, word.end)) ? 'noun' : 'pron'
  if (said === 'may' && at === 0 && /^(?:is|was|saw|had|at)$/.test(next?.text ?? '')) return 'time'
  if (said === 'may' && text[word.start] === 'M' && at > 0) return 'time'
  if (is & IS.modal) return 'verb'
  if (is & IS.times) return 'time'
  // 'the current fiscal'
  const isFiscal = next?.text === 'fiscal' && !isPlainNoun(words[at + 2])
  if (is & IS.timeAdj && isFiscal) return 'time'
  if (is & IS.timeAdj && next !== undefined && isTimeWord(words, at + 1)) return 'time'
  // 'rose slightly, for the first time in 14 years, by 3 %'
  const isTime = said !== 'time' && next?.text === 'time' && NTH.test(said)
  if (isTime && words[at - 1]?.text === 'the' && words[at - 2]?.text === 'for') return 'time'
  if (said === 'time' && before?.tag === 'time') return 'time'
  if (of & IS.years && isKindOfYear(words, at)) return 'time'
  if (is & IS.season && before?.tag === 'time') return 'time'
  if (is & IS.end && isEndOf(words, at)) return 'time'
  if (is & IS.prep) return isParticiplePrep(said) && before?.tag === 'verb' ? 'verb' : 'prep'
  if (is & IS.adv) return BOTH.test(said) && isPlainNoun(next) ? 'noun' : 'adv'
  // "rate steady at", "5 % higher than"
  if (is & IS.predicate && !isPlainNoun(next)) return 'adv'
  // 'leaving 41 open'
  if (is & IS.left && words[at - 1]?.claim != null && !isPlainNoun(next)) return 'adv'
  if (is & IS.inLy) return 'adv'
  return verbTag(text, words, at, before)
}

/** "This represents", "This represented a", "That took the total to". */
function isPointing(
  said: string,
  is: number,
  before: Word | undefined,
  next: Word,
  object: Word | undefined,
): boolean {
  if (said === 'that') return before === undefined && TAKING.test(next.text)
  if (!(is & IS.this)) return false
  const isPast =
    (formsOf(next.text) & PAST) !== 0 &&
    (object?.claim != null || DETS.has(object?.text ?? '') || PREPS.has(object?.text ?? ''))
  return isCertainVerb(next.text) || (before === undefined && isPast)
}

const NTH = /^(?:first|second|third|fourth|last)$/

const TAKING =
  /^(?:took|brought|left|meant|gave|made|put|came|saw|is|was|leaves|brings|takes|makes|gives|puts)$/

/** Of 'to' or 'date': the last two words of "year to date". */
function isToDate(words: readonly Word[], at: number): boolean {
  const first = words[at]?.text === 'to' ? at - 1 : at - 2
  return (
    /^(?:year|season|month|quarter)$/.test(words[first]?.text ?? '') &&
    words[first + 1]?.text === 'to' &&
    words[first + 2]?.text === 'date'
  )
}

/** "the coffee year", "the tax year 2023/24": twelve months that begin with another than January. */
const KINDS_OF_YEAR =
  /^(?:accounting|academic|campaign|coffee|cotton|crop|football|gas|grain|growing|harvest|heating|holiday|marketing|model|monsoon|planting|playing|rice|school|sugar|tax|tourist|trading|water|wheat)$/

function isKindOfYear(words: readonly Word[], at: number): boolean {
  return (
    KINDS_OF_YEAR.test(words[at]?.text ?? '') ||
    /^(?:19|20)\d\d[/–-]\d{2,4}$/.test(words[at + 2]?.text ?? '')
  )
}

/** "to the end of June", "in the course of the year". */
function isEndOf(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.text !== 'of') return false
  const next = words[at + 2]
  const isMay = next?.text === 'may' && next.isCapital
  return isMay || isTimeWord(words, DETS.has(next?.text ?? '') ? at + 3 : at + 2)
}

/** No noun: "this represents", "this is". */
function isCertainVerb(word: string): boolean {
  return FINITE.test(word) || ((formsOf(word) & THIRD) !== 0 && !isNounToo(word))
}

const isParticiplePrep = (word: string): boolean =>
  /^(?:compared|following|including|concerning)$/.test(word)

/** "that of rural homes", "that is". */
function isThatOf(words: readonly Word[], at: number): boolean {
  return (
    /^(?:of|for|in|was|is|means|compares)$/.test(words[at + 1]?.text ?? '') &&
    words[at - 1]?.tag !== 'noun'
  )
}

/** The last word before that isn't an adverb. */
function beforeOf(words: readonly Word[], at: number): Word | undefined {
  let back = at - 1
  while (words[back]?.tag === 'adv') back -= 1
  return words[back]
}

/** "to rise", and not "to market value". */
function isInfinitive(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? ''
  if ((formsOf(word) & BASE) === 0 && !/^(?:be|have)$/.test(word))
    return word.endsWith('ly') && isInfinitive(words, at + 1)
  const next = words[at + 1]
  if (next === undefined || next.claim !== null) return true
  // 'to market value': a noun with another.
  return (
    next.tag === 'mark' ||
    DETS.has(next.text) ||
    PREPS.has(next.text) ||
    /^(?:to|and|not|its|all)$|ly$/.test(next.text) ||
    !NOUN_TOO.test(word)
  )
}

const NOUN_TOO =
  /^(?:market|service|test|plan|report|support|demand|supply|cost|price|trade|land|house|home|work|state|water|fund|benefit|change|use|study|visit|record|transport|travel|show|view|deposit|credit|end|close|permit|ship)$/
