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
  return areOpposite(a, b) || areContrary([a, b]) || areAlikeButForNoun(said, one, other)
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

function areOpposite(a: string, b: string): boolean {
  return OPPOSITES.some(
    ([left, right]) =>
      (left.test(a) && !right.test(a) && right.test(b) && !left.test(b)) ||
      (left.test(b) && !right.test(b) && right.test(a) && !left.test(a)),
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
    const found = doc.sentences[sentence]
    return found?.grammar === 'en' && found.end - found.start < SENTENCE_MAX
      ? (doc.text.slice(found.start, found.end).toLowerCase().match(WORDS) ?? [])
      : []
  })
  if (a === undefined || b === undefined || a.length !== b.length || a.length < WORDS_MIN)
    return false
  const differing = a.flatMap((word, at) =>
    isAlike(word, b[at] ?? '') ? [] : [[word, b[at] ?? '']],
  )
  const [[left = '', right = ''] = [], ...more] = differing
  return (
    more.length === 0 &&
    one.measureKey.some((word) => left.startsWith(word)) &&
    other.measureKey.some((word) => right.startsWith(word))
  )
}

const SENTENCE_MAX = 240
const WORDS = /[a-z'’-]+|\d[\d,.]*/g
const WORDS_MIN = 4

function isAlike(a: string, b: string): boolean {
  return a === b || (/^\d/.test(a) && /^\d/.test(b))
}
