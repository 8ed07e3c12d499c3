import { CHINESE_WEEKDAY } from '../calendar/words/weekdays.ts'
import type { Doc } from '../model.ts'

// Lines in which a release tells its own day without a label: signed with it (某局　7月14日), opened with it (2024年7月11日，澜州。), in
// brackets (【2024年5月6日，台北讯】), behind "today" (今天（1月9日）), or behind who tells the news on it (某局8月22日（星期四）发布).

type Line = Doc['paragraphs'][number]
type Day = { readonly year: number | null; readonly phrase: Found }
type Found = { readonly start: number; readonly end: number }

const SIGNED_MAX = 48
const SIGNED_BEFORE = /^[\u4e00-\u9fff\d（）()、]{4,28}[\s　]{1,4}$/
const SIGNED_AFTER = /^(?:[·\s　](?:[\u4e00-\u9fff]{1,8})|[\s　]?(?:讯|电|发|发布))?\s{0,2}$/
const TELLER_BEFORE = /^[\u4e00-\u9fff（）()]{4,28}$/
const TELLER_AFTER = /^(?:对外|向社会|在[\u4e00-\u9fff]{2,8})?(?:发布|通报|公布|披露|消息|讯)/
/** 今天（1月9日，星期四）, "has today, 8 October,". */
const TODAY_BEFORE = /(?:今[天日]|\btoday),?\s?[（(]?$/i
const YESTERDAY_BEFORE = /(?:昨[天日]|\byesterday),?\s?[（(]?$/i
const OPENS_LINE = /^[（(【[]$/
const CLOSES = /^(?:[，,\s]{0,2}[^）)】\]，,。\n]{1,14})?[）)】\]]/
const WEEKDAY = new RegExp(`^[，,]?\\s?[（(]?${CHINESE_WEEKDAY}[）)]?`)
/** 2024年7月11日，澜州。 30 September 2024. */
const STOP_AFTER = /^(?:[，,]\s?[\u4e00-\u9fff]{2,6})?(?:[。：]|\.\s)/
const PAPER_BEFORE = /^(?:本[报刊网台]?讯\s?(?:[（(][^）)\n]{1,20}[）)])?\s?)?$/

/** `before` and `after`: what stands around the day in its line, without hours and weekdays that belong to it. */
export function tellsOwnDay(text: string, line: Line, day: Day, before: string): boolean {
  const { start, end } = day.phrase
  if (start - line.start > 60 || isYesterday(text, line, day)) return false
  const raw = text.slice(end, Math.min(line.end, end + 72))
  if (OPENS_LINE.test(before) && CLOSES.test(raw)) return true
  const after = raw.replace(WEEKDAY, '')
  if (TODAY_BEFORE.test(before)) return true
  if (line.end - line.start <= SIGNED_MAX && SIGNED_BEFORE.test(before) && SIGNED_AFTER.test(after))
    return true
  if (TELLER_BEFORE.test(before) && TELLER_AFTER.test(after)) return true
  return day.year !== null && PAPER_BEFORE.test(before) && STOP_AFTER.test(after)
}

/** 昨天（11月17日）: the release came out on the day after. */
export function isYesterday(text: string, line: Line, { phrase }: Day): boolean {
  return YESTERDAY_BEFORE.test(text.slice(Math.max(line.start, phrase.start - 16), phrase.start))
}

const LONE_SENTENCES_MAX = 4
const OPENING = /^[“"‘「『]?(?:On (?:the )?)?$/

/** Whether a day stands at the beginning of a text of one paragraph, too short for a release. */
export function opensAlone({ text, paragraphs, sentences }: Doc, { phrase }: Day): boolean {
  const [line, ...more] = paragraphs
  const isLone = more.length === 0 && sentences.length <= LONE_SENTENCES_MAX
  return line !== undefined && isLone && OPENING.test(text.slice(line.start, phrase.start))
}

const NAMED_EDITION =
  /(?<!\d)(20\d\d)(?=(?:赛季|届)|[\u4e00-\u9fff]{2,8}(?:马拉松|大赛|博览会|论坛|峰会|电影节|艺术节)|[ ](?:season|edition|marathon)\b)/i

/** The year of the season or event in the title, where no other is told: 2024澜江马拉松. */
export function yearOfEvent({ text, paragraphs }: Doc): number | null {
  const [title] = paragraphs
  const found = title === undefined ? null : NAMED_EDITION.exec(text.slice(title.start, title.end))
  return found === null ? null : Number(found[1])
}

/** "SANTA VERA, Calif., Jan. 26, 2023 -- Marlow": a place, a day with its year, and a dash; "For immediate release: 22 November 2024". */
export function opensWithDateline(text: string, { start }: Doc['paragraphs'][number]): boolean {
  return DATELINE.test(text.slice(start, start + DATELINE_MAX))
}

const DATELINE_MAX = 110
const DATELINE =
  /^(?:for immediate release\b|For Immediate Release\b|FOR IMMEDIATE RELEASE\b|(?:\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}, ){1,3}(?:[A-Z][a-z]{2,8}day, )?(?:\p{L}{3,9}\.? \d{1,2},? 20\d\d|\d{1,2} \p{L}{3,9} 20\d\d)\s?(?:--|—|–|-\s|\/[A-Z]|\([A-Z]))/u

const NEXT_RELEASE =
  /(?:\b(?:next|coming) (?:data )?(?:release|update|publication|issue|edition|bulletin)(?: date)?|\bdate of (?:the )?next [a-z]+|下(?:一?次|一?期)(?:数据)?(?:发布|公布|更新|刊发)(?:的?(?:时间|日期))?)(?:[ \t　]{0,3}(?:[:：–—|-]|\n)\s{0,3}|(?: is| is due| due| will be (?:published|released|issued))(?: on| in)? |为)(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?,? )?(?:(?:on )?[a-z]{3,6}day,? )?(?:the )?$/i
const NEXT_REACH = 72

/** "Next release: 14 December 2022", which may stand a line above its day: when another text comes out, and no time of this one's figures. */
export function isNextRelease(text: string, start: number): boolean {
  return NEXT_RELEASE.test(text.slice(Math.max(0, start - NEXT_REACH), start))
}
