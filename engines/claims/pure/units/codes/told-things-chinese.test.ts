import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-08-15' }).claims.map(({ value, unit }) => `${value} ${unit}`)
}

test.each([
  ['公司9月交付新车12,345台，其中SUV 8,210台。', ['12345 vehicles', '8210 vehicles']],
  ['比亚迪8月出口7.1万台。', ['71000 vehicles']],
  ['工厂今年生产机床1,820台。', ['1820 sets']],
  ['汽车厂安装发动机1,820台。', ['1820 sets']],
  ['全省共有A级旅游景区1,080家。', ['1080 items']],
  ['走访基层治理单位2,310家，检查企业1,204家。', ['2310 items', '1204 firms']],
  ['融资额达1180亿元，首次突破千亿大关。', ['118000000000 CNY', '100000000000 CNY']],
  ['新接訂單量達1,204萬修正總噸。', ['12040000 CGT']],
  ['公司毛利率創近8季新高。', ['8 quarters']],
  ['指数连升4个交易日。', ['4 days']],
  ['全县夏粮亩产412公斤，总产18.6万吨。', ['412 kg/mu', '186000 t']],
  ['铁路密度为145km/万km²。', ['0.0145 km/km2']],
  ['密度增加9km /万km²。', ['0.0009 km/km2']],
  ['旅客周转量812亿人·公里，货物周转量19亿吨·公里。', ['81200000000 person-km', '1900000000 t-km']],
  ['全市有318万城镇居民参加医保。', ['3180000 persons']],
  ['两项占比分别高1.7 、2.8个百分点。', ['1.7 percentage-point', '2.8 percentage-point']],
  ['第20000辆新车日前下线。', ['20000 vehicles']],
])('%s', (text, wanted) => {
  for (const one of wanted) expect(read(text)).toContain(one)
})

test('the latest so many quarters are not nearly as many', () => {
  const [claim] = checkText('公司毛利率創近8季新高。').claims
  expect([claim?.text, claim?.bound, claim?.comparison.kind]).toEqual(['8季', 'exact', 'span'])
})

test('a part of what stands before a semicolon is no whole of the one behind it', () => {
  const text =
    '全国造船完工量850万载重吨，其中海船293万修正总吨；新接订单量1246万载重吨，其中海船513万修正总吨。'
  expect(checkText(text).summary.byVerdict.inconsistent).toBe(0)
})
