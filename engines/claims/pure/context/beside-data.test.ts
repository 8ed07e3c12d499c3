import { expect, test } from 'vitest'
import type { Lexicon } from '../../types.ts'
import { checkText } from '../check-text.ts'

// Of when and where a figure is: what a test against data hangs on.

const lexicon: Lexicon = {
  places: [
    { id: 'N', level: 'nation', names: { en: ['Norvia'], zh: ['诺国', '全国'] } },
    { id: 'R', level: 'region', names: { en: ['Blue Delta'], zh: ['蓝三角'] } },
    { id: 'M', level: 'province', names: { en: ['Haicheng'], zh: ['海城市', '海城'] } },
    { id: 'P', level: 'province', names: { en: ['Tianhe'], zh: ['天河省', '天河'] } },
    { id: 'C', level: 'city', names: { en: ['Linjiang'], zh: ['临江市', '临江'] } },
  ],
  regionPlace: 'R',
  nationPlace: 'N',
}

/** Of the claim with these words its place or period. */
function of(text: string, words: string, key: 'place' | 'period', date = '2025-04-02') {
  const claim = checkText(text, { date, lexicon }).claims.find((one) => one.text.includes(words))
  return claim === undefined ? 'unread' : claim[key]
}

test.each([
  [
    'the province of a city',
    'Linjiang’s output rose\nTianhe grew too. The province spent 38 million yuan.',
    '38',
    'P',
  ],
  [
    'no province is named',
    'Linjiang’s output rose\nThe province spent 38 million yuan.',
    '38',
    'The province',
  ],
  [
    'a city of a province’s rank',
    'Linjiang’s output rose\nHaicheng grew. The province spent 38 million yuan.',
    '38',
    'The province',
  ],
  [
    '全省 behind the name of it',
    '临江市简报\n临江市召开会议。天河全省研发经费38亿元。',
    '38亿元',
    'P',
  ],
  [
    '全省 in the text of a city',
    '临江海关\n临江海关发布：2024年，天河省出口71亿元。全省进口38亿元。',
    '38亿元',
    'P',
  ],
  [
    'a word for the whole before the name',
    'Linjiang’s output rose\nLinjiang made 71 boats. Provincewide, Tianhe’s output reached 38 million yuan.',
    '38',
    'P',
  ],
  [
    'the region behind its name',
    'Linjiang and the Blue Delta\nLinjiang made 71 boats. The region’s railways measure 38 km.',
    '38',
    'R',
  ],
  [
    'a region that isn’t named',
    'Linjiang’s boats\nLinjiang made 71 boats. The region’s railways measure 38 km.',
    '38',
    'C',
  ],
])('a place: %s', (_, text, words, place) => {
  expect(of(text, words, 'place')).toBe(place)
})

test.each([
  [
    'what was then, by words of its own',
    '蓝三角2024年1—10月平均浓度31微克/立方米；而2017年同期平均浓度为44微克/立方米。',
    '44',
    '2017-01..10',
  ],
  [
    'a rate since then',
    '蓝三角2024年1—10月平均浓度31微克/立方米，比2017年同期下降为主，降幅29%。',
    '29%',
    '2024-01..10',
  ],
  [
    'held against a year',
    '2024年，天河省总量71亿元。与2017年相比，临江总量由38亿元增加到64亿元。',
    '38亿元',
    '2017',
  ],
  [
    'over the period',
    'Output of Tianhe came to 71 tonnes in 2024, up from 64 tonnes in 2017, and up 3 per cent year on year. The number of mills rose from 28 to 39 over the period.',
    '28',
    '2017',
  ],
  [
    'over years that nobody says',
    'Output of Tianhe rose 3 per cent year on year in 2024. The number of mills rose from 28 to 39 over five years.',
    '28',
    null,
  ],
  [
    'a year before',
    'Output of Tianhe rose 3 per cent year on year in 2024. The number of mills rose from 28 to 39.',
    '28',
    '2023',
  ],
  [
    'back from the year that is told of',
    '2022年，天河省总量71亿元；2021年为64亿元，2020年为53亿元。分市看，临江38亿元。',
    '38亿元',
    '2022',
  ],
  [
    'on to a later year',
    '2021年，天河省总量64亿元；2022年为71亿元。分市看，临江38亿元。',
    '38亿元',
    '2022',
  ],
  [
    'a year with its figure in brackets',
    '天河省2022年总量71亿元，首次突破60亿元是在2021年（64亿元）；强度2.56%。',
    '2.56%',
    '2022',
  ],
  [
    'parts of the year before',
    '2024年，天河省总量增长5.8%。分季度看，一季度增长5.2%，上半年增长5.3%。',
    '5.2%',
    '2024-Q1',
  ],
  [
    'a quarter that isn’t parted',
    '2024年，天河省总量增长5.8%。一季度增长5.2%。',
    '5.2%',
    '2025-Q1',
  ],
])('a period: %s', (_, text, words, period) => {
  expect(of(text, words, 'period')).toBe(period)
})

// [what it is about, text, the claim's words, its period]
test.each([
  [
    'more than a sum in a currency',
    "Linjiang's output reached more than RMB 1,830 billion in 2008.",
    '1,830',
    '2008',
  ],
  ['against another time', 'Linjiang sold more than in 2008, 31 ships.', '31', null],
  [
    'a year on the year before',
    "Linjiang's exports grew 7.3 percent year on year last year.",
    '7.3',
    '2024',
  ],
  ['on another year', 'Exports rose 7.3 percent on last year.', '7.3', null],
  ['a whole year', "Linjiang's exports grew 7.3 percent over the whole of 2021.", '7.3', '2021'],
  ['a rank', 'In 2018, Linjiang was 17th nationwide in terms of output.', '17th', '2018'],
  ['the year before, and no other', '上年，临江产量318万吨。', '318', '2024'],
  ['the year before one that is told', '2022年临江产量327万吨，上年为318万吨。', '318', '2021'],
] as const)('the period of %s', (_, text, words, period) => {
  expect(of(text, words, 'period', '2025-11-20')).toBe(period)
})

test('the end of a year is no part of a name', () => {
  expect(of('2023年末云溪市有人口318万人。', '318', 'place')).toBe('云溪市')
  expect(of('2023年底临江市人口318万人。', '318', 'place')).toBe('C')
})
