import { type Day, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import { isOfTwoYears, type TimePhrase, type When } from '../time/phrase.ts'
import { isOfDays } from '../time/resolve/near.ts'
import { monthsOf } from '../time/stretch-in.ts'
import { isEdition } from './edition.ts'
import { planAt } from './plans.ts'

// Which times go on for the sentences after their own.

/** A day, a span, "now" and "by 2030" are of their own sentence only; so is a year that its figure follows at once. */
export function goesOn(
  text: string,
  phrase: TimePhrase,
  code: PeriodCode,
  release: Day | null,
): boolean {
  const { when, cue, start, end } = phrase
  if (planOf(text, phrase, code, release) !== null) return true
  if (isToCome(code, release) && !opensPlan(text, start, end, when)) return false
  // "In September alone, it rose by 5.8 %": a part of what is spoken of, and goes on no further.
  if (/^ (?:alone|only)\b/.test(text.slice(end, end + 6))) return false
  // 7月当月: so it does in the paragraph that it opens.
  if (/^份?[单單當当]月|^[单單當当]季/.test(text.slice(end, end + 3)) && !opensLine(text, start))
    return false
  // 2016年公司迁往新址时，…: when something else was so.
  if (/^[^，。；、\d]{2,24}(?:之?时|的时候)，/.test(text.slice(end, end + 28))) return false
  // 10月当月: no more than the month beside it.
  if (when.kind === 'this' && /月份?$/.test(text.slice(Math.max(0, start - 2), start))) return false
  if (isEdition(text, phrase, release)) return false
  if (isOfNoun(text, start, end, when)) return false
  // 年初有420人，…: what was when it began is beside what is told of.
  if (when.kind === 'end' && /年初$/.test(text.slice(start, end))) return false
  // 年末客户1132万户，年内净增86万户.
  if (/^年内$/.test(text.slice(start, end)) && !opensSentence(text, start)) return false
  const isAside =
    /^full/i.test(text.slice(start, start + 4)) &&
    !isTitle(text, start, end) &&
    !opensFull(text, start)
  if (isAside || closesChange(text, start)) return false
  if (cue === 'future') return false
  if (
    OWN_FIGURE.test(text.slice(end, end + 6)) &&
    !opensPart(text, start) &&
    !opensTold(text, phrase)
  )
    return false
  if (
    /^(?:past|to-date)$/.test(when.kind) ||
    (when.kind === 'since' && when.from?.year?.from === 'release')
  )
    return opensSentence(text, start) || isLineOfItsOwn(text, start, end)
  if (isOfOneGoal(text, start, end, when)) return false
  if (when.kind === 'week') return true
  // 首日入园6.7万人: of one day of an event, and no time that the text is on.
  if (isOfDays(code) && DAY_OF_EVENT.test(text.slice(start, end))) return false
  if (isOfDays(code))
    return (
      opensDays(text, start) || closesLine(text, start, end) || isHolidayOfTitle(text, start, end)
    )
  if (when.kind === 'stretch') return when.stretch.kind !== 'days' && !isOfName(text, end)
  if (isOfTwoYears(when) && isPlanned(text, start)) return false
  if (when.kind === 'span' && when.last === when.first + 1)
    return SEASON.test(text.slice(start, end + 16)) && !isOfName(text, end)
  // "The 1.8 million hectares sown last autumn".
  const isOfOwn =
    when.kind === 'months-to' &&
    (when.season?.way === 'last' || (when.year?.from === 'release' && when.year.years < 0))
  if (isOfOwn) return opensSentence(text, start)
  return (
    (when.kind === 'months-to' && (when.isOver || isLineOfItsOwn(text, start, end))) ||
    (when.kind === 'since' &&
      when.to !== null &&
      (isYearLong(text.slice(start, end), code) || opensChinese(text, start, end))) ||
    isOfWeeks(text.slice(start, end)) ||
    when.kind === 'end' ||
    (when.kind === 'same' && cue === null && SHORT_TITLE.test(text.slice(end, end + 20))) ||
    when.kind === 'end-of-context' ||
    when.kind === 'this' ||
    isLastMonth(when, cue, text.slice(start, end)) ||
    (when.kind === 'reporting' && when.atEnd)
  )
}

/** "Performance was worse than ever last month": what is told of after it is over. */
function isLastMonth(when: When, cue: TimePhrase['cue'], words: string): boolean {
  return when.kind === 'before' && !when.atEnd && cue === null && /^last/i.test(words)
}

const DAY_OF_EVENT = /首[日天]$|最后[一1][天日]$|第[^，。]{1,2}[天日]$|[^节]当[天日]$/

/** "Full Year 2025 Results": the line that says what a release is on; "for the full year" is an aside. */
function isTitle(text: string, start: number, end: number): boolean {
  return opensLine(text, start) && REPORT.test(text.slice(end, end + TITLE_REACH))
}

const TITLE_REACH = 80

/** "For the full year, …" at the head of a paragraph, behind those on a quarter of it. */
function opensFull(text: string, start: number): boolean {
  const opening = /\n(?:For|In|Over|During|Across) the $/.exec(
    text.slice(Math.max(0, start - 14), start),
  )
  if (opening === null) return false
  // Right below the title it is an aside.
  return text
    .slice(0, start - opening[0].length)
    .trim()
    .includes('\n')
}

/** 二、上年同期业绩情况. */
const SHORT_TITLE = /^[^，。；,;：:\d\n]{0,14}\s*(?:\n|$)/
const REPORT =
  /^[ -](?:[\w-]+ ){0,3}(?:results?|report|figures|earnings|accounts)\b[^.;!?\n]{0,50}\n/i

/** 秀江铁路“五一”假期发送旅客612万人次: a holiday in the title is what a release is on. */
function isHolidayOfTitle(text: string, start: number, end: number): boolean {
  return (
    !text.slice(0, start).trim().includes('\n') &&
    /^[“"]?(?:国庆|春节|五一|中秋|元旦|清明|端午|春运|暑运)[^。；\n]{0,8}(?:假|运|周|期间|假期)$/.test(
      text.slice(start, end),
    )
  )
}

/** A figure, and no hour of the day: 7月17日13时42分. */
const OWN_FIGURE = /^的?\s?[约超近逾]?\d(?!\d?[时点：:])/

/** 对去年的账作了回头看, 是今年的重点: of a noun within a sentence, and no time of what is told behind it. */
function isOfNoun(text: string, start: number, end: number, when: When): boolean {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'year' || when.year?.from !== 'release')
    return false
  // 盘点去年的“税惠账单”：…: what a colon opens is of it.
  if (/^的[^，。；、\d]{1,14}[：:]/.test(text.slice(end, end + 17))) return false
  return (
    /[^，。；：、“（\n\s]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^的(?![一二两三四五六七八九十\d约近超])/.test(text.slice(end, end + 2))
  )
}

/** 投资105亿元，一季度开工率不低于60%: a time within a sentence that tells of another, and of its own figure alone. */
function isOfOneGoal(text: string, start: number, end: number, when: When): boolean {
  if (when.kind !== 'stretch' || !/^(?:quarter|half)$/.test(when.stretch.kind)) return false
  return (
    /\d[^。；\n]{0,24}，$/.test(text.slice(Math.max(0, start - 30), start)) &&
    /^\p{Script=Han}{2,8}(?:率|比重|占比)/u.test(text.slice(end, end + 12))
  )
}

/** "Between December 2011 and the end of 2012": the year that a report is on, told by its ends. */
function isYearLong(words: string, code: PeriodCode): boolean {
  if (!/[a-z]/i.test(words)) return false
  const months = monthsOf(parsePeriod(code))
  return months === YEAR_MONTHS || months === YEAR_MONTHS + 1
}

const YEAR_MONTHS = 12

/** 2024年10月至2025年3月，…: what a Chinese sentence is on. */
function opensChinese(text: string, start: number, end: number): boolean {
  if (!/^[，,]/.test(text[end] ?? '') || !/\d年/.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(0, start - CHINESE_REACH), start)
  const words = (before.split(/[。！？；\n]/).at(-1) ?? '').replace(/\d{1,4} ?[年月日时]/g, '')
  return /(?:^|[，,：:])[自从從在]?$/.test(words) && !/\d/.test(words)
}

const CHINESE_REACH = 80

/** "The 13 weeks to 29 June": the quarter of a shop's report. */
function isOfWeeks(words: string): boolean {
  return /^(?:the )?(?:13|26|39|5[23]|thirteen|twenty-six|thirty-nine|fifty-(?:two|three))[ -]weeks?\b/i.test(
    words,
  )
}

/** "And plans to spend £6 million in 2024-25": what is planned says no time of what was done. */
function isPlanned(text: string, start: number): boolean {
  return PLANS.test(text.slice(Math.max(0, start - 80), start))
}

const PLANS = /\b(?:plans?|expects?|aims?|intends?|hopes?|will|proposes?) [^.;]{0,70}$/

/** A time that ends after the release, as that of the plan which the release, its section or its list is on. */
export function planOf(
  text: string,
  phrase: TimePhrase,
  code: PeriodCode,
  release: Day | null,
): 'named' | 'said' | null {
  if (release === null || phrase.cue !== null) return null
  const isOpen = endOf(parsePeriod(code)) > release
  return isOpen ? planAt(text, phrase, phrase.when) : null
}

function opensLine(text: string, start: number): boolean {
  return OPENS_LINE.test(text.slice(Math.max(0, start - 28), start))
}

/** 延续4月态势，5月当月…: what went on from the month before is told first. */
const OPENS_LINE = /(?:^|\n)\s{0,4}(?:(?:延续|承接|承继|继)[^，。；\n]{2,18}，)?$/

const WEEK_LINE_BEFORE = /(?:^|\n)[^\n.]{0,80}$/
const WEEK_LINE_AFTER = /^[^\S\n]*[.)]?[^\S\n]*(?:\n|$)/

/** 2017/18, 2024-25, 2023/24年榨季: a year that begins within one. */
const SEASON =
  /^(?:the |FY ?|fiscal |financial |year )*\d{4}年?[-–—/／]\d\d(?!\d)|^\d{4}年?[-–—/／]\d{4}年?(?:学年|榨季|产季|赛季|采暖季|供暖季|年度| (?:season|school|academic|fiscal|financial))/i

/** "For the week ending 24 October" on a line of its own is what a weekly report is on. */
export function isLineOfItsOwn(text: string, start: number, end: number): boolean {
  return (
    WEEK_LINE_BEFORE.test(text.slice(Math.max(0, start - 81), start)) &&
    WEEK_LINE_AFTER.test(text.slice(end, end + 8))
  )
}

function isToCome(code: PeriodCode, release: Day | null): boolean {
  if (release === null) return false
  const period = parsePeriod(code)
  return (startOf(period) ?? release) > release
}

/** 2025年主要目标, "In 2025, ...": a coming year goes on only from the head of a sentence, and not from 2027年建成的大桥. */
function opensPlan(text: string, start: number, end: number, { kind }: When): boolean {
  if (
    kind !== 'stretch' ||
    /^(?:前|内)?(?:全面|正式)?(?:建成|投用|投产|通车|完工|开通|开工|竣工)/.test(
      text.slice(end, end + 6),
    )
  )
    return false
  // …改造56块；明年还将改造12块。: what is yet to come was told beside what was.
  if (text[start - 1] === '；') return false
  return (
    opensSentence(text, start) || /[、）)【] ?$/.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** Over the past year, 今年以来: at the head of a sentence they hold for those after it too. */
/** "In the first nine months 5,210 couples married": the sentence opens with it. */
function opensPart(text: string, start: number): boolean {
  return /(?:^|\n|[.!?] )(?:In|During|Over) the $/.test(
    text.slice(Math.max(0, start - 14), start + 4),
  )
}

/** "Last year 211,400 people gave blood": the figure is that of the subject. */
function opensTold(text: string, { start, end }: TimePhrase): boolean {
  return (
    /(?:^|\n|[.!?] )(?:In )?$/.test(text.slice(Math.max(0, start - 6), start)) &&
    /^ \d[\d.,]* [a-z]/.test(text.slice(end, end + 16))
  )
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[\n。！？；.!?;：:]|(?:获悉|了解到?|介绍|显示|数据|消息|通报)，)[\s“"]?(?:(?:Over|In|During|Within|Throughout|For) (?:the )?)?$/.test(
    text.slice(Math.max(0, start - 16), start),
  )
}

/** "In the week to 16 November, …", 10月1日至8日，…: some days at the head of a sentence hold for those after it too. */
export function opensDays(text: string, start: number): boolean {
  return OPENS_DAYS.test(text.slice(Math.max(0, start - 40), start))
}

const OPENS_DAYS =
  /(?:^|[\n。！？；.!?;：:]|(?:获悉|了解到?|介绍|显示|数据|消息|通报)，)[\s“"]{0,2}(?:(?:Over|In|During|Within|Throughout|On|For|From|Between) (?:the )?(?:period (?:of |from |between )?)?|[\w ]{2,24} (?:for|in|during) (?:the )?|今年[^，。；\d\n]{0,6}|截[至止]到?)?$/

/** "Weekly report (10 to 16 November)": at the end of a title. */
function closesLine(text: string, start: number, end: number): boolean {
  return (
    /[（(]$/.test(text.slice(start - 1, start)) &&
    /^[）)]\s*(?:\n|$)/.test(text.slice(end, end + 3))
  )
}

/** 2024年全球创新指数: the year of a name is of its own sentence only. */
function isOfName(text: string, end: number): boolean {
  // "One and a half times its February mean".
  if (/^ (?:mean|average|norm|normal|record|quota|target)\b/.test(text.slice(end, end + 9)))
    return true
  if (
    /^ (?:[A-Z][\w&-]* ){1,5}(?:Index|Indices|Rankings?|League|Scoreboard)\b/.test(
      text.slice(end, end + 80),
    )
  )
    return true
  // 2025年第28期
  if (/^第\s?\d{1,3}期/.test(text.slice(end, end + 6))) return true
  return /^[版度]?《?[^，。；、的\d]{0,12}(?:指数|排名|排行|榜|年鉴|蓝皮书|白皮书|报告》)/.test(
    text.slice(end, end + 24),
  )
}

/** "from 23.9% in 2018 to 24.4% in 2023": the year is of the second figure alone. */
function closesChange(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 100), start)
  const from = before.lastIndexOf('from ')
  return from !== -1 && CHANGE_END.test(before.slice(from))
}

const CHANGE_END = /\bto [^,;]{0,4}\d[^,;]{0,30} in $/
