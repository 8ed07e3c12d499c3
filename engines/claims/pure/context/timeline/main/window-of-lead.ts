import { type Day, endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc } from '../../../model.ts'
import { isOfDays } from '../../time/resolve/near.ts'
import type { Moment } from '../moments.ts'
import { isRecent } from './codes.ts'

// Terms.
// window  several months or years that are no year, half or quarter of the calendar or of accounts.

/** Datelines and bylines are shorter. */
const LENGTH_MIN = 40
/** As far as this from its beginning a window is at the head of a sentence. */
const HEAD = 24
/** "In the six months since its launch on 2 June". */
const SO_LONG_SINCE = /\b(?:weeks|months|years|the year)(?: or so)? $/

/**
 * "Between 2019 and 2024 the concentration fell", "shot 4,310 deer between September and November": what the first sentence tells of
 * is what the release is on, though no sentence behind it says so again.
 */
export function windowOfLead(
  doc: Doc,
  bySentence: readonly (readonly Moment[])[],
  headline: number,
  release: Day | null,
): readonly PeriodCode[] {
  if (doc.grammar !== 'en' || release === null) return []
  const sentence = doc.sentences.find(
    ({ index, paragraph, start, end }) =>
      index >= headline && end - start >= LENGTH_MIN && doc.paragraphs[paragraph]?.kind === 'body',
  )
  if (sentence === undefined) return []
  const own = bySentence[sentence.index] ?? []
  // Beside another time of its sentence it is told in passing.
  const [told, ...others] = own.filter(isTold)
  if (told === undefined || others.some(({ code }) => code !== told.code)) return []
  const isFrame = told.isFrame && !told.isOfRelease
  if (told.code === null || isFrame || !isWindow(told.code, release)) return []
  const words = doc.text.slice(sentence.start, sentence.end)
  if (TURNS.test(words) && isOnLastYear(told.code, bySentence)) return []
  const isUpToNow = told.code.endsWith(`@${release}`)
  const isOn =
    !isUpToNow ||
    told.start - sentence.start <= HEAD ||
    SO_LONG_SINCE.test(doc.text.slice(Math.max(0, told.start - HEAD), told.start))
  return isOn ? [told.code] : []
}

const TURNS =
  /\b(?:doubled|trebled|tripled|quadrupled|halved|grew|grown|rose|risen|fell|fallen|increased|decreased|declined|dropped|climbed)\b/

/** "Doubled between 2018 and 2023. …, reaching 126 in 2023": the text is on the last of the years. */
function isOnLastYear(code: PeriodCode, bySentence: readonly (readonly Moment[])[]): boolean {
  const period = parsePeriod(code)
  const last = endOf(period).slice(0, 4)
  return period.kind === 'span' && bySentence.some((own) => own.some((one) => one.code === last))
}

function isTold(moment: Moment): boolean {
  const { role, aside, until, isInPassing, isFuture, isBefore, isBackground } = moment
  if (role !== 'point' || aside !== null || until !== null) return false
  return !isInPassing && !isFuture && !isBefore && isBackground !== true
}

function isWindow(code: PeriodCode, release: Day): boolean {
  const period = parsePeriod(code)
  if (period.kind === 'span') return endOf(period) <= `${release.slice(0, 4)}-12-31`
  if (period.kind !== 'since' || period.from === null || isOfDays(code)) return false
  return period.to <= release && isRecent(period.to, release)
}
