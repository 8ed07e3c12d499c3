import type { Relation } from '../../model.ts'
import { both, type Case, type Finding, finding, of, type Stated } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'
import { aside, placeOf } from './repetition.ts'

type Ways = Extract<Relation, { kind: 'ways' }>

/** One figure is said to be a rise in one place and a fall in another. */
export function checkWays(test: Case, { told, again }: Ways): readonly Finding[] {
  const [first, second] = [test.stated(told), test.stated(again)]
  if (first === null || second === null) return []
  return [
    finding({
      check: 'direction',
      ok: false,
      arithmetic: () => `${plainValue(first.claim)}: + ≠ −`,
      claims: [first, second],
      text: both((lang) => {
        if (first.claim.unit !== second.claim.unit) return ofOneChange(first, second, lang)
        const one = of(first.figure, lang)
        const [rise, fall] = riseFirst(first, second).map((side) =>
          side === null ? '' : aside(placeOf(test, side), lang),
        )
        return lang === 'en'
          ? `${one} is told as a rise in one place${rise} and as a fall in another${fall}: doesn’t fit`
          : `同是${one}，一处说上升${rise}，另一处说下降${fall}：不相符`
      }),
    }),
  ]
}

/** 减少6亿元，增长1.9%: an amount and the rate beside it. */
function ofOneChange(first: Stated, second: Stated, lang: 'en' | 'zh'): string {
  const [rise, fall] = riseFirst(first, second).map((side) =>
    side === null ? '' : of(side.figure, lang),
  )
  return lang === 'en'
    ? `Of one change ${rise} is told as a rise and ${fall} as a fall: doesn’t fit`
    : `同一变化，${rise}说是上升，${fall}说是下降：不相符`
}

/** Which of the two is told as the rise; of a level it shows by the other. */
function riseFirst(first: Stated, second: Stated): readonly (Stated | null)[] {
  const [a, b] = [first, second].map(({ claim }) => claim.direction)
  if (a === b) return [null, null]
  return a === 'up' || b === 'down' ? [first, second] : [second, first]
}
