import type { Relation } from '../../model.ts'
import { rateRange } from '../../units/rates.ts'
import { dimensionOf } from '../../units/table.ts'
import { sizeOf } from '../../weigh/words/sizes.ts'
import type { Line, Part } from '../part.ts'

// Money told again in another currency: "3.2 billion kroner ($290 million) … another 640 million kroner ($58 million)". A text
// converts all of it at one rate, unless it speaks of another time.

type Equivalent = Extract<Relation, { kind: 'equivalent' }>
type Pair = {
  readonly left: number
  readonly right: number
  readonly period: string | null
  /** The second by the first. */
  readonly worth: number
}

/** Pairs of one text that are looked at. */
const PAIRS_MAX = 40
const GAP_EN =
  /^ ?(?:\(|, or |or |, equal to |, equivalent to )(?:about |around |roughly |approximately |some |US)?$/i
const GAP_ZH = /^[（(，]?(?:约合|折合|合|相当于|约)?(?:人民币)?$/
const THEN = /\bat the time|\bthen\b|at (?:that|the) year|exchange rate|当时|按当时|当年汇率|汇率/i

export function ratesOf(lines: readonly Line[]): readonly Equivalent[] {
  const groups = new Map<string, Pair[]>()
  for (const line of lines)
    for (const [at, right] of line.parts.entries()) {
      const left = line.parts[at - 1]
      if (left === undefined || !areTold(line, left, right)) continue
      const key = `${left.claim.unit}|${right.claim.unit}`
      const known = groups.get(key) ?? []
      const { index, period } = left.claim
      if (known.length < PAIRS_MAX) {
        const worth = sizeOf(right.claim) / sizeOf(left.claim)
        groups.set(key, [...known, { left: index, right: right.claim.index, period, worth }])
      }
    }
  return [...groups].flatMap(([key, [first, ...others]]) =>
    first === undefined
      ? []
      : others.length === 0 && isKnownRate(key)
        ? [{ kind: 'equivalent', left: first.left, right: first.right }]
        : atOneRate([first, ...others]),
  )
}

/** All are held against the first, or against one of most, where those are at one rate: of what differs then that alone is wrong. */
function atOneRate(all: readonly Pair[]): readonly Equivalent[] {
  const alike = all.map((one) => all.filter((other) => areAtOne(one, other)).length)
  const most = Math.max(...alike)
  const isOfMost = most > all.length / 2 && most > 2
  const rate = all[isOfMost ? alike.indexOf(most) : 0]
  if (rate === undefined) return []
  return all.flatMap((one): readonly Equivalent[] =>
    one !== rate && yearOf(one) === yearOf(rate)
      ? [
          {
            kind: 'equivalent',
            left: one.left,
            right: one.right,
            rate: isOfMost ? { ...rate, isOfMost } : rate,
          },
        ]
      : [],
  )
}

function areAtOne({ worth: a }: Pair, { worth: b }: Pair): boolean {
  return Math.abs(a / b - 1) < OFF
}

/** Days and rounding lie between two pairs of one text. */
const OFF = 0.08

/** One pair alone is held against what one currency has ever been worth in the other. */
function isKnownRate(key: string): boolean {
  const [left = '', right = ''] = key.split('|')
  return rateRange(left, right) !== null
}

function yearOf({ period }: Pair): string {
  return /\d{4}/.exec(period ?? '')?.[0] ?? ''
}

function areTold({ tape: { text, sentence, grammar } }: Line, left: Part, right: Part): boolean {
  const [a, b] = [left.claim, right.claim]
  const isMoney = (unit: string) => /^money-[A-Z]{3}$/.test(dimensionOf(unit))
  if (!isMoney(b.unit) || a.unit === b.unit || a.form !== 'number' || b.form !== 'number')
    return false
  if (!isMoney(a.unit) && (a.unit !== 'items' || a.value.coefficient < 1000n)) return false
  if (a.valueHigh !== null || b.valueHigh !== null) return false
  // Of what is unknown the currency stands behind the number: "640 million crowns ($58 million)".
  const gap = text.slice(a.end, b.start).replace(a.unit === 'items' ? /^ [a-z]+(?= )/ : '', '')
  const isGap = (grammar === 'zh' ? GAP_ZH : GAP_EN).test(gap)
  const isClosed = !/[(（]/.test(gap) || /^ ?[)）,，;；]/.test(text.slice(b.end, b.end + 2))
  return (
    isGap && isClosed && !THEN.test(text.slice(sentence.start, Math.min(sentence.end, b.end + 60)))
  )
}
