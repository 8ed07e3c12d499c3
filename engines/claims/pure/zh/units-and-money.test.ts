import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { segmentText } from '../text/segment.ts'
import { readChinese } from './read-chinese.ts'

function read(text: string): readonly string[] {
  const doc = segmentText(text)
  return doc.sentences
    .flatMap((sentence) => readChinese(doc, sentence))
    .map(({ start, end, value, valueHigh, unit, bound }) => {
      const high = valueHigh === null ? '' : `–${formatDecimal(valueHigh)}`
      return `${text.slice(start, end)} = ${formatDecimal(value)}${high} ${unit} ${bound}`
    })
}

test.each([
  ['手续费一美元', '一美元 = 1 USD exact'],
  ['每箱另付三美元又五美分', '三美元又五美分 = 3.05 USD exact'],
  ['标价为7日元', '7日元 = 7 JPY exact'],
  ['汇价为12日元50钱', '12日元50钱 = 12.50 JPY exact'],
  ['出口额2亿日币', '2亿日币 = 200000000 JPY exact'],
  ['注资350万澳币', '350万澳币 = 3500000 AUD exact'],
  ['票款共40万美刀', '40万美刀 = 400000 USD exact'],
  ['募资120萬泰銖', '120萬泰銖 = 1200000 THB exact'],
  ['融资400万USD', '400万USD = 4000000 USD exact'],
  ['贷款S$450万', 'S$450万 = 4500000 SGD exact'],
  ['贷款美金450万元', '美金450万元 = 4500000 USD exact'],
  ['罚没两个亿卢布', '两个亿卢布 = 200000000 RUB exact'],
  ['一枚硬币五分钱', '五分钱 = 0.05 CNY exact'],
  ['票价涨到两毛五', '两毛五 = 0.25 CNY exact'],
  ['每斤最多四块八', '最多四块八 = 4.8 CNY/jin atMost'],
  ['单价四块二到四块三毛五', '四块二到四块三毛五 = 4.20–4.35 CNY between'],
  ['套餐9.9块', '9.9块 = 9.9 CNY exact'],
  ['资助2万元（含）至6万元', '2万元（含）至6万元 = 20000–60000 CNY between'],
  ['每股派15分，每股6分', '15分 = 0.15 CNY exact'],
])('reads the money of %s', (text, claim) => {
  expect(read(text)).toContain(claim)
})

test.each([
  ['每度0.62元', '0.62元 = 0.62 CNY/kWh exact'],
  ['每千瓦时0.62元', '0.62元 = 0.62 CNY/kWh exact'],
  ['电价0.62元/度', '0.62元/度 = 0.62 CNY/kWh exact'],
  ['金价每盎司2450美元', '2450美元 = 2450 USD/oz exact'],
  ['每桶油81美元', '81美元 = 81 USD/barrel exact'],
  ['棉花7800元一吨', '7800元一吨 = 7800 CNY/t exact'],
  ['组件0.7元/W', '0.7元/W = 0.7 CNY/W exact'],
  ['售价4角/斤', '4角/斤 = 0.4 CNY/jin exact'],
  ['浓度7微克/毫升', '7微克/毫升 = 7 µg/mL exact'],
  ['每毫升含7毫克', '7毫克 = 7 mg exact'],
  ['每毫升7毫克', '7毫克 = 7 mg/mL exact'],
  ['车速90公里/时', '90公里/时 = 90 km/h exact'],
  ['流量420m³/s', '420m³/s = 420 m3/s exact'],
  ['算力达31百亿亿次/秒', '31百亿亿次/秒 = 31000000000000000000 FLOPS exact'],
])('reads what %s is told by', (text, claim) => {
  expect(read(text)).toContain(claim)
})

test.each([
  ['身高172CM', '172CM = 172 cm exact'],
  ['用地3.5KM²', '3.5KM² = 3.5 km2 exact'],
  ['储能40MWH', '40MWH = 40 MWh exact'],
  ['发电3亿千瓦·时', '3亿千瓦·时 = 300000000 kWh exact'],
  ['数据总量2.4ZB', '2.4ZB = 2400000 PB exact'],
  ['颗粒仅2微米', '2微米 = 0.000002 m exact'],
  ['膜厚4μm', '4μm = 0.000004 m exact'],
  ['体积6立方厘米', '6立方厘米 = 0.000006 m3 exact'],
  ['重3㎏', '3㎏ = 3 kg exact'],
  ['血压130毫米汞柱', '130毫米汞柱 = 130 mmHg exact'],
  ['血压138/86毫米汞柱', '138 = 138 mmHg exact'],
  ['收缩压为95-115mmHg', '95-115mmHg = 95–115 mmHg between'],
  ['油耗5.4L-6.2L/100km', '5.4L-6.2L/100km = 5.4–6.2 L between'],
  ['由三斤五两减到二斤', '三斤五两 = 3.5 jin exact'],
  ['气价3美元/百万英热单位', '3美元/百万英热单位 = 3 USD/MMBtu exact'],
  ['血糖6.4毫摩尔/升', '6.4毫摩尔/升 = 6.4 mmol/L exact'],
  ['传输四千比特', '四千比特 = 4000 bit exact'],
  ['黄金四十两', '四十两 = 4.0 jin exact'],
  ['收购烟叶6万担', '6万担 = 6000000 jin exact'],
  ['体重七斤六两', '七斤六两 = 7.6 jin exact'],
  ['身高1米82', '1米82 = 1.82 m exact'],
  ['水深两米六', '两米六 = 2.6 m exact'],
  ['距太阳系300光年', '300光年 = 300 light-year exact'],
  ['全程三公里', '三公里 = 3 km exact'],
  ['航速18节', '18节 = 18 knot exact'],
  ['功率300匹', '300匹 = 300 hp exact'],
  ['电压220V', '220V = 220 V exact'],
  ['水箱8L', '8L = 8 L exact'],
  ['缩短半小时', '半小时 = 0.5 hours exact'],
  ['工期一个半月', '一个半月 = 1.5 months exact'],
  ['耗时一小时二十分钟', '一小时二十分钟 = 80 minutes exact'],
  ['炉温为华氏温度350度', '350度 = 350 degF exact'],
  ['恒温器设在24度', '24度 = 24 degC exact'],
  ['百公里电耗14度', '14度 = 14 kWh exact'],
  ['容量五加侖', '五加侖 = 5 gal exact'],
])('reads the measure of %s', (text, claim) => {
  expect(read(text)).toContain(claim)
})

test.each([
  '打通“最后一公里”，没花一分钱',
  '两岸青年赴2024两会采访，三两个人同行',
  '三毛的作品，三公经费',
  '7G流量包与A6L轿车，支持5G流量',
  '位于北纬38度，转了180度的弯',
  '在6克拉玛依油田',
  '上半小时与前半公里',
  '一小时十分重要',
])('tells no measure of %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['1美元兑7.1元', ['7.1元 = 7.1 CNY exact']],
  ['指数从210升至300', ['210 = 210 index-points exact', '300 = 300 index-points exact']],
  ['开展8节课', ['8节 = 8 items exact']],
  ['挑水6担', ['6担 = 6 items exact']],
  ['养马300匹', ['300匹 = 300 items exact']],
  ['12月5日元旦档', []],
])('leaves %s as it is', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test('numerals with a raised dot, carloads and large joules', () => {
  expect(read('收入四七一·六亿元，电价每度二·五六元。')).toEqual([
    '四七一·六亿元 = 47160000000 CNY exact',
    '二·五六元 = 2.56 CNY/kWh exact',
  ])
  expect(read('九·一八纪念馆与一二·九纪念馆接待60人。')).toEqual(['60人 = 60 persons exact'])
  expect(read('日均装车1.8万车，矿石装车320车。')).toEqual([
    '1.8万车 = 18000 vehicles exact',
    '320车 = 320 vehicles exact',
  ])
  expect(read('供热12PJ，用能4.2艾焦。').map((one) => one.split(' = ')[1])).toEqual([
    '12000000000000000 J exact',
    '4200000000000000000 J exact',
  ])
})

test.each([
  ['訂單七二九．二億美元', '七二九．二億美元 = 72920000000 USD exact'],
  ['年增三十九．五％', '三十九．五％ = 39.5 percent exact'],
  ['年減十五．八％', '十五．八％ = 15.8 percent exact'],
  ['減〇．五％', '〇．五％ = 0.5 percent exact'],
  ['介於三十六．一％至三十九．八％', '三十六．一％至三十九．八％ = 36.1–39.8 percent between'],
  ['收入七六九點一億元', '七六九點一億元 = 76910000000 CNY exact'],
])('%s, in characters with a point', (text, told) => {
  expect(read(text)).toEqual([told])
})

test('个 before 就诊人次 counts those', () => {
  expect(read('提供2000个就诊人次')).toEqual(['2000个 = 2000 person-times exact'])
})
