import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../checks/tiny/around.ts'

describe('a share in a clause of its own, behind a part and its whole', () => {
  test.each([
    'Joint funds paid out $1.9 billion of the $2.6 billion planned, with Anshire contributing 40%, Belmark 30%, and Corvale and Dunmoor 15% each.',
    'The city sold 1,240 of 3,100 plots, firms accounting for 61% and families for 39%.',
    'We have built 412 of the 640 homes, with 28% let to key workers.',
    'The ship carried 1,900 of 2,600 possible passengers, with crew cabins 84% full.',
    'The scheme reached 41,000 of 96,000 farms, and women received 38% of the grants.',
    'Only 31 of 84 measures are done, with Belmark responsible for 45% of the delays.',
    'The city sold 1,240 of 3,100 plots, with 60% left.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'The fund has spent €41 million of its €96 million, a share of 34%.',
    'The scheme reached 41,000 of 96,000 farms, or 34%.',
    'We have built 412 of the 640 homes, with a share of 46% for the region.',
    'Crews repaired 1,240 of 3,100 leaks, which is 61%.',
    'Crews repaired 1,240 of 3,100 leaks, giving a rate of 61%.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
