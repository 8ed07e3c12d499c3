import { describe, expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { segmentText } from './text/segment.ts'

/** Of the claim with these words. */
function claimOf(text: string, words: string) {
  return checkText(text, { date: '2025-03-20' }).claims.find((claim) => claim.text.includes(words))
}

describe('what is measured', () => {
  // [text, the claim's words, what it measures]
  test.each<readonly [string, string, string]>([
    // What somebody brings to a figure.
    [
      'The Lorvia-Darvel railway opened on Monday, bringing the length of fast railways in the valley to more than 910 kilometers.',
      '910',
      'length of fast railways in the valley',
    ],
    ['The reform took the number of courts to 48.', '48', 'number of courts'],
    // No letter is cut off a name.
    [
      "Lorvia's R&D intensity, the ratio of spending to output, was 3.4 percent.",
      '3.4',
      "Lorvia's R&D intensity",
    ],
    // An owner alone has the measure of the one before.
    [
      "Lorvia's output came to 12.4 million, Darvel's to 8.1 million and Osk's to 3 million.",
      '8.1',
      'Darvel’s output',
    ],
    [
      "Lorvia's output reached 12.4 million, while Darvel's stood at 8.1 million.",
      '8.1',
      'Darvel’s output',
    ],
    // Where something stands is nothing ranked.
    [
      '云溪市研发投入强度2.7%，比上年提高0.1个百分点，继续保持全国第9位。',
      '第9位',
      '云溪市研发投入强度',
    ],
    ['云溪集群在《2024年创新指数》报告中位列全球第31位。', '第31位', '云溪集群'],
    ['云溪经济总量稳居全省第一位。', '第一位', '云溪经济总量'],
    // Units are of what other words tell.
    ["Lorvia's lamp output reached 318,000 units last year.", '318', "Lorvia's lamp output"],
    ['Lorvia made 318,000 lamps last year.', '318', 'lamps'],
    // An investment is a noun where its clause ends, and a deed before what it is for.
    ['2019年，云溪贡献了全省6.2%的研发投入。', '6.2%', '研发投入'],
    ['云溪有31台机器投入使用。', '31台', '机器'],
    ['2019年，云溪创造了全省6.2%的地区GDP。', '6.2%', '地区GDP'],
    ['2019年，云溪创造了全省6.2%的R&D经费支出。', '6.2%', 'R&D经费支出'],
    // What is put at a figure.
    [
      "Official data put Lorvia's registered capital at 3.18 million yuan.",
      '3.18',
      "Lorvia's registered capital",
    ],
  ])('%s', (text, words, measure) => {
    expect(claimOf(text, words)?.measure).toBe(measure)
  })
})

test('"R&D." ends a sentence, an initial does none', () => {
  const sentences = (text: string) => segmentText(text).sentences.length
  expect(sentences('Lorvia spent 42 billion yuan on R&D. The five made up 31 percent.')).toBe(2)
  expect(sentences('It was sold to J. P. Darvel for 42 billion yuan.')).toBe(1)
})

test('"added up to more than" is how far it came, and no limit', () => {
  expect(claimOf('Deals have added up to more than US$520 billion.', '520')?.bound).toBe('over')
  expect(claimOf('Grants of up to around US$520 are paid.', '520')?.bound).toBe('atMost')
})

test('no small number is an earlier state of billions of money', () => {
  const text =
    'It has 23 cities with an output of over 1.4 trillion yuan, up from eight. Sales came to 3 billion yuan, up from 900 million.'
  expect(claimOf(text, 'eight')?.unit).toBe('places')
  expect(claimOf(text, '900 million')?.unit).toBe('CNY')
})

test('the time of the base is that of all that is dealt out right behind it', () => {
  const text =
    '2024年1—8月，优良天数比例为81.3%，细颗粒物浓度为27微克/立方米；2018年同期分别为74.1%和41微克/立方米。'
  expect(claimOf(text, '74.1')?.period).toBe('2018-01..08')
  expect(claimOf(text, '41微克')?.period).toBe('2018-01..08')
  const grown = '2024年1—8月，产量和销量比2018年同期分别增长7%和9%。'
  expect(claimOf(grown, '7%')?.period).toBe('2024-01..08')
})

test('how far one rose is no distance between it and another', () => {
  const fails = (text: string) =>
    checkText(text).claims.some(({ verdict }) => verdict === 'inconsistent')
  expect(fails('The Lorvia cluster ranked fifth, while Darvel rose two places to ninth.')).toBe(
    false,
  )
  expect(fails('Placed fifth last year, Darvel rose two places to fourth.')).toBe(true)
})

test('places of one kind are no parts of the first of them', () => {
  const fails = (text: string) =>
    checkText(text).claims.some(({ verdict }) => verdict === 'inconsistent')
  const peers =
    '2024年，云溪省接待游客12.28万人次，临海省8.26万人次，东山省4.71万人次，西山省4.72万人次。'
  expect(fails(peers)).toBe(false)
  expect(
    fails('2024年，全省接待游客17.96万人次，其中，境外游客8.26万人次，境内游客9.07万人次。'),
  ).toBe(true)
})

test('a whole of which something is a share has another figure', () => {
  const fails = (text: string) =>
    checkText(text).claims.some(({ verdict }) => verdict === 'inconsistent')
  const share =
    '2024年，云溪市研发经费66.8亿元，占全省的30.5%；研发投入强度3.33%，高于全省0.68个百分点。'
  expect(fails(share)).toBe(false)
  const rate = '2024年，全省研发投入强度2.65%，云溪市研发投入强度3.33%，高于全省0.86个百分点。'
  expect(fails(rate)).toBe(true)
})

test('the year by which something is weighted is not its time', () => {
  const text = '2024年1—9月经济平稳。按上年产值加权，云溪地区产值同比增长5.4%。'
  expect(claimOf(text, '5.4')?.period).toBe('2024-Q1..Q3')
})

test('a name of letters is cut nowhere', () => {
  expect(
    claimOf('2024年9个大城市中，甲市、乙市、丙市三市GDP合计9.2万亿元。', '三市')?.measure,
  ).toBe('GDP')
})
