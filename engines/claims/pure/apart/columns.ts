import { alike, before, type Figure, type Scene, sizeOf } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { isOfSize } from './lists.ts'

// 签约项目34个、总投资587亿元，其中产业类19个、402亿元，基础设施类9个、151亿元，社会事业类6个、34亿元: two columns of one list. Where the members of one
// make up their whole, those of the other make up theirs.

type Parts = Extract<Relation, { kind: 'parts' }>

/** How far one column stands beside the other, in figures. */
const BESIDE = [1, -1, 2, -2, 3, -3] as const
const BESIDE_WHOLE = [1, -1, 2, -2] as const

export function columnBeside(scene: Scene, sum: Parts): Parts | null {
  const whole = scene.byClaim.get(sum.whole)
  const parts = sum.parts.flatMap((index) => scene.byClaim.get(index) ?? [])
  if (!sum.complete || whole === undefined || parts.length < sum.parts.length) return null
  for (const by of BESIDE) {
    const column = parts.flatMap((one) => besideOf(scene, one, by) ?? [])
    const [first] = column
    if (first === undefined || column.length < parts.length) continue
    if (!areBetween(column, by > 0 ? parts.slice(1) : [whole, ...parts], by > 0)) continue
    if (alike(scene, first, whole) || !column.every((one) => alike(scene, one, first))) continue
    const isTotal = (one: Figure | null): one is Figure =>
      one !== null &&
      !one.claim.unit.includes('/') &&
      alike(scene, one, first) &&
      !column.includes(one)
    const above = [by, ...BESIDE_WHOLE].map((to) => besideOf(scene, whole, to))
    const total = above.filter(isTotal).find((one) => isNamedAs(scene, one, column))
    if (total === undefined) continue
    const ratio = column.reduce((all, one) => all + sizeOf(one), 0) / sizeOf(total)
    if (!isOfSize(ratio, total, column)) continue
    return {
      kind: 'parts',
      whole: total.claim.index,
      parts: column.map(({ claim }) => claim.index),
      complete: true,
      isTied: true,
    }
  }
  return null
}

/** Each stands beside its own member, before the next one or behind the last. */
function areBetween(
  column: readonly Figure[],
  bounds: readonly Figure[],
  isBehind: boolean,
): boolean {
  return column.every(({ order }, at) => {
    const bound = bounds[at]?.order
    return bound === undefined || (isBehind ? order < bound : order > bound)
  })
}

/** 招生5.6万人 in each row makes up no 随迁子女4.7万人: members that are called alike make up what is called so, too. */
function isNamedAs(scene: Scene, total: Figure, column: readonly Figure[]): boolean {
  const [name, ...names] = [total, ...column].map((one) =>
    (/[^，。；、：（）QSDX@\d]*$/.exec(before(scene, one, 16))?.[0] ?? '').replace(/^其中/, ''),
  )
  const [first = ''] = names
  if (name === undefined || first.length < 2 || !/^\p{Script=Han}+$/u.test(first)) return true
  const areOne = names.every((own) => own === first)
  const twos = Array.from({ length: first.length - 1 }, (_, at) => first.slice(at, at + 2))
  return areOne
    ? name.length < 2 || twos.some((two) => name.includes(two))
    : names.every((own) => own.length < 2 || twos.some((two) => own.includes(two)))
}

function besideOf(scene: Scene, one: Figure, by: number): Figure | null {
  const other = scene.figures[one.order + by]
  return other !== undefined && other.sort === 'Q' && other.claim.sentence === one.claim.sentence
    ? other
    : null
}
