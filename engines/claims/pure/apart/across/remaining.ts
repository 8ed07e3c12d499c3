import { before, type Figure, isChange, relationsOf, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import type { Test } from '../outright/frames.ts'
import { areLevels } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'

// "Fares bring 214.6 million of the income (61.2 %), the state 98.3 million and shops 27.5 million. The last 10.2 million is rent": what is called the rest closes the list
// of its paragraph. Its whole opens the paragraph, or is told elsewhere and one of the list has a share of it.

const REST = /\b(?:the|its|and|an?) (?:remaining|last|other|rest,? (?:of )?)(?: of)? ?$|\bleaving $/
/** What it was, what it is a part of another of, and what is no part of it. */
const NO_MEMBER =
  /\b(?:than|from|against|versus|compared (?:with|to)|over|including|includes|of which|of whom|previously|after|target of|excluding|to save|by) (?:the |an? |about |some |single |[a-z]+ of )*$/
const OPEN = /\b(?:including|such as|among them|for example|some of)\b/
/** What lies further off leaves something out. */
const OFF_MAX = 0.12
const LISTED = { least: 2, most: 8 } as const

export function remainingIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.figures.flatMap((rest): readonly Relation[] => {
    if (rest.sort !== 'Q' || !isPlain(rest) || !REST.test(before(scene, rest, 30))) return []
    const list = listBefore(scene, rest, test)
    const whole = list === null ? null : wholeOf(scene, list, rest, test)
    if (list === null || whole === null) return []
    const parts = [
      ...list.filter((one) => one.order > whole.order || isElsewhere(one, whole)),
      rest,
    ]
    if (parts.length < LISTED.least + 1 || parts.length > LISTED.most) return []
    const off = parts.reduce((sum, { size }) => sum + size, 0) / whole.size - 1
    return Math.abs(off) < OFF_MAX && !isMadeUp(whole, rest, parts) ? [madeUp(whole, parts)] : []
  })
}

/** "W books, A of them lost: B by fire and C by theft; the other D weren't": some of the list divide another of it. */
function isMadeUp(whole: Figure, rest: Figure, parts: readonly Figure[]): boolean {
  const others = parts.filter((one) => one !== rest)
  for (let some = 1; some < 2 ** others.length - 1; some += 1) {
    const own = [rest, ...others.filter((_, at) => (some >> at) % 2 === 1)]
    const [low, high] = [sumOf(own, 'low'), sumOf(own, 'high')]
    if (low <= whole.range.high && high >= whole.range.low) return true
  }
  return false
}

function sumOf(all: readonly Figure[], end: 'low' | 'high'): number {
  return all.reduce((sum, { range }) => sum + range[end], 0)
}

function isElsewhere(one: Figure, whole: Figure): boolean {
  return one.claim.sentence !== whole.claim.sentence && one.order < whole.order
}

function isOfParagraph({ byClaim, pieces }: Scene, index: number, rest: Figure): boolean {
  const sentence = byClaim.get(index)?.claim.sentence ?? -1
  return pieces[sentence]?.paragraph === pieces[rest.claim.sentence]?.paragraph
}

/** The levels of its paragraph before it. */
function listBefore(scene: Scene, rest: Figure, test: Test): readonly Figure[] | null {
  // "110 were recycled, 68 as material or 42 as compost": of a figure that is on the list itself.
  const parted = new Set(
    scene.relations.flatMap((one) =>
      one.kind === 'parts' &&
      one.complete &&
      isOfParagraph(scene, one.whole, rest) &&
      test(one) === true
        ? one.parts
        : [],
    ),
  )
  const own = scene.pieces[rest.claim.sentence]
  if (own === undefined || own.grammar === 'zh') return null
  const first = scene.pieces.findIndex(({ paragraph }) => paragraph === own.paragraph)
  const pieces = scene.pieces.slice(first, rest.claim.sentence + 1)
  const words = scene.mask.slice(pieces[0]?.from ?? 0, rest.at)
  const list = pieces
    .flatMap(({ figures }) => figures)
    .filter(
      (one) =>
        one.order < rest.order &&
        areLevels(scene, one, rest) &&
        one.claim.unit === rest.claim.unit &&
        isPlain(one) &&
        !isChange(one) &&
        !parted.has(one.claim.index) &&
        !NO_MEMBER.test(before(scene, one, 40)),
    )
  // "The remaining" of two is told by other rules.
  return list.length < LISTED.least || OPEN.test(words.replace(/including an? single [^.;]*/g, ''))
    ? null
    : list
}

/** "Safety is the largest at W: A for police and B for fire. Parks receive C, … and roads the remaining D": the list goes on behind what has its own parts. */
function isTold(scene: Scene, { claim }: Figure, test: Test): boolean {
  return relationsOf(scene, claim.index).some(
    (one) =>
      one.kind === 'parts' && one.complete && one.whole === claim.index && test(one) === true,
  )
}

/** The largest, if it opens the list, or what one of the list is a share of, which holds. */
function wholeOf(scene: Scene, list: readonly Figure[], rest: Figure, test: Test): Figure | null {
  const indices = new Set(list.map(({ claim }) => claim.index))
  const found = scene.relations.flatMap((one) =>
    one.kind === 'share' && one.part !== null && one.whole !== null && indices.has(one.part)
      ? test(one) === true
        ? (scene.byClaim.get(one.whole) ?? [])
        : []
      : [],
  )
  const [whole, ...more] = found
  const isOne = more.every(({ size }) => size === whole?.size)
  // What one of the list is a share of, if it is more than all of them.
  const [head, ...others] = list
  if (whole !== undefined && isOne && list.every(({ size }) => size < whole.size)) return whole
  if (head === undefined || isTold(scene, head, test)) return null
  const isLargest = others.every(({ size }) => size < head.size) && others.length >= LISTED.least
  if (
    isLargest &&
    others.reduce((sum, { size }) => sum + size, rest.size) > head.size * (1 - OFF_MAX)
  )
    return head
  return whole !== undefined && isOne ? whole : null
}
