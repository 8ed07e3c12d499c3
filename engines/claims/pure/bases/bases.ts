import type { PeriodCode } from '#platform/period'
import type { Comparison } from '../../types.ts'
import { concludedFrom } from '../context/earlier/concluded.ts'
import type { Doc, ReadClaim, Reading } from '../model.ts'
import { comparisonsOf, isStock } from '../relate/comparisons.ts'
import { isAsMuch, otherLevel } from './as-much.ts'
import {
  endsChange,
  isChangeOverTime,
  isHeldAgainstOthers,
  isLikeLast,
  isMade,
  isSaidAgain,
} from './changes.ts'
import { byCustomOfTime, byLength, ofFarAhead } from './custom-of-time.ts'
import type { Ground } from './ground.ts'
import { normOf, ofMean } from './means.ts'
import { byOwnWords } from './own-words.ts'
import { asOf, inWeeks, isBefore, likeTime, reckonsInWeeks, yearsEarlier } from './steps.ts'
import { type Told, toldAgain, toldBases, toldFor } from './told.ts'

// With what an English change is compared that neither its relations nor the custom of its text tell: by its own words, by the figure from which
// it was reckoned, by what the text around it compares with, and at last with the year before. A reader takes it for granted, so that
// it is reported, and ties no figures.

/** With what each claim is compared, as it is reported. */
export function reportedComparisons(reading: Reading): readonly Comparison[] {
  const comparisons = comparisonsOf(reading)
  if (reading.doc.grammar !== 'en') return comparisons
  const found = [...comparisons]
  const periods = reading.claims.map(({ start, period }) => reading.untold?.get(start) ?? period)
  const norm = normOf(reading)
  const ground = {
    reading,
    comparisons: found,
    periods,
    release: reading.date,
    norm,
    isRelease: isRelease(reading.doc),
  }
  const told = toldBases(ground)
  const areWeeks = reckonsInWeeks(reading.doc)
  for (const [index, comparison] of comparisons.entries()) {
    const claim = reading.claims[index]
    const sentence = reading.doc.sentences[claim?.sentence ?? -1]
    if (claim === undefined || sentence?.grammar !== 'en') continue
    const base = baseOf(ground, told, claim, comparison)
    const period = periods[index] ?? null
    const isOpen = period === null || base === null || isStock(reading.doc.text, claim)
    const like = isOpen ? base : likeTime(period, base)
    const basePeriod = areWeeks ? inWeeks(period, like) : like
    if (basePeriod !== comparison.basePeriod)
      found[index] = {
        ...comparison,
        basePeriod,
        ...(basePeriod === null ? {} : { basePeriodFrom: 'inferred' as const }),
      }
  }
  return found
}

/** With which times the text itself compares, by its words, its relations and its custom. */
export function statedBases(reading: Reading): readonly (PeriodCode | null)[] {
  return comparisonsOf(reading).map(({ basePeriod }) => basePeriod)
}

/** A sentence alone tells no more than its words. */
const RELEASE_SENTENCES = 4

function isRelease({ sentences, paragraphs }: Doc): boolean {
  const told = sentences.filter(({ paragraph }) =>
    /^(?:body|list)$/.test(paragraphs[paragraph]?.kind ?? ''),
  )
  return told.length >= RELEASE_SENTENCES
}

const RATES: ReadonlySet<string> = new Set(['percent', 'ratio'])
const CHANGES: ReadonlySet<Comparison['kind']> = new Set(['growth', 'gap', 'multiple'])
const HELD: ReadonlySet<Comparison['kind']> = new Set([...CHANGES, 'share'])

function baseOf(
  ground: Ground,
  told: Told,
  claim: ReadClaim,
  comparison: Comparison,
): PeriodCode | null {
  const { basePeriod } = comparison
  const period = ground.periods[claim.index] ?? null
  const { doc, claims } = ground.reading
  const last = ground.comparisons[claim.index - 1]?.basePeriod ?? null
  if (last !== null && isSaidAgain(ground, claim)) return last
  const ended = basePeriod === null ? endsChange(ground, claim, comparison) : null
  if (ended !== null) return ended
  if (last !== null && isLikeLast(ground, claim, comparison)) return last
  const reckoned = ground.periods[comparison.baseClaim ?? -1] ?? null
  const isReckoned = reckoned !== null && period !== null && isBefore(reckoned, period)
  if (basePeriod === null && CHANGES.has(comparison.kind) && isReckoned) return reckoned
  const isHeld = basePeriod === null && HELD.has(comparison.kind)
  const mean = isHeld && period !== null ? ofMean(ground, claim, period) : null
  if (mean !== null) return mean
  if (!isChangeOverTime(ground, claim, comparison)) return basePeriod
  const own = byOwnWords(ground, told, claim, comparison, period)
  if (own !== null) return own
  const then = concludedFrom(doc, claims, claim.index)?.then.period ?? null
  if (then !== null && then !== period) return asOf(then, period)
  if (period === null) return basePeriod
  const isGiven = basePeriod !== null && basePeriod !== period
  const isOfYear = !isGiven || basePeriod === yearsEarlier(period, 1)
  const heard =
    toldAgain(ground, told, claim, period) ?? (isOfYear ? ofFarAhead(ground, period) : null)
  if (heard !== null || isGiven) return heard ?? basePeriod
  if (isHeldAgainstOthers(ground, claim, comparison))
    return isAsMuch(ground, claim) ? otherLevel(ground, claim, period) : basePeriod
  const near = toldFor(ground, told, claim, period)
  if (near !== null || isMade(doc, claim)) return near ?? basePeriod
  if (ground.isRelease) return byCustomOfTime(ground, told, period) ?? basePeriod
  const isRate = comparison.kind === 'growth' && RATES.has(claim.unit)
  return (isRate ? byLength(period) : null) ?? basePeriod
}
