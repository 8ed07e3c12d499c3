import {
  type Day,
  daysBetween,
  endOf,
  isDay,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { TimePhrase } from '../time/phrase.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { isOfDays } from '../time/resolve/near.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import { isJustOver, isReckoned, nextNamed, yearEndAhead } from './spoken/named-ahead.ts'
import { aheadBy, isBehindBy, isPresent, looksAhead } from './spoken/tense.ts'

// A time without its year that is still to come: 9月1日起, "by the end of June".

/** So far back and ahead of a time the words of its sentence are looked at. */
const SENTENCE_REACH = 120
const SHALL =
  /\b(?:will|shall|is to|are to|to be|due(?! to (?:the|an?|its|their|our|this|these|those|\d)\b)|scheduled)\b|将|拟|明年/
const PLANNED =
  /\b(?:will|shall|is to|are to|to be|due|expect\w*|plan(?:s|ned)|aim\w*|scheduled|target\w*|pledge\w*|intends?|hopes?|wants?|seeks?|appealing|proposes?)\b|将|拟|力争|确保|争取|[预預](?:[计計测測期])|计划|实现|完成(?!了)/
/** 冲刺四季度, 四季度计划开工30个. */
const RUSHED = /(?:冲刺|决战|奋战|大干|决胜|抓好|打好|备战|展望)$/
/** "The company expects revenue of $46 million in the first quarter". */
const EXPECTS =
  /\b(?:expects|anticipates|projects|guides|guidance)\b|\bwould\b[^.;]{0,80}\b(?:through|until|till) (?:the )?$/
/** "A 65 % chance of rain for @", "the inflow needed to reach Q by @". */
const LOOKS_AHEAD =
  /\b(?:chances?|probability|likelihood) of\b[^.;]{0,60} (?:for|in) (?:the )?$|\b(?:needed|required|necessary) to [^.;]{0,80}\bby (?:the )?$/
/** "For the third quarter the company expects revenue of $42 million", "third-quarter costs are expected to be". */
const EXPECTS_BEHIND =
  /^,? (?:(?:the|our|we|it|[a-z]{3,14}) ){1,3}(?:now |currently |also )?(?:expects?|anticipates?|projects?|guides|sees|forecasts?)\b|^[^,;.\d]{0,50}\b(?:is|are) (?:now |currently )?(?:expected|projected|forecast|anticipated) to\b/i
/** A stretch that begins so soon is looked ahead to. */
const NEXT_DAYS = 100
const SHALL_BEHIND =
  /^(?:开始，|[，,])?[^，。；、\d]{0,8}(?:(?:计划|拟|力争|确保|预计|争取)(?!的|外|单列)|将(?!军|近|士)|(?:至少|还要?)再[增新建开])/
/** 上半年预计亏损3亿元, told in July: what an account that is being drawn up will say of the time just over. */
const ESTIMATED =
  /^[^。；]{0,24}预计[^，。；、\d]{0,24}(?:盈利|亏损|利润|净利|营收|收入|减亏|扭亏|每股收益)(?!目标|计划|任务)/
const OF_RESULTS =
  /^[^，。；、\d]{0,24}(?:盈利|亏损|利润|净利|营收|收入|减亏|扭亏|每股收益)(?!目标|计划|任务)/
const PAST = /\b(?:took|came|was|were|had|has been|have been|implemented|entered)\b|已|了(?!解)/
/** "Had sown 5.3 million hectares by December 2". */
const HAS_DONE = /\b(?:had|has|have)(?: already| so far)? (?!to\b)[a-z]+/i
const WAS = /\b(?:was|were|had)\b/i
/** So long ago a day is just past. */
const JUST_PAST_DAYS = 90
const BEGINS =
  /\bfrom (?:the )?$|\b(?:takes?|into) (?:effect|force) (?:on |from )?$|\b(?:begins?|starts?|opens?|launches|applies|apply) (?:on |from )?$|自$/i

/** A day that is so near is told of in the present tense. */
const SOON_DAYS = 120
const GOES =
  /\b(?:(?:go|goes) (?:up|down|live|on sale|into)|rises?|falls?|drops?|increases?|decreases?|doubles?|becomes?|starts?|begins?|opens?|closes?|expires?|ends?|moves?|changes?|kicks? off) (?!in\b|of\b|was\b|were\b|had\b)/
const OPENS =
  /\b(?:opens?|starts?|begins?|goes|follows?|launches|closes|ends?|finish(?:es)?|arrives?|takes? (?:effect|over)|comes? into force)\b[^.;,\d]{0,40} in (?:the )?(?:early |late |mid-)?$/
const PAST_DONE = /\b(?:was|were|had|did|rose|fell|went|came|saw|[a-z]{3,}ed)\b/

/** A day of effect on which nothing has begun is of the year of the release, unless it would lie further ahead than this. */
const AHEAD_DAYS = 250

/** A day that only names what something is for. */
const NAMES_DAY =
  /\b(?:for|ahead of|before|until|prior to) (?:the|its|our|their|an?) (?:[a-z-]+ ){1,4}on (?:[A-Z][a-z]+day,? )?(?:the )?$/

const IS_OVER = /\b(?:that|which) (?:just )?(?:ended|closed|finished)\b/

/** The code of a time, moved on by a year where its words say that it is to come and it would lie before the release. */
export function coming(
  text: string,
  phrase: TimePhrase,
  code: PeriodCode | null,
  release: Day | null,
  mainYear: number | null,
): PeriodCode | null {
  const { when, cue } = phrase
  const isOpen =
    (when.kind === 'stretch' || when.kind === 'end' || when.kind === 'months-to') &&
    when.year === null
  if (code === null || release === null) return code
  const end = yearEndAhead(phrase, code, release)
  if (end !== null && looksAhead(text, phrase)) return end
  if (!isOpen) return code
  // "Will be paid for the season that ended on 31 May".
  if (IS_OVER.test(text.slice(phrase.start, phrase.end))) return code
  const named = nextNamed(text, phrase, code, release)
  if (named !== null) return named
  const period = parsePeriod(code)
  if (endOf(period) < release && isReckoned(text, phrase, code, release)) return code
  if (endOf(period) >= release)
    return isBehindBy(text, phrase, { code, release, mainYear })
      ? periodCode(inYear(period, yearOfCode(code) - 1))
      : code
  const next = periodCode(inYear(period, yearOfCode(code) + 1))
  const { before, following } = sentenceAround(text, phrase)
  if (cue === 'event' && isDay(code))
    return begins(code, next, before, following, release) ? next : code
  // "Fares go up on 1 January", told in December.
  const isNear = isDay(next) && next > release && daysBetween(release, next) <= SOON_DAYS
  if (isNear && daysBetween(endOf(period), release) > JUST_PAST_DAYS)
    if (GOES.test(clauseBefore(before) + following) && !PAST_DONE.test(before + following))
      return next
  // "The timetable of 14 December has 32 more trains", told in November in a text on no other year.
  const isUnsaid = mainYear === null || !code.startsWith(String(mainYear))
  if (isNear && isUnsaid && isAhead(code, next, release) && isPresent(text, phrase)) return next
  // "The roll for the elections on 9 November closed on Tuesday": what a day names that is near.
  if (isNear && isAhead(code, next, release) && NAMES_DAY.test(before)) return next
  // "A show that opens in March", told in January of no month that was.
  const isLongOver = daysBetween(endOf(period), release) > JUST_PAST_DAYS
  if (isJustOver(text, phrase, next, release)) return next
  if (
    isLongOver &&
    period.kind === 'month' &&
    OPENS.test(before) &&
    !PAST_DONE.test(clauseBefore(before))
  )
    return next
  // 2月1日预计发送16万人次, told on the 2nd: nobody says a day that is nearly a year ahead without its year.
  const isJustPast = daysBetween(endOf(period), release) <= JUST_PAST_DAYS
  if (isOfDays(code) && isJustPast) return code
  if (isJustPast && when.kind === 'stretch' && isEstimated(before, following)) return code
  // A time that would lie a year and more ahead is none that a release speaks of without its year.
  if (yearOfCode(next) > Number(release.slice(0, 4)) + 1) return code
  const isPlanned =
    cue === 'future' &&
    (following.startsWith('前') || PLANNED.test(before + following)) &&
    !PAST.test(following) &&
    !HAS_DONE.test(clauseBefore(before))
  // 清明假期（4月3日至7日）预计…
  const behind = following.replace(/^ ?[（(][^（()）]{0,16}[)）]|^[)）]/, '')
  if (RUSHED.test(before) || SHALL_BEHIND.test(behind)) return next
  const clause = clauseBefore(before)
  // "Were waiting to be carried out at the end of March".
  const isOver = WAS.test(clause)
  const isAwaited = (SHALL.test(clause) || LOOKS_AHEAD.test(clause)) && !isOver
  if (isPlanned || isAwaited || EXPECTS.test(clause)) return next
  if (EXPECTS_BEHIND.test(following) && isAhead(code, next, release)) return next
  return aheadBy(text, phrase, { code, next, release, mainYear }) ? next : code
}

/** Long over when the other has begun, or soon will have. */
function isAhead(code: PeriodCode, next: PeriodCode, release: Day): boolean {
  const begin = startOf(parsePeriod(next))
  const isOver = daysBetween(endOf(parsePeriod(code)), release) > JUST_PAST_DAYS
  return isOver && begin !== null && daysBetween(release, begin) <= NEXT_DAYS
}

function isEstimated(before: string, following: string): boolean {
  return ESTIMATED.test(following) || (before.endsWith('预计') && OF_RESULTS.test(following))
}

/** A day of effect is to come if the words say so, or if it hasn't been in the release's year and is near. */
function begins(
  code: PeriodCode,
  next: PeriodCode,
  before: string,
  following: string,
  release: Day,
): boolean {
  if (!isDay(next)) return false
  if (SHALL.test(before)) return true
  const isUnbegun =
    code.slice(0, 4) < release.slice(0, 4) && daysBetween(release, next) <= AHEAD_DAYS
  return isUnbegun && (BEGINS.test(before) || /^(?:零时|0时|零点|0点|凌晨)?起/.test(following))
}

function sentenceAround(
  text: string,
  { start, end }: TimePhrase,
): { readonly before: string; readonly following: string } {
  const before = text.slice(Math.max(0, start - SENTENCE_REACH), start)
  const following = text.slice(end, end + SENTENCE_REACH)
  const stop = following.search(/[。！？；\n]|[.;] /)
  return {
    before: before.slice(
      Math.max(
        before.lastIndexOf('。'),
        before.lastIndexOf('；'),
        before.lastIndexOf('. '),
        before.lastIndexOf('\n'),
      ) + 1,
    ),
    following: stop === -1 ? following : following.slice(0, stop),
  }
}

function clauseBefore(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1)
}
