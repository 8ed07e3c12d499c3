import { rational } from '#platform/exact'
import { at, type Line } from '../words/tokens.ts'
import { fractionNumeral, type Numeral, numeralAt } from './numeral.ts'

const NAMED = /^(?:ratios?|proportion)$/
const REACH = 10

/** `a teacher-pupil ratio of 1:15`, `the current ratio improved to 1.8:1`, `a ratio of 1.3 to 1`: the first by the second. */
export function proportionAt(line: Line, index: number): Numeral | null {
  const [sign, second] = [at(line, index + 1), at(line, index + 2)]
  if (at(line, index).kind !== 'number' || second.kind !== 'number') return null
  const isColon = sign.text === ':' && sign.glued && second.glued
  const isToOne = sign.text === 'to' && second.text === '1' && !isFirstEnd(line, index)
  if (isColon && isClock(line, index)) return null
  const behind = at(line, index + 3)
  if (!(isColon || isToOne) || (behind.glued && behind.text !== '.' && behind.kind !== 'mark'))
    return null
  if (behind.text === ':' || !isNamed(line, index)) return null
  const [left, right] = [numeralAt(line, index), numeralAt(line, index + 2)]
  if (left === null || right === null || left.next > index + 1 || right.next > index + 3)
    return null
  if (right.value.coefficient === 0n) return null
  if (right.value.scale === 0 && right.value.coefficient === 1n) return { ...left, next: index + 3 }
  const { num, den } = rational(
    left.value.coefficient * 10n ** BigInt(right.value.scale),
    right.value.coefficient * 10n ** BigInt(left.value.scale),
  )
  return fractionNumeral(index, index + 3, num, den)
}

/** `rose from 1.3 to 1`; but `stood at 2.34 to 1, down from 2.39 to 1`. */
function isFirstEnd(line: Line, index: number): boolean {
  if (at(line, index - 1).text !== 'from') return false
  for (let place = index - 2; place > 0; place -= 1)
    if (at(line, place).text === '1' && at(line, place - 1).text === 'to') return false
  return true
}

/** `the ratio was announced at 10:30`. */
function isClock(line: Line, index: number): boolean {
  const isTime = /^\d\d?$/.test(at(line, index).text) && /^[0-5]\d$/.test(at(line, index + 2).text)
  return isTime && !/^(?:of|is|was|were|to|ratio|about|around)$/.test(at(line, index - 1).text)
}

/** The word stands shortly before, in the same sentence. */
function isNamed(line: Line, index: number): boolean {
  for (let place = index - 1; place >= 0 && place > index - REACH; place -= 1) {
    const { text } = at(line, place)
    if (NAMED.test(text)) return true
    if (text === '.' || text === ';') return false
  }
  return false
}

const WHOLE = /^(?:dollar|euro|pound|yuan|rupee|rand)$/
const KIND_MAX = 3

/** Where `every dollar`, `each General Fund dollar` ends; null where it isn't one. */
function everyOneAt(line: Line, index: number): number | null {
  if (!/^(?:every|each)$/.test(at(line, index).text)) return null
  for (let place = index + 1; place <= index + 1 + KIND_MAX; place += 1) {
    if (WHOLE.test(at(line, place).text)) return place + 1
    if (at(line, place).kind !== 'word') return null
  }
  return null
}

/** `Of every dollar spent, 81 cents went on wages, 15 cents on …`: shares of the one that opens the sentence. */
function isLedByOne(line: Line, index: number): boolean {
  for (let place = index - 1; place > Math.max(0, index - REACH_OF_LED); place -= 1) {
    if (/^[.;]$/.test(at(line, place).text)) return false
    if (everyOneAt(line, place) !== null) return /^(?:of|from)$/.test(at(line, place - 1).text)
  }
  return false
}

const REACH_OF_LED = 40

/** `45 cents of every dollar`. */
export function centsAt(line: Line, index: number): Numeral | null {
  const top = numeralAt(line, index)
  if (top === null || top.power > 0 || top.value.scale > 0 || top.value.coefficient > 99n)
    return null
  if (!/^(?:cents?|pence)$/.test(at(line, top.next).text)) return null
  const place = at(line, top.next + 1).text === 'out' ? top.next + 2 : top.next + 1
  const end = /^(?:of|in)$/.test(at(line, place).text) ? everyOneAt(line, place + 1) : null
  const next = end ?? (isLedByOne(line, index) ? top.next + 1 : null)
  return next === null ? null : fractionNumeral(index, next, top.value.coefficient, 100n)
}
