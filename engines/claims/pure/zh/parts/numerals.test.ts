import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** Value, unit and bound of each figure. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    ({ value, valueHigh, unit, bound }) =>
      `${value}${valueHigh ? `..${valueHigh}` : ''} ${unit} ${bound}`,
  )
}

test.each([
  ['全县人口6万3千8百人。', '63800 persons exact'],
  ['资产合计4亿1千7百万元。', '417000000 CNY exact'],
  ['今年投入3千2百万元。', '32000000 CNY exact'],
  ['共有1千零40家。', '1040 firms exact'],
  ['售出200万四千张。', '2004000 items exact'],
  ['總額為三十六兆四千二百億元。', '36420000000000 CNY exact'],
  ['保費收入為1兆4266.9億元。', '1426690000000 CNY exact'],
  ['投诉破4万宗。', '40000 items over'],
  ['警方共破288宗走私案。', '288 items exact'],
  ['投资额为一万三千亿元。', '1300000000000 CNY exact'],
  ['注册资本为人民币叁仟伍佰万元整。', '35000000 CNY exact'],
  ['合同价款贰拾陆万零肆佰元。', '260400 CNY exact'],
  ['收入为63，118.40元。', '63118.40 CNY exact'],
  ['每份付6人民币。', '6 CNY exact'],
  ['每台售价十五美元。', '15 USD exact'],
  ['每袋重四十克。', '40 g exact'],
  ['含碘二十六毫克。', '26 mg exact'],
])('numbers: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['他拾金不昧，收拾房间，大陆百姓一成不变。'],
  ['“十五”规划实施以来，各项工作稳步推进。'],
  ['万分感谢各位来宾。'],
])('no numbers: %s', (text) => {
  expect(read(text).filter((one) => !one.startsWith('10 percent'))).toEqual([])
})

test('a list of numbers keeps its commas', () => {
  expect(read('三镇分别为300，400，500元。').at(-1)).toBe('500 CNY exact')
})

test.each([
  ['贷款为四千到六千亿元。', '400000000000..600000000000 CNY between'],
  ['参加者一百一十至一百四十万人。', '1100000..1400000 persons between'],
  ['学费为五千到一万元。', '5000..10000 CNY between'],
])('ranges: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test.each([
  ['罚款六元四角三分。', '6.43 CNY exact'],
  ['票价为36元5角。', '36.5 CNY exact'],
  ['载重三吨半。', '3.5 t exact'],
  ['三吨半成品入库。', '3 t exact'],
  ['差错率为万分之六。', '0.0006 ratio exact'],
  ['满意者占8.5成。', '85 percent exact'],
  ['五份之二的家长赞成。', '0.4 ratio exact'],
  ['人数减少四份一。', '0.25 ratio exact'],
  ['受访者中五份二表示满意。', '0.4 ratio exact'],
  ['签了四份一样的合同。', '4 items exact'],
  ['增速为负0.4%。', '-0.4 percent exact'],
])('parts and signs: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})
