import { expect, test } from 'vitest'
import { HouseError, sayError } from '#platform/errors'
import { rational } from '#platform/exact'
import { errors } from '../errors.ts'
import { checkText } from './check-text.ts'
import { changeOf, readingOf, type Told } from './checks/tiny/told.ts'
import { readClaims } from './read-claims.ts'
import { reportOf } from './report-of.ts'

const LEVELS: readonly Told[] = [
  { value: '7600', unit: 'km', bound: 'over', period: '@2024-10-31', measure: 'operating mileage' },
  { value: '4150', unit: 'km', period: '@2018-12-31' },
]
const growth = (value: string): Told => ({ value, unit: 'percent', bound: 'over', kind: 'growth' })
const UP = changeOf(0, 1, 2, { direction: 'up' })

test('marks every claim that takes part in a contradiction, and no other', () => {
  const report = reportOf(readingOf([...LEVELS, growth('180'), { value: '41' }], [UP]))
  expect(report.claims.map(({ verdict }) => verdict)).toEqual([
    'inconsistent',
    'inconsistent',
    'inconsistent',
    'no-data',
  ])
  expect(report.summary).toEqual({
    claims: 4,
    byVerdict: {
      holds: 0,
      'holds-only-if': 0,
      inconsistent: 3,
      contradicted: 0,
      'no-data': 1,
      untestable: 0,
    },
    testedAgainst: 'itself',
    asOf: null,
  })
  // The gravest reason first, then doubts, then what fits.
  expect(report.claims[0]?.reasons.map(({ check, ok }) => [check, ok])).toEqual([
    ['growth', false],
    ['direction', true],
  ])
})

test('never takes agreement with itself for truth, nor a doubt for a contradiction', () => {
  const fits = reportOf(readingOf([...LEVELS, growth('80')], [UP]))
  expect(fits.claims.every(({ verdict }) => verdict === 'no-data')).toBe(true)
  expect(fits.claims[2]?.reasons[0]?.ok).toBe(true)
  const doubt = reportOf(readingOf([{ value: '130', unit: 'percent', kind: 'share' }], []))
  expect(doubt.claims[0]?.reasons[0]?.ok).toBe(null)
  expect(doubt.claims[0]?.verdict).toBe('no-data')
})

test('leaves superlatives and forecasts untestable', () => {
  const told: Told[] = [
    {
      value: '1',
      unit: 'rank',
      form: 'superlative',
      kind: 'superlative',
      untestable: 'superlative',
    },
    { value: '3000000', unit: 'vehicles', untestable: 'forecast' },
  ]
  expect(reportOf(readingOf(told, [])).claims.map(({ verdict }) => verdict)).toEqual([
    'untestable',
    'untestable',
  ])
})

test.each([
  [
    '预计2026年、2027年、2028年净利润分别为12.4亿元、13.6亿元和15.0亿元，同比分别增长8.8%、9.7%和10.3%。',
    6,
  ],
  ['Net profit should come to €12.1 million in 2026. In 2027 it rises to €13.4 million.', 2],
])('tests nothing of years after the release: %s', (text, count) => {
  const verdicts = (date: string) => checkText(text, { date }).claims.map((one) => one.verdict)
  expect(verdicts('2025-10-30')).toEqual(Array.from({ length: count }, () => 'untestable'))
  // Long after, data may tell.
  expect(verdicts('2029-10-30')).toContain('no-data')
})

test.each([
  [
    '2025-10-09',
    '2025年国庆中秋8天假期，全市接待游客1286.4万人次，其中过夜游客450.2万人次，占35.0%。',
    'since2025-10-01..@2025-10-08',
  ],
  [
    '2025-06-10',
    'In the year to 31 March 2025 we answered 42,318 calls, 8.7% more than the 38,944 of the year before.',
    'since2024-04-01..@2025-03-31',
  ],
])('tests what is of a stretch that is over: %s', (date, text, period) => {
  const own = checkText(text, { date }).claims.filter((one) => one.period === period)
  expect(own.length).toBeGreaterThan(1)
  expect(own.map(({ verdict }) => verdict)).not.toContain('untestable')
})

test('gives values as the documented shape has them', () => {
  const told: Told[] = [
    { value: '83.30', unit: 'percent' },
    { value: '0.333333333333', unit: 'ratio', fraction: rational(1n, 3n), bound: 'over' },
    { value: '18', valueHigh: '25', unit: 'percent', bound: 'between' },
  ]
  const [exact, third, range] = reportOf(readingOf(told, [])).claims
  expect(exact).toMatchObject({ value: '83.30', bound: 'exact', match: null, place: null })
  expect(third).toMatchObject({ value: '0.333333333333', fraction: '1/3' })
  expect(range).toMatchObject({ value: '18', valueHigh: '25' })
  expect(exact).not.toHaveProperty('valueHigh')
})

test('reads and checks a text without anything but the text', () => {
  const report = checkText('')
  expect(report.claims).toEqual([])
  expect(report.date).toBe(null)
})

test.each(['占5%', '5亿', '1, ', 'from 1 to 2 ', '北京、', '（5）', 'of which 3 million, '])(
  'no sentence is read as one without end: %s',
  (words) => {
    const { doc, claims } = readClaims(words.repeat(4000 / words.length))
    const lengths = doc.sentences.map(({ start, end }) => end - start)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1500)
    expect(claims.every(({ start, end }) => start < end)).toBe(true)
  },
)

function refused(date: unknown): HouseError | null {
  try {
    checkText('Output rose by 5 %.', { date: date as '2025-01-01' })
    return null
  } catch (error) {
    if (error instanceof HouseError) return error
    throw error
  }
}

test('a date that is no day is refused with what is wrong and what is right', () => {
  expect(refused(undefined)).toBeNull()
  expect(refused('2024-02-29')).toBeNull()
  for (const date of ['soon', '2025-02-29', '6 March 2025', '', '0999-12-31', 20_250_306, null]) {
    const error = refused(date)
    expect(error?.message, String(date)).toMatch(/^claims\.not-a-day .*YYYY-MM-DD/)
  }
  const error = refused('2025-02-30') ?? new HouseError('none')
  expect(sayError(error, errors, 'en').message).toContain('“2025-02-30”, which is no day')
  expect(sayError(error, errors, 'zh').remedy).toContain('YYYY-MM-DD')
})
