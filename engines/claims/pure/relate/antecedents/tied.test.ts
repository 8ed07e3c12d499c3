import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

const units = (text: string): readonly string[] =>
  checkText(text, { date: '2025-06-10' }).claims.map(({ unit }) => unit)

describe('a number without a noun is of what it is added to or held against', () => {
  test.each([
    [
      'Guests spent their evenings on the quay. The crews account for 850 and the other 1,300 came from abroad. In all the port has 2,150 people at work.',
      ['persons', 'persons', 'persons'],
    ],
    [
      'The town has two towers. Its new base grew from 63.2 million to 68.4 million. 31.3 million of these customers use data.',
      ['items', 'persons', 'persons', 'persons'],
    ],
  ])('%s', (text, read) => {
    expect(units(text)).toEqual(read)
  })

  test('of what is named right before it, whatever it is added to', () => {
    const text =
      'Some 4,620,000 people are obliged to file. Three quarters of the returns – 3,465,000 – came by post.'
    expect(units(text).at(-1)).toBe('items')
  })
})

describe('the bare end of a change is measured as the other end is', () => {
  test('by its words alone', () => {
    const text =
      'Growers made 564,000 litres of juice. That’s down 8.9 per cent from 619,000 last year.'
    expect(units(text)).toEqual(['L', 'percent', 'L'])
    const accused = (of: string) =>
      checkText(of, { date: '2025-06-10' }).claims.some(({ verdict }) => verdict === 'inconsistent')
    expect(accused(text)).toBe(false)
    expect(accused(text.replace('down 8.9', 'up 8.9'))).toBe(true)
    expect(accused(text.replace('8.9', '9.8'))).toBe(true)
  })
})

describe('words for many people count persons', () => {
  test.each([
    'Of the dead, 14 were drivers.',
    'Membership, which had been flat, rose to 9,000.',
    'The customer base grew by 5.2 million.',
    'Of the refugees, 860,000 have been taken in by Kambara.',
  ])('%s', (text) => {
    expect(units(text).at(-1)).toBe('persons')
  })

  test('"the missing 36" may be of anything', () => {
    expect(units('There should be 84 beds. Where are the missing 36?').at(-1)).not.toBe('persons')
  })
})
