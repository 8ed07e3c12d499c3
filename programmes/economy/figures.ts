import type { Indicator } from '#engines/series'
import { NATION, REGION_CURRENCY } from '#programmes/contract'
import { computedFigures } from './computed-figures.ts'

const STATISTICS = {
  en: 'The statistical offices of the nation, the provinces and the cities',
  zh: '国家及各省市统计机构',
}

/** The economy's observed figures, then those computed from them. Ids are lasting: addresses and bulletins name them. */
export const figures: readonly Indicator[] = [
  {
    id: 'gdp',
    owner: 'economy',
    title: { en: 'Gross domestic product', zh: '地区生产总值' },
    description: {
      en: 'Value of all that is produced for final use in a place, at current prices.',
      zh: '一个地区在一定时期内所有常住单位生产活动的最终成果，按现价计算。',
    },
    synonyms: {
      en: [
        'GDP',
        'output',
        'economic output',
        'economic aggregate',
        'gross regional product',
        'gross regional domestic product',
        'the economy',
      ],
      zh: ['GDP', '国内生产总值', '生产总值', '经济总量', '经济规模', '地区GDP'],
    },
    unit: REGION_CURRENCY,
    account: 'national-accounts',
    method: {
      en: 'Production approach at current prices; an economic census revises the years before it.',
      zh: '按生产法、现价核算；经济普查之后修订以往年度。',
    },
    source: STATISTICS,
    variants: [],
    direction: 'up',
    digits: 0,
  },
  {
    id: 'gdp-growth-real',
    owner: 'economy',
    title: { en: 'Growth of GDP at comparable prices', zh: '地区生产总值增速（可比价）' },
    description: {
      en: 'Growth over the same period of the year before, with the change of prices taken out.',
      zh: '扣除价格变动后比上年同期的增长。',
    },
    synonyms: {
      en: ['growth rate', 'real growth', 'GDP growth', 'economic growth', 'the economy'],
      zh: ['增速', '增长率', '实际增速', 'GDP增速', '经济增速', '经济增长', '地区生产总值增长'],
    },
    unit: 'percent',
    account: 'national-accounts',
    method: {
      en: 'Published; never computed from levels at current prices.',
      zh: '采用公布值，不以现价总量相除得出。',
    },
    source: STATISTICS,
    variants: [],
    direction: 'up',
    digits: 1,
  },
  {
    id: 'rd-expenditure',
    owner: 'economy',
    title: { en: 'Spending on research and development', zh: '研究与试验发展经费支出' },
    description: {
      en: 'All spending on research and development carried out in a place in a year.',
      zh: '一个地区全年用于研究与试验发展活动的经费支出。',
    },
    synonyms: {
      en: [
        'R&D',
        'R&D expenditure',
        'R&D spending',
        'R&D investment',
        'R&D funds',
        'expenditure on research and development',
        'research spending',
      ],
      zh: [
        '研发经费',
        'R&D经费',
        '研发投入',
        '研发经费支出',
        '研发经费投入',
        'R&D经费支出',
        'R&D经费投入',
        '研究与试验发展经费',
        '研究与试验发展经费投入',
        '研发支出',
      ],
    },
    unit: REGION_CURRENCY,
    account: 'rd-survey',
    method: {
      en: 'Yearly survey of firms, institutes and universities.',
      zh: '对企业、科研机构和高校的年度调查。',
    },
    source: {
      en: 'National bulletin on spending on science and technology',
      zh: '全国科技经费投入统计公报',
    },
    variants: [],
    direction: 'up',
    digits: 0,
  },
  {
    id: 'rd-intensity',
    owner: 'economy',
    title: { en: 'R&D intensity, as published', zh: '研发经费投入强度（公布值）' },
    description: {
      en: 'Spending on research and development in per cent of GDP, as the bulletin prints it.',
      zh: '研究与试验发展经费支出占地区生产总值的百分比，采用公报所载数值。',
    },
    synonyms: {
      en: [
        'R&D intensity',
        'research intensity',
        'intensity of R&D expenditure',
        'R&D expenditure intensity',
        'R&D investment intensity',
        'R&D spending intensity',
      ],
      zh: [
        '研发强度',
        '投入强度',
        'R&D经费投入强度',
        '研发投入强度',
        '研发经费投入强度',
        '研究与试验发展经费投入强度',
        'R&D投入强度',
      ],
    },
    unit: 'percent',
    account: 'rd-survey',
    method: {
      en: 'Spending over the GDP that was known when the bulletin came out; rounded there.',
      zh: '以公报发布时所用地区生产总值为分母，由公报四舍五入。',
    },
    source: {
      en: 'National bulletin on spending on science and technology',
      zh: '全国科技经费投入统计公报',
    },
    variants: [],
    direction: 'up',
    digits: 2,
  },
  {
    id: 'registered-population',
    owner: 'economy',
    title: { en: 'Registered population', zh: '户籍人口' },
    description: {
      en: 'Persons registered in a place at the end of a year; not the people who live there.',
      zh: '年末在本地登记户籍的人口，不等于常住人口。',
    },
    synonyms: {
      en: ['household-registered population', 'registered residents', 'hukou population'],
      zh: ['户籍人口', '户籍总人口', '户籍登记人口'],
    },
    unit: 'persons',
    account: 'registered-population',
    method: { en: 'Count of the household register.', zh: '户籍登记数。' },
    source: {
      en: 'Public security administrations; statistical yearbooks',
      zh: '公安部门；统计年鉴',
    },
    variants: [],
    direction: null,
    digits: 0,
  },
  {
    id: 'resident-population',
    owner: 'economy',
    title: { en: 'Resident population', zh: '常住人口' },
    description: {
      en: 'Persons who live in a place for half a year or more, at the end of a year.',
      zh: '年末在本地居住半年及以上的人口。',
    },
    synonyms: {
      en: ['permanent residents', 'permanent population', 'residents', 'inhabitants'],
      zh: ['常住人口', '常住总人口', '人口'],
    },
    unit: 'persons',
    account: 'resident-population',
    method: {
      en: 'Census, and yearly sample surveys between censuses.',
      zh: '人口普查；普查之间为年度抽样调查。',
    },
    source: STATISTICS,
    variants: [],
    direction: null,
    digits: 0,
  },
  {
    id: 'gii-cluster-rank',
    owner: 'economy',
    title: { en: 'Rank in the Global Innovation Index', zh: '全球创新指数科技集群排名' },
    description: {
      en: 'Rank of the science and technology cluster to which the place belongs.',
      zh: '所在科技集群在全球创新指数中的排名。',
    },
    synonyms: {
      en: [
        'GII',
        'Global Innovation Index',
        'innovation cluster',
        'science and technology cluster',
        'technological cluster',
      ],
      zh: ['全球创新指数', '科技集群', '创新集群', '科技创新集群'],
    },
    unit: 'rank',
    account: 'innovation-index',
    method: {
      en: 'By patent filings and scientific publications of the cluster; the method changes from year to year.',
      zh: '按集群的专利申请量和科技论文量排名；方法逐年有所调整。',
    },
    source: { en: 'World Intellectual Property Organization', zh: '世界知识产权组织' },
    variants: [],
    direction: 'down',
    digits: 0,
  },
  ...computedFigures(NATION),
]
