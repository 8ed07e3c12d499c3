import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-16' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  '全县小麦产量52.7万吨，玉米产量57.2万吨，大豆产量6.3万吨。',
  '今年全市新建桥梁527座，改建桥梁572座，拆除桥梁63座。',
  '全市小学在校生52.7万人，初中在校生21.4万人，高中在校生9.6万人。',
])('the first of a list is no sum of the others: %s', (text) => {
  expect(failing(text)).toEqual([])
})

test.each([
  ['全县债务余额92.6亿元，其中：一般债务余额31.2亿元，专项债务余额61.4亿元。', '31.2', '38.2'],
  ['全县农作物产量67.1万吨，小麦产量52.7万吨，玉米产量14.4万吨。', '67.1', '61.7'],
  ['全市学校共有在校生83.7万人，小学在校生52.7万人，中学在校生31.0万人。', '83.7', '87.3'],
])('what has kinds of its own is the sum of them: %s', (text, right, wrong) => {
  expect(failing(text)).toEqual([])
  expect(failing(text.replace(right, wrong))).not.toEqual([])
})
