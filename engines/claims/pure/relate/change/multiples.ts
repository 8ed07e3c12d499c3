import type { Relation } from '../../model.ts'
import { isTold } from '../mean/told.ts'
import {
  clauseStart,
  isDivided,
  isHardEnd,
  type Line,
  mayBeAlike,
  type Part,
  sameDimension,
  sortOf,
  wordsBetween,
} from '../part.ts'
import { bestNamed } from '../whole/naming.ts'

/** "2.3 times that of 2018", "doubled to 200 from 100", 是2018年100的2.3倍. */
export function multipleOf(line: Line, earlier: readonly Line[], times: Part): Relation | null {
  const isMultiple = times.role === 'multiple' || times.claim.form === 'multiple'
  if (!isMultiple || times.role === 'amount') return null
  const { tape, parts } = line
  if (hasOwnName(tape.text, times.claim)) return null
  // "Has doubled every two years": that often.
  if (/^ (?:every|each|per)\b/.test(tape.text.slice(times.claim.end, times.claim.end + 7)))
    return null
  const found = { kind: 'multiple', times: times.claim.index, baseWords: null } as const
  const next = parts[times.order + 1]
  const afterNext = parts[times.order + 2]
  if (
    next !== undefined &&
    (!isDivided(tape, times.at, next.at) || isFromBehind(line, times, next)) &&
    sortOf(next.claim) !== 'points'
  ) {
    // "Doubled to 200 from 100", "doubled from 100 to 200".
    if (next.mark === 'to' || next.mark === 'from') {
      const isPair =
        afterNext !== undefined &&
        afterNext.mark !== null &&
        afterNext.mark !== next.mark &&
        sameDimension(next.claim, afterNext.claim) &&
        (!isDivided(tape, next.at, afterNext.at) ||
          STARTS.test(tape.text.slice(next.claim.end, afterNext.claim.start)))
      const [to, from] =
        next.mark === 'to' ? [next, isPair ? afterNext : null] : [isPair ? afterNext : null, next]
      return {
        ...found,
        of: to?.claim.index ?? levelBefore(line, times)?.claim.index ?? null,
        base: from?.claim.index ?? null,
      }
    }
    const of = levelBefore(line, times)
    const isBase =
      tape.grammar === 'en' &&
      of !== null &&
      mayBeAlike(tape.text, next.claim, of.claim) &&
      /^ (?:that of |those of |the |(?:today|(?:last |previous )?(?:year|quarter|month))['’]s |as (?:many|much|high|large|long) as (?:the )?|of the )/i.test(
        `${tape.text.slice(times.claim.end, next.claim.start)} `,
      ) &&
      wordsBetween(tape, times.at, next.at) <= 4
    if (isBase) return { ...found, of: of.claim.index, base: next.claim.index }
  }
  const before = parts[times.order - 1]
  const sides = bracketedSides(line, times) ?? thanSides(line, times)
  if (sides !== null) return { ...found, of: sides.of.claim.index, base: sides.base.claim.index }
  const of = levelBefore(line, times)
  if (
    tape.grammar === 'zh' &&
    before !== undefined &&
    of !== before &&
    before.role === 'level' &&
    (of === null || sameDimension(before.claim, of.claim)) &&
    !isDivided(tape, before.at, times.at) &&
    /的$/.test(tape.text.slice(before.claim.end, times.claim.start).trim())
  )
    return { ...found, of: of?.claim.index ?? null, base: before.claim.index }
  const pair = pairBefore(line, times)
  if (pair !== null) return { ...found, of: pair.of.claim.index, base: pair.base.claim.index }
  const places = of === null ? placesBeside(line, earlier, times) : null
  if (places !== null)
    return {
      ...found,
      of: places.of?.claim.index ?? null,
      base: places.base?.claim.index ?? null,
    }
  const named = of === null ? subjectOf(line, earlier, times) : of
  const base =
    of === null
      ? null
      : (startAt(line, times, of) ?? thanBefore(line, times, of) ?? bracketedBase(line, times, of))
  return { ...found, of: named?.claim.index ?? null, base: base?.claim.index ?? null }
}

/** "Doubled to 412 (previous year: 190)", "doubled to 412, compared with 190". */
const STARTS =
  /^(?: \([^(),;.]{0,40}|, (?:up from|from|compared (?:with|to)|versus|against) (?:about |just |only )?)$/i

/** "More than doubled, from 120 aircraft to 260". */
function isFromBehind({ tape }: Line, times: Part, next: Part): boolean {
  return (
    next.mark === 'from' && /^, from $/i.test(tape.text.slice(times.claim.end, next.claim.start))
  )
}

type Sides = { readonly of: Part; readonly base: Part }

/** 由100亿元增加到210亿元，翻了一番; 由80万人减少到40万人，减半: the two ends that were told just before. */
function pairBefore(line: Line, times: Part): Sides | null {
  const { tape, parts } = line
  const [base, of] = [parts[times.order - 2], parts[times.order - 1]]
  if (base === undefined || of === undefined) return null
  if (base.mark !== 'from' || of.mark !== 'to' || !sameDimension(base.claim, of.claim)) return null
  if (tape.items.slice(of.at, times.at).some(isHardEnd)) return null
  const between = tape.text.slice(of.claim.end, times.claim.start)
  if (!/^(?:，|,)?\s?[^，。；,;\d]{0,12}$/.test(between) || /占|比|than|of/.test(between))
    return null
  return isOfThem(line, base, of, times) ? { of, base } : null
}

/** 从500人增加到2100人，工坊数量为当初的5倍: a multiple of what was told before that. */
function isOfThem({ tape, parts }: Line, base: Part, of: Part, times: Part): boolean {
  const { grammar, text, sentence } = tape
  if (grammar === 'en') return true
  const from = parts[base.order - 1]?.claim.end ?? sentence.start
  const told = text.slice(Math.max(from, base.claim.start - 40), of.claim.start)
  const words = text.slice(of.claim.end, times.claim.start)
  return isTold(
    words.replace(/原来|当初|此前|过去|数量|成为|相当于|\d{4}年|是|为|的/g, ' '),
    told,
    'zh',
  )
}

/** 120万辆，是2020年（50万辆）的2.4倍. */
function bracketedSides(line: Line, times: Part): Sides | null {
  const { tape, parts } = line
  const [of, base] = [parts[times.order - 2], parts[times.order - 1]]
  if (tape.grammar !== 'zh' || of === undefined || base === undefined) return null
  const before = tape.text.slice(of.claim.end, base.claim.start)
  const behind = tape.text.slice(base.claim.end, times.claim.start)
  const isBase = /[（(](?:约|为)?$/.test(before) && /^[)）]的$/.test(behind)
  return isBase && of.role === 'level' && sameDimension(of.claim, base.claim) ? { of, base } : null
}

/** 达84亿元，比2022年的42亿元翻了一番. */
function thanBefore({ tape, parts }: Line, times: Part, of: Part): Part | null {
  const base = parts[times.order - 1]
  const isThan = base?.mark === 'than' && base !== of && !isDivided(tape, base.at, times.at)
  return isThan && mayBeAlike(tape.text, of.claim, base.claim) ? base : null
}

/** 比2010年的1.5万元翻一番，达到3.0万元: the end stands behind. */
function thanSides({ tape, parts }: Line, times: Part): Sides | null {
  const [base, of] = [parts[times.order - 1], parts[times.order + 1]]
  if (tape.grammar !== 'zh' || base === undefined || of === undefined) return null
  if (base.mark !== 'than' || !sameDimension(base.claim, of.claim)) return null
  if (isDivided(tape, base.at, times.at)) return null
  const between = tape.text.slice(times.claim.end, of.claim.start)
  return of.role === 'level' && /^，(?:达到|达|增至|增加到|为|提高到|升至)$/.test(between)
    ? { of, base }
    : null
}

/** "3.4 times the number in 2020 (207)", 是2012年的2.65倍（2012年为200万人次）. */
function bracketedBase({ tape, parts }: Line, times: Part, of: Part): Part | null {
  const base = parts[times.order + 1]
  if (base === undefined || base.claim.form !== 'number') return null
  const between = tape.text.slice(times.claim.end, base.claim.start)
  const isBracket =
    tape.grammar === 'zh'
      ? /^（[^，。；（）]{0,14}(?:为|是)?$/.test(between)
      : /^ (?:that of|the|as (?:many|much|high|large) as|more than)[^,;.()]{0,50} \((?:about |some |around )?$/i.test(
          between,
        )
  if (!isBracket || !/^[)）]/.test(tape.text.slice(base.claim.end, base.claim.end + 1))) return null
  return mayBeAlike(tape.text, of.claim, base.claim) ? base : null
}

/** 是2012年的2.16倍, 是原来的3倍: the start of the change that the sentence told, where the very period or what was is named. */
function startAt(line: Line, times: Part, of: Part): Part | null {
  const { tape, parts } = line
  const near = tape.items.slice(Math.max(0, times.at - 2), times.at + 4)
  const start = parts[of.order - 1]
  const isStart =
    start !== undefined && start.mark === 'from' && sameDimension(start.claim, of.claim)
  if (!isStart) return null
  const isThen = tape.grammar === 'zh' && FORMERLY.test(beside(tape.text, times))
  if (isThen) return isOfThem(line, start, of, times) ? start : null
  const period = near.find(({ kind }) => kind === 'period')
  return period?.kind === 'period' && start.claim.period === period.mention.code ? start : null
}

const FORMERLY = /(?:原来|原先|此前|之前|当初|过去|[改扩]建前|改造前)的$/

function beside(text: string, { claim }: Part): string {
  return text.slice(Math.max(0, claim.start - 8), claim.start)
}

/** "Will rise to $96 million, four times the $24 million of 2020": what is aimed at is a level as well. */
function isLevel({ role }: Part): boolean {
  return role === 'level' || role === 'target'
}

/** The level that a multiple is said of: before it, in its clause or the one before. */
function levelBefore(line: Line, times: Part): Part | null {
  const { tape, parts } = line
  const isBaseOfTimes = (part: Part): boolean =>
    tape.grammar === 'zh' &&
    !isDivided(tape, part.at, times.at) &&
    /^[^，；]{0,4}的$/.test(tape.text.slice(part.claim.end, times.claim.start))
  for (let order = times.order - 1; order >= 0 && order >= times.order - 3; order -= 1) {
    const part = parts[order]
    if (part === undefined || hasStop(line, part.at, times.at)) return null
    if (!isLevel(part) || part.mark === 'from' || part.mark === 'than') continue
    if (isBaseOfTimes(part)) continue
    const start = clauseStart(tape, times.at)
    const hasSubject =
      part.at < start &&
      wordsBetween(tape, start - 1, Math.min(times.cueAt ?? times.at, times.at)) > 1
    return hasSubject ? null : part
  }
  return null
}

function subjectOf(line: Line, earlier: readonly Line[], times: Part): Part | null {
  const start = clauseStart(line.tape, times.at)
  const [first, last] = [line.tape.items[start], line.tape.items[times.at - 1]]
  if (first === undefined || last === undefined || last.end <= first.start) return null
  const words = line.tape.text.slice(first.start, last.end)
  const candidates = earlier.flatMap(({ parts }) =>
    parts.filter(({ role, mark }) => role === 'level' && mark !== 'from'),
  )
  return bestNamed(line.tape.text, words, candidates, line.tape.grammar, 0.7)
}

/** 甲是乙的2.7倍, behind levels of 甲 and 乙: what was told of the two places, or nothing. */
function placesBeside(
  { tape }: Line,
  earlier: readonly Line[],
  times: Part,
): { readonly of: Part | undefined; readonly base: Part | undefined } | null {
  if (tape.grammar !== 'zh') return null
  const { start } = times.claim
  const said = BESIDE.exec(tape.text.slice(Math.max(tape.sentence.start, start - 24), start))
  if (said === null) return null
  const [, one, other] = said
  let isTold = false
  for (const { parts } of earlier) {
    const toldOf = (place: string | undefined) =>
      parts.find(({ role, claim }) => role === 'level' && claim.place?.words === place)
    const [of, base] = [toldOf(one), toldOf(other)]
    isTold ||= of !== undefined || base !== undefined
    if (of === undefined || base === undefined || !sameDimension(of.claim, base.claim)) continue
    return of.claim.period === base.claim.period ? { of, base } : NO_PAIR
  }
  return isTold ? NO_PAIR : null
}

const NO_PAIR = { of: undefined, base: undefined } as const
const BESIDE =
  /(?:^|[，。；、])([^，。；、是为的]{2,10})(?:是|为|相当于)([^，。；、是为的]{2,10})的$/

function hasStop(line: Line, from: number, to: number): boolean {
  return line.tape.items.slice(from + 1, to).some(isHardEnd)
}

/** "Net debt Q (June: Q), leverage 1.3x": a ratio that has a name of its own. */
export function hasOwnName(text: string, { start, end }: Part['claim']): boolean {
  return (
    /\d ?[x×]$/i.test(text.slice(start, end)) &&
    OWN_NAME.test(text.slice(Math.max(0, start - 40), start))
  )
}

const OWN_NAME =
  /[,;(•\n] ?(?!(?:up|down|or|about|some|nearly|almost|over|that|which|more|less|a|an|by|i)\b)[a-z]+(?: (?:ratio|cover|of|at|was|is))* $/i
