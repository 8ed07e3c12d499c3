import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { alike, type Figure, type Piece, type Scene, sceneOf } from '../derived/scene.ts'
import type { Doc, Relation } from '../model.ts'
import { once } from '../once.ts'
import { areTwoSides } from '../relate/share/two-sides.ts'
import { membersOf } from '../weigh/scale.ts'
import { againOf, formOf, type Told } from './amounts.ts'
import { columnBeside } from './columns.ts'
import { baseBehind, resultOf } from './ends.ts'
import { gapOf, quickenedOf } from './gaps.ts'
import { fullOf, holeOf } from './holes.ts'
import { itemsBelow } from './items.ts'
import { listBehind, listsIn, totalBehind } from './lists.ts'
import { memberOf, type Sum } from './members.ts'
import { namedOf } from './named.ts'
import { figuresNear, nearby } from './nearby.ts'
import { naturalOf } from './reckoned/natural.ts'
import { tripleOf } from './reckoned/triples.ts'
import { restOfShares } from './rest.ts'
import { rowBelow } from './rows.ts'
import { splitAgain } from './split-again.ts'
import { shareTold } from './told.ts'

// What holds of most members of a list holds of all: figures whose place among their like says what they are of, whatever they are.

export function withApart(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const found = [
    ...columnsIn(scene, test),
    ...holesIn(scene, test),
    ...amountsIn(scene, test),
    ...gapsIn(scene),
    ...listsOf(scene, test),
    ...scene.pieces.flatMap((row, at) => rowBelow(scene, scene.pieces[at - 1], row)),
    ...endsIn(scene, test),
    ...triplesIn(scene),
    ...scene.pieces.flatMap((piece) => naturalOf(scene, piece) ?? []).filter(isNew(relations)),
  ]
  return found.length === 0 ? relations : [...relations.filter(isWholeList(found)), ...found]
}

/** What was read of a list before all of it was: some of its members, which needn't make it up. */
function isWholeList(found: readonly Relation[]): (one: Relation) => boolean {
  const lists = found.flatMap((one) => (one.kind === 'parts' && one.isTied ? [one] : []))
  return (one) =>
    one.kind !== 'parts' ||
    !one.complete ||
    !lists.some(
      ({ whole, parts }) =>
        one.whole === whole &&
        one.parts.length < parts.length &&
        one.parts.every((part) => parts.includes(part)),
    )
}

/** Whether no relation has all figures of another. */
function isNew(relations: readonly Relation[]): (one: Relation) => boolean {
  const known = relations.map(membersOf)
  return (one) => !known.some((members) => membersOf(one).every((own) => members.includes(own)))
}

/** 分方式看：, 其中: a list is begun behind the whole. */
function isOpened(scene: Scene, whole: number): boolean {
  const figure = scene.byClaim.get(whole)
  return figure !== undefined && /看：|其中|：/.test(scene.mask.slice(figure.at, figure.at + 60))
}

type Test = (relation: Relation) => boolean | null

function columnsIn(scene: Scene, test: Test): readonly Relation[] {
  const sums = scene.relations.filter((one) => one.kind === 'parts' && one.complete)
  const isPart = new Set(sums.flatMap((one) => (one.kind === 'parts' ? one.parts : [])))
  return sums.flatMap((one) => {
    if (one.kind !== 'parts' || test(one) !== true) return []
    // Two figures that make up a third may do so by chance.
    if (one.parts.length < 3 && !one.isSole && !one.isTied && !isOpened(scene, one.whole)) return []
    const other = columnBeside(scene, one)
    return other === null || other.parts.some((part) => isPart.has(part)) ? [] : [other]
  })
}

function holesIn(scene: Scene, test: Test): readonly Relation[] {
  const told = new Set<number>()
  const halves = new Map<number, Share>()
  const fulls = scene.relations.flatMap((one) => {
    if (one.kind === 'change' && one.amount !== null) told.add(one.amount)
    if (one.kind !== 'share') return []
    const full = fullOf(scene, one)
    if (full === null) halves.set(one.share, one)
    else told.add(one.share)
    return full === null || test(one) !== true ? [] : [full]
  })
  const sums = nearby(sumsOf(scene, test), ({ whole, parts }) => [whole, ...parts])
  const near = nearby(fulls, ({ share }) => [share])
  const summed = new Set(
    scene.relations.flatMap((one) => (one.kind === 'parts' && one.complete ? one.parts : [])),
  )
  return scene.figures.flatMap((one): readonly Relation[] => {
    if (isInRow(scene, one)) return []
    const form = shareTold(scene, one)
    if (form !== null && !told.has(form.share)) {
      told.add(form.share)
      return [form]
    }
    if (one.sort === 'Q') {
      const rest = summed.has(one.claim.index) ? null : restOfShares(scene, one, near(one))
      return rest === null ? [] : [rest]
    }
    if (told.has(one.claim.index)) return []
    const half = halves.get(one.claim.index) ?? null
    const found = holeOf(scene, one, near(one)) ?? memberOf(scene, one, half, sums(one))
    if (found !== null) return [found]
    const named = namedOf(scene, one, half)
    return named === null || named.others.some((other) => test(other)) ? [] : [named.meant]
  })
}

/** Changes that are told in full, and hold, by where their amount stands. */
function amountsIn(scene: Scene, test: Test): readonly Relation[] {
  const told = new Map<number, Told>()
  const full = new Set<number>()
  for (const one of scene.relations) {
    if (one.kind !== 'change' || one.amount === null || one.result === null || one.base === null)
      continue
    full.add(one.amount)
    const amount = scene.byClaim.get(one.amount)
    if (amount !== undefined && test(one) === true) told.set(amount.order, { change: one, amount })
  }
  return scene.figures.flatMap((one) => {
    const form = formOf(scene, one)
    if (form !== null && !full.has(form.amount ?? -1)) return [form]
    const again = full.has(one.claim.index) ? null : againOf(scene, one, told)
    return again === null ? [] : [again]
  })
}

/** Sums that fixed forms of words tie, and that no relation says yet. */
function listsOf(scene: Scene, test: Test): readonly Relation[] {
  const wholes = scene.relations.flatMap((one) => {
    const isSplit = (one.kind === 'parts' && one.complete) || one.kind === 'share'
    return isSplit && test(one) === true ? (scene.byClaim.get(one.whole ?? -1) ?? []) : []
  })
  const known = new Set(
    scene.relations.flatMap((one) =>
      one.kind === 'parts' && one.complete ? [`${one.whole}:${one.parts.join()}`] : [],
    ),
  )
  return scene.pieces
    .flatMap((piece, at) => [
      ...listsIn(scene, piece),
      itemsBelow(scene, piece, at),
      totalBehind(scene, piece),
      listBehind(scene, piece),
      splitAgain(scene, piece, wholes),
    ])
    .filter((one) => one !== null && !known.has(`${one.whole}:${one.parts.join()}`))
    .filter((one) => one !== null)
}

function endsIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.relations.flatMap((one) => {
    if (one.kind !== 'change') return []
    const behind = baseBehind(scene, one)
    if (behind !== null) return [behind]
    if (one.result !== null || one.base === null) return []
    const meant = resultOf(scene, one)
    if (meant === null) return []
    const base = scene.byClaim.get(one.base)
    if (base === undefined || test(meant) !== false) return [meant]
    const others = figuresNear(scene.figures, base).filter(
      (other) => other !== base && alike(scene, other, base),
    )
    return others.some(({ claim }) => test({ ...one, result: claim.index })) ? [] : [meant]
  })
}

function triplesIn(scene: Scene): readonly Relation[] {
  const bases = new Set<number>()
  const told = new Set<number>()
  for (const one of scene.relations) {
    if (one.kind === 'change' && one.base !== null && one.result !== null) bases.add(one.base)
    if (one.kind === 'mean') told.add(one.mean)
  }
  return scene.figures.flatMap((one) =>
    told.has(one.claim.index) ? [] : (tripleOf(scene, one, bases) ?? []),
  )
}

function gapsIn(scene: Scene): readonly Relation[] {
  const told = new Set(
    scene.relations.flatMap((one) => {
      if (one.kind === 'gap' && one.than !== null && one.of !== null) return [one.amount]
      const isFull = one.kind === 'change' && one.base !== null && one.result !== null
      return isFull && one.amount !== null ? [one.amount] : []
    }),
  )
  return scene.figures.flatMap((one) =>
    told.has(one.claim.index) ? [] : (gapOf(scene, one) ?? quickenedOf(scene, one) ?? []),
  )
}

/** A row of a table says by its place what its figures are. */
function isInRow(scene: Scene, { claim }: Figure): boolean {
  const piece = scene.pieces[claim.sentence]
  return piece === undefined || isRow(scene, piece)
}

const isRow = once(
  ({ doc, mask }: Scene, { paragraph, from, to }: Piece) =>
    doc.paragraphs[paragraph]?.kind === 'row' || /[\t|｜]/.test(mask.slice(from, to)),
)

type Share = Extract<Relation, { kind: 'share' }>

function sumsOf({ doc, relations, byClaim }: Scene, test: Test): readonly Sum[] {
  return relations.flatMap((one) => {
    if (one.kind !== 'parts' || !one.complete || test(one) !== true) return []
    // Two figures that make up a third may do so by chance.
    const whole = byClaim.get(one.whole)
    const parts = one.parts.flatMap((index) => byClaim.get(index) ?? [])
    const [a, b, ...more] = parts
    if (a === undefined || b === undefined) return []
    const isSaid = one.isSole || one.isTied || more.length > 0
    if (!isSaid && !areTwoSides(doc.text, a.claim, b.claim)) return []
    return whole === undefined || whole.sort !== 'Q' || parts.length < one.parts.length
      ? []
      : [{ whole, parts }]
  })
}
