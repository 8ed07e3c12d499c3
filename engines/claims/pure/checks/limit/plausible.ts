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
    // 51:49 is no part of a whole.
    if (claim.unit === 'ratio' && bounds.unit === 'percent') return []
    const factor = factorBetween(claim.unit, bounds.unit)
    if (factor === null) return []
    measure ??= measureOf(test, claim)
    if (bounds.words !== null && !bounds.words.test(measure)) return []
    if (bounds.except?.test(measure)) return []
    if (bounds.id === 'share' && isOfAim(test, claim)) return []
    const value = multiply(one.at, factor)
    const isWithin =
      compare(value, rational(bounds.low)) >= 0 && compare(value, rational(bounds.high)) <= 0
    return isWithin ? [] : [doubt(one, bounds)]
  })
}

const AIM_MAX = 30
/** 分别完成年度目标的120%和164%: each of its own. */
const AIM_BEFORE =
  /(?:目标|计划|任务|预算|指标|配额)(?:任务|数|值)?的?(?:近|约|超)?(?:\d[\d.]*%[、和与及]){0,4}$/
const AIM_BEHIND =
  /^ of (?:[a-z’'-]+ ){0,4}(?:target|goal|plan|budget|quota|guidance|forecast|commitment)s?\b/i

/** "A dividend covered 129% by earnings". */
const COVERED_BEFORE = /\b(?:covered|subscribed|collateralised|collateralized)(?: at| by)? $/i

/** "103 % of the annual plan", 完成年度预算的100.2%: of what was aimed at there may be more than all. */
function isOfAim({ reading: { doc } }: Case, { start, end }: ReadClaim): boolean {
  const [before, behind] = [
    doc.text.slice(Math.max(0, start - AIM_MAX), start),
    doc.text.slice(end, end + 60),
  ]
  return AIM_BEFORE.test(before) || AIM_BEHIND.test(behind) || COVERED_BEFORE.test(before)
}

function doubt(one: Stated, { low, high, what, unit, source }: Bounds): Finding {
  return finding({
    check: 'plausibility',
    ok: null,
    arithmetic: () => `${plainValue(one.claim)} ∉ [${low}, ${high}] ${unit}`,
    claims: [one],
    text: {
      en: `${of(one.figure, 'en')} is hardly ${of(what, 'en')}: these lie between ${low} and ${high} (${of(source, 'en')})`,
      zh: `${of(one.figure, 'zh')}不像是${of(what, 'zh')}：通常在${low}至${high}之间（${of(source, 'zh')}）`,
    },
  })
}
