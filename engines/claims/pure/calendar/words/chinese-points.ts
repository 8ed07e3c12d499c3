import type { Day } from '#platform/period'
import { matchesIn } from '../../text/matches.ts'
import { joined, type Point, point } from '../points.ts'
import { CHINESE_WEEKDAY, weekdayNamed } from './weekdays.ts'

const SIGNS = '〇零一二三四五六七八九'
const YEAR_HAN = /[一二][〇零一二三四五六七八九]{3}(?=年)/g
const DATE =
  /(?<![\d.,])(?:((?:1[5-9]|20)\d\d)年(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})[日号])?|(\d{1,2})月(?:(\d{1,2})[日号]|份|(?=[底初中至到—–~～起]|$|[^\d内均]))|(\d{1,2})[日号](?!线|楼|院|店|令|文件|公路|矿|井|厅|馆))(?!元|均)/g
const NEAR_YEAR = /(今年|去年|前年|明年|当年)(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})[日号])?/g
const NEAR_DAY =
  /今天|今日|昨[天日晚]|明天|明日|今[晨早晚]|前天|如今|至今|这个?周末|上个?周末|(?:上|本)周(?![一二三四五六日天末])|(?:上|本|这)个?月(?:[初中底末]|下旬|[上中]旬)?(?![\d数有日])|(?<![\d近])日前/g
const ISO = /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g
const YEAR_ALONE = /(?<=[（(—–-])((?:1[5-9]|20)\d\d)(?=[—–)）-])/g
const WEEKDAY = new RegExp(`${CHINESE_WEEKDAY}(?![届期次岁年个])`, 'g')
const HALF = '(凌晨|清晨|早上?|上午|中午|下午|傍晚|晚上?|晚间|当晚|深夜|午夜|夜[里间晚裏裡]|当夜)?'
const CLOCK = new RegExp(
  `${HALF}(?<![\\d:：.])(?:(\\d{1,2})[:：]([0-5]\\d)(?![\\d:：])|(\\d{1,2})[时点](?!间|段|尚|代)(?:([0-5]?\\d)分?|(半)|整)?)(许|左右)?|${HALF}([一二两三四五六七八九十]{1,3})[时点](?!间|段|尚|代|之|[零一二三四五六七八九]{1,8}(?![零一二三四五六七八九十刻分]))(半|整)?(许|左右)?`,
  'g',
)
/** 上午9时 was told of the first; 5日至7日: the month, too. */
const BESIDE = /^(?:[ ，]?[（(]|[）)]?[，、]?|[）)]?的)$/

export function chinesePoints(
  text: string,
  start: number,
  end: number,
  release: Day | null,
): readonly Point[] {
  const said = text
    .slice(start, end)
    .replace(YEAR_HAN, (word) => [...word].map((one) => digit(one)).join(''))
  const found: Point[] = []
  const taken: boolean[] = []
  const add = (match: RegExpExecArray, told: Parameters<typeof point>[1]): void => {
    const [from, to] = [match.index, match.index + match[0].length]
    if (taken[from] === true || taken[to - 1] === true) return
    for (let at = from; at < to; at += 1) taken[at] = true
    const isLoose = /^[^，。；]{0,1}(?:许|左右|前后|上下|[初底中]|以?前)/.test(
      said.slice(to, to + 4),
    )
    found.push(point({ start: start + from, end: start + to }, { isLoose, ...told }))
  }
  for (const match of matchesIn(ISO, said))
    add(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  // Before the dates: 去年11月18日 has one within.
  for (const match of matchesIn(NEAR_YEAR, said)) {
    const years = { 今年: 0, 去年: -1, 前年: -2, 明年: 1 }[match[1] ?? '']
    // 今年较去年减少12.5万: what it is held against is no end of a span.
    if ((years ?? 0) < 0 && /[较比]$/.test(said.slice(0, match.index))) continue
    if (years !== undefined)
      add(match, { ahead: { years }, month: numberIn(match[2]), day: numberIn(match[3]) })
  }
  let month: number | null = null
  for (const match of matchesIn(DATE, said)) {
    // 农历, 正月 have their own calendar.
    if (/(?:农历|阴历|旧历)$/.test(said.slice(Math.max(0, match.index - 2), match.index))) continue
    const own = numberIn(match[2] ?? match[4])
    const isSame = match[6] !== undefined && /[至到—–~～和、-]$/.test(said.slice(0, match.index))
    month = own ?? (isSame ? month : null)
    const day = numberIn(match[3] ?? match[5] ?? match[6])
    if (match[6] !== undefined && /(?:为期|历时|共|每|第|近)$/.test(said.slice(0, match.index)))
      continue
    if ((month ?? 1) > 12 || (day ?? 1) > 31) continue
    add(match, { year: numberIn(match[1]), month: match[1] === undefined ? month : own, day })
  }
  for (const match of matchesIn(NEAR_DAY, said)) add(match, { ahead: aheadOf(match[0]) })
  for (const match of matchesIn(YEAR_ALONE, said)) add(match, { year: Number(match[1]) })
  for (const match of matchesIn(WEEKDAY, said)) add(match, { weekday: weekdayNamed(match[0]) })
  let half = ''
  for (const match of matchesIn(CLOCK, said)) {
    const own = match[1] ?? match[8] ?? ''
    // 下午2时至5时: both are of the afternoon.
    const isSame = own === '' && /(?:至|到|—|-|–|~|～)$/.test(said.slice(0, match.index).slice(-2))
    half = own === '' && isSame ? half : own
    const clock = clockOf(match, half)
    const isLoose = (match[7] ?? match[11]) !== undefined
    if (clock !== null) add(match, isLoose ? { clock, isLoose } : { clock })
  }
  return joined(
    said,
    found.map((one) => shifted(one, -start)),
    BESIDE,
    release,
  ).map((one) => shifted(one, start))
}

function shifted(one: Point, by: number): Point {
  return { ...one, start: one.start + by, end: one.end + by }
}

function numberIn(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function digit(sign: string): number {
  return Math.max(0, SIGNS.indexOf(sign) - 1)
}

function aheadOf(word: string): { readonly days: number; readonly within?: number } {
  if (word.startsWith('昨')) return { days: -1 }
  if (word.startsWith('明')) return { days: 1 }
  if (word === '前天') return { days: -2 }
  if (/周/.test(word)) return { days: -4, within: 10 }
  if (/^上个?月/.test(word)) return { days: -31, within: 31 }
  if (/月/.test(word)) return { days: 0, within: 31 }
  return /日前/.test(word) ? { days: -5, within: 7 } : { days: 0 }
}

function clockOf(match: RegExpExecArray, half: string): number | null {
  const [, , h, m, h2, m2, n, , , han, n2] = match
  const hour = han === undefined ? Number(h ?? h2) : hanHour(han)
  // 三点 may be three points.
  if (han !== undefined && half === '') return null
  const minute = n !== undefined && n === '半' ? 30 : n2 === '半' ? 30 : Number(m ?? m2 ?? 0)
  if (!(hour <= 24) || minute > 59) return null
  // 夜里2点 is early, and 夜里11点 late.
  const isLate =
    hour < 12 && (/下午|傍晚|晚|深夜/.test(half) || (/夜[里间裏裡]|当夜/.test(half) && hour > 5))
  const isNight = /午夜/.test(half) && hour === 12
  return 60 * (isLate ? hour + 12 : isNight ? 0 : hour) + minute
}

function hanHour(han: string): number {
  const tens = han.indexOf('十')
  const one = (sign: string | undefined): number =>
    sign === undefined ? 0 : sign === '两' ? 2 : SIGNS.indexOf(sign) - 1
  if (tens < 0) return han.length === 1 ? one(han) : Number.NaN
  return (tens === 0 ? 1 : one(han[0])) * 10 + one(han[tens + 1])
}
