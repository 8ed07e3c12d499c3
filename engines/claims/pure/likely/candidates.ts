import type { Context } from '../context/context.ts'
import { derivedBy } from '../derived/derived-by.ts'
import { type Figure, type Scene, sceneOf } from '../derived/scene.ts'
import type { Doc, Progress, Relation } from '../model.ts'
import { fittingIn, fittingOf, type Gathered, gather } from './guess/gathered.ts'
import { guessesAt } from './guess/guesses.ts'
import { samesAt } from './guess/sames.ts'
import { topicsOf } from './guess/topics.ts'
import { knownByClaim } from './known.ts'
import { agreementOf } from './signs/agreement.ts'
import { type Counts, countsOf } from './signs/counts.ts'
import { type Traits, traitsOf } from './traits.ts'
import {
  addSpan,
  type Ground,
  type Guess,
  noSpans,
  pairKey,
  type Rivals,
  spanOf,
  type Tied,
} from './types.ts'
import { waysIn } from './way/ways.ts'

export type Candidate = {
  readonly guess: Guess
  readonly rivals: Rivals
  /** The same said the other way round, which fits. */
  readonly turned?: Guess | undefined
}
export type Candidates = {
  readonly ground: Ground
  readonly candidates: readonly Candidate[]
  /** Guesses that fit. */
  readonly fitting: readonly Guess[]
}

/** Guesses that don't fit, at figures of which no relation that holds tells what they were computed from; `test` says which hold. */
export function candidatesIn(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  test: (relation: Relation) => boolean | null,
  progress?: Progress,
): Candidates {
  const scene = sceneOf(doc, context, relations)
  const holding = relations.filter((one) => test(one) !== false)
  const told = new Map<number, Relation['kind']>()
  for (const one of holding) {
    const index = test(one) === true ? toldBy(one) : null
    if (index !== null) told.set(index, one.kind)
  }
  const isLong = scene.figures.length > LONG
  const isRow = ({ claim }: Figure): boolean =>
    doc.paragraphs[scene.pieces[claim.sentence]?.paragraph ?? 0]?.kind === 'row'
  const figures = scene.figures.filter((one) => !(isLong && isRow(one)))
  const asked = figures.map((figure, at) => {
    progress?.(at, figures.length * ROUNDS, 'guesses')
    return {
      guesses: guessesFor(scene, figure, told.get(figure.claim.index)),
      sames: samesAt(scene, figure, FITTING_MAX),
    }
  })
  const fitting = asked.flatMap(({ guesses }) => fittingOf(guesses))
  const ground = {
    scene,
    known: knownByClaim(holding),
    traits: traitsIn(scene),
    explained: explainedBy(scene, fitting),
    tied: tiedIn(scene, fitting),
  }
  const areRetold = togetherIn(
    holding.flatMap((one) => (one.kind === 'equivalent' ? [[one.left, one.right]] : [])),
  )
  const areSame = togetherIn(holding.flatMap((one) => (one.kind === 'same' ? [one.claims] : [])))
  const isTold = ({ guess }: Candidate): boolean =>
    (guess.roles.length > 2 && isOneOf(ground, guess.roles)) ||
    areRetold(guess.roles) ||
    areHeldApart(ground, guess)
  const candidates: Candidate[] = []
  for (const { guesses, sames } of asked) {
    for (const one of open(scene, guesses))
      if (!isTold(one) && !isOfStep(one.guess, ground)) candidates.push(one)
    for (const one of open(scene, sames)) if (!areSame(one.guess.roles)) candidates.push(one)
  }
  // Two that a relation ties are held against its words already.
  const ways = waysIn(scene)
    .flatMap(openWays)
    .filter(({ guess }) => !isOneOf(ground, guess.roles) && !isSaidOfOther(ground, guess))
  const agreement = agreementOf(
    scene,
    candidates.map(({ guess }) => guess),
    // Which takes as long as all before it, and once more.
    (done, of) => progress?.(of + 2 * done, of * ROUNDS, 'guesses'),
  )
  return { ground: { ...ground, agreement }, candidates: [...candidates, ...ways], fitting }
}

/** Figures are gone through once, then set against each other, for twice as long. */
const ROUNDS = 3

/** What is told already isn't asked again; but one whole is made up in several ways. */
function guessesFor(scene: Scene, figure: Figure, told: Relation['kind'] | undefined): Gathered {
  if (told !== undefined && told !== 'parts') return gather()
  const all = guessesAt(scene, figure)
  return told === undefined
    ? all
    : { ...all, kinds: all.kinds.filter(({ kind }) => kind === 'sum') }
}

/** "10,905 trains, up 636 or 6.2 %": amount and rate tell the base already, and a figure of another paragraph is another. */
function isOfStep(
  { kind, roles: [amount, low, high] }: Guess,
  { known }: Pick<Ground, 'known'>,
): boolean {
  if (kind !== 'difference' || amount === undefined || low === undefined || high === undefined)
    return false
  const { sentence, index } = amount.claim
  const isElsewhere = ({ claim }: Figure): boolean => Math.abs(claim.sentence - sentence) >= APART
  const level = isElsewhere(low) ? high : isElsewhere(high) ? low : null
  return (known.get(index) ?? []).some(
    ({ relation }) =>
      relation.kind === 'change' &&
      relation.difference === index &&
      relation.result === level?.claim.index,
  )
}

/** Sentences from one paragraph to another, at least. */
const APART = 2

/** 86.1%，同比上升0.7个百分点，好于目标（84.9%）1.2个百分点: what lies between two levels is told already, and another figure is of something else. */
function areHeldApart(
  { known }: Pick<Ground, 'known'>,
  { kind, roles: [amount, low, high] }: Guess,
): boolean {
  if (kind !== 'points' && kind !== 'difference') return false
  return (known.get(low?.claim.index ?? -1) ?? []).some(
    ({ relation, members }) =>
      relation.kind === 'gap' &&
      relation.amount !== null &&
      relation.amount !== amount?.claim.index &&
      members.includes(high?.claim.index ?? -1),
  )
}

/** In longer texts tables are left to the rules. */
const LONG = 40

function open(scene: Scene, all: Gathered): readonly Candidate[] {
  if (fittingIn(all) > FITTING_MAX) return []
  const { kinOf, leadsOf } = topicsOf(scene)
  const counts = countsOf(scene)
  const isOfKin = ({ roles }: Guess): boolean => {
    const [derived] = roles
    const kin = derived === undefined ? [] : kinOf(derived)
    for (const one of roles)
      if (one !== derived && (kin.includes(one) || leadsOf(one).includes(one))) return true
    return false
  }
  const fitting = fittingOf(all)
  const found: Candidate[] = []
  for (const own of all.kinds) {
    if (own.near.length === 0 || own.spans.count > OWN_MAX) continue
    const { spans } = own
    const limit = spans.count > MANY ? (spans.nearest[NEAREST] ?? 0) : Number.POSITIVE_INFINITY
    const rivals = { fitting, fittingOwn: own.fitting.length, spans }
    for (const guess of own.near)
      if (!isFar(counts, guess, limit) || isOfKin(guess)) found.push({ guess, rivals })
  }
  return found
}

function isFar(counts: Counts, guess: Guess, limit: number): boolean {
  if (spanOf(guess) > limit) return true
  const [derived, level = derived] = guess.roles
  return level !== undefined && counts.inside(level, guess.roles) > INSIDE_MAX
}

/** Of one word: those that don't fit. */
function openWays(own: readonly Guess[]): readonly Candidate[] {
  const spans = noSpans()
  for (const guess of own) addSpan(spans, spanOf(guess))
  const fitting = own.filter(({ fits }) => fits)
  return own.flatMap((guess) => {
    if (guess.fits) return []
    const [of, than] = guess.roles
    const turned = fitting.find(({ roles: [one, other] }) => one === than && other === of)
    return [{ guess, rivals: { fitting: [], fittingOwn: 0, spans }, turned }]
  })
}

/** With so many guesses of a kind none is likely. */
const OWN_MAX = 400
/** Among so many only the nearest are asked. */
const MANY = 9
const NEAREST = 8
/** Figures of the same kind that may stand among those of a guess. */
const INSIDE_MAX = 4
/** Where so much fits, what doesn't says nothing. */
const FITTING_MAX = 12

/** The figures of each guess that fits: they were computed from each other so, and hardly another way. */
function tiedIn(scene: Scene, fitting: readonly Guess[]): Tied {
  const found = new Map<number, (readonly Figure[])[]>()
  for (const { roles } of fitting) {
    const inOrder = roles.toSorted((a, b) => a.order - b.order)
    const [first, last] = [inOrder[0], inOrder.at(-1)]
    if (first === undefined || last === undefined || inOrder.length < 3) continue
    const key = pairKey(scene, first, last)
    const own = found.get(key)
    if (own === undefined) found.set(key, [inOrder])
    else own.push(inOrder)
  }
  return found
}

/** Whether one relation that holds has all figures of a guess. */
function isOneOf({ known }: Pick<Ground, 'known'>, roles: readonly Figure[]): boolean {
  const own = known.get(roles[0]?.claim.index ?? -1)
  if (own === undefined) return false
  for (const { relation, members } of own)
    if (!(relation.kind === 'parts' && !relation.complete) && hasAll(members, roles)) return true
  return false
}

function hasAll(members: readonly number[], roles: readonly Figure[]): boolean {
  for (const { claim } of roles) if (!members.includes(claim.index)) return false
  return true
}

/** "412, 36 fewer than in the same month of 2024 (448)": the word stands between figures of which a relation holds. */
function isSaidOfOther(
  { known, scene }: Pick<Ground, 'known' | 'scene'>,
  { roles, said }: Guess,
): boolean {
  if (said === undefined) return false
  if (isContrasted(scene, roles, said.at)) return true
  return roles.some(({ claim }) =>
    (known.get(claim.index) ?? []).some(({ relation, members }) => {
      const places = members.flatMap((one) => scene.byClaim.get(one)?.at ?? [])
      return (
        TOLD_BY_WORDS.has(relation.kind) &&
        Math.min(...places) < said.at &&
        said.at < Math.max(...places)
      )
    }),
  )
}

/** 毛利率有所提高，为28.9%，而另一项为29.4%: said before the first, and the second is told as another's. */
function isContrasted({ mask }: Scene, roles: readonly Figure[], said: number): boolean {
  const [first, last] = roles.map(({ at }) => at).toSorted((a, b) => a - b)
  return (
    first !== undefined &&
    last !== undefined &&
    said < first &&
    /[，；,;] ?(?:而|但|不过|然而|while |whereas |but )/.test(mask.slice(first, last))
  )
}

const TOLD_BY_WORDS: ReadonlySet<Relation['kind']> = new Set([
  'change',
  'gap',
  'multiple',
  'target',
  'average-growth',
])

/** Whether two of some figures stand together in one of the lists of claims. */
function togetherIn(lists: readonly (readonly number[])[]): (roles: readonly Figure[]) => boolean {
  const byClaim = new Map<number, number[]>()
  for (const [at, list] of lists.entries())
    for (const index of list) {
      const own = byClaim.get(index)
      if (own === undefined) byClaim.set(index, [at])
      else own.push(at)
    }
  return (roles) => {
    if (byClaim.size === 0) return false
    for (const [at, a] of roles.entries()) {
      const own = byClaim.get(a.claim.index)
      if (own === undefined) continue
      for (const b of roles.slice(at + 1)) {
        const others = b === a ? undefined : byClaim.get(b.claim.index)
        if (others?.some((one) => own.includes(one)) === true) return true
      }
    }
    return false
  }
}

/** Of each figure once. */
function traitsIn(scene: Scene): (figure: Figure) => Traits {
  const known: Traits[] = []
  return (figure) => {
    const found = known[figure.order] ?? traitsOf(scene, figure)
    known[figure.order] = found
    return found
  }
}

function explainedBy(scene: Scene, fitting: readonly Guess[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { roles } of fitting) {
    const [, a, b, more] = roles
    if (a === undefined || b === undefined || more !== undefined) continue
    const key = pairKey(scene, a, b)
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

/** Also what a yearly rate, an even mean and a step are of: rules go on to look for the levels of those. */
function toldBy(one: Relation): number | null {
  switch (one.kind) {
    case 'average-growth':
      return one.base === null || one.result === null ? null : one.rate
    case 'pooled':
      return one.whole
    case 'change':
      return one.result !== null && one.difference !== undefined ? one.amount : derivedBy(one)
    default:
      return derivedBy(one)
  }
}
