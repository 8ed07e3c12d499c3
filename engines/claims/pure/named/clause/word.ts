import type { ReadClaim, Span } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Token, tokensBetween } from '../tokens.ts'

// The words of an English sentence, each of its figures taken for one.

// The words of an English sentence by what they do in it, its figures taken for one word each.

export type Tag =
  | 'figure'
  | 'noun'
  | 'det'
  | 'prep'
  | 'and'
  | 'sub'
  | 'verb'
  | 'part'
  | 'ger'
  | 'to'
  | 'adv'
  | 'pron'
  | 'time'
  | 'mark'

export type Word = Span & {
  /** In lower case. */
  readonly text: string
  tag: Tag
  readonly isCapital: boolean
  readonly claim: ReadClaim | null
}

export const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Its figures as one word each, what they count behind them as words of their own; `tokens`: all of its. */
export function wordsOf(
  text: string,
  { start, end }: Span,
  claims: readonly ReadClaim[],
  tokens: readonly Token[],
): Word[] {
  const words: Word[] = []
  let from = start
  for (const claim of claims) {
    if (!COUNTED.has(claim.form) || claim.start < from) continue
    const inner = figureOf(text, claim)
    words.push(...plainOf(text, tokensBetween(text, tokens, from, inner.start)))
    const more = OR_MORE.exec(text.slice(inner.end, inner.end + 12))?.[0].length ?? 0
    inner.end += more
    // '5-star hotels', 'the 12-member club': a word of the name.
    const joined = JOINED.exec(text.slice(inner.end, inner.end + JOINED_MAX))?.[0].length ?? 0
    inner.end += joined
    words.push({
      start: inner.start,
      end: inner.end,
      text: text.slice(inner.start, inner.end).toLowerCase(),
      tag: inner.isVerb ? 'verb' : joined > 0 ? 'noun' : 'figure',
      isCapital: false,
      claim,
    })
    from = inner.end
  }
  words.push(...plainOf(text, tokensBetween(text, tokens, from, end)))
  // "4.61 million crowns", where the figure ends before its unit.
  return words.filter((word, at) => {
    const before = words[at - 1]
    const behind = before?.text === 'cubic' || before?.text === 'square' ? words[at - 2] : before
    // 'Â£5 million': the first half of a sign that was read as two.
    if (word.text === 'â' && word.end === words[at + 1]?.start) return false
    return !(
      behind?.tag === 'figure' &&
      (UNIT_NOUN.test(word.text) || /^(?:cubic|square|feet)$/.test(word.text))
    )
  })
}

/** What a number is joined to by a hyphen, where that is no measure of its own. */
const JOINED =
  /^-(?!(?:the|a|an|and|or|in|of|from|on|at|for|to|up|down|with|which|year|month|week|day|hour|minute|point|percent|fold|mile|yuan|dollar|euro|pound)s?\b)\p{Ll}{3,}\b/u
const JOINED_MAX = 24
const OR_MORE = /^ or (?:more|less|above|higher|older|over|fewer|so)\b/

const COUNTED = set('number fraction rank multiple length')

/** A unit of how much, and no name of what. */
const UNIT_NOUN =
  /^(?:units|equivalent units|sets|pts|pp|ppts?|bps?|head|pieces|miles|points?|items?|seconds?|minutes?|hours?|days?|barrels?(?: per day| a day)?|bushels?|crowns|kroner|kronor|shillings|pesos|rupees|rand|lira|dirhams|riyals|won|yen|francs|zloty|forints|rubles|roubles|micrograms?.*|person-times|person-trips|man-days|working days|working-days|tons|tonnes|.*(?:metres|meters|grams|litres|liters|hectares|acres|watts|kilometers|kilometres)(?: per .*)?)$/i

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozen|dozens|half|third|quarter|nearly|about|around|almost|over|under|than|least|most|some|only|just|between)\\b'

/** The number with its unit of measure; verbs before it ("surpassed 52,000") and the noun behind it ("52 firms") are words of the sentence. */
function figureOf(
  text: string,
  claim: ReadClaim,
): { start: number; end: number; readonly isVerb: boolean } {
  const words = text.slice(claim.start, claim.end)
  if (claim.form === 'multiple' && /(?:doubl|tripl|trebl|quadrupl|halv)/i.test(words))
    return { start: claim.start, end: claim.end, isVerb: !/\ba (?:doubl|tripl)ing/.test(words) }
  const lead =
    /^(?:[a-z]+ )*?(?:surpass|exceed|reach|top|pass|cross|hit|total|averag|approach|near)(?:e[sd]|s|ed|ing|ped|ping|led|ling)? /i.exec(
      words,
    )
  const start = claim.start + (lead?.[0].length ?? 0)
  const tail = TAIL.exec(words)
  const isNoun = tail !== null && isCount(claim.unit) && !UNIT_NOUN.test(tail[1] ?? '')
  return { start, end: isNoun ? claim.end - (tail[1]?.length ?? 0) - 1 : claim.end, isVerb: false }
}

const TAIL = new RegExp(
  `[\\d)\\p{L}] ((?!(?:million|billion|trillion|thousand|hundred|or|more|percent|per|cent|dollars?|yuan|euros?|pounds?)\\b|${NUMBER_WORD})\\p{Ll}[\\p{L}-]{3,}(?: \\p{L}[\\p{L}-]+)*)$`,
  'u',
)

/** How many things or people, and not how much. */
export function isCount(unit: string): boolean {
  return COUNTS.has(dimensionOf(unit))
}

const COUNTS = set(
  'count dose vehicle use train travel station ship set seats-offered point place person-time person parcel household firm aircraft bed container',
)

const JOINTS = "-–/&’'"

/** The words between two figures; what touches is one word: "year-to-date", "H1". */
function plainOf(text: string, tokens: readonly Token[]): Word[] {
  const words: Word[] = []
  for (const found of tokens) {
    const cut = found.kind === 'number' ? (/[.,]+$/.exec(found.text)?.[0].length ?? 0) : 0
    const token = {
      ...found,
      end: found.end - cut,
      text: found.text.slice(0, found.text.length - cut),
    }
    const last = words.at(-1)
    const touches = last !== undefined && last.end === token.start
    const isJoint = token.kind === 'mark' && JOINTS.includes(token.text)
    const isOpen =
      last !== undefined && JOINTS.includes(last.text.at(-1) ?? ' ') && last.text.length > 1
    const isOne = last !== undefined && last.tag !== 'mark' && token.kind !== 'mark'
    const isMore = isOne || (isJoint && last?.tag !== 'mark') || (isOpen && token.kind !== 'mark')
    if (touches && last.claim === null && isMore)
      words[words.length - 1] = {
        ...last,
        end: token.end,
        text: last.text + token.text,
        tag: 'noun',
      }
    else words.push(wordOf(text, token))
    if (cut > 0)
      words.push(
        wordOf(text, {
          start: token.end,
          end: found.end,
          text: found.text.slice(-cut),
          kind: 'mark',
        }),
      )
  }
  return words
}

function wordOf(text: string, { start, end, text: said, kind }: Token): Word {
  const isCapital = kind === 'word' && /\p{Lu}/u.test(text[start] ?? '')
  return { start, end, text: said, tag: kind === 'mark' ? 'mark' : 'noun', isCapital, claim: null }
}
