import { at, type Line } from '../../words/tokens.ts'
import { changeOf } from '../change-words.ts'
import { isVerbWord } from '../verbs.ts'

// Words of change that are nouns of what is measured: "loans and advances", "capital gains", "staff cuts".

/**
 * Whether a word in -s is no verb, by what stands beside it: the clause has its verb behind it ("salary advances stood at"), or
 * `and` joins it to a noun before any verb ("loans and advances").
 */
export function isNounInS(line: Line, place: number, first: number): boolean {
  const { text } = at(line, place)
  if (!/[^s]s$/.test(text) || changeOf(text) === null) return false
  return hasOwnVerb(line, place, first) || isJoined(line, place)
}

const CLAUSE_MAX = 9

/** A verb between it and the figure, with no mark and no other clause before that verb. */
function hasOwnVerb(line: Line, place: number, first: number): boolean {
  for (let next = place + 1; next < Math.min(first, place + CLAUSE_MAX); next += 1) {
    const { text, kind } = at(line, next)
    if (kind !== 'word' || OTHER_CLAUSE.has(text)) return false
    if (STANDING.has(text)) return true
  }
  return false
}

const OTHER_CLAUSE: ReadonlySet<string> = new Set(
  'which who that as while when where if because after before and but'.split(' '),
)
/** Forms that are only ever a verb with a subject. */
const STANDING: ReadonlySet<string> = new Set(
  'is are was were stood stand amounted came reached totalled totaled remained fell rose grew went declined decreased dropped had have has'.split(
    ' ',
  ),
)

/** "Loans and advances", and not "rises and advances": of the words before it none is a verb. */
function isJoined(line: Line, place: number): boolean {
  if (!/^(?:and|or|&)$/.test(at(line, place - 1).text)) return false
  for (let back = place - 2; back >= 0 && back > place - CLAUSE_MAX; back -= 1) {
    const { text, kind } = at(line, back)
    if (kind === 'mark' && text !== '-') return back < place - 2
    if (kind === 'number' || isVerbWord(text) || changeOf(text) !== null) return false
  }
  return true
}
