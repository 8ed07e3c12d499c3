import type { ReadClaim } from '../../../model.ts'
import { next, sizeOf, type Text } from '../../text.ts'

// English figures that lie as far apart as another says by their place beside it alone.

type Said = Pick<Text, 'doc' | 'context'>

export function isGapOfOthers(
  said: Said,
  amount: ReadClaim | undefined,
  [one, other]: readonly (ReadClaim | undefined)[],
): boolean {
  if (amount === undefined || one === undefined || other === undefined) return false
  if (said.doc.sentences[amount.sentence]?.grammar !== 'en') return false
  return isToldElsewhere(said, amount, [one, other]) || isOfNoSize(said, amount, one, other)
}

const CLAUSE = '(?:^|; |, (?:but|and|while) )'
/** Of what the gap is told, or who is ahead. */
const WHOSE = [
  `${CLAUSE}(?:in|for|among|at|on) (?<name>(?:[a-z’'-]+ ){1,4}?),?(?:the|its|their) (?:gap|difference|margin|spread|lead|distance)\\b[^.;,]*$`,
  `${CLAUSE}(?:the )?(?<name>[a-z’'-]+)(?: [a-z]+)? (?:was|were|is|are) (?:ahead|behind|in front|clear)\\b[^.;,]*$`,
].map((words) => new RegExp(words, 'i'))
const LITTLE =
  /^(?:the|all|both|this|that|these|those|total|other|words?|short|fact|which|last|each|it|they|he|she|who|former|latter|one|first|second|its|their|of|and)$/

/** "Girls scored Q and boys Q; in mathematics the gap was Q": between what isn't told. */
function isToldElsewhere({ doc }: Said, amount: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const start = doc.sentences[amount.sentence]?.start ?? 0
  const own = doc.text.slice(start, amount.start)
  const found = WHOSE.map((words) => words.exec(own)).find((one) => one !== null)
  const name = found?.groups?.name?.trim().toLowerCase() ?? ''
  const words = name.split(' ').filter((word) => word !== '' && !LITTLE.test(word))
  const from = Math.min(...ends.map((end) => doc.sentences[end.sentence]?.start ?? 0))
  const told = doc.text.slice(from, start + (found?.index ?? 0)).toLowerCase()
  return words.length > 0 && !words.some((word) => told.includes(word.slice(0, STEM)))
}

const STEM = 5
const FAR = 3
const TINY = 20
const SCALES = [1e3, 1e4, 1e6]
const NEAR = 0.1
const MORE = /^ (?:more|less|fewer|higher|lower)\b(?! than)/

/** "A home worth $300,000 pays $4,120, $86 more": of one of the two, since a value and a bill don't lie so far apart. */
function isOfNoSize(said: Said, amount: ReadClaim, one: ReadClaim, other: ReadClaim): boolean {
  const [least, most] = [Math.min(sizeOf(one), sizeOf(other)), Math.max(sizeOf(one), sizeOf(other))]
  const times = (most - least) / sizeOf(amount)
  return (
    amount.unit === one.unit &&
    most > FAR * least &&
    times > TINY &&
    !SCALES.some((scale) => Math.abs(times / scale - 1) < NEAR) &&
    MORE.test(next(said, amount))
  )
}
