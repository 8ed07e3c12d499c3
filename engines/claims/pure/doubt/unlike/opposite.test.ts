import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-16' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  'Exports were 52.7 billion in May. Imports in May were 57.2 billion.',
  'There were 18,320 births in the county in 2024. Some 13,820 deaths were registered in 2024.',
  'Income came to 52.7 million in 2024. Spending was 57.2 million in 2024.',
  'In 2024, 2,560 vans were registered. In 2024, 2,650 bikes were registered.',
  '2024年全市出生18320人。全年死亡13820人。',
  '全年财政收入527.3亿元。财政支出572.3亿元。',
  '公路客运量527万人次。铁路客运量572万人次。',
  'The museum had 52,700 visitors in May. The library had 57,200 visitors in May.',
  'Some 5,270 people were employed in mining. Some 5,720 people were employed in farming.',
  'The trust spent £527,000 on repairs. It spent £572,000 on wages.',
  '全年猪肉产量527万吨。牛肉产量572万吨。',
  '全市有小学527所。中学有572所。',
  '发放失业补助5270万元。发放高温补贴5720万元。',
  '第一批安排5270万元。第二批安排5720万元。',
])('of two names are two figures, however alike their digits: %s', (text) => {
  expect(failing(text)).toEqual([])
})

test.each([
  'Exports were 52.7 billion in May. Exports in May were 57.2 billion, the office said.',
  '全年财政收入527.3亿元。全市财政收入572.3亿元，居全省第三。',
  'The library lent 52,700 books in May. That month it lent 57,200 books, the director said.',
])('of one name one is wrong: %s', (text) => {
  expect(failing(text)).not.toEqual([])
})
