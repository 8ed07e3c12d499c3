import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

const doubted = (text: string): readonly string[] =>
  checkText(text, { date: '2026-08-21' }).claims.flatMap(({ reasons }) =>
    reasons.flatMap(({ ok, check }) => (ok === null ? [check] : [])),
  )

test.each([
  ['森林覆盖率为286%。', ['plausibility']],
  ['流动性覆盖率为286%，拨备覆盖率为302%。', []],
  ['Vaccination coverage was 286 percent.', ['plausibility']],
  ['The liquidity coverage ratio was 286 percent.', []],
  ['The coverage ratio of the pension fund rose to 101.5 per cent.', []],
  ['Pension coverage was 286 percent.', ['plausibility']],
  ['资本充足率为112%，偿付能力充足率为240%。', []],
  ['全市人均可支配收入为180.7万元。', ['plausibility']],
  ['全市企业人均营业收入为180.7万元。', []],
  ['景区接待游客62.4万人次，人均消费14元。', []],
  ['全县农村居民人均消费支出为14元。', ['plausibility']],
  ['修路120公里，改造桥梁82座，分别完成年度目标的150%和164%。', []],
  ['甲类和乙类分别占全部品种的50%和164%。', ['plausibility']],
] as const)(
  'a part of a whole is at most all of it, a ratio of two may be more: %s',
  (text, checks) => {
    expect(doubted(text)).toEqual(checks)
  },
)

test('where its bounds are from is said in either language', () => {
  const reasons = checkText('森林覆盖率为286%。').claims.flatMap((one) => one.reasons)
  expect(reasons.map(({ zh }) => zh)).toEqual([
    '286%不像是整体中的比例：通常在0至100之间（按定义）。',
  ])
})
