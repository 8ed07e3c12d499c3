import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

const DATE = { date: '2026-01-20' } as const

/** A release in which hardly anything is tied, with two sentences of the test. */
function release(visitors: string, last: string): string {
  return [
    'Harbour board reports on its year',
    `NORVIK, 20 January 2026 – The harbour took 3,420 ships in 2025. ${visitors} Some 1,150 people work in the port. Repairs cost $4.8 million and new cranes $2.6 million. The pool opened on 212 days.`,
    'The board has 38 members and 3 committees. The customs house dates from the 12th century and has 61 windows. Gardens cover 410 hectares, and 7 mills grind corn.',
    `Trams carried 2.3 million people. ${last} The quay is 840 metres long.`,
  ].join('\n\n')
}

function wrongIn(text: string): readonly string[] {
  return checkText(text, DATE).claims.flatMap(({ verdict, text: words }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

const VISITORS = 'Visitors numbered 312,000, and 78,000 of them came by sea.'
const share = (rate: number): string => `The share of those who came by sea was ${rate} percent.`

describe('a guess for which much speaks', () => {
  test('is told though its text is loosely tied, and holds where its figures do', () => {
    expect(wrongIn(release(VISITORS, share(25)))).toEqual([])
    expect(wrongIn(release(VISITORS, share(52)))).toEqual(['312,000', '78,000', '52 percent'])
  })

  test('is told as a guess', () => {
    const { claims } = checkText(release(VISITORS, share(52)), DATE)
    const reasons = claims.flatMap((one) => one.reasons.filter(({ ok }) => ok === false))
    expect(reasons.map(({ likely }) => likely)).toEqual([true, true, true])
  })

  test('is told by what ordinary releases taught of it', () => {
    const turnover = (rate: number): string =>
      `Because fuel was cheaper, the turnover of the station contracted by ${rate}% to $21.4 million.\n\nIn $ million | 2025 | 2024\nTurnover | 21.4 | 23.6\nRent | 1.2 | 1.1`
    expect(wrongIn(release(turnover(9.3), 'Fog closed the port on 12 days.'))).toEqual([])
    expect(wrongIn(release(turnover(3.9), 'Fog closed the port on 12 days.'))).toEqual([
      '3.9%',
      '21.4',
      '23.6',
    ])
  })

  test('is told in a text full of figures, where more speaks for it', () => {
    const streets = Array.from(
      { length: 13 },
      (_, at) =>
        `Pier ${'ABCDEFGHIJKLM'[at] ?? ''} was paved over ${140 + 37 * at} metres, with ${3 + at} lamps, ${11 + 2 * at} trees and ${2100 + 613 * at} kerbstones.`,
    )
    const full = (rate: number): string =>
      [release('', `${VISITORS} ${share(rate)}`), ...streets].join('\n\n')
    expect(wrongIn(full(25))).toEqual([])
    expect(wrongIn(full(52))).toEqual(['312,000', '78,000', '52 percent'])
  })

  test('is of nothing that is told already', () => {
    const told = 'Visitors numbered 312,000, of whom 78,000, or 35 percent, came by sea.'
    expect(wrongIn(release(told, share(52)))).toEqual(['312,000', '78,000', '35 percent'])
  })
})
