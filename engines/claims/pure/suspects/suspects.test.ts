import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { testOf } from '../checks/checks.ts'
import { readClaims, suspectedIn } from '../read-claims.ts'
import { oddsOf, withoutMisread } from './odds.ts'
import { traitsOf } from './traits.ts'

const DATE = { date: '2026-02-10' } as const

const REPORT =
  'The harbour office reports on 2025. Its 14 quays took 3,420 ships, 6.2 percent more than the 3,220 of 2024. They landed 812,000 tonnes, of which 487,200 tonnes, or 60 percent, were grain. ' +
  'Repairs cost $4.8 million and new cranes $2.6 million. Some 1,150 people work in the port, 72 of them apprentices.'
/** One digit of a sentence that words tie. */
const WRONG = REPORT.replace('or 60 percent', 'or 90 percent')

function wrongIn(text: string): readonly string[] {
  return checkText(text, DATE)
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

describe('what fails in a text of many figures', () => {
  test('is told where words tie it', () => {
    expect(wrongIn(REPORT)).toEqual([])
    expect(wrongIn(WRONG)).toEqual(['812,000 tonnes', '487,200 tonnes', '90 percent'])
  })

  test.each([
    'The force grew by 130 since December, from 2,860 to 2,730 wardens, as rules were tightened.',
    'At 2.1%, the rate of damage on this route was lower than in the previous season, when it stood at 1.4%.',
    '• Quays: nine closed, up from 26 on Sunday.',
  ])('is told where its words leave nothing else: %s', (text) => {
    expect(wrongIn(`${REPORT} ${text}`)).not.toEqual([])
    const right = text
      .replace('grew', 'shrank')
      .replace('lower', 'higher')
      .replace('up from', 'down from')
    expect(wrongIn(`${REPORT} ${right}`)).toEqual([])
  })

  test('is told where the words say that what is listed is all', () => {
    const report =
      '柳河区2025年完成投资41.2亿元，增长5.1%，其中工业投资18.3亿元，增长7.4%，房屋投资9.6亿元，下降3.2%。接待游客312万人次，增长8.3%。' +
      '居民收入38120元，增长5.4%。新增就业1.24万人，培训6200人次。建成中心5个，分别是柳河材料中心、东坡种业中心、南湾检测中心和北塘设计中心。'
    expect(wrongIn(report)).toEqual(['5个'])
    expect(wrongIn(report.replace('中心5个', '中心4个'))).toEqual([])
    expect(wrongIn(report.replace('中心。', '中心等。'))).toEqual([])
  })

  test('has one value of each trait, and odds that are their sum', () => {
    const { ground } = suspectedIn(WRONG, DATE)
    const [one] = ground.suspects
    if (one === undefined) throw new Error('nothing fails')
    const traits = traitsOf(ground, one)
    expect(traits.get('sort')).toBe('share/share')
    expect(traits.get('exact')).toBe('true')
    // "Or 90 percent".
    expect(traits.get('beside')).toBe('share')
    const weights = { any: 1, traits: { sort: { 'share/share': 0.5 }, exact: { false: 9 } } }
    expect(oddsOf(weights, ground, one)).toBe(1.5)
  })

  test('is told where named places are counted right beside', () => {
    const told = (count: string) =>
      wrongIn(
        `${REPORT}\n往来日本、韩国、泰国${count}个主要市场的客流增长较快，全年共有4.2万人次。`,
      )
    expect(told('三')).toEqual([])
    expect(told('五')).toEqual(['日本、韩国、泰国', '五个'])
  })

  test('is told as it is where there are few', () => {
    const { ground } = suspectedIn('Of 400 seats 100, or 52 percent, are new.', DATE)
    expect(ground.suspects).toEqual([])
    expect(wrongIn('Of 400 seats 100, or 52 percent, are new.')).toHaveLength(3)
  })
})

test('a ratio is told over what the others give', () => {
  const { ground } = suspectedIn(WRONG, DATE)
  const [one] = ground.suspects
  if (one === undefined) throw new Error('nothing fails')
  // 90 where it is 60: some 0.18 powers of ten off.
  expect(traitsOf(ground, one).get('off')).toBe('0.3')
})

describe('what words tie with no other figure between', () => {
  test.each([
    ['To date 671 lockers can be opened by phone, four times the 40 of 2020.', 3],
    ['Only 93.3 percent of parcels came on time, well adrift of the 80-percent mark.', 2],
    ['The desk answers in Basque, Breton and Welsh – six languages in all.', 2],
    [
      'The ward has 14,300 nurses and 15,900 porters, equivalent to 2.6 nurses for every porter.',
      3,
    ],
  ])('is told among many figures: %s', (text, count) => {
    expect(wrongIn(`${REPORT}\n\n${text}`)).toHaveLength(count)
  })

  test.each([
    'To date 160 lockers can be opened by phone, four times the 40 of 2020.',
    'Only 73.3 percent of parcels came on time, well adrift of the 80-percent mark.',
    'The desk answers in Basque, Breton and Welsh – three languages in all.',
  ])('and holds: %s', (text) => {
    expect(wrongIn(`${REPORT}\n\n${text}`)).toEqual([])
  })
})

test('a column of more than its total is told, whatever stands beside it', () => {
  const told = (all: string): readonly string[] =>
    wrongIn(
      `${REPORT}\n\nQuay | Ships | Cranes\nNorth | 1,214 | 31\nWest | 1,630 | 44\nSouth | 576 | 9\nTotal | ${all} | 84`,
    )
  expect(told('3,420')).toEqual([])
  expect(told('3,380')).toEqual(['1,214', '1,630', '576', '3,380'])
})

const ALONE =
  'The town of Norvik tells of its year 2025. The library lent 48,200 books. Visitors numbered 312,000. Some 1,150 people work in the port. Repairs cost $4.8 million and new cranes $2.6 million. The pool opened on 212 days.\n\nThe school has 38 teachers, 14 rooms and 3 halls. The town hall dates from the 12th century and has 61 windows. Gardens cover 410 hectares, and 7 mills grind corn. Trams carried 2.3 million people. The harbour took 3,420 ships.\n\nThe harbour counted 3,220 ships in 2024, so the number of ships rose by 9.2 percent.'
const LOOSE = ALONE.replace('3,420 ships.', '3,420 ships. Anglers landed 3,905 fish.')
const WELL_TIED = ALONE.replace('books.', 'books, 5.2 percent more than the 45,800 of 2024.')
  .replace('312,000.', '312,000, of whom 78,000, or 25 percent, came by sea.')
  .replace('$2.6 million.', '$2.6 million, together $7.4 million.')
  .replace('2.3 million people.', '2.3 million people, up 15 percent from 2.0 million.')

test('what is a doubt by its traits is told as a guess where enough speaks for it', () => {
  const { reading, ground } = suspectedIn(LOOSE, DATE)
  const doubts = withoutMisread(reading, ground, () => null).relations.filter(
    (one) => one.isDoubt === true,
  )
  expect(doubts.map(({ kind }) => kind)).toEqual(['change'])
  const told = checkText(LOOSE, DATE).claims.flatMap(({ reasons }) =>
    reasons.filter(({ ok }) => ok === false),
  )
  expect(told.map(({ check, likely }) => [check, likely])).toEqual([
    ['growth', true],
    ['growth', true],
    ['growth', true],
  ])
  const sound = LOOSE.replace('9.2 percent', '6.2 percent')
  expect(wrongIn(sound)).toEqual([])
  expect(wrongIn(WELL_TIED)).toEqual(['3,420 ships', '3,220 ships', '9.2 percent'])
  // Where nothing of its kind stands between, its traits are enough.
  expect(wrongIn(ALONE)).toEqual(['3,420 ships', '3,220 ships', '9.2 percent'])
  // In one sentence it is told whatever the rest says.
  expect(wrongIn(`${sound} Fares rose by 9 percent from $20 to $26.`)).toEqual([
    '9 percent',
    '$20',
    '$26',
  ])
})

test('of what speaks neither for a slip nor for a misreading is told as a doubt', () => {
  const table =
    'Monthly sales by region ($ billion)\n\nRegion\tApril 2026\tMarch 2026\tApril 2025\tMonth-to-month\tYear-to-year\nNorth\t21.46\t20.38\t16.92\t+5.3%\t+26.8%\nSouth\t17.85\t17.31\t15.64\t+3.1%\t+14.1%\n\n'
  const told = (last: string) => {
    const reading = readClaims(
      `Sales in April 2026 were up in the North (26.8%) and the South (14.1%) year to year.\n\n${table}${last}`,
    )
    const holds = testOf(reading)
    return reading.relations.filter((one) => holds(one) === false)
  }
  const far = told('Sales in the North rose 26.8% year to year to $23.9 billion.')
  expect(far.map(({ isDoubt }) => isDoubt)).toEqual([true])
  const slip = told('Sales in the North rose 26.8% year to year to $24.16 billion.')
  expect(slip.some(({ isDoubt }) => isDoubt !== true)).toBe(true)
  expect(told('Sales in the North rose 26.8% year to year to $21.46 billion.')).toEqual([])
})
