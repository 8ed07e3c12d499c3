import { endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Span } from '../../../model.ts'

// Times of an English text that are told only to hold what they brought against what the text is on.

const HOW = '(?: (?:still|only|just|even|already|about|around|some|nearly|almost))*'
/** "In July it had been 1.8 per cent", "a year ago, the figure stood at 6,020". */
const IT_WAS = new RegExp(
  String.raw`^,? (?:it|this|that|they|these|the (?:same |corresponding |comparable )?(?:figure|number|total|rate|share|proportion|amount|value|count)s?)${HOW} (?:had been|was|were|had stood at|stood at|had come to|came to|had totall?ed|totall?ed|had amounted to|amounted to|had numbered|numbered)${HOW}(?: as (?:high|low|much|many|few|little) as)? [A-Z]{0,3} ?[$€£¥]?\d`,
)
/** "In 2023 we had counted 10,430", "in 2023 rain had kept the number down": what was before that which the text tells. */
const HAD_DONE =
  /\bhad (?:n[o']t |never |been |already |still |also |even |only |just |yet )*(?:[a-z]{2,14}ed|said|come|gone|grown|risen|fallen|shrunk|stood|sunk|lost|made|slid|left|kept|cut|given|taken|seen|held|sold|paid|brought|won|met|drawn|gained|spent|bought|built|found|been|hit|set|put|begun|broken|written|told|done)\b/
/** So far behind a time its clause is looked at. */
const REACH = 120

/** Whether a time that lies before what is spoken of is only held against it: "in 2024 it was 52 per cent". */
export function isHeldThen(
  text: string,
  { end }: Span,
  code: PeriodCode,
  told: PeriodCode | null,
): boolean {
  return (told === null || isBefore(code, told)) && IT_WAS.test(text.slice(end, end + REACH))
}

/** Whether its clause is told as what had been before: "In 2019, 262,000 people had visited". */
export function isDoneBefore(text: string, { end: to }: Span, { end }: Span): boolean {
  const behind = text.slice(end, Math.min(to, end + REACH))
  const stop = behind.search(/[;:]|, (?:while|whereas|but|when|after|as|which)\b/)
  return HAD_DONE.test(stop === -1 ? behind : behind.slice(0, stop))
}

/**
 * "While in 2023 it was 218,900, the number went up": the clause that sets an earlier time against what the sentence is on; null
 * where a time opens no such clause.
 */
export function setAgainst(
  text: string,
  sentence: Span,
  { start, end }: Span,
  code: PeriodCode,
  told: PeriodCode | null,
): Span | null {
  if (told === null || !isBefore(code, told)) return null
  if (!CONTRASTS.test(text.slice(sentence.start, start))) return null
  const behind = text.slice(end, Math.min(sentence.end, end + REACH))
  const stop = behind.search(/,(?!\d)/)
  return stop !== -1 && /\d/.test(behind.slice(0, stop))
    ? { start: sentence.start, end: end + stop }
    : null
}

const CONTRASTS =
  /^["“]?(?:While|Whereas|Although|Though|Where)(?: (?:back |still )?(?:in|at|on|during))?(?: the)? $/

function isBefore(code: PeriodCode, other: PeriodCode): boolean {
  const whole = parsePeriod(other)
  const from = whole.kind === 'instant' ? whole.day : startOf(whole)
  return from !== null && endOf(parsePeriod(code)) < from
}
