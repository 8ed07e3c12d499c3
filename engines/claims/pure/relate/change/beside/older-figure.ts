import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Comparison } from '../../../../types.ts'
import type { ReadClaim, Reading } from '../../../model.ts'

// 2022年只做了128台，两年翻了两番; 由8.1天降到7.4天，降幅5%: a change is measured on the earlier figure that its sentence told right before it.

/** So far back in its sentence the earlier figure stands at most. */
const REACH = 60
/** So many figures back: the change in per cent may stand behind that in units. */
const BACK_MAX = 3
const TIMES: ReadonlySet<string> = new Set(['days', 'months', 'years', 'hours', 'minutes'])
const KINDS: ReadonlySet<Comparison['kind']> = new Set(['growth', 'gap', 'multiple'])

/** The period of the figure that a Chinese change without a base of its own is measured on; null where no such figure was told. */
export function olderBeside(
  { doc, claims }: Reading,
  claim: ReadClaim,
  { kind, base, basePeriod }: Comparison,
  comparisons: readonly Comparison[],
): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || !KINDS.has(kind) || base !== null || basePeriod !== null)
    return null
  const { period, index } = claim
  // The cells of a row are measured as their columns say.
  if (period === null || doc.paragraphs[sentence.paragraph]?.kind === 'row') return null
  for (let at = index - 1; at >= 0 && at >= index - BACK_MAX; at -= 1) {
    const [level, told] = [claims[at], comparisons[at]]
    if (level === undefined || told === undefined || level.sentence !== claim.sentence) return null
    const between = doc.text.slice(level.end, claim.start)
    if (between.length > REACH || /[；;]|[同环環]比/.test(between)) return null
    if (KINDS.has(told.kind)) continue
    const first = isEarlier(level, period) ? level : startOf(doc.text, claims[at - 1], level)
    return first !== undefined && isEarlier(first, period) && isOfOne(first, claim)
      ? first.period
      : null
  }
  return null
}

/** 由8.1天 of 由8.1天降到7.4天. */
function startOf(
  text: string,
  first: ReadClaim | undefined,
  last: ReadClaim,
): ReadClaim | undefined {
  if (first === undefined || first.unit !== last.unit || first.sentence !== last.sentence)
    return undefined
  const isTo = /^[^，。；\d]{0,8}[到至]了?$/.test(text.slice(first.end, last.start))
  return isTo &&
    /[由从從][^，。；\d]{0,10}$/.test(text.slice(Math.max(0, first.start - 14), first.start))
    ? first
    : undefined
}

function isEarlier({ period, form, kind }: ReadClaim, than: PeriodCode): boolean {
  if (
    period === null ||
    (form !== 'number' && form !== 'rank') ||
    (kind !== null && kind !== 'share')
  )
    return false
  return endOf(parsePeriod(period)) < endOf(parsePeriod(than))
}

/** An amount of things is by how many of them there are more. */
function isOfOne(first: ReadClaim, { unit, kind, form }: ReadClaim): boolean {
  if (TIMES.has(first.unit) && unit !== first.unit) return false
  if (unit === 'percent' || unit === 'ratio' || unit === 'times') return true
  if (kind === 'multiple' || form === 'multiple') return true
  return unit === first.unit || (unit === 'percentage-point' && first.unit === 'percent')
}
