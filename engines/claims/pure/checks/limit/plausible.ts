import { compare, multiply, rational } from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { type Case, type Finding, finding, measureOf, of, type Stated } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'
import { factorBetween } from '../stated/units.ts'
import { type Bounds, GLOSSARY } from './glossary.ts'

/** A value that its measure can hardly have: a doubt, never a verdict. What is plausible isn't mentioned. */
export function checkPlausible(test: Case, claim: ReadClaim): readonly Finding[] {
  const one = test.stated(claim.index)
  if (one === null || claim.form === 'date' || claim.form === 'span') return []
  let measure: string | null = null
  return GLOSSARY.flatMap((bounds) => {
    if (!bounds.kinds.has(claim.kind ?? 'level')) return []
    const factor = factorBetween(claim.unit, bounds.unit)
    if (factor === null) return []
    measure ??= measureOf(test, claim)
    if (bounds.words !== null && !bounds.words.test(measure)) return []
    const value = multiply(one.at, factor)
    const isWithin =
      compare(value, rational(bounds.low)) >= 0 && compare(value, rational(bounds.high)) <= 0
    return isWithin ? [] : [doubt(one, bounds)]
  })
}

function doubt(one: Stated, { low, high, what, unit, source }: Bounds): Finding {
  return finding({
    check: 'plausibility',
    ok: null,
    arithmetic: `${plainValue(one.claim)} ∉ [${low}, ${high}] ${unit}`,
    claims: [one],
    text: {
      en: `${of(one.figure, 'en')} is hardly ${of(what, 'en')}: these lie between ${low} and ${high} (${source})`,
      zh: `${of(one.figure, 'zh')}不像是${of(what, 'zh')}：通常在${low}至${high}之间（${source}）`,
    },
  })
}
