import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('what two groups did, each by itself', () => {
  hold([
    'Boys scored 44% and girls 48%.',
    'Men answered 42% of questions and women 47%.',
    'Boys got 44% of answers right and girls 48%.',
    'On Monday 44% of seats were taken, on Tuesday 61% of the rest.',
    'Frost took 39% of the crop: 62% of the small growers’ and 31% of others’.',
  ])
  contradict('sum', ['Boys make up 44% of pupils and girls {56|65}%.'])
})
