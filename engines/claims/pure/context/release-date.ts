import { type Day, isDay } from '#platform/period'
import { CHINESE_WEEKDAY, ENGLISH_WEEKDAY } from '../calendar/words/weekdays.ts'
import type { Doc } from '../model.ts'
import { isYesterday, opensAlone, opensWithDateline, tellsOwnDay } from './day-lines.ts'
import {
  asDay,
  type DayPhrase,
  dayIn,
  latestIn,
  type PhrasesBySentence,
  withYear,
} from './year-of-day.ts'

// A release says its day in its head (published, dateline, 发布时间), in a line of its own, in its first sentences (of a
// press conference), or at its foot. A day without a year takes it from the years that the text speaks of.

/** So many paragraphs of the head and of the foot are looked at, before the first sentences are. */
const HEAD_PARAGRAPHS = 6
/** Below bullets of the head a whole dateline is looked for in so many more. */
const DATELINE_PARAGRAPHS = 30
const FOOT_PARAGRAPHS = 3
const FIRST_SENTENCES = 6

/** The same phrases, with the days of datelines and of publication known for what they are. */
export function withDatelines(doc: Doc, bySentence: PhrasesBySentence): PhrasesBySentence {
  const changed = [...bySentence]
  const below = doc.paragraphs
    .slice(HEAD_PARAGRAPHS, DATELINE_PARAGRAPHS)
    .filter((paragraph) => opensWithDateline(doc.text, paragraph))
  for (const paragraph of [...doc.paragraphs.slice(0, HEAD_PARAGRAPHS), ...below])
    for (let index = paragraph.sentences[0]; index < paragraph.sentences[1]; index += 1)
      changed[index] = (changed[index] ?? []).map((phrase) =>
        // 较上一个工作日（6月4日）: what a figure is held against came out on no day.
        phrase.cue !== 'base' && asDay(phrase).some((day) => isOwn(doc.text, paragraph, day))
          ? { ...phrase, cue: 'event' as const }
          : phrase,
      )
  return changed
}

const isOwn = (text: string, line: Doc['paragraphs'][number], day: DayPhrase): boolean =>
  isLabelled(text, line, day) || isDateline(text, line, day)

export type ReleaseDay = {
  readonly date: Day | null
  /** '12-04' of a dateline without a year, where nothing else in the text gives it one. */
  readonly dayWithoutYear: string | null
}

/** The release's own day; null where the text gives none, or no year to it: a year is never guessed. */
export function findReleaseDay(doc: Doc, bySentence: PhrasesBySentence): ReleaseDay {
  const found = ownDay(doc, bySentence)
  if (found === null) return { date: stampedDay(doc), dayWithoutYear: null }
  const day = found.year === null ? withYear(doc, bySentence, found) : dayIn(found.year, found)
  if (day !== null) return { date: isDay(day) ? later(day, found.ago) : null, dayWithoutYear: null }
  // Every day that there is is in a leap year.
  const any = dayIn(2024, found)
  return { date: null, dayWithoutYear: isDay(any) ? later(any, found.ago).slice(5) : null }
}

function later(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const STAMP =
  /^.{0,24}?(?<![\d.])(20\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]{1,2}\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z| ?[+-]\d\d:?\d\d)?)?(?![\d.]).{0,16}$/

/** A line that is little more than a stamp: '2024-12-04T10:30:00+08:00', '2024.12.04'. */
function stampedDay(doc: Doc): Day | null {
  for (const { start, end } of doc.paragraphs.slice(0, HEAD_PARAGRAPHS)) {
    if (end - start > STAMP_LINE_MAX) continue
    const [, year, , month, day] = STAMP.exec(doc.text.slice(start, end)) ?? []
    const stamped =
      year === undefined ? null : dayIn(Number(year), { month: Number(month), day: Number(day) })
    if (stamped !== null && isDay(stamped)) return stamped
  }
  return null
}

const STAMP_LINE_MAX = 72

function ownDay(doc: Doc, bySentence: PhrasesBySentence): DayPhrase | null {
  const last = doc.paragraphs.length
  const head = doc.paragraphs.slice(0, HEAD_PARAGRAPHS)
  const foot = doc.paragraphs.slice(Math.max(HEAD_PARAGRAPHS, last - FOOT_PARAGRAPHS)).reverse()
  const days = (paragraph: Doc['paragraphs'][number]): readonly DayPhrase[] =>
    bySentence
      .slice(...paragraph.sentences)
      .flat()
      .flatMap(asDay)
  for (const paragraph of [...head, ...foot])
    for (const day of days(paragraph)) if (isLabelled(doc.text, paragraph, day)) return day
  // The title of a table below the dateline tells of what day the table is.
  const firstDateline = head.findIndex((line) =>
    days(line).some((day) => day.year !== null && isDateline(doc.text, line, day)),
  )
  const above = firstDateline === -1 ? head : head.slice(0, firstDateline)
  for (const paragraph of above.filter((line) => isHeadLine(doc.text, line)))
    for (const day of days(paragraph)) if (day.year !== null && !isOther(doc.text, day)) return day
  for (const paragraph of head)
    for (const day of days(paragraph)) if (isDateline(doc.text, paragraph, day)) return day
  for (const paragraph of head)
    for (const day of days(paragraph))
      if (isYesterday(doc.text, paragraph, day)) return { ...day, ago: 1 }
  for (const paragraph of doc.paragraphs.slice(HEAD_PARAGRAPHS, DATELINE_PARAGRAPHS))
    for (const day of opensWithDateline(doc.text, paragraph) ? days(paragraph) : [])
      if (day.year !== null && isOwn(doc.text, paragraph, day)) return day
  const first = bySentence.slice(0, FIRST_SENTENCES).flat()
  const events = first.filter((phrase) => phrase.cue === 'event').flatMap(asDay)
  const told = events.find((day) => tellsNews(doc.text, day) && !isOther(doc.text, day))
  return told ?? dayOfLone(doc, bySentence)
}

/** A sentence by itself opens with the day on which it was said, where all that it reports was over by then. */
function dayOfLone(doc: Doc, bySentence: PhrasesBySentence): DayPhrase | null {
  const day = bySentence[0]?.flatMap(asDay)[0]
  if (day === undefined || day.year === null) return null
  if (!opensAlone(doc, day) || isOther(doc.text, day)) return null
  const others = bySentence.map((phrases) => phrases.filter((phrase) => phrase !== day.phrase))
  const reported = latestIn(doc, others, true)
  return reported !== null && reported <= dayIn(day.year, day) ? day : null
}

const NEWS =
  /conference|meeting|briefing|session|congress|\b(?:held|opened)\b|\b(?:told|said|says|announced?|released?|published|reported|showed)\b|召开|举行|举办|发布|介绍|获悉|公布|表示|通报|通气|发表|消息/i
const NEWS_REACH = 80

/** A meeting or a publication on that day, rather than the day of a law or a birth. */
function tellsNews(text: string, { phrase }: DayPhrase): boolean {
  return NEWS.test(text.slice(Math.max(0, phrase.start - NEWS_REACH), phrase.end + NEWS_REACH))
}

/** A line of the head, too short for a sentence of the body. */
function isHeadLine(text: string, { start, end, kind }: Doc['paragraphs'][number]): boolean {
  const isSentence =
    SENTENCE_END.test(text.slice(end - 1, end)) && !HOUR_END.test(text.slice(end - 6, end))
  return end - start <= 100 && kind !== 'list' && !isSentence
}

/** "8.00 a.m." ends no sentence. */
const HOUR_END = /[ap]\.m\.$/i

const SENTENCE_END = /[。！？.!?]/

const LABEL =
  /(?:发布(?:时间|日期)?|日期|时间|更新(?:时间)?|公布时间|成文日期|印发日期|published|released?|issued|updated|posted|date|for immediate release|embargo(?:ed)?)(?:\s(?:on|at|date|until|till))?\s{0,3}[:：]?\s{0,3}$/i
/** Between a label and its day: '00.01, Tuesday', 'Friday,'. */
const HOUR_AND_WEEKDAY = new RegExp(
  `(?:(?:at\\s)?(?:\\d{1,2}[.:]?\\d\\d(?:\\s?(?:[ap]\\.?m\\.?|hrs|hours|[A-Z]{3}))?|\\d{1,2}\\s?[ap]\\.?m\\.?|noon|midnight)(?:\\s\\([A-Z]{2,4}\\))?,?\\s)?(?:on\\s)?(?:${ENGLISH_WEEKDAY},?\\s)?$`,
  'i',
)

/** "发布时间：2024-12-04", or a line that is little more than the day. */
function isLabelled(
  text: string,
  line: { readonly start: number; readonly end: number },
  day: DayPhrase,
): boolean {
  const { start, end } = day.phrase
  const said = text.slice(Math.max(line.start, start - 60), start)
  const before = said.replace(HOUR_AND_WEEKDAY, '')
  if (isOther(text, day)) return false
  if (before !== '' && POINTS_AT.test(said) && !LABEL.test(before)) return false
  const isTimed = TIME_AFTER.test(text.slice(end, line.end))
  const isSentence = !isTimed && SENTENCE_END.test(text.slice(line.end - 1, line.end))
  if (day.year !== null && !isSentence && line.end - line.start - (end - start) <= 16) return true
  return LABEL.test(before) && (day.year !== null || /[:：]\s{0,3}$/.test(before))
}

/** "Asset structure on 30 June 2024": of what stands below. */
const POINTS_AT = /\b(?:on|at|from|since|by|for) (?:the )?$/i

/** '10:30 a.m.' behind the day ends no sentence. */
const TIME_AFTER =
  /^[,，]?\s?(?:at\s)?\d{1,2}(?:[:.]\d\d(?::\d\d)?)?\s?(?:[ap]\.?m\.?|hrs|[A-Z]{3,4})?\s?$/i

const AGENCY_AFTER =
  /^\s?(?:电|讯|消息|[（(，,]\s?记者|[（(](?:Agency|[A-Z][A-Za-z ]{1,24}[)）])|--|—|–|-{1,2}\s|\/[A-Z])/
/** A longer name of an agency has its dash, or a place before the day, lest it be any bracket. */
const LONG_AGENCY_AFTER = /^\s?[（(][A-Z][A-Za-z0-9&.,'’ /-]{1,40}[)）]\s?(--|—|–|-\s|:)?/
const PLACE_BEFORE =
  /^[A-Z][A-Za-z .'’-]{1,30},\s(?:[A-Z][A-Za-z .'’-]{1,24},\s)?$|^[\u4e00-\u9fff]{2,6}[，,]$/
/** "4 December 2024, Hefei:" */
const PLACE_AFTER =
  /^,?\s(?:in\s)?[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20})?(?:, [A-Z][A-Za-z'’ -]{1,24})?\s?(?:[:：]\s|--|—|–)/
/** "(Hefei, 4 December 2024)" */
const PLACE_IN_BRACKETS = /[（(【[](?:[A-Z][A-Za-z .'’-]{1,30},\s|[\u4e00-\u9fff]{2,8}[，,]?\s?)?$/
/** "2024年10月24日，省政府今日通报": who says today says which day it is. */
const TODAY_AFTER = /^[^。！？!?\n]{0,48}?(?:今日|今天|\btoday\b)/i
/** "2024年3月29日，公司披露2023年年度报告". */
const PUBLISHED_AFTER = /^[，,][^。！？!?\n]{0,48}?(?:发布|披露|公布|通报|公告)/
/** （2025年3月20日，星期四） */
const WEEKDAY_OF_DATELINE = new RegExp(`^[，,]?\\s?[（(]?${CHINESE_WEEKDAY}[）)]?`)
const STOP_AFTER = /^\s?[.:]\s|^[。：]/

/** "BEIJING, Jan. 17 (Xinhua) --", "新华社北京1月17日电", "（2024年12月4日）". */
function isDateline(text: string, line: Doc['paragraphs'][number], day: DayPhrase): boolean {
  const { start, end } = day.phrase
  if (start - line.start > 60 || isYesterday(text, line, day)) return false
  const before = text.slice(line.start, start).replace(HOUR_AND_WEEKDAY, '')
  if (tellsOwnDay(text, line, day, before) && !isOther(text, day)) return true
  const following = text.slice(end, end + 72).replace(WEEKDAY_OF_DATELINE, '')
  if (PLACE_IN_BRACKETS.test(before) && /^[）)】\]]/.test(following)) return true
  if (AGENCY_AFTER.test(following.slice(0, 12))) return true
  const agency = LONG_AGENCY_AFTER.exec(following)
  if (agency !== null && (agency[1] !== undefined || PLACE_BEFORE.test(before))) return true
  if (before === '' && (PLACE_AFTER.test(following) || TODAY_AFTER.test(following))) return true
  if (before === '' && day.year !== null && PUBLISHED_AFTER.test(following)) return true
  const isHead = day.year !== null && PLACE_BEFORE.test(before)
  return isHead && STOP_AFTER.test(following)
}

const EFFECT_BEFORE =
  /(?:effect|effective|implemented|enters? into force|since|自)\s?(?:on\s|from\s)?(?:the\s)?$/i
const EFFECT_AFTER = /^\s?(?:起|以来|正式施行|施行|实施|生效)/

/** "Nine-month figures will be published on", "the next release". */
const TO_COME = /next|until|\b(?:will|to) be [a-z]+(?: on)? $|下次|下一次|将(?:于|在)$/i

/** "Results to 30 June 2024", 截至10月底: what is reported was over by then. */
const ENDS_PERIOD = /\b(?:to|ended|ending|through|as (?:of|at)) (?:the )?$|(?:截至|截止|至)$/i

/** The day of the next release, or from which something is in force, or on which a period ended. */
function isOther(text: string, day: DayPhrase): boolean {
  const { start } = day.phrase
  const line =
    text
      .slice(Math.max(0, start - 60), start)
      .split('\n')
      .at(-1) ?? ''
  const before = line.replace(HOUR_AND_WEEKDAY, '').slice(-32)
  const isLater =
    TO_COME.test(before) && !/embargo/i.test(text.slice(Math.max(0, start - 44), start))
  return isLater || ENDS_PERIOD.test(before) || isEffect(text, day)
}

function isEffect(text: string, { phrase }: DayPhrase): boolean {
  return (
    EFFECT_BEFORE.test(text.slice(Math.max(0, phrase.start - 24), phrase.start)) ||
    EFFECT_AFTER.test(text.slice(phrase.end, phrase.end + 6))
  )
}
