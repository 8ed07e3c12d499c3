import { describe, expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'
import { wrongAlone } from '../../../checks/tiny/around.ts'

describe('growth of a year after the two levels beside it', () => {
  test.each([
    '产量由2018年的212万吨提高到2023年的320万吨，2024年前三季度增长5.4%。',
    '营业额从2018年的4.2亿元增至2023年的5.1亿元，2024年上半年同比增长6.3%。',
    'Turnover rose from 4.2 million yuan in 2018 to 5.1 million yuan in 2023, and grew by 5.4% in the first half of 2024.',
    'Turnover has risen from $4.2 million in 2018 to $5.1 million in 2023, with growth of 5.4% in the first three quarters of this year.',
  ])('is of neither: %s', (text) => {
    expect(wrongAlone(text)).toEqual([])
    const { claims } = checkText(text, { date: '2024-12-04' })
    expect(claims[2]?.comparison.base).toBeNull()
    expect(claims[2]?.comparison.basePeriod).not.toBe('2018')
  })

  test('a time without a year of its own is none of another year', () => {
    const text =
      'Arden, 9 January 2026 – The museum attracted 1,204,300 visitors in 2025, its busiest year since opening and 8.6 per cent more than the 1,108,700 who came in 2024, an increase of {} people.'
    expect(wrongAlone(text.replace('{}', '95,600'))).toEqual([])
    expect(wrongAlone(text.replace('{}', '59,600'))).not.toEqual([])
  })

  test.each([
    'Turnover rose from 4.2 million yuan in 2018 to 5.1 million yuan in 2023, a growth of 31.4% in five years.',
    '营业额从2018年的4.2亿元增至2023年的5.1亿元，增长31.4%。',
  ])('without a year of its own is of both: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
