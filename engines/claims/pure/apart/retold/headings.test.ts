import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function isWrong(text: string): boolean {
  return checkText(text, { date: '2025-11-18' }).claims.some(
    ({ verdict }) => verdict === 'inconsistent',
  )
}

const LAND =
  '某市十月楼市简报\n\n三、土地：七宗成交，均价走低\n10月挂牌用地9宗，2宗流拍，成交7宗，其中溢价成交3宗。\n\n四、库存：小幅下降\n可售面积继续减少。\n'
const HEALTH =
  '集采药品超600种！某市医保工作这一年\n\n2月12日，市医保局通报了全年工作。\n\n药品耗材\n5年来，全市累计覆盖药品624种、耗材28类。今年新增药品86种。\n'

test.each([
  [LAND, '七宗成交', '八宗成交'],
  [HEALTH, '超600种', '超672种'],
])('a heading tells what stands below it, with the same word beside it: %s', (text, from, to) => {
  expect(isWrong(text)).toBe(false)
  expect(text).toContain(from)
  expect(isWrong(text.replace(from, to))).toBe(true)
})

test.each([
  // Of those of the heading some.
  '七人判监，两人获释\n\n法院昨日宣判，其中5人判监六个月，案件仍在审理。\n',
  // Told in another paragraph of its own.
  LAND.replace('成交7宗，其中溢价成交3宗', '其余已经出让'),
  // Of two.
  HEALTH.replace('集采药品超600种', '集采药品超672种').replace(
    '药品624种',
    '药品624种、中选药品681种',
  ),
])('what its paragraph doesn’t tell again it may have from elsewhere: %s', (text) => {
  expect(isWrong(text)).toBe(false)
})
