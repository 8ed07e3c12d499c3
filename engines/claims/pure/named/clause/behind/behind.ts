import type { ReadClaim, Span } from '../../../model.ts'
import { dimensionOf } from '../../../units/table.ts'
import { CHANGES, COMPARED, DEGREE, isManner, isPlace, type Role, said } from '../hollow.ts'
import { type Phrase, phraseFrom, trimmed } from '../phrases.ts'
import { isCount, type Word } from '../word.ts'
import { type Complement, complementOf, isThem } from './complement.ts'

// What a figure is of, by what stands behind it.

/** What stands right behind a figure: a noun that it counts or tells the size of; undefined where none does. */
export function ofNounBehind(
  words: readonly Word[],
  at: number,
  claim: ReadClaim,
): Phrase | 'like' | null | undefined {
  const isRate =
    /percent|percentage|permille|ratio|^times$/.test(claim.unit) ||
    claim.form === 'fraction' ||
    claim.form === 'multiple'
  let next = at + 1
  // 'Freight accounted for 1,200 of the flights': of freight.
  if (words[next]?.text === 'of' && isShared(words, at)) return undefined
  if (words[next]?.text === 'of' && /^(?:every|each)$/.test(words[next + 1]?.text ?? ''))
    return undefined
  if (
    words[next]?.text === 'of' &&
    /^(?:the|its|their|these|those|our|all|which|them)$/.test(words[next + 1]?.text ?? '') &&
    !isRate &&
    isCount(claim.unit)
  ) {
    if (/^(?:which|them|these|those)$/.test(words[next + 1]?.text ?? '')) return 'like'
    if (words[next + 2]?.tag === 'figure' && !isNamedAfter(words, next + 2)) return undefined
    const all = phraseFrom(words, next + 1)
    // 'seven of the newer ones'
    return /^ones?$/.test(words[all?.to ?? 0]?.text ?? '') ? 'like' : all
  }
  // "a 9 % yearly and 2 % sequential increase in sales"
  const other = /^(?:and|but)$/.test(words[next + 1]?.text ?? '') ? words[next + 2] : undefined
  if (other?.claim != null && other.claim.unit === claim.unit && isRate && isHow(words, next))
    return ofNounBehind(words, next + 2, other.claim)
  // '$6 million worth of permits'
  if (words[next]?.text === 'worth' && words[next + 1]?.text === 'of')
    return phraseFrom(words, next + 2)
  // "52 million tons, or 311 million barrels, of tar"
  const apart = words[next]?.text === ',' ? tail(words, next) : next
  if (words[apart]?.text === 'of' && !isRate && apart > next) return phraseFrom(words, apart + 1)
  next = pastBracket(words, next, claim)
  while (words[next]?.tag === 'adv' || words[next]?.text === 'such') next += 1
  // 'a 13 percent year-to-year increase in exports'
  let change = next
  while (words[change]?.tag === 'time') change += 1
  if (CHANGES.test(words[change]?.text ?? '')) next = change
  // '28 out of 119 trusts'
  if (words[next]?.text === 'out' && words[next + 2]?.tag === 'figure')
    return phraseFrom(words, next + 3) ?? undefined
  if (words[next]?.tag === 'part' && words[next + 1]?.tag === 'noun') next += 1
  if (words[at - 1]?.text === 'of' && BODIES.test(words[at - 2]?.text ?? '')) return undefined
  // 'cost 96 million net of reinsurance'
  if (
    /^(?:net|gross|short|clear|free)$/.test(words[next]?.text ?? '') &&
    words[next + 1]?.text === 'of'
  )
    return undefined
  // '(-1% CC)': at what rates of exchange, or against when.
  if (isRate && words[next + 1]?.text === ')' && BASIS.test(words[next]?.text ?? ''))
    return undefined
  const owned = claim.form === 'fraction' ? ownedBehind(words, next) : null
  if (owned !== null) return owned
  const nouns = words[next]?.tag === 'noun' ? phraseFrom(words, next) : null
  if (nouns === null) {
    // 'for £341 million of the budget': a part of it.
    const isPart = dimensionOf(claim.unit).startsWith('money') && words[next + 1]?.tag === 'det'
    const isOfFigure = words[next + 1]?.tag === 'det' && words[next + 2]?.tag === 'figure'
    if (words[next]?.text === 'of' && !isRate && !isPart && !isOfFigure)
      return phraseFrom(words, next + 1)
    return undefined
  }
  return ofNouns(words, { at, next, nouns, isRate }, claim)
}

/** By the nouns that stand behind a figure. */
function ofNouns(
  words: readonly Word[],
  {
    at,
    next,
    nouns,
    isRate,
  }: {
    readonly at: number
    readonly next: number
    readonly nouns: Phrase
    readonly isRate: boolean
  },
  claim: ReadClaim,
): Phrase | undefined {
  const first = words[nouns.from]?.text ?? ''
  // 'is 310 machines larger than'
  const isSize = COMPARED.test(words[nouns.to]?.text ?? '') && words[nouns.to + 1]?.text === 'than'
  if (isSize && BE.test(beforeFigure(words, at)?.text ?? '')) return undefined
  const plain = phraseFrom(words, next, false) ?? nouns
  const last = words[plain.to - 1]?.text ?? ''
  // 'a fivefold rise in profits'
  if (/^times$|ratio/.test(claim.unit) && claim.form !== 'fraction')
    return CHANGES.test(last) && !/^(?:rate|pace)$/.test(last)
      ? whatChanged(words, plain)
      : undefined
  if (COMPARED.test(first)) {
    // "5 % more passengers", "3,000 fewer jobs"
    const more = phraseFrom(words, nouns.from + 1)
    return nouns.to - nouns.from > 1 && more !== null ? more : undefined
  }
  if (
    /^(?:mark|level|threshold|barrier|milestone|line)$/.test(last) &&
    plain.to - plain.from === 1 &&
    isBehindVerb(words, at)
  )
    return undefined
  const isChange = CHANGES.test(last)
  const isMove = isChange && !isCount(claim.unit) && /^(?:in|of)$/.test(words[plain.to]?.text ?? '')
  const isSum = dimensionOf(claim.unit).startsWith('money')
  // 'an underwriting gain': what is gained is a sum of its own.
  if (isSum && claim.kind !== 'growth' && /^gains?$/.test(last) && plain.to - plain.from > 1)
    return nouns
  if (isRate || isMove || (isChange && isSum)) {
    if (isChange && !/^(?:rate|pace)$/.test(last)) return whatChanged(words, plain)
    return /-$/.test(first) ? undefined : nouns
  }
  return nouns
}

/** Past a bracket that tells the same again: "a 4 percent ($2 million) increase in", "a $676m (£352m) loss". */
function pastBracket(words: readonly Word[], open: number, { unit }: ReadClaim): number {
  const end = words[open]?.text === '(' ? ')' : words[open]?.text === '[' ? ']' : null
  if (end === null) return open
  const close = words.findIndex(({ text }, place) => place > open && text === end)
  const behind = words[close + 1]
  // '2.6 million [2.3 million–2.8 million] people'
  const isRange =
    end === ']' &&
    behind?.tag === 'noun' &&
    words.slice(open + 1, close).every(({ tag }) => tag === 'figure' || tag === 'mark')
  const isTwice =
    dimensionOf(unit).startsWith('money') &&
    behind?.tag === 'noun' &&
    behind.text !== 'home' &&
    words.slice(open + 1, close).every(({ tag, text }) => tag === 'figure' || text === ';')
  const isOne = isRange || isTwice || behind?.text === 'of' || CHANGES.test(behind?.text ?? '')
  return close > 0 && isOne ? close + 1 : open
}

/** "Half its revenue": what a fraction with no `of` is of. */
function ownedBehind(words: readonly Word[], next: number): Phrase | null {
  if (!/^(?:its|their|our|his|her|the|all)$/.test(words[next]?.text ?? '')) return null
  let from = next + 1
  while (words[from]?.tag === 'time') from += 1
  return words[from]?.tag === 'noun' ? phraseFrom(words, from) : null
}

/** How a rate of change was reckoned. */
const BASIS =
  /^(?:cc|cer|lfl|yoy|y-o-y|qoq|mom|pcp|fx-neutral|currency-neutral|reported|organic|constant|like-for-like|underlying|annualised|annualized)$/

/** "5 percent cost increase", "a 5 percent increase in costs": what changed. */
function whatChanged(words: readonly Word[], plain: Phrase): Phrase | undefined {
  if (plain.to - plain.from > 1) {
    const what = trimmed(words, { from: plain.from, to: plain.to - 1 })
    if (what !== null && !isManner(words, what)) return what
  }
  const link = words[plain.to]?.text ?? ''
  if (!/^(?:in|of|for|on|to)$/.test(link) || words[plain.to + 1]?.tag === 'figure') return undefined
  // 'a 9 % decline on the strength of', 'on the back of', 'on the year'
  const noun = words[plain.to + (words[plain.to + 1]?.tag === 'det' ? 2 : 1)]?.text ?? ''
  if (link === 'on' && /^(?:strength|back|heels|account|basis|grounds|news|top)$/.test(noun))
    return undefined
  // 'a decrease in year-over-year expense', 'a rise in May sales'
  let from = plain.to + 1
  while (words[from]?.tag === 'time') from += 1
  if (words[from]?.tag !== 'noun' || words[plain.to + 2]?.tag === 'figure') from = plain.to + 1
  const what = phraseFrom(words, from)
  const isWhere = what !== null && link === 'in' && isPlace(words, what)
  return what === null || words[from]?.tag === 'time' || isWhere ? undefined : what
}

/** "84p in every pound went", "For every dollar that we spent, 88 cents": a share. */
function isOfEvery(words: readonly Word[], at: number): boolean {
  const every = words.findIndex(({ text }, place) => text === 'every' && Math.abs(place - at) < 9)
  return (
    every >= 0 &&
    /^(?:pounds?|dollars?|euros?|yuan|rupees?|francs?|crowns?|kwacha|rand|yen|pesos?)$/.test(
      words[every + 1]?.text ?? '',
    )
  )
}

/** "year-over-year", "annual": when or how it changed. */
function isHow(words: readonly Word[], at: number): boolean {
  return words[at]?.tag === 'time' || isManner(words, { from: at, to: at + 1 })
}

/** Behind "accounted for", "made up": whose part it is stands before the verb. */
export function isShared(words: readonly Word[], at: number): boolean {
  let link = at - 1
  while (words[link]?.tag === 'adv' || DEGREE.test(words[link]?.text ?? '')) link -= 1
  const verb = words[link - 1]?.text ?? ''
  return words[link]?.text === 'for'
    ? /^account(?:s|ed|ing)?$/.test(verb)
    : words[link]?.text === 'up' && /^(?:made|makes?|making)$/.test(verb)
}

/** Past ", or 311 million barrels,". */
function tail(words: readonly Word[], comma: number): number {
  const isOther = words[comma + 1]?.text === 'or' && words[comma + 2]?.tag === 'figure'
  const end = isOther ? comma + 3 : comma
  return words[end]?.text === ',' ? end + 1 : comma
}

/** "1.26 million of the 7.52 million handled": of figures without a noun of their own. */
function isNamedAfter(words: readonly Word[], figure: number): boolean {
  return words[figure + 1]?.tag === 'noun'
}

/** "passed the £200 million mark": right behind a verb. */
function isBehindVerb(words: readonly Word[], at: number): boolean {
  return beforeFigure(words, at)?.tag === 'verb'
}

function beforeFigure(words: readonly Word[], at: number): Word | undefined {
  return words
    .slice(0, at)
    .findLast(({ tag, text }) => tag !== 'det' && tag !== 'adv' && !DEGREE.test(text))
}

/** "a labour force of 28 million people". */
const BODIES =
  /^(?:force|population|workforce|fleet|audience|membership|staff|crowd|electorate|team|backlog|queue|turnout|list|toll|enrol?lment|attendance|membership)$/

/** "12 % of households": what it is a share of, where no verb is told of it. */
export function ofBehind(words: readonly Word[], figure: number): Role {
  // 'More than half (56.6%) of museums'
  const close = words[figure + 1]?.text === '(' ? figure + 3 : figure
  const at = words[close]?.text === ')' && words[figure + 2]?.tag === 'figure' ? close : figure
  if (words[at + 1]?.text !== 'of') return null
  // 'of those surveyed', 'of those who voted'
  const those = words[at + 2]
  const done = words[words[at + 3]?.text === 'who' ? at + 4 : at + 3]
  if (
    those?.text === 'those' &&
    done !== undefined &&
    (done !== words[at + 3] || !isThem(words, at + 2))
  )
    return { start: those.start, end: done.end }
  if (/^(?:which|them|these|those|whom)$/.test(words[at + 2]?.text ?? '')) return 'like'
  if (/^(?:every|each)$/.test(words[at + 2]?.text ?? '')) return 'last'
  return said(words, phraseFrom(words, at + 2, true, true))
}

/** "110 million tonnes were recycled", "21% would oppose it", "of these 73 are schools": what is told of a figure that is a subject. */
export function predicateOf(words: readonly Word[], at: number, claim: ReadClaim | null): Role {
  if (claim === null || claim.form === 'multiple' || claim.form === 'rank') return null
  // 'Of all the tea offered, 11 million kilograms were sold'
  const isOfAll = words[0]?.text === 'of' && /^(?:all|the|its|their)$/.test(words[1]?.text ?? '')
  const isWhole = isOfAll && words[at - 1]?.text === ',' && !isCount(claim.unit)
  if (isWhole && !/percent|point/.test(claim.unit) && isDoneTo(words, at + 1))
    return said(words, phraseFrom(words, 1))
  // What is done with money, its deed tells.
  if (dimensionOf(claim.unit).startsWith('money') && !isOfEvery(words, at)) return null
  let next = at + 1
  // 'Most (77%) think'
  if (words[next]?.text === ')') next += 1
  // 'Three in ten (29%) think': past the bracket.
  if (words[next]?.text === '(')
    next = words.findIndex(({ text }, place) => place > next && text === ')') + 1
  if (words[next]?.text === 'in' && words[next + 1]?.text === 'every') next += 3
  const first = next
  let isPassive = false
  while (/^(?:verb|adv)$/.test(words[next]?.tag ?? '') && AUXILIARY.test(words[next]?.text ?? '')) {
    isPassive ||= BE.test(words[next]?.text ?? '')
    next += 1
  }
  const isCounted = isCount(claim.unit)
  // "Of the 92 cancellations, 57 were"
  if (
    isCounted &&
    words[0]?.text === 'of' &&
    words[1]?.tag === 'det' &&
    words[next]?.tag === 'verb'
  )
    return said(words, phraseFrom(words, 1))
  if (isPassive && /^(?:det|noun)$/.test(words[next]?.tag ?? '')) {
    const what = phraseFrom(words, next, false)
    // A count is of what it is said to be, where that is a thing.
    return what !== null && (!isCounted || /s$/.test(words[what.to - 1]?.text ?? ''))
      ? said(words, what)
      : null
  }
  // '15% had no view': what they have.
  const has = words[next - 1]
  const isHad =
    !isPassive && !isCounted && next === first + 1 && /^(?:have|has|had)$/.test(has?.text ?? '')
  if (isHad && has !== undefined && /^(?:det|noun)$/.test(words[next]?.tag ?? '')) {
    const what = phraseFrom(words, next, false)
    const end = words[(what?.to ?? 0) - 1]?.end
    return end === undefined ? null : { start: has.start, end }
  }
  // 'are very dissatisfied'
  if (words[next]?.tag === 'adv' && /^(?:verb|part)$/.test(words[next + 1]?.tag ?? '')) next += 1
  const done = words[next]
  // '26% were away'
  if (isPassive && done?.tag === 'adv' && !isCounted && !COMPARED.test(done.text))
    return { start: done.start, end: done.end }
  if (
    done === undefined ||
    !/^(?:verb|part|ger)$/.test(done.tag) ||
    isCounted ||
    MEASURING.test(done.text)
  )
    return null
  if (THINKING.test(done.text)) return thoughtOf(words, first, next)
  const whole = complementOf(words, at)
  if (whole !== null && whole.kind !== 'noun') return bare(words, whole)
  // 'funded by', 'dealt with': with what belongs to it; 'name the cost of living': with its object.
  const object = isPassive || done.tag === 'part' ? null : phraseFrom(words, next + 1)
  const isObject =
    object !== null && words.slice(next + 1, object.from).every(({ tag }) => tag === 'det')
  const last = isObject ? words[object.to - 1] : done
  return first === next && done.tag === 'part' && !/(?:ed|en|t)$/.test(done.text)
    ? null
    : { start: done.start, end: last?.end ?? done.end }
}

/** "were sold", "came from" */
function isDoneTo(words: readonly Word[], from: number): boolean {
  let next = from
  while (AUXILIARY.test(words[next]?.text ?? '')) next += 1
  return /^(?:verb|part)$/.test(words[next]?.tag ?? '')
}

/** "went on public transport": what it went on. */
function bare(words: readonly Word[], { start, end, preposition }: Complement): Span {
  let behind = words.findIndex((word) => word.start === start) + 1
  while (preposition !== null && words[behind]?.tag === 'det') behind += 1
  return { start: preposition === null ? start : (words[behind]?.start ?? start), end }
}

/** "think it is on the right track", "don't know": with what is thought. */
function thoughtOf(words: readonly Word[], first: number, verb: number): Span | null {
  const isDenied = /n['’]t$/.test(words[first]?.text ?? '')
  let end = verb + 1
  while (
    end < verb + THOUGHT_MAX &&
    words[end] !== undefined &&
    !(words[end]?.tag === 'mark' && !/^["“”‘’'-]$/.test(words[end]?.text ?? '')) &&
    words[end]?.tag !== 'figure' &&
    !(words[end]?.tag === 'and' && /^(?:figure|adv|det)$/.test(words[end + 1]?.tag ?? ''))
  )
    end += 1
  const [start, last] = [words[isDenied ? first : verb], words[end - 1]]
  const isWhole = isDenied || (end > verb + 2 && end < verb + THOUGHT_MAX)
  return start === undefined || last === undefined || !isWhole
    ? null
    : { start: start.start, end: last.end }
}

/** Of the verb at a word: what is thought, where it says so to its end; undefined where it is no verb of thinking. */
export const thoughtIn = (words: readonly Word[], verb: number): Span | null | undefined =>
  THINKING.test(words[verb]?.text ?? '') ? thoughtOf(words, verb, verb) : undefined

const THOUGHT_MAX = 12

/** What is thought stands behind it. */
const THINKING =
  /^(?:sa(?:ys?|id|ying)|t(?:ell|old)|th(?:ink|ought)|fe(?:el|lt)|believed?|wish(?:ed)?|kn(?:ow|ew)|want(?:ed)?|expect(?:ed)?|hoped?|agreed?|prefer(?:red)?|consider(?:ed)?)$/
const BE = /^(?:is|are|was|were|be|been|being)$/
const AUXILIARY =
  /^(?:[a-z]{2,6}n['’]t|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|not|still|already|now|also|never|only|even)$/
const MEASURING =
  /^(?:[a-z]+ )?(?:r[io]s[a-z]*|grew|grow[a-z]*|f[ae]ll[a-z]*|increas[a-z]+|decreas[a-z]+|declin[a-z]+|compar[a-z]+|mean[a-z]*|represent[a-z]*|account[a-z]*|follow[a-z]*|remain[a-z]*)$/
