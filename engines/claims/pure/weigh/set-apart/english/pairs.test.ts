import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../../checks/tiny/around.ts'

describe('who is compared with what it was', () => {
  test.each([
    // The whole, and not the part that an aside tells of it.
    'Spills came to 61, of which 3 serious, up from 52.',
    'The depot has 320 buses, 45 of them electric, up from 301.',
    'Deaths reached 214, with 58 people missing, up from 167 deaths on Friday.',
    'Core prices rose by 3.2 per cent (2.1 per cent seasonally adjusted), up from 3.0 per cent (2.4 per cent).',
    'The yard built 41 ships – 12 in the north – down from 48.',
    // Two before and two behind.
    'Spills came to 61, of which 3 serious, up from 52 and 2.',
    'Revenue was $412 million and profit $38 million, up from $390 million and $31 million.',
    'The bank has 71 branches and 212 machines, down from 84 and 230.',
    // The first of the two is no rate.
    'Seventy-four of those elected are women, 41 per cent of the chamber, up from 62 or 34 per cent.',
    // Of two years.
    'Arrivals were 412,000, up from 402,000 in 2022 and 430,000 in 2021.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'Spills came to 61, up from 64 the year before.',
    'The depot has 320 buses, 45 of them electric, up from 341.',
    'The clinic has 3,912 nurses, of whom 412 are trainees, up from 468.',
    'Revenue was $412 million and profit $38 million, up from $390 million and $41 million.',
    'Women hold 41 per cent of the chamber, up from 44 per cent.',
    'Arrivals were 412,000, up from 421,000 in 2022 and 390,000 in 2021.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
