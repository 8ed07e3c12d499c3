import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../../checks/tiny/around.ts'

describe('what the words right beside say is of something else', () => {
  test.each([
    // The number of a note ends its sentence.
    'The plan binds nobody to any formula or rule.27 Indeed, the board has been unwilling to follow any mechanical rule.28 So what is meant by rates that fall by 2 percent over time?',
    'Women in Arden earn $638 a week, compared with $798 for men--approximately 80 percent of what men earn on average.3 The office reported that less than half of working women joined a plan.',
    // Its whole isn't told.
    'We have seen arrivals cut right back to 4,000. Oldbury put a cap of 500, which is less than half what it was handling before.',
    // So many are there.
    'In fact, more than 60 percent of the local markets in Arden are above the 1,800 threshold.',
    // Loans to each.
    'Small banks did more for those who had been left out: they provided 87 percent of total loans to minority-owned firms, 81 percent to women-owned firms, and 69 percent to veteran-owned firms.',
    // Of the next clause.
    'The rate will be kept well past the time that unemployment declines below 6-1/2 percent, especially if inflation continues to run below the 2 percent longer-run goal.',
    // Of the other rate.
    'The board voted to lower the rate on balances to 1.10 percent and to approve a 1/2 percentage point decrease in the lending rate to 1.75 percent.',
    // What is left is a part of the greater one.
    'The fund paid €612 million in pensions, 4.1% more than the €588 million paid a year earlier, and received €704 million in contributions, leaving a surplus of €92 million.',
    // So many of each.
    'In 2022, 214 people died on the roads, 11% fewer than the 241 killed in 2021. Three quarters of the victims were men: 160 men and 54 women died.',
    // Of another election.
    'Turnout on 12 May 2019 was 65.0%. Of 2,591,231 registered voters, 1,684,300 cast a ballot. At the 2015 election, turnout was 61.3%.',
    // More than all together: turnouts.
    'Of the 14.7 million voters, 9,254,843 people voted. Of this, male voters comprised 5,075,662 (62.62%) while women voters were 4,178,841 (62.55%).',
    // Of the tons.
    'In May, orders came to 570,000 tons, or 27 ships, down 60 percent from 1.41 million tons a month earlier.',
    // Of those fires alone.
    'There were 143,625 fires, a decrease of 23% compared with the previous year (185,620). These decreases go back to a decrease of 32% in secondary fires, as the summer was wet.',
    // People, and the crashes in which they died.
    '4% Rise in Road Deaths Recorded in 2019\n\n• Pedestrian deaths decline by 36% and passenger deaths down by 20%, but 2019 sees 45% rise in driver deaths\n• Vulnerable road user deaths decline by 23%\n\nProvisional figures for 2019 show deaths on the roads have increased. A total of 148* people lost their lives in 2019, compared to 142 in 2018, a 4% rise.\n\nUp to 1pm on the 31 December 2019 a total of 148 people died on the roads as a result of 137 fatal crashes, compared to 142 lives lost in 135 fatal crashes in 2018. The figures were published today Tuesday 31 December 2019.',
    // In tens.
    'Strength was 13,980 at 1 June, up 620 (4.7 per cent) since 1 June 2023.',
    'There were 36 fewer deaths: pedestrian deaths were down 15 or 36%, and deaths of passengers were down 4 or 20%.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })
})

test.each([
  'Cash was $126.1 million, up from $41 million (or 307 per cent).',
  'The fund paid €612 million in pensions and received €704 million in contributions, leaving a surplus of €29 million.',
  'Of the 14,700 voters, male voters comprised 8,075 (64.93%) while women voters were 6,625 (45.07%).',
  'The police carried out 1.32 million breath tests; 9,240 drivers, or 7% of those tested, were over the limit.',
  'Strength was 13,980 at 1 June, up 620 (5.7 per cent) since 1 June 2023.',
  'Strength was 13,985 at 1 June, up 620 (4.7 per cent) since 1 June 2023.',
  'Orders came to 570,000 tons, down 40 percent from 1.41 million tons a month earlier.',
  'There were 143,625 fires, a decrease of 32% compared with the previous year (185,620).',
])('told all the same: %s', (text) => {
  expect(wrongAlone(text)).not.toEqual([])
})
