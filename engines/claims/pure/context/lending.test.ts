import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// What a figure without a time of its own takes: from the head of its text, its main period, what a sentence before said.

/** `words period` or `words period < base` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) => {
    const base = comparison.kind === 'growth' ? ` < ${comparison.basePeriod}` : ''
    return `${words} ${period}${base}`
  })
}

test('a line of the head that says as of which day holds for the whole text', () => {
  expect(
    told(
      'Wildfires in the Sanna Hills\nSituation report No. 4 (data as of 6 August 2024)\n\nSome 18,400 people are now in shelters, up from 15,100 a week ago.\n\nThe fire front reached 42 km on 2 August. Of the shelters, 31 are in schools.',
      '2024-08-08',
    ),
  ).toEqual([
    'Some 18,400 people @2024-08-06',
    '15,100 @2024-07-30',
    '42 km 2024-08-02',
    '31 @2024-08-06',
  ])
  expect(
    told(
      '台风“海云”灾情快报\n（截至7月16日18时）\n\n全省受灾人口31.2万人。\n转移安置8.6万人，比三天前增加2.1万人。',
      '2024-07-17',
    ),
  ).toEqual(['31.2万人 @2024-07-16', '8.6万人 @2024-07-16', '2.1万人 @2024-07-16 < @2024-07-13'])
})

test('so long before what is spoken of', () => {
  expect(
    told(
      'At the end of August 2024, stocks stood at 412,000 tonnes, against 380,000 tonnes six months earlier.',
      '2024-09-20',
    ),
  ).toEqual(['412,000 tonnes @2024-08-31', '380,000 tonnes @2024-02-29'])
})

test('where things stood when a year ended is part of what is told of it', () => {
  expect(
    told(
      '【总体】去年，全市共接待读者412万人次。\n【场馆】新开分馆3座。截至年末，共有分馆41座。\n【活动】举办讲座286场。',
      '2025-01-20',
    ),
  ).toEqual(['412万人次 2024', '3座 2024', '41座 @2024-12-31', '286场 2024'])
  expect(
    told(
      'By the end of 2024, the fibre network had reached 8,200 km. The company laid it in all its districts.\n\nInvestment came to 96 million euros, of which 41 million went to the north.',
      '2025-02-04',
    ),
  ).toEqual(['8,200 km @2024-12-31', '96 million euros 2024', '41 million 2024'])
})

test('what stood when a time began was then', () => {
  expect(
    told('Since 2019, when it stood at 3.1 million, membership has grown.', '2025-02-04')[0],
  ).toBe('3.1 million 2019')
})
