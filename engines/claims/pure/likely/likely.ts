import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { isChinese } from '../derived/scene.ts'
import type { Doc, Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
import { relationOf } from './relation-of.ts'
import type { Ground } from './types.ts'
import {
  readerOf,
  type Table,
  tableOf,
  valuesOf,
  type Weights,
  weightOfSigns,
  weightOfWords,
} from './weighing.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

// What no words tie and no rule finds: every figure that may have been computed from others, with everything that it may have been computed
// from. Where nothing of that fits, the guess for which most speaks is what the text says, if enough does.

/** The odds that a guess is meant and wrong, in natural logarithms, from which it is believed. */
const BELIEVED = 1.25
/** Below these a rule isn't believed either: its words were read, and everything else speaks against it. */
const DISBELIEVED = -2.5
/** Words don't make up for so little. */
const HOPELESS = -4

let table: Table | null = null

export function withLikely(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  table ??= tableOf(WEIGHTS as Weights)
  const test = testOf({ doc, ...context, relations })
  const { ground, candidates } = candidatesIn(doc, context, relations, test)
  const weigh = weigherOf(table, ground)
  const failing = new Map<string, Relation>()
  for (const one of relations) if (test(one) === false) failing.set(keyOf(one), one)
  const best = new Map<number, Believed>()
  const believed = new Map<Relation, number>()
  for (const candidate of candidates) {
    const [derived] = candidate.guess.roles
    if (derived === undefined) continue
    const relation = relationOf(candidate.guess)
    if (relation === null) continue
    const told = failing.get(keyOf(relation))
    const least = told === undefined ? HOPELESS : Number.NEGATIVE_INFINITY
    const weight = weigh(candidate, least)
    if (told !== undefined) {
      believed.set(told, Math.max(weight, believed.get(told) ?? weight))
      continue
    }
    const { index } = derived.claim
    if (weight <= Math.max(BELIEVED, best.get(index)?.weight ?? BELIEVED)) continue
    if (test(relation) === false) best.set(index, { weight, relation })
  }
  const sound = relations.filter((one) => (believed.get(one) ?? 0) >= DISBELIEVED)
  return [...sound, ...[...best.values()].map(({ relation }) => relation)]
}

type Believed = { readonly weight: number; readonly relation: Relation }

function weigherOf(own: Table, ground: Ground): (one: Candidate, least: number) => number {
  const read = readerOf(ground.scene)
  return ({ guess, rivals }, least) => {
    const signs = weightOfSigns(own, guess.kind, valuesOf(ground, guess, rivals))
    if (signs < least) return signs
    const [derived] = guess.roles
    const lang = derived !== undefined && isChinese(ground.scene, derived) ? 'zh' : 'en'
    return signs + weightOfWords(own, read, guess, lang)
  }
}

/** Which figures a relation has, and how it ties them. */
function keyOf(relation: Relation): string {
  const members = [...new Set(membersOf(relation))].sort((a, b) => a - b)
  return `${FAMILIES[relation.kind] ?? relation.kind} ${members.join()}`
}

/** A difference is one however it is told. */
const FAMILIES: Partial<Readonly<Record<Relation['kind'], string>>> = {
  change: 'change',
  gap: 'change',
  mean: 'mean',
  pooled: 'mean',
}
