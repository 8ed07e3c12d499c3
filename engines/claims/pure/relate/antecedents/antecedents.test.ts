import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

const units = (text: string): readonly string[] =>
  checkText(text, { date: '2025-06-10' }).claims.map(({ unit }) => unit)

const accused = (text: string): readonly string[] =>
  checkText(text, { date: '2025-06-10' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )

describe('a number without a noun is of what was counted last before it', () => {
  test.each([
    ['Lorne Zoo counted 412,000 visitors in 2024. The year before it was 398,500.', 'persons'],
    ['The ferries carried 84,200 passengers. The remaining 32,500 came through Marl.', 'persons'],
    ['Some 9,400 households lost power. By Sunday evening 1,250 were still dark.', 'households'],
    ['The depot holds 3,200 tonnes of salt. Last winter 2,650 were spread.', 't'],
    ['In June 61,300 vehicles crossed the bridge. July brought 66,800.', 'vehicles'],
    ['The fund supports 2,150 pensioners. "When I came there were 1,400," he said.', 'persons'],
    ['The port handled 2.1 million TEU. Of these 1.2 million were imports.', 'TEU'],
    ['The refinery made 44.2 million barrels. April alone brought 3.9 million.', 'barrel'],
    ['The college has 7,450 students. Another 620 will start in spring.', 'persons'],
    ['The quarry shipped 184,000 tonnes. The increase of 15,000 came from road work.', 't'],
  ])('%s', (text, unit) => {
    expect(units(text).at(-1)).toBe(unit)
  })

  test('in as many base units as that', () => {
    const { claims } = checkText('The dam holds 812 gigalitres. In May it was 774.')
    expect(claims.map(({ value }) => value)).toEqual(['812000000000', '774000000000'])
  })

  test('of a list the verb is said once', () => {
    const text =
      'The port handled 1.26 million TEU. Of these 640,000 were imports, 510,000 exports and 110,000 transhipments.'
    expect(units(text)).toEqual(['TEU', 'TEU', 'TEU', 'TEU'])
  })
})

describe('where the words before it name something else it is of that', () => {
  test.each([
    'The library lent 212,000 books to 18,400 people. Complaints fell to 3,100.',
    'The airline flew 54,000 passengers. Its planes numbered 4,200.',
    'They planted 14,000 trees for 900 families. In 2023 it was 11,500.',
    'Some 3,100 people marched. The index stood at 1,204.',
  ])('%s', (text) => {
    expect(units(text).at(-1)).not.toMatch(/^(?:persons|households)$/)
  })

  test('money that was left without its sign is no count of persons', () => {
    expect(units('The clinic treated 48,200 patients. Costs came to 31.5 million.').at(-1)).toBe(
      'items',
    )
  })
})

test('parts told so are held against their whole, of whatever unit they are', () => {
  const text =
    'The two clinics saw 184,320 patients last year. Wendle General took 118,200 and St Oswin had the remaining 66,120.'
  expect(accused(text)).toEqual([])
  expect(accused(text.replace('66,120', '61,620'))).toContain('61,620')
})
