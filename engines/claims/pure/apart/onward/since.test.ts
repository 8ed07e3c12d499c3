import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a level, what it was before, and how far it moved since', () => {
  contradict('growth', [
    'The choir counts 3,900 singers. A year ago there were 3,400; their number has risen by {500|700}.',
    'In May the depot repaired 1,840 bicycles, after 2,300 in April. The number of repairs thus fell by {20|30} per cent.',
    'The number of leaks was down from 1,500 to 1,200, {20|30}% fewer than in 2022.',
  ])
  contradict('gap', [
    'The vacancy rate is {5.1|6.1} per cent. In 2022 the rate had been 6.4 per cent; it has gone down by 1.3 percentage points.',
  ])
  hold([
    // Of two levels either may be meant.
    'The choir counts 3,900 singers and 3,100 friends. A year ago there were 3,400; their number has risen by 900.',
  ])
})

describe('what a figure was before, in brackets', () => {
  contradict('gap', [
    'Key figures\n• Gross margin 31.5% (H1 2022: 29.0%)\n\nAs a result, the gross margin improved by {2.5|3.5} percentage points to 31.5%.',
  ])
  contradict('growth', [
    'Key figures\n• Turnover £182.4m (H1 2022: £160.0m)\n• Cash £31.0m (H1 2022: £29.0m)\n\nTurnover for the half year rose by £{22.4|42.4}m to £182.4m.',
    'Orders came to £84.0m (2022: £70.0m), an increase of {20|30}%.',
  ])
  contradict('repetition', [
    'Key figures\n• Gross margin {31.5|33.5}% (H1 2022: 29.0%)\n\nAs a result, the gross margin improved by 2.5 percentage points to 31.5%.',
  ])
  hold([
    'Key figures\n• Turnover £182.4m (H1 2022: £160.0m)\n\nOnline turnover for the half year rose by £12.4m to £42.4m.',
    'Key figures\n• Turnover £182.4m (H1 2022: £160.0m)\n\nTurnover for the half year rose by £2.4m to £182.4m compared with the second half.',
    'Key figures\n• Gross margin 31.5% (H1 2022: 29.0%)\n\nAdjusted gross margin improved by 4.0 percentage points to 33.5%.',
  ])
})

describe('parts whose shares make a hundred', () => {
  contradict('sum', [
    'Rangers counted 23,850 birds. Of these, 15,503 (65 per cent) were seen on the lake, 6,201 (26 per cent) in the reeds and {2,146|2,246} (9 per cent) in the woods.',
  ])
  hold([
    'Rangers counted 23,850 birds. Of these, 15,503 (65 per cent) were seen on the lake, 6,201 (26 per cent) in the reeds and 1,670 (7 per cent) in the woods.',
  ])
})

describe('shares of this year beside the whole of last year', () => {
  hold([
    'Rangers counted 38,400 birds in 2023, 1,600 fewer than in the year before (40,000). 8,832 birds (23 per cent) were counted on the lake and 2,688 (7 per cent) in the woods.',
  ])
})

describe('what is earned, by the shares that it is told to be on', () => {
  contradict('mean', [
    'Net income was £84.0 million, or £{1.20|1.70} per diluted share, based on 70.0 million diluted shares.',
  ])
  hold([
    'Net income was £84.0 million, or £1.20 per diluted share, based on 9.5 million tonnes sold.',
  ])
})

describe('a part that is told to be a share, in a list of others', () => {
  contradict('share', [
    'Rangers counted 23,850 birds. Most birds, 15,503, were seen on the lake, which corresponds to a share of {65|56} per cent. 6,201 birds (26 per cent) were in the reeds and 2,146 (9 per cent) in the woods.',
  ])
  hold([
    'Rangers counted 23,850 birds. Most birds, 15,503, were seen on the lake, where ducks fell by 56 per cent. 6,201 birds (26 per cent) were in the reeds and 2,146 (9 per cent) in the woods.',
  ])
})
