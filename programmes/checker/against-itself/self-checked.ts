import {
  amend,
  type Lexicon,
  proposalsOf,
  type Reading,
  type ReadOptions,
  type Report,
  reportOf,
  type Stage,
  unitName,
} from '#engines/claims/pure'
import type { Lang, Text } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import { amendedOf } from '../amended.ts'
import type { CheckedClaim } from '../types.ts'
import { withBrackets } from './with-brackets.ts'

/** What a text goes through until it is shown: in the end what would be true is written into it and read anew. */
export type SelfStage = Stage | 'wordings'
export type SelfProgress = (done: number, of: number, stage: SelfStage) => void

type Means = {
  /** How the release was read: what is amended is read in the same way again. */
  readonly read: (text: string, options: ReadOptions) => Reading
  readonly lexicon: Lexicon
  readonly languages: readonly Lang[]
  readonly progress?: SelfProgress
}

/** A report on the release alone, its claims as people see them. Pure and small: a browser runs it. */
export function selfChecked(
  reading: Reading,
  report: Report,
  { read, lexicon, languages, progress }: Means,
): Report & { readonly claims: readonly CheckedClaim[] } {
  // Of when its figures are changes no verdict.
  const verdictsOf = ({ times: _, ...again }: Reading) =>
    reportOf(again).claims.map(({ verdict }) => verdict)
  progress?.(0, 1, 'wordings')
  const amendments = amend(reading, proposalsOf(reading), {
    read,
    lexicon,
    verdictsOf,
    progress: (done, of) => progress?.(done, of, 'wordings'),
  })
  progress?.(1, 1, 'wordings')
  const amended = amendedOf(reading, amendments, languages)
  const names = new Map(lexicon.places.map((place) => [place.id, place.names]))
  const inLanguages = (write: (lang: Lang) => string): Text =>
    Object.fromEntries(languages.map((lang) => [lang, write(lang)]))
  const claims = report.claims.map((claim, index): CheckedClaim => {
    const { place, period } = claim
    return {
      ...withBrackets(claim, reading.doc.text),
      index,
      placeName:
        place === null ? null : inLanguages((lang) => names.get(place)?.[lang]?.[0] ?? place),
      periodWords:
        period === null ? null : inLanguages((lang) => printPeriod(parsePeriod(period), lang)),
      unitName: unitName(claim.unit),
      candidates: [],
      data: null,
      wording: null,
      ...amended.get(index),
      addable: false,
    }
  })
  return { ...report, claims }
}
