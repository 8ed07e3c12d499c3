import { type Figure, isChinese, type Scene } from '../derived/scene.ts'
import { dimensionOf } from '../units/table.ts'
import {
  type LayerTable,
  type LayerWeights,
  layerOf,
  type Rows,
  STEPS,
  weightOfLayer,
} from './layer.ts'
import { FIRST, SIGNS, TOGETHER } from './signs/names.ts'
import { isRun, posed, tellFirst, tellRest } from './signs/signs.ts'
import type { Signs } from './signs/steps.ts'
import { ANY_KIND, type SignWeights, singlesOf, weightOfSingles } from './singles.ts'
import type { Ground, Guess, GuessKind, Rivals } from './types.ts'
import { GUESS_KINDS } from './types.ts'
import type { WayWord } from './way/words.ts'
import { type Beside, besideOf, besideOfWord, betweenOf, clauseOf } from './words.ts'

/**
 * Weights of evidence: natural logarithms of odds, a twentieth each, that add up. Of signs by kind of guess ('*': of any) and name (several that stand together
 * joined by '&') and value; of words by language, kind and where they stand.
 */
export type Weights = {
  readonly signs: SignWeights
  readonly words: {
    readonly [lang: string]: {
      readonly [kind: string]: { readonly [where: string]: { readonly [words: string]: number } }
    }
  }
  readonly layer: LayerWeights
  /**
   * Before the weighing: what the signs that cost little say of what the others will. A guess that comes to less than `least` isn't weighed, as
   * of a hundred ninety-six end far below what is believed.
   */
  readonly sieve: { readonly least: number; readonly signs: SignWeights }
}

const INDEX = new Map<string, number>(SIGNS.map((name, at) => [name, at]))
const JOINED = TOGETHER.map((names) => ({
  name: names.join('&'),
  at: names.map((name) => INDEX.get(name) ?? 0),
}))
/** No sign has so many values. */
const VALUES_MAX = 256

export const SIGN_NAMES: readonly string[] = [...SIGNS, ...JOINED.map(({ name }) => name)]

/** The signs of the guess that is weighed; filled for each. */
const SAID: Signs = { values: new Int32Array(SIGNS.length), count: 0 }

/** The value of each sign and of those that stand together, in the order of `SIGN_NAMES`. */
export function valuesOf(ground: Ground, guess: Guess, rivals: Rivals): readonly number[] {
  const one = posed(ground, guess, rivals)
  if (one === null) return []
  tellFirst(SAID, ground, one)
  tellRest(SAID, ground, one)
  return [...SAID.values, ...JOINED.map(({ at }) => joint(SAID.values, at))]
}

function joint(values: Int32Array, at: readonly number[]): number {
  let sum = 0
  for (const one of at) sum = sum * VALUES_MAX + (values[one] ?? 0)
  return sum
}

const NAMES: Readonly<Record<GuessKind, string>> = {
  growth: 'dba',
  step: 'dsa',
  average: 'dbay',
  share: 'dpw',
  points: 'dlh',
  difference: 'dlh',
  multiple: 'dlh',
  mean: 'dtn',
  sum: 'dp',
  even: 'dp',
  same: 'do',
  part: 'pw',
  way: 'wt',
}

/** Of a list the first and the last are named, and those between alike. */
function nameOf(guess: Guess, at: number): string {
  if (!isRun(guess) || at === 0) return NAMES[guess.kind][at] ?? '?'
  return at === 1 ? 'p' : at === guess.roles.length - 1 ? 'q' : 'm'
}

export type Told = (where: string, words: readonly string[]) => void

/** What places are called, by the names of the figures beside which they are. */
const LETTERS = [...new Set([...Object.values(NAMES).join(''), ...'pqm?'])]
const PLACES = new Map(
  LETTERS.map((one) => [
    one,
    {
      before: `${one}<`,
      after: `${one}>`,
      between: new Map(LETTERS.map((next) => [next, `${one}${next}`])),
    },
  ]),
)

/** Words by where they stand: before and behind each figure, between two, and in the clause of the derived one. */
export function tellWords(read: Reader, guess: Guess, told: Told): void {
  const { roles, said } = guess
  let last: { readonly figure: Figure; readonly name: string } | null = null
  for (const at of placesInOrder(roles)) {
    const [figure, name] = [roles[at], nameOf(guess, at)]
    const place = PLACES.get(name)
    if (figure === undefined || place === undefined) continue
    const { before, after } = read.beside(figure)
    told(place.before, before)
    told(place.after, after)
    const between = last === null ? undefined : PLACES.get(last.name)?.between.get(name)
    if (last !== null && between !== undefined) told(between, read.between(last.figure, figure))
    last = { figure, name }
  }
  const [derived] = roles
  if (derived !== undefined) told('clause', read.clause(derived))
  if (said === undefined || derived === undefined) return
  const { before, after } = read.word(said)
  told('said', [said.stem])
  told('of', [`${said.stem} ${dimensionOf(derived.claim.unit)}`])
  told('said<', before)
  told('said>', after)
}

/** The places of some roles, by the order of their figures. */
function placesInOrder(roles: readonly Figure[]): readonly number[] {
  const found: number[] = []
  for (const [at, { order }] of roles.entries()) {
    let to = at
    for (; to > 0 && (roles[found[to - 1] ?? 0]?.order ?? 0) > order; to -= 1)
      found[to] = found[to - 1] ?? 0
    found[to] = at
  }
  return found
}

export type Reader = {
  /** Each of its words once. */
  readonly beside: (figure: Figure) => Beside
  readonly between: (a: Figure, b: Figure) => readonly string[]
  readonly clause: (figure: Figure) => readonly string[]
  readonly word: (said: WayWord) => Beside
  /** What some words weigh together. */
  readonly weighed: (weights: ReadonlyMap<string, number>, words: readonly string[]) => number
}

/** Reads the words of a scene, each once. */
export function readerOf(scene: Scene): Reader {
  const beside: Beside[] = []
  const pairs = new Map<number, readonly string[]>()
  const words = new Map<WayWord, Beside>()
  const sums = new Map<ReadonlyMap<string, number>, Map<readonly string[], number>>()
  return {
    word: (said) => kept(words, said, () => besideOfWord(scene, said)),
    beside: (figure) => {
      const known = beside[figure.order]
      if (known !== undefined) return known
      const made = besideOf(scene, figure)
      beside[figure.order] = made
      return made
    },
    clause: (figure) => clauseOf(scene, figure),
    between: (a, b) => {
      const key = a.order * scene.figures.length + b.order
      const known = pairs.get(key)
      if (known !== undefined) return known
      const made = betweenOf(scene, a, b)
      pairs.set(key, made)
      return made
    },
    weighed: (weights, own) => {
      let known = sums.get(weights)
      if (known === undefined) {
        known = new Map()
        sums.set(weights, known)
      }
      const sum = known.get(own)
      if (sum !== undefined) return sum
      const made = sumOf(weights, own)
      known.set(own, made)
      return made
    },
  }
}

function sumOf(weights: ReadonlyMap<string, number>, words: readonly string[]): number {
  let sum = 0
  for (const one of words) sum += weights.get(one) ?? 0
  return sum
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** By sign, weights by value: of one sign in a row, of several by their joint value. */
type SignTable = {
  readonly single: Rows
  /** By field of `Together`. */
  readonly joined: Int16Array
}
/**
 * Where the weight of signs that stand together is found, of each company one behind the other: by the values of its signs, of which the last
 * stands for all that weigh nothing. Two are joined by a third that is always nought.
 */
type Together = {
  readonly signs: Int32Array
  readonly lasts: Int32Array
  readonly starts: Int32Array
  readonly length: number
}
const TOGETHER_MAX = 3
const NOUGHT = INDEX.get('any') ?? 0

type WordTable = ReadonlyMap<string, ReadonlyMap<string, number>>
type WordsOf = (lang: 'en' | 'zh', kind: GuessKind) => WordTable
/** What signs weigh, by kind of guess. */
type SignsTable = {
  readonly signs: ReadonlyMap<GuessKind, SignTable>
  readonly together: Together
}
export type Table = SignsTable & {
  /** What was learnt later, added where a guess is asked for the last time. */
  readonly again: SignsTable & { readonly words: WordsOf }
  /** Made when first asked for: of most kinds no guess in a language comes so far. */
  readonly words: WordsOf
  readonly layer: LayerTable
  readonly sieve: { readonly least: number; readonly kinds: ReadonlyMap<GuessKind, Rows> }
}

/** Weights by kind, with those of any kind among them. */
export function tableOf(
  { signs, words, layer, sieve }: Weights,
  again: Pick<Weights, 'signs' | 'words'>,
): Table {
  return {
    ...signsTableOf(signs),
    again: { ...signsTableOf(again.signs), words: wordsTableOf(again.words) },
    words: wordsTableOf(words),
    layer: layerOf(layer),
    sieve: {
      least: sieve.least,
      kinds: new Map(GUESS_KINDS.map((kind) => [kind, singlesOf(FIRST, sieve.signs, kind)])),
    },
  }
}

function signsTableOf(signs: SignWeights): SignsTable {
  const together = togetherOf(signs)
  const ofAny = joinedOf(together, signs[ANY_KIND] ?? {}, new Int16Array(together.length))
  const bySign = GUESS_KINDS.map((kind): [GuessKind, SignTable] => [
    kind,
    {
      single: singlesOf(SIGNS, signs, kind),
      joined: joinedOf(together, signs[kind] ?? {}, ofAny.slice()),
    },
  ])
  return { signs: new Map(bySign), together }
}

function togetherOf(told: Weights['signs']): Together {
  const signs = new Int32Array(JOINED.length * TOGETHER_MAX).fill(NOUGHT)
  const lasts = new Int32Array(signs.length)
  const starts = new Int32Array(JOINED.length)
  let length = 0
  for (const [one, { name, at }] of JOINED.entries()) {
    const first = one * TOGETHER_MAX
    signs.set(at, first)
    for (const own of Object.values(told))
      for (const joint of Object.keys(own[name] ?? {}))
        for (const [place, value] of apart(Number(joint), at.length).entries())
          lasts[first + place] = Math.max(lasts[first + place] ?? 0, value + 1)
    starts[one] = length
    length += lasts
      .subarray(first, first + TOGETHER_MAX)
      .reduce((many, last) => many * (last + 1), 1)
  }
  return { signs, lasts, starts, length }
}

/** Adds the weights of a kind to those of any. */
function joinedOf(
  { lasts, starts }: Together,
  own: Weights['signs'][string],
  fields: Int16Array,
): Int16Array {
  for (const [one, { name, at }] of JOINED.entries())
    for (const [joint, weight] of Object.entries(own[name] ?? {})) {
      const values = apart(Number(joint), at.length)
      let field = 0
      for (let place = 0; place < TOGETHER_MAX; place += 1)
        field = field * ((lasts[one * TOGETHER_MAX + place] ?? 0) + 1) + (values[place] ?? 0)
      field += starts[one] ?? 0
      fields[field] = (fields[field] ?? 0) + weight
    }
  return fields
}

/** The values of which a joint one is made. */
function apart(joint: number, many: number): readonly number[] {
  const values: number[] = []
  for (let rest = joint; values.length < many; rest = Math.floor(rest / VALUES_MAX))
    values.unshift(rest % VALUES_MAX)
  return values
}

function wordsTableOf(words: Weights['words']): WordsOf {
  const known = new Map<string, WordTable>()
  return (lang, kind) => kept(known, `${lang}:${kind}`, () => wordsOf(words[lang] ?? {}, kind))
}

function wordsOf(kinds: Weights['words'][string], kind: GuessKind): WordTable {
  const found = new Map<string, Map<string, number>>()
  for (const own of [kinds[ANY_KIND], kinds[kind]])
    for (const [where, weights] of Object.entries(own ?? {})) {
      const sums = kept(found, where, () => new Map<string, number>())
      for (const [one, weight] of Object.entries(weights))
        sums.set(one, (sums.get(one) ?? 0) + weight)
    }
  return found
}

/**
 * What speaks for a guess; where its signs alone weigh less than `least`, they alone, and nothing where the sieve lets it go. Where nothing is too
 * little, all is weighed.
 */
export function weightOf(
  table: Table,
  ground: Ground,
  read: Reader,
  { guess, rivals, least }: Weighed,
): number {
  const one = posed(ground, guess, rivals)
  if (one === null) return NOTHING
  tellFirst(SAID, ground, one)
  if (least > NOTHING && isLetGo(table.sieve, guess.kind)) return NOTHING
  tellRest(SAID, ground, one)
  const [layer, signs] = [
    weightOfLayer(table.layer, guess.kind, SAID.values),
    weightOfSigns(table, guess.kind, SAID.values),
  ]
  const bare = inOdds(layer, signs)
  return bare < least
    ? bare
    : inOdds(layer, signs + weightOfWords(table.words, ground, read, guess))
}

/** All that speaks for a guess, with what was learnt later. */
export function weightAgain(
  table: Table,
  ground: Ground,
  read: Reader,
  { guess, rivals }: Omit<Weighed, 'least'>,
): number {
  const weight = weightOf(table, ground, read, { guess, rivals, least: NOTHING })
  if (weight === NOTHING) return weight
  const { again } = table
  const signs = weightOfSigns(again, guess.kind, SAID.values)
  return weight + (signs + weightOfWords(again.words, ground, read, guess)) / STEPS
}

function isLetGo({ kinds, least }: Table['sieve'], kind: GuessKind): boolean {
  const own = kinds.get(kind)
  return own !== undefined && weightOfSingles(own, SAID.values) < least
}

const NOTHING = Number.NEGATIVE_INFINITY

export type Weighed = { readonly guess: Guess; readonly rivals: Rivals; readonly least: number }

/** All that is added up is whole. */
function inOdds(layer: number, steps: number): number {
  return (layer + steps * STEPS) / (STEPS * STEPS)
}

/** What the signs of a guess weigh, each by itself and with those that it stands together with. */
function weightOfSigns(table: SignsTable, kind: GuessKind, values: Int32Array): number {
  const own = table.signs.get(kind)
  if (own === undefined) return 0
  const { single, joined } = own
  return weightOfSingles(single, values) + weightOfJoined(table.together, joined, values)
}

function weightOfJoined(
  { signs, lasts, starts }: Together,
  weights: Int16Array,
  values: Int32Array,
): number {
  let sum = 0
  for (let one = 0; one < starts.length; one += 1) {
    let field = 0
    for (let at = one * TOGETHER_MAX; at < (one + 1) * TOGETHER_MAX; at += 1) {
      const last = lasts[at] ?? 0
      field = field * (last + 1) + Math.min(values[signs[at] ?? 0] ?? 0, last)
    }
    sum += weights[(starts[one] ?? 0) + field] ?? 0
  }
  return sum
}

function weightOfWords(words: WordsOf, { scene }: Ground, read: Reader, guess: Guess): number {
  const [derived] = guess.roles
  const lang = derived !== undefined && isChinese(scene, derived) ? 'zh' : 'en'
  const own = words(lang, guess.kind)
  let sum = 0
  tellWords(read, guess, (where, words) => {
    const weights = own.get(where)
    if (weights !== undefined) sum += read.weighed(weights, words)
  })
  return sum
}
