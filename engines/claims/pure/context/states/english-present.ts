import { endOf, isDay, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { taggedOf } from '../../named/clause/tags/tagged.ts'
import { isTurning } from '../../named/clause/verbs.ts'
import { isCount, type Word } from '../../named/clause/word.ts'
import type { Moment } from '../timeline/moments.ts'
import { isOfPlan, type Of } from './of-plan.ts'
import { type Told, toldAt, verbBack } from './telling.ts'

// "The museum has 14 galleries and employs 41": what is told in the present is so when it is told, whatever time was spoken of.

/** "Of these, …", "1,180 of them are on remand", "They employ …": of what the sentence before told of. */
const GOES_ON =
  /^["“]?(?:(?:Some |About |Only |Almost |Nearly |Another )?(?:Of|Among) (?:these|those|them|which)\b|[\w.,%-]{1,14}(?: [a-z]+){0,2} of (?:them|these|those)\b|The (?:other|remaining|rest)\b|They\b)/
const UNCOUNTED: ReadonlySet<string> = new Set(['date', 'span', 'superlative', 'ordinal'])

/** The claims of an English text, with what is told in the present as of the day on which it is told. */
export function withPresent(
  doc: Doc,
  claims: readonly ReadClaim[],
  moments: readonly (readonly Moment[])[],
  of: Of,
): readonly ReadClaim[] {
  if (doc.grammar === 'zh' || isOfPlan(of)) return claims
  const done: ReadClaim[] = []
  for (let at = 0; at < claims.length; ) {
    const own = ofSentence(claims, at)
    const sentence = doc.sentences[own[0]?.sentence ?? -1]
    const last = done.at(-1)
    if (sentence?.grammar !== 'en' || isHabitual(doc, sentence)) done.push(...own)
    else {
      const verbs = verbsOf(doc, sentence, own)
      const told = done.findLast((one) => one.sentence !== last?.sentence || !isEarlier(doc, one))
      const day = told !== undefined && isTakenUp(doc, sentence, told) ? dayOf(told, of) : null
      for (const claim of own) {
        const verb = verbs.get(claim)
        if (verb?.isAble === true && isOpen(claim)) {
          done.push({ ...claim, period: null, periodFrom: null })
          continue
        }
        const code = codeOf(doc, claim, verb, day, done.at(-1), moments, of)
        done.push(code === null ? claim : { ...claim, period: code, periodFrom: 'release' })
      }
    }
    at += own.length
  }
  return done
}

/** "Every Tuesday, 45 cars are stopped": of no day. */
function isHabitual({ text }: Doc, { start, end }: Sentence): boolean {
  return /\b(?:(?:every|each) (?:other )?(?:year|month|week|day|morning|night|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|usually|normally|typically|always)\b/i.test(
    text.slice(start, end),
  )
}

function codeOf(
  { text }: Doc,
  claim: ReadClaim,
  verb: Verb | undefined,
  /** The day of what the sentence takes up. */
  day: PeriodCode | null,
  last: ReadClaim | undefined,
  moments: readonly (readonly Moment[])[],
  of: Of,
): PeriodCode | null {
  if (verb === undefined) return null
  const { told } = verb
  if (day !== null && told !== null && isOpen(claim)) return day
  if (told?.telling === 'done' && isOfYearSoFar(text, claim, moments[claim.sentence] ?? [], of))
    return `since${of.release?.slice(0, 4)}-01-01..@${of.release}`
  if (isOfToday(text, claim, told, moments[claim.sentence] ?? [], of)) return `@${of.release}`
  // "Runs 12 stations with 340 volunteers".
  const goesOn = verb.isBare && last?.sentence === claim.sentence && last.periodFrom === 'release'
  return goesOn && isOpen(claim) && isOfAmount(claim) ? last.period : null
}

function ofSentence(claims: readonly ReadClaim[], at: number): readonly ReadClaim[] {
  let end = at
  while (end < claims.length && claims[end]?.sentence === claims[at]?.sentence) end += 1
  return claims.slice(at, end)
}

function verbsOf(
  doc: Doc,
  sentence: Sentence,
  claims: readonly ReadClaim[],
): ReadonlyMap<ReadClaim, Verb> {
  const found = new Map<ReadClaim, Verb>()
  // A headline tells in the present what was done.
  if (doc.paragraphs[sentence.paragraph]?.kind !== 'body') return found
  const words = taggedOf(doc.text, sentence, claims)
  for (const [at, { claim }] of words.entries())
    if (claim !== null && !isEarlier(doc, claim))
      found.set(claim, {
        told: toldAt(words, at),
        isBare: isBare(words, at),
        isAble: isAble(words, at),
      })
  return found
}

type Verb = {
  readonly told: Told | null
  /** "Can carry 1,900 passengers": of no time. */
  readonly isAble: boolean
  /** No verb stands between it and the figure before it. */
  readonly isBare: boolean
}

/** "Up from 15,100 in the last report": what was so before. */
function isEarlier({ text }: Doc, { start }: ReadClaim): boolean {
  return /\b(?:from|against|than|versus|vs\.?|compared (?:with|to)|instead of) (?:(?:the|some|about|only|just|around) )?[$€£¥]?$/i.test(
    text.slice(Math.max(0, start - 30), start),
  )
}

/** What something can do it can whenever it is told. */
function isAble(words: readonly Word[], at: number): boolean {
  const verb = verbBack(words, at)
  if (verb === null) return false
  return words.slice(Math.max(0, verb - 2), verb).some(({ text }) => text === 'can')
}

function isBare(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const word = words[back]
    if (word === undefined || /^(?:verb|ger|part|sub|to)$/.test(word.tag)) return false
    if (word.tag === 'figure') return true
  }
  return false
}

function isTakenUp({ text, sentences }: Doc, sentence: Sentence, last: ReadClaim): boolean {
  const before = sentences[last.sentence]
  return (
    before?.paragraph === sentence.paragraph &&
    last.sentence === sentence.index - 1 &&
    GOES_ON.test(text.slice(sentence.start, sentence.start + 60))
  )
}

/** Its sentence says no time of it. */
function isOpen({ period, periodFrom, form }: ReadClaim): boolean {
  return !UNCOUNTED.has(form) && (periodFrom === 'inherited' || (period === null && !periodFrom))
}

function dayOf({ period }: ReadClaim, of: Of): PeriodCode | null {
  return period !== null && isStateOf(period, of) ? period : null
}

const OF_YEAR = /\b(?:for|by|of|until|from) $/
const OF_REACH = 6

/** "Has fought 96 fires this year", and not "has set aside €5 million for this year". */
function isOfYearSoFar(
  text: string,
  { period, periodFrom, kind, form }: ReadClaim,
  moments: readonly Moment[],
  { release }: Of,
): boolean {
  if (periodFrom !== 'stated' || release === null || period !== release.slice(0, 4)) return false
  if (kind === 'target' || UNCOUNTED.has(form)) return false
  const said = moments.filter(({ code }) => code === period)
  return (
    said.length > 0 &&
    said.every(({ start }) => !OF_YEAR.test(text.slice(Math.max(0, start - OF_REACH), start)))
  )
}

function isOfToday(
  text: string,
  claim: ReadClaim,
  told: Told | null,
  moments: readonly Moment[],
  of: Of,
): boolean {
  if (told === null || UNCOUNTED.has(claim.form) || claim.kind === 'target') return false
  const { period, periodFrom } = claim
  if (period === null) return periodFrom === null && (told.telling !== 'link' || isOfAmount(claim))
  // "The toll is €2", in a release on the bridge that opened today.
  if (periodFrom === 'inherited' && told.telling !== 'done' && isDay(period)) return true
  if (periodFrom === 'inherited' && !isStateOf(period, of) && isThere(text, claim, told))
    return true
  if (told.telling === 'link') return false
  const isOld = isBefore(period, of)
  // "Founded in 2019, it employs 96", and not "has 40 that were built in 2019".
  if (periodFrom === 'stated' && isJoined(text, told) && isHeld(claim, told)) return true
  if (periodFrom === 'stated')
    return (
      isOld &&
      moments.every(
        ({ code, end }) =>
          code !== period ||
          /[,;:)]|\b(?:and|but|which|that|who)\b/.test(text.slice(end, told.start)),
      )
    )
  if (periodFrom !== 'inherited') return false
  if (isOld) return true
  if (told.telling === 'done') return isRunning(period, of) || isDeed(text, claim, told)
  // "Acceptances number 52,640", in a year that isn't over, may be what has come so far.
  if (told.verb === 'number' && isRunning(period, of)) return false
  return !isStateOf(period, of) && isHeld(claim, told)
}

/** "Opened a centre in January, which has 1,200 racks", "had €88 million on 31 March and employs 260": the present of another clause. */
function isJoined(text: string, { telling, start }: Told): boolean {
  return telling === 'state' && JOINED.test(text.slice(Math.max(0, start - JOINED_REACH), start))
}

const JOINED = /\b(?:and|but|which|who)(?: (?:now|still|currently|today|also))? $/
const JOINED_REACH = 20

/** "Has received 4 million" goes on up to now; "has shrunk by a quarter", "has been cut to 4 million" says what a figure of the report comes to. */
function isDeed(text: string, { kind, start }: ReadClaim, { verb }: Told): boolean {
  if (CHANGES.has(kind) || kind === 'from-to' || isTurning(verb)) return false
  return !/\b(?:to|from|by) [^\w]?$/.test(text.slice(Math.max(0, start - 6), start))
}

/** "42 airlines fly to the island", "14 prisons are now": so many there are, and not what share of them. */
function isThere(text: string, claim: ReadClaim, { isNow, isSubject }: Told): boolean {
  if (!isOfAmount(claim) || claim.kind !== null || claim.form !== 'number') return false
  if (
    /^ (?:or |of (?:the|these|those|them|all|its|their)\b)/.test(
      text.slice(claim.end, claim.end + 12),
    )
  )
    return false
  return isNow || isSubject
}

/** What somebody has, or what one costs; "the trade sustains 16.9 million jobs", "Asia remains first with 1.09 million" is of the time that is reported on. */
function isHeld(claim: ReadClaim, { verb }: Told): boolean {
  return verb === 'cost' || (HAVING.has(verb) && isOfAmount(claim))
}

const HAVING: ReadonlySet<string> = new Set(
  'have employ operate run serve own manage maintain house belong staff wait owe number hold comprise contain host'.split(
    ' ',
  ),
)

function isOfAmount({ kind, unit, form }: ReadClaim): boolean {
  return form !== 'multiple' && !CHANGES.has(kind) && isCount(unit)
}

const CHANGES: ReadonlySet<ReadClaim['kind']> = new Set([
  'growth',
  'gap',
  'multiple',
  'average-growth',
])

/** It was over before what the release is on began. */
function isBefore(code: PeriodCode, { release, lent }: Of): boolean {
  const end = endOf(parsePeriod(code))
  if (lent === null) return release !== null && end < `${Number(release.slice(0, 4)) - 1}-01-01`
  const whole = parsePeriod(lent)
  const from = whole.kind === 'instant' ? whole.day : startOf(whole)
  return from !== null && end < from && end.slice(0, 4) < from.slice(0, 4)
}

function isRunning(code: PeriodCode, { release }: Of): boolean {
  return release !== null && endOf(parsePeriod(code)) >= release
}

/** A day as of which the release tells how things stand. */
function isStateOf(code: PeriodCode, of: Of): boolean {
  return parsePeriod(code).kind === 'instant' && !isBefore(code, of)
}
