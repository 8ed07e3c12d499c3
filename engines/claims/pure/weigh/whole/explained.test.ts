import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

const failed = (text: string): readonly string[] =>
  checkText(text, { date: '2024-12-04' }).claims.flatMap(({ reasons }) =>
    reasons.flatMap(({ ok, check }) => (ok === false ? [check] : [])),
  )

describe('sums that fail and needn’t be', () => {
  test.each([
    '21,300 visited the art museums, 15,700 the science museums and 9,500 the history museum. The total of 46,500 is well above the 41,000 of 2023.',
    'Revenue came to 520 million euros. Oncology contributed 286 million euros, vaccines 104 million euros; the remainder came from contract manufacturing.',
    'Rice output: 5.6 million tonnes from the main harvest and 1.9 million tonnes from the dry-season crop. With wheat and maize, the total cereal harvest came to 9.8 million tonnes.',
    'Of the 900 patients, 540 had high blood pressure and 430 diabetes; 210 had both conditions. The remaining 140 had neither.',
    '45 percent of the men and 61 percent of the women questioned read novels.',
    '上半年进出口总值820亿元。其中，一般贸易510亿元，加工贸易202亿元；民营企业进出口468亿元，外资企业251亿元。',
    '全院职工3150人，其中医生1020人，护士1480人；具有高级职称的460人，硕士以上学历的890人。',
  ])('holds: %s', (text) => expect(failed(text)).toEqual([]))

  test.each([
    '21,300 visited the art museums, 15,700 the science museums and 9,500 the history museum, a total of 64,500.',
    'The loan has tranches of €120 million, €180 million and €300 million, for a total facility of €500 million.',
    '总投资6.0亿元，其中：中央补助2.4亿元，省级配套1.6亿元，其余3.0亿元自筹。',
  ])('contradicts itself: %s', (text) => expect(failed(text)).toContain('sum'))

  test('members of a list that words tie make up no other member, however well they would', () => {
    const { claims } = checkText(
      'The city adopted a EUR 240 million package. It consists of EUR 130 million for tramways, EUR 75 million for roads and EUR 53 million for cycling.',
      { date: '2024-12-04' },
    )
    const sums = claims[2]?.reasons.filter(({ check }) => check === 'sum') ?? []
    expect(sums.map(({ ok }) => ok)).toEqual([false])
  })

  test('of two sums that fail, the one among the members of the other says nothing', () => {
    const { claims } = checkText(
      '2025年，全港完成货物吞吐量1.86亿吨。按货类分，铁矿石7420万吨，煤炭4150万吨，原油3080万吨，其他货物2950万吨。',
      { date: '2026-02-01' },
    )
    const arithmetic = claims.flatMap(({ reasons }) => reasons.map(({ en }) => en))
    expect(arithmetic.filter((words) => words.includes('but the text says 74.2'))).toEqual([])
    expect(claims[0]?.verdict).toBe('inconsistent')
  })
})
