import {
  type Day,
  endOf,
  lastDayOfMonth,
  type PeriodCode,
  parsePeriod,
  periodCode,
} from '#platform/period'
import type { Doc, Paragraph } from '../../../model.ts'
import { isFinancialYear, isPartOf, monthsOf, monthsTo } from '../../time/stretch-in.ts'
import type { Moment } from '../moments.ts'
import { isOpenOn } from '../onward.ts'
import {
  countsOf,
  endAlone,
  isEndOf,
  isFirstQuarter,
  isRather,
  isRecent,
  isReported,
  isStepBefore,
  isToCome,
  isTotal,
  isYearBefore,
  mostSaid,
  startYearOf,
  withoutDays,
  yearEnded,
} from './codes.ts'
import { isOpeningTimeless, LEAD_PARAGRAPHS, START_MONTHS, timeBehind } from './opening.ts'
import { openedNow, sinceThen } from './opens-now.ts'
import { windowOfLead } from './window-of-lead.ts'

// What a release reports on as a whole: what words of time are resolved by, and what it lends to figures without one.

/** The frame of late that is said most, else the latest point that had come. */
export function mainOf(
  moments: readonly Moment[],
  release: Day | null,
  isWhole: boolean,
): PeriodCode | null {
  const frames = moments
    .filter(({ isFrame, isOfRelease, isBefore }) => isFrame && !isOfRelease && !isBefore)
    .flatMap(({ code }) => code ?? [])
  const recent = withoutDays(
    frames.filter((code) => release === null || isRecent(endOf(parsePeriod(code)), release)),
  )
  const frame = mostSaid(recent)
  if (frame !== null || !isWhole) return frame ?? plannedIn(moments)
  const ends = moments
    .filter((moment) => moment.role === 'point' && !moment.isBefore && !isOfOther(moment))
    .flatMap(({ code }) => (code === null ? [] : [{ code, end: endOf(parsePeriod(code)) }]))
    .filter(({ code, end }) => /^\d{4}$/.test(code) && (release === null || end < release))
  const latest = ends.reduce((a, b) => (b.end > a.end ? b : a), { code: '', end: '' })
  return latest.code === '' ? (frames[0] ?? null) : latest.code
}

const LEAD_LENGTH_MIN = 40
const HALF_YEAR = 6
/** How much of what is reported of late must be of a period that the headline, or only the lead, names. */
const OF_HEADLINE = 0.2
const OF_LEAD = 0.3
/** Beside so few others a period holds that the headline alone names. */
const FEW = 4

/** The period of a figure by its own words; `isCell`: it stands in a table. */
export type Stated = { readonly code: PeriodCode; readonly isCell: boolean }

/** No masthead has more lines: whose report it is, what it is called, of when. */
const MASTHEAD_LINES = 3

/** The sentences of the headline; above or below it may stand whose bulletin it is, and of which period. */
export function headlineOf({ paragraphs }: Doc): number {
  let next = 0
  for (let at = 0; at < MASTHEAD_LINES && paragraphs[at]?.kind === 'heading'; at += 1)
    next = paragraphs[at]?.sentences[1] ?? next
  return next
}

/** The moments of each sentence, and what goes on from it to the next. */
type Walked = {
  readonly isOpen: boolean
  readonly bySentence: readonly (readonly Moment[])[]
  readonly onward: readonly (PeriodCode | null)[]
}

/**
 * What a release lends to figures that nothing nearer gives a time: a period that its headline or its lead names, if
 * most figures are of it. A text of many periods lends none.
 */
export function lentOf(
  doc: Doc,
  { bySentence, onward, isOpen }: Walked,
  stated: readonly Stated[],
  release: Day | null,
): PeriodCode | null {
  const headline = headlineOf(doc)
  const body = leadOf(doc, headline)
  const reach = isOpeningTimeless(doc, bySentence, body[0]) ? 1 : LEAD_PARAGRAPHS
  const last =
    timeBehind(doc, bySentence, body, release) ?? body.slice(0, reach).at(-1)?.sentences[1]
  const now = openedNow(doc, bySentence, headline, release)
  const lead = sinceThen(bySentence.slice(headline, last).flat(), now)
  // Of times that stand beside their figures only, those of the first sentence are what the release is on.
  const leading = bySentence
    .slice(headline, last)
    .flatMap((moments, index) => (index === 0 || onward[headline + index] !== null ? moments : []))
  const inTitle = bySentence.slice(0, headline).flat()
  const inHeadline = framesOf(inTitle, release)
  if (inHeadline.length === 0 && (isOpen || opensOpen(doc, bySentence, headline))) return null
  const ofLead = framesOf(
    sinceThen(leading, now).filter((one) => mayLead(doc, one, headline, release)),
    release,
  )
  const counts = countsOf(stated.map(({ code }) => code))
  const ended = countsOf(stated.flatMap(({ code }) => endAlone(code) ?? []))
  const countOf = (code: PeriodCode): number =>
    (counts.get(code) ?? 0) + (isTotal(code) ? (ended.get(endOf(parsePeriod(code))) ?? 0) : 0)
  const ofHeadline = inHeadline.filter((code) => !isJustBegun(code, release, countOf))
  const planned = plannedIn(inTitle) ?? plannedIn(bySentence[headline] ?? [])
  if (planned !== null && ofHeadline.length === 0) return planned
  const named = namedIn(
    doc,
    { bySentence, headline, lead },
    { ofHeadline, ofLead, countOf },
    release,
  )
  const candidates = named.find(({ length }) => length > 0)
  const first = candidates?.[0]
  if (candidates === undefined || first === undefined)
    return yearsOf(doc, { inTitle, lead }, stated, release)
  const isNarrower = (code: PeriodCode, other: PeriodCode): boolean =>
    isMeantRather(code, other, candidates === ofHeadline ? null : countOf(code))
  const best = candidates.reduce(
    (most, code) =>
      // What a release opens with it compares with the year before, however often.
      !(
        (doc.grammar === 'en' || (release === null && countOf(first) > 0)) &&
        isYearBefore(code, first)
      ) &&
      (isNarrower(code, most) || (!isNarrower(most, code) && countOf(code) > countOf(most)))
        ? code
        : most,
    first,
  )
  const others = othersBeside(doc, stated, best, release)
  const isFew = ofHeadline.length === 1 && (others.length <= FEW || isOfYear(best))
  const isAccount =
    ofHeadline.length === 0 &&
    candidates.every((code) => lead.some((one) => one.code === code && isAccounted(doc, one)))
  const needed = isFew || isAccount ? 0 : ofHeadline.length > 0 ? OF_HEADLINE : OF_LEAD
  // 比上月的0.6%扩大0.2个百分点: who tells of the month before tells of the month.
  const before = stated.filter(({ code }) => isStepBefore(code, best)).length
  // The news of its own day lends no time to how things stand.
  const isNews = doc.grammar === 'zh' && best === release
  if (isNews || countOf(best) + before < others.length * needed) return null
  if (doc.grammar !== 'en' || ofHeadline.includes(best)) return best
  const year = yearEnded(best)
  return year === best ? (windowUpTo(lead, best) ?? yearOfAccount(doc, best)) : year
}

/** What a release may lend, by where its words stand: of the first place that has any, one is chosen. */
function namedIn(
  doc: Doc,
  told: {
    readonly bySentence: readonly (readonly Moment[])[]
    readonly headline: number
    readonly lead: readonly Moment[]
  },
  of: {
    readonly ofHeadline: readonly PeriodCode[]
    readonly ofLead: readonly PeriodCode[]
    readonly countOf: (code: PeriodCode) => number
  },
  release: Day | null,
): readonly (readonly PeriodCode[])[] {
  const { bySentence, headline, lead } = told
  const { ofHeadline, ofLead, countOf } = of
  // Under 三季度简报 figures may all be of the three quarters that the lead names.
  const ends = new Set(ofHeadline.map((code) => endOf(parsePeriod(code))))
  const isUntold = ofHeadline.every((code) => countOf(code) === 0)
  const window = windowOfLead(doc, bySentence, headline, release)
  const halves = otherHalves(ofHeadline, [...window, ...ofLead])
  const instead = ofLead.filter(
    (code) => isUntold && isTotal(code) && ends.has(endOf(parsePeriod(code))) && countOf(code) > 0,
  )
  // 8月进出口再创新高: 今年前8个月…: a headline on the month in which the months of the lead end.
  const opening = framesOf(bySentence[headline] ?? [], release)
  // 月报（2020年3月）: 今年以来，…。1-3月，…: the months may be said in the sentence behind its first.
  const longer = [...opening, ...ofLead].filter(
    (code) =>
      doc.grammar === 'zh' &&
      (isTotal(code) || isFirstQuarter(code)) &&
      ends.has(endOf(parsePeriod(code))) &&
      ofHeadline.every((own) => countOf(code) > countOf(own)),
  )
  const accounted = framesOf(
    lead.filter((moment) => isAccounted(doc, moment)),
    release,
  )
  return [halves, instead, longer, ofHeadline, accounted, window, ofLead, yearsSaid(lead, release)]
}

/** The figures that say another time of late. */
function othersBeside(
  { grammar }: Doc,
  stated: readonly Stated[],
  best: PeriodCode,
  release: Day | null,
): readonly Stated[] {
  const end = isTotal(best) ? endOf(parsePeriod(best)) : null
  // The columns and rows of a table say their own times, against which no sentence has to hold.
  return stated.filter(
    ({ code, isCell }) =>
      !isCell &&
      (end === null || endAlone(code) !== end) &&
      !(grammar === 'en' && isWithin(code, best)) &&
      isBesides(code, best, release),
  )
}

/** “五一”期间，…。一季度，…: of days that aren't told, whatever is told behind them. */
function opensOpen(
  { sentences, paragraphs, grammar }: Doc,
  bySentence: readonly (readonly Moment[])[],
  headline: number,
): boolean {
  const body = paragraphs.find((one) => one.kind === 'body' && one.sentences[0] >= headline)
  const at = body?.sentences[0]
  return grammar === 'zh' && at !== undefined && isOpenOn(bySentence[at] ?? [], sentences[at])
}

/** "79,600 cases were waiting at the end of September. Courts received 118,000 in the 12 months to September": on what led up to that day. */
function windowUpTo(lead: readonly Moment[], best: PeriodCode): PeriodCode | null {
  if (!best.startsWith('@')) return null
  const windows = lead.flatMap(({ role, code, aside, isBefore }) =>
    role === 'point' && aside === null && !isBefore && code !== null && isEndOf(best, code)
      ? code
      : [],
  )
  return new Set(windows).size === 1 ? (windows[0] ?? null) : null
}

/** "Fell to 1,200 at the end of March, according to the annual report": on the year of account that ended then. */
function yearOfAccount({ text }: Doc, code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  if (period.kind !== 'instant' || !OF_YEAR.test(text.slice(0, OF_YEAR_REACH))) return code
  const { day } = period
  const isMonthEnd = day === lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  return isMonthEnd ? periodCode(monthsTo(day, YEAR_MONTHS)) : code
}

const YEAR_MONTHS = 12
const OF_YEAR_REACH = 1200
const OF_YEAR =
  /\b(?:annual (?:report|results|accounts|review)|start of the (?:financial|fiscal) year|over the (?:twelve|12) months)\b/i

/** "Third quarter 2025": what was introduced in July of it, and what the nine months up to its end brought. */
function isWithin(code: PeriodCode, best: PeriodCode): boolean {
  const isSum = isTotal(code) || parsePeriod(best).kind === 'instant'
  const isOfItsEnd = isSum && endOf(parsePeriod(code)) === endOf(parsePeriod(best))
  return code !== best && (isOfItsEnd || isPartOf(code, best))
}

/** 公布5月经营情况: 前5个月…: a month that a lead names and no figure is of only says when the others end. */
function isMeantRather(code: PeriodCode, other: PeriodCode, count: number | null): boolean {
  if (count === null) return isRather(code, other)
  return count > 0 && (isRather(code, other) || isEndOf(other, code))
}

/** "Slow start to 1987", in April, over what 1986 brought. */
function isJustBegun(
  code: PeriodCode,
  release: Day | null,
  countOf: (code: PeriodCode) => number,
): boolean {
  return (
    release !== null &&
    code === release.slice(0, 4) &&
    Number(release.slice(5, 7)) <= START_MONTHS &&
    countOf(code) <= countOf(String(Number(code) - 1))
  )
}

/** 中期业绩: 截至9月30日止六个月…: whose books close within the year has other halves. */
function otherHalves(
  ofHeadline: readonly PeriodCode[],
  ofLead: readonly PeriodCode[],
): readonly PeriodCode[] {
  if (!ofHeadline.every((code) => /^\d{4}-H[12]$/.test(code))) return []
  return ofLead.filter((code) => {
    const period = parsePeriod(code)
    return period.kind === 'since' && monthsOf(period) === HALF_YEAR
  })
}

/** "Results for the year ended 31 March 2026": what a firm reports on is said nowhere else. */
function isOfYear(code: PeriodCode): boolean {
  return isFinancialYear(parsePeriod(code))
}

/** "This year it expects …" is no report of that year. */
function isOpenYear(doc: Doc, { code, start, end }: Moment, release: Day | null): boolean {
  return (
    release !== null &&
    code === release.slice(0, 4) &&
    !isOverSoon(doc, release) &&
    !FISCAL_OVER.test(doc.text.slice(start, Math.min(end + FISCAL_REACH, start + 60)))
  )
}

const ACCOUNTS =
  /\b(?:accounts|report|results|review|statements)(?: and [a-z]+)? (?:for|of|covering) (?:the )?$/i

/** "The report and accounts for the year to 31 August 2026 are published today": on what else would they be? */
function isAccounted({ text }: Doc, { start, code }: Moment): boolean {
  return (
    code !== null &&
    isOfYear(code) &&
    ACCOUNTS.test(text.slice(Math.max(0, start - ACCOUNTS_MAX), start))
  )
}

const ACCOUNTS_MAX = 40

/** A time of the lead that the release as a whole may be on. */
function mayLead(doc: Doc, one: Moment, headline: number, release: Day | null): boolean {
  return (
    !isOpenYear(doc, one, release) &&
    !isMonthAlone(doc, one) &&
    !isSoFarLater(doc, one, headline, release)
  )
}

/** 今年以来新开412家, behind the news of a day: of what is told there, and not of that news. */
function isSoFarLater(
  { grammar, sentences }: Doc,
  { code, start }: Moment,
  headline: number,
  release: Day | null,
): boolean {
  if (grammar !== 'zh' || release === null || code === null) return false
  const isSoFar = code === `since${release.slice(0, 4)}-01-01..@${release}`
  return isSoFar && start >= (sentences[headline]?.end ?? 0)
}

/** 5月当月, 第三季度单季: of its own paragraph alone. */
function isMonthAlone({ text }: Doc, { end }: Moment): boolean {
  return /^份?[单單當当]月|^[单單當当]季/.test(text.slice(end, end + 3))
}

/** "In fiscal year 2025, which ended June 30": over when its calendar year isn't. */
const FISCAL_OVER =
  /^(?:the )?(?:fiscal|financial|FY)[^.;]{0,24}?\b(?:ended|closed|ending|concluded)\b/i
const FISCAL_REACH = 30

/** The time of the budget or outlook that a headline or a first sentence names. */
function plannedIn(moments: readonly Moment[]): PeriodCode | null {
  return moments.find(({ isOfPlan }) => isOfPlan)?.code ?? null
}

/** The paragraphs of sentences behind the headline, up to the first that bears a label: 【公共服务】…. */
function leadOf(doc: Doc, headline: number): readonly Paragraph[] {
  const body = doc.paragraphs.filter(
    ({ kind, start, end, sentences }) =>
      kind === 'body' && end - start > LEAD_LENGTH_MIN && sentences[0] >= headline,
  )
  const label = body.findIndex(({ start }) => LABEL.test(doc.text.slice(start, start + 12)))
  return label > 0 ? body.slice(0, label) : body
}

const LABEL = /^【[^】]{2,10}】/

/** 2024年度…完成情况, said in November: a year that is told when it has nearly passed. */
function isOverSoon({ grammar }: Doc, release: Day): boolean {
  return grammar === 'zh' && Number(release.slice(5, 7)) >= 11
}

/** The years past or to come that a text without a period of its own opens with. */
function yearsOf(
  { grammar }: Doc,
  { inTitle, lead }: { readonly [where in 'inTitle' | 'lead']: readonly Moment[] },
  stated: readonly Stated[],
  release: Day | null,
): PeriodCode | null {
  const said = [...inTitle, ...lead]
  const past = yearsPast(inTitle, said, stated)
  return past ?? (grammar === 'zh' ? yearsAhead(said, stated, release) : null)
}

/** 过去五年受理案件503万件: what a report on the years past opens with, where it says no other time. */
function yearsPast(
  inTitle: readonly Moment[],
  moments: readonly Moment[],
  stated: readonly Stated[],
): PeriodCode | null {
  const code = moments.find(
    (moment) =>
      (moment.isFrame || inTitle.includes(moment)) &&
      moment.isOfRelease &&
      /^\d{4}\.\.\d{4}$/.test(moment.code ?? ''),
  )?.code
  if (code == null) return null
  const isAll = stated.every((one) => one.isCell || one.code === code || one.code.startsWith('@'))
  return isAll ? code : null
}

/** 今后五年, “十二五”时期: what a plan opens with, where most of its other times lie within those years. */
function yearsAhead(
  moments: readonly Moment[],
  stated: readonly Stated[],
  release: Day | null,
): PeriodCode | null {
  if (release === null) return null
  const year = Number(release.slice(0, 4))
  for (const { code, role } of moments) {
    const [, from, to] = role === 'point' ? (/^(\d{4})\.\.(\d{4})$/.exec(code ?? '') ?? []) : []
    const [first, last] = [Number(from), Number(to)]
    if (code === null || from === undefined || first < year || last <= first + 1) continue
    const own = stated.filter((one) => {
      const at = Number(endOf(parsePeriod(one.code)).slice(0, 4))
      return at >= first && at <= last
    })
    if (own.length > 0 && own.length * 2 >= stated.length) return code
  }
  return null
}

function framesOf(moments: readonly Moment[], release: Day | null): readonly PeriodCode[] {
  return withoutDays(
    moments.flatMap(({ isFrame, isOfRelease, code }) =>
      isFrame && !isOfRelease && code !== null && isReported(code, release) ? code : [],
    ),
  )
}

/** "£48m (2023: £44m)": what another year brought, in brackets that begin with it. */
function isOfOther({ aside, start, isInPassing }: Moment): boolean {
  return aside?.start === start || isInPassing
}

/** The latest year of a lead that compares years: "from 120 billion in 2018 to 176 billion in 2023". */
function yearsSaid(moments: readonly Moment[], release: Day | null): readonly PeriodCode[] {
  const years = moments.flatMap((moment) => {
    const { role, code } = moment
    return role === 'point' &&
      !isOfOther(moment) &&
      code !== null &&
      /^\d{4}$/.test(code) &&
      isReported(code, release)
      ? code
      : []
  })
  return years.sort().slice(-1)
}

/**
 * Another figure of late: neither of the years before, nor of many years, nor of the release's own day, nor of what isn't
 * over; and of no single day of what the release reports on, nor of its end.
 */
function isBesides(code: PeriodCode, best: PeriodCode, release: Day | null): boolean {
  const period = parsePeriod(code)
  if (period.kind === 'span' || (period.kind === 'instant' && period.day === release)) return false
  // "Cut by 22 % since 2021".
  if (period.kind === 'since' && period.to === release) return false
  if (period.kind === 'day' || isEndOf(code, best) || isStepBefore(code, best)) return false
  if (release !== null && code !== best && isToCome(code, release)) return false
  return isReported(code, release) && endOf(period) >= startYearOf(best)
}
