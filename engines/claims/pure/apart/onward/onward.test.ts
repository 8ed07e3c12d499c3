import { describe, expect, test } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'
import { readClaims } from '../../read-claims.ts'

describe('a whole in one sentence and its parts in the next', () => {
  contradict('sum', [
    'The fire brigade took on 640 trainees in autumn. There were 410 men and {230|320} women among them.',
    'Some 1,270 runners reached the finish, with {790|970} women and 480 men. It rained.',
    'The choir school has 314 pupils. They are 168 boys and {146|164} girls.',
    'Full-year turnover came to €84.6 million. Turnover was €{39.8|59.8} million in the first half and €44.8 million in the second half.',
    'The ferry carried 9,400 lorries in 2023. It carried 2,100 in the first quarter, 2,600 in the second, {2,500|5,200} in the third and 2,200 in the fourth.',
    'Wardens issued 310 permits in May, 275 in June and 420 in July. Over the three months, {1,005|1,500} permits were issued.',
    'The club planted 120 oaks in 2021 and 185 in 2022. In those two years, {305|350} oaks were planted.',
    'The two brewers have sales of €640 million and €310 million. The combined group will have sales of €{950|590} million.',
    'Donors promised a further €38 million. The money comes on top of the €54 million of last spring and takes total aid to €{92|79} million.',
    'Sales in the third quarter were €71.5 million. Together with the €{140.2|104.2} million of the first half, sales for the nine months stand at €211.7 million.',
    'The crew is to paint 470 masts. So far 180 masts have been painted, leaving {290|920} masts to go.',
    'The parish raised £62,000 for its organ. So far £{17,000|71,000} has been spent on the pipes, leaving £45,000 for the case.',
    'Our swimmers came home with {17|27} medals. The pool was fast. They won eight gold, five silver and four bronze.',
  ])
  hold([
    'The fire brigade took on 640 trainees in autumn. There were 110 men and 80 women aged under 20.',
    'Attendance averaged 520 a day over the whole year. It was 480 in the first half and 560 in the second half.',
    'There were 20 fires in May and 31 in June. Over the two months, 45 barns were damaged.',
    'The team scored 20 goals in May and 31 in June. Over the two months, 45 goals were let in.',
    'The banks have 300 and 250 branches. The combined bank will have 480 branches after closures.',
    'The block has 531 flats. By the end of June 66 flats had been cleared, leaving 165 people homeless.',
    'The village has 531 houses. So far 66 houses have been bought, leaving 40 of them empty.',
    'The club won six gold, five silver and three bronze medals.',
    'She holds 19 medals from earlier years. This season she won four gold, five silver and three bronze.',
  ])
})

describe('how far two levels lie apart', () => {
  contradict('gap', [
    'The deficit with Norland increased $1.2 billion to {$13.4|$14.3} billion in July. Exports decreased $0.5 billion to $24.2 billion and imports increased $0.7 billion to $37.6 billion.',
    'The average deficit in goods and services fell $0.1 billion to $34.3 billion. Average exports rose $0.4 billion to {$211.7|$217.1} billion in July. Average imports rose $0.3 billion to $246.0 billion in July.',
    'Men of the valley live to 76.4 years. Women can expect to live to {81.9|89.1} years, 5.5 years longer.',
    'The Reform List leads the poll with {41|14}%. The campaign was calm.\n\nThe Centre Union stands at 33%, 8 points behind.',
    'The goal is that 90% of letters should arrive the next day. Snow held up the vans.\n\nIn January {78|58}% arrived in time, 12 percentage points below the goal.',
    'The bridge was budgeted at €7.4 million. It ended up costing €8.9 million, an overrun of €{1.5|5.1} million.',
    'Ada Brock won the mayoralty with 4,910 votes. Her closest rival, Tim Orr, received 4,120. Her majority was {790|970} votes.',
    'Trains will need 54 minutes rather than 71 minutes for the trip, saving {17|27} minutes.',
    'The canton took in $6.4 billion and spent $7.1 billion. The budget {deficit|surplus} of $0.7 billion will be covered by bonds.',
    'The trust spent £31.2 million and received £36.5 million. This left a surplus of £{5.3|3.5} million.',
  ])
  hold([
    'The deficit with Norland increased $1.2 billion to $13.4 billion. Exports of goods decreased to $24.2 billion and imports of goods increased to $37.9 billion.',
    'The north has 3,000 pupils. The south has 4,000 pupils, 200 more than last year.',
    'The lamp uses 9 watts instead of 60 watts. Households save 40 euros a year.',
    'Revenue came to €30 billion and spending to €34 billion. Last year a deficit of €2 billion had been recorded.',
    'Brock won with 5,100 votes. Orr received 4,300. Her majority in the last election was 1,200.',
    'The target is that 90% of calls should be answered. In May 70% were answered in ten seconds, 5 percentage points below the target of the region.',
  ])
})

describe('a change and what it led from in the sentence behind', () => {
  contradict('growth', [
    'Sheep numbers dropped by {31,000|13,000} to 284,000. At the previous count there had been 315,000 sheep.',
    'The theatre sold 5,600 tickets, an increase of {12|21}%. In the previous season the number had been 5,000.',
    'The office granted 4,620 permits after 4,200 in March, {10|30}% more.',
    'In 2005 there were 640 dairies; now there are {480|580}, or 25% fewer. Herds have grown.',
    'Cider sales came to 212 million litres, {47|74} million litres down on the previous year’s 259 million.',
  ])
  contradict('multiple', [
    'The number of pupils who leave early has halved. It was {816|186} ten years ago and is 408 today.',
    'The price of tin has tripled since spring. It was €9,100 a tonne in May and is now €{27,300|17,300}.',
  ])
  hold([
    'The number of thefts has halved. It was 300 in 2010 and is 160 today.',
    'Exports rose by 10% to $330 million. A year earlier they had stood at €300 million.',
  ])
})

describe('a share of what was told before, and one share in other words', () => {
  contradict('share', [
    'The clinic tested 4,000 donors in spring. The rooms were enlarged.\n\n{1,240|2,140} of the donors (31.0%) had low iron.',
    'Police made 650 arrests at the fair. The streets were crowded.\n\nA spokesman said 182 of those arrested, {28|38}%, were tourists.',
    'The reservoir can hold 640 million cubic metres. It now contains {160|610} million cubic metres, 25% of its capacity.',
    'A total of 660 candidates sat the exam. 561 passed and 99 failed. The pass rate was {85|58}%.',
  ])
  hold([
    'Last year 5,000 claims were filed and 3,000 decided.\n\nIt rejected 600 of these claims, or 20%.',
    'The dam can hold 400 million cubic metres. The other dam holds 120 million, 60% of its capacity.',
    'Asked about the plan, 41% were in favour and 38% were against.',
    'Of the men asked, 61% were in favour, and 55% of women were against lifting the ban.',
    'Only 40% of farms have an heir. In other words, six in ten farms have none.',
  ])
})

describe('what is called by its size', () => {
  contradict('repetition', [
    'A 36-year-old woman was saved from the river. The woman, {36|63}, was unhurt.',
    'A clerk was jailed for {16|26} months for theft. The judge said the 16-month term reflected the harm done.',
    'Crews have finished the 83-kilometre cycle route to the coast. Signs follow.\n\nThe route, which is {83|38} km long, follows a railway.',
  ])
  hold([
    'A 36-year-old woman was hurt. A second woman was unhurt. The woman, 52, had called the police.',
    'He was jailed for 16 months. A co-defendant received a 20-month sentence.',
    'She was jailed for 30 months at the end of a 5-month trial.',
    'Investors plan a 210-room hotel. A second hotel will have 180 rooms.',
  ])
})

describe('forms that leave nothing to be weighed', () => {
  test.each([
    ['gap', 'The rate was 6.1% for men and 7.9% for women. The gap of 1.3 points is old.'],
    ['gap', 'Support stands at 64% among farmers and 41% among others, a difference of 32 points.'],
  ])('%s: %s', (kind, text) => {
    const { relations } = readClaims(text, { date: '2026-01-20' })
    const sure = relations.filter((one) => 'isOutright' in one && one.isOutright === true)
    expect(sure.map((one) => one.kind)).toEqual([kind])
  })
})
