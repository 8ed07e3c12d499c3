import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// What is told of one place after the other, in the same words, with figures that a slip of the pen would tell apart.

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-16' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  'In Aldermoor, output came to 51.7 billion euros in 2024, up 4.2 percent from 49.6 billion euros in 2023.\n\nIn Brackwell, output came to 51.5 billion euros in 2024, up 3.8 percent from 49.6 billion euros in 2023.',
  'In Aldermoor, 2,046 families moved in. In Brackwell, 2,406 families moved in.',
  'In Aldermoor, of the 2,046 farms, 820 keep cattle, or 40.1 percent.\n\nIn Brackwell, of the 2,406 farms, 962 keep cattle, or 40.0 percent.',
  'In Aldermoor, sales came to 61.4 million.\nExports were 12.6 million, of which Sweden took 3.1 million.\n\nIn Brackwell, sales came to 48.3 million.\nExports were 16.2 million, of which Sweden took 4.4 million.',
  '青柳区完成投资73.4亿元，白石区完成投资74.3亿元，临溪县完成投资37.4亿元。',
  '2024年，青柳区生产总值302.6亿元，增长5.2%。白石区生产总值320.6亿元，增长4.8%。',
])('of two places are two figures: %s', (text) => {
  expect(failing(text)).toEqual([])
})

test('an entry told in the same words is another where more than one of its figures is', () => {
  const entry = (all: string, some: string): string =>
    `Of the ${all} shops in the street, ${some} open on Sundays.`
  expect(failing(`${entry('2,046', '820')}\n\n${entry('2,406', '962')}`)).toEqual([])
})

test('of one place told twice one figure is wrong', () => {
  const lead = 'Aldermoor output reaches 51.7 billion euros in 2024\n\n'
  const body = (level: string): string =>
    `In Aldermoor, output came to ${level} billion euros in 2024, the office said.`
  expect(failing(lead + body('51.7'))).toEqual([])
  expect(failing(lead + body('57.1'))).not.toEqual([])
})

test('a place that others make up is still added up', () => {
  const told = (east: string): string =>
    `Aldermoor sold 60 homes in May. In the Eastside, ${east} homes were sold, in the Westside 24, 60 in all.`
  expect(failing(told('36'))).toEqual([])
  expect(failing(told('63'))).not.toEqual([])
})
