import { testOf } from '../checks/checks.ts'
import { meets, plus, type Range } from '../checks/stated/ranges.ts'
import type { Context } from '../context/context.ts'
import { alike, type Figure, isChange, type Scene, sceneOf } from '../derived/scene.ts'
import { rangeIn } from '../likely/guess/sizes.ts'
import type { Doc, Relation } from '../model.ts'

// "29 to 17 in favour, with two abstentions; all 48 were there": what is lacking of a whole stands between its parts, or right behind them.

type Parts = Extract<Relation, { kind: 'parts' }>

/** Parts that make up their whole with one more of their sentences are no contradiction of it. */
export function withoutLeftOut(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const test = testOf({ doc, ...context, relations })
  const failing = relations.filter(
    (one): one is Parts & Relation =>
      one.kind === 'parts' && one.complete && one.less === undefined && test(one) === false,
  )
  if (failing.length === 0) return relations
  const scene = sceneOf(doc, context, relations)
  const made = new Set<Relation>(failing.filter((one) => isLeftOut(scene, one)))
  return relations.filter((one) => !made.has(one))
}

function isLeftOut(scene: Scene, { whole, parts }: Parts): boolean {
  const own = scene.byClaim.get(whole)
  const list = parts.flatMap((part) => scene.byClaim.get(part) ?? [])
  if (own === undefined || own.sort === 'S' || list.length < parts.length) return false
  if ([own, ...list].some((one) => scene.pieces[one.claim.sentence]?.grammar !== 'en')) return false
  const sentences = [own, ...list].map(({ claim }) => claim.sentence)
  const [first, last] = [Math.min(...sentences), Math.max(...sentences)]
  if (last - first > REACH) return false
  const sum = list.reduce((all: Range, one) => plus(all, rangeIn(one, own)), { low: 0, high: 0 })
  const members = new Set([own, ...list])
  const around = scene.pieces.slice(first, last + 1).flatMap(({ figures }) => figures)
  return around.some(
    (one) =>
      !members.has(one) &&
      mayBePart(scene, one, own) &&
      meets(plus(sum, rangeIn(one, own)), own.range),
  )
}

const REACH = 2

function mayBePart(scene: Scene, one: Figure, whole: Figure): boolean {
  return (one.sort === 'N' || alike(scene, one, whole)) && !isChange(one) && one.size > 0
}
