import { describe } from 'vitest'
import { contradict, hold } from './tiny/contradict.ts'

describe('what offices tell beside each other', () => {
  hold([
    // What falls short of a budget leaves something else.
    'Running costs were £612m, £14m lower than budget, leaving a surplus before interest of £93m.',
    // Another verb has ends of its own.
    'Bus trips rose by two per cent to 318 million, while trips by metro grew from 190 million to 205 million.',
    // Told of two together, and no rest.
    'The metro carried 61 million, the trams 35 million, and ferries and the rest of the network 19 million.',
    // This is the whole, and none of its parts.
    'In 2023 the office opened 84,600 files, of which 41,300 were appeals and 43,300 were first claims. This was 6.0% more than the 79,800 of 2022.',
    // Fewer of a currency that is stronger.
    'The rate averaged 131.20 yen to the dollar, 2.5 per cent stronger than the 134.56 yen of last May.',
    'Fares brought £834m, £26m below budget but 8.3 per cent higher than the £770m taken in the same quarter last year.',
    // A mean of things is rounded, too.
    'The council opened 1,540 homes in 13 buildings, an average of 118 per building.',
    // What is above normal isn't above what stands behind a comma.
    'The average minimum was 7.4°C, 2.6°C above normal, against 1.2°C for the maximum.',
    // Their sector has others beside it.
    'Approvals by type\nType\tJune\nTotal homes approved\t8,420\nPrivate sector houses\t5,310\nPrivate sector flats\t2,890',
    // The whole has a name, and sales in towns another.
    'Total sales of consumer goods reached 8,412 million yuan. Sales of consumer goods in towns reached 6,935 million yuan, and those in villages 1,477 million yuan. Sales of goods were 7,320 million yuan, and those of meals 1,092 million yuan. Sales at night reached 2,512 million yuan. Online sales were 2,004 million yuan, accounting for 23.8 percent of total sales of consumer goods.',
  ])
  contradict('growth', [
    'Bus trips rose by two per cent to 318 million from {312|213} million a year before.',
    'In 2023 the office opened 84,600 files, of which 41,300 were appeals and 43,300 were first claims. This was {6.0|9.0}% more than the 79,800 of 2022.',
    'Fares brought £834m, £26m below budget but {8.3|3.8} per cent higher than the £770m taken in the same quarter last year.',
  ])
  contradict('share', [
    'Total sales of consumer goods reached 8,412 million yuan. Sales of consumer goods in towns reached 6,935 million yuan, and those in villages 1,477 million yuan. Sales of goods were 7,320 million yuan, and those of meals 1,092 million yuan. Sales at night reached 2,512 million yuan. Online sales were 2,004 million yuan, up by 7.9 percent, accounting for {23.8|28.3} percent of total sales of consumer goods.',
  ])
  contradict('mean', [
    'The council opened 1,540 homes in 13 buildings, an average of {118|181} per building.',
  ])
  contradict('sum', [
    'Homes approved\nType\tJune\nTotal\t8,200\nPrivate houses\t{5,310|5,130}\nPrivate flats\t2,890',
    'The network carried 115 million: the metro 61 million, the trams 35 million, and the rest {19|29} million.',
  ])
})
