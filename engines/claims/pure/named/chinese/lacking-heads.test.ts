import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// [text, words of a figure, what it measures]
test.each([
  // The rank behind a figure names nothing.
  ['各公园违规案件共599件，其中以青湖公园268件最多，云山公园125件次之。', '268件', '青湖公园'],
  ['各公园违规案件共599件，其中以青湖公园268件最多，云山公园125件次之。', '125件', '云山公园'],
  // Who has it stands before the bracket, or before the mark of a note.
  ['升幅较大的为百货（零售量上升9.7%）。', '9.7%', '百货零售量'],
  ['云城共有义务教育阶段[8]招生3488人。', '3488人', '义务教育阶段招生'],
  // A part is told without what is measured, or without what is counted.
  ['新增生产能力（正式投产）1315万千瓦，其中，水电409万千瓦。', '409万千瓦', '水电新增生产能力'],
  ['金融机构存款余额2992亿元，其中住户存款1869亿元。', '1869亿元', '住户存款余额'],
  ['今年共发生33次5级以上地震，其中甲乡地区18次，丙乡地区15次。', '15次', '丙乡地区5级以上地震'],
  ['税收收入9亿元，其中国内增值税3亿元。', '3亿元', '国内增值税'],
  ['小麦面积229公顷，其中，冬小麦播种面积220公顷。', '220公顷', '冬小麦播种面积'],
  // The same parts, of what stands before the second 分别.
  [
    '东、中、西部地区业务量比重分别为79%、13%和8%，收入比重分别为80%、11%和9%。',
    '11%',
    '中部地区收入比重',
  ],
  ['同城、异地、国际/跨境快递业务量分别占总量的20%、78%和2%。', '78%', '异地快递业务量'],
  // All of a list.
  ['全市共登记消费者咨询、投诉、举报598件。', '598件', '咨询、投诉、举报'],
  // Where a price moved on and got to.
  ['云山指数高开257点，一度升695点，高见22414点。', '22414点', '云山指数'],
  // What is told besides.
  ['全年引进领军人才2人。', '2人', '引进领军人才'],
  ['本制糖期累计产糖101万吨（上制糖期同期98万吨）。', '98万吨', '本制糖期累计产糖'],
])('%s: %s', (text, words, name) => {
  const { claims } = checkText(text, { date: '2025-02-01' })
  expect(claims.find((claim) => claim.text === words)?.measure).toBe(name)
})
