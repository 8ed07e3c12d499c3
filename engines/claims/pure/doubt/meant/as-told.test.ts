import { describe } from 'vitest'
import { hold } from '../../checks/tiny/contradict.ts'

describe('what a change is of, as its words tell', () => {
  hold([
    '全市常住人口为751389人。与2010年第六次全国人口普查的725482人相比，增加25907人，增长3.57%，年平均增长率为0.35%。',
    '上半年税前净利8137亿元，虽较上年同期衰退2521亿元，减幅23.65%，但8137亿元仍创下近十年第四高。',
    'Imports from the United States rose by 5.3 per cent to €8.3 billion. Imports from the United Kingdom increased by 6 per cent to €3.4 billion in the same period.',
    'The number of Swiss nationals living abroad rose in 2010 by 10,127 to 695,101. In 2000, 580,396 Swiss nationals were living abroad.',
  ])
})

describe('what shares are of', () => {
  hold([
    '2010年安排项目33个，一季度完成投资6.25亿元，累计完成10.54亿元，占全部投资的70.27%。',
    '全国人口为137349万人。全国共有家庭户40947万户，家庭户人口为126935万人。男性人口为70356万人，占51.22%；女性人口为66993万人，占48.78%。',
    '香港居民出境总计累计增加44.18%，至1.04亿人次，而入境访客总计（内地+其他访客）增加30.03%，至4421.4万人次。',
    'Net operating revenue totaled $183.3 billion, up $11.2 billion (6.5 percent). Net interest income was $10 billion (9.2 percent) higher.',
  ])
})

describe('whose order is told', () => {
  hold([
    '1999年出生，今年18岁的新生最多，有3364人；其次是1998年出生，今年19岁的新生，有1187人。',
    '25至29岁失业率为5.93%、30至34岁为3.43%。按教育程度别观察，以大学程度者失业率4.47%最高，高级中等及研究所程度者分别为2.99%及2.89%。',
    'The increase in Swiss citizens living in France, of 4,991, is by far the biggest, ahead of Germany (2,624), the USA (1,994) and Canada (1,310).',
    '第三季度净利润为人民币53亿元，而上年同期为人民币117亿元。非公认会计原则第三季度净利润为人民币58亿元，而上年同期为人民币132亿元。',
  ])
})
