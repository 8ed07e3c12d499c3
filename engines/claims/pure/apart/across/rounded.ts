import { isQuoted } from '../../derived/again/slips.ts'
import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import { areOfKind, countShared, wordsOf } from '../retold/common.ts'
import { exchangedOf } from './exchanged.ts'

// "Almost 470,000 voters are called" and below it "The roll has 468,310 names of voters": a heading, a first sentence or somebody quoted tells a figure of the text roughly.
// One that no figure bears out, and that one would but for two digits that changed places or a word of scale, or that lies on the wrong side of it, contradicts that one.

const ROUGH_MAX = 4
/** Figures of so few digits lie near each other by chance. */
const PLAIN_MAX = 2
/** How near a figure lies to what is told of it roughly, and how near one may that it isn't told of. */
const NEAR = 0.02
const ALIKE = 0.1
const SCALES = [1000, 1 / 1000] as const
const SCALED = /\b(?:thousand|million|billion|trillion|mn|bn|tn)\b/i

export function roundedIn(scene: Scene): readonly Relation[] {
  const rough = scene.figures.filter((one) => isRough(scene, one))
  if (rough.length === 0) return []
  const levels = scene.figures.filter((one) => isLevel(one) && digitsOf(one.claim) > 1)
  return rough.flatMap((one): readonly Relation[] => {
    const all = levels.filter((other) => other !== one && areOfKind(one, other))
    // What bears it out needn't be told to more digits.
    if (all.some((other) => isToldOf(one, one.size, other.size, ALIKE))) return []
    const words = wordsIn(scene, one)
    const [meant] = all
      .filter(
        (other) =>
          other.claim.bound === 'exact' &&
          other.claim.sentence !== one.claim.sentence &&
          digitsOf(other.claim) > Math.max(digitsOf(one.claim), PLAIN_MAX) &&
          isMeant(scene, one, other) &&
          countShared(words, wordsIn(scene, other)) > 0,
      )
      .toSorted((a, b) => farFrom(one, a) - farFrom(one, b))
    if (meant === undefined) return []
    return [
      {
        kind: 'same',
        claims: [one.claim.index, meant.claim.index],
        isTied: true,
        isOutright: true,
      },
    ]
  })
}

function isMeant(scene: Scene, one: Figure, other: Figure): boolean {
  const isBeside = Math.abs(one.size / other.size - 1) < NEAR
  if (one.claim.bound !== 'exact') return isBeside && one.claim.bound !== 'about'
  const digits = digitsOf(one.claim)
  return (
    exchangedOf(one).some((size) => isRounded(size, other.size, digits)) ||
    exchangedOf(other).some((size) => isRounded(one.size, size, digits)) ||
    SCALES.some(
      (by) => isRounded(one.size * by, other.size, digits) && areScaled(scene, one, other),
    )
  )
}

/** 136,400 to three digits, rounded or cut off. */
function isRounded(rough: number, exact: number, digits: number): boolean {
  const step = 10 ** (Math.floor(Math.log10(rough)) + 1 - digits)
  return exact > rough - step / 2 - HAIR * step && exact < rough + step * (1 + HAIR)
}

const HAIR = 1e-6

/** "Almost 470,000" is told of 468,310. */
function isToldOf(
  { claim: { bound } }: Figure,
  rough: number,
  exact: number,
  near: number,
): boolean {
  if (Math.abs(rough / exact - 1) >= near) return false
  if (bound === 'over' || bound === 'atLeast') return exact >= rough
  return bound === 'nearly' || bound === 'under' || bound === 'atMost' ? exact <= rough : true
}

function farFrom(one: Figure, other: Figure): number {
  return Math.abs(Math.log(one.size / other.size))
}

function areScaled({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  return [a, b].every(({ claim: { start, end } }) => SCALED.test(text.slice(start, end)))
}

function isLevel({ sort, claim }: Figure): boolean {
  return sort === 'Q' && claim.form === 'number' && !claim.unit.includes('/')
}

const TOLD_FIRST = 3

/** To few digits, in a heading, the first sentences, or what somebody says. */
function isRough(scene: Scene, one: Figure): boolean {
  const { bound, sentence, value } = one.claim
  const piece = scene.pieces[sentence]
  if (!isLevel(one) || piece === undefined || piece.grammar === 'zh') return false
  if (digitsOf(one.claim) > ROUGH_MAX || (digitsOf(one.claim) < 2 && bound === 'exact'))
    return false
  if (value.coefficient < 20n && value.scale === 0) return false
  const kind = scene.doc.paragraphs[piece.paragraph]?.kind
  if (kind === 'heading') return true
  if (bound === 'exact') return sentence < TOLD_FIRST && digitsOf(one.claim) === ROUGH_MAX
  return sentence < TOLD_FIRST || isQuoted(scene, one)
}

function wordsIn({ doc }: Scene, { claim }: Figure): ReadonlySet<string> {
  const { start, end } = doc.sentences[claim.sentence] ?? claim
  return wordsOf(doc.text.slice(start, end), false)
}
