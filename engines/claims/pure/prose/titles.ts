import { meets } from '../checks/stated/ranges.ts'
import type { Figure, Scene } from '../derived/scene.ts'
import { rangeIn } from '../likely/guess/sizes.ts'
import type { ReadClaim, Relation } from '../model.ts'
import { areOfKind } from './pool.ts'

// A title tells what the text below it tells: a figure of it that stands nowhere below, where one does with two of its digits exchanged.

type Same = Extract<Relation, { kind: 'same' }>

export function titlesIn(scene: Scene): readonly Same[] {
  const { doc, figures, pieces } = scene
  const title = pieces[0]
  if (title === undefined || title.grammar !== 'en' || title.paragraph !== 0) return []
  const { kind, start = 0, end = 0 } = doc.paragraphs[0] ?? {}
  const isTitle = /^[^-*•][^\n]*[^.!?:;”"\s]\s*$/.test(doc.text.slice(start, end))
  if (kind === 'row' || kind === 'list' || !isTitle || doc.paragraphs.length < 2) return []
  const below = figures.filter(({ claim }) => pieces[claim.sentence]?.paragraph !== 0)
  return title.figures.flatMap((one): readonly Same[] => {
    if (!isTold(one) || below.some((other) => isAgain(scene, one, other))) return []
    const slips = below.filter(
      (other) =>
        isTold(other) && isOfUnit(scene, one, other) && areExchanged(one.claim, other.claim),
    )
    const [meant] = slips
    return meant === undefined || slips.some(({ size }) => size !== meant.size)
      ? []
      : [sameOf(one, meant)]
  })
}

function isTold({ sort, claim: { bound, form } }: Figure): boolean {
  return (sort === 'Q' || sort === 'S') && form === 'number' && bound === 'exact'
}

function isOfUnit(scene: Scene, one: Figure, other: Figure): boolean {
  return one.sort === other.sort && (one.sort === 'S' || areOfKind(scene, one, other))
}

function isAgain(scene: Scene, one: Figure, other: Figure): boolean {
  return isOfUnit(scene, one, other) && meets(rangeIn(other, one), rangeIn(one, one))
}

/** Two digits beside each other changed places: "42" and "24", "9.2" and "2.9". */
function areExchanged(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [a, b].map(({ value, precision }) =>
    String(value.coefficient / 10n ** BigInt(Math.max(0, precision + value.scale))),
  )
  if (left === undefined || right === undefined || left.length !== right.length) return false
  if (a.precision !== b.precision) return false
  const off = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  const [first = 0, second = 0] = off
  return (
    off.length === 2 &&
    second === first + 1 &&
    left[first] === right[second] &&
    left[second] === right[first]
  )
}

function sameOf(a: Figure, b: Figure): Same {
  return {
    kind: 'same',
    claims: [a.claim.index, b.claim.index],
    isTied: true,
    isSole: true,
    isOutright: true,
  }
}
