import { numeralOf } from '../../chinese-digits.ts'
import type { Found, When } from '../../phrase.ts'
import { namedMonthPartAt } from './month-parts.ts'

// Days that are told from the release's own: 昨日, 上周三, 19日0时至24时, 本月前10天.

const WEEKDAYS = '日一二三四五六'
const DAY = /(\d{1,2}) ?日/y
const YESTERDAY = /昨(?:天|日|晚|夜)(?:晚|夜)?/y
const BEFORE_YESTERDAY = /前天/y
/** 比前一日. */
const DAY_BEFORE = /(?<=[比较])(?:前|上)一日/y
const TODAY =
  /今[天日](?=(?:预计|将|全天|共)[^，。；\d]{0,8}\d)|今(?:[天日](?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)|晨|早(?!已|就))/y
const HOURS = /(?:过去|最近|近)(?:的)?(24|48|72)(?:个)?小时(?:内|里)?/y
const WEEKS =
  /(?<![附临接最])(?:过去|最近|近)(?:的)?([0-9]|[一两三四五六七八])(?:个?星期|周)(?!年|岁|末)/y
const WEEKDAY = /(上|本|这)?(?:周|星期|礼拜)([一二三四五六日天])(?![年岁期长边家])/y
const WEEKEND = /(?:上|上个|这个|刚刚?过去的|过去的)周末(?:两天)?|周末两天/y
const LAST_WEEK = /上(?:一?周|一?个?(?:星期|礼拜))(?!末|年|期|边|[一二三四五六日天])/y
/** 上上周: no other words are so far back. */
const BEFORE_LAST = /上上(?:一?个?)(?:周末?|星期|礼拜|月|季度)/y
const MONTH_START = /本月(?:份)?以来/y
const WHOLE_DAY = /(?:0|零)(?:时|点)?(?:至|到|-)24(?:时|点)|[当全一]天|[当单]日/y
/** 14日16时，水位…; 5日上午，…. */
const HOUR = /(?:\d{1,2}[时点](?:\d{1,2}分)?许?|凌晨|清晨|上午|中午|下午|傍晚|晚间?|夜间)(?=，)/y
const HOURS_TO = /\d{1,2}(?:时|点)(?:至|到|-)(\d{1,2}) ?日 ?\d{1,2}(?:时|点)/y
const WEEK_NUMBER =
  /(?:(20\d\d) ?年(?:度)?的?|[今本]年的?)?第 ?(\d{1,2}|(?<=年的?第)[一二三四五六七八九十]{1,3}) ?周(?!年|岁|期)/y

export function nearAt(plain: string, at: number): Found | null {
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(plain)
  }
  const told = (match: RegExpExecArray | null, when: When): Found | null =>
    match === null ? null : { start: at, end: at + match[0].length, when }
  switch (plain[at]) {
    case '昨':
      return told(found(YESTERDAY), back(1))
    case '前':
      return (
        told(found(DAY_BEFORE), { kind: 'ago', count: 1, unit: 'day' }) ??
        told(found(BEFORE_YESTERDAY), back(2))
      )
    case '今':
      return told(found(TODAY), back(0)) ?? weekNumberAt(plain, at, found(WEEK_NUMBER))
    case '过':
    case '最':
    case '近':
      return hoursAt(at, found(HOURS)) ?? weeksAt(at, found(WEEKS))
    case '上':
    case '刚':
      return (
        told(found(DAY_BEFORE), { kind: 'ago', count: 1, unit: 'day' }) ??
        told(found(BEFORE_LAST), { kind: 'uncoded' }) ??
        namedMonthPartAt(plain, at) ??
        told(found(WEEKEND), { kind: 'last-week', isWeekend: true }) ??
        told(found(LAST_WEEK), { kind: 'last-week', isWeekend: false }) ??
        weekdayAt(plain, at, found(WEEKDAY))
      )
    case '当':
      return (
        namedMonthPartAt(plain, at) ?? thatDayAt(plain, at, told(found(THAT_DAY), { kind: 'then' }))
      )
    case '周':
    case '星':
    case '礼':
      return (
        told(found(WEEKEND), { kind: 'last-week', isWeekend: true }) ??
        weekdayAt(plain, at, found(WEEKDAY))
      )
    case '这':
      return (
        told(found(WEEKEND), { kind: 'last-week', isWeekend: true }) ??
        weekdayAt(plain, at, found(WEEKDAY))
      )
    case '本':
      return (
        told(found(MONTH_START), { kind: 'month-part', first: 1, last: null }) ??
        namedMonthPartAt(plain, at) ??
        weekdayAt(plain, at, found(WEEKDAY))
      )
    default:
      return weekNumberAt(plain, at, found(WEEK_NUMBER)) ?? dayAt(plain, at)
  }
}

/** ，当天…: the day that was told last, at the head of a clause. */
const THAT_DAY = /当[天日](?![发开])/y

function thatDayAt(plain: string, at: number, found: Found | null): Found | null {
  return /^$|[，。；“\n]/.test(plain[at - 1] ?? '') ? found : null
}

function back(days: number): When {
  return { kind: 'days-back', first: days, last: days }
}

const MOVED =
  /^(?:[早午尾]盘|盘[中前后初]|[收高低][盘报涨跌开于]|[涨跌]|上[涨升扬]|下[跌挫滑]|大[涨跌]|走[高低]|攀升|飙升|报[收于])/

/** At the head of a clause, or of how a market moved (道指周四收涨); "11月19日（周三）" says its date already. */
function weekdayAt(plain: string, at: number, match: RegExpExecArray | null): Found | null {
  if (match === null) return null
  const week = match[1]
  const isToldOf =
    /^$|[，。；：:\n在于]|截[至止]到?$/.test(plain.slice(Math.max(0, at - 3), at)) ||
    (/\p{Script=Han}/u.test(plain[at - 1] ?? '') &&
      MOVED.test(plain.slice(at + match[0].length, at + match[0].length + 2)))
  if (week === undefined && !isToldOf) return null
  const day = match[2] === '天' ? 0 : WEEKDAYS.indexOf(match[2] ?? '')
  const weeks = week === undefined ? null : week === '上' ? -1 : 0
  return { start: at, end: at + match[0].length, when: { kind: 'weekday', day, weeks } }
}

function hoursAt(at: number, match: RegExpExecArray | null): Found | null {
  if (match === null) return null
  const when: When = { kind: 'days-back', first: Number(match[1]) / 24, last: 0 }
  return { start: at, end: at + match[0].length, when }
}

function weeksAt(at: number, match: RegExpExecArray | null): Found | null {
  const count = match === null ? null : numeralOf(match[1] ?? '')
  if (match === null || count === null) return null
  // 近一周: the seven days up to now.
  if (count < 2)
    return { start: at, end: at + match[0].length, when: { kind: 'days-back', first: 6, last: 0 } }
  return { start: at, end: at + match[0].length, when: { kind: 'weeks-back', count } }
}

function weekNumberAt(plain: string, at: number, match: RegExpExecArray | null): Found | null {
  const week = numeralOf(match?.[2] ?? '') ?? 0
  if (match === null || week < 1 || week > 53 || /[\d月份]/.test(plain[at - 1] ?? '')) return null
  const year = match[1] === undefined ? null : ({ from: 'said', year: Number(match[1]) } as const)
  return { start: at, end: at + match[0].length, when: { kind: 'numbered-week', week, year } }
}

/** ，17日空调负荷1680万千瓦: what it then was, with its figure. */
function isOfThing(plain: string, at: number, end: number): boolean {
  return plain[at - 1] === '，' && OF_THING.test(plain.slice(end, end + 16))
}

const OF_THING =
  /^(?!电|讯|起|前|后|内|之|以|左右|至|到|召|举|发布|公布|印发|通报|上午|下午|晚)[^，。；、：“”\d]{2,10}(?:约?[为达]|估计为|是)?约?\d/

/** 28日全国接待游客6万人次: whom or what it was told of. */
const TELLS_OF = /^(?:全[国省市县区州港澳球]|[^，。；、\d]{1,3}[省市县区州])/

/** 3日10时，…; 27日晚，…. */
const AT_HOUR =
  /^(?:\d{1,2}[时点](?:\d{1,2}分)?|凌晨|清晨|早上|上午|中午|下午|傍晚|[早晚]高峰|晚[间上]?|夜[间里])(?:，|\p{Script=Han})(?!布会)/u
const OF_WHICH = /^[^，。；、：“”\d月]{1,8}约?\d/

const CAME_ABOUT =
  /^(?:凌晨|清晨|上午|中午|下午|傍晚|晚间?|夜间)?(?:接连|先后|再次|又)?(?:发生|爆发|遭遇|突发)/

/** 19日，…; 19日0时至24时; 19日8时至20日8时: a day of a month that isn't named, at the head of a clause. */
function dayAt(plain: string, at: number): Found | null {
  DAY.lastIndex = at
  const match = DAY.exec(plain)
  const first = Number(match?.[1] ?? 0)
  if (match === null || first < 1 || first > 31) return null
  const end = at + match[0].length
  // 云江西部10日发生地震.
  const isOfEvent =
    /[^\d月日每至到、—-]/.test(plain[at - 1] ?? '') && CAME_ABOUT.test(plain.slice(end, end + 8))
  const isAtTime =
    /[在于]/.test(plain[at - 1] ?? '') &&
    /^(?:凌晨|清晨|上午|中午|下午|傍晚|晚间?|当[天日])?[，。；]/.test(plain.slice(end, end + 3))
  if (isAtTime) return { start: at, end, when: { kind: 'days-of-month', first, last: first } }
  // 其中1日发送38万人次.
  const isOfWhich = plain.startsWith('其中', at - 2) && OF_WHICH.test(plain.slice(end, end + 12))
  if (!isOfEvent && !isOfWhich && !/^$|[，。；：:\n]/.test(plain[at - 1] ?? '')) return null
  HOURS_TO.lastIndex = end
  const hours = HOURS_TO.exec(plain)
  if (hours !== null) {
    const when: When = { kind: 'days-of-month', first, last: Number(hours[1]) }
    return { start: at, end: end + hours[0].length, when }
  }
  WHOLE_DAY.lastIndex = end
  HOUR.lastIndex = end
  const whole = WHOLE_DAY.exec(plain) ?? HOUR.exec(plain)
  if (
    whole === null &&
    !isOfEvent &&
    !isOfWhich &&
    plain[end] !== '，' &&
    !AT_HOUR.test(plain.slice(end, end + 12)) &&
    !isOfThing(plain, at, end) &&
    !TELLS_OF.test(plain.slice(end, end + 4))
  )
    return null
  const when: When = { kind: 'days-of-month', first, last: first }
  return { start: at, end: end + (whole?.[0].length ?? 0), when }
}
