import { expect, test } from 'vitest'
import type { Lexicon } from '../../../types.ts'
import type { Quantity } from '../../model.ts'
import { segmentText } from '../../text/segment.ts'
import { contextOf } from '../context.ts'

const LEXICON: Lexicon = {
  places: [
    {
      id: 'N',
      level: 'nation',
      names: { en: ['Norvia', 'national'], zh: ['诺国', '全国', '国家'] },
    },
    { id: 'R', level: 'region', names: { en: ['Blue Delta'], zh: ['蓝三角', '三省一市'] } },
    { id: 'P', level: 'province', names: { en: ['Tianhe'], zh: ['天河省', '天河'] } },
    { id: 'Q', level: 'province', names: { en: ['Donghai'], zh: ['东海省', '东海'] } },
    { id: 'C', level: 'city', names: { en: ['Linjiang'], zh: ['临江市', '临江'] } },
    { id: 'D', level: 'city', names: { en: ['Anyang', 'Linjiang'], zh: ['安阳市', '安阳'] } },
  ],
  regionPlace: 'R',
  nationPlace: 'N',
}

/** The places of the figures of a text: id, else words, else '-'. */
function places(text: string, lexicon: Lexicon | null = LEXICON): readonly string[] {
  const quantities = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: number, index }): Quantity => {
    const span = { start: index, end: index + number.length }
    return {
      ...span,
      form: 'number',
      number: span,
      value: { coefficient: 1n, scale: 0 },
      valueHigh: null,
      fraction: null,
      precision: 0,
      unit: 'items',
      bound: 'exact',
      date: null,
      members: [],
      kind: null,
      direction: null,
      measure: null,
      untestable: null,
    }
  })
  const options = lexicon === null ? {} : { lexicon }
  return contextOf(segmentText(text), quantities, options).claims.map(
    ({ place }) => place?.id ?? place?.words ?? '-',
  )
}

test('a figure is where its clause says, the longest name first', () => {
  expect(places('天河省出口5亿元；东海省出口6亿元，增长7个点。')).toEqual(['P', 'Q', 'Q'])
  expect(places('Exports from Tianhe rose 5 times, while those of Donghai fell 6 times.')).toEqual([
    'P',
    'Q',
  ])
  expect(places('There are 41 mills in Donghai.')).toEqual(['Q'])
})

test('what is compared with is not where the figure is', () => {
  expect(places('蓝三角占全国的24.4个点，居全国首位，高于全国0.1个点。')).toEqual(['R', 'R'])
  expect(places('Tianhe grew 5 times, 2 points above the national average.')).toEqual(['P', 'P'])
})

test('bodies, datelines and lists of places give a figure no place of theirs', () => {
  expect(places('天河省成就。\n东海证券交易所成交5亿元。')).toEqual(['P'])
  expect(places('蓝三角成就。\n在天河、东海、临江试点，涉及120家。')).toEqual(['R'])
  expect(places("LINJIANG, Oct. 18 (Agency) -- Norvia's trade rose 5 times.")).toEqual(['N'])
  expect(places('天河省成就。\n国家级园区5家。')).toEqual(['P'])
})

test('our own province is that of the headline, without a lexicon by its name', () => {
  expect(places('天河省前三季度经济\n全省出口5亿元。')).toEqual(['P'])
  expect(places('淮川省前三季度经济\n全省出口5亿元。安水市出口6亿元。', null)).toEqual([
    '淮川省',
    '安水市',
  ])
})

test('a name of two places is that of the one it is the first name of', () => {
  expect(places('Linjiang has 5 mills.')).toEqual(['C'])
})

test('a following sentence inherits the place of the one before, a paragraph that of the headline', () => {
  expect(places('蓝三角成就\n临江市出口5亿元。其中，粮食6亿元。\n进口7亿元。')).toEqual([
    'C',
    'C',
    'R',
  ])
})

test('a verb before a name is no part of it', () => {
  expect(places('走进云溪县，产值5亿元。', null)).toEqual(['云溪县'])
  expect(places('将实现县县通，产值5亿元。', null)).toEqual(['-'])
})

test('of a list of places each is that of one figure, where the words say so', () => {
  expect(places('天河、东海、临江分别有5、6、7家。')).toEqual(['P', 'Q', 'C'])
})

test('of those that follow in a list each has the figure behind it', () => {
  expect(places('其中，天河3.37万亿元、东海9.77万亿元、临江6.39万平方公里。')).toEqual([
    'P',
    'Q',
    'C',
  ])
  const text =
    'Gross product: Tianhe led with 9.77 trillion, followed by Donghai with 6.39 trillion.'
  expect(places(text)).toEqual(['P', 'Q'])
  const known = 'Jiangsu led with 9.77 trillion yuan, followed by Zhejiang with 6.39 trillion yuan.'
  expect(places(known, null)).toEqual(['Jiangsu', 'Zhejiang'])
})

test('whose share it is of, or to whose growth it adds, is not where the next figure is', () => {
  const text =
    '蓝三角三省一市进出口16万亿元，占同期我国进出口总值的36%，对全国外贸增长的贡献率为40%。其中，出口10万亿元。'
  expect(places(text)).toEqual(['R', 'R', 'R', 'R'])
  const trade =
    'Trade of the Blue Delta reached 16 trillion. That is 36 percent of Norvia’s trade, which grew by 5 percent. Exports rose 8 percent.'
  expect(places(trade)).toEqual(['R', 'R', 'N', 'R'])
})

test('words that end like places are none', () => {
  const text = '城市数量5个，上市公司6家，超市7家，市场8个，节省9元，一下子省了5元。'
  expect(contextOf(segmentText(text), [], {}).places).toEqual([])
})

test('the first quarters of a year rank nothing, and the country may only say where a region is', () => {
  expect(places('In the first three quarters of 2024, exports of Tianhe rose 5 times.')).toEqual([
    'P',
  ])
  expect(places('Tianhe ranks first among the ports of Norvia with 5 berths.')).toEqual(['P'])
  expect(
    places('The Blue Delta, one of the richest regions of the country, makes 5 of 6 ships.'),
  ).toEqual(['R', 'R'])
  expect(places('蓝三角出口在全国排名第2位，进口在全国的占比为12.6个点。')).toEqual(['R', 'R'])
  expect(places('天河省出口仅次于东海省，居全国第2位。')).toEqual(['P'])
  expect(places('天河省出口不及东海省，为42个点。')).toEqual(['P'])
  expect(places('蓝三角是全国最活跃的地区之一，出口5亿元。')).toEqual(['R'])
})

test('the land that a region’s name ends in is the region, where no other is named', () => {
  const head = 'TIANHE, May 5, 2024 - '
  expect(
    places(
      `${head}Exports of the delta reached 8.2 points. The delta’s railways carried 4 of them.`,
    ),
  ).toEqual(['R', 'R'])
  expect(places('TIANHE: In the whole delta 8 mills closed.')).toEqual(['R'])
  // Another delta, a variant, and a text from elsewhere.
  expect(
    places('TIANHE: The Pearl River Delta lost 5 mills. The delta has 9 cities.'),
  ).not.toContain('R')
  expect(places('TIANHE: Of the delta variant 8 cases were found.')).not.toContain('R')
  expect(places('LAGOS: In the delta 8 mills closed.')).not.toContain('R')
})

test('who is the first nationwide has the figures, not the nation', () => {
  expect(
    places(
      'Tianhe has taken the lead in piloting direct settlement of outpatient bills for treatment in other provinces nationwide, with 46 clinics taking part.',
    ),
  ).toEqual(['P'])
  expect(places('天河省率先在全国开展试点，惠及460人。天河省在全国率先试点，惠及500人。')).toEqual([
    'P',
    'P',
  ])
  expect(places('Norvia is growing. Nationwide 46 clinics closed.')).toEqual(['N'])
})

test('a kind of counties is none, and a court is no district', () => {
  expect(places('全国还有47个贫困县。重点帮扶县有530人。云溪县有640人。').at(-1)).toBe('云溪县')
  expect(places('重点帮扶县有530人。')).toEqual(['-'])
  expect(places('In the Western District of Norvia, 46 cases were heard.')).not.toContain(
    'Western District',
  )
})

test('what is said to be whole is the place before it; a city follows its province', () => {
  expect(
    places('蓝三角办公室通报\n\n东海全境有路12公里。天河全省产粮38吨，东海全省产粮35吨。'),
  ).toEqual(['Q', 'P', 'Q'])
  expect(places('蓝三角通报\n\n东海有路12公里。天河临江产粮5吨。')).toEqual(['Q', 'C'])
  // A list without signs has no member that a figure is of, and a province alone says what its whole is.
  expect(places('蓝三角通报\n\n天河东海有路12公里。')).toEqual(['R'])
  expect(places('天河省统计局\n\n全省产粮38吨。')).toEqual(['P'])
})

test('those that are counted of a whole are where they are said to be', () => {
  expect(places('Norvia has 41 ports. Only 9 of the 26 large ones are located in Tianhe.')).toEqual(
    ['N', 'P', 'N'],
  )
  expect(places("Norvia, June 2. Of 9 of Norvia's 26 ports, none is in Tianhe.").at(0)).toBe('N')
})

test('without a lexicon, names that are known by their words alone are places where they lead their clause', () => {
  expect(places('各地消息\n今年以来，海南出口42亿元，增长7个点。', null)).toEqual(['海南', '海南'])
  expect(places('各地消息\n4日，美国芝加哥有61人受伤。', null)).toEqual(['芝加哥'])
  expect(places('各地消息\n工厂免除了西部地区38万人的费用。', null)).toEqual(['西部地区'])
  expect(places('各地消息\n广东、福建、江西分别出口42、35和18亿元。', null)).toEqual([
    '广东',
    '福建',
    '江西',
  ])
  // With a lexicon its names alone are places.
  expect(places('各地消息\n今年以来，海南出口42亿元。')).toEqual(['-'])
})

test('an English text with a lexicon names other countries as well', () => {
  const sales =
    'Sales worldwide were 36 billion.\nSales rose in Norvia (3.1), but fell in Japan (1.4) and Europe (10.1).'
  expect(places(sales)).toEqual(['-', 'N', 'Japan', 'Europe'])
  expect(places('Norvia sold 42 ships. Its exports to Japan were 12 ships.')).toEqual(['N', 'N'])
})

test('firms named for a place, partners and other words that hold its name are no places', () => {
  for (const text of [
    '海南青禾科技（集团）有限公司卖出42万台。',
    '我们隆重庆祝成立42周年。',
    '该厂对美国出口42亿元。',
    '甲行广州支行贷出42亿元。',
    '广州青药上半年归母净利润42亿元。',
    '广州交大毕业生42人。',
    '纽约尾盘，该股报42元。',
  ])
    expect(places(`各地消息\n${text}`, null), text).toEqual(['-'])
})

test('a place known by its words goes on only where the line over its paragraph names it too', () => {
  const body = '今年以来，深圳口岸通行42万人。其中外籍人员13万人。'
  expect(places(`深圳口岸通行\n${body}`, null)).toEqual(['深圳', '深圳'])
  expect(places(`各地消息\n${body}`, null)).toEqual(['深圳', '-'])
})

test('where a firm has its seat is no place of its figures, nor what a text names late', () => {
  const firm = '青禾科技总部位于云溪市，注册资本42万元。去年卖出35万台。'
  expect(places(`青禾科技\n${firm}`, null)).toEqual(['-', '-'])
  expect(places('青禾科技卖出35万台。后来又在云溪市开店42家。店员18人。', null)).toEqual([
    '-',
    '云溪市',
    '云溪市',
  ])
})

test.each([
  ['Exports were 42 in Finland and 35 in Ontario.', ['Finland', 'Ontario']],
  ['Ghana’s output rose 7 points, while Togo lost 3.', ['Ghana', 'Togo']],
  [
    'Most were sold in three lands: Malta (42), Cyprus (35) and Greece (18).',
    ['Malta', 'Cyprus', 'Greece'],
  ],
  ['The largest were Peru (42), Chile (35).', ['Peru', 'Chile']],
  ['In the US, 42 plants shut; U.K. orders fell by 18.', ['US', 'U.K.']],
])('without a lexicon countries and cities are known in English: %s', (text, expected) => {
  expect(places(`News of the week\n${text}`, null)).toEqual(expected)
})

test.each([
  'Exports to Japan rose by 42.',
  'Statistics Canada counted 42.',
  'A London-based maker sold 42.',
  'It paid 42 Singapore dollars.',
  'Geneva — The office counted 42.',
  'The Bank of Italy counted 42.',
])('%s only mentions a place', (text) => {
  expect(places(text, null)).toEqual(['-'])
})
