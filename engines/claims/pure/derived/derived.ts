import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import type { Doc, Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'
import { retoldIn } from './again/retold.ts'
import { bareListOf } from './bare-lists.ts'
import { changeOf } from './change/changes.ts'
import { comparedOf } from './change/compared.ts'
import { freeOf } from './change/free.ts'
import { besideOf, rateWayOf } from './change/rates.ts'
import { saidWayOf } from './change/said-ways.ts'
import { toldTwice } from './change/told-twice.ts'
import { wayOf } from './change/ways.ts'
import { meanRateOf } from './change/yearly.ts'
import { derivedBy } from './derived-by.ts'
import { meanOf } from './means.ts'
import { restOf } from './members.ts'
import { multipleOf } from './multiples.ts'
import { onlyGapOf } from './only/gaps.ts'
import { isToldOtherwise } from './only/otherwise.ts'
import { onlyProductOf } from './only/products.ts'
import { onlyShareOf } from './only/shares.ts'
import { partOf } from './parts.ts'
import { type Figure, type Reading, type Scene, sceneOf } from './scene.ts'
import { seriesOf } from './series.ts'
import { shareOf } from './shares.ts'
import { sumOf } from './sums.ts'
import { goalsOf } from './way/goals.ts'
import { marginsOf } from './way/margins.ts'
import { rangesOf } from './way/ranges.ts'
import { signedOf } from './way/signed.ts'
import { waysOf } from './way/ways.ts'
import { closedListOf } from './whole/closed-lists.ts'
import { tiedShareOf } from './whole/tied-shares.ts'

// What was computed from other figures was, in a short text, computed from those beside it. Where no relation says from which, and no
// reading of them fits, the plainest is what the text says, if nothing else there could be meant.

type Rule = (scene: Scene, figure: Figure) => Reading | null
const RULES: readonly Rule[] = [
  seriesOf,
  comparedOf,
  toldTwice,
  shareOf,
  tiedShareOf,
  meanRateOf,
  changeOf,
  meanOf,
  multipleOf,
  sumOf,
  bareListOf,
  closedListOf,
  partOf,
  restOf,
  wayOf,
  besideOf,
  rateWayOf,
  saidWayOf,
  freeOf,
  onlyGapOf,
  onlyProductOf,
  onlyShareOf,
]

export function withDerived(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const told = toldOf(relations)
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const found: Relation[] = []
  const near = nearOf(context, relations)
  for (const figure of scene.figures) {
    if (told.has(figure.claim.index)) continue
    const around = near === null ? scene : { ...scene, relations: near(figure.claim.sentence) }
    for (const rule of RULES) {
      const read = rule(around, figure)
      if (read === null || read.meant === null) continue
      const { meant, others } = read
      if (isToldOtherwise(scene, figure, meant)) continue
      if (test(meant) !== null && !others.some((one) => test(one))) found.push(meant)
      break
    }
  }
  const relationsOf = (sentence: number) => near?.(sentence) ?? relations
  found.push(...retoldIn(scene, relationsOf).filter((one) => test(one) !== null))
  found.push(
    ...[...marginsOf(scene), ...rangesOf(scene), ...signedOf(scene), ...waysOf(scene)].filter(
      (one) => test(one) !== null,
    ),
  )
  found.push(...goalsOf(scene, test).filter((one) => test(one) === false))
  return found.length === 0 ? relations : [...relations, ...found]
}

/** Rules look through all relations for each figure: in a long text, through those of the sentences around it. */
const RELATIONS_MAX = 300
const SENTENCES_AROUND = 3

function nearOf(
  { claims }: Context,
  relations: readonly Relation[],
): ((sentence: number) => readonly Relation[]) | null {
  if (relations.length <= RELATIONS_MAX) return null
  const bySentence = new Map<number, Set<Relation>>()
  for (const one of relations) {
    for (const index of membersOf(one)) {
      const sentence = claims[index]?.sentence ?? -1
      const known = bySentence.get(sentence)
      if (known === undefined) bySentence.set(sentence, new Set([one]))
      else known.add(one)
    }
  }
  const around: (readonly Relation[])[] = []
  return (sentence) => {
    const known = around[sentence]
    if (known !== undefined) return known
    const found = new Set<Relation>()
    for (let at = sentence - SENTENCES_AROUND; at <= sentence + SENTENCES_AROUND; at += 1)
      for (const one of bySentence.get(at) ?? []) found.add(one)
    const made = [...found]
    around[sentence] = made
    return made
  }
}

/** Derived figures of which a relation tells all that they are derived from. */
function toldOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(relations.flatMap((one) => derivedBy(one) ?? []))
}
