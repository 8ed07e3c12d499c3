import type { NounPhrase } from '../units/noun-unit.ts'
import { at, type Line } from './tokens.ts'

// Whether a small number and its noun tell how many there are, point back to what was named, or are a name themselves: "the eight classes of
// Gorsefield", "the two airports", "the Three Gorges Dam".

const POINTS_BACK =
  /^(?:years|months|weeks|days|hours|minutes|quarters|decades|times|others|latter|former|seasons|parties|sides|items|figures|countries)$/

/** `the five towns`, `the eight classes of Gorsefield`: how many there are, told with the noun. */
export function isToldHere(line: Line, { next }: NounPhrase): boolean {
  const noun = at(line, next - 1).text
  // 'the four directors and the chairman, Lord Ashby, …'
  if (at(line, next).text === 'and') return false
  return noun.endsWith('s') && !noun.endsWith('ss') && !POINTS_BACK.test(noun)
}

/** `Brazilian gateways`: a name before a small noun. */
export function isNamedKind(line: Line, { first, next }: NounPhrase): boolean {
  const last = at(line, next - 1)
  return next > first + 1 && at(line, first).capital && !last.capital && last.text.endsWith('s')
}

/** `the five cities of Norvik, Sund and Vik`, `the three finalists are Orla Kent, Yuki Hara and`: the names follow. */
export function opensNames(line: Line, { next }: NounPhrase): boolean {
  const isPlain = LIST_JOINTS.has(at(line, next).text)
  if (!isPlain && !NAME_JOINTS.has(at(line, next).text)) return false
  for (let place = next + 1; place < next + NAME_WORDS; place += 1) {
    const word = at(line, place)
    if (place > next + 1 && (word.text === ',' || word.text === 'and')) return true
    if (word.kind !== 'word' || !(word.capital || isPlain)) return false
  }
  return false
}

const NAME_JOINTS: ReadonlySet<string> = new Set(['of', ':', '(', 'namely', 'are', 'were'])
const LIST_JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', ':', '('])
const NAME_WORDS = 6

const TITLE_WINDOW = 6

/** `the Three Gorges Dam`, `Two Sessions`: capitals throughout, in a line that isn't a title of capitals. */
export function isCapitalName(line: Line, first: number, phrase: NounPhrase): boolean {
  if (!at(line, first).capital) return false
  for (let place = phrase.first; place < phrase.next; place += 1) {
    const word = at(line, place)
    // Behind the name its verb may follow: 'Three Gorges Dam generated'.
    if (word.kind === 'word' && !word.capital)
      return place > phrase.first && !word.text.endsWith('s')
  }
  return !isTitle(line, first, phrase.next)
}

/** Most words around it begin with a capital. */
function isTitle(line: Line, first: number, next: number): boolean {
  let words = 0
  let capitals = 0
  for (let place = first - TITLE_WINDOW; place < next + TITLE_WINDOW; place += 1) {
    const word = at(line, place)
    const isInside = place >= first && place < next
    if (word.kind !== 'word' || word.text.length < 4 || isInside) continue
    words += 1
    if (word.capital) capitals += 1
  }
  return words === 0 || capitals * 2 > words
}

export const NAMED_BEFORE: ReadonlySet<string> = new Set([
  'the',
  'these',
  'those',
  'both',
  'all',
  'other',
  'between',
  'any',
  'either',
  'such',
])
