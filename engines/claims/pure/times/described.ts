import { candidatesAt, WAYS } from './candidates.ts'
import { type Around, CLASSES_MAX, classOf, TRAITS, tellCandidate } from './traits/candidate.ts'
import { type ClaimTraits, claimTraits, type Gist, gistOf } from './traits/claim.ts'
import { wordsAround, wordsOfTime } from './traits/words.ts'
import { type Candidate, NOTHING, type Place, type Read } from './types.ts'

// A claim and the times that it may be of, with everything that is weighed of them.

/** What is told at once; what costs more, `traitsOf` and `wordsOf` tell of the times that are left. */
export type Posed = {
  readonly gist: Gist
  readonly claim: ClaimTraits
  readonly words: ReadonlySet<string>
  readonly candidates: readonly Sorted[]
  /** Which of them was read, and from what. */
  readonly read: number
  readonly from: Read['from']
}

export type Sorted = Candidate & {
  readonly class: number
  readonly isRead: boolean
  readonly flags: number
}

/** Together: read or not, named by its sentence, that of most claims, that of the lead, by its kind. */
const FLAGS_MAX = 64
const OF_READ = CLASSES_MAX
const OF_FLAGS = OF_READ + CLASSES_MAX * 2
const OF_WAY = OF_FLAGS + FLAGS_MAX
/** How many sorts there are: classes, classes read or not, flags, ways. */
export const SORTS_MAX = OF_WAY + WAYS.length

/** Of what sort a time is, by each way to tell sorts apart: places in one row of `SORTS_MAX`. */
export function sortsOf(one: Sorted): readonly [number, number, number, number] {
  return [
    one.class,
    OF_READ + one.class * 2 + (one.isRead ? 1 : 0),
    OF_FLAGS + one.flags,
    OF_WAY + one.way,
  ]
}

export function posed(place: Place, index: number): Posed {
  const gist = gistOf(place)
  const readId = place.read.window?.id ?? NOTHING
  const candidates = candidatesAt(place, index)
  return {
    gist,
    claim: claimTraits(place, gist),
    words: wordsAround(place),
    from: place.read.from,
    read: candidates.findIndex(({ window }) => (window?.id ?? NOTHING) === readId),
    candidates: candidates.map((candidate) => sorted(place, candidate, readId)),
  }
}

const KINDS = 16

function sorted({ ground, read, own }: Place, candidate: Candidate, readId: number): Sorted {
  const { window, way, mention } = candidate
  const id = window?.id ?? NOTHING
  const isRead = id === readId
  const kind = window === null ? 0 : window.isState ? 1 : window.first === null ? 2 : 3
  const isOwn = own.some((one) => one.window.id === id && one.role === 'point')
  const flags =
    kind * KINDS +
    (isRead ? 8 : 0) +
    (isOwn ? 4 : 0) +
    (id === ground.main?.id ? 2 : 0) +
    (id === ground.lead?.id ? 1 : 0)
  return {
    window,
    way,
    mention,
    class: classOf(ground.release, read.window, window),
    isRead,
    flags,
  }
}

/** By the order of `TRAITS`. */
export function traitsOf(place: Place, around: Around, candidate: Candidate): Int32Array {
  const traits = new Int32Array(TRAITS.length)
  tellCandidate(traits, place, around, candidate)
  return traits
}

const NO_WORDS: readonly string[] = []

/** The words that name a time, or that of which it was made. */
export function wordsOf({ ground }: Place, { mention }: Candidate): readonly string[] {
  return mention === null ? NO_WORDS : wordsOfTime(ground, mention)
}
