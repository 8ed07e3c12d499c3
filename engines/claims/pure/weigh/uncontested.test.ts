import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('figures that are the only ones of their kind', () => {
  contradict('growth', [
    'Kiribu Airways carried 276,000 people in 2024, having flown 240,000 the year before. Passenger numbers, in other words, went up by {15|36}%.',
  ])
  contradict('direction', [
    'There were 3.1 killings per 100,000 inhabitants, {a fall|an increase} from 3.9 in 2022.',
  ])
  contradict('share', [
    'Thirty-two out of 40 beaches that were sampled in the Bay of Islands had water clean enough to swim in throughout the summer, or {80|60} percent.',
  ])
  hold(['Of 1,250 apprentices, 1,075 passed, 91% of them at the first attempt.'])
})
