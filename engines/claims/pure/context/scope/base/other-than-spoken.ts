import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import { clauseOf } from '../../around.ts'
import type { Moment } from '../../timeline/moments.ts'
import { backToMain } from '../running.ts'
import type { Scene } from '../scope.ts'

// Figures that aren't of the time that is spoken of: forecasts, means of many years, what was added up, what grew since a year.

/** "The five-year average of 71 Bcf", "a long-term norm (1,930)": of no one time. */
export function isMeanOfYears({ doc, sentence, claim }: Scene): boolean {
  if (sentence.grammar !== 'en' || claim.kind === 'growth' || claim.kind === 'gap') return false
  return MEAN_OF_YEARS.test(doc.text.slice(Math.max(sentence.start, claim.start - 60), claim.start))
}

const MEAN_OF_YEARS =
  /\b(?:(?:two|three|four|five|ten|twenty|thirty|\d{1,2})[- ]year|long[- ]term|long[- ]run|historical|multi-year) (?:[a-z]+ )?(?:average|mean|norm|median)(?: (?:of|at|was|is))? \(?(?:about |around )?[$£€]?$/i

/**
 * "In the third quarter of 2024 it was 980 MW; intake thus rose by 45 %", behind a sentence on the same quarter of 2025: a change is of the later
 * of the two that are held against each other, where its own clause names none.
 */
export function laterOfTwo(
  { doc, sentence, claim, inherited }: Scene,
  { role, code, end }: Moment,
): PeriodCode | null {
  if (sentence.grammar !== 'en' || claim.kind !== 'growth' || role !== 'point') return null
  if (code === null || inherited.code === null || !inherited.isNear) return null
  const { start } = clauseOf(sentence, claim.start)
  // "In 2022, moorings rose 5.5%": nothing was told of then that it is held against.
  if (end > start || !/\d/.test(doc.text.slice(end, start))) return null
  const [told, spoken] = [parsePeriod(code), parsePeriod(inherited.code)]
  return told.kind === spoken.kind && endOf(told) < endOf(spoken) ? inherited.code : null
}

/** "For the third quarter the company expects sales of $420 million. Capital expenditure was $12 million.": what was isn't of what is yet to come. */
export function isOnlyAhead({ doc, sentence, claim, inherited, lent, release }: Scene): boolean {
  const { code, isNear } = inherited
  if (sentence.grammar !== 'en' || !isNear || code === null || lent === null || release === null)
    return false
  const [end, last] = [endOf(parsePeriod(code)), endOf(parsePeriod(lent))]
  if (end <= release || last > release || code === release.slice(0, 4)) return false
  const { start } = clauseOf(sentence, claim.start)
  return WAS.test(doc.text.slice(start, claim.start))
}

/** "Capital spending should reach $60 million", in a report on a quarter that is over: not of that. */
export function isForecastAfter(
  { doc, sentence, claim, release }: Scene,
  code: PeriodCode,
): boolean {
  if (sentence.grammar !== 'en' || release === null || endOf(parsePeriod(code)) >= release)
    return false
  const { start } = clauseOf(sentence, claim.start)
  return AHEAD.test(doc.text.slice(start, claim.start))
}

const AHEAD =
  /\b(?:will (?!have\b)|should|(?:is|are) (?:now |still |currently )?(?:expected|forecast|projected|due|set|likely) (?:to|at)|(?:now |still )?(?:expects?|anticipates?|foresees?|forecasts|projects) (?!to see how))[^.;]*$/i

const WAS =
  /^(?!.*\b(?:will|would|expects?|expected|forecasts?|sees?|guidance|outlook|previous(?:ly)?|earlier)\b).*\b(?:was|were|had|rose|fell|grew|came to|totall?ed|amounted|stood|reached|increased|decreased|declined)\b/is

/** "Headcount was 1,204 at June 30. Gross margin improved to 41% from 39%": what came about in the quarter did so from the one before. */
export function beforeFlow(scene: Scene, code: PeriodCode): PeriodCode | null {
  const { doc, sentence, claim, previous, inherited } = scene
  if (!inherited.isNear || previous === undefined || previous.start < sentence.start) return null
  if (!/^[a-z ]{0,12}\bfrom (?:an? )?$/.test(doc.text.slice(previous.end, claim.start))) return null
  return backToMain({ ...scene, claim: previous }, code)
}

/** 4月单月销糖62万吨；累计销糖399万吨，产销率62%: what was added up behind the figure of a month or a quarter is more than it. */
export function isSumBeside({ doc, sentence, claim }: Scene, { code, role, end }: Moment): boolean {
  if (sentence.grammar !== 'zh' || role !== 'point' || code === null || end > claim.start)
    return false
  const { kind } = parsePeriod(code)
  if (kind !== 'month' && kind !== 'quarter') return false
  const between = doc.text.slice(end, claim.start)
  return between.length <= SUM_REACH && SUM_BESIDE.test(between)
}

const SUM_REACH = 80
const SUM_BESIDE = /\d[^；。]*[，；][^，；。\d]{0,4}累[计計积積](?!同比|增[长長速]|增幅)/

/** The months up to it, where the release or what its sentence goes on from is on them; else since when isn't said. */
export function sumBeside({ inherited, lent }: Scene, { code }: Moment): PeriodCode | null {
  const day = code === null ? null : endOf(parsePeriod(code))
  const isSum = (whole: PeriodCode | null): boolean => {
    const period = whole === null ? null : parsePeriod(whole)
    return period !== null && whole !== code && period.kind !== 'instant' && endOf(period) === day
  }
  return [inherited.code, lent].find(isSum) ?? null
}

/** "Has been cut by 31 % since 2019, to 1,801 tonnes": what it has become and by how much is of what the release is on; the time is its base's. */
export function sinceThen(
  { doc, sentence, claim, moments, lent, release }: Scene,
  { code, role, start }: Moment,
  end: 'from' | 'to' | null,
): PeriodCode | null {
  if (sentence.grammar !== 'en' || role !== 'point' || code === null || lent === null) return null
  if (claim.kind !== 'growth' && claim.kind !== 'gap' && end !== 'to') return null
  // What has a base of its own is of the time of which that is the year before.
  if (!/^since /i.test(doc.text.slice(start, start + 6))) return null
  if (moments.some((other) => other.role === 'base')) return null
  const period = parsePeriod(code)
  if (period.kind !== 'since' || period.from === null || period.to !== release) return null
  return endOf(parsePeriod(lent)) > period.from ? lent : null
}
