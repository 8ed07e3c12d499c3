import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What is told of the figures of a text that don't fit, each once, in both languages. */
function toldOf(text: string) {
  const reasons = checkText(text, { date: '2026-03-12' }).claims.flatMap((one) => one.reasons)
  const failing = reasons.filter(({ ok }) => ok === false)
  const plain = (lang: 'en' | 'zh') => {
    const told = failing.map((reason) => reason[lang].replace(/[\u00a0\u202f]/g, ' '))
    return [...new Set(told)].join('\n')
  }
  return { en: plain('en'), zh: plain('zh') }
}

describe('amounts are told as the text writes them, and in the house’s words in the other language', () => {
  test.each([
    [
      'Revenue rose to £165.0m in 2025 from £158.2m in 2024, up 5.1%.',
      '£165.0m is 4.30 % more than £158.2m, but the text says 5.1 %.',
      '1.65亿英镑比1.582亿英镑多4.30%，但文中说“5.1%”。',
    ],
    [
      'The dividend was 5.4p per share, up 0.5p from 5.1p.',
      '5.4p per share is 0.3p higher than 5.1p, but the text says 0.5p.',
      null,
    ],
    [
      'Gas cost $112 per megawatt-hour in 2025, $38 more than the $84 of 2024.',
      '$112 per megawatt-hour is $28 higher than $84, but the text says $38',
      null,
    ],
    [
      'The port handled 1.42 million tonnes in 2025, 120,000 tonnes more than the 1.20 million tonnes of 2024.',
      '1.42 million tonnes is 220,000 tonnes more than 1.20 million tonnes, but the text says 120,000 tonnes',
      null,
    ],
    [
      'The council spent A$1.4bn in 2025: A$0.7bn on roads and A$0.4bn on rail.',
      'A$0.7bn + A$0.4bn = A$1.1bn, but the text says A$1.4bn.',
      null,
    ],
    [
      'The clinic saw 8,140 patients in 2025, 460 fewer than the 8,500 of 2024.',
      '8,140 patients is 360 fewer than 8,500, but the text says 460',
      null,
    ],
    [
      '2025年完成投资16500万元，比上年的15820万元增长5.1%。',
      '165 million yuan is 4.30 % more than 158.2 million yuan, but the text says 5.1 %.',
      '16500万元比15820万元多4.30%，但文中说“5.1%”。',
    ],
    ['全年检修设备210台，比上年的180台增加40台。', null, '210台比180台多30台，但文中说“40台”。'],
    [
      '每吨价格为4250元，比上年的4000元上涨300元。',
      null,
      '4250元比4000元多250元，但文中说“300元”。',
    ],
  ])('%s', (text, en, zh) => {
    const told = toldOf(text)
    if (en !== null) expect(told.en).toContain(en)
    if (zh !== null) expect(told.zh).toContain(zh)
  })
})

test('of one point it is told in the singular, and of none of the others', () => {
  const told = toldOf('The pass rate rose from 24% to 25%, up 3 percentage points.')
  expect(told.en).toContain('25 % is 1 percentage point higher than 24 %, but')
})

test('what a word counts has no digits that could be rounded', () => {
  const told = toldOf(
    'Ada had 52% of the vote and Brell 43%, a lead of seven points; 5% went to others.',
  )
  expect(told.en).toBe(
    '52 % is 9 percentage points higher than 43 %, but the text says “seven points”.',
  )
})

test('a part that is more than its whole is told with it', () => {
  const told = toldOf('Of the 28 clinics, 31 had staff who speak Portuguese.')
  expect(told.en).toContain('31 is more than 28, of which it is told as a part.')
  expect(told.zh).toContain('31是28中的一部分，却大于整体。')
})

test('tenths are told by rounding, and nothing is cut off from them', () => {
  expect(toldOf('全年收入238.9亿元，其中税收收入167.2亿元，占全年收入的六成。').zh).toContain(
    '167.2亿元占238.9亿元的70.0%，但文中说“六成”。',
  )
  for (const share of ['七成', '近七成'])
    expect(toldOf(`全年收入238.9亿元，其中税收收入167.2亿元，占全年收入的${share}。`).zh).toBe('')
})

test('what the text says of a change is quoted with its verb', () => {
  expect(toldOf('全年发表论文742篇，上年为774篇，增加32篇。').zh).toContain(
    '742篇比774篇少32篇，但文中说“增加32篇”。',
  )
  expect(toldOf('全年演出486场，增加108场，增幅26.8%。').zh).toContain(
    '增加的部分相当于原有378场的28.57%，但文中说“26.8%”。',
  )
})
