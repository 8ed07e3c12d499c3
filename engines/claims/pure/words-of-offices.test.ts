import { describe, expect, test } from 'vitest'
import { contradict, hold } from './checks/tiny/contradict.ts'
import { readClaims } from './read-claims.ts'

// Forms of words in which offices of statistics tell what changed: bases at other times, amounts and rates side by side, levels told for themselves.

function read(text: string): readonly string[] {
  const { claims, doc } = readClaims(text, { date: '2024-12-20' })
  return claims.map(
    (one) => `${doc.text.slice(one.start, one.end)} ${one.unit} ${one.bound} ${one.kind}`,
  )
}

describe('a base at another time', () => {
  hold([
    // The same imports a month before, and not the exports beside them.
    'November exports were $281.7 billion, $6.3 billion more than October exports. November imports were $362.2 billion, $9.8 billion more than October imports.',
    'Health care added 41,000 jobs in November, with gains in hospitals (+15,000), nursing homes (+12,000), and home care (+9,000). Job growth in health care averaged 52,000 per month in 2023.',
  ])
  contradict('gap', [
    'Men earn 3,410 euros a month and women 2,960 euros. Men earn {450|540} euros more than women.',
  ])
  contradict('mean', [
    'The Oldbury gauge caught 41 mm in April, 52 mm in May and 63 mm in June. The monthly average for the second quarter was {52|57} mm.',
  ])
})

describe('an amount with its rate in brackets, and to which side of a base it lies', () => {
  contradict('growth', [
    'The Oldbury wool index averaged 118.4 points in June, down 0.6 points (0.5 percent) from May, but standing {18.2|19.2} points (18.2 percent) above its level a year ago.',
    'Hours worked in Averland rose {0.6|1.6} per cent, or 11 million hours, to 1,884 million hours in June.',
    'Average hourly earnings in Averland rose by {19|29} cents, or 0.5 percent, to $37.14 in June.',
    'The Oldbury wool index averaged 118.4 points in June. The index was {14.8|13.8} points (11.1 percent) below its June 2023 value.',
  ])
  hold([
    // Two index points of different things.
    'The Oldbury wool index averaged 118.4 points in June. The flax index averaged 124.0 points in June. The index was 14.8 points (10.7 percent) below its June 2023 value.',
  ])
  test('a count with its share is no change', () => {
    expect(
      read('Of all, 23 schools (12 percent) above the national average will close.')[1],
    ).not.toMatch(/growth$/)
  })
})

describe('what a figure is of', () => {
  contradict('share', [
    'The value of exports of goods rose to 381.4 billion dollars. The value of imports of goods rose to 424.9 billion dollars. A deficit of 43.5 billion dollars, equivalent to {10.2|11.9}% of the value of imports of goods, was recorded.',
  ])
  hold([
    'Production is 155,000 bales higher, at 14.2 million, as a 15,000-acre cut in area came late. Ending stocks are put at 4.7 million bales, equivalent to a 38-percent stocks-to-use ratio.',
    // A price that is told for itself.
    'The average price of petrol was $3.114 per gallon on 16 December, $0.004 less than a week before. The average price of diesel was $3.702 per gallon, $0.031 above the price a week before.',
  ])
  test('a number of millions is of the unit before it, and not of the next clause', () => {
    expect(
      read('Output is 14.7 billion bushels, down 270 million as the area fell by 3 acres.')[1],
    ).toMatch(/^270 million bushel/)
  })
  test('a scale that is said once, before sums in brackets', () => {
    const { claims } = readClaims(
      'Surpluses were recorded, in billions of dollars, with Averland ($4.7) and Belland ($2.3 billion).',
      { date: '2024-12-20' },
    )
    expect(claims.map(({ value }) => value.coefficient)).toEqual([4_700_000_000n, 2_300_000_000n])
  })
  test('whose dollar it is, the office says that tells of it', () => {
    expect(read('Statistics Canada said sales were $61.2 billion.')[0]).toMatch(/ CAD /)
    expect(read('Statistics Canada said sales were US$61.2 billion, or $70 billion.')[1]).toMatch(
      / USD /,
    )
  })
})

describe('when it was', () => {
  const periods = (text: string, date = '2024-12-20') =>
    readClaims(text, { date }).claims.map(({ period }) => period)
  test('the time of a peak, of a mean or of what is compared isn’t that of the figure', () => {
    expect(
      periods(
        'The Oldbury wool index averaged 118.4 points in November 2024. The index remained 21.7 percent below its peak reached in March 2022.',
      )[1],
    ).toBe('2024-11')
    expect(
      periods('At 104.1 percent of its 2019 average, output in November 2024 was high.')[0],
    ).toBe('2024-11')
    expect(
      periods('Comparing November 2024 with November 2023, exports to Averland grew by 1.7%.')[0],
    ).toBe('2024-11')
    expect(
      periods(
        'In November 2024 prices rose. They are now 16.4% above their highest level at the peak of the boom in April 2007.',
      )[0],
    ).not.toBe('2007-04')
    expect(periods('The index hit a peak of 160.1 points in March 2022.')[0]).toBe('2022-03')
  })
  test('year to date, in a release of January on a month of the year before', () => {
    expect(
      periods(
        'Trade of Averland, November 2024\n\nNovember exports were $281.7 billion. Year-to-date, exports increased 3.7 percent.',
        '2025-01-08',
      )[1],
    ).toBe('2024-01..11')
  })
  test('growth on a year-on-year basis is no yearly mean', () => {
    expect(read('The economy grew by 4.1 per cent on a year-on-year basis.')[0]).toMatch(/ growth$/)
  })
})

describe('how far something went, and where it came to', () => {
  test('an increase of one sum to another is no range', () => {
    expect(
      read('The month saw an increase in the goods deficit of $4.1 billion to $98.6 billion.'),
    ).toEqual(['$4.1 billion USD exact growth', '$98.6 billion USD exact null'])
  })
  test('a grant of one sum to another is', () => {
    expect(read('The fund gives a grant of $4.1 billion to $4.6 billion.')[0]).toMatch(/between/)
  })
  test('what stepped up to a rate came to it; what may go up to one has a limit', () => {
    expect(read('Use of capacity stepped up to 77.9 percent.')[0]).toMatch(/ exact /)
    expect(read('They save up to 77.9 percent.')[0]).toMatch(/ atMost /)
  })
})
