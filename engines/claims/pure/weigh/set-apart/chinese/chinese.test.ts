import { expect, test } from 'vitest'
import { checkText } from '../../../index.ts'

/** What else a release tells: of a few sentences all is told. */
const ELSE =
  '\n据介绍，云溪县有图书馆7座，藏书41.3万册；公园19处，步道88公里；剧场5家；渡口4处，渔船610艘；桥梁36座，古树212棵。'

function accused(text: string): boolean {
  const { claims } = checkText(`${text}${ELSE}`, { date: '2026-03-10' })
  return claims.some(({ verdict }) => verdict === 'inconsistent')
}

/** What was held against each other, and is told apart by the words beside it. */
const TRUE_TEXTS: readonly string[] = [
  // A headline tells what is new, and no base of it.
  '上半年岭东港到发班列438列\n今年上半年，岭东港到发班列438列，同比增长17.6%，其中6月到发96列。自2019年开行以来，累计到发3120列。',
  // Of what was added.
  '2023年，全省全口径发电量5230亿千瓦时，比上年增长4.1%。其中，新能源新增发电量186亿千瓦时，占全口径新增发电量的68%。',
  // Of money, and of no count.
  '全年资助项目1296项，资助总额2.592亿元。按类别，青年项目批准648项，资助6480万元；面上项目批准540项，资助10800万元；重点项目批准108项，资助8640万元。青年项目占批准项目数的一半，重点项目经费占资助总额的三分之一。',
  // Another town's plan.
  '在宁波，今年计划筹集保障房4万套，截至目前已完成3.1万套。而在上海，前八个月已完成筹集保障房5.4万套，完成年度目标任务的81%。',
  // Of what was made this year.
  '本港钢铁2024年半年度快报\n报告期内，公司生产粗钢618万吨，同比增长3.5%，上年同期产量为597万吨；销售钢材602万吨，产销率为97.4%。钢材平均售价为每吨3985元。',
  // Indexes have no parts.
  '10月，全省运输生产指数为164.2点，同比增长21.5%。其中，货运指数为198.6点，同比增长9.8%。',
  // Some of them, and not as many as there were.
  '警方去年就骗案拘捕了超过8,000人，按年上升超过六成半，当中有约5,200人是傀儡户口持有人。',
  '在骗案当中，「网购骗案」占7,640宗，「投资骗案」占5,210宗，「钓鱼骗案」占3,380宗，共涉款项逾70亿元。',
  // Ten years, counted with the first.
  '岭东自贸片区十年外贸年均增长21%\n岭东自贸片区外贸规模从2014年的812亿元跃升至2023年的5240亿元，年均增长21%。',
  // What isn't counted with them.
  '2016年，全市法院共收各类案件32146件（不含上年旧存2880件，下同），比上年下降1.3%。',
  // Since a month before, and since a year before.
  '9月失业率由上月4.52%降为4.45%，较上年同月则增0.06个百分点，1至9月平均失业率为4.31%。',
  // A loss without its sign, and a semicolon between.
  '一季度营业收入86,425,316.74元，同比减少31.20%；净利润-15,208,410.36元，上年同期7,031,985.22元；基本每股收益-0.18元，上年同期0.07元。',
  // Money for a stake is no share of money.
  '公司向云帆科技投资2600万元，其中400万元用于收购自然人持有的云帆科技35%的股权，2200万元用于增加注册资本。',
  // Another figure beside it is what it is a share of.
  '截至公告日，林先生持有公司股份284,524,000股，占公司总股本的14.95%。其控股的集团与林先生合计持有公司股份582,589,000股，占公司总股本的30.60%。其中用于质押的股份总数为323,780,000股，占合计持有股份总数的55.58%。',
  // Two products.
  '卫生巾产品的市场份额在本土厂商中连续四年排名第四，纸尿裤产品的市场份额在本土厂商中连续四年排名前三。',
  // What was reached, and what is aimed at.
  '全省城镇新增就业21.64万人，农村劳动力转移就业280万人。\n实施百项民生实事。\n今年着力稳就业促增收，预期城镇新增就业20万人。',
  // Each counts its own.
  '统筹推进扩消费六大工程、城建六大攻坚行动和房地产八大提升行动。',
  // A rate of a part, and the amount of all.
  '9月就业人数为1,087.8万人，较上年同月增1.2%（或增12.8万人），其中工业增1.0%（制造业增0.6%，营造业增2.0%），服务业增1.4%，农业亦增0.3%。',
  '规模化供水工程覆盖人口比例由上年底的61.4%提升至66.8%，提升5.4个百分点，238万村民用上更好的水。',
  // 27.7 million, in another unit.
  '截至3月底，销售额为2770万美元，较上年同期的3180万美元减少13.0%。',
]

/** The like of them, and wrong. */
const WRONG_TEXTS: readonly string[] = [
  '上半年岭东港到发班列438列\n今年上半年，岭东港到发班列483列，同比增长17.6%。',
  '2023年，全省新增发电量274亿千瓦时。其中，新能源新增发电量186亿千瓦时，占全省新增发电量的86%。',
  '在公布的120个重点项目中，数字项目有66个，占比达到52.43%。',
  '全市公共预算收入2359.2亿元，去年同期为2268.4亿元。其中，税收收入1846.3亿元；非税收入512.9亿元。全市公共预算支出3120.4亿元，其中，市级支出1120.4亿元，区级支出2400.0亿元。',
  '截至2013年12月31日，慈善总会共募集善款5130万元，相比2012年的3256.8万元，同比增长56.7%。',
  '9月失业率由上月4.52%降为4.45%，下降0.17个百分点。',
  '2月份，全省港口完成货物吞吐量61970万吨，其中沿海港口完成93189万吨，内河港口完成18780万吨。',
  // The comma behind a rate isn't one within a number, and an age behind a count is no digit of it.
  '113年本县共发生事故7911件，较112年之8425件减少514件，减幅6.1%。其中A1类事故造成82人死亡，年减9.5%，112年为91人；A2类事故7832件，受伤10240人。',
  '研究中心访问了1250名18岁或以上市民，回应率为62.5%。结果显示，每10名受访者中有6人赞成电车通宵行驶，人数达570人；表示反对的有325人，占26%；其余175人没有意见。',
  '一季度营业收入8642.5万元，上年同期为6642.5万元，同比增长13.1%；净利润1520万元。',
  // Behind a unit and a comma another figure begins.
  '规模化供水工程覆盖人口比例由上年底的61.4%提升至66.8%，提升4.5个百分点，238万村民用上更好的水。',
]

test('what words set apart accuses no true text', () => {
  expect(TRUE_TEXTS.filter((text) => accused(text))).toEqual([])
})

test('what they tie is told', () => {
  expect(WRONG_TEXTS.filter((text) => !accused(text))).toEqual([])
})
