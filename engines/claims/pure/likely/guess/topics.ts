import type { Figure, Scene } from '../../derived/scene.ts'
import { clauseOf } from '../words.ts'

// Which figures of a text speak of one thing, however far apart they stand: by the words that their clauses share, each of which says the
// more, the fewer sentences have it.

export type Topics = {
  /** How much two clauses share: nothing, and in five steps a word that many sentences have up to several that few have; 6 where they are one. */
  readonly sharedBy: (a: Figure, b: Figure) => number
  /** Those that share most with a figure, that most first. */
  readonly kinOf: (figure: Figure) => readonly Figure[]
  /** The first figures of a unit, the totals with which releases begin. */
  readonly leadsOf: (figure: Figure) => readonly Figure[]
  readonly leadsIn: (unit: string) => readonly Figure[]
  /** How many figures of one's unit share more with a figure than this one does, up to some. */
  readonly closerThan: (figure: Figure, one: Figure, most: number) => number
}

const KNOWN = new WeakMap<Scene, Topics>()

export function topicsOf(scene: Scene): Topics {
  const known = KNOWN.get(scene)
  if (known !== undefined) return known
  const made = readTopics(scene)
  KNOWN.set(scene, made)
  return made
}

export const ONE_CLAUSE = 6
const STEPS = [0, 1.5, 3, 5, 8]
/** A word that a larger part of the sentences has says nothing. */
const RARE = 0.34
/** Nor, however long the text, one that so many have. */
const MANY = 60
const KIN_MAX = 4
const LEADS = 3
/** Of a word that two sentences of forty have, somewhat more than half. */
const KIN_LEAST = 2.5

function readTopics(scene: Scene): Topics {
  const { figures, pieces } = scene
  const known = new Map<string, string>()
  const words = figures.map((one) => stemsOf(clauseOf(scene, one), known))
  const shared = sharedIn(sentencesBy(figures, words), words, pieces.length)
  const sharedBy = (a: Figure, b: Figure): number => shared[a.order]?.weights.get(b.order) ?? 0
  const kin = shared.map(({ others, weights }) =>
    others
      .slice(0, KIN_MAX)
      .filter((order) => (weights.get(order) ?? 0) >= KIN_LEAST)
      .flatMap((order) => figures[order] ?? []),
  )
  const clauses = clausesOf(scene)
  const leads = new Map<string, Figure[]>()
  for (const one of figures) {
    const own = leads.get(one.claim.unit) ?? []
    if (own.length < LEADS) own.push(one)
    leads.set(one.claim.unit, own)
  }
  const leadsBy = figures.map(({ claim }) => leads.get(claim.unit) ?? [])
  return {
    leadsOf: ({ order }) => leadsBy[order] ?? [],
    leadsIn: (unit) => leads.get(unit) ?? [],
    sharedBy: (a, b) => (isOneClause(clauses, a, b) ? ONE_CLAUSE : stepOf(sharedBy(a, b))),
    kinOf: ({ order }) => kin[order] ?? [],
    closerThan: (figure, one, most) => {
      const { others, weights } = shared[figure.order] ?? NONE
      const own = weights.get(one.order) ?? 0
      let count = 0
      for (const order of others) {
        if (count >= most || (weights.get(order) ?? 0) <= own) break
        if (figures[order]?.claim.unit === one.claim.unit) count += 1
      }
      return count
    },
  }
}

/** The others that share words with a figure, those that share most first, and what these words weigh. */
type Shared = { readonly others: readonly number[]; readonly weights: ReadonlyMap<number, number> }

const NONE: Shared = { others: [], weights: new Map() }

/** Of each figure. */
function sharedIn(
  places: ReadonlyMap<string, Place>,
  words: readonly (readonly string[])[],
  sentences: number,
): readonly Shared[] {
  const sums = new Float64Array(words.length)
  return words.map((own, figure) => {
    const others: number[] = []
    for (const word of own) {
      const place = places.get(word)
      if (place === undefined || place.sentences.size > Math.min(MANY, 1 + sentences * RARE))
        continue
      const weight = Math.log2((sentences + 2) / place.sentences.size)
      for (const other of place.figures) {
        if (other === figure) continue
        if (sums[other] === 0) others.push(other)
        sums[other] = (sums[other] ?? 0) + weight
      }
    }
    others.sort(
      (a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || Math.abs(a - figure) - Math.abs(b - figure),
    )
    const weights = new Map<number, number>()
    for (const other of others) {
      weights.set(other, sums[other] ?? 0)
      sums[other] = 0
    }
    return { others, weights }
  })
}

function stepOf(weight: number): number {
  const step = STEPS.findIndex((limit) => weight <= limit)
  return step === -1 ? STEPS.length : step
}

function isOneClause(clauses: Int32Array, a: Figure, b: Figure): boolean {
  if (a.claim.sentence !== b.claim.sentence || clauses[a.order] !== clauses[b.order]) return false
  return Math.abs(b.at - a.at) < CLAUSE_MAX
}

const CLAUSE_MAX = 120

/** By figure, which clause of the text it stands in. */
function clausesOf({ mask, figures }: Scene): Int32Array {
  let [from, clause] = [0, 0]
  return Int32Array.from(figures, ({ at }) => {
    if (/[,.;:()，。；：（）]/.test(mask.slice(from, at))) clause += 1
    from = at + 1
    return clause
  })
}

type Place = { readonly sentences: Set<number>; readonly figures: number[] }

function sentencesBy(
  figures: readonly Figure[],
  words: readonly (readonly string[])[],
): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  for (const { order, claim } of figures)
    for (const word of words[order] ?? []) {
      const place = found.get(word) ?? { sentences: new Set(), figures: [] }
      place.sentences.add(claim.sentence)
      place.figures.push(order)
      found.set(word, place)
    }
  return found
}

const STEM = 6

/** `known`: the stems of words that were asked before. */
function stemsOf(words: readonly string[], known: Map<string, string>): readonly string[] {
  const found = new Set<string>()
  for (const word of words) {
    const stem = known.get(word) ?? stemOf(word)
    known.set(word, stem)
    if (stem !== '') found.add(stem)
  }
  return [...found]
}

/** What is weighed of a word; nothing where it says nothing. */
function stemOf(word: string): string {
  if (/^[a-z']/.test(word))
    return word.length < 4 || COMMON.has(word)
      ? ''
      : word.replace(/(?:ies|es|s|ing|ed|y)$/, '').slice(0, STEM)
  return /^[㐀-鿿]{2}$/.test(word) && !/[的了在为是和与及等其中共将各有比]/.test(word) ? word : ''
}

const COMMON: ReadonlySet<string> = new Set(
  'that this these those with from have been were their they which will would than more less over about after before into between during while when where what each every other same also only just year years month months week cent last first second half some most many much were there here said says very then them such against compared'.split(
    ' ',
  ),
)
