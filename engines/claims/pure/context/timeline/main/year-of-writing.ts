import type { Doc } from '../../../model.ts'
import type { Stretch, TimePhrase } from '../../time/phrase.ts'
import { EARLY_IN_YEAR } from '../../years-in-names.ts'

// Which year 今年 is in a Chinese text that doesn't say when it came out.

/** `year` null: the words don't tell; `isAsked`: the text speaks of this year; `isOn`: it tells what came about in it. */
type YearOfWriting = {
  readonly year: number | null
  readonly isAsked: boolean
  readonly isOn: boolean
}

const REACH = 24
/** 往年只有2015年12月, 超过2019年8月的纪录: times of old, beside which this year is told. */
const OF_OLD =
  /(?:往年|历年|歷年|历史|歷史|此前|以往|曾|最[高低早]|[纪紀][录錄]|自|从|從|除)[^，。；\n]{0,20}$/
const SINCE =
  /^[^，。；\n]{0,4}(?:以[来來]|起|的?(?:历史|歷史|[纪紀][录錄]|最[高低])|[达達]到?(?:[顶頂巅巔]峰|峰值|最高))/
/** "Oct 11, 2024" at the end of a headline. */
const DAY_BEFORE = /\b[A-Z][a-z]{2,8}\.? \d{1,2}[,，] ?$/
const FORECAST = /(?:[预預][估计計测測期]|估[计計])[^，。；\d]{0,6}$/
/** 《2023年度报告》: what has a title of its own is none of this text. */
const IN_TITLE = /《[^》\n]{0,40}$/

/** 今（2026）年, 去(112)年: which year that is, and so which one this year is. */
const BRACKETED = /^([今去前明])[（(]/
const YEARS_ON: { readonly [word: string]: number } = { 今: 0, 去: 1, 前: 2, 明: -1 }
/** What had been before the pandemic is held against any of the years after it. */
const HELD_LONG: ReadonlySet<number> = new Set([2019, 2020])

/**
 * The text that says "2024年上半年" is of that year; one that says "2024年" of a whole year speaks of it as 去年 where it
 * does so at all; 今年前三季度 beside whole years alone is of the year after the latest of them; and what is held against
 * 2023年同期, where no other year is told, was in 2024.
 */
export function yearOfWriting(
  { text }: Doc,
  bySentence: readonly (readonly TimePhrase[])[],
): YearOfWriting {
  let [latest, hasPart, hasWhole] = [0, false, false]
  let [saysThis, saysPart, saysLast] = [false, false, false]
  let [named, compared, ahead] = [0, 0, 0]
  for (const phrase of bySentence.flat()) {
    const { when, cue, start, end } = phrase
    const years = cue === null ? yearsFromRelease(phrase) : null
    const said = 'year' in when && when.year?.from === 'said' ? when.year.year : null
    const word = said === null ? undefined : BRACKETED.exec(text.slice(start, start + 2))?.[1]
    if (said !== null && word !== undefined) named = said + (YEARS_ON[word] ?? 0)
    if (said !== null && when.kind === 'same' && cue === 'base' && !HELD_LONG.has(said))
      compared = Math.max(compared, said)
    if (years === 0) [saysThis, saysPart] = [true, saysPart || isOfPart(phrase)]
    else if (years !== null) saysLast = true
    if (cue === 'base' || cue === 'from' || cue === 'future') continue
    if (when.kind === 'span') {
      if (when.last > latest) [latest, hasPart, hasWhole] = [when.last, false, true]
      continue
    }
    if (when.kind !== 'stretch' && when.kind !== 'end' && when.kind !== 'months-to') continue
    if (when.year?.from !== 'said' || when.year.year < latest) continue
    const before = text.slice(Math.max(0, start - REACH), start)
    const after = text.slice(end, end + REACH)
    if (
      OF_OLD.test(before) ||
      SINCE.test(after) ||
      IN_TITLE.test(text.slice(Math.max(0, start - 41), start))
    )
      continue
    // 预估2021年全年增长5.9%: of the year that isn't over.
    if (FORECAST.test(before) && when.stretch.kind === 'year') {
      if (/全年/.test(text.slice(start, end + 2))) ahead = when.year.year
      continue
    }
    if (when.year.year > latest) [latest, hasPart, hasWhole] = [when.year.year, false, false]
    if (isWithin(when.stretch) || EARLY_IN_YEAR.test(after) || DAY_BEFORE.test(before))
      hasPart = true
    else hasWhole = true
  }
  const isAsked = saysPart || saysLast
  const told = (year: number | null): YearOfWriting => ({ year, isAsked, isOn: saysPart })
  const lastYear = lastYearHeld(bySentence)
  if (lastYear !== null) return { year: lastYear + 1, isAsked: true, isOn: true }
  if (named > 0) return { ...told(named), isAsked: true }
  if (latest === 0 && compared > 0) return told(compared + 1)
  if (ahead > 0 && latest < ahead) return { year: ahead, isAsked: true, isOn: true }
  if (latest === 0) return { ...told(null), isAsked: isAsked || saysThis }
  if (!isAsked || (hasPart && (saysThis || !hasWhole))) return told(latest)
  return told(hasPart || (saysThis && !saysPart) ? null : latest + 1)
}

/** 去年11月与2024年11月比较, 去年9月与2022年同月相比: the year after the one that the same months of last year are held against. */
function lastYearHeld(bySentence: readonly (readonly TimePhrase[])[]): number | null {
  const ofLastYear = new Set<string>()
  for (const phrases of bySentence)
    for (const [at, phrase] of phrases.entries()) {
      const { when, cue } = phrase
      if (when.kind === 'stretch' && yearsFromRelease(phrase) === -1)
        ofLastYear.add(JSON.stringify(when.stretch))
      const year = 'year' in when && when.year?.from === 'said' ? when.year.year : null
      const last = phrases[at - 1]
      if (cue !== 'base' || year === null || year === BEFORE_PANDEMIC) continue
      const isSame =
        when.kind === 'same'
          ? last !== undefined && yearsFromRelease(last) === -1
          : when.kind === 'stretch' &&
            when.stretch.kind !== 'year' &&
            ofLastYear.has(JSON.stringify(when.stretch))
      if (isSame) return year + 1
    }
  return null
}

/** Which years it is held against for long. */
const BEFORE_PANDEMIC = 2019

/** 今年前三季度, 今年以来. */
function isOfPart({ when }: TimePhrase): boolean {
  return !('stretch' in when) || when.stretch.kind !== 'year'
}

/** 今年 0, 去年 -1. */
function yearsFromRelease({ when }: TimePhrase): number | null {
  const year = when.kind === 'since' ? when.from?.year : 'year' in when ? when.year : null
  return year?.from === 'release' ? year.years : null
}

/** A part of a year after which the year goes on. */
function isWithin(stretch: Stretch): boolean {
  switch (stretch.kind) {
    case 'year':
      return false
    case 'half':
      return stretch.half === 1
    case 'quarter':
      return stretch.quarter < 4
    case 'quarters':
      return stretch.last < 4
    case 'months':
      return stretch.last < 12
    case 'days':
      return stretch.lastMonth < 12 || stretch.lastDay < 31
  }
}
