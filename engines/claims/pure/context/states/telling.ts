import { MODALS } from '../../named/clause/closed.ts'
import {
  BASE,
  baseOf,
  formsOf,
  isTurning,
  PARTICIPLE,
  PAST,
  THIRD,
} from '../../named/clause/verbs.ts'
import type { Word } from '../../named/clause/word.ts'

// How an English clause tells its figure: as what is so, as what has been done so far, or beside another figure.

/**
 * state  what is so when it is told: "has 312 branches", "are waiting", "still owe"
 * done   what has been done until then: "has raised 4 million"
 * link   what a figure is to another or to its subject: "makes up 40 %", "the fee is 9", "are women"
 */
export type Telling = 'state' | 'done' | 'link'
export type Told = {
  readonly telling: Telling
  /** Where its verb stands. */
  readonly start: number
  /** The plain form of its verb. */
  readonly verb: string
  /** "Still", "now", "currently" stand beside its verb. */
  readonly isNow: boolean
  /** The figure is the subject of the verb: "42 airlines fly to the island". */
  readonly isSubject: boolean
}

/** So many words before and behind a figure its verb is looked for. */
const BEFORE = 40
const BEHIND = 12
/** So many words of a subject stand before its figure: "Of the remaining". */
const LEAD = 4
const STOP = /^(?:[;:.()"“”]|[-–—]+)$/
const IS = /^(?:is|are|['’]s|['’]re)$/
const HAS = /^(?:has|have)$/
/** What holds as long as it is told. */
const NOW = /^(?:still|now|currently|presently|today)$/
/** "Are expected to", "is due in": what is yet to come. */
const PLANNED =
  /^(?:expected|planned|due|set|scheduled|estimated|projected|intended|supposed|meant|likely|budgeted|earmarked|to|about|going)$/
/** Verbs that say what a figure comes to, or by whose words. */
const LINKS = new Set(
  `account represent constitute come amount equal total average mean correspond leave bring take work put add exceed beat compare follow form contribute
  stand reach lie translate result reflect exclude include make become match cover pass range vary turn give lift mark see get`.split(
    /\s+/,
  ),
)
const SAYING = new Set(
  `say report show expect plan aim hope want intend forecast estimate foresee propose need seek announce believe think know call suggest indicate ask demand
  require recommend claim warn argue note tell envisage predict project target guarantee promise pledge cap limit allow permit provide prescribe
  begin start end open close let compete seem appear tend deserve face`.split(/\s+/),
)

/** How the figure at a word is told; null where no verb of the present tells it. */
export function toldAt(words: readonly Word[], at: number): Told | null {
  const ahead = opensClause(words, at) ? verbAhead(words, at) : null
  const verb = ahead ?? verbBack(words, at) ?? verbAhead(words, at)
  const telling = verb === null ? null : tellingBy(words, verb)
  const word = words[verb ?? -1]
  if (telling === null || word === undefined) return null
  return {
    telling,
    start: word.start,
    verb: baseOf(word.text),
    isNow: isToldNow(words, verb ?? 0),
    isSubject: ahead !== null && isNamed(words, at, ahead) && isDeedOf(words, ahead),
  }
}

/** "Some 429 are undergraduates": of those that were told of before. */
function isNamed(words: readonly Word[], at: number, verb: number): boolean {
  const unit = words[at]?.claim?.unit ?? 'items'
  return unit !== 'items' || words.slice(at + 1, verb).some(({ tag }) => tag === 'noun')
}

/** "42 airlines fly to the island"; but "is reserved", and "two groups explain 57 %", which says what they are to another figure. */
function isDeedOf(words: readonly Word[], verb: number): boolean {
  if ((formsOf(words[verb]?.text ?? '') & PARTICIPLE) !== 0) return false
  return words.slice(verb + 1, verb + OBJECT).every(({ tag }) => tag !== 'figure')
}

const OBJECT = 5

function isToldNow(words: readonly Word[], verb: number): boolean {
  return words.slice(Math.max(0, verb - 1), verb + 3).some(({ text }) => NOW.test(text))
}

/** "Some 240 firefighters", ", and 1,900 people": a figure that its clause begins with. */
export function opensClause(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= at - LEAD - 1; back -= 1) {
    const word = words[back]
    if (word === undefined || /^(?:mark|and|sub)$/.test(word.tag)) return true
    if (/^(?:verb|figure|ger|part)$/.test(word.tag)) return false
    if (word.tag === 'prep' && word.text !== 'of') return false
  }
  return false
}

export function verbAhead(words: readonly Word[], at: number): number | null {
  for (let ahead = at + 1; ahead <= at + BEHIND; ahead += 1) {
    const word = words[ahead]
    if (word === undefined || /^(?:mark|sub|figure|and)$/.test(word.tag)) return null
    if (isVerb(words, ahead)) return lastOf(words, ahead)
  }
  return null
}

export function verbBack(words: readonly Word[], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - BEFORE); back -= 1) {
    const word = words[back]
    if (word === undefined || (word.tag === 'mark' && STOP.test(word.text))) return null
    if (isVerb(words, back)) return back
    // "Slipping to 2.36": when, the clause before tells.
    if (word.tag === 'ger' && !isVerb(words, back - 1) && words[back - 1]?.tag !== 'adv')
      return null
  }
  return null
}

const NOUNS_TOO = /^(?:costs|counts|numbers|houses)$/

/** "Costs" and "counts" are nouns as often, but not right before a figure. */
function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.tag === 'verb') return true
  if (!NOUNS_TOO.test(word?.text ?? '') || words[at - 1]?.tag === 'mark') return false
  const next = words.slice(at + 1, at + 3).find(({ text }) => !BOUND.test(text))
  return next?.tag === 'figure'
}

const BOUND = /^(?:about|around|between|only|just|nearly|over)$/

function lastOf(words: readonly Word[], first: number): number {
  let last = first
  while (isInGroup(words[last + 1])) last += 1
  while (last > first && words[last]?.tag !== 'verb') last -= 1
  return last
}

function isInGroup(word: Word | undefined): boolean {
  return word?.tag === 'verb' || word?.tag === 'adv'
}

/** What a group of verbs tells: "has already raised", "are still waiting". */
function tellingBy(words: readonly Word[], verb: number): Telling | null {
  let first = verb
  while (isInGroup(words[first - 1])) first -= 1
  while (first < verb && words[first]?.tag !== 'verb') first += 1
  const head = words[first]
  if (head === undefined || words[first - 1]?.tag === 'to' || MODALS.has(head.text)) return null
  const rest = words.slice(first + 1, verb + 3)
  const next = rest.find(({ tag }) => tag !== 'adv' && tag !== 'det')
  // "Are to", "is due to"; but "42 airlines fly to the island".
  const isThen = rest.some(({ text, tag }) => tag === 'to' || (IS.test(head.text) && text === 'to'))
  if (isThen && PLANNED.test(next?.text ?? '')) return null
  const isNow = [words[first - 1], ...rest.slice(0, 2)].some((word) => NOW.test(word?.text ?? ''))
  if (HAS.test(head.text)) return ofHaving(next)
  if (IS.test(head.text)) {
    // "There are 750 adults": in what is spoken of.
    if (words[first - 1]?.text === 'there' && !isNow) return null
    return isNow || ofBeing(next) ? 'state' : 'link'
  }
  if (NOUNS_TOO.test(head.text)) return 'state'
  const forms = formsOf(head.text)
  if ((forms & (THIRD | BASE)) === 0 || (forms & PAST) !== 0) return null
  const base = baseOf(head.text)
  if (SAYING.has(base)) return null
  return LINKS.has(base) || isTurning(head.text) ? 'link' : 'state'
}

/** "Has 312 branches", and "has raised 4 million". */
function ofHaving(next: Word | undefined): Telling | null {
  if (next === undefined || next.text === 'to') return null
  if (!/^(?:verb|part)$/.test(next.tag)) return 'state'
  return next.text === 'been' || (formsOf(next.text) & PARTICIPLE) !== 0 ? 'done' : null
}

/** "Are waiting", "is charged": what goes on or holds; "is 8 % higher" is said of another figure. */
function ofBeing(next: Word | undefined): boolean {
  if (next === undefined || PLANNED.test(next.text)) return false
  return next.tag === 'ger' || (/^(?:verb|part)$/.test(next.tag) && !LINKS.has(baseOf(next.text)))
}
