import { type Rational, rational } from '#platform/exact'
import type { Text } from '#platform/i18n'

/** A unit in which claims are given. Units of one dimension convert by `factor` (of the dimension's first unit). */
export type ClaimUnit = {
  readonly code: string
  readonly dimension: string
  readonly factor: Rational
  readonly name: Text
}

/** Every unit that a claim may have, beside those made of two of them: 'CNY/person', 'persons/km2', 'km/h'. */
export const UNITS: ReadonlyMap<string, ClaimUnit> = new Map(
  (
    [
      // Rates and places in an order. A percentage point isn't a per cent.
      ['percent', 'percent', 1, 'per cent', '百分比'],
      ['permille', 'permille', 1, 'per mille', '千分比'],
      ['percentage-point', 'percentage-point', 1, 'percentage points', '个百分点'],
      ['basis-point', 'percentage-point', [1, 100], 'basis points', '个基点'],
      ['ratio', 'ratio', 1, 'ratio', '比值'],
      ['times', 'times', 1, 'times', '倍'],
      ['rank', 'rank', 1, 'rank', '名次'],
      ['index-points', 'index', 1, 'index points', '点'],
      // Money: one dimension each, since no rate of exchange is known.
      ['CNY', 'money-CNY', 1, 'yuan', '元'],
      ['USD', 'money-USD', 1, 'US dollars', '美元'],
      ['EUR', 'money-EUR', 1, 'euros', '欧元'],
      ['GBP', 'money-GBP', 1, 'pounds sterling', '英镑'],
      ['JPY', 'money-JPY', 1, 'yen', '日元'],
      ['HKD', 'money-HKD', 1, 'Hong Kong dollars', '港元'],
      ['KRW', 'money-KRW', 1, 'won', '韩元'],
      ['INR', 'money-INR', 1, 'rupees', '卢比'],
      ['RUB', 'money-RUB', 1, 'roubles', '卢布'],
      ['AUD', 'money-AUD', 1, 'Australian dollars', '澳元'],
      ['CAD', 'money-CAD', 1, 'Canadian dollars', '加元'],
      ['CHF', 'money-CHF', 1, 'Swiss francs', '瑞士法郎'],
      ['SGD', 'money-SGD', 1, 'Singapore dollars', '新加坡元'],
      ['BRL', 'money-BRL', 1, 'reais', '雷亚尔'],
      ['MOP', 'money-MOP', 1, 'patacas', '澳门元'],
      ['TWD', 'money-TWD', 1, 'New Taiwan dollars', '新台币'],
      ['MYR', 'money-MYR', 1, 'Malaysian ringgit', '林吉特'],
      ['THB', 'money-THB', 1, 'Thai baht', '泰铢'],
      ['IDR', 'money-IDR', 1, 'Indonesian rupiah', '印尼盾'],
      ['VND', 'money-VND', 1, 'Vietnamese dong', '越南盾'],
      ['PHP', 'money-PHP', 1, 'Philippine pesos', '菲律宾比索'],
      ['NZD', 'money-NZD', 1, 'New Zealand dollars', '新西兰元'],
      ['MXN', 'money-MXN', 1, 'Mexican pesos', '墨西哥比索'],
      ['ZAR', 'money-ZAR', 1, 'South African rand', '兰特'],
      ['XCD', 'money-XCD', 1, 'East Caribbean dollars', '东加勒比元'],
      ['TTD', 'money-TTD', 1, 'Trinidad and Tobago dollars', '特立尼达和多巴哥元'],
      ['JMD', 'money-JMD', 1, 'Jamaican dollars', '牙买加元'],
      ['BBD', 'money-BBD', 1, 'Barbados dollars', '巴巴多斯元'],
      ['NAD', 'money-NAD', 1, 'Namibian dollars', '纳米比亚元'],
      ['FJD', 'money-FJD', 1, 'Fiji dollars', '斐济元'],
      ['SEK', 'money-SEK', 1, 'Swedish kronor', '瑞典克朗'],
      ['NOK', 'money-NOK', 1, 'Norwegian kroner', '挪威克朗'],
      ['DKK', 'money-DKK', 1, 'Danish kroner', '丹麦克朗'],
      ['PLN', 'money-PLN', 1, 'Polish zlotys', '兹罗提'],
      ['TRY', 'money-TRY', 1, 'Turkish lira', '土耳其里拉'],
      ['SAR', 'money-SAR', 1, 'Saudi riyals', '沙特里亚尔'],
      ['AED', 'money-AED', 1, 'UAE dirhams', '阿联酋迪拉姆'],
      ['CZK', 'money-CZK', 1, 'Czech crowns', '捷克克朗'],
      ['ISK', 'money-ISK', 1, 'Icelandic krónur', '冰岛克朗'],
      ['HUF', 'money-HUF', 1, 'Hungarian forints', '匈牙利福林'],
      ['RON', 'money-RON', 1, 'Romanian lei', '罗马尼亚列伊'],
      ['BGN', 'money-BGN', 1, 'Bulgarian leva', '保加利亚列弗'],
      ['UAH', 'money-UAH', 1, 'Ukrainian hryvnias', '乌克兰格里夫纳'],
      ['KZT', 'money-KZT', 1, 'Kazakh tenge', '坚戈'],
      ['ILS', 'money-ILS', 1, 'Israeli shekels', '谢克尔'],
      ['EGP', 'money-EGP', 1, 'Egyptian pounds', '埃及镑'],
      ['QAR', 'money-QAR', 1, 'Qatari riyals', '卡塔尔里亚尔'],
      ['KWD', 'money-KWD', 1, 'Kuwaiti dinars', '科威特第纳尔'],
      ['JOD', 'money-JOD', 1, 'Jordanian dinars', '约旦第纳尔'],
      ['PKR', 'money-PKR', 1, 'Pakistani rupees', '巴基斯坦卢比'],
      ['LKR', 'money-LKR', 1, 'Sri Lankan rupees', '斯里兰卡卢比'],
      ['BDT', 'money-BDT', 1, 'Bangladeshi taka', '塔卡'],
      ['NGN', 'money-NGN', 1, 'Nigerian naira', '奈拉'],
      ['GHS', 'money-GHS', 1, 'Ghanaian cedis', '塞地'],
      ['KES', 'money-KES', 1, 'Kenyan shillings', '肯尼亚先令'],
      ['TZS', 'money-TZS', 1, 'Tanzanian shillings', '坦桑尼亚先令'],
      ['UGX', 'money-UGX', 1, 'Ugandan shillings', '乌干达先令'],
      ['ETB', 'money-ETB', 1, 'Ethiopian birr', '埃塞俄比亚比尔'],
      ['ARS', 'money-ARS', 1, 'Argentine pesos', '阿根廷比索'],
      ['CLP', 'money-CLP', 1, 'Chilean pesos', '智利比索'],
      ['COP', 'money-COP', 1, 'Colombian pesos', '哥伦比亚比索'],
      ['PEN', 'money-PEN', 1, 'Peruvian soles', '秘鲁索尔'],
      ['XDR', 'money-XDR', 1, 'special drawing rights', '特别提款权'],
      // A word that several countries have for theirs, and none is named.
      ['money', 'money-untold', 1, 'of a currency that several countries have', '未指明国家的货币'],
      // People and what is counted. Person-times are no persons, points no stations.
      ['persons', 'person', 1, 'persons', '人'],
      ['person-hours', 'person-hour', 1, 'person-hours', '工时'],
      ['person-days', 'person-day', 1, 'person-days', '人天'],
      ['person-times', 'person-time', 1, 'person-times', '人次'],
      ['households', 'household', 1, 'households', '户'],
      ['firms', 'firm', 1, 'firms', '家企业'],
      ['items', 'count', 1, 'items', '项、个、件等'],
      ['sets', 'set', 1, 'sets', '台（套）'],
      ['places', 'place', 1, 'places', '个（国家、省、市、县、区）'],
      ['vehicles', 'vehicle', 1, 'vehicles', '辆'],
      ['ships', 'ship', 1, 'ships', '艘'],
      ['aircraft', 'aircraft', 1, 'aircraft', '架'],
      ['trains', 'train', 1, 'trains', '列'],
      ['points', 'point', 1, 'charging points', '个充电桩'],
      ['stations', 'station', 1, 'stations', '座站'],
      ['uses', 'use', 1, 'uses, times, visits', '次'],
      ['TEU', 'container', 1, 'twenty-foot equivalent units', '标准箱'],
      ['beds', 'bed', 1, 'beds', '张床位'],
      ['parcels', 'parcel', 1, 'parcels', '件（快递）'],
      ['dozen', 'count', 12, 'dozens', '打'],
      ['rounds', 'count', 1, 'rounds', '轮'],
      ['batches', 'count', 1, 'batches', '批'],
      ['phases', 'count', 1, 'phases', '期'],
      ['editions', 'count', 1, 'editions, sessions', '届'],
      // Length, area, volume, mass.
      ['km', 'length', 1000, 'kilometres', '公里'],
      ['m', 'length', 1, 'metres', '米'],
      ['cm', 'length', [1, 100], 'centimetres', '厘米'],
      ['mm', 'length', [1, 1000], 'millimetres', '毫米'],
      ['nm', 'length', [1, 1000000000], 'nanometres', '纳米'],
      ['mile', 'length', [1609344, 1000], 'miles', '英里'],
      ['nautical-mile', 'length', 1852, 'nautical miles', '海里'],
      ['ft', 'length', [3048, 10000], 'feet', '英尺'],
      ['inch', 'length', [254, 10000], 'inches', '英寸'],
      ['fathom', 'length', [18288, 10000], 'fathoms', '英寻'],
      ['furlong', 'length', [201168, 1000], 'furlongs', '浪'],
      ['light-year', 'light-year', 1, 'light years', '光年'],
      ['parsec', 'light-year', [326156, 100000], 'parsecs', '秒差距'],
      ['yd', 'length', [9144, 10000], 'yards', '码'],
      ['au', 'length', 149597870700, 'astronomical units', '天文单位'],
      ['li', 'length', 500, 'li', '里'],
      ['km2', 'area', 1000000, 'square kilometres', '平方公里'],
      ['m2', 'area', 1, 'square metres', '平方米'],
      ['cm2', 'area', [1, 10000], 'square centimetres', '平方厘米'],
      ['ha', 'area', 10000, 'hectares', '公顷'],
      ['mu', 'area', [2000, 3], 'mu', '亩'],
      ['ping', 'area', [400, 121], 'ping', '坪'],
      ['acre', 'area', [40468564224, 10000000], 'acres', '英亩'],
      ['ft2', 'area', [9290304, 100000000], 'square feet', '平方英尺'],
      ['mile2', 'area', [2589988110336, 1000000], 'square miles', '平方英里'],
      ['m3', 'volume', 1, 'cubic metres', '立方米'],
      ['ft3', 'volume', [28316846592, 1000000000000], 'cubic feet', '立方英尺'],
      ['km3', 'volume', 1000000000, 'cubic kilometres', '立方千米'],
      ['L', 'volume', [1, 1000], 'litres', '升'],
      ['dL', 'volume', [1, 10000], 'decilitres', '分升'],
      ['mL', 'volume', [1, 1000000], 'millilitres', '毫升'],
      ['cm3', 'volume', [1, 1000000], 'cubic centimetres', '立方厘米'],
      ['barrel', 'volume', [158987294928, 1000000000000], 'barrels', '桶'],
      ['gal', 'volume', [3785411784, 1000000000000], 'US gallons', '加仑'],
      ['acre-ft', 'volume', [123348183754752, 100000000000], 'acre-feet', '英亩英尺'],
      ['bushel', 'bushel', 1, 'bushels', '蒲式耳'],
      ['t', 'mass', 1000, 'tonnes', '吨'],
      ['kg', 'mass', 1, 'kilograms', '千克'],
      ['jin', 'mass', [1, 2], 'jin', '斤'],
      ['taijin', 'mass', [3, 5], 'Taiwanese catties', '台斤'],
      ['g', 'mass', [1, 1000], 'grams', '克'],
      ['mg', 'mass', [1, 1000000], 'milligrams', '毫克'],
      ['oz', 'mass', [31103477, 1000000000], 'troy ounces', '盎司'],
      ['µg', 'mass', [1, 1000000000], 'micrograms', '微克'],
      ['lb', 'mass', [45359237, 100000000], 'pounds (weight)', '磅'],
      ['stone', 'mass', [635029318, 100000000], 'stone (14 pounds)', '英石'],
      ['short-ton', 'mass', [90718474, 100000], 'short tons', '短吨'],
      ['long-ton', 'mass', [10160469088, 10000000], 'long tons', '长吨'],
      ['carat', 'mass', [1, 5000], 'carats', '克拉'],
      ['Da', 'mass-Da', 1, 'daltons', '道尔顿'],
      ['mol', 'amount', 1, 'moles', '摩尔'],
      ['mmol', 'amount', [1, 1000], 'millimoles', '毫摩尔'],
      ['µmol', 'amount', [1, 1000000], 'micromoles', '微摩尔'],
      ['IU', 'activity-IU', 1, 'international units', '国际单位'],
      ['U', 'activity-U', 1, 'units of activity', '活性单位（U）'],
      ['tCO2e', 'mass-co2e', 1, 'tonnes of CO₂ equivalent', '吨二氧化碳当量'],
      ['tce', 'mass-ce', 1, 'tonnes of coal equivalent', '吨标准煤'],
      ['t-km', 'freight', 1, 'tonne-kilometres', '吨公里'],
      ['t-mile', 'freight', [1609344, 1000000], 'tonne-miles', '吨英里'],
      ['seat-km', 'seats-offered', 1, 'seat-kilometres', '座公里'],
      ['person-km', 'travel', 1, 'passenger-kilometres', '人公里'],
      ['toe', 'mass-oe', 1, 'tonnes of oil equivalent', '吨油当量'],
      ['boe', 'barrel-oe', 1, 'barrels of oil equivalent', '桶油当量'],
      ['µg/m³', 'concentration', 1, 'micrograms per cubic metre', '微克/立方米'],
      ['mg/m³', 'concentration', 1000, 'milligrams per cubic metre', '毫克/立方米'],
      ['mg/L', 'mass/volume', 1, 'milligrams per litre', '毫克/升'],
      ['µg/L', 'mass/volume', [1, 1000], 'micrograms per litre', '微克/升'],
      ['ppm', 'ppm', 1, 'parts per million', '百万分之一（ppm）'],
      ['ppb', 'ppm', [1, 1000], 'parts per billion', '十亿分之一（ppb）'],
      // Energy, power, and the rest of physics that releases speak of.
      ['Wh', 'energy', [1, 1000], 'watt-hours', '瓦时'],
      ['W', 'power', [1, 1000], 'watts', '瓦'],
      ['kWh', 'energy', 1, 'kilowatt-hours', '千瓦时'],
      ['MWh', 'energy', 1000, 'megawatt-hours', '兆瓦时'],
      ['GWh', 'energy', 1000000, 'gigawatt-hours', '吉瓦时'],
      ['TWh', 'energy', 1000000000, 'terawatt-hours', '太瓦时'],
      ['J', 'energy-J', 1, 'joules', '焦耳'],
      ['kcal', 'energy-J', 4184, 'kilocalories', '千卡'],
      ['BTU', 'energy-J', [105505585262, 100000000], 'British thermal units', '英热单位'],
      ['MMBtu', 'energy-J', 1055055853, 'million British thermal units', '百万英热单位'],
      ['GJ', 'energy-J', 1000000000, 'gigajoules', '吉焦'],
      ['therm', 'energy-J', [105505585262, 1000], 'therms', '撒姆'],
      ['eV', 'energy-eV', 1, 'electronvolts', '电子伏'],
      ['kW', 'power', 1, 'kilowatts', '千瓦'],
      ['MW', 'power', 1000, 'megawatts', '兆瓦'],
      ['GW', 'power', 1000000, 'gigawatts', '吉瓦'],
      ['TW', 'power', 1000000000, 'terawatts', '太瓦'],
      ['hp', 'power', [7457, 10000], 'horsepower', '马力'],
      ['kV', 'voltage', 1, 'kilovolts', '千伏'],
      ['V', 'voltage', [1, 1000], 'volts', '伏'],
      ['A', 'current', 1, 'amperes', '安'],
      ['Ω', 'resistance', 1, 'ohms', '欧'],
      ['T', 'magnetic-flux-density', 1, 'teslas', '特斯拉'],
      ['kVA', 'apparent-power', 1, 'kilovolt-amperes', '千伏安'],
      ['MVA', 'apparent-power', 1000, 'megavolt-amperes', '兆伏安'],
      ['mAh', 'charge', 1, 'milliampere-hours', '毫安时'],
      ['Ah', 'charge', 1000, 'ampere-hours', '安时'],
      ['Hz', 'frequency', 1, 'hertz', '赫兹'],
      ['MHz', 'frequency', 1000000, 'megahertz', '兆赫'],
      ['GHz', 'frequency', 1000000000, 'gigahertz', '吉赫'],
      ['hPa', 'pressure', 1, 'hectopascals', '百帕'],
      ['kPa', 'pressure', 10, 'kilopascals', '千帕'],
      ['MPa', 'pressure', 10000, 'megapascals', '兆帕'],
      ['Pa', 'pressure', [1, 100], 'pascals', '帕'],
      ['bar', 'pressure', 1000, 'bars', '巴'],
      ['atm', 'pressure', [101325, 100], 'atmospheres', '标准大气压'],
      ['psi', 'pressure', [6894757, 100000], 'pounds per square inch', '磅力/平方英寸'],
      ['mmHg', 'pressure', [133322, 100000], 'millimetres of mercury', '毫米汞柱'],
      ['N', 'force', 1, 'newtons', '牛'],
      ['N·m', 'torque', 1, 'newton metres', '牛·米'],
      ['Gy', 'dose-absorbed', 1, 'grays', '戈瑞'],
      ['mSv', 'dose', 1, 'millisieverts', '毫希沃特'],
      ['µSv', 'dose', [1, 1000], 'microsieverts', '微希沃特'],
      ['Bq', 'activity', 1, 'becquerels', '贝可'],
      ['knot', 'nautical-mile/h', 1, 'knots', '节'],
      ['degC', 'temperature', 1, 'degrees Celsius', '摄氏度'],
      ['degF', 'temperature-F', 1, 'degrees Fahrenheit', '华氏度'],
      ['K', 'temperature-K', 1, 'kelvins', '开尔文'],
      ['deg', 'degrees', 1, 'degrees of a scale that isn’t told', '度'],
      ['arcsec', 'angle', 1, 'arcseconds', '角秒'],
      ['lx', 'illuminance', 1, 'lux', '勒克斯'],
      ['lm', 'luminous-flux', 1, 'lumens', '流明'],
      ['rpm', 'rotation', 1, 'revolutions per minute', '转/分'],
      ['bpm', 'pulse', 1, 'beats per minute', '次/分（心率）'],
      ['dB', 'level', 1, 'decibels', '分贝'],
      ['B', 'data', 1, 'bytes', '字节'],
      ['KB', 'data', 1000, 'kilobytes', '千字节'],
      ['MB', 'data', 1000000, 'megabytes', '兆字节'],
      ['GB', 'data', 1000000000, 'gigabytes', '吉字节'],
      ['TB', 'data', 1000000000000, 'terabytes', '太字节'],
      ['PB', 'data', 1000000000000000, 'petabytes', '拍字节'],
      ['Mbps', 'data-rate', 1, 'megabits per second', '兆比特/秒'],
      ['Gbps', 'data-rate', 1000, 'gigabits per second', '吉比特/秒'],
      ['FLOPS', 'computing', 1, 'floating-point operations per second', '次浮点运算/秒'],
      ['PFLOPS', 'computing', 1000000000000000, 'petaflops', 'P（算力）'],
      ['EFLOPS', 'computing', 1000000000000000000, 'exaflops', 'E（算力）'],
      // Stretches of time, and what stands in the calendar.
      ['seconds', 'time', [1, 60], 'seconds', '秒'],
      ['minutes', 'time', 1, 'minutes', '分钟'],
      ['hours', 'time', 60, 'hours', '小时'],
      ['days', 'days', 1, 'days', '天'],
      ['working-days', 'working-days', 1, 'working days', '个工作日'],
      ['weeks', 'days', 7, 'weeks', '周'],
      ['months', 'months', 1, 'months', '个月'],
      ['years', 'months', 12, 'years', '年'],
      ['date', 'date', 1, 'a day, month or year of the calendar', '日期'],
    ] as const
  ).map(([code, dimension, factor, en, zh]) => [
    code,
    {
      code,
      dimension,
      factor:
        typeof factor === 'number'
          ? rational(BigInt(factor))
          : rational(BigInt(factor[0]), BigInt(factor[1])),
      name: { en, zh },
    },
  ]),
)

/** The dimension of a unit, also of one made of two ('CNY/person'); a word of its own for one that isn't known. */
export function dimensionOf(unit: string): string {
  const known = UNITS.get(unit)
  if (known !== undefined) return known.dimension
  const stroke = unit.indexOf('/')
  return stroke < 0 ? unit : (OF_TWO.get(unit) ?? dimensionOfTwo(unit, stroke))
}

/** Those of units made of two that were asked before: there are few, and each is asked thousands of times. */
const OF_TWO = new Map<string, string>()
const OF_TWO_MAX = 1000

function dimensionOfTwo(unit: string, stroke: number): string {
  const above = unit.slice(0, stroke)
  const below = unit.slice(stroke + 1).split('/')
  const parts = below.map((part) => UNITS.get(unitOver(part))?.dimension ?? part)
  const found = [UNITS.get(above)?.dimension ?? above, ...parts].join('/')
  if (OF_TWO.size < OF_TWO_MAX) OF_TWO.set(unit, found)
  return found
}

/** What one of `from` is in `to`; null where they are of different dimensions. */
export function conversion(from: string, to: string): Rational | null {
  if (from === to) return rational(1n)
  const left = UNITS.get(from)
  const right = UNITS.get(to)
  if (left === undefined || right === undefined || left.dimension !== right.dimension) return null
  return rational(left.factor.num * right.factor.den, left.factor.den * right.factor.num)
}

/** What one of `count` is of that which a mean is one of: of a price by the kilogram, a tonne is a thousand. */
export function sharesIn(mean: string, count: string): Rational {
  const per = mean.split('/')[1]
  return (per === undefined ? null : conversion(count, unitOver(per))) ?? rational(1n)
}

const OVER: { readonly [sign: string]: string } = {
  h: 'hours',
  min: 'minutes',
  s: 'seconds',
  day: 'days',
  month: 'months',
  year: 'years',
  person: 'persons',
  household: 'households',
}

/** The unit of what stands below a stroke: the hours of 'km/h'. */
export function unitOver(sign: string): string {
  return OVER[sign] ?? sign
}

/** A unit in words, also one made of two: 'yuan per person'; its code where it isn't known. */
export function unitName(unit: string): Text {
  const known = UNITS.get(unit)
  if (known !== undefined) return known.name
  const parts = unit
    .split('/')
    .map((part) => UNITS.get(part)?.name ?? PER[part] ?? { en: part, zh: part })
  return {
    en: parts.map(({ en }, place) => (place === 0 ? (en ?? '') : singular(en ?? ''))).join(' per '),
    zh: parts.map(({ zh }) => zh ?? '').join('/'),
  }
}

/** Of English names: `kilograms`, `square feet`, `tonnes of oil equivalent`. */
function singular(name: string): string {
  return name
    .replace(/feet$/, 'foot')
    .replace(/(?<=ch)es$/, '')
    .replace(/(?<=[^s])s(?= of |$)/, '')
}

/** What stands below the line and is no unit by itself. */
const PER: { readonly [part: string]: Text } = {
  person: { en: 'person', zh: '人' },
  household: { en: 'household', zh: '户' },
  share: { en: 'share', zh: '股' },
  s: { en: 'second', zh: '秒' },
  min: { en: 'minute', zh: '分钟' },
  h: { en: 'hour', zh: '小时' },
  day: { en: 'day', zh: '日' },
  month: { en: 'month', zh: '月' },
}
