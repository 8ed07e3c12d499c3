import type { Span } from '../model.ts'
import { type Ground, isMoney } from './beside.ts'
import { isSentence } from './clause/finite.ts'
import { phraseFrom, spanOf } from './clause/phrases.ts'
import { subjectOf } from './clause/subjects.ts'
import { doneBefore } from './deeds.ts'
import { nounsFrom } from './phrases.ts'
import { isWord, type Token } from './tokens.ts'
import { EMPTY, NO_STUFF } from './words.ts'

// What a figure is of, where the words right before or behind it say so: the stuff of a sum, what changed, whose line it ends.

/** "$777 million in funding for", "$2 billion in grants": what an amount consists of. */
export function stuffOf(ground: Ground): Span | null {
  const { claim, left, text } = ground
  const right = pastSameSum(ground.right)
  const at = /^(?:was|is|were|are|annually|yearly|monthly|daily)$/.test(right[0]?.text ?? '')
    ? 1
    : 0
  if (!isMoney(claim.unit) || right[at]?.text !== 'in') return null
  // 'of which 1,100 were in villages': where they are.
  if (claim.unit === 'items' && !/illion$/.test(text.slice(claim.start, claim.end))) return null
  const first = right[at + 1]
  if (!isWord(first)) return null
  // 'held $4 million in cash', and not 'paid $4 million in cash'.
  if (first.text === 'cash') return doneBefore(left) === null ? nounsFrom(right, at + 1) : null
  if (NO_STUFF.has(first.text) && !isTotal(right, at + 1)) return null
  if (first.text.endsWith('ing') && !STUFF_IN_ING.has(first.text)) return null
  if (left.at(-1)?.text === 'of' && !EMPTY.has(left.at(-2)?.text ?? '')) return null
  const span = pairFrom(right, nounsFrom(right, at + 1))
  // 'in Halden' is where; 'in Halden Grant aid' is of what.
  const isName = text[first.start] !== first.text[0]
  return isName && !STUFF.has(nounsEnd(right, span)) ? null : span
}

/** "$20 million (£11 million) in damages": past the same sum in another currency, or the end of its bracket. */
function pastSameSum(right: readonly Token[]): readonly Token[] {
  if (right[0]?.text === ')') return right.slice(1)
  if (right[0]?.text !== '(') return right
  const close = right.findIndex(({ text }) => text === ')')
  const isSum =
    close > 0 && close < SUM_MAX && right.slice(1, close).some(({ kind }) => kind === 'number')
  return isSum ? right.slice(close + 1) : right
}

const SUM_MAX = 9
const STUFF_IN_ING: ReadonlySet<string> = new Set(
  'funding financing spending lending training housing savings building'.split(' '),
)
const STUFF: ReadonlySet<string> = new Set(
  'grant grants loan loans aid funding funds assistance payment payments revenue revenues sales assets equity debt capital savings investment investments income earnings profit profits costs spending bonds notes tax taxes credit credits donations contributions exports imports orders deposits rewards fees support relief damages'.split(
    ' ',
  ),
)

/** "in total farm income", and not "in total". */
function isTotal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'total' && STUFF.has(nounsEnd(tokens, nounsFrom(tokens, at)))
}

function nounsEnd(tokens: readonly Token[], span: Span | null): string {
  return tokens.find(({ end }) => end === span?.end)?.text ?? ''
}

/** "in state and local tax revenue": two words that tell of which kind the one noun is. */
function pairFrom(tokens: readonly Token[], span: Span | null): Span | null {
  const and = tokens.findIndex(({ start }) => span !== null && start >= span.end)
  const first = nounsEnd(tokens, span)
  if (span === null || tokens[and]?.text !== 'and' || STUFF.has(first) || first.endsWith('s'))
    return span
  const more = nounsFrom(tokens, and + 1)
  return more !== null && STUFF.has(nounsEnd(tokens, more))
    ? { start: span.start, end: more.end }
    : span
}

const TAKES =
  /\b[Ii]t (?:now |still |has |had )*(?:takes?|took|taken|will take)(?: (?:us|them|him|her|you|me|people|(?:the|an?) [a-z]+))?(?: (?:about|around|some|just|only|nearly|over|more than))* $/
const TO_DO =
  /^(?: on average| at (?:most|least))?,? (to [a-z]+(?: (?:the |an? |its |their )?[a-z-]+)?)\b/

/** "It takes us 4 months on average to resolve a complaint": the time to resolve it. */
export function taskOf({ text, claim }: Ground): string | null {
  if (!/second|minute|hour|day|week|month|year/.test(claim.unit)) return null
  if (!TAKES.test(text.slice(Math.max(0, claim.start - 60), claim.start))) return null
  const task = TO_DO.exec(text.slice(claim.end, claim.end + 60))?.[1]
  return task === undefined ? null : `time ${task}`
}

/** "* The Halden Centre! Project ($243,000)": a line that is a name and its sum in brackets. */
export function lineOf({ text, claim }: Ground): Span | null {
  if (
    text[claim.start - 1] !== '(' ||
    !/^\)\.?[ \t]*(?:\n|$)/.test(text.slice(claim.end, claim.end + 8))
  )
    return null
  const from = Math.max(text.lastIndexOf('\n', claim.start) + 1, claim.start - LINE_MAX)
  const label = /^[\s*•·–—○●-]*((?:The )?\p{Lu}[^\d;]*?)[.\s]*\($/u.exec(
    text.slice(from, claim.start),
  )
  const words = label?.[1] ?? ''
  if (
    words === '' ||
    /[a-z]{3}[.?]\s|\b(?:is|are|was|were|has|have|see|saw|rose|fell|grew|continue)\b/.test(words)
  )
    return null
  if (words.split(/\s+/).length > WORDS_MAX) return null
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

const LINE_MAX = 110
const WORDS_MAX = 12

const OF_LINE = /^: ?((?:The )?\p{Lu}[^\n:;]*?)(?: [–—-] |[.;]?\s*(?:\n|$))/u

/** "* Norvik - $400,000: Halden Hospital Network - to help buy": where it goes, and what it is for behind it. */
export function namedBehind({ text, sentence, claim, left }: Ground): Span | null {
  if (!isMoney(claim.unit) || text[claim.end] !== ':') return null
  const isLed = left.length === 0 || /^[*•·○●▪◦–—-]$/.test(left.at(-1)?.text ?? '')
  const name = OF_LINE.exec(
    text.slice(claim.end, Math.min(sentence.end + 1, claim.end + LINE_MAX)),
  )?.[1]
  if (!isLed || name === undefined || name.split(/\s+/).length > WORDS_MAX) return null
  const start = text.indexOf(name, claim.end)
  return { start, end: start + name.length }
}

/** "• 4,120 – The number of shops in March fell by 2 %": a line that begins with its figure, and says behind a dash what it is. */
export function explainedBehind({ text, claim, words, at }: Ground): Span | null {
  const line = text.slice(Math.max(0, claim.start - 12), claim.start)
  if (at < 0 || !/(?:^|\n)[\s*•·●▪◦–—-]*$/.test(line)) return null
  const dash = words[at + 1]
  if (dash === undefined || !/^(?:[–—-]|:)$/.test(dash.text)) return null
  if (!/^\s*(?:\s[–—-]|:)\s/.test(text.slice(claim.end, dash.end + 1))) return null
  const phrase = /^(?:noun|det)$/.test(words[at + 2]?.tag ?? '') ? phraseFrom(words, at + 2) : null
  const verb =
    phrase === null ? -1 : words.findIndex(({ tag }, place) => place >= phrase.to && tag === 'verb')
  const subject = verb < 0 ? null : subjectOf(words, verb)
  const isWhole = subject !== null && typeof subject !== 'string' && subject.from === phrase?.from
  return spanOf(words, isWhole ? subject : phrase)
}

/** "School Union 42 (Readfield): $14,850.53": a line that is a label and its figure. */
export function labelOf({ text, sentence, claim, left, earlier, words }: Ground): Span | null {
  const colon = left.at(-1)
  // 'They sold 9 million: 4 million at home': no label, but a clause with a figure of its own.
  const isClauseOf =
    earlier.some((one) => one.claim.end <= (colon?.start ?? 0)) &&
    words.some(({ tag, end }) => tag === 'verb' && end <= (colon?.start ?? 0))
  // '- Percent of residents 16 and older who have had a dose: 77%': all of a line.
  const isLine =
    colon !== undefined &&
    /(?:^|\n)\s*[*•·○●▪◦–—-] [^\n:]*$/.test(
      text.slice(Math.max(0, colon.start - ROW_MAX), colon.start),
    ) &&
    /^[.;,]?\s*(?:\n|$)/.test(text.slice(claim.end, claim.end + 6))
  if (
    colon === undefined ||
    (isClauseOf && !isLine) ||
    claim.start - sentence.start > (isLine ? ROW_MAX : LABEL_MAX)
  )
    return null
  const isDash =
    /^[–—-]$/.test(colon.text) && /\s[–—-]\s$/.test(text.slice(sentence.start, claim.start))
  // 'Security upgrades - $325,000': a line that ends in its figure.
  const isEnd = /^[.;,]?\s*$/.test(text.slice(claim.end, sentence.end))
  if (colon.text !== ':' && !(isDash && isEnd)) return null
  const line = text.lastIndexOf('\n', colon.start - 1) + 1
  const label = text
    .slice(Math.max(sentence.start, line), colon.start)
    .replace(BULLET, '')
    .trimEnd()
  // 'Radio masts, Norvik Hill Station: $500,000': of a line that ends in its figure, a comma parts no clause.
  const isList = isEnd && /^\s*[*•·○●▪◦–—-]/.test(text.slice(sentence.start, colon.start))
  const isClause = isList ? /:/.test(label) : /[,:]/.test(label)
  if (isClause || /[a-z]{4}[.;!?]\s|\b(?:follow|includ)/.test(label)) return null
  if (label.split(/\s+/).length > (isLine ? ROW_WORDS_MAX : isList ? WORDS_MAX : 9)) return null
  if (label.split('(').length !== label.split(')').length) return null
  const start = text.indexOf(label, Math.max(sentence.start, line))
  const span = { start, end: start + label.length }
  return isSentence(words, span) ? null : span
}

/** "Deficit:" on the line above a line that is its figure alone. */
export function headOf({ text, claim }: Ground): Span | null {
  if (!/^\s*(?:\n|$)/.test(text.slice(claim.end, claim.end + 4))) return null
  const from = Math.max(0, claim.start - LABEL_MAX)
  const found = HEAD.exec(text.slice(from, claim.start))
  if (found === null) return null
  const start = from + found.index + found[0].indexOf(found[1] ?? '')
  return { start, end: start + (found[1]?.length ?? 0) }
}

const HEAD = /(?:^|\n)[\s*•–-]*(\p{Lu}[\p{L} &’'-]{2,50}):\s*\n\s*$/u

/** "o  July: $4": a small letter for a round mark. */
const BULLET = /^(?:[\s*•·–—○●▪◦§-]+|o\s+|(?:[ivx]{1,5}|\d{1,2}|[a-z])[.)]\s+)+/i

const LABEL_MAX = 80
const ROW_MAX = 120
const ROW_WORDS_MAX = 18
