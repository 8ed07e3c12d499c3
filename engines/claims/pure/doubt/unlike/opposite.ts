import type { ReadClaim } from '../../model.ts'
import { areContrary } from '../../relate/sums/names.ts'
import type { Text } from '../text.ts'

// Two figures that are called by two names which no figure has together, or told in the same words but for what is counted: "Exports were 34.8 billion. Imports were
// 43.8 billion", 公路客运量348万人次，铁路客运量384万人次. Their digits are alike by chance.

type Said = Pick<Text, 'doc' | 'context'>

export function areOfOppositeNames(said: Said, ends: readonly number[]): boolean {
  const [one, other] = ends.map((index) => said.context.claims[index])
  if (one === undefined || other === undefined) return false
  const [a, b] = [callOf(said, one), callOf(said, other)]
  return (
    areOpposite(a, b) ||
    areOfOppositeSubjects(said, one, other) ||
    isOfYearBefore(said, one) !== isOfYearBefore(said, other) ||
    areContrary([a, b]) ||
    areOfTwoOrdinals(a, b) ||
    isOfTheRest(a) !== isOfTheRest(b) ||
    (Math.abs(one.sentence - other.sentence) <= 1 && areListed(said, one, other))
  )
}

/** Told one right after the other: by names of which each says what the other doesn't, in the same words but for one or two, or for two purposes. */
function areListed(said: Said, one: ReadClaim, other: ReadClaim): boolean {
  if (!isInBody(said, one) || !isInBody(said, other)) return false
  if (said.doc.sentences[one.sentence]?.grammar === 'zh')
    return (
      isEntry(said, one) &&
      isEntry(said, other) &&
      hasMore(one.measureKey, other.measureKey) &&
      hasMore(other.measureKey, one.measureKey)
    )
  return areAlikeButForNoun(said, one, other) || areForTwo(said, one, other)
}

/** 牛肉产量384万吨。 A name and its figure are all that the clause says, and no word points back. */
function isEntry({ doc: { text } }: Said, { start, end }: ReadClaim): boolean {
  const [lead = ''] = /[^，。；：\s]*$/.exec(text.slice(Math.max(0, start - BACK), start)) ?? []
  return (
    lead.length > 1 && !POINTING.test(lead) && /^(?:[，。；]|\s|$)/.test(text.slice(end, end + 1))
  )
}

const POINTING = /[这该此其说]|之所以|上述|介绍|表示|目前|已/

function isInBody({ doc }: Said, { sentence }: ReadClaim): boolean {
  const { kind } = doc.paragraphs[doc.sentences[sentence]?.paragraph ?? 0] ?? {}
  return kind === 'body' || kind === 'list'
}

function hasMore(key: readonly string[], other: readonly string[]): boolean {
  return other.length > 0 && key.some((word) => !other.includes(word))
}

/** "£348,000 on repairs … £384,000 on wages". */
function areForTwo({ doc: { text } }: Said, one: ReadClaim, other: ReadClaim): boolean {
  const [a, b] = [one, other].map(({ end }) => PURPOSE.exec(text.slice(end, end + 40)))
  return a?.[1] !== undefined && a[1] === b?.[1] && a[2] !== b[2]
}

const PURPOSE = /^ (?:[a-z]+ )?(on|for|to|by|in) (?:the |its |a |an )?([a-z]{4,})/

/** 第一季度 and 第二季度, the first ward and the second. */
function areOfTwoOrdinals(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => ORDINAL.exec(words))
  const [label, its] = [one, other].map((found) => found?.[2] ?? found?.[4])
  const [number, another] = [one, other].map((found) => found?.[1] ?? found?.[3]?.toLowerCase())
  return label !== undefined && label === its && number !== another
}

const ORDINAL =
  /第([一二三四五六七八九十\d]{1,3})([㐀-鿿])|\b(first|second|third|fourth|fifth|sixth) ([a-z]{4,})/i

/** 其他收入: no figure of what was told before. */
function isOfTheRest(words: string): boolean {
  return /^(?:其他|其它|其余)[㐀-鿿]/.test(words)
}

const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bexport/i, /\bimport/i],
  [/\b(?:births?|born)\b/i, /\b(?:deaths?|died)\b/i],
  [/\b(?:income|revenues?|receipts)\b/i, /\b(?:spending|spent|expenditures?|expenses|outlays)\b/i],
  [/\barriv/i, /\bdepart/i],
  [/\binflow/i, /\boutflow/i],
  [/\bassets\b/i, /\bliabilities\b/i],
  [/\b(?:bought|purchases)\b/i, /\b(?:sold|sales)\b/i],
  [/\bmarriages?\b/i, /\bdivorces?\b/i],
  [/\bdeposits\b/i, /\b(?:loans|withdrawals)\b/i],
  [/\burban\b/i, /\brural\b/i],
  [/\bdomestic\b/i, /\b(?:foreign|international|overseas)\b/i],
  [/\bopened\b/i, /\bclosed\b/i],
  [/\bsummer\b/i, /\bwinter\b/i],
  [/\bnorth(?:ern)?\b/i, /\bsouth(?:ern)?\b/i],
  [/\beast(?:ern)?\b/i, /\bwest(?:ern)?\b/i],
  [/\bindoors?\b/i, /\bout(?:doors?|side)\b/i],
  [/\b(?:men|males?|boys)\b/i, /\b(?:women|females?|girls)\b/i],
  [/\bold\b/i, /\bnew\b/i],
  [/\bgross\b/i, /\bnet\b/i],
  [/出口/, /(?<!出)进口|進口/],
  [/出生/, /死亡/],
  [/收入/, /支出/],
  [/流入/, /流出/],
  [/入境/, /出境/],
  [/买入|购入/, /卖出|售出/],
  [/结婚/, /离婚/],
  [/城镇/, /农村|乡村/],
  [/存款/, /贷款/],
  [/资产/, /负债/],
  [/公路/, /铁路|水路|民航|航空/],
  [/铁路/, /水路|民航|航空/],
  [/国内/, /国际|境外/],
]

const NEVER_ADDED = OPPOSITES.slice(0, 3)

function areOpposite(a: string, b: string): boolean {
  return OPPOSITES.some(
    ([left, right]) =>
      (left.test(a) && !right.test(a) && right.test(b) && !left.test(b)) ||
      (left.test(b) && !right.test(b) && right.test(a) && !left.test(a)),
  )
}

/** "Exports stood at …, 4.9% less than the 272 million of May. Imports were 281 million": what their sentences begin with. */
export function areOfOppositeSubjects({ doc }: Said, one: ReadClaim, other: ReadClaim): boolean {
  if (one.sentence === other.sentence) return false
  const [a, b] = [one, other].map(({ sentence }) => {
    const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
    return doc.text.slice(start, Math.min(end, start + HEAD)).split(/[\d，。；,;]/)[0] ?? ''
  })
  return a !== undefined && b !== undefined && areOpposite(a, b)
}

const HEAD = 50

/** "Last year there were 28,734 applications". */
function isOfYearBefore({ doc }: Said, { sentence }: ReadClaim): boolean {
  const { start = 0 } = doc.sentences[sentence] ?? {}
  return /^(?:Last year|A year (?:earlier|ago|before)|The year before|In the (?:previous|prior) year)\b/.test(
    doc.text.slice(start, start + HEAD),
  )
}

/** "Wind and solar came to 21.2 TWh. Exports were 6.6 TWh and imports 19.5": two such make up nothing that isn't told of both. */
export function areNeverAddedUp(
  said: Said,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const [one, other, ...more] = parts
  if (one === undefined || other === undefined || more.length > 0) return false
  if (parts.some(({ sentence }) => sentence === whole.sentence)) return false
  return (
    !/\b(?:trade|turnover|throughput|both|two|all)\b|贸易|进出|合计|总/i.test(
      callOf(said, whole),
    ) &&
    NEVER_ADDED.some(([left, right]) => {
      const [a, b] = [callOf(said, one), callOf(said, other)]
      return (left.test(a) && right.test(b)) || (left.test(b) && right.test(a))
    })
  )
}

const BACK = 60
const ON = 24

/** A figure with the words of its clause around it. */
function callOf({ doc }: Said, { sentence, start, end }: ReadClaim): string {
  const { start: from = start, end: to = end } = doc.sentences[sentence] ?? {}
  const lead = doc.text.slice(Math.max(from, start - BACK), start)
  const [own = ''] = /[^，。；;]*$/.exec(lead) ?? []
  const [tail = ''] = /^[^，。；,.;：:\d]*/.exec(doc.text.slice(end, Math.min(to, end + ON))) ?? []
  return own + doc.text.slice(start, end) + tail
}

/** "In 2024, 3,480 cars were registered. In 2024, 3,840 bikes were registered." */
function areAlikeButForNoun({ doc }: Said, one: ReadClaim, other: ReadClaim): boolean {
  if (one.sentence === other.sentence) return false
  const [a, b] = [one, other].map(({ sentence }) => {
    const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
    return end - start < SENTENCE_MAX
      ? (doc.text.slice(start, end).toLowerCase().match(WORDS) ?? [])
      : []
  })
  if (a === undefined || b === undefined || a.length !== b.length || a.length < WORDS_MIN)
    return false
  const differing = a.filter((word, at) => !isAlike(word, b[at] ?? ''))
  return differing.length > 0 && differing.length <= 2 && differing.some((word) => word.length > 3)
}

const SENTENCE_MAX = 240
const WORDS = /[a-z'’-]+|\d[\d,.]*/g
const WORDS_MIN = 4

function isAlike(a: string, b: string): boolean {
  return a === b || (/^\d/.test(a) && /^\d/.test(b))
}
