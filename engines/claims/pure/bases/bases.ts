import {
  hasYearsBefore,
  type PeriodCode,
  parsePeriod,
  periodCode,
  yearsBefore,
} from '#platform/period'
import type { Comparison } from '../../types.ts'
import { concludedFrom } from '../context/earlier/concluded.ts'
import type { Doc, ReadClaim, Reading } from '../model.ts'
import { comparisonsOf, isStock } from '../relate/comparisons.ts'
import type { Times } from '../times/times.ts'
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
export function reportedComparisons(reading: Reading, times: Times): readonly Comparison[] {
  const comparisons = comparisonsOf(reading)
  if (reading.doc.grammar !== 'en') return movedOn(reading, comparisons, times)
  const found = [...comparisons]
  const periods = reading.claims.map(({ start, period }) => {
    const weighed = times.get(start)
    return weighed === undefined ? (reading.untold?.get(start) ?? period) : weighed
  })
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
    const { code: base, from } = baseOf(ground, told, claim, comparison)
    const period = periods[index] ?? null
    const isOpen = period === null || base === null || isStock(reading.doc.text, claim)
    const like = isOpen ? base : likeTime(period, base)
    const basePeriod = areWeeks ? inWeeks(period, like) : like
    if (basePeriod !== comparison.basePeriod)
      found[index] = {
        ...comparison,
        basePeriod,
        ...(basePeriod === null ? {} : { basePeriodFrom: from }),
      }
  }
  return found
}

/** What is compared with the year before what was read is so with the year before what is more likely. */
function movedOn(
  { claims }: Reading,
  comparisons: readonly Comparison[],
  times: Times,
): readonly Comparison[] {
  if (times.size === 0) return comparisons
  return comparisons.map((comparison, index) => {
    const claim = claims[index]
    const weighed = times.get(claim?.start ?? -1)
    if (weighed == null || claim?.period == null) return comparison
    const isYearly = comparison.basePeriod === yearBefore(claim.period)
    const basePeriod = isYearly ? yearBefore(weighed) : null
    return basePeriod === null
      ? comparison
      : { ...comparison, basePeriod, basePeriodFrom: 'inferred' }
  })
}

function yearBefore(code: PeriodCode): PeriodCode | null {
  const period = parsePeriod(code)
  return hasYearsBefore(period, 1) ? periodCode(yearsBefore(period, 1)) : null
}

/** With which times figures are compared by what they are tied to and by the custom of their text, without what only words around them tell. */
export function tiedBases(reading: Reading): readonly (PeriodCode | null)[] {
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

/** By words, or by what a reader takes for granted. */
type Found = {
  readonly code: PeriodCode | null
  readonly from: NonNullable<Comparison['basePeriodFrom']>
}

function baseOf(ground: Ground, told: Told, claim: ReadClaim, comparison: Comparison): Found {
  const { basePeriod } = comparison
  const period = ground.periods[claim.index] ?? null
  const { doc, claims } = ground.reading
  const { basePeriod: last = null, basePeriodFrom: lastFrom = 'stated' } =
    ground.comparisons[claim.index - 1] ?? {}
  if (last !== null && isSaidAgain(ground, claim)) return { code: last, from: lastFrom }
  const ended = basePeriod === null ? endsChange(ground, claim, comparison) : null
  if (ended !== null) return { code: ended, from: lastFrom }
  if (last !== null && isLikeLast(ground, claim, comparison)) return { code: last, from: lastFrom }
  const reckoned = ground.periods[comparison.baseClaim ?? -1] ?? null
  const isReckoned = reckoned !== null && period !== null && isBefore(reckoned, period)
  if (basePeriod === null && CHANGES.has(comparison.kind) && isReckoned) return stated(reckoned)
  const isHeld = basePeriod === null && HELD.has(comparison.kind)
  const mean = isHeld && period !== null ? ofMean(ground, claim, period) : null
  if (mean !== null) return stated(mean)
  if (!isChangeOverTime(ground, claim, comparison)) return stated(basePeriod)
  const own = byOwnWords(ground, told, claim, comparison, period)
  if (own !== null) return stated(own)
  const then = concludedFrom(doc, claims, claim.index)?.then.period ?? null
  if (then !== null && then !== period) return stated(asOf(then, period))
  const code = period === null ? null : grantedFor(ground, told, claim, comparison, period)
  return { code: code ?? basePeriod, from: 'inferred' }
}

function stated(code: PeriodCode | null): Found {
  return { code, from: 'stated' }
}

/** What a reader takes for granted: what the text compares others of its time with, and at last custom. */
function grantedFor(
  ground: Ground,
  told: Told,
  claim: ReadClaim,
  comparison: Comparison,
  period: PeriodCode,
): PeriodCode | null {
  const { basePeriod } = comparison
  const isGiven = basePeriod !== null && basePeriod !== period
  const isOfYear = !isGiven || basePeriod === yearsEarlier(period, 1)
  const heard =
    toldAgain(ground, told, claim, period) ?? (isOfYear ? ofFarAhead(ground, period) : null)
  if (heard !== null || isGiven) return heard
  if (isHeldAgainstOthers(ground, claim, comparison))
    return isAsMuch(ground, claim) ? otherLevel(ground, claim, period) : null
  const near = toldFor(ground, told, claim, period)
  if (near !== null || isMade(ground.reading.doc, claim)) return near
  if (ground.isRelease) return byCustomOfTime(ground, told, period)
  const isRate = comparison.kind === 'growth' && RATES.has(claim.unit)
  return isRate ? byLength(period) : null
}
