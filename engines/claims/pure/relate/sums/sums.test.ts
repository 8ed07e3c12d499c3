import { describe, expect, it } from 'vitest'
import { checkText } from '../../check-text.ts'
import { contradict, hold } from '../../checks/tiny/contradict.ts'
import { areApart } from './names.ts'

const SAID = [
  'The council approved a EUR 240 million package. It consists of EUR 130 million for schools, EUR 65 million for roads and EUR {45|58} million for parks.',
  'The project will cost £86 million, split between government (£51 million), the county (£20 million) and donors (£{15|25} million).',
  'The fund made 74 grants in spring, of which 31 went to schools, 28 to clubs and the remaining {15|19} to theatres.',
  'The trust runs 94 lorries. Of these, 51 run on diesel, 27 on biogas and {16|26} on batteries.',
  'Northgate sold 8,640 tickets, Lindhall 11,250 and Castle Square 5,110. Together they sold {25,000|28,000} tickets.',
  'The state budget for culture is €184 million. Museums receive €71 million, theatres €66 million and libraries €{47|57} million.',
  'Membership rose to 5,640. Adults number 3,870 and juniors {1,770|1,970}.',
  'The city will plant 12,000 trees this year:\n- 5,400 along roads\n- 4,100 in parks\n- {2,500|3,500} in schools',
  '项目总投资6亿元，其中：省级补助2.4亿元、市级配套1.6亿元、企业自筹{2|1}亿元。',
  '河滨公园占地62公顷，由湿地28公顷、林地21公顷和草地{13|23}公顷组成。',
  '本次活动共发放消费券5000万元，首批2000万元，第二批1800万元，第三批{1200|1500}万元。',
  '该县有行政村186个、社区24个，村（社区）共{210|230}个。',
  '全区有养老机构58家。其中公办机构21家，民办机构{37|47}家。',
  '集團共有94間餐廳，較去年底淨增加6間，其中香港18間、內地59間及東南亞{17|19}間。',
]

const FLOWS = [
  'The district recorded 1,482 births and 1,695 deaths, a natural decrease of {213|231}.',
  'Income was £3.48 million against expenditure of £3.21 million, a surplus of £{0.27|0.72} million.',
  'The network began the year with 212 branches. It opened 18 and closed 9, and ended it with {221|231}.',
  '商会原有会员单位318家，今年新吸纳42家，退会15家，现有会员单位{345|375}家。',
  '全年出生人口3.62万人，死亡人口3.18万人，自然增长人口{0.44|0.84}万人。',
  '上半年出口98亿元，下半年出口117亿元，全年出口{215|225}亿元。',
]

const SHARES = [
  '从行业看，排名前两位的分别为物流业（21.4%）和教育（16.3%），两者合计占{37.7|39.7}%。',
  '小型企业占41.2%、微型企业占33.5%、中型企业占12.6%，三类企业合计占{87.3|83.7}%。',
  '46% expect sales to grow, 31% expect no change and the remaining {23|33}% expect a decline.',
  'Of those polled, 52 percent supported it, 37 percent opposed it and {11|21} percent were undecided.',
  '62% of the staff are women and {38|48}% are men.',
  '受访者中，支持者占54.6%，反对者占29.1%，不表态者占{16.3|19.3}%。',
]

const HOLDS = [
  '制造业占31.4%，教育占22.2%，同比提高1.5%，两者合计占全部岗位的六成以上。',
  '甲类占31.4%，乙类占22.2%，丙类占12.1%，前两类合计占53.6%。',
  '甲类占31.4%，乙类占22.2%，丙类占12.1%，后两类合计占34.3%。',
  'Exports to the Union were worth 6.2 billion, 54.9 per cent of all exports; imports from it came to 7.9 billion. Total exports were 11.3 billion and total imports 12.5 billion pesos.',
  'The council approved a EUR 240 million package. It includes EUR 130 million for schools and EUR 65 million for roads.',
  'Of the 230 members, 140 play football, 96 play tennis and 58 do both.',
  'Respondents could name several reasons: 62% cited price, 48% quality and 31% service.',
  'Exports rose to EUR 18.6 billion while imports of machinery came to EUR 6.9 billion. The trade surplus was EUR 2.7 billion.',
  'Two plants with 410 and 380 beds serve the county, together with four clinics. In total there are 934 beds.',
  'During the year 312 members joined and 188 resigned. Membership of the youth section grew by 96.',
  'French operators asked to export 320,000 tonnes of barley, 225,000 tonnes of maize and 25,000 tonnes of wheat.',
  '全市共有中小学校412所，其中民办学校86所，市区学校175所。',
  '该校在校生共9640人，其中女生5120人，住校生7980人。',
  '全市公交线路186条，其中新能源线路152条，夜间线路24条，城乡线路74条。',
  '机上175名乘客和6名机组人员，除2名乘务员获救，其余179人全部遇难。',
  '郑州机场今年新开航线19条，鄂州机场新开20条，截至目前共开通航线57条。',
]

describe('sums that words alone tie', () => contradict('sum', SAID))
describe('what came, what went and what is left', () => contradict('sum', FLOWS))
describe('shares that are all of one whole', () => contradict('sum', SHARES))
describe('what words leave open', () => hold(HOLDS))

it('takes off a stock what went', () => {
  const text =
    'The network began the year with 212 branches. It opened 18 and closed 9, and ended it with 231.'
  const reasons = checkText(text, { date: '2026-03-20' }).claims.flatMap((one) => one.reasons)
  expect(reasons.find(({ ok }) => ok === false)?.arithmetic).toBe('212 + 18 − 9 = 221 ∉ [231, 231]')
})

describe('a rest that has no figure', () => {
  contradict('sum', [
    'The county has 3,800 mills. Of these, 1,600 are run by water, 1,500 by wind and the remaining {700|270} by steam.',
  ])
  hold([
    'The county has 3,800 mills. Of these, 1,600 grind wheat, 1,500 maize and 270 rye, and the rest press oil.',
    'The county has 3,800 mills, of which 1,600 grind wheat, 1,500 maize and 270 rye, and the rest press oil.',
    'Of the 3,800 pupils, 1,600 walk, 1,500 take the bus and 270 cycle, while the others come by car.',
  ])
})

it('parts of the world are apart unless one may lie in another', () => {
  expect(areApart(['香港', '內地', '東南亞'])).toBe(true)
  expect(areApart(['其中香港', '中国内地', '海外'])).toBe(true)
  expect(areApart(['香港', '海外', '東南亞'])).toBe(false)
  expect(areApart(['内地', '上海', '东南亚'])).toBe(false)
})
