import { endOf, type Period, parsePeriod } from '#platform/period'
import { isPartOf, monthsOf } from '../../context/time/stretch-in.ts'
import type { ReadClaim } from '../../model.ts'
import type { Cue } from '../cues/types.ts'
import { areCounts, clauseStart, hasBetween, isBare, type Part, sortOf } from '../part.ts'
import type { Item, Tape } from '../tape.ts'

export type Found = { readonly cue: Cue; readonly at: number; readonly words: number }
export type Labels = Pick<Part, 'role' | 'mark' | 'markAt' | 'direction' | 'cueAt' | 'isHigher'>

export const UNMARKED: Labels = {
  role: 'level',
  mark: null,
  markAt: null,
  direction: null,
  cueAt: null,
  isHigher: false,
}

/** "X, or Y" and "X (Y": nothing but a mark and a word of equality between them. */
export function isSaidAgain(tape: Tape, from: number, to: number): boolean {
  let hasCue = false
  // "Added 1,000 jobs, or 5 %": what was counted may stand behind the number.
  const noun = tape.grammar === 'en' && tape.items[from + 1]?.kind === 'word' ? 1 : 0
  for (let at = from + 1 + noun; at < to; at += 1) {
    const item = tape.items[at]
    if (item?.kind === 'cue' && item.cue === 'equal') hasCue = true
    else if (item?.kind !== 'mark' || ';；'.includes(item.mark)) return false
  }
  return hasCue
}

/** "Rose $1.20 (4.0 %)", "an increase of 10,000 (5 %)": in brackets the same change in per cent. */
export function isAgainInBrackets(
  tape: Tape,
  at: number,
  { claim: previous, role }: Part,
): boolean {
  const item = tape.items[at]
  if (item?.kind !== 'claim' || item.claim.unit !== 'percent' || role !== 'amount') return false
  if (sortOf(previous) !== 'quantity' || item.claim.value.coefficient < 0n) return false
  return (
    /^ ?[(（]$/.test(tape.text.slice(previous.end, item.start)) &&
    ')）'.includes(tape.text[item.end] ?? '，')
  )
}

/** "9.9 points, or 1.1 points a year on average": not the same change, but what there was of it each year. */
const EACH_YEAR =
  /^,? (?:on average,? )?(?:(?:a|per|each|every) (?:year|annum|month|quarter|week|day)|annually|yearly|monthly|on average)\b/i

const EACH_DAY =
  /^,? (?:on average,? )?(?:(?:a|per|each|every) (?:day|week|month|hour)|daily|weekly|monthly)\b/i

/** "14 cents, or 0.4 %": the same change in other words; a sign before a number says which way it went. */
export function againLabels(tape: Tape, at: number, previous: Part | undefined): Labels | null {
  const item = tape.items[at]
  if (item?.kind !== 'claim') return null
  const sort = sortOf(item.claim)
  const isYearly =
    previous?.role === 'amount' &&
    isSaidAgain(tape, previous.at, at) &&
    EACH_YEAR.test(tape.text.slice(item.end, item.end + 24))
  // "An increase of 12.6 percent, or 2.53 million a day": what it came to each day.
  const isLevel = sort === 'quantity' && previous !== undefined && sortOf(previous.claim) !== sort
  if (isYearly && isLevel && EACH_DAY.test(tape.text.slice(item.end, item.end + 24)))
    return { ...UNMARKED, role: 'level' }
  if (isYearly) return { ...UNMARKED, role: 'rate', direction: previous.direction }
  const [before, first] = [tape.text[item.start - 1] ?? '', tape.text[item.start] ?? '']
  const sign = '+＋'.includes(before) && before !== '' ? before : first
  if (sort === 'relative' && '+＋'.includes(sign) && item.claim.unit === 'percent')
    return { ...UNMARKED, role: 'amount', direction: 'up', cueAt: null }
  // "Grew by an average of 2.3 % a year, or 25.5 % over the decade".
  if (previous?.role !== 'amount' && previous?.role !== 'rate') return null
  if (sort !== 'relative') return null
  const isOverall = /^ (?:a|per) (?:year|annum),? or $/.test(
    tape.text.slice(previous.claim.end, item.start),
  )
  const isAgain = isSaidAgain(tape, previous.at, at) || isAgainInBrackets(tape, at, previous)
  if (!isOverall && !isAgain) return null
  return { ...UNMARKED, role: 'amount', direction: previous.direction, cueAt: previous.cueAt }
}

/** 其中一月0.68万人，二月0.62万人: later, or within what was told, is no base; nor is what it lies in, or another stretch of its year. */
function isOnward({ claim }: { readonly claim: ReadClaim }, previous: Part): boolean {
  const [period, told] = [claim.period, previous.claim.period]
  if (period === null || told === null || period === told) return false
  if (isPartOf(period, told) || isPartOf(told, period)) return true
  const [own, before] = [parsePeriod(period), parsePeriod(told)]
  return endOf(own) > endOf(before) || (sortOf(claim) === 'quantity' && areUnlike(own, before))
}

/** 三季度96亿元，上半年为118亿元: stretches of one year that differ in length. */
function areUnlike(one: Period, other: Period): boolean {
  const [months, others] = [monthsOf(one), monthsOf(other)]
  const isOneYear = endOf(one).slice(0, 4) === endOf(other).slice(0, 4)
  return isOneYear && months !== null && others !== null && months !== others
}

/** 上年同月为97.4%, （2022年为36微克每立方米）: nothing but a time before the number, and a figure like it before that. */
export function atOtherTime(tape: Tape, at: number, previous: Part | undefined): Labels | null {
  const item = tape.items[at]
  if (previous === undefined || item?.kind !== 'claim') return null
  if (isComparative(tape, at, previous) || isThenBehind(tape, at, previous))
    return { ...UNMARKED, mark: 'than', markAt: at - 1 }
  let from = at - 1
  const to = tape.items[from]
  const isColon = to?.kind === 'mark' && ':：'.includes(to.mark)
  const isDealt = to?.kind === 'cue' && to.cue === 'namely'
  // "£230m (2023: £200m)" in either language; 上年同月为 in Chinese.
  if (isColon || isDealt || (to?.kind === 'cue' && to.cue === 'to')) from -= 1
  if (tape.grammar === 'en' && !isColon) return afterTime(tape, at, previous)
  if (!isColon && from === at - 1) {
    const own = rhythmBase(tape, at)
    if (own !== null) return own
  }
  if (isThenNamed(tape, item, previous)) {
    const comma = tape.items.findLastIndex((one, place) => place < at && one.kind === 'mark')
    return { ...UNMARKED, mark: 'than', markAt: comma + 1 }
  }
  if (isThenInBrackets(tape, at) && sortOf(item.claim) !== 'points' && previous.role !== 'other')
    return { ...UNMARKED, mark: 'than', markAt: at - 1 }
  // （2023年春运为4.84亿人次）: what was then, named once more.
  const isNamed = tape.items[from]?.kind === 'word' && isBracket(tape.items[from - 2])
  if (isNamed && tape.items[from - 1]?.kind === 'period') from -= 1
  const time = tape.items[from]
  // （2023年11月1日至2024年10月31日）已达到24.3亿: a time in brackets that close before the figure is that of the figure.
  if (time !== undefined && /[)）]/.test(tape.text.slice(time.start, item.start))) return null
  const isTime =
    time?.kind === 'period' ||
    (time?.kind === 'cue' && ['yoy', 'mom', 'qoq'].includes(time.cue) && isNounOfTime(tape, time))
  const start = tape.items[from - 1]
  if (!isTime || start?.kind !== 'mark' || !'，（(,'.includes(start.mark)) return null
  const isPlain = previous.role === 'level' || previous.role === 'amount'
  const isAnother =
    isColon ||
    item.claim.period !== previous.claim.period ||
    time.kind === 'cue' ||
    (isBracket(start) && previous.claim.periodFrom !== 'stated')
  return isPlain && isAnother && sortOf(item.claim) !== 'points' && !isOnward(item, previous)
    ? { ...UNMARKED, mark: 'than', markAt: from }
    : null
}

/** "66 more than a year ago (7,846)", "unchanged compared with five years ago (7,840)": in brackets what it was then. */
export function isThenBehind({ text, items }: Tape, at: number, { claim, role }: Part): boolean {
  const item = items[at]
  if (item?.kind !== 'claim' || text[item.end] !== ')') return false
  if (YEARS_AGO.test(text.slice(Math.max(0, item.start - YEARS_AGO_MAX), item.start))) return true
  return role === 'amount' && THEN_BEHIND.test(text.slice(claim.end, item.start))
}

const YEARS_AGO =
  /\bcompared (?:with|to) (?:\d{1,2}|two|three|four|five|six|ten|twenty) years (?:ago|earlier|before) \($/
const YEARS_AGO_MAX = 48

const THEN_BEHIND =
  /^(?: [a-z]+)? (?:than|from|on|over|compared (?:with|to)) (?:a (?:year|month|quarter) (?:ago|earlier|before)|(?:in )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d|(?:in )?the (?:same|previous|prior) [a-z ]{3,30}|last year) \($/

/** "Net sales rose to SEK 2,314 million (2,198)", as interim reports give what it was the year before. */
export function isComparative(
  tape: Tape,
  at: number,
  { claim: previous, at: previousAt, mark, role }: Part,
): boolean {
  const { text, items } = tape
  const item = items[at]
  if (item?.kind !== 'claim' || item.claim.form !== 'number' || role !== 'level') return false
  if (previous.form !== 'number' || text.slice(previous.end, item.start) !== ' (') return false
  if (text[item.end] !== ')') return false
  const isMoved =
    mark === 'to' && hasBetween(tape, clauseStart(tape, previousAt) - 1, previousAt, ['up', 'down'])
  if (!isMoved && !tape.hasComparatives) return false
  return isBare(text, item.claim) && !isBare(text, previous)
}

const THEN_NAMED =
  /[，,（(](?:而)?(?:上年|去年|前年|(?:19|20)\d\d年)[㐀-鿿]{1,6}(?:仅|只|则|却)?[为是有]$/

/** 综合收入5023万元，2019年国庆为3767万元: at another time, called by a name. */
function isThenNamed(
  { grammar, text, sentence }: Tape,
  item: { readonly claim: ReadClaim },
  previous: Part,
): boolean {
  const { claim } = item
  if (grammar !== 'zh' || previous.role !== 'level' || sortOf(claim) !== 'quantity') return false
  if (claim.unit !== previous.claim.unit || isOnward(item, previous)) return false
  const gap = text.slice(previous.claim.end, claim.start)
  const before = text.slice(Math.max(sentence.start, claim.start - 22), claim.start)
  return gap.length < 20 && THEN_NAMED.test(before)
}

/** （2023年同期为200亿千瓦时）. */
function isThenInBrackets(tape: Tape, at: number): boolean {
  const item = tape.items[at]
  return (
    item !== undefined &&
    /[（(](?:(?:19|20)\d\d年|上年|去年)(?:同期|同月|末|底)?(?:为|是|：|:)?$|[;；,，] ?(?:19|20)\d\d[:：] ?$/.test(
      tape.text.slice(Math.max(0, item.start - 14), item.start),
    )
  )
}

function isBracket(item: Item | undefined): boolean {
  return item?.kind === 'mark' && '（('.includes(item.mark)
}

/** "Rose 10 % to 220, after 200 a year earlier": what it was before. */
function afterTime(tape: Tape, at: number, previous: Part): Labels | null {
  const item = tape.items[at]
  if (item?.kind !== 'claim') return null
  const { claim } = item
  const isOfUnit = claim.unit === previous.claim.unit || areCounts(claim, previous.claim)
  if (!isOfUnit || ['years', 'months', 'days'].includes(claim.unit)) return null
  if (previous.role !== 'level' || previous.mark === 'from' || previous.mark === 'than') return null
  const before = tape.text.slice(previous.claim.end, item.start)
  // "To 112.7 in June, after 113.1 in May": the time of the first may stand between them.
  const isAfter =
    /^(?: in (?:[A-Z][a-z]+(?: \d{4})?|(?:19|20)\d\d)| (?:last|this) (?:week|month|quarter|year))?,? (?:after|following) (?:a revised )?$/
  if (!isAfter.test(before)) return null
  const isThen =
    /^[^,;.]{0,30}\b(?:same (?:period|quarter|month|week)|years?|prior|previous|last|earlier|before|ago|(?:in|for) (?:19|20)\d\d|in [A-Z][a-z]+)\b/.test(
      tape.text.slice(item.end, item.end + 48),
    )
  return isThen ? { ...UNMARKED, mark: 'than', markAt: at - 1 } : null
}

/** 环比7月份的20.0万辆增长5.0%, 同比去年3910件增长4%: what 环比 is said of names the time before. */
function rhythmBase(tape: Tape, at: number): Labels | null {
  const [cue, time, item, way] = tape.items.slice(at - 2, at + 2)
  if (at < 2 || cue?.kind !== 'cue' || time?.kind !== 'period' || item === undefined) return null
  const isRhythm = ['yoy', 'mom', 'qoq'].includes(cue.cue)
  const isBase = /^的?$/.test(tape.text.slice(time.end, item.start))
  const isChanged = way?.kind === 'cue' && ['up', 'down', 'upNoun', 'downNoun'].includes(way.cue)
  return isRhythm && isBase && isChanged ? { ...UNMARKED, mark: 'than', markAt: at - 2 } : null
}

/** 上年同期, not 同比. */
function isNounOfTime(tape: Tape, { start, end }: Item): boolean {
  return /^(?:上|去)/.test(tape.text.slice(start, end))
}

/** "An average of 1.2 % a year". */
export function yearlyLabels(tape: Tape, at: number, before: readonly Found[]): Labels | null {
  const [item, near] = [tape.items[at], before[0]]
  if (item?.kind !== 'claim' || sortOf(item.claim) !== 'relative') return null
  if (near?.cue !== 'yearly' || near.words > 1) return null
  const behind = tape.text.slice(item.end, item.end + 12)
  return /^,? (?:a|per|each|every) (?:year|annum)|^ annually|^ yearly/.test(behind)
    ? { ...UNMARKED, role: 'rate', cueAt: near.at }
    : null
}

/** "Short of the 92 per cent target", 5.5%左右的预期目标: before any comparison, what a number directly before that word is. */
export function targetBehind(tape: Tape, at: number): Labels | null {
  const item = tape.items[at]
  if (item === undefined) return null
  const isZh = tape.grammar === 'zh'
  // 86%的国家考核目标: a word may stand between them.
  const to = [at + 1, at + 2, at + 3].find((place) => tape.items[place]?.kind === 'cue')
  const next = to === undefined || (!isZh && to > at + 1) ? undefined : tape.items[to]
  if (to === undefined || next?.kind !== 'cue' || next.cue !== 'target') return null
  const between = tape.text.slice(item.end, next.start)
  return !isZh || /^的[^，。；、（(]{0,8}$/.test(between)
    ? { ...UNMARKED, role: 'target', cueAt: to }
    : null
}

/** 高出各项贷款增速（8.3%）14.9个百分点: growth of something else, from which the amount behind it is measured. */
export function isBracketedBase(tape: Tape, at: number): boolean {
  const item = tape.items[at]
  if (tape.grammar !== 'zh' || item === undefined) return false
  const { text } = tape
  if (!'（('.includes(text[item.start - 1] ?? '，') || !'）)'.includes(text[item.end] ?? '，'))
    return false
  return /(?:高于|低于|高出|低出|快于|慢于|超过|超出|比|较)[^，。；（(]{0,12}(?:增速|增幅|涨幅|增长率|降幅|平均水平|平均)[（(]$/.test(
    text.slice(Math.max(0, item.start - 24), item.start),
  )
}

/** 优于国家二级标准（35微克/立方米）. */
export function isBracketedTarget(tape: Tape, at: number): boolean {
  const [cue, mark] = [tape.items[at - 2], tape.items[at - 1]]
  return (
    cue?.kind === 'cue' &&
    cue.cue === 'target' &&
    mark?.kind === 'mark' &&
    '(（'.includes(mark.mark)
  )
}

/**
 * 优于目标1微克, 好于目标（85.5%）1.2个百分点, 比98.5%的目标还高0.6个百分点, 距目标尚差1微克: a number behind the target is how far from it, not
 * the target.
 */
export function isBetterBy(tape: Tape, targetAt: number, at: number): boolean {
  const [target, claim] = [tape.items[targetAt], tape.items[at]]
  if (tape.grammar !== 'zh' || target === undefined || claim === undefined) return false
  const first = tape.items[Math.max(0, targetAt - 5)]
  const words = tape.text.slice(
    Math.max(first?.start ?? 0, target.start - COMPARED_NEAR, tape.sentence.start),
    target.start,
  )
  const own = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；')) + 1)
  const between = tape.text.slice(target.end, claim.start)
  if (between !== '' && APART.test(between))
    return /优于|好于|高于|低于|快于|差于|超出|超过|[比较距离]/.test(own)
  return /^(?:约|了|近|超过)?$/.test(between) && /优于|好于|高于|低于|快于|差于|超出/.test(own)
}

const COMPARED_NEAR = 28
/** What stands between a target and the distance from it. */
const APART =
  /^(?:[（(][^（()）]{1,16}[）)])?(?:约|了|近)?$|^(?:[（(][^（()）]{1,16}[）)])?(?:还|尚|仍|只|又)?要?(?:有)?(?:高出?|低|少|多出?|差|快|慢|相差|欠|领先|落后)了?$/

/** 由21个增至34个，新增13个: what was added is the change, if both of its ends stand before it. */
export function isAdded(tape: Tape, at: number): boolean {
  const [item, cue] = [tape.items[at], tape.items[at - 1]]
  if (item?.kind !== 'claim' || cue?.kind !== 'cue' || cue.cue !== 'increment') return false
  let hasTo = false
  let ends = 0
  for (let from = at - 2; from >= 0 && from > at - 16 && ends < 2; from -= 1) {
    const other = tape.items[from]
    if (other?.kind === 'cue' && other.cue === 'to') hasTo = true
    if (other?.kind !== 'claim') continue
    if (other.claim.unit !== item.claim.unit) return false
    ends += 1
  }
  return ends === 2 && hasTo
}
