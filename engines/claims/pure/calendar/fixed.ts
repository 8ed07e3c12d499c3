import { matchesIn } from '../text/matches.ts'
import type { Length, LengthSort, LengthUnit } from './lengths.ts'
import { type Point, point } from './points.ts'
import type { Scene, Told } from './ties.ts'
import { numberOf as chineseNumber } from './words/chinese-lengths.ts'
import { numberOf as englishNumber } from './words/english-lengths.ts'

// Lengths in fixed forms of words: whatever else a sentence tells, 节前15天（1月26日至2月9日） and 1月19日至28日，为期10天 are of the two days
// right beside them, "drawn up every year since 1954 and appears for the 71st time" counts from that year.

/** A length with its two points; `slack`: how much less may be meant, in its unit. */
export type Fixed = {
  readonly length: Length
  readonly from: Point
  readonly to: Point
  readonly slack: number
  /** Its first and its last are of it: from November to January are three months, and no less. */
  readonly isWhole?: boolean
}

export function fixedIn(scene: Scene, at: number): readonly Fixed[] {
  const own = scene.sentences[at]
  if (own === undefined) return []
  const rules = scene.isChinese
    ? [besideChinese, lastingChinese, builtChinese, agoChinese, timesChinese, afterChinese]
    : [besideEnglish, monthsEnglish, afterEnglish, sinceEnglish, timesEnglish]
  const found = rules.flatMap((rule) => rule(scene, own, scene.sentences[at - 1]))
  return found.filter((one, index) => found.findIndex((other) => isOne(other, one)) === index)
}

function isOne({ length: a }: Fixed, { length: b }: Fixed): boolean {
  return a.start < b.end && b.start < a.end
}

function fixed(length: Length, from: Point, to: Point, slack = 0): readonly Fixed[] {
  return [{ length, from, to, slack }]
}

function lengthAt(
  at: { readonly start: number; readonly end: number },
  count: number,
  unit: LengthUnit,
  sort: LengthSort = 'elapsed',
): Length {
  return { ...at, count, unit, sort, isParted: false, bound: 'exact', led: 'fixed', isBack: true }
}

const DAYS: { readonly [word: string]: LengthUnit } = {
  天: 'days',
  周: 'weeks',
  个月: 'months',
  年: 'years',
}
const UNIT_EN: { readonly [word: string]: LengthUnit } = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
}

/** Neighbours that words join to one stretch: A至B, "from A to B". */
function stretchesIn(
  { text }: Scene,
  { points }: Told,
  to: RegExp,
): readonly (readonly [Point, Point])[] {
  return points.flatMap((a, at) => {
    const b = points[at + 1]
    if (b === undefined || !to.test(text.slice(a.end, b.start)) || !areDays(a, b)) return []
    return [[a, b] as const]
  })
}

/** Both of days, or both of months or years of their own. */
function areDays(a: Point, b: Point): boolean {
  return (
    a.ahead === null &&
    b.ahead === null &&
    (a.day !== null) === (b.day !== null) &&
    a.clock === null
  )
}

const TO_ZH = /^(?:（[^（）]{1,6}）)?(?:起|开始)?(?:至|到|—|——|–|-|~|～)$/
const NUMBER_ZH = '(\\d{1,4}|[一二两三四五六七八九十百零]{1,5})'
/** 5月1日至7日的五天假期, 2008年至2018年10年间. */
const OF_ZH = new RegExp(
  `^(?:的|这|(?:的|这)?(?:短短|整整))?${NUMBER_ZH}(天|周|个月|年)(?:的?(?:小?长假|假期|假日|黄金周|[展会赛]期|赛程|赛事|行程|活动|会议|展览|时间)|之?间|里)`,
)
/** What a stretch is called, so that its days are all of it: 高温12天（7月1日至31日） are some. */
const STRETCH_ZH = new RegExp(
  `(?:[节会展赛汛雨灾]期?[前后中间]|节[前后]|假期|长假|档期|春运|期间|为期|历时|[。；，（、]|^)${NUMBER_ZH}(天|周|个月|年)（$`,
)
const BEHIND_ZH = new RegExp(
  `^(?:（[^（）]{1,6}）)?）?，?(?:，?为期|历时|共计?|总共|一共|合计|前后)${NUMBER_ZH}(天|周|个月|年)(?![半内多余来前后])`,
)
const SOME_ZH = /工作日|开放|闭馆|休馆|每周|实际|不含|扣除|除外|累计|分[两三四五]|其中|农历|轮休/

function besideChinese(scene: Scene, own: Told): readonly Fixed[] {
  const { text } = scene
  return stretchesIn(scene, own, TO_ZH).flatMap(([a, b]) => {
    const first = Math.max(own.start, a.start - 16)
    const close = /^(?:（[^（）]{1,6}）?)?）/.exec(text.slice(b.end, b.end + 10))
    const before = STRETCH_ZH.exec(text.slice(first, a.start))
    const around = text.slice(first, Math.min(own.end, b.end + 30))
    if (SOME_ZH.test(around)) return []
    if (before !== null && close !== null) {
      const [, number = '', word = ''] = before
      const end = a.start - 1
      const at = { start: end - number.length - word.length, end }
      return fixed(lengthAt(at, chineseNumber(number), DAYS[word] ?? 'days'), a, b)
    }
    const behind = BEHIND_ZH.exec(text.slice(b.end, Math.min(own.end, b.end + 24)))
    const told = behind ?? OF_ZH.exec(text.slice(b.end, Math.min(own.end, b.end + 24)))
    if (told === null) return []
    const [said, number = '', word = ''] = told
    const start = b.end + said.indexOf(number + word)
    const at = { start, end: start + number.length + word.length }
    return fixed(lengthAt(at, chineseNumber(number), DAYS[word] ?? 'days'), a, b)
  })
}

const LASTS_ZH = /^(?:持续|历时|长达|前后|跨度)_/

/** 于2018年3月…，至2021年9月案发，侵权持续三年零六个月. */
function lastingChinese({ text }: Scene, { points, lengths }: Told): readonly Fixed[] {
  return lengths.flatMap((length) => {
    const before = points.filter(({ end }) => end <= length.start)
    const [a, b, ...more] = before
    if (a === undefined || b === undefined || more.length > 0 || !areDays(a, b)) return []
    if (!LASTS_ZH.test(length.led) || length.sort !== 'elapsed') return []
    const isTo = /(?:至|到|直至)$/.test(text.slice(a.end, b.start))
    return isTo && /[自从于]$/.test(text.slice(0, a.start).slice(-1)) ? fixed(length, a, b) : []
  })
}

const BEGINS_ZH = /^(?:正式|全面)?(?:开工|动工|开建|启动|开始)/
const ENDS_ZH =
  /^(?:底|初|中旬|末|下旬|上旬)?(?:前|全面|正式|如期)?(?:完工|竣工|建成|投运|投用|通车|完成|交付)/

/** 2022年9月1日开工，总工期48个月，计划2026年8月底完工. */
function builtChinese({ text }: Scene, { points, lengths }: Told): readonly Fixed[] {
  return lengths.flatMap((length) => {
    const [a, b, ...more] = points.filter(({ year }) => year !== null)
    if (!/^工期_/.test(length.led) || a === undefined || b === undefined || more.length > 0)
      return []
    const is =
      BEGINS_ZH.test(text.slice(a.end, a.end + 8)) && ENDS_ZH.test(text.slice(b.end, b.end + 8))
    return is && a.month !== null && b.month !== null ? fixed(length, a, b) : []
  })
}

const AGO_ZH = new RegExp(
  `^[^，。；]{0,6}，(?:那|这)(?:已经?|都)?是(?:整整)?${NUMBER_ZH}年前(?=的事|了|[。，])`,
)

/** 头一回爬山是在1956年秋天，那已是67年前的事了. */
function agoChinese({ text }: Scene, { points, end }: Told): readonly Fixed[] {
  return points.flatMap((one) => {
    if (one.year === null) return []
    const said = AGO_ZH.exec(text.slice(one.end, Math.min(end, one.end + 32)))
    if (said === null) return []
    const [all, number = ''] = said
    const to = one.end + all.length - 1
    const length = lengthAt(
      { start: to - number.length - 1, end: to },
      chineseNumber(number),
      'years',
    )
    return fixed(length, one, now(to))
  })
}

function now(at: number): Point {
  return point({ start: at, end: at }, { ahead: { days: 0 } })
}

const TIMES_ZH = new RegExp(
  `(?:这|本|今)[^，。；]{0,6}是[^，。；第]{0,6}第${NUMBER_ZH}(?:次|届|回|个年头)`,
)
const YEARLY_ZH =
  /年年(?:没有?|未|举[行办]|不落|不断|都|如期|参加)|每年(?:都|举[行办]|一届|如期)|从未(?:间断|中断|缺席)/
const FIRST_ZH =
  /(?:第一次|首次|首届|头一回)(?:参加)?(?:是|在|于)?(?:在)?$|(?:创办|始办|创立|首办)于$/

/** 这是他第八次参加，第一次是2017年，年年没有落下. */
function timesChinese({ text }: Scene, { start, end, points }: Told): readonly Fixed[] {
  const words = text.slice(start, end)
  const said = TIMES_ZH.exec(words)
  if (said === null || !YEARLY_ZH.test(words) || /停办|中断过|除|以外/.test(words)) return []
  const first = points.filter(
    (one) =>
      one.year !== null && FIRST_ZH.test(text.slice(Math.max(start, one.start - 8), one.start)),
  )
  const [one, ...more] = first
  if (one === undefined || more.length > 0) return []
  const [, number = ''] = said
  const from = start + said.index + said[0].lastIndexOf(`第${number}`)
  const length = lengthAt(
    { start: from, end: from + number.length + 2 },
    chineseNumber(number),
    'years',
    'nth',
  )
  return fixed(length, { ...one, month: null, day: null }, now(from))
}

const WORK_ZH =
  '侦查|努力|奋战|搜救|搜寻|鏖战|角逐|追查|追捕|调查|攻坚|比拼|较量|激战|摸排|救援|施工|建设|审理|争夺|跋涉'
const AFTER_ZH = new RegExp(
  `^经过(?:整整|近)?${NUMBER_ZH}(天|周|个月|年)的?[^，。；]{0,6}(?:${WORK_ZH})，$`,
)

/** 7月3日立案侦查。经过44天缜密侦查，8月16日收网. */
function afterChinese({ text }: Scene, own: Told, last: Told | undefined): readonly Fixed[] {
  const [b] = own.points
  const [a, ...more] = last?.points ?? []
  if (a === undefined || b === undefined || more.length > 0 || !areDays(a, b)) return []
  if (a.month === null || a.end > own.start) return []
  const said = AFTER_ZH.exec(text.slice(own.start, b.start))
  if (said === null) return []
  const [all, number = '', word = ''] = said
  const start = own.start + all.indexOf(number + word)
  const at = { start, end: start + number.length + word.length }
  return fixed(lengthAt(at, chineseNumber(number), DAYS[word] ?? 'days'), a, b, 1)
}

const TO_EN = /^ (?:to|until|till|through) (?:(?:the|on) )?$|^ ?[–—-] ?$/
const NUMBER_EN = '(\\d{1,3}|[a-z]+(?:-[a-z]+)?)'
const BEFORE_EN = new RegExp(
  `\\bthe ${NUMBER_EN} (day|week|month)s (?:from |\\(|between )(?:the )?$`,
  'i',
)
const BEHIND_EN = new RegExp(
  `^(?:, ?| \\(|,? ?[–—] ?)(?:a period of |(?:for )?a total of |in all |exactly |a full )?${NUMBER_EN} (day|week)s(?:\\)|,? in all\\b|,? altogether\\b)`,
  'i',
)
const EVENT =
  '(?:event|festival|conference|tour|trip|visit|exhibition|exhibit|fair|show|tournament|competition|celebration|meeting|summit|convention|workshop|strike|retreat|journey|holiday|expo|forum|congress|symposium|camp|race|regatta|voyage|weekend|break|gathering|programme|program)'
/** "The three-day event (18-20 July)", "a five-day visit from 3 to 7 May". */
const EVENT_BEFORE = new RegExp(
  `\\b(?:[Aa]|[Tt]he|[Tt]his) (\\d{1,2}|[a-z]+)-(day|week) (?:[a-z]+ ){0,2}${EVENT}(?:,|,? from| \\(|,? between|,? running(?: from)?|,? taking place(?: from)?) $`,
)
/** "18-20 July, a three-day event". */
const EVENT_BEHIND = new RegExp(
  `^,? (?:in |for |during )?(?:a|an|the|this) (\\d{1,2}|[a-z]+)-(day|week) (?:[a-z]+ ){0,2}${EVENT}\\b`,
)
const WEEK_EN = /\b(?:entire|whole|full) week (?:of|from) $/
const SOME_EN =
  /\b(?:working|business|closed|except|excluding|weekdays|apart from|school|trading|open)\b/i

function besideEnglish(scene: Scene, own: Told): readonly Fixed[] {
  const { text } = scene
  return stretchesIn(scene, own, TO_EN).flatMap(([a, b]) => {
    const start = Math.max(own.start, a.start - 60)
    if (a.day === null || SOME_EN.test(text.slice(start, Math.min(own.end, b.end + 60)))) return []
    const [ahead, back] = [
      text.slice(start, a.start),
      text.slice(b.end, Math.min(own.end, b.end + 48)),
    ]
    const before = BEFORE_EN.exec(ahead) ?? EVENT_BEFORE.exec(ahead)
    const behind = BEHIND_EN.exec(back) ?? EVENT_BEHIND.exec(back)
    const week = WEEK_EN.exec(ahead)
    if (week !== null) {
      const at = start + week.index + week[0].indexOf('week')
      return fixed(lengthAt({ start: at, end: at + 'week'.length }, 1, 'weeks'), a, b)
    }
    const said = before ?? behind
    const from = before !== null ? start : b.end
    const [all, number = '', word = ''] = said ?? []
    const count = englishNumber(number.toLowerCase())
    if (said === null || all === undefined || !(count > 0)) return []
    const at = from + said.index + all.indexOf(number)
    const isOfEvent = all.includes(`${number}-${word}`)
    const span = { start: at, end: at + number.length + word.length + (isOfEvent ? 1 : 2) }
    return fixed(lengthAt(span, count, UNIT_EN[word.toLowerCase()] ?? 'days'), a, b)
  })
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December)(?:,? ((?:19|20)\\d\\d))?'
const MONTHS_EN = new RegExp(
  `\\bthe (\\d{1,2}|[a-z]+)\\smonths (?:of )?\\(?${MONTH}(?: to | ?[-–—] ?)${MONTH}(?!\\d)`,
  'gi',
)

/** "In the three months November 2009 to January 2010": of these months the first and the last are two. */
function monthsEnglish({ text }: Scene, { start, end }: Told): readonly Fixed[] {
  const words = text.slice(start, end)
  if (!words.includes('months')) return []
  return matchesIn(MONTHS_EN, words).flatMap((match) => {
    const [all, number = '', first = '', year, last = '', year2] = match
    const count = englishNumber(number.toLowerCase())
    if (!(count > 0)) return []
    const at = start + match.index
    const [from, to] = [at + all.indexOf(first, number.length), at + all.lastIndexOf(last)]
    const span = { start: at + 4, end: at + 4 + number.length + ' months'.length }
    const length = { ...lengthAt(span, count, 'months'), isExact: true }
    const isSame = year === undefined && monthOf(first) <= monthOf(last)
    const a = point(
      { start: from, end: from + first.length + (year === undefined ? 0 : ` ${year}`.length) },
      { month: monthOf(first), year: yearIn(year ?? (isSame ? year2 : undefined)) },
    )
    const b = point(
      { start: to, end: at + all.length },
      { month: monthOf(last), year: yearIn(year2) },
    )
    return [{ length, from: a, to: b, slack: 0, isWhole: true }]
  })
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function yearIn(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

const TAKES =
  /\b(?:took (?:office|over|up|charge)|joined|began|started|was (?:appointed|elected|founded|opened)|opened|came (?:to|into))\b/i
const LEAVES =
  /\b(?:step(?:s|ped)? down|retire[sd]?|leaves?|left|resign(?:s|ed)?|closed?|closes|hands? over|stood down|stands? down|ends?|ended|did not stand|does not stand)\b/i
const AFTER_EN = /^,? after (?:exactly |nearly |almost |some )?$/
const CLOSED_EN =
  /^(?: (?:in|at|on) (?:the|that|this|his|her|its) (?:post|office|job|chair|helm|role|board|position|top))?(?:[.,;]|$)/

/** "Took office on 1 January 2019 and will step down on 31 December 2024, after six years in the post". */
function afterEnglish({ text }: Scene, own: Told): readonly Fixed[] {
  return own.lengths.flatMap((length) => {
    const [a, b, ...more] = own.points
    if (a?.year == null || b?.year == null || more.length > 0 || length.sort !== 'elapsed')
      return []
    const isBehind = AFTER_EN.test(text.slice(b.end, length.start))
    if (!isBehind || !CLOSED_EN.test(text.slice(length.end, length.end + 24))) return []
    const first = text.slice(own.start, a.start)
    const second = text.slice(a.end, b.start)
    return TAKES.test(first) && LEAVES.test(second) && !/[;:]/.test(second)
      ? fixed(length, a, b)
      : []
  })
}

/** "Had led the board since 2012 and did not stand again after twelve years". */
function sinceEnglish({ text }: Scene, own: Told): readonly Fixed[] {
  const [a, ...more] = own.points
  const [length, ...others] = own.lengths
  if (a?.year == null || more.length + others.length > 0 || length === undefined) return []
  if (length.sort !== 'elapsed' || length.unit !== 'years' || a.end > length.start) return []
  const between = text.slice(a.end, length.start)
  const isSince = /\bhad [^,;:.]{3,40} since $/.test(text.slice(own.start, a.start))
  const isEnd = /^ and [^,;:.]{4,40} after (?:exactly )?$/.test(between) && LEAVES.test(between)
  const isClosed = CLOSED_EN.test(text.slice(length.end, length.end + 24))
  return isSince && isEnd && isClosed ? fixed(length, a, now(length.end), 1) : []
}

const EVERY_EN = /\bevery (?:single )?(?:year|spring|summer|autumn|winter) since (?:in )?$/
const TIME_EN =
  /^[^.;:]{0,60}?\b(?:for (?:its|the) |(?:is|marks) (?:its|the) )(\d{1,3})(?:st|nd|rd|th) (?:time|edition|year)\b/

/** "Drawn up every year since 1954 and appears for the 71st time this autumn". */
function timesEnglish({ text }: Scene, own: Told): readonly Fixed[] {
  return own.points.flatMap((one) => {
    if (one.year === null || !EVERY_EN.test(text.slice(own.start, one.start))) return []
    const said = TIME_EN.exec(text.slice(one.end, Math.min(own.end, one.end + 100)))
    if (said === null || /\b(?:except|apart from|but|save)\b/.test(text.slice(own.start, own.end)))
      return []
    const [all, number = ''] = said
    const start = one.end + all.lastIndexOf(number)
    const length = lengthAt(
      { start, end: start + number.length + 2 },
      Number(number),
      'years',
      'nth',
    )
    return fixed(length, one, now(start))
  })
}
