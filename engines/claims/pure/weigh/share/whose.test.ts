import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function isAccused(text: string): boolean {
  return checkText(text, { date: '2025-07-10' }).claims.some(
    ({ verdict }) => verdict === 'inconsistent',
  )
}

test.each([
  // Right behind it stands what it is a share of.
  'Passes were seen in 102 (29.4%) out of 347 pupils of the one school and 93 (53.4%) out of 174 pupils of the other.',
  // Loans gone bad are of all loans.
  '青湖银行全年实现营业收入486.2亿元，其中利息净收入350.1亿元，非利息净收入136.1亿元。\n资产质量稳定。不良贷款余额128.8亿元，不良贷款率1.15%，较上年末下降0.05个百分点，上年末为1.20%。',
  // A share of all is of no kind of them.
  '全国汽车保有量为2.97亿辆。全国载客汽车保有量为2.56亿辆，其中私家车2.37亿辆。载货汽车保有量3242万辆，占汽车总量的10.91%。',
  // How many times a sum is as much has nothing to do with a count.
  '上半年新股集资额是上年同期的八倍多。截至6月30日，处理中的申请升至207宗，去年年底为84宗。',
  // Nobody says that there are no other currencies.
  '按币种分析，青元、湖元及海元在存款中的比重分别为33.2%、45.2%及6.8%。',
  // Years of the Republic are none that something lasts.
  '云溪机场疫前的108年曾达4869万人次，其后遽降，其中110年降至仅91万人次。',
])('says nothing of: %s', (text) => {
  expect(isAccused(text)).toBe(false)
})

test.each([
  'Of 347 pupils of the school 102 (49.4%) passed.',
  '青湖银行贷款余额11200亿元，不良贷款余额128.8亿元，不良贷款率2.15%。',
  '全国汽车保有量为2.97亿辆，其中载货汽车3242万辆，占汽车总量的19.91%。',
])('still tells: %s', (text) => {
  expect(isAccused(text)).toBe(true)
})

test('how much, to what and from what in one breath is told in a long text too', () => {
  const rest =
    'Sales were 412 million crowns, up 4% from 396 million. The mill has 31 looms and 214 hands. It used 18 GWh. It paid 6.4 million in tax, and 2.1 million to its owners. Its shop took 3.4 million. Of 61 apprentices 12 left. It sold 3,400 rugs at 210 crowns.'
  expect(isAccused(`Exports tripled to 1,240 tonnes from 620 tonnes. ${rest}`)).toBe(true)
  expect(isAccused(`Exports doubled to 1,240 tonnes from 620 tonnes. ${rest}`)).toBe(false)
  const loss = (way: string) =>
    `The loss of the dye works ${way} by 12 million crowns, to 18 million crowns from 30 million crowns. ${rest}`
  expect(isAccused(loss('widened'))).toBe(true)
  expect(isAccused(loss('narrowed'))).toBe(false)
})
