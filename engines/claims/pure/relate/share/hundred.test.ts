import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('what remains beside a share that was told just before', () => {
  hold([
    'Rail carried 24.5% of the timber last year. Road accounted for 63% and barges for the remaining 12.5%.',
  ])
  contradict('sum', [
    'Rail carried 24.5% of the timber last year. Road accounted for 63% and barges for the remaining {12.5|14.5}%.',
    'Fares rose by 40% last year. Road accounted for 63% and barges for the remaining {37|27}%.',
  ])
})
