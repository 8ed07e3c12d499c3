import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** The places of a text's figures. */
function places(text: string) {
  return checkText(text, { date: '2025-12-01' }).claims.map(({ place }) => place)
}

test('an office or a word that is of one place alone tells where a text is at home', () => {
  expect(places('總雨量達631毫米。10月本港較正常多雨。')).toEqual(['香港'])
  expect(places('统计暨普查局资料显示，酒店住客有38万人次。')).toEqual(['澳门'])
  expect(places('在江浙滬地區就業的農民工5339萬人。')).toEqual(['江浙沪'])
  // A harbour, and a text that names its own place.
  expect(places('全港口吞吐量9万吨。')).toEqual([null])
  expect(places('江苏省出口9亿元。\n进口7亿元，经本港转运。')).toEqual(['江苏省', '江苏省'])
})

test('全港 is of a port, but in a text of Hong Kong', () => {
  expect(places('北汐港去年完成吞吐量5040万吨。全港有泊位84个。')).not.toContain('香港')
  expect(places('香港去年访客4400万人次。全港有酒店房间9万间。').at(-1)).toBe('香港')
})

test('the whole that a place ranks in is not where the next figure is', () => {
  expect(
    places('云溪自治州肉类产量20万吨，全省排位第三；牛奶产量15万吨，全省位次第一。').slice(2),
  ).not.toContain('全省')
})
