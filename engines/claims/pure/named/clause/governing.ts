import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { DEEDS } from '../words.ts'
import { predicateOf } from './behind/behind.ts'
import { isBreak } from './closed.ts'
import { CHANGES, EMPTY, isManner, isPlace, type Role, said } from './hollow.ts'
import { openOf, type Phrase, phraseBack, phraseFrom, spanOf, trimmed } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import { isMeasuring, isMoving, isTurning } from './verbs.ts'
import type { Word } from './word.ts'

// The verb or the noun that a figure belongs to.

/** The verb that a figure is the object of, past the prepositions and times between. */
export function verbBefore(words: readonly Word[], left: number): number | null {
  let at = left
  for (let count = 0; at >= 0 && count < 16; count += 1, at -= 1) {
    // 'rose by 4 % year on year (y-o-y) to'
    const open = words[at]?.text === ')' && at < left ? openOf(words, at) : -1
    const ahead = words[open - 1]
    if (ahead?.tag === 'time' || CHANGES.test(ahead?.text ?? '')) at = open - 1
    const word = words[at]
    if (word === undefined) return null
    if (word.tag === 'verb' || (word.tag === 'ger' && at === left)) return at
    if (/^(?:ger|part)$/.test(word.tag) && isMoving(word.text)) return at
    // 'rose 4p or nearly 1% in morning trade to'
    const isOne =
      word.text === 'or' && words[at - 1]?.tag === 'figure' && words[at - 2]?.tag === 'verb'
    if (word.tag === 'sub' || (word.tag === 'and' && !isOne)) return null
    if (word.tag === 'mark' && !/^[$€£¥%'"“”]$/.test(word.text)) return null
  }
  return null
}

/** "there were 24,890" */
export function isThere(words: readonly Word[], verb: number): boolean {
  let at = verb
  while (words[at]?.tag === 'verb') at -= 1
  return words[at]?.text === 'there'
}

/** "raised the dividend to", "cut staff by": what stands between the verb and the preposition of the figure. */
export function objectBetween(
  words: readonly Word[],
  verb: number,
  left: number,
  at: number,
): Phrase | null {
  const preposition = words[at - 1]?.tag === 'prep' ? at - 1 : left
  // 'Receipts exceeded the forecast by 4 million': beside what they are put.
  if (words[preposition]?.text === 'by' && BEATING.test(words[verb]?.text ?? '')) return null
  if (words[preposition]?.text === 'for' && !/percent|point/.test(words[at]?.claim?.unit ?? '')) {
    // "bought 1.1 million shares for"
    const phrase = /^(?:is|are|was|were|be|been)$/.test(words[verb]?.text ?? '')
      ? null
      : (ownPhrase(words, verb, preposition) ?? phraseBack(words, preposition))
    // 'changed hands for': the subject.
    const isIdiom = /^hands?$/.test(words[(phrase?.to ?? 0) - 1]?.text ?? '')
    return phrase !== null && phrase.from > verb && !isIdiom ? phrase : null
  }
  if (
    !/^(?:to|by|from|at|for|with)$/.test(words[preposition]?.text ?? '') &&
    words[left]?.tag !== 'prep'
  )
    return null
  let next = verb + 1
  // 'pushed up exports by'
  if (/^(?:up|down|out|off)$/.test(words[next]?.text ?? '')) next += 1
  while (words[next]?.tag === 'adv' || words[next]?.tag === 'det') next += 1
  if (words[next]?.tag !== 'noun' || next >= preposition) return null
  // "the rate by 25 points to 5 % from 4 %": up to the first figure's preposition.
  const figure = words.findIndex(({ tag }, place) => place > next && tag === 'figure')
  const stop = words.findLastIndex(({ tag }, place) => place < figure && tag === 'prep')
  const phrase =
    stop > next && stop <= preposition ? trimmed(words, { from: next, to: stop }) : null
  if (phrase === null || words.slice(phrase.from, phrase.to).some(({ tag }) => tag === 'mark'))
    return null
  return isMoving(words[verb]?.text ?? '') &&
    !/^(?:is|are|was|were|be|been)$/.test(words[verb]?.text ?? '')
    ? phrase
    : null
}

const BEATING =
  /^(?:exceed|surpass|outpac|outstripp|outnumber|beat|topp|trail|lagg|undershot|overshot|miss)(?:s|ed|es|ing)?$/

/** The object that begins right behind a verb: "bought the works in Ely, Marr for". */
function ownPhrase(words: readonly Word[], verb: number, end: number): Phrase | null {
  const phrase = phraseFrom(words, verb + 1)
  return phrase !== null && phrase.from <= verb + 2 && phrase.to <= end ? phrase : null
}

/** "includes $2 million for roads": money is for what stands behind it. */
export function isDeed(words: readonly Word[], verb: number, { unit }: ReadClaim): boolean {
  return (
    dimensionOf(unit).startsWith('money') &&
    DEEDS.has(words[verb]?.text ?? '') &&
    words[verb + 1]?.text !== 'up' &&
    words[verb]?.tag === 'verb'
  )
}

/** "closed six": the verb acts on what is counted, and doesn't tell how many its subject is. */
export function isActed(words: readonly Word[], verb: number): boolean {
  const said = words[verb]?.text ?? ''
  const isOpen =
    /^(?:clos|open|los|gain|pass|cross|miss|beat|start|begin|began|finish|run|ran)/.test(said)
  return words[verb]?.tag === 'verb' && (!isMeasuring(said) || isOpen) && !HAVING.test(said)
}

const HAVING =
  /^(?:is|are|was|were|be|been|has|have|had|makes?|made|comprises?|comprised|includes?|included)$/

/** "filled 84 % of its seats": how many of what is acted on. */
export function isShareOfObject(
  words: readonly Word[],
  verb: number,
  at: number,
  { unit, form }: ReadClaim,
): boolean {
  const said = words[verb]?.text ?? ''
  const isPart =
    isMeasuring(said) ||
    /^(?:is|are|was|were|be|been|has|have|had|makes?|made|making|contributed?|contributes|takes?|took|holds?|held|owns?|owned|forms?|formed|comprises?|comprised|covers?|covered|provides?|provided|generates?|generated|supplies|supplied|fuell?ed|powered|meets?|met)$/.test(
      said,
    )
  return !isPart && (/percent/.test(unit) || form === 'fraction') && words[at + 1]?.text === 'of'
}

/** What a verb tells of; of a participle or gerund that begins a phrase, what stands before it. */
export function ofVerb(
  words: readonly Word[],
  verb: number,
  at: number,
): Phrase | 'spoken' | 'last' | null {
  const word = words[verb]
  if (word === undefined) return null
  if (word.tag === 'ger' || word.tag === 'part') {
    const before = words[verb - 1]
    if (before !== undefined && !isBreak(before) && before.tag !== 'prep' && before.tag !== 'adv')
      return phraseBack(words, verb)
    if (before?.text === '(') return phraseBack(words, verb - 1)
    const aside = word.tag === 'part' ? beforeDash(words, verb - 1) : null
    if (aside !== null) return aside
    // "Currently priced at $31, the share is cheap"
    const comma = words.findIndex(({ text }, place) => place > at && text === ',')
    if (
      comma > 0 &&
      comma - at < DANGLING_MAX &&
      words.slice(0, verb).every(({ tag }) => /^(?:adv|sub|prep|mark)$/.test(tag))
    )
      return phraseFrom(words, comma + 1)
    if (!/^[,–—-]$/.test(before?.text ?? '')) return 'spoken'
    // 'Imports grew 3 per cent, rising from 372 tonnes'
    const prior = words.findLastIndex(
      ({ tag }, place) => place < verb && /^(?:figure|verb)$/.test(tag),
    )
    if (word.tag === 'ger' && isTurning(word.text) && words[prior]?.claim?.form === 'number')
      return 'last'
    // 'Bookings grew faster still, climbing 17 percent'
    const isFirst = !words.slice(0, verb).some(({ tag }) => tag === 'figure')
    const main = isFirst ? words.findLastIndex(({ tag }, at) => at < verb && tag === 'verb') : -1
    return (
      changeBefore(words, verb - 1) ?? (main < 1 ? 'spoken' : (subjectOf(words, main) ?? 'spoken'))
    )
  }
  return at > verb || word.claim !== null ? subjectOf(words, verb) : null
}

const DANGLING_MAX = 8

/** "The appeal – raised to 4 million –", "Volume — with boxes — totaled": what stands before the first dash. */
function beforeDash(words: readonly Word[], dash: number): Phrase | null {
  const isDash = (at: number) => /^[–—-]$/.test(words[at]?.text ?? '')
  if (!isDash(dash)) return null
  let first = dash
  for (let at = dash - 1; at >= 0 && words[at]?.tag !== 'figure'; at -= 1)
    if (isDash(at)) first = at
  const isTold = words.slice(first, dash).some(({ tag }) => tag === 'figure')
  return isTold ? null : phraseBack(words, first)
}

/** "an increase of the tax from 16", "the fall in prices to": what changed, between the noun and the preposition. */
export function changeBefore(words: readonly Word[], preposition: number): Phrase | null {
  const phrase = phraseBack(words, preposition)
  if (phrase === null) return null
  const noun = words.findIndex(
    ({ text, tag }, place) =>
      place >= phrase.from && place < phrase.to && tag === 'noun' && CHANGES.test(text),
  )
  const link = words[noun + 1]
  return noun >= 0 && noun + 2 < phrase.to && /^(?:of|in|from)$/.test(link?.text ?? '')
    ? { from: noun + 2, to: phrase.to }
    : null
}

/** "an average of", "a loss of", "an increase of": the noun, or what it is of. */
export function ofNoun(words: readonly Word[], of: number, at: number): Role {
  // 'a minor dip in output (of less than one per cent)'
  if (words[of - 1]?.text === '(') return said(words, changeBefore(words, of - 1))
  const head = pastTimes(words, pastAside(words, of - 1))
  const end = words[head + 1]?.tag === 'prep' || words[head + 1]?.text === ',' ? head + 1 : of
  const noun = words[head]
  if (noun === undefined) return predicateOf(words, at, words[at]?.claim ?? null)
  if (noun.text === ')') {
    const open = openOf(words, head)
    return open < 1 ? null : said(words, phraseBack(words, open))
  }
  if (noun.tag !== 'noun') return null
  // "Incineration took care of"
  if (noun.text === 'care' && /^(?:took|takes?|taking)$/.test(words[head - 1]?.text ?? ''))
    return said(words, subjectOf(words, head - 1))
  let first = head
  while (words[first - 1]?.tag === 'noun') first -= 1
  const isChange = CHANGES.test(noun.text)
  // 'a cost to income ratio of'
  const isOwn = first < head && /^(?:ratio|score)$/.test(noun.text)
  const isEmpty = (EMPTY.test(noun.text) && !isOwn) || isChange
  if (!isEmpty) return said(words, changeBefore(words, end) ?? phraseBack(words, end))
  const how = first < head ? trimmed(words, { from: first, to: head }) : null
  // 'to a three-year high of': what climbed to it
  const isPeak = PEAKS.test(noun.text) && /^(?:to|at)$/.test(leadOf(words, first)?.text ?? '')
  if (how !== null && !isPeak && !isManner(words, how, EMPTY))
    return spanOf(
      words,
      isChange && !/^(?:rate|pace)$/.test(noun.text) ? how : { from: how.from, to: head + 1 },
    )
  const link = words[at + 1]
  if (isChange && link !== undefined && /^(?:in|for)$/.test(link.text)) {
    const what = phraseFrom(words, at + 2)
    if (what !== null && words[at + 2]?.tag !== 'time' && !isPlace(words, what))
      return said(words, what)
  }
  // "sales showed an increase of", ", an increase of"
  let before = first - 1
  while (/^(?:det|adv)$/.test(words[before]?.tag ?? '')) before -= 1
  const verb = words[before]
  if (
    (verb === undefined || /^(?:mark|and)$/.test(verb.tag)) &&
    words.slice(0, of).some(({ tag }) => tag === 'figure')
  )
    return 'last'
  if (verb?.tag === 'verb') return said(words, subjectOf(words, before))
  if (verb?.tag === 'prep') return governedBy(words, before)
  // 'The largest increase of 4 % was seen in May': of what was told before.
  return before < 0 && !(isChange && how !== null) ? null : 'spoken'
}

const PEAKS = /^(?:record|high|low|peak|trough)$/

/** The word before a noun, past its article. */
function leadOf(words: readonly Word[], first: number): Word | undefined {
  let before = first - 1
  while (/^(?:det|adv)$/.test(words[before]?.tag ?? '')) before -= 1
  return words[before]
}

/** "Earnings per share, a wider measure, of": the word before an aside that tells what it is. */
function pastAside(words: readonly Word[], comma: number): number {
  if (words[comma]?.text !== ',') return comma
  const open = words.findLastIndex(
    ({ text, tag }, at) => at < comma && (text === ',' || tag === 'verb'),
  )
  const isAside = words[open]?.text === ',' && /^an?$/.test(words[open + 1]?.text ?? '')
  return isAside && comma - open < ASIDE_MAX ? open - 1 : comma
}

const ASIDE_MAX = 9

/** "net income for the quarter and the first half of": the word before the times that stand before a word. */
function pastTimes(words: readonly Word[], from: number): number {
  let head = from
  const isTime = (at: number) => words[at]?.tag === 'time'
  while (
    isTime(head) ||
    (/^(?:and|of)$/.test(words[head]?.text ?? '') && isTime(head - 1) && isTime(head + 1))
  )
    head -= 1
  if (head === from) return head
  let link = head
  while (words[link]?.tag === 'det') link -= 1
  const isLed = /^(?:for|in|during|at|over)$/.test(words[link]?.text ?? '')
  return isLed && words[link - 1]?.tag === 'noun' ? link - 1 : head
}

/** "at an average of": as if the figure stood behind the preposition. */
function governedBy(words: readonly Word[], preposition: number): Role {
  const verb = verbBefore(words, preposition)
  if (verb !== null)
    return said(
      words,
      objectBetween(words, verb, preposition, preposition + 1) ?? ofVerb(words, verb, preposition),
    )
  return said(words, phraseBack(words, preposition))
}
