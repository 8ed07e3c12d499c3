import { isHeadlineVerb } from '../bounds/bounds.ts'
import { monthOf, ordinalAt } from '../leave/calendar.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { unitAt } from '../units/unit-at.ts'
import { phraseSet } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'

const RANKS: ReadonlySet<string> = new Set(
  'rank ranks ranked ranking placed places came comes finished finishing stands stood standing sits sat positioned rated jumped climbed rose moved slipped fell dropped listed put puts'.split(
    ' ',
  ),
)
/** Between the verb and the ordinal: `ranks the country's fifth`, `ranked joint third`. */
const BETWEEN = phraseSet(
  'the|it|joint|equal|in|at|as|to|up to|down to|back to|from|up from|down from|up|down|firmly|now|currently|also|only|overall|a|into|respectively',
)
const SUPERLATIVES: ReadonlySet<string> = new Set(
  'largest biggest highest busiest longest fastest smallest lowest best most tallest richest oldest deepest strongest warmest hottest wettest driest coldest top leading popular fastest-growing worst costliest lowest-ever heaviest'.split(
    ' ',
  ),
)
/** `up from 20th a year earlier`. */
const WAYS: ReadonlySet<string> = new Set(['up', 'down'])
const PLACED: ReadonlySet<string> = new Set(['placed', 'ranked', 'ranking'])
const PLACES: ReadonlySet<string> = new Set(['place', 'position', 'spot', 'rank'])
const AFTER_ORDINAL: ReadonlySet<string> = new Set(
  'in among nationwide globally worldwide nationally out of overall on by across regionally behind to up down if when with as , . ; and ) at while after for internationally last this from before but since ('.split(
    ' ',
  ),
)

/** `ranks fifth`, `in third place`, `No. 1`, `top ten`, `second-largest`. */
/** Ordinals, too. */
export const RANK_STARTS: readonly string[] = ['top', 'no', 'number']

export function rankAt(line: Line, index: number): Found | null {
  const word = at(line, index).text
  if (word === 'top') return topAt(line, index)
  if (word === 'no' || word === 'number') return numberedAt(line, index)
  const ordinal = ordinalAt(line, index)
  if (ordinal === null) return null
  const between = betweenPlaces(line, index, ordinal)
  if (between !== null) return between
  const place = at(line, ordinal.next).text === '-' ? ordinal.next + 1 : ordinal.next
  const after = at(line, place).text
  if (ordinal.value > 1 && SUPERLATIVES.has(after) && at(line, place).kind === 'word')
    return rank(line, index, after === 'most' ? ordinal.next : place + 1, ordinal.value)
  if (ordinal.value > 1 && after === 'only' && at(line, place + 1).text === 'to')
    return rank(line, index, place + 2, ordinal.value)
  if (ordinal.value > 1 && PLACED.has(after) && place === ordinal.next + 1)
    return rank(line, index, place + 1, ordinal.value)
  if (PLACES.has(after) && ordinal.next === place)
    return rank(line, index, place + 1, ordinal.value)
  const isFrom = at(line, index - 1).text === 'from' && WAYS.has(at(line, index - 2).text)
  if (isFrom) return rank(line, index, ordinal.next, ordinal.value)
  const isAmong = after === 'among' || (after === 'out' && at(line, place + 1).text === 'of')
  if (isAmong && ordinal.value > 1 && place === ordinal.next)
    return rank(line, index, ordinal.next, ordinal.value)
  const isBeing =
    ordinal.value > 1 &&
    BEING.has(at(line, index - 1).text) &&
    (BEHIND_PLACE.has(at(line, ordinal.next).text) ||
      (at(line, ordinal.next).text === 'in' && at(line, ordinal.next + 1).text === 'the'))
  if (!isBeing && !isRanked(line, index) && !isMoved(line, index)) return null
  if (ordinal.next < line.tokens.length && !AFTER_ORDINAL.has(at(line, ordinal.next).text))
    return null
  return rank(line, index, ordinal.next, ordinal.value)
}

/** `ranks between the tenth and the fifteenth`; who came between the 3rd and the 9th of May is told by days. */
function betweenPlaces(
  line: Line,
  index: number,
  ordinal: { readonly value: number; readonly next: number },
): Found | null {
  const opening = at(line, index - 1).text === 'the' ? index - 2 : index - 1
  if (at(line, opening).text !== 'between' || at(line, ordinal.next).text !== 'and') return null
  const start = at(line, ordinal.next + 1).text === 'the' ? ordinal.next + 2 : ordinal.next + 1
  const last = ordinalAt(line, start)
  if (last === null || last.value <= ordinal.value) return null
  if (at(line, last.next).text === 'of' && monthOf(at(line, last.next + 1)) !== null) return null
  const isPlaced = /^(?:places?|positions?)$/.test(at(line, last.next).text)
  if (!isPlaced && !IN_ORDER.test(at(line, opening - 1).text)) return null
  return {
    ...rank(line, opening, isPlaced ? last.next + 1 : last.next, ordinal.value, 'between'),
    valueHigh: whole(last.value),
    numberFirst: index,
    numberNext: last.next,
  }
}

const IN_ORDER = /^(?:rank(?:s|ed|ing)?|placed|finish(?:ed|es|ing)?)$/

/** "Were third, nine tenths behind", "was 21st of". */
const BEING: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are'])
const BEHIND_PLACE: ReadonlySet<string> = new Set(
  ', behind among nationwide nationally worldwide globally'.split(' '),
)

/** A verb of rank stands before it, with a few small words between. */
function isRanked(line: Line, index: number): boolean {
  let place = index - 1
  for (let count = 0; count < 4 && place >= 0; count += 1) {
    const word = at(line, place)
    if (RANKS.has(word.text)) return true
    // `ranks fifth and ninth`, `ranked third in output and fifth in sales` lead back to the same verb.
    const between = BETWEEN.until(line, place)
    if (between === null)
      return word.text === 'and' || word.text === ',' ? isRankedList(line, place) : false
    place = between.first - 1
  }
  return false
}

const LIST_WINDOW = 8

function isRankedList(line: Line, place: number): boolean {
  for (let back = place - 1; back >= 0 && back > place - LIST_WINDOW; back -= 1) {
    const word = at(line, back).text
    if (word === 'rank' || word === 'ranks' || word === 'ranked' || word === 'ranking') return true
    if (word === '.' || word === ';') return false
  }
  return false
}

function rank(
  line: Line,
  first: number,
  next: number,
  value: number,
  bound: Found['bound'] = 'exact',
): Found {
  return found({
    form: 'rank',
    first,
    next: Math.min(next, line.tokens.length),
    value: whole(value),
    unit: 'rank',
    bound,
    kind: 'rank',
  })
}

/** `top ten`, `top 100`, `top-10`; not `top 5 trillion yuan`. */
function topAt(line: Line, index: number): Found | null {
  const place = at(line, index + 1).text === '-' ? index + 2 : index + 1
  const numeral = numeralAt(line, place)
  if (numeral === null || numeral.power > 2 || numeral.value.scale > 0) return null
  if (numeral.value.coefficient > 1000n || numeral.value.coefficient < 1n) return null
  const unit = unitAt(line, numeral.next)
  if (unit !== null && unit.code !== 'persons' && unit.code !== 'vehicles') return null
  if (isHeadlineVerb(line, index) && !NAMED_LISTS.has(at(line, numeral.next).text)) return null
  return {
    ...rank(line, index, numeral.next, Number(numeral.value.coefficient), 'atMost'),
    numberFirst: place,
    numberNext: numeral.next,
  }
}

/** `World's cities top 10 list`: behind them stands what the list is of. */
const NAMED_LISTS: ReadonlySet<string> = new Set(['list', 'ranking', 'rankings', 'chart', 'charts'])

const SCOPES: ReadonlySet<string> = new Set([
  'in',
  'among',
  'nationwide',
  'nationally',
  'worldwide',
  'globally',
])

/** `ranks No. 1 in`, `number one in the world`; a bare `No. 12` is a name. */
function numberedAt(line: Line, index: number): Found | null {
  const place = at(line, index + 1).text === '.' ? index + 2 : index + 1
  const numeral = numeralAt(line, place)
  if (
    numeral === null ||
    numeral.power > 0 ||
    numeral.value.scale > 0 ||
    numeral.value.coefficient > 1000n
  )
    return null
  const isScope = SCOPES.has(at(line, numeral.next).text)
  // "Was No. 2 nationwide", but "lives at No. 2 in the row".
  const mayBe = numeral.value.coefficient === 1n || BEING.has(at(line, index - 1).text)
  if (!isRanked(line, index) && !(isScope && mayBe)) return null
  return {
    ...rank(line, index, numeral.next, Number(numeral.value.coefficient)),
    numberFirst: place,
    numberNext: numeral.next,
  }
}

/** `from 31st to 22nd`: one of two places in an order. */
function isMoved(line: Line, index: number): boolean {
  const own = ordinalAt(line, index)
  const isFrom =
    at(line, index - 1).text === 'from' && own !== null && at(line, own.next).text === 'to'
  if (isFrom && ordinalAt(line, own.next + 1) !== null) return true
  // 'To 33rd from 36th'.
  if (at(line, index - 1).text === 'from')
    return [2, 3, 4].some(
      (back) =>
        [index - 1, index - 2].includes(ordinalAt(line, index - back)?.next ?? -1) &&
        at(line, index - back - 1).text === 'to',
    )
  if (at(line, index - 1).text !== 'to') return false
  const before = ordinalAt(line, index - 2) ?? ordinalAt(line, index - 3)
  return before !== null && before.next === index - 1
}
