import type { ClaimBound } from '../../../types.ts'
import { BLOCKED_LEADING, BOUND_LINKS, LEADING_BOUNDS, TRAILING_BOUNDS } from '../words/bounds.ts'
import { MORE_VERBS } from '../words/changes.ts'
import { isDigit, isHanNumeral } from './digits.ts'
import { type Found, wordAt, wordBefore, wordSet, wordTable } from './word-table.ts'

const LEADING = wordTable(boundsOf(LEADING_BOUNDS))
const TRAILING = wordTable(boundsOf(TRAILING_BOUNDS))
const LINKS = wordSet(BOUND_LINKS)
const BLOCKED: ReadonlyMap<string, string> = new Map(
  BLOCKED_LEADING.trim()
    .split('\n')
    .map((line) => {
      const [word = '', ...before] = line.trim().split(' ')
      return [word, before.join('')] as const
    }),
)

const GROWN = /^[放扩增加壮]$/

function boundsOf(table: string): readonly (readonly [string, ClaimBound])[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [bound = '', ...words] = line.trim().split(' ')
      return words.map((word) => [word, bound as ClaimBound] as const)
    })
}

/** The bound words that end where the number begins, with a linking verb between: 超过, 最高可达, 约为. */
export function boundBefore(text: string, end: number, floor: number): Found<ClaimBound> | null {
  const direct = leadingAt(text, end, floor)
  if (direct !== null) return direct
  const link = wordBefore(LINKS, text, end, floor)
  return link === null ? null : leadingAt(text, link.start, floor)
}

function leadingAt(text: string, end: number, floor: number): Found<ClaimBound> | null {
  const found = wordBefore(LEADING, text, end, floor)
  if (found === null) return null
  const word = text.slice(found.start, found.end)
  if (isOfPair(text, found.start, word)) return null
  const before = text[found.start - 1] ?? ''
  const isNoun =
    word === '过' && /[进程]度$/.test(text.slice(Math.max(0, found.start - 2), found.start))
  // 资金放大约14倍: what grew, and "about".
  if (word === '大约' && GROWN.test(before)) return { ...found, start: found.start + 1 }
  if (before !== '' && !isNoun && (BLOCKED.get(word) ?? '').includes(before))
    return word === '约' && GATHERED.test(text.slice(Math.max(0, found.start - 2), found.start))
      ? found
      : null
  if (word === '超' && NET.test(text.slice(Math.max(0, found.start - NET_REACH), found.start)))
    return null
  // 创近8季新高: the latest eight, and not nearly as many.
  if (word === '近' && OF_LATEST.test(text.slice(end, end + LATEST_REACH))) return null
  // 共破288宗走私案: solved, and not more than so many.
  if ((word === '破' || word === '突破') && RECORDS.test(text.slice(end, end + RECORDS_REACH)))
    return null
  const isSolved = word === '破' && CASES.test(text.slice(end, end + CASES_REACH))
  if (isSolved && !ASKED.test(text.slice(Math.max(0, found.start - 8), found.start))) return null
  // 过 alone counts only before a bare scale or a part: 过万, 过千亿, 过八成, 过三分之二.
  if ((word === '过' || word === '已过') && !PART_NEXT.test(text.slice(end, end + 3))) return null
  return found
}

const OF_LATEST = /^[\d一二三四五六七八九十两]{1,3}个?[年季月周日天]度?(?:以?来)?的?[新最]?[高低]/
const LATEST_REACH = 14

/** 每日收集约310吨, beside 集约. */
const GATHERED = /[收采採搜筹籌募汇匯征徵归歸聚]集$/

/** 外资买超31亿元, 当月出超58亿美元: how much more was bought or sold, and not 购买超31亿元 or 收入超58亿元. */
const NET =
  /(?<![购購采採抢搶热熱售大专專外])[买買卖賣]$|(?:^|[，。；月年季当當易现現呈])[出入]$|出入$/
const NET_REACH = 2

const CASES = /^[\d,.零一二两三四五六七八九十百千万]{1,10}[多余]?[宗起单]/
const CASES_REACH = 14
/** 投诉破4万宗: what isn't solved. */
const ASKED = /(?:投诉|求助|查询|申请|咨询|举报)(?:总?[数量])?[已亦也再]?$/
/** 49队83人1次破62项全国纪录. */
const RECORDS =
  /^[\d,零一二两三四五六七八九十百]{1,8}[多余]?项(?:次)?[^，。；、\d]{0,10}[纪记][录錄]/
const RECORDS_REACH = 30

const PART_NEXT = /^(?:[百千万亿]|[二三四五六七八九]成|半|[二三四五六七八九]分之)/

/** 最高成交价80.15元、最低76.80元: the second is the lowest price that was paid, and bounds nothing either. */
function isOfPair(text: string, at: number, word: string): boolean {
  const pair = PAIRS.get(word)
  return pair?.test(text.slice(Math.max(0, at - PAIR_REACH), at)) ?? false
}

const PAIR_REACH = 32
const PAIRS: ReadonlyMap<string, RegExp> = new Map(
  ['最高最低', '最低最高', '最大最小', '最多最少'].map((pair) => [
    pair.slice(2),
    new RegExp(`${pair.slice(0, 2)}(?!可|达|至|不|为|约|近)[^，。；\\d]{1,6}\\d[^。；]{0,24}$`),
  ]),
)

/** 超过全国的三分之一, 约占总数的四成: the bound stands before the whole of which a part is told. */
export function distantBound(text: string, at: number, floor: number): ClaimBound | null {
  const limit = Math.max(floor, at - DISTANCE)
  if (text[at - 1] !== '的') return boundOfWhole(text, at, limit)
  const far = boundOverFigure(text, at)
  if (far !== null) return far
  for (let end = at - 2; end > limit; end -= 1) {
    if ('，,。；;、：:0123456789%'.includes(text[end - 1] ?? ' ')) return null
    const found = wordBefore(DISTANT, text, end, limit)
    if (found !== null && !(found.end - found.start === 1 && IN_WORDS.includes(text[end] ?? ' ')))
      return found.value
  }
  return null
}

/** 不足全年任务90公里的一半: its whole is told as a figure, and the bound before that. */
function boundOverFigure(text: string, at: number): ClaimBound | null {
  if (!/^(?:一半|半数|[二三四五六七八九十]分之)/.test(text.slice(at, at + 3))) return null
  const from = Math.max(0, at - OVER_FIGURE)
  const found = OF_FIGURE.exec(text.slice(from, at))
  return found === null ? null : (wordAt(DISTANT, text, from + found.index)?.value ?? null)
}

const OVER_FIGURE = 30
const OF_FIGURE =
  /(?:不足|不到|超过)(?![\d.,])[^，。；：、\d]{1,10}\d[\d.,]*[^，。；：、\d]{0,6}的$/

/** 不到全国4%的土地, 超过全省三成; of 超过全国5.2%的平均水平 the number is exact. */
function boundOfWhole(text: string, at: number, limit: number): ClaimBound | null {
  const [whole] = WHOLE.exec(text.slice(Math.max(limit, at - 2), at)) ?? []
  const behind = text.slice(at, at + 16)
  if (whole === undefined || LEVEL.test(behind)) return null
  const found = wordBefore(DISTANT, text, at - whole.length, limit)
  // 增速为6.1%，超过全国5.2%: of a level, and no part.
  const isPart = PART_OF.test(behind) || /占$/.test(text.slice(limit, found?.end ?? limit))
  return isPart ? (found?.value ?? null) : null
}

const WHOLE = /(?:全[国國省市县縣区區州球]|世界|[总總][数數量])$/
const PART_OF =
  /^(?:[\d.]{1,5}[%％]的|[一二三四五六七八九\d.]{1,3}成|[一二三四五六七八九十百]{1,3}分之|\d{1,2}[/／]\d)/
const LEVEL = /^[^，。；、的]{1,8}的?(?:平均|均值|水平|增速|增幅|增长|涨幅|降幅|目标|标准|失业率)/

/** Behind a 超 that belongs to another word: 占超标天次的61.3%. */
const IN_WORDS = '标级大低高前额时载期市产龄采重速限支强算导过出'

const DISTANCE = 18
const DISTANT = wordTable<ClaimBound>([
  ['超过', 'over'],
  ['超', 'over'],
  ['约占', 'about'],
  ['大约占', 'about'],
  ['约为', 'about'],
  ['约相当于', 'about'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['不及', 'under'],
  ['接近', 'nearly'],
  ['近占', 'nearly'],
  ['几乎是', 'nearly'],
  ['几乎为', 'nearly'],
  ['几乎占', 'nearly'],
  ['几近', 'nearly'],
])

/** 最快一趟列车运行时间为72分钟: the time of the fastest, told after what it is the time of. */
export function extremeBefore(text: string, at: number): ClaimBound | null {
  const limit = Math.max(0, at - EXTREME_REACH)
  for (let end = at; end > limit; end -= 1) {
    if ('，,。；;、：:（）()由从比0123456789'.includes(text[end - 1] ?? ' ')) return null
    const found = wordBefore(EXTREMES, text, end, limit)
    if (found !== null) return found.value
  }
  return null
}

const EXTREME_REACH = 16
const EXTREMES = wordTable<ClaimBound>([
  ['最快', 'atLeast'],
  ['最短', 'atLeast'],
  ['最慢', 'atMost'],
  ['最长', 'atMost'],
])

/** The bound words behind a unit: 以上, 左右, 多. */
export function boundBehind(text: string, at: number, unit: string): Found<ClaimBound> | null {
  const found = wordAt(TRAILING, text, at)
  if (found === null) {
    if (text[at] === '内' && TIMES.has(unit) && !'外容部陆需地在'.includes(text[at + 1] ?? ' '))
      return { start: at, end: at + 1, value: 'atMost' }
    return null
  }
  const word = text.slice(found.start, found.end)
  const next = text[found.end] ?? ''
  if (word === '起' && (!unit.startsWith('CNY') || '点步诉到来算征付'.includes(next))) return null
  if (
    word === '多' &&
    (isDigit(next) ||
      '边元样维功举措地方点种渠层部次计付列报缴退提领数为半在'.includes(next || ' '))
  )
    return null
  if (word === '多' && MORE.test(text.slice(found.end, found.end + 4))) return null
  if (word === '多' && isMoreThan(text, at)) return null
  if (word === '余' && (isHanNumeral(next) || '额数'.includes(next || ' '))) return null
  if (word === '许' && next !== '' && '多可'.includes(next)) return null
  return found
}

/** 比上年的4835万人次多发382万人次: 多 goes with what was done more. */
const MORE = new RegExp(`^(?:${MORE_VERBS})?[了出近约超逾]?[\\d零一二两三四五六七八九十百千万]`)

/** 比上年同期的540亿元多增42亿元, 较去年的8亿元多追回1.2亿元: by how much more than the figure before 多. */
function isMoreThan(text: string, at: number): boolean {
  return (
    MORE_BY.test(text.slice(at, at + MORE_BY_REACH)) &&
    THAN.test(text.slice(Math.max(0, at - THAN_REACH), at))
  )
}

const MORE_BY = /^多\p{Script=Han}{1,4}\d/u
const MORE_BY_REACH = 6
const THAN = /[比较較][^，。；：、]{2,28}$/
const THAN_REACH = 30

const TIMES: ReadonlySet<string> = new Set([
  'minutes',
  'hours',
  'days',
  'working-days',
  'seconds',
  'weeks',
  'months',
  'km',
  'm',
])
