import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** Value and unit of each figure. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(({ value, unit }) => `${value} ${unit}`)
}

test('实验室与病房的单位', () => {
  expect(read('血糖由9.2mmol/L降至6.8mmol/L，血压131mmHg。')).toEqual([
    '9.2 mmol/L',
    '6.8 mmol/L',
    '131 mmHg',
  ])
  expect(read('给药8mg/kg，输液50毫升/分钟，血药浓度30ng/mL。')).toEqual([
    '8 mg/kg',
    '0.050 L/min',
    '0.000000030 g/mL',
  ])
  expect(read('孔径1.5μm，带隙1.4eV，强度6GPa，速度6.9km/s。')).toEqual([
    '0.0000015 m',
    '1.4 eV',
    '6000 MPa',
    '6.9 km/s',
  ])
})

test('等级、网络和图号不是这些单位', () => {
  expect(read('全市有5A级景区、4A级景区。')).toEqual([])
  expect(read('三伏天建成5g网络，粉丝超10W。')).not.toContain('3 V')
  expect(read('如图4所示。')).toEqual([])
})

test('十的幂是数字的一部分', () => {
  expect(read('细胞数达2.5×10⁹个，面积3.2×10^4平方米。')).toEqual(['2500000000 items', '32000 m2'])
})

test('误差属于数字本身', () => {
  expect(read('平均体重为79.4±10.8千克，年龄（53±8）岁，温度20±0.5℃。')).toEqual([
    '79.4 kg',
    '53 years',
    '20 degC',
  ])
  expect(read('有效率38.1%（95%CI，33.0%-43.4%，P<0.001）。')).toEqual([
    '38.1 percent',
    '33.0 percent',
  ])
})
