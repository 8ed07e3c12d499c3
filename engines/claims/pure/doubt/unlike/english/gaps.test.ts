import { describe } from 'vitest'
import { contradict, hold } from '../../../checks/tiny/contradict.ts'

describe('what lies apart by its place alone', () => {
  hold([
    'Girls scored 517 points in spelling and boys 483; in singing the gap was seven points in favour of boys.',
    'Results: 93.4% passed; 26% got the top mark. Girls were ahead by 4.3 points at the top.',
    'A barn worth $410,000 pays $5,230, $94 more.',
    'Seats were 87% sold, 4 points more than last season; members, 7,318 in all, bought 46% of them.',
    'It takes 43 days to get a licence, 14 days fewer than in 2021, and 97 days for a mill.',
  ])
  contradict('gap', [
    'Girls scored 517 points in spelling and boys 483; the gap was therefore {34|43} points.',
    'Boys scored 483 points and girls 517. Girls were ahead by {34|43} points.',
    'It takes 43 days to get a licence, {14|19} days fewer than the 57 days in 2021.',
  ])
})
