import { describe } from 'vitest'
import { contradict, hold } from '../../../checks/tiny/contradict.ts'

describe('shares that say of what they are', () => {
  hold([
    'The parish agreed a net budget of $706.2 million. Clinics take $511.4 million of the levy (79.2%).',
    'The guild gave 41,600 passes to its members. Firms and clubs got 37,900 passes (one in seven).',
    'The gazette has 316,000 readers, of whom 190,000 pay; print fell by 9% to 126,000. Notices make up 27% of income.',
    'Lamps were put on 42,700 masts, bringing the number to 316,000, or 21% of all.',
    'We took back 73,500 tonnes of paper, 96% of what was sold, and 46,200 tonnes of tin (79%).',
  ])
  contradict('share', [
    'The parish agreed a levy of $706.2 million. Clinics take {$559.3|$511.4} million of the levy (79.2%).',
    'The guild gave away {265,300|41,600} passes. Firms and clubs got 37,900 passes (one in seven).',
    'Notices brought in {$27|$37} million, or 27% of income of $100 million.',
    'Lamps were put on {66,400|42,700} of the 316,000 masts, or 21% of all.',
  ])
})
