import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Sentence, Span } from '../../model.ts'
import { HAD_DONE } from './spoken/held-then.ts'
import { isOlderAside } from './then/older-asides.ts'

// The part of a sentence that alone a time is said of: in English brackets, relative clauses, what came before; in Chinese the clause of a base.

/** So far before and after a time the ends of its aside are looked for. */
const BEFORE_REACH = 160
const BRACKET_REACH = 120
const AFTER_REACH = 200

const NO_END = String.raw`((?:[^,;:()–—]|,\d)*)$`
/** ", which had dipped in July to 875,000, rebounded", ", after falling 2% in May". */
const BY_COMMA = new RegExp(
  String.raw`(?:,|\s[-–—]{1,2})\s?(?:and |but )?(?:which|who|whose|where|when|after|following|having|unlike|despite|as (?:it|they|was|were|happened|seen|recorded|compared))\b,?${NO_END}`,
  'i',
)
/** ", passing the record of 1.2 million set in 2021", ", acquired in November for $61 million". */
const BY_PARTICIPLE = new RegExp(
  String.raw`,\s(?:passing|surpassing|beating|besting|bettering|exceeding|topping|eclipsing|outpacing|outstripping|reversing|offsetting|recovering from|rebounding from|improving (?:on|from|upon)|slowing from|easing from|accelerating from|breaking|overtaking|acquired|bought|purchased)\b${NO_END}`,
)
/** "Rose 1.4 % after falling by 0.6 % in January": what came before has a figure of its own, without a comma. */
const AFTER_FIGURE =
  /\s(?:after|following)\s(?:an? |the |[a-z]+ing )(?:[^,;:()–—\d]|,\d){0,60}\d(?:[^,;:()–—]|,\d){0,60}$/
/** ", three of them delivered in May, and 21 bases": what is told of some of those that were counted. */
const OF_THEM = new RegExp(
  String.raw`,\s(?:[\w.%-]{1,14}\s){1,2}of (?:them|which|whom|these)\b${NO_END}`,
  'i',
)
/** "Up 16 million due to the commission's decision in December": when that came about which had its effect on what is told. */
const BY_CAUSE =
  /\b(?:due to|because of|owing to|thanks to|following|after|reflect(?:s|ed|ing)|result(?:s|ed|ing) from|as a result of|driven by|caused by|boosted by|helped by|hit by)\s[^.;,\d]{0,40}\b(?:decision|ruling|acquisition|merger|takeover|buyout|purchase|divestment|divestiture|disposal|spin-off|launch|opening|reopening|closure|introduction|announcement|settlement|adoption|repeal|arrest|death|resignation|fire|strike|hurricane|earthquake|invasion|attacks?|referendum|election)\b[^.;,\d]{0,50}\b(?:in|on|of) (?:the )?(?:early |late |mid-)?$/i
/** "Rose 9 % on Tuesday after the firm reported results for the quarter ended March": of what was reported. */
const BY_REPORT =
  /\s(?:after|as|since|when|following)\s(?!of\b)[^.;,\d]{0,60}\b(?:report(?:ed|ing)|post(?:ed|ing)|announc(?:ed|ing)|publish(?:ed|ing)|unveil(?:ed|ing)|disclos(?:ed|ing)) [^.;,\d]{0,80}\b(?:for|in|during|of) (?:the |its )?$/
/** "After falling 2% in May, exports rose": what came before has a figure of its own. */
const AT_HEAD = /^(?:after|following|having|unlike|despite)\s[^,;:()]*\d[^,;:()]*$/i
/** "The tariff introduced in July", "the line commissioned in October 2024": when a thing came to be. */
const OF_THING =
  /\b(?:the|an?|its|our|their|your|new) (?:(?:[a-z-]+|[\d.,]+) ){1,6}(?:introduced|commissioned|launched|opened|reopened|installed|completed|built|founded|announced|adopted|approved|signed|acquired|started|bought|sown|planted|enacted|taken over|brought in) (?:only |back |there )?(?:in |on |since )?(?:the )?$/
/** "Were 6.7 tonnes, held back by the closure in May". */
const BY_WHAT = new RegExp(String.raw`,\s(?:[a-z]+ ){1,3}by\s${NO_END}`)
/** "The 55% which the law wants them to reach in 2025". */
const RELATIVE = new RegExp(String.raw`\s(?:which|who|whose)\s${NO_END}`)
/** "Remote consultations, 600,000 in 2021, came to 1.9 million". */
const APPOSED =
  /,\s(?:[a-z]+\s){0,2}[£$€]?\d[\d.,]*(?:\s?[%a-z-]{1,20}){0,2}\s(?:in|at|for|on)\s(?:the\s)?$/
/** "20.7 % below its peak reached in March 2022": the time of the peak. */
const OF_PEAK =
  /\b(?:below|above|from|than|of|to|under) (?:its|their|the) (?:[a-z-]+ ){0,6}(?:peak|high|low|record|trough)(?: of the (?:[a-z-]+ ){0,2}[a-z]+)?(?:,? (?:which was )?(?:reached|set|recorded|seen|hit|posted|registered))? (?:in|of|on) $/i
/** "At 103.2 % of its 2017 average", "below its long-run (1972–2023) average". */
const OF_LEVEL = /\b(?:of|below|above|than) (?:its|their) (?:[a-z-]+ \()?$/i
const LEVEL = /^\)? (?:average|mean|level|peak|value)\b/
/** "Were 685,000 against 665,000 during June 2013, an increase of 2.9 %": the time of what it is held against. */
const HELD_AGAINST =
  /\b(?:against|compared (?:to|with)|versus|vs\.?)\s(?:[a-z]+\s){0,3}[A-Z]{0,3}[£$€]?\d(?:[^,;:()–—]|,\d){0,40}\s(?:in|for|during|at|on)\s(?:the\s(?:month\sof\s|end\sof\s)?)?$/
const VERB =
  /^\s(?:[a-z]{2,9}ed|has|have|had|is|are|was|were|will|would|can|could|rose|fell|grew|reached|stood|totall?ed|came|went|remains?|remained|now|employs?|accounts?|accounted)\b/

/** null: the time may be that of the whole sentence. */
export function asideOf(text: string, sentence: Span, time: Span): Span | null {
  return bracketOf(text, sentence, time) ?? clauseAside(text, sentence, time)
}

/** What was reported on the day that is told goes on behind its sentence. */
export function isOfReport(text: string, sentence: Span, { start }: Span): boolean {
  return BY_REPORT.test(text.slice(Math.max(sentence.start, start - BEFORE_REACH), start))
}

/** Brackets with a figure beside the time: "(21,450 at end-2023; +3.4%)", "(+8.0%; 2023: 674)". */
function bracketOf(text: string, sentence: Span, { start, end }: Span): Span | null {
  const from = Math.max(sentence.start, start - BRACKET_REACH)
  const before = text.slice(from, start)
  const open = before.lastIndexOf('(')
  if (open === -1 || before.lastIndexOf(')') > open) return null
  const after = text.slice(end, Math.min(sentence.end, end + BRACKET_REACH))
  const close = after.indexOf(')')
  if (close === -1) return null
  if (!/\d/.test(before.slice(open) + after.slice(0, close))) return null
  // "2023: 674" begins with its time, "21,450 at end-2023; …" ends with it.
  const first = after.startsWith(':') ? before.length : Math.max(open, before.lastIndexOf(';')) + 1
  const stop = after.slice(0, close).indexOf(';')
  return { start: from + first, end: end + (stop === -1 ? close : stop) }
}

function clauseAside(text: string, sentence: Span, time: Span): Span | null {
  const from = Math.max(sentence.start, time.start - BEFORE_REACH)
  const before = text.slice(from, time.start)
  const by =
    BY_COMMA.exec(before) ??
    BY_PARTICIPLE.exec(before) ??
    OF_THEM.exec(before) ??
    AFTER_FIGURE.exec(before) ??
    BY_CAUSE.exec(before) ??
    BY_WHAT.exec(before) ??
    BY_REPORT.exec(before) ??
    HELD_AGAINST.exec(before)
  if (by !== null) return { start: from + by.index, end: clauseEnd(text, sentence, time.end) }
  const thing = OF_THING.exec(before)
  if (thing !== null) return { start: from + thing.index, end: time.end }
  if (
    OF_PEAK.test(before) ||
    (OF_LEVEL.test(before) && LEVEL.test(text.slice(time.end, time.end + 10)))
  )
    return time
  if (from === sentence.start && AT_HEAD.test(before))
    return { start: from, end: clauseEnd(text, sentence, time.end) }
  const isResumed = VERB.test(text.slice(time.end, time.end + 16).replace(/^,/, ''))
  const apposed = text[time.end] === ',' && isResumed ? APPOSED.exec(before) : null
  if (apposed !== null) return { start: from + apposed.index, end: time.end }
  const relative = RELATIVE.exec(before)
  if (relative === null) return null
  const end = VERB.test(text.slice(time.end, time.end + 16))
    ? time.end
    : clauseEnd(text, sentence, time.end)
  return { start: from + relative.index, end }
}

function clauseEnd(text: string, sentence: Span, from: number): number {
  const after = text.slice(from, Math.min(sentence.end, from + AFTER_REACH))
  const stop = after.search(/,(?!\d)|[;:]|\s[-–—]{1,2}\s/)
  return stop === -1 ? Math.min(sentence.end, from + AFTER_REACH) : from + stop
}

const TOLD_LENGTH_MAX = 400
/** What had been before what the text tells of. */
const HAD =
  /\bhad (?:[a-z]{2,12}ly |already |still |also |even )?(?:been|come|grown|risen|fallen|shrunk|stood|gone|sunk|lost|made|slid|[a-z]{2,14}ed)\b/

/** "In the second quarter it had grown by 0.1 %": what follows is again of what was spoken of before it. */
export function isToldBefore(
  text: string,
  { start, end, grammar }: Sentence,
  code: PeriodCode,
  whole: PeriodCode | null,
): boolean {
  if (grammar !== 'en' || whole === null) return false
  if (endOf(parsePeriod(code)) >= endOf(parsePeriod(whole))) return false
  const words = text.slice(start, Math.min(end, start + TOLD_LENGTH_MAX))
  return HAD.test(words) || HAD_DONE.test(words)
}

const GROWN =
  /^(?:的)?(?:为|是|仅为?|只有)?[约近超]?\d[\d,.]*[^，。；\d]{0,8}，(?:同比|比上?年|较上?年)?(?:增长|增加|增收|上升|提高|下降|减少|下跌|降低)了?[约近超逾]?\d/

/** ，上年底为8241亿元；, ，9月和去年10月分别为6093套、7397套；: a clause that has nothing but an earlier time and what it then was. */
const ALONE =
  /^(?:的)?(?:[和与及、][^，。；、\d]{0,4}\d{0,2}[年月日季]?[^，。；、\d]{0,4})?(?:(?:则|却)?[为為是]|仅[为為有]|只有|分[别別][为為是])[约近超]?\d[\d,.]*[^，。；）()（\d]{0,8}(?:[、和与及][约近超]?\d[\d,.]*[^，。；）()（\d]{0,8})*(?:[；;。]|，(?!其中|同比|环比|較?比|较|占|增|降|但|而))/

/**
 * 2025年486亿元，上年为450亿元，同比增长8%: an earlier time with the figure that the one before grew from; it says nothing of what is told
 * behind it.
 */
export function isBaseInPassing(
  text: string,
  { start, end }: Span,
  code: PeriodCode | null,
  told: readonly (PeriodCode | null)[],
  current: PeriodCode | null,
  previous: { readonly role: string; readonly end: number } | undefined,
): boolean {
  const last = told.findLast((one) => one !== null) ?? current
  if (code === null || last === null) return false
  if (endOf(parsePeriod(code)) >= endOf(parsePeriod(last))) return false
  const behind = text.slice(end, end + BASE_REACH)
  const isJoined = previous?.role === 'base' && /^[和与及、]$/.test(text.slice(previous.end, start))
  if (isJoined) return ALONE.test(behind)
  if (isOlderAside(text, { start, end })) return true
  if (!/(?:，|[，；]而)$/.test(text.slice(Math.max(0, start - 2), start))) return false
  if (THEN.test(text.slice(start, end)) && NAMED_ALONE.test(behind)) return true
  const isSetAgainst = text[start - 1] === '而' || told.some((one) => one !== null)
  return (isSetAgainst && GROWN.test(behind.slice(0, 40))) || ALONE.test(behind)
}

/** "1.4 times its output of 2023", "double the number two years ago": of what it is a multiple. */
export function isOfMultiple(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - BASE_REACH), start)
  if (MULTIPLE_OF.test(before)) return true
  // "Three times last year's 60,000", "half the July level", "double the year before".
  const isOwner = TIMES.test(before) && OWNED.test(text.slice(end, end + OWNED_REACH))
  return isOwner || /\bdouble $/.test(before)
}

const TIMES = /\b(?:times|twice|triple|half) (?:the )?$/
const OWNED = /^(?:['’]s | (?:level|rate|figure|volume|total|number|price)\b)/
const OWNED_REACH = 8

const MULTIPLE_OF =
  /\b(?:times|double|twice|thrice|triple) (?:the|its|their|that|those|what|as (?:many|much|high|large))\b[^,;:.\d]{0,40}$/

/** ，年初余额为486亿元。: the same of a time that is told by the one before it, with the name of what it then was. */
const THEN = /^(?:年初|[上去前]年(?:[末底初]|同期)?|同期|上[月季][末底]?)$/
const NAMED_ALONE = /^[^，。；、\d]{2,6}[为為是][约近超]?\d[\d,.]*[^，。；）()（\d]{0,8}[；;。]/
const BASE_REACH = 60
