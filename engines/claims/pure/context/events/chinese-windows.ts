import { addDays, type Day } from '#platform/period'
import type { Doc, Sentence } from '../../model.ts'
import { chineseCue } from '../time/chinese-cues.ts'
import { numeralOf, plainDigits } from '../time/chinese-digits.ts'
import { type TimePhrase, YEAR } from '../time/phrase.ts'
import { nearestDays, officialDays } from './official-holidays.ts'
import {
  DAYS_MAX,
  dayOfPhrase,
  firstWindow,
  LEAD_SENTENCES,
  lengthOf,
  type Phrases,
  replaced,
  type Window,
  whenOf,
} from './windows.ts'

/** The windows that a Chinese text tells by their first and last day, or by how long they were and one of these. */
export function withChineseWindows(doc: Doc, phrases: Phrases, release: Day): Phrases {
  const told = doc.sentences.map((sentence, index) => {
    const own = phrases[index] ?? []
    const plain = plainDigits(doc.text.slice(sentence.start, sentence.end))
    const ranges = replaced(own, rangesOf(plain, sentence, own, release))
    const isLead = index <= LEAD_SENTENCES
    return isLead ? replaced(ranges, anchoredOf(plain, sentence, ranges, release)) : ranges
  })
  const window = firstWindow(doc, told)
  if (window === null) return told
  return doc.sentences.map((sentence, index) => {
    const own = told[index] ?? []
    const plain = plainDigits(doc.text.slice(sentence.start, sentence.end))
    const named = own.map((one) =>
      one.when.kind === 'uncoded' && ANY_HOLIDAY.test(doc.text.slice(one.start, one.end))
        ? { ...one, when: whenOf(window) }
        : one,
    )
    return replaced(named, pointedOf(plain, sentence, named, window))
  })
}

/** Of the one that the text is about. */
const ANY_HOLIDAY = /^(?:节日|长假|假日|假期|节假日)期间$/

/** 开始，至; 起展出至; with 结束 behind the second day the joint needs no 至. */
const JOINT =
  /^(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)?(?:[^，。；：、\d]{0,8}(?:开始|启动|开幕|启幕|开园|开展|开赛|开馆|举行|举办|登场|拉开[帷序]幕))?[起]?[^，。；：、\d的]{0,6}?(?:[，,]?(?:持续|延续|一直)?[至到])$/
const BEGUN =
  /^(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)?[^，。；：、\d]{0,8}(?:开始|启动|开幕|启幕|开园|开展|开赛|开馆|登场|拉开[帷序]幕)[，,、](?:于|至|到)?$/
const ENDED =
  /^(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)?(?:上午|中午|下午|傍晚|晚[间上]?)?[^，。；\d]{0,6}(?:结束|闭幕|落幕|收官|收尾|止|为止|闭馆|谢幕)/
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
    const joint = plain.slice(first.end - start, last.start - start)
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

const COUNTED = /(?:为期|历时|会期|展期|持续了?)共?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})[天日]/
const OVER = /闭幕|落幕|收官|结束|落下[了]?帷幕|收尾|谢幕|画上(?:圆满)?句号|闭馆/
const OPENED = /开幕|启动|开始|启幕|拉开[帷序]幕|开展|开赛|开馆|开园/
const NEAR_DAY = /[今昨][天日晚]/

/** 为期四天的…9月12日落幕: so many days up to the one on which it was over, or from the one on which it began. */
function anchoredOf(
  plain: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  release: Day,
): readonly TimePhrase[] {
  const count = numeralOf(COUNTED.exec(plain)?.[1] ?? '')
  if (count === null || count < 2) return []
  const isOver = OVER.test(plain)
  if (!isOver && !OPENED.test(plain)) return []
  const told = own.find((one) => dayOfPhrase(one, release) !== null)
  const near = NEAR_DAY.exec(plain)
  const day =
    told !== undefined
      ? dayOfPhrase(told, release)
      : near === null
        ? null
        : addDays(release, near[0].startsWith('昨') ? -1 : 0)
  if (day === null || day > release) return []
  const window = isOver
    ? { first: addDays(day, 1 - count), last: day }
    : { first: day, last: addDays(day, count - 1) }
  const at = told ?? { start: start + (near?.index ?? 0), end: start + (near?.index ?? 0) + 2 }
  return window.last > release ? [] : [phraseOf(window, at.start, at.end)]
}

/** 期间，…; 四天里，…: the days of what the text is about. */
const WITHIN =
  /(?<=^|[，。；：\n])(?:其间|期间|([0-9]{1,2}|[一二两三四五六七八九十]{1,3})天(?:里|内|中|来))(?=[，,共累])/g
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
    const count = match[1] === undefined ? null : numeralOf(match[1])
    return count !== null && count !== lengthOf(window)
      ? []
      : phraseOf(window, start + match.index, start + match.index + match[0].length)
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
  return [...within, ...before].filter(isFree)
}

function phraseOf(window: Window, start: number, end: number): TimePhrase {
  return { start, end, when: whenOf(window), cue: null, cueAt: start }
}
