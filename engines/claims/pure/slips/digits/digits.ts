import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { derivedBy } from '../../derived/derived-by.ts'
import { type Figure, type Scene, sceneOf } from '../../derived/scene.ts'
import { relationsOf } from '../../likely/relation-of.ts'
import type { Guess } from '../../likely/types.ts'
import type { Doc, Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import { membersOf } from '../../weigh/scale.ts'
import { areNever } from '../../weigh/set-apart/chinese/never.ts'
import { areWordedApart } from '../../weigh/set-apart/chinese/worded.ts'
import { isShortByWords } from '../../weigh/whole/remainder.ts'
import { dealtZh, isSaidZh } from './chinese.ts'
import { dealtIn, estimatesIn } from './dealt.ts'
import { isBalanced, isSaid } from './english.ts'
import { isOneDigit } from './one-digit.ts'

// "The Skerry route took 144,300 of them and the Holm route 286,300", of 412,600: what doesn't fit is let go wherever its words bear another reading. Where one
// digit would make it fit, nothing else in the text says where the figure comes from, and the words say what it is of what, it is the slip of a pen.

/** What was asked and let go, what may have been computed from what, and the claims of which a guess that fits says that. */
export type LetGo = {
  readonly relations: readonly Relation[]
  readonly near: readonly Guess[]
  readonly fitting: readonly Guess[]
}

const MEMBERS_MIN = 3

export function withDigitSlips(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  { relations: asked, near, fitting }: LetGo,
): readonly Relation[] {
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const [wrong, told] = [new Set<number>(), new Set<number>()]
  for (const one of relations) {
    const verdict = test(one)
    if (verdict === false && one.isDoubt !== true) for (const at of membersOf(one)) wrong.add(at)
    const derived = verdict === true ? derivedBy(one) : null
    if (derived !== null) told.add(derived)
  }
  const explained = explainedBy(fitting)
  const made = madeUpBy(fitting)
  const found = new Map<string, Relation>()
  const ask = (one: Relation, isDealt = false): void => {
    const members = new Set(membersOf(one))
    if (members.size < MEMBERS_MIN || [...members].some((at) => wrong.has(at))) return
    const derived = derivedBy(one)
    if (derived === null || (told.has(derived) && !isDealt)) return
    const figures = [...members].flatMap((at) => scene.byClaim.get(at) ?? [])
    if (figures.length < members.size) return
    const isZh = areChinese(scene, figures)
    if (isZh && (areNever({ doc, context }, one) || areWordedApart({ doc, context }, one))) return
    if (isShortByWords(doc, context, one)) return
    const isSaidSo = isZh ? isSaidZh : isSaid
    const isExplained = explained.has(derived) || isMadeUpBy(made, one, [...members])
    if (!isDealt && !isSaidSo(scene, one, isExplained)) return
    if (test(one) !== false || !isOneDigit(doc, context, one)) return
    found.set(keyOf(one), { ...one, isOutright: true })
    for (const at of members) wrong.add(at)
  }
  for (const one of dealtIn(scene)) ask(one, true)
  for (const at of scene.pieces.keys()) for (const one of dealtZh(scene, at)) ask(one, true)
  for (const one of asked) ask(one)
  // Most guesses have a figure that is told or wrong already: nothing is made of them.
  const isClosed = ({ roles }: Guess): boolean =>
    roles.length < MEMBERS_MIN || roles.some(({ claim }) => wrong.has(claim.index))
  for (const guess of near)
    if (!isClosed(guess) && isTelling(scene, guess)) for (const one of relationsOf(guess)) ask(one)
  for (const one of estimatesIn(scene))
    if (test(one) === false && !membersOf(one).some((at) => wrong.has(at)))
      found.set(keyOf(one), one)
  if (found.size === 0) return relations
  return [...relations.filter((one) => !found.has(keyOf(one))), ...found.values()]
}

/** What nobody asked before: of figures with so many digits that chance seldom brings them so near, or of words that say more. */
function isTelling(scene: Scene, { kind, roles: [derived, ...others] }: Guess): boolean {
  if (derived === undefined || !NEAR.has(kind)) return false
  if (kind === 'share') return true
  if (digitsOf(derived.claim) < DIGITS_MIN) return isBalanced(scene, derived)
  return kind !== 'sum' || others.every((one) => one.order > derived.order)
}

const NEAR: ReadonlySet<Guess['kind']> = new Set(
  'share difference sum'.split(' ') as readonly Guess['kind'][],
)
const DIGITS_MIN = 3

function areChinese({ pieces }: Scene, figures: readonly Figure[]): boolean {
  return figures.some(({ claim }) => pieces[claim.sentence]?.grammar === 'zh')
}

function explainedBy(fitting: readonly Guess[]): ReadonlySet<number> {
  return new Set(
    fitting.flatMap(({ kind, roles: [derived, ...others] }) =>
      kind === 'same' || kind === 'part' || kind === 'way' || others.length < 2
        ? []
        : (derived?.claim.index ?? []),
    ),
  )
}

/** The figures of each sum and difference that fits, by pairs of them. */
function madeUpBy(fitting: readonly Guess[]): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (const { kind, roles } of fitting)
    if (kind === 'sum' || kind === 'difference')
      for (const [at, { claim }] of roles.entries())
        for (const other of roles.slice(at + 1)) pairs.add(pairOf(claim.index, other.claim.index))
  return pairs
}

/** Whether what fits has them two by two, but for one of them: then another makes up the same with the others. */
function isMadeUpBy(made: ReadonlySet<number>, { kind }: Relation, members: readonly number[]) {
  return (kind === 'parts' || kind === 'gap') && isMadeUp(made, members)
}

function isMadeUp(made: ReadonlySet<number>, members: readonly number[]): boolean {
  if (members.length < MEMBERS_MIN) return false
  const isPair = (one: number, other: number): boolean => made.has(pairOf(one, other))
  return members.some((left) =>
    members.every(
      (one, at) =>
        one === left ||
        members.every((other, to) => to <= at || other === left || isPair(one, other)),
    ),
  )
}

/** One number for two, whichever comes first. */
function pairOf(a: number, b: number): number {
  return Math.min(a, b) * PAIRS + Math.max(a, b)
}

/** More figures than any text has. */
const PAIRS = 2 ** 26

function keyOf(one: Relation): string {
  return `${one.kind} ${membersOf(one).join()}`
}
