import { endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Moment } from '../../timeline/moments.ts'
import type { Scene } from '../scope.ts'

// "In 2023 the figure stood at 3,250, so the network has grown by 20 %": what came of an older figure is of what the release is on.

/** What draws a sum from the figure before it. */
const DRAWN =
  /[,;:–—] ?(?:so|thus|hence|and so|which means|this (?:means|makes)|making|giving|the (?:increase|improvement|rise|gain|growth|drop|fall|decline|decrease|reduction|difference|change)\b)[^;]*$|^ (?:million |billion )?by $|\b(?:exceeds?|exceeded|beats?|surpass(?:es|ed)|tops?|topped)\b[^;]* by[^;]*$/

/** Whether a change behind a figure of an older time is told since then. */
export function isSinceFigure(scene: Scene, { role, end, code }: Moment): boolean {
  const { doc, claim, claims, sentence, lent, inherited } = scene
  if (sentence.grammar !== 'en' || code === null || end > claim.start) return false
  const named = doc.text.slice(Math.max(end, claim.start - NAME), claim.start)
  const isChange = claim.kind === 'growth' || claim.kind === 'gap' || claim.kind === 'multiple'
  if (!isChange && !(claim.kind === null && CHANGE.test(named))) return false
  const spoken = inherited.code ?? lent
  if (spoken === null || !isOlder(code, spoken)) return false
  const level = claims.findLast(
    (one) => one.start >= end && one.end <= claim.start && one.kind === null,
  )
  if (level === undefined) return false
  const between = doc.text.slice(level.end, claim.start)
  const led = doc.text.slice(Math.max(sentence.start, end - LED), claim.start)
  return DRAWN.test(between) || (role === 'base' && /\bby $/.test(between) && DRAWN.test(led))
}

const LED = 80
const NAME = 60
/** "The improvement is therefore 15 per cent", "exceeds the prior year's 396 million by 16 million". */
const CHANGE =
  /\bthe (?:increase|improvement|rise|gain|growth|drop|fall|decline|decrease|reduction|difference|change)\b[^,;.\d]{0,40}$|^[^;]*\d[^;]* by [£$€]?$/

function isOlder(code: PeriodCode, spoken: PeriodCode): boolean {
  const period = parsePeriod(spoken)
  const from = period.kind === 'instant' ? period.day : startOf(period)
  return from !== null && endOf(parsePeriod(code)) < from
}
