import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What is said of the contradictions of a text, each sentence once. */
function toldOf(text: string, lang: 'en' | 'zh'): readonly string[] {
  const reasons = checkText(text, { date: '2025-01-20' }).claims.flatMap((claim) => claim.reasons)
  const wrong = reasons.filter(({ ok }) => ok === false).map((reason) => reason[lang])
  return [...new Set(wrong)].map((words) => words.replace(/[\u00a0\u202f]/g, ' '))
}

describe('a sentence of a contradiction says what the text says, and quotes nothing that it doesn’t', () => {
  test.each([
    [
      'Exports rose to $482 million in 2024 from $510 million a year earlier.',
      'From $510 million to $482 million is a decrease, but the text says it went up.',
      '由5.1亿美元到4.82亿美元是减少，但文中说是上升。',
    ],
    [
      'Its ranking improved from 14th to 17th.',
      'From 14th to 17th is a fall, but the text says it went up.',
      '由第14位到第17位是下降，但文中说是上升。',
    ],
    [
      'The company sold 12,400 cars in the third quarter, missing its target of 13,000 by 600.',
      null,
      null,
    ],
    [
      'The company sold 12,400 cars in the third quarter, missing its target of 12,000.',
      '12,400 cars is above 12,000, but the text says “missing”.',
      '12400辆高于12000辆，但文中说“missing”。',
    ],
    [
      'Exports came to $4,210.5 million, up $1,202.5 million from $3,018 million.',
      '$4,210.5 million is $1,192.5 million more than $3,018 million, but the text says $1,202.5 million.',
      '42.105亿美元比30.18亿美元多11.925亿美元，但文中说“12.025亿美元”。',
    ],
    [
      'Members numbered 131,200, up 3,600, or 8.2%.',
      'A rise of 3,600 to 131,200 is 2.82 % of the 127,600 before, but the text says 8.2 %.',
      '增加3600人后为131200人，增加的部分相当于原有127600人的2.82%，但文中说“8.2%”。',
    ],
    [
      'The line is 48 kilometres (38 miles) long.',
      '48 kilometres is 29.8 miles, but beside it stands 38 miles.',
      '48公里合29.8英里，但并列的是38英里。',
    ],
    [
      'The fair runs from 3 May to 9 May 2024, ten days in all.',
      '3 May to 9 May 2024 is 6 or 7 days, but the text says “ten days”.',
      '3 May至9 May 2024为6或7天，但文中说“ten days”。',
    ],
    [
      'The show opens on Monday, 3 May 2024.',
      '3 May 2024 is a Friday, but the text says Monday.',
      '2024年5月3日是星期五，但文中说“星期一”。',
    ],
    [
      'Sales doubled from 4.2 million to 6.3 million.',
      '6.3 million is 1.5 times 4.2 million, but the text says “doubled”.',
      '630万是420万的1.5倍，但文中说“doubled”。',
    ],
    [
      'The mill used 6.6 tonnes of flax, twice as much as the 4.4 tonnes of last year.',
      '6.6 tonnes is 1.5 times 4.4 tonnes, but the text says “twice”.',
      '6.6吨是4.4吨的1.5倍，但文中说“twice”。',
    ],
    [
      'Of the 1,240 applicants, 312 were admitted, an acceptance rate of 35 percent.',
      '312 of 1,240 applicants is 25.2 %, but the text says 35 %.',
      '312人占1240人的25.2%，但文中说“35%”。',
    ],
    [
      'Half of the 86 schools, 53, have a library.',
      '53 of 86 is 61.6 %, but the text says “Half”.',
      '53占86的61.6%，但文中说“Half”。',
    ],
    [
      'Four cities — Hefei, Wuhu and Bengbu — took part in the pilot.',
      '3 are named, but the text says “Four cities”.',
      '列举了3个，但文中说“Four cities”。',
    ],
    [
      '2024年出口4.82亿元，较上年的5.10亿元增长5.5%。',
      '482 million yuan is 5.49 % less than 510 million yuan, but the text says up 5.5 %.',
      '4.82亿元比5.10亿元少5.49%，但文中说“增长5.5%”。',
    ],
    [
      '出口额由4.2亿元翻了一番，达到6.3亿元。',
      '630 million yuan is 1.5 times 420 million yuan, but the text says “翻了一番”.',
      '6.3亿元是4.2亿元的1.5倍，但文中说“翻了一番”。',
    ],
    [
      '全市86所学校中，一半（53所）设有图书馆。',
      '53 of 86 is 61.63 %, but the text says “一半”.',
      '53所占86所的61.63%，但文中说“一半”。',
    ],
    [
      '展览于2024年5月3日至9日举行。开幕日为5月3日（星期一）。',
      '3 May 2024 is a Friday, but the text says Monday.',
      '2024年5月3日是星期五，但文中说“星期一”。',
    ],
    [
      '总投资1.2亿元（12亿元人民币）。',
      '120 million yuan stands beside 1.2 billion yuan; the second is 10 times the first: look at its scale.',
      '1.2亿元与12亿元人民币并列；后者是前者的10倍：请检查数量级。',
    ],
    [
      '出口额1.46亿元，比上年增加0.17亿元，上年为1.63亿元。',
      '146 million yuan is 17 million yuan less than 163 million yuan, but the text says 17 million yuan more.',
      '1.46亿元比1.63亿元少0.17亿元，但文中说多“0.17亿元”。',
    ],
    [
      '港口有起重机16台，其中旧6台、新11台。',
      '6 sets + 11 sets = 17 sets, but the text says 16 sets.',
      '6台 + 11台 = 17台，但文中说“16台”。',
    ],
    [
      'The yard built tankers of 84,300 gross tonnes and ferries of 12,500 gross tonnes, 98,600 gross tonnes in all.',
      '84,300 gross tonnes + 12,500 gross tonnes = 96,800 gross tonnes, but the text says 98,600 gross tonnes.',
      '84300总吨 + 12500总吨 = 96800总吨，但文中说“98600总吨”。',
    ],
    [
      'The museum had 1.8 million visits, three times the 0.9 million of 2023.',
      '1.8 million visits is 2 times 0.9 million, but the text says “three times”.',
      '180万人次是90万人次的2倍，但文中说“three times”。',
    ],
    ['The operating margin was 5.5% (6.9).', null, null],
    [
      '总投资80亿元（80 billion yuan）。',
      '8 billion yuan stands beside 80 billion yuan; the second is 10 times the first: look at its scale (one yi is 0.1 billion, one wan is 10 thousand).',
      '80亿元与800亿元并列；后者是前者的10倍：请检查数量级（1亿是0.1个billion，1万是10个thousand）。',
    ],
  ])('%s', (text, en, zh) => {
    const [inEnglish, inChinese] = [toldOf(text, 'en'), toldOf(text, 'zh')]
    if (en === null || zh === null) expect(inEnglish).toEqual([])
    else {
      expect(inEnglish).toContain(en)
      expect(inChinese).toContain(zh)
    }
  })
})

describe('what a figure can stand for is told where the other is near it, and not where nobody asks', () => {
  test.each([
    ['The rate rose from 24.1% to 24.4%, up 0.5 percentage points.', true],
    ['Of the 1,240 applicants, 312 were admitted, an acceptance rate of 26.5 percent.', false],
    ['Of the 1,240 applicants, 312 were admitted, an acceptance rate of 26 percent.', true],
    ['Of the 1,240 applicants, 312 were admitted, an acceptance rate of 35 percent.', false],
  ])('%s', (text, isTold) => {
    const told = toldOf(text, 'en')
    expect(told).not.toEqual([])
    expect(told.some((words) => words.includes('As printed'))).toBe(isTold)
  })
})

test('a reading that no words say outright is told to be a likely one', () => {
  const text = 'A grant of 480,000 euros went to 16 choirs. Each received 36,000 euros.'
  const reasons = checkText(text).claims.flatMap((claim) => claim.reasons)
  for (const { ok, likely, en, zh } of reasons) {
    expect(en.includes('a likely reading, and not a certain one')).toBe(likely === true)
    expect(zh.includes('这只是较可能的理解')).toBe(likely === true)
    if (likely === true) expect(ok).toBe(false)
  }
})

test('a figure told twice is quoted once in each place, within one pair of marks', () => {
  const text =
    'Skerra Lines carried 3.24 million passengers in 2024\n\n“The ships carried 3,420,000 passengers,” said the director. In 2023 there were 3,296,000 passengers.'
  for (const { en, zh } of checkText(text, { date: '2025-01-14' }).claims.flatMap(
    ({ reasons }) => reasons,
  ))
    for (const said of [en, zh]) {
      expect(said).not.toMatch(/““|””/)
      const quotes = said.match(/“[^”]*”/g) ?? []
      expect(new Set(quotes).size).toBe(quotes.length)
    }
})

describe('figures are told in the scale in which the text prints them', () => {
  test.each([
    [
      'Ferries made 1,187,000 trips by day and 26,500 by night, 1,215,500 in all.',
      ' = 1,213,500, but the text says 1,215,500.',
      ' = 1213500，但文中说“1215500”。',
    ],
    ['全市共有养殖户52600户，其中养鱼的31400户，占59.7%。', null, '31400户占52600户的59.70%。'],
    [
      'The harbour took 3.42 million tonnes of ore and 1.18 million tonnes of coal, 4.7 million tonnes in all.',
      '3.42 million tonnes + 1.18 million tonnes = 4.6 million tonnes, but the text says 4.7 million tonnes.',
      null,
    ],
  ])('%s', (text, en, zh) => {
    const reasons = checkText(text, { date: '2025-01-20' }).claims.flatMap((one) => one.reasons)
    const told = (lang: 'en' | 'zh') =>
      reasons.map((reason) => reason[lang].replace(/[\u00a0\u202f]/g, ' '))
    if (en !== null) expect(told('en').join('\n')).toContain(en.slice(0, -1))
    if (zh !== null) expect(told('zh').join('\n')).toContain(zh.slice(0, -1))
  })
})

describe('why a figure agrees that isn’t what the others make as printed is said, and not where it is that', () => {
  test.each([
    [
      'Of 37.4 billion euros of sales, 9.6 billion euros or 25.5 percent came from abroad.',
      'within the rounding of 9.6 and 37.4 (25.4',
      '在96、374的取舍误差之内（25.4',
    ],
    [
      'Output came to 8.3 billion euros, up 3.2 percent from 8.0 billion euros.',
      'within the rounding of 8.3 and 8.0 (',
      '在83、80的取舍误差之内（',
    ],
    [
      'Sales came to 37.4 billion euros. Exports were worth 9.6 billion euros and accounted for 25.4 percent of the total.',
      ', if 25.4 was cut off',
      '，且25.4系截尾',
    ],
    ['Output came to 8.4 billion euros, up 5.0 percent from 8.0 billion euros.', null, null],
    ['Of 40 ferries 10, or 25 percent, are electric.', null, null],
  ])('%s', (text, en, zh) => {
    const reasons = checkText(text, { date: '2025-01-20' }).claims.flatMap((one) => one.reasons)
    expect(reasons.some(({ ok }) => ok === true)).toBe(true)
    const told = {
      en: reasons.map((one) => one.en).join(),
      zh: reasons.map((one) => one.zh).join(),
    }
    expect(told.en).toEqual(
      en === null ? expect.not.stringContaining('within') : expect.stringContaining(en),
    )
    expect(told.zh).toEqual(
      zh === null ? expect.not.stringContaining('取舍') : expect.stringContaining(zh),
    )
  })
})
