import { dimensionOf } from '../units/table.ts'
import { nameBefore, nounsBack } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { Asked } from './types.ts'
import { LEVELS } from './words.ts'

// What a figure measures, where the figures or the name beside it say so.

/** A claim between the tokens before it and those behind it. */
export type Ground = Asked & {
  readonly left: readonly Token[]
  readonly right: readonly Token[]
}

/** Money, or a bare number where a text leaves its sign out. */
export function isMoney(unit: string): boolean {
  return dimensionOf(unit).startsWith('money') || unit === 'items'
}

/** "followed by South Asia with US$5 billion": the name that has it. */
/** "imports up by 3.4%", "pillion passengers account for four per cent": the nouns right before the word. */
export function nounBefore({ text, claim, left }: Ground): string | null {
  if (!/percent/.test(claim.unit)) return null
  const [last, before] = [left.at(-1)?.text ?? '', left.at(-2)?.text ?? '']
  const isPart =
    (last === 'for' && /^account(?:s|ed)?$/.test(before)) ||
    (last === 'up' && /^ma(?:ke|kes|de)$/.test(before))
  const end = isPart ? left.length - 2 : last === 'by' ? left.length - 2 : left.length - 1
  if (!isPart && !/^(?:up|down)$/.test(left[end]?.text ?? '')) return null
  const span = nounsBack(left, left[end - 1]?.text === 'also' ? end - 1 : end)
  const words = span === null ? '' : text.slice(span.start, span.end)
  return /^\p{L}{4}/u.test(words) && !/^(?:this|that|which|they|who)\b|\d/i.test(words)
    ? words
    : null
}

/** "expects revenue growth of between 5 and 7 %": what grows, and not who expects it. */
export function grownOf({ text, left }: Ground): string | null {
  if (left.at(-1)?.text !== 'of' || !CHANGES.test(left.at(-2)?.text ?? '')) return null
  const span = nameBefore(left, left.length - 2)
  const words = span === null ? '' : text.slice(span.start, span.end)
  return /^\p{L}{4}/u.test(words) && !HOW.test(words) ? words : null
}

const CHANGES = /^(?:growth|drop|decline|increase|rise|fall|decrease|gain|reduction|cut)$/

/** How much something grew. */
const HOW =
  /^(?:annual|strong|solid|slight|sharp|modest|steady|robust|further|organic|rapid|significant|small|large|slow|record|average|cumulative|total|overall|real|nominal|double|single|year|fast|high|moderate|stable|additional|healthy|impressive|net|such|combined|consecutive|sequential|underlying)\b|ly$/i

export function namedWith({ text, claim, left }: Ground): string | null {
  if (!isMoney(claim.unit) || claim.unit === 'items' || left.at(-1)?.text !== 'with') return null
  const from = left.findLastIndex(
    ({ start }, at) => at < left.length - 1 && !isCapital(text, start),
  )
  const [first, end] = [left[from + 1], left.at(-2)]
  if (first === undefined || end === undefined || from < 0 || from === left.length - 2) return null
  return first.kind === 'word' ? text.slice(first.start, end.end) : null
}

/** "Milk cows, at 9.4 million head, were up", "All cattle in the country totaled 94 million head": of what they are heads. */
export function ofHead({ text, claim, left, right }: Ground): string | null {
  if (claim.form !== 'number' || right[0]?.text !== 'head') return null
  const isAside = left.at(-1)?.text === 'at' && left.at(-2)?.text === ','
  const end = isAside ? left.length - 2 : left.findLastIndex(({ text: word }) => LEVELS.has(word))
  const first = left.findLastIndex(({ text: word }, at) => at < end && /^[.;]$/.test(word)) + 1
  const from = end < 0 ? undefined : left[first]
  if (from === undefined || end <= first) return null
  const words = text.slice(from.start, left[end - 1]?.end).replace(/, as of .*$|,$/, '')
  return words.length > HEAD_MAX || /[,:]/.test(words) ? null : words
}

const HEAD_MAX = 60

function isCapital(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at] ?? '')
}

/** "export value of A and import value of B rose 12.5% and 19.4% respectively": the n-th rate is of the n-th figure. */
export function dealtTo({ text, claim, siblings, earlier }: Ground): string | null {
  if (
    !/^(?:[^.;]|\.(?=\d)){0,60}\brespectively\b/.test(text.slice(claim.end, claim.end + DEALT_MAX))
  )
    return null
  const rates = siblings.filter(({ kind, unit }) => kind === claim.kind && unit === claim.unit)
  const levels = earlier.filter(
    ({ claim: one }) => one.form === 'number' && one.kind !== claim.kind,
  )
  const order = rates.findIndex(({ start }) => start === claim.start)
  const isOne = rates.length > 1 && rates.length === levels.length && claim.kind === 'growth'
  return isOne ? (levels[order]?.name ?? null) : null
}

const DEALT_MAX = 80
