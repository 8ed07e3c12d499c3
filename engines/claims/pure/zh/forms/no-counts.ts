import { isDigit, isHanNumeral } from '../parts/digits.ts'
import { endOfHanDigits } from '../parts/han-numerals.ts'
import type { Measured } from '../parts/measured.ts'
import type { Numeral } from '../parts/numerals.ts'
import { currencyBefore, isLatin, type UnitWord } from '../parts/units.ts'
import { type Found, wordAt, wordSet } from '../parts/word-table.ts'

/** 1年期LPR, 五年期以上贷款市场报价利率, 10年期国债收益率: which rate or paper it is. */
const OF_RATE =
  /^(?:年|个月|月|天|日)期(?:及?以上)?(?:的)?(?:LPR|MLF|SLF|贷款市场报价|[㐀-鿿]{0,6}?(?:债|逆回购|正回购|借贷便利|存单|收益率|利率))/

/** 5G, 2024版, V3: digits within a name. */
export function isPartOfName(text: string, at: number, { numeral, unit }: Measured): boolean {
  if (OF_RATE.test(text.slice(numeral.end, numeral.end + 12))) return true
  // 90年代: a decade, and no length of time.
  if (/^(?:1[5-9]|20)?\d0年代/.test(text.slice(at, at + 6))) return true
  // 第三、四项, 第二及四部分: the fourth.
  if (ALSO_ORDINAL.test(text.slice(Math.max(0, at - 5), at))) return true
  if (numeral.inWords) return false
  if (text[at - 1] === '±') return true
  // 95%CI, 95%置信区间: how sure one may be of the ends behind it; P<0.001: how likely chance is.
  if (SURE.test(text.slice(numeral.end, numeral.end + 7))) return true
  if (/[PpＰ] ?[<>＜＞=＝≤] ?$/.test(text.slice(Math.max(0, at - 4), at))) return true
  // 較107年同期: a year of the Republic.
  if (/^1[01]\d年(?:同期|度|[上下]半年|第?[一二三四]季|\d{1,2}月)/.test(text.slice(at, at + 8)))
    return true
  // 以女性为100, 上年=100: by what an index is counted.
  if (BASE.test(text.slice(at, at + 5)) && OF_BASE.test(text.slice(Math.max(0, at - 12), at)))
    return true
  // 1%人口抽样调查 is a census.
  if (/^[\d.]{1,4}[%‰]人口[抽变]/.test(text.slice(at, at + 12))) return true
  if (
    isLatin(text[at - 1]) &&
    currencyBefore(text, at, 0) === null &&
    !/(?:GDP|CPI|PPI|PMI)$/.test(text.slice(Math.max(0, at - 3), at))
  )
    return true
  const next = text[numeral.end]
  // 1985国家高程基准, 2000国家大地坐标系: countries are counted with 个.
  if (/^(?:19|20)\d\d国家/.test(text.slice(at, at + 6))) return true
  if (unit === null && (isLatin(next) || next === '号' || next === '#')) return true
  return text[at - 1] === '.' || text[at - 1] === '·' || next === '·'
}

const SURE = /^[%％] ?(?:的)?(?:CI|置信区|可信区)/
const ALSO_ORDINAL = /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、和及与]$/
const BASE = /^10{2,3}(?![\d.万亿%])/
const OF_BASE = /以[^，。；（）]{1,8}为$|[=＝]$/

export function endOfToken(text: string, at: number): number {
  let end = isHanNumeral(text[at]) ? endOfHanDigits(text, at) : at
  while (
    isDigit(text[end]) ||
    isLatin(text[end]) ||
    ('.-'.includes(text[end] ?? ' ') && isDigit(text[end + 1]))
  )
    end += 1
  return Math.max(end, at + 1)
}

/** 1美元兑7.12元, 1欧元对人民币: the unit of a rate of exchange. */
export function isExchanged(text: string, { numeral, unit, end }: Measured): boolean {
  const isOne = numeral.value.coefficient === 1n || numeral.value.coefficient === 100n
  return isOne && unit !== null && '兑对'.includes(text[end] ?? ' ')
}

/** 3点 and 10时30分 are times of day. */
export function isClock(text: string, numeral: Numeral, unit: Found<UnitWord> | null): boolean {
  if (unit === null) return false
  const word = text.slice(unit.start, unit.end)
  if (word !== '点' && word !== '分') return false
  if (word === '分')
    return /(?:[^用历耗费共]时|点)$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
  if (numeral.value.scale > 0 || numeral.value.coefficient > 60n) return false
  return !MOVED.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
}

/** 涨了38点: of an index. */
const MOVED = /(?:[涨跌挫]|[上下][升降扬滑]|[攀回]升)了?$/

/** 6小时50分，停站35分: behind hours these are minutes. */
export function areMinutes(text: string, unit: Found<UnitWord>, { value }: Numeral): boolean {
  if (text.slice(unit.start, unit.end) !== '分' || value.scale > 0 || value.coefficient >= 60n)
    return false
  return TIMED.test(text) && !/得分|比分|评分|打分/.test(text)
}

const TIMED = /\d小时\d{1,2}分|\d分\d{1,2}秒/

/** 24小时值班, 24小时不间断: always. */
export function isRoundTheClock(
  text: string,
  { value }: Numeral,
  unit: Found<UnitWord> | null,
): boolean {
  if (unit?.value.code !== 'hours' || value.coefficient !== 24n) return false
  return wordAt(ALWAYS, text, text[unit.end] === '的' ? unit.end + 1 : unit.end) !== null
}

const ALWAYS = wordSet(
  '值班 值守 服务 不间断 全天 自助 热线 在线 开放 营业 监测 监控 响应 不打烊 畅通 轮班 备勤 待命',
)

/** 大 counts kinds (3大产业), where it isn't part of another word. */
export function isBigWord(text: string, unit: Found<UnitWord> | null): boolean {
  return (
    unit !== null &&
    text.slice(unit.start, unit.end) === '大' &&
    (BIGGER.test(text.slice(Math.max(0, unit.start - BIGGER_REACH), unit.start)) ||
      '量型小多学豆米会门幅力数促事使关'.includes(text[unit.end] ?? '门') ||
      (text[unit.end] === '行' && !'动业政程'.includes(text[unit.end + 1] ?? ' ')))
  )
}

/** 比三十大一些. */
const BIGGER = /比[\d.零一二两三四五六七八九十百千万]{1,8}$/
const BIGGER_REACH = 9

/** 十四届全国人大四次会议: the name of a session. */
export function isSession(text: string, { start }: Numeral, word: string, end: number): boolean {
  if (word === '届')
    return /^(?:全国|人大|政协|中央|省|市|人民|常委|委员|.中全会)/.test(text.slice(end, end + 4))
  return (
    word === '次' &&
    '大协会届'.includes(text[start - 1] ?? ' ') &&
    /^(?:会议|全会|全体)/.test(text.slice(end, end + 2))
  )
}
