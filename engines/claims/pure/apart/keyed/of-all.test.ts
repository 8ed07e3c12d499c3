import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../checks/tiny/around.ts'

describe('a share of all is of nothing that is itself a part', () => {
  test.each([
    'Renewables generated 32.9 TWh of the 64.3 TWh produced in Norland. Gas plants produced 15.6 TWh, a quarter of all generation.',
    'The ministry spent $32.9 million on roads of its budget of $64.3 million. Schools got $16.1 million, a quarter of the spending.',
    'Women cast 412,000 of the 910,000 votes.\nPostal votes numbered 182,000, one in five of all votes cast.',
    'Passengers on long-distance trains made 12.9 million of the 41.8 million journeys. Students made 8.4 million trips, a fifth of all journeys.',
    'Chip exports rose to $12.4 billion. Car exports were $6.2 billion, or 5% of all exports.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'Renewables generated 32.9 TWh of the 64.3 TWh produced in Norland. Gas plants produced 15.6 TWh, a third of all generation.',
    'Total exports came to $99.6 billion. Shipments of cotton were $9.9 billion, a fifth of all exports.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
