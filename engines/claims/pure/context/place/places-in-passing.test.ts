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

test('what is saved and where two provinces meet are no provinces', () => {
  expect(places('全年为患者节省费用8亿元。')).toEqual(['-'])
  expect(places('苏皖省界断面流量42万辆，苏浙省界断面流量36万辆。')).toEqual(['-', '-'])
  expect(places('安徽省界断面流量42万辆。')).toEqual(['安徽'])
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

test('where a report was written is no place of its figures, and an electric grid no report', () => {
  expect(places('通讯社驻京记者13日北京专电\n外贸增长4.2%。')).toEqual(['-'])
  expect(places('各地消息\n北京电网负荷增长4.2%。')).toEqual(['北京'])
})

test('parts of the country are places beside those of a lexicon', () => {
  const lexicon = {
    places: [{ id: 'R', level: 'region', names: { zh: ['蓝三角'], en: ['Blue Delta'] } }],
    regionPlace: 'R',
    nationPlace: 'N',
  }
  const told = (text: string) =>
    checkText(text, { date: '2025-11-20', lexicon }).claims.map(({ place }) => place ?? '-')
  expect(told('蓝三角臭氧浓度为152微克/立方米。汾渭平原臭氧浓度为148微克/立方米。')).toEqual([
    'R',
    '汾渭平原',
  ])
  expect(told('蓝三角出口42亿元。西部地区出口35亿元。')).toEqual(['R', '西部地区'])
})

test('one of those that are counted is not where they are, nor is a road of the nation and the province', () => {
  expect(places('各地消息\n海口、拉萨等20座城市空气较好。').at(-1)).toBe('-')
  expect(places('各地消息\n普通国省道投资42亿元。')).toEqual(['-'])
})

test('where something ranks is not where it is, and the nation goes on from paragraph to paragraph', () => {
  const placesIn = (text: string) =>
    checkText(text, { date: '2025-02-01' }).claims.map(({ place }) => place)
  expect(placesIn('街道零售额14亿元，总量全区第2。引进企业39家。').at(-1)).toBeNull()
  const fires =
    '消防局发布统计结果。\n\n全国共接报火灾17万起。\n\n居住场所火灾亡320人。\n\n全国出动77万辆次。'
  expect(placesIn(fires)).toStrictEqual(['全国', '全国', '全国'])
  const firm = '公司发布业绩。\n\n全国门店900家。\n\n营业收入9亿元。'
  expect(placesIn(firm).at(-1)).toBeNull()
  const air = '京津冀及周边地区城市优良天数比例为66.8%。'
  expect(placesIn(air)).toStrictEqual(['京津冀及周边地区'])
})

test('what lies between provinces is no province', () => {
  expect(places('流域省界河流监测断面34个。')).toEqual(['-'])
  expect(places('清河省河流监测断面34个。')).toEqual(['清河省'])
})

test('where a story was written is no place of its figures, with a double hyphen too', () => {
  expect(places('London--Output rose 4 percent. Exports fell 3 percent.')).toEqual(['-', '-'])
})
