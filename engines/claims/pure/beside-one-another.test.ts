import { describe, expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { accused, told } from './checks/tiny/slips-told.ts'

// What stands beside a figure and isn't of it: true passages, and the slips that are found all the same.

describe('a figure isn’t held against what is another’s', () => {
  test.each([
    // The base of the sentence before is that of its own level.
    'Gas supply came to 214.8 TWh in 2024, 3.4 percent more than in 2023 (207.7 TWh). Demand rose by 1.3 percent to 205.0 TWh.',
    // "From" belongs to the nearer of two rises.
    'May 2025\nMonthly accounts. Rates accounted for £41.0 million and compulsory drainage contributions (largely from farms) for £12.7 million. Compared with May 2024, rates rose by £1.6 million and drainage contributions by £1.4 million, from £11.3 million.',
    // What one of them would have liked.
    'Key rate cut by 0.25 percentage points to 2.75%\n\nThe Council has decided to lower the key rate from 3.00% to 2.75%. Six members voted for the decision; one preferred to keep the rate at 3.00% and one preferred a cut of half a percentage point, to 2.50%.',
    // Public ones alone.
    'The county has 512,000 taps. Of these, 109,000 are public, 47,000 belong to firms and the remaining 356,000 are private. Private taps thus make up 69.5% of the total, and public taps 21.3%. There were 840,000 dwellings, or 1.6 for every tap; for public taps alone the ratio was about 7.7 dwellings per tap.',
    // Each of a whole of its own.
    'The upper valley held 618 units (41.2% of its capacity of 1,500 units) and the lower valley the other 2,091 units (66.2% of 3,160 units).',
    // Pennies of one dollar, and what is counted in millions.
    'The charity spent $41.7 million. Of every dollar spent, 83 cents went on its schools, 12 cents on appeals and 5 cents on its offices. Spending on schools came to $34.6 million.',
    'General Fund spending is set at $512.4 million.\n\nSafety is the largest area at $246.0 million, or 48 cents of every General Fund dollar: $151.2 million for police, $82.4 million for fire and $12.4 million for rescue. Libraries receive $61.3 million, streets $58.8 million, homes $47.7 million and debt service the remaining $98.6 million.',
    // How far behind a plan it is.
    'Income was £81.4m and expenditure £83.7m in the month. Savings of £14.2m have been made out of a full-year target of £31.0m (46%), which is £2.1m behind plan; the remaining £16.8m must be found in the last five months, or about £3.4m a month.',
    // Of things, and not of what they are worth.
    'Fake goods numbered 523,000 items with a value of 24.6 million euros; 61 per cent of them, or 319,000, were shoes and bags.',
    // What has parts in its own sentence is no part beside them.
    'The General Fund is $512.4 million. Safety is the largest area at $246.0 million: $151.2 million for police, $82.4 million for fire and $12.4 million for rescue.',
  ])('%s', (text) => {
    expect(accused(text)).toEqual([])
  })

  test('and is held against its own', () => {
    told(
      'Gas supply came to 214.8 TWh in 2024, 3.4 percent more than in 2023 (207.7 TWh). Demand, at 202.4 TWh a year before, rose by 1.3 percent to 205.0 TWh.',
      ['3.4 percent', '4.3 percent'],
    )
    told(
      'The board has saved £14.2m out of a full-year target of £31.0m, which is £1.7m behind plan; the remaining £16.8m must be found by March.',
      ['£16.8m', '£18.6m'],
    )
    told(
      'In 2024 women held 61.3% of the posts and men 38.7%. The clinics had 14,862 visits in October 2024, an average of 479 a day.',
      ['38.7%', '37.8%'],
      ['479', '497'],
    )
    told(
      'Fake goods numbered 523,000 items with a value of 24.6 million euros; 61 per cent of them, or 319,000, were shoes and bags.',
      ['319,000', '391,000'],
    )
    told(
      'There were 214 visits and 36 sites. The town has 840 public taps and 109,200 users, or 130 users per public tap.',
      ['130 users', '310 users'],
    )
  })
})

describe('words beside a number that say what it isn’t', () => {
  const read = (text: string) =>
    checkText(text, { date: '2025-11-20' }).claims.map(({ text, unit }) => `${text} ${unit}`)

  test.each([
    [
      'Of 1,620 looked at in our survey, 1,478 were working (91.2%), compared with 87% in the 2021 survey.',
      ['1,620 items', '1,478 items', '91.2% percent', '87% percent'],
    ],
    ['Growth slowed from 1,140 to 1,020 percent.', ['1,140 percent', '1,020 percent percent']],
    ['The lake held 412 GL and lost 87 GL.', ['412 GL L', '87 GL L']],
    ['The port has 120 yard tractors.', ['120 items']],
    ['The rope is 120 yards long, and the dash a 100 yard one.', ['120 yards yd', '100 yard yd']],
    ['She will speak at a press conference at 11.00 today.', []],
    ['The share closed at 11.00 today, after 14.30 on Monday.', ['11.00 items', '14.30 items']],
  ])('%s', (text, units) => {
    expect(read(text)).toEqual(units)
  })
})

test.each([
  ['The bureau gives a 60% chance of a dry spring for March to May.', '60%', '2026-03'],
  ['The snow needed to fill 80% of the lakes by 1 June is far off.', '80%', '2026-06-01'],
  ['Some 12 crews were needed to clear 80% of the road by 1 June.', '80%', '2025-06-01'],
])('a time that is looked ahead to: %s', (text, figure, period) => {
  const told = checkText(text, { date: '2025-11-20' }).claims.find((one) => one.text === figure)
  expect(told?.period).toContain(period)
})
