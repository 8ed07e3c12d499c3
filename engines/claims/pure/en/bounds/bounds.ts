import type { ClaimBound } from '../../../types.ts'
import { SCALES } from '../numerals/number-words.ts'
import { phraseTable } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import { BOUNDS_AFTER, BOUNDS_BEFORE } from './bound-words.ts'

const BEFORE = phraseTable(BOUNDS_BEFORE)
const AFTER = phraseTable(BOUNDS_AFTER)

export type BoundBefore = { readonly first: number; readonly bound: ClaimBound }
export type BoundAfter = { readonly next: number; readonly bound: ClaimBound }

/** The bound whose words end right before token `index`; `first` is its first token. */
export function boundBefore(line: Line, index: number): BoundBefore | null {
  const found = BEFORE.until(line, index - 1)
  if (found === null) return isPastMark(line, index) ? { first: index - 2, bound: 'over' } : null
  const word = at(line, found.first)
  if (isMoved(line, found.first)) return null
  const isApart = at(line, found.first - 1).kind === 'mark'
  if (word.text === 'up' && isApart && isRisen(line, index)) return null
  if (/^pass(?:ed)?$/.test(word.text) && LAWMAKERS.test(at(line, found.first - 1).text)) return null
  if (word.text === 'over' && HANDED.test(at(line, found.first - 1).text)) return null
  if (word.text === 'north' && OF_COMPASS.test(at(line, found.first - 1).text)) return null
  if (word.text === 'top' && !isHeadlineVerb(line, found.first)) return null
  // 'nearly over 300' is said nowhere; 'up to around 300' and 'to over 300' are.
  const outer = BEFORE.until(line, found.first - 1)
  if (
    outer !== null &&
    (outer.value === 'atMost' || outer.value === 'atLeast' || outer.value === 'nearly') &&
    !isMoved(line, outer.first)
  )
    return { first: outer.first, bound: outer.value }
  if (word.text === 'near' && found.next === found.first + 1)
    return { first: found.first, bound: 'nearly' }
  return { first: found.first, bound: found.value }
}

const PASSING =
  /^(?:surpass|exceed|cross|pass|top|break|broke|broken|breach|overtak|overtook)(?:p?ed|p?es|p?s|p?ing|ing|en)?$/
const MARKS = /^(?:mark|threshold|barrier|milestone)$/
const MARK_REACH = 5

/** `surpassed the 2.6 million mark`, `crossed the $3 billion threshold`. */
function isPastMark(line: Line, index: number): boolean {
  if (at(line, index - 1).text !== 'the' || !PASSING.test(at(line, index - 2).text)) return false
  let words = 0
  for (let place = index + 1; place <= index + MARK_REACH; place += 1) {
    const word = at(line, place)
    if (MARKS.test(word.text)) return true
    if (word.text === '' || '.,;()'.includes(word.text)) return false
    if (word.kind === 'word' && !SCALES.has(word.text)) words += 1
    if (words > 1) return false
  }
  return false
}

/** `the Senate passed $1.5 billion`: a law, and no mark that was left behind. */
const LAWMAKERS =
  /^(?:senate|house|congress|parliament|council|assembly|legislature|committee|commons|lords|duma|bundestag|board|lawmakers|legislators|senators|voters)$/

/** `the shops turned over £3 million`, `handed over 300 keys`: so much, and no more than that. */
const HANDED = /^(?:turn(?:s|ed|ing)?|hand(?:s|ed|ing)?)$/

/** `30 km north of 4 villages`: where it lies, and not how many they are. */
const OF_COMPASS =
  /^(?:k?ms?|kilomet(?:re|er)s?|met(?:re|er)s?|mi|miles?|minutes?|hours?|lies?|lay|located|situated|areas?|just|due|further|far|and)$/

/** `edge up to 4.9 percent` tells what was reached; `fees up to $40` and `save up to 30 %` tell a limit. */
const MOTIONS: ReadonlySet<string> = new Set(
  'edge edged edges edging inch inched inches inching creep crept creeps tick ticked ticks ticking nudge nudged nudges move moved moves moving go went gone goes climb climbed climbs climbing rise rose risen rises rising pushed pushing pushes came come jump jumped shot shoot drift drifted add adds added adding sum sums summed brought bringing brings taking takes took crawl crawled step stepped steps stepping pick picked picks picking bounced bounces firmed firms ratcheted lifted revised'.split(
    ' ',
  ),
)

function isMoved(line: Line, first: number): boolean {
  return at(line, first).text === 'up' && MOTIONS.has(at(line, first - 1).text)
}

const RISEN_REACH = 6
const ALIKE: ReadonlySet<string> = new Set(['number', 'mark'])

/** `the grant – up to £49.6m from £39m`: how far it rose, and no limit. */
function isRisen(line: Line, index: number): boolean {
  for (let place = index; place < index + RISEN_REACH; place += 1) {
    const word = at(line, place)
    if (word.text === ',' || word.text === '.' || word.text === ';') return false
    if (word.text === 'from')
      return place > index && ALIKE.has(at(line, place + 1).kind) && !isRange(line, place)
  }
  return false
}

/** `up to 30 days from 1 May`: from when. */
function isRange(line: Line, from: number): boolean {
  const noun = at(line, from + 2)
  return noun.kind === 'word' && noun.capital
}

/** `Visitor numbers top 30,000`, `to top $2 billion`: behind a plural noun or a `to` it is a verb. */
export function isHeadlineVerb(line: Line, index: number): boolean {
  const before = at(line, index - 1)
  if (before.kind !== 'word' || at(line, index + 1).text === '-') return false
  if (before.text === 'to' || before.text === 'will') return true
  return before.text.length > 3 && before.text.endsWith('s') && !before.text.endsWith('ss')
}

/** The bound whose words begin at `index`; `100+` and `10 GW or more`. */
export function boundAfter(line: Line, index: number): BoundAfter | null {
  const sign = at(line, index)
  if (sign.text === '+' && sign.glued) return { next: index + 1, bound: 'over' }
  const found = AFTER.from(line, index)
  // '700 or less than 0.01 %' says one figure twice.
  if (found === null || at(line, found.next).text === 'than') return null
  // 'above 40 and below 60', '$0.7 million and over $2 million' bound the second figure.
  const isNext = at(line, found.next).kind === 'number' || /^[$€£¥]/.test(at(line, found.next).text)
  if (isNext && /^(?:and|or)$/.test(sign.text)) return null
  // '$75 million and up to $775 million' begins another figure.
  if (at(line, found.next - 1).text === 'up' && at(line, found.next).text === 'to') return null
  // "By e-mail 201 and over the counter 43", "better than last year's 71 % and above our goal".
  if (OF_OTHERS.has(at(line, found.next - 1).text) && ARTICLES.has(at(line, found.next).text))
    return null
  return { next: found.next, bound: found.value }
}

const OF_OTHERS: ReadonlySet<string> = new Set(['over', 'above', 'below', 'under', 'beyond'])
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'our'])
