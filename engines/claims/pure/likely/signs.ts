import { OTHERWISE } from '../derived/change/free.ts'
import { counterOf, type Figure, isChange, isChinese, type Scene } from '../derived/scene.ts'
import type { ReadClaim, Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { membersOf } from '../weigh/scale.ts'
import { sizeOf } from './guesses.ts'
import { type Ground, type Guess, pairKey, type Rivals, spanOf } from './types.ts'

// The signs of a guess: where its figures stand, who else could be meant, how alike they are, and how far off what was computed is. Each is a
// small number; what it weighs, and in which company, the table says.

/** In the order in which `signsOf` gives them. */
export const SIGNS = [
  'any', 'paragraph', 'otherwise', 'order', 'sentences', 'size', 'paragraphs', 'heads', 'inside', 'others', 'kin', 'rivals', 'figures', 'nearer', 'own', 'fitting', 'fittingOwn',
  'span', 'first', 'second', 'third', 'names', 'namesOfDerived', 'periods', 'periodsFrom', 'places', 'kind', 'kinds', 'changes', 'sorts', 'forms',
  'unit', 'unitOfDerived', 'bound', 'bounds', 'off', 'slip', 'digits', 'digitsOfLevels', 'small', 'smaller', 'counters', 'nouns', 'nounOfDerived',
  'explained', 'known', 'knownFirst', 'knownSecond', 'language',
] as const // biome-ignore format: a list by groups

export type Sign = (typeof SIGNS)[number]

/** Signs that say more together. */
export const TOGETHER: readonly (readonly Sign[])[] = [
  ['order', 'inside', 'kin'],
  ['off', 'fitting'],
  ['off', 'digits'],
  ['names', 'periods'],
  ['order', 'kind'],
  ['nearer', 'own'],
  ['order', 'sentences'],
  ['order', 'sentences', 'inside'],
  ['kinds', 'kind'],
  ['namesOfDerived', 'nearer'],
  ['others', 'figures'],
  ['rivals', 'kin'],
  ['explained', 'off'],
  ['unitOfDerived', 'unit'],
  ['order', 'sentences', 'paragraphs'],
  ['nouns', 'names'],
  ['nearer', 'fitting', 'inside'],
  ['order', 'first'],
  ['order', 'second'],
  ['known', 'order'],
  ['slip', 'digits'],
  ['language', 'order'],
]

export function signsOf(ground: Ground, guess: Guess, rivals: Rivals): readonly number[] {
  const { scene } = ground
  const { roles } = guess
  const [derived, a = derived, b = derived] = roles
  if (derived === undefined || a === undefined || b === undefined) return []
  const three = { derived, a, b }
  const inOrder = roles.toSorted((x, y) => x.order - y.order)
  return [
    0,
    PARAGRAPHS.indexOf(paragraphOf(scene, derived)),
    isOtherwise(scene, derived) ? 1 : 0,
    ...placeSigns(scene, guess, inOrder),
    ...contestSigns(ground, guess, inOrder, rivals),
    ...distanceSigns(inOrder),
    ...likenessSigns(three),
    ...kindSigns(three),
    ...sizeSigns(guess, three),
    ...nounSigns(scene, three),
    ...knownSigns(ground, guess, { ...three, fitting: rivals.fitting }),
    isChinese(scene, derived) ? 1 : 0,
  ]
}

const PARAGRAPHS = ['heading', 'body', 'list', 'row'] as const

function paragraphOf({ doc, pieces }: Scene, { claim }: Figure): (typeof PARAGRAPHS)[number] {
  return doc.paragraphs[pieces[claim.sentence]?.paragraph ?? 0]?.kind ?? 'body'
}

/** Growth that isn't between the figures as they stand, or of what is yet to come: said in its sentence. */
function isOtherwise({ mask, pieces }: Scene, { claim }: Figure): boolean {
  const piece = pieces[claim.sentence]
  return (
    piece !== undefined &&
    OTHERWISE.test(mask.slice(piece.from, Math.min(piece.to, piece.from + 400)))
  )
}

type Three = { readonly derived: Figure; readonly a: Figure; readonly b: Figure }

function most(number: number, limit: number): number {
  return number < 0 ? 0 : Math.min(number, limit)
}

/** 0, 1, 2-3, 4-7, ... */
function magnitude(size: number): number {
  return size <= 0 ? 0 : most(Math.ceil(Math.log2(size + 1)), 9)
}

export function isRun({ kind }: Guess): boolean {
  return kind === 'sum' || kind === 'even'
}

const SENTENCES_MAX = 3

function placeSigns(
  { doc, pieces }: Scene,
  guess: Guess,
  inOrder: readonly Figure[],
): readonly number[] {
  const sentences = inOrder.map(({ claim }) => claim.sentence)
  const [start = 0] = sentences
  const steps = sentences.slice(1).map((one) => most(one - start, SENTENCES_MAX))
  const shape = isRun(guess)
    ? (steps.at(-1) ?? 0)
    : steps.reduce((sum, step) => sum * (SENTENCES_MAX + 1) + step, 0)
  const paragraphs = sentences.map((one) => pieces[one]?.paragraph ?? 0)
  const heads = paragraphs.filter((one) => doc.paragraphs[one]?.kind === 'heading')
  return [
    orderOf(guess, inOrder),
    shape,
    guess.roles.length,
    new Set(paragraphs).size,
    most(heads.length, 2),
  ]
}

/** In which order its roles stand; of a list whether the derived figure comes first, last or within. */
function orderOf(guess: Guess, inOrder: readonly Figure[]): number {
  const [derived] = guess.roles
  if (isRun(guess)) return inOrder[0] === derived ? 0 : inOrder.at(-1) === derived ? 1 : 2
  return inOrder.reduce((sum, figure) => sum * guess.roles.length + guess.roles.indexOf(figure), 0)
}

function contestSigns(
  ground: Ground,
  guess: Guess,
  inOrder: readonly Figure[],
  rivals: Rivals,
): readonly number[] {
  const { figures } = ground.scene
  const [derived, level = derived] = guess.roles
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (derived === undefined || level === undefined || first === undefined || last === undefined)
    return []
  const [from, to] = [first.claim.sentence, last.claim.sentence]
  const span = spanOf(guess)
  const nearer = rivals.spans.findIndex((one) => one >= span)
  return [
    most(insideOf(figures, guess), 3),
    most(last.order - first.order + 1 - guess.roles.length, 4),
    most(countOf(ground, from, to, level, true) - guess.roles.length + 1, 4),
    most(countOf(ground, from, to, derived, false), 5),
    magnitude(figures.length),
    most(nearer === -1 ? 3 : nearer, 3),
    magnitude(rivals.spans.length),
    most(rivals.fitting.length, 3),
    most(rivals.fittingOwn, 2),
    magnitude(span / 8),
  ]
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
  { scene, counts }: Ground,
  from: number,
  to: number,
  { sort, claim }: Figure,
  isOfUnit: boolean,
): number {
  const dimension = isOfUnit ? dimensionOf(claim.unit) : ''
  const key = `${from} ${to} ${sort} ${dimension}`
  const known = counts.get(key)
  if (known !== undefined) return known
  let count = 0
  for (let at = Math.max(0, from - 2); at <= to + 2; at += 1)
    for (const one of scene.pieces[at]?.figures ?? [])
      if (one.sort === sort && (!isOfUnit || dimensionOf(one.claim.unit) === dimension)) count += 1
  counts.set(key, count)
  return count
}

function distanceSigns(inOrder: readonly Figure[]): readonly number[] {
  return [1, 2, 3].map((at) => {
    const [a, b] = [inOrder[at - 1], inOrder[at]]
    return a === undefined || b === undefined ? 0 : 1 + magnitude((b.at - a.at) / 6)
  })
}

/** What is measured: untold, of one untold, other, in part, wholly, the same. */
function nameLikeness({ claim: a }: Figure, { claim: b }: Figure): number {
  const [x, y] = [a.measureKey, b.measureKey]
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 0 : 1
  const both = x.filter((one) => y.includes(one)).length
  if (both === 0) return 2
  return both === Math.max(x.length, y.length) ? 5 : both === Math.min(x.length, y.length) ? 4 : 3
}

const FROM: readonly ReadClaim['periodFrom'][] = [null, 'stated', 'inherited', 'release']

function likenessSigns({ derived, a, b }: Three): readonly number[] {
  const [x, y] = [a.claim.period, b.claim.period]
  const periods = x === null || y === null ? (x === y ? 0 : 1) : x === y ? 2 : x < y ? 3 : 4
  const from = [a, b].map(({ claim }) => FROM.indexOf(claim.periodFrom))
  const [left, right] = [a, b].map(({ claim }) => claim.place?.id ?? claim.place?.words ?? null)
  const places = left !== right ? 2 : left === null ? 0 : 1
  return [
    nameLikeness(a, b),
    nameLikeness(derived, a) * 6 + nameLikeness(derived, b),
    periods,
    (from[0] ?? 0) * FROM.length + (from[1] ?? 0),
    places,
  ]
}

const KINDS: readonly ReadClaim['kind'][] = [
  null,
  'level',
  'from-to',
  'growth',
  'average-growth',
  'gap',
  'share',
  'multiple',
  'rank',
  'target',
  'count',
  'sum',
]
const DIRECTIONS: readonly ReadClaim['direction'][] = [null, 'up', 'down', 'flat']
const SORTS = 'QNSDXO'
const FORMS: readonly ReadClaim['form'][] = [
  'number',
  'fraction',
  'multiple',
  'rank',
  'ordinal',
  'names',
  'kinds',
]
const BOUNDS: readonly ReadClaim['bound'][] = [
  'exact',
  'over',
  'under',
  'nearly',
  'about',
  'between',
  'atMost',
  'atLeast',
]
const UNITS = [
  'count',
  'person',
  'place',
  'firm',
  'percent',
  'percentage-point',
  'mass',
  'length',
  'area',
  'duration',
  'energy',
  'index',
  'times',
  'ratio',
]

/** Money of any currency is one. */
function unitSign({ claim: { unit } }: Figure): number {
  const dimension = dimensionOf(unit)
  if (dimension.startsWith('money')) return dimension.includes('/') ? 2 : 1
  return UNITS.indexOf(dimension) + 3
}

function kindSigns({ derived, a, b }: Three): readonly number[] {
  const [kind, of, than] = [derived, a, b].map(({ claim }) => KINDS.indexOf(claim.kind) + 1)
  return [
    (kind ?? 0) * DIRECTIONS.length + DIRECTIONS.indexOf(derived.claim.direction),
    (of ?? 0) * (KINDS.length + 1) + (than ?? 0),
    (isChange(a) ? 2 : 0) + (isChange(b) ? 1 : 0),
    SORTS.indexOf(a.sort) * SORTS.length + SORTS.indexOf(b.sort),
    (FORMS.indexOf(a.claim.form) + 1) * (FORMS.length + 1) + FORMS.indexOf(b.claim.form) + 1,
    unitSign(a),
    unitSign(derived),
    BOUNDS.indexOf(derived.claim.bound),
    [derived, a, b].filter(({ claim }) => claim.bound !== 'exact').length,
  ]
}

const OFFS = [0.02, 0.06, 0.15, 0.3, 0.7, 1.1, 2]
const NOT_OFF = 8

export function offOf({ off }: Guess): number {
  if (!(off > 0) || !Number.isFinite(off)) return NOT_OFF
  const far = Math.abs(Math.log(off))
  const step = OFFS.findIndex((limit) => far < limit)
  return step === -1 ? OFFS.length : step
}

function sizeSigns(guess: Guess, { derived, a, b }: Three): readonly number[] {
  return [
    offOf(guess),
    slipOf(guess),
    digitsOf(derived),
    Math.min(digitsOf(a), digitsOf(b)),
    sizeOf(derived) < 10 ? 1 : 0,
    sizeOf(a) < sizeOf(derived) ? 1 : 0,
  ]
}

function digitsOf({ claim }: Figure): number {
  return most(String(claim.value.coefficient).replace(/0+$/, '').length, 5)
}

const IN_PER_CENT: ReadonlySet<Guess['kind']> = new Set(['growth', 'step', 'share', 'average'])

/** A slip of the pen between what is said and what was computed: none, digits exchanged, one other digit of two or more, noughts. */
function slipOf({ roles: [derived], off, computed, kind }: Guess): number {
  if (derived === undefined || !(off > 0)) return 0
  const { value, precision } = derived.claim
  const said = String(value.coefficient)
  const step = IN_PER_CENT.has(kind) ? 10 ** -value.scale : 10 ** precision
  const shown = String(Math.round(computed / step))
  if (said.length === shown.length && said !== shown) {
    const other = [...said].flatMap((sign, at) => (sign === shown[at] ? [] : [at]))
    const [x = 0, y = 0] = other
    if (other.length === 2 && said[x] === shown[y] && said[y] === shown[x]) return 1
    if (other.length === 1) return said.length < 3 ? 2 : 3
  }
  const tens = Math.log10(off)
  return Math.abs(tens) > 0.9 && Math.abs(tens - Math.round(tens)) < 0.002 ? 4 : 0
}

function nounSigns(scene: Scene, { derived, a, b }: Three): readonly number[] {
  const counters = [a, b].map(({ claim }) => counterOf(scene.doc.text, claim))
  return [
    sameness(counters[0] ?? '', counters[1] ?? ''),
    sameness(nounOf(scene, a), nounOf(scene, b)),
    sameness(nounOf(scene, derived), nounOf(scene, a)),
  ]
}

function sameness(x: string, y: string): number {
  return x === '' || y === '' ? (x === y ? 0 : 1) : x === y ? 3 : 2
}

/** The unit as it is written, or the word right behind the number. */
function nounOf({ doc: { text }, mask }: Scene, { claim, at }: Figure): string {
  const own = text.slice(claim.number.end, claim.end).trim().toLowerCase()
  if (own !== '') return own
  return /^ ?([a-z]{3,}|[\u4e00-\u9fff]{1,2})/.exec(mask.slice(at + 1, at + 16))?.[1] ?? ''
}

const RELATIONS: readonly Relation['kind'][] = [
  'change',
  'gap',
  'share',
  'shares-of-one',
  'parts',
  'average-growth',
  'multiple',
  'mean',
  'pooled',
  'rank-in',
  'target',
  'enumeration',
  'listing',
  'same',
  'equivalent',
]

type Asked = Three & { readonly fitting: readonly Guess[] }

function knownSigns(
  { known, explained }: Ground,
  { roles }: Guess,
  { derived, a, b, fitting }: Asked,
): readonly number[] {
  const members = new Set(roles.map(({ claim }) => claim.index))
  const own = fitting.filter(
    (one) => one.roles.length === 3 && one.roles.includes(a) && one.roles.includes(b),
  )
  const index = derived.claim.index
  const ofLevel = (level: Figure): number => {
    const of = (known.get(level.claim.index) ?? []).filter((one) => !membersOf(one).includes(index))
    return strongest(of, level.claim.index, members)
  }
  return [
    most((explained.get(pairKey(a, b)) ?? 0) - own.length, 2),
    strongest(known.get(index) ?? [], index, members),
    a === derived ? 0 : ofLevel(a),
    b === derived || b === a ? 0 : ofLevel(b),
  ]
}

/** The relation of a figure that has most to do with a guess: its kind, its side in it, and how many of its others the guess has. */
function strongest(
  relations: readonly Relation[],
  index: number,
  members: ReadonlySet<number>,
): number {
  let best = 0
  let shared = -1
  for (const one of relations) {
    const others = membersOf(one).filter((other) => other !== index)
    const own = others.filter((other) => members.has(other)).length
    if (own <= shared) continue
    shared = own
    const state = others.length === 0 ? 0 : own === others.length ? 1 : own > 0 ? 2 : 3
    best = 1 + ((RELATIONS.indexOf(one.kind) + 1) * 2 + (isLed(one, index) ? 1 : 0)) * 4 + state
  }
  return best
}

/** A whole, the end of a change, what is more: what its relation speaks of. */
function isLed(one: Relation, index: number): boolean {
  switch (one.kind) {
    case 'change':
      return one.result === index
    case 'parts':
    case 'pooled':
      return one.whole === index
    case 'share':
      return one.whole === index
    case 'gap':
    case 'multiple':
      return one.of === index
    case 'mean':
      return one.total === index
    default:
      return false
  }
}
