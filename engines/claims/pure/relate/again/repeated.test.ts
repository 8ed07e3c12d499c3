import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2025-03-21' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

const EXPORTS =
  'Exports up 4.4 percent in first 20 days of March\n\nOSTBY, March 21 – Exports of Dorne rose to $35.5 billion in the March 1-20 period from $34.0 billion a year earlier.\n\nThere were 14.5 working days in the period, half a day fewer than last year. Average daily exports thus climbed 8.0 percent to $2.45 billion.'

test('growth a day is another than that of all days', () => {
  expect(wrongIn(EXPORTS)).toEqual([])
  expect(
    wrongIn(EXPORTS.replace('to $35.5 billion', 'by 5.4 percent to $35.5 billion')),
  ).not.toEqual([])
})
