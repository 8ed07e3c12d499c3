import type { Context } from '../../context/context.ts'
import { before, type Figure, type Scene, SIZE_MAX } from '../../derived/scene.ts'
import { mayBeSlip } from '../../doubt/slipped.ts'
import type { Relation } from '../../model.ts'
import { areLevels, type Frame, framesIn, isLevel } from './frames.ts'
import { ABOUT } from './words.ts'

// "W from the state (Q), the town (Q) and the church (Q)": a list whose members each have their figure in brackets, behind what they make up together.

const NAME = '[^.;:QSDX()]{2,40}? \\('
const LIST = new RegExp(
  `(?<W>[QS])(?<A>[^.;QSDX()]{0,60}?)(?:\\b(?:from|by|between|across|among|for|to|in)\\b|:) ${NAME}(?<F>[QS])\\)(?:, ${NAME}[QS]\\))*,? and ${NAME}(?<L>[QS])\\)(?<T>[^.;QSDX]{0,24})`,
  'dg',
)
/** Not all of them are listed. */
const SOME =
  /\b(?:includ\w+|mainly|mostly|chiefly|notably|especially|particularly|such as|among others|for example|e\.g\.|led|largest|biggest|top|half|part|alone|most|some|elsewhere|other|others|more|rest|remaining|followed|ahead|trailed)\b/
/** "An average of W", "up from W". */
const OF_EACH =
  /\b(?:averag\w+|mean|median|typical|each|apiece|per)\b|\b(?:from|than|against|versus|compared (?:with|to)) (?:about |some |the )*$/
const TAIL = /^(?:,| and\b| as well| plus| or\b|,? along)/

export function listsIn(scene: Scene, context: Context): readonly Relation[] {
  return framesIn(scene, LIST).flatMap((frame) => listOf(scene, context, frame))
}

function listOf(
  scene: Scene,
  context: Context,
  { figures: { W, F, L }, said, at, to }: Frame,
): readonly Relation[] {
  if (W === undefined || F === undefined || L === undefined || !isLevel(W)) return []
  if (SOME.test(scene.mask.slice(at, to)) || TAIL.test(said.T ?? '')) return []
  if (OF_EACH.test(before(scene, W))) return []
  // "45% in towns (52%) and villages (31%)": rates of each, and no shares of one.
  if (W.sort === 'S' && !(OF_ALL.test(before(scene, W)) && /:$/.test(upToName(scene, W, F))))
    return []
  // "Two foundations (Q)" is one of them.
  const parts = scene.figures.slice(F.order, L.order + 1).filter(({ sort }) => sort !== 'N')
  if (!parts.every((one) => areLevels(scene, W, one))) return []
  const meant: Relation = {
    kind: 'parts',
    whole: W.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
  }
  const isMore = isMoreThan(W, parts) || isOfSoMany(scene, W, parts.length)
  return isMore || mayBeSlip(scene.doc, context, meant) ? [meant] : []
}

/** "Three countries account for S of output: …". */
const OF_ALL =
  /\b(?:accounts?|accounted|accounting) for (?:about |some |around |roughly |nearly |almost )?$/
const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

function upToName({ mask }: Scene, whole: Figure, first: Figure): string {
  return mask.slice(whole.at + 1, first.at).replace(/[^:]*$/, '')
}

/** All of them are listed. */
function isOfSoMany(scene: Scene, whole: Figure, many: number): boolean {
  const { start } = scene.doc.sentences[whole.claim.sentence] ?? whole.claim
  const led = scene.doc.text.slice(start, whole.claim.start).toLowerCase()
  return new RegExp(`\\b(?:${COUNTS[many] ?? many}|${many})(?: [a-z]+){1,3} account`).test(led)
}

/**
 * What a list leaves out can't make it more than its whole; what is much more was read in another scale, and where several are as large as the whole it is a mean
 * of them.
 */
function isMoreThan({ size }: Figure, parts: readonly Figure[]): boolean {
  const sum = parts.reduce((all, one) => all + one.size, 0)
  const large = parts.filter((one) => one.size > LARGE * size)
  return sum > size && sum < SIZE_MAX * size && large.length < 2
}

const LARGE = 0.7

/** "W cables (of which P lie deep)", "W measures, of which P this year and the other L later". */
const OF_WHICH = new RegExp(
  `(?<W>Q)[^.;QSDX()]{0,50}(?:,? \\(|, )of (?:which|whom) ${ABOUT}(?<P>Q)(?:[^.;QSDX()]{0,90} and the (?:other|remaining|rest,) ${ABOUT}(?<L>Q))?`,
  'dg',
)

/** "1,240 births in 14 wards, of which P", "9,200 instruments, held by 1,640 institutes, of which P": of what is counted there, if it can be of that alone. */
function isWhereIt(scene: Scene, place: Figure, part: Figure): boolean {
  const last = scene.figures[place.order - 1]
  return (
    last !== undefined &&
    last.size >= part.size &&
    areLevels(scene, last, part) &&
    /^,? [a-z][a-z -]{1,40} (?:in|at|by|across|from|on|over|to|for|with) (?:its |the |all )?$/.test(
      scene.mask.slice(last.at + 1, place.at),
    )
  )
}

export function ofWhichIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, OF_WHICH).flatMap(({ figures: { W, P, L } }) => {
    const parts = [P, L].flatMap((one) => one ?? [])
    if (W === undefined || !parts.every((one) => areLevels(scene, W, one))) return []
    if (P !== undefined && P.size > W.size && isWhereIt(scene, W, P)) return []
    return [
      {
        kind: 'parts',
        whole: W.claim.index,
        parts: parts.map(({ claim }) => claim.index),
        complete: L !== undefined,
        isTied: true,
      },
    ]
  })
}
