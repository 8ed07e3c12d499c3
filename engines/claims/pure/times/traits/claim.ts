import { clauseOf } from '../../context/around.ts'
import { type HowTold, howTold } from '../../context/untold/how-told.ts'
import type { ReadClaim } from '../../model.ts'
import { taggedOf } from '../../named/clause/tags/tagged.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Place, Read } from '../types.ts'
import type { Window } from '../window.ts'
import { bucketOf, farness } from './buckets.ts'
import { CUES } from './cues.ts'

// What is asked of a claim whose time is weighed, whatever time that is.

/** By name; each has a value from 0 on. */
export type ClaimTraits = readonly (readonly [name: string, value: number])[]

const HOWS: readonly HowTold[] = ['bare', 'past', 'stood', 'present', 'future', 'foreseen', 'rule']
const KINDS = [
  null,
  'growth',
  'gap',
  'share',
  'target',
  'multiple',
  'average-growth',
  'rank',
  'from-to',
  'level',
  'sum',
  'contribution',
] as const satisfies readonly ReadClaim['kind'][]
const FORMS: readonly ReadClaim['form'][] = [
  'number',
  'fraction',
  'multiple',
  'rank',
  'ordinal',
  'names',
  'kinds',
  'superlative',
  'date',
  'span',
  'length',
  'threshold',
]
const UNITS: ReadonlyMap<string, number> = new Map(
  ['percent', 'percentage-point', 'persons', 'person-times', 'items', 'ratio'].map((unit, at) => [
    unit,
    at + 1,
  ]),
)
const DIMENSIONS: ReadonlyMap<string, number> = new Map(
  ['money', 'length', 'area', 'mass', 'time', 'volume', 'energy', 'power'].map((name, at) => [
    name,
    at + 1 + UNITS.size,
  ]),
)
const OTHER_UNIT = UNITS.size + DIMENSIONS.size + 1
const FROMS: readonly Read['from'][] = ['none', 'stated', 'inherited', 'release', 'untold']
const PARAGRAPHS = ['heading', 'body', 'list', 'row'] as const
const WEEK = 7
const LENGTHS = 8

/** 0 nothing, 1 a state, 2 of an unknown beginning, 3 and more by how long it is. */
export function lengthKind(window: Window | null): number {
  if (window === null) return 0
  if (window.isState) return 1
  if (window.first === null) return 2
  const weeks = (window.last - window.first) / WEEK
  return Math.min(LENGTHS, 3 + Math.floor(Math.log2(1 + weeks)))
}

/** What the traits of candidates are told apart by. */
export type Gist = {
  readonly from: number
  readonly kind: number
  readonly length: number
  readonly how: number
  readonly unit: number
}

export function gistOf({ ground, read, sentence }: Place): Gist {
  const { claim, window, from } = read
  return {
    from: FROMS.indexOf(from),
    kind: Math.max(0, (KINDS as readonly ReadClaim['kind'][]).indexOf(claim.kind)),
    length: lengthKind(window),
    how: sentence.grammar === 'en' ? HOWS.indexOf(howOf(ground, sentence, claim)) : 0,
    unit: unitOf(claim.unit),
  }
}

function unitOf(unit: string): number {
  const known = UNITS.get(unit)
  if (known !== undefined) return known
  const [dimension = ''] = dimensionOf(unit).split('-')
  return DIMENSIONS.get(dimension) ?? OTHER_UNIT
}

function howOf(
  { reading }: Place['ground'],
  sentence: Place['sentence'],
  claim: ReadClaim,
): HowTold {
  const known = TOLD.get(sentence) ?? toldIn(reading, sentence, claim)
  TOLD.set(sentence, known)
  return known.get(claim.start) ?? 'bare'
}

/** By where they begin: how the claims of a sentence are told. */
const TOLD = new WeakMap<Place['sentence'], ReadonlyMap<number, HowTold>>()

function toldIn(
  { doc, claims }: Place['ground']['reading'],
  sentence: Place['sentence'],
  { index }: ReadClaim,
): ReadonlyMap<number, HowTold> {
  let [from, to] = [index, index + 1]
  while (claims[from - 1]?.sentence === sentence.index) from -= 1
  while (claims[to]?.sentence === sentence.index) to += 1
  const words = taggedOf(doc.text, sentence, claims.slice(from, to))
  return new Map(
    words.flatMap(({ claim }, at) => (claim === null ? [] : [[claim.start, howTold(words, at)]])),
  )
}

/** Values of two traits as one: no trait of `gistOf` has so many. */
const PAIR = 16

export function claimTraits(place: Place, gist: Gist): ClaimTraits {
  const { ground, read, sentence, own } = place
  const { claim, window } = read
  const { from, kind, length, how, unit } = gist
  const { main, mainShare, release, reading, reads } = ground
  const paragraph = reading.doc.paragraphs[sentence.paragraph]
  const mainLength = lengthKind(main)
  const points = own.filter(({ role }) => role === 'point')
  const traits: (readonly [string, number])[] = [
    ['any', 0],
    ['how', how],
    ['kind', kind],
    ['unit', unit],
    ['kind unit', kind * PAIR + unit],
    ['how kind', how * PAIR + kind],
    ['how unit', how * PAIR + unit],
    ['from', from],
    ['length', length],
    ['length from', length * PAIR + from],
    ['main', mainLength],
    ['length main', length * PAIR + mainLength],
    ['paragraph', PARAGRAPHS.indexOf(paragraph?.kind ?? 'body')],
    ['quoted', isQuoted(ground.text, paragraph?.start ?? 0, claim.start) ? 1 : 0],
    ['times', Math.min(3, points.length)],
    ['times before', Math.min(2, own.filter(({ end }) => end <= claim.start).length)],
    ['end', farness(window, release)],
    ['end of main', farness(main, release)],
    ['share of main', bucketOf(mainShare, [0.2, 0.35, 0.5, 0.7])],
    ['sentence', bucketOf(claim.sentence, [0, 1, 3, 6, 12])],
    ['place', bucketOf(claim.index / reads.length, [0.1, 0.3, 0.6, 0.85])],
    ['opens', paragraph?.sentences[0] === sentence.index ? 1 : 0],
    ['figures before', figuresBefore(ground, claim)],
    ['form', FORMS.indexOf(claim.form)],
  ]
  traits.push(...cuesIn(place, gist))
  return traits
}

const QUOTES = /[“”"]/g

const QUOTE_REACH = 1000

function isQuoted(text: string, from: number, to: number): boolean {
  return (text.slice(Math.max(from, to - QUOTE_REACH), to).match(QUOTES) ?? []).length % 2 === 1
}

const FIGURES_MAX = 3

function figuresBefore({ reads }: Place['ground'], { index, sentence }: ReadClaim): number {
  let count = 0
  while (count < FIGURES_MAX && reads[index - count - 1]?.claim.sentence === sentence) count += 1
  return count
}

/** What of a long sentence says of when a figure is stands so near. */
const CUE_REACH = 400

function cuesIn({ ground, read, sentence }: Place, { how, length }: Gist): ClaimTraits {
  const { text, lang } = ground
  const { start } = clauseOf(sentence, read.claim.start)
  const before = text.slice(Math.max(start, read.claim.start - CUE_REACH), read.claim.start)
  return cuesOf(text, lang, sentence, read.claim).flatMap((at) => {
    const told = [
      [`cue ${at} how`, how + 1],
      [`cue ${at} length`, length + 1],
    ] as const
    if (CUES[lang][at]?.test(before) !== true) return told
    return [...told, [`cue ${at} before how`, how + 1], [`cue ${at} before length`, length + 1]]
  })
}

/** Which stand in the sentence of a claim. */
function cuesOf(
  text: string,
  lang: Place['ground']['lang'],
  sentence: Place['sentence'],
  claim: ReadClaim,
): readonly number[] {
  const isLong = sentence.end - sentence.start > 2 * CUE_REACH
  const known = isLong ? undefined : SENTENCES.get(sentence)
  if (known !== undefined) return known
  const from = isLong ? Math.max(sentence.start, claim.start - CUE_REACH) : sentence.start
  const to = isLong ? Math.min(sentence.end, claim.end + CUE_REACH) : sentence.end
  const all = text.slice(from, to)
  const found = CUES[lang].flatMap((cue, at) => (cue.test(all) ? [at] : []))
  if (!isLong) SENTENCES.set(sentence, found)
  return found
}

/** Many claims of a sentence ask for the same. */
const SENTENCES = new WeakMap<Place['sentence'], readonly number[]>()
