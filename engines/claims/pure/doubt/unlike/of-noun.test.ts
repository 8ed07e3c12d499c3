import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('multiples of what is named behind them', () => {
  hold([
    'Net debt fell by £14 million to £26 million (2024: £40 million), equal to 0.4 times EBITDA.',
    'Net debt fell from £40 million to £26 million, a cut of £14 million, or 0.4 times EBITDA.',
    'Borrowings rose from 300 million euros to 450 million euros, 2.4 times income.',
  ])
  contradict('multiple', [
    'Net debt fell to £20 million, {0.5|0.8} times the £40 million of a year before.',
    'Orders rose from 300 million euros to 600 million euros, {2|3} times the previous level.',
  ])
})
