import { describe, expect, test } from 'vitest'
import { reasonsOf } from '../../checks/checks.ts'
import { readClaims } from '../../read-claims.ts'

function text({ price = '$427,000', days = '34', loans = '3,047' }): string {
  return `Valley library sales report

FOXTON, Sept. 9, 2024 – Barn sales in the valley totaled 1,862 in August, the Valley Guild said.

The average asking price of all barns was $427,000 in August. Open offers stood at 9,174 at the end of August.

Barns sold after an average of 34 days on offer. New loans for barns came to 3,047 in the month.

At a glance
- Barn sales: 1,862
- Asking price: ${price}
- Open offers: 9,174
- New loans: ${loans}
- Average days on offer: ${days}
`
}

function failed(said: string): readonly string[] {
  const reasons = reasonsOf(readClaims(said, { date: '2024-09-09' }))
  return [...new Set(reasons.filter(({ ok }) => ok === false).map(({ check }) => check))]
}

describe('points that tell the figures of the text again', () => {
  test('hold where they agree', () => {
    expect(failed(text({}))).toEqual([])
  })

  test.each([{ price: '$472,000' }, { days: '43' }, { loans: '3,470' }])(
    'are told from what one sentence tells: %o',
    (changed) => {
      expect(failed(text(changed))).toEqual(['repetition'])
    },
  )

  test('aren’t held against it where two of them differ: they are of another time', () => {
    expect(failed(text({ price: '$419,000', loans: '3,109' }))).toEqual([])
  })
})
