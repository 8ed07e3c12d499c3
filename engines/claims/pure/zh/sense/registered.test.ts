import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function units(text: string): readonly string[] {
  return checkText(text, { date: '2025-02-10' })
    .claims.filter(({ unit }) => unit === 'firms' || unit === 'households')
    .map(({ text: words, unit }) => `${words} ${unit}`)
}

test('firms that registers and taxes count by 户 are firms', () => {
  expect(
    units(
      '2024年，东岭市新登记83万户，其中企业31万户、个体工商户52万户。规模以上工业企业从640户增加到715户。',
    ),
  ).toEqual(['83万户 firms', '31万户 firms', '52万户 firms', '640户 firms', '715户 firms'])
  expect(units('为4.5万户经营主体减税。经营主体总量达61万户，日均净增120户。')).toEqual([
    '4.5万户 firms',
    '61万户 firms',
    '120户 firms',
  ])
})

test('homes, users and holders stay what they are', () => {
  expect(
    units('龙头企业带动3000户增收。企业宽带用户12万户，改造老旧小区8000户，惠及农户2万户。'),
  ).toEqual(['3000户 households', '12万户 households', '8000户 households', '2万户 households'])
})

test('what fails is told by the counter of the text', () => {
  const { claims } = checkText(
    '2024年，东岭市新登记经营主体147万户，其中企业57.5万户，个体工商户99.5万户。',
    { date: '2025-02-10' },
  )
  const failed = claims[0]?.reasons.find(({ ok }) => ok === false)
  expect(failed?.zh).toContain('文中说“147万户”')
})
