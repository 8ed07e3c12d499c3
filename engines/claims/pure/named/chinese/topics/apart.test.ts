import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** What each figure of a text measures. */
function names(text: string) {
  return checkText(text, { date: '2025-02-01' }).claims.map(({ measure }) => measure)
}

// [text, what its last figure measures]
test.each([
  // Several alike, each with figures that are told without it.
  [
    '小学招生人数9200人；在校生人数5万人。初中招生人数8100人；在校生人数2.4万人。',
    '初中在校生人数',
  ],
  [
    '住户贷款增加38亿元，其中短期贷款增加9亿元；企业贷款增加70亿元，其中短期贷款增加22亿元。',
    '企业短期贷款',
  ],
  [
    '普通道路事故死亡人数21人，受伤人数90人；高速公路事故死亡人数4人，受伤人数12人。',
    '高速公路事故受伤人数',
  ],
  ['- 云禽业务：出栏900万羽，均价12元/公斤 - 云猪业务：出栏13万头，均价17元/公斤', '云猪业务均价'],
  // A line that begins with a place tells no more than that.
  [
    '江苏灾害：受灾面积122公顷，绝收面积8公顷。\n安徽灾害：受灾面积532公顷，绝收面积24公顷。',
    '绝收面积',
  ],
  // The same one again, one that is dealt out, and one with an owner of its own.
  [
    '小学招生人数9200人；在校生人数5万人。小学招生人数比上年多80人；在校生人数2.4万人。',
    '小学在校生人数',
  ],
  ['小学招生人数9200人，教师300人。初中招生人数8100人，民办学校教师20人。', '民办学校教师'],
  [
    '钟表、皮具和家电的销售额分别下跌6%、4%和3%，汽车上升5%。家电销售额增长2%，汽车上升1%。',
    '汽车',
  ],
])('%s', (text, name) => {
  expect(names(text).at(-1)).toBe(name)
})
