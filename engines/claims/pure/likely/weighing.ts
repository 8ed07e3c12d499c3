import { type Figure, isChinese, type Scene } from '../derived/scene.ts'
import { dimensionOf } from '../units/table.ts'
import {
  type LayerTable,
  type LayerWeights,
  layerOf,
  type Rows,
  rowAt,
  rowsOf,
  STEPS,
  weightOfLayer,
} from './layer.ts'
import { SIGNS, TOGETHER } from './signs/names.ts'
import { isRun, tellSigns } from './signs/signs.ts'
import type { Signs } from './signs/steps.ts'
import type { Ground, Guess, GuessKind, Rivals } from './types.ts'
import { GUESS_KINDS } from './types.ts'
import type { WayWord } from './way/words.ts'
import { type Beside, besideOf, besideOfWord, betweenOf, clauseOf } from './words.ts'

/**
 * Weights of evidence: natural logarithms of odds, a twentieth each, that add up. Of signs by kind of guess ('*': of any) and name (several that stand together
 * joined by '&') and value; of words by language, kind and where they stand.
 */
export type Weights = {
  readonly signs: {
    readonly [kind: string]: { readonly [name: string]: { readonly [value: string]: number } }
  }
  readonly words: {
    readonly [lang: string]: {
      readonly [kind: string]: { readonly [where: string]: { readonly [words: string]: number } }
    }
  }
  readonly layer: LayerWeights
}

const ANY = '*'
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
  tellSigns(SAID, ground, guess, rivals)
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

export type Told = (where: string, words: string) => void

/** Words by where they stand: before and behind each figure, between two, and in the clause of the derived one. */
export function tellWords(read: Reader, guess: Guess, told: Told): void {
  const named = guess.roles
    .map((figure, at) => ({ figure, name: nameOf(guess, at) }))
    .sort((a, b) => a.figure.order - b.figure.order)
  named.forEach(({ figure, name }, at) => {
    const { before, after } = read.beside(figure)
    for (const words of new Set(before)) told(`${name}<`, words)
    for (const words of new Set(after)) told(`${name}>`, words)
    const last = named[at - 1]
    if (last === undefined) return
    for (const words of read.between(last.figure, figure)) told(`${last.name}${name}`, words)
  })
  const [derived] = guess.roles
  if (derived !== undefined) for (const words of read.clause(derived)) told('clause', words)
  if (guess.said === undefined || derived === undefined) return
  const { said } = guess
  const { before, after } = read.word(said)
  told('said', said.stem)
  told('of', `${said.stem} ${dimensionOf(derived.claim.unit)}`)
  for (const words of before) told('said<', words)
  for (const words of after) told('said>', words)
}

export type Reader = {
  readonly beside: (figure: Figure) => Beside
  readonly between: (a: Figure, b: Figure) => readonly string[]
  readonly clause: (figure: Figure) => readonly string[]
  readonly word: (said: WayWord) => Beside
}

/** Reads the words of a scene, each once. */
export function readerOf(scene: Scene): Reader {
  const [beside, clauses] = [new Map<Figure, Beside>(), new Map<Figure, readonly string[]>()]
  const pairs = new Map<number, readonly string[]>()
  const words = new Map<WayWord, Beside>()
  return {
    word: (said) => kept(words, said, () => besideOfWord(scene, said)),
    beside: (figure) => kept(beside, figure, () => besideOf(scene, figure)),
    clause: (figure) => kept(clauses, figure, () => clauseOf(scene, figure)),
    between: (a, b) =>
      kept(pairs, a.order * scene.figures.length + b.order, () => betweenOf(scene, a, b)),
  }
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
  /** Those that say something of the kind. */
  readonly joined: readonly Joined[]
}
/**
 * Weights of signs that stand together, by all their values: as many fields as the product of how many each sign has. The last value of each
 * stands for all that weigh nothing.
 */
type Joined = {
  readonly at: readonly number[]
  readonly lasts: readonly number[]
  readonly weights: Int32Array
}
type WordTable = ReadonlyMap<string, ReadonlyMap<string, number>>
export type Table = {
  readonly signs: ReadonlyMap<GuessKind, SignTable>
  readonly words: ReadonlyMap<string, WordTable>
  readonly layer: LayerTable
}

/** Weights by kind, with those of any kind among them. */
export function tableOf({ signs, words, layer }: Weights): Table {
  const bySign = GUESS_KINDS.map((kind): [GuessKind, SignTable] => [
    kind,
    {
      single: rowsOf(
        SIGNS.map(
          (name) => new Map([...sumsOf(signs, kind, name)].map(([at, one]) => [at, [one]])),
        ),
        1,
      ),
      joined: JOINED.flatMap(({ name, at }) => joinedOf(at, sumsOf(signs, kind, name))),
    },
  ])
  const byWord = Object.entries(words).flatMap(([lang, kinds]) =>
    GUESS_KINDS.map((kind): [string, WordTable] => [`${lang}:${kind}`, wordsOf(kinds, kind)]),
  )
  return { signs: new Map(bySign), words: new Map(byWord), layer: layerOf(layer) }
}

function joinedOf(at: readonly number[], sums: ReadonlyMap<number, number>): readonly Joined[] {
  if (sums.size === 0) return []
  const told = [...sums].map(([joint, weight]) => ({ values: apart(joint, at.length), weight }))
  const lasts = at.map((_, place) => Math.max(...told.map(({ values }) => values[place] ?? 0)) + 1)
  const weights = new Int32Array(lasts.reduce((all, last) => all * (last + 1), 1))
  for (const { values, weight } of told) weights[fieldOf(lasts, values)] = weight
  return [{ at, lasts, weights }]
}

/** The values of which a joint one is made. */
function apart(joint: number, many: number): readonly number[] {
  const values: number[] = []
  for (let rest = joint; values.length < many; rest = Math.floor(rest / VALUES_MAX))
    values.unshift(rest % VALUES_MAX)
  return values
}

function fieldOf(lasts: readonly number[], values: readonly number[]): number {
  return lasts.reduce((field, last, place) => field * (last + 1) + (values[place] ?? 0), 0)
}

function sumsOf(
  signs: Weights['signs'],
  kind: GuessKind,
  name: string,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const own of [signs[ANY]?.[name], signs[kind]?.[name]])
    for (const [value, weight] of Object.entries(own ?? {}))
      sums.set(Number(value), (sums.get(Number(value)) ?? 0) + weight)
  return sums
}

function wordsOf(kinds: Weights['words'][string], kind: GuessKind): WordTable {
  const found = new Map<string, Map<string, number>>()
  for (const own of [kinds[ANY], kinds[kind]])
    for (const [where, weights] of Object.entries(own ?? {})) {
      const sums = kept(found, where, () => new Map<string, number>())
      for (const [one, weight] of Object.entries(weights))
        sums.set(one, (sums.get(one) ?? 0) + weight)
    }
  return found
}

/** What speaks for a guess; where its signs alone weigh less than `least`, they alone. */
export function weightOf(
  table: Table,
  ground: Ground,
  read: Reader,
  { guess, rivals, least }: Weighed,
): number {
  tellSigns(SAID, ground, guess, rivals)
  const [layer, signs] = [
    weightOfLayer(table.layer, guess.kind, SAID.values),
    weightOfSigns(table, guess.kind, SAID.values),
  ]
  const bare = inOdds(layer, signs)
  return bare < least ? bare : inOdds(layer, signs + weightOfWords(table, ground, read, guess))
}

export type Weighed = { readonly guess: Guess; readonly rivals: Rivals; readonly least: number }

/** All that is added up is whole. */
function inOdds(layer: number, steps: number): number {
  return (layer + steps * STEPS) / (STEPS * STEPS)
}

/** What the signs of a guess weigh, each by itself and with those that it stands together with. */
function weightOfSigns(table: Table, kind: GuessKind, values: Int32Array): number {
  const own = table.signs.get(kind)
  if (own === undefined) return 0
  const { single, joined } = own
  let sum = single.noughts[0] ?? 0
  for (let sign = 0; sign < single.starts.length; sign += 1) {
    const value = values[sign] ?? 0
    if (value !== 0) sum += single.numbers[rowAt(single, sign, value, 1)] ?? 0
  }
  for (const { at, lasts, weights } of joined) {
    let field = 0
    for (let place = 0; place < at.length; place += 1) {
      const last = lasts[place] ?? 0
      field = field * (last + 1) + Math.min(values[at[place] ?? 0] ?? 0, last)
    }
    sum += weights[field] ?? 0
  }
  return sum
}

function weightOfWords(table: Table, { scene }: Ground, read: Reader, guess: Guess): number {
  const [derived] = guess.roles
  const lang = derived !== undefined && isChinese(scene, derived) ? 'zh' : 'en'
  const own = table.words.get(`${lang}:${guess.kind}`)
  if (own === undefined) return 0
  let sum = 0
  tellWords(read, guess, (where, words) => {
    sum += own.get(where)?.get(words) ?? 0
  })
  return sum
}
