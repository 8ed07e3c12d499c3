import { expect, test } from 'vitest'
import { checkText } from './index.ts'

// Sentences like the true ones: with the first of two figures in braces they hold, and with the second they contradict themselves.

const SENTENCES = [
  'It has scored 37 goals, 13 from set pieces and {24|34} from open play.',
  'The net budget is $53.1 million: $31.8 million for care and {$21.3|$12.3} million for roads.',
  'Earnings per share rose 14.8% to {24.8p|28.4p} from 21.6p.',
  'Revenue is 5.3 billion: 2.9 billion from cars, 1.5 billion from vans and {0.9|1.9} billion from parts.',
  'Sales were $2.4 billion. Online sales were {$0.6|$1.6} billion, or 25% of the total.',
  'Turnover was £317 million, {£8|£18} million down from £325 million.',
  'Turnover was £317 million, 4% up on {£305|£350} million.',
  'The fleet numbers 5,230 boats. Of the {5,230|2,530} boats 41 are tankers.',
  'Winners got 316 million. Sponsors said that they had paid the {316|613} million to winners.',
  'The Greens won 23.8% of the seats, {31|41} of 130.',
  'The pass rate was 93.2%, 0.7 points lower than in 2023, when it was {93.9|99.3}%.',
  'The stock fell to 3,910 tonnes, having stood at {4,250|2,450} tonnes in May, a fall of 8.0%.',
] as const

test.each(SENTENCES)('%s', (text) => {
  const accused = (words: string): number =>
    checkText(words, { date: '2026-07-20' }).claims.filter(
      ({ verdict }) => verdict === 'inconsistent',
    ).length
  expect(accused(text.replace(/\{(.*?)\|.*?\}/, '$1'))).toBe(0)
  expect(accused(text.replace(/\{.*?\|(.*?)\}/, '$1'))).toBeGreaterThan(0)
})
