import { expect, test } from 'vitest'
import type { Relation } from '../model.ts'
import { readClaims } from '../read-claims.ts'
import { withoutRefuted } from './refuted.ts'

const SHARE = { kind: 'share', baseWords: null } as const

/** How many of the guesses are left. */
function left(text: string, guess: Relation): number {
  const reading = readClaims(text, { date: '2025-06-20' })
  return withoutRefuted(reading.doc, reading, [guess]).length
}

test.each<[string, Relation, number]>([
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
])('%s', (text, guess, many) => {
  expect(left(text, guess)).toBe(many)
})
