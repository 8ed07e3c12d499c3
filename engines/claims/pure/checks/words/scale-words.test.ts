import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2024-12-04' })
    .claims.filter(({ reasons }) => reasons.some(({ check, ok }) => check === 'scale' && !ok))
    .map((claim) => claim.text)
}

test.each([
  'Loans of the Arden Bank reached £84.3 billion at the end of May, compared with £79.6 million twelve months earlier.',
  'Sales of paper dropped to $6.2 million in May from $6.9 billion the month before.',
  'The northern branches contributed £271.8 billion and the southern ones £236.4 million, where cider sold best.',
  'At $214.7 million and $256.1 billion, respectively, exports and imports now stand where they stood in March.',
  'Exports were $214.7 billion in June, $1.8 million less than in May.',
  'Drayton contributed £214.7 billion and the Far Isles £196.2 million, where cider sold best.',
  'Asia is the largest buyer with 2.14 billion tonnes, followed by North America (0.92 million) and the Baltic (0.41 million).',
  // A year or a season before.
  'The deficit narrowed to 255 million crowns, from 530 billion crowns a year ago.',
  '第三季合计4.94亿美元，优于第一季的4.62万美元。',
  '全市完成投资3.2万亿元，比上年的2.9亿元多一些。',
  'Some 12.46 million guests stayed in the islands, 1.12 billion or 9.9 per cent more than in 2022.',
])('a word of scale that is none of its neighbour: %s', (text) => {
  expect(wrongIn(text)).toHaveLength(2)
})

test.each([
  'Loans of the Arden Bank reached £84.3 billion at the end of May, compared with £79.6 billion twelve months earlier.',
  // How far it moved is told in its own scale.
  'World output of rye was seen at 1.462 billion tonnes, down 1.3 million on the previous forecast.',
  'The office raised its forecast by some 2 million tonnes, pegging output at 2.614 billion tonnes.',
  'Profit came to £1.3 million on sales of £1.2 billion.',
  '全市完成投资3.2万亿元，比上年的2.9万亿元多一些；县里完成2.6亿元。',
  '全市总收入3.2亿元，比上年的人均收入2.9万元难算。',
  'The firm’s sales grew to 1.2 billion dollars from 2.1 million dollars in 2009.',
  'Drayton contributed £214.7 million and the Far Isles paid £196.2 billion.',
  'The world has 8.12 billion people, followed by a church of 1.31 million.',
  // As large a step as it takes.
  'The firm grew from sales of $2 million to sales of $2 billion in twenty years.',
  'A grant of £3.1 million for every £2.9 billion of cost was paid.',
  'The fund is to grow to £25 billion - it is to help an economy of £17.2 trillion.',
  'The fund holds £41.6 billion and spent £7.3 million on its new hall.',
  'Exports were $214.7 billion in June, $180 million less than in May.',
  'Some 12.46 million guests stayed in the islands, 1.12 million or 9.9 per cent more than in 2022.',
])('each in its own: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test('says by how much the one is larger, in both languages', () => {
  const said = (text: string) =>
    checkText(text, { date: '2024-12-04' }).claims[0]?.reasons.find(
      ({ check }) => check === 'scale',
    )
  const deficit = said(
    'The deficit narrowed to 255 million yuan, from 530 billion yuan a year ago.',
  )
  expect(deficit?.en.replaceAll('\u00a0', ' ')).toBe(
    '530 billion yuan is about 2,100 times 255 million yuan; in one scale the two would be alike.',
  )
  const trade = said('第三季合计4.94亿元，优于第一季的4.62万元。')
  expect(trade?.zh).toBe('4.94亿元约为4.62万元的11000倍，若数量级相同则两者相近。')
  const step = said('Exports were $214.7 billion in June, $1.8 million less than in May.')
  expect(step?.en).toContain('a change that it can’t show')
})
