import type { Decimal } from '#platform/exact'
import { dimensionOf } from '../../units/table.ts'
import { isHanNumeral } from '../parts/digits.ts'
import type { Line } from '../parts/line.ts'
import type { Measured } from '../parts/measured.ts'
import type { Numeral } from '../parts/numerals.ts'
import type { UnitWord } from '../parts/units.ts'
import { type Found, rowsOf, wordAt, wordBefore, wordSet, wordTable } from '../parts/word-table.ts'
import { RESULT_VERBS } from '../words/changes.ts'
import { SINGLE_COUNTERS, WORD_COUNTERS } from '../words/numbers.ts'
import { isBigWord, isClock, isRoundTheClock, isSession } from './no-counts.ts'

const COUNTERS = new Set(WORD_COUNTERS.trim().split(/\s+/))
const SINGLES = new Set(SINGLE_COUNTERS.trim().split(/\s+/))
const REACHED = wordSet('达 达到 达成 增至 升至 破 升到 提高到 迈上')
const CHANGED = wordSet(
  '上升 下降 提高 降低 缩小 扩大 增加 减少 上涨 下跌 提升 回落 收窄 上调 下调 低 高 涨 跌 升 降',
)
const RESULT = wordTable(rowsOf(RESULT_VERBS))

export type Surroundings = {
  readonly line: Line
  readonly head: number
  readonly floor: number
  readonly bounded: boolean
  readonly cued: boolean
}

/** Whether a number counts or measures something, by its unit and what stands beside it. */
export function isQuantity(
  context: Surroundings,
  { numeral, unit }: Measured,
  hasUnit: boolean,
): boolean {
  const { line, bounded, cued } = context
  const { text } = line
  if (numeral.bare)
    return (
      bounded ||
      numeral.inner !== null ||
      (unit !== null && numeral.power >= 8 && isLimited(text, unit.end)) ||
      (unit !== null && wordBefore(REACHED, text, context.head, context.floor) !== null)
    )
  if (numeral.inWords) return isWordQuantity(context, numeral, unit)
  const next = text[numeral.end] ?? ' '
  if (hasUnit)
    return (
      !isClock(text, numeral, unit) &&
      !isBigWord(text, unit) &&
      !isRoundTheClock(text, numeral, unit)
    )
  // 出口378亿月减2.3%: on the month.
  const isOnTheMonth = numeral.scaled && '年月'.includes(next) && isWay(text[numeral.end + 1])
  if ('年月日号级版路楼室秒分时线'.includes(next) && !isOnTheMonth) return false
  if (numeral.scaled || numeral.inner !== null) return true
  if (line.kind === 'row') return isCell(text, { ...numeral, start: context.head })
  if (isListed(text, context.head) && isEnd(text, numeral.end)) return true
  if (isEntry(text, numeral) || (line.isEntry && numeral.end >= text.trimEnd().length)) return true
  const changed =
    numeral.value.scale > 0 && wordBefore(CHANGED, text, context.head, context.floor) !== null
  if (!bounded && !isBase(text, numeral) && !((cued || changed) && isEnd(text, numeral.end)))
    return false
  return (
    numeral.plainDigits < 7 &&
    !(numeral.plainDigits === 4 && isYear(numeral.value)) &&
    !'强届期米'.includes(next)
  )
}

/** The one sign by which headlines say which way it went. */
function isWay(char: string | undefined): boolean {
  return '升增减跌降'.includes(char ?? ' ')
}

/** 亿元以上项目. */
function isLimited(text: string, at: number): boolean {
  return /^(?:及?以[上下内])/.test(text.slice(at, at + 3))
}

/** A number without unit behind 为 is one where nothing follows: not 为12345热线. */
function isEnd(text: string, at: number): boolean {
  return (
    at >= text.length ||
    ' ，,。；;、（）()！？:：以左和与及”'.includes(text[at] ?? ' ') ||
    wordAt(RESULT, text, at) !== null
  )
}

/** 指数分别为2.61、2.78、2.83: what goes on with a list of values without unit. */
function isListed(text: string, at: number): boolean {
  if (!'、和与及，'.includes(text[at - 1] ?? '。')) return false
  return LISTED.test(text.slice(Math.max(0, at - LIST_NEAR), at))
}

const LIST_NEAR = 60
const LISTED =
  /(?:分别|依次|各)[为是达](?:到)?(?:-?\d{1,6}(?:\.\d{1,4})?(?:、|和|与|及|以及|，)){1,8}$/

/** The first of two values of a measure without unit: 由上年的1.84缩小至1.80. */
function isBase(text: string, { start, end }: Numeral): boolean {
  return '的为由从'.includes(text[start - 1] ?? ' ') && wordAt(RESULT, text, end) !== null
}

function isYear({ coefficient }: Decimal): boolean {
  return coefficient >= 1900n && coefficient <= 2100n
}

/** A cell of a table that holds a number alone, not the number of its row; a year only where its column may tell that it is none. */
function isCell(text: string, { start, end, plainDigits, value }: Numeral): boolean {
  if (start === 0 || (plainDigits === 4 && isYear(value) && !isAmongFigures(text))) return false
  const before = text.slice(Math.max(0, start - 3), start).replaceAll(' ', '')
  const after = text[end] ?? '\t'
  // (1,204): what is below nothing in accounts; (4) is a note.
  if (
    plainDigits !== 1 &&
    /(?:[\t|]|^)[(（]$/.test(before) &&
    /^[)）] ?(?:[\t|]|$)/.test(text.slice(end, end + 3))
  )
    return true
  const isLed = LED.test(text.slice(Math.max(0, start - LED_MAX), start))
  return (
    (isLed || '\t|+-'.includes(before[before.length - 1] ?? '\t') || before === '') &&
    '\t| '.includes(after)
  )
}

/** Years are titles where no cell beside them is a figure. */
function isAmongFigures(text: string): boolean {
  return /[\t|] ?[+-]?(?!(?:19|20)\d\d *(?:[\t|]|$))\d[\d.,]* *%?(?=[\t|]|$)/.test(text)
}

/** 盈利：6200～8000: whether it was won or lost stands before the amount in its cell. */
const LED = /(?:^|[\t|])\s{0,4}(?:盈利|亏损)[:：]\s?约?$/
const LED_MAX = 12

/** 铁路：412650, a line of its own; what one is called by isn't counted. */
function isEntry(text: string, { start, end, plainDigits, value }: Numeral): boolean {
  const before = text.slice(0, start)
  return (
    end === text.length &&
    start <= 24 &&
    /^(?:\d{1,2}[.、)]\s?|[•·*]\s?)?[^，。；：:\d]{1,20}[：:]\s?$/.test(before) &&
    !/电话|热线|邮编|编号|编码|代码|传真|手机|号|页|QQ|微信/.test(before) &&
    plainDigits < 8 &&
    !(plainDigits === 4 && isYear(value))
  )
}

/** 近五百强, 过三十年: what such a number is of; 近三千学子 are counted. */
const NO_NUMBER_OF = /^[年月日号时点分秒线层级届期版路楼室强佳优成多几来余个]/

/** Characters of numbers stand in many words: only with a known counter, and 一 only where it counts. */
function isWordQuantity(
  context: Surroundings,
  numeral: Numeral,
  unit: Found<UnitWord> | null,
): boolean {
  const { line, bounded, cued } = context
  const { text } = line
  if (unit === null)
    return (
      numeral.value.coefficient > 2n &&
      ((bounded && !NO_NUMBER_OF.test(text.slice(numeral.end, numeral.end + 1))) ||
        isTold(text, numeral))
    )
  const word = text.slice(unit.start, unit.end)
  // 红十字, 八字.
  if (word === '字' && numeral.value.coefficient <= 10n) return false
  if (numeral.value.coefficient === 0n) return NOBODY.test(text.slice(numeral.end, unit.end + 1))
  // 年增三十九．五％.
  if (word === '%' || isOfKnownKind(text, numeral, unit, word)) return true
  if (numeral.power >= 4) return numeral.value.coefficient > 0n
  if (isOne(text, numeral, unit, word)) return true
  if (
    !(
      COUNTERS.has(word) ||
      '个家户'.includes(word[0] ?? ' ') ||
      isWithNoun(word, unit) ||
      isMeasured(numeral, unit, word)
    ) ||
    isHanNumeral(text[numeral.start - 1])
  )
    return false
  if (numeral.value.coefficient === 1n && numeral.value.scale === 0) {
    if (unit.value.code === 'times' || unit.value.code === 'percentage-point') return true
    return SINGLES.has(word) && (bounded || cued)
  }
  const next = text[unit.end] ?? ' '
  if (word === '个' && isSlogan(text, unit.end)) return false
  if (word === '位' && next === '数') return false
  // 分列二、三位.
  if (word === '位' && PLACED.test(text.slice(Math.max(0, numeral.start - 8), numeral.start)))
    return false
  if (numeral.value.coefficient === 2n && '国市省县地区城'.includes(word))
    return '：:（('.includes(next)
  if (word === '地' && LANDS.includes(next)) return false
  if (word === '部' && '委门曲分'.includes(next)) return false
  if (word === '年')
    return bounded || cued || isTimed(text, numeral, unit) || isStretch(text, numeral, unit)
  if (word === '届' || word === '期') return text[numeral.start] === '两' || cued
  if (isBigWord(text, unit) || isSession(text, numeral, word, unit.end)) return false
  return !(word === '级' || (word === '位' && next === '一'))
}

const PLACED = /(?:列|居|排|第)[一二三四五六七八九十、至和]{0,6}$/

/** 三十八艘船: the noun is part of the unit. */
function isWithNoun(word: string, { value: { code } }: Found<UnitWord>): boolean {
  return COUNTERS.has(word[0] ?? ' ') && NOUNS.has(code)
}

/** 十五美元, 三十五毫克: a unit of more than one sign is no other word; 四十克, 二两, 三升. */
function isMeasured(
  { bare, value }: Numeral,
  { value: { code } }: Found<UnitWord>,
  word: string,
): boolean {
  if (value.coefficient < 2n || bare) return false
  return word.length > 1
    ? MEASURES.test(dimensionOf(code)) || /^[A-Z]{3}$/.test(code)
    : '克升里两伏吋呎磅蚊'.includes(word)
}

const MEASURES = /^(?:mass|length|area|volume|energy|power|data|speed|temperature|pressure)/

/** 一美元, 一公升; but 每一公里, 最后一公里, 没有一分钱. */
function isOne(
  text: string,
  { start, value }: Numeral,
  { value: { code, power = 0 } }: Found<UnitWord>,
  word: string,
): boolean {
  const isMoney = /^[A-Z]{3}$/.test(code)
  if (value.coefficient !== 1n || value.scale > 0 || word.length < 2) return false
  if (isHanNumeral(text[start - 1]) || (isMoney && power < 0)) return false
  return (
    (isMoney || MEASURES.test(dimensionOf(code))) &&
    !'每第后同任这那哪某另末前首逐“'.includes(text[start - 1] ?? ' ')
  )
}

const NOUNS: ReadonlySet<string> = new Set(['ships', 'vehicles', 'beds'])

/** 收四万蚊，今年得三万二: tens of thousands behind a verb, and nothing behind them. */
function isTold(text: string, { start, end, value, bare, scaled }: Numeral): boolean {
  const isLarge = scaled && !bare && value.coefficient >= 10_000n
  return (
    isLarge &&
    isEnd(text, end) &&
    /[得到至为是有约近了成收卖赚花才仅只共]$/.test(text.slice(0, start))
  )
}

/** 新生儿零位，: a figure, where nothing follows. */
const NOBODY = /^[位例宗起][，。；、！？）」”]?$/

/** What is read with one kind of thing around alone: 金牌七面, 七十分, 气温三十八度, 股息六角. */
function isOfKnownKind(
  text: string,
  { start, value }: Numeral,
  { value: { code }, end }: Found<UnitWord>,
  word: string,
): boolean {
  if (value.coefficient < 2n || isHanNumeral(text[start - 1])) return false
  if (word === '面' || word === '块') return MEDALS.test(text)
  // 东岗、西岭、南坪三镇: without names before it 三镇 is one.
  if ('镇乡村'.includes(word)) return AFTER_NAMES.test(text.slice(Math.max(0, start - 8), start))
  // 二本 and 三本 are kinds of colleges.
  if (word === '本') return value.coefficient > 3n || '书账杂日笔字画'.includes(text[end] ?? ' ')
  if (code === 'degC' || code === 'degF') return value.coefficient > 2n
  if (word === '角') return /元$|每股|股息|派息/.test(text.slice(Math.max(0, start - 8), start))
  return (
    word === '分' &&
    value.coefficient !== 10n &&
    /(?:得|打|领先|落后|净?胜|[输赢差扣追])了?$|以$/.test(text.slice(Math.max(0, start - 3), start))
  )
}

const AFTER_NAMES = /[、和][^，。；、\d]{1,6}$/
const MEDALS = /[金银铜奖]牌|锦旗|奖旗/

/** Behind a 地 that is no place: 三地块, 两地铁. */
const LANDS = '块方点铁产下面上质理位段名图道域带形貌热处毯板勤税价震'

/** 三个聚焦, 五个强化: a number of what is to be done is a slogan where the phrase ends with its verb. */
function isSlogan(text: string, at: number): boolean {
  const verb = wordAt(SLOGAN_VERBS, text, at)
  return (
    verb !== null &&
    (verb.end >= text.length || '，,。；;、！”》等'.includes(text[verb.end] ?? ' '))
  )
}

const SLOGAN_VERBS = wordSet(
  '聚焦 强化 融合 坚持 统筹 提升 推进 突出 转变 深化 优化 加强 确保 落实 完善 创新 引领 推动 促进 加快 打造 衔接 协同 结合 对接 贯通 联动 到位 清零 倍增 延伸 下沉 靠前 从严 优先 并重 互促 不变 更加 更好 更优 更强 走在前 着力 注重 紧盯 狠抓 抓实 必须 不能 不得 一起 同步 一致 统一 明显 显著 持续 稳步 全面 严禁 绝不 务必 带头 严格 杜绝',
)

/** 连续三年, 三年期, 两年多, 有效期五年. */
function isTimed(text: string, { start }: Numeral, { end }: Found<UnitWord>): boolean {
  if ('期多以左'.includes(text[end] ?? ' ') || text.startsWith('时间', end)) return true
  // 每年3000万元，三年共9000万元.
  if (/^(?:共|合计|总共|一共|总计)(?:[约达为]|计)?\d/.test(text.slice(end, end + 4))) return true
  return /(?:连续|期|历时|用了|仅用|耗时|历经|为期|长达|不到|提前|推迟|延后|滞后|周期|寿命|缩短|延长|时间|走过了?|时隔|[将將][满滿]|整整)(?:将?近|约)?$/.test(
    text.slice(Math.max(0, start - 5), start),
  )
}

/** 开了七十三年, 判处有期徒刑七年, 七年有期徒刑, “四十一年，一天不少”. */
function isStretch(text: string, { start, value }: Numeral, { end }: Found<UnitWord>): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  if (SPENT.test(before) || /^的?(?:有期)?徒刑|^刑期/.test(text.slice(end, end + 5))) return true
  const stands =
    /[，。；、“"「—…（这]$|^$/.test(before) && /^[，。；、！？”」）…—]/.test(text[end] ?? '。')
  return value.coefficient > 10n && stands && !ERAS.test(text)
}

const SPENT =
  /(?:[开教干当做守陪住用走等写学练跑唱修养熬过占隔别违]了|服役|执教|从教|从业|从医|从警|从艺|执业|开业|营业|任职|坚守|相隔|阔别|暌违|徒刑|判处?|判刑|监禁|刑期|结婚|运行|运营|持续|超期|逾期|服刑|尘封|[发投]放|工龄|教龄|党龄)[已近约达共满整的]?$/
/** A year of a reign is no length of time. */
const ERAS =
  /民国|公元|洪武|永乐|宣德|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|贞观|开元|昭和|大正|平成|明治/
