import { describe } from 'vitest'
import { contradict, hold } from '../../../checks/tiny/contradict.ts'

// What the rows of a table say themselves: no title and no name here has a word for it.

describe('a column that follows from two others in all rows but one', () => {
  contradict('growth', [
    'Depot | A | B | C\nNorth | 4,812 | 4,377 | 9.9\nSouth | 3,960 | 4,205 | -5.8\nEast | 7,134 | 6,518 | {9.5|5.9}\nWest | 2,871 | 2,644 | 8.6\nHarbour | 5,402 | 5,630 | -4.0',
    '站点\t甲\t乙\t丙\n东门\t48120\t43770\t9.94\n西门\t39600\t42050\t-5.83\n南门\t71340\t65180\t{9.45|4.95}\n北门\t28710\t26440\t8.59',
    'Line X Y Z\nRed 4,812 4,377 9.9%\nBlue 3,960 4,205 -5.8%\nGreen 7,134 6,518 {9.5|3.5}%\nGrey 2,871 2,644 8.6%',
  ])
  contradict('growth', [
    'Ward | I | II | III\nAsh | 412 | 389 | 801\nBeech | 377 | 405 | {782|872}\nCedar | 298 | 311 | 609\nElm | 521 | 466 | 987\nFir | 183 | 207 | 390',
    '机组\t一\t二\t三\n一号\t1,204\t877\t2,081\n二号\t1,377\t905\t{2,282|2,822}\n三号\t1,012\t764\t1,776\n四号\t1,158\t841\t1,999',
    'Fees and rent in thousands of pounds | 2024 | 2023 | Difference\nFees | 5,645 | 4,672 | 973\nRent | 1,233 | 916 | {317|371}\nWages | 4,402 | 3,766 | 636\nWrite-offs | (9) | 149 | (158)\nOther | 186 | 301 | (115)',
  ])
  contradict('share', [
    'Plant | I | II | III\nAlder | 512 | 1,204 | 42.5\nBirch | 377 | 905 | {41.7|47.1}\nHazel | 298 | 811 | 36.7\nRowan | 521 | 1,066 | 48.9\nWillow | 183 | 607 | 30.1',
  ])
})

describe('a row that follows from others in all columns but one', () => {
  contradict('share', [
    'EUR million 2023 2022 2021 2020\nTurnover 512.4 498.1 476.3 455.0\nGross result 118.6 104.2 97.7 88.1\n% of turnover 23.1 {20.9|29.0} 20.5 19.4\nOperating result 61.3 48.8 45.9 37.2\n% of turnover 12.0 9.8 9.6 8.2',
  ])
  contradict('sum', [
    'Quay | 2021 | 2022 | 2023 | 2024\nOld harbour | 4,812 | 4,377 | 5,120 | 5,981\nNew harbour | 7,960 | 8,205 | 9,344 | {9,017|9,107}\nBoth quays | 12,772 | 12,582 | 14,464 | 14,998',
    'RATES Q4 Q3 Q2 Q1\nBegun 1,265 1,387 1,415 1,097\nNew homes 778 927 874 683\nIn blocks {487|478} 460 541 414',
    '项目\t2021年\t2022年\t2023年\t2024年\n甲类\t481.2\t437.7\t512.0\t598.1\n乙类\t796.0\t820.5\t934.4\t{901.7|910.7}\n两类\t1277.2\t1258.2\t1446.4\t1499.8',
    'Accounts | 2024 | 2023 | 2022 | 2021\nReceipts | 58,240 | 54,115 | 49,870 | 47,212\nCost of it | 36,910 | 35,020 | 33,145 | 30,987\nWhat is left | {21,330|21,303} | 19,095 | 16,725 | 16,225',
  ])
})

describe('what a table excuses', () => {
  hold([
    // A rate among amounts.
    'Grain | Area | Yield | Output\nAll | 113,340.5 | 5,482.9 | 62,143.5\nSummer | 27,692.3 | 5,096.0 | 14,112.0\nEarly | 5,715.4 | 5,894.8 | 3,369.1\nAutumn | 79,932.8 | 5,587.5 | 44,662.4',
    // Rounded figures.
    'Metal | I | II | III | IV\nBars | 13,316 | 10,123 | 15,936 | 12,204\nFunds | -5,128 | -1,700 | 73 | 1,311\nInvested | 8,188 | 8,423 | 16,008 | 13,515',
    // A row that is empty in the other columns.
    'Bridge | 2021 | 2022 | 2023 | 2024\nResult | 4,812 | 4,377 | 5,120 | 5,981\nTax | 1,960 | 1,205 | 1,344 | 1,107\nMerger | - | - | - | 412\nTogether | 6,772 | 5,582 | 6,464 | 7,500',
    // Growth on another basis, which is like the other where nothing was bought.
    'Unit | 2024 | 2023 | Organic %\nPumps | 4,812 | 4,377 | 9.9\nValves | 3,960 | 4,205 | -5.8\nSeals | 7,134 | 6,518 | 2.1\nTools | 2,871 | 2,644 | 8.6',
    // A footnote says why.
    'Unit | A | B | C\nPumps | 4,812 | 4,377 | 9.9\nValves | 3,960 | 4,205 | -5.8\nSeals* | 7,134 | 6,518 | 2.1\nTools | 2,871 | 2,644 | 8.6\n* without the works sold in May',
    // Points among per cents.
    'Item | A | B | C\nSales | 4,812 | 4,377 | 9.9\nCosts | 3,960 | 4,205 | -5.8\nProfit | 852 | 172 | 395.3\nMargin | 17.7% | 3.9% | 13.8\nStaff | 2,871 | 2,644 | 8.6',
    // Percentages below a total.
    'Mode | 2024 | 2023 | 2022 | Var.\nRail | 4,812 | 4,377 | 4,100 | 9.9\nRoad | 3,960 | 4,205 | 4,012 | -5.8\nAll | 8,772 | 8,582 | 8,112 | 2.2',
    // Nothing to compare with.
    'Unit | A | B | C\nPumps | 4,812 | 4,377 | 9.9\nValves | 3,960 | 4,205 | -5.8\nSeals | 7,134 | - | n.m.\nTools | 2,871 | 2,644 | 8.6\nLoss | (310) | 220 | n.m.',
    '指标\t甲\t乙\t丙\n一\t4812\t4377\t9.9\n二\t3960\t4205\t-5.8\n三\t7134\t—\t—\n四\t2871\t2644\t8.6',
    // The time before stands last, whatever the titles are called.
    'Fees in thousands of pounds | Q1 | Q2 | Difference\nFees | 5,645 | 4,672 | 973\nRent | 1,233 | 916 | 317\nWages | 4,402 | 3,766 | 636\nWrite-offs | (9) | 149 | (158)\nOther | 186 | 301 | (115)',
    // Weighted and not added.
    'Fare | Jan | Feb | Mar | Apr\nAdult | 12.4 | 12.9 | 13.3 | 13.1\nChild | 6.1 | 6.3 | 6.6 | 6.4\nMean | 9.8 | 10.1 | 10.7 | 10.2',
  ])
})
