import {
  type Day,
  daysBetween,
  endOf,
  type PeriodCode,
  parsePeriod,
  startOf,
} from '#platform/period'
import type { Span } from '../../../model.ts'

// Whether a clause looks ahead or back: it tells the year of a month, a quarter or a half that is named without one.

/** So far back and ahead of a time the ends of its clause are looked for. */
const CLAUSE_REACH = 100
/** What ended so short a time ago is what a report tells of, also where it says "expects". */
const JUST_OVER_DAYS = 35
/** What would begin later than this is told of with its year. */
const AHEAD_DAYS = 330
/** Nobody tells without its year of a time that is so long over, where the same time of this year lies nearer. */
const LONG_OVER_DAYS = 120
/** Into a quarter for so short a time, "in the third quarter it sold" is the one of last year; of a half for twice as long. */
const OPENING_DAYS = 30

const CHINESE_AHEAD =
  /将(?![军士近])|拟(?!定的)|(?:计划|规划)(?!的|完成率|外|单列)|[预預](?:[计計期测測]|定)|力争|争取|确保|有望|希望|准备|须|(?<![需重主必])要(?![求素闻点件道])|(?<![按供])需(?!求)|可(?=[完达实建投交通竣新全累开])|[还再](?:[要须需能会可有]|[将增建投新开改培播招添放办]\p{Script=Han}?)|目标/u
/** What says outright that it was. */
const CHINESE_BACK =
  /(?:出现|发生)[在于]|已(?!有?预)|(?<!为)了(?![解望结])|曾|[同环]比|以来|当时|[完达]成率/u
/** What tells a figure as it was, unless a word says that it shall be so. */
const CHINESE_TOLD =
  /(?:仅|只)[有为]?\d|[为為是达][约近超逾]?\d|增长|增加|上升|下降|减少|回落|创|[实实]现|完成/u
/** 5月预订已达74%: what is booked is yet to come. */
const BOOKED = /^(?:份)?的?[^，。；、\d]{0,6}[预預][订訂售约約购購]/u
/** 年底前, 6月底前, 8月起. */
const CHINESE_DUE = /^(?:[份月]?[底末初中]?(?:之前|以前|前)|起|开始)/

const ENGLISH_AHEAD =
  /\b(?:will|shall|won't)\b|\b(?:should|must|may|might|could|can)\b(?! have)|['’]ll\b|\b(?:is|are|remains?) (?:[a-z]+ly |now |still |also |not )?(?:to|due(?! to)|due to [a-z]+ (?!of\b)|set|expected|scheduled|planned|forecast|projected|predicted|likely|slated|on track|going|budgeted|aiming|projecting|forecasting|predicting|anticipating|guiding|looking (?:for|to)|hoping|planning|seeking|asking)\b|(?<!\b(?:the|its|our|their|his|her|of|under|a|an|this|these|new|all|such|both|for|with|in|on|by) )\b(?:expects?|plans?|aims?|intends?|hopes?|wants?|guides?|budgets?|forecasts?|sees|foresees?|anticipates?|projects(?! (?:was|were|are|is|have|had|has|will|in|under|of|worth)\b)|targets?|predicts?|needs?|estimates?|reckons)\b|(?:^| )(?:expected|planned|scheduled|slated) (?:in|for|on) (?:the )?(?:early |late |mid-)?$|\b(?:beginning|starting) (?:in |on )?(?:the )?$|\b[wW]e see\b|(?<!\b(?:was|were|been) (?:[a-z]+ )?)\bexpecting\b|\b(?:guidance|outlook|target)\b[^.;,]{0,20}\bfor (?:the )?$|\b(?:aim|goal|target|ambition|objective|plan) is\b|\b(?:scenarios?|projections?) (?:ha(?:s|ve)|puts?|sees?|shows?)\b|\b(?:directed|ordered|asked|demanded|requested|recommended|instructed)\b[^.;]{0,60}\bbe [a-z]{3,}ed\b/
/** "Would let it help 210 people by February": unless it is what somebody said of what was to come. */
const ENGLISH_WOULD = /\bwould\b(?! (?:otherwise )?have\b)/
/** What was done: no "the renewed fleet", and no "isn't allowed". */
const ENGLISH_BACK =
  /\b(?:was|were|had|did|rose|fell|grew|came|saw|went|took|brought|drew|sold|made|won|lost|left|began|held|stood|met|led|paid|kept|ran|sent|bought|built|spent)\b|(?<!\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|newly|is|are|be|being|isn't|aren't|is not|are not) )\b[a-z]{3,}ed\b/
const ENGLISH_PERFECT = /\b(?:has|have)\b/
const ENGLISH_PRESENT =
  /\b(?:opens?|starts?|begins?|goes|go|follows?|launch(?:es)?|clos(?:es?)|ends?|finish(?:es)?|arrives?|come[s]?|takes?|join[s]?|moves?|runs?|expires?|falls? due|leaves?|reopens?|returns?|enters?|hosts?|holds?|adds?|brings?|graduates?|resumes?|premieres?|merges?|switch(?:es)?|(?:is|are) followed)\b|(?<!\b(?:a|an|the|of|its|their|no|this|and) )\b(?:rises?|falls?|drops?|increases?|decreases?|doubles?|becomes?|changes?)\b/

/** The code of a unit in its own year or the one after, by the words around it. */
export function aheadBy(
  text: string,
  phrase: Span,
  of: {
    readonly code: PeriodCode
    readonly next: PeriodCode
    readonly release: Day
    /** The year that the text reports on. */
    readonly mainYear: number | null
  },
): boolean {
  const { code, next, release, mainYear } = of
  const begin = beginOf(next)
  const over = daysBetween(endOf(parsePeriod(code)), release)
  const until = begin > release ? daysBetween(release, begin) : 0
  if (over < JUST_OVER_DAYS || until > AHEAD_DAYS) return false
  const { before, behind } = clauseOf(text, phrase)
  const isChinese = /\p{Script=Han}/u.test(before + text.slice(phrase.start, phrase.end) + behind)
  const clause = `${before} ${behind}`
  const isOfMain = mainYear !== null && code.includes(String(mainYear))
  // What a report on a year tells of it without tense is of that year.
  const isNearer =
    (!isOfMain || BEGINS.test(before)) && isUnit(code) && over > LONG_OVER_DAYS && until < over
  if (isChinese) {
    if (BOOKED.test(behind)) return true
    if (CHINESE_BACK.test(clause)) return false
    if (CHINESE_AHEAD.test(clause) || CHINESE_DUE.test(behind)) return true
    // 一季度19亿元，二季度23亿元, told in October: of this year.
    // 9月，吞吐量143.6万标箱，同比增长6.2%: what its sentence says of it as it was.
    const rest = text.slice(phrase.end, phrase.end + CLAUSE_REACH).split(/[。；！？\n]/)[0] ?? ''
    if (CHINESE_BACK.test(rest) || CHINESE_TOLD.test(rest)) return false
    // 四季度末余额31亿元: how things stand is told when they do.
    const isState = parsePeriod(code).kind === 'instant'
    const isNext = isNearer && !isState && next.includes(release.slice(0, 4))
    return isNext && !isBehindBy(text, phrase, { code: next, release, mainYear })
  }
  if (/\b(?:had|was|were) (?:been )?(?:due|to|expected|forecast|planned)\b/.test(clause))
    return false
  if (DONE_THEN.test(before)) return false
  if (ENGLISH_AHEAD.test(before) || ENGLISH_AHEAD.test(behind)) return !HAD.test(clause)
  const isBack = ENGLISH_BACK.test(clause) || ENGLISH_PERFECT.test(clause)
  if (ENGLISH_WOULD.test(clause) && !isBack) return true
  if (LASTS.test(before)) return !isBack
  return isNearer && !isBack && ENGLISH_PRESENT.test(clause)
}

/** "Open until 6 December": what lasts up to a time lasts still, where no word says that it is over. */
const LASTS =
  /\b(?:[Uu]ntil|[Tt]ill|no later than) (?:at least )?(?:the )?(?:(?:end|middle|beginning) of )?(?:early |late |mid-)?$/

/** "From April rents go up". */
const BEGINS = /(?:^|\b)[Ff]rom (?:the )?$/

const HAD = /\bhad\b/
/** "Is at the upper end of the range given in November": when what is spoken of was done. */
const DONE_THEN =
  /(?<!\b(?:be|is|are|being|been)(?: [a-z]+)? )\b(?:given|(?!(?:expect|schedul|plann|slat|target|anticipat|intend|propos|estimat)ed\b)[a-z]{3,}ed) (?:back )?(?:in|on) (?:the )?(?:early |late |mid-)?$/

/** "By the end of the year, work should be under way", and nothing that was so. */
export function looksAhead(text: string, phrase: Span): boolean {
  const { before, behind } = clauseOf(text, phrase)
  const clause = `${before} ${behind}`
  if (/\p{Script=Han}/u.test(clause) || /\b(?:had|was|were)\b/.test(clause)) return false
  if (ENGLISH_AHEAD.test(before) || ENGLISH_AHEAD.test(behind)) return true
  const isBack = ENGLISH_BACK.test(clause) || ENGLISH_PERFECT.test(clause)
  return !isBack && (ENGLISH_WOULD.test(clause) || DUE.test(before))
}

/** Its clause has a verb of the present, and none of what was. */
export function isPresent(text: string, phrase: Span): boolean {
  const { before, behind } = clauseOf(text, phrase)
  const clause = `${before} ${behind}`
  if (/\p{Script=Han}/u.test(clause) || ENGLISH_BACK.test(clause)) return false
  return ENGLISH_PRESENT.test(clause) || IS.test(clause)
}

const IS = /\b(?:is|are|has|have)(?! been\b)\b/

const DUE = /\b(?:by|before|until|till) (?:the )?$/

/** 年底开到7000家 with 计划 or 将 in its clause: what is told of is yet to come. */
export function chineseLooksAhead(text: string, phrase: Span): boolean {
  const { before, behind } = clauseOf(text, phrase)
  const clause = `${before} ${behind}`
  return CHINESE_AHEAD.test(clause) && !CHINESE_BACK.test(clause)
}

/** "The 6.32 Mt of the September quarter took output to 26.30 Mt", told in July: of the one that is over. */
export function isBehindBy(
  text: string,
  phrase: Span,
  of: {
    readonly code: PeriodCode
    readonly release: Day
    /** The year that the text reports on, or its sentence begins with. */
    readonly mainYear: number | null
  },
): boolean {
  const { code, release, mainYear } = of
  const period = parsePeriod(code)
  if (period.kind !== 'quarter' && period.kind !== 'half') return false
  const into = daysBetween(beginOf(code), release)
  if (into < 0 || into > (period.kind === 'half' ? 2 * OPENING_DAYS : OPENING_DAYS)) return false
  const { before, behind } = clauseOf(text, phrase)
  // 公司上半年收入21亿元，下半年收入26亿元, told in January.
  if (/\p{Script=Han}/u.test(text.slice(phrase.start, phrase.end)))
    return (
      isToldAsOver(code, mainYear) && !CHINESE_AHEAD.test(before + behind) && !GOES_ON.test(before)
    )
  if (/\p{Script=Han}/u.test(before + behind)) return false
  const rest =
    text.slice(phrase.end, phrase.end + 2 * CLAUSE_REACH).split(/[;\n]|\.(?!\d)/)[0] ?? ''
  if (ENGLISH_AHEAD.test(before) || ENGLISH_AHEAD.test(rest)) return false
  return ENGLISH_BACK.test(`${before} ${rest}`) && !/\bso far\b|\balready\b/.test(before + rest)
}

/** 下半年 in July or August is what is planned, and so is 2026年，全市上半年投入21亿元 in January of that year. */
function isToldAsOver(code: PeriodCode, mainYear: number | null): boolean {
  return code.endsWith('-H1') && !code.startsWith(String(mainYear))
}

const GOES_ON = /今年|目前|以来|以來|截至/

/** 前三季度 and 12月至次年2月 are summed up, and told of when they are over. */
function isUnit(code: PeriodCode): boolean {
  return /^(?:instant|day|month|quarter|half)$/.test(parsePeriod(code).kind)
}

function beginOf(code: PeriodCode): Day {
  const period = parsePeriod(code)
  return startOf(period) ?? endOf(period)
}

/** From the comma or stop before a time to the one behind it. */
function clauseOf(
  text: string,
  { start, end }: Span,
): { readonly before: string; readonly behind: string } {
  const before = text.slice(Math.max(0, start - CLAUSE_REACH), start)
  const from = before.search(/(?:[^，。；、：！？\n,.;:!?(（“”"]|(?<=\d)[.,:](?=\d))*$/)
  // 12月，产量增长: the clause that it opens.
  // "Which peaked in March, should fall": past a clause of its own there is another.
  const own = before.slice(from)
  const isClosed = [ENGLISH_BACK, ENGLISH_PRESENT, ENGLISH_AHEAD].some((verb) => verb.test(own))
  let behind = text.slice(end, end + CLAUSE_REACH).replace(isClosed ? /^，/ : /^[，,]/, ' ')
  if (isClosed) behind = behind.split(/ (?:and|but) /)[0] ?? ''
  const to = behind.search(/[，。；、！？\n;!?)）”]|[.,](?!\d)/)
  return { before: own, behind: to === -1 ? behind : behind.slice(0, to) }
}
