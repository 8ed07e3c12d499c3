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
  const isSmall = value.coefficient < GAP_MAX * 10n ** BigInt(value.scale)
  let unit: string | null = null
  for (let place = Math.max(0, next - WINDOW); place < next + WINDOW; place += 1) {
    const text = at(line, place).text
    if (INDEX_WORDS.has(text)) return 'index-points'
    if (RATE_WORDS.has(text) || (CONTRIBUTED.test(text) && isSmall)) unit = 'percentage-point'
  }
  return isSmall && unit !== null ? unit : 'index-points'
}
