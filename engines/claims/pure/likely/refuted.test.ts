import { expect, test } from 'vitest'
import type { Relation } from '../model.ts'
import { readClaims } from '../read-claims.ts'
import { isGrowthOfPlan, withoutRefuted } from './refuted.ts'

const SHARE = { kind: 'share', baseWords: null } as const

/** How many of the guesses are left. */
function left(text: string, guess: Relation): number {
  const reading = readClaims(text, { date: '2025-06-20' })
  return withoutRefuted(reading.doc, reading, [guess]).length
}

const CHANGE = {
  kind: 'change',
  amountIs: 'relative',
  direction: 'up',
  basePeriod: null,
  baseWords: null,
  comparablePrices: false,
} as const

test.each<[string, Relation, number]>([
  // What was begun may be done as well.
  [
    '全市实施项目426个。新开工188个、竣工132个。',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
    0,
  ],
  [
    '全市实施项目426个。新开工188个、续建132个。',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
    1,
  ],
  // What grew over a year grew from no figure of that year, unless words say that it is of the one before.
  [
    '2025年4月，出口213亿元，同比增长3.1%。进口224亿元，同比增长4.1%。',
    { ...CHANGE, result: 2, base: 0, amount: 3 },
    0,
  ],
  [
    '2025年4月，出口213亿元。进口224亿元，比出口增长4.1%。',
    { ...CHANGE, result: 1, base: 0, amount: 2 },
    1,
  ],
  [
    '2024年4月，出口213亿元。2025年4月，出口224亿元，同比增长4.1%。',
    { ...CHANGE, result: 1, base: 0, amount: 2 },
    1,
  ],
  // 126 of the 9000 with which the text begins is 1.4 %, whatever it is of 900.
  [
    '上半年，软件收入9000亿元。其中，云服务收入900亿元；安全产品收入126亿元，占全行业收入的1.4%。',
    { ...SHARE, share: 3, part: 2, whole: 1 },
    0,
  ],
  [
    '上半年，软件收入9000亿元。其中，云服务收入900亿元；安全产品收入126亿元，占全行业收入的1.9%。',
    { ...SHARE, share: 3, part: 2, whole: 1 },
    1,
  ],
  [
    '2024年，募集款物3800万元。全年支出3500万元，占上年总收入的102.0%。',
    { ...SHARE, share: 2, part: 1, whole: 0 },
    0,
  ],
  [
    '2024年，募集款物3800万元。全年支出3500万元，占全年总收入的96.0%。',
    { ...SHARE, share: 2, part: 1, whole: 0 },
    1,
  ],
  // Of five markets in brackets, the last two are no list; nor are two of which one has no such place.
  [
    '市场为甲国（82.4亿元）、乙国（28.6亿元）和丙国（13.3亿元）。9月出口38.9亿元。',
    { kind: 'parts', whole: 3, parts: [1, 2], complete: true },
    0,
  ],
  [
    '市场为甲国（82.4亿元）、乙国（28.6亿元）和丙国（13.3亿元）。9月出口120亿元。',
    { kind: 'parts', whole: 3, parts: [0, 1, 2], complete: true },
    1,
  ],
  // Of what a rate is named after it has the part, and not the whole.
  [
    '修复文物412件，完成数字化采集8600件，数字化率提高到48.0%。',
    { ...SHARE, share: 2, part: 0, whole: 1 },
    0,
  ],
  [
    '收到文物860件，完成数字化采集412件，数字化率提高到48.0%。',
    { ...SHARE, share: 2, part: 1, whole: 0 },
    1,
  ],
  [
    '1—5月，快递业务量累计完成180.5亿件。5月份，快递业务量完成18.1亿件。',
    { kind: 'same', claims: [0, 1] },
    0,
  ],
  [
    '5月份，快递业务量完成180.5亿件。5月份，快递业务量完成18.1亿件。',
    { kind: 'same', claims: [0, 1] },
    1,
  ],
  // The other growth is told again by its own name.
  [
    'Ferry trips up 14%. The city lent 3,120 boats, an increase of 7%. Ferry trips rose by 14% to 5,700.',
    { kind: 'same', claims: [0, 2] },
    0,
  ],
  [
    'Ferry trips up 14%. The city lent 3,120 boats, an increase of 7%. Ferry trips rose by 11% to 5,700.',
    { kind: 'same', claims: [0, 2] },
    1,
  ],
  [
    'Ferry trips up 14%. Ferry trips rose by 7%. Later the city said again that ferry trips rose by 14%.',
    { kind: 'same', claims: [0, 1] },
    1,
  ],
])('%s', (text, guess, many) => {
  expect(left(text, guess)).toBe(many)
})

test.each([
  [1, true],
  [0, false],
])('what was planned is no level that grew: figure %i', (result, isPlan) => {
  const reading = readClaims(
    '已开工泊位1650个，完成全年2200个计划的75.0%，比上年同期多开工330个，增长25.0%。',
    { date: '2025-06-20' },
  )
  const grew: Relation = {
    kind: 'change',
    result,
    base: null,
    amount: 4,
    amountIs: 'relative',
    difference: 3,
    direction: 'up',
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
  }
  expect(isGrowthOfPlan(reading.doc, reading, grew)).toBe(isPlan)
})
