import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Sentences that tell a column of a table row by row: what one of them tells otherwise is wrong, here or there.

const RESULTS = (fees: string, rents: string, text: string): string =>
  `Larkmoor half-year results\n\n${text}\n\nEUR million\t1H25\t1H24\t1H25 v 1H24\nNet fees\t312\t296\t${fees}\nNet rents\t${rents}\t198\t4.5%\nStaff costs\t151\t147\t2.7%`
const PROSE =
  'Net fees increased by 5.4% to €312 million and net rents by 4.5% to €207 million. Staff costs rose 2.7% to €151 million.'

describe('a table and sentences that name its rows', () => {
  contradict('repetition', [
    RESULTS('5.4%', '207', PROSE.replace('by 5.4%', 'by {5.4|8.1}%')),
    'Voters’ choice in July\n\nThe Orchard Party stands at {34|43}%, ahead of the Harbour Party on 29%. The Mill Party is at 17%, the Quarry Party at 11%.\n\nParty\tJuly\tJune\nOrchard Party\t34\t33\nHarbour Party\t29\t31\nMill Party\t17\t16\nQuarry Party\t11\t10\nFigures in per cent of those who would vote.',
    '全市1—5月主要指标\n\n1—5月，货物吞吐量完成1862.4万吨，旅客运输量完成318.6万人次，快递业务量完成{4127.5|4217.5}万件。\n\n指标\t1—5月\t同比增长（%）\n货物吞吐量（万吨）\t1862.4\t3.8\n旅客运输量（万人次）\t318.6\t6.2\n快递业务量（万件）\t4127.5\t9.1',
  ])
  contradict('growth', [
    RESULTS('{5.4|7.4}%', '207', 'All figures are unaudited.'),
    RESULTS('5.4%', '{207|217}', PROSE),
  ])
  hold([
    // Of some of them, of a part, on another basis, of another time, and where two differ.
    RESULTS(
      '5.4%',
      '207',
      `${PROSE} Excluding the harbour, net fees rose 6.8%. Net fees per client fell 1.2%.`,
    ),
    'Voters’ choice in July\n\nThe Orchard Party stands at 34%, ahead of the Harbour Party on 29%. The Mill Party is at 17%. Among tenants the Orchard Party is at 43%.\n\nParty\tJuly\tJune\nOrchard Party\t34\t33\nHarbour Party\t29\t31\nMill Party\t17\t16\nFigures in per cent of those who would vote.',
    RESULTS('5.4%', '207', PROSE.replace('€207 million', '€207 million from €198 million')),
  ])
})
