import { type Day, endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, Quantity, ReadClaim, Sentence } from '../../model.ts'
import { clauseOf } from '../around.ts'
import { endOfLent, endYear, ofFrame } from '../plan-years.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { resolve } from '../time/resolve/resolve.ts'
import { UNSET } from '../time/resolve/setting.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import { isFinancialYear } from '../time/stretch-in.ts'
import type { Moment } from '../timeline/moments.ts'
import { ownRhythm, type Rhythm } from '../timeline/rhythm.ts'
import type { Inherited } from '../timeline/timeline.ts'
import { CLOSED_OF, isBaseFigure, isBesideIt, isOfBrackets } from './base/base-figure.ts'
import { isSinceFigure } from './base/change-since.ts'
import { goneBefore, ofStepped } from './base/gone-before.ts'
import {
  heldAgainst,
  isFromOthers,
  isHeldAgainstThen,
  isOfEarlierPlan,
  isOverTime,
} from './base/held-against.ts'
import {
  beforeFlow,
  isForecastAfter,
  isMeanOfYears,
  isOnlyAhead,
  isSumBeside,
  laterOfTwo,
  sinceThen,
  sumBeside,
} from './base/other-than-spoken.ts'
import { type Brackets, bracketedPeriod, isBracketed, isBracketedAfter } from './brackets.ts'
import { besideAfter, englishMoment } from './english-moment.ts'
import {
  backToMain,
  balanceAtEnd,
  flowBeside,
  pendingAtEnd,
  runningTotal,
  sinceBegun,
  yearToDate,
} from './running.ts'
import { stateOnDay } from './state-on-day.ts'
import { isSoFar, isTimeless } from './states.ts'

export type PeriodOf = Pick<ReadClaim, 'period' | 'periodFrom'>

export type Scene = {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly claim: Quantity
  readonly moments: readonly Moment[]
  readonly claims: readonly Quantity[]
  readonly previous: Quantity | undefined
  readonly next: Quantity | undefined
  readonly inherited: Inherited
  /** The text compares with the year before: what a figure rose from, unless said, was then. */
  readonly isYearly: boolean
  /** On what the first change of an English text is measured. */
  readonly rhythm: Rhythm | null
  /** What the text says of figures in brackets. */
  readonly brackets: Brackets
  readonly release: Day | null
  /** The years that were last spoken of together before this sentence: 2021—2025年. */
  readonly years: PeriodCode | null
  /** The years together with which its paragraph opened: “十四五”时期，…。 */
  readonly frame: PeriodCode | null
  /** What the release reports on as a whole. */
  readonly lent: PeriodCode | null
}

/** The period of one claim: from its own words, its clause, its sentence, else inherited. */
export function periodOf(scene: Scene): PeriodOf {
  const { doc, claim, previous, brackets } = scene
  const read = periodInSentence(scene)
  const found = { ...read, period: stateOnDay(scene, read.period) }
  if (brackets === null || found.period === null || !isBracketed(doc.text, claim, previous))
    return found
  return stated(bracketedPeriod(found.period, brackets.year))
}

function periodInSentence(scene: Scene): PeriodOf {
  const { claim, inherited, isYearly } = scene
  const own = within(scene) ?? planned(scene)
  if (own !== null) return stated(own)
  if (isMeanOfYears(scene)) return stated(null)
  const gone = goneBefore(scene) ?? ofStepped(scene)
  if (gone !== null) return { period: gone, periodFrom: 'inherited' }
  const seen = (scene.sentence.grammar === 'zh' ? chineseMoment : englishMoment)(scene)
  const moment = seen !== undefined && isSinceFigure(scene, seen) ? undefined : seen
  const code = moment === undefined ? inheritedCode(scene) : moment.code
  const isBeside = moment !== undefined && isOfFigure(scene, moment)
  const end = changeEnd(scene)
  const isWhole = isBeside && !isSpanned(moment, scene.moments)
  const year = isWhole || isTotalOf(scene) ? null : endYear(scene, end)
  if (year !== null) return stated(year)
  const framed = ofFrame(scene, end)
  if (framed !== null) return { period: framed, periodFrom: 'inherited' }
  const like = isBeside ? null : baseOfLike(scene, end)
  if (like !== null) return stated(like)
  const target = code === null ? null : ofAnnualTarget(scene, code)
  if (target !== null) return stated(target)
  // A time that is said but can't be known (no year, no date) keeps the figure apart from others.
  if (code === null) return moment === undefined ? ofRelease(scene) : stated(null)
  const ofYears = moment === undefined ? endOfLent(scene, end, code) : null
  if (ofYears !== null) return { period: ofYears, periodFrom: 'inherited' }
  const told = moment === undefined && end === 'from' ? beforeFlow(scene, code) : null
  if (told !== null) return isYearly ? yearEarlier(told) : { period: null, periodFrom: null }
  const isBase = (end === 'from' && !isFromOthers(scene)) || isComparedAlone(scene)
  if (isBase && !isBeside && claim.form === 'number') {
    const now = fromNow(scene, code)
    if (now !== null) return now
    const earlier = stepEarlier(scene, code)
    if (earlier !== null) return { period: earlier, periodFrom: 'inherited' }
    if (isOfEarlierPlan(scene)) return { period: code, periodFrom: 'inherited' }
    if (isHeldAgainstThen(scene) || isOverTime(scene)) return { period: null, periodFrom: null }
    const isOfYear =
      scene.sentence.grammar === 'zh'
        ? /^\d{4}$/.test(code) && isSetYearly(scene)
        : isOfReportedYear(scene, code)
    if (isYearly || isOfYear) return yearEarlier(code)
    if (isFromTo(scene)) return { period: null, periodFrom: null }
    // "Up from 355,000 reported in Update No. 5": a state that was another before was so on another day.
    if (code.startsWith('@') && code === scene.lent) return { period: null, periodFrom: null }
  }
  if (moment !== undefined && isSumBeside(scene, moment))
    return { period: sumBeside(scene, moment), periodFrom: 'inherited' }
  const now =
    moment === undefined ? null : (laterOfTwo(scene, moment) ?? sinceThen(scene, moment, end))
  if (now !== null) return { period: now, periodFrom: 'inherited' }
  if (moment !== undefined)
    return {
      period: flowBeside(scene, code) ?? pendingAtEnd(scene, code) ?? runningTotal(scene, code),
      periodFrom: moment.isOfRelease ? 'release' : 'stated',
    }
  if (isForecastAfter(scene, code)) return { period: null, periodFrom: null }
  if (isTimeless(scene, code)) return ofToday(scene)
  if (hasSinceGrown(scene, code)) return ofRelease(scene)
  const begun = sinceBegun(scene)
  if (begun !== null) return { period: begun, periodFrom: 'inherited' }
  const main = inherited.isNear ? backToMain(scene, code) : null
  if (main !== null) return { period: main, periodFrom: 'inherited' }
  const balance = balanceAtEnd(scene, code)
  if (balance !== null) return { period: balance, periodFrom: 'inherited' }
  const period = inherited.isNear ? runningTotal(scene, code) : yearToDate(scene, code)
  return { period, periodFrom: 'inherited' }
}

/** In a report on a year, "rose to £48 million from £41 million", "ended it with 6.4 million, up from 6.1 million": a year before. */
function isOfReportedYear({ lent }: Scene, code: PeriodCode): boolean {
  if (isFinancialYear(parsePeriod(code))) return true
  if (lent === null) return false
  const whole = parsePeriod(lent)
  if (whole.kind !== 'year' && !isFinancialYear(whole)) return false
  return code === lent || code === `@${endOf(whole)}`
}

/** "In the June quarter it rose from 98.8 % to 101.5 %": when it was the former isn't said. */
function isFromTo({ doc, sentence, claim, next }: Scene): boolean {
  return (
    sentence.grammar === 'en' &&
    next?.unit === claim.unit &&
    doc.text.slice(claim.end, next.start) === ' to '
  )
}

/** 明年起由11家增至13家, "2027年产能由6亿只增至8亿只": what a change to come begins from is so now. */
function fromNow({ sentence, release }: Scene, code: PeriodCode): PeriodOf | null {
  if (sentence.grammar !== 'zh' || release === null || code === release.slice(0, 4)) return null
  const isAhead =
    endOf(parsePeriod(code)) > release && yearOfCode(code) >= Number(release.slice(0, 4))
  return isAhead ? { period: `@${release}`, periodFrom: 'release' } : null
}

/** 2025年，补助标准由690元提高到720元: what is set anew each year was as before in the year before. */
function isSetYearly({ doc, sentence, claim }: Scene): boolean {
  const { start } = clauseOf(sentence, claim.start)
  return /(?:标准|养老金|最低工资|津贴|补贴|限额|定额)[^，。；\d]{0,12}[由从]/.test(
    doc.text.slice(start, claim.start),
  )
}

/** 2020年，…。企业6800家，较2020年增加2100家: what is held against a time isn't of it, but of what the release is on. */
function inheritedCode(scene: Scene): PeriodCode | null {
  const { sentence, moments, inherited, lent } = scene
  const { code } = inherited
  if (isOnlyAhead(scene)) return lent
  if (sentence.grammar !== 'zh' || code === null || lent === null || lent <= code) return code
  const isBase = moments.some((moment) => moment.role === 'base' && moment.code === code)
  return isBase ? lent : code
}

const ANNUAL_TARGET =
  /\b(?:annual|full-year|whole-year|yearly|year-end|year['’]s) (?:[\w-]{1,20} ){0,3}(?:target|goal|objective|plan|quota|forecast|guidance|budget) (?:of|is|at|was|to|for) (?:[a-z]{1,12} )?$/i

/** 年度计划9180亿元, 全年目标任务（275亿立方米以内）. */
const CHINESE_TARGET =
  /(?:年度|全年)[^，。；、\d]{0,8}(?:计划|目标|任务|预算|安排)(?:总?投资|总?额|任务|数|值)?(?:为|是|的)?[（(]?$/

/** "The annual growth target of 5.5 %" is of the year, whatever part of it is spoken of. */
function ofAnnualTarget({ doc, claim, sentence }: Scene, code: PeriodCode): PeriodCode | null {
  const before = doc.text.slice(Math.max(0, claim.start - 90), claim.start)
  if (isSetForYear(doc.text, claim, before)) return String(yearOfCode(code))
  if (sentence.grammar === 'zh' && (claim.unit === 'percent' || claim.kind === 'share')) return null
  return (sentence.grammar === 'zh' ? CHINESE_TARGET : ANNUAL_TARGET).test(before)
    ? String(yearOfCode(code))
    : null
}

/** 年初制定的7.5%的预期目标: laid down for the year. */
function isSetForYear(text: string, { end }: Quantity, before: string): boolean {
  return (
    /年初(?:制定|确定|提出|设定|预定|下达)的[^，。；\d]{0,6}$/.test(before) &&
    /^(?:左右|以上)?的?[^，。；、]{0,6}目标/.test(text.slice(end, end + 14))
  )
}

/** 已有9座: as far as today, after a sentence on the first three quarters. */
function hasSinceGrown(scene: Scene, code: PeriodCode): boolean {
  const { inherited, release, sentence } = scene
  const period = parsePeriod(code)
  // 今年…: it isn't over yet.
  const isOpen =
    sentence.grammar === 'zh' &&
    release !== null &&
    (endOf(period) >= release || (period.kind !== 'year' && HAS_NOW.test(wordsBefore(scene))))
  return (inherited.isNear || isOpen) && period.kind !== 'instant' && isSoFar(scene)
}

/** 电动卡车已有210辆. */
const HAS_NOW = /(?:已有|现有)$/

function wordsBefore({ doc, claim }: Scene): string {
  return doc.text.slice(Math.max(0, claim.start - 4), claim.start)
}

/** "The company has 41 plants": so it is on the day on which the release tells it. */
function ofToday({ doc, claim, release }: Scene): PeriodOf {
  // "There are 750 adults": in what is spoken of.
  const isThere = /\bthere (?:is|are) [^.;,\d]{0,24}$/i.test(
    doc.text.slice(Math.max(0, claim.start - 40), claim.start),
  )
  return release === null || isThere
    ? { period: null, periodFrom: null }
    : { period: `@${release}`, periodFrom: 'release' }
}

/** Of the release's day where the words say "so far"; else of no time. */
function ofRelease(scene: Scene): PeriodOf {
  const isKnown = scene.release !== null && isSoFar(scene)
  return isKnown
    ? { period: `@${scene.release}`, periodFrom: 'release' }
    : { period: null, periodFrom: null }
}

/** "Dropped from 46 to 34 between 2018 and 2023": the only span of its sentence parts its years between the ends. */
function isSpanned({ code }: Moment, moments: readonly Moment[]): boolean {
  if (code === null || !isSpan(code)) return false
  return moments.every((other) => other.code === null || other.code === code || !isSpan(other.code))
}

/**
 * "Births dropped from 35,400 in 2023, and deaths from 52,400", "58 Mt lower than in 2023, at 612 Mt compared to 670 Mt": a base
 * that says no time is of that of the base before it.
 */
function baseOfLike(
  { doc, sentence, claim, moments }: Scene,
  end: 'from' | 'to' | null,
): PeriodCode | null {
  if (sentence.grammar === 'zh') return end === 'from' ? heldAgainst(doc, claim, moments) : null
  const before = doc.text.slice(Math.max(0, claim.start - 16), claim.start)
  if (end !== 'from' && !COMPARED.test(before)) return null
  return moments.findLast(({ role, end }) => role === 'base' && end <= claim.start)?.code ?? null
}

/** "Net sales were $6.3 billion, versus $6.0 billion.": nothing else is said of what it is compared with. */
function isComparedAlone({ doc, sentence, claim, previous }: Scene): boolean {
  // "$77 million, or $0.68 per share, as compared to $73 million": what is told of one share tells of both.
  if (sentence.grammar !== 'en' || previous?.unit.split('/')[0] !== claim.unit) return false
  const before = doc.text.slice(Math.max(0, claim.start - 16), claim.start)
  return (
    COMPARED.test(before) &&
    !/\bas against/.test(before) &&
    /^\s?(?:[.;,)\n]|$)/.test(doc.text.slice(claim.end, claim.end + 2))
  )
}

const COMPARED = /\b(?:compared (?:to|with)|against|versus|vs\.?) $/i

/** The time is the figure's own: 2018年的4150公里, "4,150 km in 2018". */
function isOfFigure(scene: Scene, moment: Moment): boolean {
  if (moment.role === 'base' || moment === besideAfter(scene)) return true
  const gap = scene.doc.text.slice(moment.end, scene.claim.start)
  return moment.end <= scene.claim.start && isBesideIt(gap)
}

function stated(code: PeriodCode | null): PeriodOf {
  return { period: code, periodFrom: 'stated' }
}

function yearEarlier(code: PeriodCode): PeriodOf {
  const period = inYear(parsePeriod(code), yearOfCode(code) - 1)
  return { period: periodCode(period), periodFrom: 'inherited' }
}

/**
 * In a text of months, "to 31.2 billion from 30.9 billion" was the month before, unless its sentence speaks of the year: a
 * month, or the end of one.
 */
function stepEarlier(scene: Scene, code: PeriodCode): PeriodCode | null {
  const { doc, sentence, claim } = scene
  if (sentence.grammar !== 'en') return null
  const rhythm = ownRhythm(doc, sentence, claim.start) ?? scene.rhythm
  const { kind } = parsePeriod(code)
  const unit = rhythm === 'mom' ? 'month' : 'quarter'
  if (rhythm === null || rhythm === 'yoy' || (kind !== unit && kind !== 'instant')) return null
  return resolve({ kind: 'before', unit, atEnd: false }, { ...UNSET, current: code })
}

/** A date or span is itself its period; "as of January 1, 2025", a day of effect, is that day. */
function within({ claim, moments }: Scene): PeriodCode | null {
  const code =
    moments.find((moment) => moment.start < claim.end && moment.end > claim.start)?.code ?? null
  return claim.form === 'date' && code?.startsWith('@') === true ? asSaid(claim, code) : code
}

/** "By the end of 2026" is of that year, "by December 2" of that day: as far as the date is said. */
function asSaid({ date }: Quantity, code: PeriodCode): PeriodCode {
  const day = code.slice(1)
  if (date === null) return code
  if (date.startsWith('--')) return day.endsWith(date.slice(1)) ? day : code
  return endOf(parsePeriod(date)) === day ? date : code
}

/** The length of a plan, and a mean growth, are of all the years that the sentence spans. */
function planned({
  claim,
  moments,
  years: spoken,
  sentence,
  inherited,
  lent,
}: Scene): PeriodCode | null {
  if (claim.form !== 'length' && claim.kind !== 'average-growth') return null
  const span = moments.find(({ code, role }) => role === 'point' && code !== null && isSpan(code))
  if (span !== undefined || claim.form === 'length') return span?.code ?? null
  const years = moments.flatMap(({ code }) => (code === null ? [] : yearsOf(code)))
  if (moments.length === 0 && sentence.grammar === 'zh') return spoken
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (first < last) return periodCode({ kind: 'span', first, last })
  // 由2000年的171亿元增加到425亿元，年均增长20%: up to the year that is spoken of.
  const spokenOf = inherited.code ?? lent
  if (sentence.grammar !== 'zh' || first !== last || !/^\d{4}$/.test(spokenOf ?? '')) return null
  const isFrom = moments.every(({ role }) => role === 'base') && Number(spokenOf) > first + 1
  return isFrom ? periodCode({ kind: 'span', first, last: Number(spokenOf) }) : null
}

function isSpan(code: PeriodCode): boolean {
  return parsePeriod(code).kind === 'span'
}

/** A year, or the year that a stretch began with: 2012年以来. */
function yearsOf(code: PeriodCode): readonly number[] {
  const period = parsePeriod(code)
  if (period.kind === 'year') return [period.year]
  return period.kind === 'since' && period.from !== null ? [Number(period.from.slice(0, 4))] : []
}

/** 2013年至2017年，进出口总值达到33万亿元: of all these years, and no end of a change. */
function isTotalOf({ doc, sentence, claim }: Scene): boolean {
  if (sentence.grammar !== 'zh') return false
  const { start } = clauseOf(sentence, claim.start)
  return /(?:总[值额量产]|累[计计積积]|合计|总计|总共|一共|共计)[^，。；]{0,8}达到?了?$/.test(
    doc.text.slice(start, claim.start),
  )
}

/** Which end of a change a figure is, by the word before it. */
function changeEnd({ doc, claim }: Scene): 'from' | 'to' | null {
  // "Ranged from 3 to 9 %": both ends are one figure.
  if (claim.valueHigh !== null) return null
  const before = doc.text.slice(Math.max(0, claim.start - 12), claim.start)
  if (
    /\bhaving (?:been|stood at) ?[£$€]?$/.test(
      doc.text.slice(Math.max(0, claim.start - 20), claim.start),
    ) ||
    (/\bfrom (?:an? |the )?$/i.test(before) &&
      !isSource(doc.text, claim.start) &&
      !/\brevised\b[^;]{0,40}\bfrom (?:an? )?$/i.test(
        doc.text.slice(Math.max(0, claim.start - 60), claim.start),
      )) ||
    /[由从從](?:均价|均價|原来的?|最初的?|(?:每|[人户戶]均)[^，。；、\d]{0,6})?$/.test(before)
  )
    return 'from'
  if (
    /\b(?:to|reaching|hitting|standing at) (?:an? |the )?$/i.test(before) ||
    // 降幅达到34.6% tells the change, and no end of it.
    (/[至到]了?$/.test(before) && !/幅度?[^，。；]{0,4}达到$/.test(before))
  )
    return 'to'
  return null
}

/** "The bulk coming from 72 GW of wind", "raised from 40 donors", "varies from 12 % in": where it came from or begins, and no end of a change. */
function isSource(text: string, at: number): boolean {
  return /\b(?:com(?:e|es|ing)|came|stem\w*|deriv\w*|earned|raised|collected|received|drawn|made|generated|benefit\w*|rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying)|aside|apart) from (?:an? |the )?$/i.test(
    text.slice(Math.max(0, at - 32), at),
  )
}

/** In Chinese a time stands before its figure, or in brackets directly after it. */
function chineseMoment(scene: Scene): Moment | undefined {
  const { doc, claim, moments, previous } = scene
  const bracketed = moments.find((moment) => moment.start >= claim.end)
  if (bracketed !== undefined && isBracketedAfter(doc.text, claim, bracketed)) return bracketed
  let ofWhole: Moment | undefined
  for (const moment of before(doc.text, moments, claim)) {
    if (moment.role === 'base') {
      if (isBaseFigure(doc.text, moment, claim)) return moment
    } else if (
      moment.role === 'point' &&
      !isEachOf(doc.text, moment, moments) &&
      // 到2030年建成50座，现有12座; but 到7月底已完工262台.
      !(isYetToCome(moment, scene) && isSoFar(scene)) &&
      !isSpent(doc.text, moment, previous, claim) &&
      !isOfBrackets(doc.text, moment, claim)
    ) {
      if (!isOfWhole(doc.text, moment, claim)) return moment
      ofWhole ??= moment
    }
  }
  return scene.inherited.code === null ? ofWhole : undefined
}

function isYetToCome({ isFuture, code }: Moment, { release }: Scene): boolean {
  return isFuture && (code === null || release === null || endOf(parsePeriod(code)) > release)
}

/** 2013年至2017年减少5800万人，平均每年减少1160万人; 到2027年共建园区3个，每年巡查12次: each of the years that are told. */
function isEachOf(text: string, { start, end, code }: Moment, moments: readonly Moment[]): boolean {
  if (code !== null || !text.slice(start, end).startsWith('每年')) return false
  return moments.some(
    (one) => one.end <= start && one.role === 'point' && (one.isFuture || isOverYears(one.code)),
  )
}

function isOverYears(code: PeriodCode | null): boolean {
  const { kind } = parsePeriod(code ?? '2000')
  return kind === 'span' || kind === 'since'
}

/** 占去年全省总量的40%: the time of what it is a share of, and not of the share or of what is told behind it. */
function isOfWhole(text: string, { start, end }: Moment, claim: Quantity): boolean {
  const led = text.slice(Math.max(0, start - 10), start)
  if (!/[占佔][^，。；、\d]{0,8}$/.test(led)) return false
  // 占去年全年的68%.
  if (/[占佔]$/.test(led) && claim.unit === 'percent' && text.slice(end, claim.start) === '的')
    return true
  const of = /^[^，。；、]{0,20}的/.exec(text.slice(end, Math.min(end + 24, claim.start)))?.[0]
  return of !== undefined && !isBesideIt(text.slice(end, claim.start))
}

function before(text: string, moments: readonly Moment[], claim: Quantity): readonly Moment[] {
  return moments
    .filter(
      (moment) =>
        moment.end <= claim.start &&
        (moment.until === null ||
          claim.start < moment.until ||
          (moment.role === 'base' && CLOSED_OF.test(text.slice(moment.end, claim.start)))),
    )
    .reverse()
}

/** 2018年6个增加到9个: the time went with the first end of the change. */
function isSpent(
  text: string,
  moment: Moment,
  previous: Quantity | undefined,
  claim: Quantity,
): boolean {
  if (previous === undefined || previous.start < moment.end) return false
  if (!isBesideIt(text.slice(moment.end, previous.start))) return false
  return /^[^，。；]{0,8}[到至]了?$/.test(text.slice(previous.end, claim.start))
}
