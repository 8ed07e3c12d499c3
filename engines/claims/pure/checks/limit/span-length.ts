import { type Rational, rational, scaleInterval } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding, meet, said } from '../stated/finding.ts'
import { plainValue, short } from '../stated/print.ts'
import { factorBetween } from '../stated/units.ts'

type SpanLength = Extract<Relation, { kind: 'span-length' }>

/** A plan runs from the first day of its first year to the last of its last: 2024 to 2026 are three years. */
const OF_A_PLAN = /plan|programme|program|action|strategy|campaign|规划|计划|行动|方案|攻坚|周期/i
/** "From 2018 to 2023" counts the steps between as well. */
const FROM_TO = /from|since|between|over the past|以来|从|自|由/i
const MID_YEAR = /\bfiscal\b|\b(?:begins?|beginning|starts?|starting) (?:in|on) (?:[A-Z]|\d)/
const WINDOW = 40

/** The years of a span against its stated length. */
export function checkSpanLength(test: Case, relation: SpanLength): readonly Finding[] {
  const span = test.stated(relation.span)
  const length = test.stated(relation.length)
  if (span === null || length === null || span.claim.valueHigh === null) return []
  const toYears = factorBetween(length.claim.unit, 'years')
  if (toYears === null) return []
  const years = yearsOf(span.at, span.claim.valueHigh.coefficient, span.claim.valueHigh.scale)
  const says = (count: Rational) =>
    meet(scaleInterval(length.meant('close'), toYears), {
      low: { at: count, open: false },
      high: { at: count, open: false },
    })
  const { text } = test.reading.doc
  const from = Math.max(0, Math.min(span.claim.start, length.claim.start) - WINDOW)
  const around = text.slice(from, Math.max(span.claim.end, length.claim.end) + WINDOW)
  const steps = rational(years.num - years.den, years.den)
  const isPlain = says(years)
  const isSteps = !isPlain && says(steps) && (!OF_A_PLAN.test(around) || FROM_TO.test(span.words))
  // A plan of fiscal years begins and ends within a year: "its 1987-1992 five-year plan which begins in July".
  const isFiscal = !isPlain && !isSteps && says(steps) && MID_YEAR.test(around)
  const ok = isPlain
    ? true
    : isSteps
      ? FROM_TO.test(around)
        ? true
        : null
      : isFiscal
        ? null
        : false
  const [first, last] = [plainValue(span.claim), String(span.claim.valueHigh.coefficient)]
  const end = {
    en:
      ok === true
        ? ': fits'
        : ok === null
          ? ': fits only if the first isn’t counted'
          : ': doesn’t fit',
    zh: ok === true ? '：相符' : ok === null ? '：不计首年才相符' : '：不相符',
  }
  return [
    finding({
      check: 'span',
      ok,
      arithmetic: () =>
        `${last} − ${first}${isSteps ? '' : ' + 1'} = ${short(isSteps ? steps : years)}`,
      claims: [span, length],
      text: {
        en: `${first} to ${last} are ${short(years)} years, first and last included, and the text says ${said(length, 'en')}${end.en}`,
        zh: `${first}年至${last}年，首尾都算共${short(years)}年，文中说${said(length, 'zh')}${end.zh}`,
      },
    }),
  ]
}

function yearsOf(first: Rational, last: bigint, scale: number): Rational {
  return rational(last - first.num + 10n ** BigInt(scale), 10n ** BigInt(scale))
}
