import { type Lexicon, readClaims, reportOf } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import { HouseError, nearest } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import type { Day } from '#platform/period'
import { judgeClaims } from './judge/judge-claims.ts'
import type { Alias } from './match/types.ts'
import { requireDay } from './require-day.ts'
import { selfChecked } from './self-checked.ts'
import type { CheckAnswer, CheckSource } from './types.ts'

const NEAR_MAX = 3

export type CheckParts = {
  readonly lexicon: Lexicon
  /** Null: there are no data, and the release is tested against itself alone. */
  readonly ground: Ground | null
  readonly aliases: readonly Alias[]
  readonly today: Day
  readonly languages: readonly Lang[]
}

export type CheckInput = {
  readonly text: string
  readonly format: CheckSource['format']
  readonly name: string | null
  readonly date?: Day
  /** Whose knowledge decides; left out: that of the release's day. */
  readonly asOf?: Day
  /** The document of the series that the text is. */
  readonly document?: string
  readonly against?: 'itself' | 'data'
}

/**
 * Every claim of a release, tested against itself and against the data. Pure. Throws `checker.not-a-day`,
 * `checker.unknown-document`.
 */

export function checkRelease(parts: CheckParts, input: CheckInput): CheckAnswer {
  requireDay('date', input.date)
  requireDay('asOf', input.asOf)
  const { text, format, name, date } = input
  const reading = readClaims(text, {
    lexicon: parts.lexicon,
    ...(date === undefined ? {} : { date }),
  })
  const report = reportOf(reading)
  const source: CheckSource = { format, name, characters: text.length }
  const ownText = format === 'text' ? null : text
  if (parts.ground === null || input.against === 'itself')
    return {
      ...selfChecked(reading, report, { read: readClaims, ...parts }),
      source,
      excluded: [],
      text: ownText,
    }
  requireDocument(parts.ground, input.document)
  const judged = judgeClaims(reading, report, {
    ground: parts.ground,
    aliases: parts.aliases,
    asOf: input.asOf ?? null,
    today: parts.today,
    document: input.document ?? null,
    lexicon: parts.lexicon,
  })
  return { ...report, ...judged, source, text: ownText }
}

/** Named wrongly, the text would support itself. */
function requireDocument({ catalogue }: Ground, document: string | undefined): void {
  const { documents } = catalogue
  if (document === undefined || documents.has(document)) return
  const near = nearest(document, documents.keys(), NEAR_MAX).join(', ')
  throw new HouseError('checker.unknown-document', { document, near })
}
