import type { Relation } from '../../model.ts'
import { type Line, mayBeAlike, type Part } from '../part.ts'
import { before, behind, between, isLevel, type Placed, placesOf } from './said.ts'

// The ends of growth a year on average, where a pair, a multiple, a bracket or an aside tells them: "from 11.2 to 15.8, with an average
// annual growth of 7.1 %", "3.6 times as many, or growth averaging 38 % a year", "since 2014 (1,700 GW)", "since 2018, when it stood at 1.8".

type Average = Extract<Relation, { kind: 'average-growth' }>
type Ends = { readonly base: number; readonly result: number }

export function withWordedAverages(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const open = relations.filter(isOpen)
  if (open.length === 0) return relations
  const places = placesOf(lines)
  const ends = endsOf(relations)
  return relations.map((one) => {
    const own = isOpen(one) ? places.get(one.rate) : undefined
    if (!isOpen(one) || own === undefined) return one
    const found = beside(own, ends) ?? sinceBase(lines, own)
    return found === null ? one : { ...one, ...found }
  })
}

function isOpen(one: Relation): one is Average {
  return one.kind === 'average-growth' && (one.base === null || one.result === null)
}

/** By the last figure of each: pairs of levels, and multiples with both of theirs. */
function endsOf(relations: readonly Relation[]): ReadonlyMap<number, Ends> {
  const found = new Map<number, Ends>()
  for (const one of relations) {
    if (one.kind === 'change' && one.result !== null && one.base !== null && one.amount === null)
      found.set(Math.max(one.result, one.base), { base: one.base, result: one.result })
    if (one.kind === 'multiple' && one.of !== null && one.base !== null)
      found.set(one.times, { base: one.base, result: one.of })
  }
  return found
}

const GOES_ON =
  /^[^.;。；()]{0,40}(?:,|:|，| or )[^.;。；()]{0,50}$|^[^.;。；()]{0,60}, (?:an?|which is an) [^.;()]{0,40}$/

function beside({ line, part }: Placed, ends: ReadonlyMap<number, Ends>): Ends | null {
  const last = line.parts[part.order - 1]
  const found = ends.get(last?.claim.index ?? -1)
  if (last === undefined || found === undefined) return null
  return GOES_ON.test(between(line, last, part)) ? found : null
}

const SINCE =
  /\bsince [^.;()]{0,24}, when (?:it|they|there|the [a-z]+) (?:was|were|stood at|had been) (?:about |only |just )?$/i
const SINCE_BEHIND = /\bsince [^.;()]{0,24} \($/i

function sinceBase(lines: readonly Line[], { line, at, part }: Placed): Ends | null {
  const [last, next] = [line.parts[part.order - 1], line.parts[part.order + 1]]
  const isBefore = last !== undefined && part.order === 1 && SINCE.test(before(line, last))
  const isBehind =
    next !== undefined &&
    part.order === 0 &&
    SINCE_BEHIND.test(between(line, part, next)) &&
    behind(line, next).startsWith(')')
  const base = isBefore ? last : isBehind ? next : undefined
  const above = lines[at - 1]
  if (base === undefined || above === undefined || !isLevel(base)) return null
  if (above.tape.sentence.paragraph !== line.tape.sentence.paragraph) return null
  const isOf = (other: Part): boolean =>
    isLevel(other) &&
    other.mark !== 'from' &&
    other.mark !== 'than' &&
    mayBeAlike(line.tape.text, other.claim, base.claim)
  const result = above.parts.find(isOf)
  return result === undefined ? null : { base: base.claim.index, result: result.claim.index }
}
