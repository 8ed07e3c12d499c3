import { type Claim, dimensionOf, type ReadClaim, type Reading } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import { ONE } from '#platform/exact'
import type { Day, PeriodCode } from '#platform/period'
import type { Beside } from './beside.ts'
import { type Derived, derivedOf } from './derived/derive.ts'
import { heardAs } from './heard.ts'
import type { Lexis, Named } from './lexis/entries.ts'
import type { Token } from './lexis/tokens.ts'
import { coverOf, holds, type Stretch } from './measure.ts'
import { periodFor } from './periods.ts'
import { isOfEach } from './place/each.ts'
import { isOfPart, isWithinRegion, placeFor } from './place/places.ts'
import { isOfStranger } from './place/strangers.ts'
import type { Whereabouts } from './place/whereabouts.ts'
import { fitsAspect, fitsBase, type Said } from './said.ts'
import type { Subject } from './subject.ts'
import type { Entry, Fit, Matched, Name, PlaceChoice } from './types.ts'
import { fitOf } from './units.ts'
import { isOfCounted } from './whole/of-counted.ts'
import { isOfOwnWhole, ownWholeOf } from './whole/own-whole.ts'

/** Below this nothing is matched: a wrong match is worse than none. */
const CONFIDENCE_MIN = 0.6
/** Below this nothing is shown as a candidate either. */
const CANDIDATE_MIN = 0.3
export const CANDIDATES_MAX = 5
/** Sureness counts in hundredths: two as sure can’t be told apart, unless one has the longer name. */
const TIE = 0.005

/** So much of the measure's telling words must be the indicator's own. */
const COVER_MIN = { en: 0.7, zh: 0.75 } as const
const IN_SENTENCE = 0.88
const UNLIKELY = 0.5
const DERIVED = 0.98

export type Setting = {
  readonly ground: Ground
  readonly lexis: Lexis
  readonly reading: Reading
  readonly where: Whereabouts
  readonly asOf: Day
}

export type Case = {
  readonly claim: ReadClaim
  readonly stated: Claim
  readonly subject: Subject
  readonly said: Said
  /** Words of its clause that name a part of a place. */
  readonly parts: readonly string[]
  readonly beside: Beside
}

/** The indicators that a claim may be about, the surest first. */
export function candidatesOf(setting: Setting, one: Case): readonly Matched[] {
  const best = new Map<Entry, { readonly name: Name; readonly quality: number }>()
  for (const { entry, name } of namedIn(setting.lexis, one.subject)) {
    const quality = nameQuality(one.subject, one.claim.unit, entry, name)
    const held = best.get(entry)
    const isBetter =
      held === undefined ||
      quality > held.quality ||
      (quality === held.quality && lengthOf(name) > lengthOf(held.name))
    if (isBetter) best.set(entry, { name, quality })
  }
  const matched: Matched[] = []
  for (const [entry, { name, quality }] of best) {
    const own = matchedAs(setting, one, entry, name, quality)
    const isSure = own !== null && isHeld(setting, own)
    const found = isSure ? own : (derivedAs(setting, one, entry, name, quality) ?? own)
    if (found !== null)
      matched.push({ ...found, heard: heardAs(setting.reading.doc.text, one.subject, name) })
  }
  return ranked(matched)
}

/** The series has the indicator for the place; where it doesn't, its members may have it. */
function isHeld({ ground }: Setting, { entry, place }: Matched): boolean {
  const [first] = entry.indicator.variants
  return first !== undefined || ground.source.placesOf(entry.indicator.id).includes(place)
}

/** A figure that an indicator has is never computed beside it from what that indicator is made of. */
export function ranked(matched: readonly Matched[]): readonly Matched[] {
  const own = matched.filter(({ isDerived }) => !isDerived)
  const isCovered = ({ entry }: Matched) =>
    own.some((one) => one.entry.family.includes(entry.indicator.id))
  return matched
    .filter((one) => one.confidence >= CANDIDATE_MIN && !(one.isDerived && isCovered(one)))
    .sort(bySureness)
    .slice(0, CANDIDATES_MAX)
}

function bySureness(a: Matched, b: Matched): number {
  const isTie = Math.abs(a.confidence - b.confidence) < TIE
  if (isTie && a.isDerived !== b.isDerived) return Number(a.isDerived) - Number(b.isDerived)
  return isTie ? b.words.length - a.words.length : b.confidence - a.confidence
}

/** The first, where it is sure and nothing else is as sure. */
export function chosenOf([first, second]: readonly Matched[]): Matched | null {
  if (first === undefined || first.confidence < CONFIDENCE_MIN) return null
  const isTied =
    second !== undefined &&
    first.isDerived === second.isDerived &&
    first.confidence - second.confidence < TIE &&
    first.words.length === second.words.length
  return isTied ? null : first
}

function lengthOf({ words }: Name): number {
  return words.length
}

/** Names that stand in the measure, or in its sentence. */
function* namedIn({ byKey }: Lexis, { stretch, sentence }: Subject): Generator<Named> {
  const seen = new Set<string>()
  for (const part of [stretch, sentence])
    for (const key of keysIn(part)) {
      if (seen.has(`${part.grammar} ${key}`)) continue
      seen.add(`${part.grammar} ${key}`)
      for (const named of byKey[part.grammar].get(key) ?? [])
        if (holds(stretch, named.name) || holds(sentence, named.name)) yield named
    }
}

function* keysIn({ grammar, text, tokens }: Stretch): Generator<string> {
  if (grammar === 'en') for (const { stem } of tokens) yield stem
  else for (let at = 0; at + 1 < text.length; at += 1) yield text.slice(at, at + 2)
}

/** How well the name explains the measure: 0 where the measure is another thing. */
function nameQuality(subject: Subject, unit: string, entry: Entry, name: Name): number {
  const { stretch, quality, sentence, isLone } = subject
  const isInMeasure = holds(stretch, name)
  const { share, isTurned } = stretch.text === '' ? NOTHING : coverOf(stretch, entry, name)
  const isExplained = share >= COVER_MIN[stretch.grammar] && !isTurned
  const isApt = !VAGUE.has(dimensionOf(unit)) || isLong(name)
  const isNear = !isInMeasure && isApt && holds(sentence, name)
  const where = isInMeasure ? 1 : isNear ? IN_SENTENCE : 0
  const found = name.strength * quality * where * Math.sqrt(share) * (isExplained ? 1 : UNLIKELY)
  const isApart =
    SPECIFIC.has(dimensionOf(unit)) || (unit === 'rank' && isNamedTwice(sentence, entry))
  if (isExplained || !isLone || !isApart) return found
  // No words for its measure: a telling name before it in the sentence, whose unit then decides.
  const isTelling = name.strength === 1 && name.isOwn && holds(sentence, name)
  return isTelling ? Math.max(found, ALONE) : found
}

/** The index by its name and what it ranks by another: a rank in the sentence is of that. */
function isNamedTwice(sentence: Stretch, { names }: Entry): boolean {
  const held = names.filter((name) => name.isOwn && holds(sentence, name))
  return held.some((one) =>
    held.some((other) => !other.parts.some((part) => one.parts.includes(part))),
  )
}

/** Dimensions of which a sentence has many figures: there the measure itself must have the name, or the name be long. */
const VAGUE: ReadonlySet<string> = new Set(['count', 'percent', 'ratio', 'times', 'firm', 'place'])
const LONG = { en: 3, zh: 6 } as const

function isLong({ grammar, parts }: Name): boolean {
  const length = grammar === 'en' ? parts.length : parts.join('').length
  return length >= LONG[grammar]
}

const NOTHING = { share: 0, isTurned: false } as const
const ALONE = 0.78
/** Dimensions that few indicators have: a unit of theirs nearly says what is measured. */
const SPECIFIC: ReadonlySet<string> = new Set([
  'person-time',
  'person',
  'length',
  'concentration',
  'point',
  'station',
  'set',
  'use',
  'mass-co2e',
])

/** The place, period and base that every match needs, whatever its unit. */
function setupOf(setting: Setting, one: Case, entry: Entry, name: Name) {
  const { claim, said, parts } = one
  const { ground, where, reading, asOf } = setting
  const { members } = one.beside
  if (one.beside.isOpenSum) return null
  if (said.isNever || SEVERAL.test(one.subject.sentence.text)) return null
  if (members.length === 0 && isOfEach(reading, where, ground, claim)) return null
  if (isOfPart(parts, entry) || isOfBody(setting, one, entry, name)) return null
  if (
    !isOfOwnWhole(ownWholeOf(reading, claim, one.stated.comparison), entry, setting.lexis.entries)
  )
    return null
  const whole = members.length === 0 ? null : wholeOf(ground, members)
  const place = whole ?? placeFor(ground, entry, claim, where, said)
  if (place === null || isOfCounted(reading, claim, place.place)) return null
  const at = members[0] ?? place.place
  const period = periodFor(ground, entry, { claim, date: reading.date, asOf, place: at })
  if (period === null) return null
  const edition =
    period.isAssumed && entry.isProper ? editionIn(one.subject.sentence.text, name) : null
  if (edition !== null) return { place, period: { ...period, period: edition, isAssumed: false } }
  return { place, period }
}

/** 'Global Innovation Index 2024' says its year. */
function editionIn(text: string, { words }: Name): PeriodCode | null {
  const at = text.indexOf(words.toLowerCase())
  if (at === -1) return null
  const after = /^\s?\(?(20\d\d)\b/.exec(text.slice(at + words.length, at + words.length + 8))
  const before = /(20\d\d)(?:年|年度|年版|版)? ?$/.exec(text.slice(Math.max(0, at - 8), at))
  return after?.[1] ?? before?.[1] ?? null
}

/** The region, where they are all in it; else the nation. */
function wholeOf({ region }: Ground, members: readonly string[]): PlaceChoice {
  const isWithin = members.every((id) => isWithinRegion(region, id))
  const place = isWithin ? region.regionPlace : region.nationPlace
  return { place, quality: OF_MEMBERS, orElse: null }
}

const OF_MEMBERS = 0.95

/** Six editions together, or ten years. */
const SEVERAL =
  /前[一二三四五六七八九十两\d]{1,3}[届年]|历届|(?:past|first|last|previous) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:years|editions|sessions|expos)/

/** A firm or a town without an entry is named last before the figure. */
function isOfBody(
  { reading, where }: Setting,
  { claim, subject }: Case,
  entry: Entry,
  name: Name,
): boolean {
  const { grammar, tokens } = subject.sentence
  const places = where.mentionsOf(claim).filter(({ id, end }) => id !== null && end <= claim.start)
  const isOfPlace = ({ start, end }: Token) =>
    places.some((place) => place.start < end && place.end > start)
  const placed = new Set(tokens.filter(isOfPlace).map(({ stem }) => stem))
  const isOfName = (stem: string) =>
    name.parts.length === 0 ? entry.vocabulary.en.has(stem) : name.parts.includes(stem)
  const named = tokens.filter(({ stem, end }) => end <= claim.start && isOfName(stem))
  return isOfStranger(reading, claim, grammar, {
    isKnown: (stem) => placed.has(stem) || entry.vocabulary.en.has(stem),
    placeEnd: places.at(-1)?.end ?? -1,
    nameEnd: named.at(-1)?.end ?? -1,
  })
}

/** The claim as a figure that the indicator has; null where unit, kind, place, period or base are others. */
export function matchedAs(
  setting: Setting,
  one: Case,
  entry: Entry,
  name: Name,
  quality: number,
): Matched | null {
  const { said, claim } = one
  const fit = fitOf(setting.ground.catalogue, claim.unit, entry.indicator.unit)
  if (one.beside.members.length > 0 || one.beside.other !== null) return null
  if (fit === null || !fitsAspect(said, entry, name)) return null
  if (entry.isNominal !== said.isNominal && entry.aspect === 'growth') return null
  const set = setupOf(setting, one, entry, name)
  if (set === null || !fitsBase(said, entry, set.period.period)) return null
  const own: Derived = {
    unit: entry.indicator.unit,
    indicator: entry.indicator,
    years: null,
    members: [],
  }
  return joined(entry, own, false, name, quality, fit, set)
}

type Setup = NonNullable<ReturnType<typeof setupOf>>

function joined(
  entry: Entry,
  { indicator, years, members }: Derived,
  isDerived: boolean,
  name: Name,
  quality: number,
  fit: Fit,
  { place, period }: Setup,
): Matched {
  const sure = quality * fit.quality * place.quality * period.quality * (isDerived ? DERIVED : 1)
  const confidence = Math.round(sure * 100) / 100
  return {
    entry,
    indicator,
    isDerived,
    place: place.place,
    orElse: place.orElse,
    period,
    fit,
    members,
    years,
    quality,
    confidence,
    words: name.words,
    heard: '',
    alias: null,
  }
}

/** A figure that no indicator has, computed from one that does have its level. */
export function derivedAs(
  setting: Setting,
  one: Case,
  entry: Entry,
  name: Name,
  quality: number,
): Matched | null {
  const { ground, lexis } = setting
  const { claim, said, stated } = one
  if (entry.isNominal !== said.isNominal && entry.aspect === 'growth') return null
  const set = setupOf(setting, one, entry, name)
  if (set === null) return null
  const derived = derivedOf({
    ground,
    entries: lexis.entries,
    entry,
    claim,
    comparison: stated.comparison,
    said,
    place: set.place.place,
    period: set.period.period,
    basePeriod: basePeriodIn(setting, one, entry, set.place.place),
    members: one.beside.members,
    other: one.beside.other,
  })
  if (derived === null) return null
  const fit = fitOfDerived(setting, claim.unit, derived)
  if (fit === null) return null
  const isAssumed = set.period.isAssumed || one.beside.isBaseAssumed
  const period = { ...set.period, isAssumed, isOfBase: isAssumed && !set.period.isAssumed }
  return joined(entry, derived, true, name, quality, fit, { ...set, period })
}

/** An average growth is tested as the multiple that it makes of the base. */
function fitOfDerived({ ground }: Setting, claimed: string, { unit, years }: Derived): Fit | null {
  if (years === null) return fitOf(ground.catalogue, claimed, unit)
  return claimed === 'percent' ? { unit, factor: ONE, quality: 1, remark: null } : null
}

/** The base in the periods in which the series is kept. */
function basePeriodIn(
  { ground, reading, asOf }: Setting,
  { said }: Case,
  entry: Entry,
  place: string,
): PeriodCode | null {
  if (said.basePeriod === null) return null
  const claim = { period: said.basePeriod, periodFrom: 'stated' } as const
  try {
    return periodFor(ground, entry, { claim, date: reading.date, asOf, place })?.period ?? null
  } catch (error) {
    if (error instanceof HouseError) return null
    throw error
  }
}
