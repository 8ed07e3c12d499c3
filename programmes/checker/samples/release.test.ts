import { expect, test } from 'vitest'
import { checkRelease } from '../check-release.ts'
import { findingsOf } from '../formats/findings.ts'
import { SAMPLE } from './release.ts'

function problemsIn(lang: string) {
  const text = SAMPLE.text[lang] ?? ''
  const { claims, date } = checkRelease(
    {
      lexicon: { places: [], regionPlace: null, nationPlace: null },
      ground: null,
      aliases: [],
      today: '2024-10-24',
      languages: ['en', 'zh'],
    },
    { text, format: 'text', name: null },
  )
  const { problems } = findingsOf(claims)
  return { date, told: problems.map((one) => one.claims.map(({ text: words }) => words)), problems }
}

const found = { en: problemsIn('en'), zh: problemsIn('zh') }

test('the samples show what is wrong in them, and nothing else', () => {
  expect(found.en.told).toEqual([
    ['pass 120 billion yuan', '112.4 billion yuan'],
    ['42', '18', '15', '12'],
    ['46.2 million tonnes', '12 percent', '38.5 million tonnes'],
    ['sixth', 'top five'],
    ['86.1 percent', '4.5 percentage points', '82.6 percent'],
    ['34', '29 micrograms per cubic metre'],
    ['Three-Year', '2024-2027'],
    ['Five cities', 'Alder, Birch, Cedar and Dogwood'],
  ])
  expect(found.zh.told).toEqual([
    ['突破1200亿元', '1124亿元'],
    ['42个', '18个', '15个', '12个'],
    ['4620万吨', '3850万吨', '12%'],
    ['第六位', '前五'],
    ['86.1%', '82.6%', '4.5个百分点'],
    ['34微克/立方米', '29微克/立方米'],
    ['三年', '2024—2027年'],
    ['五市', '桤林、桦林、雪松、山茱萸'],
  ])
})

test.each(['en', 'zh'] as const)(
  'of all but a rank the sample in %s gets a sentence that is true',
  (lang) => {
    const { problems, date } = found[lang]
    expect(date).toBe(SAMPLE.date)
    const open = problems.filter(({ claims }) =>
      claims.every(({ amended }) => amended === undefined),
    )
    expect(open.map(({ reasons }) => reasons[0]?.check)).toEqual(['rank'])
    const headline = problems[0]?.claims.find(({ amended }) => amended !== undefined)
    expect(headline?.index).toBe(0)
  },
)
