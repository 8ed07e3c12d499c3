import type { Ground } from '../pure/index.ts'
import { document, ground, indicator, place, vintage } from '../pure/tiny/ground.ts'
import type { Observation } from '../types.ts'

/** Two observed indicators, three places, two vintages of one account, three documents. */
export function smallWorld(observations: readonly Observation[] = []): Ground {
  return ground({
    places: ['N', 'P1', 'P2'].map((id) => place(id)),
    documents: [
      document('release', '2024-01-17'),
      document('census', '2025-01-17'),
      document('undated', null),
    ],
    vintages: [
      vintage('a/first', 10, 'a'),
      vintage('b/census', 20, 'b'),
      vintage('visits/as-published', 1, 'visits', 'visits'),
    ],
    indicators: [
      indicator('gdp', 'CNY'),
      indicator('visits', 'person-times', { account: 'visits' }),
    ],
    observations,
  })
}
