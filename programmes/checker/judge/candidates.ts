import type { Ground } from '#engines/series/pure'
import { say } from '#platform/i18n'
import type { MatchedClaim } from '../match/match-claims.ts'
import type { Matched } from '../match/types.ts'
import type { Candidate } from '../types.ts'
import { authorWords } from '../words.ts'
import { periodWords, placeWords, textOf } from './words.ts'

/** The candidates of a claim as people see them, each with why. */
export function candidateViews(
  ground: Ground,
  { candidates, chosen }: MatchedClaim,
  judged: Matched | null,
): readonly Candidate[] {
  // The place of the one that was judged may be another than was thought first.
  const shown = candidates.map((one) => (one === chosen && judged !== null ? judged : one))
  return shown.map((one) => ({
    indicator: one.entry.indicator.id,
    title: one.indicator.title,
    place: one.place,
    placeName: placeWords(ground, one.place),
    period: one.period.period,
    periodWords: periodWords(ground, one.period.period),
    confidence: one.confidence,
    why: whyOf(ground, one),
    chosen: one === judged,
    alias:
      one.alias === null
        ? null
        : { words: one.alias.words, author: one.alias.author, at: one.alias.at },
  }))
}

/** Which words, unit, place and period led to it. */
function whyOf(ground: Ground, one: Matched): Candidate['why'] {
  const unit = ground.catalogue.units.get(one.fit.unit)
  return textOf(ground, (lang, isChinese) => {
    const place = say(placeWords(ground, one.place), lang)
    const period = say(periodWords(ground, one.period.period), lang)
    const name = unit === undefined ? one.fit.unit : say(unit.name, lang)
    if (isChinese) {
      const first =
        one.alias === null
          ? namedWords(one, true)
          : `${say(authorWords(one.alias.author), lang)}指定“${one.words}”`
      const assumed = saidOf(one, '（原文未注明）', '（原文未注明基期）')
      return `${first}；单位${name}；${place}；${period}${assumed}`
    }
    const first =
      one.alias === null
        ? namedWords(one, false)
        : `“${one.words}”, by ${say(authorWords(one.alias.author), lang)}`
    const assumed = saidOf(one, ' (not said)', ' (since when isn’t said)')
    return `${first}; unit ${name}; ${place}; ${period}${assumed}`
  })
}

function saidOf({ period }: Matched, unsaid: string, ofBase: string): string {
  return period.isOfBase === true ? ofBase : period.isAssumed ? unsaid : ''
}

/** The words of the text, and the name for which they were taken where that is another; of words of another figure the name alone. */
function namedWords({ heard, words }: Matched, isChinese: boolean): string {
  if (heard === '') return isChinese ? `名称“${words}”` : `the name “${words}”`
  if (heard.toLowerCase() === words.toLowerCase())
    return isChinese ? `文中“${heard}”` : `the words “${heard}”`
  return isChinese
    ? `文中“${heard}”，对应名称“${words}”`
    : `the words “${heard}”, taken for the name “${words}”`
}
