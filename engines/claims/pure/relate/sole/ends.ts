import type { Relation } from '../../model.ts'
import { byTime, type Placed } from '../change/beside/then.ts'
import { clauseStart, type Line, type Part } from '../part.ts'
import { isForeign } from './words.ts'

type Change = Extract<Relation, { kind: 'change' }>
export type Ends = { readonly result: Part; readonly base: Part }

const BRACKET = /^ ?[(（](?:[^()（）\d]{0,24}(?:\d{4}年?)?[^()（）\d]{0,12}[:：,，]? ?)?$/

/** Which of two levels was before the other: by the words that lead to one, by their times, by a pair that was found, or in a bracket. */
export function endsOf(pair: Change | undefined, first: Placed, second: Placed): Ends | null {
  const [a, b] = [first.part, second.part]
  const isBase = ({ mark }: Part): boolean => mark === 'from' || mark === 'than'
  const marked =
    isBase(a) === isBase(b) ? null : isBase(a) ? { base: a, result: b } : { base: b, result: a }
  const timed = byTime(first, second)
  const said = first.line.tape.grammar === 'zh' ? (timed ?? marked) : (marked ?? timed)
  if (said !== null) return said
  if (pair !== undefined)
    return pair.base === a.claim.index ? { base: a, result: b } : { base: b, result: a }
  const between = first.line.tape.text.slice(a.claim.end, b.claim.start)
  return BRACKET.test(between) ? { base: b, result: a } : null
}

/** Nothing new is named between the two levels. */
export function areOfOne(scope: readonly Line[], first: Placed, second: Placed): boolean {
  const { tape } = second.line
  const from =
    first.line.tape === tape ? Math.max(first.part.at, clauseStart(tape, second.part.at) - 1) : -1
  const said = tape.text.slice(scope[0]?.tape.sentence.start ?? 0, first.line.tape.sentence.end)
  const until =
    first.line.tape === tape
      ? tape.text.slice(scope[0]?.tape.sentence.start ?? 0, first.part.claim.end)
      : said
  return !isForeign(second.line, from, second.part.at, until.toLowerCase())
}

/** A row of a table says what its figures are by their place. */
export function isRow({ tape: { text, sentence } }: Line): boolean {
  return /[\t|]/.test(text.slice(sentence.start, sentence.end))
}
