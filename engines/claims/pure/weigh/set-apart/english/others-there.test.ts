import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../../checks/tiny/around.ts'

describe('who lies beyond a limit, told beside a figure', () => {
  test.each([
    'Others: 131,877 votes, 3.9 per cent, none of them clearing the 4 per cent threshold.',
    'Lead was found at 8 micrograms in most homes, only the oldest exceeding the limit of 10 micrograms.',
    'Wait times averaged 3.2 hours, without a single clinic above the target of 4 hours.',
    'Nitrate averaged 31 mg, two of nine wells being above the limit of 50 mg.',
    'Capital stood at 11.9 per cent, at no time under the required minimum of 10.5 per cent.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'Turnout was 38 per cent, comfortably clearing the 40 per cent threshold.',
    'Nitrate averaged 31 mg in May, exceeding the limit of 50 mg.',
    'Levels were 31, 34 and 36 mg, all above the limit of 40 mg.',
    'The rate was 3.1 per cent, only just above the target of 4 per cent.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
