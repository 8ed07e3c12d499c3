import Type from 'typebox'
import { inputLeaves } from '#engines/series/pure'
import { inSavepoint, type Write } from '#platform/db'
import { HouseError, sayError } from '#platform/errors'
import { programme as bulletin, publishText, type TextPublished } from '#programmes/bulletin'
import { discloseReported, type ReportedCell } from '#programmes/collection'
import type { Action, Context } from '#programmes/contract'
import { errors } from '../errors.ts'
import { DRAFT, REASON } from '../inputs.ts'
import { knowing } from '../knowing.ts'
import { APPROVES, HOUSE } from '../rights.ts'
import { type DraftRow, listDue, lockDraft } from '../store/drafts.ts'
import { listFigures } from '../store/figures.ts'
import { groundOf } from '../views.ts'
import { draftFiles } from './draft-files.ts'
import { move, requireNext } from './moving.ts'

/** Drafts that one run publishes; a minute later comes the next. */
const DUE_AT_ONCE_MAX = 20
const REASON_CHARACTERS_MAX = 2000

export type Published = { readonly id: string; readonly edition: string; readonly href: string }

const PUBLISH_INPUT = Type.Object(
  {
    id: DRAFT,
    despite: Type.Optional(REASON),
    publicAt: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'An embargo: frozen now, seen by others from this instant on.',
      }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Publishes an approved draft as an edition. Where its check finds something false, `despite` says why it is published all
 * the same. Throws `desk.wrong-state`, `desk.not-a-moment`, and what `publishText` throws; then nothing is published.
 */
export const publish: Action<typeof PUBLISH_INPUT, Published> = {
  name: 'desk.publish',
  title: { en: 'Publish a draft', zh: '发布草稿' },
  input: PUBLISH_INPUT,
  may: APPROVES,
  apply: async (tx, ctx, { id, despite, publicAt }) => {
    const draft = await lockDraft(tx, id, 'write')
    requireNext(draft, 'published')
    const publishAt = publicAt === undefined ? null : requireMoment(ctx, publicAt)
    const edition = await publishDraft(tx, ctx, { ...draft, publishAt, despite: despite ?? null })
    return { id, edition: edition.id, href: edition.href }
  },
}

const DUE_INPUT = Type.Object({}, { additionalProperties: false })

export type DuePublished = {
  readonly published: readonly string[]
  /** Drafts that couldn't be published, and went back with the reason. */
  readonly returned: readonly string[]
}

/**
 * Publishes what is scheduled when its moment has come: each draft once, whoever else runs it at the same time. One that
 * can't be published goes back to whoever writes, with the reason.
 */
export const publishDue: Action<typeof DUE_INPUT, DuePublished> = {
  name: 'desk.publish-due',
  title: { en: 'Publish what is due', zh: '发布到期的草稿' },
  input: DUE_INPUT,
  may: HOUSE,
  apply: async (tx, ctx) => {
    const published: string[] = []
    const returned: string[] = []
    for (const id of await listDue(tx, ctx.now, DUE_AT_ONCE_MAX)) {
      const draft = await lockDraft(tx, id, 'write')
      // Whoever held the row before may have published it, or moved its moment.
      if (draft.state !== 'scheduled' || (draft.publishAt ?? '') > ctx.now) continue
      try {
        await inSavepoint(tx, (inner) => publishDraft(inner, ctx, { ...draft, publishAt: null }))
        published.push(id)
      } catch (error) {
        if (!(error instanceof HouseError)) throw error
        const reason = wordsOf(ctx, error).slice(0, REASON_CHARACTERS_MAX).toWellFormed()
        const cleared = { submittedBy: null, approvedBy: null, publishAt: null, despite: null }
        await move(tx, ctx, draft, { state: 'returned', reason, with: cleared })
        returned.push(id)
      }
    }
    return { published, returned }
  },
}

async function publishDraft(tx: Write, ctx: Context, draft: DraftRow): Promise<TextPublished> {
  const { erratumOf, change, despite, publishAt } = draft
  const own = await knowing(tx, ctx, draft)
  const edition = await publishText(tx, own, {
    bulletin: draft.bulletin,
    files: await draftFiles(tx, draft),
    organisation: draft.organisation,
    publisher: draft.publisher,
    by: personIn(ctx, draft),
    ...(publishAt === null ? {} : { publishAt }),
    ...(erratumOf === null ? {} : { erratumOf }),
    ...(change === null ? {} : { change }),
    ...(despite === null ? {} : { despite }),
  })
  // The shared series takes them in; what lay beside it in `own` is what it then has.
  const cells = await cellsOf(tx, own, draft)
  await discloseReported(tx, ctx, {
    ...{ cells, day: draft.date, publicAt: edition.publishedAt },
    plannedFor: edition.id,
  })
  const to = { edition: edition.id, publishAt: edition.publishedAt, despite }
  await move(tx, ctx, draft, { state: 'published', reason: despite ?? undefined, with: to })
  return edition
}

/** Every cell that a stated figure stands on. */
async function cellsOf(
  tx: Write,
  own: Context,
  { id }: DraftRow,
): Promise<readonly ReportedCell[]> {
  const ground = groundOf(own)
  const figures = await listFigures(tx, id)
  return figures.flatMap(({ indicator, place, period }) =>
    inputLeaves(ground, { indicator, place, period }),
  )
}

/** The person who decided it: who publishes, else who approved what the house publishes when it is due. */
function personIn({ actor }: Context, { approvedBy }: DraftRow): string | null {
  if (actor.kind === 'person') return actor.id
  return /^person:(.+)$/.exec(approvedBy ?? '')?.[1] ?? null
}

const AHEAD_DAYS_MAX = 366

/** An instant after now and within a year. Throws `desk.not-a-moment`. */
export function requireMoment({ now }: Pick<Context, 'now'>, at: string): string {
  const instant = instantOf(at)
  const start = Temporal.Instant.from(now)
  const end = start.add({ hours: 24 * AHEAD_DAYS_MAX })
  const isAhead =
    instant !== null &&
    Temporal.Instant.compare(instant, start) > 0 &&
    Temporal.Instant.compare(instant, end) <= 0
  if (!isAhead) throw new HouseError('desk.not-a-moment', { at })
  return instant.toString({ fractionalSecondDigits: 6 })
}

function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

/** Why, in each language of the region, for a person who wasn't there. */
function wordsOf({ region }: Context, error: HouseError): string {
  const catalogue = { ...bulletin.errors, ...errors }
  return region.languages.map((lang) => sayError(error, catalogue, lang).message).join('\n')
}
