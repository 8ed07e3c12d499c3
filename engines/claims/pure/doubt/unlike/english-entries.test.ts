import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// What is told of one after the other in the same words, each called by its own name, with figures that a slip of the pen would tell apart.

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-16' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  'The port of Aldermoor handled 3.52 million tonnes in 2024, 0.11 million tonnes more than the 3.41 million of 2023. The port of Brackwell handled 5.32 million tonnes in 2024, 0.27 million tonnes less than the 5.59 million of 2023.',
  'Aldermoor had 58,062 residents on 1 July 2024.\n\nBrackwell had 85,062 residents on 1 July 2024.',
  'Mr Ashe moved that the sum of £12,500 be set aside for drains. Ms Lowe moved that the sum of £21,500 be set aside for lamps.',
  'Tram 4 leaves Aldermoor at 07:05 and arrives at 07:39, a journey of 34 minutes. Tram 9 leaves Brackwell at 08:02 and arrives at 08:45, a journey of 43 minutes.',
  'Production of oats is put at 1.22 million tonnes, from 357 thousand hectares at 3.42 tonnes per hectare. Production of rye is put at 3.33 million tonnes, from 735 thousand hectares at 4.53 tonnes per hectare.',
  'Top of the table was Aldermoor with 130 mills per 10,000 adults; its score was 71.2. Next came Brackwell with 310 mills per 10,000 adults; its score was 68.4.',
  'Of the coal, Aldermoor mined 5.47 million tonnes, Brackwell 0.547 million.',
  'Aldermoor completed 350 homes in 2024, 66 more than the 284 of 2023. Brackwell completed 350 homes in 2024, 217 fewer than the 567 of 2023.',
])('of two names are two figures: %s', (text) => {
  expect(failing(text)).toEqual([])
})

test('of one name, or of one figure told again, one is wrong', () => {
  const told = (again: string): string =>
    `The port of Aldermoor handled 3.52 million tonnes in 2024.\n\nThe port of Aldermoor handled ${again} million tonnes in 2024, its master said.`
  expect(failing(told('3.52'))).toEqual([])
  expect(failing(told('5.32'))).not.toEqual([])
})

test('what was a year before is no second telling of what is', () => {
  const then = 'The year before, Aldermoor had sold $12.6 million and Brackwell $23.4 million.'
  expect(
    failing(`Aldermoor sold $14.1 million worth and Brackwell $32.4 million. ${then}`),
  ).toEqual([])
})

test('a row of another is not what is told of one', () => {
  const table =
    'Station\tOpened\tClosed\nAldermoor\t625\t587\nBrackwell\t830\t857\nCastleby\t262\t680'
  expect(failing(`${table}\n\nAldermoor opened 625 cases and closed 587.`)).toEqual([])
})

test('what a rate grew from is no part of what it grew to', () => {
  const entry = (firm: string, now: string, rate: string, then: string, book: string): string =>
    `Q: How did ${firm} do?\nA: Sales were $${now} million, up ${rate}% on the $${then} million of a year ago. The order book stands at $${book} billion.`
  expect(
    failing(
      [
        entry('Ashe', '686', '4.4', '657', '1.3'),
        entry('Lowe', '224', '3.7', '216', '1.7'),
        entry('Marr', '469', '0.6', '466', '2.3'),
      ].join('\n\n'),
    ),
  ).toEqual([])
})

test('what a figure was told as then is nothing that another is held against', () => {
  const sales = (now: string): string =>
    `Net sales were $${now} million, compared with $36.5 million in the prior year (previously reported as $36.9 million), an increase of 5.2%.`
  expect(failing(sales('38.4'))).toEqual([])
})

test('a gap to what the text does not tell is not one to what it does', () => {
  const spent = (of: string, all: string, current: string, capital: string, by: string): string =>
    `Spending by the Office of ${of} was €${all} million, of which €${current} million was current and €${capital} million capital; this was €${by} million above profile.`
  expect(
    failing(
      `${spent('Works', '828', '760', '68', '27')} ${spent('Roads', '718', '608', '110', '11')}`,
    ),
  ).toEqual([])
})

test('so many under an age are no smaller number of people', () => {
  const aged = (young: string): string =>
    `Aldermoor had 40,000 inhabitants: ${young} under 15 (15.5%), 24,400 aged 15 to 64 (61.0%) and 9,400 aged 65 or over (23.5%).`
  expect(failing(aged('6,200'))).toEqual([])
})

test('a turnout is of those who may vote', () => {
  const won = (place: string, own: string, other: string, lead: string, turnout: string): string =>
    `In ${place}, Anne Ashe won with ${own} votes to ${other} for Paul Lowe, a majority of ${lead}, on a turnout of ${turnout}%.`
  const text = (lead: string): string =>
    `${won('Aldermoor', '12,712', '11,646', lead, '69.1')} ${won('Brackwell', '22,305', '14,721', '7,584', '54.4')}`
  expect(failing(text('1,066'))).toEqual([])
  expect(failing(text('1,606'))).not.toEqual([])
})
