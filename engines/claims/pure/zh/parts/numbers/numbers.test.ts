import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** Value, unit and bound of each figure. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    ({ value, valueHigh, unit, bound }) =>
      `${value}${valueHigh ? `..${valueHigh}` : ''} ${unit} ${bound}`,
  )
}

test.each([
  ['押金为伍拾万零六十元。', '500060 CNY exact'],
  ['补偿款拾万零八十元已到账。', '100080 CNY exact'],
  ['成交价为拾二万五佰零七元。', '120507 CNY exact'],
  ['违约金按仟分之叁计收。', '3 permille exact'],
  ['侨胞捐款廿六万元。', '260000 CNY exact'],
  ['苗圃占地卅八亩。', '38 mu exact'],
  ['当时全国有三万万人口。', '300000000 persons exact'],
])('signs of cheques and of tens: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['义工收拾万里河畔的垃圾，拾级而上，重拾一份初心。'],
  ['五卅路改造完工。'],
  ['农历正月廿八日开市。'],
  ['这样的结果万万没想到。'],
])('other words: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['本期净利润为负二百一十万元。', '-2100000 CNY exact'],
  ['本期净利润负2100多万元。', '-21000000 CNY under'],
  ['全年增速为负百分之三。', '-3 percent exact'],
  ['毛利率负4.1%。', '-4.1 percent exact'],
  ['气温降至负十二度。', '-12 degC exact'],
  ['夜里零下十几度。', '-10 degC under'],
])('below zero: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['他背负2000万元债务。', '20000000 CNY exact'],
  ['该所肩负三项任务。', '3 items exact'],
])('what is borne isn’t below zero: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test('matches lost and floors underground aren’t below zero', () => {
  expect(read('主队胜5场，负4场。')).toEqual(['5 items exact', '4 items exact'])
})

test.each([
  ['已投入三十几万元。', '300000 CNY over'],
  ['参加者有一百零几万人。', '1000000 persons over'],
  ['市值十几亿元。', '1000000000 CNY over'],
  ['现场来了30几人。', '30 persons over'],
  ['耗资 30 余 万元。', '300000 CNY over'],
])('somewhat more: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test('some tens are no number, and nor is nearly', () => {
  expect(read('几十家工厂停产，三十几乎成了定数，三万几千件待查。')).toEqual([])
})

test.each([
  ['缆绳长二又四分之一米。', '2.25 m exact'],
  ['产量是上年的三又三分之一倍。', '3.333333333333 times exact'],
  ['共用5又1000分之31吨。', '5.031 t exact'],
  ['每卷厚2又3/4英寸。', '2.75 inch exact'],
  ['误差为四百分之3.2。', '0.008 ratio exact'],
  ['误差不到五百分之一。', '0.002 ratio under'],
])('mixed fractions and parts of hundreds: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test('a fraction told after something else stands alone', () => {
  expect(read('种了三年又三分之一的地。').at(-1)).toBe('0.333333333333 ratio exact')
})

test.each([
  ['总数为８，７６５。', '8765 items exact'],
  ['共有２３，４５６人到场。', '23456 persons exact'],
  ['２３％', '23 percent exact'],
  ['产量达到6 万4 千3 百吨。', '64300 t exact'],
  ['产量 2 亿 4000 万吨。', '240000000 t exact'],
  ['产量 2 万 3 千吨。', '23000 t exact'],
  ['投入2000  万元。', '20000000 CNY exact'],
  ['平均重量五点六吨。', '5.6 t exact'],
  ['人均三点二次。', '3.2 uses exact'],
])('signs set wide or apart: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([['讨论下午四点三十分开始，五点八分结束，三点半散会。'], ['两点一线的生活，三点要求。']])(
  'points of the clock: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)

test('a list in wide signs keeps its commas', () => {
  expect(read('三镇分别为３００，４００，５００元。').at(-1)).toBe('500 CNY exact')
})

test.each([
  ['菌落为1.4×10^6个/克。', '1400000 items/g exact'],
  ['直径约3.5×10的6次方米。', '3500000 m about'],
  ['细胞数为4×10⁶个。', '4000000 items exact'],
  ['膜厚2×10^-3米。', '0.002 m exact'],
  ['总量达1.5E5吨。', '150000 t exact'],
])('powers of ten: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test('a size and a model are no powers of ten', () => {
  expect(read('场地3×10米，新车为1.5E版。').some((one) => /^3\d{2,}|^1500/.test(one))).toBe(false)
})

test.each([
  ['票价超过了两千。', '2000 items over'],
  ['近四千学子到场。', '4000 items nearly'],
  ['报名人数不足三百。', '300 persons under'],
  ['月收入两千以下的家庭优先。', '2000 items atMost'],
  ['订货六百及以上者免运费。', '600 items atLeast'],
  ['年龄大于或者等于40岁。', '40 years atLeast'],
  ['评分 >= 40 分。', '40 index-points atLeast'],
  ['限速 <= 60 公里。', '60 km atMost'],
])('bounds: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['他年过三十，收入近五百强企业水平，不到黄河心不死。'],
  ['超过三十级，过五关斩六将。'],
  ['差不多五点开会。'],
])('bounds of what is no number: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['报价介于20000与30000之间。', '20000..30000 items between'],
  ['人数位于30和40之间。', '30..40 items between'],
  ['气温在10度和15度之间。', '10..15 degC between'],
  ['门店数在200家和400家之间。', '200..400 firms between'],
  ['租金在2000与3000间波动。', '2000..3000 items between'],
  ['一百和三百之间的号段。', '100..300 items between'],
  ['补助从两千元到三千元不等。', '2000..3000 CNY between'],
  ['售价从两千到三千五百不等。', '2000..3500 items between'],
  ['大约30 - 40个苹果。', '30..40 items between'],
])('ranges between two ends: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['由3家企业和5家银行之间的合作。', ['3 firms exact', '5 firms exact']],
  ['占比从20%提高到30%。', ['20 percent exact', '30 percent exact']],
  ['有20与30间客房。', ['20 items exact', '30 items exact']],
  ['2019与2021之间有变化，5号和6号之间，第三和第五之间。', []],
])('two figures that are no ends of one: %s', (text, wanted) => {
  expect(read(text)).toEqual(wanted)
})

test.each([
  ['全店六折优惠。', '60 percent exact'],
  ['机票打6.5折。', '65 percent exact'],
  ['低至四五折。', '40..50 percent between'],
  ['会员享八五折。', '85 percent exact'],
  ['小区现房98折。', '98 percent exact'],
  ['图书4折起。', '40 percent atLeast'],
  ['不到6折出售。', '60 percent under'],
  ['门票对折优惠。', '50 percent exact'],
  ['3—5折促销。', '30..50 percent between'],
])('discounts: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test('discounts side by side keep their size', () => {
  expect(read('三折购书，另有5折起。')).toEqual(['30 percent exact', '50 percent atLeast'])
})

test.each([
  ['三折叠手机、四折页、六折屏风，把纸对折，音质大打折扣。'],
  ['此事一波三折，众人百折不挠，元杂剧共四折。'],
  ['腿骨骨折，折合人民币，折旧率，5折算作满分。'],
])('what is folded or broken: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['增速为-4%至9%。', '-4..9 percent between'],
  ['气温-3～6℃。', '-3..6 degC between'],
  ['气温-8℃～-3℃。', '-8..-3 degC between'],
  ['气温-11～-6℃。', '-11..-6 degC between'],
  ['预计净利润为-3000万元至-4000万元。', '-40000000..-30000000 CNY between'],
  ['预计净利润-1000万元到3000万元。', '-10000000..30000000 CNY between'],
  ['变动幅度为-10%~10%之间。', '-10..10 percent between'],
  ['变动幅度为-6%至+6%。', '-6..6 percent between'],
])('ranges below zero: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['占比由-3%升至5%。', ['-3 percent exact', '5 percent exact']],
  ['罚款20到30元，加收5%至8%。', ['20..30 CNY between', '5..8 percent between']],
])('the way from one to the other, and ranges above zero: %s', (text, wanted) => {
  expect(read(text)).toEqual(wanted)
})

test('what grew below zero fell', () => {
  const ways = ['出口同比负增长3.2%。', '出口由负增长转为增长3.2%。'].map(
    (text) => checkText(text, { date: '2024-11-20' }).claims[0]?.comparison.direction,
  )
  expect(ways).toEqual(['down', 'up'])
})

test.each([
  ['均价1万7起。', '17000 items exact'],
  ['车价约6万5左右。', '65000 items about'],
  ['成本1亿2。', '120000000 items exact'],
  ['到场者三百五六十人。', '350..360 persons between'],
  ['产量两千七八百吨。', '2700..2800 t between'],
  ['新增就业2千多万人。', '20000000 persons over'],
  ['产量是上年的两倍半。', '2.5 times exact'],
  ['造价一万五六千元。', '15000..16000 CNY between'],
  ['受益者三百五六十万人。', '3500000..3600000 persons between'],
])('numbers as they are spoken: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['其中3万5家企业。', '5 firms exact'],
  ['主队5比3大胜。', undefined],
  ['他比三十大一些。', undefined],
])('other numbers behind one: %s', (text, last) => {
  expect(read(text).at(-1)).toBe(last)
})
