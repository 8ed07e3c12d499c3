import { matchesIn } from '../../text/matches.ts'
import { type Length, type LengthSort, type LengthUnit, MINUTES } from '../lengths.ts'

const SIGNS = '零一二三四五六七八九'
const NUMBER = '(?:\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百零]{1,6}|半)'
const UNIT =
  '(个半小时|个半钟头|小时半|个半月|年半|个世纪|世纪|个小时|小时|分钟|个钟头|钟头|个昼夜|昼夜|个晚上|个夜晚|天|日|周(?![年岁])|个星期|星期|个礼拜|个月|周年|周岁|个年头|年(?!代|级|轻|度|初|底|末|中|间|龄|薪|均|产|收|报|级|会|终)|岁|个春秋|载)'
const LENGTH = new RegExp(
  `(?<![\\d.,第初十百])(第)?(${NUMBER})(多|余|来)?${UNIT}(?:零?(${NUMBER})(个月|天|个?小时|分钟?)|(半))?`,
  'g',
)

const UNITS: { readonly [word: string]: readonly [LengthUnit, number] } = {
  小时: ['hours', 1],
  钟头: ['hours', 1],
  世纪: ['years', 100],
  半钟头: ['hours', 1],
  周岁: ['years', 1],
  半小时: ['hours', 1],
  小时半: ['hours', 1],
  分钟: ['minutes', 1],
  分: ['minutes', 1],
  昼夜: ['days', 1],
  晚上: ['days', 1],
  夜晚: ['days', 1],
  天: ['days', 1],
  日: ['days', 1],
  周: ['weeks', 1],
  星期: ['weeks', 1],
  礼拜: ['weeks', 1],
  月: ['months', 1],
  半月: ['months', 1],
  周年: ['years', 1],
  年头: ['years', 1],
  年: ['years', 1],
  年半: ['years', 1],
  岁: ['years', 1],
  春秋: ['years', 1],
  载: ['years', 1],
}

const BOUND =
  /(?:(整整|刚好|恰好|正好|足足|整|已|满|共|共计)|(将近|近|不到|快|接近)|(约|大约|约为|大概|左右)|(超过|逾|超|至少|已有))$/
const LED =
  /(历时|历经|持续|延续|延续至|为期|时隔|相隔|间隔|用时|用了|耗时|长达|前后|[工租任期片时]?[限长期]为?|质保期|有效期|合同期|全程|行程|航程|路程|[车飞]程|晚点|误点|延误|提前|提早|推迟|延后|延迟|顺延|推后|延期|迟到|迟了|共|共计|总共|合计|一共|[至迄]今|至今已|连续|一连|接连|[\u4e00-\u9fff]了|这|那|每[天日晚]|使用|走过|走完|运行|运营|营业|坚守|工作|执教|从教|行医|停业|停航|停产|停运|停水|停电|闭馆|在[位职任]|任职|服役|服刑|已|是)$/
const BEHIND =
  /^(内(?=一?共|累计|总计)|之?后(?:的|，|\d|[今才又再重])|之久|以来|到期|期满|届满|来|才|整|后|里|间(?!的?隔))/
const NO_LENGTH_BEFORE =
  /(?:未来|今后|过去|最近|近|每|第|平均|(?<!提)前|头|上|下|首|另|再|还要|至少|不超过|不少于|最[长多短]|以内|有期徒刑|连续|同比|超前|龄|满)$/
const NO_LENGTH_BEHIND =
  /^(?:前|以前|之前|内(?!一?共|累计|总计)|以内|之内|期(?!满|限)|以上|左右前|级|规划|计划|行动|一次|一遇|更|制|国债|一度)/
const AGE_BEFORE =
  /(?:享年|终年|享寿|时年|年仅|年|活到|活了|年满|今年|现年|已|已经|年已|刚满|满|岁数|时|才)$/
const HALVED = /^(?:个半小时|个半钟头|小时半|个半月|年半)$/

export function chineseLengths(text: string, start: number, end: number): readonly Length[] {
  const said = text.slice(start, end)
  return matchesIn(LENGTH, said).flatMap((match) => lengthOf(said, match, start))
}

function lengthOf(said: string, match: RegExpExecArray, start: number): readonly Length[] {
  const [all, nth, number = '', more, unit = '', minor, minorUnit = '', half] = match
  const [own, times] = UNITS[unit.replace(/^个/, '')] ?? [null, 0]
  if (own === null) return []
  const isHalf = half !== undefined || HALVED.test(unit)
  const [minorOwn, minorTimes] = UNITS[minorUnit.replace(/^个/, '')] ?? [own, 0]
  const whole = number === '半' ? 0.5 : numberOf(number)
  const lesser =
    minor === undefined ? 0 : (numberOf(minor) * (minorTimes * MINUTES[minorOwn])) / MINUTES[own]
  const count = (whole + (isHalf ? 0.5 : 0)) * times + lesser
  const before = said.slice(Math.max(0, match.index - 12), match.index)
  const behind = said.slice(match.index + all.length, match.index + all.length + 8)
  const told = roleOf(unit, count, nth !== undefined, before, behind)
  if (told === null || !(count > 0)) return []
  const bounded = BOUND.exec(before)
  return [
    {
      start: start + match.index,
      end: start + match.index + all.length,
      count,
      unit: own,
      isParted: isHalf || number === '半' || minor !== undefined || number.includes('.'),
      bound:
        more !== undefined || /^[多余]/.test(behind) || bounded?.[4] !== undefined
          ? 'over'
          : bounded?.[2] !== undefined
            ? 'nearly'
            : bounded?.[3] !== undefined || /^左右/.test(behind)
              ? 'about'
              : 'exact',
      ...(minor === undefined ? {} : { minor: minorOwn }),
      ...(/世纪$/.test(unit) ? { isRound: true } : {}),
      ...told,
      ...(told.sort === 'age' && unit !== '周岁' ? { isNominal: true } : {}),
    },
  ]
}

type Role = Pick<Length, 'sort' | 'led' | 'isBack'>

function roleOf(
  unit: string,
  count: number,
  isNth: boolean,
  before: string,
  behind: string,
): Role | null {
  const sort: LengthSort =
    unit === '周年' ? 'jubilee' : unit === '岁' || unit === '周岁' ? 'age' : 'elapsed'
  const back = { isBack: false }
  if (isNth) {
    const isCounted = unit === '个年头' || unit === '个月' || unit === '年' || unit === '天'
    return isCounted && /^(?!的|次)/.test(behind)
      ? { ...back, sort: 'nth', led: `第${unit}` }
      : null
  }
  if (sort === 'jubilee') return { ...back, sort, led: '周年' }
  if (sort === 'age') {
    if (/^(?:生日|寿辰|诞辰|华诞|大寿)/.test(behind))
      return { ...back, sort: 'jubilee', led: '生日' }
    const led =
      AGE_BEFORE.exec(before)?.[0] ?? (/^$/.test(before) || /[，,（(]$/.test(before) ? '，' : null)
    return led === null || /^(?:的(?!生日|寿)|以[上下]|及以上|至|到|—|–|-)/.test(behind)
      ? null
      : { ...back, sort, led: `岁${led}` }
  }
  const bounded = BOUND.exec(before)
  const plain = bounded === null ? before : before.slice(0, bounded.index)
  const led = LED.exec(plain) ?? LED.exec(before)
  const follows = BEHIND.exec(behind)
  // 40年前的1984年: only beside the time that it leads to.
  if (/^(?:之|以)?前(?:的|，)?\d/.test(behind)) return { ...back, sort, led: '_前' }
  if (NO_LENGTH_BEHIND.test(behind)) return null
  // 这两天: of late, and no two days that were counted.
  if (unit === '天' && count === 2 && /这$/.test(before) && !/^[里间内中]/.test(behind)) return null
  if (/有期徒刑$/.test(before)) return { ...back, sort, led: '有期徒刑_' }
  const isRow = /(?:连续|一连|接连)$/.test(before)
  if (NO_LENGTH_BEFORE.test(plain) && !isRow) return null
  const isWhole = /(?:整整|足足)$/.test(before)
  const isFree = led === null && follows === null && !isWhole
  // 同一天, 有一年.
  if (isFree && (count <= 1 || !isAlone(plain, behind))) return null
  if (isFree) return { ...back, sort, led: 'free' }
  if (unit === '年' && count > 300) return null
  if (unit === '日' && !/(?:历时|为期|共|共计)$/.test(plain)) return null
  const words = `${led?.[1] ?? (isWhole ? '整整' : '')}_${follows?.[1] ?? ''}`
  // 103年来它拆过两次顶, 三个半钟头里: a clause that begins with it points back.
  const isFirst =
    /(?:^|[，。；：“])[这那在]?$/.test(plain) &&
    /^(?:来|里|间|内|以来|之久)$/.test(follows?.[1] ?? '')
  if (led === null && !isFirst && /^[里间内]$/.test(follows?.[1] ?? '')) return null
  const isBack =
    isFirst ||
    /^(?:历时|用时|耗时|长达|前后|共计?|总共|一共|[至迄]今|这|全程|航程|行程|片长)/.test(
      led?.[1] ?? '',
    )
  return { sort: isRow ? 'nth' : 'elapsed', led: isRow ? '连续' : words, isBack }
}

/** 航行1小时45分，: a clause of its own, with no more than a verb, or before a noun that it is the length of (65年炉火). */
function isAlone(before: string, behind: string): boolean {
  const own = before.split(/[，。；：、（）()—“”]/).at(-1) ?? ''
  if (OTHER_DEED.test(own)) return false
  if (own === '') return /^(?:[，。；）)—]|$|[\u4e00-\u9fff]{2,4}[，。；])/.test(behind)
  return own.length <= OWN_MAX && !/\d/.test(own) && /^(?:[，。；！）)]|$)/.test(behind)
}

const OWN_MAX = 6
const OTHER_DEED =
  /返程|回程|来回|往返|筹|备|排练|布展|培训|调试|工作|上班|加班|[快慢少短省]了?|缩|压|节|增加|延长|[长多]了|绕行|仅|只(?![得有])|其中|另|每[周月年]|平均|服务|审理/

export function numberOf(said: string): number {
  if (/^\d/.test(said)) return Number(said)
  let [sum, digit] = [0, 0]
  for (const sign of said) {
    if (sign === '百') [sum, digit] = [sum + 100 * Math.max(1, digit), 0]
    else if (sign === '十') [sum, digit] = [sum + 10 * (digit === 0 ? 1 : digit), 0]
    else digit = sign === '两' ? 2 : Math.max(0, SIGNS.indexOf(sign))
  }
  return sum + digit
}
