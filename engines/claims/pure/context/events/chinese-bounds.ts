import { addDays, type Day } from '#platform/period'
import type { Doc, Sentence } from '../../model.ts'
import { numeralOf, plainDigits } from '../time/chinese-digits.ts'
import type { TimePhrase } from '../time/phrase.ts'
import { type DayTold, daysByNumber } from './days-by-number.ts'
import {
  DAYS_MAX,
  dayOfPhrase,
  LEAD_SENTENCES,
  lengthOf,
  type Phrases,
  replaced,
  type Window,
  whenOf,
} from './windows.ts'

// The days of an event whose first and last day the lead tells in clauses of their own, or one of them and how long it was:
// 书展28日开展，…。30日收官; 为期四天的…12日落幕.

const OVER =
  /闭(?:幕(?!式?[后以])|馆|市|园|营)|落幕|收(?:官|尾|兵|市|锣|场|镰|队)|结束|落下了?帷幕|谢幕|画上(?:了?圆满)?句号|冲线|撤展|散场|解除|终止/
const OPENED =
  /开(?:幕(?!式?[后以])|集|售|机|业|市|唱|演|赛|展|园|馆|街|锣|镰|播|票|营|跑|闸|始|启)|鸣枪|启[动幕]|拉开[帷序]幕|打响|揭幕|登场/
/** 历时5天的大会12日抵达终点: it is over, whatever its end is called. */
const TOOK = /历时|历经/
const FROM = /^[^，。；\d]{0,12}(?:起|以来)/
const COUNTED =
  /(?:为期|历时|会期|展期|持续了?|历经)(?:近|约)?共?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})[天日]|([0-9]{1,2}|[一二两三四五六七八九十]{1,3})天(?:时间|的(?:角逐|展期|比赛|激战|较量))/g
const NEAR_DAY = /[今昨][天日晚]/g
/** What tells nothing of the deed behind a day: the hour, a comma. */
const HOUR =
  /^(?:[（(][^（）()]{1,14}[）)]|[0-9]{1,2}[:：][0-9]{2}|[0-9]{1,2}[时点](?:[0-9]{1,2}分|整|许)?|凌晨|清晨|早[上晨间]?|上午|中午|下午|傍晚|晚[上间]?|深?夜[里间晚]?)?，?/
const CLAUSE_REACH = 60

type Bound = DayTold & {
  readonly sentence: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** 截至16日: how things stood on it. */
  readonly isState: boolean
}

/** A window, and in which places of which sentences it is told. */
type Bounded = {
  readonly window: Window
  readonly places: readonly (DayTold & { readonly sentence: number })[]
}

export function withBounds(
  doc: Doc,
  phrases: Phrases,
  release: Day,
): { readonly phrases: Phrases; readonly window: Window | null } {
  const found = boundedBy(doc, phrases, release)
  if (found === null) return { phrases, window: null }
  const when = whenOf(found.window)
  const told = phrases.map((own, index) => {
    const told = found.places.flatMap(({ sentence, start, end }): readonly TimePhrase[] =>
      sentence === index ? [{ start, end, when, cue: null, cueAt: start }] : [],
    )
    return replaced(own, told)
  })
  return { phrases: told, window: found.window }
}

function boundedBy(doc: Doc, phrases: Phrases, release: Day): Bounded | null {
  const lead = doc.sentences.slice(0, LEAD_SENTENCES + 1)
  const plain = lead.map(({ start, end }) => plainDigits(doc.text.slice(start, end)))
  if (!plain.some((words) => ASKED.some((pattern) => pattern.test(words)))) return null
  const bounds = lead.flatMap((sentence, index) =>
    boundsIn(plain[index] ?? '', sentence, phrases[index] ?? [], release),
  )
  const last = bounds.find(({ isLast, day }) => isLast && day <= release)
  const first = bounds.find(
    ({ isFirst, isLast, day }) => isFirst && !isLast && (last === undefined || day < last.day),
  )
  if (last !== undefined && first !== undefined) {
    const window = { first: first.day, last: last.day }
    return lengthOf(window) <= DAYS_MAX ? { window, places: [last] } : null
  }
  const counts = new Set(
    plain.flatMap((words) =>
      [...words.matchAll(COUNTED)].flatMap((match) => numeralOf(match[1] ?? match[2] ?? '') ?? []),
    ),
  )
  const counted = first === undefined ? null : countedTo(plain, bounds, first)
  if (counted !== null && first !== undefined && last === undefined)
    return {
      window: { first: first.day, last: counted.day },
      places: counted.isState ? [] : [counted],
    }
  const opening = last === undefined && first !== undefined ? firstDays(plain) : null
  if (opening !== null && first !== undefined) {
    const window = { first: first.day, last: addDays(first.day, opening - 1) }
    return window.last > release ? null : { window, places: [] }
  }
  const [count] = counts
  const one = last ?? first
  if (one === undefined || count === undefined || counts.size > 1 || count < 2) return null
  const window =
    last === undefined
      ? { first: one.day, last: addDays(one.day, count - 1) }
      : { first: addDays(one.day, 1 - count), last: one.day }
  return window.last > release ? null : { window, places: [one] }
}

const ASKED = [OVER, OPENED, TOOK, /[日号天][^，。；\d]{0,12}(?:起|以来)/]

/** 26日开集，前三天…。截至28日，…: the day up to which a length that the lead tells goes from the first one. */
function countedTo(plain: readonly string[], bounds: readonly Bound[], first: Bound): Bound | null {
  const lengths = new Set(
    plain.flatMap((words) =>
      [...words.matchAll(DAYS_LONG)].flatMap((match) => numeralOf(match[1] ?? '') ?? []),
    ),
  )
  return (
    bounds.find(({ day }) => {
      const length = day > first.day ? lengthOf({ first: first.day, last: day }) : 0
      return length > 1 && lengths.has(length)
    }) ?? null
  )
}

/** 9月1日开学以来，…。开学前三天，…: so many days from the first one on. */
function firstDays(plain: readonly string[]): number | null {
  const found = plain.flatMap((words) => FIRST_DAYS.exec(words)?.[1] ?? [])
  const count = numeralOf(found[0] ?? '')
  return count === null || count < 2 ? null : count
}

const FIRST_DAYS =
  /(?:(?:^|[，。；：、\n])[头前]|开[幕展学市业园馆集售赛]前)([0-9]{1,2}|[两二三四五六七八九十]{1,3})天/
const DAYS_LONG = /([0-9]{1,2}|[一二两三四五六七八九十]{1,3})天/g

/** The days of a sentence, and which of them the words behind say that something began or was over on. */
function boundsIn(
  plain: string,
  sentence: Sentence,
  own: readonly TimePhrase[],
  release: Day,
): readonly Bound[] {
  const { start, index } = sentence
  const told = own.flatMap((one): readonly DayTold[] => {
    const day = one.cue === 'base' ? null : (dayTold(one, release) ?? dayOfPhrase(one, release))
    return day === null ? [] : [{ start: one.start, end: one.end, day }]
  })
  const near = [...plain.matchAll(NEAR_DAY)].flatMap((match): readonly DayTold[] => {
    const from = start + match.index
    const isTaken = told.some((one) => one.start < from + 2 && from < one.end)
    const day = addDays(release, match[0].startsWith('昨') ? -1 : 0)
    return isTaken ? [] : [{ start: from, end: from + 2, day }]
  })
  const days = [...told, ...near, ...daysByNumber(plain, sentence, own, release)].sort(
    (a, b) => a.start - b.start,
  )
  const bounds = days.map((one, at): Bound => {
    const next = days[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const behind = plain
      .slice(one.end - start, Math.min(next - start, one.end - start + CLAUSE_REACH))
      .replace(HOUR, '')
    const words = clauseOf(behind)
    const isFrom = /[自从]$/.test(plain.slice(0, one.start - start)) || FROM.test(words)
    const isSince = own.some((phrase) => phrase.start === one.start && phrase.when.kind === 'since')
    const isFirst = isSince || OPENED.test(words) || (isFrom && FROM.test(words))
    const isState = own.some((phrase) => phrase.start === one.start && phrase.when.kind === 'end')
    const isLast = !isFirst && !isState && OVER.test(words)
    return { ...one, sentence: index, isFirst, isLast, isState }
  })
  // 为期三天的花展在…落幕（11日）: of the only day that its sentence tells.
  const [only] = bounds
  if (bounds.length !== 1 || only === undefined) return bounds
  if (only.isFirst || only.isLast || only.isState) return bounds
  const isFirst = !OVER.test(plain) && OPENED.test(plain)
  return [{ ...only, isFirst, isLast: OVER.test(plain) || (!isFirst && TOOK.test(plain)) }]
}

/** 自4月18日开馆以来, 截至28日. */
function dayTold({ when, ...phrase }: TimePhrase, release: Day): Day | null {
  if (when.kind === 'end')
    return dayOfPhrase({ ...phrase, when: { ...when, kind: 'stretch' } }, release)
  if (when.kind !== 'since' || when.from === null || when.to !== null) return null
  return dayOfPhrase({ ...phrase, when: { kind: 'stretch', ...when.from } }, release)
}

/** 4月28日，2025岳城国际汽车展览会落下帷幕: a clause that only says how long it took goes on. */
function clauseOf(words: string): string {
  return words.split(/[，。；！\n]/)[0] ?? ''
}
