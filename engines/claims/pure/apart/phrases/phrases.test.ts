import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a range, its ends and its middle', () => {
  contradict('mean', [
    'The brokers use a price range of $14.20 to $18.60 with a mid-point of {$16.40|$14.60}. They cover mills.',
    'The surveyors arrive at a range of €3.1 million to €3.9 million. The middle of the range is small. A second range of $52.10 to $57.30 with a midpoint of {$54.70|$57.40} was given.',
  ])
  contradict('target', [
    'Brandt Mills expects sales of between EUR 61.0 million and EUR {64.0|46.0} million in 2026.',
    'For the coming year the yard expects earnings of $6.31 to {$6.84|$5.84} per share.',
    'The outlook for rents is EUR 412 million to EUR {431|381} million.',
    'For the third quarter the yard expects orders in the range of $205 million to {$215|$195} million.',
    'Brandt {lowered|raised} its cost guidance range for 2026 to $612 million to $618 million from $620 million to $628 million.',
  ])
  hold([
    'The brokers use a price range of $14.20 to $18.60 with a mid-point of $16.41.',
    'The difference between 64 million and 46 million euros is expected to be paid.',
    'The yard expects a net loss of between $20 million and $14 million.',
    'The yard expects to cut debt of $6.3 million to $5.8 million.',
    'The yard expects a loss per share of $0.40 to $0.20.',
    'Brandt expects costs to fall between $64 million in 2024 and $46 million in 2025.',
  ])
})

describe('what a figure was, in brackets behind it', () => {
  contradict('direction', [
    'The rate per room {rose|fell} to EUR 63.20 (H1 2024: pro forma EUR 59.80). Guests were pleased.',
    'Despite a slight {decline|increase} in the number of sales (41 in 1H 2025 vs. 47 in 1H 2024), prices held.',
    'The margin {rose|fell} to 12.4% in the quarter, up from 11.8% in the prior quarter. Costs were lower.',
  ])
  contradict('growth', [
    'The daily rate increased by about {5|15}% to EUR 84.10 (H1 2024: pro forma EUR 80.30).',
  ])
  hold([
    'The rate per room rose to EUR 63.20 (H1 2024: pro forma EUR 59.80).',
    'There was a decline in complaints about lifts (41 in 2025), and 47 hotels were told.',
  ])
})

describe('how far two levels lie apart, with both beside it', () => {
  contradict('growth', [
    'The purse of the guild rose from $5.2 million at December 31, 2024 to $17.8 million at March 31, 2025, representing about a {$13|$23} million improvement.',
    'This helped cut the operating loss by {$17.2|$27.2} million, from $31.5 million to $14.3 million.',
    'Earnings per share of $2.36 beat the consensus estimate of $2.23 by {$0.13|$0.31}.',
    'At EUR 1.2 million, what the mills earned was EUR {0.9|1.9} million higher than the year before (9M 2024: EUR 0.3 million).',
    'The number of crates rose to 214,300 from 181,900 in May 2024, an increase of more than {32,400|24,300} crates.',
    'The mill earned €6.4 million in 2025, up from €4.0 million in 2024, reflecting a {60|16}% increase.',
    'Second-quarter bookings were $5.4 million, an {8|80}% increase from second-quarter bookings of $5.0 million.',
  ])
  hold([
    'The river remained 0.4 metres below the record of 7.60 metres, but exceeded the alert level of 6.10 metres by 1.10 metres.',
    'Sales rose from $5.2 million to $17.8 million on average, an increase of $3.1 million at constant prices.',
  ])
})

describe('on which side of another figure one lies', () => {
  contradict('target', [
    'The bank kept a yield of about 4.6%, {greater|lower} than the peer average of 3.1%.',
    'The firm guided for earnings per share of $0.02 to $0.03, far {below|above} analyst expectations of $0.11.',
  ])
  contradict('direction', [
    'Sales of tiles increased by 9.3%, reaching EUR 21.4 million—significantly {higher|lower} than the 2.6% growth recorded in 2023.',
    'The mill {cut|raised} its debt back to £140m from £520m a year earlier.',
    'Growth forecasts were {raised|scaled back} to 5.2% from 4.7% this year.',
    'For the whole of 2024, Brandt earned $5.4bn, {down|up} from $5.5bn in 2023.',
  ])
  contradict('target', [
    'Net rent per berth was {$9,214|$8,214} against a target of 9,000, which it beat.',
    'Sales came to €{4.1|4.8} million, against a target of €4.4 million, which they missed.',
  ])
  hold([
    'Costs per berth were $8,214 against a target of 9,000, which it beat.',
    'Rents were $8,214 against a target of 9,000 tenants, which it beat.',
  ])
  hold(['The firm had a loss of $0.20 a share, greater than analyst expectations of $0.11.'])
})

describe('parts that are more than their whole', () => {
  contradict('part', [
    'For the full year 2024, the yard reported revenue of $6.2 million. For the fourth quarter, revenue of {$2.1|$7.1} million was up 12% from a year ago.',
    'Rents fell in {five|eleven} out of 9 districts from summer to autumn.',
    '{Four|Seven} of the six kilns were relined in spring.',
    '{Four|Seven} of the six kilns passed in spring.',
    'Brandt opened bakeries, and 9 of its {14|7} ovens run on gas.',
  ])
  hold([
    'For the full year 2024, the yard reported a profit of $1.2 million. For the fourth quarter, profit of $2.1 million was up 12% from a year ago.',
    'For the full year 2024, the yard reported subscription revenue of $1.2 million. For the fourth quarter, revenue of $2.1 million was up 12% from a year ago.',
    'The film scored eight out of 10 with 7 critics.',
    'Brandt bought nine of the two brothers’ mills and 7 of the three sons’ old barns.',
    'It sold 9 of the 4 litre jugs and seven of the 3-door vans.',
  ])
})

describe('"about" in front of digits that say more', () => {
  contradict('growth', [
    'The inns counted approximately 12,640 nights, representing an increase of around {34|43}% compared to 9,430 nights in H1 2024.',
  ])
  contradict('sum', [
    'Liquidity was approximately $83.6M, consisting of {$12.3|$21.3}M in cash and $71.3M in borrowing capacity.',
  ])
  hold(['About 1,200 of the 2,600 seats, or 44%, were sold.'])
})
