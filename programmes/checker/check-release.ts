import { type Lexicon, readClaims, reportOf } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import { HouseError, nearest } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import type { Day } from '#platform/period'
import { type SelfProgress, selfChecked } from './against-itself/self-checked.ts'
import { partDone } from './against-itself/stages.ts'
import { withoutUnread } from './against-itself/unread.ts'
import type { Progress } from './documents/types.ts'
import { judgeClaims } from './judge/judge-claims.ts'
import type { Alias } from './match/types.ts'
import { requireDays } from './require-days.ts'
import type { CheckAnswer, CheckSource } from './types.ts'

const NEAR_MAX = 3

export type CheckParts = {
  readonly lexicon: Lexicon
  /** Null: there are no data, and the release is tested against itself alone. */
  readonly ground: Ground | null
  readonly aliases: readonly Alias[]
  readonly today: Day
  readonly languages: readonly Lang[]
  /** Told how far it is: reading comes first, then judging, which takes at least as long. */
  readonly progress?: Progress
}

export type CheckInput = {
  readonly text: string
  readonly format: CheckSource['format']
  readonly name: string | null
  readonly encoding?: string
  readonly unreadable?: number
  /** False where the bytes that were given aren't the text as UTF-8. */
  readonly isVerbatim?: boolean
  readonly date?: Day
  /** Whose knowledge decides; left out: that of the release's day. */
  readonly asOf?: Day
  /** The document of the series that the text is. */
  readonly document?: string
  readonly against?: 'itself' | 'data'
}

/**
 * Every claim of a release, tested against itself and against the data. Pure. Throws what `requireDays`
 * throws, and `checker.unknown-document`.
 */
export function checkRelease(parts: CheckParts, input: CheckInput): CheckAnswer {
  requireDays({ date: input.date, asOf: input.asOf })
  const { text, format, date } = input
  const { progress, ground } = parts
  const isAlone = ground === null || input.against === 'itself'
  const half = isAlone ? 1 : 2
  const told: SelfProgress | undefined =
    progress && ((done, of, stage) => progress(partDone(stage, done, of), half))
  const read = readClaims(text, {
    lexicon: parts.lexicon,
    ...(date === undefined ? {} : { date }),
    ...(told === undefined ? {} : { progress: told }),
  })
  const reading = withoutUnread(read)
  const report = reportOf(reading)
  const source = sourceOf(input)
  const isGiven = format === 'text' && input.isVerbatim !== false
  const ownText = isGiven ? null : text
  if (ground === null || isAlone)
    return {
      ...selfChecked(reading, report, {
        read: readClaims,
        lexicon: parts.lexicon,
        languages: parts.languages,
        ...(told === undefined ? {} : { progress: told }),
      }),
      source,
      excluded: [],
      text: ownText,
    }
  requireDocument(ground, input.document)
  const judged = judgeClaims(reading, report, {
    ground,
    aliases: parts.aliases,
    asOf: input.asOf ?? null,
    today: parts.today,
    document: input.document ?? null,
    lexicon: parts.lexicon,
    ...(progress === undefined
      ? {}
      : { progress: (done, total) => progress(total + done, total * 2) }),
  })
  return { ...report, ...judged, source, text: ownText }
}

function sourceOf({ text, format, name, encoding, unreadable = 0 }: CheckInput): CheckSource {
  return {
    format,
    name,
    characters: text.length,
    ...(encoding === undefined ? {} : { encoding }),
    ...(unreadable === 0 ? {} : { unreadable }),
  }
}

/** Named wrongly, the text would support itself. */
function requireDocument({ catalogue }: Ground, document: string | undefined): void {
  const { documents } = catalogue
  if (document === undefined || documents.has(document)) return
  const near = nearest(document, documents.keys(), NEAR_MAX).join(', ')
  throw new HouseError('checker.unknown-document', { document, near })
}
