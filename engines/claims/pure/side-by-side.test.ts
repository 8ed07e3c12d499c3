import { expect, test } from 'vitest'
import { toldIn } from './checks/tiny/told-in.ts'

// Figures that stand close together in a release and have nothing to do with each other, and slips of those that have.

test.each([
  [
    'a tally of votes and a rate that is raised',
    'The guild board voted 6 to 3 at its meeting on 27 July to raise the levy rate from 3.25% to 3.75%. Three members preferred to leave it at 3.25%.',
    'The guild board voted 6 to 3 at its meeting on 27 July to lower the levy rate from 3.25% to 3.75%. Three members preferred to leave it at 3.25%.',
  ],
  [
    'a balance behind a total, and what leaves nobody behind',
    'Imports fell to $30.24 billion. Total trade was $54.40 billion, and the balance showed a deficit of $6.08 billion. Fees are put at $8.4 billion, leaving a gap of $1.1 billion. "A plan of some $9.5 billion that leaves nobody behind," she said.',
    'The fund received 840 requests. It granted 510. The other 430 were refused.',
  ],
  [
    'who passed, behind what all are made up of',
    '168 pupils of the school – 88 girls and 80 boys – sat the examination, and 147 of them passed. That is a pass rate of 87.5%.',
    '168 pupils of the school – 88 girls and 80 boys – sat the examination, and 147 of them passed. That is a pass rate of 78.5%.',
  ],
  [
    'a part of its own whole behind a comparison',
    'Of 318 patients who were given the drops, 191 (60.1%) recovered within 16 weeks, compared with 104 of 317 (32.8%) on water.',
    'Of 318 patients who were given the drops, 191 (60.1%) recovered within 16 weeks, compared with 104 of 317 (42.8%) on water.',
  ],
  [
    'a peak beside a mean',
    'The play was watched by 6.2 million viewers on average. The audience peaked at 8.4 million at ten. Last year’s play had an average of 5.0 million; the increase is 24.0 per cent.',
    'The play was watched by 6.2 million viewers on average. The audience peaked at 8.4 million at ten. Last year’s play had an average of 5.0 million; the increase is 34.0 per cent.',
  ],
  [
    'a lead in points',
    'Tarsk won with 412 points, 63 ahead of Norland (349), after 24 towns had voted.',
    'Tarsk won with 412 points, 93 ahead of Norland (349), after 24 towns had voted.',
  ],
  [
    'a rest behind what is counted otherwise',
    'Members have received 48,000 claims. Some 21,500 concern homes, 15,200 cars and the remaining 11,300 businesses.',
    'Members have received 48,000 claims. Some 21,500 concern homes, 11,200 shops and the remaining 19,300 businesses.',
  ],
  [
    'shares in brackets, and each maker’s own growth',
    'Lumen held the lead with 12.4 million lamps. Its shipments grew 17.2%. Second-placed Orbix shipped 9.0 million (23.1%), 3.2% fewer than a year ago, when it had shipped 9.3 million. Tessel was the fastest-growing: its 6.1 million lamps (15.6%) were 21.4% more than last year.',
    'Lumen held the lead with 12.4 million lamps. Its shipments grew 17.2%. Second-placed Orbix shipped 9.0 million (23.1%), 13.2% fewer than a year ago, when it had shipped 9.3 million. Tessel was the fastest-growing: its 6.1 million lamps (15.6%) were 21.4% more than last year.',
  ],
  [
    'a share of what has that whole name',
    'Total revenue of €2,480 million consisted of service revenue of €1,940 million and equipment revenue of €540 million. The margin came to €718 million or 37.0% of service revenue.',
    'Total revenue of €2,480 million consisted of service revenue of €1,940 million and equipment revenue of €540 million. The margin came to €718 million or 47.0% of service revenue.',
  ],
  [
    'an age beside a share, and most of those born abroad',
    'Of 640,000 drivers 1.20% were fined. Every third victim was over 65, and men made up 74%. Some 1.18 million residents are older. 412,000 people were born abroad, most of them in Tarsk (31 per cent).',
    'Of 640,000 drivers 12,000 were fined, and they made up 7.4%.',
  ],
  [
    'the best of several, whose name has an "and"',
    'Some 214,190 guests came. The most popular of four temporary shows, "Ropes and Sails", drew around 121,000 people.',
    'Some 214,190 guests came. It has four ports, Brill, Tarn and Coxley. They drew 121,000 people.',
  ],
])('%s', (_, right, wrong) => {
  expect(toldIn(right)).toEqual([])
  expect(toldIn(wrong)).not.toEqual([])
})
