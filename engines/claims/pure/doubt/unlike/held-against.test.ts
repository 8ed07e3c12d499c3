import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('what is no whole of the list behind it', () => {
  hold([
    // What the whole is held against.
    '273,400 pupils attend school this year, down 2.1% on 279,264 last year: 72,400 in nursery classes, 50,900 in primary schools and 150,100 in colleges.',
    'The depot handled 5,120 parcels, fewer than the 5,280 of May: 2,100 by rail, 1,900 by road and 1,120 by air.',
    'Police recorded 4,120 offences, compared with 4,210 the year before. They comprised 1,320 thefts, 1,500 assaults and 1,300 other offences.',
    'In 2024 there were 612 fires, 9 more than the 603 of 2023. There were 302 in homes, 210 in woods and 100 in barns.',
    // More isn't told.
    'Pigs numbered 2,840 thousand: 284 thousand sows, 1,136 thousand fattening pigs and others.',
    'The grant of £940,000 is spent: £310,000 on paths, £420,000 on bridges and more.',
    // The first of an order, the members of a flat list.
    'The Museum of Art drew most visitors with 313,600, followed by the History Museum (161,900), the Museum of Nature (131,200) and the Toy Museum (31,300).',
    'The team brought 51 helmets, 43 ropes and 15 lamps.',
    'Among the new species were 40 beetles, 39 spiders and 10 moths.',
    // A mean.
    'Rainfall averaged 101.2 mm. Ostra had 75.8 mm and Linden 34.8 mm.',
    // What nobody adds up.
    'Wind and solar power came to 21.2 TWh. Exports were 6.6 TWh and imports 19.5 TWh.',
    'One scheme covers 41% of its costs from fares, the other 37%.',
    '23 of the players are from abroad. 24 are under 21.',
  ])
  contradict('sum', [
    '273,400 pupils attend school this year, down 2.1% on 279,264 last year: 72,400 in nursery classes, {50,900|59,000} in primary schools and 150,100 in colleges.',
    'The depot handled 5,120 parcels: 2,100 by rail, {1,900|1,090} by road and 1,120 by air.',
  ])
})
