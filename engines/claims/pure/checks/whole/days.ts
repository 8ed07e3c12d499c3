import {
  divide,
  divideIntervals,
  type Interval,
  interval,
  multiply,
  pointInterval,
  rational,
  scaleInterval,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import {
  both,
  type Case,
  ending,
  type Finding,
  finding,
  fitOf,
  meet,
  of,
  said,
} from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { computed, plainValue } from '../stated/print.ts'
import { factorBetween } from '../stated/units.ts'

type Share = Extract<Relation, { kind: 'share' }>

/** A share against the days that are counted and those of the time of which it is one. */
export function checkDays(test: Case, relation: Share): readonly Finding[] {
  const share = test.stated(relation.share)
  const part = test.stated(relation.part)
  const { days } = relation
  if (share === null || part === null || days === undefined) return []
  const toPercent = factorBetween(share.claim.unit, 'percent')
  if (toPercent === null) return []
  const whole = interval(ofDays(days.least), ofDays(days.most))
  const derived = (reach: Reach): Interval | null => {
    const counted = part.claim.precision === 0 ? pointInterval(part.at) : part.meant(reach)
    const range = divideIntervals(counted, whole)
    return range === null ? null : scaleInterval(range, HUNDRED)
  }
  const stated = (reach: Reach): Interval => scaleInterval(share.meant(reach), toPercent)
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const counts = days.least === days.most ? [days.most] : [days.most, days.least]
  const all = counts.map(Math.ceil).toReversed().join('–')
  const is = (lang: 'en' | 'zh'): string =>
    counts
      .map((many) => multiply(divide(part.at, ofDays(many)), HUNDRED))
      .map((percent) => of(computed(percent, share, 'percent'), lang))
      .join('–')
  return [
    finding({
      check: 'share',
      ok,
      arithmetic: () =>
        `${plainValue(part.claim)} / ${all} = ${is('en')} ${ok === false ? '≠' : '≈'} ${plainValue(share.claim)}`,
      claims: [share, part],
      text: both((lang) =>
        lang === 'en'
          ? `${of(part.figure, lang)} of ${all} are ${is(lang)}, and the text says ${said(share, lang)}${of(ending(ok), lang)}`
          : `${of(part.figure, lang)}占${all}天的${is(lang)}，文中说${said(share, lang)}${of(ending(ok), lang)}`,
      ),
    }),
  ]
}

const TENTHS = 10

function ofDays(days: number): ReturnType<typeof rational> {
  return rational(BigInt(Math.floor(days * TENTHS)), BigInt(TENTHS))
}

const HUNDRED = rational(100n)
