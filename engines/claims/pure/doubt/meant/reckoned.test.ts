import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('rates that words say are reckoned otherwise', () => {
  hold([
    'Total loans were $7.34 billion at year-end, 1.2% more than before, and nonperforming loans were $36.7 million, or 0.50% of total loans. Net charge-offs were $4.1 million, or 0.22% of average loans (annualized), compared with $3.7 million, or 0.20%, before.',
    'Total loans of $6.18 billion, an increase of $94 million, or 6.2% annualized, from September 30, 2024.',
    'The efficiency ratio improved to 61.4% from 63.2%.',
    'Car sales in November\n\n- Electric car uptake rises 31.4% to take record 24.6% market share, with 22,760 joining the road.\n\nElectric car registrations rose 31.4% to 22,760, taking a 24.6% share compared with 20.3% a year ago.',
    'Small clubs, those with a yearly income under £2 million, make up 94% of the sector: 142,000 of about 151,000 registered clubs. Together they employ 320,000 people and receive 12p of every £1 donated.',
    'Some 2.4 million children are expected to fall ill this year, including 0.6 million severely. In the eastern camps, the rate of severe illness reached 18.3 per cent in March.',
    'NORVALE (5 August) - Brightmoor Airport welcomed 3,113,000 passengers in July, 5.8% more than in July 2023. There were 18,370 flights, an increase of 3.4%, with an average of 169 passengers per flight, compared with 165 a year earlier. Load factors reached 88.4% (July 2023: 86.9%). Cargo volumes fell 3.3% to 48,200 tonnes.',
    'Operating profit came to 61 billion yen, for a margin of 14.6%, compared with 11.3% a year earlier. Profit at the lamp segment nearly doubled to 44 billion yen from 23 billion yen, while the stoves business swung to a loss of 3 billion yen from a 2 billion yen profit.',
    'A total of 2,871,430 spectators attended the 182 matches, an average of 15,777.',
  ])
})

describe('what is reckoned as it stands', () => {
  contradict('share', [
    'Total loans were $7.34 billion, and nonperforming loans were $36.7 million, or {0.50|0.80}% of total loans.',
  ])
  contradict('growth', [
    'There were 18,370 flights, an increase of {3.4|4.3}% from 17,766.',
    'Total loans of $6.18 billion, an increase of $94 million, or {1.5|6.2}%, from September 30, 2024.',
  ])
  contradict('mean', [
    'A total of 2,871,430 spectators attended the 182 matches, an average of {15,777|17,577} a match.',
  ])
  contradict('sum', [
    'The north has 4,200 clubs and the south 5,100. Together they have {9,300|9,800} clubs.',
  ])
})

test('a new range of guidance isn’t missed by an older one, and a dividend may be covered more than once', () => {
  const doubts = (text: string) =>
    checkText(text, { date: '2024-12-20' }).claims.flatMap(({ reasons }) =>
      reasons.filter(({ ok }) => ok !== true).map(({ check }) => check),
    )
  expect(
    doubts(
      'The firm now expects revenue of $412 million to $418 million, compared with its prior guidance of $398 million to $406 million.',
    ),
  ).toEqual([])
  expect(doubts('The dividend is 2.4p, covered 131% by earnings.')).toEqual([])
  expect(doubts('Allowance coverage stood at 156%.')).toEqual([])
  expect(doubts('The dividend is 131% of all earnings.')).toContain('plausibility')
})

describe('a bracket that counts what a share is of', () => {
  contradict('share', [
    'Of the patients on the drug 43.3% (58 of 134) were clear, compared with 22.1% on placebo ({15|12} of 68).',
    'By May {43.3|46.3}% of the homes were let (58 out of 134).',
  ])
  hold(['Output fell 12% in the larger regions (3 of 24).'])
})
