import type { Relation } from '../../model.ts'
import { both, type Case, type Finding, finding, of } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'

type Ways = Extract<Relation, { kind: 'ways' }>

/** One figure is said to be a rise in one place and a fall in another. */
export function checkWays(test: Case, { told, again }: Ways): readonly Finding[] {
  const [first, second] = [test.stated(told), test.stated(again)]
  if (first === null || second === null) return []
  return [
    finding({
      check: 'direction',
      ok: false,
      arithmetic: `${plainValue(first.claim)}: + ≠ −`,
      claims: [first, second],
      text: both((lang) => {
        const one = of(first.figure, lang)
        return lang === 'en'
          ? `${one} is told as a rise in one place and as a fall in another: doesn’t fit`
          : `同是${one}，一处说上升，另一处说下降：不相符`
      }),
    }),
  ]
}
