import type { Relation } from '../../model.ts'
import { rhythmBetween } from '../change/base.ts'
import type { Placed } from '../change/beside/then.ts'
import type { Cue } from '../cues/types.ts'
import { clauseStart, clauseStop, findBetween, type Line, type Part, sortOf } from '../part.ts'
import type { Sole } from './around.ts'
import type { Ends } from './ends.ts'
import { isForeign } from './words.ts'

// What keeps the only figures around from being said of each other: another thing, another time, another base.

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

/** "Households will thus pay 10 per cent more." */
const THUS =
  /\b(?:thus|therefore|hence|thereby|so that|in other words|(?:which|that|this) means)\b|\bi\.e\.|\bthat is,|因此|意味着|也就是说/i
/** "More than at the end of 2021, when the company ran". */
const WHEN = /\bthan\b[^.;]*, when [^.;,]{2,40}$/i
const PLACE = /^(?: [a-z]+)? (?:in|of|for|among) (?:the |its |their )?$/i

/** "When it jumped 44 percent", "down 2,100 from September and 8,100 from August": of another time, or one more amount. */
function isApart({ tape: { text } }: Line, { claim }: Part, levels: Sole['levels']): boolean {
  return levels.some(({ part: { claim: level } }) => {
    const words = text.slice(Math.min(level.end, claim.end), Math.max(level.start, claim.start))
    return claim.end <= level.start ? /^[^.,;]* and $/.test(words) : /^[^.;]*\bwhen\b/.test(words)
  })
}

/** Nothing new is named beside the amount. */
export function isOfThem(
  line: Line,
  part: Part,
  first: Placed,
  second: Placed,
  from: number,
): boolean {
  const { tape } = line
  if (isApart(line, part, [first, second])) return false
  const own = [first, second].filter((level) => level.line === line).map((level) => level.part.at)
  const before = own.filter((at) => at < part.at)
  const behind = own.filter((at) => at > part.at)
  const isOpening = before.length === 0 && first.line === line
  const upTo = tape.text.slice(from, isOpening ? part.claim.end : tape.sentence.start).toLowerCase()
  const cueAt = Math.min(part.cueAt ?? part.at, part.at)
  const start = before.length > 0 ? Math.max(...before) : -1
  const known = isOpening
    ? upTo
    : tape.text
        .slice(from, before.length > 0 ? tape.items[start]?.end : tape.sentence.start)
        .toLowerCase()
  const said = tape.text.slice(tape.items[start]?.end ?? tape.sentence.start, part.claim.start)
  const isThus = THUS.test(said) || /^[^.;,]{0,30}: /.test(said)
  // 比去年春运增加: what it is compared with is named, too.
  const than =
    tape.grammar === 'zh'
      ? findBetween(tape, clauseStart(tape, cueAt) - 1, part.at, ['than'])
      : null
  const head = Math.max(start, clauseStart(tape, cueAt) - 1)
  if (!isOpening && !isThus && isForeign(line, head, than ?? part.at, known)) return false
  const end = behind.length > 0 ? Math.min(...behind) : clauseStop(tape, part.at)
  const until = tape.text.slice(part.claim.end, tape.items[end]?.start ?? part.claim.end)
  if (behind.length > 0) {
    const told = tape.text.slice(from, part.claim.end).toLowerCase()
    return WHEN.test(until) || !isForeign(line, part.at, end, told)
  }
  const next = tape.items.slice(part.at + 1, end).find(({ kind }) => kind === 'word')
  if (next === undefined || tape.grammar === 'zh') return true
  const lead = tape.text.slice(part.claim.end, next.start)
  return !PLACE.test(lead) || !isForeign(line, part.at, tape.items.indexOf(next) + 1, known)
}

/** 与2018年相比下降1.7个百分点 beside a level of 2022, 比去年同期 beside that of a whole year. */
export function isOfOtherBase(
  { basePeriod, baseWords }: Of<'change'>,
  { result, base: { claim, mark } }: Ends,
): boolean {
  if (basePeriod === null || baseWords === null || claim.period === basePeriod) return false
  if (mark === 'than' && claim.period === result.claim.period) return false
  if (claim.period === null) return true
  const areMonths = [claim.period, basePeriod].every((code) => MONTH.test(code))
  return areMonths || yearOf(claim.period) !== yearOf(basePeriod)
}

/** "Rose by 70 percent, year-on-year, to 8.14 from 5.7 in January", "eased to 93.30, or 0.06 below last night". */
function isOnOther(behind: string, rhythm: Cue | null): boolean {
  const isYearly = /^[^.;\d]{0,30}\byear-on-year\b/.test(behind)
  return (isYearly && rhythm !== null && rhythm !== 'yoy') || OF_CLOSE.test(behind)
}

const OF_CLOSE =
  /^ (?:below|above|from|under|over) (?:last night|yesterday|(?:the|its) (?:previous )?close)\b/

function yearOf(code: string): string {
  return code.replace('@', '').slice(0, 4)
}

const MONTH = /^\d{4}-\d\d$/

/** In 2014, and at the end of last year. */
export function isStock({ result, base }: Ends, words: string): boolean {
  return (
    [result, base].some(({ claim }) => claim.period?.startsWith('@')) &&
    !/全年|\b(?:whole|full) /.test(words)
  )
}

/** "Up 22 % on 2022", beside 2019. */
const ON_YEAR =
  /^[^.,;]{0,24}?\b(?:on|from|over|than|with|above|below)\b[^.,;]{0,14}\b((?:19|20)\d\d)\b/

const RHYTHMS: readonly Cue[] = ['yoy', 'mom', 'qoq']

/** 同比 beside the level of the month before, 与2018年相比 beside that of 2022, growth beside the whole of last year. */
export function isOverOther({ tape }: Line, part: Part, { result, base }: Ends): boolean {
  const rhythm = rhythmBetween(base.claim.period, result.claim.period)
  const start = clauseStart(tape, part.at)
  const own = tape.items
    .slice(start, clauseStop(tape, part.at))
    .flatMap((item) => (item.kind === 'cue' && RHYTHMS.includes(item.cue) ? [item.cue] : []))
  if (rhythm !== null && own.length > 0 && !own.includes(rhythm)) return true
  if (tape.grammar !== 'zh' && rhythm !== null) {
    const over = OVER.exec(tape.text.slice(tape.sentence.start, part.claim.start))
    if (over?.[1] !== undefined && RHYTHM_OF[over[1].toLowerCase()] !== rhythm) return true
  }
  if (tape.grammar !== 'zh') {
    const behind = tape.text.slice(part.claim.end, part.claim.end + 60)
    const year = ON_YEAR.exec(behind)?.[1]
    if (year !== undefined) return base.claim.period?.includes(year) === false
    return isOnOther(behind.slice(0, 44), rhythm)
  }
  const lead = ({ claim }: Part): string =>
    tape.text.slice(Math.max(tape.sentence.start, claim.start - LED_MAX), claim.start)
  const norm = NORM.exec(lead(part))?.[1]
  if (norm !== undefined && !lead(base).includes(norm)) return true
  const times = tape.items
    .slice(start, part.at)
    .flatMap((item) => (item.kind === 'period' ? [yearOf(item.mention.code)] : []))
  const ends = [result, base].flatMap(({ claim }) =>
    claim.period === null ? [] : [yearOf(claim.period)],
  )
  const isOfTime =
    times.length === 0 || ends.length < 2 || times.some((time) => ends.includes(time))
  const [ofResult, ofBase] = [result, base].map(({ claim }) =>
    /全年/.test(tape.text.slice(Math.max(0, claim.start - 14), claim.start)),
  )
  return !isOfTime || (ofBase === true && ofResult === false)
}

/** 较上月（25.9℃）偏高，比常年偏高3.4℃: than what it mostly is. */
const NORM = /[比较](常年|历年|多年|预期|预测|计划|目标|全[国省市])[^，。；]*$/
const LED_MAX = 16

/** "Over the year employers have added 38,700 jobs", beside August and September. */
const OVER =
  /\b(?:over|within|in) (?:the|a|one|the (?:past|last)) (year|quarter|month)\b(?! (?:to|ended|ending|of|before|earlier|ago|when))(?=[ ,])/i
const RHYTHM_OF: { readonly [span: string]: Cue } = { year: 'yoy', quarter: 'qoq', month: 'mom' }

/** Rates of which one went up and the other down. */
export function areOpposed({ result, base }: Ends): boolean {
  const [a, b] = [result, base].map((part) => part.direction)
  return (
    sortOf(result.claim) === 'relative' &&
    a !== b &&
    (a === 'down' || b === 'down') &&
    [result, base].every(({ role }) => role === 'amount')
  )
}

export function isFar({ result, base }: Ends): boolean {
  const [a, b] = [result, base].map(
    ({ claim }) => Number(claim.value.coefficient) / 10 ** claim.value.scale,
  )
  return a === undefined || b === undefined || a <= 0 || b <= 0 || a / b > FAR || b / a > FAR
}

const FAR = 12
