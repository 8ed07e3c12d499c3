import type { Found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'

const INDEX_WORDS: ReadonlySet<string> = new Set(
  'index indices pmi stocks shares nikkei dow nasdaq composite benchmark score'.split(' '),
)
const RATE_WORDS: ReadonlySet<string> = new Set([
  '%',
  'percent',
  'percentage',
  'rate',
  'share',
  'proportion',
  'pct',
  'cent',
])
const WINDOW = 40
/** 'Net trade contributed 0.2 point to growth': what one part of a rate of change comes to. */
const CONTRIBUTED = /^contribut(?:ed?|es|ing|ions?)$/
/** Indexes stand above it; gaps in percentage points don't. */
const GAP_MAX = 30n

/** `points` without a word of what: of an index, or percentage points. null where no points follow. */
export function pointsUnit(line: Line, next: number, value: Found['value']): string | null {
  const word = at(line, next).text
  if (word !== 'points' && word !== 'point') return null
  if (isOfKeyRate(line, next, value)) return 'basis-point'
  const isSmall = value.coefficient < GAP_MAX * 10n ** BigInt(value.scale)
  let unit: string | null = null
  for (let place = Math.max(0, next - WINDOW); place < next + WINDOW; place += 1) {
    const text = at(line, place).text
    if (INDEX_WORDS.has(text)) return 'index-points'
    if (RATE_WORDS.has(text) || (CONTRIBUTED.test(text) && isSmall)) unit = 'percentage-point'
  }
  if (isSmall && unit !== null) return unit
  const isOfRates = value.coefficient < HUNDRED * 10n ** BigInt(value.scale)
  return isOfRates &&
    (isLedByGap(line, next) || isBesideRate(line, next) || isBeforeRates(line, next))
    ? 'percentage-point'
    : 'index-points'
}

/** `raised its key policy rate by 25 points`: no bank moves it by as many per cents. */
function isOfKeyRate(line: Line, next: number, { coefficient, scale }: Found['value']): boolean {
  if (scale > 0 || coefficient < KEY_MIN || coefficient % KEY_STEP !== 0n) return false
  for (let place = next - 2; place > next - KEY_REACH; place -= 1) {
    const { text } = at(line, place)
    if (/^(?:rates?)$/.test(text) && KEY.test(at(line, place - 1).text)) return true
    if (/^[.;]$/.test(text)) return false
  }
  return false
}

const KEY = /^(?:policy|key|interest|benchmark|lending|repo|refinancing|base|cash|overnight|funds)$/
const KEY_MIN = 10n
const KEY_STEP = 5n
const KEY_REACH = 10

const HUNDRED = 100n
const SIGNS: ReadonlySet<string> = new Set(['%', 'percent', 'pct', 'cent'])
const SIDES: ReadonlySet<string> = new Set(
  'short above below over under ahead shy clear more less fewer higher lower'.split(' '),
)
const GAPS: ReadonlySet<string> = new Set(['gap', 'difference', 'margin', 'lead'])
const REACH = { ahead: 10, back: 24 } as const

/** '64 points short of the 80% goal': no index is measured against a per cent. */
function isBesideRate(line: Line, next: number): boolean {
  if (!SIDES.has(at(line, next + 1).text)) return false
  for (let place = next + 2; place < next + REACH.ahead; place += 1) {
    const { text } = at(line, place)
    if (SIGNS.has(text)) return true
    if (text === ',' || text === '.' || text === ';') return false
  }
  return false
}

/** 'Ahead by 31 points, 61% to 30%': how far the two lie apart. */
function isBeforeRates(line: Line, next: number): boolean {
  const [comma, first, sign, to] = [1, 2, 3, 4].map((step) => at(line, next + step))
  return (
    comma?.text === ',' &&
    first?.kind === 'number' &&
    SIGNS.has(sign?.text ?? '') &&
    /^(?:to|against|versus|vs)$/.test(to?.text ?? '')
  )
}

/** 'Those of the other at 47.1%, a gap of 35.8 points'. */
function isLedByGap(line: Line, next: number): boolean {
  if (at(line, next - 2).text !== 'of' || !GAPS.has(at(line, next - 3).text)) return false
  for (let place = next - 3; place > next - REACH.back && place >= 0; place -= 1)
    if (SIGNS.has(at(line, place).text)) return true
  return false
}
