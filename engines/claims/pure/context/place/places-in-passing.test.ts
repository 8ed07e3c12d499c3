import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** The place of every figure. */
function places(text: string): readonly string[] {
  return checkText(text, { date: '2025-11-20' }).claims.map(({ place }) => place ?? '-')
}

test('a name within the name of a firm says where nothing is', () => {
  expect(places('云溪市青禾智能装备制造有限公司公告\n公司拟回购42万股。')).toEqual(['-'])
  expect(places('宁波青禾公告，回购价格不超过8.3元。')).toEqual(['-'])
  expect(places('宁波口岸出口42亿元。')).toEqual(['宁波'])
  expect(places('目标价相当于今年预测市盈率13倍。')).toEqual(['-'])
})

test('domestic says of one figure that it is of no other country, and goes no further', () => {
  expect(places('面对国内国际形势，财政收入增长4%。')).toEqual(['-'])
  expect(places('国内销售35万台。出口18万台。').at(-1)).toBe('-')
})

test('provinces named by one sign each, and cities with those around them, are places', () => {
  expect(places('香港来客42万人；粤港澳合作项目增长35%。').at(-1)).toBe('粤港澳')
  expect(places('青云都市圈出口42亿元。')).toEqual(['青云都市圈'])
  // A kind of them, and an aside within a name.
  expect(places('推进现代化都市圈建设，投资42亿元。')).toEqual(['-'])
  expect(places('全年开行中欧（中亚）班列420列。')).toEqual(['-'])
})

test('what is counted may stand before where that was', () => {
  expect(places('各地消息\n首批8台机组在广东阳江装船。').at(-1)).toBe('阳江')
  expect(places('各地消息\n江苏42家企业在上海参展。')).toEqual(['江苏'])
  expect(places('各地消息\n今冬新疆首趟冰雪专列开行。')).toEqual(['新疆'])
})

test('what an office does is at home with it', () => {
  expect(places('各地消息\n乌鲁木齐海关推出23项举措。')).toEqual(['乌鲁木齐'])
  expect(places('各地消息\n乌鲁木齐青禾集团推出23项举措。')).toEqual(['-'])
})
