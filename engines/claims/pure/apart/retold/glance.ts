import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import {
  areEqual,
  areNear,
  areOfKind,
  areOfOneTime,
  type Same,
  sameOf,
  type Test,
  wordsAround,
  wordsOf,
} from './common.ts'

// "At a glance": points that each tell one figure of the text again behind a label, "- Closed sales: 3,184". Where others of them agree with what sentences tell in
// the same words, and one doesn't, one of the two is wrong.

/** So many other points have to agree. */
const AGREEING_MIN = 2
const NEAR = 1.6
/** A label and its mark, before the first figure of a point. */
const LABEL = /^\W{0,4}([a-z][a-z’'&/ -]{2,50}?) ?(?::|[–—-] )\s*$/i

type Point = { readonly figure: Figure; readonly label: string; readonly paragraph: number }

export function glanceTold(scene: Scene, test: Test): readonly Same[] {
  if (scene.doc.grammar === 'zh') return []
  const blocks = blocksOf(pointsOf(scene)).filter(({ length }) => length > AGREEING_MIN)
  if (blocks.length === 0) return []
  const bases = new Set(
    scene.relations.flatMap((one) => (one.kind === 'change' ? (one.base ?? []) : [])),
  )
  const told = scene.figures.filter(
    (one) => isPlain(one) && isInSentence(scene, one) && !bases.has(one.claim.index),
  )
  const around = new Map(told.map((one) => [one, wordsAround(scene, one, bases)]))
  const calledBy = ({ figure, label }: Point): readonly Figure[] => {
    const words = [...wordsOf(label, false)]
    if (words.length === 0) return []
    return told.filter(
      (one) => mayBeOne(figure, one) && words.every((word) => around.get(one)?.has(word)),
    )
  }
  return blocks.flatMap((block) => {
    const pairs = block.flatMap((point) => {
      const called = calledBy(point)
      const [first] = called
      return first === undefined ? [] : [{ point, called, first }]
    })
    const agreeing = pairs.filter(({ point, called }) =>
      called.some((one) => one.size === point.figure.size),
    )
    const wrong = pairs.filter(
      ({ point: { figure }, called, first }) =>
        called.every((one) => one.size === first.size) &&
        !told.some((one) => areEqual(one, figure)) &&
        areNear(figure, first, NEAR),
    )
    const [only, ...more] = wrong
    if (only === undefined || more.length > 0 || agreeing.length < AGREEING_MIN) return []
    const same = sameOf(only.first, only.point.figure)
    return test(same) === false ? [same] : []
  })
}

/** The points of a list that have a label, with their first figures. */
function pointsOf(scene: Scene): readonly Point[] {
  const seen = new Set<number>()
  return scene.figures.flatMap((figure) => {
    const paragraph = scene.pieces[figure.claim.sentence]?.paragraph ?? 0
    const { kind, start = 0 } = scene.doc.paragraphs[paragraph] ?? {}
    if (kind !== 'list' || seen.has(paragraph)) return []
    seen.add(paragraph)
    const label = LABEL.exec(scene.doc.text.slice(start, figure.claim.start))?.[1]
    return label === undefined || !isPlain(figure) ? [] : [{ figure, label, paragraph }]
  })
}

function blocksOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const blocks: Point[][] = []
  for (const point of points) {
    const last = blocks.at(-1)
    if (last?.at(-1)?.paragraph === point.paragraph - 1) last.push(point)
    else blocks.push([point])
  }
  return blocks
}

function isPlain({ sort, claim }: Figure): boolean {
  return (sort === 'Q' || sort === 'S') && claim.form === 'number' && claim.bound === 'exact'
}

function isInSentence({ doc, pieces }: Scene, one: Figure): boolean {
  return doc.paragraphs[pieces[one.claim.sentence]?.paragraph ?? 0]?.kind === 'body'
}

function mayBeOne(figure: Figure, one: Figure): boolean {
  return areOfKind(figure, one) && isChange(figure) === isChange(one) && areOfOneTime(figure, one)
}
