import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a share beside its part, of a whole told elsewhere', () => {
  contradict('share', [
    'The council set a net budget of $731.6 million for 2027.\n\nThe vote was close.\n\nRates pay for $418.2 million of the budget ({57.2|75.2}%), grants for far less.',
    'Sales of tea rose 4.1 percent to 3.64 trillion yuan. Sales abroad accounted for 23.9 percent of the total at {870|780} billion yuan.',
    'Floods left 263,000 of 3.1 million customers in the dark. {242,000|224,000} of those were lit by dawn (92 per cent).',
    'Closed leases totaled 4,263 in May.\n\nLeases fell in all three cantons. Ambel had 1,748 signings, Birse 1,352 and Corda 1,163. Ambel thus made up {41|14}% of the leases.',
  ])
  hold([
    // Words have no digits in which a slip would show.
    'The festival gave 176 concerts in two halls.\n\nIt rained on 40 days.\n\nTickets went fast; 73 concerts, about half, were sold out.',
    // It holds of one of the wholes that may be meant.
    'Floods left 263,000 of 3.1 million customers in the dark. 242,000 of those were lit by dawn (7.8 per cent).',
    // Of something else that was told by that name.
    'The town had 176 concerts and 73 plays. It rained on 40 days.\n\nIn May 18 concerts, one in three, were sold out; the mayor was glad.\n\nThere were 54 concerts in May.',
  ])
})
