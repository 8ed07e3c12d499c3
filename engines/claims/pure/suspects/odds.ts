import { isOneSlip } from '../doubt/one-slip.ts'
import type { Reading, Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import type { Ground, Suspect } from './suspect.ts'
import { betweenOf, traitsOf } from './traits.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

// The last word on what fails: how likely a contradiction with its traits is the text's and no misreading, learnt from releases as they were published
// and from the same with errors. A contradiction that was missed is forgiven, and a false one isn't.

/** Natural logarithms of odds: of any suspect, and what each value of a trait adds, by name. */
export type Weights = {
  /** Kinds of relations of which enough was learnt; of others everything is told. */
  readonly kinds: readonly string[]
  readonly any: number
  readonly traits: { readonly [name: string]: { readonly [value: string]: number } }
}

/** From these odds on it is told. */
const TOLD = 0.5

export function withoutMisread(reading: Reading, ground: Ground): Reading {
  const misread = new Set(
    ground.suspects
      .filter(({ relation }) => WEIGHTS.kinds.includes(relation.kind) && !isOutright(relation))
      .filter(
        (one) =>
          oddsOf(WEIGHTS, ground, one) < TOLD &&
          !isPlain(ground, one) &&
          !isOneSlip(ground.doc, ground.context, one.relation),
      )
      .map(({ relation }) => relation),
  )
  if (misread.size === 0) return reading
  return { ...reading, relations: reading.relations.filter((one) => !misread.has(one)) }
}

/** A stretch with its length right beside it, or one that ends before it begins, is no guess whatever stands around it. */
function isOutright(relation: Relation): boolean {
  return relation.kind === 'apart' && relation.isOutright === true
}

/**
 * A multiple, a mean, a goal or a count of names that a rule ties with no figure between its own, a column with its total, and what a form of words has places
 * for: in 1,700 true releases the weights took none of these for a misreading, and in texts with an error two dozen that were errors.
 */
function isPlain(ground: Ground, one: Suspect): boolean {
  const { relation, members } = one
  if (relation.isWorded === true || isOfRows(ground, one)) return true
  if (relation.isGuess === true || betweenOf(ground, one) > 0) return false
  switch (relation.kind) {
    case 'multiple':
    case 'mean':
      return true
    case 'enumeration':
      return isEnglish(ground, one)
    case 'listing':
      // "13x4, 13x5": a digit is rather part of a name.
      return isEnglish(ground, one) && isInWords(ground, members)
    case 'target':
      return relation.isWay !== true && isEnglish(ground, one)
    case 'equivalent':
      // Money of two currencies is reckoned at a rate that isn't told.
      return members.every(({ unit }) => !dimensionOf(unit).startsWith('money'))
    default:
      return false
  }
}

/** A column of more than its total; what is less may leave out a row that another note tells. */
function isOfRows({ doc, context }: Ground, { relation, members }: Suspect): boolean {
  if (relation.kind !== 'parts' || !relation.complete || relation.isGuess === true) return false
  const size = (index: number): number => {
    const value = context.claims[index]?.value
    return value === undefined ? 0 : Number(value.coefficient) / 10 ** value.scale
  }
  if (relation.parts.reduce((sum, part) => sum + size(part), 0) <= size(relation.whole))
    return false
  return members.every(({ sentence }) => {
    const paragraph = doc.sentences[sentence]?.paragraph
    return paragraph !== undefined && doc.paragraphs[paragraph]?.kind === 'row'
  })
}

function isInWords({ doc: { text } }: Ground, [count]: Suspect['members']): boolean {
  return count !== undefined && !/\d/.test(text.slice(count.start, count.end))
}

function isEnglish({ doc }: Ground, { members: [first] }: Suspect): boolean {
  return doc.sentences[first?.sentence ?? 0]?.grammar === 'en'
}

export function oddsOf(
  { any, traits }: Pick<Weights, 'any' | 'traits'>,
  ground: Ground,
  one: Suspect,
): number {
  let odds = any
  for (const [name, value] of traitsOf(ground, one)) odds += traits[name]?.[value] ?? 0
  return odds
}
