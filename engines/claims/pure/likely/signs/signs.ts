import { type Figure, isChinese, type Scene } from '../../derived/scene.ts'
import { strongest } from '../known.ts'
import { offOf } from '../off.ts'
import {
  DIRECTION_VALUES,
  FORM_VALUES,
  FROM_VALUES,
  KIND_VALUES,
  SORT_VALUES,
  type Traits,
} from '../traits.ts'
import { type Ground, type Guess, isTied, pairKey, type Rivals, spanOf } from '../types.ts'
import { countsOf } from './counts.ts'
import type { Repair } from './repairs.ts'
import { magnitude, most, type Signs, tell } from './steps.ts'
import { topicSigns } from './topics.ts'

// The signs of a guess: where its figures stand, who else could be meant, how alike they are, and how far off what was computed is. Each is a
// small number; what it weighs, and in which company, the table says.

/** A guess with what is asked of its figures again and again; null where it has too few. */
export type Posed = {
  readonly guess: Guess
  readonly rivals: Rivals
  readonly inOrder: readonly Figure[]
  readonly three: Three
}

export function posed(ground: Ground, guess: Guess, rivals: Rivals): Posed | null {
  const { traits } = ground
  const { roles } = guess
  const [derived] = roles
  // Of two figures the one is compared with the other.
  const [a, b] = roles.length === 2 ? roles : [roles[1], roles[2]]
  if (derived === undefined || a === undefined || b === undefined) return null
  const three = { derived, a, b, of: traits(derived), ofA: traits(a), ofB: traits(b) }
  return { guess, rivals, inOrder: inOrderOf(roles), three }
}

/** What costs little: by these alone most guesses are let go. */
export function tellFirst(signs: Signs, { scene }: Ground, one: Posed): void {
  const { guess, rivals, inOrder, three } = one
  signs.count = 0
  tell(signs, 0)
  tell(signs, three.of.paragraph)
  tell(signs, three.of.isOtherwise ? 1 : 0)
  placeSigns(signs, scene, guess, inOrder)
  rivalSigns(signs, scene, guess, inOrder, rivals)
  distanceSigns(signs, inOrder)
  likenessSigns(signs, three)
  kindSigns(signs, three)
  sizeSigns(signs, guess, three)
  nounSigns(signs, three)
  tell(signs, isChinese(scene, three.derived) ? 1 : 0)
  wordSigns(signs, guess, inOrder)
}

/** What is asked of other figures of the text, and of other guesses. */
export function tellRest(signs: Signs, ground: Ground, one: Posed): void {
  const { scene } = ground
  const { guess, rivals, inOrder, three } = one
  const { derived, a, b } = three
  contestSigns(signs, scene, guess, inOrder)
  tell(signs, nameLikeness(a, b))
  tell(signs, nameLikeness(derived, a) * 6 + nameLikeness(derived, b))
  knownSigns(signs, ground, guess, three, rivals.fitting)
  tell(signs, guess.roles.length > 2 && isTied(ground.tied, scene, inOrder) ? 1 : 0)
  topicSigns(signs, scene, guess, [derived, a, b])
  agreementSigns(signs, ground, guess)
}

/** They are two or three, mostly in order already. */
function inOrderOf(roles: readonly Figure[]): readonly Figure[] {
  if (areInOrder(roles)) return roles
  const found = [...roles]
  for (let at = 1; at < found.length; at += 1)
    for (let to = at; to > 0; to -= 1) {
      const [before, one] = [found[to - 1], found[to]]
      if (before === undefined || one === undefined || before.order <= one.order) break
      found[to - 1] = one
      found[to] = before
    }
  return found
}

function areInOrder(roles: readonly Figure[]): boolean {
  let last = -1
  for (const { order } of roles) {
    if (order < last) return false
    last = order
  }
  return true
}

// Each of these adds its own to the signs of a guess: so many are weighed that lists of their own would cost more than what they say.

/** Of a word of a way: which, and where it stands to the first figure and the last. */
function wordSigns(signs: Signs, { said, roles }: Guess, inOrder: readonly Figure[]): void {
  const first = said === undefined ? undefined : inOrder[0]
  const last = inOrder.at(-1)
  if (said === undefined || first === undefined || last === undefined) {
    tell(signs, 0)
    tell(signs, 0)
    tell(signs, 0)
    tell(signs, 0)
    return
  }
  const near = Math.min(...roles.map(({ at }) => Math.abs(at - said.at)))
  const nearest = roles.findIndex(({ at }) => Math.abs(at - said.at) === near)
  const placeTo = (one: Figure): number => {
    if (said.sentence !== one.claim.sentence) return said.sentence < one.claim.sentence ? 0 : 3
    return said.at < one.at ? 1 : 2
  }
  tell(signs, 1 + (said.way + 1) * 2 + (said.isDenied ? 1 : 0))
  tell(signs, 1 + placeTo(first) * 4 + placeTo(last))
  tell(signs, 1 + magnitude(near / 6))
  tell(signs, 1 + nearest)
}

type Three = {
  readonly derived: Figure
  readonly a: Figure
  readonly b: Figure
  readonly of: Traits
  readonly ofA: Traits
  readonly ofB: Traits
}

export function isRun({ kind }: Guess): boolean {
  return kind === 'sum' || kind === 'even'
}

const SENTENCES_MAX = 3

function placeSigns(
  signs: Signs,
  { doc, pieces }: Scene,
  guess: Guess,
  inOrder: readonly Figure[],
): void {
  const start = inOrder[0]?.claim.sentence ?? 0
  let [shape, step, heads] = [0, 0, 0]
  let [paragraphs, before] = [0, -1]
  for (const { claim } of inOrder) {
    step = most(claim.sentence - start, SENTENCES_MAX)
    shape = shape * (SENTENCES_MAX + 1) + step
    const paragraph = pieces[claim.sentence]?.paragraph ?? 0
    if (paragraph !== before) paragraphs += 1
    before = paragraph
    if (doc.paragraphs[paragraph]?.kind === 'heading') heads += 1
  }
  tell(signs, orderOf(guess, inOrder))
  tell(signs, isRun(guess) ? step : shape)
  tell(signs, guess.roles.length)
  tell(signs, paragraphs)
  tell(signs, most(heads, 2))
}

/** In which order its roles stand; of a list whether the derived figure comes first, last or within. */
function orderOf(guess: Guess, inOrder: readonly Figure[]): number {
  const [derived] = guess.roles
  if (isRun(guess)) return inOrder[0] === derived ? 0 : inOrder.at(-1) === derived ? 1 : 2
  let sum = 0
  for (const figure of inOrder) sum = sum * guess.roles.length + guess.roles.indexOf(figure)
  return sum
}

/** Sentences on either side that are counted with those of a guess. */
const AROUND = 2

function rivalSigns(
  signs: Signs,
  { figures }: Scene,
  guess: Guess,
  inOrder: readonly Figure[],
  { spans, fitting, fittingOwn }: Rivals,
): void {
  const [first, last] = [inOrder[0]?.order ?? 0, inOrder.at(-1)?.order ?? 0]
  const span = spanOf(guess)
  const [nearest = span, second = span, third = span] = spans.nearest
  const nearer = nearest >= span ? 0 : second >= span ? 1 : third >= span ? 2 : 3
  tell(signs, most(last - first + 1 - guess.roles.length, 4))
  tell(signs, most(magnitude(figures.length), 6))
  tell(signs, nearer)
  tell(signs, magnitude(spans.count))
  tell(signs, most(fitting.length, 3))
  tell(signs, most(fittingOwn, 2))
  tell(signs, magnitude(span / 8))
}

function contestSigns(
  signs: Signs,
  scene: Scene,
  { roles }: Guess,
  inOrder: readonly Figure[],
): void {
  const counts = countsOf(scene)
  const [derived, level = derived] = roles
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (derived === undefined || level === undefined || first === undefined || last === undefined)
    return
  const [from, to] = [first.claim.sentence - AROUND, last.claim.sentence + AROUND]
  tell(signs, most(counts.inside(level, roles), 3))
  tell(signs, most(counts.ofDimension(level, from, to) - roles.length + 1, 4))
  tell(signs, most(counts.ofSort(derived, from, to), 5))
  tell(signs, magnitude(counts.inSentences(from, to)))
}

function distanceSigns(signs: Signs, inOrder: readonly Figure[]): void {
  for (let at = 1; at <= 3; at += 1) {
    const [a, b] = [inOrder[at - 1], inOrder[at]]
    tell(signs, a === undefined || b === undefined ? 0 : 1 + magnitude((b.at - a.at) / 6))
  }
}

/** What is measured: untold, of one untold, other, in part, wholly, the same. */
function nameLikeness({ claim: a }: Figure, { claim: b }: Figure): number {
  const [x, y] = [a.measureKey, b.measureKey]
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 0 : 1
  let both = 0
  for (const one of x) if (y.includes(one)) both += 1
  if (both === 0) return 2
  return both === Math.max(x.length, y.length) ? 5 : both === Math.min(x.length, y.length) ? 4 : 3
}

function likenessSigns(signs: Signs, { a, b, ofA, ofB }: Three): void {
  const [x, y] = [a.claim.period, b.claim.period]
  const periods = x === null || y === null ? (x === y ? 0 : 1) : x === y ? 2 : x < y ? 3 : 4
  tell(signs, periods)
  tell(signs, ofA.periodFrom * FROM_VALUES + ofB.periodFrom)
  tell(signs, ofA.place !== ofB.place ? 2 : ofA.place === null ? 0 : 1)
}

function kindSigns(signs: Signs, { of, ofA, ofB, derived, a, b }: Three): void {
  tell(signs, of.kind * DIRECTION_VALUES + of.direction)
  tell(signs, ofA.kind * KIND_VALUES + ofB.kind)
  tell(signs, (ofA.isChange ? 2 : 0) + (ofB.isChange ? 1 : 0))
  tell(signs, ofA.sort * SORT_VALUES + ofB.sort)
  tell(signs, ofA.form * FORM_VALUES + ofB.form)
  tell(signs, ofA.unit)
  tell(signs, of.unit)
  tell(signs, of.bound)
  tell(signs, boundOf(derived) + boundOf(a) + boundOf(b))
}

function boundOf({ claim }: Figure): number {
  return claim.bound === 'exact' ? 0 : 1
}

function sizeSigns(signs: Signs, guess: Guess, { derived, a, of, ofA, ofB }: Three): void {
  tell(signs, offOf(guess.off))
  tell(signs, slipOf(guess, of.said))
  tell(signs, of.digits)
  tell(signs, Math.min(ofA.digits, ofB.digits))
  tell(signs, derived.size < 10 ? 1 : 0)
  tell(signs, a.size < derived.size ? 1 : 0)
}

const IN_PER_CENT: ReadonlySet<Guess['kind']> = new Set(['growth', 'step', 'share', 'average'])

/** A slip of the pen between what is said and what was computed: none, digits exchanged, one other digit of two or more, noughts. */
export function slipOf({ roles: [derived], off, computed, kind }: Guess, said: string): number {
  if (derived === undefined || !(off > 0)) return 0
  const { value, precision } = derived.claim
  const step = tenTo(IN_PER_CENT.has(kind) ? -value.scale : precision)
  return slipTo(said, Math.round(computed / step), off)
}

/** What other guesses say of the same figures, and whether one of the others would have to be another by a slip alone. */
function agreementSigns(signs: Signs, { agreement, traits }: Ground, guess: Guess): void {
  const { agreed, repairs } = agreement(guess)
  const { ofDerived, ofOthers, many, near, kind } = agreed
  tell(signs, ofDerived)
  tell(signs, ofOthers)
  tell(signs, many)
  tell(signs, near)
  tell(signs, kind)
  tell(signs, slipOfOthers(guess, repairs, traits))
}

/** Each as it would have to be for the guess to fit: the least likely by chance. */
function slipOfOthers(
  { roles: [derived] }: Guess,
  repairs: readonly Repair[],
  traits: Ground['traits'],
): number {
  let best = 0
  for (const { figure, value } of repairs) {
    if (figure === derived || !(value > 0)) continue
    const { said, shown: all } = traits(figure)
    if (said.length < 3) continue
    const off = value / figure.size
    const slip = slipTo(said, Math.round(off * all), off)
    if (slip !== 0 && (best === 0 || slip === 1 || (slip === 4 && best === 3))) best = slip
  }
  return best
}

function slipTo(said: string, computed: number, off: number): number {
  const shown = hasDigits(computed, said.length) ? String(computed) : ''
  if (said.length === shown.length && said !== shown) {
    let [x, y, others] = [0, 0, 0]
    for (let at = 0; at < said.length; at += 1)
      if (said.charCodeAt(at) !== shown.charCodeAt(at)) {
        if (others === 0) x = at
        else if (others === 1) y = at
        others += 1
      }
    if (others === 2 && said.charAt(x) === shown.charAt(y) && said.charAt(y) === shown.charAt(x))
      return 1
    if (others === 1) return said.length < 3 ? 2 : 3
  }
  // Less than ten times as much, and more than a tenth.
  if (off > 0.13 && off < 7.9) return 0
  const tens = Math.log10(off)
  return Math.abs(tens) > 0.9 && Math.abs(tens - Math.round(tens)) < 0.002 ? 4 : 0
}

const POWERS = Array.from({ length: 31 }, (_, at) => 10 ** (at - 15))

/** Powers are asked for thousands of times, and cost more than to look them up. */
function tenTo(power: number): number {
  return POWERS[power + 15] ?? 10 ** power
}

/** Whether a whole number may have so many digits: most haven't, and needn't be written out. */
function hasDigits(whole: number, many: number): boolean {
  const [least, limit] = [tenTo(many - 1), tenTo(many)]
  return many === 1 || many > 15 || !(whole >= 0) || (whole >= least && whole < limit)
}

function nounSigns(signs: Signs, { of, ofA, ofB }: Three): void {
  tell(signs, sameness(ofA.counter, ofB.counter))
  tell(signs, sameness(ofA.noun, ofB.noun))
  tell(signs, sameness(of.noun, ofA.noun))
}

function sameness(x: string, y: string): number {
  return x === '' || y === '' ? (x === y ? 0 : 1) : x === y ? 3 : 2
}

function knownSigns(
  signs: Signs,
  { known, explained, scene }: Ground,
  { roles }: Guess,
  { derived, a, b }: Three,
  fitting: readonly Guess[],
): void {
  const members = roles.map(({ claim }) => claim.index)
  let own = 0
  for (const one of fitting)
    if (one.roles.length === 3 && one.roles.includes(a) && one.roles.includes(b)) own += 1
  const { index } = derived.claim
  const [first, second] = [a.claim.index, b.claim.index]
  tell(signs, most((explained.get(pairKey(scene, a, b)) ?? 0) - own, 2))
  tell(signs, strongest(known.get(index), index, members))
  tell(signs, a === derived ? 0 : strongest(known.get(first), first, members, index))
  tell(signs, b === derived || b === a ? 0 : strongest(known.get(second), second, members, index))
}
