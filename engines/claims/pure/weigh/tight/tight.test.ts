import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// English prose accuses only on words that tie its figures; true texts below have other readings.

describe('changes', () => {
  contradict('growth', [
    'Sales rose {10|30} percent in the quarter to $3.85 billion from $3.50 billion a year earlier, the retailer said.',
    'The network carried 61,200 parcels in May, up {2,200|22,000}, or 3.7 percent, from 59,000 a year earlier.',
    'Deposits stood at $298.4 billion at the end of June and rose to 311.5 billion at the end of September, up {4.4|14.4} percent.',
    'Trade reached 298.4 billion yuan in 2022. It rose to 311.5 billion in 2023, an increase of {4.4|14.4} percent.',
  ])
  contradict('direction', [
    'The backlog {fell|rose} to 4,120 files in June from 5,310 in May.',
    'The ferry line sold 8,450 tickets on Friday, {down|up} from 9,120 a week before.',
  ])
  hold([
    // Another subject, another time or another measure stands in between.
    'Profit was $597 million, up from $581 million a year ago, when it jumped 44 percent.',
    'Assets under management rose 47 percent to $102 billion, of which real estate doubled to $26 billion.',
    'The maker ended October with 52,700 workers, down 2,100 from September and 8,100 from August.',
    'Operating earnings were $245 million, up 28 percent from a year earlier on sales of $2.7 billion.',
    'The loss widened to $595 million from $388 million on revenue that fell 51 percent.',
    'Shares slipped 0.4 percent to 71.70 euros, above the price of 70.10 euros that the bidder must pay.',
    'Growth will slow this year to 2 percent from 3.4 percent in 2012, lagging a rise of 3.8 percent in world trade.',
    'A tin of it is now 88 cents, down from $1.14 to $1.36.',
    'Cuts in budgets would range from 4.2 percent at one ministry to 30 percent at another.',
    'As 60 percent of owners in the west reported declines compared with 34 percent in the south, prices differ.',
    'Growth of output halved in the second quarter to 0.6 percent from 1.2 percent.',
    'The survey counted 30 percent of Big Four accounts, up from 28 percent.',
  ])
})

describe('sums', () => {
  contradict('sum', [
    'Under the contract, {22|24} helicopters, comprising 12 for the coast and 10 for the mountains, enter service next year.',
    'Exports rose to $13.9 billion and imports to $12.5 billion, so that total trade came to {26.4|24.6} billion dollars.',
    'Of the 214 clinics that applied, 120 were accepted, 61 refused and the remaining {33|53} asked for more papers.',
  ])
  hold([
    'A fund held 1.47 million shares of one maker, 1.74 million of a second and 3.24 million of a third.',
    'Revenue rose to $1.70 billion. Sales by the website came to $1.49 billion, of which its own pages brought $887 million, and fees to $212 million.',
    'The bank set aside $962 million for losses. Write-offs were $801 million, and included $116 million for fraud.',
    'The port handled 144,000 boxes in February. In March it handled 89,000 from the north and 46,000 from the south.',
    'It was given $50 billion, including $30 billion in bonds and $20 billion from the treasury, and its funds now total $105 billion.',
  ])
})

describe('shares, multiples and gaps', () => {
  contradict('share', [
    'Of the 230 trusts, 46, or {20|40} percent, missed the date.',
    'Women held 312 of the 780 seats, or {40|48} percent.',
  ])
  contradict('multiple', ['At 480 MW, output is {twice|four times} the 240 MW of the old plant.'])
  hold([
    'Shares of one retailer eased 22 cents to $39.60, while those of its rival lost 71 cents, or 2.1 percent.',
    'The plant has 192,000 workers in all and is in talks about 45,000 of them, or half its field staff.',
    'In all, 6,200 contracts changed hands, compared with 380 a day before, nine times the normal level.',
    'The firm offered $20 billion for 70 percent of its rival, whose board weighs another bid of $25 billion.',
    'The coupon is 1.05 percent and the yield 1.08 percent, a spread of 77 basis points over government bonds.',
  ])
})

describe('headlines', () => {
  contradict('repetition', [
    'Lender to cut {1,350|1,530} posts\n\nThe lender will shed 1,350 posts by the end of 2025, it said.',
  ])
  hold([
    'Lender to cut 5,000 posts\n\nThe lender will shed about 5,000 posts by the end of 2025. It expects 3,000 of the cuts to come in spring.',
    'House prices to fall another 10 percent\n\nHouse prices will fall another 10 percent, an agency said. They have declined 22 percent from their peak.',
  ])
})
