import type { ReadClaim } from '../../model.ts'
import { sizeOf } from '../../weigh/words/sizes.ts'
import { type Case, type Finding, finding, of } from '../stated/finding.ts'

// 比前年多了28.5万人次，跌幅13.1%; "727 more than last year, a fall of 8 per cent": one change told twice, once each way. That it is one change, the level
// before it shows: it gives the rate by the amount, in one of the ways.

/** Between the amount and the rate. */
const ROSE =
  /^(?:，(?:同比)?(?:增幅|涨幅|升幅|增长|上升|上涨)[为达]?|(?: fewer| less| lower| more| higher)?(?: than| on)? ?(?:[a-z]+ ){0,3}[a-z]*, (?:or up |up |(?:a|an) (?:rise|increase|gain|growth|jump) of ))$/i
const FELL =
  /^(?:，(?:同比)?(?:降幅|跌幅|减幅|下降|下跌|减少)[为达]?|(?: fewer| less| lower| more| higher)?(?: than| on)? ?(?:[a-z]+ ){0,3}[a-z]*, (?:or down |down |(?:a|an) (?:fall|decrease|drop|decline|reduction) of ))$/i
/** Right before the amount, or behind it. */
const MORE = /(?:增加|增长|上升|上涨|多|增)了?$/
const LESS = /(?:减少|下降|下跌|下滑|少|减)了?$/
const MORE_BEHIND = /^ (?:more|higher) than /
const LESS_BEHIND = /^ (?:fewer|less|lower) than /

export function checkBothWays(test: Case, rate: ReadClaim): readonly Finding[] {
  const { doc, claims } = test.reading
  const amount = claims[rate.index - 1]
  if (rate.unit !== 'percent' || amount === undefined || amount.sentence !== rate.sentence)
    return []
  const gap = doc.text.slice(amount.end, rate.start)
  const isDown = FELL.test(gap)
  if (!isDown && !ROSE.test(gap)) return []
  const led = doc.text.slice(Math.max(0, amount.start - LED), amount.start)
  const isLess = LESS.test(led) || LESS_BEHIND.test(gap)
  if ((!isLess && !MORE.test(led) && !MORE_BEHIND.test(gap)) || isLess === isDown) return []
  const levels = claims.slice(Math.max(0, amount.index - LEVELS), amount.index)
  if (!levels.some((level) => isOfLevel(level, amount, rate))) return []
  const [by, part] = [test.stated(amount.index), test.stated(rate.index)]
  if (by === null || part === null) return []
  const [en, zh] = isLess
    ? [
        ['a decrease', 'an increase'],
        ['减少', '增加'],
      ]
    : [
        ['an increase', 'a decrease'],
        ['增加', '减少'],
      ]
  return [
    finding({
      check: 'direction',
      ok: false,
      arithmetic: () => `${isLess ? '−' : '+'} ≠ ${isDown ? '−' : '+'}`,
      claims: [part, by],
      text: {
        en: `The text tells ${of(by.figure, 'en')} as ${en[0]} and ${of(part.figure, 'en')} as ${en[1]}, and they are one change: doesn’t fit`,
        zh: `文中说${of(by.figure, 'zh')}是${zh[0]}，又说${of(part.figure, 'zh')}是${zh[1]}，而所说是同一变化：不相符`,
      },
    }),
  ]
}

const LED = 6
const LEVELS = 2

/** Before it came, or before it went. */
function isOfLevel(level: ReadClaim, amount: ReadClaim, rate: ReadClaim): boolean {
  if (level.unit !== amount.unit || amount.sentence - level.sentence > 1) return false
  const [all, by, told] = [level, amount, rate].map((one) => Math.abs(sizeOf(one)))
  if (all === undefined || by === undefined || told === undefined || by >= all) return false
  const half = 10 ** rate.precision * HALF
  return [all - by, all + by].some((before) => Math.abs((100 * by) / before - told) <= half)
}

/** A half, and what the level and the amount were rounded by. */
const HALF = 0.6
