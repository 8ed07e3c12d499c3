import type { ReadClaim } from '../../model.ts'
import { led, next, type Text } from '../text.ts'

// What the words right beside two figures say that they are of, where these differ.

/** "Rx sales 42.3% to EUR 272 million": by how much it grew, and no share. */
export function isGrowthTo(said: Text, share: ReadClaim | undefined): boolean {
  return (
    share?.unit === 'percent' &&
    /^ to (?:[A-Z]{3} ?|[A-Z]{1,2})?[$€£¥]?\d/.test(next(said, share, 12))
  )
}

/** 合计拉动进出口增长4.8个百分点, "contributed 0.6 percentage points": what comes from one part, and no distance of two rates. */
export function isContribution(said: Text, amount: ReadClaim | undefined): boolean {
  return (
    amount?.unit === 'percentage-point' &&
    /(?:拉动|贡献|影响)[^，。；\d]{0,16}$|\b(?:contribut(?:ed|es|ing)|add(?:ed|s|ing)|subtract(?:ed|s|ing)) (?:about |some |around )?$/.test(
      led(said, amount, 30),
    )
  )
}

const CONSTANT = /不变价|可比价|\b(?:constant|real|fixed)[ -](?:prices?|terms)\b/gi
const CURRENT = /[现当][年行]?价(?:格)?|\b(?:current|nominal)[ -](?:prices?|terms)\b/gi

/** At constant prices and at current ones. */
export function areOfPrices(said: Text, own: readonly ReadClaim[]): boolean {
  const found = new Set(own.map((one) => pricesOf(said, one)))
  return found.has('constant') && found.has('current')
}

/** By which prices the words of its sentence say that a figure is told, the last before it. */
function pricesOf({ doc }: Text, { sentence, start }: ReadClaim): 'constant' | 'current' | null {
  const { start: from = start } = doc.sentences[sentence] ?? {}
  const words = doc.text.slice(from, start)
  const [constant, current] = [CONSTANT, CURRENT].map((pattern) => lastOf(words, pattern))
  if (constant === undefined || current === undefined || constant === current) return null
  return constant > current ? 'constant' : 'current'
}

function lastOf(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1
}
