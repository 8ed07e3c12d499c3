import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

const OFFERS = `Barn market, August 2024

Sept. 9, 2024 – Open offers stood at 9,174 at the end of August, an increase of 12.4% from 8,162 twelve months before.

August 2024 at a glance
- Open offers: 9,174 (+{12.4|21.4}%)`

const PERMITS = `Permits for barns in the valley rose {5.2|2.5}%, to 4,712, in 2023.

Detail

“Permits for barns went from 4,479 in 2022 to 4,712 in 2023,” said the bureau.`

describe('a rate beside a level whose base stands where the level is told again', () => {
  contradict('growth', [OFFERS, PERMITS])
  hold([
    OFFERS.replace('{12.4|21.4}%', '31.7% since 2019'),
    OFFERS.replace('{12.4|21.4}%', '1.9% on the month'),
  ])
})
