import type { MigrationSet, Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { DraftState } from '../types.ts'

export const migrations: MigrationSet = {
  schema: 'desk',
  folder: new URL('../migrations/', import.meta.url),
}

export type DraftRow = {
  readonly id: string
  readonly organisation: string
  /** What the organisation was called when the draft was begun. */
  readonly publisher: Text | null
  readonly bulletin: string
  readonly title: Text
  readonly date: string
  readonly state: DraftState
  readonly madeAt: string
  readonly figuresVersion: number
  readonly submittedBy: string | null
  readonly approvedBy: string | null
  readonly publishAt: string | null
  readonly despite: string | null
  readonly edition: string | null
  readonly erratumOf: string | null
  readonly change: Text | null
}

export type ListedDraft = DraftRow & {
  readonly changedAt: string
  readonly changedBy: string
  readonly openComments: number
}

export type NewDraft = Pick<
  DraftRow,
  'id' | 'organisation' | 'publisher' | 'bulletin' | 'title' | 'date' | 'madeAt' | 'erratumOf'
> & {
  readonly jurisdiction: string | null
  readonly madeBy: string
  readonly madeByName: string
}

/** Drafts of whoever asks, those that somebody works on first, then the newest. */
export async function listDrafts(
  tx: Read,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedDraft[]> {
  return tx<ListedDraft[]>`
    SELECT ${columns(tx)},
      coalesce(t.changed_at, d.made_at) AS "changedAt", coalesce(t.changed_by_name, d.made_by_name) AS "changedBy",
      (SELECT count(*)::integer FROM desk.comments AS c
        WHERE c.draft_id = d.id AND c.reply_to IS NULL AND c.resolved_at IS NULL) AS "openComments"
    FROM desk.drafts AS d
    LEFT JOIN LATERAL (
      SELECT changed_at, changed_by_name FROM desk.texts WHERE draft_id = d.id ORDER BY changed_at DESC LIMIT 1
    ) AS t ON true
    ORDER BY d.state IN ('published', 'withdrawn'), coalesce(t.changed_at, d.made_at) DESC, d.id DESC
    LIMIT ${page.limit} OFFSET ${page.offset}`
}

/** Throws `desk.unknown-draft`, of another organisation's as of one that isn't there. */
export async function getDraft(tx: Read, id: string): Promise<DraftRow> {
  const [found] = await tx<DraftRow[]>`
    SELECT ${columns(tx)} FROM desk.drafts AS d WHERE d.id = ${id}`
  return found ?? unknown(id)
}

/** The same, kept from others until the transaction ends: `write` from whoever reads it to change it, `read` from whoever moves it. */
export async function lockDraft(tx: Write, id: string, how: 'write' | 'read'): Promise<DraftRow> {
  const [found] = await tx<DraftRow[]>`
    SELECT ${columns(tx)} FROM desk.drafts AS d WHERE d.id = ${id}
    ${how === 'write' ? tx`FOR UPDATE` : tx`FOR SHARE`}`
  return found ?? unknown(id)
}

export async function addDraft(tx: Write, draft: NewDraft): Promise<void> {
  await tx`
    INSERT INTO desk.drafts (
      id, organisation, jurisdiction, publisher, bulletin, title, date, state, made_at, made_by, made_by_name,
      figures_version, erratum_of
    ) VALUES (
      ${draft.id}, ${draft.organisation}, ${draft.jurisdiction},
      ${textJson(draft.publisher)}::text::jsonb, ${draft.bulletin},
      ${jsonOf(draft.title)}::text::jsonb, ${draft.date}, 'drafting', ${draft.madeAt}, ${draft.madeBy},
      ${draft.madeByName}, 0, ${draft.erratumOf}
    )`
}

export async function describeDraft(
  tx: Write,
  id: string,
  { title, date, change }: Pick<DraftRow, 'title' | 'date' | 'change'>,
): Promise<void> {
  await tx`
    UPDATE desk.drafts SET title = ${jsonOf(title)}::text::jsonb, date = ${date},
      change = ${textJson(change)}::text::jsonb
    WHERE id = ${id}`
}

/** Where a draft goes, with what changes beside its state. */
export async function moveDraft(
  tx: Write,
  id: string,
  to: Pick<DraftRow, 'state' | 'submittedBy' | 'approvedBy' | 'publishAt' | 'despite' | 'edition'>,
): Promise<void> {
  await tx`
    UPDATE desk.drafts SET state = ${to.state}, submitted_by = ${to.submittedBy},
      approved_by = ${to.approvedBy}, publish_at = ${to.publishAt}, despite = ${to.despite}, edition = ${to.edition}
    WHERE id = ${id}`
}

export async function isBulletinTaken(tx: Read, bulletin: string): Promise<boolean> {
  const rows = await tx`
    SELECT FROM desk.drafts WHERE bulletin = ${bulletin} AND state NOT IN ('published', 'withdrawn')`
  return rows.length > 0
}

/** The bulletins that ever were drafted. */
export async function listBulletins(tx: Read): Promise<readonly string[]> {
  const rows = await tx<{ bulletin: string }[]>`SELECT DISTINCT bulletin FROM desk.drafts`
  return rows.map(({ bulletin }) => bulletin)
}

/** Scheduled drafts whose moment has come, the earliest first. */
export async function listDue(tx: Read, now: string, limit: number): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    SELECT id FROM desk.drafts WHERE state = 'scheduled' AND publish_at <= ${now}
    ORDER BY publish_at, id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

export function jsonOf(value: unknown): string {
  return JSON.stringify(value)
}

function textJson(text: Text | null): string | null {
  return text === null ? null : jsonOf(text)
}

function unknown(id: string): never {
  throw new HouseError('desk.unknown-draft', { id })
}

function columns(tx: Read) {
  return tx`
    d.id, d.organisation, d.publisher, d.bulletin, d.title, d.date, d.state, d.made_at AS "madeAt",
    d.figures_version AS "figuresVersion", d.submitted_by AS "submittedBy", d.approved_by AS "approvedBy",
    d.publish_at AS "publishAt", d.despite, d.edition, d.erratum_of AS "erratumOf", d.change`
}
