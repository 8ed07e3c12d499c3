import { endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { PeriodMention, Sentence, Span } from '../../../model.ts'
import { isYearBefore, type TimePhrase } from '../../time/phrase.ts'
import type { Setting } from '../../time/resolve/setting.ts'
import type { Moment } from '../moments.ts'

// Times of an English text that are told only to hold what they brought against what the text is on.

const HOW = '(?: (?:still|only|just|even|already|about|around|some|nearly|almost))*'
/** "In July it had been 1.8 per cent", "a year ago, the figure stood at 6,020". */
const IT_WAS = new RegExp(
  String.raw`^,? (?:it|this|that|they|these|the (?:same |corresponding |comparable )?(?:figure|number|total|rate|share|proportion|amount|value|count)s?)${HOW} (?:had been|was|were|had stood at|stood at|had come to|came to|had totall?ed|totall?ed|had amounted to|amounted to|had numbered|numbered)${HOW}(?: as (?:high|low|much|many|few|little) as)? [A-Z]{0,3} ?[$€£¥]?\d`,
)
/** "In 2023 we had counted 10,430", "in 2023 rain had kept the number down": what was before that which the text tells. */
export const HAD_DONE =
  /\bhad (?:n[o']t |never |been |already |still |also |even |only |just |yet )*(?:[a-z]{2,14}ed|said|come|gone|grown|risen|fallen|shrunk|stood|sunk|lost|made|slid|left|kept|cut|given|taken|seen|held|sold|paid|brought|won|met|drawn|gained|spent|bought|built|found|been|hit|set|put|begun|broken|written|told|done|cost|caught|sent|run|let|shut|spread|swept|struck|dealt|felt|driven|flown|chosen|eaten|known|shown|drunk|burnt)\b/
/** So far behind a time its clause is looked at. */
const REACH = 120

/** "Exceeds the prior year's $396 million by $16 million": a time that owns its figure is of that alone. */
const OWNED = /^['’]s (?:[a-z-]+ ){0,3}(?:of )?[A-Z]{0,3} ?[$€£¥]?\d[\d.,]*\d(?:%| [a-z]+)?/
/** So near its beginning a time opens its sentence. */
const HEAD = 5

export type Back = {
  /** It is only held against what was told: nothing goes on from it. */
  readonly isHeld: boolean
  /** What had been done then is told of it. */
  readonly isDone: boolean
  /** The clause that alone it is the time of; null: that of its sentence. */
  readonly aside: Span | null
}

const NOT_BACK: Back = { isHeld: false, isDone: false, aside: null }

/** How a time of an English sentence lies back of the one that is spoken of. */
export function backAt(
  text: string,
  sentence: Sentence,
  phrase: Span,
  of: {
    readonly code: PeriodCode | null
    readonly role: PeriodMention['role']
    readonly moments: readonly Moment[]
    readonly before: Setting
  },
): Back {
  if (sentence.grammar !== 'en' || of.role !== 'point') return NOT_BACK
  const told =
    of.moments.findLast(({ role, code }) => role === 'point' && code !== null)?.code ??
    of.before.current ??
    of.before.main
  return backIn(text, sentence, phrase, of.code, told)
}

/** "4.9 %, after 5.1 % in October and 4.8 % a year ago": before what the sentence is on, and not before October. */
export function isNextBase(
  text: string,
  { start, when }: TimePhrase,
  last: Span | undefined,
): boolean {
  if (last === undefined || !isYearBefore(when)) return false
  return /^,? and (?:from |with |to )?[$€£¥]?\d[^,;]{0,24} $/.test(text.slice(last.end, start))
}

function backIn(
  text: string,
  sentence: Span,
  { start, end }: Span,
  code: PeriodCode | null,
  told: PeriodCode | null,
): Back {
  if (code === null || (told === null ? code.startsWith('@') : !isBefore(code, told)))
    return NOT_BACK
  const behind = text.slice(end, Math.min(sentence.end, end + REACH))
  const own = start > sentence.start + HEAD ? OWNED.exec(behind) : null
  if (own !== null) return { ...NOT_BACK, isHeld: true, aside: { start, end: end + own[0].length } }
  const comma = CONTRASTS.test(text.slice(sentence.start, start)) ? behind.search(/,(?!\d)/) : -1
  if (told !== null && comma !== -1 && /\d/.test(behind.slice(0, comma)))
    return { ...NOT_BACK, aside: { start: sentence.start, end: end + comma } }
  if (IT_WAS.test(behind)) {
    const stop = clauseEnd(behind)
    return { isHeld: true, isDone: false, aside: stop === -1 ? null : { start, end: end + stop } }
  }
  const stop = clauseEnd(behind)
  if (HAD_DONE.test(stop === -1 ? behind : behind.slice(0, stop))) {
    const from = clauseBegin(text.slice(sentence.start, start)) + sentence.start
    return {
      isHeld: false,
      isDone: true,
      aside: stop === -1 ? null : { start: from, end: end + stop },
    }
  }
  return NOT_BACK
}

/** Where what follows speaks again of what is told: "In 2023 it stood at 3,250, so it has grown"; but "had planted 1,510, while 1,690 had to go". */
function clauseEnd(behind: string): number {
  const found = /;|, (?:so|and so|thus|hence|therefore|which means?|meaning|giving|making)\b/.exec(
    behind,
  )
  const turn = /, (?:but|while|whereas)\b(?!.*\bhad\b)/.exec(behind)
  const ends = [found, turn].flatMap((one) => (one === null ? [] : [one.index]))
  return ends.length === 0 ? -1 : Math.min(...ends)
}

function clauseBegin(before: string): number {
  const found = /^.*(?:;|, (?:but|while|whereas))/s.exec(before)
  return found === null ? 0 : found[0].length
}

/** "While in 2023 it was 218,900, the number went up": the clause that sets an earlier time against what the sentence is on. */
const CONTRASTS =
  /^["“]?(?:While|Whereas|Although|Though|Where)(?: (?:back |still )?(?:in|at|on|during))?(?: the)? $/

function isBefore(code: PeriodCode, other: PeriodCode): boolean {
  const whole = parsePeriod(other)
  const from = whole.kind === 'instant' ? whole.day : startOf(whole)
  return from !== null && endOf(parsePeriod(code)) < from
}
