import { at, type Line } from '../words/tokens.ts'
import { COUNTED_NOUNS } from './counted-nouns.ts'

const UNIT_OF_NOUN: ReadonlyMap<string, string> = new Map(
  COUNTED_NOUNS.flatMap(([nouns, unit]) => nouns.split(' ').map((noun) => [noun, unit] as const)),
)

/** Words that end a noun phrase. */
const PHRASE_ENDS: ReadonlySet<string> = new Set(
  'of in on at by for from to with within as than and or but that which who whose when while where after before during since until between among across over under through into per via is are was were be been being has have had do does did will would can could may might shall should must not so if because although though including such like compared plus up down year-on-year the a an this these those its their our his her it they we he she there all both each every more less about around nearly only also now already currently respectively used came went said made found saw lived worked whilst whereas amid versus vs against despite without via namely away long wide high deep tall apart ahead together altogether overall alone instead'.split(
    ' ',
  ),
)

const COUNTS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve'.split(' '),
)
const TIMES: ReadonlySet<string> = new Set('days weeks months quarters years decades'.split(' '))

/** No noun phrase of a count is longer. */
const PHRASE_LENGTH_MAX = 9

export type NounPhrase = {
  readonly first: number
  readonly next: number
  readonly unit: string | null
}

/** The words that a number counts, from `index` on, behind a `more`; null where no word follows. */
export function countedPhrase(line: Line, index: number): NounPhrase | null {
  // '1,200-bed hospital'
  const isSize = at(line, index).text === '-' && isJoint(line, index)
  const isMore = at(line, index).text === 'more' && isPlural(at(line, index + 1).text)
  const first = isSize || isMore ? index + 1 : index
  let next = first
  let unit: string | null = null
  while (next < first + PHRASE_LENGTH_MAX) {
    const token = at(line, next)
    const isHyphen = (token.text === '-' || token.text === '/') && isJoint(line, next)
    if (isHyphen || token.text === "'s" || token.text === '&') {
      next += 1
      continue
    }
    // 'prefecture-level and above cities'
    if (token.text === 'and' && at(line, next + 1).text === 'above' && next > first) {
      next += 2
      continue
    }
    // '255,130 UK 18-year-olds'
    const aged = token.kind === 'number' ? agedEnd(line, next) : next
    if (aged > next && at(line, aged - 1).text === 'olds')
      return { first, next: aged, unit: 'persons' }
    if (token.kind !== 'word' || (PHRASE_ENDS.has(token.text) && !isHyphened(line, next))) break
    // '1,125 crowns twelve months before'
    if (next > first && COUNTS.has(token.text) && TIMES.has(at(line, next + 1).text)) break
    if (unit !== null && isVerbAfterNoun(token.text)) break
    unit = unitOfNounAt(line, next) ?? (isPlural(token.text) ? null : unit)
    next += 1
  }
  if (next === first) return null
  return { first, next, unit: isSize ? unitOfNoun(`${at(line, first).text}s`) : unit }
}

/** One past `18-year-olds` or `19-year-old`; `index` where it isn't one. */
export function agedEnd(line: Line, index: number): number {
  const words = [1, 2, 3, 4].map((step) => at(line, index + step))
  const isAged =
    words.every(({ glued }) => glued) &&
    /^-year-olds?$/.test(words.map(({ text }) => text).join(''))
  return isAged ? index + 5 : index
}

/** `355,000 reported in May`, `the 260,000 targeted`, `4 to 6 previously`: no noun, where none follows. */
export function isToldOf(line: Line, index: number): boolean {
  if (!TOLD.has(at(line, index).text)) return false
  const next = at(line, index + 1)
  return next.kind === 'mark' || next.text === '' || PHRASE_ENDS.has(next.text)
}

const TOLD: ReadonlySet<string> = new Set(
  'reported recorded registered targeted planned projected forecast expected estimated published announced seen counted previously formerly recently initially originally'.split(
    ' ',
  ),
)

/** A mark without a space to either side. */
function isJoint(line: Line, index: number): boolean {
  return at(line, index).glued && at(line, index + 1).glued
}

/** `high-frequency services`, `long-term loans`: the word is a part of one that counts. */
function isHyphened(line: Line, index: number): boolean {
  return at(line, index + 1).text === '-' && isJoint(line, index + 1)
}

/** The unit that a noun of the table is counted in. */
export function unitOfNoun(noun: string): string | null {
  return UNIT_OF_NOUN.get(noun) ?? null
}

/** `truck visits`, `safety visits`: who comes isn't counted. */
export function unitOfNounAt(line: Line, place: number): string | null {
  const { text } = at(line, place)
  const isOfThings =
    /^(?:visits|calls|trips)$/.test(text) && NO_VISITORS.has(at(line, place - 1).text)
  return isOfThings ? 'uses' : unitOfNoun(text)
}

const NO_VISITORS: ReadonlySet<string> = new Set(
  'truck lorry vehicle car ship vessel port safety home site inspection'.split(' '),
)

export function endsPhrase(word: string): boolean {
  return PHRASE_ENDS.has(word)
}

/** `46 million people benefiting`, `12 companies received`: behind its plural noun, the phrase is over. */
function isVerbAfterNoun(word: string): boolean {
  return word.endsWith('ing') || word.endsWith('ed')
}

function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
}
