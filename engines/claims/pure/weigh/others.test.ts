import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

const accused = (text: string) =>
  checkText(text, { date: '2025-02-03' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ text: words }) => words)

test.each([
  'Wind parks made 5.2 TWh, solar plants 3.1 TWh and hydropower 1.82 TWh. Solar output rose by a quarter, from 2.48 TWh.',
  'The appeal of 2024, set at $3.92 billion and revised upwards to $4.13 billion, was 57 per cent funded.',
  'Of 20,000 candidates, 11,000 are girls and 9,000 are boys. Among those who passed, girls were 56.1 per cent and boys 43.9 per cent.',
  'There were 24,975 girls, 54 per cent of all candidates, and 21,275 boys. The pass rate was 87 per cent among girls and 80.5 per cent among boys.',
  '今年新增5个在建项目，其中5000万元以下2个，5000万元以上3个，房地产1个。',
  '1—6月，煤炭吞吐量1420.6万吨，下降5.2%，减少77.6万吨；铁矿石吞吐量1286.3万吨，增长11.6%，增加133.4万吨。',
])('takes no figure of another thing: %s', (text) => {
  expect(accused(text)).toEqual([])
})

test.each([
  [
    'Of 2,400 persons who were asked, 1,692 answered. The response rate was 79 per cent.',
    '79 per cent',
  ],
  [
    'Of 20,000 candidates, 11,000 are girls. Girls were 65 per cent of the candidates.',
    '65 per cent',
  ],
  ['今年新增37个在建项目，分为三类：小型12个，中型13个，大型11个。', '37个'],
  ['煤炭吞吐量1286.3万吨，增长16.1%，比上年同期的1152.9万吨增加133.4万吨。', '16.1%'],
])('still tells %s', (text, slip) => {
  expect(accused(text)).toContain(slip)
})
