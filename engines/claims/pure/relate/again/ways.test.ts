import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function wrong(text: string): readonly string[] {
  const { claims } = checkText(text, { date: '2024-05-23' })
  const found = claims.flatMap(({ reasons }) => reasons.filter(({ ok }) => ok === false))
  return [...new Set(found.map(({ check, arithmetic }) => `${check} ${arithmetic}`))]
}

const BODY =
  'Oslo, 23 May 2024 – Exports of goods ROSE by 5.2% in April from a year earlier, customs said. They came to 41.3 billion kroner.'

test.each([
  ['Exports fall 5.2% in April', 'rose', ['direction 5.2: + ≠ −']],
  ['Exports rise 5.2% in April', 'fell', ['direction 5.2: + ≠ −']],
  ['Exports rise 5.2% in April', 'rose', []],
])('a title and its text: %s, %s', (title, verb, told) => {
  expect(wrong(`${title}\n\n${BODY.replace('ROSE', verb)}`)).toEqual(told)
})

test.each([
  [
    'Unemployment rises to 4.2 per cent\n\nThe labour office published its figures today. The rate of unemployment went down from 4.5 to 4.2 per cent in April, the office said. There were 118,000 people without work.',
  ],
  [
    '城镇登记失业率升至4.2%\n\n2024年5月23日，市人社局公布，4月末城镇登记失业率由上月末的4.5%降到4.2%，失业人员1.18万人。',
  ],
])('a level that was reached from below and from above: %s', (text) => {
  expect(wrong(text)).toEqual(['direction 4.2: + ≠ −'])
})

test('a title and its first sentence that calls it otherwise', () => {
  const title = 'Lamp sales fell 6.1% in April from a year earlier'
  const said = (verb: string): string =>
    `The office said on Thursday that lamp turnover ${verb} by 6.1 per cent in April 2024 from April 2023, to 9,150 million kroner.`
  expect(wrong(`${title}\n\n${said('fell')}`)).toEqual([])
  expect(wrong(`${title}\n\n${said('grew')}`)).toEqual(['direction 6.1: + ≠ −'])
})

test.each([
  // Of two things under one title.
  'Lamp sales fell 6.1% in April\n\nPaper exports grew by 6.1 per cent in April 2024, customs said.',
  // Of two things.
  'Exports fell 5.2% in April.\n\nImports rose 5.2% in the same month, customs said.',
  // Of two times.
  'In March 2024 exports fell 5.2%.\n\nIn April 2024 exports rose 5.2%, customs said.',
  // On the month and on the year.
  'Unemployment falls to 4.2%\n\nUnemployment was at 4.2% in April, down from 4.3% in March and up from 4.0% a year before.',
  '失业率降至4.2%\n\n4月失业率为4.2%，比3月的4.3%下降，比上年同期的4.0%上升。',
  // What wasn't so, or isn't yet.
  'Exports fall 5.2% in April\n\nAnalysts had expected exports to rise 5.2%; instead they went down, customs said.',
  '4月出口下降5.2%\n\n海关此前预计，出口将增长5.2%。',
  // Of two places.
  'In Bergen the number of visitors rose by 5.2%.\n\nIn Oslo the number of visitors fell by 5.2%.',
  // A round number says little.
  'Prices fell by 5%.\n\nPrices of bread rose by 5%.',
])('no contradiction: %s', (text) => {
  expect(wrong(text)).toEqual([])
})
