import { interval, rational } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding, meet, said } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'

type Counted = Extract<Relation, { kind: 'counted' }>

/** A figure against what counting beside it says that it is. */
export function checkCounted(
  test: Case,
  { check, figure, is, by, beside }: Counted,
): readonly Finding[] {
  const own = test.stated(figure)
  if (own === null || is.least > is.most) return []
  const ok = meet(
    own.meant('close'),
    interval(rational(BigInt(is.least)), rational(BigInt(is.most))),
  )
  const range = is.least === is.most ? String(is.least) : `${is.least}–${is.most}`
  return [
    finding({
      check,
      ok,
      arithmetic: () => `${by}: ${range} ${ok ? '=' : '≠'} ${plainValue(own.claim)}`,
      claims: [own, ...beside.flatMap((index) => test.stated(index) ?? [])],
      text: {
        en: `By ${by} it is ${range}, and the text says ${said(own, 'en')}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `按${by}，应为${range}，文中说${said(own, 'zh')}${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}
