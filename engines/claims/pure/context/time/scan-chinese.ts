import { REPUBLIC } from '../../zh/parts/republic.ts'
import { chineseCue } from './chinese-cues.ts'
import { numeralOf, plainDigits } from './chinese-digits.ts'
import { digitsOf, readStem, type Stem, TO } from './chinese-parts.ts'
import { stretchOfMonths } from './english-stretch.ts'
import { censusAt } from './near/chinese/census.ts'
import { eraAt } from './near/chinese/eras.ts'
import { weekAt } from './near/chinese/month-parts.ts'
import { nearAt } from './near/chinese/near.ts'
import { agoAt, comingAt, laterAt, pastAt, pastShortAt, whileAt } from './near/chinese/past.ts'
import { planAt } from './near/chinese/plans.ts'
import { endOfStem, readTail, untilAt } from './near/chinese/tail.ts'
import { orderAt } from './near/order/chinese-order.ts'
import { type Found, month, type TimePhrase, type When, YEAR, type YearWord } from './phrase.ts'

/** The phrases of time of one Chinese sentence, in order. */
export function scanChinese(text: string, start: number, end: number): readonly TimePhrase[] {
  const plain = plainDigits(text.slice(start, end))
  const phrases: TimePhrase[] = []
  let at = 0
  while (at < plain.length) {
    const found = mayBegin(plain, at) ? phraseAt(plain, at) : null
    if (found === null) {
      at += 1
      continue
    }
    const previous = phrases.at(-1)
    const joint = previous === undefined ? '' : plain.slice(previous.end - start, found.start)
    // 2月4日春节假期最后一天: which day of the holiday it was.
    if (found.when.kind === 'uncoded' && isDayOf(previous) && /^，?$/.test(joint)) {
      const behind = plain.slice(found.end, found.end + 4)
      if (joint === '' || /^(?:最后|首日|第.天|[前后]夕)/.test(behind)) {
        at = found.end
        continue
      }
    }
    // 10月12日，星期一: which day of the week it was.
    if (found.when.kind === 'weekday' && isDayOf(previous) && /^[，（]?$/.test(joint)) {
      at = found.end
      continue
    }
    // 比2024年春运多: the year is what it is held against.
    if (found.when.kind === 'uncoded' && previous?.cue === 'base' && /^的?$/.test(joint)) {
      at = found.end
      continue
    }
    // 2021年公司上市以来: since the time that is told of it.
    const since = sinceThen(previous, found, joint)
    if (since !== null && previous !== undefined) {
      phrases[phrases.length - 1] = { ...previous, end: start + found.end, when: since }
      at = found.end
      continue
    }
    // 自6月25日以来，截至目前: how far those days go.
    if (found.when.kind === 'now' && isOpenSince(previous) && /^[，,]$/.test(joint)) {
      at = found.end
      continue
    }
    // 较一季度和去年四季度分别提高…: both are bases.
    const isSecond = previous?.cue === 'base' && /^[和与及、]$/.test(joint)
    const cue = isSecond ? 'base' : chineseCue(plain, found)
    const from = start + found.start
    phrases.push({ start: from, end: start + found.end, when: found.when, cue, cueAt: from })
    at = found.end
  }
  return phrases
}

function sinceThen(before: TimePhrase | undefined, found: Found, joint: string): When | null {
  const { when } = found
  if (when.kind !== 'since' || when.from !== null || when.to !== null) return null
  if (before?.when.kind !== 'stretch' || before.cue !== null) return null
  const { stretch, year } = before.when
  return /^[^，。；：、\d]{1,14}$/.test(joint) ? { ...when, from: { stretch, year } } : null
}

function isDayOf(phrase: TimePhrase | undefined): boolean {
  return phrase?.when.kind === 'stretch' && phrase.when.stretch.kind === 'days'
}

function isOpenSince(phrase: TimePhrase | undefined): boolean {
  return phrase?.when.kind === 'since' && phrase.when.from !== null && phrase.when.to === null
}

/** 数说法院2024, 回眸2024：…: in a title a year needs no word for it. */
export function scanChineseTitle(text: string, start: number, end: number): readonly TimePhrase[] {
  const phrases = withYearBefore(text, scanChinese(text, start, end))
  const plain = plainDigits(text.slice(start, end))
  const found = TITLE_YEAR.exec(plain)
  const [from, to] = found === null ? [0, 0] : [start + found.index, start + found.index + 4]
  if (found === null || phrases.some((phrase) => phrase.start < to && from < phrase.end))
    return phrases
  const year = { from: 'said', year: Number(found[0]) } as const
  const when: When = { kind: 'stretch', stretch: YEAR, year }
  const title: TimePhrase = { start: from, end: to, when, cue: null, cueAt: from }
  return [...phrases, title].sort((a, b) => a.start - b.start)
}

/** 上年营收净利双增长: in a title that says no time before it, the year before that of the release. */
function withYearBefore(text: string, phrases: readonly TimePhrase[]): readonly TimePhrase[] {
  const [first, ...others] = phrases
  if (first === undefined || first.cue !== null || first.when.kind !== 'stretch') return phrases
  const { stretch, year } = first.when
  const isBefore = stretch.kind === 'year' && year?.from === 'context' && year.years === -1
  if (!isBefore || /^(?:同期|[末底初])/.test(text.slice(first.end, first.end + 2))) return phrases
  return [{ ...first, when: { ...first.when, year: { from: 'release', years: -1 } } }, ...others]
}

const TITLE_YEAR =
  /(?<![\d.A-Za-z第-])20[0-3]\d(?=$|[：:｜|！!，,”"》」 —]|成绩单|账单|盘点|回眸|回顾|答卷|大事|数据|年报)/

/** The first signs of every phrase: most places of a text begin none. */
const STARTS: ReadonlySet<number> = new Set(
  [
    ...'0123456789〇零○那彼其半一二三四五六七八九十两今去前明上本当该同全下年月季期首第目现如眼到截迄至近多过最这连“"自以成启开建设运国春中元清端暑寒黄双发推落挂上投实施试报每民昨刚周星礼入节长假未新余剩末后党改共香澳几数百农阴旧QH',
  ].map((sign) => sign.charCodeAt(0)),
)

function mayBegin(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at)
  if (!STARTS.has(code)) return false
  if (code >= 0x30 && code <= 0x39) return !isDigit(plain[at - 1] ?? '')
  // 提前两年 tells how much sooner.
  return !(plain[at] === '前' && plain[at - 1] === '提')
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9'
}

function phraseAt(plain: string, at: number): Found | null {
  return (
    labelAt(plain, at) ??
    censusAt(plain, at) ??
    eraAt(plain, at) ??
    soFarAt(plain, at) ??
    seasonAt(plain, at) ??
    nearAt(plain, at) ??
    orderAt(plain, at) ??
    begunAt(plain, at) ??
    weekToAt(plain, at) ??
    endedAt(plain, at) ??
    fixedAt(plain, at) ??
    planAt(plain, at) ??
    whileAt(plain, at) ??
    comingAt(plain, at) ??
    pastShortAt(plain, at) ??
    pastAt(plain, at) ??
    agoAt(plain, at) ??
    laterAt(plain, at) ??
    datedAt(plain, at)
  )
}

const LABEL = /(20\d\d)(?=(?:展望|计划|目标|预告)?】)/y

/** 【2025】: a label that is a year. */
function labelAt(plain: string, at: number): Found | null {
  if (plain[at - 1] !== '【') return null
  LABEL.lastIndex = at
  const year = LABEL.exec(plain)?.[1]
  if (year === undefined) return null
  const when: When = { kind: 'stretch', stretch: YEAR, year: { from: 'said', year: Number(year) } }
  return { start: at, end: at + year.length, when }
}

const SO_FAR_TO =
  /(?:今年|本年|年初)(?:以来)?[，,]?截[至止]到?|(?:(?:今年|本年|年初)以来|年初)[，,]?[至到]/y

/** 今年截至8月底, 今年以来至5月末: the months up to it. */
function soFarAt(plain: string, at: number): Found | null {
  if (!'今本年'.includes(plain[at] ?? ' ')) return null
  SO_FAR_TO.lastIndex = at
  const found = SO_FAR_TO.exec(plain)
  const stem = found === null ? null : readStem(plain, at + found[0].length)
  if (stem === null || (stem.stretch.kind !== 'months' && stem.stretch.kind !== 'days')) return null
  const { stretch } = stem
  const year: YearWord = { from: 'release', years: 0 }
  const ended = /^ ?[底末]/.exec(plain.slice(stem.end, stem.end + 2))?.[0].length ?? 0
  const end = stem.end + ended
  if (stretch.kind === 'months')
    return {
      start: at,
      end,
      when: { kind: 'stretch', stretch: stretchOfMonths(1, stretch.last), year },
    }
  const when: When = { kind: 'since', from: { stretch: YEAR, year }, to: { stretch, year } }
  return { start: at, end, when }
}

const SEASON =
  /(20\d\d)年?(?:[/／-]|--|至|到)(?:20)?(\d\d)(?:年(?:度)?)?(?=榨季|产季|赛季|财年|销售季|制糖期|作物年度|棉花年度|市场年度|采暖季|供暖季|学年)/y

/** 113学年度. */
const SCHOOL_YEAR = /^(1[0-3]\d) ?(?=学年度)/

/** 2023/24年榨季: a year that begins within one and ends within the next. */
function seasonAt(plain: string, at: number): Found | null {
  if (plain[at] !== '2' && plain[at] !== '1') return null
  SEASON.lastIndex = at
  const school = SCHOOL_YEAR.exec(plain.slice(at, at + 8))?.[1]
  if (school !== undefined) {
    const year = REPUBLIC + Number(school)
    return {
      start: at,
      end: at + school.length,
      when: { kind: 'span', first: year, last: year + 1 },
    }
  }
  const found = SEASON.exec(plain)
  const first = Number(found?.[1] ?? 0)
  if (found === null || (first + 1) % 100 !== Number(found[2])) return null
  return { start: at, end: at + found[0].length, when: { kind: 'span', first, last: first + 1 } }
}

const BEGUN =
  /(?:[^，。；：、\d开起启至到]{0,6}(?:开始|启动|(?:开[通业馆园行放]|启用|投[运用产]|上[线市]|成立)(?:[运试]营|运行)?)|起)[，,]?(?:截[至止]|至|到)/y

/** 自1月14日开始，至2月22日结束: all days between. */
function begunAt(plain: string, at: number): Found | null {
  if (plain[at - 1] !== '自' && plain[at - 1] !== '从') return null
  const first = readStem(plain, at)
  if (first === null) return null
  BEGUN.lastIndex = first.end
  const joint = BEGUN.exec(plain)
  const behind = first.end + (joint?.[0].length ?? 0)
  const last = joint === null ? null : (readStem(plain, behind) ?? dayOfSame(plain, behind, first))
  if (last === null) return null
  // 自2018年9月28日启动至2026年6月30日: each end in a year of its own.
  const [from, to] = [first.year, last.year]
  if (
    from !== null &&
    to !== null &&
    to !== from &&
    (to.from !== 'said' || from.from !== 'said' || to.year > from.year)
  ) {
    if (first.stretch.kind === 'year' && last.stretch.kind === 'year') return null
    const { value, end } = endOfStem(plain, last)
    return { start: at, end, when: { kind: 'since', from: first, to: value } }
  }
  if (first.stretch.kind !== 'days' || last.stretch.kind !== 'days') return null
  const { month, day } = first.stretch
  // 自2021年12月3日开通运营至1月7日: of the release's year.
  if (from !== null && to === null && last.stretch.lastMonth < month) {
    const { value, end } = endOfStem(plain, last)
    return { start: at, end, when: { kind: 'since', from: first, to: value } }
  }
  const stretch = { ...last.stretch, month, day }
  return { start: at, end: last.end, when: { kind: 'stretch', stretch, year: first.year } }
}

const WEEK_TO = /(?:当周|(?:为?止)?(?:的|之)?(?:一周|1周|7天))/y

/** 截至4月29日当周, 4月29日止一周: the seven days up to it. */
function weekToAt(plain: string, at: number): Found | null {
  if (plain.indexOf('周', at) < 0 && plain.indexOf('7天', at) < 0) return null
  const from = /^截[至止]到?/.exec(plain.slice(at, at + 3))?.[0].length ?? 0
  const stem = readStem(plain, at + from)
  if (stem?.stretch.kind !== 'days' || stem.stretch.day !== stem.stretch.lastDay) return null
  WEEK_TO.lastIndex = stem.end
  const found = WEEK_TO.exec(plain)
  if (found === null) return null
  const { stretch, year } = stem
  return { start: at, end: stem.end + found[0].length, when: { kind: 'week', stretch, year } }
}

const OWN_DAY = /(\d{1,2}) ?日/y

/** 自11月1日起至19日: of the same month. */
function dayOfSame(plain: string, at: number, { stretch, year }: Stem): Stem | null {
  OWN_DAY.lastIndex = at
  const found = OWN_DAY.exec(plain)
  const day = Number(found?.[1] ?? 0)
  if (found === null || stretch.kind !== 'days' || day <= stretch.day || day > 31) return null
  return { end: at + found[0].length, stretch: { ...stretch, lastDay: day }, year }
}

const ENDED =
  /(?:底|末)?(?:(?:(?:止|為止|为止)(?:之|的)?|的(?=[0-9一二三四五六七八九十]{1,3}个月))(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})个月|(?:财政?年度|财年|年度|全年|一年))|(?:的|之)(?:上一)?(?:财政?年度|财年|会计年度))(?:期间|内|里|中)?/y

/** 截至二零二五年六月三十日止六个月, 截至十月底的三个月: the months up to a day. */
function endedAt(plain: string, at: number): Found | null {
  if (!plain.startsWith('截至', at)) return null
  const stem = readStem(plain, at + 2)
  if (stem === null || (stem.stretch.kind !== 'days' && stem.stretch.kind !== 'months')) return null
  const last = stem.stretch.kind === 'days' ? stem.stretch.lastMonth : stem.stretch.last
  ENDED.lastIndex = stem.end
  const found = ENDED.exec(plain)
  if (found === null) return null
  const count = found[1] === undefined ? 12 : numeralOf(found[1])
  if (count === null || count > 12) return null
  const end = stem.end + found[0].length
  return { start: at, end, when: monthsTo(last, count, stem.year) }
}

/** So many months up to the end of one: those of a year, or from within the year before. */
function monthsTo(last: number, count: number, year: YearWord): When {
  const first = last - count + 1
  if (first > 0) return { kind: 'stretch', stretch: stretchOfMonths(first, last), year }
  return { kind: 'months-to', isOver: true, count, stretch: month(last), year }
}

/** By the signs that a phrase may begin with. */
type Fixed = readonly [starts: string, RegExp, When]

const CONTEXT_YEAR: YearWord = { from: 'context', years: 0 }
const LAST: YearWord = { from: 'context', years: -1 }
const NOW_WORDS =
  /(?:截至|截止|截止到|截至到|(?<![少加高升降长短大小低])到)?(?:目前|当前|(?<![出发实体表呈展再重显])现[在时]|如今|眼下|今日)(?:为止)?|迄今(?:为止)?|至此(?=[，,])|至今(?![年天日晚晨早])|至目前|截[至止](?:记者)?发稿(?:时|前|之时)?|截[至止]本?(?:公告(?:披露)?|报告|募集说明书签署)(?:之)?日|现(?=[涨跌]幅|报\d|股价|市值)/y

/** Holidays without their dates. */
const HOLIDAY =
  /[“"]?(?:国庆|春节|中秋|元旦|清明|五一|端午|春运|暑运|暑期|暑假|寒假|黄金周|双节|双11|双十一|双12|双十二)[”"]?(?:中秋|国庆)?(?:[三五七八]天)?(?:小?长假|假期|黄金周|期间|假日|节假期)|(?:节日|长假|假日|假期|节假日)期间|(?:暑期|暑运|暑假|寒假|春运)(?=[（(][0-9])/y

/** 去年春运为3840万人次: of that season, and no year. */
const HOLIDAY_BEFORE =
  /(?:去年|上年|前年)的?(?:春运|暑运|国庆|春节|中秋|元旦|清明|五一|端午|黄金周)(?![前后节节])/y

/** 去年暑假, 2024年双十一: of those days of the year that was named. */
const HOLIDAY_OF_YEAR =
  /(?<=(?:[\d〇零一二三四五六七八九] ?|[今去前上明])年(?:度)?的?)[“"]?(?:春运|春节|暑运|暑期|暑假|寒假|国庆|五一|元旦|中秋|端午|清明|双节|双11|双十一|双12|双十二)[”"]?(?![前后節节档联晚黄红庆典消慰大]|[\d七八九十]+[周届]|[^，。；、]{0,2}期间)/y

/** 年内计划开工6个: of the year that is under way, whatever was spoken of. */
const AIMED_THIS_YEAR = /年内(?=(?:计划|将|拟|力争|预计|确保|争取|有望|再)(?!外))/y

/** 年内新获专利84项: of the year that is spoken of. */
const WITHIN_YEAR =
  /(?<![\d一两二三四五六七八九十百几数多今本去])年内(?=，?(?:共|累计|新[增获建开设入签]|完成|实现|获得|举办|开展|发放|处理|查处|投入|受理|审结|接待|培训|净增|落成|退出))/y

const FIXED: readonly Fixed[] = [
  [
    '那当彼其',
    /(?:那|当|彼|其)时(?=[^，。；、\d]{0,10}[为是有只仅还才刚][^，。；、\d]{0,6}[\d一二两三四五六七八九十])/y,
    { kind: 'then' },
  ],
  [
    '上去',
    /(?:上年|去年|上一年)(?:度)?(?:同(?:期|月|季)|此时|这个?时候?)/y,
    { kind: 'same', year: LAST },
  ],
  ['上去', /(?:上年|去年|上一年)(?:度)?(?=同比)/y, { kind: 'same', year: LAST }],
  ['前', /(?<=[比较較])前一年度?(?=[的增减降升下上有多少略])/y, { kind: 'same', year: LAST }],
  ['上', /(?:上年|上一年)(?:度)?(?:末|底|年末|年底)/y, { kind: 'end', stretch: YEAR, year: LAST }],
  ['今本年', /(?:今年|本年|年初|年内)以来(?=，?累计)|年初至今/y, { kind: 'to-date' }],
  ['今本年开', /(?:今年|本年|年初|年内|开年)以来/y, sinceYear({ from: 'release', years: 0 })],
  ['上', /上(?:一个?|个)?(?:财年|财政年度|榨季|产季|赛季|销售季)/y, { kind: 'same', year: LAST }],
  ['春暑寒国五元中端重双清除贺“"', HOLIDAY_OF_YEAR, { kind: 'uncoded' }],

  ['年', AIMED_THIS_YEAR, { kind: 'stretch', stretch: YEAR, year: { from: 'release', years: 0 } }],
  ['年', WITHIN_YEAR, { kind: 'stretch', stretch: YEAR, year: { from: 'context', years: 0 } }],
  ['年', /年初至本?报告期末/y, { kind: 'reporting', atEnd: false, isSoFar: true }],
  [
    '年',
    /(?<!大)年初(?![步级級中一二三四五六七八九十])/y,
    { kind: 'end', stretch: YEAR, year: LAST },
  ],
  ['本报', /本?报告期末/y, { kind: 'reporting', atEnd: true }],
  ['本报', /本?报告期(?!末|初)内?/y, { kind: 'reporting', atEnd: false }],
  ['上', /(?:上月|上一?个月)(?:末|底)/y, { kind: 'before', unit: 'month', atEnd: true }],
  ['上', /上(?:个|一)?季度?(?:末|底)/y, { kind: 'before', unit: 'quarter', atEnd: true }],
  ['上前', /(?:上(?:一?个)?月|前一个?月)/y, { kind: 'before', unit: 'month', atEnd: false }],
  [
    '上前',
    /(?:上(?:个|一)?季度?(?!节|赛|榨)|前一季度?)/y,
    { kind: 'before', unit: 'quarter', atEnd: false },
  ],
  ['本当', /[本当](?:月|季度?)末/y, { kind: 'end-of-context' }],
  ['本', /本旬/y, { kind: 'same', year: CONTEXT_YEAR, isLast: true }],
  ['当本', /(?:当月|本月)/y, { kind: 'this', unit: 'month' }],
  ['当本', /(?:当季|本季度|本季)/y, { kind: 'this', unit: 'quarter' }],
  ['月季期报', /(?:月末|月底|季末|季度末|期末)/y, { kind: 'end-of-context' }],
  ['年', /(?:年末|年底)/y, { kind: 'end', stretch: YEAR, year: CONTEXT_YEAR }],
  ['同', /(?<=[比较于历])同期(?!数)/y, { kind: 'same', year: LAST }],
  ['去上前', HOLIDAY_BEFORE, { kind: 'uncoded' }],
  ['国春中元清五端“"暑寒黄双节长假', HOLIDAY, { kind: 'uncoded' }],
  ['每', /(?<![人户家亩])每年度?/y, { kind: 'uncoded' }],
  [
    '上前',
    /(?<=[比较])(?:上一|前一?)周(?![一二三四五六日天末])/y,
    { kind: 'ago', count: 7, unit: 'day' },
  ],
  ['本这', /(?:本周|这周|这一周)/y, { kind: 'uncoded' }],
  ['近多', /(?:近些?年|多年)来(?!的?(?:最|新[高低]|首次|罕见|少有|未有))/y, { kind: 'uncoded' }],
  ['截到目当现如眼今迄至', NOW_WORDS, { kind: 'now' }],
]

function sinceYear(year: YearWord): When {
  return { kind: 'since', from: { stretch: YEAR, year }, to: null }
}

function fixedAt(plain: string, at: number): Found | null {
  const first = plain[at] ?? ''
  for (const [starts, pattern, when] of FIXED) {
    if (!starts.includes(first)) continue
    pattern.lastIndex = at
    const found = pattern.exec(plain)
    if (found !== null) return { start: at, end: at + found[0].length, when }
  }
  return launchAt(plain, at)
}

/** 自启动以来, 成立以来: from a day that isn't said. */
const LAUNCH =
  /自?(?:启动|开始|开通|开工|开行|实施|施行|运行|运营|成立|上线|试点|设立|建成|投运|发布|推出|落地|开放|挂牌|上市|开园|投产|入汛|入冬|入夏|入春|入秋|开学|开赛|开馆|开幕|开播|开售|开业|发布)以来/y

/** 有统计以来最低 says since when, and not when. */
const SINCE_NAMED = /^以来(?!的?(?:同期)?(?:最|新[高低]|首次|第[一二三]))/

/** 换届以来, 疫情发生以来; 长期以来 begins with nothing. */
const NAMED_EVENT =
  /\p{Script=Han}{2}$(?<!(?:长期|长久|一直|有史|自古|近期|近日|连日|时间|多年|历史|历年|一贯|传统|[年月日天周春夏秋冬早向从其此]))/u

const LAUNCH_STARTS = '自入启开实施运成上试设建投发推落挂'

function launchAt(plain: string, at: number): Found | null {
  if (
    SINCE_NAMED.test(plain.slice(at, at + 8)) &&
    NAMED_EVENT.test(plain.slice(Math.max(0, at - 4), at))
  ) {
    const until = untilAt(plain, at + 2)
    const when: When = { kind: 'since', from: null, to: until?.value ?? null }
    return { start: at, end: until?.end ?? at + 2, when }
  }
  if (!LAUNCH_STARTS.includes(plain[at] ?? ' ')) return null
  LAUNCH.lastIndex = at
  const found = LAUNCH.exec(plain)
  if (found === null) return null
  const end = at + found[0].length
  const until = untilAt(plain, end)
  const when: When = { kind: 'since', from: null, to: until?.value ?? null }
  return { start: at, end: until?.end ?? end, when }
}

/** A year, a part of one, or both; then what is made of it: its end, since it, its same period, a span. */
function datedAt(plain: string, at: number): Found | null {
  const stem = readStem(plain, at)
  if (stem === null) return null
  const { stretch, year, end } = stem
  // 每年5月, 康熙三年五月: of a year that isn't known.
  const isOfMonth = stretch.kind === 'months' || stretch.kind === 'days'
  if (year === null && isOfMonth && /(?<![半全])年$/.test(plain.slice(Math.max(0, at - 2), at)))
    return { start: at, end, when: { kind: 'uncoded' } }
  const week =
    stretch.kind === 'months' && stretch.first === stretch.last ? weekAt(plain, end) : null
  if (week !== null)
    return {
      start: at,
      end: week.end,
      when: { kind: 'month-week', week: week.week, stretch, year },
    }
  return spanFrom(plain, at, stem) ?? readTail(plain, at, stem)
}

const SPAN_TO = new RegExp(
  `(?:${TO}|[和与](?=\\d{4} ?年之?间)|[、和与及](?=\\d{4} ?年?两年))(?:FY)?(\\d{4}|[〇零○一二三四五六七八九]{4}(?=年)|2\\d(?=年)) ?(?:[两三四五六七八九十]年|年)?(?:期间|之?间|来|里)?`,
  'y',
)

function spanFrom(plain: string, at: number, stem: Stem): Found | null {
  if (stem.stretch.kind !== 'year' || stem.year?.from !== 'said') return null
  SPAN_TO.lastIndex = stem.end
  const found = SPAN_TO.exec(plain)
  const isShort = found?.[1]?.length === 2
  if (isShort && stem.end - at !== 2) return null
  const last = digitsOf(found?.[1] ?? '') + (isShort ? 2000 : 0)
  if (found === null || last <= stem.year.year || last > 2100) return null
  const following = plain.slice(stem.end + found[0].length, stem.end + found[0].length + 3)
  // 2018年至2023年10月 ends within the year.
  if (/^ ?(?:\d|[元一二三四五六七八九十]{1,2}月)/.test(following)) return null
  return {
    start: at,
    end: stem.end + found[0].length,
    when: { kind: 'span', first: stem.year.year, last },
  }
}
