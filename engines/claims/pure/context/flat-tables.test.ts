import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

const DATE = '2025-08-20'

/** The periods of the figures of a line. */
function periodsIn(line: string): readonly (string | null)[] {
  return checkText(line, { date: DATE }).claims.map(({ period }) => period)
}

test('a table that was copied as one line has the times of its columns', () => {
  expect(
    periodsIn(
      'May 2025 (EUR Million) May 2024 (EUR Million) Goods Exports 52.18 47.31 Imports 61.07 66.92 Balance -8.89 -19.61',
    ),
  ).toEqual(['2025-05', '2024-05', '2025-05', '2024-05', '2025-05', '2024-05'])
  expect(
    periodsIn(
      'FY 2022-23 FY 2023-24 FY 2024-25 Total No of Depots 31 34 38 Total Trips 4,120 4,670 5,030',
    ),
  ).toEqual([
    ...['2022..2023', '2023..2024', '2024..2025'],
    ...['2022..2023', '2023..2024', '2024..2025'],
  ])
  expect(
    periodsIn(
      'April 2025 (Provisional) March 2025 (Final) Town Country Town Country Index 104.2 103.8 103.9 103.1',
    ),
  ).toEqual(['2025-04', '2025-04', '2025-03', '2025-03'])
  expect(
    periodsIn(
      'Sl. Name of District FY 2022-23 FY 2023-24 Ponds Area Ponds Area 1 Halden 13 18.2 14 21.7 2 Norvik 15 30.6 16 35.5',
    ).slice(0, 4),
  ).toEqual(['2022..2023', '2022..2023', '2023..2024', '2023..2024'])
})

test('its rows may begin with their time', () => {
  expect(
    periodsIn(
      'Season Trees Planted Trees Felled 2022-23 4,120 950 2023-24 4,320 870 2024-25 4,510 910',
    ),
  ).toEqual([
    ...['2022..2023', '2022..2023', '2023..2024'],
    ...['2023..2024', '2024..2025', '2024..2025'],
  ])
  expect(
    periodsIn('Year Orders Value FY21-22 6,400 0.51 FY22-23 7,150 0.48 FY23-24 7,900 0.44'),
  ).toEqual([
    ...['2021..2022', '2021..2022', '2022..2023'],
    ...['2022..2023', '2023..2024', '2023..2024'],
  ])
})

test('a sentence with several times is no table', () => {
  expect(
    periodsIn(
      'In May 2025 and May 2024 the port handled 52 and 47 ships, of which 18 and 16 were tankers.',
    ),
  ).not.toEqual(['2025-05', '2024-05', '2025-05', '2024-05'])
  expect(
    periodsIn('In 2023 the fleet had 31 ships, in 2024 it had 34 ships, and 12 barges and 5 tugs.'),
  ).toEqual(['2023', '2024', '2024', '2024'])
})
