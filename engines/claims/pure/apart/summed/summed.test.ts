import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a whole and what makes it up, told apart', () => {
  contradict('sum', [
    // Closed by the rest, paragraphs on.
    '• Berths let rose 2.1%, to 6,318, after a quiet spring.\n• Berths of members came to {4,127|4,217}, while those of guests rose 3.0%, to 1,906.\n\nThe harbour master called it a good year.\n\nDay visitors took up the remaining 285 berths.',
    // All of a paragraph, below its whole.
    'The cannery packed 62.7 thousand tonnes of fish in 2024.\n\nHerring fell by 0.4 thousand tonnes to {23.4|32.4} thousand tonnes and sprat to 11.8 thousand tonnes. Salmon, at 18.2 thousand tonnes, and cod, at 9.3 thousand tonnes, were up.',
    // Counted beforehand.
    'Closed leases in the valley totaled 4,263 in May, down 2% from 4,350 a year before.\n\nThe office sent 12 letters.\n\nLeases fell in all three cantons. Ambel had {1,784|1,748} signings (-3.0%), Birse 1,352 (-2.5%) and Corda 1,127 (-1.4%).',
    // Of what is named elsewhere.
    'The council set a net budget of €731.6 million for 2027.\n\nThe vote was close.\n\nRates pay for €{418.2|481.2} million of the budget, grants for €173.9 million and fees for €126.8 million. The last €12.7 million is taken from savings.',
    // Under one name with one thing more.
    'June shipments were €418.3 billion, €2.1 billion less than in May.\n\nShipments of metals rose to €{261.9|216.9} billion in June.\n\nShipments of textiles increased to €156.4 billion in June.',
    // Each of a list under its total.
    'Output by crop:\n\nTotal grain - 2,741.6 kt\nBarley - {1,218.3|1,281.3} kt\nRye - 934.7 kt\nOats - 588.6 kt\nBeet - 3,115.2 kt',
    // In another word of scale.
    'The province’s output came to 6.47 trillion yuan. Farming stood at {420 billion|420 million} yuan and industry at 2.68 trillion yuan. Services contributed 3.37 trillion yuan.',
    'Fees rose 3% to €1,274 million and other income to €{389|398} million, giving total income of €1,663 million.',
  ])
  hold([
    // What follows a complete list is of something else.
    'Supply adds up to 74.3 GW. Gas gives 31.0 GW; wind 18.9 GW; hydro 16.2 GW; and storage 8.2 GW. A new cable of 3.9 GW opens in May.',
    // Figures that don't fit by any slip.
    'The cannery packed 62.7 thousand tonnes of fish in 2024.\n\nHerring came to 12.1 thousand tonnes and sprat to 11.8 thousand tonnes. Salmon, at 8.2 thousand tonnes, and cod, at 9.3 thousand tonnes, were up.',
    // A part of a part.
    'Total income was €15.4 million.\n\nTickets brought €8.9 million and gifts €4.3 million, including a legacy of €0.9 million. The shop earned the remaining €2.2 million.',
    // A word of scale that none of the others has.
    'The harbour got $285,000 for its dam.\n\nIt had asked for more in spring.\n\n$135,100 went to the pier and $149.9 million to the national laboratory.',
  ])
})
