import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('two figures of two things whose digits are alike by chance', () => {
  hold([
    // A change and a level.
    'Orders rose by 417 in May. The backlog stood at 471.',
    'Deposits grew by $417 million. Loans came to $471 million.',
    'The herd shrank by 325 animals. The stable has room for 352.',
    'Membership fell by 1,270. The union has 1,720 branches.',
    // What was aimed at and what came of it.
    'The appeal aimed to raise $417,000. Donors gave $471,000.',
    'The council had planned to build 417 flats. It finished 471 flats.',
    'Organisers expected 4,170 runners; 4,710 crossed the line.',
    'The line will carry 417 trains a week. It has ordered spare parts for 471 trains.',
    // Two kinds, two subjects, two places.
    'The tribunal heard 417 labour disputes. It settled 471 tenancy disputes.',
    'Gross profit was €41.7 million. Net debt stood at €47.1 million.',
    'Ostra had 417 pupils. Linden had 471.',
    'Women hold 41.7% of seats on the board. In the cabinet they hold 47.1%.',
    'In the north of the county 417 barns burnt down. In the south the number was 471.',
    'The bakery keeps 417 recipes. It also keeps 471 moulds.',
    // Of two origins.
    'Lend out again the receipts from leases that exceed a cap of $25 million a month. Pay into the fund the receipts from trade fairs that exceed a cap of $35 million a month.',
    'Receipts from parking go to a fund of $41.7 million. Receipts from cemeteries go to a fund of $47.1 million.',
    // Another time, another study, the most of all.
    'The college received 41,700 letters. Last year there were 47,100 letters.',
    'The trial enrolled 417 patients at first. A later study enrolled 471 patients.',
    'The board proposes a dividend of €4.17 per share. Last year’s special dividend was €4.71 per share.',
    'The share closed at 417p on Monday. Its 52-week high is 471p.',
  ])
  contradict('repetition', [
    'The council approved 417 flats at Mill Lane. The {417|471} flats will be let from May.',
    'Receipts from parking go to a fund of £41.7 million. In ten years the receipts from parking filled the fund of £{41.7|47.1} million.',
    'The company plans to cut 417 posts. Of the {417|471} posts, most are in offices.',
    'The appeal aims to raise $417,000 for the hospice. The {417,000|471,000} dollars will pay for a new wing.',
  ])
})

describe('digits of two years that are told', () => {
  contradict('repetition', [
    'Fourth Quarter and Full Year 2023 Highlights\n- Full year revenues of $41.7M\n- Full year revenues of {$41.7M|$47.1M} in 2023',
  ])
  hold([
    'Fourth Quarter and Full Year 2023 Highlights\n- Full year revenues of $41.7M\n- Full year revenues of $47.1M in 2022',
  ])
})
