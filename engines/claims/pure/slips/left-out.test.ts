import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// Parts lack what stands beside them.

const wrongIn = (text: string): readonly string[] =>
  checkText(text, { date: '2025-05-06' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)

const VOTE =
  'The council approved a budget of £236.4 million, £9.2 million up on the current year.\n\nReserves were drawn down to £19.5 million. Councillors voted 29 to 17 in favour, with two abstentions; all 48 seats were filled.'
const ORCHARDS =
  'The census counted 2,960 hectares of orchards this spring, 140 hectares fewer than in 2020, when it found 3,100. Apples grow on 1,776 hectares, or three fifths of the area, pears on 592 (one fifth), and plums and cherries on the remaining 592.'

test.each([VOTE, ORCHARDS])('one more of them makes up the whole', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test('a whole that lacks something else is wrong', () => {
  const text = 'The club has 412 members: 215 men and 187 women.'
  expect(wrongIn(text)).not.toEqual([])
})
