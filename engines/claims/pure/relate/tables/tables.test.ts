import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// What the titles of columns and the names of rows say of the figures below and behind them.

describe('a column of changes', () => {
  contradict('growth', [
    '\tJul 2025\tJul 2024\tChange\nPassengers\t418,230\t392,114\t{+6.7%|+9.7%}\nFlights\t3,912\t3,788\t+3.3%',
    '(in millions)      Q3 2024   Q3 2023   Change\nNet sales           $412.6    $388.9     6.1%\nNet income           $31.9     $33.6    {-5.1%|-9.1%}',
    'Retail turnover (EUR thousand)\n\tJan 2025\tJan 2024\ty/y %\nSales\t84 120\t81 377\t3.4\nFood\t31 210\t30 566\t{2.1|4.1}',
    '| EURm | Q2/2024 | Q2/2023 | Chg, % | 1-6/2024 | 1-6/2023 | Chg, % |\n|---|---|---|---|---|---|---|\n| Orders | 118.4 | 109.6 | 8 | 231.7 | 220.1 | {5|9} |\n| Sales | 104.2 | 101.9 | 2 | 205.3 | 196.4 | 5 |',
    'Inhabitants of the district\n\nYear\tInhabitants\tChange on previous year (%)\n2022\t49,010\t1.7\n2023\t49,540\t1.1\n2024\t50,680\t{2.3|3.2}',
    '主要指标 本报告期 上年同期 增减变动\n营业收入（亿元） 36.82 33.17 11.00%\n净利润（亿元） 4.15 3.62 {14.64%|16.44%}',
    '　　　　　　　3月　　　去年3月　　　同比\n吞吐量（万吨）　1,260　　1,200　　　{5.0%|8.0%}\n外贸（万吨）　　480　　　500　　　　-4.0%',
    '人民币百万元\t2024年上半年\t2023年上半年\t变动\n收入\t5,842\t5,311\t10.0%\n毛利\t2,103\t1,878\t{12.0%|21.0%}',
    '| | 31 Mar 2024 | 31 Dec 2023 | Change |\n|---|---:|---:|---:|\n| Finland | 2,140 | 2,205 | {-65|-56} |\n| Sweden | 890 | 861 | 29 |\n| Other | 415 | 402 | 13 |',
    '|国别|出口额（亿元）|上年同期（亿元）|增减额|\n|--|--|--|--|\n|东盟|82.4|75.1|{7.3|8.3}|\n|欧盟|64.9|66.2|-1.3|',
  ])
  contradict('gap', [
    'Unemployment rate (%)\n\tMay 2024\tMay 2023\tChange, pp\nMen\t6.2\t6.8\t{-0.6|-0.9}\nWomen\t5.9\t5.4\t0.5',
    '城市　2024年　2023年　变化幅度\n甲泉市　86.3%　83.1%　{3.2|2.3}个百分点\n白塔市　79.8%　81.4%　-1.6个百分点',
  ])
  hold([
    'Sales\t\n\tFeb 2024\tJan 2024\tm/m, %\ty/y, %\nFood\t412\t405\t1.7\t4.2\nFuel\t188\t193\t-2.6\t-5.0',
    '| EUR m | Q4 2023 | Q3 2023 | Q4 2022 | Change y/y |\n|---|---|---|---|---|\n| Sales | 118.0 | 121.4 | 112.4 | 5.0% |\n| EBIT | 9.9 | 10.8 | 9.0 | 10.0% |',
    '| $ millions | 2023 | 2022 | Organic growth |\n|---|---|---|---|\n| Coatings | 640 | 610 | 2.1% |\n| Films | 318 | 322 | 1.5% |',
    '产业\t2023年\t2022年\t同比增长（%，可比价）\n第一产业\t52.3\t50.8\t3.9\n第二产业\t318.6\t301.2\t6.8',
    '指标\t1—9月增速（%）\t1—8月增速（%）\t加快（百分点）\n工业\t5.8\t5.6\t0.2\n投资\t3.1\t3.4\t-0.3',
  ])
})

describe('totals and shares', () => {
  contradict('sum', [
    'Quarter\tOnline\tPaper\tTotal\nFirst\t1,204\t310\t{1,514|1,541}\nSecond\t1,377\t288\t1,665',
    'Exports by quarter, million euros\nQ1 126\nQ2 148\nQ3 97\nQ4 133\nYear {504|540}',
    'Statement (in thousands)\n\n                    2023       2022\nRevenue           58,240     54,115\nCost of sales   (36,910)   (35,020)\nGross profit      {21,330|21,930}     19,095',
    'Accepted applicants by UK domicile\nEngland\t328,450\nScotland\t{33,120|35,770}\nWales\t14,870\nNorthern Ireland\t10,100\nUK\t386,540',
    '江北省各市粮食产量（万吨）\n江北省\t1,284\n东江市\t512\n西岭市\t{438|483}\n南湖市\t334',
    '上半年到位资金（亿元）\n第一季度　　　18.6\n第二季度　　　24.9\n合　　计　　　{43.5|45.3}',
    '学段 男 女 合计\n小学 8,410 7,690 16,100\n初中 4,260 3,940 {8,200|8,400}\n高中 2,150 2,250 4,400',
    '援建资金安排（万元）：\n1. 道路：2,400\n2. 学校：1,850\n3. 供水：790\n总计：{5,040|5,400}',
  ])
  contradict('share', [
    'Source\tGWh\tShare\nHydro\t310\t62%\nWind\t125\t{25%|35%}\nGas\t65\t13%\nTotal\t500\t100%',
    '- Hydro: 310 GWh (62%)\n- Wind: 125 GWh ({25|35}%)\n- Gas: 65 GWh (13%)\n- Total: 500 GWh',
    '职工总数：5,200人\n女职工：2,080人，占40%\n研发人员：1,300人，占{25|35}%',
    '全省用水总量258.3亿立方米。构成见下表（亿立方米、%）：\n农业　142.8　{55.3|59.7}\n工业　52.6　20.4\n生活　51.9　20.1\n生态　11.0　4.3',
  ])
  hold([
    'Employees\nTotal\t3,445\nof which women\t1,620\nof which part-time\t910\nof which abroad\t1,305',
    'Visitors by town, Arnstead first\nArnstead\t5,012\nBolford\t2,640\nCarne\t1,955',
    'Arnstead leads the county by far.\nArnstead\t5,012\nBolford\t2,640\nCarne\t1,955',
    'Hotel\t2023\t2022\nCity\t128\t121\nBeach\t164\t158\nTotal\t143\t137',
    'Country\tVisitors\tShare of all visitors\nGermany\t48,210\t24.1%\nFrance\t22,904\t11.5%\nTotal\t200,000\t100%',
    '参会人员统计\n总数：320人\n女性：140人，占43.8%\n外籍：36人，占11.3%',
  ])
})

describe('a table and the sentence about it', () => {
  contradict('growth', [
    'Sales of electric cars rose {15.0|18.0} per cent to 5,313 in December 2023.\n\nMonth\t2023\t2022\nNovember\t4,675\t3,740\nDecember\t5,313\t4,620',
    '2023年票房8.64亿元，同比增长{20.0|30.0}%。\n年度　　票房（亿元）　　观影人次（万）\n2022年　　7.20　　　1,820\n2023年　　8.64　　　2,106',
  ])
  contradict('repetition', [
    '| 产品 | 产量 | 同比增长 |\n| --- | --- | --- |\n| 粮食 | 321.5万吨 | 2.1% |\n| 蔬菜 | 486.0万吨 | 3.4% |\n\n2023年全市粮食产量321.5万吨，增长2.1%；蔬菜产量486.0万吨，增长{3.4|4.3}%。',
  ])
})
