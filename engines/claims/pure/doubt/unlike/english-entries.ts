import type { ReadClaim, Sentence } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import type { Text } from '../text.ts'

// English entries told one after the other in the same words, of which each names its own: "The port of Norvale handled 4.49 million tonnes. The port of Torcombe
// handled 4.94 million tonnes." What differs in the words, and how many figures do, says that they are of two.

type Said = Pick<Text, 'doc'>
type Token = { readonly kind: 'figure' | 'name' | 'word'; readonly word: string }

/** Whether two figures of one kind are told of two, each in its own entry: of two names or of two times. */
export function areOfTwoEntries(said: Said, one: ReadClaim, other: ReadClaim): boolean {
  if (areBothCalled(said, one, other) || isOneOfThen(said, one, other)) return true
  if (isOfOtherRow(said, one, other) || isOfOtherRow(said, other, one)) return true
  if (one.sentence === other.sentence) return false
  return areEntries(said, one, other) || areAlikeButFor(said, one, other)
}

/** Whether they are told of two by name; what is of one month grows out of what was of another. */
export function areOfTwoNames(said: Said, one: ReadClaim, other: ReadClaim): boolean {
  return areBothCalled(said, one, other, TIME) || areInTwoEntries(said, one, other)
}

/** Whether they stand in two sentences alike that name two. */
export function areInTwoEntries(said: Said, one: ReadClaim, other: ReadClaim): boolean {
  return (
    one.sentence !== other.sentence &&
    (areEntries(said, one, other, TIME) || areAlikeButFor(said, one, other, TIME))
  )
}

/** Whether what leads to them is the same but for names. */
export function areAtOnePlace(said: Said, one: ReadClaim, other: ReadClaim): boolean {
  return one.sentence !== other.sentence && areAlikeButFor(said, one, other, TIME)
}

/** "At 07:10, a journey of 34 minutes … at 08:25, a journey of 43 minutes": the same words, and more than one figure is another. */
function areEntries(said: Said, one: ReadClaim, other: ReadClaim, noName = NONE): boolean {
  const [a, b] = [one, other].map((claim) => wholeOf(said, claim))
  const differing = a === undefined || b === undefined ? null : differingIn(a, b)
  if (differing === null || differing.figures < 2) return false
  if (noName === NONE) return differing.words <= WORDS_MAX
  return (
    differing.words === 0 &&
    differing.names.length > 0 &&
    !differing.names.flat().some((name) => noName.test(name))
  )
}

/** "Production of oats", "production of maize". */
const WORDS_MAX = 2
const NONE = /(?!)/

/** What leads to them is the same but for names. */
function areAlikeButFor(said: Said, one: ReadClaim, other: ReadClaim, noName = NONE): boolean {
  const [a, b] = [one, other].map((claim) => leadOf(said, claim))
  const differing = a === undefined || b === undefined ? null : differingIn(a, b)
  if (differing === null || differing.words > 0) return false
  return differing.names.some(
    (names) =>
      !isOneName(...names) && names.every((name) => !noName.test(name) && isName(said, name)),
  )
}

function wholeOf({ doc }: Said, { sentence }: ReadClaim): readonly Token[] | undefined {
  const found = doc.sentences[sentence]
  return isEnglish(found) ? tokensOf(doc.text.slice(found.start, found.end)) : undefined
}

function leadOf({ doc }: Said, { sentence, start }: ReadClaim): readonly Token[] | undefined {
  const found = doc.sentences[sentence]
  if (!isEnglish(found)) return undefined
  const words = doc.text.slice(found.start, start)
  return SAYING.test(words) ? undefined : tokensOf(words)
}

/** Who says something is nobody it is said of. */
const SAYING = /\b(?:said|says|told|tells|reports|reported|announced|estimates|expects)\b/

function isEnglish(found: Sentence | undefined): found is Sentence {
  return found?.grammar === 'en' && found.end - found.start <= ENTRY_MAX
}

const ENTRY_MAX = 500

function tokensOf(words: string): readonly Token[] {
  const tokens: Token[] = []
  for (const [word] of matchesIn(TOKEN, words)) {
    const kind = /^\d/.test(word) ? 'figure' : /^\p{Lu}/u.test(word) ? 'name' : 'word'
    const last = tokens.at(-1)
    if (kind === 'word' && ARTICLE.test(word)) continue
    // "Unit 3", "Route 41".
    const isLabel = kind === 'figure' && LABEL.test(word) && !PLACED.test(last?.word ?? 'In')
    if (last?.kind === 'name' && (kind === 'name' || isLabel))
      tokens[tokens.length - 1] = { kind: 'name', word: `${last.word} ${word}` }
    else tokens.push({ kind, word: kind === 'word' && WAY.test(word) ? '' : word })
  }
  return tokens
}

const TOKEN = /\p{L}[\p{L}’'-]*|\d[\d,.:]*/gu
const LABEL = /^\d{1,3}$/
const PLACED = /(?:^|[ ])(?:In|At|Of|By|On|Over|About|Some|Only|The|These|Those|All)$/
const ARTICLE = /^(?:an?|the)$/
/** Which way it went may be another. */
const WAY =
  /^(?:up|down|rose|fell|grew|shrank|rise|fall|increased?|decreased?|decline|more|fewer|less|higher|lower|above|below|rising|falling|gained|lost)$/

type Differing = {
  readonly figures: number
  readonly words: number
  readonly names: readonly (readonly [string, string])[]
}

/** What differs between two rows of words, or nothing if they are built otherwise. */
function differingIn(a: readonly Token[], b: readonly Token[]): Differing | null {
  return a.length === b.length ? differingOf(a, b) : differingBut(a, b)
}

/** "VAT receipts", "stamp duties receipts": of as many words but for what they are called. */
function differingBut(a: readonly Token[], b: readonly Token[]): Differing | null {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  const more = long.length - short.length
  const at = short.findIndex((one, place) => !isLike(one, long[place]))
  const from = at < 0 ? short.length : at
  if (from === 0 || more > LONGER_MAX || short.length - from < ALIKE_MIN) return null
  const named = long.slice(from, from + more)
  if (short[from - 1]?.kind !== 'name' || named.some(({ kind }) => kind !== 'word')) return null
  return differingOf([...long.slice(0, from), ...long.slice(from + more)], short)
}

const LONGER_MAX = 3
const ALIKE_MIN = 2

function isLike(one: Token, other: Token | undefined): boolean {
  return one.kind === other?.kind && (one.kind !== 'word' || one.word === other.word)
}

function differingOf(a: readonly Token[], b: readonly Token[]): Differing | null {
  if (a.length === 0) return null
  let [figures, words] = [0, 0]
  const names: [string, string][] = []
  for (const [at, one] of a.entries()) {
    const other = b[at]
    if (other === undefined || one.kind !== other.kind) return null
    if (one.word === other.word) continue
    if (one.kind === 'figure') figures += 1
    else if (one.kind === 'word') words += 1
    else names.push([one.word, other.word])
  }
  return { figures, words, names }
}

/** "Tanner County with 426 firms", "Kilbrannan 0.655 million": each called by the name right before it. */
function areBothCalled(said: Said, one: ReadClaim, other: ReadClaim, noName = NONE): boolean {
  const [a, b] = [one, other].map((claim) => CALLED.exec(beforeOf(said, claim))?.[1])
  if (a === undefined || b === undefined) return false
  return !isOneName(a, b) && [a, b].every((name) => !noName.test(name) && isName(said, name))
}

/** "The year before, Halden had sold": what its sentence begins with is of all in it. */
function isOneOfThen({ doc }: Said, one: ReadClaim, other: ReadClaim): boolean {
  const [a, b] = [one, other].map(({ sentence }) => {
    const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
    return doc.text.slice(start, end)
  })
  if (a === undefined || b === undefined || OF_THEN.test(a) === OF_THEN.test(b)) return false
  return !THEN.test(OF_THEN.test(a) ? b : a)
}

const OF_THEN =
  /^(?:The (?:year|month|quarter|week|season) before|(?:A|One) (?:year|month|quarter|week) (?:earlier|before|ago)|(?:In|During) the (?:previous|preceding|prior) (?:year|month|quarter|season))\b/
const THEN = /\b(?:before|earlier|ago|previous|preceding|prior|last (?:year|month|quarter))\b/

/** "Closed 587" beside the name of one row, and 857 in the row of another. */
function isOfOtherRow({ doc }: Said, cell: ReadClaim, told: ReadClaim): boolean {
  const [row, prose] = [cell, told].map(({ sentence }) => doc.sentences[sentence])
  if (row === undefined || prose === undefined) return false
  const isRow = ({ paragraph }: Sentence): boolean => doc.paragraphs[paragraph]?.kind === 'row'
  if (!isRow(row) || isRow(prose) || !isEnglish(prose)) return false
  const words = doc.text.slice(prose.start, told.start)
  const [label = ''] =
    /^[^\t|\d]{0,40}(?=[\t|]| {2})/.exec(doc.text.slice(row.start, row.end)) ?? []
  const own = label.replace(/\(.*/, '').trim()
  if (!isName({ doc }, own) || words.toLowerCase().includes(own.toLowerCase())) return false
  const names = tokensOf(words).filter(({ kind, word }) => kind === 'name' && word.length > 3)
  // "Tonnage" is the row "Tonnage (t)".
  if (names.some(({ word }) => own.startsWith(word))) return false
  return names.some(
    ({ word }) =>
      ['\t', ' |', '|', '  '].some((mark) => doc.text.includes(`\n${word}${mark}`)) &&
      !TIME.test(word) &&
      isName({ doc }, word),
  )
}

function beforeOf({ doc: { text } }: Said, { start }: ReadClaim): string {
  return text.slice(Math.max(0, start - NAME_MAX), start)
}

const NAME_MAX = 48
const CALLED =
  /(?<![.!?“"] |[\p{L}’'-])((?:\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+){0,2})(?: (?:with|at|had|has|recorded|handled|sold|made|mined))?[:,]? ?\(?[£$€]?$/u

/** A name, and no word that begins a sentence or that a text calls somebody by who has a name as well. */
function isName({ doc }: Said, name: string): boolean {
  if (GENERIC.test(name)) return false
  return !doc.text.includes(name.toLowerCase())
}

const GENERIC =
  /^(?:(?:It|He|She|They|We|This|That|These|Those|There|Its|Our|Their|His|Her|Total|Overall|Altogether|About|Around|Some|Nearly|Almost|Over|More|Then|Now|Today|Also|However|Meanwhile|Last|In|At|Of|For) ?)*(?:Company|Group|Bank|Council|Government|Ministry|Office|Authority|Agency|Board|Commission|Fund|Trust|Association|Total)?$/
const TIME =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|Fiscal|First|Second|Third|Fourth|Spring|Summer|Autumn|Winter|Yesterday|Today)\b/

/** "Harlan" is "Harlan County", 松江区 is 上海市松江区. */
export function isOneName(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a)
}
