import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('told twice under one name, with digits in another order', () => {
  contradict('repetition', [
    'Brandt updates its report\n\nTotal revenues of Brandt came to $618.5M for the second quarter of 2025. Prices of tiles fell.\n\nUpdates of the firm:\n\nBrandt reported revenue, adj EBITDA, and adj EPS of {$618.5|$681.5}M, $171.2M, and $0.57, respectively. The mills ran well in the north and in the south.',
  ])
  hold([
    'Brandt updates its report\n\nTotal revenues of Brandt came to $618.5M for the second quarter of 2025. Prices of tiles fell.\n\nUpdates of the firm:\n\nBrandt reported adjusted revenue, adj EBITDA, and adj EPS of $681.5M, $171.2M, and $0.57, respectively. The mills ran well.',
  ])
})
