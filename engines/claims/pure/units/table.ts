import { type Rational, rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import { CURRENCIES } from './codes/currencies.ts'

/** A unit in which claims are given. Units of one dimension convert by `factor` (of the dimension's first unit). */
export type ClaimUnit = {
  readonly code: string
  readonly dimension: string
  readonly factor: Rational
  readonly name: Text
}

type Factor = number | readonly [part: number, of: number]

const MEASURES: readonly (readonly [
  code: string,
  dimension: string,
  factor: Factor,
  en: string,
  zh: string,
])[] = [
  // Rates and places in an order. A percentage point isn't a per cent.
  ['percent', 'percent', 1, 'per cent', '百分比'],
  ['permille', 'permille', 1, 'per mille', '千分比'],
  ['percentage-point', 'percentage-point', 1, 'percentage points', '个百分点'],
  ['basis-point', 'percentage-point', [1, 100], 'basis points', '个基点'],
  ['ratio', 'ratio', 1, 'ratio', '比值'],
  ['times', 'times', 1, 'times', '倍'],
  ['rank', 'rank', 1, 'rank', '名次'],
  ['index-points', 'index', 1, 'index points', '点'],
  // A word for money that several countries have for theirs, and none is named.
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
  ['yd', 'length', [9144, 10000], 'yards', '码'],
  ['li', 'length', 500, 'li', '里'],
  ['km2', 'area', 1000000, 'square kilometres', '平方公里'],
  ['m2', 'area', 1, 'square metres', '平方米'],
  ['ha', 'area', 10000, 'hectares', '公顷'],
  ['mu', 'area', [2000, 3], 'mu', '亩'],
  ['ping', 'area', [400, 121], 'ping', '坪'],
  ['acre', 'area', [40468564224, 10000000], 'acres', '英亩'],
  ['ft2', 'area', [9290304, 100000000], 'square feet', '平方英尺'],
  ['mile2', 'area', [2589988110336, 1000000], 'square miles', '平方英里'],
  ['in2', 'area', [64516, 100000000], 'square inches', '平方英寸'],
  ['yd2', 'area', [83612736, 100000000], 'square yards', '平方码'],
  ['m3', 'volume', 1, 'cubic metres', '立方米'],
  ['ft3', 'volume', [28316846592, 1000000000000], 'cubic feet', '立方英尺'],
  ['km3', 'volume', 1000000000, 'cubic kilometres', '立方千米'],
  ['yd3', 'volume', [764554857984, 1000000000000], 'cubic yards', '立方码'],
  ['in3', 'volume', [16387064, 1000000000000], 'cubic inches', '立方英寸'],
  ['L', 'volume', [1, 1000], 'litres', '升'],
  ['barrel', 'volume', [158987294928, 1000000000000], 'barrels', '桶'],
  ['gal', 'volume', [3785411784, 1000000000000], 'US gallons', '加仑'],
  ['imp-gal', 'volume', [454609, 100000000], 'imperial gallons', '英制加仑'],
  ['imp-pint', 'volume', [56826125, 100000000000], 'imperial pints', '英制品脱'],
  ['quart', 'volume', [946352946, 1000000000000], 'US quarts', '夸脱'],
  ['pint', 'volume', [473176473, 1000000000000], 'US pints', '品脱'],
  ['fl-oz', 'volume', [295735295625, 10000000000000000], 'US fluid ounces', '液量盎司'],
  ['cup', 'volume', [2365882365, 10000000000000], 'US cups', '杯（美制）'],
  ['tbsp', 'volume', [1478676478125, 100000000000000000], 'US tablespoons', '汤匙（美制）'],
  ['tsp', 'volume', [492892159375, 100000000000000000], 'US teaspoons', '茶匙（美制）'],
  ['acre-ft', 'volume', [123348183754752, 100000000000], 'acre-feet', '英亩英尺'],
  ['bushel', 'bushel', 1, 'bushels', '蒲式耳'],
  ['t', 'mass', 1000, 'tonnes', '吨'],
  ['kg', 'mass', 1, 'kilograms', '千克'],
  ['jin', 'mass', [1, 2], 'jin', '斤'],
  ['taijin', 'mass', [3, 5], 'Taiwanese catties', '台斤'],
  ['g', 'mass', [1, 1000], 'grams', '克'],
  ['mg', 'mass', [1, 1000000], 'milligrams', '毫克'],
  ['oz', 'mass', [31103477, 1000000000], 'troy ounces', '盎司'],
  ['ounce', 'mass', [28349523125, 1000000000000], 'ounces', '常衡盎司'],
  ['µg', 'mass', [1, 1000000000], 'micrograms', '微克'],
  ['lb', 'mass', [45359237, 100000000], 'pounds (weight)', '磅'],
  ['stone', 'mass', [635029318, 100000000], 'stone (14 pounds)', '英石'],
  ['short-ton', 'mass', [90718474, 100000], 'short tons', '短吨'],
  ['long-ton', 'mass', [10160469088, 10000000], 'long tons', '长吨'],
  ['carat', 'mass', [1, 5000], 'carats', '克拉'],
  ['gross-ton', 'gross-tonnage', 1, 'gross tons (of a ship)', '总吨'],
  ['CGT', 'compensated-tonnage', 1, 'compensated gross tons (of ships)', '修正总吨'],
  ['mol', 'substance', 1, 'moles', '摩尔'],
  ['Da', 'mass-Da', 1, 'daltons', '道尔顿'],
  ['IU', 'biological-activity', 1, 'international units', '国际单位'],
  ['tCO2e', 'mass-co2e', 1, 'tonnes of CO₂ equivalent', '吨二氧化碳当量'],
  ['tce', 'mass-ce', 1, 'tonnes of coal equivalent', '吨标准煤'],
  ['t-km', 'freight', 1, 'tonne-kilometres', '吨公里'],
  ['t-mile', 'freight', [1609344, 1000000], 'tonne-miles', '吨英里'],
  ['t-nmi', 'freight', [1852, 1000], 'tonne-nautical-miles', '吨海里'],
  ['seat-km', 'seats-offered', 1, 'seat-kilometres', '座公里'],
  ['train-km', 'train-travel', 1, 'train-kilometres', '列车公里'],
  ['vehicle-km', 'vehicle-travel', 1, 'vehicle-kilometres', '车公里'],
  ['person-km', 'travel', 1, 'passenger-kilometres', '人公里'],
  ['toe', 'mass-oe', 1, 'tonnes of oil equivalent', '吨油当量'],
  ['boe', 'barrel-oe', 1, 'barrels of oil equivalent', '桶油当量'],
  ['µg/m³', 'concentration', 1, 'micrograms per cubic metre', '微克/立方米'],
  ['mg/m³', 'concentration', 1000, 'milligrams per cubic metre', '毫克/立方米'],
  ['mg/L', 'mass/volume', 1, 'milligrams per litre', '毫克/升'],
  ['µg/L', 'mass/volume', [1, 1000], 'micrograms per litre', '微克/升'],
  ['mmol/L', 'amount/volume', 1, 'millimoles per litre', '毫摩尔/升'],
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
  ['therm', 'energy-J', [105505585262, 1000], 'therms', '撒姆'],
  ['eV', 'energy-eV', 1, 'electronvolts', '电子伏特'],
  ['kW', 'power', 1, 'kilowatts', '千瓦'],
  ['MW', 'power', 1000, 'megawatts', '兆瓦'],
  ['GW', 'power', 1000000, 'gigawatts', '吉瓦'],
  ['TW', 'power', 1000000000, 'terawatts', '太瓦'],
  ['hp', 'power', [7457, 10000], 'horsepower', '马力'],
  ['PS', 'power', [7355, 10000], 'metric horsepower', '公制马力'],
  ['kV', 'voltage', 1, 'kilovolts', '千伏'],
  ['V', 'voltage', [1, 1000], 'volts', '伏'],
  ['A', 'current', 1, 'amperes', '安培'],
  ['ohm', 'resistance', 1, 'ohms', '欧姆'],
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
  ['psi', 'pressure', [6894757, 100000], 'pounds per square inch', '磅/平方英寸'],
  ['mmHg', 'pressure', [13332239, 10000000], 'millimetres of mercury', '毫米汞柱'],
  ['N', 'force', 1, 'newtons', '牛顿'],
  ['N·m', 'torque', 1, 'newton metres', '牛·米'],
  ['lb-ft', 'torque', [13558179, 10000000], 'pound-feet', '磅·英尺'],
  ['bpm', 'pulse', 1, 'beats per minute', '次/分（心率）'],
  ['rpm', 'rotation', 1, 'revolutions per minute', '转/分'],
  ['mSv', 'dose', 1, 'millisieverts', '毫希沃特'],
  ['µSv', 'dose', [1, 1000], 'microsieverts', '微希沃特'],
  ['Bq', 'activity', 1, 'becquerels', '贝可'],
  ['Gy', 'absorbed-dose', 1, 'grays', '戈瑞'],
  ['knot', 'nautical-mile/h', 1, 'knots', '节'],
  ['degC', 'temperature', 1, 'degrees Celsius', '摄氏度'],
  ['degF', 'temperature-F', 1, 'degrees Fahrenheit', '华氏度'],
  ['K', 'temperature-K', 1, 'kelvins', '开尔文'],
  ['deg', 'degrees', 1, 'degrees of a scale that isn’t told', '度'],
  ['dB', 'level', 1, 'decibels', '分贝'],
  ['lm', 'light', 1, 'lumens', '流明'],
  ['lx', 'illuminance', 1, 'lux', '勒克斯'],
  ['nit', 'luminance', 1, 'nits', '尼特'],
  ['pixel', 'pixels', 1, 'pixels', '像素'],
  ['B', 'data', 1, 'bytes', '字节'],
  ['bit', 'data', [1, 8], 'bits', '比特'],
  ['KB', 'data', 1000, 'kilobytes', '千字节'],
  ['MB', 'data', 1000000, 'megabytes', '兆字节'],
  ['GB', 'data', 1000000000, 'gigabytes', '吉字节'],
  ['TB', 'data', 1000000000000, 'terabytes', '太字节'],
  ['PB', 'data', 1000000000000000, 'petabytes', '拍字节'],
  ['Mbps', 'data-rate', 1, 'megabits per second', '兆比特/秒'],
  ['Gbps', 'data-rate', 1000, 'gigabits per second', '吉比特/秒'],
  ['MB/s', 'data-rate', 8, 'megabytes per second', '兆字节/秒'],
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
  ['quarters', 'months', 3, 'quarters of a year', '个季度'],
  ['years', 'months', 12, 'years', '年'],
  ['date', 'date', 1, 'a day, month or year of the calendar', '日期'],
]

/** Every unit that a claim may have, beside those made of two of them: 'CNY/person', 'persons/km2', 'km/h'. */
export const UNITS: ReadonlyMap<string, ClaimUnit> = new Map([
  ...MEASURES.map(([code, dimension, factor, en, zh]) => unitOf(code, dimension, factor, en, zh)),
  ...CURRENCIES.map(([code, en, zh]) => unitOf(code, `money-${code}`, 1, en, zh)),
])

function unitOf(
  code: string,
  dimension: string,
  factor: Factor,
  en: string,
  zh: string,
): [string, ClaimUnit] {
  const [part, of] = typeof factor === 'number' ? [factor, 1] : factor
  return [code, { code, dimension, factor: rational(BigInt(part), BigInt(of)), name: { en, zh } }]
}

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
  week: { en: 'week', zh: '周' },
  month: { en: 'month', zh: '月' },
  night: { en: 'night', zh: '晚' },
  dose: { en: 'dose', zh: '剂' },
  dL: { en: 'decilitre', zh: '分升' },
  mL: { en: 'millilitre', zh: '毫升' },
  '100km': { en: '100 kilometres', zh: '百公里' },
  cm2: { en: 'square centimetre', zh: '平方厘米' },
  cm3: { en: 'cubic centimetre', zh: '立方厘米' },
  liang: { en: 'liang', zh: '两' },
  MMBtu: { en: 'million British thermal units', zh: '百万英热单位' },
}
