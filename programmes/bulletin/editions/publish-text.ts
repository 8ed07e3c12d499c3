import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { printProblems } from '#platform/region'
import type { Context } from '#programmes/contract'
import { UNPRINTABLE } from '../pack/read-desk-text.ts'
import type { EditionRef, OwnCheck } from '../types.ts'
import { dayIn, editionRef } from '../views.ts'
import { findingsIn, listed, type TextFinding } from './findings.ts'
import { freezeNext } from './freeze-next.ts'
import { checkOwnText, countsOf, withFigures } from './own-check.ts'
import { findLast, findNewest, takeTurn } from './store.ts'
import { readTextFiles, type TextFiles } from './text-files.ts'

const FINDINGS_MAX = 20

export type TextToPublish = {
  /** Small letters, digits and single hyphens; the `id` of its `bulletin.yaml`. */
  readonly bulletin: string
  readonly files: TextFiles
  /** Who publishes it: the organisation acted for; null: the house itself. */
  readonly organisation: string | null
  /** What that organisation is called, where whoever acts doesn't say it: a job acts as the system. */
  readonly publisher?: Text | null
  /** The person who decided it. */
  readonly by: string | null
  /** ISO 8601 in UTC: frozen now, seen by everybody from then on. Left out: at once. */
  readonly publishAt?: string
  /** The day whose knowledge counts, up to the one on which it comes out; left out: the bulletin's own. */
  readonly asOf?: string
  /** The newest edition, which this one corrects, and what it corrects, in every language of the region. */
  readonly erratumOf?: string
  readonly change?: Text
  /** Why it is published although its check finds something false; shown with the edition for good. */
  readonly despite?: string
}

/** A new edition, and what the checker counted in its text. */
export type TextPublished = EditionRef & { readonly check: OwnCheck }

/**
 * Freezes a text of the desk as an edition, with all that a bulletin of the pack is frozen with. Call it within an
 * action. Throws `bulletin.broken-text` (each problem with file, line and remedy), `bulletin.not-yet`,
 * `bulletin.out-of-order`, `bulletin.taken`, `bulletin.erratum-needed`, `bulletin.change-untold`, `bulletin.needs-reason`,
 * `bulletin.unchanged`.
 */
export async function publishText(
  tx: Write,
  ctx: Context,
  given: TextToPublish,
): Promise<TextPublished> {
  await ctx.series.refresh(tx)
  const { bulletin: id, organisation, by, erratumOf = null } = given
  const change = given.change === undefined ? null : printableText(given.change)
  const { bulletin, problems } = readTextFiles(ctx, {
    id,
    files: given.files,
    publisher: publisherIn(ctx, given),
  })
  if (bulletin === null || problems.length > 0) throw brokenText(id, problems)
  const publicAt = instantIn(given.publishAt) ?? ctx.now
  const day = dayIn(publicAt, ctx.region.timeZone)
  const asOf = given.asOf ?? bulletin.date
  if (asOf < bulletin.date || asOf > day)
    throw new HouseError('bulletin.not-yet', { id, asOf, date: bulletin.date, today: day })
  await takeTurn(tx, id)
  const number = await requireNext(tx, ctx, given, publicAt)
  const checks = await checkOwnText(tx, ctx, bulletin, asOf)
  const wrong = findingsIn(ctx, bulletin, checks, asOf).filter(({ weight }) => weight === 'false')
  const despite = wrong.length === 0 ? null : printable(given.despite ?? '')
  if (despite === '') throw needsReason(id, wrong)
  const ownCheck = withFigures(countsOf(checks), wrong)
  const row = await freezeNext(tx, ctx, bulletin, {
    ...{
      number,
      asOf,
      origin: 'desk',
      organisation,
      publisher: bulletin.publisher,
      publishedBy: by,
    },
    ...{ publicAt, erratumOf, change, despite, ownCheck },
  })
  return { ...editionRef(ctx, row), check: ownCheck }
}

function printableText(text: Text): Text {
  return Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, printable(words)]))
}

function printable(words: string): string {
  return words.replaceAll(new RegExp(UNPRINTABLE, 'gu'), ' ').trim()
}

/** Whether this may come next, and its number. */
async function requireNext(
  tx: Write,
  ctx: Context,
  given: TextToPublish,
  publicAt: string,
): Promise<number> {
  const { bulletin: id, organisation, erratumOf, change } = given
  const last = await findLast(tx, id)
  const { actor } = ctx
  const isHouse = actor.kind === 'owner' || actor.kind === 'system'
  const isOffice = actor.kind === 'person' && actor.office
  // A bulletin of the pack is the house's own, and the region's office speaks for it.
  const isOwn =
    last === undefined ||
    last.organisation === organisation ||
    (last.organisation === null && (isHouse || isOffice))
  if (!isOwn) throw new HouseError('bulletin.taken', { id })
  const lastOut = last?.publicAt ?? null
  const earliest = lastOut !== null && lastOut > ctx.now ? lastOut : ctx.now
  if (publicAt < earliest) throw new HouseError('bulletin.out-of-order', { id, publicAt, earliest })
  const newest = last === undefined ? undefined : await findNewest(tx, ctx, id)
  if (newest?.id !== erratumOf)
    throw new HouseError('bulletin.erratum-needed', { id, edition: newest?.id ?? '—' })
  const isTold = ctx.region.languages.every((lang) => (change?.[lang] ?? '').trim() !== '')
  if ((erratumOf === undefined) !== (change === undefined) || (change !== undefined && !isTold))
    throw new HouseError('bulletin.change-untold', {
      id,
      languages: ctx.region.languages.join(', '),
    })
  return (last?.number ?? 0) + 1
}

function publisherIn({ actor }: Context, { organisation, publisher }: TextToPublish): Text | null {
  if (organisation === null) return null
  return publisher ?? (actor.kind === 'person' ? actor.organisationTitle : null)
}

// The store keeps microseconds; texts of one form compare as moments do.
function instantIn(given: string | undefined): string | null {
  if (given === undefined) return null
  return Temporal.Instant.from(given).toString({ fractionalSecondDigits: 6 })
}

function brokenText(
  id: string,
  problems: ReturnType<typeof readTextFiles>['problems'],
): HouseError {
  return new HouseError('bulletin.broken-text', {
    id,
    count: problems.length,
    problems,
    listEn: printProblems(problems, 'en'),
    listZh: printProblems(problems, 'zh'),
  })
}

function needsReason(id: string, wrong: readonly TextFinding[]): HouseError {
  return new HouseError('bulletin.needs-reason', {
    id,
    count: wrong.length,
    findings: wrong.slice(0, FINDINGS_MAX),
    listEn: listed(id, wrong, 'en'),
    listZh: listed(id, wrong, 'zh'),
  })
}
