import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { accused, told } from './checks/tiny/slips-told.ts'

// Dense releases of firms, towns and offices: what a figure is said of where several of its kind stand beside.

test('what is faster by so many minutes takes less', () => {
  const text =
    'The median response time was 7.4 minutes, 0.3 minutes faster than the 7.7 minutes recorded in 2020-21.'
  told(text, ['0.3', '0.9'])
})

test('so many or that share is the part, and what others hold is not', () => {
  expect(accused('Firms hold 68% of the names, or 103,795; private persons hold 48,845.')).toEqual(
    [],
  )
  told('Of 152,640 names, firms hold 68%, or 103,795.', ['103,795', '130,795'])
})

test('longer than so many feet says of which kind something is', () => {
  const text =
    'Nine new boats longer than 66 feet were sold in August, a 50% decline from 18 in 2022.'
  expect(accused(text)).toEqual([])
  expect(checkText(text).claims.at(-1)?.unit).toBe('ships')
})

test('what another amount climbed to is no end of the first', () => {
  const text =
    'Revenue rose 5.0% from 263.1 million yuan, and net profit climbed to 18.9 million yuan from 15.4 million yuan, up 22.7%.'
  told(text, ['22.7', '27.7'])
})

test('a price by weight is in the money that the text names', () => {
  const text =
    '114年總產值新臺幣41.6億元，較上年39.8億元成長4.5%。\n12月產地均價每公斤62元，較11月之58元上漲6.9%，較上年同月之70元下跌11.4%。'
  expect(accused(text)).toEqual([])
  expect(checkText(text).claims[3]?.unit).toBe('TWD/kg')
})

test('what each event had makes up no total, and all that they had stands behind it', () => {
  const text =
    '2025年共有8.34万人次捐血。流动捐血活动举办640场，场均60人次，共3.84万人次，占总人次的46.0%；四个固定血库共4.50万人次。'
  told(text, ['场均60', '场均90'])
})

test('an office that tells of something is no second place', () => {
  const text =
    '记者从云溪市园林局获悉，2025年，市属园林景区共接待游客1320.4万人次，比2024年的1198.6万人次增长10.2%。'
  told(text, ['10.2', '12.0'])
})

test('the nouns of a list are of what stands before the first', () => {
  const name = (text: string): string | null => {
    const { claims } = checkText(text, { date: '2025-02-26' })
    const { measure } = claims.at(-1) ?? {}
    return measure ?? null
  }
  expect(name('The combined output of Elmport, Marlow and Hesk reached 11.5 million tonnes.')).toBe(
    'combined output of Elmport, Marlow and Hesk',
  )
  expect(
    name('After the strike was over, the exports of coal, steel and cars rose 4 percent.'),
  ).toBe('exports of coal, steel and cars')
  expect(name('In Norland, coal and steel fell 4 percent.')).toBe('coal and steel')
  expect(name('The rail network of the three towns now measures 1,352 kilometers.')).toBe(
    'rail network of the three towns',
  )
})
