import type { Claim, ReadClaim, Reading } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import {
  hasYearsBefore,
  type PeriodCode,
  parsePeriod,
  periodCode,
  yearsBefore,
} from '#platform/period'
import { tokensIn } from './lexis/tokens.ts'
import * as zh from './lexis/words/chinese.ts'
import { NEUTRAL, NOMINAL_WORDS, REAL_WORDS } from './lexis/words/english.ts'
import { withoutAsides } from './place/nation.ts'
import type { Whereabouts } from './place/whereabouts.ts'
import { nearTo } from './spans.ts'
import type { Subject } from './subject.ts'
import type { Aspect, Entry, Name } from './types.ts'

/** What a claim says beside its value, as far as a match depends on it. */
export type Said = {
  readonly aspects: readonly Aspect[]
  /** A date, a superlative, a threshold: no indicator is one. */
  readonly isNever: boolean
  /** The whole country is named beside it. */
  readonly isOfNation: boolean
  /** A rank among the nation's provinces, or among cities. */
  readonly isOfProvinces: boolean
  readonly isOfCities: boolean
  /** The region is named beside it. */
  readonly isOfRegion: boolean
  /** It is a share of the country, or a distance from it: the country isn't where it is. */
  readonly isAgainstNation: boolean
  readonly isNominal: boolean
  /** 'Reducing payments by 7 billion yuan'. */
  readonly isAmountOfChange: boolean
  /** Right beside it stands that it is a share of the nation's: 占全国的30.5%. */
  readonly isOfNationsTotal: boolean
  /** A share of a stated whole: 'of revenue', 占全国. */
  readonly isOfWhole: boolean
  /** A rank that may be of a growth as well as of a level. */
  readonly isRankOfChange: boolean
  readonly basePeriod: PeriodCode | null
  /** Words of the whole or base, in lower case. */
  readonly base: string
}

const SHARE_CUES = {
  en: [
    'share',
    'proportion',
    'account',
    'of the nation',
    'of the country',
    'out of every',
    'percent of',
    'per cent of',
    '% of',
  ],
  zh: ['占', '比重', '份额', '每'],
} as const
const GROWTH_CUES = {
  en: ['growth rate', 'growth of', 'grew', 'growing'],
  zh: ['增速', '增长率', '增幅'],
} as const
/** Beside the nation's own names. */
const NATION_CUES = {
  en: ['nation', 'the country', 'countrywide'],
  zh: ['全国', '国家', '我国'],
} as const
/** The nation's provinces, as a rank speaks of them. */
const PROVINCES_CUES = {
  en: ['provinces', 'provincial-level', 'province-level'],
  zh: ['各省', '省份', '省区市', '省市区', '31省', '31个省', '全国各地'],
} as const
const CITIES_CUES = { en: ['cities', 'city'], zh: ['城市', '各市'] } as const

/** 'Ahead of the nation' compares; it is no share of it. */
const COMPARED_WITH = /\b(?:ahead|short|in (?:front|excess)|independent(?:ly)?|instead) of the /g

const CUE_NEAR = 40

export function saidOf(
  reading: Reading,
  claim: ReadClaim,
  { comparison }: Claim,
  { sentence }: Subject,
  { mentionsOf }: Whereabouts,
  { region }: Ground,
): Said {
  const { grammar } = sentence
  const words = withoutAsides(sentence.text, grammar).replace(COMPARED_WITH, ' the ')
  const has = (cues: readonly string[]) => cues.some((cue) => words.includes(cue))
  const { start, end } = nearTo(reading.doc.sentences[claim.sentence] ?? claim, claim)
  const near = reading.doc.text
    .slice(Math.max(start, claim.start - CUE_NEAR), Math.min(end, claim.end + CUE_NEAR))
    // "Wuxi City" is ranked among whatever else is named.
    .replace(/\b[A-Z][a-z]+ City\b/g, '')
    .toLowerCase()
  const hasNear = (cues: readonly string[]) => cues.some((cue) => near.includes(cue))
  const mentions = mentionsOf(claim)
  // 占生产总值的3.1%；总量居全国第4位: the nation of a later clause is none of it.
  const until = Math.max(sentence.end, claim.end)
  const [nominal, real] =
    grammar === 'zh' ? [zh.NOMINAL_WORDS, zh.REAL_WORDS] : [NOMINAL_WORDS, REAL_WORDS]
  const isGrowth = has(GROWTH_CUES[grammar]) || goesOnWithGrowth(reading, claim)
  const aspects = aspectsOf(claim, comparison, has(SHARE_CUES[grammar]), isGrowth)
  // 'Spent 3.3 % of it': the whole is the figure before, not the nation.
  const isOfFigure = isOfFigureBefore(reading, claim, comparison.base)
  const isOfNation =
    !isOfFigure &&
    (mentions.some(({ id, start: at }) => id === region.nationPlace && at < until) ||
      has(NATION_CUES[grammar]) ||
      has(namesOfNation(region)))
  const base = isOfFigure ? figureBefore(reading, claim) : comparison.base
  return {
    aspects,
    isOfNation,
    isOfProvinces: claim.unit === 'rank' && hasNear(PROVINCES_CUES[grammar]),
    isOfCities: claim.unit === 'rank' && hasNear(CITIES_CUES[grammar]),
    isOfRegion: mentions.some(({ id }) => id === region.regionPlace),
    // A change since a year before is no distance from the nation.
    isAgainstNation:
      isOfNation &&
      aspects.some((one) => AGAINST.has(one) && (one !== 'gap' || comparison.basePeriod === null)),
    // A first batch says that it is the first, not how many there are by now.
    isNever:
      NEVER.has(comparison.kind) ||
      (isOne(claim) && (comparison.kind === 'ordinal' || claim.kind === 'ordinal')),
    // 现价总量为…，按不变价格计算，比上年增长…: what is told last counts for the claim, whose clause ends the words.
    isNominal: lastOf(words, nominal) > lastOf(words, real),
    isRankOfChange: isRankOfChange(reading, claim),
    isOfNationsTotal: isOfNationsTotal(reading, claim),
    isOfWhole: isOfFigure || (comparison.kind === 'share' && (base ?? '') !== ''),
    isAmountOfChange: comparison.kind === 'growth' && !RATES.has(claim.unit),
    basePeriod: comparison.basePeriod,
    base: base?.toLowerCase() ?? '',
  }
}

function lastOf(words: string, cues: readonly string[]): number {
  return Math.max(...cues.map((cue) => words.lastIndexOf(cue)))
}

/** Words for a figure that was named before: as the whole in the comparison, or right behind the share. */
const PRONOUNS = /^(?:it|this|that|them|these|those|which|其|此)$/i
const PRONOUN_AFTER =
  /^ of (?:it|this|that|them|these|those|which)(?![a-z])(?! (?:country|nation|region|total|of the))|^(?:被)?(?:用于|投向|投入到)/i

function isOfFigureBefore(
  { doc }: Reading,
  { unit, end }: ReadClaim,
  base: string | null,
): boolean {
  if (!RATES.has(unit)) return false
  return PRONOUNS.test(base ?? '') || PRONOUN_AFTER.test(doc.text.slice(end, end + 24))
}

const OF_NATION_BEFORE =
  /(?:占|贡献了?|创造了?|集聚了?|集中了?|拥有)(?:全国|我国|中国)[^，。；、\d]{0,8}$/
/** 占全国的比重由2018年的30.3%提高到2023年的30.5%. */
const OF_NATION_THROUGHOUT =
  /占(?:全国|我国|中国)[^，。；、\d]{0,8}(?:比重|比例|份额)[^，。；、占]{0,32}$/
const OF_NATION_BEHIND =
  /^ of (?:the )?(?:national|nation['’]s|country['’]s|china['’]s|chinese) (?:total|sum|aggregate|whole)\b/i

function isOfNationsTotal({ doc: { text } }: Reading, { unit, start, end }: ReadClaim): boolean {
  if (!RATES.has(unit)) return false
  return (
    OF_NATION_BEFORE.test(text.slice(Math.max(0, start - 16), start)) ||
    OF_NATION_THROUGHOUT.test(text.slice(Math.max(0, start - 48), start)) ||
    OF_NATION_BEHIND.test(text.slice(end, end + 40))
  )
}

/** What the nearest amount before it in its sentence is of. */
function figureBefore({ claims, doc }: Reading, claim: ReadClaim): string {
  for (let at = claim.index - 1; at >= 0; at -= 1) {
    const before = claims[at]
    if (before === undefined || before.sentence !== claim.sentence) return ''
    const { measure, unit } = before
    if (measure !== null && !RATES.has(unit) && unit !== 'percentage-point')
      return doc.text.slice(measure.start, measure.end)
  }
  return ''
}

function isOne({ value }: ReadClaim): boolean {
  return value.coefficient === 1n && value.scale === 0
}

function namesOfNation({ places, nationPlace }: Ground['region']): readonly string[] {
  const nation = places.get(nationPlace)
  if (nation === undefined) return []
  return [...Object.values(nation.name), ...Object.values(nation.shortName)].map((name) =>
    name.toLowerCase(),
  )
}

const LEVELS = ['总量', '规模', '总额', '总值', '保持', '稳居', 'size', 'total', 'volume', 'remain']
const CHANGES = [...GROWTH_CUES.en, ...GROWTH_CUES.zh, 'growth']

/** 研发经费增速居全国第一: between what grows and its rank. */
const GROWTH_BEHIND = /^(?:[^，。；、\d]{0,4}(?:增速|增长率|增幅|增量)| growth\b)/

/** 'Up 5.8 %, third in the country' ranks the growth, unless the words between speak of the level. */
function isRankOfChange({ claims, doc }: Reading, claim: ReadClaim): boolean {
  if (claim.unit !== 'rank') return false
  const { measure, start, sentence } = claim
  const own = measure === null ? '' : doc.text.slice(measure.start, measure.end).toLowerCase()
  const behind = measure === null ? '' : doc.text.slice(measure.end, start)
  if (GROWTH_BEHIND.test(behind)) return true
  if (CHANGES.some((word) => own.includes(word))) return true
  const before = claims[claim.index - 1]
  if (before?.sentence !== sentence || (before.kind !== 'growth' && before.kind !== 'gap'))
    return false
  const between = doc.text.slice(before.end, start).toLowerCase()
  return !LEVELS.some((word) => between.includes(word))
}

/** What is said of a place within a whole: the whole isn't the place. */
const AGAINST: ReadonlySet<Aspect> = new Set(['share', 'gap', 'rank'])

const NEVER: ReadonlySet<string> = new Set(['superlative', 'date', 'span', 'threshold'])
const RATES: ReadonlySet<string> = new Set(['percent', 'permille', 'ratio'])

function aspectsOf(
  { unit }: ReadClaim,
  { kind }: Claim['comparison'],
  isShare: boolean,
  isGrowth: boolean,
): readonly Aspect[] {
  if (NEVER.has(kind) || kind === 'contribution') return []
  // Up by two places is no second place.
  if (unit === 'rank' && isMove(kind)) return []
  if (unit === 'rank' || kind === 'rank') return unit === 'rank' ? ['rank'] : []
  if (unit === 'percentage-point' || unit === 'basis-point' || kind === 'gap') return ['gap']
  if (kind === 'growth') return RATES.has(unit) || unit === 'times' ? ['growth'] : []
  if (kind === 'multiple' || kind === 'average-growth') return []
  if (!RATES.has(unit)) return ['level']
  if (kind === 'share') return ['share', 'level']
  if (isGrowth && !isShare) return ['growth', 'level']
  return isShare ? ['share', 'level'] : ['level']
}

export function isMove(kind: Claim['comparison']['kind']): boolean {
  return kind === 'growth' || kind === 'gap'
}

/** An intensity is a level to people and a share by its formula; an amount of change may be what is measured. */
export function fitsAspect(said: Said, entry: Entry, name: Name): boolean {
  const { aspects, isAmountOfChange } = said
  const { aspect, base } = entry
  if (said.isOfNationsTotal && base?.kind !== 'nation') return false
  // A share of revenue is no intensity, nor is one of the nation.
  if (said.isOfWhole && base?.kind !== 'nation' && !isItsWhole(said, entry)) return false
  if (aspects.includes(aspect)) return true
  if (aspect === 'share' && base?.kind === 'measure') return name.isOwn && aspects.includes('level')
  return aspect === 'level' && isAmountOfChange && name.isChange
}

/** 'Output rose 5.0 percent in the first quarter and 4.7 percent in the first half': the verb is said once. */
function goesOnWithGrowth({ claims }: Reading, { index, sentence, measure }: ReadClaim): boolean {
  const before = claims[index - 1]
  return (
    before?.sentence === sentence &&
    before.kind === 'growth' &&
    before.unit === 'percent' &&
    measure !== null &&
    before.measure?.start === measure.start
  )
}

/** The whole that the text states is one that the indicator's own words name. */
function isItsWhole({ base }: Said, { indicator, vocabulary }: Entry): boolean {
  const told = [...Object.values(indicator.description), ...Object.values(indicator.method)]
    .join(' ')
    .toLowerCase()
  const words = tokensIn(base).filter(({ stem }) => !NEUTRAL.has(stem) && /[a-z]/.test(stem))
  if (words.length > 0)
    return words.every(({ stem }) => told.includes(stem) || vocabulary.en.has(stem))
  const plain = zh.withoutNeutral(base)
  return plain.length > 1 && (told.includes(plain) || vocabulary.zh.includes(plain))
}

/** 占生产总值的3.1%, "3.1 % of output": a whole that is told without the nation isn't the nation's. */
export function isOfNationsOwn({ base, isOfWhole }: Said): boolean {
  return base === '' || !isOfWhole || WHOLES_OF_NATION.test(base)
}

const WHOLES_OF_NATION =
  /全国|我国|国家|中国|总[量数额计]|合计|比重|nation|countr|china|chinese|total|whole|overall|every/

/** Whether the claim is compared with what the indicator is compared with; an unstated year before is meant. */
export function fitsBase(said: Said, entry: Entry, period: PeriodCode): boolean {
  const { base, aspect } = entry
  if (base === null) return true
  switch (base.kind) {
    case 'nation':
      if (aspect === 'share' && !isOfNationsOwn(said)) return false
      return said.isOfNation && (aspect !== 'gap' || said.basePeriod === null)
    case 'measure':
      return true
    case 'period':
      return said.basePeriod !== null && isSameBase(said.basePeriod, base.period)
    case 'years': {
      // A firm's own year has none: its first day stays where it is.
      if (!hasYearsBefore(parsePeriod(period), base.back)) return false
      if (said.basePeriod === null) return true
      const before = periodCode(yearsBefore(parsePeriod(period), base.back))
      return isSameBase(said.basePeriod, before)
    }
  }
}

/** The state at the end of 2018 and '2018' are one base. */
function isSameBase(stated: PeriodCode, base: PeriodCode): boolean {
  if (stated === base) return true
  const [left, right] = [parsePeriod(stated), parsePeriod(base)]
  const yearOf = (period: typeof left): string | null =>
    period.kind === 'year'
      ? String(period.year)
      : period.kind === 'instant' && period.day.endsWith('-12-31')
        ? period.day.slice(0, 4)
        : null
  return yearOf(left) !== null && yearOf(left) === yearOf(right)
}
