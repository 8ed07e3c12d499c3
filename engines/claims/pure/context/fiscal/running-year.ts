import type { Day } from '#platform/period'
import type { Doc, Sentence } from '../../model.ts'
import { month, type TimePhrase, type When } from '../time/phrase.ts'
import { numbered, said } from './named-years.ts'
import { YEAR_MONTHS } from './shifted.ts'

// "For the full year", "the financial year just ended", "by the end of the fiscal year": which of them, by the release's day and by whether it is over.

type Phrases = readonly (readonly TimePhrase[])[]
/** What such a year is told beside: the month of the release, counted from the year 0, and the one in which the year ends. */
type Ground = { readonly now: number; readonly last: number }

/** Years of account that are told without a number, where the month is known in which they end. */
export function withRunningYears(
  doc: Doc,
  phrases: Phrases,
  last: number,
  dayOf: () => Day | null,
): Phrases {
  if (!MAY_HAVE.test(doc.text)) return phrases
  const day = dayOf()
  if (day === null) return phrases
  const now = YEAR_MONTHS * Number(day.slice(0, 4)) + Number(day.slice(5, 7))
  return phrases.map((own, index) => {
    const sentence = doc.sentences[index]
    return sentence === undefined
      ? own
      : own.map((phrase) => ({
          ...phrase,
          when: isOfBudget(doc, sentence, phrase)
            ? budgetYear(phrase.when, { now, last })
            : whenOf(doc, sentence, phrase, { now, last }),
        }))
  })
}

const MAY_HAVE =
  /\b(?:this|next|last) year\b|\bfull[- ]year\b|\byear[- ]end\b|\b(?:financial|fiscal) year\b/i

/** "The full year", "the first nine months of the financial year", "year-end"; "in a full year" is any. */
const SPOKEN =
  /^(?!.*\b(?:last|previous|prior|preceding|past|this|current|next|new|coming)\b).*(?:\bfull[- ](?:financial |fiscal )?year|\b(?:financial|fiscal) year|\byear[- ]end)$/i
const ANY = /\b(?:a|its first|first|every|each|another) $/i
const REACH = 12

/** "This year's budget", "will spend £4 million next year": of a body that counts by such years. */
function isOfBudget({ text }: Doc, sentence: Sentence, { when, start, end }: TimePhrase): boolean {
  return (
    when.kind === 'stretch' &&
    when.stretch.kind === 'year' &&
    when.year?.from === 'release' &&
    /^(?:this|next|last) year$/i.test(text.slice(start, end)) &&
    BUDGET.test(sentenceOf(text, sentence))
  )
}

const BUDGET =
  /\b(?:budget(?:s|ed)?|council tax|spend(?:ing)?|spent|allocat(?:ed|ion)|tariffs?|grants?|funding|target|aims?)\b/i

function budgetYear(when: When, { now, last }: Ground): When {
  if (!('year' in when) || when.year?.from !== 'release') return when
  return numbered({ last, count: YEAR_MONTHS }, overBy({ now, last }) + 1 + when.year.years)
}

function whenOf(
  { text }: Doc,
  sentence: Sentence,
  { when, start, end, cue }: TimePhrase,
  ground: Ground,
): When {
  if (!('year' in when)) return when
  if (when.kind === 'months-to' && when.year === null && when.count === YEAR_MONTHS)
    return ofItsEnd(when, text.slice(start, end), ground, AHEAD.test(sentenceOf(text, sentence)))
  if (when.year?.from !== 'context') return when
  if (
    !SPOKEN.test(text.slice(start, end)) ||
    ANY.test(text.slice(Math.max(0, start - REACH), start))
  )
    return when
  const behind = text.slice(end, sentence.end)
  const words = sentenceOf(text, sentence)
  const isMet = when.kind === 'end' ? HAD.test(text.slice(sentence.start, start)) : MET.test(words)
  const isAhead = !ENDED.test(behind) && !isMet && (cue === 'future' || AHEAD.test(words))
  switch (when.kind) {
    case 'stretch':
      return when.stretch.kind === 'year' ? wholeYear(ground, behind, isAhead) : when
    case 'months-to':
      return when.count === YEAR_MONTHS
        ? wholeYear(ground, behind, isAhead)
        : partOf(when, ground, !isMet && TO_COME.test(words))
    case 'end':
      return {
        ...when,
        stretch: month(ground.last),
        year: said(
          STARTS.test(text.slice(start, end)) ? yearBefore(ground) : endYear(ground, isAhead),
        ),
      }
    default:
      return when
  }
}

function sentenceOf(text: string, { start, end }: Sentence): string {
  return text.slice(start, end)
}

/** "The fiscal year ended June 30", "a deficit is forecast for the fiscal year ending March 31": the last that was over, and the first that wasn't. */
function ofItsEnd(
  when: Extract<When, { kind: 'months-to' }>,
  words: string,
  { now }: Ground,
  isAhead: boolean,
): When {
  const ending = /\b(?:fiscal|financial|accounting) year\b.*\b(end|clos)(ed|ing|es)\b/i.exec(
    words,
  )?.[2]
  if (ending === undefined || when.stretch.kind !== 'months') return when
  const ended = overBy({ now, last: when.stretch.last })
  return { ...when, year: said(ending.toLowerCase() !== 'ed' && isAhead ? ended + 1 : ended) }
}

/** What a sentence says of what is still to come. */
const AHEAD =
  /\b(?:expect(?:s|ed|ations?)?|guidance|guid(?:es|ed|ing)|forecasts?|forecasting|outlook|targets?|target(?:ed|ing)|project(?:s|ed|ing)|budget(?:s|ed)?|estimate|plan(?:s|ned)?|on (?:course|track)|will|would|anticipates?|aims?|confident|remain(?:s|ing)? to)\b/i
/** A part of a year that is told of beside a plan may be over all the same. */
const TO_COME = /\b(?:will|expects?|expected|forecasts?|should)\b/i

/** "Within the guided range", "had left by the year end": held against what was expected, and over. */
const MET =
  /\b(?:within|close to|in line with|above|below|exceed(?:s|ed|ing)|met|meeting|beat(?:s|ing)?)\b[^.;]{0,40}\b(?:guid(?:ed|ance)|forecasts?|targets?|budget)\b/i
const HAD = /\bhad\b/i
const ENDED =
  /^,? (?:(?:that|which) )?(?:has )?(?:(?:just )?(?:ended|closed)|just (?:gone|finished))\b/i
const BEGINS = /^,? (?:that|which)? ?(?:begins|beginning|starts|starting)\b/i
/** So many months long what is told of the year as a whole is told of the one that ended. */
const REPORTED_MONTHS = 3

function wholeYear({ now, last }: Ground, behind: string, isAhead: boolean): When {
  const ended = overBy({ now, last })
  const own = { last, count: YEAR_MONTHS }
  if (ENDED.test(behind)) return numbered(own, ended)
  // In the last months of a year the one that begins is the next.
  if (BEGINS.test(behind)) return numbered(own, ended + (monthsSince({ now, last }) < HALF ? 1 : 2))
  const isReported = !isAhead && monthsSince({ now, last }) <= REPORTED_MONTHS
  return numbered(own, isReported ? ended : ended + 1)
}

const HALF = 6

/** The year in which the last ended that is over before the month of the release. */
function overBy({ now, last }: Ground): number {
  return Math.floor((now - 1 - last) / YEAR_MONTHS)
}

function monthsSince({ now, last }: Ground): number {
  return now - last - YEAR_MONTHS * overBy({ now, last })
}

/** "At the start of the financial year": at the end of the one before that which is told of. */
function yearBefore(ground: Ground): number {
  return overBy(ground) - (monthsSince(ground) <= REPORTED_MONTHS ? 1 : 0)
}

const STARTS = /^(?:at |since |from )?(?:the )?(?:start|beginning|opening|outset)\b/i

function endYear(ground: Ground, isAhead: boolean): number {
  return overBy(ground) + (isAhead ? 1 : 0)
}

/** "The first nine months of the financial year": the last that are over, or the first that aren't. */
function partOf(
  when: Extract<When, { kind: 'months-to' }>,
  { now }: Ground,
  isAhead: boolean,
): When {
  if (when.stretch.kind !== 'months') return when
  const year = overBy({ now, last: when.stretch.last })
  return { ...when, year: said(isAhead ? year + 1 : year) }
}
