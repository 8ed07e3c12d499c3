import { timesTenTo } from '#platform/exact'
import { isClassNoun } from '../numerals/class-names.ts'
import { SCALES } from '../numerals/number-words.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { countedPhrase } from '../units/noun-unit.ts'
import { unitAt } from '../units/unit-at.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'

/** A value that defines a term: `trillion-yuan cities`, `100-billion-yuan industrial clusters`. */
export function thresholdAt(line: Line, index: number): Found | null {
  const bare = bareScale(line, index)
  const numeral = bare ?? numeralAt(line, index)
  if (numeral === null || numeral.value.coefficient === 0n) return null
  if (at(line, numeral.next).text !== '-' || !at(line, numeral.next).glued) return null
  const unit = unitAt(line, numeral.next)
  if (unit === null || !unit.isMoney) return null
  const level =
    at(line, unit.next).text === '-' && at(line, unit.next + 1).text === 'level'
      ? unit.next + 2
      : unit.next
  const phrase = countedPhrase(line, level)
  if (phrase === null) return null
  let place = phrase.first
  while (place < phrase.next && place < phrase.first + 4 && !isClassNoun(at(line, place).text))
    place += 1
  const word = at(line, place).text
  if (!isClassNoun(word) || place >= phrase.next) return null
  // 'a 5-billion-yuan industry' is one; 'billion-yuan industries' are a class.
  if (bare === null && !word.endsWith('s') && level === unit.next) return null
  return found({
    form: 'threshold',
    first: index,
    next: place + 1,
    numberFirst: index,
    numberNext: numeral.next,
    value: timesTenTo(numeral.value, unit.power),
    unit: unit.code,
    bound: 'atLeast',
    kind: 'threshold',
  })
}

/** `trillion` without a number before it. */
function bareScale(line: Line, index: number): { next: number; value: Found['value'] } | null {
  const power = SCALES.get(at(line, index).text)
  if (power === undefined || power < 6) return null
  const before = at(line, index - 1)
  if (before.text === '-' && before.glued) return null
  return { next: index + 1, value: timesTenTo(whole(1), power) }
}
