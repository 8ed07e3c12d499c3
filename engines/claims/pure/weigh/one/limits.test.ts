import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('yearly growth of output', () => {
  contradict('average-growth', [
    '地区生产总值由2020年的3218亿元增加到2025年的4726亿元，按现价计算年均增长{8.0|8.6}%。',
  ])
  hold([
    '地区生产总值由2020年的3218亿元增加到2025年的4726亿元，按可比价格计算年均增长6.1%。',
    '地区生产总值由2020年的3218亿元增加到2025年的4726亿元，居民收入年均增长6.1%。',
  ])
})
