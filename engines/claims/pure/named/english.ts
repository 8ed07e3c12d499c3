import type { ReadClaim, Span } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { dealtTo, type Ground, isMoney } from './beside.ts'
import {
  areAlike,
  beforeLengths,
  comparedWith,
  inherited,
  isPlain,
  like,
  onlyOf,
  rateBefore,
  spokenOf,
  thatOf,
  toldAgain,
  withoutPlaces,
} from './carried.ts'
import { bracketOf, celled } from './cells.ts'
import { placedAt } from './clause/places.ts'
import { roleOf } from './clause/roles.ts'
import { cleaned, told } from './cleaned.ts'
import { deedName, doneBefore } from './deeds.ts'
import { goingOn } from './going-on/going-on.ts'
import { occasionBehind } from './occasions.ts'
import { dealtOut, partOf } from './parts/parts.ts'
import { topicOf } from './parts/topic.ts'
import { nameBefore, nounsFrom, withOf } from './phrases.ts'
import { isSpeaker } from './speakers.ts'
import { isWord, type Token, tokensBetween, tokensOf } from './tokens.ts'
import {
  explainedBehind,
  headOf,
  labelOf,
  lineOf,
  namedBehind,
  stuffOf,
  taskOf,
} from './told-of.ts'
import type { Asked, Named } from './types.ts'
import { ofDays } from './whose/days.ts'
import { dealt } from './whose/dealt.ts'
import { dealOf, handledOf } from './whose/handled.ts'
import { whoOf } from './whose/people.ts'
import { LETTERS, withoutPlace } from './whose/places.ts'
import { DEEDS, EMPTY, LEVELS, LINKS, RESULTS, VERBS } from './words.ts'

const BACK_MAX = 200
const AHEAD_MAX = 120

/** What an English claim measures, as a reader would name it; null rather than half a clause. */
export function englishName(asked: Asked): Named {
  const { claim, last } = asked
  if (claim.form === 'names' || claim.form === 'kinds' || claim.form === 'threshold')
    return { claim, name: null, whole: null }
  const ground = groundOf(asked)
  if (claim.form === 'ordinal' || claim.form === 'superlative') {
    const behind = told(ground, occasionBehind(ground))
    if (behind !== null) return { claim, name: behind, whole: null }
  }
  const before = besideOf(ground)
  const stuff = before === null && claim.form === 'number' ? told(ground, stuffOf(ground)) : null
  const part = before === null && stuff === null ? partOf(ground) : null
  if (part !== null) return { claim, ...part }
  const name = goingOn(
    ground,
    ofDays(ground, dealOf(ground, whoOf(ground, before ?? placedOf(ground)))),
  )
  const own = dealtOut(ground, name)
  if (own !== null) return { claim, ...own }
  return { claim, name, whole: name !== null && name === last?.name ? last.whole : null }
}

/** By what stands right beside it: its row, a list, the figure before. */
function besideOf(ground: Ground): string | null {
  return (
    ofRow(ground) ??
    thatOf(ground) ??
    dealtTo(ground) ??
    dealt(ground) ??
    celled(ground) ??
    bracketOf(ground) ??
    toldAgain(ground) ??
    said(ground, namedBehind) ??
    said(ground, explainedBehind) ??
    said(ground, labelOf) ??
    said(ground, headOf) ??
    said(ground, lineOf) ??
    taskOf(ground)
  )
}

/** By its place in its clause, and by what is done. */
function placedOf(ground: Ground): string | null {
  const { measure } = ground
  return (
    byClause(ground) ??
    doneWith(ground) ??
    comparedWith(ground) ??
    inherited(ground) ??
    ofMoney(ground) ??
    (measure === null || isSpeaker(ground) || isDoer(ground) ? null : cleaned(ground, measure)) ??
    ofBehind(ground) ??
    deedOf(ground) ??
    (ground.at >= 0 && roleOf(ground.words, ground.at) === 'spoken'
      ? (onlyOf(ground) ?? topicOf(ground))
      : null)
  )
}

/** What a sum consists of, what it is an amount of, or what was done with it. */
function ofMoney(ground: Ground): string | null {
  const { claim, measure, last } = ground
  const isBehind = measure !== null && measure.start >= claim.end
  if (isBehind) return claim.kind === 'growth' ? amountOf(ground) : null
  const own = said(ground, stuffOf) ?? again(ground) ?? amountOf(ground)
  if (own !== null) return own
  const listed = USED.test(last?.name ?? '') ? deedOf(ground) : null
  if (listed !== null || !isDoer(ground)) return listed
  const deed = deedOf(ground)
  // What brings in money has a name that tells more than that it did.
  const source = measure !== null && YIELDS.test(deed ?? '') ? cleaned(ground, measure) : null
  return source !== null && !FIRM.test(source) ? source : doneBy(ground, deed)
}

/** "Net change in cash and deposits | (412)": a row of a table has a name, whatever its words would be in a sentence. */
function ofRow({ text, claim, measure }: Asked): string | null {
  if (measure === null || measure.end > claim.start || claim.form !== 'number') return null
  if (!/^[^\t]{0,40}\t[^A-Za-z]*$/.test(text.slice(measure.end, claim.start))) return null
  const words = text.slice(measure.start, measure.end)
  const isFirst = /(?:^|\n)\s*$/.test(text.slice(Math.max(0, measure.start - 8), measure.start))
  return isFirst && words.length < NAME_MAX && /^\p{L}[^\d:;.]*\s[^\d:;.]*$/u.test(words)
    ? words
    : null
}

const NAME_MAX = 100
const YIELDS =
  /^amount (?:contributed|generated)(?: to (?:the )?(?:[a-z]+ )?(?:revenues?|sales|turnover|profits?|income|results?))?$/
const FIRM = /\b(?:company|group|firm|bank|business|government|council|city|he|she|it|they|we)$/i

/** By its place in its clause. */
function byClause(ground: Ground): string | null {
  const { at } = ground
  if (at < 0) return null
  const isUp = /\badd(?:s|ed|ing)?\s+up\s+to\s+$/.test(
    ground.text.slice(Math.max(0, ground.claim.start - 14), ground.claim.start),
  )
  const isDone =
    !isUp &&
    doneBefore(ground.left) !== null &&
    /^(?:verb|ger|part)$/.test(
      ground.words
        .slice(0, at)
        .findLast(
          ({ tag, text }) =>
            !/^(?:adv|det)$/.test(tag) &&
            !/^(?:up|to|some|additional|extra|further|total|about|around)$/.test(text),
        )?.tag ?? '',
    )
  if (isMoney(ground.claim.unit) && ground.claim.unit !== 'items' && isDone) return null
  const stuff = said(ground, stuffOf)
  if (stuff !== null) return stuff
  const handled = handledOf(ground)
  if (handled !== null) return handled
  const inPlace = ofPlace(ground)
  if (inPlace !== null) return inPlace
  const role = roleOf(ground.words, at)
  if (role === 'spoken') return spokenOf(ground)
  if (role === 'like') return like(ground, true)
  if (role === 'last') {
    // 'dealt with within four hours, 0.4 points down': points are of a share.
    const isPoints = /^(?:percentage|basis)-point$/.test(ground.claim.unit)
    const share = isPoints
      ? ground.earlier.findLast(({ claim }) => claim.unit === 'percent')
      : undefined
    const isIncluded = /^including$/.test(ground.words[at - 1]?.text ?? '')
    // 'sold 2 million tickets for the first time, a rise of 12 per cent'
    const isMost = /^(?:superlative|ordinal)$/.test(ground.last?.claim.form ?? '')
    const plain = isMost ? ground.earlier.findLast((one) => isPlain(one.claim)) : undefined
    const last = isIncluded
      ? withoutPlaces(ground.earlier).at(-1)
      : (plain ?? beforeLengths(ground))
    return (share ?? rateBefore(ground) ?? last)?.name ?? null
  }
  const name = told(ground, role, true)
  if (isTailOf(ground, name)) return ground.last?.name ?? null
  // 'a jump of 13 per cent from 10,956': of what jumped.
  if (CHANGED.test(name ?? '') && ground.last !== null) return ground.last.name
  const isOwner = role !== null && /['’]s?$/.test(ground.text.slice(role.start, role.end))
  const measure = isOwner ? OWNED.exec(ground.last?.name ?? '')?.[1] : undefined
  // 'up 4% over 2016's $8.65': a year owns nothing.
  if (isOwner && name === null) return ground.last?.name ?? null
  if (measure !== undefined) return `${name}’s ${measure}`
  // 'had 460 net orders, compared with Norvik's 206'
  const { last, claim, text } = ground
  const isBeside =
    isOwner &&
    last !== null &&
    role !== null &&
    areAlike(last.claim, claim) &&
    BESIDE.test(text.slice(last.claim.end, role.start))
  return isBeside && last.name !== null ? `${name}’s ${last.name}` : name
}

/** "The rates in Lorvia (4 %)", "Visitors came from Lorvia (41,000)": with the place. */
function ofPlace(ground: Ground): string | null {
  const placed = placedAt(ground.words, ground.at)
  if (placed === null) return null
  const { of, where, link } = placed
  const own = of === 'spoken' ? null : told(ground, of)
  const what = own ?? withoutPlace(spokenOf(ground))
  const place = ground.text.slice(where.start, where.end)
  // 'increases in occupancy (4 %) and RevPAR (5 %)': a measure by its letters.
  if (LETTERS.test(place)) return null
  const isOther = own === null && /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(what ?? '')
  return what === null || isOther || what.includes(place) ? null : `${what} ${link} ${place}`
}

/** "exports of tea rose 4 %, that of onions 5 % to 12 million": the last words of the name before it, which aren't told again. */
function isTailOf({ last, claim, text }: Ground, name: string | null): boolean {
  if (name === null || last === null || last.name === null) return false
  const between = text.slice(last.claim.end, claim.start)
  return (
    / (?:of|for|in|among|under|on|from|at)(?: the)? $/.test(last.name.slice(0, -name.length)) &&
    last.name.endsWith(name) &&
    !between.includes(name)
  )
}

const BESIDE = /(?:compared (?:with|to)|against|versus|vs\.?|than)(?: the)? $/
const CHANGED =
  /^(?:jump|surge|improvement|increase|decrease|rise|fall|drop|decline|gain|reduction|slump|dip|difference)$/i

/** "Lorvia's output came to 12 million, Darvel's to 8 million": the second has the measure of the first, and an owner of its own. */
const OWNED = /^.+?['’]s (.+)$/

function said(ground: Ground, find: (of: Ground) => Span | null): string | null {
  return ground.claim.form === 'number' ? told(ground, find(ground)) : null
}

function deedOf({ text, claim, left, right }: Ground): string | null {
  return claim.form === 'number' ? deedName(text, isSum(text, claim), left, right) : null
}

/** "5 million was invested": not what was told before. */
function doneWith(ground: Ground): string | null {
  const { claim, right } = ground
  const isDone = /^(?:was|were|is|are|has|have|will)$/.test(right[0]?.text ?? '')
  return isMoney(claim.unit) && isDone ? deedOf(ground) : null
}

/** "raised by the city": where nothing tells what it is for, who did it. */
function doneBy({ text, measure, claim }: Ground, deed: string | null): string | null {
  if (deed === null || measure === null || !DEED.test(deed)) return deed
  const words = text.slice(measure.start, measure.end)
  const isName = /^(?!having$)\p{L}[\p{L}’'&.-]*(?: \p{L}[\p{L}’'&.-]*){0,4}$/u.test(words)
  const tokens = tokensOf(text, measure.start, measure.end)
  const isNoun = tokens.every(
    ({ text: word }) => !LINKS.has(word) && !VERBS.has(word) && !DEEDS.has(word),
  )
  const article = /\b(?:the|an?|its|their|our)\s$/i.exec(
    text.slice(Math.max(0, measure.start - 6), measure.start),
  )
  // 'Over the years of the plan, we will invest': not the plan.
  if (/[,;:]/.test(text.slice(measure.end, claim.start))) return deed
  return isName && isNoun ? `${deed} by ${article?.[0].toLowerCase() ?? ''}${words}` : deed
}

/** Money, and a bare "5 million" where a text lost its sign. */
function isSum(text: string, { unit, start, end }: ReadClaim): boolean {
  const isBare = unit === 'items' && /illion$/.test(text.slice(start, end))
  return dimensionOf(unit).startsWith('money') || isBare
}

function groundOf(asked: Asked): Ground {
  const { text, sentence, claim, tokens } = asked
  const from = Math.max(sentence.start, claim.start - BACK_MAX)
  const to = Math.min(sentence.end, claim.end + AHEAD_MAX)
  const left = tokensBetween(text, tokens, from, claim.start)
  // 'at a price of just $5'
  const end = left.findLastIndex((token) => !/^(?:just|only|merely|roughly)$/.test(token.text)) + 1
  return { ...asked, left: left.slice(0, end), right: tokensBetween(text, tokens, claim.end, to) }
}

/** What was done with money, and nothing more. */
const DEED = /^(?:amount )?[a-z]+$/
const AGAIN_MAX = 90
const USED = /^(?:amount )?(?:[a-z]+ )?(?:to|for|from|on|towards?) /

/** The words of the figure before it, which were its own: what that one measures. */
function again({ measure, last, claim, text }: Asked): string | null {
  const first = last?.claim.measure
  if (measure === null || first === null || first === undefined || last === null) return null
  const isOne = first.start === measure.start && first.end === measure.end
  const gap = text.slice(last.claim.end, claim.start)
  // 'includes $2 million for roads and $3 million for schools': each is for its own.
  if (USED.test(last.name ?? '')) return null
  const isDeed = DEED.test(last.name ?? '') && isMoney(last.claim.unit) && !isMoney(claim.unit)
  if (isDeed && claim.form === 'rank') return null
  const isNear = gap.length < AGAIN_MAX && !/ {2}|[;.]\s/.test(gap)
  return isOne && isNear && measure.end <= last.claim.start ? last.name : null
}

/** "awards of $100,000", "an operating loss of", "intention to trade of": the noun that `of` ties to the figure. */
function amountOf(ground: Ground): string | null {
  const { left, claim } = ground
  if (claim.form !== 'number' || !isTied(ground)) return null
  const span = nameBefore(left, left.length - 1)
  if (span === null) return null
  const words = ground.text.slice(span.start, span.end).toLowerCase().split(/\s+/)
  const head = words.at(-1) ?? ''
  if (EMPTY.has(head) && words.at(-2) !== 'per') return null
  const isResult = RESULTS.has(head)
  if (isResult && words.length < 2) return null
  return told(ground, span)
}

/** "a loss of", and "a contract for": what money is paid by has it behind `for` too. */
function isTied({ left, claim }: Ground): boolean {
  const isPaid = left.at(-1)?.text === 'for' && isMoney(claim.unit)
  return left.at(-1)?.text === 'of' || (isPaid && PAID_BY.test(left.at(-2)?.text ?? ''))
}

const PAID_BY =
  /^(?:grant|contract|order|loan|deal|settlement|award|cheque|check|invoice|bill|mortgage|bid|offer|lawsuit|claim)s?$/

/** The subject did what stands before the figure, and isn't measured by it. */
function isDoer({ left, claim, measure, text }: Ground): boolean {
  if (claim.form !== 'number' || !isMoney(claim.unit)) return false
  let at = left.length - 1
  // 'dividend raised to 5 cents', 'was funded at $5 million': what it came to.
  if (left[at]?.text === 'at' || (left[at]?.text === 'to' && left[at - 1]?.text !== 'up'))
    return false
  while (at >= 0 && SKIPPED.has(left[at]?.text ?? '')) at -= 1
  const word = left[at]
  if (word === undefined || measure === null || word.start < measure.start) return false
  if (DEEDS.has(word.text) && text.slice(measure.end, word.start).length < BACK_MAX) return true
  return isWord(word) && word.text.endsWith('ing') && !isLevel(word)
}

const SKIPPED: ReadonlySet<string> = new Set(
  'a an the another extra additional total of some up to only just another nearly almost at least more than $'.split(
    ' ',
  ),
)

function isLevel({ text }: Token): boolean {
  return (
    LEVELS.has(text) ||
    /^(?:increas|ris|grow|fall|declin|dropp?|climb|jump|soar|exceed)ing$/.test(text)
  )
}

/** "34% of homicides". */
function ofBehind(ground: Ground): string | null {
  const { claim, right } = ground
  // 'Over a third (36%) of tenants'
  const at = right[0]?.text === ')' ? 1 : 0
  if (right[at]?.text !== 'of' || claim.kind === 'growth') return null
  return told(ground, withOf(right, nounsFrom(right, at + 1)))
}
