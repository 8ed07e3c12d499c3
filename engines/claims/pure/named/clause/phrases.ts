import type { Span } from '../../model.ts'
import { isHowDone, isHowLong, isWithout } from './kinds.ts'
import { isMoving } from './verbs.ts'
import type { Word } from './word.ts'

// The noun phrases of a tagged sentence: which words one has, where it begins and ends.

/** From its first word to one past its last. */
export type Phrase = { readonly from: number; readonly to: number }

const isName = (word: Word | undefined): boolean =>
  word?.tag === 'noun' || (word?.tag === 'mark' && /^["“”‘’'.&]$/.test(word.text))

/** The nouns that end before a word, with what they are of: "deaths from flu in hospitals". */
export function phraseBack(words: readonly Word[], end: number, isPlain = false): Phrase | null {
  let to = end
  while (isIdle(words[to - 1]) && to > 0) to -= 1
  let from = to
  for (;;) {
    const word = words[from - 1]
    if (word === undefined) break
    const what = from < to ? toldBeforeTime(words, from - 1, isPlain) : null
    if (what !== null) return what
    if (isName(word) || (word.tag === 'time' && isOfName(words, from - 1))) from -= 1
    else if (word.tag === 'time' && from === to) to = from -= 1
    else if (word.tag === 'det' && from === to && words[from]?.tag === 'time') to = from -= 1
    else if (word.tag === 'det') {
      from -= 1
      if (isSecondCount(words, from)) from -= 1
      else if (!goesOn(words, from)) break
    } else if (isCountedTime(words, from - 1)) from -= 1
    else if (word.tag === 'pron' && from < to && isSecondCount(words, from - 1)) from -= 2
    else if (word.tag === 'prep' && (!isPlain || word.text === 'of') && joins(words, from - 1))
      from -= 1
    else if (from < to && (isWithout(words, from - 1) || isHowLong(words, from - 1))) from -= 1
    else if (word.tag === 'and' && (isPair(words, from - 1) || isLinkPair(words, from - 1)))
      from -= 1
    // "nights spent between October and December"
    else if (from === to && isTimePair(words, from - 1)) to = from -= 1
    else if (
      (word.tag === 'part' || word.tag === 'ger') &&
      (words[from - 2]?.tag === 'noun' ||
        words[from - 2]?.text === 'those' ||
        (/^(?:not|[a-z]{3,}ly)$/.test(words[from - 2]?.text ?? '') &&
          words[from - 3]?.tag === 'noun') ||
        (words[from - 2]?.tag === 'figure' && isWithin(words, from - 2))) &&
      !isPlain
    )
      from -= 1
    else if (/^(?:not|[a-z]{3,}ly)$/.test(word.text) && from < to && words[from]?.tag === 'part')
      from -= 1
    else if (word.tag === 'prep' && from === to) to = from -= 1
    else if (
      word.tag === 'adv' &&
      from < to &&
      (words[from - 2]?.tag === 'det' ||
        isHowDone(words, from - 1) ||
        (word.text === 'least' && words[from]?.text === 'developed'))
    )
      from -= 1
    else if (word.tag === 'figure' && from < to && words[from - 2]?.text === 'aged') from -= 1
    // "patients waiting more than four hours": how long, old or dear belongs to the name.
    else if (word.tag === 'figure' && doingBefore(words, from - 1) > 0)
      from = doingBefore(words, from - 1)
    // "clearance at the six stations": what is counted isn't needed for its name.
    else if (
      word.tag === 'figure' &&
      from < to &&
      isWithin(words, from - 1) &&
      words[from - 2]?.tag !== undefined &&
      ofOf(words, from - 1)
    )
      from -= 1
    else if (word.tag === 'figure' && isWithin(words, from - 1))
      to = from = words[from - 2]?.tag === 'det' ? from - 3 : from - 2
    // "backlog at September 30, 1998": a day and its year.
    else if (
      word.text === ',' &&
      from === to &&
      words[from - 2]?.tag === 'time' &&
      /^(?:19|20)\d\d$/.test(words[from]?.text ?? '')
    )
      to = from -= 1
    else if (word.text === ',' && from < to && isListed(words, from - 1, to)) from -= 1
    else if (word.tag === 'mark' && word.text === ')') {
      const open = openOf(words, from - 1)
      if (open < 1 || !isName(words[open - 1])) break
      if (from === to) to = from = open
      else from = open
    } else break
  }
  return from < to ? trimmed(words, { from, to }) : null
}

/** "Shipments for the first 27 weeks of 2024 on the northern lines": what is told of, and not where. */
function toldBeforeTime(words: readonly Word[], at: number, isPlain: boolean): Phrase | null {
  const preposition = words[at]?.tag === 'det' ? at - 1 : at
  if (words[preposition]?.tag !== 'prep' || words[preposition - 1]?.tag !== 'time') return null
  let from = preposition - 1
  while (/^(?:time|det)$/.test(words[from]?.tag ?? '') || words[from]?.text === 'of') from -= 1
  return words[from]?.tag === 'prep' ? phraseBack(words, from, isPlain) : null
}

/** "Output of the three provinces and one city": counts joined by "and" are one name. */
function isSecondCount(words: readonly Word[], at: number): boolean {
  return (
    COUNT.test(words[at]?.text ?? '') &&
    words[at - 1]?.tag === 'and' &&
    isName(words[at - 2]) &&
    COUNT.test(words[at - 3]?.text ?? '')
  )
}

const COUNT = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/

/** "Share of good air days in Halden": days of a kind, and no time at which something was. */
function isCountedTime(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.tag === 'time' &&
    /^(?:days|nights|hours|weeks|months|years)$/.test(words[at]?.text ?? '') &&
    (words[at - 1]?.tag === 'noun' ||
      (words[at - 1]?.text === 'of' && words[at - 2]?.text === 'number')) &&
    words[at + 1]?.tag === 'prep'
  )
}

const SIZED = /^(?:longer|more|less|older|younger|larger|smaller|shorter) than /

/** The gerund behind a noun of which a figure tells how long or how much, past its bound; 0: none. */
function doingBefore(words: readonly Word[], at: number): number {
  let back = at - 1
  while (
    /^(?:more|less|fewer|than|over|under|at|least|up|to|about|around)$/.test(
      words[back]?.text ?? '',
    )
  )
    back -= 1
  // 'waits longer than 12 hours'
  const { text, claim } = words[at] ?? { text: '', claim: null }
  const isSized = SIZED.test(text) && !/percent/.test(claim?.unit ?? '')
  if (isSized && words[at - 1]?.tag === 'noun') return at
  return words[back]?.tag === 'ger' &&
    words[at + 1]?.text !== 'of' &&
    words[back - 1]?.tag === 'noun' &&
    !isMoving(words[back]?.text ?? '')
    ? back
    : 0
}

/** "between October and December" */
const isTimePair = (words: readonly Word[], and: number): boolean =>
  words[and]?.tag === 'and' && words[and - 1]?.tag === 'time' && words[and + 1]?.tag === 'time'

/** "total cost of all 6 locks" */
function ofOf(words: readonly Word[], at: number): boolean {
  return (words[at - 1]?.tag === 'det' ? words[at - 2] : words[at - 1])?.text === 'of'
}

/** A number of the things that a noun before it is at, in or of. */
function isWithin(words: readonly Word[], at: number): boolean {
  const preposition = words[at - 1]?.tag === 'det' ? at - 2 : at - 1
  return words[preposition]?.tag === 'prep' && goesOn(words, preposition, true)
}

/** "Agriculture, forestry and fishing": a list of nouns with which the sentence or line begins. */
function isListed(words: readonly Word[], at: number, to: number): boolean {
  if (!words.slice(at, to).some(({ tag }) => tag === 'and')) return false
  let back = at - 1
  let isHeaded = false
  // 'Profit before write-downs, fees and tax': of a line that begins with a noun.
  for (; back >= 0; back -= 1) {
    const word = words[back]
    // 'The combined output of Elmport, Marlow and Hesk'
    if (LISTED_OF.test(word?.text ?? '') && isName(words[back - 1])) isHeaded = true
    else if (
      word?.text === ','
        ? isHeaded
        : !(isName(word) || word?.tag === 'det' || WHOLE.test(word?.text ?? ''))
    )
      break
  }
  return (
    back < at - 1 &&
    words[back + 1]?.tag !== 'prep' &&
    (back < 0 || (words[back]?.tag === 'mark' && !/^[("]$/.test(words[back]?.text ?? '')))
  )
}

const LISTED_OF = /^(?:of|in|from|to|between|for)$/
const WHOLE =
  /^(?:before|after|excluding|including|combined|joint|estimated|planned|installed|registered|recorded)$/

const isIdle = (word: Word | undefined): boolean => word?.tag === 'adv' || word?.tag === 'det'

/** "In the first half sales rose": when, though no comma parts it from what. */
function isWhen(words: readonly Word[], at: number): boolean {
  let from = at
  while (words[from - 1]?.tag === 'time') from -= 1
  const [article, link] = [words[from - 1], words[from - 2]]
  return (
    article?.text === 'the' &&
    from < at &&
    /^(?:in|during|over|for|through|throughout)$/.test(link?.text ?? '') &&
    (words[from - 3] === undefined || words[from - 3]?.tag === 'mark')
  )
}

/** A time within a name: "year-end balance", "the day visitors". */
function isOfName(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.tag === 'noun' &&
    !isWhen(words, at) &&
    !/^(?:19|20)\d\d/.test(words[at]?.text ?? '') &&
    /^(?:year|quarter|month|week|day|night|half|first|second|third|fourth|last|current|full|fiscal|daily|weekly|monthly|yearly)/.test(
      words[at]?.text ?? '',
    )
  )
}

/** A preposition within a name: "deaths from flu", and not "2 million people out of a population". */
function joins(words: readonly Word[], at: number): boolean {
  // 'a crisis as its loans hit 22 %': a clause of its own.
  const isClause =
    words[at]?.text === 'as' &&
    (WHOSE.test(words[at + 1]?.text ?? '') || words.slice(0, at).some(({ tag }) => tag === 'verb'))
  // 'high demand thanks to the mine': why.
  const isApart = /^(?:out|thanks)$/.test(words[at - 1]?.text ?? '')
  // 'tonnes of sugar at a recovery of 11 %': at what, and no part of it.
  const isAt = words[at]?.text === 'at' && /^an?$/.test(words[at + 1]?.text ?? '')
  // 'profit before and after tax'
  const from = isLinkPair(words, at - 1) ? at - 2 : at
  return !isApart && !isClause && !isAt && goesOn(words, from, true)
}

/** "before and after tax": two prepositions of one noun. */
const isLinkPair = (words: readonly Word[], and: number): boolean =>
  words[and]?.text === 'and' && words[and - 1]?.tag === 'prep' && words[and + 1]?.tag === 'prep'

const WHOSE = /^(?:its|their|his|her|our|the|these|those)$/

/** Before an article or a preposition there is more of the phrase. */
function goesOn(words: readonly Word[], at: number, isPrep = false): boolean {
  const before = words[at - 1]
  if (isPrep)
    return (
      before?.tag === 'noun' ||
      before?.tag === 'ger' ||
      isCountedTime(words, at - 1) ||
      (before?.tag === 'figure' && doingBefore(words, at - 1) > 0) ||
      (before?.tag === 'prep' && goesOn(words, at - 1, true)) ||
      before?.tag === 'part' ||
      before?.text === ')' ||
      (before?.text === '.' && ABBREVIATED.test(words[at - 2]?.text ?? '')) ||
      (before?.tag === 'mark' && /^["”’]$/.test(before.text))
    )
  // 'the number of patients breaching the target'
  const isDoing = before?.tag === 'ger' && words[at - 2]?.tag === 'noun'
  // 'Latin America and the Caribbean'
  const isNamed = [words[at - 2], words[at + 1]].every((word) => word?.isCapital === true)
  return (
    (before?.tag === 'and' && isNamed && isPair(words, at - 1)) ||
    isDoing ||
    (before?.tag === 'prep' && goesOn(words, at - 1, true))
  )
}

const ABBREVIATED = /^(?:non-)?[a-z](?:\.[a-z])+$/

/** "takeoffs and landings", "sales of fridges and ovens": nouns on both sides, and no verb or figure right before the first. */
function isPair(words: readonly Word[], at: number): boolean {
  if (!isName(words[at - 1])) return false
  let back = at - 1
  while (isName(words[back])) back -= 1
  const before = words[back]
  // 'The losers were albums and singles'
  const isBeing = /^(?:are|were)$/.test(before?.text ?? '')
  return before === undefined || isBeing || !/^(?:verb|figure|pron)$/.test(before.tag)
}

/** Where the bracket opens that is closed at a word; -1: nowhere. */
export function openOf(words: readonly Word[], close: number): number {
  let depth = 0
  for (let at = close; at >= 0; at -= 1) {
    if (words[at]?.text === ')') depth += 1
    if (words[at]?.text === '(') depth -= 1
    if (words[at]?.text === '(' && depth === 0) return at
  }
  return -1
}

/** Without a time at either end, an article, or a preposition that the name doesn't begin with. */
export function trimmed(words: readonly Word[], { from, to }: Phrase): Phrase | null {
  let [first, end] = [from, to]
  const outer = (at: number) => {
    const word = words[at]
    if (word === undefined || isHowDone(words, at)) return false
    return (
      /^(?:det|prep|and|adv|time|sub|to)$/.test(word.tag) ||
      (word.tag === 'mark' && !/^[“‘"(]$/.test(word.text))
    )
  }
  while (
    first < end &&
    (outer(first) || (first < end - 1 && OWNERS.test(words[first]?.text ?? '')))
  )
    first += 1
  // "In the first half exports": the time ends where the name begins.
  for (;;) {
    while (
      end > first &&
      (/^(?:det|prep|and|adv|sub|to|part|ger)$/.test(words[end - 1]?.tag ?? '') ||
        (words[end - 1]?.tag === 'mark' && !/^[”")]$/.test(words[end - 1]?.text ?? '')))
    )
      end -= 1
    if (end <= first || words[end - 1]?.tag !== 'time') break
    while (end > first && /^(?:time|det)$/.test(words[end - 1]?.tag ?? '')) end -= 1
  }
  return first < end ? { from: first, to: end } : null
}

/** Whose, where everything is theirs. */
const OWNERS =
  /^(?:provinces?|cit(?:y|ies)|compan(?:y|ies)|groups?|countr(?:y|ies)|banks?|nations?|regions?|count(?:y|ies)|states?|world|firms?|districts?|towns?|councils?|authorit(?:y|ies)|today|yesterday|years?|months?|last|this)['’]s?$/

/** The nouns that begin at a word, behind articles; with what they are of. */
export function phraseFrom(
  words: readonly Word[],
  start: number,
  withOf = true,
  isSubject = false,
): Phrase | null {
  let from = start
  while (
    words[from]?.tag === 'det' ||
    words[from]?.tag === 'adv' ||
    (words[from - 1]?.tag === 'det' && (words[from]?.tag === 'figure' || isOften(words, from)))
  )
    from += 1
  let to = from
  if (from > start && isHowDone(words, from - 1)) from -= 1
  while (
    words[to]?.tag === 'noun' ||
    (words[to]?.tag === 'mark' &&
      isName(words[to + 1]) &&
      (/^["“”‘’&]$/.test(words[to]?.text ?? '') ||
        (words[to]?.text === '.' && ABBREVIATED.test(words[to - 1]?.text ?? ''))))
  )
    to += 1
  if (to === from) return null
  // "nine of the province's 13 cities"
  if (/s?['’]s?$/.test(words[to - 1]?.text ?? '') && words[to]?.tag === 'figure')
    return phraseFrom(words, to + 1, withOf)
  const through = throughAdjectives(words, from, to)
  if (through > to) to = through
  const isPair = words[to]?.tag === 'and' && words[to + 1]?.tag === 'noun'
  if (isPair && !startsClause(words, to + 1, isSubject)) {
    const more = phraseFrom(words, to + 1, false)
    if (more !== null) to = more.to
  }
  if (withOf && words[to]?.text === 'of') {
    const of = phraseFrom(words, to + 1)
    // 'the provinces of Hubei, Hunan and Anhui': of a list none by itself.
    const isList =
      of !== null &&
      words[of.to]?.text === ',' &&
      /^(?:noun|det)$/.test(words[of.to + 1]?.tag ?? '')
    if (of !== null && !isList) to = of.to
  }
  return { from, to }
}

/** "its monthly average rainfall" */
const isOften = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === 'time' && /ly$/.test(words[at]?.text ?? '') && words[at + 1]?.tag === 'noun'

/** "12,000 low-income, uninsured and underinsured residents": adjectives one behind the other, up to the noun that they tell of. */
function throughAdjectives(words: readonly Word[], from: number, to: number): number {
  const isAdjective = (at: number) =>
    /ed$|-|(?:al|ic|ive|ous|ful|ary|ern)$/.test(words[at]?.text ?? '')
  if (to !== from + 1 || !isAdjective(from) || words[to]?.text !== ',') return to
  let end = to
  while (
    words[end]?.text === ',' ||
    words[end]?.tag === 'and' ||
    (words[end]?.tag === 'noun' && isAdjective(end))
  )
    end += 1
  const first = end
  while (words[end]?.tag === 'noun') end += 1
  return end > first && /s$/.test(words[end - 1]?.text ?? '') ? end : to
}

/** Nouns behind "and" that have a verb: another clause. */
function startsClause(words: readonly Word[], at: number, isSubject: boolean): boolean {
  for (let next = at; next < at + 10; next += 1) {
    const word = words[next]
    if (word === undefined || word.tag === 'mark' || word.tag === 'and') return false
    if (word.tag === 'verb') return !isSubject
    if (word.tag === 'figure') return true
  }
  return false
}

/** The words of a phrase in the text. */
export function spanOf(words: readonly Word[], phrase: Phrase | null): Span | null {
  const [first, last] = [words[phrase?.from ?? -1], words[(phrase?.to ?? 0) - 1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
