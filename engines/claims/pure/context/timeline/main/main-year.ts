import type { Day } from '#platform/period'
import type { Doc } from '../../../model.ts'
import type { TimePhrase } from '../../time/phrase.ts'
import { isEdition } from '../edition.ts'
import { isInPassing } from '../in-passing.ts'

/** The year that the headline says; without a release's day, the latest year that is reported. */
export function mainYearOf(
  doc: Doc,
  phrases: readonly (readonly TimePhrase[])[],
  release: Day | null,
): number | null {
  const headline = headlineYearOf(doc, phrases, release)
  if (release !== null) {
    const year = Number(release.slice(0, 4))
    return headline !== null && (headline === year || headline === year - 1) ? headline : null
  }
  const years = phrases
    .flat()
    .map((phrase) => yearSaid(phrase))
    .filter((year) => year !== null)
  return headline ?? (years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b)))
}

/** The year that the headline says. */
export function headlineYearOf(
  doc: Doc,
  phrases: readonly (readonly TimePhrase[])[],
  release: Day | null,
): number | null {
  const heading = doc.paragraphs[0]
  if (heading?.kind !== 'heading') return null
  const said = doc.sentences
    .slice(...heading.sentences)
    .flatMap((sentence) =>
      (phrases[sentence.index] ?? []).filter(
        (phrase) =>
          !isEdition(doc.text, phrase, release) && !isInPassing(doc.text, sentence, phrase),
      ),
    )
  return (
    said
      .map((phrase) => yearSaid(phrase) ?? lastYear(phrase, doc.grammar === 'zh' ? release : null))
      .find((year) => year !== null) ?? null
  )
}

/** 去年营收净利双增长: the year of the quarters below it. */
function lastYear({ when, cue }: TimePhrase, release: Day | null): number | null {
  if (release === null || cue !== null || when.kind !== 'stretch' || when.stretch.kind !== 'year')
    return null
  const isLast = when.year?.from === 'release' && when.year.years === -1
  return isLast ? Number(release.slice(0, 4)) - 1 : null
}

function yearSaid({ when, cue }: TimePhrase): number | null {
  if (cue === 'future' || cue === 'base' || (when.kind !== 'stretch' && when.kind !== 'end'))
    return null
  return when.year?.from === 'said' ? when.year.year : null
}
