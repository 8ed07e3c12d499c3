import {
  addDays,
  type Day,
  daysBetween,
  isDay,
  type PeriodCode,
  parsePeriod,
} from '#platform/period'
import type { Doc, Sentence } from '../../model.ts'
import { isOfDays } from '../time/resolve/near.ts'
import { headlineOf, type Stated } from '../timeline/main/main-period.ts'
import type { Moment } from '../timeline/moments.ts'
import { isOfMonths, LEAD_SENTENCES, lengthOf, windowOf } from './windows.ts'

// What a release is about that tells of a fair, a storm, a holiday, a campaign: its days, or the one day of a deed.

/** So long ago at most was what news tells of. */
const NEWS_DAYS = 60

type BySentence = readonly (readonly Moment[])[]

/** The days that the title or the first sentence tells, or those of the next sentences, if most figures that say a time are of them. */
export function eventWindow(
  doc: Doc,
  bySentence: BySentence,
  stated: readonly Stated[],
  release: Day | null,
): PeriodCode | null {
  if (release === null) return null
  const body = firstOf(doc)
  const opening = bySentence.slice(0, body + 1).flat()
  if (opening.some((one) => isLonger(doc, one, release))) return null
  const isEvent = (one: Moment): boolean => isWindow(doc, one, release)
  const first = opening.find(isEvent)
  // 上周降雨61.4毫米。截至14日8时，水库蓄水87.32亿立方米，…: most of it tells how things stand.
  const states = stated.filter(
    (one) => one.code.startsWith('@') && isLate(one.code.slice(1), release),
  )
  if (first?.code != null) {
    const { code } = first
    const ofEvent = stated.filter((one) => one.code === code || isWithin(one.code, code))
    return states.length > 2 * ofEvent.length ? null : code
  }
  // "The fire has now burnt 14,300 hectares. Over the weekend it took twice as much a day."
  if (opening.some(({ role, code }) => role === 'point' && code === `@${release}`)) return null
  const lead = bySentence.slice(body + 1, body + LEAD_SENTENCES).flat()
  const code = lead.find(isEvent)?.code ?? null
  if (code === null || lead.some((one) => isLonger(doc, one, release))) return null
  const own = stated.filter((one) => one.code === code || isWithin(one.code, code))
  const others = stated.filter((one) => !isOfDays(one.code) && isLate(one.code, release))
  return own.length >= others.length ? code : null
}

/** The first sentence below the title that has words enough. */
function firstOf(doc: Doc): number {
  const from = headlineOf(doc)
  const found = doc.sentences.findIndex(
    ({ index, start, end }) =>
      // A title in capitals may end like a sentence: "FIRE: UPDATE No. 6, 6 P.M."
      index >= from &&
      end - start >= SENTENCE_MIN &&
      /[a-z]{3}|\p{Script=Han}/u.test(doc.text.slice(start, end)),
  )
  return found === -1 ? from : found
}

const SENTENCE_MIN = 12

/** 今年以来, "since Monday" go on up to now, and are no event. */
const SO_FAR = /^(?:since|so far)\b|以来|至今/i

function isWindow(
  { text }: Doc,
  { code, role, isFuture, isInPassing, isBefore, start, end }: Moment,
  release: Day,
): boolean {
  const window = windowOf(code)
  if (window === null || isFuture || isInPassing || isBefore) return false
  if (role !== 'point' && role !== 'event') return false
  const words = text.slice(start, end)
  if (OF_REPORT.test(words) && lengthOf(window) >= REPORT_MIN) return false
  if (isOfMonths(window) && !BY_DAYS.test(words)) return false
  if (window.last > release || daysBetween(window.last, release) > NEWS_DAYS) return false
  return !SO_FAR.test(words)
}

/** 4月1日至6月30日, 暑运: whole months that are told as days. */
const BY_DAYS = /日|[运假]|^(?=.*[a-z]).*\b\d{1,2}(?:st|nd|rd|th)?\b/i

/** "The 13 weeks to 29 June", "the quarter ended 30 June", 截至6月30日止三个月: what a shop or a firm reports on. */
const OF_REPORT = /\bweeks?\b|\bmonths?\b|\bquarter|\bhalf\b|\byear\b(?!['’]s)|个月|季|年度|止/i
const REPORT_MIN = 28

function isLonger(doc: Doc, one: Moment, release: Day): boolean {
  const { isFrame, isOfRelease, isBefore, code } = one
  if (isWindow(doc, one, release)) return false
  if (!isFrame || isOfRelease || isBefore || code === null || code.startsWith('@')) return false
  const window = windowOf(code)
  if (window !== null && !isOfMonths(window)) return false
  return !isOfDays(code) && isLate(code, release)
}

/** A period of the year of the release, or of the one before that. */
function isLate(code: PeriodCode, release: Day): boolean {
  const year = Number(code.slice(-10).match(/\d{4}/)?.[0] ?? code.slice(0, 4))
  return !code.startsWith('@') && year >= Number(release.slice(0, 4)) - 1
}

function isWithin(code: PeriodCode, whole: PeriodCode): boolean {
  const window = windowOf(whole)
  const day = code.replace('@', '')
  return window !== null && isDay(day) && day >= window.first && day <= window.last
}

/** So many days ago at most news tells of a deed. */
const DEED_DAYS = 7
const TODAY =
  /(?<!截[至止]|到)今[天日晨晚早]|\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/i
/** Who tells, publishes or learns something tells of other days than the one on which they do. */
const TELLS =
  /发布|公布|通报|介绍|获悉|表示|消息|报告|讯[）)：:]|电[）)：:]|召开|披露|公告|印发|出台|显示|透露|宣布|记者|据|数据|统计|\b(?:announc\w+|said|says?|report(?:s|ed|ing)?|publish\w*|releas\w+|according|told|present(?:s|ed)|unveil\w*|issu\w+|reveal\w*|show(?:s|ed|n)?|confirm\w*|figures|statistics|updat\w+|warn\w*|forecast\w*|launch\w*)\b/i

/** 今天是全国助残日。: no deed. */
const IS_TODAY = /^[^，。]{0,6}(?:今[天日]|\d{1,2}月\d{1,2}日)[是为][^，。]*[。！]?\s*$/
/** One figure in so many may be of another time of late. */
const OTHERS_FEW = 5

/** A time of late that is neither a day nor the year before, which is what a deed is compared with. */
function isOther(code: PeriodCode, release: Day): boolean {
  const isYearBefore = code === String(Number(release.slice(0, 4)) - 1)
  return !isYearBefore && !isOfDays(code) && isLate(code, release)
}

/** "Had restored service to 180,480 customers as of 6 a.m. Tuesday, November 19." */
const AS_OF = /\bas (?:of|at) (?:[^;.]|[ap]\.m\.){0,30}$/
const AS_OF_REACH = 40
/** 本报讯（记者 方可）, （记者方可）: whose news it is. */
const BYLINE = /^[^，。]{0,12}[讯电][（(][^）)]*[）)]|[（(]记者[^）)]*[）)]/

/** "SHANGHAI, February 3, 2026 - Railways reached 8,123 km": the day of the news, and of no deed. */
function isDateline(text: string, from: number, { start, end }: Moment): boolean {
  return (
    /^[^.;!?–—]{0,48}$/.test(text.slice(from, start)) &&
    /^\.?\s?(?:\([^)]{1,24}\)\s?)?(?:[-–—:|/]|\n)/.test(text.slice(end, end + 30))
  )
}

/** The day of a signing, a judgment, an opening that the first sentence tells, where nothing says another time. */
export function eventDay(
  doc: Doc,
  bySentence: BySentence,
  { stated, figures }: { readonly stated: readonly Stated[]; readonly figures: number },
  release: Day | null,
): PeriodCode | null {
  if (release === null) return null
  const body = firstOf(doc)
  const sentence = doc.sentences[body]
  if (sentence === undefined) return null
  const words = doc.text.slice(sentence.start, sentence.end)
  const state = (bySentence[body] ?? []).find(
    ({ code, start }) =>
      isDay(code?.replace('@', '') ?? '') &&
      AS_OF.test(doc.text.slice(Math.max(sentence.start, start - AS_OF_REACH), start)),
  )
  if (state?.code != null && state.code.replace('@', '') <= release)
    return `@${state.code.replace('@', '')}`
  if (TELLS.test(words.replace(BYLINE, '')) || IS_TODAY.test(words)) return null
  const others = stated.filter(({ code, isCell }) => isCell || isOther(code, release))
  if (others.length * OTHERS_FEW > figures) return null
  const told = (bySentence[body] ?? []).filter(
    (one) =>
      (one.role === 'point' || one.role === 'event') &&
      !one.isFuture &&
      !one.isInPassing &&
      !isDateline(doc.text, sentence.start, one),
  )
  const days = told.flatMap(({ code }) => (code !== null && isDay(code) ? code : []))
  if (new Set(days).size > 1) return null
  const [day] = days
  if (day !== undefined) return day <= release && day >= addDays(release, -DEED_DAYS) ? day : null
  return told.length === 0 && TODAY.test(words) ? release : null
}

/** 新院区今日启用，…。医院去年门诊量113万人次: what the text is on, unless its beginning tells the time that it speaks of elsewhere. */
export function deedOver(
  doc: Doc,
  bySentence: BySentence,
  lent: PeriodCode | null,
  deed: PeriodCode | null,
  release: Day | null,
): PeriodCode | null {
  if (doc.grammar !== 'zh') {
    const isNews = lent !== null && release !== null && isNewsOfDeed(doc, bySentence, lent, release)
    return isNews ? deed : lent
  }
  if (lent === null || deed === null || lent.startsWith('@')) return lent
  const opening = bySentence.slice(0, firstOf(doc) + 1).flat()
  return opening.some(({ code }) => code === lent) ? lent : deed
}

/** Who tells in English how a time went names its report. */
const REPORTS =
  /\b(?:report(?:s|ed|ing)?|publish\w*|figures|statistics|results|survey\w*|data|accounts|according|show(?:s|ed|n|ing)?|updat\w+|review\w*|index|estimat\w+)\b/i

/** "Larkspur today announced that it has raised $45 million. … Revenue tripled in 2024": a year told further down isn't what that is of. */
function isNewsOfDeed(doc: Doc, bySentence: BySentence, lent: PeriodCode, release: Day): boolean {
  const body = leadSentence(doc, bySentence)
  const sentence = doc.sentences[body]
  if (sentence === undefined) return false
  const opening = bySentence.slice(0, body + 1).flat()
  const told = opening.filter(
    ({ role, code }) => role !== 'base' && code !== null && !isUpTo(code, release),
  )
  if (told.some(({ code }) => dayOf(code) === null)) return false
  const words = doc.text.slice(sentence.start, sentence.end)
  if (REPORTS.test(words) || parsePeriod(lent).kind === 'instant') return false
  return (
    TODAY.test(words) ||
    told.some((one) => {
      const day = dayOf(one.code)
      if (day === null || one.isFuture || one.start < sentence.start) return false
      if (isDateline(doc.text, sentence.start, one)) return false
      return day <= release && day >= addDays(release, -DEED_DAYS)
    })
  )
}

/** "Bringing the number set free since 2022 to 39". */
function isUpTo(code: PeriodCode, release: Day): boolean {
  const period = parsePeriod(code)
  return period.kind === 'since' && period.to === release
}

function dayOf(code: PeriodCode | null): Day | null {
  const day = code?.replace('@', '') ?? ''
  return isDay(day) ? day : null
}

/** So many letters a sentence has that isn't a dateline. */
const LEAD_LENGTH_MIN = 30

/** The first sentence below the title that says more than where and when it was written. */
function leadSentence(doc: Doc, bySentence: BySentence): number {
  const from = firstOf(doc)
  const isLead = ({ index, start, end }: Sentence): boolean => {
    const times = (bySentence[index] ?? []).reduce((sum, one) => sum + one.end - one.start, 0)
    return index >= from && end - start - times >= LEAD_LENGTH_MIN
  }
  return doc.sentences.find(isLead)?.index ?? from
}
