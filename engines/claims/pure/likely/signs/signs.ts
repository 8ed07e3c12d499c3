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
import { figuresKey, type Ground, type Guess, pairKey, type Rivals, spanOf } from '../types.ts'
import { magnitude, most } from './steps.ts'
import { topicSigns } from './topics.ts'

// The signs of a guess: where its figures stand, who else could be meant, how alike they are, and how far off what was computed is. Each is a
// small number; what it weighs, and in which company, the table says.

export function signsOf(ground: Ground, guess: Guess, rivals: Rivals): number[] {
  const { scene, traits } = ground
  const { roles } = guess
  const [derived] = roles
  // Of two figures the one is compared with the other.
  const [a = derived, b = derived] = roles.length === 2 ? roles : roles.slice(1)
  if (derived === undefined || a === undefined || b === undefined) return []
  const three = { derived, a, b, of: traits(derived), ofA: traits(a), ofB: traits(b) }
  const inOrder = roles.toSorted((x, y) => x.order - y.order)
  const signs = [0, three.of.paragraph, three.of.isOtherwise ? 1 : 0]
  placeSigns(signs, scene, guess, inOrder)
  contestSigns(signs, ground, guess, inOrder, rivals)
  distanceSigns(signs, inOrder)
  likenessSigns(signs, three)
  kindSigns(signs, three)
  sizeSigns(signs, guess, three)
  nounSigns(signs, three)
  knownSigns(signs, ground, guess, three, rivals.fitting)
  signs.push(
    isChinese(scene, derived) ? 1 : 0,
    roles.length > 2 && ground.tied.has(figuresKey(roles)) ? 1 : 0,
  )
  wordSigns(signs, guess, inOrder)
  topicSigns(signs, scene, guess, [derived, a, b])
  return signs
}

// Each of these adds its own to the signs of a guess: so many are weighed that lists of their own would cost more than what they say.

/** Of a word of a way: which, and where it stands to the first figure and the last. */
function wordSigns(signs: number[], { said, roles }: Guess, inOrder: readonly Figure[]): void {
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (said === undefined || first === undefined || last === undefined) {
    signs.push(0, 0, 0, 0)
    return
  }
  const near = Math.min(...roles.map(({ at }) => Math.abs(at - said.at)))
  const nearest = roles.findIndex(({ at }) => Math.abs(at - said.at) === near)
  const placeTo = (one: Figure): number => {
    if (said.sentence !== one.claim.sentence) return said.sentence < one.claim.sentence ? 0 : 3
    return said.at < one.at ? 1 : 2
  }
  signs.push(
    1 + (said.way + 1) * 2 + (said.isDenied ? 1 : 0),
    1 + placeTo(first) * 4 + placeTo(last),
    1 + magnitude(near / 6),
    1 + nearest,
  )
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
  signs: number[],
  { doc, pieces }: Scene,
  guess: Guess,
  inOrder: readonly Figure[],
): void {
  const start = inOrder[0]?.claim.sentence ?? 0
  let [shape, step, heads] = [0, 0, 0]
  const paragraphs: number[] = []
  for (const { claim } of inOrder) {
    step = most(claim.sentence - start, SENTENCES_MAX)
    shape = shape * (SENTENCES_MAX + 1) + step
    const paragraph = pieces[claim.sentence]?.paragraph ?? 0
    if (!paragraphs.includes(paragraph)) paragraphs.push(paragraph)
    if (doc.paragraphs[paragraph]?.kind === 'heading') heads += 1
  }
  signs.push(
    orderOf(guess, inOrder),
    isRun(guess) ? step : shape,
    guess.roles.length,
    paragraphs.length,
    most(heads, 2),
  )
}

/** In which order its roles stand; of a list whether the derived figure comes first, last or within. */
function orderOf(guess: Guess, inOrder: readonly Figure[]): number {
  const [derived] = guess.roles
  if (isRun(guess)) return inOrder[0] === derived ? 0 : inOrder.at(-1) === derived ? 1 : 2
  let sum = 0
  for (const figure of inOrder) sum = sum * guess.roles.length + guess.roles.indexOf(figure)
  return sum
}

function contestSigns(
  signs: number[],
  ground: Ground,
  guess: Guess,
  inOrder: readonly Figure[],
  rivals: Rivals,
): void {
  const { figures } = ground.scene
  const [derived, level = derived] = guess.roles
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (derived === undefined || level === undefined || first === undefined || last === undefined)
    return
  const [from, to] = [first.claim.sentence, last.claim.sentence]
  const span = spanOf(guess)
  const nearer = rivals.spans.findIndex((one) => one >= span)
  signs.push(
    most(insideOf(figures, guess), 3),
    most(last.order - first.order + 1 - guess.roles.length, 4),
    most(countOf(ground, from, to, level, true) - guess.roles.length + 1, 4),
    most(countOf(ground, from, to, derived, false), 5),
    magnitude(figuresIn(ground, from, to)),
    most(magnitude(figures.length), 6),
    most(nearer === -1 ? 3 : nearer, 3),
    magnitude(rivals.spans.length),
    most(rivals.fitting.length, 3),
    most(rivals.fittingOwn, 2),
    magnitude(span / 8),
  )
}

/** Figures of the levels' kind between the first of a guess and the last. */
export function insideOf(figures: readonly Figure[], { roles }: Guess): number {
  const level = roles[1] ?? roles[0]
  let [first, last] = [figures.length, 0]
  for (const { order } of roles) {
    if (order < first) first = order
    if (order > last) last = order
  }
  let count = 0
  for (let at = first + 1; at < last; at += 1) {
    const one = figures[at]
    if (one === undefined || one.sort !== level?.sort || one.claim.unit !== level.claim.unit)
      continue
    if (!roles.includes(one)) count += 1
  }
  return count
}

/** How many figures of a sort, and of one dimension, stand in some sentences and the two on either side. */
function countOf(
  { scene, traits }: Ground,
  from: number,
  to: number,
  figure: Figure,
  isOfUnit: boolean,
): number {
  const { dimension } = traits(figure)
  const { sort } = figure
  let count = 0
  for (let at = Math.max(0, from - 2); at <= to + 2; at += 1)
    for (const one of scene.pieces[at]?.figures ?? [])
      if (one.sort === sort && (!isOfUnit || traits(one).dimension === dimension)) count += 1
  return count
}

/** How many figures of any kind stand in some sentences and the two on either side. */
function figuresIn({ scene }: Ground, from: number, to: number): number {
  let count = 0
  for (let at = Math.max(0, from - 2); at <= to + 2; at += 1)
    count += scene.pieces[at]?.figures.length ?? 0
  return count
}

function distanceSigns(signs: number[], inOrder: readonly Figure[]): void {
  for (let at = 1; at <= 3; at += 1) {
    const [a, b] = [inOrder[at - 1], inOrder[at]]
    signs.push(a === undefined || b === undefined ? 0 : 1 + magnitude((b.at - a.at) / 6))
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

function likenessSigns(signs: number[], { derived, a, b, ofA, ofB }: Three): void {
  const [x, y] = [a.claim.period, b.claim.period]
  const periods = x === null || y === null ? (x === y ? 0 : 1) : x === y ? 2 : x < y ? 3 : 4
  signs.push(
    nameLikeness(a, b),
    nameLikeness(derived, a) * 6 + nameLikeness(derived, b),
    periods,
    ofA.periodFrom * FROM_VALUES + ofB.periodFrom,
    ofA.place !== ofB.place ? 2 : ofA.place === null ? 0 : 1,
  )
}

function kindSigns(signs: number[], { of, ofA, ofB, derived, a, b }: Three): void {
  signs.push(
    of.kind * DIRECTION_VALUES + of.direction,
    ofA.kind * KIND_VALUES + ofB.kind,
    (ofA.isChange ? 2 : 0) + (ofB.isChange ? 1 : 0),
    ofA.sort * SORT_VALUES + ofB.sort,
    ofA.form * FORM_VALUES + ofB.form,
    ofA.unit,
    of.unit,
    of.bound,
    boundOf(derived) + boundOf(a) + boundOf(b),
  )
}

function boundOf({ claim }: Figure): number {
  return claim.bound === 'exact' ? 0 : 1
}

function sizeSigns(signs: number[], guess: Guess, { derived, a, of, ofA, ofB }: Three): void {
  signs.push(
    offOf(guess.off),
    slipOf(guess),
    of.digits,
    Math.min(ofA.digits, ofB.digits),
    derived.size < 10 ? 1 : 0,
    a.size < derived.size ? 1 : 0,
  )
}

const IN_PER_CENT: ReadonlySet<Guess['kind']> = new Set(['growth', 'step', 'share', 'average'])

/** A slip of the pen between what is said and what was computed: none, digits exchanged, one other digit of two or more, noughts. */
export function slipOf({ roles: [derived], off, computed, kind }: Guess): number {
  if (derived === undefined || !(off > 0)) return 0
  const { value, precision } = derived.claim
  const said = String(value.coefficient)
  const step = IN_PER_CENT.has(kind) ? 10 ** -value.scale : 10 ** precision
  const shown = String(Math.round(computed / step))
  if (said.length === shown.length && said !== shown) {
    let [x, y, others] = [0, 0, 0]
    for (let at = 0; at < said.length; at += 1)
      if (said[at] !== shown[at]) {
        if (others === 0) x = at
        else if (others === 1) y = at
        others += 1
      }
    if (others === 2 && said[x] === shown[y] && said[y] === shown[x]) return 1
    if (others === 1) return said.length < 3 ? 2 : 3
  }
  const tens = Math.log10(off)
  return Math.abs(tens) > 0.9 && Math.abs(tens - Math.round(tens)) < 0.002 ? 4 : 0
}

function nounSigns(signs: number[], { of, ofA, ofB }: Three): void {
  signs.push(
    sameness(ofA.counter, ofB.counter),
    sameness(ofA.noun, ofB.noun),
    sameness(of.noun, ofA.noun),
  )
}

function sameness(x: string, y: string): number {
  return x === '' || y === '' ? (x === y ? 0 : 1) : x === y ? 3 : 2
}

function knownSigns(
  signs: number[],
  { known, explained }: Ground,
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
  signs.push(
    most((explained.get(pairKey(a, b)) ?? 0) - own, 2),
    strongest(known.get(index), index, members),
    a === derived ? 0 : strongest(known.get(first), first, members, index),
    b === derived || b === a ? 0 : strongest(known.get(second), second, members, index),
  )
}
