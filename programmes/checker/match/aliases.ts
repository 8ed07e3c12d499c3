import type { ReadClaim, Reading, Span } from '#engines/claims/pure'
import type { Region } from '#platform/region'
import { within } from './spans.ts'
import type { Subject } from './subject.ts'
import type { Alias } from './types.ts'

/** Corrections by the words as they were given; and by what is left of them without place, period and article. */
export type Aliases = {
  readonly exact: ReadonlyMap<string, Alias>
  readonly core: ReadonlyMap<string, Alias>
  readonly places: Places
}

/** The newest correction of each words. */
export function aliasesByWords(aliases: readonly Alias[], region: Region): Aliases {
  const places = aliases.length === 0 ? NO_PLACES : placeNames(region)
  return {
    exact: newestBy(aliases, ({ words }) => (isMeasure(words, places) ? plain(words) : '')),
    core: newestBy(aliases, ({ words }) => coreOf(words, places)),
    places,
  }
}

/** Tells words that say what is measured: 'Jiangsu', or 'in 2023', would turn whatever is told of it into one indicator. */
export function measureTeller(region: Region): (words: string) => boolean {
  const places = placeNames(region)
  return (words) => isMeasure(words, places)
}

function isMeasure(words: string, places: Places): boolean {
  const core = coreOf(words, places)
  if (BEFORE_EN.has(core) || AFTER_EN.has(core) || AROUND_ZH.includes(core)) return false
  return /\p{L}/u.test(core.replace(/\d+年?/g, ''))
}

/**
 * The correction that somebody made for a measure: of exactly its words; else of the same thing somewhere else, or at some
 * other time, since 'widget volume' says what 'the widget volume of Jiangsu' and 'Jiangsu's widget volume in 2024' are of.
 */
export function aliasHits(
  { exact, core, places }: Aliases,
  reading: Reading,
  { measure }: ReadClaim,
  { stretch }: Subject,
): Alias | null {
  if (exact.size === 0) return null
  const spans = [...(measure === null ? [] : [measure]), stretch]
  const words = spans.map(({ start, end }) => reading.doc.text.slice(start, end))
  for (const one of [...words, stretch.text]) {
    const found = exact.get(plain(one))
    if (found !== undefined) return found
  }
  for (const span of spans) {
    const found = core.get(coreOf(withoutAside(reading, span), places))
    if (found !== undefined) return found
  }
  return null
}

function newestBy(
  aliases: readonly Alias[],
  keyOf: (alias: Alias) => string,
): ReadonlyMap<string, Alias> {
  const byKey = new Map<string, Alias>()
  for (const alias of aliases) {
    const key = keyOf(alias)
    const held = byKey.get(key)
    if (key !== '' && (held === undefined || held.at < alias.at)) byKey.set(key, alias)
  }
  return byKey
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** What the reader knows to be a place or a period is none of the measure. */
function withoutAside({ doc, places, periods }: Reading, span: Span): string {
  let words = ''
  let at = span.start
  const aside = [...within(places, span), ...within(periods, span)]
  for (const { start, end } of aside.sort((a, b) => a.start - b.start)) {
    if (start > at) words += doc.text.slice(at, start)
    words += ' '
    at = Math.max(at, end)
  }
  return words + doc.text.slice(at, Math.max(at, span.end))
}

type Places = { readonly names: ReadonlySet<string>; readonly length_max: number }
const NO_PLACES: Places = { names: new Set(), length_max: 0 }

function placeNames({ places }: Region): Places {
  const names = new Set<string>()
  for (const { name, shortName, synonyms } of places.values())
    for (const one of [
      ...Object.values(name),
      ...Object.values(shortName),
      ...Object.values(synonyms).flat(),
    ])
      if (one.length > 1) names.add(plain(one))
  return { names, length_max: Math.max(0, ...[...names].map(({ length }) => length)) }
}

const BEFORE_EN: ReadonlySet<string> = new Set(
  'the a an its their his her our this that these those in of for at by during'.split(' '),
)
const AFTER_EN: ReadonlySet<string> = new Set(
  'the a an of in for at by during across throughout within whole entire'.split(' '),
)
const AROUND_ZH = [
  '地区',
  '全省',
  '全市',
  '全区',
  '全年',
  '其中',
  '的',
  '其',
  '该',
  '本',
  '在',
  '于',
]
const OF_THE_WHOLE =
  / (?:of|in|across) (?:the|this|our) (?:whole |entire )?(?:region|province|city|country|nation|county|district|area)$/
/** No blank sets it apart: 上海市2023年市域产出. */
const YEAR_ZH = /^(?:19|20)\d\d年|(?:19|20)\d\d年$/
const YEAR = /^(?:19|20)\d\d年?$/

/** The words without what stands around a measure: place, year, article, preposition, at either end. */
function coreOf(words: string, { names, length_max }: Places): string {
  let left = plain(words).replace(/['’]s(?![\p{L}\p{N}])/gu, ' ')
  for (;;) {
    const trimmed = withoutEnds(
      left.replace(/^[\s,，、;；]+|[\s,，、;；]+$/g, ''),
      names,
      length_max,
    )
    if (trimmed === left) return plain(left)
    left = trimmed
  }
}

function withoutEnds(words: string, names: ReadonlySet<string>, length_max: number): string {
  for (let length = Math.min(words.length, length_max); length > 1; length -= 1) {
    const [head, tail] = [words.slice(0, length), words.slice(-length)]
    if (names.has(head) && isApart(head, words[length])) return words.slice(length)
    if (names.has(tail) && isApart(tail, words[words.length - length - 1], true))
      return words.slice(0, -length)
  }
  for (const one of AROUND_ZH) {
    if (words.length <= one.length) continue
    if (words.startsWith(one)) return words.slice(one.length)
    if (words.endsWith(one)) return words.slice(0, -one.length)
  }
  const ofYear = words.replace(YEAR_ZH, '')
  if (ofYear !== words && ofYear !== '') return ofYear
  const ofWhole = OF_THE_WHOLE.exec(words)
  if (ofWhole !== null) return words.slice(0, ofWhole.index)
  const parts = words.split(' ')
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length > 1 && (BEFORE_EN.has(first) || YEAR.test(first)))
    return parts.slice(1).join(' ')
  if (parts.length > 1 && (AFTER_EN.has(last) || YEAR.test(last)))
    return parts.slice(0, -1).join(' ')
  return words
}

/** A name in letters ends where a word does; one in Chinese anywhere. */
function isApart(name: string, beside: string | undefined, isBefore = false): boolean {
  const edge = (isBefore ? name[0] : name.at(-1)) ?? ''
  return !/[a-z\u00c0-\u024f]/.test(edge) || beside === undefined || !/[\p{L}\p{N}]/u.test(beside)
}
