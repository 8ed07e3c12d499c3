import { describe, expect, test } from 'vitest'
import type { Reading } from '../model.ts'
import { readClaims } from '../read-claims.ts'
import { reportOf } from '../report-of.ts'
import { amend } from './amend.ts'
import { proposalsOf } from './proposals.ts'
import type { Edit } from './types.ts'

// Texts of our own wording. Which of several figures gives way, where any of them would make the sum right.

const verdictsOf = (reading: Reading) => reportOf(reading).claims.map(({ verdict }) => verdict)

/** What is replaced by what; behind it, each after `or`, what would do in its place. */
function changesIn(text: string): readonly string[] {
  const reading = readClaims(text, { date: '2024-06-01' })
  const told = (edits: readonly Edit[]) =>
    edits.map(({ start, end, to }) => `${text.slice(start, end)} → ${to}`).join(', ')
  return amend(reading, proposalsOf(reading), { read: readClaims, verdictsOf }).map(
    ({ edits, instead = [] }) => [edits, ...instead.map((one) => one.edits)].map(told).join(' or '),
  )
}

describe('what is computed from the others gives way, whatever they were tied by', () => {
  test.each([
    [
      'Revenue was 4.2 billion yuan and expenditure was 4.9 billion yuan, a deficit of 0.9 billion yuan.',
      '0.9 billion → 0.7 billion',
    ],
    [
      'Turnover was 18.2 million euros and costs were 15.9 million euros, leaving a profit of 3.6 million euros.',
      '3.6 million → 2.3 million',
    ],
    [
      'Exports came to $847.3 million and imports to $612.5 million, a surplus of $249.1 million.',
      '249.1 million → 234.8 million',
    ],
    ['全年出口847.3亿元，进口612.5亿元，贸易顺差249.1亿元。', '249.1亿 → 234.8亿'],
    ['2023年，全县收入42.6亿元，支出47.1亿元，收支差额6.3亿元。', '6.3亿 → 4.5亿'],
    ['营业收入18.2亿元，营业成本15.9亿元，利润3.3亿元。', '3.3亿 → 2.3亿'],
    ['The choir has 84 singers: 40 women and 46 men.', '84 → 86'],
    ['合唱团共有84人，其中女声40人，男声46人。', '84 → 86'],
    ['Of the 1,250 members, 480 voted, or 45.1%.', '45.1 → 38.4'],
    ['The 24 clubs have 3,120 members, 150 per club.', '150 → 130'],
    ['全年旅游收入63.5亿元，接待游客812万人次，人均消费912元。', '912 → 782'],
  ] as const)('%s', (text, change) => {
    expect(changesIn(text)).toEqual([change])
  })
})

describe('what is borne out elsewhere in the text stays', () => {
  test('of the parts and their sum the one that no share bears out is mended', () => {
    const text =
      '全县生产总值191.1亿元。其中第一产业12.4亿元，占6.5%；第二产业88.6亿元，占43.7%；第三产业95.1亿元，占49.8%。'
    expect(changesIn(text)).toEqual(['88.6 → 83.6'])
  })

  test('a sum whose parts leave the balance that is told is itself the wrong one', () => {
    const text = '全年进出口总额1459.8亿元，其中出口847.3亿元，进口621.5亿元，顺差225.8亿元。'
    expect(changesIn(text)).toEqual(['1459.8亿 → 1468.8亿'])
  })

  test.each([
    [
      'The city took in 42.6 million euros and spent 47.1 million euros, a deficit of 5.7 million euros. A deficit of 5.7 million euros had been planned in June.',
      '42.6 million → 41.4 million or 47.1 million → 48.3 million',
    ],
    [
      '2023年，全县收入42.6亿元，支出47.1亿元，收支差额5.7亿元。收支差额5.7亿元，比上年的4.0亿元扩大1.7亿元。',
      '42.6亿 → 41.4亿 or 47.1亿 → 48.3亿',
    ],
  ] as const)('where nothing tells the others apart, each is offered: %s', (text, change) => {
    expect(changesIn(text)).toEqual([change])
  })
})

test('digits that changed places explain nothing that is still far off', () => {
  // 32,100 of 24 are 1,338 each.
  expect(changesIn('24个社区共有居民31200人，平均每个社区1400人。')).toEqual(['1400 → 1300'])
})

test('two digits of a part or of the sum: either may have changed places', () => {
  expect(
    changesIn(
      '全年地区生产总值3286.4亿元。其中，第一产业增加值214.7亿元，第二产业增加值1368.2亿元，第三产业增加值1685.5亿元。',
    ),
  ).toEqual(['3286.4 → 3268.4 or 1368.2 → 1386.2'])
})
