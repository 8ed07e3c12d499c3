import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { ofBehind, ofNounBehind, predicateOf } from './behind/behind.ts'
import { ofMeasured } from './behind/measured.ts'
import {
  changeBefore,
  isActed,
  isDeed,
  isShareOfObject,
  isThere,
  objectBetween,
  ofNoun,
  ofVerb,
  verbBefore,
} from './governing.ts'
import { hadBefore } from './had.ts'
import { CHANGES, DEGREE, priorTo, type Role, said } from './hollow.ts'
import { behindAnd, behindMark } from './marks.ts'
import { type Phrase, phraseBack, phraseFrom, trimmed } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import { isMeasuring } from './verbs.ts'
import { isCount, type Word } from './word.ts'

// What a figure is of by its place in its sentence: the object of a verb, beside a noun, in brackets, in a list.

/** Roles of the figure at a word. */
export function roleOf(words: readonly Word[], at: number): Role {
  const claim = words[at]?.claim
  if (claim === null || claim === undefined) return null
  if (words[at]?.tag === 'verb') {
    const object = /^(?:det|noun)$/.test(words[at + 1]?.tag ?? '')
      ? phraseFrom(words, at + 1)
      : null
    return said(words, object ?? ofVerb(words, at, at))
  }
  if (isMargin(words, at)) return 'last'
  const behind = ofNounBehind(words, at, claim)
  if (behind === 'like') return behind
  if (behind !== undefined)
    return (behind && ofMeasured(words, at, behind, claim)) ?? said(words, behind)
  const role = governed(words, at, claim)
  if (!isWho(words, role)) return role
  const had = hadBefore(words, at)
  // 'had the highest occupancy (up 2 %) and ADR (up 9 %)': its own name is told behind it.
  const isLater =
    had !== null &&
    role !== null &&
    typeof role === 'object' &&
    role.start > (words[had.from]?.start ?? 0)
  return isLater ? role : (said(words, had) ?? role)
}

/** "19.8 % [95 % CI 19.3–20.3 %]", "2.6 million [2.3–2.8 million]": between what the figure before it lies. */
function isMargin(words: readonly Word[], at: number): boolean {
  let open = at - 1
  while (open > at - MARGIN_MAX && !/^[[(]$/.test(words[open]?.text ?? '')) open -= 1
  const isSaid = words.slice(open, at).some(({ text }) => /^(?:ci|interval)$/.test(text))
  return words[open - 1]?.tag === 'figure' && (isSaid || words[open]?.text === '[')
}

const MARGIN_MAX = 6

/** A name with capitals throughout, or none. */
function isWho(words: readonly Word[], role: Role): boolean {
  if (role === null || typeof role === 'string') return role === null
  const own = words.filter(({ start, end }) => start >= role.start && end <= role.end)
  const isBody = own.length === 1 && BODY.test(own[0]?.text ?? '')
  return isBody || own.every(({ tag, isCapital }) => tag !== 'noun' || isCapital)
}

const BODY =
  /^(?:port|airport|airline|company|group|firm|bank|industry|sector|country|province|region|state|city|charity|operator)$/

/** By what stands before it: a verb, a noun with "of", a bracket. */
function governed(words: readonly Word[], at: number, claim: ReadClaim): Role {
  const { left, isRest } = leftOf(words, at)
  const word = words[left]
  const next = words[at + 1]
  const isBare = next?.tag !== 'noun' && next?.text !== 'of'
  // 'Life 4 million and Health the remaining 2 million'
  const named = isRest && word?.tag === 'noun' ? phraseBack(words, left + 1) : null
  const opens = words[(named?.from ?? 0) - 1]?.tag === 'det' ? 2 : 1
  if (named !== null && /^(?:,|;|and|while)$/.test(words[named.from - opens]?.text ?? ''))
    return said(words, named)
  // "sundries made up the remaining 4 million"
  const doer = isRest ? sharedBy(words, left) : null
  if (doer !== null) return said(words, doer)
  if (isRest && isBare && words.slice(0, left).some(({ tag }) => tag === 'figure')) return 'like'
  // "added 5 points to the ratio", "shave half a point off growth"
  const isAdded = next?.text === 'to' && /^add(?:s|ed|ing)?$/.test(word?.text ?? '')
  if (next?.text === 'off' || isAdded) return said(words, phraseFrom(words, at + 2))
  if (word === undefined) return ofBehind(words, at) ?? predicateOf(words, at, claim)
  if (word.tag === 'figure') return 'last'
  // "That's 40 tonnes"
  if (word.tag === 'pron' && /['’]s$/.test(word.text)) return 'spoken'
  if (word.tag === 'mark') return behindMark(words, left, at)
  if (word.tag === 'sub') {
    const own = ofBehind(words, at) ?? predicateOf(words, at, claim)
    if (own !== null) return own
  }
  if (word.tag === 'and') return behindAnd(words, left, at, claim)
  // 'an increase by 12 %', 'a strong rise with 7 %'
  const isMove =
    /^(?:by|with)$/.test(word.text) &&
    words[left - 1]?.tag === 'noun' &&
    CHANGES.test(words[left - 1]?.text ?? '')
  // '28 projects worth a total of 4 million'
  const worth = left - (words[left - 2]?.tag === 'det' ? 3 : 2)
  if (word.text === 'of' && words[left - 1]?.text === 'total' && words[worth]?.text === 'worth')
    return said(words, phraseBack(words, worth))
  if (word.text === 'of' || isMove) return ofNoun(words, left, at)
  const own =
    word.tag === 'prep'
      ? behindPreposition(words, left, isBare && isCount(claim.unit), claim)
      : undefined
  if (own !== undefined) return own
  if (word.tag === 'noun') {
    const phrase = phraseBack(words, left + 1)
    // "In the survey 18% are satisfied"
    const isWhere = words[0]?.tag === 'prep' && phrase !== null && phrase.from < WHERE_MAX
    const own = isWhere && next?.tag === 'verb' ? predicateOf(words, at, claim) : null
    if (own !== null) return own
    // "the planned rise of the tax", "represented 50 %, smartphone 31 %", "expects revenue between"
    // 'cost the Group 96 million'
    const verb =
      words[(phrase?.from ?? 0) - 1]?.tag === 'det'
        ? (phrase?.from ?? 0) - 2
        : (phrase?.from ?? 0) - 1
    if (/^costs?$/.test(words[verb]?.text ?? '')) return said(words, ofVerb(words, verb, at))
    if (left === at - 1 || isOpened(words, left)) return said(words, phrase)
  }
  // 'The figures reveal over half (52 %) of the launches were'
  const shown =
    isShare(claim) && word.tag === 'verb' && TELLS.test(word.text) ? ofBehind(words, at) : null
  if (shown !== null) return shown
  const verb = verbBefore(words, left)
  if (verb !== null) return behindVerb(words, verb, { left, at, isBare }, claim)
  const phrase = phraseBack(words, word.tag === 'noun' ? left + 1 : left)
  if (phrase !== null) return said(words, phrase)
  // '(up 4 % to 12 million)'
  if (word.text === 'to' && words[left - 1]?.tag === 'figure') return 'last'
  return next?.tag === 'ger' ? predicateOf(words, at, claim) : ofBehind(words, at)
}

/** Whose the rest is: "made up the remaining 4", "accounts for the other 4", "and capital for the other 4". */
function sharedBy(words: readonly Word[], left: number): Phrase | null {
  const word = words[left]
  const verb =
    /^(?:up|for)$/.test(word?.text ?? '') && words[left - 1]?.tag === 'verb' ? left - 1 : left
  if (words[verb]?.tag === 'verb' && SHARES.test(words[verb]?.text ?? '')) {
    const subject = subjectOf(words, verb)
    return subject === null || typeof subject === 'string' ? null : subject
  }
  if (word?.tag !== 'prep' || word.text !== 'for') return null
  const phrase = phraseBack(words, left, true)
  const before = words[(phrase?.from ?? 0) - 1]?.text ?? ''
  return phrase?.to === left && /^(?:,|;|and|while)$/.test(before) ? phrase : null
}

const SHARES =
  /^(?:made|makes?|account(?:s|ed)?|contributed?|contributes|shared?|shares|took|takes?|provided?|provides|covered|covers|supplied|supplies|held|holds?)$/

/** The word that governs a figure, past articles, adverbs and what only tells how it strikes. */
function leftOf(words: readonly Word[], at: number): { left: number; isRest: boolean } {
  let left = at - 1
  let isRest = false
  while (left >= 0 && (words[left]?.tag === 'adv' || DEGREE.test(words[left]?.text ?? ''))) {
    isRest ||= REST.test(words[left]?.text ?? '')
    left -= 1
  }
  if (words[left]?.text === '.' && words[left - 1]?.text === 'vs') left -= 1
  // "a painful 52%"
  let adjective = left
  while (words[adjective]?.tag === 'noun') adjective -= 1
  if (adjective < left && /^an?$/.test(words[adjective]?.text ?? '')) left = adjective - 1
  return { left, isRest }
}

/** What a preposition tells by itself; undefined where its verb or noun has to. */
function behindPreposition(
  words: readonly Word[],
  left: number,
  isCounted: boolean,
  claim: ReadClaim,
): Role | undefined {
  const { unit } = claim
  const { text } = words[left] ?? { text: '' }
  const before = words[left - 1]
  const prior = priorTo(words, left)
  // ", to 5 million", ", up by 5"
  let turn = left
  while (/^(?:to|from|by|up|down|off)$/.test(words[turn]?.text ?? '')) turn -= 1
  // ', and arrivals by sea down 4 % to 900'
  const isMoveOf =
    text === 'to' &&
    before?.tag === 'figure' &&
    /^(?:up|down)$/.test(words[left - 2]?.text ?? '') &&
    words[left - 3]?.tag === 'noun'
  if (isMoveOf) return 'last'
  const absolute = absoluteBefore(words, Math.min(turn, left))
  if (absolute !== null) return said(words, absolute)
  // 'was up 1 percent in the west but down 4 percent in the east'
  const isTurned = turn < left || /^(?:up|down)$/.test(text)
  if (isTurned && words[turn]?.tag === 'and' && prior?.claim?.unit === unit) return 'last'
  if (turn < left && words[turn]?.text === ',') {
    // 'petrol cars also declined, by 3 %', 'but grew slightly, for the first time in 14 years, by'
    const moved = text === 'by' && prior !== null ? movedBefore(words, turn) : null
    if (moved !== null) return said(words, moved)
    if (prior !== null) return 'last'
    // "rural poverty fell by five; urban poverty by only two, from 20 %"
    const start = words.findLastIndex(({ text }, place) => place < turn && text === ';')
    if (start >= 0) return said(words, phraseFrom(words, start + 1))
  }
  if (text === 'including' && prior !== null && before?.text === ',') return 'last'
  // '60 aircraft to customers against 30 a year before'
  if (/^(?:against|versus|vs)$/.test(text) && areOfOne(prior, unit)) return 'last'
  // 'own a car, as compared to 82 per cent in towns'
  if (/^(?:to|with)$/.test(text) && before?.text === 'compared' && prior?.claim?.unit === unit)
    return 'last'
  // 'crews were sent out in 7% of calls', 'rose at half of the schools'
  const next = words.findIndex((word) => word.claim === claim)
  const isAmong =
    (text === 'in' && /percent/.test(unit)) || (text === 'at' && claim.form === 'fraction')
  const own = isAmong && !/^result/.test(before?.text ?? '') ? ofBehind(words, next) : null
  if (own !== null) return own
  const behind = text === 'at' && prior === null ? subjectBehind(words, left) : null
  if (behind !== null) return said(words, behind)
  if (text === 'worth') return said(words, phraseBack(words, left))
  if (text === 'at' && before?.text === ',' && words[left - 2]?.tag === 'noun')
    return said(words, phraseBack(words, left - 1))
  if (before?.text === '(') return behindMark(words, left - 1, left + 1)
  // "rose in 18 of the countries and fell in seven"
  const isWhere = /^(?:in|at|across|among)$/.test(text) && !isMeasuring(before?.text ?? '')
  if (isCounted && isWhere && prior !== null) return 'like'
  const isSum = dimensionOf(unit).startsWith('money')
  if (text === 'with' && before?.tag === 'noun' && before.isCapital && isSum)
    return said(words, phraseBack(words, left))
  // "ahead of hydropower on 1,277, wind on 1,128"
  if (/^(?:on|at|with|for)$/.test(text) && prior !== null) {
    const phrase = phraseBack(words, left, true)
    if (phrase?.to === left && /^(?:,|and|of)$/.test(words[phrase.from - 1]?.text ?? ''))
      return said(words, phrase)
  }
  const changed = changeBefore(words, left)
  return changed === null ? undefined : said(words, changed)
}

/** "Arrivals rose 4 %, with arrivals by sea up 9 %": what stands between "with" and "up". */
function absoluteBefore(words: readonly Word[], end: number): Phrase | null {
  const to = /^(?:up|down)$/.test(words[end]?.text ?? '') ? end : end + 1
  if (!/^(?:up|down)$/.test(words[to]?.text ?? '')) return null
  let from = to
  while (
    to - from < ABSOLUTE_MAX &&
    words[from - 1]?.text !== 'with' &&
    /^(?:noun|det|prep)$/.test(words[from - 1]?.tag ?? '')
  )
    from -= 1
  return words[from - 1]?.text === 'with' && from < to ? trimmed(words, { from, to }) : null
}

const ABSOLUTE_MAX = 8

/** What moved by so much, where its verb stands before the comma, past another comma with when it was. */
function movedBefore(words: readonly Word[], comma: number): ReturnType<typeof ofVerb> {
  let at = comma - 1
  while (
    /^(?:adv|time|prep|det)$/.test(words[at]?.tag ?? '') ||
    /^(?:month|year)s?$/.test(words[at]?.claim?.unit ?? '') ||
    (words[at]?.text === ',' && words[at + 1]?.text === 'for')
  )
    at -= 1
  const verb = words[at]
  return verb?.tag === 'verb' && isMeasuring(verb.text) ? ofVerb(words, at, comma) : null
}

/** A figure in the same unit, or a count that goes without its noun. */
function areOfOne(prior: Word | null, unit: string): boolean {
  const other = prior?.claim?.unit
  return other === unit || (other !== undefined && unit === 'items' && isCount(other))
}

/** "At 1.6 million tonnes, the volume of cargo was": with its figure before it. */
function subjectBehind(words: readonly Word[], at: number): Phrase | null {
  const opens = words[at - 1] === undefined || /^[;–—]$/.test(words[at - 1]?.text ?? '')
  const comma = words.findIndex(({ tag }, place) => place > at && tag === 'figure') + 1
  if (!opens || words[comma]?.text !== ',') return null
  const phrase = phraseFrom(words, comma + 1)
  const isNamed = phrase !== null && words[phrase.to - 1]?.isCapital === true
  return phrase !== null && !isNamed && words[phrase.to]?.tag === 'verb' ? phrase : null
}

/** The object that moves, what is acted on, or what the verb is told of. */
function behindVerb(
  words: readonly Word[],
  verb: number,
  { left, at, isBare }: { readonly left: number; readonly at: number; readonly isBare: boolean },
  claim: ReadClaim,
): Role {
  if (isThere(words, verb)) return 'like'
  const object = objectBetween(words, verb, left, at)
  if (object !== null) return said(words, object)
  if (isDeed(words, verb, claim)) return null
  const isNext = verb === left
  const isCounted = isBare && isCount(claim.unit) && isActed(words, verb)
  if (isNext && isCounted && priorTo(words, verb) !== null) return 'like'
  if (isNext && isShareOfObject(words, verb, at, claim)) return ofBehind(words, at)
  return said(words, ofVerb(words, verb, at))
}

/** What tells a sentence: "figures reveal". */
const TELLS =
  /^(?:show|reveal|suggest|indicate|estimate|say|find|report)s?$|^(?:showed|revealed|suggested|indicated|estimated|said|found|reported)$/

const isShare = ({ unit, form }: ReadClaim): boolean => /percent/.test(unit) || form === 'fraction'

const WHERE_MAX = 3
const REST = /^(?:remaining|other|rest|further|another)$/

/** No verb stands before it. */
function isOpened(words: readonly Word[], at: number): boolean {
  return !words.slice(0, at).some(({ tag }) => tag === 'verb')
}
