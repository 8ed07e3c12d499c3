import { describe, expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'

const read = (text: string): readonly string[] =>
  readClaims(text, { date: '2025-06-10' }).claims.map(
    ({ value, unit }) => `${Number(value.coefficient) / 10 ** value.scale} ${unit}`,
  )

describe('words of two units', () => {
  test('pounds of an American text are weights, unless they are paid', () => {
    const text = (end: string) =>
      `The food bank had $6.1 million. Growers donated 28,200 pounds${end}.`
    expect(read(text('')).at(-1)).toBe('28200 lb')
    expect(read(text(' to the London fund')).at(-1)).toBe('28200 GBP')
    expect(read('The store made $6 million. The stall cost 300 pounds.').at(-1)).toBe('300 GBP')
  })

  test('cents are of the one money of the text', () => {
    expect(read('Profit was R248 million. The dividend is 107 cents.').at(-1)).toBe('1.07 ZAR')
    expect(read('Profit was $248 million. The dividend is 107 cents.').at(-1)).toBe('1.07 USD')
  })

  test('meters are counted where they are installed', () => {
    expect(read('Lunavo installed 9,400 meters in May to end unmetered supply.')).toEqual([
      '9400 items',
    ])
    expect(read('Lunavo laid 9,400 meters of pipe to end unmetered supply.')).toEqual(['9400 m'])
  })

  test('points are of the rates that were told before, and of an index where one is', () => {
    expect(read('Punctuality was 76.3 per cent. "We are 1.7 points away from our aim."')).toEqual([
      '76.3 percent',
      '1.7 percentage-point',
    ])
    expect(read('The index fell 2 per cent. It lost 17 points.').at(-1)).toBe('17 index-points')
  })

  test('insurers tell their ratios in hundredths', () => {
    expect(read('It reached a combined ratio of 82.7.')).toEqual(['82.7 percent'])
    expect(read('There was a ratio of 2.08.')).toEqual(['2.08 ratio'])
  })

  test('a million tonnes, and metric tonnes of something', () => {
    expect(read('The mine made the 6.32 Mt of last May.')).toEqual(['6320000 t'])
    expect(read('They bought 12,900 MT of rice.')).toEqual(['12900 t'])
  })
})

describe('what has no figure', () => {
  const texts = (text: string): readonly string[] =>
    readClaims(text, { date: '2025-06-10' }).claims.map(({ start, end, form }) =>
      form === 'superlative' || form === 'ordinal' || form === 'rank' ? text.slice(start, end) : '',
    )

  test.each([
    ['The planes were fuller than ever.', 'fuller than ever'],
    [
      'Fewer died than in any year since 2012, but butter was dearer than at any time.',
      'dearer than at any time',
    ],
    ['It was the quietest month since 2019.', 'quietest'],
    ['That would be a record.', 'record'],
    ['Exports rose for a fifth year.', 'fifth year'],
    ['Toys came second (585).', 'second'],
  ])('%s', (text, words) => {
    expect(texts(text)).toContain(words)
  })

  test.each([
    'The forest was the best since it was sown.',
    'Sales for the third quarter rose.',
    'It keeps a record of all.',
  ])('%s', (text) => {
    expect(texts(text).filter((words) => /forest|third|record/.test(words))).toEqual([])
  })
})

test('a Chinese date until which something runs, and one from which it will', () => {
  const dates = (text: string) =>
    readClaims(text, { date: '2025-02-20' }).claims.flatMap(({ date, bound }) =>
      date === null ? [] : [`${date} ${bound}`],
    )
  expect(dates('优惠活动12月31日截止。')).toEqual(['2024-12-31 atMost'])
  expect(dates('今年7月1日起，新办法将在全市推行。')).toEqual(['2025-07-01 exact'])
  expect(dates('今年1月1日起，全市受理申请320件。')).toEqual([])
})

test('years of the Republic behind a county or an announcement', () => {
  const text = '環保局公布113年廢棄物處理成果，全縣回收4,100公噸，較112年的3,900公噸增加。'
  expect(read(text)).toEqual(['4100 t', '3900 t'])
  expect(read('這所學校創校113年。').at(-1)).toBe('113 years')
})
