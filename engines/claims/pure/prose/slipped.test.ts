import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// A figure that words call reckoned, and that nothing around makes up: with one slip of the pen it would be.

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2026-11-06' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

const AROUND = `The office has 143 people on its staff, nine of them apprentices, and 17 branches. Repairs cost 1.2 million euros and energy 310,000 euros. It was read by 34 guests, and 12 asked questions.

"We had 2,600 calls on a single day in March," said the director, Ana Lund. Next year 25 people are to be hired and two counters opened. The next report is due on 4 May 2027.`

test.each([
  [
    'what so many things come to at a price',
    'The ministry will buy 136 buses at €420,000 each. The bill comes to €57.1 million. The first 20 arrive in spring.',
    'comes to €57.1',
    'comes to €75.1',
  ],
  [
    'what a weight comes to by the kilo',
    'The farm sold 85 tonnes of berries at £2.40 a kilo and took £204,000. It has 11 hectares. A second shop opens in May.',
    'took £204,000',
    'took £402,000',
  ],
  [
    'what is left when a few are gone',
    'The fleet had 142 aircraft. Six have been sold; 136 aircraft are left. Two hangars will close.',
    '136 aircraft',
    '163 aircraft',
  ],
  [
    'a level by its growth, before what it was',
    'The list of protected sites has grown by 18. It now has 437; before, it had 419. A site is checked every five years.',
    'now has 437',
    'now has 473',
  ],
  [
    'what each day brought of a fair whose days the first paragraph tells',
    `The police were on duty during the five days of the fair, which ended on Monday. Nine stands were robbed and 271 fines given.

${AROUND}

Altogether 22,750 vehicles were parked at the gates, on average 4,550 a day. In 2016, twenty-one out of a hundred had no ticket.`,
    'average 4,550',
    'average 5,450',
  ],
  [
    'which way two levels went that lie so far apart',
    `Nearly 38,000 people in the three districts gave blood in June. The precise number, 37,920, is 5,120 higher than in May, when the service recorded its quietest month since the flood with 32,800.

${AROUND}`,
    '5,120 higher',
    '5,120 lower',
  ],
  [
    'one of three that two sentences list of a sum above them',
    `Group sales in the 13 weeks were £648 million, an increase of 5.9% on the £612 million of a year earlier.

All three departments grew. The food halls did best, with sales of £286 million that made up 44% of the whole. Homeware sold £209 million and clothing £153 million.

${AROUND}`,
    'sold £209 million',
    'sold £290 million',
  ],
])('%s', (_, text, right, wrong) => {
  expect(text).toContain(right)
  expect(wrongIn(text)).toEqual([])
  expect(wrongIn(text.replace(right, wrong))).not.toEqual([])
})

test.each([
  // Chargers, too, cost money.
  'We will buy 136 buses at €420,000 each. With chargers and training the programme costs €71 million. The first 20 arrive in spring.',
  'The farm sold 85 tonnes, most of it at £2.40 a kilo, and took £231,000. It has 11 hectares.',
  // What is left is of other things.
  'The fund has spent 415 million crowns of the 640 million. The remaining 120 flats will be built by 2028.',
  // Of one place, and of another.
  'Births fell to 61,400. Deaths stood at 58,200. In Esk alone there were 320 fewer births.',
  // What each bale weighs has nothing to do with what the paragraph below tells.
  'Cotton: 297.2 thousand bales (170 kg each)\n\nProduction of rice and wheat is higher than last year by 66.7 thousand tonnes and 52.3 thousand tonnes.',
  // Others aren't listed.
  'The ferries carried 6,480 tonnes of freight. Among others, timber came to 2,860 tonnes, stone to 1,920 tonnes and grain to 1,130 tonnes.',
])('nothing is said of %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
