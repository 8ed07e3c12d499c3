import { rational } from '#platform/exact'
import { boundBefore } from '../bounds/bounds.ts'
import { type Numeral, numeralAt } from '../numerals/numeral.ts'
import { partBehind } from '../numerals/parts.ts'
import { isPhrase } from '../sense/change.ts'
import { isChangeWord } from '../sense/change-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'

const VERBS: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['redoubled', 0],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
])
/** Adjectives as often as verbs; `to double`, `will triple the`. */
const BARE: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['twice', 2],
  ['thrice', 3],
])
const HALVES: ReadonlySet<string> = new Set(['halved', 'halving', 'halves'])
const FOLDS: ReadonlyMap<string, number> = new Map(
  'twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold'
    .split(' ')
    .map((word, index) => [word, index + 2] as const)
    .concat([
      ['twentyfold', 20],
      ['thirtyfold', 30],
      ['fiftyfold', 50],
      ['hundredfold', 100],
    ]),
)
export const MULTIPLE_STARTS: readonly string[] = [
  ...VERBS.keys(),
  ...FOLDS.keys(),
  ...BARE.keys(),
  ...HALVES,
]
const BEFORE_BARE: ReadonlySet<string> = new Set(
  'to will would could should can may nearly almost than about roughly over exactly precisely'.split(
    ' ',
  ),
)
const AFTER_BARE: ReadonlySet<string> = new Set(
  'the that its their what as in by those last this our'.split(' '),
)
const AFTER_TIMES: ReadonlySet<string> = new Set(
  'higher more greater larger faster bigger longer lower less cheaper the that as what its those their of than stronger heavier earlier above our compared median average typical normal gdp annual national'.split(
    ' ',
  ),
)

/** `doubled`, `2.3 times that of`, `a threefold increase`, `halved`, `2.5-fold`, `3x`. */
export function multipleAt(line: Line, index: number): Found | null {
  const word = at(line, index)
  if (word.kind === 'word') {
    const value = VERBS.get(word.text) ?? FOLDS.get(word.text) ?? bareAt(line, index)
    if (value !== undefined && value > 0) return inWords(line, index, value)
    if (HALVES.has(word.text)) return isEvent(line, index) ? null : halved(line, index)
  }
  return timesAt(line, index)
}

function bareAt(line: Line, index: number): number | undefined {
  const value = BARE.get(at(line, index).text)
  if (value === undefined || at(line, index + 1).text === '-') return undefined
  const after = at(line, index + 1).text
  if (at(line, index).text === 'twice' || at(line, index).text === 'thrice') {
    return AFTER_BARE.has(after) && after !== 'in' && after !== 'this' && after !== 'last'
      ? value
      : undefined
  }
  return BEFORE_BARE.has(at(line, index - 1).text) || (AFTER_BARE.has(after) && after !== 'in')
    ? value
    : undefined
}

function inWords(line: Line, index: number, value: number): Found {
  // 'more than a threefold increase'
  const isArticle = at(line, index - 1).text === 'a' && FOLDS.has(at(line, index).text)
  const before = boundBefore(line, isArticle ? index - 1 : index)
  return found({
    form: 'multiple',
    first: before?.first ?? index,
    next: index + 1,
    numberFirst: index,
    value: whole(value),
    unit: 'times',
    bound: before?.bound ?? 'exact',
    kind: 'multiple',
  })
}

/** "The halving", "2024 halving: …": what is called so, with nothing that it halves. */
function isEvent(line: Line, index: number): boolean {
  if (at(line, index).text === 'halves') return areHalves(line, index)
  if (at(line, index).text !== 'halving') return false
  const [before, after] = [at(line, index - 1), at(line, index + 1)]
  if (after.text === 'of') return false
  return (
    before.text === 'the' ||
    before.text === '-' ||
    before.kind === 'number' ||
    /^(?:[:)]|events?|cycles?)$/.test(after.text)
  )
}

/** `the two mould halves`, `both halves were joined`: things; `the drug halves the risk`, `the price halves in a year`. */
function areHalves(line: Line, index: number): boolean {
  const [before, after] = [at(line, index - 1).text, at(line, index + 1).text]
  return (
    /^(?:two|both|these|those|upper|lower|all|into)$/.test(before) ||
    /^(?:two|both)$/.test(at(line, index - 2).text) ||
    /^(?:of|were|are|had|have|that|which|together)$/.test(after)
  )
}

function halved(line: Line, index: number): Found {
  const before = boundBefore(line, index)
  return found({
    form: 'multiple',
    first: before?.first ?? index,
    next: index + 1,
    numberFirst: index,
    value: { coefficient: 5n, scale: 1 },
    fraction: rational(1n, 2n),
    precision: -1,
    unit: 'ratio',
    bound: before?.bound ?? 'exact',
    kind: 'multiple',
  })
}

/** `three times today's 30 MW`, `four times last year's`: a time owns what follows; `called out 40 times last season` doesn't. */
function isOwned(line: Line, place: number): boolean {
  const first = at(line, place).text
  const time = /^(?:last|previous)$/.test(first) ? place + 1 : place
  const owner = at(line, time + 1)
  const isOwner = owner.text === "'s" || (owner.glued && /^['’]$/.test(owner.text))
  return first === 'current' || (isOwner && TODAYS.test(at(line, time).text))
}

const TODAYS =
  /^(?:today|yesterday|(?:year|month|quarter|season|winter|summer|spring|autumn|week|decade)s?)$/

/** `times` counts uses, unless a comparison stands behind it, a change before it, or the number has a fraction. */
function timesAt(line: Line, index: number): Found | null {
  const numeral = numeralAt(line, index)
  if (numeral === null) return null
  const isHyphened = at(line, numeral.next).text === '-' && at(line, numeral.next).glued
  const part = partBehind(line, numeral)
  const place = part?.next ?? (isHyphened ? numeral.next + 1 : numeral.next)
  const word = at(line, place)
  const before = boundBefore(line, index)
  const isFold =
    word.text === 'fold' || (word.text === 'x' && word.glued && numeral.shape === 'digits')
  const after = at(line, place + 1).text
  const verb = (before?.first ?? index) - 1
  const isGrowth =
    (isChangeWord(at(line, verb).text) && !isPhrase(line, verb)) || at(line, verb).text === 'by'
  const isTimes =
    word.text === 'times' &&
    !isHyphened &&
    (AFTER_TIMES.has(after) ||
      numeral.value.scale > 0 ||
      part !== null ||
      isGrowth ||
      isOwned(line, place + 1))
  if (!isFold && !isTimes) return null
  if (after === 'the' && numeral.value.scale === 0 && at(line, place + 2).text === 'past')
    return null
  const upper = isFold && before === null ? upperAt(line, index, place + 1) : null
  if (upper !== null)
    return found({
      form: 'multiple',
      first: index,
      next: upper.next,
      numberFirst: index,
      numberNext: upper.next,
      value: numeral.value,
      valueHigh: upper.value,
      precision: numeral.precision,
      unit: 'times',
      bound: 'between',
      kind: 'multiple',
    })
  return found({
    form: 'multiple',
    first: before?.first ?? index,
    next: place + 1,
    numberFirst: index,
    numberNext: part?.next ?? numeral.next,
    value: part?.value ?? numeral.value,
    precision: part === null ? numeral.precision : -part.places,
    unit: 'times',
    bound: before?.bound ?? 'exact',
    kind: isTimes && isGrowth ? 'growth' : 'multiple',
  })
}

/** `2.5x to 3.0x`, `10x-12x`: the upper end of a range; `rose from 2x to 3x` has two ends of a move. */
function upperAt(
  line: Line,
  index: number,
  joint: number,
): { readonly value: Numeral['value']; readonly next: number } | null {
  const isFrom = at(line, index - 1).text === 'from'
  if (isFrom && !/^rang(?:e|es|ed|ing)$/.test(at(line, index - 2).text)) return null
  if (!/^(?:to|[-–—])$/.test(at(line, joint).text)) return null
  const upper = numeralAt(line, joint + 1)
  if (upper === null || at(line, upper.next).text !== 'x' || !at(line, upper.next).glued)
    return null
  return { value: upper.value, next: upper.next + 1 }
}
