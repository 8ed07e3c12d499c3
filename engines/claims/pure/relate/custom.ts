import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Comparison } from '../../types.ts'
import { isFinancialYear } from '../context/time/stretch-in.ts'
import { headRhythm, leadRhythm } from '../context/timeline/rhythm.ts'
import { cellsOf } from '../context/timeline/table.ts'
import type { ReadClaim, Reading, Span } from '../model.ts'
import { tableStart } from '../text/cells.ts'
import { before, rhythmBetween } from './change/base.ts'
import { firstYearOf, sinceBeside } from './change/beside/first-year.ts'
import { olderBeside } from './change/beside/older-figure.ts'
import { isMoreThanThen } from './change/beside/rate-behind.ts'
import { baseBeside, isChangeByBase } from './change/beside/said-base.ts'
import type { Cue } from './cues/types.ts'
import { sortOf } from './part.ts'

// From what a figure is measured that doesn't say so: by the custom of its text, the head of its column, the figure beside it.

/** From what this text measures its growth: as its first change does, else as most of those that say so. */
export function rhythmOf(reading: Reading, comparisons: readonly Comparison[]): Cue | null {
  const { doc, periods } = reading
  const lead = leadRhythm(doc, (index) => {
    const { start, end } = doc.sentences[index] ?? { start: 0, end: 0 }
    return periods.slice(endsBefore(periods, start), endsBefore(periods, end))
  })
  if (lead !== null) return lead
  return (
    mostSaid(reading, comparisons, (kind) => kind === 'growth' || kind === 'gap') ??
    // "€4 billion, compared with €9 billion in July 2024": what levels are held against.
    (doc.grammar === 'en' ? mostSaid(reading, comparisons, (kind) => kind === 'from-to') : null)
  )
}

function mostSaid(
  { claims }: Reading,
  comparisons: readonly Comparison[],
  isOf: (kind: Comparison['kind']) => boolean,
): Cue | null {
  const counts = new Map<Cue, number>()
  for (const [index, { basePeriod, kind }] of comparisons.entries()) {
    const period = claims[index]?.period ?? null
    if (basePeriod === null || period === null || !isOf(kind)) continue
    const step = rhythmBetween(basePeriod, period)
    // From quarter to quarter: the state at the end of one is measured on that at the end of the one before.
    const rhythm = step === 'mom' && parsePeriod(period).kind === 'quarter' ? 'qoq' : step
    if (rhythm !== null) counts.set(rhythm, (counts.get(rhythm) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

/** 为5月份日均水平的1.3倍: of the same measure then. */
const OF_BASE = /^(?:(?:全年|同期)?(?:日均|月均|平均)?(?:水平|总量|规模|数)?的)?约?(?:整整)?$/

/** 比十年前翻一番, 较2014年大约翻了一番. */
const AS_OF_BASE =
  /^(?:的?(?:同期|水平))?(?:已|将|约|大约|近|几乎|接近|整整|又|实现|超过|基本){0,3}$/

/** 是上年同期的1.7倍 beside no figure of then: the time stands directly before the multiple. */
export function ofThen(reading: Reading, claim: ReadClaim, comparison: Comparison): Comparison {
  const { doc, periods } = reading
  const { start, sentence } = claim
  if (comparison.kind !== 'multiple') return comparison
  const last = periods[endsBefore(periods, start) - 1]
  const isNamed = last?.role === 'base' && isDoubled(reading, claim)
  if (isNamed && AS_OF_BASE.test(doc.text.slice(last.end, start)))
    return { ...comparison, basePeriod: last.code }
  if (comparison.basePeriod !== null) return comparison
  if (doc.sentences[sentence]?.grammar !== 'zh') return ofNext(reading, claim, comparison)
  const isBeside = last?.role === 'base' && OF_BASE.test(doc.text.slice(last.end, start))
  return isBeside ? { ...comparison, basePeriod: last.code } : comparison
}

/** "Four times the 42 of 2020", "almost double the 562 of the year before": the figure that follows says of when. */
function ofNext({ doc, claims }: Reading, claim: ReadClaim, comparison: Comparison): Comparison {
  const next = claims[claim.index + 1]
  if (next === undefined || next.period === claim.period || next.periodFrom !== 'stated')
    return comparison
  const isDirect = /^ (?:the|its|their|last year['’]s) $/.test(
    doc.text.slice(claim.end, next.start),
  )
  return isDirect ? { ...comparison, basePeriod: next.period } : comparison
}

/** How many of a sorted list end at or before an offset. */
function endsBefore(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** 沪指跌0.81%, 一周涨2.1%: what a market did in its day or week isn't measured on the year before. */
function isOfMarket({ doc }: Reading, { sentence, start }: ReadClaim): boolean {
  const { start: from, end } = doc.sentences[sentence] ?? { start, end: start }
  const near = doc.text.slice(Math.max(from, start - 60), Math.min(end, start + 40))
  return /收报|收于|收盘|报收|收涨|收跌|收高|收低|盘中|早盘|午盘|主力合约|[日周](?:线)?[涨跌]/.test(
    near,
  )
}

const MOVED_IN_PRICE =
  /(?:涨|跌|升|降|走高|走低|下挫|反弹|回落|回升)(?:幅|至|了|约|近|超|逾|为|达){0,2}$/

/** 1月9日，原糖期货跌0.3%; 近三个月下跌12%: a price that moved in some days did so from what it was before them. */
function isOfDay({ doc }: Reading, { start, period }: ReadClaim): boolean {
  const kind = period === null ? null : parsePeriod(period).kind
  const before = doc.text.slice(Math.max(0, start - 6), start)
  return (
    period !== null &&
    MOVED_IN_PRICE.test(before) &&
    (kind === 'day' || (kind === 'since' && /[涨跌]/.test(before)))
  )
}

/** 较上一个工作日（5月9日）的11.2%，降低了1.5%: on the day of the figure before it. */
function ofBaseBefore(
  { doc, claims }: Reading,
  claim: ReadClaim,
  { kind, basePeriod, base }: Comparison,
): PeriodCode | null {
  const last = claims[claim.index - 1]
  if (kind !== 'growth' || basePeriod !== null || base !== null || claim.period === null)
    return null
  if (last?.sentence !== claim.sentence || last.period === null) return null
  if (!isBefore(last.period, claim.period)) return null
  const isHeld = HELD.test(doc.text.slice(Math.max(0, last.start - HELD_REACH), last.start))
  return isHeld && CHANGED.test(doc.text.slice(last.end, claim.start)) ? last.period : null
}

const HELD_REACH = 48
const HELD = /(?:较|較|[相对]比|比)[^，。；比较較]{2,40}的$/
const CHANGED =
  /^[，,](?:增长|增加|上升|上涨|升高|提高|扩大|下降|下跌|降低|减少|回落|缩小|缩短|延长)了?$/

/** Growth without a base is measured as the rest of the text measures it; in Chinese releases on the year before. */
export function byCustom(
  reading: Reading,
  claim: ReadClaim,
  read: Comparison,
  rhythm: Cue | null,
  comparisons: readonly Comparison[],
): Comparison {
  const comparison = isChangeByBase(reading, claim, read.kind)
    ? { ...read, kind: 'growth' as const }
    : read
  const told =
    ofColumn(reading, claim, comparison) ??
    ofToldChange(reading, claim, comparison) ??
    ofBaseBefore(reading, claim, comparison) ??
    ofTurn(reading, claim, comparison) ??
    ofSaidBefore(reading, claim, comparison, comparisons) ??
    ofWordsBehind(reading, claim, comparison) ??
    baseBeside(reading, claim, comparison) ??
    olderBeside(reading, claim, comparison, comparisons)
  if (told !== null) return { ...comparison, basePeriod: told }
  const beside = ofParagraph(reading, claim, comparison, comparisons)
  const isAmount =
    sortOf(claim) === 'quantity' && !isSaidAgain(reading, claim) && !isOfLevel(reading, claim)
  const isGrowth =
    (comparison.kind === 'growth' && !isAmount) ||
    (comparison.kind === 'multiple' && isDoubled(reading, claim)) ||
    isMoved(reading, claim, comparison)
  if (comparison.basePeriod !== null || comparison.base !== null) return comparison
  // An amount takes the base of the change before it where the text as a whole tells no other.
  const isOfText = beside !== null && [null, rhythmBetween(beside, claim.period)].includes(rhythm)
  if (!isGrowth) return isOfText ? { ...comparison, basePeriod: beside } : comparison
  const begun = sinceBeside(reading, claim)
  if (begun !== null) return { ...comparison, basePeriod: begun }
  // A company's year that the release is on is measured on the one before; "in the 12 months to May" is a rate of May.
  const isOfYear =
    (claim.periodFrom === 'inherited' || isOfTheYear(reading, claim)) &&
    claim.period !== null &&
    isFinancialYear(parsePeriod(claim.period))
  if (isOfYear && claim.period !== null)
    return { ...comparison, basePeriod: before(claim.period, 'yoy') }
  const isChinese = reading.doc.sentences[claim.sentence]?.grammar === 'zh'
  const first = claim.period === null ? null : firstYearOf(reading, claim, claim.period)
  if (first !== null && claim.period !== null) {
    const basePeriod =
      isChinese && isOfCountedYears(reading, claim.period) ? String(Number(first) - 1) : first
    return { ...comparison, basePeriod }
  }
  if (isChinese && (isOfMarket(reading, claim) || isOfDay(reading, claim))) return comparison
  if (STEPWISE.test(reading.doc.text.slice(Math.max(0, claim.start - 10), claim.start)))
    return comparison
  if (claim.period === null) return comparison
  const by = isChinese ? 'yoy' : (headRhythm(reading.doc, claim.sentence) ?? rhythm)
  return { ...comparison, basePeriod: (by === null ? null : before(claim.period, by)) ?? beside }
}

/** 环比 of some days that have none before them of their length: it isn't on the year before. */
const STEPWISE = /[环環]比[^，。；、\d]{0,6}$/

/** 出口翻了一番: a growth, as it is told. */
function isDoubled({ doc }: Reading, { start, end }: ReadClaim): boolean {
  return /^翻[了一两番]+$/.test(doc.text.slice(start, end))
}

/** "68.2 points or 1.8 % above its end-December level": the same change, on the same base. */
function ofSaidBefore(
  { doc, claims }: Reading,
  claim: ReadClaim,
  { kind, basePeriod }: Comparison,
  comparisons: readonly Comparison[],
): PeriodCode | null {
  const [last, told] = [claims[claim.index - 1], comparisons[claim.index - 1]]
  if (last === undefined || told === undefined || told.basePeriod === null) return null
  if (kind !== 'growth' || basePeriod !== null || !/^(?:growth|gap)$/.test(told.kind)) return null
  // 'or 6 per cent more than in 2024': it has a base of its own.
  if (/^ [a-z]+ than\b/.test(doc.text.slice(claim.end, claim.end + 16))) return null
  return doc.text.slice(last.end, claim.start) === ' or ' ? told.basePeriod : null
}

/** 由上月上涨3.1%转为下降8.5%: both are rates on the same base, and the second none on the first. */
function ofTurn(
  { doc }: Reading,
  { start, period, unit }: ReadClaim,
  { kind }: Comparison,
): PeriodCode | null {
  if (kind !== 'growth' || unit !== 'percent' || period === null) return null
  const { kind: length } = parsePeriod(period)
  const isTurned =
    (length === 'month' || length === 'quarter') &&
    /(?:转为|轉為|由[降升涨漲跌增减減负負正][转轉])(?:同比)?(?:下降|上涨|上漲|增长|增長|上升|下跌|[降升涨漲跌增减減正负負])(?:长|長)?$/.test(
      doc.text.slice(Math.max(0, start - 12), start),
    )
  const isMonthly = /[环環]比[^。；;]*$/.test(doc.text.slice(Math.max(0, start - 40), start))
  return isTurned && !isMonthly ? before(period, 'yoy') : null
}

/** How far back a change is looked for that says its base for those that follow it. */
const CHANGES_MAX = 12

/** "The deficit fell 3 % from the same period in 2023. Exports rose 4 %.": as the change of the sentence before in its paragraph, of the same time. */
function ofParagraph(
  { doc, claims }: Reading,
  claim: ReadClaim,
  { kind, basePeriod, base }: Comparison,
  comparisons: readonly Comparison[],
): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if ((kind !== 'growth' && kind !== 'gap') || basePeriod !== null || base !== null) return null
  if (sentence === undefined || claim.period === null) return null
  if (sentence.grammar !== 'en' && !isMoreThanThen(doc.text, claim)) return null
  if (doc.paragraphs[sentence.paragraph]?.kind === 'row') return null
  if (headRhythm(doc, claim.sentence) !== null) return null
  let found: { readonly base: PeriodCode; readonly sentence: number } | null = null
  for (let at = claim.index - 1; at >= 0 && at > claim.index - CHANGES_MAX; at -= 1) {
    const [other, told] = [claims[at], comparisons[at]]
    if (other === undefined || told === undefined) break
    if (doc.sentences[other.sentence]?.paragraph !== sentence.paragraph) break
    if (found !== null && other.sentence !== found.sentence) break
    if (told.kind !== 'growth' && told.kind !== 'gap') continue
    // 'On a yearly basis, sales fell 3 %.': of that sentence alone.
    if (headRhythm(doc, other.sentence) !== null) break
    if (told.basePeriod === null || other.period !== claim.period) continue
    if (rhythmBetween(told.basePeriod, claim.period) === null) continue
    found = { base: told.basePeriod, sentence: other.sentence }
    if (other.sentence === claim.sentence) break
  }
  return found?.base ?? null
}

const BEHIND =
  /^ (?:on|over) (?:the |the (?:past|last) )?(year|quarter|month|(?:twelve|12) months)\b/
const BEHIND_MAX = 32
/** "; over the year they have increased by 3.8 percent". */
const BEFORE =
  /[;.] (?:on|over) the (?:past |last )?(year|quarter|month|(?:twelve|12) months),? (?:[a-z]+ ){1,6}(?:by )?$/i
const BEFORE_MAX = 80
const RHYTHM_OF: Readonly<Record<string, Cue>> = { year: 'yoy', quarter: 'qoq', month: 'mom' }

/** "An increase of 117,000 on the quarter and 280,000 on the year". */
function ofWordsBehind(
  { doc }: Reading,
  { start, end, period }: ReadClaim,
  { kind, basePeriod, base }: Comparison,
): PeriodCode | null {
  if ((kind !== 'growth' && kind !== 'gap') || basePeriod !== null || period === null) return null
  const said =
    BEHIND.exec(doc.text.slice(end, end + BEHIND_MAX))?.[1] ??
    BEFORE.exec(doc.text.slice(Math.max(0, start - BEFORE_MAX), start))?.[1] ??
    ''
  if (base !== null && !said.endsWith('months')) return null
  const by = said.endsWith('months') ? 'yoy' : RHYTHM_OF[said]
  return by === undefined ? null : before(period, by)
}

/** "The rate stood at 78.6 %, down 0.4 percentage points": how far one measure moved, not how far two lie apart. */
function isMoved({ doc }: Reading, claim: ReadClaim, { kind }: Comparison): boolean {
  if (kind !== 'gap' || sortOf(claim) !== 'points') return false
  return (
    MOVED.test(doc.text.slice(Math.max(0, claim.start - 24), claim.start)) ||
    BETTER.test(doc.text.slice(claim.end, claim.end + BEHIND_MAX))
  )
}

/** "51.8 %, 76 basis points lower", "1.6 points better at 92.7 percent": than it was. */
const BETTER = /^ (?:better|worse|higher|lower)(?: at\b|[,;.)\n]|$)/

const MOVED =
  /\b(?:up|down|rose|fell|gained|lost|increased|decreased|declined|dropped|slipped|eased|climbed|edged up|edged down) (?:by )?$/i

/** "Up from 23.5 billion; the 1.3 billion increase pays for": the change that was told before it. */
function ofToldChange(
  { doc, claims }: Reading,
  claim: ReadClaim,
  { kind, basePeriod, base }: Comparison,
): PeriodCode | null {
  const last = claims[claim.index - 1]
  if (kind !== 'growth' || basePeriod !== null || base !== null || claim.period === null)
    return null
  if (last === undefined || last.sentence !== claim.sentence || last.unit !== claim.unit)
    return null
  if (last.period === null || !isBefore(last.period, claim.period)) return null
  const before = (offset: number): string => doc.text.slice(Math.max(0, offset - 8), offset)
  const isThat =
    /\b(?:the|this|that) $/i.test(before(claim.start)) &&
    /^ (?:increase|decrease|rise|fall|drop|decline|gain|cut|reduction)\b/.test(
      doc.text.slice(claim.end, claim.end + 12),
    )
  return isThat && /\bfrom $/.test(before(last.start)) ? last.period : null
}

const COLUMN_RHYTHMS: readonly (readonly [Cue, RegExp])[] = [
  [
    'yoy',
    /\byoy\b|\by[/-](?:o-)?y\b|\byear[- ](?:on|over)[- ]year\b|\bannual\b|\b(?:12|twelve)[- ]month\b/i,
  ],
  ['qoq', /\bqoq\b|\bq[/-](?:o-)?q\b|\bquarter[- ](?:on|over)[- ]quarter\b|\bquarterly\b/i],
  [
    'mom',
    /\bmom\b|\bm[/-](?:o-)?m\b|\bmonth[- ](?:on|over)[- ]month\b|\bmonthly\b|\b(?:1|one)[- ]month\b/i,
  ],
]

/** The base that the head of a column of growth says: "QoQ", "Change from 2Q24", "August to September (% change)". */
function ofColumn(
  { doc, periods }: Reading,
  { start, sentence, period }: ReadClaim,
  { kind, basePeriod, base }: Comparison,
): PeriodCode | null {
  const row = doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]
  if (period === null || row?.kind !== 'row') return null
  if ((kind !== 'growth' && kind !== 'gap') || basePeriod !== null || base !== null) return null
  const head = doc.paragraphs[tableStart(doc, row.index)]
  if (head === undefined || head.index === row.index) return null
  const column = cellsOf(doc.text, row).findIndex(({ end }) => start < end)
  const title = cellsOf(doc.text, head)[column]
  if (title === undefined) return null
  const words = doc.text.slice(title.start, title.end)
  if (doc.sentences[sentence]?.grammar === 'zh') return byChineseTitle(words, period)
  const rhythm = COLUMN_RHYTHMS.find(([, pattern]) => pattern.test(words))?.[0]
  if (rhythm !== undefined) return before(period, rhythm)
  const said = periods.slice(endsBefore(periods, title.start), endsBefore(periods, title.end))
  const earlier = said.map(({ code }) => startedWith(code)).find((code) => isBefore(code, period))
  return earlier ?? null
}

/** 较上月（%）, 环比增长 of a quarter; null where the title says nothing, as growth is on the year before by custom. */
function byChineseTitle(words: string, period: PeriodCode): PeriodCode | null {
  if (!/[环環]比|[较較比]上[月季]|月增/.test(words)) return null
  const { kind } = parsePeriod(period)
  return kind === 'quarter'
    ? before(period, 'qoq')
    : kind === 'month'
      ? before(period, 'mom')
      : null
}

/** "August to September": the month that a step begins with. */
function startedWith(code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  return period.kind === 'since' && period.from !== null ? period.from.slice(0, 7) : code
}

function isBefore(code: PeriodCode, period: PeriodCode): boolean {
  return endOf(parsePeriod(code)) < endOf(parsePeriod(period))
}

/** "Edged up by 819, or 2.1 %": an amount that is told once more as growth. */
function isSaidAgain({ doc, claims }: Reading, claim: ReadClaim): boolean {
  const next = claims[claim.index + 1]
  if (next === undefined || sortOf(next) !== 'relative') return false
  return /^,? or (?:[a-z]{2,10} )?$/.test(doc.text.slice(claim.end, next.start))
}

/** "Rose by 156 million to 2.21 billion", "supplies decreased $2.9 billion": by how much a level changed. */
function isOfLevel({ doc, claims }: Reading, claim: ReadClaim): boolean {
  if (CHANGED_BY.test(doc.text.slice(Math.max(0, claim.start - 24), claim.start))) return true
  const next = claims[claim.index + 1]
  if (next === undefined || next.unit !== claim.unit) return false
  const isBy = /\bby (?:[a-z]{2,14} )?$/.test(
    doc.text.slice(Math.max(0, claim.start - 24), claim.start),
  )
  return isBy && /^,? to (?:[a-z]{1,14} )?$/.test(doc.text.slice(claim.end, next.start))
}

const CHANGED_BY = /\b(?:increased|decreased|rose|fell|climbed|declined|dropped) $/

/** "Rose 5 % in the year", "in fiscal 2025", which the head says ended in July: on the year before, and no rate of that month. */
function isOfTheYear({ doc, periods }: Reading, { sentence, period }: ReadClaim): boolean {
  const { start: from = 0, end: to = 0 } = doc.sentences[sentence] ?? {}
  const own = periods.filter(({ code, start }) => code === period && start >= from && start < to)
  return own.length > 0 && own.every(({ start, end }) => THE_YEAR.test(doc.text.slice(start, end)))
}

const THE_YEAR =
  /^(?:(?:in|over|during) )?(?:the )?(?:(?:financial |fiscal |whole |full )?year|(?:(?:financial|fiscal) (?:year )?|FY ?[’']?)(?:20)?\d\d(?:[/–-](?:20)?\d\d)?|(?:financial |fiscal )?(?:year )?20\d\d ?[/–-] ?(?:20)?\d\d|(?:financial|fiscal) year ended\b.*)$|^[^。]*(?:财年|财政年度|止年度)$|^20\d\d ?[/-] ?\d\d$/i

/** 五年来, “十五五”时期: years that are counted are all years of growth; 2018年至2023年 names the first as its base. */
function isOfCountedYears({ doc, periods }: Reading, code: PeriodCode): boolean {
  const told = periods.filter((one) => one.code === code)
  return (
    parsePeriod(code).kind === 'span' &&
    told.length > 0 &&
    told.every(({ start }) => !/\d/.test(doc.text[start] ?? ''))
  )
}
