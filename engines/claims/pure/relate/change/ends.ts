import { abs, compare, multiply, rational, rationalOf } from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { ENGLISH_APPOSITION, ENGLISH_FILLER } from '../cues/english.ts'
import type { Cue } from '../cues/types.ts'
import {
  clauseStart,
  clauseStop,
  type Direction,
  directionOf,
  findBetween,
  hasBetween,
  isBare,
  isDivided,
  isHardEnd,
  mayBeAlike,
  type Part,
  sortOf,
  wordsBetween,
} from '../part.ts'
import { isOfAll, isWholeOfShare, membersUpTo } from '../roles/listed-apart.ts'
import type { Tape } from '../tape.ts'
import { isAside, isFar, isNewPart, isWhoIsCounted, whoseLimit } from './fit.ts'

/** The two ends of a change, by order of the parts; the amounts that say how far apart they are come in `changesIn`. */
export type Ends = { readonly result: Part; readonly base: Part; readonly direction: Direction }

/** Pairs of ends: "from 6 to 9", "to 30 from 42", "9, up from 6", 由42降至30, 30，比上年的42下降. */
export function endsIn(
  tape: Tape,
  parts: readonly Part[],
  taken: ReadonlySet<Part> = new Set(),
): readonly Ends[] {
  const ends: Ends[] = []
  const isUsed = new Set<Part>(taken)
  const add = (result: Part, base: Part, direction: Direction): void => {
    // From a profit to a loss nothing simply rose or fell, since both are told without a sign.
    const [to, from] = [isLoss(tape, parts, result), isLoss(tape, parts, base)]
    const signs = new Set([to, from])
    // "Rose to 146 from a loss of 267", which no word calls a loss as well.
    if ((signs.has(true) && signs.has(false)) || (to === null && from === true)) return
    // Of losses, of money that is dearer by fewer units and of forecasts cut the words say another way than the numbers.
    const isTurned = signs.has(true) && signs.size === 1
    const has = /\bdownward|against the (?:dollar|yen|euro|pound|yuan|renminbi)/i.test(
      tape.text.slice(Math.max(tape.sentence.start, result.claim.start - 90), result.claim.end),
    )
    if (has || isNewPart(tape, result, base, direction)) return
    const share = whoseLimit(tape.text, parts, result)
    ends.push({ result: share ?? result, base, direction: isTurned ? null : direction })
    isUsed.add(base)
    isUsed.add(result)
  }
  for (const [order, part] of parts.entries()) {
    if (part.mark !== 'from' && part.mark !== 'than') continue
    if (isUsed.has(part)) continue
    if (isElsewhere(tape, part)) continue
    // "Compared with 316 million, while stocks rose to 102": what follows a comparison is another thing.
    const isLast = isEndOfLast(tape, parts, part) || (tape.grammar === 'en' && isThan(tape, part))
    const after = isLast ? null : nextEnd(tape, parts, order, part)
    if (after !== null && !isUsed.has(after)) {
      add(after, part, after.direction ?? wayAround(tape, part, after))
      continue
    }
    const told = toldFirst(tape, parts, part)
    if (told !== null && !isUsed.has(told)) {
      add(told, part, null)
      continue
    }
    const before = previousLevel(tape, parts, order, part)
    if (before === null || isUsed.has(before)) continue
    if (areAmounts(tape, before, part)) continue
    // 甲收入增至100亿元；乙收入由83亿元下降: where the second came from is nothing that the first did.
    const isFrom = tape.grammar === 'zh' && part.mark === 'from'
    if (isFrom && crossesHardEnd(tape, before.at, part.at)) continue
    const between = wayBetween(tape, before, part)
    // The way of a growth isn't the way in which growth itself went.
    const own = before.role === 'amount' ? null : before.direction
    const direction = own ?? between ?? part.direction ?? wayOfAgain(parts, part)
    const follows = tape.grammar === 'zh' ? wayAfter(tape, part) : null
    // "From" needs a word of change ("down from 42"); "compared with" is enough by itself.
    if (part.mark === 'from' && direction === null && before.mark !== 'to') continue
    const isTime = part.markAt !== null && !isThanCue(tape, part.markAt)
    if (tape.grammar === 'zh' && part.mark === 'than' && follows === null && !isTime) continue
    add(before, part, isOfOneOf(tape, parts, before, part) ? null : (follows ?? direction))
  }
  return ends
}

/** 月增7.6%、年減23.7%（8月2萬312棟）: which of the two ways was gone from the base in brackets its time says alone. */
function isOfOneOf(tape: Tape, parts: readonly Part[], result: Part, base: Part): boolean {
  const ways = parts
    .slice(result.order + 1, base.order)
    .flatMap(({ role, direction }) => (role === 'amount' && direction !== null ? [direction] : []))
  return isBracketed(tape, base) && new Set(ways).size > 1
}

/** "Compared with 2,340 homes in 2022, the council approved 3,159, 35 % more": the base stands at the head of its sentence. */
function toldFirst(tape: Tape, parts: readonly Part[], base: Part): Part | null {
  if (!isThan(tape, base) || base.order !== 0 || (base.markAt ?? 0) > 1) return null
  const [level, amount] = [parts[1], parts[2]]
  if (level === undefined || amount === undefined || level.role !== 'level') return null
  if (level.mark !== null || amount.role !== 'amount' || amount.direction === null) return null
  if (!mayBeAlike(tape.text, level.claim, base.claim)) return null
  // "Compared with $3 million in sponsorship, sales were $8 million": only a time makes it the start of a change.
  const hasTime = tape.items
    .slice(0, level.at)
    .some(
      (item) =>
        item.kind === 'period' || (item.kind === 'cue' && ['yoy', 'mom', 'qoq'].includes(item.cue)),
    )
  if (!hasTime || base.claim.period === level.claim.period) return null
  const isNext = isDivided(tape, base.at, level.at) && !crossesHardEnd(tape, base.at, amount.at)
  return isNext && wordsBetween(tape, level.at, amount.at) <= 1 ? level : null
}

/** What stands in a claim behind its number, and behind that. */
function tail(tape: Tape, { claim }: Part): string {
  return tape.text.slice(claim.number.end, claim.end + 12)
}

/** "To 879.4 million from 892.5": a bare number takes the scale of the other, and isn't less than a thousandth of it. */
function isOfOtherSize(text: string, a: ReadClaim, b: ReadClaim): boolean {
  if (isBare(text, a) === isBare(text, b)) return false
  const [left, right] = [abs(rationalOf(a.value)), abs(rationalOf(b.value))]
  const many = rational(100n)
  return compare(left, multiply(right, many)) > 0 || compare(right, multiply(left, many)) > 0
}

function isThan(tape: Tape, { mark, markAt }: Part): boolean {
  return mark === 'than' && markAt !== null && isThanCue(tape, markAt)
}

/** "To 145 this year from 165 in 1986, and to 120 in 1988": the start of the change before it. */
function isEndOfLast(tape: Tape, parts: readonly Part[], base: Part): boolean {
  const last = parts[base.order - 1]
  return (
    tape.grammar === 'en' &&
    base.mark === 'from' &&
    last?.mark === 'to' &&
    !isDivided(tape, last.at, base.at) &&
    wordsBetween(tape, last.at, base.markAt ?? base.at) <= 3 &&
    mayBeAlike(tape.text, last.claim, base.claim)
  )
}

/** "Debt rose only 55 million compared with 161 million", "rose 4.1 % against 2.7 %": how far two things went, and not their ends. */
function areAmounts(tape: Tape, before: Part, base: Part): boolean {
  if (tape.grammar !== 'en' || base.mark !== 'than' || before.mark === 'to') return false
  return before.role === 'amount' || (before.direction !== null && (before.cueAt ?? 0) < before.at)
}

const SIGNED =
  /\b(?:loss(?:es)?|deficits?|shortfall|outflows?|(?:dis)?investment|profits?|surplus(?:es)?|gains?|income|earnings|inflows?)\b|亏损|亏|逆差|赤字|流出|盈利|利润|顺差|盈余|流入|净赚/gi
const LOSS = /^(?:loss|deficit|shortfall|outflow|disinvest|亏|逆差|赤字|流出)/i
/** How much of a clause is looked at for what a figure is. */
const SIGNED_MAX = 60

/** True of a loss or deficit, false of a profit or surplus; null where neither is said, and then the other end says it. */
export function isLoss(tape: Tape, parts: readonly Part[], part: Part): boolean | null {
  const { text } = tape
  const from = Math.max(
    tape.items[clauseStart(tape, part.at)]?.start ?? 0,
    parts[part.order - 1]?.claim.end ?? 0,
    part.claim.start - SIGNED_MAX,
  )
  const before = [...text.slice(from, part.claim.start).matchAll(SIGNED)].at(-1)?.[0]
  if (before !== undefined) return LOSS.test(before)
  const behind = /^ [a-z]+(?: [a-z]+)?/i.exec(text.slice(part.claim.end, part.claim.end + 24))?.[0]
  const [word] = (tape.grammar === 'en' ? (behind ?? '') : '').match(SIGNED) ?? []
  return word === undefined ? null : LOSS.test(word)
}

/** "Compared with 12.1 % nationwide": the same time in another place is no start of a change. */
function isElsewhere(tape: Tape, base: Part): boolean {
  if (tape.grammar === 'zh' || base.mark !== 'than') return false
  const stop = clauseStop(tape, base.at)
  const around = tape.items.slice(base.markAt ?? base.at, stop)
  if (around.some(({ kind }) => kind === 'period')) return false
  if (around.some((item) => item.kind === 'cue' && ['yoy', 'mom', 'qoq'].includes(item.cue)))
    return false
  const last = tape.items[stop - 1]
  const words = tape.text.slice(base.claim.start, last?.end ?? base.claim.end)
  // "£556, up 1.8 %, compared with £459 for women": another group at the same time.
  const behind = tape.text.slice(base.claim.end, base.claim.end + 40)
  if (
    /^[a-z%/ ]{0,14} ?\b(?:for|among|amongst) (?!the (?:same|previous|prior|year|quarter|month))/i.test(
      behind,
    )
  )
    return true
  return (
    around.some(
      (item) => item.kind === 'place' || (item.kind === 'cue' && item.cue === 'average'),
    ) || /nationwide|nationally|elsewhere|overall|average|target/i.test(words)
  )
}

function isThanCue(tape: Tape, at: number): boolean {
  const item = tape.items[at]
  return item?.kind === 'cue' && item.cue === 'than'
}

/** The end that follows a start: "from 6 … to 9", also over one amount between them. */
function nextEnd(tape: Tape, parts: readonly Part[], order: number, base: Part): Part | null {
  for (let next = order + 1; next <= order + 2; next += 1) {
    const part = parts[next]
    if (part === undefined || crossesHardEnd(tape, base.at, part.at)) return null
    if (part.mark === 'to' && isOfOtherSize(tape.text, part.claim, base.claim)) return null
    if (part.mark === 'to' && mayBeAlike(tape.text, part.claim, base.claim)) {
      const isClose = tape.grammar === 'zh' || !isDivided(tape, base.at, part.at)
      return isClose ? part : null
    }
    if (part.role !== 'amount') return null
  }
  return null
}

/** A level before its base: "9, up from 6", "rose 5 % to 1.2 from 1.1", "30, compared with 42". */
function previousLevel(tape: Tape, parts: readonly Part[], order: number, base: Part): Part | null {
  for (let at = order - 1; at >= 0 && at >= order - 5; at -= 1) {
    const part = parts[at]
    if (part === undefined || crossesHardEnd(tape, part.at, base.at)) return null
    if (part.mark === 'from' || part.mark === 'than') return null
    if (part.role === 'rate') continue
    if (part.role === 'amount' && !isSameRate(tape.text, part.claim, base.claim)) continue
    const isApart = /[)）]/.test(tape.text.slice(part.claim.end, base.claim.start))
    if (isBracketed(tape, part) && (isApart || !isBracketed(tape, base))) continue
    if (
      part.isAgain &&
      !base.isAgain &&
      /^ (?:a|per|each) |^\/| (?:a|per) /i.test(tail(tape, part))
    )
      continue
    if (isOfOtherSize(tape.text, part.claim, base.claim)) return null
    // 5.13亿人次，日均1282.5万人次，增长6.0%（2024年为4.84亿人次）: in brackets stands what the like of it was.
    if (isBracketed(tape, base) && isFar(part.claim, base.claim)) continue
    if (part.role === 'target' || part.role === 'other') continue
    if (isWholeOfShare(tape, parts, part)) continue
    const members = membersUpTo(tape, parts, part, base.at)
    if (members > 0) {
      if (!isOfAll(tape, base.claim.start)) return null
      at -= members - 1
      continue
    }
    if (!mayBeAlike(tape.text, part.claim, base.claim)) continue
    // "120 answered within 24 weeks, compared with 39": how many did.
    if (isBare(tape.text, base.claim) && isAside(tape.text, part.claim)) continue
    if (isWhoIsCounted(tape.text, parts[at - 1], part, base)) continue
    const markAt = base.markAt ?? base.at
    return hasOwnSubject(tape, part, base, markAt) ? null : part
  }
  return null
}

/** "Inflation was 2.1 %, down from 2.4 %": growth that has itself changed. */
function isSameRate(text: string, amount: ReadClaim, base: ReadClaim): boolean {
  if (amount.unit !== base.unit || sortOf(amount) !== 'relative') return false
  return mayBeAlike(text, amount, base)
}

/** "(2021=100)", "(2023: 152)": what stands in brackets isn't what the sentence goes on with. */
function isBracketed(tape: Tape, part: Part): boolean {
  for (let at = part.at - 1; at >= 0 && at > part.at - 5; at -= 1) {
    const item = tape.items[at]
    if (item?.kind !== 'mark' || /^[:：]$/.test(item.mark)) continue
    return '(（'.includes(item.mark)
  }
  return false
}

export function crossesHardEnd(tape: Tape, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const item = tape.items[at]
    if (item !== undefined && isHardEnd(item)) return true
  }
  return false
}

/** A word of change between the two ends, or before the first of them in its clause. */
function wayAround(tape: Tape, base: Part, result: Part): Direction {
  if (base.direction !== null) return base.direction
  const between = wayBetween(tape, base, result)
  if (between !== null) return between
  const start = clauseStart(tape, base.at)
  for (let at = (base.markAt ?? base.at) - 1; at >= start; at -= 1) {
    const item = tape.items[at]
    if (item?.kind === 'claim') return null
    if (item?.kind === 'cue' && (item.cue === 'up' || item.cue === 'down'))
      return wordsBetween(tape, at, base.markAt ?? base.at) <= 4 ? directionOf(item.cue) : null
  }
  return null
}

function wayBetween(tape: Tape, first: Part, second: Part): Direction {
  const mark = second.markAt ?? second.at
  const noun = tape.items[mark - 1]
  if (noun?.kind === 'cue' && noun.cue.endsWith('Noun')) return directionOf(noun.cue)
  // Of several the nearest to the base: "up 5.9 % and down 2.4 % from".
  const item = tape.items
    .slice(first.at + 1, second.at)
    .findLast((one) => one.kind === 'cue' && isWayCue(one.cue))
  return item?.kind === 'cue' ? directionOf(item.cue) : null
}

/** "An increase of 5,400, or 7 %, from 81,000": the amount that was said twice says which way. */
function wayOfAgain(parts: readonly Part[], { order }: Part): Direction {
  const amount = parts[order - 1]
  return amount?.role === 'amount' && amount.isAgain ? amount.direction : null
}

function isWayCue(cue: Cue): boolean {
  return cue === 'up' || cue === 'down' || cue === 'flat'
}

/** 比上年的42明显下降: the word of change behind the base, in the same clause, without a number of its own. */
function wayAfter(tape: Tape, base: Part): Direction {
  for (let at = base.at + 1; at < tape.items.length; at += 1) {
    const item = tape.items[at]
    if (item === undefined || item.kind === 'mark' || item.kind === 'claim') return null
    if (item.kind === 'cue' && ['up', 'down', 'higher', 'lower'].includes(item.cue))
      return directionOf(item.cue)
  }
  return null
}

/**
 * Whether the words between a level and a later figure name something else that changed. English clauses that begin
 * with an article, a participle or a word of change are said of what stands before them.
 */
export function hasOwnSubject(tape: Tape, level: Part, part: Part, cueAt: number): boolean {
  if (tape.grammar === 'en' && isOfAnother(tape, level, part, cueAt)) return true
  // 全国由1900万增长到2500万，其中省会就增长了一百多万.
  if (/[，；]其中(?![较比同环])[^，；。]/.test(tape.text.slice(level.claim.end, part.claim.start)))
    return true
  const start = Math.max(clauseStart(tape, cueAt), level.at + 1)
  if (!isDivided(tape, level.at, cueAt)) {
    return wordsBetween(tape, level.at, cueAt) > (tape.grammar === 'zh' ? 1 : 6)
  }
  const first = tape.items[start]
  if (first === undefined) return false
  if (tape.grammar === 'en') {
    const word = firstWord(tape.text, tape.items[start - 1]?.end ?? first.start)
    if (ENGLISH_APPOSITION.has(word)) return false
  }
  const than = findBetween(tape, start - 1, cueAt, ['than', 'higher', 'lower', 'from'])
  const until = than ?? cueAt
  const limit = Math.min(until, part.at)
  const isShare = tape.grammar === 'en' && hasBetween(tape, start - 1, limit, ['shareNoun'])
  const words =
    wordsBetween(tape, start - 1, limit) + claimsBetween(tape, start - 1, limit) + (isShare ? 1 : 0)
  return words > 0 && !shareMeasure(part.claim, level.claim)
}

/** "9.1 from 9.2 while loans rose 7 %", "113,949, followed by a 4.9 % increase", "with same-store sales up 6.5 %". */
function isOfAnother(tape: Tape, level: Part, part: Part, cueAt: number): boolean {
  const cue = tape.items[cueAt]
  const from = Math.max(level.claim.end, (cue?.start ?? 0) - 160)
  const to = Math.min(cue?.start ?? part.claim.start, part.claim.start)
  const words = tape.text.slice(from, to)
  if (/\b(?:followed by|offset by)\b/i.test(words)) return true
  // "Up from January's 24.1 and 4.0 % above the total three months before".
  if (part.isHigher && /\band\s$/.test(tape.text.slice(from, part.claim.start))) return true
  const own = /(?:^|[\s,])(?:and|while|whereas|with|but|as)\s((?:[a-z'’.&-]+\s){1,12})$/i.exec(
    words,
  )?.[1]
  if (own === undefined) return false
  const nouns = own
    .toLowerCase()
    .split(/\s/)
    .filter((word) => word.length > 2 && !ENGLISH_FILLER.has(word) && !ENGLISH_APPOSITION.has(word))
  // "And sales rose" goes on with sales; "same-store sales" are others.
  const known = level.claim.measureKey
  return nouns.some((word) => !NO_SUBJECTS.has(word) && !known.includes(word.replace(/s$/, '')))
}

const NO_SUBJECTS: ReadonlySet<string> = new Set(
  'year month quarter week more than further average annual total compared rate growth increase decrease net change respectively cumulative overall annually nearly almost about around over under exactly same period previous last first second third fourth half'.split(
    ' ',
  ),
)

function claimsBetween(tape: Tape, from: number, to: number): number {
  let count = 0
  for (let at = from + 1; at < to; at += 1) if (tape.items[at]?.kind === 'claim') count += 1
  return count
}

/** Most words of the shorter name: 进口额 and 出口额 have one of two in common, and are two measures. */
function shareMeasure(a: ReadClaim, b: ReadClaim): boolean {
  // 合格率 and 不合格率.
  if (a.measureKey.some(isTurned) !== b.measureKey.some(isTurned)) return false
  const common = a.measureKey.filter((word) => b.measureKey.includes(word)).length
  const shorter = Math.min(a.measureKey.length, b.measureKey.length)
  return shorter > 0 && common > shorter / 2
}

function isTurned(word: string): boolean {
  return /^[不非未无]|^non$/.test(word)
}

function firstWord(text: string, from: number): string {
  let start = from
  while (start < text.length && !isLetter(text.charCodeAt(start)) && start < from + 4) start += 1
  let end = start
  while (isLetter(text.charCodeAt(end))) end += 1
  return text.slice(start, end).toLowerCase()
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}
