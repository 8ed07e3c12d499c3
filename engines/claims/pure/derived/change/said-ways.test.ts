import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Which way the only two levels went, said in the sentence before them, before a colon, behind them, or in the next.

describe('ways said beside two levels', () => {
  contradict('direction', [
    'Class sizes in primary schools are {shrinking|growing}. When term began there were 22.4 pupils in the average class, compared with 23.1 last September.',
    'Ambulance response times {improved|deteriorated} in the northern district last month. The median was 8.6 minutes; in January it had been 9.4 minutes.',
    'Power cuts lasted {longer|shorter} in 2025: customers were without current for 41 minutes on average, whereas in 2024 it was 33 minutes.',
    'On Monday the blood banks had 21,300 units in stock, while a week earlier it had been 24,800. This {decrease|increase} is nothing unusual at the height of the holidays.',
    'The deficit on the district’s current budget {narrowed|widened} to 4.3 million crowns in 2025; the year before, it had run to 6.1 million crowns.',
    '2024年全市共接报火灾3716起，前一年这一数字是4052起。火灾起数{下降|上升}，但居住场所火灾占比仍高。',
  ])
  hold([
    'Exports fell for a third month. There were 41 orders in May, compared with 38 in April.',
    'Foreign arrivals climbed to 1.42 million in September. Domestic trips were 1.57 million in August.',
    'Exports slow less than feared. Exports came to 41.8 billion euros in May, against 39.0 billion in April.',
    'The exchange has expanded the limit in coffee contracts to 6.0 cents a pound, from the previous 4.0 cents.',
    'Class sizes fell, while waiting lists grew. In May there were 22.4 pupils in the average class, compared with 21.9 in May 2024.',
  ])
})
