import {
  type Claim,
  type ReadClaim,
  type Reading,
  type Report,
  tiedBases,
} from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import type { Day, PeriodCode } from '#platform/period'
import { aliasesByWords, aliasHits } from './aliases.ts'
import { besideOf } from './beside.ts'
import {
  CANDIDATES_MAX,
  type Case,
  candidatesOf,
  chosenOf,
  derivedAs,
  matchedAs,
  ranked,
  type Setting,
} from './candidates.ts'
import { lexisOf } from './lexis/entries.ts'
import { isAkin, isEmpty, isNarrowed, type Stretch, stretchOf } from './measure.ts'
import { periodFor } from './periods.ts'
import { partsNamed, placeFor } from './place/places.ts'
import { type Whereabouts, whereaboutsOf } from './place/whereabouts.ts'
import { saidOf } from './said.ts'
import { nearTo, within } from './spans.ts'
import { AROUND, stretchIn, subjectsOf } from './subject.ts'
import { tentativeOf, topicsOf } from './tentative.ts'
import type { Alias, Entry, Matched, Name } from './types.ts'
import { fitOf } from './units.ts'
import { wholeSaidOf } from './whole/own-whole.ts'

export type MatchedClaim = {
  readonly candidates: readonly Matched[]
  readonly chosen: Matched | null
  /** Where nothing was chosen: what it would be by what the text speaks of. */
  readonly tentative: readonly Matched[]
  /** What a person said that its words mean, whether or not that can be taken of it. */
  readonly correction?: Alias
}

/** For each claim the indicators that it may be about, the surest first, and the one that it is about, if that is sure. */
export function matchClaims(
  reading: Reading,
  report: Report,
  parts: { readonly ground: Ground; readonly aliases: readonly Alias[]; readonly asOf: Day },
): readonly MatchedClaim[] {
  const { ground, asOf } = parts
  const where = whereaboutsOf(reading, ground)
  const setting: Setting = { ground, lexis: lexisOf(ground), reading, where, asOf }
  const aliases = aliasesByWords(parts.aliases, ground.region)
  const subjectOf = subjectsOf(reading)
  const mistimed = mistimedIn(reading)
  const bases = basesIn(reading)
  // What no relation of the text tells is no ground for a verdict.
  const toldBases = tiedBases(reading)
  const cases = reading.claims.map((claim): Case | null => {
    const stated = report.claims[claim.index]
    if (stated === undefined) return null
    const subject = subjectOf(claim)
    const { basePeriodFrom, basePeriod: reported } = stated.comparison
    const told = basePeriodFrom === undefined ? reported : (toldBases[claim.index] ?? null)
    const isNone = mistimed.has(claim.index) || isOfOthersThen(stated, told)
    const basePeriod = isNone ? null : told
    const comparison = { ...stated.comparison, basePeriod }
    const based = bases.get(claim.index)
    const own =
      based === undefined ? claim : { ...claim, period: based, periodFrom: 'stated' as const }
    if (based === null) return null
    const beside = besideOf(reading, own, comparison, where.mentionsOf(claim), ground.region)
    const of = {
      ...stated,
      comparison: { ...comparison, basePeriod: beside.basePeriod ?? basePeriod },
    }
    const said = saidOf(reading, beside.claim, of, subject, where, ground)
    const parts = partsNamed(clauseText(reading, claim), subject.stretch.grammar)
    return { claim: beside.claim, stated: of, subject, said, parts, beside }
  })
  const first = cases.map((one): MatchedClaim => {
    if (one === null) return NOTHING_FOUND
    const corrected = aliasHits(aliases, reading, one.claim, one.subject)
    const found = foundFor(setting, one)
    if (corrected !== null) return correctedBy(setting, one, corrected, found)
    return matchOf(found)
  })
  const levels = levelsOf(reading)
  const matched = first.map((match, index) => {
    const one = cases[index]
    if (
      one != null &&
      match.chosen !== null &&
      first[index - 1]?.chosen == null &&
      isOfNarrowed(reading, where, cases[index - 1], one, match.chosen)
    )
      return NOTHING_FOUND
    const of = levels.get(index) ?? -1
    const level = mistimed.has(index) ? null : first[of]?.chosen
    if (level != null && one != null && isOfSum(where, one, level, reading.claims[of])) {
      const beside = { ...one.beside, members: level.members }
      return matchOf(changesOf(setting, { ...one, beside }, level))
    }
    const isOther =
      match.chosen?.alias === null && isOfAnother(setting, match.chosen, level, reading.claims[of])
    if (isOther && one != null) {
      const found = level == null || level.isDerived ? [] : changesOf(setting, one, level)
      return matchOf(found)
    }
    if (match.chosen !== null || one == null || level == null || level.isDerived) return match
    const found = changesOf(setting, one, level)
    return found.length === 0 ? match : matchOf(found)
  })
  const chosen = matched.map((match) => match.chosen)
  return matched.map((match, index) => {
    const one = cases[index]
    const isClosed = match === NOTHING_FOUND || match.chosen !== null || one == null
    const correction = one == null ? null : aliasHits(aliases, reading, one.claim, one.subject)
    if (correction !== null) return { ...match, correction }
    if (isClosed) return match
    const topics = topicsOf(setting, index, match.candidates, chosen)
    return { ...match, tentative: tentativeOf(setting, one, topics) }
  })
}

/** '0.6 points above the national average in 2023': how far from others at one time, and not since then. */
function isOfOthersThen({ period, unit }: Claim, base: PeriodCode | null): boolean {
  return unit === 'percentage-point' && period !== null && base === period
}

function matchOf(found: readonly Matched[]): MatchedClaim {
  return { candidates: found, chosen: chosenOf(found), tentative: [] }
}

/**
 * 'Its share from 24.1 % to 24.4 %' after 'from 22.1 trillion in 2018 to 30.5 trillion in 2023': the beginning is of the
 * base's year, not of the year of the end. Null where nothing says of which it is.
 */
function basesIn({ claims, relations, doc }: Reading): ReadonlyMap<number, string | null> {
  const found = new Map<number, string | null>()
  const bySentence = new Map<number, string>()
  for (const relation of relations) {
    if (relation.kind !== 'change' || relation.base === null || relation.result === null) continue
    const [base, result] = [claims[relation.base], claims[relation.result]]
    if (base === undefined || result === undefined || base.period === null) continue
    // 由A亿元修订为B亿元: two editions of one period.
    if (REVISED.test(doc.text.slice(base.end, result.start))) {
      found.set(base.index, result.period)
      continue
    }
    if (base.period !== result.period) bySentence.set(base.sentence, base.period)
    else {
      const said = relation.basePeriod === base.period ? null : relation.basePeriod
      found.set(base.index, said ?? bySentence.get(base.sentence) ?? null)
    }
  }
  return found
}

const REVISED =
  /^(?:修订|修正|核定|调整)(?:为|至|到)[^，。；]{0,6}$|^ (?:was|were|is) revised (?:up |down )?to /

/**
 * 'Industrial firms spent 78 billion on R&D, an intensity of 1.7 %', 'has 24,000 firms, with an intensity of 6 %': what follows
 * without a place of its own is of the firms as well.
 */
function isOfNarrowed(
  { claims }: Reading,
  where: Whereabouts,
  before: Case | null | undefined,
  { claim }: Case,
  { entry, alias }: Matched,
): boolean {
  const last = before?.claim
  if (before == null || last === undefined || alias !== null) return false
  if (last.sentence !== claim.sentence || claim.unit === 'firms') return false
  const isPlaced = where
    .mentionsOf(claim)
    .some(({ start, end }) => start >= last.end && end <= claim.start)
  if (isPlaced || claims[claim.index]?.place == null) return false
  if (last.unit === 'firms') return true
  const { stretch } = before.subject
  return isNarrowed(stretch, entry) && entry.names.some((name) => isAkin(stretch, name))
}

/** 三地合计9万亿元，占全国的7%: without a place of its own, the share is that of the sum. */
function isOfSum(
  where: Whereabouts,
  { claim, beside }: Case,
  { members }: Matched,
  told: ReadClaim | undefined,
): boolean {
  if (members.length === 0 || told === undefined || beside.members.length > 0) return false
  if (told.sentence !== claim.sentence || told.end > claim.start) return false
  return !where
    .mentionsOf(claim)
    .some(({ start, end, level }) => start >= told.end && end <= claim.start && level !== 'nation')
}

/**
 * What the text ties a share, a growth or a gap to decides of what it is: 'such cities rose from six to eight, a third of the
 * nation's' is no third of its output, and a step of a share no step of a growth.
 */
function isOfAnother(
  { ground }: Setting,
  { entry, isDerived }: Matched,
  level: Matched | null | undefined,
  told: ReadClaim | undefined,
): boolean {
  if (told === undefined) return false
  if (level?.isDerived === true && level.entry !== entry && told.unit === 'percent')
    return isDerived || entry.aspect !== 'share'
  const unit = ground.catalogue.indicators.get(entry.roots[0] ?? '')?.unit
  if (unit === undefined || entry.aspect !== 'share' || told.kind === 'share') return false
  if (SHARED.has(unit)) return false
  return !SHARED.has(told.unit) && fitOf(ground.catalogue, told.unit, unit) === null
}

/** Of these a text may mean the share of anything. */
const SHARED: ReadonlySet<string> = new Set([
  'percent',
  'ratio',
  'times',
  'rank',
  'percentage-point',
])

function clauseText({ doc }: Reading, claim: ReadClaim): string {
  const clause = doc.sentences[claim.sentence]?.clauses[claim.clause]
  const near = nearTo(clause ?? claim, claim)
  return doc.text.slice(near.start, near.end)
}

/**
 * By the measure; where that is a word that no figure has, by the words of the claim's own clause, and of a place's share
 * of the nation by the words of the whole.
 */
function foundFor(setting: Setting, one: Case): readonly Matched[] {
  const found = candidatesOf(setting, one).filter(({ entry }) => !isNamedOtherwise(one, entry))
  if (chosenOf(found) !== null) return found
  const { clause } = one.subject
  const whole = one.said.isAgainstNation ? wholeOfPlace(setting.reading, one) : null
  let best: readonly Matched[] = found
  const told = [
    [clause, AROUND],
    [whole, 1],
  ] as const
  for (const [stretch, quality] of told) {
    if (stretch === null) continue
    const subject = { ...one.subject, stretch, quality }
    const other = candidatesOf(setting, { ...one, subject })
    if (chosenOf(other) !== null) return other
    if (best.length === 0) best = other
  }
  return best
}

/**
 * 'R&D spending exceeded 3 % of GDP, and energy use per unit of GDP fell 10 %': where a measure was read from another clause, a
 * name of two words that the indicator doesn't have, and none that it has, says that it is another.
 */
function isNamedOtherwise({ subject, stated }: Case, { vocabulary }: Entry): boolean {
  const { measure } = stated
  if (subject.clause === null || measure === null || subject.stretch.grammar === 'zh') return false
  const { tokens, neutral } = stretchOf(measure, { start: 0, end: measure.length }, 'en', [])
  const telling = tokens.filter((_, at) => neutral[at] !== true)
  return telling.length >= 2 && telling.every(({ stem }) => !vocabulary.en.has(stem))
}

/** 'The delta contributed 24.4 % of the nation's GDP': its measure is a place alone, so it is a share of what the whole is. */
function wholeOfPlace(reading: Reading, { claim, stated }: Case): Stretch | null {
  const { doc, places } = reading
  const { measure } = claim
  const base = wholeSaidOf(reading, claim, stated.comparison)
  if (stated.comparison.kind !== 'share' || base === '' || measure === null) return null
  const isPlaced = within(places, measure).some(({ id }) => id !== null)
  if (!isPlaced || !isEmpty(stretchIn(reading, measure, claim))) return null
  const sentence = doc.sentences[claim.sentence] ?? claim
  const start = doc.text.indexOf(base, sentence.start)
  const end = start + base.length
  return start === -1 || end > sentence.end ? null : stretchIn(reading, { start, end }, claim)
}

const NOTHING_FOUND: MatchedClaim = { candidates: [], chosen: null, tentative: [] }

/** Growths that stand beside a level of another time: its base isn't theirs. */
function mistimedIn({ claims, relations }: Reading): ReadonlySet<number> {
  const found = new Set<number>()
  for (const relation of relations) {
    if (relation.kind !== 'change' || relation.amount === null || relation.result === null) continue
    const [amount, result] = [claims[relation.amount], claims[relation.result]]
    const isStated = amount?.periodFrom === 'stated' && result?.periodFrom === 'stated'
    if (isStated && amount.period !== result.period) found.add(relation.amount)
  }
  return found
}

/** The claim of the level of which a claim is the growth, the share or the distance, by what the text says of both. */
function levelsOf({ relations }: Reading): ReadonlyMap<number, number> {
  const levels = new Map<number, number>()
  for (const relation of relations) {
    if (relation.kind === 'change' && relation.amount !== null) {
      const level = relation.result ?? relation.base
      if (level !== null) levels.set(relation.amount, level)
    } else if (relation.kind === 'gap' && relation.of !== null)
      levels.set(relation.amount, relation.of)
    else if (relation.kind === 'multiple' && relation.of !== null)
      levels.set(relation.times, relation.of)
    else if (relation.kind === 'share' && relation.part !== null)
      levels.set(relation.share, relation.part)
  }
  return levels
}

/** A change of which the level is matched is a figure of the same thing, whatever its own words are. */
function changesOf(setting: Setting, one: Case, level: Matched): readonly Matched[] {
  const { id } = level.entry.indicator
  const name: Name = {
    grammar: 'en',
    words: level.words,
    parts: [],
    strength: 1,
    isChange: false,
    isOwn: true,
  }
  const { quality } = level
  const matched: Matched[] = []
  for (const entry of setting.lexis.entries.values()) {
    if (!entry.family.includes(id)) continue
    const found = matchedAs(setting, one, entry, name, quality)
    if (found !== null) matched.push(found)
  }
  const derived = derivedAs(setting, one, level.entry, name, quality)
  const { heard } = level
  const all = derived === null ? matched : [...matched, derived]
  return ranked(all.map((found) => ({ ...found, heard })))
}

function correctedBy(
  setting: Setting,
  one: Case,
  alias: Alias,
  found: readonly Matched[],
): MatchedClaim {
  if (alias.indicator === null) return { candidates: found, chosen: null, tentative: [] }
  const entry = setting.lexis.entries.get(alias.indicator)
  const matched = entry === undefined ? null : byAlias(setting, one, entry, alias)
  if (matched === null) return matchOf(found)
  const others = found.filter(({ entry: other }) => other !== entry)
  return {
    candidates: [matched, ...others].slice(0, CANDIDATES_MAX),
    chosen: matched,
    tentative: [],
  }
}

/** A person's word stands for name and kind; unit, place and period must still fit. */
function byAlias(
  setting: Setting,
  { claim, said }: Case,
  entry: Entry,
  alias: Alias,
): Matched | null {
  const { ground, where, reading, asOf } = setting
  const fit = fitOf(ground.catalogue, claim.unit, entry.indicator.unit)
  const place = placeFor(ground, entry, claim, where, { ...said, isByPerson: true })
  if (fit === null || place === null) return null
  const period = periodFor(ground, entry, { claim, date: reading.date, asOf, place: place.place })
  if (period === null) return null
  return {
    entry,
    indicator: entry.indicator,
    isDerived: false,
    place: place.place,
    orElse: place.orElse,
    period,
    fit,
    members: [],
    years: null,
    quality: 1,
    confidence: 1,
    words: alias.words,
    heard: alias.words,
    alias,
  }
}
