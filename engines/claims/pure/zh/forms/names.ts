import { isDigit, isHanNumeral } from '../parts/digits.ts'
import { leave, type Step } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { currencyBefore, isLatin, unitAt } from '../parts/units.ts'
import { startsOf, wordAt, wordBefore, wordSet } from '../parts/word-table.ts'
import { NAME_HEADS, NAMES } from '../words/names.ts'
import { kindsAt } from './kinds.ts'
import { thresholdAt } from './threshold.ts'

const LEFT_ALONE = wordSet(NAMES)
const HEADS = wordSet(NAME_HEADS)

/** A quoted phrase that begins with a number in characters is a slogan or a name, if it is short. */
const QUOTED_MAX = 14
/** “四大工程”：强链工程、育才工程: what it counts follows. */
const LISTED = /^(?:：|——|（|，(?:即|分别[为是]))[^。；]{2,24}、/
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['"', '"'],
])

/** Latin letters begin names too: PM2.5, G60. */
export const NAME_STARTS = [
  ...startsOf(LEFT_ALONE),
  ...QUOTES.keys(),
  ...'国〔[ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
]

/** Before digits that follow these, a number is a number: RMB80亿, GDP5.6万亿元. */
const OPEN_LETTERS: ReadonlySet<string> = new Set(
  'RMB CNY USD US EUR GBP HK HKD JPY GDP CPI PPI PMI'.split(' '),
)

/** Names and slogans with digits in them, identifiers, addresses: words to pass over. */
export function nameAt(line: Line, at: number): Step | null {
  const { text } = line
  const char = text[at]
  const name = wordAt(LEFT_ALONE, text, at)
  const isSooner = char === '前' && text[at - 1] === '提'
  // 万分之三 is none of 万分感谢.
  const isPart = text.startsWith('分之', at + 1)
  const isDecimal =
    name?.value.endsWith('点') === true && DECIMAL.test(text.slice(name.end, name.end + 9))
  if (name !== null && !isSooner && !isPart && !isDecimal && !isCut(text, name.end, name.value))
    return leave(name.end)
  if (isLatin(char)) return latinAt(text, at)
  if (char === '国') return emissionAt(text, at)
  const close = QUOTES.get(char ?? '')
  const isClaim = thresholdAt(line, at + 1) !== null || kindsAt(line, at + 1) !== null
  if (close !== undefined && isHanNumeral(text[at + 1]) && !isClaim) {
    const end = text.slice(at + 1, at + 2 + QUOTED_MAX).indexOf(close)
    const isSpeech = '。！？，…'.includes(text[at + end] ?? ' ')
    if (end >= 0 && !isSpeech && !LISTED.test(text.slice(at + 2 + end, at + 34 + end)))
      return leave(at + 1 + end)
  }
  if (char === '〔' || char === '[') return bracketAt(text, at, char === '[' ? ']' : '〕')
  return isDigit(char) ? identifierAt(text, at) : null
}

/** 五点八吨 is no five of points; 三点二十分 is a time, and 两点一线 a way. */
const DECIMAL = /^[零一二三四五六七八九]{1,8}(?![零一二三四五六七八九十刻分线])/

/** 国三及以下, 国六排放标准: a standard of emissions; 全国三省 and 我国五家 count. */
function emissionAt(text: string, at: number): Step | null {
  if ('全我各两多中外本跨该德美英法韩泰帝'.includes(text[at - 1] ?? ' ') && at > 0) return null
  EMISSION.lastIndex = at
  const found = EMISSION.exec(text)
  return found === null ? null : leave(at + found[0].length)
}

const EMISSION =
  /国 ?(?:[一二三四五六]|[ⅠⅡⅢⅣⅤⅥ]|I{1,3}|IV|V|VI)(?:[ABab])?(?:及以[上下]|以[上下]|(?=排|标|车|柴|燃|货|客|阶|重|轻|机|[，、）)（(]|和国|及国|新))/y

/** 三五 of 三五年, 十五 of 十五家: the number goes on or counts, so it is no name. */
function isCut(text: string, end: number, name: string): boolean {
  if (name.length > 3) return false
  const next = text[end] ?? ' '
  if (isMeasured(text, end - name.length, end)) return true
  const isPlan = /^[一二三四五六七八九十]{2,3}$/.test(name)
  return (
    isPlan &&
    ('个家项年届批轮条件座名位人天次种公万亿千百%分十成折倍月日类大多余'.includes(next) ||
      isHanNumeral(next) ||
      ('.·点'.includes(next) && isHanNumeral(text[end + 1])) ||
      (next !== '期' && unitAt(text, end) !== null))
  )
}

/** 三公里, 一小时三十分钟: a number and its unit go on beyond the name. */
function isMeasured(text: string, at: number, end: number): boolean {
  const unit = unitAt(text, at + 1)
  if (unit !== null && unit.end > end && unit.end - unit.start > 1) return true
  return text.startsWith('一小时', at) && MINUTES.test(text.slice(end, end + 5))
}

const MINUTES = /^零?[一二三四五六七八九十]{1,3}分/

/** A word of letters with what is joined to it: PM2.5, G60, GB/T 12345-2020, www.example.cn. */
function latinAt(text: string, at: number): Step | null {
  if (isLatin(text[at - 1])) return null
  let end = at
  while (isLatin(text[end])) end += 1
  const letters = text.slice(at, end)
  // S$300万: the dollars of a country.
  if (text[end] === '$' && isDigit(text[text[end + 1] === ' ' ? end + 2 : end + 1])) return null
  if (OPEN_LETTERS.has(letters))
    return isDigit(text[end]) || '$ '.includes(text[end] ?? ' ') ? null : leave(end)
  while (isJoined(text, end)) end += 1
  return leave(end)
}

function isJoined(text: string, at: number): boolean {
  const char = text[at]
  if (isDigit(char) || isLatin(char)) return true
  const next = text[at + 1]
  return '.-/:@_+&·'.includes(char ?? ' ') && (isDigit(next) || isLatin(next) || next === '/')
}

/** 国发〔2024〕3号, [2024]3号, a footnote's [1]. */
function bracketAt(text: string, at: number, close: string): Step | null {
  let end = at + 1
  while (isDigit(text[end]) && end - at < 6) end += 1
  if (end === at + 1 || text[end] !== close) return null
  end += 1
  const digits = end
  while (isDigit(text[end])) end += 1
  return leave(end > digits && text[end] === '号' ? end + 1 : digits)
}

/** 021-12345678, 10:30, 600000.SH, 编号1234567. */
function identifierAt(text: string, at: number): Step | null {
  let end = at
  while (isDigit(text[end])) end += 1
  const length = end - at
  const mark = text[end]
  // 2017届毕业生: those of a year.
  if (mark === '届' && /^(?:19|20)\d\d$/.test(text.slice(at, end))) return leave(end + 1)
  if (
    (mark === ':' || mark === '：') &&
    length <= 2 &&
    isDigit(text[end + 1]) &&
    isDigit(text[end + 2]) &&
    !isDigit(text[end + 3]) &&
    !(text[end + 3] === '.' && isDigit(text[end + 4]))
  )
    return leave(end + 3)
  if (mark === '-' && isDigit(text[end + 1])) {
    const next = endOfRun(text, end + 1)
    // 60-89mmHg goes on with its unit.
    const digits = NUMBER.exec(text.slice(end + 1, next))?.[0].length ?? 0
    const isRange = unitAt(text, end + 1 + digits)?.end === next
    if ((next - end > 6 && !isRange) || (text[at] === '0' && length >= 3)) return leave(next)
  }
  if (text[at] === '0' && length >= 3) return leave(end)
  if (mark === '+' && isDigit(text[end + 1])) return leave(endOfRun(text, end + 1))
  const head = wordBefore(HEADS, text, skipLinks(text, at), 0)
  const isCounted = COUNTED.test(text.slice(end, end + 5))
  if (head !== null && !isCounted && currencyBefore(text, at, 0) === null)
    return leave(endOfRun(text, at))
  const note = wordBefore(NOTES, text, at, 0)
  // 电表12.4万块 counts what its last character names.
  const isScaled = /^[.,\d]{0,8}[百千万亿]/.test(text.slice(end, end + 9))
  if (
    note !== null &&
    !isScaled &&
    (unitAt(text, end) === null || LISTS.test(text.slice(end, end + 2)))
  )
    return leave(endOfSeries(text, end))
  return null
}

const NUMBER = /^\d{1,6}(?:\.\d{1,4})?/

/** 接听热线8,040通, 拨打电话300次: calls that are counted. */
const COUNTED = /^(?:,\d{3})?(?:\.\d+)?[万亿]?[余多]?[通个次件起条部台宗例]/

/** 表1列载…: the verb, and no rows. */
const LISTS = /^[列载](?:载|出|示|明|有|述)/

const NOTES = wordSet('附注 注释 附件 附表 附图 图 表 见表 见图 脚注')

/** 附注1至4, 表2、3: the numbers go on. */
function endOfSeries(text: string, from: number): number {
  let at = from
  while ('至到、和-—～'.includes(text[at] ?? ' ') && isDigit(text[at + 1])) {
    let end = at + 1
    while (isDigit(text[end])) end += 1
    if (end - at > 3 || unitAt(text, end) !== null || text[end] === '.') return at
    at = end
  }
  return at
}

function skipLinks(text: string, at: number): number {
  return '：:为是'.includes(text[at - 1] ?? ' ') ? at - 1 : at
}

function endOfRun(text: string, at: number): number {
  let end = at
  while (isDigit(text[end]) || isLatin(text[end]) || '-.'.includes(text[end] ?? ' ')) end += 1
  return end
}
