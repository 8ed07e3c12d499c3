import type { Grammar } from '#engines/claims/pure'

// Terms.
// subject    what a sentence states of a place and a period: a level, a stock, a growth, an intensity, a share, a rank.
// template   a sentence with gaps: {P} place, {T} time ({t}: as the sentence begins), {M} what is measured, {V} the figure.
// half       templates that the checker may be mended by (open) and those that it may not (kept).

export type Subject = 'level' | 'stock' | 'growth' | 'intensity' | 'share' | 'rank'
export type Half = 'open' | 'kept'

type Halves = { readonly [half in Half]: readonly string[] }

/** As offices, agencies and governments write; made up for this, one line for each manner. */
export const TEMPLATES: {
  readonly [grammar in Grammar]: { readonly [subject in Subject]: Halves }
} = {
  zh: {
    level: {
      open: [
        '{T}，{P}{M}为{V}。',
        '初步核算，{T}{P}实现{M}{V}。',
        '据统计，{P}{T}{M}达到{V}，运行总体平稳。',
        '{T}，面对复杂形势，{P}{M}完成{V}。',
        '记者从{P}统计局获悉，{T}{M}为{V}。',
        '{P}{M}{T}{V}，总量再上台阶。',
        '{P}{T}交出答卷：{M}{V}。',
        '数据显示，{P}在{T}的{M}总计{V}。',
        '{M}方面，{P}{T}录得{V}。',
        '{T}{P}{M}迈上新台阶，达{V}。',
        '从总量看，{T}{P}{M}共计{V}，基本面没有变。',
        '{P}晒出家底，{T}{M}有{V}。',
      ],
      kept: [
        '{T}，{P}预计{M}{V}，好于预期目标。',
        '权威发布：{T}{P}{M}报{V}。',
        '{P}举行新闻发布会通报，{T}，全年{M}累计实现{V}。',
        '回望{T}，{P}经受住考验，{M}站上{V}。',
        '来自{P}有关部门的数据：{T}{M}{V}。',
      ],
    },
    stock: {
      open: [
        '{T}，{P}{M}为{V}。',
        '{T}{P}有{M}{V}。',
        '{P}{M}{T}达到{V}。',
        '据统计，{T}，{P}{M}{V}。',
        '{P}公布家底：{T}{M}{V}。',
        '{T}，在{P}，{M}共计{V}。',
        '截止目前公布的数据，{P}{T}{M}总量{V}。',
      ],
      kept: ['统计公报显示，{P}{T}{M}为{V}。', '{P}{T}共有{M}{V}。', '{T}，{P}的{M}增至{V}。'],
    },
    growth: {
      open: [
        '{T}，{P}{M}同比增长{V}。',
        '{P}{T}{M}比上年同期增长{V}。',
        '与上年同期相比，{T}{P}{M}增长{V}。',
        '{T}，{P}{M}增速为{V}。',
        '{P}{T}{M}增速达{V}，好于预期。',
        '{T}，{P}{M}录得{V}的同比增幅。',
        '从增速看，{P}{T}{M}增{V}。',
        '{P}{T}{M}同比上升{V}，延续向好态势。',
      ],
      kept: [
        '{T}，{P}{M}较上年同期提高{V}。',
        '{P}{T}{M}同比增幅{V}。',
        '按可比口径，{T}{P}{M}比上年增长{V}。',
      ],
    },
    intensity: {
      open: [
        '{T}，{P}研发投入强度为{V}。',
        '{P}{T}研究与试验发展（R&D）经费投入强度（与地区生产总值之比）为{V}。',
        '{T}{P}R&D经费支出占地区生产总值的比重为{V}。',
        '{P}{T}研发经费占GDP比重达到{V}。',
        '{P}{T}全社会研发投入占GDP比重达{V}。',
        '{T}，{P}研发经费投入与生产总值之比为{V}。',
        '{P}{T}的科研投入强度已达{V}。',
      ],
      kept: [
        '{T}，{P}研发经费与地区生产总值之比达到{V}。',
        '{P}{T}R&D投入强度{V}，创新动能增强。',
        '{T}，{P}的研发投入占到了GDP的{V}。',
      ],
    },
    share: {
      open: [
        '{T}，{P}{M}占全国的{V}。',
        '{P}{T}{M}占全国比重为{V}。',
        '{T}，{P}贡献了全国{V}的{M}。',
        '{P}{M}占全国{M}的比重{T}达到{V}。',
        '{T}，全国{V}的{M}来自{P}。',
        '{P}{T}{M}在全国的占比为{V}。',
        '{T}{P}{M}占全国总量的{V}左右。',
        '{T}，{P}以全国一隅，创造了全国{V}的{M}。',
      ],
      kept: [
        '{T}，{P}{M}约占全国的{V}。',
        '{P}{T}{M}占比达到全国的{V}。',
        '{T}，占全国{M}{V}的{P}继续领跑。',
      ],
    },
    rank: {
      open: [
        '{T}，{P}{M}居全国第{V}位。',
        '{P}{T}{M}排名全国第{V}。',
        '{T}{P}{M}总量位列全国各省份第{V}位。',
        '{P}{T}{M}在全国31个省份中排第{V}。',
        '{T}，{P}{M}跻身全国第{V}位。',
        '论{M}，{P}{T}在全国名列第{V}。',
      ],
      kept: [
        '{P}{T}{M}列全国第{V}位。',
        '{T}，{P}{M}在各省份中居第{V}位。',
        '{T}，{P}以{M}计位列全国第{V}。',
      ],
    },
  },
  en: {
    level: {
      open: [
        "{P}'s {M} reached {V} {T}.",
        '{t}, {P} recorded {M} of {V}.',
        'The {M} of {P} stood at {V} {T}, according to the bureau of statistics.',
        "Preliminary figures show that {P}'s {M} came to {V} {T}.",
        '{P} posted {M} of {V} {T}.',
        '{t}, {M} in {P} was {V}.',
        '{t}, {M} in {P} totaled {V}, official data showed.',
        'With {M} of {V} {T}, {P} remained one of the engines of the country.',
        'According to data released by the bureau, {M} in {P} amounted to {V} {T}.',
        '{P} chalked up {V} in {M} {T}.',
        "{P}'s {M} hit {V} {T}, the local statistics bureau said.",
        'The government of {P} said its {M} was {V} {T}.',
      ],
      kept: [
        '{P} registered {M} of {V} {T}, the provincial bureau reported.',
        "{t}, {P}'s {M} surpassed expectations at {V}.",
        '{M} in {P} climbed to {V} {T}.',
        '{t}, total {M} for {P} came to {V}.',
        'Xinhua reported that {P} achieved {M} of {V} {T}.',
      ],
    },
    stock: {
      open: [
        '{t}, {P} had a {M} of {V}.',
        "{P}'s {M} was {V} {T}.",
        'The {M} of {P} reached {V} {T}.',
        '{t}, the {M} in {P} stood at {V}.',
        '{P} counted a {M} of {V} {T}.',
        '{t}, the total {M} of {P} came in at {V}, the office said.',
        '{P} is home to a {M} of {V} {T}.',
        "Official data put {P}'s {M} at {V} {T}.",
      ],
      kept: [
        '{t}, {P} reported a {M} of {V}.',
        'The {M} of {P} had risen to {V} {T}.',
        '{P} recorded a {M} of {V} {T}.',
      ],
    },
    growth: {
      open: [
        "{P}'s {M} grew {V} year on year {T}.",
        '{t}, {M} in {P} rose by {V} from a year earlier.',
        "{P}'s {M} increased {V} {T} over the same period of the previous year.",
        '{t}, the {M} of {P} expanded by {V} year-on-year.',
        '{t}, {P} saw {M} growth of {V}.',
        "{P}'s {M} was up {V} year on year {T}.",
        'Growth of {M} in {P} came in at {V} {T}.',
        '{P} reported a {V} rise in {M} {T}.',
      ],
      kept: [
        "{P}'s {M} climbed {V} {T} from a year earlier.",
        "{t}, {P}'s {M} recorded year-on-year growth of {V}.",
        '{t}, {M} in {P} expanded by {V} compared with the same period a year earlier.',
      ],
    },
    intensity: {
      open: [
        '{t}, R&D intensity in {P} was {V}.',
        "{P}'s R&D expenditure as a share of GDP reached {V} {T}.",
        '{P} spent {V} of its GDP on R&D {T}.',
        "{t}, {P}'s spending on R&D accounted for {V} of its GDP.",
        "{t}, {P}'s ratio of R&D spending to GDP stood at {V}.",
        '{P} devoted {V} of its GDP to research and development {T}.',
        'R&D investment in {P} was equivalent to {V} of GDP {T}.',
        "{P}'s R&D investment intensity hit {V} {T}.",
      ],
      kept: [
        "{t}, {P}'s spending on R&D reached {V} of its GDP.",
        '{P} invested {V} of its GDP in research and development {T}.',
        '{t}, the R&D intensity of {P} stood at {V}.',
      ],
    },
    share: {
      open: [
        "{t}, {P} accounted for {V} of China's {M}.",
        "{P}'s {M} made up {V} of the national total {T}.",
        "{P} contributed {V} of the nation's {M} {T}.",
        "{t}, {P}'s share of national {M} was {V}.",
        "{V} of China's {M} {T} came from {P}.",
        "{P} generated {V} of the country's {M} {T}.",
        "{P}'s {M} represented {V} of that of the whole country {T}.",
        '{t}, the {M} of {P} took up {V} of the national total.',
      ],
      kept: [
        "{t}, {P} was responsible for {V} of China's {M}.",
        "{P} produced {V} of the country's {M} {T}.",
        "{t}, {P}'s {M} was equal to {V} of the national total.",
      ],
    },
    rank: {
      open: [
        "{t}, {P}'s {M} ranked {V} among China's provinces.",
        '{P} ranked {V} in the country by {M} {T}.',
        '{t}, {P} was {V} nationwide in terms of {M}.',
        "{P}'s {M} was the {V} largest of the 31 provincial-level regions {T}.",
        '{t}, {P} came in {V} among all provinces for {M}.',
        '{P} placed {V} nationally in {M} {T}.',
      ],
      kept: [
        "{t}, {P} stood {V} among China's provinces in {M}.",
        '{P} had the {V} largest {M} of all Chinese provinces {T}.',
        '{t}, {P} took the {V} place in the country by {M}.',
      ],
    },
  },
}

/** What each indicator is called: some as the catalogue has it, some as people write. */
export const MEASURES: { readonly [indicator: string]: { readonly [grammar in Grammar]: Halves } } =
  {
    gdp: {
      zh: {
        open: ['地区生产总值', '生产总值', 'GDP', '地区生产总值（GDP）', '经济总量'],
        kept: ['GDP总量', '地区GDP', '经济规模', '生产总值', '地区生产总值(GDP)'],
      },
      en: {
        open: [
          'GDP',
          'gross domestic product',
          'gross regional product',
          'GDP (gross domestic product)',
        ],
        kept: ['regional GDP', 'economic output', 'gross domestic product (GDP)', 'GDP'],
      },
    },
    'rd-expenditure': {
      zh: {
        open: [
          '研发经费',
          'R&D经费支出',
          '研究与试验发展（R&D）经费',
          '研发投入',
          '全社会研发投入',
        ],
        kept: ['全社会R&D经费支出', '研发经费投入', '研究与试验发展（R&D）经费支出', '研发支出'],
      },
      en: {
        open: [
          'R&D expenditure',
          'R&D spending',
          'spending on research and development',
          'R&D investment',
        ],
        kept: [
          'research and development (R&D) expenditure',
          'investment in R&D',
          'R&D outlays',
          'expenditure on R&D',
        ],
      },
    },
    'registered-population': {
      zh: {
        open: ['户籍人口', '户籍总人口', '户籍登记人口'],
        kept: ['户籍人口总数', '户籍人口', '全部户籍人口'],
      },
      en: {
        open: ['registered population', 'household-registered population', 'hukou population'],
        kept: [
          'population with household registration',
          'registered population',
          'registered household population',
        ],
      },
    },
    'gdp-growth-real': {
      zh: { open: ['地区生产总值', 'GDP', '经济'], kept: ['生产总值', 'GDP', '地区生产总值'] },
      en: { open: ['GDP', 'gross domestic product'], kept: ['GDP', 'gross regional product'] },
    },
    'nev-output': {
      zh: {
        open: ['新能源汽车产量', '新能源车产量'],
        kept: ['新能源汽车产量', '新能源汽车总产量'],
      },
      en: {
        open: ['NEV output', 'output of new energy vehicles'],
        kept: ['new energy vehicle production', 'production of new-energy vehicles'],
      },
    },
    'high-speed-rail-length': {
      zh: { open: ['高铁营业里程', '高速铁路里程'], kept: ['高铁运营里程', '高铁总里程'] },
      en: {
        open: ['high-speed rail network', 'high-speed railway mileage'],
        kept: ['operating length of high-speed railways', 'high-speed railway network'],
      },
    },
    'good-days-share': {
      zh: {
        open: ['空气质量优良天数比例', '优良天数比例'],
        kept: ['平均优良天数比例', '空气优良率'],
      },
      en: {
        open: ['share of days with good air quality', 'proportion of good air days'],
        kept: ['ratio of days with good air quality', 'percentage of days with good air'],
      },
    },
    pm25: {
      zh: { open: ['PM2.5平均浓度', '细颗粒物浓度'], kept: ['PM2.5浓度均值', 'PM2.5浓度'] },
      en: {
        open: ['average PM2.5 concentration', 'PM2.5 concentration'],
        kept: ['mean density of PM2.5', 'concentration of fine particulate matter'],
      },
    },
    'carbon-market-turnover': {
      zh: {
        open: ['碳市场累计成交额', '碳排放配额累计成交额'],
        kept: ['碳市场总成交额', '碳排放权交易市场累计成交金额'],
      },
      en: {
        open: ['carbon market turnover', 'cumulative turnover of the carbon market'],
        kept: ['carbon trading turnover', 'total transaction value of the carbon market'],
      },
    },
  }
