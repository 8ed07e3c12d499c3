import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` of every claim. */
function told(text: string, date = '2025-10-20'): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

const WEEK = 'since2025-10-01..@2025-10-07'

describe('the days of a holiday that the text tells', () => {
  test('in brackets behind its name, wherever it is named', () => {
    expect(
      told(
        '今年国庆假期（10月1日至7日），青柳县接待游客31万人次。\n国庆期间，12家民宿客房全满。数据显示，两成游客来自外省。',
      ),
    ).toEqual([`31万人次 ${WEEK}`, `12家 ${WEEK}`, `两成 ${WEEK}`])
  })

  test('told in another sentence, if they can be no other days', () => {
    expect(
      told('国庆长假青柳县收入2.6亿元\n经测算，10月1日至7日，青柳县接待游客31万人次。'),
    ).toEqual([`2.6亿元 ${WEEK}`, `31万人次 ${WEEK}`])
    // The days of a fair in another month are none of a holiday: those of the calendar are.
    expect(told('国庆长假青柳县收入2.6亿元\n10月9日至14日，花展吸引观众31万人次。')[0]).toBe(
      '2.6亿元 since2025-10-01..@2025-10-08',
    )
  })

  test('its first days, its first and its last', () => {
    expect(
      told(
        '2025年春运自1月14日开始，至2月22日结束。春运首日，北岭站发送旅客4.1万人次。春运前三天，北岭站发送旅客12.6万人次。春运最后一天，北岭站发送旅客3.8万人次。',
        '2025-02-24',
      ),
    ).toEqual([
      '4.1万人次 2025-01-14',
      '12.6万人次 since2025-01-14..@2025-01-16',
      '3.8万人次 2025-02-22',
    ])
    expect(
      told(
        '自1月14日春运开始至16日，北岭站发送旅客12.6万人次。春运首日，到达旅客4.4万人次。',
        '2025-01-18',
      ),
    ).toEqual(['12.6万人次 since2025-01-14..@2025-01-16', '4.4万人次 2025-01-14'])
  })

  test('that of another year fell on other days', () => {
    expect(
      told(
        '春运（1月14日至2月22日），北岭站发送旅客148万人次。去年春运发送旅客131万人次。',
        '2025-02-24',
      ),
    ).toEqual(['148万人次 since2025-01-14..@2025-02-22', '131万人次 since2024-01-26..@2024-03-05'])
  })

  test('of another length they are other days', () => {
    expect(
      told(
        '9月18日至9月21日，北岭站发送旅客21万人次。2021年中秋假期3天，青柳县接待游客6万人次。',
        '2021-09-22',
      ),
    ).toEqual(['21万人次 since2021-09-18..@2021-09-21', '3天 null', '6万人次 null'])
  })

  test('of a text that tells none they are those of the calendar', () => {
    expect(told('今年国庆假期，青柳县接待游客31万人次。')).toEqual([
      '31万人次 since2025-10-01..@2025-10-08',
    ])
  })
})

describe('a paragraph that goes on from the one before', () => {
  test('其中', () => {
    const lead = '9月份，青柳县用电量增长6.3%。前三季度，青柳县用电量增长3.9%。\n'
    expect(told(`${lead}其中，采矿业增长8.5%，制造业增长3.2%。`).slice(2)).toEqual([
      '8.5% 2025-Q1..Q3',
      '3.2% 2025-Q1..Q3',
    ])
  })
})

describe('what a figure comes near or breaks', () => {
  test('is of the time behind the word, and the figure is not', () => {
    expect(told('前三季度，北岭港吞吐量逼近去年全年纪录，达到810万吨。')).toEqual([
      '810万吨 2025-Q1..Q3',
    ])
  })
})

describe('days that a sentence counts', () => {
  test('are no occasion, behind what was said; what others took is of their year', () => {
    expect(
      told(
        '港务公司10月15日表示，自今（2025）年1月1日起至10月12日共285天，北岭港吞吐量逾1000万吨，较2024年所需之301天缩短。',
      ),
    ).toEqual([
      '285天 since2025-01-01..@2025-10-12',
      '逾1000万吨 since2025-01-01..@2025-10-12',
      '301天 2024',
    ])
  })
})

describe('since when it had not been so', () => {
  test('says no time of what is told after it', () => {
    expect(
      told(
        '9月租金回报率报2.6%，跌幅为2021年3月（54个月）以来最大。东区回报率报2.7%，是2021年4月后首次。西区回报率报2.9%。',
      ).filter((one) => one.includes('%')),
    ).toEqual(['2.6% 2025-09', '2.7% 2025-09', '2.9% 2025-09'])
  })
})

describe('a mean growth from a year', () => {
  test('is over the years up to the one that is spoken of', () => {
    expect(
      told(
        '2020年，青柳县生产总值达到407亿元。财政收入由2015年的17亿元增加到42亿元，年均增长19.8%。',
        '2021-02-08',
      ).at(-1),
    ).toBe('19.8% 2015..2020')
  })
})

describe('one quarter beside the quarters up to it', () => {
  test('is told in passing', () => {
    expect(
      told(
        '五家险企2025年前三季度合计营业收入2374亿元；第三季度单季净利润248亿元。\n各家比较：东安营业收入833亿元，西安营业收入538亿元。',
      ).slice(-2),
    ).toEqual(['833亿元 2025-Q1..Q3', '538亿元 2025-Q1..Q3'])
  })
})

test('出现在, 体现在 say no time', () => {
  expect(
    told('2024/25赛季的数据接近往年。超过290万球迷出现在各个球场，其中包括80万人观看了杯赛。').at(
      -1,
    ),
  ).toBe('80万人 since2024-07-01..@2025-06-30')
})

test('days that no calendar has are none of a holiday', () => {
  for (const days of ['9月31日至10月6日', '2月29日至3月4日'])
    expect(
      told(`今年国庆假期（${days}），青柳县接待游客31万人次。国庆首日接待4万人次。`),
    ).toHaveLength(2)
})

test('a season of travel that lasted so many days is told of in all that follows', () => {
  const text =
    '2025年国庆中秋假期运输收官\n9月29日至10月10日，为期12天的国庆中秋黄金周运输期间，铁路发送旅客4369.2万人次。\n甲地区发送832.4万人次。'
  expect(told(text, '2025-10-11').slice(1)).toEqual([
    '4369.2万人次 since2025-09-29..@2025-10-10',
    '832.4万人次 since2025-09-29..@2025-10-10',
  ])
})
