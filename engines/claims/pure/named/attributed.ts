import { dimensionOf } from '../units/table.ts'
import { type Ground, isMoney } from './beside.ts'
import { told } from './cleaned.ts'
import { nounsFrom, pairedFrom } from './phrases.ts'

// A figure that stands before a noun as an adjective does: the noun is what it is of, whatever the subject of the sentence.

/** "with a 90% refund rate", "a 6% dividend increase", "5 percent export growth", "a $500 deposit earns a profit": the noun behind the figure. */
export function attributed(ground: Ground): string | null {
  const { claim, left, right, text } = ground
  const isRate = /percent$/.test(claim.unit)
  if (claim.form !== 'number' || !(isRate || isMoney(claim.unit)) || claim.unit === 'items')
    return null
  const isBare = !ARTICLES.test(left.at(-1)?.text ?? '')
  let from = 0
  while (HOW.test(right[from]?.text ?? '')) from += 1
  const span = nounsFrom(right, from)
  if (span === null || ARTICLES.test(right[from]?.text ?? '')) return null
  let end = right.findIndex((token) => token.end === span.end) + 1
  const isVerb = /[a-z]s$/.test(right[end - 1]?.text ?? '') && OBJECTS.test(right[end]?.text ?? '')
  if (isVerb && end - from > 1) end -= 1
  const isChange = isRate && end - from > 1 && CHANGES.test(right[end - 1]?.text ?? '')
  // 'reports 5 percent export growth': without an article only what changed.
  if (isBare && !isChange) return null
  if (isChange) end -= 1
  const [first, last] = [right[from], right[end - 1]]
  if (first === undefined || last === undefined) return null
  // 'the €2 million planned', 'the 80 million set aside'
  const isDone = /ed$|^(?:set|spent|paid|lent|sent|put|won|lost)$/.test(first.text)
  const isNone = isDone || right.slice(from, end).some(({ text: word }) => NONE.test(word))
  const isPlain = (isBare || text[first.start] === first.text[0]) && first.kind === 'word'
  return isNone || !isPlain ? null : told(ground, { start: first.start, end: last.end })
}

const ARTICLES = /^(?:a|an|the|its|their|our|his|her|another)$/
const OBJECTS = /^(?:a|an|the|its|their|up|\d[\d.,]*)$/
const HOW = /^(?:annual|annualized|average|overall|year-on-year|record|further|new|additional)$/
const CHANGES =
  /^(?:increases?|decreases?|rises?|falls?|drops?|declines?|reductions?|growth|jumps?|surges?|gains?|improvements?|cuts?|hikes?|boosts?)$/
/** How it differs, and what is measured beside a base, is told elsewhere. */
const NONE =
  /^(?:increase|decrease|rise|fall|drop|decline|reduction|growth|jump|surge|gain|improvement|cut|hike|boost|slump|change|higher|lower|fewer|larger|smaller|greater|bigger|faster|slower|cheaper|point|points|pts?|mark|year|on|basis|yoy|expansion|contraction|uptick|dip|increases|portion|decreases|loss|level|threshold)$/

/** "13 additional pumps", "18 southern and northern provinces": what is counted stands behind its adjectives. */
export function countedAfter(ground: Ground): string | null {
  const { claim, right, left, text } = ground
  if (claim.form !== 'number' || claim.kind !== null || claim.value.scale !== 0) return null
  if (dimensionOf(claim.unit).startsWith('money') || /percent|ratio|rank/.test(claim.unit))
    return null
  if (!/\d$/.test(text.slice(claim.start, claim.end)) || isBlank(text, claim.end)) return null
  const nouns = nounsFrom(right, 0)
  const pair = pairedFrom(right, nouns)
  // '840 jobs and wages of £2 million': of two.
  const isOfTwo = right.find(({ start }) => pair !== null && start >= pair.end)?.text === 'of'
  const plain = isOfTwo ? nouns : pair
  // 'new energy vehicles' may be a name of their own.
  const from = right[0]?.text === 'new' ? right[0].start : plain?.start
  const span = plain === null || from === undefined ? null : { start: from, end: plain.end }
  if (span === null || span.start !== right[0]?.start || left.at(-1)?.kind === 'number') return null
  const words = text.slice(span.start, span.end)
  const head = words.split(/\s/).at(-1) ?? ''
  const isPlural =
    /^(?:[a-z-]{2,}[a-rt-z]s|staff|people|men|women|children)$/.test(head) && /\s/.test(words)
  return isPlural && !/\d|\n| {2}/.test(words) ? told(ground, span) : null
}

/** Another cell or line. */
function isBlank(text: string, end: number): boolean {
  return /^(?:\s{2}|\n)/.test(text.slice(end, end + 2))
}
