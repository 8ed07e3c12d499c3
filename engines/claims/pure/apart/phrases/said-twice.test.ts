import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a change told as an amount and as a rate', () => {
  contradict('share', [
    'Ridership rose by {8,400|4,800}, or 5.6%, from 149,300 in 2022/23.',
    'The number of hives increased by 6.2%, or {1,240|1,420}, from 20,000 last spring.',
    'Spending on ferries fell by £{3.1|1.3} million, or 4.4 per cent, compared with £70.5 million in 2022.',
  ])
  contradict('growth', [
    'In the season 14.62 million guests stayed with the chain, {0.94|0.49} million or 6.9 per cent more than in 2022/23 and more than ever.',
    'The kilns turned out 48,300 jars, {2,100|1,200} or 4.2% fewer than a year before.',
  ])
  hold([
    'Ridership rose by 8,400, or 5.6%, from 149,300 in 2022/23.',
    'At constant prices, spending rose by £3.1 million, or 2.4 per cent, from £70.5 million in 2022.',
    'The kilns turned out 48,300 jars, against 51,900 bowls, 2,100 or 9.2% more than planned.',
    'Exports came to £48.3 million, up from £44.1 million, £1.2 million or 2.9% more than forecast.',
  ])
})

describe('what a level was, in brackets behind how far it moved', () => {
  contradict('growth', [
    'The value of the network is forecast to grow by {8|16} per cent to £5.94 billion at 31 March 2025 (31 March 2024: £5.50 billion).',
    'The fee for the year is 41.30 pence, an increase of {3.2|5.2} per cent (2022/23: 40.02 pence).',
  ])
  hold([
    'At constant currency the value of the network grew by 16 per cent to £5.94 billion at 31 March 2025 (31 March 2024: £5.50 billion).',
    'The fee for the year is 41.30 pence, an increase of 3.2 per cent (2022/23: 40.02 pence).',
  ])
})

describe('the two ends of a change and how far it went', () => {
  contradict('growth', [
    'A two-room flat changed hands for £412,000, off 1.9% from £{420|440},000.',
    'The area under flax has gone up to 1,246.3 hectares from {1,219.5|1,129.5} hectares, i.e. by 2.2 per cent.',
    'Customs took in £418.2 million, above its target of £414.9 million by £3.3 million. This was 11.6% above the £{374.7|347.7} million of the year before.',
    'Local duties brought in £612.4 million against a target of £640.0 million. Growth was 6.3%, from £{576.1|567.1} million.',
    // Both told to the thousand.
    'The median price was $637,000, {1.1|1.9}% higher than the $630,000 of a year ago.',
  ])
  hold([
    'The median price was $637,412, 1.6% higher than the $630,000 of a year ago.',
    'Local duties brought in £612.4 million against a target of £640.0 million. Growth was 4.1%, from £98.2 million, at the ports.',
  ])
})
