import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../checks/tiny/around.ts'

describe('what remains beside parts that were told before, or by their share alone', () => {
  test.each([
    'At 1 July there were 64,632 public chargers. A fifth of them are rapid. Slow devices account for 38,130, i.e. 59%, and fast ones for the remaining 14,028.',
    'At 1 July there were 64,632 public chargers. Rapid devices number 12,474 or 19% of the total. Slow devices account for 38,130, i.e. 59%, and fast ones for the remaining 14,028.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'The fund spent €96 million. Ports received €18 million, or 19 per cent, and airports the remaining €87 million.',
    'Passengers came to 41.8 million. Long distance accounted for 12.9 million (31%) and regional trains for the remaining 29.8 million.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
