import { describe, expect, it } from 'vitest'
import { checkText } from '../../index.ts'

/** The findings of a table. */
function failing(text: string): readonly string[] {
  return checkText(text, { date: '2026-10-20' }).claims.flatMap(({ reasons }) =>
    reasons.filter(({ ok }) => ok === false).map(({ arithmetic }) => arithmetic),
  )
}

const BALANCES = `| (in thousands) | 2025 | 2024 |
| --- | --- | --- |
| Doubtful accounts | 31 | 28 |
| Foreign tax credits | 736 | 742 |
| Depreciation | 184 | 211 |
| Deferred revenue | 531 | 594 |
| Accrued wages | 402 | 368 |
| Stocks | 767 | 938 |`

describe('what is computed across a table', () => {
  it('runs along a row or a column', () => {
    // 594 of 2024 and 148 for 184 of 2025 would make up 742.
    expect(failing(BALANCES)).toEqual([])
  })

  it('is told still where it runs down a column', () => {
    const whole = `${BALANCES}\n| Total | 2,651 | 2,818 |`
    expect(failing(whole)).not.toEqual([])
  })
})
