import type { Text } from '#platform/i18n'

/** What a value can hardly be outside of, where its measure has such words. A doubt at most: glossaries err too. */
export type Bounds = {
  readonly id: string
  /** Units in which the bounds are given; a claim in another is converted, or passed over. */
  readonly unit: string
  /** Words of the measure, in either language; null: whatever has the unit. */
  readonly words: RegExp | null
  /** Words of a measure that is none of these all the same. */
  readonly except?: RegExp
  /** Kinds of claims that it is about; null: levels and what else has no kind. */
  readonly kinds: ReadonlySet<string>
  readonly low: bigint
  readonly high: bigint
  readonly what: Text
  readonly source: Text
}

const LEVELS: ReadonlySet<string> = new Set(['level', 'from-to', 'target'])
const SHARES: ReadonlySet<string> = new Set(['share'])

/** How often one sum covers another: of what is called a coverage or a share of a kind, and may be more than all. */
const RATIOS =
  /\b(?:conversion|payout|recapture|liquidity|provision(?:ing)?|allowances?|reserves?|loan[- ]loss|interest|debt|solvency|capital adequacy|funding|funded|(?:coverage|cover) ratios?)\b|[流拨撥][动動备備]性?覆[盖蓋]率|(?:利息|债务|債務)[^，。]{0,4}(?:覆[盖蓋]|保障)|偿付能力|償付能力|充足率/i

export const GLOSSARY: readonly Bounds[] = [
  {
    id: 'share',
    unit: 'percent',
    words: null,
    except: RATIOS,
    kinds: SHARES,
    low: 0n,
    high: 100n,
    what: { en: 'a share of a whole', zh: '占比' },
    source: { en: 'by definition', zh: '按定义' },
  },
  {
    id: 'rate-of-a-whole',
    unit: 'percent',
    words:
      /proportion|coverage|share of|good (air )?(quality )?days|urbani[sz]ation|literacy|enrol?ment rate|unemployment|employment rate|forest cover|penetration|qualified rate|pass rate|比例|比重|占比|覆盖率|优良率|优良天数|达标率|合格率|渗透率|城镇化率|失业率|普及率|识字率|森林覆盖/i,
    except: RATIOS,
    kinds: LEVELS,
    low: 0n,
    high: 100n,
    what: { en: 'a part of a whole in per cent', zh: '整体中的比例' },
    source: { en: 'by definition', zh: '按定义' },
  },
  {
    id: 'fine-particles',
    unit: 'µg/m³',
    words: /pm ?2\.5|pm ?10|particulate|颗粒物/i,
    kinds: LEVELS,
    low: 0n,
    high: 1000n,
    what: { en: 'a concentration of particles in air', zh: '空气颗粒物浓度' },
    source: {
      en: 'HJ 653-2021: range of continuous monitors, 0 to 1000 µg/m³',
      zh: 'HJ 653-2021：连续监测仪量程0至1000 µg/m³',
    },
  },
  {
    id: 'train-speed',
    unit: 'km/h',
    words: /train|rail|maglev|列车|高铁|铁路|动车|磁浮/i,
    kinds: LEVELS,
    low: 1n,
    high: 1000n,
    what: { en: 'the speed of a train', zh: '列车速度' },
    source: {
      en: 'the record is 603 km/h (L0 Series, 2015); tubes are planned for 1000',
      zh: '纪录为每小时603公里（L0系，2015年），真空管道规划为1000公里',
    },
  },
  {
    id: 'air-temperature',
    unit: 'degC',
    words: /air temperature|mean temperature|highest temperature|lowest temperature|气温/i,
    kinds: LEVELS,
    low: -90n,
    high: 60n,
    what: { en: 'an air temperature', zh: '气温' },
    source: {
      en: 'WMO archive of extremes: −89.2 °C (1983) and 56.7 °C (1913)',
      zh: '世界气象组织极值记录：−89.2℃（1983年）和56.7℃（1913年）',
    },
  },
  {
    id: 'life-expectancy',
    unit: 'years',
    words: /life expectancy|预期寿命/i,
    kinds: LEVELS,
    low: 10n,
    high: 95n,
    what: { en: 'a life expectancy', zh: '平均预期寿命' },
    source: {
      en: 'UN World Population Prospects: from about 12 in years of mass death to 87',
      zh: '联合国《世界人口展望》：从大灾之年的约12岁到87岁',
    },
  },
  {
    id: 'income-per-person',
    unit: 'CNY/person',
    // What a household has and spends in a year: 人均消费14元 is what a visitor leaves in a shop.
    words:
      /income|(?:consumption|consumer|household|living) (?:expenditures?|spending|expenses)|收入|消费支出|生活支出/i,
    except: /营业|主营|operating/i,
    kinds: LEVELS,
    low: 50n,
    high: 1_000_000n,
    what: { en: 'a mean income or spending per person', zh: '人均收入或支出' },
    source: {
      en: 'NBS yearbooks: from 134 yuan (rural, 1978) to below 100,000 (2024)',
      zh: '国家统计局年鉴：从134元（农村，1978年）到不足10万元（2024年）',
    },
  },
  {
    id: 'product-per-person',
    unit: 'CNY/person',
    words: /gdp|gross (domestic|regional)|生产总值/i,
    kinds: LEVELS,
    low: 50n,
    high: 2_000_000n,
    what: { en: 'a product per person', zh: '人均生产总值' },
    source: {
      en: 'NBS yearbooks; the highest of any economy is below 2,000,000 yuan (World Bank)',
      zh: '国家统计局年鉴；各经济体最高不到200万元（世界银行）',
    },
  },
  {
    id: 'density',
    unit: 'persons/km2',
    words: /density|密度/i,
    kinds: LEVELS,
    low: 0n,
    high: 100_000n,
    what: { en: 'a density of residents', zh: '人口密度' },
    source: {
      en: 'UN: the densest territory, Macao, has about 21,000; the densest cities about 45,000',
      zh: '联合国：最密的地区澳门约21000，最密的城市约45000',
    },
  },
  {
    id: 'population',
    unit: 'persons',
    words: /population|residents|inhabitants|常住人口|户籍人口|总人口/i,
    kinds: LEVELS,
    low: 0n,
    high: 8_500_000_000n,
    what: { en: 'a population', zh: '人口' },
    source: {
      en: 'UN World Population Prospects 2024: 8.2 billion people live',
      zh: '联合国《世界人口展望2024》：全球82亿人',
    },
  },
  {
    id: 'railway-length',
    unit: 'km',
    words: /rail|铁路|高铁/i,
    kinds: LEVELS,
    low: 0n,
    high: 1_500_000n,
    what: { en: 'a length of railway', zh: '铁路里程' },
    source: {
      en: 'UIC: all railways of the world are about 1,100,000 km',
      zh: '国际铁路联盟：全球铁路约110万公里',
    },
  },
  {
    id: 'vehicles-per-pile',
    unit: 'ratio',
    words: /vehicle-to-(pile|charger)|pile ratio|车桩比/i,
    kinds: LEVELS,
    low: 0n,
    high: 200n,
    what: { en: 'a ratio of vehicles to charging points', zh: '车桩比' },
    source: {
      en: 'IEA Global EV Outlook 2023: countries lie between about 2 and 100',
      zh: '国际能源署《全球电动汽车展望2023》：各国约在2至100之间',
    },
  },
]
