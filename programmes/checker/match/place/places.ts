import type { PlaceMention, ReadClaim, Reading } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import { tokensIn } from '../lexis/tokens.ts'
import * as zh from '../lexis/words/chinese.ts'
import { PARTS_OF_PLACES } from '../lexis/words/english.ts'
import type { Entry, PlaceChoice } from '../types.ts'
import { isLastOfList } from './last-of-list.ts'
import { isOfNation } from './nation.ts'
import type { Whereabouts } from './whereabouts.ts'

const INHERITED = 0.96
const BY_NAME = 0.95
const BESIDE = 0.9
const OF_ANOTHER = 0.85
const WITHOUT_DATA = 0.85

type Asked = {
  /** A share of the nation, or a distance from it. */
  readonly isAgainstNation: boolean
  /** A person said which indicator it is. */
  readonly isByPerson?: boolean
}

/** The place of the series that the claim is about, for one indicator; null where it is about another place. */
export function placeFor(
  ground: Ground,
  entry: Entry,
  read: ReadClaim,
  where: Whereabouts,
  { isAgainstNation, isByPerson = false }: Asked,
): PlaceChoice | null {
  const { region, source } = ground
  const placed = withPlace(read, where, region)
  const mentions = where.mentionsOf(placed)
  const claim = withInnerPlace(region, placed, where.reading.doc.text, mentions)
  // A place that isn't in the lexicon is another place, whatever stands around it.
  if (claim.place !== null && claim.place.id === null) return null
  if (claim.place?.id != null && where.unfounded.has(claim.place.id)) return null
  const held = source.placesOf(entry.roots[0] ?? entry.indicator.id)
  const nation = { isPart: isAgainstNation, nation: region.nationPlace }
  const named = isNationBeside(where, claim, nation)
    ? region.nationPlace
    : read.place?.id == null
      ? (claim.place?.id ?? null)
      : null
  const said =
    named !== null
      ? [{ place: named, quality: 1 }]
      : optionsOf(ground, claim, where, mentions, {
          isAgainstNation,
          isRank: entry.aspect === 'rank',
        })
  const usual = entry.scope ?? (held.length === 1 ? held[0] : undefined) ?? region.regionPlace
  const isOpen = said.length === 0 && isByPerson
  const options = isOpen ? [{ place: usual, quality: INHERITED }] : said
  if (entry.scope !== null) {
    // What is only taken over from a sentence before isn't of the whole nation.
    const isNations = entry.scope === region.nationPlace
    if (isNations && !mentions.some(({ id }) => id === region.nationPlace)) return null
    const scope = options.find(({ place }) => place === entry.scope)
    return scope === undefined ? null : { ...scope, orElse: null }
  }
  const [sole] = held
  const [first] = options
  if (
    entry.isProper &&
    held.length === 1 &&
    sole !== undefined &&
    isRelated(ground, sole, first?.place ?? null)
  )
    return { place: sole, quality: first?.place === sole ? first.quality : BY_NAME, orElse: null }
  const best = options.find(({ place }) => held.includes(place)) ?? first
  // What is kept for one place alone may be a thing of that place: a market, a fund, a zone.
  const isOfMembers = best !== undefined && isMember(region, entry, best.place)
  if (held.length === 1 && best?.place !== sole && !isByPerson && !isOfMembers) return null
  if (best === undefined || !region.places.has(best.place)) return null
  const grammar = where.reading.doc.sentences[read.sentence]?.grammar
  const twin = grammar === 'en' ? namesakeOf(region, best.place) : null
  if (held.length === 0 || held.includes(best.place))
    return { ...best, orElse: orElse(options, best.place) ?? twin }
  const inClause = entry.isProper
    ? mentions.find(({ id }) => id !== null && held.includes(id))
    : undefined
  if (inClause?.id != null) return { place: inClause.id, quality: BY_NAME, orElse: null }
  return {
    place: best.place,
    quality: best.quality * WITHOUT_DATA,
    orElse: orElse(options, best.place),
  }
}

/** Its place by the lexicon's own names, where its reading has words for it alone; 全省 in the release of a city is its province. */
function withPlace(
  claim: ReadClaim,
  { placeNamed, release }: Whereabouts,
  region: Ground['region'],
): ReadClaim {
  const { place } = claim
  if (place === null || place.id !== null) return claim
  const named = placeNamed(place.words)
  const id = named ?? (THE_PROVINCE.test(place.words) ? provinceOf(region, release) : null)
  return id === null ? claim : { ...claim, place: { ...place, id } }
}

const THE_PROVINCE = /^(?:[全本我]省|(?:(?:the|our) (?:whole |entire )?province|provincewide))$/i

/** Of a city; a province's own words for itself are read as such. */
function provinceOf({ places }: Ground['region'], city: string | null): string | null {
  const parents = city === null ? [] : (places.get(city)?.parents ?? [])
  return parents.find(({ place }) => places.get(place)?.level === 'province')?.place ?? null
}

/** 'Wuhu, a city in Anhui' is Wuhu. */
function withInnerPlace(
  region: Ground['region'],
  claim: ReadClaim,
  text: string,
  mentions: readonly PlaceMention[],
): ReadClaim {
  const { place } = claim
  if (place?.id == null) return claim
  const at = mentions.findLastIndex(({ id, end }) => id === place.id && end <= claim.start)
  const outer = mentions[at]
  // "Suzhou, a hub in east China's Jiangsu": the nation only says where the province is.
  const inner = mentions.slice(0, Math.max(0, at)).findLast(({ id }) => id !== region.nationPlace)
  if (outer === undefined || inner?.id == null || !isWithin(region, inner.id, place.id))
    return claim
  const isCalled =
    outer.start - inner.end <= CALLED_MAX && CALLED.test(text.slice(inner.end, outer.start))
  return isCalled ? { ...claim, place: { ...place, id: inner.id } } : claim
}

const CALLED_MAX = 70
const CALLED =
  /^,? (?:(?:a|an|the|part|one)\b[a-z' -]{0,50} )?(?:in|of|under|within) (?:[a-z' -]{1,20} )?(?:(?:[A-Z][a-z]+ )?[A-Z][a-z]+['’]s )?$/

function isNationBeside(
  { reading }: Whereabouts,
  claim: ReadClaim,
  asked: Parameters<typeof isOfNation>[3],
): boolean {
  const { doc } = reading
  const grammar = doc.sentences[claim.sentence]?.grammar ?? doc.grammar
  return isOfNation(reading, claim, grammar, asked)
}

/** An indicator that is put together from places has a value for each of them, held or not. */
function isMember(
  { compositions }: Ground['region'],
  { indicator }: Entry,
  place: string,
): boolean {
  const { composition } = indicator
  if (composition === undefined || composition === null) return false
  return compositions.get(composition)?.members.some((one) => one.place === place) === true
}

type Option = { readonly place: string; readonly quality: number }

/** The place that is said in the claim's sentence; else the one before it and the release's own, either of which may be meant. */
function optionsOf(
  { region }: Ground,
  claim: ReadClaim,
  { reading, release, elsewhere, elsewhereBefore, isForeign }: Whereabouts,
  mentions: readonly PlaceMention[],
  { isAgainstNation, isRank }: { readonly isAgainstNation: boolean; readonly isRank: boolean },
): readonly Option[] {
  const own = claim.place?.id ?? null
  const known = mentions.filter(({ id }) => id !== null && region.places.has(id))
  const before = known.filter(({ end }) => end <= claim.start)
  if (elsewhereBefore(claim) > (before.at(-1)?.end ?? -1)) return []
  const isBehind = known.some(
    (one) => one.id === own && isRightBehind(reading.doc.text, claim, one),
  )
  const spoken = isBehind ? null : spokenBefore(region, claim, before, reading, isRank)
  if (spoken !== null) return spoken
  // Beside another country ours has to be named before the figure.
  const isMixed = elsewhere.has(claim.sentence)
  const isStated =
    own !== null && known.some(({ id, end }) => id === own && (!isMixed || end <= claim.start))
  // Of a share of the nation the nation is the whole, not the place.
  if (own === region.nationPlace && isAgainstNation) {
    const local = known.filter(({ id }) => id !== region.nationPlace)
    const nearest = local.findLast(({ end }) => end <= claim.start) ?? local[0]
    if (nearest?.id != null) return [{ place: nearest.id, quality: 1 }]
    const spokenOf = subjectBefore(region, claim, reading)
    if (spokenOf !== null) return [{ place: spokenOf, quality: INHERITED }]
    return release === null || release === own
      ? [{ place: own, quality: 1 }]
      : [{ place: release, quality: INHERITED }]
  }
  if (isStated) {
    if (own !== region.nationPlace) return [{ place: own, quality: 1 }]
    // 'In China' may only say where the region is.
    const local = before.flatMap(({ id }) => (id === null || id === own ? [] : [id]))
    const others = [...new Set([...local, ...(release === null ? [] : [release])])]
    return [
      // What a release of another place says of the nation is seldom the nation's own figure.
      { place: own, quality: isForeign ? OF_ANOTHER : 1 },
      ...others.filter((place) => place !== own).map((place) => ({ place, quality: BESIDE })),
    ]
  }
  if (isMixed || isLastOfList(reading, claim, (one, other) => isWithin(region, one, other)))
    return []
  return [...new Set([own, release])].flatMap((place) =>
    place === null ? [] : [{ place, quality: isForeign ? OF_ANOTHER : INHERITED }],
  )
}

/** 'Their economy grew by 5.4 %, ahead of the nation by 0.6': ahead is what the figure before it in the sentence is of. */
function subjectBefore(
  { places, nationPlace }: Ground['region'],
  { index, sentence }: ReadClaim,
  { claims }: Reading,
): string | null {
  const before = claims.findLast(
    (one) => one.index < index && one.sentence === sentence && one.place !== null,
  )
  const id = before?.place?.id ?? null
  return id === null || id === nationPlace || !places.has(id) ? null : id
}

/**
 * Where the claim's place is named after it only, or it has none because several are named before it: the places of its
 * sentence before it. Of several none is sure; a name that joins them is of any.
 */
function spokenBefore(
  region: Ground['region'],
  claim: ReadClaim,
  named: readonly PlaceMention[],
  { doc: { text }, claims }: Reading,
  isRank: boolean,
): readonly Option[] | null {
  const { nationPlace } = region
  const own = claim.place?.id ?? null
  const last = claims[claim.index - 1]
  const since = last !== undefined && last.sentence === claim.sentence ? last.end : 0
  const recent = named.filter(
    ({ start }) => start >= since && !THAN.test(text.slice(Math.max(0, start - THAN_REACH), start)),
  )
  const before = withoutOuter(region, recent.length === 0 ? named : recent)
  const ids = [
    ...new Set(before.flatMap(({ id }) => (id === null || id === nationPlace ? [] : [id]))),
  ]
  if (ids.length === 0 || own === nationPlace || (own !== null && ids.includes(own))) return null
  // 'Suzhou stayed the largest of Jiangsu's cities, with an output of': among whom it is told, is none of it.
  if (own !== null && ids.every((id) => isWithin(region, own, id))) return null
  // A cluster that is ranked is known by its cities; else two names in one are those of a wider region.
  const isJoined = isRank && before.some((one, index) => isJoinedTo(text, one, before[index + 1]))
  if (ids.length > 1 && !isJoined) return []
  return ids.map((place) => ({ place, quality: BESIDE }))
}

/** 'Second only to Guangdong, and its intensity was': whom it is compared with is none of what follows. */
const THAN = /\b(?:only to|than|behind|ahead of|trailing|versus) (?:only )?(?:the )?$/i
const THAN_REACH = 20

/** 'Up 5 % in Shanghai, 6 % in Jiangsu': the second is Jiangsu's, although Shanghai is named since the figure before. */
function isRightBehind(text: string, claim: ReadClaim, { start }: PlaceMention): boolean {
  return start >= claim.end && BEHIND.test(text.slice(claim.end, Math.min(start, claim.end + 40)))
}

const BEHIND = /^ (?:[a-z-]{1,16} )?(?:in|for|of|across) (?:the )?$/i

/** 浙江台州 and 'Taizhou, Zhejiang' are Taizhou. */
function withoutOuter(
  region: Ground['region'],
  mentions: readonly PlaceMention[],
): readonly PlaceMention[] {
  const isOuterOf = (one: PlaceMention, other: PlaceMention | undefined) =>
    other?.id != null && one.id !== null && isWithin(region, other.id, one.id)
  return mentions.filter((one, index) => {
    const [before, after] = [mentions[index - 1], mentions[index + 1]]
    const isNext = after !== undefined && after.start - one.end <= 2 && isOuterOf(one, after)
    const isLast = before !== undefined && one.start - before.end <= 2 && isOuterOf(one, before)
    return !isNext && !isLast
  })
}

/** 'Shanghai–Suzhou', 上海—苏州集群. */
function isJoinedTo(text: string, { end }: PlaceMention, next: PlaceMention | undefined): boolean {
  return next !== undefined && next.start - end === 1 && '-–—'.includes(text[end] ?? '\n')
}

/** Taizhou is a city of Jiangsu, and another of Zhejiang. */
function namesakeOf({ places }: Ground['region'], place: string): string | null {
  const names = places.get(place)?.synonyms.en ?? []
  if (names.length === 0) return null
  for (const { id, synonyms } of places.values())
    if (id !== place && synonyms.en?.some((name) => names.includes(name)) === true) return id
  return null
}

function orElse(options: readonly Option[], chosen: string): string | null {
  return options.find(({ place }) => place !== chosen)?.place ?? null
}

/** One within the other, or no place at all: the thing's own name says where it is. */
function isRelated({ region }: Ground, sole: string, place: string | null): boolean {
  if (place === null || place === sole) return true
  return isWithin(region, place, sole) || isWithin(region, sole, place)
}

/** The set of places that make up the region, by the name that programmes use. */
const REGION = 'region'
const DEPTH_MAX = 5

function isWithin(region: Ground['region'], inner: string, outer: string, depth = 0): boolean {
  if (depth > DEPTH_MAX) return false
  const members =
    outer === region.regionPlace ? region.compositions.get(REGION)?.members : undefined
  if (members?.some(({ place }) => place === inner) === true) return true
  const parents = region.places.get(inner)?.parents ?? []
  return parents.some(({ place }) => place === outer || isWithin(region, place, outer, depth + 1))
}

export function isWithinRegion(region: Ground['region'], place: string): boolean {
  return isWithin(region, place, region.regionPlace)
}

/** The words of a clause that name a part of a place: a district, a zone. A figure of the place itself is another. */
export function partsNamed(text: string, grammar: 'en' | 'zh'): readonly string[] {
  if (grammar === 'en') return PARTS_OF_PLACES.filter((part) => text.includes(part))
  if (!zh.PARTS_OF_PLACES.some((part) => text.includes(part))) return []
  const rest = withoutNoParts(text)
  return zh.PARTS_OF_PLACES.filter((part) => rest.includes(part))
}

function withoutNoParts(text: string): string {
  let rest = text
  for (const none of zh.NO_PARTS_OF_PLACES) rest = rest.replaceAll(none, '')
  return rest
}

/** Whether they are no part of what the indicator itself is of, as a demonstration zone may be. */
export function isOfPart(parts: readonly string[], entry: Entry): boolean {
  if (parts.length === 0) return false
  const own = withoutNoParts(entry.vocabulary.zh)
  return parts.some((part) => !isInVocabulary(part, entry) && !own.includes(part))
}

function isInVocabulary(part: string, { vocabulary }: Entry): boolean {
  const tokens = tokensIn(part)
  return tokens.length > 0 && tokens.every(({ stem }) => vocabulary.en.has(stem))
}
