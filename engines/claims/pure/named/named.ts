import type { Doc, ReadClaim, Sentence } from '../model.ts'
import { chineseName } from './chinese/chinese.ts'
import { taggedOf } from './clause/tags/tagged.ts'
import type { Word } from './clause/word.ts'
import { englishName } from './english.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Asked } from './types.ts'
import { likeEntryBefore, ofKind, ofNextPlace } from './whose/places.ts'

/**
 * What each claim measures, as its reader is told. The words that relations go by (`measure`) may be half a clause: they
 * tell figures of one thing from those of another, and say more or less than its name.
 */
export function namesOf(doc: Doc, claims: readonly ReadClaim[]): readonly (string | null)[] {
  return toldOf(doc, claims).names
}

/** Claims with their names, and of parts what all is called that they are parts of. */
export type Told = {
  readonly claims: readonly ReadClaim[]
  readonly names: readonly (string | null)[]
  readonly wholes: readonly (string | null)[]
}

/** `before`: what was found of this text, with a claim more or less: most sentences are told as they were. */
export function toldOf(doc: Doc, claims: readonly ReadClaim[], before?: Told): Told {
  const names: (string | null)[] = []
  const wholes: (string | null)[] = []
  const told = { claims, names, wholes }
  const placeBefore = new Map(before?.claims.map(({ start }, at) => [start, at]))
  let [perHead, since] = ['', 0]
  let words: Words = { words: [], places: new Map(), tokens: [] }
  for (let at = 0; at < claims.length; at += 1) {
    const claim = claims[at] as ReadClaim
    const sentence = doc.sentences[claim.sentence]
    if (sentence === undefined) {
      names.push(null)
      wholes.push(null)
      continue
    }
    if (sentence.grammar !== 'zh' && claim.sentence !== claims[at - 1]?.sentence) {
      const own = ofSentence(claims, at)
      const was = placeBefore.get(claim.start)
      if (before !== undefined && was !== undefined && isAsBefore(told, before, at, was, own)) {
        names.push(...before.names.slice(was, was + own.length))
        wholes.push(...before.wholes.slice(was, was + own.length))
        at += own.length - 1
        continue
      }
      words = wordsOf(doc, sentence, own)
    }
    const reach = sentence.grammar === 'zh' ? LISTED_MAX : SIBLINGS_MAX
    const near = claims.slice(Math.max(0, at - reach), at).map((before, order, all) => ({
      claim: before,
      name: names[at - all.length + order] ?? null,
      whole: wholes[at - all.length + order] ?? null,
    }))
    const earlier = near.filter((before) => before.claim.sentence === claim.sentence)
    const asked: Asked = {
      text: doc.text,
      sentence,
      claim,
      measure: claim.measure,
      last: earlier.at(-1) ?? null,
      earlier,
      near,
      siblings: siblingsOf(claims, at, reach),
      ...around(words, claim),
      tokens: words.tokens,
    }
    if (sentence.grammar !== 'zh') {
      const part = englishName(asked)
      const name = ofKind(asked, ofNextPlace(asked, likeEntryBefore(asked, part.name)))
      if (name !== null && isRecordOf(doc.text, claims[at - 1], claim)) names[at - 1] = name
      names.push(name)
      wholes.push(part.whole)
    } else {
      const name = chineseName(asked)
      const said = PER_HEAD.exec(name ?? '')?.[1]
      if (said !== undefined) [perHead, since] = [said, sentence.index]
      else if (sentence.index > since + 1) perHead = ''
      names.push(name !== null && RESIDENTS.test(name) ? `${name}${perHead}` : name)
      wholes.push(null)
    }
  }
  return told
}

/** Whether the claims of an English sentence, and those before it that it may be told by, are what they were. */
function isAsBefore(
  told: Told,
  before: Told,
  at: number,
  was: number,
  { length }: readonly ReadClaim[],
): boolean {
  if (before.claims[was + length]?.sentence === told.claims[at]?.sentence) return false
  for (let step = -SIBLINGS_MAX; step < length; step += 1) {
    if (!areOne(told.claims[at + step], before.claims[was + step])) return false
    if (step >= 0) continue
    if (told.names[at + step] !== before.names[was + step]) return false
    if (told.wholes[at + step] !== before.wholes[was + step]) return false
  }
  return true
}

/** But for how many stand before them. */
function areOne(one: ReadClaim | undefined, other: ReadClaim | undefined): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined) return false
  const names = Object.keys(one) as (keyof ReadClaim)[]
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name === 'index' || one[name] === other[name])
  )
}

/** As many claims of a sentence as one list deals out. */
const SIBLINGS_MAX = 8
/** 分别 deals out the figures of seven names twice. */
const LISTED_MAX = 14

const BEFORE = 90
const BEHIND = 70

/** "A record 2,648 pupils", "its highest level of 15 percent": what is most is what the figure behind it is of. */
function isRecordOf(
  text: string,
  most: ReadClaim | undefined,
  { form, start }: ReadClaim,
): boolean {
  return (
    most?.form === 'superlative' &&
    form === 'number' &&
    start - most.end < RECORD_MAX &&
    RECORD.test(text.slice(most.end, start))
  )
}

const RECORD_MAX = 30
const RECORD =
  /^(?: (?:high|low|level|share|total|average|rate|figure|value|reading))?(?: of)?(?: (?:about|some|over|nearly|just|almost))? ?$/

/** As many words as its clause has at most. */
function around(
  all: Words,
  claim: ReadClaim,
): { readonly words: readonly Word[]; readonly at: number } {
  const place = all.places.get(claim)
  if (place === undefined) return { words: [], at: -1 }
  const from = Math.max(0, place - BEFORE)
  return { words: all.words.slice(from, place + BEHIND), at: place - from }
}

/** The words of a sentence, where its figures stand among them, and its tokens. */
type Words = {
  readonly words: readonly Word[]
  readonly places: ReadonlyMap<ReadClaim, number>
  readonly tokens: readonly Token[]
}

function wordsOf(doc: Doc, sentence: Sentence, claims: readonly ReadClaim[]): Words {
  const tokens = tokensOf(doc.text, sentence.start, sentence.end)
  const words = taggedOf(doc.text, sentence, claims, tokens)
  const places = new Map<ReadClaim, number>()
  for (const [at, { claim }] of words.entries()) if (claim !== null) places.set(claim, at)
  return { words, places, tokens }
}

/** All from this one on that stand in its sentence. */
function ofSentence(claims: readonly ReadClaim[], at: number): readonly ReadClaim[] {
  let end = at
  while (end < claims.length && claims[end]?.sentence === claims[at]?.sentence) end += 1
  return claims.slice(at, end)
}

function siblingsOf(claims: readonly ReadClaim[], at: number, reach: number): readonly ReadClaim[] {
  const own = claims[at]?.sentence
  return claims
    .slice(Math.max(0, at - reach), at + reach)
    .filter(({ sentence }) => sentence === own)
}

/** 居民人均可支配收入41200元。城镇居民52100元: of each half of them the same is told. */
const PER_HEAD = /居民(人均[^，,。；;、\d]{2,12})$/
const RESIDENTS = /^(?:城镇|农村|城市|乡村)(?:常住)?居民$/
