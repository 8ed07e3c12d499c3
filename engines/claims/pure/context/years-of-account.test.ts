import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods. */
function read(text: string, date?: string): readonly string[] {
  const { claims } = checkText(text, date === undefined ? {} : { date })
  return claims.map(({ text: words, period }) => `${words} ${period}`)
}

test('a year is ended by the months that a text tells of it', () => {
  expect(
    read(
      'Mills pressed 700 tonnes in the crop year 2021-22 (October 2021-September 2022). In 2020-21 they pressed 640 tonnes.',
    ),
  ).toEqual(['700 tonnes since2021-10-01..@2022-09-30', '640 tonnes since2020-10-01..@2021-09-30'])
  expect(
    read('Petitions rose to 8,200 in fiscal 2016, the 12-month period ending Sept. 30.'),
  ).toEqual(['8,200 since2015-10-01..@2016-09-30'])
  // Months that are no year say nothing of it.
  expect(
    read('Mills pressed 700 tonnes in 2021-22 (October 2021-June 2022). Oil came to 90 tonnes.')[0],
  ).toBe('700 tonnes 2021..2022')
})

test('a quarter and a year that end on one day say which quarters a firm has', () => {
  expect(
    read(
      'Larkspur Tools today reported results for its fiscal fourth quarter and full year ended September 30, 2023. Revenue for the year was $19 million. Fourth quarter revenue was $5 million.',
    ),
  ).toEqual(['$19 million since2022-10-01..@2023-09-30', '$5 million 2023-Q3'])
  expect(
    read(
      'Larkspur Tools announced results for the three and nine months ended June 30, 2023. Revenue for the third quarter was $5 million. Year-to-date profit was $2 million.',
    ),
  ).toEqual(['$5 million 2023-Q2', '$2 million since2022-10-01..@2023-06-30'])
  // A year of the calendar stays one.
  expect(
    read(
      'Larkspur Tools reported results for the fourth quarter and year ended December 31, 2023. Revenue for the year was $19 million. Fourth quarter revenue was $5 million.',
    ),
  ).toEqual(['$19 million 2023', '$5 million 2023-Q4'])
})

test('a half that ended in December is the first of an interim report that names no second', () => {
  const head = 'I report interim results for the six months to 31st December 2019.\n'
  expect(read(`${head}First half revenue was £98 million. Net cash came to £33 million.`)[0]).toBe(
    '£98 million 2019-H2',
  )
  expect(
    read(`${head}First half revenue was £98 million. Second half revenue was £99 million.`)[0],
  ).toBe('£98 million 2019-H1')
})

test('the year behind "and" is of the same part as the one before it', () => {
  expect(
    read(
      'The tax rate was 21.8% and 23.1% for the three months ended March 31, 2022 and 2021, respectively.',
    ),
  ).toEqual(['21.8% 2022-Q1', '23.1% 2021-Q1'])
  expect(read('At June 30, 2022 and 2021, debt was $5 million and $6 million.').at(-1)).toBe(
    '$6 million @2021-06-30',
  )
  expect(read('Sales came to 5 million in May 2022 and 2021 brought 41 million.').at(-1)).toBe(
    '41 million 2021',
  )
})

test('part of a year is held against the same part of another', () => {
  expect(
    read(
      'Income rose to $13.2 million for the first quarter of 2023 compared to $11.9 million in 2022.',
    ),
  ).toEqual(['$13.2 million 2023-Q1', '$11.9 million 2022-Q1'])
  // Four times as much is what the whole year brought; so is what is called so.
  expect(
    read(
      'Income was $13.2 million for the first quarter of 2023 compared to $50 million in 2022.',
    )[1],
  ).toBe('$50 million 2022')
  expect(
    read(
      'Income was $13.2 million for the first quarter of 2023 compared to $11.9 million in all of 2022.',
    )[1],
  ).toBe('$11.9 million 2022')
  expect(
    read(
      'Net income for the third quarter of 2022 was $5 million. Cash flow rose to $38 million compared with $26 million in the first three quarters of 2021.',
    ),
  ).toEqual(['$5 million 2022-Q3', '$38 million 2022-Q1..Q3', '$26 million 2021-Q1..Q3'])
  expect(
    read(
      'July 2022 - Arrivals\n\nVisits were down 0.8% from July 2021 and nights 1.1%. The Danish market grew 13.5% in July. It is running 6.9% ahead of January to July 2021.',
      '2022-10-23',
    ).at(-1),
  ).toBe('6.9% 2022-01..07')
})

test('what is passed, and since when records are kept, is of another time', () => {
  expect(read("Orders rose 6% in March, beating last year's 4% increase.", '2021-04-17')).toEqual([
    '6% 2021-03',
    '4% 2020-03',
  ])
  expect(
    read(
      'Harwick had its second-highest average low temperature in June since records began in 1884, at 10.7C. Rain came to 59 mm.',
      '2023-07-02',
    ).slice(1),
  ).toEqual(['10.7C 2023-06', '59 mm 2023-06'])
  expect(
    read(
      'Global shipments came to 8.5 million bags in May. They stood at 9.4 million bags in the same month last year.',
      '2021-06-17',
    ),
  ).toEqual(['8.5 million 2021-05', '9.4 million 2020-05'])
})

test('what a report is on goes on: last month, the months of its title, the budget of a coming year', () => {
  expect(
    read(
      'Waits at the Harwick clinics were longer than ever last month.\n\nJust 71.2 per cent of patients were seen in time.\n\nThe clinics saw 8,100 patients.',
      '2019-02-08',
    ),
  ).toEqual(['longer than ever 2019-01', '71.2 per cent 2019-01', '8,100 patients 2019-01'])
  expect(
    read(
      'Recorded thefts: 12 months to March 2005\n\nThe key findings were as follows:\n\n• Thefts of bicycles fell by 8%.\n\n• Thefts from shops rose by 3%.',
    ),
  ).toEqual(['8% since2004-04-01..@2005-03-31', '3% since2004-04-01..@2005-03-31'])
  expect(
    read(
      'The council adopted the fiscal year 2025-26 budget on Monday. The plan includes $32 million for roads. The fiscal year starts Oct. 1 and runs through Sept. 30.',
      '2025-08-19',
    ),
  ).toEqual(['$32 million since2025-10-01..@2026-09-30'])
})
