import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { type Frame, framesIn } from '../outright/frames.ts'
import { meanOf } from '../reckoned/made.ts'
import { calledBy } from './nouns.ts'

// "Lent T items. … It counts C members, each of whom borrowed M items on average": what the last noun calls is dealt out among those.

const EACH =
  /(?<C>Q)(?: [a-z-]+){0,3}, each of (?:whom|which|them) (?:has |had |have )?[a-z]+ (?:an average of |on average |about |some )*(?<M>Q)(?: [a-z]+)?(?: on average)?/dg
/** As far off as a slip may be. */
const FAR = 12

export function eachIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, EACH).flatMap((one) => meanIn(scene, one))
}

function meanIn(scene: Scene, { figures: { C, M }, at, to }: Frame): readonly Relation[] {
  if (!isPlain(C) || !isPlain(M) || !/average/.test(scene.mask.slice(at, to))) return []
  const noun = nounOf(scene, M)
  if (noun === null) return []
  const found = calledBy(scene, noun, C).filter((one) => one.claim.unit === M.claim.unit)
  const [total, ...more] = found
  if (total === undefined || more.some(({ size }) => size !== total.size)) return []
  const off = total.size / (C.size * M.size)
  return off < FAR && off > 1 / FAR ? [meanOf(M, total, C)] : []
}

/** "52 items": the word that is counted, which the unit may hold. */
function nounOf(scene: Scene, one: Figure): string | null {
  const { from = 0, to = 0 } = scene.pieces[one.claim.sentence] ?? {}
  const own = scene.mask.slice(Math.max(from, one.at + 1), Math.min(to, one.at + 40))
  return /^ ([a-z]{4,}s)\b/.exec(own)?.[1] ?? null
}
