import type { Span } from '../model.ts'
import type { Ground } from './beside.ts'
import { isMoney } from './beside.ts'
import { doneBefore } from './deeds.ts'
import { isVerbAt, nounsBack, nounsFrom, pairedFrom, throughName, withOf } from './phrases.ts'
import { isWord, type Token } from './tokens.ts'
import { EMPTY, LEVELS, NO_STUFF, VERBS } from './words.ts'

// What a figure is of, where the words right before or behind it say so: the stuff of a sum, what changed, whose line it ends.

/** "$777 million in funding for", "$2 billion in grants": what an amount consists of. */
export function stuffOf(ground: Ground): Span | null {
  const { right, claim, left, text } = ground
  const at = /^(?:was|is|were|are|annually|yearly|monthly|daily)$/.test(right[0]?.text ?? '')
    ? 1
    : 0
  if (!isMoney(claim.unit) || right[at]?.text !== 'in') return null
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

const STUFF_IN_ING: ReadonlySet<string> = new Set(
  'funding financing spending lending training housing savings'.split(' '),
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

const CHANGES =
  /^(?:cut|increase|decrease|rise|fall|drop|decline|reduction|growth|jump|surge|gain|improvement|slump)$/

/** "a 50 percent cut in interest rates", "an increase of 3% in exports": what changed. */
export function changedBehind({ text, right, left, claim }: Ground): Span | null {
  if (claim.kind !== 'growth' && claim.kind !== null) return null
  const isBefore = left.at(-1)?.text === 'of' && CHANGES.test(left.at(-2)?.text ?? '')
  const from = behindBracket(right)
  const reach = claim.kind === null ? 1 : 3
  const noun = right.findIndex(
    ({ text: word }, at) => at >= from && at < from + reach && CHANGES.test(word),
  )
  if (noun < 0 && (!isBefore || claim.kind === null)) return null
  const at = noun < 0 ? 0 : noun + 1
  if (right[at]?.text === 'for' && noun >= 0 && isMoney(claim.unit))
    return pairedFrom(right, throughName(text, right, nounsFrom(right, at + 1)))
  return right[at]?.text === 'in' ? smallNouns(text, right, at + 1) : null
}

/** "a 4 percent ($2 million) increase in": the same sum in brackets. */
function behindBracket(right: readonly Token[]): number {
  const end = right[0]?.text === '(' ? right.findIndex(({ text }) => text === ')') : -1
  return end > 0 && end < BRACKET_MAX ? end + 1 : 0
}

const BRACKET_MAX = 8

/** "The council halves the fare", "doubled its output": what it did that to. */
export function turnedInto({ text, left, right, claim }: Ground): Span | null {
  if (claim.form !== 'multiple') return null
  // 'a law to double federal aid': nothing but what is doubled can stand behind it.
  const isBare =
    /^(?:to|will|would|could|may|should|and)$/.test(left.at(-1)?.text ?? '') &&
    /^(?:halve|double|triple|treble|quadruple)$/i.test(text.slice(claim.start, claim.end))
  if (
    !isBare &&
    !/\b(?:halv|doubl|tripl|trebl|quadrupl)(?:es|ed|ing)$/i.test(text.slice(claim.start, claim.end))
  )
    return null
  const isObject = /^(?:the|its|their|our|his|her)$/.test(right[0]?.text ?? '')
  return isObject || isBare ? withOf(right, nounsFrom(right, 0)) : null
}

/** "a decrease in cash reserves from $4 million", "a fall in sales in May, reporting $4 million". */
export function changedBefore({ text, left, claim }: Ground): Span | null {
  const last = left.at(-1)?.text ?? ''
  const isReport = REPORTS.test(text.slice(Math.max(0, claim.start - REPORTS_MAX), claim.start))
  if (!/^(?:from|of|by|to)$/.test(last) && !isReport) return null
  const noun = left.findLastIndex(
    ({ text: word }, at) => CHANGES.test(word) && left[at + 1]?.text === 'in',
  )
  if (noun < 0) return null
  const span = smallNouns(text, left, noun + 2)
  const end = span === null ? -1 : left.findIndex((token) => token.end === span.end)
  // 'from $4 million to $3 million': of both.
  const isBeside =
    end === left.length - 2 ? last !== 'to' : last === 'to' && left[end + 1]?.text === 'from'
  return isReport || isBeside ? span : null
}

const REPORTS_MAX = 16
const REPORTS = /,\s(?:reporting|recording|posting|totall?ing)\s$/

/** Nouns written small that are no time: 'in Halden', 'in May', 'in recent years' say where or when. */
function smallNouns(text: string, tokens: readonly Token[], from: number): Span | null {
  const span = nounsFrom(tokens, from)
  const first = tokens.find(({ start }) => start === span?.start)
  if (span === null || first === undefined) return null
  if (NO_STUFF.has(first.text) && !/^(?:cash|total)$/.test(first.text)) return null
  // 'in Halden's exports'
  const isOwned = /['’]s? \p{Ll}/u.test(text.slice(span.start, span.end))
  return isOwned || (text[first.start] === first.text[0] && !/\d/.test(first.text)) ? span : null
}

const REACHED = /^(?:reach|hit|total|exceed|top|surpass|average|cost|be|pass)$/
/** Verbs that tell how a measure moved. */
export const MOVES =
  /^(?:ris|rose|grow|grew|f[ae]ll|increas|decreas|declin|drop|climb|jump|soar|surg|slid|slip|plung|spike|expand|return|go|move|push|rall|recover|edg|bounc|trad|stay|break|head)[a-z]*$/
const MODAL = /^(?:could|will|may|might|can|would|should|shall)$/
const POISED =
  /^(?:set|expected|projected|forecast|predicted|likely|due|poised|estimated|slated|track|tipped)$/
const TOWARDS = /^(?:to|towards?|past|above|below|under|by|at|from|for|near)$/

/** "The market value is on track to reach", "the port's output could exceed", "can climb to": the nouns right before the verb. */
export function poisedOf({ text, left, claim }: Ground): Span | null {
  let at = left.length - 1
  // The verb may be the bound of the figure: 'could exceed $4 million'.
  const isBound = /^(?:exceed|surpass|top|pass)\b/.test(text.slice(claim.start, claim.end))
  while (/^(?:an?|the|another|anticipated|impressive|around|about)$/.test(left[at]?.text ?? ''))
    at -= 1
  if (!isBound) {
    const isTo = TOWARDS.test(left[at]?.text ?? '')
    const verb = isTo ? at - 1 : at
    if (!MOVES.test(left[verb]?.text ?? '') && (isTo || !REACHED.test(left[verb]?.text ?? '')))
      return null
    at = verb - 1
  }
  while (/^(?:soon|also|even|then|still|easily|quickly|eventually|now)$/.test(left[at]?.text ?? ''))
    at -= 1
  let isMeant = false
  if (left[at]?.text === 'to') {
    const isFor = left
      .slice(Math.max(0, at - NAME_WORDS), at)
      .some(({ text: word }) => word === 'for')
    if (POISED.test(left[at - 1]?.text ?? '')) {
      at -= left[at - 1]?.text === 'track' ? 3 : 2
      while (/^(?:is|are|was|were|been|has|have|now)$/.test(left[at]?.text ?? '')) at -= 1
    } else if (isFor) isMeant = true
    else return null
    if (isMeant) at -= 1
  } else if (MODAL.test(left[at]?.text ?? '')) at -= 1
  else return null
  const span = nounsBack(left, at + 1)
  // 'stays for treatment will be 5 days': the nouns are no more than a part of the name.
  const first = left.findIndex(({ start }) => start === span?.start)
  const before = left[first - 1]?.text ?? ''
  const isClause = /^(?:and|or|but)$/.test(before) && left[first - 2]?.text === ','
  const isPart = /^(?:for|in|on|at|from|with|by|and|or|of|all|\d.*)$/.test(before)
  return isPart && !isClause && !(isMeant && before === 'for') ? null : span
}

const NAME_WORDS = 5

const OBJECT =
  /\b(?:(?:see|saw|sees|seen|seeing|ha[ds]|help(?:ed|s)?|let) (?:the |its |their )?((?:[\p{L}’'.-]+ ){1,6}?(?:\(\p{Lu}+\) )?)(?:[a-z]+) (?:to|by|from|towards?|past|above|below|under)|(?:to|will|would|could|can|and) (?:increase|raise|boost|cut|reduce|lower|expand|extend|lift|bring|push|take) (?:the |its |their )?((?:[\p{L}’'.-]+ ){1,6}?)(?:to|by|from|up to|down to)) (?:about |around |some |nearly |an? )?$/u
const OBJECT_MAX = 90

/** "could see Halden slide towards", "saw its output expand by", "to increase road funding to": what is moved. */
export function movedObject({ text, claim, sentence }: Ground): Span | null {
  const from = Math.max(sentence.start, claim.start - OBJECT_MAX)
  const found = OBJECT.exec(text.slice(from, claim.start))
  const words = (found?.[1] ?? found?.[2] ?? '').trim()
  if (found === null || words === '' || /\b(?:of|in|on|that|which|and) *$/.test(words)) return null
  const start = text.indexOf(words, from + found.index)
  return { start, end: start + words.length }
}

/** "Currently priced at $5, the token offers", "Despite trading at $3 to $4, it": a participle that begins a sentence is of its subject. */
export function danglingOf({ sentence, claim, left, right }: Ground): Span | null {
  const comma = right.slice(0, DANGLING_WORDS).findIndex(({ text: word }) => word === ',')
  if (comma < 0 || claim.start - sentence.start > DANGLING_MAX) return null
  const first = left.findIndex(({ text: word }) => !BEFORE_DOING.test(word))
  const isDoing = /[a-z]{2}(?:ing|ed)$/.test(left[first]?.text ?? '')
  return isDoing && !left.some(({ text: word }) => /^[,;:]$/.test(word))
    ? nounsFrom(right, comma + 1)
    : null
}

const BEFORE_DOING = /ly$|^(?:now|still|after|while|when|today|despite|by|with|once)$/
const DANGLING_WORDS = 10
const DANGLING_MAX = 60

/** "High severity follows with $7 million", "Web and mail with $3 million": of the line that begins so. */
export function ledWith({ text, sentence, left, claim }: Ground): Span | null {
  if (!isMoney(claim.unit) || claim.unit === 'items') return null
  let end = left.length
  if (left[end - 1]?.text === 'of' && left[end - 2]?.text === 'total') end -= 3
  if (left[end - 1]?.text !== 'with') return null
  end -= 1
  const isLed = /^(?:lead|leads|led|follow|follows|followed)$/.test(left[end - 1]?.text ?? '')
  if (isLed && left[end - 2]?.text === 'the') end -= 3
  else if (isLed) end -= 1
  let first = 0
  while (left[first]?.kind === 'mark') first += 1
  const [from, to] = [left[first], left[end - 1]]
  if (from === undefined || to === undefined || end - first > LED_MAX) return null
  const isFirst = /^[\s*•·–—○●-]*$/.test(text.slice(sentence.start, from.start))
  const names = left.slice(first, end)
  const isName = names.every(
    ({ text: word, kind }) =>
      kind === 'word' && !word.endsWith('ed') && !VERBS.has(word) && !LEVELS.has(word),
  )
  return isFirst && isName ? { start: from.start, end: to.end } : null
}

const LED_MAX = 6

/** "added eight points to the ratio". */
export function addedTo({ claim, left, right }: Ground): Span | null {
  if (!/point/.test(claim.unit) || !/^add(?:s|ed|ing)$/.test(left.at(-1)?.text ?? '')) return null
  return right[0]?.text === 'to' ? nounsFrom(right, 1) : null
}

/** "the company's net loss has shown strength, remaining at $4 million": a participle without a subject of its own. */
export function ofWholeClause({ left }: Ground): Span | null {
  const at = left.findLastIndex(({ text }) => text === ',')
  if (!/^(?:remaining|standing|reaching|closing|staying)$/.test(left[at + 1]?.text ?? ''))
    return null
  const start = left.findLastIndex(({ text }, place) => place < at && /^[,.;]$/.test(text)) + 1
  const verb = left.findIndex(
    ({ text }, place) => place >= start && place < at && (VERBS.has(text) || LEVELS.has(text)),
  )
  return verb <= start ? null : nounsBack(left, verb)
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
  if (words === '' || /[a-z]{3}[.?]\s|\b(?:is|are|was|were|has|have)\b/.test(words)) return null
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

/** "School Union 42 (Readfield): $14,850.53": a line that is a label and its figure. */
export function labelOf({ text, sentence, claim, left, earlier }: Ground): Span | null {
  const colon = left.at(-1)
  // 'They sold 9 million: 4 million at home': no label, but a clause with a figure of its own.
  const isClauseOf =
    earlier.some((one) => one.claim.end < (colon?.start ?? 0)) &&
    left.some((_, at) => isVerbAt(left, at))
  if (colon === undefined || isClauseOf || claim.start - sentence.start > LABEL_MAX) return null
  const isDash =
    /^[–—-]$/.test(colon.text) && /\s[–—-]\s$/.test(text.slice(sentence.start, claim.start))
  // 'Security upgrades - $325,000': a line that ends in its figure.
  const isEnd = /^[.;,]?\s*$/.test(text.slice(claim.end, sentence.end))
  if (colon.text !== ':' && !(isDash && isEnd)) return null
  const label = text.slice(sentence.start, colon.start).replace(BULLET, '').trimEnd()
  // 'Radio masts, Norvik Hill Station: $500,000': of a line that ends in its figure, a comma parts no clause.
  const isList = isEnd && /^\s*[*•·○●▪◦–—-]/.test(text.slice(sentence.start, colon.start))
  const isClause = isList ? /:/.test(label) : /[,:]/.test(label)
  if (isClause || /[a-z]{4}[.;!?]\s|\b(?:follow|includ)/.test(label)) return null
  if (label.split(/\s+/).length > (isList ? WORDS_MAX : 9)) return null
  return label.split('(').length === label.split(')').length
    ? {
        start: text.indexOf(label, sentence.start),
        end: text.indexOf(label, sentence.start) + label.length,
      }
    : null
}

/** "o  July: $4": a small letter for a round mark. */
const BULLET = /^(?:[\s*•·–—○●▪◦§-]+|o\s+)+/

const LABEL_MAX = 80
