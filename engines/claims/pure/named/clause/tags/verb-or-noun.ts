import { dimensionOf } from '../../../units/table.ts'
import {
  DETS,
  FINITE,
  isBreak,
  isPlainNoun,
  KINDS,
  NOUNS_IN_ING,
  NOUNS_IN_S,
  PREPS,
  PRONS,
  SUBS,
  TIMES,
} from '../closed.ts'
import {
  isOfMany,
  isOfOne,
  isOfSingle,
  isSeen,
  isSubject,
  isTeller,
  opensRelative,
  TELLERS,
} from '../heads.ts'
import { CHANGES } from '../hollow.ts'
import {
  BASE,
  formsOf,
  GERUND,
  isKnownVerb,
  isMeasuring,
  isMoving,
  isNounToo,
  PARTICIPLE,
  PAST,
  THIRD,
} from '../verbs.ts'
import { isCount, type Tag, type Word } from '../word.ts'

// Whether a word that is a form of a verb is one where it stands: "sales rise", "a rise of sales".

/** Of a word that is no link: what it does. `before`: the last word before it that isn't an adverb. */
export function verbTag(
  _text: string,
  words: readonly Word[],
  at: number,
  before: Word | undefined,
): Tag {
  const word = words[at]
  const said = word?.text ?? ''
  const forms = formsOf(said)
  // Behind 'would' also one that isn't known.
  const isHelped = before?.tag === 'verb' && HELPING.test(before.text)
  const next = words[at + 1]
  if (forms === 0) return isHelped && /^[a-z]+$/.test(said) ? 'verb' : 'noun'
  if (before?.tag === 'to') return 'verb'
  const isBehindVerb = before?.tag === 'verb'
  if (said === 'added' && words[at - 1]?.text === 'value') return 'noun'
  if (/^(?:total|overall|other|net|gross)$/.test(before?.text ?? '') && isAttribute(words, at))
    return 'noun'
  // 'the survey found crime has fallen'
  if (
    /^(?:found|revealed|suggested|indicated|confirmed)$/.test(said) &&
    TELLERS.test(before?.text ?? '') &&
    (isPlainNoun(next) || DETS.has(next?.text ?? '')) &&
    hasLaterFinite(words, at)
  )
    return 'verb'
  if (TELLS.test(said) && next?.text === 'that' && before?.tag === 'noun') return 'verb'
  if (said === 'gains' && words[at - 1]?.text === 'capital') return 'noun'
  if ((forms & GERUND) !== 0) return gerundTag(words, at, before)
  if (/^(?:is|are|was|were|been|be|has|have|had|does|did)$/.test(said)) return 'verb'
  // A name with a capital within a sentence.
  if (at > 0 && !isBreak(before) && word?.isCapital === true && !isHeadline(words)) return 'noun'
  if ((forms & (PAST | PARTICIPLE)) !== 0 && (forms & (BASE | THIRD)) === 0) {
    if ((forms & PARTICIPLE) === 0) return before?.tag === 'det' ? 'noun' : 'verb'
    return participleTag(words, at, before, next, isBehindVerb)
  }
  if (isHelped || (isBehindVerb && (forms & PARTICIPLE) !== 0)) return 'verb'
  return plainTag(words, at, before)
}

/** "total loaded imports": a participle before a noun. */
/** So long, wide or heavy it is. */
const EXTENDS = /^(?:measures|weighs)$/
const EXTENTS: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'volume'])

const isAttribute = (words: readonly Word[], at: number): boolean =>
  (formsOf(words[at]?.text ?? '') & PARTICIPLE) !== 0 && isPlainNoun(words[at + 1])

const HELPING =
  /^(?:[a-z]{2,6}n['’]t|will|would|can|could|may|might|shall|should|must|do|does|did)$/

const SHOWS = /^(?:shows?|reveals?|indicates?|suggests?|finds?|confirms?|estimates?|says?)$/
const PRESENTS = /^(?:show|reveal|indicate|suggest|reflect|represent|exceed)$/

const TELLS = /^(?:found|said|showed|revealed|suggested|indicated|reported|noted|estimated)$/

const OF_VERBS =
  /^(?:consist|die|dispose|approve|complain|think|speak|hear|tell|admit|avail|rid)s?$/

/** Of a plain form, which may be a noun as well: "rise", "costs". */
function plainTag(words: readonly Word[], at: number, before: Word | undefined): Tag {
  const said = words[at]?.text ?? ''
  const forms = formsOf(said)
  const next = words[at + 1]
  const isThird = (forms & THIRD) !== 0
  // "the economic aggregate of the region": hardly a verb has "of" right behind it.
  if (next?.text === 'of' && before?.tag === 'noun' && !OF_VERBS.test(said)) return 'noun'
  // 'helped increase the number'
  const isAided = /^help(?:s|ed|ing)?$/.test(words[at - 1]?.text ?? '')
  if (isAided && isMoving(said) && (DETS.has(next?.text ?? '') || isPlainNoun(next))) return 'verb'
  // "saw its output expand 5 %"
  if ((forms & BASE) !== 0 && isSeen(words, at)) return 'verb'
  // "revenue, at $4 billion, trails"
  if (before?.text === ',' && isThird && closesAside(words, at)) return 'verb'
  if (before?.tag === 'pron' && (isThird || (forms & BASE) !== 0)) return 'verb'
  // 'the new cases (in May) hit 40', 'lifts for that month hit 40': what measures, before its figure.
  const isPast = (forms & PAST) !== 0 && isMeasuring(said) && isFigure(next)
  if (isPast && /^(?:noun|time)$/.test(behindAside(words, at, before)?.tag ?? '')) return 'verb'
  if (before?.text === ')' && !isNounToo(said) && isFigure(next)) return 'verb'
  // 'The network of the three towns measures 11,352 km'
  if (EXTENDS.test(said) && EXTENTS.has(dimensionOf(next?.claim?.unit ?? ''))) return 'verb'
  // 'The mine cut output by a third as demand fell'
  const isCut = (forms & PAST) !== 0 && before?.tag === 'noun' && !hasFinite(words, at)
  if (isCut && isMoving(said) && movesObject(words, at)) return 'verb'
  // 'is set to grow and hit 40'
  const isBase = (forms & BASE) !== 0 && isMeasuring(said)
  if (before?.tag === 'and' && isBase && isFigure(next) && hasVerbBefore(words, at)) return 'verb'
  if (before === undefined || isBreak(before) || /^(?:det|prep)$/.test(before.tag)) return 'noun'
  // 'Prices in the Lorvian auction centres': a plain form isn't told of one.
  if (forms === BASE && isOfOne(words, at, before) && isPlainNoun(next)) return 'noun'
  if (/['’]s?$/.test(before.text)) return 'noun'
  // 'The average wait for a scan was cut': one of them doesn't wait.
  if (forms === BASE && isOfSingle(words, at, before) && hasLaterFinite(words, at)) return 'noun'
  // 'figures show GGY fell': what it tells stands behind it.
  if (SHOWS.test(said) && isTeller(words, at) && hasLaterFinite(words, at, true)) return 'verb'
  // 'arrivals by sea show a rise'
  if (PRESENTS.test(said) && /^(?:an?|the|no)$/.test(next?.text ?? '') && isOfMany(words, at))
    return 'verb'
  const isOnly = !isNounToo(said)
  // '5.8 million boxes represents a rise'
  const hasObject =
    isOnly && before.tag === 'figure' && (isFigure(next) || DETS.has(next?.text ?? ''))
  if (isThird && ((isCounted(words, at) && !hasObject) || isSubject(words, at))) return 'noun'
  // "liquidity of £1 billion covers our needs", "a further 4.7 GW hold an offer"
  const isAmount = before.tag === 'figure' && !isCount(before.claim?.unit ?? '')
  if (isAmount && DETS.has(next?.text ?? '')) return 'verb'
  if (said === 'number' && next !== undefined && next.claim !== null) return 'verb'
  if (isOnly && /^(?:noun|figure)$/.test(before.tag) && !hasFinite(words, at)) return 'verb'
  if (isOnly && before.tag === 'and' && hasVerbBefore(words, at)) return 'verb'
  if (isOnly && /^(?:time|sub)$/.test(before.tag)) return 'verb'
  if (hasFinite(words, at)) return 'noun'
  // 'a contract that cuts pay by 10%'
  const isOfLink = before.tag === 'sub' && /^(?:which|who|that)$/.test(before.text)
  if (isOfLink && isThird && isPlainNoun(next) && !hasLaterFinite(words, at)) return 'verb'
  // "the fees that the mill pays rose"
  if (hasLaterFinite(words, at)) return isThird && opensRelative(words, at) ? 'verb' : 'noun'
  if (words[at - 1]?.tag === 'adv' && (forms & BASE) !== 0) return 'verb'
  const isRecord =
    /^(?:hits|tops|beats|posts|sees|nears)$/.test(said) && RECORDS.test(next?.text ?? '')
  if (isRecord && /^(?:noun|time)$/.test(before.tag)) return 'verb'
  if (isThird && before.tag === 'noun' && isMoving(said) && movesObject(words, at)) return 'verb'
  if (!isObject(next) || next?.text === 'of') return 'noun'
  if (isThird)
    return /^(?:noun|time)$/.test(before.tag) && !isMore(said, before, next) ? 'verb' : 'noun'
  const isPlural = /[a-rt-z]s$|^(?:people|men|women|children|staff)$/.test(before.text)
  return isPlural || ((forms & PAST) !== 0 && before.tag === 'noun') ? 'verb' : 'noun'
}

/** The word before an aside in brackets that ends right before a word; of others the word before. */
function behindAside(
  words: readonly Word[],
  at: number,
  before: Word | undefined,
): Word | undefined {
  if (before?.text !== ')') return before
  const open = words.findLastIndex(({ text }, place) => place < at && text === '(')
  return open > at - ASIDE_MAX ? words[open - 1] : before
}

const RECORDS = /^(?:record|new|all-time|highest|lowest|a|its)$/

/** What may stand behind a verb. */
function isObject(next: Word | undefined): boolean {
  return (
    next === undefined ||
    OBJECTS.has(next.tag) ||
    PRONS.has(next.text) ||
    DETS.has(next.text) ||
    PREPS.has(next.text) ||
    /^(?:to|most|much)$|ly$/.test(next.text)
  )
}

/** Nouns more often than verbs: "costs", unless they cost money; "rises", unless one thing does. */
function isMore(said: string, before: Word, next: Word | undefined): boolean {
  if (!NOUNS_IN_S.has(said) || DETS.has(next?.text ?? '')) return false
  const isPrice = /^cost/.test(said) && /^[A-Z]{3}$/.test(next?.claim?.unit ?? '')
  return !isPrice && !(TURNS.test(said) && !/s$/.test(before.text))
}

const TURNS =
  /^(?:rises|falls|drops|jumps|declines|increases|gains|ends|closes|opens|averages|totals|numbers)$/

const OBJECTS: ReadonlySet<Tag> = new Set(['figure', 'det', 'prep', 'adv', 'to'])

/** "62 school projects under way": the head of what a figure counts. */
function isCounted(words: readonly Word[], at: number): boolean {
  let back = at - 1
  while (words[back]?.tag === 'noun' && !/s$/.test(words[back]?.text ?? '')) back -= 1
  const { claim } = words[back] ?? { claim: null }
  return claim !== null && isCount(claim.unit)
}

/** "Insurer lifts operating profit to 4 million": nouns, and then a figure's preposition. */
function movesObject(words: readonly Word[], at: number): boolean {
  let next = at + 1
  while (isPlainNoun(words[next]) && next < at + 5) next += 1
  // 'The mine increased production 11 percent'
  if (next > at + 1 && /percent/.test(words[next]?.claim?.unit ?? '')) return true
  return (
    next > at + 1 &&
    (/^(?:to|by|from)$/.test(words[next]?.text ?? '') ||
      (words[next]?.text === 'at' && PUTS.test(words[at]?.text ?? ''))) &&
    words[next + 1]?.claim != null
  )
}

/** "The ministry estimates output at 5 million". */
const PUTS = /^(?:estimates|forecasts|puts|pegs|projects|sets|keeps|holds|leaves|prices|values)$/

/** A line in which most words have a capital. */
function isHeadline(words: readonly Word[]): boolean {
  const plain = words.filter(
    ({ claim, tag, text: said }) => claim === null && tag !== 'mark' && said.length > 3,
  )
  return plain.filter(({ isCapital }) => isCapital).length * 3 > plain.length * 2
}

/** "operating costs", "firms operating in", "is operating". */
function gerundTag(words: readonly Word[], at: number, before: Word | undefined): Tag {
  const said = words[at]?.text ?? ''
  const next = words[at + 1]
  if (
    before?.tag === 'verb' &&
    /^(?:is|are|was|were|been|be|being|keeps?|kept)$/.test(before.text) &&
    !NOUNS_IN_ING.has(said)
  )
    return 'verb'
  const isFollowed =
    next !== undefined &&
    (next.claim !== null ||
      DETS.has(next.text) ||
      PREPS.has(next.text) ||
      // 'besting last year’s 4 %'
      /^(?:to|up|out|last)$|ly$/.test(next.text))
  // 'with exports growing 9 %'
  if (before?.tag === 'noun' && next !== undefined && next.claim !== null && isMoving(said))
    return 'ger'
  // 'Holding 17 per cent of the market, it'
  if (before === undefined && isKnownVerb(said) && next !== undefined && next.claim !== null)
    return 'ger'
  // 'the number of calls – rising from 161 to 201'
  const opens = before?.text === ',' || /^[–—-]$/.test(before?.text ?? '')
  if (NOUNS_IN_ING.has(said) && !(opens && (isFollowed || !isPlainNoun(next)))) return 'noun'
  // 'the wing – raising visitor numbers by 4 %', 'while showing growth of'
  const isDash = /^[–—-]$/.test(before?.text ?? '')
  if (RAISING.test(said) && (before?.tag === 'sub' || isDash)) return 'ger'
  // 'cost 70 million, showing growth of'
  if (RAISING.test(said) && CHANGES.test(next?.text ?? '')) return 'ger'
  if (before?.tag === 'det' || (!isKnownVerb(said) && before?.tag === 'and')) return 'noun'
  // 'miles of actual fencing since 2006': its adjective shows that it is a noun.
  if (
    before?.tag === 'noun' &&
    next?.claim == null &&
    !/s$/.test(before.text) &&
    /^(?:prep|det)$/.test(words[at - 2]?.tag ?? '')
  )
    return 'noun'
  if (isFollowed && next?.text !== 'of') return 'ger'
  if (before?.text === ',' && isKnownVerb(said)) return 'ger'
  return 'noun'
}

const RAISING =
  /^(?:showing|raising|lifting|boosting|pushing|bringing|taking|reducing|cutting|lowering|posting|recording|reporting|seeing|making|generating|sending|attracting|creating)$/

/** "reported sales", "goods reported to", "the firm reported". */
function participleTag(
  words: readonly Word[],
  at: number,
  before: Word | undefined,
  next: Word | undefined,
  isBehindVerb: boolean,
): Tag {
  if (isBehindVerb) return 'verb'
  const isNoun = isPlainNoun(next)
  const said = words[at]?.text ?? ''
  if (said === 'aged') return 'part'
  if (/^(?:said|told|showed)$/.test(said)) return 'verb'
  if (ALWAYS.test(said) && /^(?:noun|time|figure|pron)$/.test(before?.tag ?? '')) return 'verb'
  // "gross written premiums": no past form.
  if (isNoun && (formsOf(said) & PAST) === 0) return 'noun'
  // 'The mine increased production from 12 to 14 tonnes'
  const isDoing = before?.tag === 'noun' && !hasFinite(words, at) && !hasLaterFinite(words, at)
  if (isNoun && isDoing && isMoving(said) && movesObject(words, at)) return 'verb'
  if (isNoun && !isBehindVerb && KINDS.test(said)) return 'noun'
  if (
    before === undefined ||
    before.tag === 'det' ||
    before.tag === 'prep' ||
    before.tag === 'figure'
  )
    return isNoun ? 'noun' : 'part'
  if (before.tag === 'and')
    return next?.tag === 'mark'
      ? 'part'
      : hasVerbBefore(words, at)
        ? 'verb'
        : isNoun
          ? 'noun'
          : 'part'
  if (isBreak(before)) {
    // ', which it closed': behind a comma a verb has its subject before the comma only if there is another before it.
    if (before.text === ')' || closesAside(words, at)) return 'verb'
    return isNoun ? 'noun' : 'part'
  }
  if (before.tag === 'sub') return 'verb'
  // 'nights spent in hotels and inns grew': what has no object behind it is done to what stands before it.
  const isUndone =
    (next?.text === 'by' && !isFigure(words[at + 2])) ||
    (PREPS.has(next?.text ?? '') && ACTED.test(said))
  if (isUndone && hasLaterFinite(words, at, true)) return 'part'
  return hasLaterFinite(words, at) || (hasFinite(words, at) && next?.tag !== 'figure')
    ? 'part'
    : 'verb'
}

/** What nobody can do to another, so that no form of it tells which. */
const ALWAYS =
  /^(?:stood|resulted|remained|amounted|accounted|totall?ed|consisted|occurred|belonged|stemmed)$/

const ACTED =
  /^(?:spent|handled|carried|recorded|sold|made|produced|built|bought|given|held|imported|exported|processed|delivered|shipped|issued|granted|received|raised|registered|approved|awarded|generated|treated|caught|used|paid|placed|taken|earned|provided|committed|charged|admitted|booked|served|sent|collected)$/

/** ", which fell last year, rose": the second comma of two, and no verb outside of them. */
function closesAside(words: readonly Word[], at: number): boolean {
  const close = at - 1
  if (words[close]?.text !== ',') return false
  const open = words.findLastIndex(({ text }, place) => place < close && text === ',')
  // 'tea rose while cocoa, with few exceptions, surged': of its own clause.
  const clause = words.findLastIndex(
    ({ tag, text }, place) =>
      place < open && tag === 'sub' && /^(?:while|whereas|although|though)$/.test(text),
  )
  return open > 0 && !words.slice(clause + 1, open).some(({ tag }) => tag === 'verb')
}

/** A verb for certain, before the next mark or the next clause. */
function hasLaterFinite(words: readonly Word[], at: number, isPastAnd = false): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + 14); next += 1) {
    // 'deposits placed by firms (banks excluded) fell': past an aside.
    if (words[next]?.text === '(') {
      const close = words.findIndex(({ text }, place) => place > next && text === ')')
      if (close > next && close < next + ASIDE_MAX) next = close + 1
    }
    const word = words[next]
    // 'with the U.S. as a party'
    if (word?.text === '.' && /^[a-z](?:\.[a-z])+$/.test(words[next - 1]?.text ?? '')) continue
    if (
      word === undefined ||
      (word.tag === 'mark' && !/^["“”’']$/.test(word.text)) ||
      SUBS.has(word.text) ||
      (word.text === 'that' && !TIMES.has(words[next + 1]?.text ?? ''))
    )
      return false
    if (/^(?:and|but)$/.test(word.text) && !isPastAnd) return false
    if (FINITE.test(word.text)) return true
    if (word.claim !== null && word.tag === 'verb') return true
    const forms = formsOf(word.text)
    const isPlain =
      next > at + 1 &&
      !isNounToo(word.text) &&
      !/^(?:to|the|a|an|of)$/.test(words[next - 1]?.text ?? '')
    if (isPlain && (forms & (BASE | THIRD)) !== 0) return true
    const follows = words[next + 1]
    if (next > at + 1 && (forms & PAST) !== 0 && isMeasuring(word.text) && isFigure(follows))
      return true
    if (
      next > at + 1 &&
      (forms & PAST) !== 0 &&
      (forms & BASE) === 0 &&
      (follows?.claim != null || /^(?:to|by|at|from|sharply|slightly)$/.test(follows?.text ?? ''))
    )
      return true
  }
  return false
}

const ASIDE_MAX = 12

const isFigure = (word: Word | undefined): boolean => word !== undefined && word.claim !== null

/** A verb with a subject, since the last mark or the beginning of its clause. */
function hasFinite(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const word = words[back]
    if (
      word === undefined ||
      (word.tag === 'mark' && /^[,;:.–—()]$/.test(word.text)) ||
      word.tag === 'and'
    )
      return false
    if (word.tag === 'sub' || word.text === 'as') return false
    if (word.tag === 'verb') return true
  }
  return false
}

/** In the same piece of the sentence. */
function hasVerbBefore(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some(({ tag }) => tag === 'verb')
}
