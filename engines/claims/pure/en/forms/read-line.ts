import { GLYPHS } from '../numerals/fraction-signs.ts'
import { ARTICLES, oneAndPartAt } from '../numerals/mixed.ts'
import { ORDINALS, SCALES, TENS } from '../numerals/number-words.ts'
import { NUMERAL_STARTS, numeralAt } from '../numerals/numeral.ts'
import { resultTimeAt } from '../numerals/result-time.ts'
import { futureFrom } from '../sense/future-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { dateAt } from './dated.ts'
import { leadsNames, namesAt } from './enumeration.ts'
import type { Found } from './found.ts'
import { FRACTION_STARTS, fractionAt } from './fraction.ts'
import { kindsAt } from './kinds.ts'
import { MULTIPLE_STARTS, multipleAt } from './multiple.ts'
import { numberAt } from './number.ts'
import { occasionAt } from './ordinal.ts'
import { lengthAt, spanAt } from './plan.ts'
import { RANK_STARTS, rankAt } from './rank.ts'
import { SUPERLATIVE_STARTS, superlativeAt } from './superlative.ts'
import { thresholdAt } from './threshold.ts'

/** Every claim of a line, from left to right; where forms compete, the more special one wins. */
export function readLine(line: Line, taken: Uint8Array): readonly Found[] {
  const finds: Found[] = []
  const future = futureFrom(line)
  let index = 0
  let end = 0
  while (index < line.tokens.length) {
    const hit = claimAt(line, index, taken, future)
    if (hit === null || hit.first < end) {
      index = hit === null ? pastWords(line, index) : index + 1
      continue
    }
    finds.push(hit)
    end = hit.next
    index = Math.max(hit.next, index + 1)
  }
  return finds
}

/** Behind a number in words that is no claim: none of its words begins another. */
function pastWords(line: Line, index: number): number {
  const { kind, text } = at(line, index)
  if (kind !== 'word' || !NUMERAL_STARTS.has(text)) return index + 1
  const numeral = numeralAt(line, index)
  return numeral?.shape === 'words' ? Math.max(numeral.next, index + 1) : index + 1
}

function claimAt(line: Line, index: number, taken: Uint8Array, future: number): Found | null {
  const token = at(line, index)
  // Dates and spans of plans stand on tokens that are a period to everything else.
  if (token.kind === 'mark') return GLYPHS.has(token.text) ? fractionAt(line, index) : null
  const result = token.kind === 'number' ? resultTimeAt(line, index) : null
  if (result !== null) return result
  const calendar = token.kind === 'number' ? spanAt(line, index) : dateAt(line, index, future)
  if (calendar !== null) return calendar
  if (taken[index] === 1) return null
  if (token.kind === 'word' && token.capital && !isWithinName(line, index)) {
    const names = namesAt(line, index)
    if (names !== null) return names
  }
  // By one look most words are passed over, but for a measure that stands for one of it.
  if (token.kind === 'word' && !STARTS.has(token.text))
    return (
      (COMPARING.test(token.text) ? superlativeAt(line, index) : null) ?? oneAndPartAt(line, index)
    )
  return (
    thresholdAt(line, index) ??
    kindsAt(line, index) ??
    lengthAt(line, index) ??
    rankAt(line, index) ??
    superlativeAt(line, index) ??
    occasionAt(line, index) ??
    oneAndPartAt(line, index) ??
    fractionAt(line, index) ??
    multipleAt(line, index) ??
    numberAt(line, index, taken)
  )
}

/** `quietest`, `fuller than ever`. */
const COMPARING = /(?:est|er)$|^(?:more|less|worse)$/

/** Every word with which one of the other forms can begin. */
const STARTS: ReadonlySet<string> = new Set([
  ...NUMERAL_STARTS,
  ...SCALES.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  ...ARTICLES,
  ...RANK_STARTS,
  ...SUPERLATIVE_STARTS,
  ...FRACTION_STARTS,
  ...MULTIPLE_STARTS,
])

/** A list of names begins with the first word of a name. */
function isWithinName(line: Line, index: number): boolean {
  const before = at(line, index - 1)
  if (before.text === 'and' && at(line, index - 2).capital) return true
  if (before.kind === 'word')
    return before.capital && before.text !== 'the' && !leadsNames(before.text)
  return before.text === '-' && before.glued
}
