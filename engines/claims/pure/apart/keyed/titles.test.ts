import { expect, test } from 'vitest'
import { wrongAlone } from '../../checks/tiny/around.ts'

const wrong = (text: string): readonly string[] => wrongAlone(text, '2025-10-23')

const JOBS = (title: string, below: string): string =>
  `Statistics Orvana\nLabour market, September 2025\n\nUnemployment rate edges down to ${title}\n\nMain points\n\n• Employed: 3,482,600, up 12,400 on August\n• Unemployed: 187,300, down 4,100 on the month\n• Unemployment rate: ${below}\n• Average gross monthly wage: €2,914, +4.6% year on year`

test('what a title tells is told again under its name', () => {
  expect(wrong(JOBS('5.1%', '5.1% (August: 5.2%)'))).toEqual([])
  expect(wrong(JOBS('5.6%', '5.1% (August: 5.2%)'))).toContain('5.6%')
  const chinese = (title: string): string =>
    `云溪市城镇调查失业率降至${title}\n\n云溪市统计局10月23日发布，9月主要指标如下。\n\n城镇调查失业率：5.1%。新增就业：1.2万人。居民消费价格上涨0.3%。`
  expect(wrong(chinese('5.1%'))).toEqual([])
  expect(wrong(chinese('5.6%'))).toContain('5.6%')
})

test('what is told of others below isn’t the title’s', () => {
  // Two are told under its name.
  const both = JOBS('5.4%', '5.1% (August: 5.2%)')
  expect(wrong(`${both}\n• Unemployment rate: 5.6%, not adjusted`)).toEqual([])
  expect(wrong(JOBS('about 5%', '5.1% (August: 5.2%)'))).toEqual([])
})
