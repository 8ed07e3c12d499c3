import { chanceOfSlip } from '../apart/complete/slip.ts'
import { before, type Figure, type Piece, type Scene } from '../derived/scene.ts'
import { sizeIn } from '../likely/guess/sizes.ts'
import {
  areOfKind,
  figuresBefore,
  fitsSum,
  isAmount,
  isAside,
  isLevel,
  offBy,
  type ReadingOf,
  sumOf,
  sumSize,
  type Told,
} from './pool.ts'

// "W. … P were drivers, Q passengers and R cyclists": a list of parts below a whole, of which no word says that it is all of it. One mistyped digit has to explain what is
// lacking or too much, and the words have to deal the whole out.

/** By what a whole is dealt out to its parts. */
const DEALS =
  /\b(?:of (?:those|these|them|which|whom|that|this|the)|account(?:ed|s|ing)? for|made up|makes? up|contribut(?:ed|es|ing)|came|come|comes|were|was|is|are|went|goes?|covers?|provid(?:ed|es)|put up|carried|took|takes|sold|had|has|have|brought in|uses?|used|receives?|received|instalments|payments|will|form(?:ed|s)?)\b|:/
/** Others of the same sort that the list doesn't name, or one that holds the others. */
const OPEN =
  /\b(?:including|among (?:them|others)|such as|for (?:example|instance)|at least|alone|up to|mainly|more than half|up from|down from|compared|against|than|instead of)\b/
const BACK = 5
const SENTENCES = 2
const MEMBERS_MAX = 6
/** In a hundred sums of figures that have nothing to do with each other. */
const OVER_MAX = 60
/** "Of those killed, P were …", of many. */
const OF_THOSE = /^["“]?of (?:those|these|them|the)\b/
const MANY = 4
const MANY_MAX = 200
const UNDER_MAX = 25
const FAR = Math.log(2)

export function listsIn(scene: Scene): readonly Told[] {
  return scene.pieces.flatMap((piece, at): readonly Told[] => {
    if (piece.grammar !== 'en' || piece.figures.length < 2) return []
    const last = piece.figures.findLast(isLevel)
    if (last === undefined) return []
    const own = piece.figures.filter((one) => isLevel(one) && areOfKind(scene, one, last))
    const said = scene.mask.slice(piece.from, piece.to)
    if (own.length < 2 || !DEALS.test(said) || OPEN.test(said)) return []
    const runs = runsOf(scene, at, last)
    const plain = runs.flatMap((run) => readingsOf(scene, run))
    const fitting = runs.flatMap((run) =>
      scene.figures.flatMap((whole) =>
        isAmount(whole) &&
        !run.includes(whole) &&
        areOfKind(scene, whole, last) &&
        fitsSum(run, whole)
          ? [sumOf(whole, run)]
          : [],
      ),
    )
    return plain.length > 0 || fitting.length > 0 ? [{ figure: last, fitting, plain }] : []
  })
}

/** The levels of its kind of a sentence, with or without the first; and with those of the sentences before that tell one each. */
function runsOf(scene: Scene, at: number, last: Figure): readonly (readonly Figure[])[] {
  const { paragraph } = scene.pieces[at] ?? {}
  // Where one of the kind is a change, or stands aside, the others are no list.
  const levelsOf = (piece: Piece | undefined): readonly Figure[] => {
    const all = (piece?.figures ?? []).filter((one) => isAmount(one) && areOfKind(scene, one, last))
    return all.every((one) => isLevel(one) && !isAside(scene, one)) ? all : []
  }
  let run = levelsOf(scene.pieces[at])
  const found = [run, run.slice(1)]
  for (let back = 1; back <= SENTENCES; back += 1) {
    const piece = scene.pieces[at - back]
    const [own, ...more] = levelsOf(piece)
    if (piece?.paragraph !== paragraph || own === undefined || more.length > 0) break
    if (OPEN.test(scene.mask.slice(piece?.from, piece?.to))) break
    run = [own, ...run]
    found.push(run)
  }
  // Two words for numbers are anything.
  return found.filter(
    ({ length }, index) =>
      length > 1 &&
      length <= MEMBERS_MAX &&
      (length > 2 || found[index]?.every(({ sort }) => sort === 'Q') === true),
  )
}

function readingsOf(scene: Scene, run: readonly Figure[]): readonly ReadingOf[] {
  const [first] = run
  if (first === undefined) return []
  const own = scene.pieces[first.claim.sentence]?.figures ?? []
  const led = own.filter(
    (one) => one.order < first.order && isLevel(one) && areOfKind(scene, one, first),
  )
  const wholes = (led.length > 0 ? led : figuresBefore(scene, first, BACK)).filter(
    (one) =>
      isLevel(one) &&
      areOfKind(scene, one, first) &&
      run.every((part) => sizeIn(part, one) < one.size) &&
      !OPEN.test(before(scene, one, 20)),
  )
  const sizes = new Set(wholes.map(({ size }) => size)).size
  return wholes.flatMap((whole) => {
    const chance = chanceOfSlip(whole, run)
    const sum = sumSize(run, whole)
    // Parts of more than their whole contradict it; of less there may be others.
    const isDealt =
      run.length >= MANY &&
      OF_THOSE.test(scene.mask.slice(scene.pieces[first.claim.sentence]?.from))
    const most = isDealt ? MANY_MAX : sum > whole.size ? OVER_MAX : UNDER_MAX
    return chance === null || chance * sizes > most || offBy(sum, whole.size) > FAR
      ? []
      : [{ relation: sumOf(whole, run), off: chance }]
  })
}
