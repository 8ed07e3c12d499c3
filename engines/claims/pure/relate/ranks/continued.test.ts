import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../checks/tiny/around.ts'

describe('a list of names and figures, and what the next sentence tells of something else', () => {
  test.each([
    'Turnout was highest in the capital (72.4 per cent) and lowest in the Eastern March (54.9 per cent), 17.5 points apart. In the capital, the Alliance took 52.3 per cent and eleven of 18 seats.',
    'Unemployment is highest in Norvale, at 8.1 per cent, and lowest in Teral, at 2.9 per cent. In Teral, Bulgar firms offer 9.4 per cent of the jobs.',
    'Occupancy was highest at the Royal (97 per cent) and lowest at Saint Anne (81 per cent). Staff at the Royal took up 98.2 per cent of their training places.',
    'The busiest station was Kingsway with 31,400 passengers a day and the quietest Moor End with 210. The shops at Kingsway served 38,000 customers.',
    'The largest donor was Norland with $412 million, followed by Sudland with $318 million. Eastland spent $530 million on refugees at home.',
    'Borsk imported most, $14.6 billion, followed by Arvela ($13.0 billion); exports of Cadmin came to $19.1 billion.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'Turnout was highest in the capital (72.4 per cent) and lowest in the Eastern March (54.9 per cent). In Norvale it was 52.3 per cent.',
    'The largest donor was Norland with $412 million. Sudland had $438 million and Eastland $310 million.',
    'Borsk imported most, $14.6 billion, followed by Arvela ($13.0 billion); Cadmin came to $19.1 billion.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
