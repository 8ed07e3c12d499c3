import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('a whole and its list, of which no words say that it is all', () => {
  contradict('sum', [
    'The laboratory surveyed 120 reefs in spring. It judged {24|34} healthy, 61 under stress and 35 badly bleached.',
    'Rangers counted 1,460 rhinos in the two reserves, 802 in Kuvango and {658|358} in Matobela.',
    'Of a total of 5,400 applications, 3,150 were for studios, 1,600 for family flats and {650|1,650} for accessible homes.',
    'The fund gave £8.4 million to local causes. Clubs received £3.6 million, museums £2.9 million and choirs £{1.9|1.2} million.',
    '本次共抽检食品240批次，粮油类118批次、肉类{74|94}批次和饮料类48批次，抽检结果将于下周公布。',
    '基金会向公益项目拨款840万元。体育社团获得360万元、博物馆获得290万元、合唱团获得{190|120}万元。',
  ])
  hold([
    'Of the 640 applicants, 410 speak a second language, 280 hold a degree and 150 have worked abroad.',
    'Bonuses went to Cargill (305,000 tonnes), Continental (155,000 tonnes), Mitsui (60,000 tonnes) and Richco (30,000 tonnes).',
    'The company built 4,200 homes last year. It delivered 1,300 in Leeds, 900 in York and 450 in Hull.',
    'The survey reached 1,200 households. It found 640 with a garden, 310 with a dog and 520 with two cars.',
    'Three quarters of the 2,640 firms asked – 1,980 of them – had raised wages, and 924 firms, that is 35%, planned to do so again.',
    '公司去年售出汽车4200辆，华东1300辆、华南900辆、西南450辆。',
    '该行一季度发放贷款180亿元。住房贷款108亿元，占比60%。汽车贷款27亿元，占比15%。',
  ])
})

describe('a share of a whole that its own words don’t name', () => {
  contradict('share', [
    'A total of 96 startups applied and a third of them, {32|24}, were admitted.',
    'The bank lent $1,800 million.\n\nHome loans came to $1,080 million, or 60 per cent of lending. Car loans amounted to $270 million, a {15|36} per cent share.',
    'The group posted revenue of €6,400 million for the year. Services contributed €2,240 million, making up {35|45}% of the top line, whereas parcels brought €2,880 million.',
    '共有96家企业报名，其中三分之一（{32|24}家）入选。',
  ])
  hold([
    'Half of the 84 stations have been renovated, and half of the remainder, 21, will follow.',
    'Turnover was EUR 3.47 billion, of which EUR 1.39 billion, i.e. 40.1%, in food stores; online sales made up nearly 1 in 8 euros spent.',
  ])
})

describe('blocks of a table, each with its total', () => {
  contradict('sum', [
    'Hospital: accounts for 2025 ($ thousand)\n\nCharges     48,300\nGrants      {6,750|7,650}\nDonations     3,150\nTotal income     58,200\n\nStaff costs     37,900\nSupplies     17,800\nTotal expenses     55,700',
    'Hospital: accounts for 2025 ($ thousand)\n\nWard charges     55,050\nDonations     3,150\nTotal income     58,200\n\nStaff     37,900\nSupplies     17,800\nTotal expenses     55,700\n\nThe surplus of {$2.5|$5.2} million goes to the new wing.',
    '大剧院2025年收支情况（单位：万元）\n\n门票收入   1840\n财政补助   960\n租赁收入   310\n收入合计   3110\n\n人员支出   1720\n演出支出   {890|980}\n维修支出   340\n支出合计   2950',
    '大剧院2025年收支情况（单位：万元）\n\n门票收入   2150\n财政补助   960\n收入合计   3110\n\n人员支出   1720\n演出支出   1230\n支出合计   2950\n\n结余{160|610}万元用于修缮。',
  ])
  hold([
    'Aurelia Pharma: key figures, second quarter of the year 2026 (EUR million)\n\nNet sales        318\nOperating profit  57\n\nNet sales of €318 million were a record.',
  ])
})
