import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// In a long text a paragraph says what it would say by itself.

const wrongIn = (text: string): readonly string[] =>
  checkText(text, { date: '2025-05-06' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)

/** Enough other figures for anything to be meant. */
const AROUND = [
  'The harbour board met on 6 May 2025. The port handled 4.18 million tonnes in 2024, of which 2.31 million tonnes were grain and 640,000 tonnes timber.',
  'It employs 312 people, 14 more than a year ago. Wages rose by 3.8% and fuel costs fell by 6.1%. The quay is 1,460 metres long and 92 metres of it were rebuilt.',
  'Some 1,870 lorries a week come through the gate. The waiting time is 24 minutes. In the town 38% of households own a car.',
  'The harbour has 118 berths, 27 of them for yachts. Dues came to £6.42 million, against £6.15 million in 2023, and rents to £1.08 million. Dredging moved 74,300 cubic metres.',
  'Half of the 46 cranes are electric. The board spent £2.9 million on them and £730,000 on cables. Power use fell by 4.7% to 18.6 GWh.',
].join('\n\n')
const NEXT =
  'Ferries carried 214,600 passengers and 58,300 cars. A ticket costs £18.40. The café served 41,200 meals, and 7 in 10 guests came by boat.'
const within = (sentence: string): string => `${AROUND}\n\n${sentence}\n\n${NEXT}`

describe('a paragraph of a long text', () => {
  test.each([
    [
      'with all that a whole is made up of',
      'Of the 86 cancellations, 53 were due to the storm of 17 March and 12 to fog; 21 had other reasons.',
      '53 were',
      '35 were',
    ],
    [
      'with a whole and its two sides, each of which has its own growth',
      'The trade of the isles totaled 1.47 trillion crowns, rising 5.1 percent. Exports grew 7.3 percent to 946.8 billion crowns, and imports edged up 1.4 percent to 523.2 billion crowns.',
      '1.47',
      '1.74',
    ],
  ])('%s', (_, sentence, figure, slip) => {
    expect(wrongIn(within(sentence))).toEqual([])
    expect(wrongIn(within(sentence.replace(figure, slip)))).not.toEqual([])
  })
  test('accuses nothing that is explained elsewhere', () => {
    const sentence =
      'Visitors spent £5.20 each in the shop, 40 pence less than last year; 2,050 tickets were sold at £2 or less.'
    expect(wrongIn(within(sentence))).toEqual([])
  })
})
