import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, isLevel, type Test } from '../outright/frames.ts'
import { slotOf } from './slots.ts'
import { FIGURES_MAX, isTold, sureSum } from './sums.ts'

// "Wind and hydro together S", "the three crops together yielded W": a sum whose members are told by name, or by their number, in the sentences before.

const OF_TWO =
  /(?:^|[,;.:(] |[,;] and | and |\bthat )(?:the )?(?<A>[a-z][a-z-]{2,}(?: [a-z-]+){0,2}) and (?:the )?(?<B>[a-z][a-z-]{2,}(?: [a-z-]+){0,2}?),? (?:together|combined|taken together|put together|jointly)\b[^.;QSDX]{0,44}$/
const OF_SO_MANY =
  /(?:^|[,;] (?:and )?)(?:together,? )?(?:the|these|all) (?<N>two|three|four|N) (?:[a-z-]+ ){1,3}(?:together|combined|taken together|between them)\b[^.;QSDX]{0,40}$/
const COUNTS: { readonly [word: string]: number } = { two: 2, three: 3, four: 4 }
const SENTENCES = 6
const STEM = 4
const LED_MAX = 160
/** Said of many of a kind. */
const COMMON =
  /^(?:other|total|sales|revenue|income|power|energy|services|products|goods|shares?|group|sector)/

export function togetherIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap((piece) => {
    if (
      piece.grammar !== 'en' ||
      !/together|combined|jointly/.test(scene.mask.slice(piece.from, piece.to))
    )
      return []
    return piece.figures.flatMap((whole) => {
      if (!isLevel(whole) || whole.claim.bound !== 'exact') return []
      const last = piece.figures.findLast(({ order, sort }) => order < whole.order && sort !== 'N')
      const from = Math.max(last === undefined ? piece.from : last.at + 1, whole.at - LED_MAX)
      const led = scene.mask.slice(from, whole.at)
      const parts = named(scene, whole, led) ?? counted(scene, whole, led)
      if (parts === null) return []
      return sureSum(scene, test, { whole, parts })
    })
  })
}

/** The one figure that is told of each name. */
function named(scene: Scene, whole: Figure, led: string): readonly Figure[] | null {
  const { A, B } = OF_TWO.exec(led)?.groups ?? {}
  if (A === undefined || B === undefined) return null
  const above = likeAbove(scene, whole)
  const parts = [A, B].map((name) => {
    const stem = stemOf(name)
    const [one, ...more] =
      stem === null ? [] : above.filter((figure) => isCalled(scene, figure, stem))
    return one === undefined || more.some(({ size }) => size !== one.size) ? null : one
  })
  const [a, b] = parts
  return a == null || b == null || a === b ? null : [a, b]
}

function stemOf(name: string): RegExp | null {
  const word = name.split(/[ -]/).find((own) => own.length >= STEM && !COMMON.test(own))
  return word === undefined
    ? null
    : new RegExp(`\\b${word.slice(0, Math.max(STEM, word.length - 1))}`)
}

function isCalled(scene: Scene, one: Figure, stem: RegExp): boolean {
  const { led, follows } = slotOf(scene, one)
  return stem.test(led) || stem.test(follows.replace(/^.*\b(?:than|from|of)\b/, ''))
}

function likeAbove(scene: Scene, whole: Figure): readonly Figure[] {
  const found: Figure[] = []
  for (let at = whole.order - 1; at >= Math.max(0, whole.order - FIGURES_MAX); at -= 1) {
    const one = scene.figures[at]
    if (one === undefined || whole.claim.sentence - one.claim.sentence > SENTENCES) break
    const [a, b] = [one.claim.period, whole.claim.period]
    const isOfTime = a === null || b === null || a === b
    if (areLevels(scene, one, whole) && isOfTime && isTold(scene, one)) found.unshift(one)
  }
  return found
}

/** The first level of each of so many sentences before it that have any. */
function counted(scene: Scene, whole: Figure, led: string): readonly Figure[] | null {
  const many = countOf(scene, whole, OF_SO_MANY.exec(led)?.groups?.N)
  if (many === null) return null
  const above = likeAbove(scene, whole).filter(({ claim }) => claim.sentence < whole.claim.sentence)
  const byPiece = [...Map.groupBy(above, ({ claim }) => claim.sentence).values()]
  const parts = byPiece.slice(-many).flatMap((some) => some.slice(0, 1))
  if (parts.length !== many || byPiece.length !== many) return null
  return parts.every((one) => one.claim.unit === whole.claim.unit) ? parts : null
}

function countOf(scene: Scene, whole: Figure, word: string | undefined): number | null {
  if (word === undefined) return null
  const count = COUNTS[word] ?? scene.figures[whole.order - 1]?.size ?? 0
  return count > 1 && count <= 4 ? count : null
}
