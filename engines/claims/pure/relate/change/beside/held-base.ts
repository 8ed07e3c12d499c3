import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Comparison } from '../../../../types.ts'
import { around } from '../../../context/around.ts'
import { concludedFrom } from '../../../context/earlier/concluded.ts'
import type { ReadClaim, Reading } from '../../../model.ts'
import type { Cue } from '../../cues/types.ts'
import { before } from '../base.ts'

// From when a change is measured where no relation and no custom tells it: by the figure or the time that its words hold it against.

/** A mean of years is of no one of them. */
const OF_MANY = /正常|常年|[历歷]年|多年|往年|平均|均值|\b(?:average|mean|median|normal|norm)\b/i
const CHANGES: ReadonlySet<Comparison['kind']> = new Set(['growth', 'gap', 'multiple'])

/** The time that the words around a change hold it against; null where they hold it against none. */
export function heldBase(
  reading: Reading,
  claim: ReadClaim,
  { kind, base, basePeriod }: Comparison,
  comparisons: readonly Comparison[],
  rhythm: Cue | null,
): PeriodCode | null {
  if (basePeriod !== null || claim.period === null || OF_MANY.test(base ?? '')) return null
  if (claim.form === 'date' || claim.form === 'span' || claim.form === 'length') return null
  const ofNext = ofNextFigure(reading, claim)
  if (ofNext !== null) return ofNext
  const then = concludedFrom(reading.doc, reading.claims, claim.index)?.then.period ?? null
  if (then !== null && then !== claim.period) return then
  const again = ofSameChange(reading, claim, comparisons)
  if (again !== null) return again
  if (!CHANGES.has(kind)) return null
  const told = ofTimeBehind(reading, claim) ?? ofTimeBefore(reading, claim)
  if (told !== null) return told
  return rhythm === 'yoy' && isTurnedInto(reading, claim) ? before(claim.period, 'yoy') : null
}

const NEXT_REACH = 70
/** "191, or one fifth, more than the 955 it housed in 2022"; "20 million past the 570 million of 2023". */
const HELD_AGAINST =
  /^(?:,? or [^,;.]{1,30},?|, [^,;.]{1,30},)? (?:[a-z-]+ ){0,2}?(?:more than|fewer than|less than|higher than|lower than|up on|down on|up from|down from|above|below|past|ahead of|short of|over|on|as many as|as much as)(?: (?:the|its|their|last year['’]s|an?|that of))+ (?:about |some |only |just )?[$€£¥]?$/

function ofNextFigure({ doc, claims }: Reading, claim: ReadClaim): PeriodCode | null {
  if (doc.sentences[claim.sentence]?.grammar !== 'en') return null
  for (const next of claims.slice(claim.index + 1, claim.index + 3)) {
    if (next.sentence !== claim.sentence || next.start - claim.end > NEXT_REACH) return null
    if (!HELD_AGAINST.test(doc.text.slice(claim.end, next.start))) continue
    return next.period !== null && next.period !== claim.period ? next.period : null
  }
  return null
}

/** "A rise of 10 %, or 130,000 nights"; "by $16 million, about 4 %": the same change, on the same base. */
function ofSameChange(
  { doc, claims }: Reading,
  claim: ReadClaim,
  comparisons: readonly Comparison[],
): PeriodCode | null {
  const [last, told] = [claims[claim.index - 1], comparisons[claim.index - 1]]
  if (last === undefined || told === undefined || last.period !== claim.period) return null
  if (!CHANGES.has(told.kind) || told.basePeriod === null || last.unit === claim.unit) return null
  const joint = doc.text.slice(last.end, claim.start)
  return /^(?:,? or (?:about |nearly |some |almost )?[$€£]?|, (?:about|nearly|or) | \((?:about |nearly )?)$/.test(
    joint,
  )
    ? told.basePeriod
    : null
}

const BEHIND_REACH = 60
/** "An improvement of 320,000 over the same month of 2024", "7,500 under that of June". */
const BEHIND =
  /^(?: [a-z'’-]+){0,6} (?:on|over|from|than|above|below|under|against|past|with|to)(?: (?!and\b)[a-z'’-]+){0,4} ?$/

function ofTimeBehind({ doc, periods }: Reading, claim: ReadClaim): PeriodCode | null {
  const next = around(periods, claim.start).find(({ start }) => start >= claim.end)
  if (next === undefined || next.role !== 'base' || next.start - claim.end > BEHIND_REACH)
    return null
  return BEHIND.test(doc.text.slice(claim.end, next.start)) && isEarlier(next.code, claim)
    ? next.code
    : null
}

/** "Compared with July 2024 this is a rise of 10 %": what its sentence opens with. */
const OPENS =
  /(?:^|[\s“"(])(?:Compared (?:with|to)|Against|Relative to|compared (?:with|to)|as against) (?:the )?$/

function ofTimeBefore({ doc, periods }: Reading, claim: ReadClaim): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'en') return null
  const last = around(periods, claim.start).findLast(({ end }) => end <= claim.start)
  if (last === undefined || last.start < sentence.start || last.role !== 'base') return null
  const led = doc.text.slice(Math.max(sentence.start, last.start - 24), last.start)
  const between = doc.text.slice(last.end, claim.start)
  return OPENS.test(led) && !/[;:]/.test(between) && isEarlier(last.code, claim) ? last.code : null
}

function isEarlier(code: PeriodCode, { period }: ReadClaim): boolean {
  return period !== null && endOf(parsePeriod(code)) < endOf(parsePeriod(period))
}

/** "Sales to Turkey doubled to 128 million": in a text that measures on the year before. */
function isTurnedInto({ doc }: Reading, { start, end }: ReadClaim): boolean {
  return /^(?:(?:more than|nearly|almost|about) )?(?:doubled|trebled|tripled|quadrupled|halved)$/i.test(
    doc.text.slice(start, end),
  )
}
