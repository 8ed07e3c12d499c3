import { addDays, type Day, daysBetween } from '#platform/period'
import type { Doc, Sentence } from '../../model.ts'
import { chineseCue } from '../time/chinese-cues.ts'
import { numeralOf, plainDigits } from '../time/chinese-digits.ts'
import { type TimePhrase, YEAR } from '../time/phrase.ts'
import { weekdayOf } from '../time/resolve/near.ts'
import { two } from '../time/stretch-in.ts'
import { withBounds } from './chinese-bounds.ts'
import { rangesByNumber } from './days-by-number.ts'
import { nearestDays, officialDays } from './official-holidays.ts'
import {
  DAYS_MAX,
  dayOfPhrase,
  firstWindow,
  lengthOf,
  type Phrases,
  replaced,
  type Window,
  whenOf,
} from './windows.ts'

/** The windows that a Chinese text tells by their first and last day, or by how long they were and one of these. */
export function withChineseWindows(doc: Doc, phrases: Phrases, release: Day): Phrases {
  const ranges = doc.sentences.map((sentence, index) => {
    const own = phrases[index] ?? []
    const plain = plainDigits(doc.text.slice(sentence.start, sentence.end))
    const told = replaced(own, rangesOf(plain, sentence, own, release))
    return replaced(told, rangesByNumber(plain, sentence, told, release))
  })
  const bounded = withBounds(doc, withThisWeek(doc, ranges, release), release)
  const told = bounded.phrases
  const window = firstWindow(doc, told, release) ?? bounded.window
  if (window === null) return told
  return doc.sentences.map((sentence, index) => {
    const own = told[index] ?? []
    const plain = plainDigits(doc.text.slice(sentence.start, sentence.end))
    const named = own.map((one) =>
      isOfWindow(doc.text.slice(one.start, one.end), one, window, release)
        ? { ...one, when: whenOf(window) }
        : one,
    )
    return replaced(named, pointedOf(plain, sentence, named, window))
  })
}

const THIS_WEEK = /^(?:本周|这周|这一周)$/
const WILL = /^[^，。；]{0,8}(?:将|预计|计划|拟|[末会])/
const THURSDAY = 3

/** 本周鸡蛋每公斤8.6元, on a Friday: from its Monday on. */
function withThisWeek({ text }: Doc, phrases: Phrases, release: Day): Phrases {
  const days = weekdayOf(release)
  if (days < THURSDAY || !text.includes('周')) return phrases
  const when = whenOf({ first: addDays(release, -days), last: release })
  return phrases.map((own) =>
    own.map((one) =>
      one.when.kind === 'uncoded' &&
      THIS_WEEK.test(text.slice(one.start, one.end)) &&
      !WILL.test(text.slice(one.end, one.end + 10))
        ? { ...one, when }
        : one,
    ),
  )
}

/** A season of sales or another feast without days of its own; what has lasted since it began, though it is over; 过去三天, of three. */
function isOfWindow(
  words: string,
  { when, cue }: TimePhrase,
  window: Window,
  release: Day,
): boolean {
  if (cue === 'base') return false
  if (when.kind === 'uncoded') return ANY_HOLIDAY.test(words)
  if (when.kind === 'days-back')
    return (
      when.last === 0 &&
      when.first + 1 === lengthOf(window) &&
      window.last < release &&
      daysBetween(window.last, release) < DAYS_JUST_OVER
    )
  if (when.kind !== 'since' || when.to !== null || window.last >= release) return false
  const { stretch } = when.from ?? {}
  if (stretch?.kind !== 'days') return false
  return window.first.endsWith(`-${two(stretch.month)}-${two(stretch.day)}`)
}

const DAYS_JUST_OVER = 4
const ANY_HOLIDAY =
  /^(?:节日|长假|假日|假期|节假日)期间$|^[“"]?(?:双11|双十一|双12|双十二|暑期)[”"]?期间$/

/** 开始，至; 起展出至; with 结束 behind the second day the joint needs no 至. */
const JOINT =
  /^(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)?(?:[^，。；：、\d]{0,8}(?:开始|启动|开幕|启幕|开园|开展|开赛|开馆|举行|举办|登场|拉开[帷序]幕))?[起]?[^，。；：、\d的]{0,6}?(?:[，,]?(?:持续|延续|一直)?[至到])$/
const BEGUN =
  /^(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)?[^，。；：、\d]{0,8}(?:开始|启动|开幕|启幕|开园|开展|开赛|开馆|登场|拉开[帷序]幕)[，,、](?:于|至|到)?$/
const ENDED =
  /^(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)?(?:上午|中午|下午|傍晚|晚[间上]?)?[^，。；\d]{0,6}(?:结束|闭幕|落幕|收官|收尾|止|为止|闭馆|谢幕)/
/** 10月1日（周三）至8日, 5日晚至7日: what is said of a day beside it. */
const BESIDE_DAY =
  /[（(][^（）()]{1,14}[）)]|[0-9]{1,2}[:：][0-9]{2}|[零〇一二三四五六七八九十]{1,3}[时点]|凌晨|清晨|早[上晨间]?|上午|中午|下午|傍晚|晚[上间]?|深?夜[里间晚]?|白天|晨/g
/** 元旦至2月10日. */
const FROM_FEAST = /(元旦|春节|五一|国庆)[”"]?(?:节|假期)?(?:至|到|-)$/

function rangesOf(
  plain: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  release: Day,
): readonly TimePhrase[] {
  const found: TimePhrase[] = []
  own.forEach((last, index) => {
    const end = dayOfPhrase(last, release)
    if (end === null) return
    const before = plain.slice(0, last.start - start)
    const feast = FROM_FEAST.exec(before.slice(-9))?.[1]
    const first = own[index - 1]
    const begin = feast === undefined ? null : firstOfFeast(feast, end)
    if (begin !== null && feast !== undefined)
      found.push(phraseOf({ first: begin, last: end }, before.lastIndexOf(feast) + start, last.end))
    const day =
      first === undefined || found.at(-1)?.end === last.end ? null : dayOfPhrase(first, end)
    if (first === undefined || day === null || day >= end) return
    const joint = plain.slice(first.end - start, last.start - start).replace(BESIDE_DAY, '')
    const isOver = BEGUN.test(joint) && ENDED.test(plain.slice(last.end - start))
    if (!isOver && !JOINT.test(joint)) return
    const window = { first: day, last: end }
    if (lengthOf(window) <= DAYS_MAX) found.push(phraseOf(window, first.start, last.end))
  })
  return found
}

function firstOfFeast(name: string, end: Day): Day | null {
  if (name === '元旦') return `${end.slice(0, 4)}-01-01`
  const near = nearestDays((year) => officialDays(name, year), end)
  return near === null || near.window.first >= end ? null : near.window.first
}

/** 期间，…; 四天里，…; 三天接待…: the days of what the text is about. A length that is told so is a figure still, and only its last sign the time. */
const WITHIN =
  /(?<=^|[，。；：\n]|[，。；：\n](?:短短|展会|赛会|活动|这|本次活动))(?:其间|[周旬]内|(?:赛会|展会|活动|节会|展览|赛事|旺季|攻坚|行动|大促|促销|演练)?期间|([0-9]{1,2}|[一二两三四五六七八九十]{1,3})天(?:时间)?(?:里|内|中|来|间)?)(?=[，,共累总合\p{Script=Han}])/gu
const IN_TITLE =
  /([0-9]{1,2}|[一二两三四五六七八九十]{1,3})[天日](?=[\p{Script=Han}\d])(?!前|后|以|起)/gu
/** The first and the last day of it, the second one, the first three. */
const FIRST_DAY =
  /(?:(?:开幕|活动|展会|开展|开馆|开园|开赛|赛事|整治|行动|大促|普查)(?:式)?)?首[日天](?![封次个批])|(?:开幕|开馆|开展|开园|开赛)(?:式)?当[天日]/g
const LAST_DAY = /最后[一1][天日]|(?:闭幕|收官|落幕|收尾)(?:式)?当[天日]|(?:闭幕|收官)日/g
const NTH_DAY =
  /(?<=^|[，。；：、\n]|展会|活动|开[幕展学市业园馆集售赛]|长假|假期)(?:(第)|前|头|(后))([0-9]{1,2}|[一二两三四五六七八九十]{1,3})[天日](?![前后])/g

/** 上届成交额: the year of the one before, whose days nobody says. */
const EDITION_BEFORE =
  /(?:上|前)一?届(?!政府|人大|委员|党委|班子|领导|理事|董事|监事|政协)(?:同期)?/g

function pointedOf(
  plain: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  window: Window,
): readonly TimePhrase[] {
  const isFree = (one: TimePhrase): boolean =>
    !own.some((other) => other.start < one.end && one.start < other.end)
  const within = [...plain.matchAll(WITHIN)].flatMap((match) => {
    const [words, count] = match
    const to = start + match.index + words.length
    if (count === undefined) return phraseOf(window, to - words.length, to)
    return numeralOf(count) !== lengthOf(window)
      ? []
      : phraseOf(window, to - (/[天间]$/.test(words) ? 1 : words.length), to)
  })
  const year = { from: 'said', year: Number(window.last.slice(0, 4)) - 1 } as const
  const before = [...plain.matchAll(EDITION_BEFORE)].map((match): TimePhrase => {
    const [from, to] = [match.index, match.index + match[0].length]
    const when: TimePhrase['when'] = { kind: 'stretch', stretch: YEAR, year }
    const cue = chineseCue(plain, { start: from, end: to, when })
    return {
      start: start + from,
      end: start + to,
      when,
      cue,
      cueAt: start + from,
    }
  })
  const title =
    start > 0
      ? []
      : [...plain.matchAll(IN_TITLE)].flatMap((match) =>
          numeralOf(match[1] ?? '') === lengthOf(window)
            ? phraseOf(window, match.index + match[0].length - 1, match.index + match[0].length)
            : [],
        )
  return [...within, ...title, ...daysIn(plain, start, window), ...before].filter(isFree)
}

/** 首日, 最后一天, 第三天, 前三天. */
function daysIn(plain: string, start: number, { first, last }: Window): readonly TimePhrase[] {
  const told = (pattern: RegExp, daysOf: (match: RegExpExecArray) => Window | null) =>
    [...plain.matchAll(pattern)].flatMap((match): readonly TimePhrase[] => {
      const days = daysOf(match)
      const [from, to] = [start + match.index, start + match.index + match[0].length]
      return days === null ? [] : [phraseOf(days, from, to)]
    })
  return [
    ...told(FIRST_DAY, () => ({ first, last: first })),
    ...told(LAST_DAY, () => ({ first: last, last })),
    ...told(NTH_DAY, ([, isNth, isEnd, words]) => {
      const count = numeralOf(words ?? '') ?? 0
      const day = addDays(first, count - 1)
      if (isEnd !== undefined) return day > last ? null : { first: addDays(last, 1 - count), last }
      return day < first || day > last
        ? null
        : { first: isNth === undefined ? first : day, last: day }
    }),
  ]
}

function phraseOf(window: Window, start: number, end: number): TimePhrase {
  return { start, end, when: whenOf(window), cue: null, cueAt: start }
}
