import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a balance of goods and services', () => {
  const told = (flows: string): string =>
    `The bureau said that the goods and services deficit was £51.3 billion in March, up £2.6 billion from £48.7 billion in February. The rise ${flows}`
  contradict('sum', [
    told(
      'reflected an increase in the goods deficit of £{1.9|9.1} billion to £72.8 billion and a decrease in the services surplus of £0.7 billion to £21.5 billion.',
    ),
    told(
      'reflected an increase in the goods deficit of £1.9 billion to £72.8 billion and a decrease in the services surplus of £{0.7|1.7} billion to £21.5 billion.',
    ),
  ])
  contradict('gap', [
    told(
      'reflected an increase in the goods deficit of £1.9 billion to £{72.8|78.2} billion and a decrease in the services surplus of £0.7 billion to £21.5 billion.',
    ),
    told(
      'reflected an increase in the goods deficit of £{3.3|3.9} billion to £72.8 billion and an increase in the services surplus of £0.7 billion to £21.5 billion.',
    ),
  ])
  hold([
    told(
      'reflected an increase in the goods surplus of £4.9 billion to £92.8 billion and a decrease in the services surplus of £0.7 billion to £21.5 billion.',
    ),
    'The goods deficit was £51.3 billion in March, up £2.6 billion from £48.7 billion. The rise reflected an increase in the goods deficit of £5 billion to £72.8 billion and a decrease in the services surplus of £0.9 billion to £29.5 billion.',
  ])
})

describe('a growth that is organic, bought and brought by currency', () => {
  const told = (more: string, rate = 'up 8.4%; organic growth of 5.1%'): string =>
    `Sales came to €412 million, ${rate}. Orders were firm. ${more}`
  contradict('sum', [
    told('Acquisitions added 2.4% and currency {0.9|2.9}%.'),
    told(
      'Acquisitions contributed {2.4|4.2} percentage points of growth and foreign exchange 0.9 percentage points.',
    ),
    // What more is offset in between is another thing.
    told(
      'Growth in pumps more than offset a weak quarter in valves. Acquisitions added {2.4|4.2} percentage points and currency 0.9 points.',
    ),
  ])
  hold([
    told('Acquisitions added 2.4% and the new depot 5.9%.'),
    told(
      'Acquisitions added 2.4% in pumps and currency 4.9%. Acquisitions added 1% and currency 3%.',
    ),
  ])
})

describe('money raised in one round after another', () => {
  const told = (total: string): string =>
    `Fenwick Optics announced the close of a £140 million Series C. ${total}`
  contradict('sum', [
    told(
      'Total funding now stands at £{225|252} million, after £60 million in the Series B of last year and £25 million in the seed and Series A rounds.',
    ),
    told(
      'Funding to date is £225 million, following £{60|80} million in the Series B and £25 million in the seed round.',
    ),
  ])
  contradict('sum', [
    'Tarn Robotics has closed a €36 million Series B round. The round brings total funding to €{51|15} million, following a €12 million Series A in May 2024 and a €3 million seed round in 2022.',
  ])
  hold([
    told('Total funding now stands at £600 million, after £60 million in the Series B.'),
    told(
      'Total funding now stands at £600 million, after £60 million in the Series C and £25 million in the seed round.',
    ),
  ])
})
