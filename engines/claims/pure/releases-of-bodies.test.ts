import { describe, expect, test } from 'vitest'
import { contradict, hold } from './checks/tiny/contradict.ts'
import { readClaims } from './read-claims.ts'

// Airlines, utilities, estate agents, trusts: what was misread of whole releases of theirs.

describe('of those that were told of, and not of all that they are among', () => {
  contradict('share', [
    'The flood cut off 46,000 of our 1.3 million subscribers. 41,400 of them were reconnected within two days ({90|70} per cent).',
  ])
  hold([
    'The flood cut off 46,000 of our 1.3 million subscribers. 910,000 of them have an app (70 per cent).',
  ])
})

describe('a place among so many', () => {
  contradict('direction', [
    'Harrow Water is ranked {fourth|ninth} of the 17 companies in the survey, up from sixth.',
  ])
  contradict('rank', ['Harrow Water is ranked {fourth|19th} of the 17 companies in the survey.'])
  hold(['The port is fourth of 22 harbours, up from sixth.'])
})

describe('rows below a row are in its unit', () => {
  const table = (inland: string): string => `Traffic
	May 2026	May 2025	Change
Passengers ('000)	842.0	800.0	+5.3%
- inland	${inland}	390.0	+7.7%
- abroad	422.0	410.0	+2.9%
- crew (number)	1,240	1,180	+5.1%
`
  test('by their dash, unless they have one of their own', () => {
    const { claims, doc } = readClaims(table('420.0'), { date: '2026-06-04' })
    const found = claims.map(({ start, end, value, unit }) => [
      doc.text.slice(start, end),
      Number(value.coefficient) / 10 ** value.scale,
      unit,
    ])
    expect(found).toContainEqual(['420.0', 420000, 'persons'])
    expect(found).toContainEqual(['1,240', 1240, expect.anything()])
  })
  hold([`The airport counted 420,000 inland passengers and 422,000 abroad.\n\n${table('420.0')}`])
})

describe('more than one base', () => {
  hold([
    'In the year to May 2026 8.42 million passengers used the ferries, 0.42 million or 5.3 per cent more than in 2024/25 and for the first time more than the 8.3 million of 2018/19.',
  ])
})

describe('what a sentence includes is no whole of the next', () => {
  hold([
    'Gifts rose to £4.31 million, including a bequest of £520,000. Lettings brought in £880,000; sundries made up the remaining £310,000.',
  ])
  contradict('sum', [
    'Of the £1,710,000 raised, lettings brought in £880,000 and gifts £520,000; sundries made up the remaining £{310,000|410,000}.',
  ])
})

describe('a mean of one time', () => {
  hold([
    'In the first seven months of 2026, 18,640 flats were sold. July’s turnover was $1.26 billion, for an average price of $420,000.',
  ])
  contradict('mean', [
    'In July 2026, 3,000 flats were sold. July’s turnover was $1.26 billion, for an average price of ${420,000|480,000}.',
  ])
})
