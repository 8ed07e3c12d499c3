import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// What English prose says that it reckoned, in the order in which releases tell it.

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2026-11-06' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

const REST =
  'The clinic at Norvale treated 86,420 patients in the year to June, 2,140 more than the year before. The main site saw 52,310 of them and the branch in Esk Road the remaining 34,110. It has 14 wards and opened a new kitchen in May.'
const ADDED =
  'The chain opened its first café in 2011. It has 1,140 seats in town and 320 at the harbour. Another 86 seats are due next spring, which will bring the total at the harbour to 406.'

test.each([
  ['what remains of a whole told a sentence before', REST, 'remaining 34,110', 'remaining 36,110'],
  [
    'the whole of it',
    REST.replace('86,420 patients', '86,420 patients'),
    'treated 86,420',
    'treated 84,620',
  ],
  [
    'the rest of a list of four',
    'Ferries carried 14.8 million passengers. The river lines took 6.3 million of them, the island lines 4.1 million and the night boats 2.6 million. The rest, 1.8 million, travelled on the city loop.',
    'The rest, 1.8 million',
    'The rest, 2.8 million',
  ],
  [
    'what is left of a sum that was spent in part',
    'The council has spent $2.14 million of the $3.65 million set aside for the pool, leaving $1.51 million for the roof.',
    'leaving $1.51 million',
    'leaving $1.71 million',
  ],
  [
    'the last per cent of a survey',
    'In the survey 46 percent of members were in favour and 17 percent against; the remaining 37 percent had no opinion.',
    'remaining 37 percent',
    'remaining 47 percent',
  ],
  ['what there is when more came on top', ADDED, 'harbour to 406', 'harbour to 460'],
  [
    'what came and what went',
    'The union began the year with 212 branches. It founded nine new ones and closed four, so that it ended the year with 217.',
    'the year with 217',
    'the year with 227',
  ],
  [
    'how far short of a plan',
    'Crews laid 18,640 metres of pipe in the season. That is 2,360 metres short of the 21,000 metres planned.',
    '2,360 metres short',
    '3,360 metres short',
  ],
  [
    'which side of a base',
    'The June harvest of plums came to 34.6 million tonnes, 5.2 million tonnes below the May harvest (39.8 million tonnes).',
    'tonnes below the May',
    'tonnes above the May',
  ],
  [
    'a share that stands in brackets, by its sibling',
    'The line received 4,200 complaints. Delays led with 1,764 cases (42%). Lost bags came next (1,050, 25%), rude staff third (420, 10%).',
    '(1,050, 25%)',
    '(1,500, 25%)',
  ],
  [
    'a rate that two figures give',
    'The fund had debts of $1.26 billion on assets of $3.50 billion, which gives a gearing of 36.0%.',
    'a gearing of 36.0%',
    'a gearing of 26.0%',
  ],
  [
    'times as much, in the sentence behind',
    'Donations came to $1.2 million in the year. In 2021, after the flood, they had been five times as high, at $6.0 million.',
    'been five times',
    'been three times',
  ],
  [
    'a title with two digits exchanged',
    'Ardley orders 53 trams\n\nArdley, 6 November 2026. The transport board of Ardley has ordered 53 trams from Lunt & Sons. They will run from 2029.',
    'Ardley orders 53',
    'Ardley orders 35',
  ],
])('%s', (_, text, right, wrong) => {
  expect(text).toContain(right)
  expect(wrongIn(text)).toEqual([])
  expect(wrongIn(text.replace(right, wrong))).not.toEqual([])
})

test.each([
  // Of a whole that isn't told, or told otherwise.
  'Three quarters of the 84,000 tenants pay by card; 12,400 of these do so at the desk. The remaining 21,000 pay by post.',
  'The province pays 61,000 and the town 42,000 for the hall. The kitchen costs 88,000; the remaining 25,000 will be raised by a lottery.',
  // What is counted already.
  'Household deposits came to €187.2bn, a quarter of which was held for over two years. Lending stood at €412.6bn.',
  'Cash flow fell to $598m ($641m), giving a conversion of 83%.',
  'Builders finished 41,200 homes, 3,900 more than in 2024, when the total was 37,300.',
  'Nurses numbered 18,410. In other courses 91.4% of the 11,909 students passed.',
  'The halls have 4,860 rooms, including 540 at Quarry Rise. A second phase adds 360, when the total should stand at 5,220.',
  // Over a time that isn't told, or a goal beside it.
  'Crews averaged 31.2 lifts an hour, 1.4 better than a year ago though still short of the target of 33.',
  'Households used 158 litres a day, four litres less than the year before (162), though still above the voluntary target of 150 litres.',
  // A base with its own share, and one that was left behind already.
  'The deficit narrowed to $366.7 billion (8.0% of imports of $4,598.3 billion) from $435.1 billion (9.9%).',
  'The total of $128.5 million is 9% off the $141.3 million of last year and 27% behind the week before ($176.0 million).',
  // A list that goes on, and one with a part of a part.
  'The port handled 903,000 boxes. Of the March total, 742,000 went abroad, of which 531,000 by sea; 382,000 were empty.',
  'Of the 11 parishes two grew: by 2,900 souls in Mitau, home to 512,400, and by 310 in Libau. The other nine lost 7,910 between them.',
  // Digits exchanged by chance: the ends of a rise, and a whole with its part.
  'Ostby Post: 153 million letters and a new depot\n\nOstby, 6 November 2026. Volumes grew by 13.3% from 135 million letters.',
  'Receipts of the baths at SEK 5.21 billion\n\nIncome increased by 1.8 per cent in the first half of 2026. In the same period last year it had amounted to SEK 5.12 billion.',
  'Second hall takes the works to 530 MW\n\nIt opened today. It adds 350 MW to the 180 MW of the first hall.',
  // The middle of a range.
  'We expect revenue of $193-195 million, at the midpoint 21% above the $160.3 million of last year. In the first half it was $187.2 million.',
])('nothing is said of %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
