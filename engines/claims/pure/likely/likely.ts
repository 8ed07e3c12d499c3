import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { isChinese } from '../derived/scene.ts'
import type { Doc, Relation } from '../model.ts'
import { candidatesIn } from './candidates.ts'
import { relationOf } from './relation-of.ts'
import {
  readerOf,
  type Table,
  tableOf,
  valuesOf,
  weightOfSigns,
  weightOfWords,
} from './weighing.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

// What no words tie and no rule finds: every figure that may have been computed from others, with everything that it may have been computed
// from. Where nothing of that fits, the guess for which most speaks is what the text says, if enough does.

/** The odds that a guess is meant and wrong, in natural logarithms, from which it is believed. */
const BELIEVED = 1.25
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
  const read = readerOf(ground.scene)
  const best = new Map<number, { readonly weight: number; readonly relation: Relation }>()
  for (const { guess, rivals } of candidates) {
    const [derived] = guess.roles
    if (derived === undefined) continue
    const signs = weightOfSigns(table, guess.kind, valuesOf(ground, guess, rivals))
    if (signs < HOPELESS) continue
    const lang = isChinese(ground.scene, derived) ? 'zh' : 'en'
    const weight = signs + weightOfWords(table, read, guess, lang)
    const { index } = derived.claim
    if (weight <= Math.max(BELIEVED, best.get(index)?.weight ?? BELIEVED)) continue
    const relation = relationOf(guess)
    if (relation !== null && test(relation) === false) best.set(index, { weight, relation })
  }
  return best.size === 0
    ? relations
    : [...relations, ...[...best.values()].map(({ relation }) => relation)]
}
