import { endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { PeriodMention } from '../model.ts'
import { coming } from './coming.ts'
import { goesOn } from './frames.ts'
import type { TimePhrase, When } from './time/phrase.ts'
import { inYear, resolve, type Setting, yearOfCode } from './time/resolve.ts'

// Terms.
// moment  a phrase of time with its code, in its sentence.
// frame   a moment that goes on for the sentences after its own: a year, a quarter, the end of a month.

export type Moment = {
  readonly start: number
  readonly end: number
  /** null: a time without a code; it keeps a figure from being given another. */
  readonly code: PeriodCode | null
  readonly role: PeriodMention['role']
  readonly isFrame: boolean
  /** Where the word of comparison stands that makes it a base. */
  readonly cueAt: number
  /** Where the brackets close that it stands in: it says nothing of what comes after them. */
  readonly until: number | null
  /** It is known from the release's day alone: now, over the past year. */
  readonly isOfRelease: boolean
}

/** The moments of one sentence: each phrase is resolved by the period that is being spoken of. */
export function momentsOf(text: string, phrases: readonly TimePhrase[], before: Setting): Moment[] {
  const moments: Moment[] = []
  let setting = before
  phrases.forEach((phrase, index) => {
    const joint = yearFromNext(text, phrase, phrases[index + 1])
    const resolved = resolve(
      datesOf(text, phrase, phrases[index + 1]),
      settingOf(phrase, joint === null ? setting : { ...setting, sentenceYear: joint }),
    )
    let code =
      phrase.cue === 'base'
        ? notAfter(phrase, lastYears(text, phrase, resolved, setting.current), setting.current)
        : coming(text, phrase, resolved, setting.release)
    const role = roleOf(phrase)
    if (isNowOf(text, phrase, phrases[index - 1]) && setting.current !== null)
      code = setting.current
    const until = bracketEnd(text, phrase)
    const isFrame =
      role === 'point' &&
      code !== null &&
      until === null &&
      goesOn(text, phrase, code, setting.release)
    moments.push({
      start: phrase.start,
      end: phrase.end,
      code,
      role,
      isFrame,
      cueAt: phrase.cueAt,
      until,
      isOfRelease: phrase.when.kind === 'now' || phrase.when.kind === 'past',
    })
    if (role === 'point' && code !== null && phrase.when.kind !== 'now')
      setting = {
        ...setting,
        current: code,
        sentenceYear: saidYear(phrase, code) ?? setting.sentenceYear,
      }
  })
  return moments
}

/** 上年同期为6万人次，今年已有14万人次: this year as far as was spoken of. */
function isNowOf(
  text: string,
  { start, end }: TimePhrase,
  before: TimePhrase | undefined,
): boolean {
  return before?.when.kind === 'same' && text.slice(start, end) === '今年'
}

/** 国庆假期（10月1日至7日）, 过去五年（2020年至2024年）: the dates of what has no code of its own. */
function datesOf(text: string, phrase: TimePhrase, next: TimePhrase | undefined): When {
  const isOpen = ['uncoded', 'past'].includes(phrase.when.kind) && next !== undefined
  return isOpen && /^ ?[（(]$/.test(text.slice(phrase.end, next.start)) ? next.when : phrase.when
}

/** "Last month" that is no base is the one before the release, whatever was spoken of. */
function settingOf({ when, cue }: TimePhrase, setting: Setting): Setting {
  const isOfRelease = when.kind === 'before' && cue === null && setting.release !== null
  return isOfRelease ? { ...setting, current: null } : setting
}

/** Of a quarter, "than last year" means the quarter a year before; 去年全年 means the year. */
function lastYears(
  text: string,
  { when, start, end }: TimePhrase,
  code: PeriodCode | null,
  current: PeriodCode | null,
): PeriodCode | null {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'year' || code === null || current === null)
    return code
  const isRelative = when.year !== null && when.year.from !== 'said' && when.year.years === -1
  if (
    !isRelative ||
    /全年|full|whole|计划|目标/i.test(text.slice(Math.max(0, start - 10), end + 4))
  )
    return code
  const period = parsePeriod(current)
  const isPart = period.kind !== 'instant' && period.kind !== 'span' && period.kind !== 'since'
  return isPart && yearOfCode(current) - 1 === Number(code)
    ? periodCode(inYear(period, Number(code)))
    : code
}

/** A base without a year lies before what is compared with it: "1.3% in January 2018, against 2.9% in December". */
function notAfter(
  { when, cue }: TimePhrase,
  code: PeriodCode | null,
  current: PeriodCode | null,
): PeriodCode | null {
  const isOpen = (when.kind === 'stretch' || when.kind === 'end') && when.year === null
  if (!isOpen || cue !== 'base' || code === null || current === null) return code
  const period = parsePeriod(code)
  if (endOf(period) <= endOf(parsePeriod(current))) return code
  return periodCode(inYear(period, yearOfCode(code) - 1))
}

function roleOf(phrase: TimePhrase): PeriodMention['role'] {
  if (phrase.cue === 'event') return 'event'
  return phrase.cue === 'base' || phrase.cue === 'from' ? 'base' : 'point'
}

const BRACKET_REACH = 80

function bracketEnd(text: string, { start, end }: TimePhrase): number | null {
  if (!/[（(][^（()）]{0,6}$/.test(text.slice(Math.max(0, start - 8), start))) return null
  const offset = text.slice(end, end + BRACKET_REACH).search(/[）)]/)
  return offset === -1 ? null : end + offset
}

function saidYear(phrase: TimePhrase, code: PeriodCode): number | null {
  const { when } = phrase
  if (when.kind !== 'stretch' && when.kind !== 'end') return null
  return when.year === null ? null : yearOfCode(code)
}

const JOINT = /^\s?(?:and|or|to|,|、|和|与|及|至|-)\s?(?:in\s)?$/

/** "in September and October 2024": the year of the second is that of both. */
function yearFromNext(
  text: string,
  phrase: TimePhrase,
  next: TimePhrase | undefined,
): number | null {
  if (next === undefined || next.start - phrase.end > 8) return null
  const isOpen = phrase.when.kind === 'stretch' && phrase.when.year === null
  if (!isOpen || next.when.kind !== 'stretch' || next.when.year?.from !== 'said') return null
  return JOINT.test(text.slice(phrase.end, next.start)) ? next.when.year.year : null
}
