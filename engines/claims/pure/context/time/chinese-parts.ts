import { REPUBLIC, republicYear } from '../../zh/parts/republic.ts'
import { numeralOf } from './chinese-digits.ts'
import { stretchOfMonths } from './english-stretch.ts'
import { codedStem } from './near/chinese/coded.ts'
import { partOfMonthAt } from './near/chinese/month-parts.ts'
import { month, oneDay, type Stretch, YEAR, type YearWord } from './phrase.ts'

/** A year, a stretch of one, or both: 2024年, 前三季度, 今年1-10月. */
export type Stem = {
  readonly end: number
  readonly stretch: Stretch
  readonly year: YearWord
}
/** What was read, and where it ends. */
export type Part<T> = { readonly value: T; readonly end: number }

const NUMBER = '(?:\\d{1,2}|元(?=月)|[一二三四五六七八九十]{1,3})'
/** 至, 到 and the dashes of either length. */
export const TO = ' ?(?:-{1,2}|至|到) ?'
const YEAR_SAID =
  /(\d{4}|[〇零○一二三四五六七八九]{4}) ?(?:财政?年度|财年|年度|年|届(?=[^，。；会]{0,8}(?:毕业|本科|高职|大学|生|[（(])))/y
/** 民国111年, 111年3月, 106年度: years that are counted from 1912 on; of a length no month or quarter follows. */
const YEAR_OF_REPUBLIC =
  /(?:民国 ?([1-9]\d{0,2}|[一二三四五六七八九十]{1,3}) ?年(?:度)?|((?:[89]\d|1[0-3]\d)) ?年(?:度(?!以)|(?= ?(?:(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,3}) ?(?:月|[至到-](?:1[0-2]|[2-9]) ?月)|第 ?[一二三四1-4] ?季|[上下]半年|全年|[底末]))))/y
/** 24年11月, 23年底, 07年, 零八年: of this century. */
const YEAR_SHORT =
  /(?<![〇零一二三四五六七八九十百千万])(?:([〇零][一二三四五六七八九]) ?年(?!代|期)|([789七八九][〇零一二三四五六七八九]) ?年(?=[一二三四五六七八九十\d]{1,2}[月季]|第|[底末]|[上下]半年))|(0[1-9]|1[5-9]|[23]\d) ?年(?:(?<=0\d ?年)(?!期)|度(?!以)|(?= ?(?:(?:1[0-2]|[1-9]|[元一二三四五六七八九十]{1,2}(?=月)) ?(?:月|[至到-](?:1[0-2]|[2-9]) ?月)|第? ?[一二三四1-4] ?季度?|[QH][1-4]|[上下]半年|全年|同期|营收|归母|净利|归属|扣非|出栏|营业|EPS|ROE|[中年]报|[一三]季报|前[二两三]季度|毛利率|末(?![代端])|底(?![气薪蕴线]))))/y
/** FY2025; 较23年的10.2亿元; 24-26年营业收入; 24年，公司实现…. */
const YEAR_FISCAL =
  /(?<=(?:^|[^A-Za-z])FY ?)(20\d\d|[12]\d)(?:年度?)?(?![\d.])|(?<=[比较])(2\d)年(?=的-?\d)|(2\d)(?=-2\d年(?:度?(?:公司)?(?:营|归|净利|扣非|收入|EPS|ROE|业绩|利润)))|(?<=^|[。；\n])(1[5-9]|2\d)年(?=，?(?:公司|集团|全[市省县国]|我[国省市县司])|，[^，。；]{0,8}(?:公司|集团|实现|营收|净利|收入|全年))/y
const CENTURY = 2000
const YEAR_OPEN =
  /((?:19|20)\d\d)(?=(?: ?- ?|至|到)(?:19|20)\d\d ?(?:年|[两三四五六七八九十]年))|(?<=[由从從至到了])((?:19|20)\d\d)(?=的[约近超逾]?\d)|((?:19|20)\d\d)(?=[和与及、](?:19|20)\d\d ?(?:年|两年)| ?(?:中期|全年)业绩)/y
const YEAR_CODED = /(20\d\d|[12]\d)(?=[QH][1-4](?![0-9A-Za-z.-]))/y
/** 今（101）年9月, 去(2023)年: which year that is. */
const YEAR_BRACKETED = /[今去前明本] ?[（(] ?([89]\d|1[0-3]\d|20\d\d) ?年?[）)] ?年(?:度)?/y
const YEAR_NAMED =
  /(今年|去年|前年|明年|上学年度?|上一学年度?|上年度|上一年度|上一年|上年|前一年度?|本年度|本年|当年度|当年|该年|同年)(?![轻级]|初[步级審审評评稿中始衷心]|价格变动|不变价|可比价|价格(?:水平)?计算)/y

const NAMED_YEARS: { readonly [name: string]: YearWord } = {
  今年: { from: 'release', years: 0 },
  去年: { from: 'release', years: -1 },
  前年: { from: 'release', years: -2 },
  明年: { from: 'release', years: 1 },
}

/** The date or stretch that begins at a place; null where none does. */
export function readStem(plain: string, at: number): Stem | null {
  const written = writtenAt(plain, at) ?? codedStem(plain, at)
  if (written !== null) return written
  const year = yearAt(plain, at)
  const from = year === null ? at : skipLink(plain, year.end)
  const stretch = stretchAt(plain, from) ?? (year === null ? null : interimAt(plain, from))
  if (stretch !== null) {
    // 全年 without its year is that of what is spoken of.
    const behind = plain.slice(stretch.end, stretch.end + 20)
    const isAimed = AIMED.test(behind) || AIMED_BEFORE.test(plain.slice(Math.max(0, at - 4), at))
    const isWhole = year === null && stretch.value.kind === 'year'
    if (isWhole && !isAimed && OF_TARGET.test(behind)) return null
    const own: YearWord =
      stretch.value.kind !== 'year' ? null : { from: isAimed ? 'release' : 'context', years: 0 }
    const told = year?.value ?? own
    return {
      end: stretch.end,
      stretch: stretch.value,
      // 2024年11月至3月, 2024年12月30日至1月5日: the year is that of its first day.
      year: told !== null && isOverTurn(stretch.value) ? inYears(told, 1) : told,
    }
  }
  return year === null
    ? null
    : { end: wholeYearEnd(plain, year.end), stretch: YEAR, year: year.value }
}

function isOverTurn(stretch: Stretch): boolean {
  return stretch.kind === 'days' && stretch.lastMonth < stretch.month
}

/** 完成全年目标任务的40.2%: of what is to be done, and no time of what was. */
const OF_TARGET = /^(?:的)?(?:预期|发展|主要|考核|工作)?(?:目标|任务|计划|预算)/

/** 全年发送量目标为4.4亿人次: of the year that is under way. */
const AIMED =
  /^[^，。；]{0,12}(?:目标(?:[为是约]|定为|设为)|目标值|预计|力争|有望|计划(?!完成|[的数]|任务|目标|指标))/

/** 确保全年完成…. */
const AIMED_BEFORE = /(?:确保|力争|力保|争取|预计|冲刺|保证)$/

/** A sticky expression at one place. */
export function match(pattern: RegExp, plain: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(plain)
}

function yearAt(plain: string, at: number): Part<YearWord> | null {
  const sign = plain[at] ?? ' '
  const isDigit = isOneOf(DIGITS, sign)
  if (isDigit && isOneOf(IN_NUMBER, plain[at - 1] ?? ' ')) return null
  if (!isDigit && !isOneOf(YEAR_STARTS, sign)) return null
  const bracketed = isDigit ? null : match(YEAR_BRACKETED, plain, at)
  if (bracketed !== null) {
    const year = Number(bracketed[1])
    const value: YearWord = { from: 'said', year: year < 1000 ? REPUBLIC + year : year }
    return { value, end: at + bracketed[0].length }
  }
  const said = match(YEAR_SAID, plain, at) ?? match(YEAR_OPEN, plain, at)
  if (said !== null) {
    const year = digitsOf(said[1] ?? said[2] ?? said[3] ?? '')
    // 3000年 is a length, not a year; 2020年不变价 tells how it is measured.
    const isPrice = /^(?:的)?(?:不变价|可比价)/.test(
      plain.slice(at + said[0].length, at + said[0].length + 4),
    )
    return isPrice || year < 1800 || year > 2100
      ? null
      : { value: { from: 'said', year }, end: at + said[0].length }
  }
  const short = match(YEAR_CODED, plain, at)?.[1]
  if (short !== undefined) {
    const year = short.length === 2 ? 2000 + Number(short) : Number(short)
    return { value: { from: 'said', year }, end: at + short.length }
  }
  const counted = match(YEAR_OF_REPUBLIC, plain, at)
  if (counted !== null) {
    const year = REPUBLIC + (numeralOf(counted[1] ?? '') ?? Number(counted[1] ?? counted[2]))
    return { value: { from: 'said', year }, end: at + counted[0].length }
  }
  const bare = republicYear(plain, at)
  if (bare !== null) return { value: { from: 'said', year: bare.value }, end: bare.end }
  const ofCentury = match(YEAR_SHORT, plain, at) ?? match(YEAR_FISCAL, plain, at)
  if (ofCentury !== null) {
    const digits = ofCentury.slice(1).find((group) => group !== undefined) ?? ''
    // 九七年一季度: in figures it may be a year of the Republic, in words it is none.
    const century = /^[七八九]/.test(digits) ? CENTURY - 100 : CENTURY
    const year = century + (digitsOf(digits) % 100)
    return { value: { from: 'said', year }, end: at + ofCentury[0].length }
  }
  const named = match(YEAR_NAMED, plain, at)?.[1]
  if (named === undefined) return null
  const years = /^(?:上|前一)/.test(named) ? -1 : 0
  return { value: NAMED_YEARS[named] ?? { from: 'context', years }, end: at + named.length }
}

const DIGITS = '0123456789'
const IN_NUMBER = `${DIGITS}.`
/** The first signs of years that aren't digits. */
const YEAR_STARTS = '〇零○一二三四五六七八九民今去前明上本当该同'

/** Most places of a text begin nothing, and their sign says so at once. */
function isOneOf(signs: string, sign: string): boolean {
  return signs.includes(sign)
}

/** 2024, 二〇二四. */
export function digitsOf(text: string): number {
  return Number(
    text.replace(/[〇零○一二三四五六七八九]/g, (sign) =>
      String(Math.max(0, '〇一二三四五六七八九'.indexOf(sign))),
    ),
  )
}

function skipLink(plain: string, at: number): number {
  const space = plain[at] === ' ' ? at + 1 : at
  return plain[space] === '的' || plain[space] === '第'
    ? plain[space] === '的'
      ? space + 1
      : space
    : space
}

function wholeYearEnd(plain: string, at: number): number {
  return plain.startsWith('全年', at) ? at + 2 : at
}

const WHOLE = /全年(?:度)?/y
/** 今年前半年: without the year it may be how long ago. */
const HALF = /(上|下|(?<=年的?)[前后])半(?:年|财年|财政年度)|(半年报|(?<!其)中报|半年度)/y
const QUARTERS =
  /(?:前|首)([二两三四2-4])个?季度?|第?([一二三1-3])(?:季度?)?(?:-{1,2}|至|到)第?([二三四2-4])季度?|(三季报)/y
/** Q3, 2025年Q3, H1: as companies say them. */
const CODED = /(?:年 ?)?([QH])([1-4])(?![0-9A-Za-z.-])/y
/** 一、二季度: each of the two by itself. */
const QUARTER_OF_TWO =
  /第?([一二三1-3])(?=[、和]第?[二三四2-4]季度(?:[^，。；\d]{0,8}分别|则分别))/y
const QUARTER =
  /第? ?([一二三四1-4]) ?财?季(?:度|报)|(?<!》)第 ?([一二三四1-4]) ?财?季(?![《“第])|(首季)(?:度)?/y
/** 去年最后三个月. */
const LAST_MONTHS = new RegExp(`(?<=年的?)最?后 ?(${NUMBER}|两) ?个?月(?:份)?`, 'y')
const FIRST_MONTHS = new RegExp(
  `(?:(?<![先此之季])(?<!季度)前|首|头) ?(${NUMBER}|两) ?个?月(?:份)?`,
  'y',
)
const MONTHS = new RegExp(
  `(${NUMBER}) ?(月)?(?:份)?${TO}(?:次年|翌年|第二年)?(${NUMBER}) ?月(?:份)?(?! ?[0-9一二三四五六七八九十]{1,3} ?[日号])`,
  'y',
)
/** 1、2两月, 1、2月合计: both of them. */
const TWO_MONTHS = new RegExp(
  `(${NUMBER})(?:月份?)?(?:、|和)(${NUMBER}) ?(?:(?:月份?)?两个?月份?(?!分)|月份?(?=(?:合[计并]|累计|共|总计|平均|两月)|，?两个?月(?:合计|累计|共)))`,
  'y',
)
const DAY = new RegExp(`(${NUMBER}) ?月 ?(${NUMBER}) ?[日号]`, 'y')
/** 1月26日、27日: one day after the other. */
const TWO_DAYS = new RegExp(
  `(${NUMBER}) ?月 ?(${NUMBER}) ?[日号](?:、|和|与)(${NUMBER}) ?[日号]`,
  'y',
)
const DAYS = new RegExp(
  `(${NUMBER}) ?月 ?(${NUMBER}) ?(?:[日号](?: ?[0-9]{1,2} ?[时点])?)?${TO}(?:(${NUMBER}) ?月 ?)?(${NUMBER}) ?[日号](?: ?[0-9]{1,2} ?[时点](?![0-9]))?`,
  'y',
)
/** Not 六月以下有期徒刑, which is a length. */
const MONTH = new RegExp(`(${NUMBER}) ?月(?!以[上下内]|未满)(?:份)?`, 'y')

const WRITTEN = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y

/** 2024-10-18, 2024/10/18, 2024.10.18. */
function writtenAt(plain: string, at: number): Stem | null {
  const sign = plain[at]
  if ((sign !== '1' && sign !== '2') || isOneOf(IN_NUMBER, plain[at - 1] ?? ' ')) return null
  const found = match(WRITTEN, plain, at)
  const [month, day] = [monthOf(found?.[2]), dayOf(found?.[3])]
  if (found === null || month === null || day === null) return null
  const year: YearWord = { from: 'said', year: Number(found[1]) }
  return { end: at + found[0].length, stretch: oneDay(month, day), year }
}

function stretchAt(plain: string, at: number): Part<Stretch> | null {
  return yearPartAt(plain, at) ?? monthPartAt(plain, at)
}

/** The first signs of 全年, of halves, quarters (Q3 too) and the first months. */
const PART_STARTS = '年QH全上下半中前后最首头第三 一二四1234'

function yearPartAt(plain: string, at: number): Part<Stretch> | null {
  if (!isOneOf(PART_STARTS, plain[at] ?? '')) return null
  const whole = match(WHOLE, plain, at)
  if (whole !== null) return part(YEAR, at, whole)
  const half = match(HALF, plain, at)
  if (half !== null)
    return part({ kind: 'half', half: half[1] === '下' || half[1] === '后' ? 2 : 1 }, at, half)
  const quarters = match(QUARTERS, plain, at)
  if (quarters !== null) {
    const last = numeralOf(quarters[1] ?? quarters[3] ?? '三') ?? 3
    const first = numeralOf(quarters[2] ?? '一') ?? 1
    if (first === 1) return part({ kind: 'quarters', last }, at, quarters)
    // 二至四季度.
    if (first < last) return part(stretchOfMonths(3 * first - 2, 3 * last), at, quarters)
  }
  const coded = codedAt(plain, at)
  if (coded !== null) return coded
  const first = match(QUARTER_OF_TWO, plain, at)
  if (first !== null)
    return part({ kind: 'quarter', quarter: numeralOf(first[1] ?? '一') ?? 1 }, at, first)
  const quarter = match(QUARTER, plain, at)
  if (quarter !== null)
    return part(
      { kind: 'quarter', quarter: numeralOf(quarter[1] ?? quarter[2] ?? '一') ?? 1 },
      at,
      quarter,
    )
  const closing = match(LAST_MONTHS, plain, at)
  const count = closing === null ? null : monthOf(closing[1])
  if (closing !== null && count !== null) return part(stretchOfMonths(13 - count, 12), at, closing)
  const months = match(FIRST_MONTHS, plain, at)
  const last = months === null ? null : monthOf(months[1])
  return months === null || last === null
    ? null
    : part({ kind: 'months', first: 1, last }, at, months)
}

/** 2025年中期业绩: the accounts of the first half of the year before them; 中期规划 is no such. */
const INTERIM = /中期(?=(?:未经审[计核])?(?:简明)?(?:综合|合并)?(?:业绩|财务报[告表]|财报|报告))/y

function interimAt(plain: string, at: number): Part<Stretch> | null {
  const found = match(INTERIM, plain, at)
  return found === null ? null : part({ kind: 'half', half: 1 }, at, found)
}

function codedAt(plain: string, at: number): Part<Stretch> | null {
  const found = match(CODED, plain, at)
  const number = Number(found?.[2] ?? 0)
  if (found === null || /[A-Za-z]/.test(plain[at - 1] ?? '')) return null
  if (found[1] === 'Q') return part({ kind: 'quarter', quarter: number }, at, found)
  return number > 2 ? null : part({ kind: 'half', half: number === 1 ? 1 : 2 }, at, found)
}

/** From the first sign of a month to its 月, at most: 10月, 1月-10月. */
const MONTH_REACH = 10

function monthPartAt(plain: string, at: number): Part<Stretch> | null {
  if (!plain.slice(at, at + MONTH_REACH).includes('月')) return null
  if (isOneOf(DIGITS, plain[at] ?? '·') && isOneOf(IN_NUMBER, plain[at - 1] ?? '·')) return null
  return daysAt(plain, at) ?? monthsAt(plain, at) ?? monthAt(plain, at)
}

function daysAt(plain: string, at: number): Part<Stretch> | null {
  const days = match(DAYS, plain, at)
  const first = monthOf(days?.[1])
  const last = days?.[3] === undefined ? first : monthOf(days[3])
  const [day, lastDay] = [dayOf(days?.[2]), dayOf(days?.[4])]
  if (days !== null && first !== null && last !== null && day !== null && lastDay !== null)
    return part({ kind: 'days', month: first, day, lastMonth: last, lastDay }, at, days)
  const two = match(TWO_DAYS, plain, at)
  const [ofTwo, one, next] = [monthOf(two?.[1]), dayOf(two?.[2]), dayOf(two?.[3])]
  if (two !== null && ofTwo !== null && one !== null && next === one + 1)
    return part({ kind: 'days', month: ofTwo, day: one, lastMonth: ofTwo, lastDay: next }, at, two)
  const single = match(DAY, plain, at)
  const own = monthOf(single?.[1])
  const ownDay = dayOf(single?.[2])
  return single === null || own === null || ownDay === null
    ? null
    : part(oneDay(own, ownDay), at, single)
}

function monthsAt(plain: string, at: number): Part<Stretch> | null {
  const two = match(TWO_MONTHS, plain, at)
  const [one, next] = [monthOf(two?.[1]), monthOf(two?.[2])]
  if (two !== null && one !== null && next === one + 1)
    return part(stretchOfMonths(one, next), at, two)
  const months = match(MONTHS, plain, at)
  const [first, last] = [monthOf(months?.[1]), monthOf(months?.[3])]
  if (months === null || first === null || last === null || first === last) return null
  if (first < last) return part(stretchOfMonths(first, last), at, months)
  // 11月至次年3月; of 12-3月 it isn't known.
  return months[2] === undefined
    ? null
    : part({ kind: 'days', month: first, day: 1, lastMonth: last, lastDay: 31 }, at, months)
}

function monthAt(plain: string, at: number): Part<Stretch> | null {
  const found = match(MONTH, plain, at)
  const number = monthOf(found?.[1])
  if (found === null || number === null) return null
  const end = at + found[0].length
  // 五月初五 is a day of another calendar.
  if (/^(?:初[一二三四五六七八九十]|廿)/.test(plain.slice(end, end + 2))) return null
  const days = partOfMonthAt(plain, end)
  if (days === null) return { value: month(number), end }
  const { first: day, last: lastDay } = days
  return { value: { kind: 'days', month: number, day, lastMonth: number, lastDay }, end: days.end }
}

function part(value: Stretch, at: number, found: RegExpExecArray): Part<Stretch> {
  return { value, end: at + found[0].length }
}

function monthOf(text: string | undefined): number | null {
  const number = text === '元' ? 1 : numeralOf(text ?? '')
  return number !== null && number >= 1 && number <= 12 ? number : null
}

function dayOf(text: string | undefined): number | null {
  const number = numeralOf(text ?? '')
  return number !== null && number >= 1 && number <= 31 ? number : null
}

/** So many years on. */
export function inYears(year: NonNullable<YearWord>, years: number): NonNullable<YearWord> {
  return year.from === 'said'
    ? { from: 'said', year: year.year + years }
    : { ...year, years: year.years + years }
}
