import { dimensionOf } from '../units/table.ts'
import { type Ground, isMoney } from './beside.ts'
import { isCount } from './clause/word.ts'
import { isNoun, isVerbAt } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { Named } from './types.ts'
import { withoutTail } from './whose/people.ts'
import { DEEDS, LEVELS, SPEECH } from './words.ts'

// A figure without a name of its own is of what an earlier one is: told once more, compared with it, or a part of it.

type One = Named['claim']

/** How much of something, and not how many. */
export const isShare = ({ unit, form }: One) =>
  /percent|point|permille|ratio/.test(unit) || form === 'fraction'

/** Of one kind, so that the one may stand for the other. */
export function areAlike(a: One, b: One): boolean {
  if (isShare(a) || isShare(b)) return isShare(a) && isShare(b)
  const [one, other] = [dimensionOf(a.unit), dimensionOf(b.unit)]
  // 'it had been 900 lower': so many of what was counted.
  return (
    one === other ||
    (one.startsWith('money') && other.startsWith('money')) ||
    (a.unit === 'items' && /^[a-z-]+$/.test(b.unit) && !other.startsWith('money'))
  )
}

const ROUGH = '(?:(?:about|around|some|just|only|nearly|almost|over|more than|roughly) )?'
/** ", or 64.8%", " (28.2 percent)", "(2008: €23.4m)", "(August: 5.2%; September 2024: 5.6%)", "(down from 0.7%)". */
const AGAIN = new RegExp(
  `^(?:\\)?,? (?:or|i\\.e\\.,?|that is,?|namely|equal to|equivalent to|which is|taking up|and (?:taking|making) up) ${ROUGH}` +
    `|[^()]{0,20} ?\\(${ROUGH}|(?: ?\\(|[^()]{0,20}; )(?:[^()\\d;]{0,24}(?:(?:19|20)\\d\\d(?:[/–-]\\d\\d)?)?: ?(?:loss of |profit of )?|(?:up|down|compared|from)[^()]{0,14}))$`,
  'i',
)
/** "$4 million in May, growing to $5 million", ", increasing 5 %", ", up 3 %", ", an increase of 3 %". */
const MOVED =
  /^[^.;€£$]{0,45}(?:,|—|–| -) ?(?:and |which (?:is|was) )?(?:(?:marking |representing )?(?:(?:increas|ris|grow|climb|jump|soar|surg|fall|declin|dropp|slipp|decreas|expand|narrow|shrink|widen|improv)ing|up|down|an? (?:[\w-]+ ){0,2}(?:increase|decrease|rise|fall|drop|decline|gain|growth|jump|gap|difference|plus|minus|change) of)(?: by| to)?(?: an?)?|an?|) ?$/
const MORE =
  /^ (?:[a-z-]+ ){0,2}(?:increase|decrease|rise|fall|drop|decline|gain|growth|jump|more|less|higher|lower|fewer|better|worse)\b/
const BESIDE =
  /^ (?:above|below|short of|over|under|ahead of|behind|down on|up on) (?:the|its|a|an|that|normal|target|budget|plan|last|\d)/
const COMPARED = new RegExp(
  `\\b(?:from|against|versus|vs\\.?|after|compared (?:with|to)|than|times|as (?:many|much|high|low) as|above|below|short of|down on|up on|ahead of)(?: the| an?| its| last year's)? ${ROUGH}$`,
)
/** ", making up 12 %", " and accounting for". */
const DOING =
  /^[^.;€£$]{0,60}(?:,| and) (?:[a-z]+ly |thus )?((?!includ)[a-z]{2,}ing)(?: (?:up|for|to|at|by|about|some|almost|nearly|over|an?))* $/
const BETWEEN_MAX = 90

/** "Growth of 3.4% for the 30 member states, slipping to 2.9%": of the states only how many they are was told. */
export function rateBefore({ text, claim, last, earlier }: Ground): Named | undefined {
  if (last === null || !isShare(claim) || isShare(last.claim)) return undefined
  const isGiven = /\b(?:the|its|their|all|our) $/.test(
    text.slice(Math.max(0, last.claim.start - 6), last.claim.start),
  )
  return isGiven ? earlier.findLast((one) => isShare(one.claim)) : undefined
}

/** What the figure before it is of, where the words between bind the two: ", the highest on record" too. */
export function toldAgain(ground: Ground): string | null {
  const { text, claim, right, words, at } = ground
  const last = beforeLengths(ground)
  const between = last === null ? '' : text.slice(last.claim.end, claim.start)
  if (claim.form === 'superlative' && MOST.test(between)) return last?.name ?? null
  if (last === null || between.length > BETWEEN_MAX || !isPlain(claim) || !isPlain(last.claim))
    return null
  // '14,260 people (2,870 households)': a noun of its own.
  if (isCount(claim.unit) && words[at + 1]?.tag === 'noun' && words[at + 1]?.end === claim.end)
    return null
  // 'A 61% and B 30%, a gap of 31 points': of both.
  if (/\b(?:gap|difference|spread) of (?:about |some |nearly )?$/.test(between) && last.whole)
    return last.whole
  if (AGAIN.test(between)) return last.name
  const behind = text.slice(claim.end, claim.end + BETWEEN_MAX)
  const isDone =
    DOING.test(between) && !(isMoney(claim.unit) && DEEDS.has(DOING.exec(between)?.[1] ?? ''))
  if (isDone && !hasNoun(right)) return (rateBefore(ground) ?? last).name
  // ', and 18% of museums', ', and 24% reported': of its own.
  const next = words[at + 1]
  const isOwn =
    /\band $/.test(between) && (next?.text === 'of' || /^(?:verb|part)$/.test(next?.tag ?? ''))
  const isMoved =
    !isOwn &&
    MOVED.test(between) &&
    (/\w ?$/.test(between)
      ? !/\ban? $/.test(between) || MORE.test(behind)
      : MORE.test(behind) || BESIDE.test(behind))
  const of = isMoved ? rateBefore(ground) : undefined
  return isMoved && (isShare(claim) || areAlike(claim, last.claim)) ? (of ?? last).name : null
}

/** "drew 3 million guests over the seven-day holiday, a rise of 12 %": the figure before it, and no length of another thing. */
export function beforeLengths({ text, earlier, last }: Ground): Named | null {
  const isLength = last !== null && LENGTH.test(text.slice(last.claim.start, last.claim.end))
  if (!isLength) return last
  return (
    earlier.findLast(
      ({ claim }) => isPlain(claim) && !LENGTH.test(text.slice(claim.start, claim.end)),
    ) ?? last
  )
}

const LENGTH = /^[\p{L}\d]+-(?:hour|day|night|week|month|year)$/u

/** ", the highest", " than in May and the highest": of the figure before it. */
const MOST = /^[^.;:]{0,30}(?:,| and| –| —)(?: the| its| their)? ?$/

/** A number or a fraction. */
export const isPlain = ({ form }: One) => form === 'number' || form === 'fraction'

/** "carried 15 million trips, 6 % more than the 14 million of last year": of what the one that it is compared with is. */
export function comparedWith({
  text,
  claim,
  last,
  earlier,
  near,
  right,
  sentence,
}: Ground): string | null {
  if (last === null || !isPlain(claim) || hasNoun(right)) return null
  const between = text.slice(last.claim.end, claim.start)
  if (
    between.length > BETWEEN_MAX ||
    !(COMPARED.test(between) || (last.claim.form === 'fraction' && OF_THE.test(between))) ||
    /[.;]\s/.test(between)
  )
    return null
  const like = earlier.findLast(
    ({ claim: one }) => isPlain(one) && areAlike(one, claim) && one.kind !== 'growth',
  )
  if (like !== undefined) return like.name
  // 'That is 19 per cent more than last year's 61 million'
  const before = near.findLast(
    ({ claim: one }) =>
      claim.sentence - one.sentence === 1 &&
      /^(?:That|This|It|These)\b/.test(text.slice(sentence.start, sentence.start + 8)) &&
      isPlain(one) &&
      areAlike(one, claim) &&
      one.kind !== 'growth',
  )
  return before?.name ?? null
}

const OF_THE = /^ of (?:the|its|last year's) $/

/** A noun of its own: "14 stores", "14 of the stores". */
function hasNoun(right: readonly Token[]): boolean {
  return isNoun(right, 0) && !isVerbAt(right, 0) && !NO_NOUN.test(right[0]?.text ?? '')
}

const NO_NOUN = /ed$|^(?:lower|higher|more|fewer|less|better|worse)$/
const OF = /^(?:of|among)$/
const THEM = /^(?:which|whom|these|them|those)$/
const STARTS = /^(?:[,;:(.“"—–-]|and|but|while|whereas|though|with|when|so|that|nor|or|then)$/
const REST =
  /^(?:the|an?|other|others|remaining|rest|another|further|some|about|around|just|only|nearly|almost|over|more|than|roughly|at|least|up|to|all|both|also|still)$/
const AFTER_BARE = /^(?:to|on|in|through|for|by|at|from|against|of|[,;.):])$/
const MARKS = /^[,;.):]$/
const PRONOUNS = /^(?:it|they|this|these|both|(?:it|that|they|this)'s)$/
const CARRIES =
  /^(?:closer|off|an|average|works|out|means|equivalent|had|has|have|will|would|could|may|might|also|still|now|then|only|just|even|up|down|by|to|at|from|of|about|around|nearly|almost|over|more|than|the|an?|(?:ris|ros|grow|grew|fall|fell|increas|decreas|declin|drop|climb|jump|soar|surg|slip|edg|tick|inch|narrow|widen|shr[aiu]nk|expand|eas|improv|worsen|rebound|recover|trad|hover|near|sit|compar|correspond|represent|equal)[a-z]*|[a-z]+ly)$/

/** "of which 57 were abroad", "and closed six", "31% opposed it", "In May it stood at 4 %": of what was told before. */
export function inherited(ground: Ground): string | null {
  const { left, right, claim } = ground
  if (!isPlain(claim) || (hasNoun(right) && !SPEECH.has(right[0]?.text ?? ''))) return null
  let at = left.length - 1
  while (at >= 0 && REST.test(left[at]?.text ?? '')) at -= 1
  const isThem = (word: Token | undefined) => THEM.test(word?.text ?? '')
  const isOfThem =
    (isThem(left[at]) && OF.test(left[at - 1]?.text ?? '')) ||
    (right[0]?.text === 'of' && isThem(right[1]))
  if (isOfThem) return like(ground, true)
  if (at < 0 || STARTS.test(left[at]?.text ?? '')) {
    // 'Three in ten (29%) think': past the bracket.
    const open = right[0]?.text === '(' ? right.findIndex(({ text }) => text === ')') + 1 : 0
    const next = right.findIndex(
      ({ text }, place) => place >= open && !/ly$|^(?:also|still|now)$/.test(text),
    )
    const word = right[next]?.text ?? ''
    // '$2 million for roads': a sum is for what stands behind it.
    const isBare =
      isVerbAt(right, next) ||
      /[a-z]{3}ed$/.test(word) ||
      (isMoney(claim.unit) && claim.unit !== 'items' ? MARKS : AFTER_BARE).test(word)
    return isBare && right[0]?.text !== 'of' ? like(ground, false) : null
  }
  while (at >= 0 && isCarrying(left[at])) at -= 1
  const pronoun = left[at]?.text ?? ''
  const isThat = pronoun === 'that' && /^(?:is|was|means|works)$/.test(left[at + 1]?.text ?? '')
  const isFirst = at < 1 || left[at - 1]?.kind === 'mark'
  return (at < left.length - 1 && PRONOUNS.test(pronoun)) || (isThat && isFirst)
    ? spokenOf(ground)
    : null
}

function isCarrying(token: Token | undefined): boolean {
  return token !== undefined && (LEVELS.has(token.text) || CARRIES.test(token.text))
}

/** The nearest that it can be one of: of a count the same, of a share the count that it divides. */
export function like({ claim, near }: Ground, isOfThem: boolean): string | null {
  const of = near.filter(({ claim: one }) => claim.sentence - one.sentence < 2 && isPlain(one))
  const own = withoutPlaces(of.filter(({ claim: one }) => one.sentence === claim.sentence))
  const isCount = ({ claim: one }: Named) => !isShare(one)
  const isLike = ({ claim: one }: Named) => areAlike(one, claim) && one.kind !== 'growth'
  const found = isShare(claim)
    ? isOfThem
      ? (own.findLast(isCount) ?? own.findLast(isLike) ?? of.findLast(isCount))
      : (own.findLast(isLike) ??
        own.findLast(isCount) ??
        of.findLast(isLike) ??
        of.findLast(isCount))
    : (own.findLast((one) => isLike(one) || areAlike(claim, one.claim)) ?? of.findLast(isLike))
  const isOwn = found?.claim.sentence === claim.sentence
  const name = (isOwn ? found?.name : found?.whole || found?.name) ?? null
  return name === null ? null : withoutTail(name)
}

/** "14 million people in 40 countries, including 3 million in Lorvia": people, and no countries. */
export function withoutPlaces(all: readonly Named[]): readonly Named[] {
  const others = all.filter(({ name }) => !WHERE.test(name ?? ''))
  return others.length > 0 ? others : all
}

const WHERE =
  /^(?:countries|states|regions|provinces|cities|counties|districts|areas|locations|sites)$/

/** What a pronoun takes up: what the sentence or clause before it began with. */
export function spokenOf({ claim, near }: Ground): string | null {
  const before = near.filter(({ claim: one }) => isPlain(one) && claim.sentence - one.sentence < 2)
  const first = before.filter(({ claim: one }) => one.sentence === before.at(-1)?.claim.sentence)
  const isLike = ({ claim: one }: Named) => areAlike(one, claim) || claim.kind === 'growth'
  const isSame = ({ claim: one }: Named) => one.unit === claim.unit && one.kind !== 'growth'
  const isLevel = ({ claim: one }: Named) => one.kind !== 'growth'
  const found =
    claim.kind === 'growth'
      ? (first.find(isLike) ?? before.find(isLevel))
      : (first.find(isSame) ??
        first.find(isLike) ??
        // 'Sales jumped 28 percent as they came to 40 tonnes'
        first.find((one) => one.claim.sentence === claim.sentence && !isLevel(one)) ??
        before.find(isSame))
  const isOwn = found?.claim.sentence === claim.sentence
  return (isOwn ? found?.name : found?.whole || found?.name) ?? null
}

/** "Output rose 4 %. That is 500 tonnes": the one thing that the sentence before told of, whatever its unit. */
export function onlyOf({ claim, near }: Ground): string | null {
  const before = near.filter(({ claim: one }) => isPlain(one) && claim.sentence - one.sentence < 2)
  const first = before.filter(({ claim: one }) => one.sentence === before.at(-1)?.claim.sentence)
  const name = first[0]?.name ?? null
  return first.every((one) => one.name === name) ? name : null
}

const THAT_OF =
  /\bth(?:at|ose) (of|for|in|among|under|on|from|at) ((?:the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,4}?)(?:(?: also)? (?:was|were|is|are|stood|came|r[io]ses?|grew|grow|fell|falls?|reached|dropped|declined|increased|decreased|climbed|dipped|jumped|surged|soared|plunged|slipped|slumped|shrank)(?: (?:to|by|at|from|in at|up|down|nearly|almost|about|over))*| (?:at|by|to))? $/u

/** "that of rural residents at 29,750 yuan": the measure told before, of others. */
export function thatOf({ text, claim, last }: Ground): string | null {
  const name = last?.name ?? null
  if (last === null || name === null || claim.start - last.claim.end > BETWEEN_MAX) return null
  const [, link, others] = THAT_OF.exec(text.slice(last.claim.end, claim.start)) ?? []
  if (others === undefined) return null
  const [, owned] = /^.+?['’]s? (.+)$/.exec(name) ?? []
  return `${owned ?? name.split(/ (?:of|for|in|among|under|on|from|at) /)[0]} ${link} ${others}`
}
