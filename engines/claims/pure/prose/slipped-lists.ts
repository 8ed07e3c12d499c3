import { less, meets, plus, type Range } from '../checks/stated/ranges.ts'
import { before, type Figure, type Scene } from '../derived/scene.ts'
import { rangeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import { chanceOfSlip } from './chance.ts'
import { areOfKind, isLevel, sumOf } from './pool.ts'

// "Sales of W. A brought P, B Q and C R": three figures and more that one or two sentences list, and a larger one above them that they would make up, had one of them
// not been mistyped. No word says that they are all of it, so the digits have to: what comes about by chance is let go.

const CHANCE = 0.03
const LEAST = 3
const MOST = 7
const LEAD = 6
const BACK = 4
const BASE =
  /\b(?:from|against|than|compared (?:with|to)|compares with|versus|after|previously|previous year:?)(?: (?:the|about|some|only))* $/

export function slippedListsIn(
  scene: Scene,
  explained: ReadonlySet<number>,
  test: (relation: Relation) => boolean | null,
): readonly Relation[] {
  const found: Relation[] = []
  const known = new Set(explained)
  for (const run of runsIn(scene)) {
    if (run.some(({ claim }) => known.has(claim.index))) continue
    const meant = meantBy(scene, run, known)
    if (meant === null || test(meant) !== false) continue
    found.push(meant)
    for (const { claim } of run) known.add(claim.index)
  }
  return found
}

/** All levels of one sentence, or of two that follow each other. */
function runsIn(scene: Scene): readonly (readonly Figure[])[] {
  const own = scene.pieces.map(({ figures, grammar }) =>
    grammar === 'en' ? figures.filter((one) => isLevel(one) && one.sort === 'Q') : [],
  )
  return own.flatMap((one, at) => {
    const next = own[at + 1] ?? []
    const isOne = scene.pieces[at]?.paragraph === scene.pieces[at + 1]?.paragraph
    const both = next.length > 0 && isOne && one.length > 0 ? [[...one, ...next]] : []
    return [...both, one].filter((run) => isList(scene, run))
  })
}

function isList(scene: Scene, run: readonly Figure[]): boolean {
  const [first] = run
  return (
    first !== undefined &&
    run.length >= LEAST &&
    run.length <= MOST &&
    run.every(
      (one) =>
        one.claim.bound === 'exact' &&
        areOfKind(scene, one, first) &&
        !BASE.test(before(scene, one, 30)),
    )
  )
}

function meantBy(
  scene: Scene,
  run: readonly Figure[],
  explained: ReadonlySet<number>,
): Relation | null {
  const [first] = run
  if (first === undefined) return null
  const most = Math.max(...run.map(({ size }) => size))
  const alike = scene.figures.filter(
    (one) => !run.includes(one) && isLevel(one) && one.size > most && areOfKind(scene, one, first),
  )
  // "(prior year: B)": what there was before has other parts.
  if (alike.some((whole) => meets(sumOfRun(run, whole), whole.range))) return null
  const above = alike
    .filter(
      (whole) =>
        whole.order < first.order &&
        !explained.has(whole.claim.index) &&
        !/\([^)]*$/.test(before(scene, whole, 30)) &&
        !BASE.test(before(scene, whole, 30)) &&
        (first.claim.sentence - whole.claim.sentence <= BACK || whole.order < LEAD),
    )
    .toReversed()
  const found = above.flatMap((whole, rank) => {
    const sum = sumOfRun(run, whole)
    const chances = [
      chanceOfSlip(whole, sum),
      ...run.map((one) =>
        chanceOfSlip(
          one,
          less(
            rangeIn(whole, one),
            sumOfRun(
              run.filter((other) => other !== one),
              one,
            ),
          ),
        ),
      ),
    ].filter((one) => one !== null)
    const chance = Math.min(...chances) * chances.length * (1 + rank) * (1 + run.length)
    return chances.length > 0 && chance < CHANCE ? [{ chance, relation: sumOf(whole, run) }] : []
  })
  return found.toSorted((a, b) => a.chance - b.chance)[0]?.relation ?? null
}

function sumOfRun(run: readonly Figure[], whole: Figure): Range {
  return run.reduce((all: Range, one) => plus(all, rangeIn(one, whole)), { low: 0, high: 0 })
}
