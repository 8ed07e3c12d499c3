import type { Grammar, PlaceMention, ReadClaim, Reading } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import { nearTo, within } from '../spans.ts'
import { type Elsewhere, namesElsewhere } from './elsewhere.ts'
import { isAside } from './nation.ts'

/** What a text says of places, found once. */
export type Whereabouts = {
  readonly reading: Reading
  /** The place of the lexicon that words name, which a reader left without. */
  readonly placeNamed: (words: string) => string | null
  /** The place that the release is of; null where it isn't sure. */
  readonly release: string | null
  /** The release is of a place that the region's lexicon doesn't have. */
  readonly isForeign: boolean
  /**
   * Places of a claim's sentence near to it; left out are those that are only described, and named nowhere, and the nation
   * where it only says where a place is.
   */
  readonly mentionsOf: (claim: ReadClaim) => readonly PlaceMention[]
  /** Sentences that name a well-known place which the lexicon doesn't have. */
  readonly elsewhere: ReadonlySet<number>
  /** Where the last of those ends before a claim in its sentence; -1: there is none. */
  readonly elsewhereBefore: (claim: ReadClaim) => number
  /** Places that are described and never named. */
  readonly unfounded: ReadonlySet<string>
}

export function whereaboutsOf(reading: Reading, ground: Ground): Whereabouts {
  const { doc } = reading
  const foreign = namesElsewhere(ground.region)
  const unfounded = unfoundedIn(reading, foreign)
  const founded = reading.places.filter(({ id }) => id === null || !unfounded.has(id))
  const aside = new Set(
    founded.filter(
      (one) => one.id === ground.region.nationPlace && isAside(doc.text, one, grammarAt(doc, one)),
    ),
  )
  const places = aside.size === 0 ? founded : founded.filter((one) => !aside.has(one))
  const elsewhere = new Set<number>()
  for (const { index, start, end, grammar } of doc.sentences)
    if (foreign.isIn(doc.text.slice(start, end), grammar)) elsewhere.add(index)
  const mentionsOf = (claim: ReadClaim) =>
    within(places, nearTo(doc.sentences[claim.sentence] ?? claim, claim))
  const elsewhereBefore = (claim: ReadClaim) => {
    const sentence = doc.sentences[claim.sentence]
    if (sentence === undefined || !elsewhere.has(claim.sentence)) return -1
    const { start } = nearTo(sentence, claim)
    const end = foreign.lastEndIn(doc.text.slice(start, claim.start), sentence.grammar)
    return end === -1 ? -1 : start + end
  }
  const isForeign = isOfAnother(reading, places, ground)
  const release = isForeign ? null : releasePlace(reading, places, ground, elsewhere)
  return {
    reading,
    placeNamed: placesByName(ground.region),
    release,
    isForeign,
    mentionsOf,
    elsewhere,
    elsewhereBefore,
    unfounded,
  }
}

/** Chinese has no letters: by what stands in the mention itself. */
function grammarAt({ text }: Reading['doc'], { start, end }: PlaceMention): Grammar {
  return /[a-z]/i.test(text.slice(start, end)) ? 'en' : 'zh'
}

const NAMES = new WeakMap<object, ReadonlyMap<string, string>>()

/** By the last words of what is asked: 'GDP of Shanghai' is Shanghai. */
function placesByName({ places }: Ground['region']): (words: string) => string | null {
  const kept = NAMES.get(places) ?? namesIn(places)
  NAMES.set(places, kept)
  return (words) => {
    const plain = words.toLowerCase().trim()
    return kept.get(plain) ?? kept.get(plain.split(' ').at(-1) ?? '') ?? null
  }
}

function namesIn(places: Ground['region']['places']): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const doubtful = new Set<string>()
  for (const { id, name, shortName } of places.values())
    for (const words of new Set([...Object.values(name), ...Object.values(shortName)])) {
      const plain = words.toLowerCase()
      if ((names.get(plain) ?? id) !== id) doubtful.add(plain)
      names.set(plain, id)
    }
  // Two cities are called Suzhou, and two Taizhou.
  for (const words of doubtful) names.delete(words)
  return names
}

const COUNTED =
  /^(?:[一二三四五六七八九十两\d]+[省市地州]|one |two |three |four |five |six |seven )/i

/**
 * 三省一市 describes many regions: in a text that names places which the lexicon doesn't have, it is the lexicon's only
 * where the text names that one too.
 */
function unfoundedIn({ doc, places }: Reading, foreign: Elsewhere): ReadonlySet<string> {
  const described = new Set<string>()
  const named = new Set<string>()
  for (const { id, start, end } of places) {
    if (id === null) continue
    if (COUNTED.test(doc.text.slice(start, end))) described.add(id)
    else named.add(id)
  }
  const doubtful = [...described].filter((id) => !named.has(id))
  if (doubtful.length === 0) return new Set()
  const isAway = places.some(({ id }) => id === null) || foreign.isIn(doc.text, doc.grammar)
  return new Set(isAway ? doubtful : [])
}

const OPENING_PARAGRAPHS = 3

/** The first place of the opening, the nation aside, is one without an entry in the lexicon. */
function isOfAnother(
  { doc }: Reading,
  places: readonly PlaceMention[],
  { region }: Ground,
): boolean {
  const opening = doc.paragraphs[OPENING_PARAGRAPHS - 1]?.end ?? doc.text.length
  const first = places.find(({ id, start }) => start < opening && id !== region.nationPlace)
  return first !== undefined && first.id === null
}

/** Of the headline, else the place that is named most; never where other places are named as often. */
function releasePlace(
  { doc }: Reading,
  places: readonly PlaceMention[],
  { region }: Ground,
  elsewhere: ReadonlySet<number>,
): string | null {
  if (elsewhere.has(0)) return null
  const known = places.filter(({ id }) => id !== null && region.places.has(id))
  const [headline] = doc.paragraphs
  const first = known.find(
    ({ start, id }) => start < (headline?.end ?? 0) && id !== region.nationPlace,
  )
  if (first?.id != null) return first.id
  const counts = new Map<string, number>()
  for (const { id } of known) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  const isLocal = ([id]: readonly [string, number]) => id !== region.nationPlace
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  const best = ranked.find(isLocal) ?? ranked[0]
  return best !== undefined && best[1] > elsewhere.size ? best[0] : null
}
