import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { accused, told } from './checks/tiny/slips-told.ts'

// Releases that several governments give together: of whose place the figures are, and what of them makes up what.

function places(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-11-20' }).claims.map(({ place }) => place)
}

test('a share of those just named together is of no one of them', () => {
  const text =
    'Boatyards numbered 84, of which Elmport had 31 and Marlow 14, or 53.6 percent between them.'
  expect(accused(text)).toEqual([])
  expect(
    accused('全省船厂84家，其中云溪31家、青禾14家，两市占53.6%。船台126座，比上年增加9座。'),
  ).toEqual([])
  told('Boatyards numbered 84, of which Elmport had 31, or 36.9 percent.', ['36.9', '63.9'])
})

test('what something is a share of is no part of it', () => {
  const text =
    '2024年蓝湾内地九市进出口总值4.37万亿元，比上年增长10%，占广东省外贸总值的80.9%。其中，出口2.84万亿元，增长8.6%；进口1.53万亿元，增长12.7%。广东省全年进出口5.4万亿元，增长9.8%。'
  expect(accused(text)).toEqual([])
})

test('what something fell to orders no figures behind it', () => {
  const text =
    '五年来共受理举报19.6万件，从2020年的6.6万件下降到2024年的2.9万件，降幅56.1%；办结率99.8%，满意率96.5%，每年提升约1个百分点。'
  expect(accused(text)).toEqual([])
  told('举报从2020年的6.6万件下降到2024年的2.9万件。', ['2.9万', '7.9万'])
})

test('what bodies of two places tell together is of neither', () => {
  const two = '重庆市政府新闻办公室今天与四川省政府新闻办公室联合发布进展。'
  expect(places(`${two}\n\n实施重大项目920个。`).at(-1)).toBeNull()
  expect(places('四川省政府新闻办公室今天发布进展。\n\n实施重大项目920个。').at(-1)).toBe('四川省')
  const four = '蓝三角消费投诉分析\n上海市消保委、江苏省消保委、安徽省消保委联合发布投诉情况。'
  expect(places(`${four}\n\n受理投诉6182件。`).at(-1)).not.toBe('上海市')
})
