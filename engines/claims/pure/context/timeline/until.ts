import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Sentence } from '../../model.ts'
import type { TimePhrase } from '../time/phrase.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'

// Where what a time says ends before its sentence does: with brackets, with the clause of one day, of what is left out or reckoned with.

/** So far before and behind a time the ends of its clause are looked for. */
const CLAUSE_REACH = 200

/** 7月至8月运送8.9亿人次，其中8月10日超1600万人次；日均开行…: what is told of one day of it ends with its clause. */
export function ofWhichEnd(
  text: string,
  sentence: Sentence,
  { start, end }: TimePhrase,
): number | null {
  if (!/[，,；;。]其中[，,在仅]?$/.test(text.slice(Math.max(sentence.start, start - 4), start)))
    return null
  const stop = text.slice(end, Math.min(sentence.end, end + CLAUSE_REACH)).search(/[；;]/)
  return stop === -1 ? null : end + stop
}

/** 扣除去年同期缓税、去年年中减税等因素影响后，可比增长2%: when what is left out came about; 按近六个月月均成交609套计算，: what is reckoned with. */
const ASIDES: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [
    /(?:扣除|剔除|除去|排除|撇除|不考虑|受)[^。；;]{0,60}$/,
    /^[^。；;]{0,60}?(?:因素|影响|影響|基数)(?:影响|影響)?(?:后|後|外|下)?[，,]/,
  ],
  [
    /(?:^|[，,；;。])(?:若|如)?(?:按|以|按照|根据|根據)[^，。；;]{0,12}$/,
    /^[^，,。；;]{0,30}?(?:[计計推测測估折换換]算)[，,]/,
  ],
]

/** 国庆假期…，恢复至疫前的七成，2019年国庆接待7.8亿人次；实现收入…: the same time of an earlier year, told beside it, ends with its part. */
export function olderEnd(
  text: string,
  { grammar, end: to }: Sentence,
  { start, end }: TimePhrase,
  code: PeriodCode | null,
  told: readonly (PeriodCode | null)[],
): number | null {
  const last = told.findLast((one) => one !== null) ?? null
  if (grammar !== 'zh' || code === null || last === null || !/[，,]$/.test(text[start - 1] ?? ''))
    return null
  const year = yearOfCode(code)
  if (year >= yearOfCode(last) || periodCode(inYear(parsePeriod(last), year)) !== code) return null
  const stop = text.slice(end, Math.min(to, end + CLAUSE_REACH)).search(/[；;]/)
  return stop === -1 ? null : end + stop
}

const ORDER = /^的?第 ?[\d一二三四五六七八九十百]{1,4}(?=[次个個号號轮輪场場批起波家座条條例列])/
const IN_ORDER =
  /^(?:以[来來])?[^，,。；;、\d]{0,12}(?:最[高低大小多少好快强强差早晚热冷]|首[次场場个個例])/

/** 今年第11号台风, 是今年登陆我市的最强台风: the year in which it is the first, the eleventh or the strongest is told of no more than that. */
export function orderEnd(
  text: string,
  { grammar, start: from, end: to }: Sentence,
  phrase: TimePhrase,
): number | null {
  const { start, end, cue } = phrase
  if (grammar !== 'zh' || cue !== null || !/^[今本]年/.test(text.slice(start, end))) return null
  const behind = text.slice(end, Math.min(to, end + CLAUSE_REACH))
  const order = ORDER.exec(behind)
  if (order !== null) return end + order[0].length
  if (!/[是为為系]$/.test(text.slice(Math.max(from, start - 1), start))) return null
  if (!IN_ORDER.test(behind)) return null
  const stop = behind.search(/[，,。；;]/)
  return stop === -1 ? to : end + stop
}

const WAS = /^的?(?:同期)?(?:仅|則|则)?[为為是][^，,。；;]{1,16}[，,](?!其中)/

export function asideEnd(
  text: string,
  sentence: Sentence,
  { start, end }: TimePhrase,
): number | null {
  if (sentence.grammar !== 'zh') return null
  const before = text.slice(Math.max(sentence.start, start - 64), start)
  const behind = text.slice(end, Math.min(sentence.end, end + 70))
  // ，去年春运为3840万人次，增长7%: when what it is held against was so.
  const look = /[，,]$/.test(before) && /^[去上前]/.test(text.slice(start, end))
  const was = look ? WAS.exec(behind) : null
  if (was !== null) return end + was[0].length
  for (const [opening, closing] of ASIDES) {
    const found = opening.test(before) ? closing.exec(behind) : null
    if (found !== null) return end + found[0].length
  }
  return null
}

/** "During this period (April 2020 – February 2021), 13,162 called": of the whole sentence. */
const OF_PERIOD =
  /^(?:During|In|Over|For|Throughout) (?:this|that|the) (?:[a-z-]+ ){0,2}(?:period|months|years?) \($/
/** "(in May)", "June (average of May to July)". */
const IN_BRACKETS = /[（(](?:[^（()）]{0,6}|(?:the )?(?:average|mean|total) of )$/
const BRACKET_REACH = 80
const PLAN_BEFORE = /\b(?:plan|programme|program|strategy|agenda|roadmap) \($/i

export function bracketEnd(text: string, sentence: Sentence, phrase: TimePhrase): number | null {
  const { start, end } = phrase
  const isFirst = IN_BRACKETS.test(text.slice(Math.max(0, start - 16), start))
  if (!isFirst && !isInBrackets(text, sentence, start)) return null
  const offset = text.slice(end, end + BRACKET_REACH).search(/[）)]/)
  // "The fleet plan (2026-2029) foresees 40 jets" speaks of all its years.
  if (offset === 0 && PLAN_BEFORE.test(text.slice(Math.max(0, start - 16), start))) return null
  if (offset === 0 && opensWithDays(text, sentence, phrase)) return null
  if (sentence.grammar === 'zh' && offset <= 2 && holdsDays(text, phrase)) return null
  if (offset === 0 && OF_PERIOD.test(text.slice(sentence.start, start))) return null
  return offset === -1 ? null : end + offset
}

/** 赛事期间（10月31日至11月2日）拉动消费…, 今年汛期（5月1日至今）降雨…: which days are those of the time before the bracket. */
function holdsDays(text: string, { start, when }: TimePhrase): boolean {
  const isWindow =
    (when.kind === 'stretch' &&
      when.stretch.kind === 'days' &&
      when.stretch.day !== when.stretch.lastDay) ||
    when.kind === 'since'
  return (
    isWindow &&
    /(?:期间?|周|旬|假|运|活动|行动)[（(][自从]?$/.test(text.slice(Math.max(0, start - 5), start))
  )
}

/** 第三季（7月1.58亿元、8月1.63亿元、9月1.73亿元）: every time of a list in brackets. */
function isInBrackets(text: string, { start: from, grammar }: Sentence, start: number): boolean {
  if (grammar !== 'zh') return false
  const before = text.slice(Math.max(from, start - BRACKET_REACH), start)
  return (
    /[（(](?:今年|去年|上年)?(?:19|20)?\d{1,4}(?:[-–—至]\d{1,2})?[年月日季][^（()）]*$/.test(
      before,
    ) || BESIDE_TIME.test(before)
  )
}

/** 5月2日（假期第2天，农历三月廿四），…: what else is said of a time right behind it, and of no figure. */
const BESIDE_TIME = /[年月日季周天][（(][^（()）]*[，,；;][^（()）\d]*$/

/** "During the Golden Week (October 1-8), 4,500 came", 第八届博览会（11月5日至10日），…: the days of what the sentence is on. */
export function opensWithDays(
  text: string,
  sentence: Sentence,
  { start, end, when }: TimePhrase,
): boolean {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'days') return false
  if (!/^[）)] ?[，,的]/.test(text.slice(end, end + 3)) || start - sentence.start > 60) return false
  const before = text.slice(sentence.start, start)
  const words = before.replace(/(?:19|20)\d\d ?年?/, '')
  return (
    !/[\d，,]/.test(words) &&
    (sentence.grammar === 'zh' || /^(?:During|In|Over|At|For|On|Throughout) /.test(before))
  )
}
