import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** Every figure of a text with its period. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

describe('which year a month, a quarter or a half is of that names none', () => {
  test.each<[string, string, string[]]>([
    ['2025-08-14', '改造项目14个三季度交付，9个四季度交付。', ['14个 2025-Q3', '9个 2025-Q4']],
    ['2025-05-20', '二季度，全市集中开工项目68个。', ['68个 2025-Q2']],
    ['2025-04-22', '三季度机组全部在网，预计发电96亿千瓦时。', ['96亿千瓦时 2025-Q3']],
    ['2025-05-15', '4月渗透率52%。到12月，预计渗透率升至60%。', ['52% 2025-04', '60% 2025-12']],
    ['2025-07-16', '三季度已获批基金52只。', ['52只 2025-Q3']],
    [
      '2025-04-30',
      '4月入住率68%。5月预订已达74%，去年5月为71%。',
      ['68% 2025-04', '74% 2025-05', '71% 2024-05'],
    ],
    [
      '2025-07-03',
      '去年底馆藏为12.6万件，到6月底为12.84万件。',
      ['12.6万件 @2024-12-31', '12.84万件 @2025-06-30'],
    ],
    [
      '2025-10-29',
      '收入逐季走高：一季度19亿元，二季度23亿元，三季度26亿元。',
      ['19亿元 2025-Q1', '23亿元 2025-Q2', '26亿元 2025-Q3'],
    ],
    [
      '2025-05-06',
      'Unemployment was 5.1 percent in April. The agency forecasts 5.3 percent for December.',
      ['5.1 percent 2025-04', '5.3 percent 2025-12'],
    ],
    [
      '2025-06-17',
      'In April the charity served 29,400 meals. In July it will open two kitchens.',
      ['29,400 2025-04', 'two 2025-07'],
    ],
    [
      '2025-10-21',
      'For the second half the airline plans 4.2 million seats.',
      ['4.2 million 2025-H2'],
    ],
    [
      '2025-07-22',
      'Output was 6.84 Mt in the June quarter. Together with the 6.32 Mt of the September quarter, this took it to 26.30 Mt.',
      ['6.84 Mt 2025-Q2', '6.32 Mt 2024-Q3', '26.30 Mt 2024-Q3'],
    ],
    [
      '2025-07-03',
      'In June 610 units were given. A fifth centre, with 18 chairs, opens at Kitley in November.',
      ['610 2025-06', '18 2025-11'],
    ],
  ])('%s: %s', (date, text, all) => {
    expect(told(text, date)).toEqual(all)
  })
})

describe('units that are told by their order or by others', () => {
  test.each<[string, string, string[]]>([
    [
      '2025-10-09',
      '前三季度交付24万辆，后三个月还须交付11万辆。',
      ['24万辆 2025-Q1..Q3', '11万辆 2025-Q4'],
    ],
    [
      '2024-11-06',
      '10月份销售鲜奶1.2万吨。余下两个月还须卖出2.6万吨。',
      ['1.2万吨 2024-10', '2.6万吨 since2024-11-01..@2024-12-31'],
    ],
    ['2025-09-03', '7、8两月接待980万人次。', ['980万人次 since2025-07-01..@2025-08-31']],
    [
      '2025-08-21',
      '二季度出货1480万片。下季度出货预计1550万片。',
      ['1480万片 2025-Q2', '1550万片 2025-Q3'],
    ],
    [
      '2025-11-20',
      '11月上旬来水0.8亿方，中旬0.6亿方。',
      ['0.8亿方 since2025-11-01..@2025-11-10', '0.6亿方 since2025-11-11..@2025-11-20'],
    ],
    ['2025-06-26', '今年以来至5月末，贷款增加92亿元。', ['92亿元 2025-01..05']],
    [
      '2025-10-15',
      'Between July and September it received 1,420 MW. After 1,150 MW in the first and 1,540 MW in the second quarter, the tally for the year so far is 4,110 MW.',
      ['1,420 MW 2025-Q3', '1,150 MW 2025-Q1', '1,540 MW 2025-Q2', '4,110 MW 2025-Q1..Q3'],
    ],
    [
      '2025-11-13',
      'The first and the second quarter brought $1.2 billion and $1.4 billion.',
      ['$1.2 billion 2025-Q1', '$1.4 billion 2025-Q2'],
    ],
    [
      '2025-08-28',
      'The quarter to June brought net income of $88 million, the quarter before $71 million.',
      ['$88 million 2025-Q2', '$71 million 2025-Q1'],
    ],
    [
      '2025-09-30',
      'The surplus came to $640 million in the quarter to June. The preceding quarter had ended with a deficit of $310 million.',
      ['$640 million 2025-Q2', '$310 million 2025-Q1'],
    ],
    [
      '2025-10-30',
      'It added 52,000 customers in the third quarter, after losing 8,000 in the previous one.',
      ['52,000 customers 2025-Q3', '8,000 2025-Q2'],
    ],
    [
      '2026-03-12',
      'Sales in the first two months came to $48 million. For the remaining ten months the company budgets $260 million.',
      ['$48 million 2026-01..02', '$260 million since2026-03-01..@2026-12-31'],
    ],
    [
      '2025-10-07',
      'The first nine months of 2025 closed with a deficit of €3.9 billion. In the same period of last year the gap had been €5.2 billion.',
      ['€3.9 billion 2025-Q1..Q3', '€5.2 billion 2024-Q1..Q3'],
    ],
    [
      '2025-09-04',
      'Hotels recorded 1.8 million nights in July, the office said. Arrivals came to 610,000. Since January 5.72 million nights have been recorded.',
      ['1.8 million 2025-07', '610,000 2025-07', '5.72 million since2025-01-01..@2025-07-31'],
    ],
    [
      '2025-10-15',
      'In the third quarter of 2025 it received 1,420 MW. In the third quarter of 2024 it was 980 MW; intake thus rose by 44.9 percent.',
      ['1,420 MW 2025-Q3', '980 MW 2024-Q3', '44.9 percent 2025-Q3'],
    ],
  ])('%s: %s', (date, text, all) => {
    expect(told(text, date)).toEqual(all)
  })
})
