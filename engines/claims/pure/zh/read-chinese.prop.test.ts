import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentText } from '../text/segment.ts'
import { readChinese } from './read-chinese.ts'

const PIECES =
  '0 1 2 9 . , 、 ， 。 （ ） “ ” — - ～ % 〇 一 二 两 三 十 百 千 万 亿 点 分之 成 半 倍 番 多 余 以上 左右 超 近 约 最高 第 前 首 届 批 位 个 家 元 公里 人次 个百分点 年 月 日 底 到 至 从 由 增长 下降 增至 降至 占 比 的 每 有 目标 将 预计 全国 最大 上海 江苏 和 等 五 城市 省 市 计划 G PM US$ RMB \u3000'.split(
    ' ',
  )

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(''))

test('claims stand in order, apart from each other, with their number inside, whatever the text', () => {
  fc.assert(
    fc.property(text, (written) => {
      const doc = segmentText(written)
      for (const sentence of doc.sentences) {
        let last = sentence.start
        for (const one of readChinese(doc, sentence)) {
          expect(one.start).toBeGreaterThanOrEqual(last)
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.end).toBeLessThanOrEqual(sentence.end)
          expect(one.number.start).toBeGreaterThanOrEqual(one.start)
          expect(one.number.end).toBeLessThanOrEqual(one.end)
          expect(one.bound === 'between').toBe(one.valueHigh !== null)
          last = one.end
        }
      }
    }),
  )
})
