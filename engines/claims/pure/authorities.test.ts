import { describe, expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { contradict, hold } from './checks/tiny/contradict.ts'
import { periodsTold } from './context/tiny/periods-told.ts'
import { readClaims } from './read-claims.ts'

// Forms of words of revenue authorities, councils, regulators and ministries: money and years of their own, targets and how much of them was reached.

function read(text: string): readonly string[] {
  const { claims, doc } = readClaims(text, { date: '2024-12-20' })
  return claims.map(
    ({ start, end, unit, kind }) => `${doc.text.slice(start, end)} ${unit} ${kind ?? '-'}`,
  )
}

describe('money by its short names', () => {
  test.each([
    ['The lake board took KShs. 3.1 Billion in tolls.', 'KShs. 3.1 Billion KES -'],
    ['The lake board took Ksh.3.1 billion in tolls.', 'Ksh.3.1 billion KES -'],
    ['The lake board took Ushs 41 billion in tolls.', 'Ushs 41 billion UGX -'],
    ['The lake board took TShs. 5.2 billion in tolls.', 'TShs. 5.2 billion TZS -'],
    ['The lake board took GH¢ 7.4 million in tolls.', 'GH¢ 7.4 million GHS -'],
    ['The lake board took N6.3 billion in tolls.', 'N6.3 billion NGN -'],
    ['The lake board took Php 8.5 million in tolls.', 'Php 8.5 million PHP -'],
    ['The lake board took FCFA 9.6 billion in tolls.', 'FCFA 9.6 billion money -'],
    ['The lake board took Birr 2.7 billion in tolls.', 'Birr 2.7 billion ETB -'],
  ])('%s', (text, claim) => {
    expect(read(text)).toEqual([claim])
  })
  test('a letter before a small number is a name', () => {
    expect(read('The N4 road and N95 masks.')).toEqual([])
  })
  test('a scale said once is that of bare numbers in brackets too', () => {
    const said = 'Surpluses were recorded, in billions of dollars, with Averland ($4.7) and Bell'
    expect(readClaims(`${said} (2.3).`).claims.map(({ unit }) => unit)).toEqual(['USD', 'USD'])
    expect(readClaims(`${said} 2.3 times.`).claims.map(({ unit }) => unit)).not.toEqual([
      'USD',
      'USD',
    ])
  })
})

describe('years of account', () => {
  test('their parts are the months that a bracket tells, also where none does', () => {
    expect(
      periodsTold(
        'Tolls came to 8.2 million euros in the first half of FY 2023/24 (July - December 2023). In the second half of FY 2022/23 they had been 7.6 million euros.',
      ),
    ).toEqual(['8.2 million euros 2023-H2', '7.6 million euros 2023-H1'])
    expect(periodsTold('In Q1 FY24/25 (April-June 2024) tolls were 8.2 million euros.')).toEqual([
      '8.2 million euros 2024-Q2',
    ])
    // Without a bracket, and in years of the calendar.
    expect(periodsTold('In the first half of 2024 (January-June) tolls were 8.2 million.')).toEqual(
      ['8.2 million 2024-H1'],
    )
  })
  test('a title on what is charged in a coming one lends it', () => {
    expect(
      periodsTold(
        'Budget and council tax 2025/26\n\nThe council will spend £41.2 million.\n\nParks take £3.1 million and roads £8.4 million.',
      ),
    ).toEqual([
      '£41.2 million since2025-04-01..@2026-03-31',
      '£3.1 million since2025-04-01..@2026-03-31',
      '£8.4 million since2025-04-01..@2026-03-31',
    ])
  })
  test('several of them are a span', () => {
    expect(periodsTold('The plan from 2024/25 to 2026/27 costs £4 million.')[0]).toBe(
      '2024/25 to 2026/27 2024..2027',
    )
    expect(periodsTold('The plan from 2024/25 to 2026/27 adds up to £4 million.')[1]).toBe(
      '£4 million 2024..2027',
    )
    expect(periodsTold('Fees rose from £4 in 2022/23 to £5 in 2023/24.')).toEqual([
      '£4 since2022-04-01..@2023-03-31',
      '£5 since2023-04-01..@2024-03-31',
    ])
  })
  contradict('span', [
    'The plan for the {five|seven} years from 2024/25 to 2028/29 adds up to £31 million.',
    'A {three|four}-year plan (2024/25 to 2026/27) was agreed.',
  ])
})

describe('kinds', () => {
  test('higher by so much than before is growth', () => {
    expect(read('The catch was higher by 3.7 per cent than last year.')).toEqual([
      '3.7 per cent percent growth',
    ])
    expect(read('The catch is higher than last year by 41 tonnes.')).toEqual(['41 tonnes t growth'])
    expect(read('Tolls were more than offset by 4 million euros.')).not.toEqual([
      '4 million euros EUR growth',
    ])
  })
  test('who supports an increase hasn’t grown', () => {
    expect(read('54% supported the increase, 37% opposed it.')).toEqual([
      '54% percent share',
      '37% percent share',
    ])
    expect(read('Tolls saw a 54% increase.')).toEqual(['54% percent growth'])
  })
  test('one of so many is a share, whatever it is', () => {
    expect(read('One hour in thirteen is lost. One valve in nine failed.')).toEqual([
      'One hour in thirteen ratio share',
      'One valve in nine ratio share',
    ])
    expect(read('It rained one day in nine towns.')).toEqual(['nine towns places -'])
  })
  test('a heading of topics counts nothing', () => {
    expect(read('Crops, Livestock and Fisheries\n\nAll grew.')).toEqual([])
    expect(read('These towns joined:\n\nAldermoor, Carnby and Milford')).toEqual([
      'Aldermoor, Carnby and Milford places count',
    ])
  })
  test('classes of a school are named by their numbers', () => {
    expect(read('There are 31 pupils in grade 5 and 28 in grades 1 to 3.').length).toBe(2)
    expect(read('The mean grade was 4.2.').length).toBe(1)
  })
  test('there are no millions of places', () => {
    expect(
      read(
        'Some 3.4 million pupils in six counties were tested, 86% of the 3.95 million targeted.',
      ).at(-1),
    ).toMatch(/^3.95 million persons/)
  })
})

describe('how much of a target was reached', () => {
  contradict('share', [
    'The port took $61.2 million against a target of $58.4 million (performance rate {104.8|108.4}%).',
    'May alone brought in $61.2 million, the most so far and {104.8|108.4}% of the month’s target of $58.4 million.',
    'In March 3.4 million pupils were tested in six counties, {86.1|81.6}% of the 3.95 million targeted.',
  ])
  hold([
    'The port took $61.2 million, and 12.4% of the fleet’s target of $58.4 million was spent on paint.',
  ])
  test('what was aimed at is no level that grew', () => {
    const text =
      'PORT TOLLS FOR JANUARY TO JUNE 2024\n\nBerths brought in $512.6 million against a target of $530.4 million, a performance rate of 96.6%. Growth was 6.4%, from $481.8 million.\n\nCranes took $276.9 million, surpassing the target of $271.3 million with a surplus of $5.6 million (performance rate 102.1%). This was 11.9% above the $247.4 million of the corresponding half of 2023.'
    expect(
      checkText(text, { date: '2024-07-20' }).claims.filter(
        ({ verdict }) => verdict === 'inconsistent',
      ),
    ).toEqual([])
  })
})

describe('amounts beside a rate, and shares beside each other', () => {
  contradict('growth', [
    'The barley crop is put at 846.2 thousand tonnes, which is {78.4|87.4} thousand tonnes more than the 767.8 thousand tonnes of 2023.',
    'Your bill will be £1,846.20, which is £{78.40|87.40} or 4.4% more than this year’s £1,767.80.',
    'Grants rise to €3.71 billion in the 2025-26 school year, up 6.0% (€{211|121} million) from €3.499 billion.',
  ])
  contradict('growth', [
    'Of these lines, 486,200 were leased and 128,400 were owned. The latter grew by {9.3|3.9}% from 117,500.',
    'Customs took $61.2 million in June. This was {9.1|11.9}% above the $56.1 million of the same month of 2023.',
  ])
  contradict('gap', [
    'Coverage with the first dose was 84% and with the second dose {75|57}%: nine percentage points fewer.',
  ])
  contradict('target', [
    'Coverage was 84% in the east and 75% in the west, both well below the {95|59}% needed.',
  ])
  hold([
    'Coverage rose to 84% in the east and fell by 9% to 75%, both below the 90% of the plan.',
    'Turnout was 61% in the north and 48% in the south, 3 percentage points lower.',
    'Sales of rope were €84 million in a market of €512 million, up 5.0% (€4 million) from €80 million.',
    'The yard has 41 boats, which is 3 or 8% more than last year’s 38.',
  ])
})

describe('what is made up of what', () => {
  contradict('sum', [
    'The scheme’s 74 projects comprise 21 new halls, {34|43} repairs and 19 extensions, and cost little.',
    'Berth fees registered €612.4 million. They were made up as follows:\n\ni. Ferries: €214.6 million;\nii. Freight: €183.1 million;\niii. Yachts: €{96.3|69.3} million;\niv. All others: €118.4 million.',
  ])
  hold([
    'The 24 kits comprise 12 pumps, 24 hoses and 48 clamps.',
    'The 74 projects comprise 21 new halls and 34 repairs, among others.',
  ])
  contradict('part', [
    'Imports of goods increased $1.9 billion to $264.7 {billion|million} in July.',
    'The figures reflected an increase in the goods deficit of $2.8 billion to $91.6 {billion|million}.',
  ])
  hold(['Net profit rose $3.4 billion to $1.2 billion.'])
})

test('figures that a list tells again from the column of a table', () => {
  const told = (rate: string): readonly string[] =>
    checkText(
      `Dwellings approved by county\n\nCounty\tMay 2024\tJune 2024\tMonthly change (%)\nAlder\t4,120\t4,310\t4.6\nBrack\t3,860\t3,742\t-3.1\nCorrin\t2,540\t2,731\t7.5\nDunmore\t1,918\t2,040\t6.4\n\nApprovals rose in Corrin (${rate}%), Dunmore (6.4%) and Alder (4.6%) in June, while Brack fell 3.1%.`,
      { date: '2024-07-20' },
    ).claims.flatMap(({ text, verdict }) => (verdict === 'inconsistent' ? [text] : []))
  expect(told('7.5')).toEqual([])
  expect(told('7.9')).toContain('7.9%')
})
