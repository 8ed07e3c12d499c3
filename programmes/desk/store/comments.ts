import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import type { By } from './figures.ts'

export type CommentRow = {
  readonly id: string
  readonly lang: Lang
  readonly replyTo: string | null
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly body: string
  readonly author: string
  readonly authorName: string
  readonly at: string
  readonly resolvedAt: string | null
  readonly resolvedBy: string | null
}

export async function listComments(
  tx: Read,
  draft: string,
  limit: number,
): Promise<readonly CommentRow[]> {
  return tx<CommentRow[]>`
    SELECT ${columns(tx)} FROM desk.comments WHERE draft_id = ${draft} ORDER BY at, id LIMIT ${limit}`
}

/** A number that grows with each comment and each that is dealt with. */
export async function commentsVersion(tx: Read, draft: string): Promise<number> {
  const [row] = await tx<{ version: number }[]>`
    SELECT (count(*) + count(resolved_at))::integer AS version FROM desk.comments WHERE draft_id = ${draft}`
  return row?.version ?? 0
}

/** Throws `desk.unknown-comment`. */
export async function getComment(tx: Read, draft: string, id: string): Promise<CommentRow> {
  const [found] = await tx<CommentRow[]>`
    SELECT ${columns(tx)} FROM desk.comments WHERE draft_id = ${draft} AND id = ${id}`
  if (found === undefined) throw new HouseError('desk.unknown-comment', { id })
  return found
}

export async function addComment(
  tx: Write,
  draft: string,
  comment: Pick<CommentRow, 'id' | 'lang' | 'replyTo' | 'start' | 'end' | 'quote' | 'body'>,
  by: By,
): Promise<void> {
  const { id, lang, replyTo, start, end, quote, body } = comment
  await tx`
    INSERT INTO desk.comments (
      id, draft_id, lang, reply_to, range_start, range_end, quote, body, author, author_name, at
    ) VALUES (
      ${id}, ${draft}, ${lang}, ${replyTo}, ${start}, ${end}, ${quote}, ${body}, ${by.actor}, ${by.name}, ${by.at}
    )`
}

/** Says that a thread is dealt with; of one that is already, nothing changes. */
export async function resolveComment(tx: Write, id: string, by: By): Promise<void> {
  await tx`
    UPDATE desk.comments SET resolved_at = ${by.at}, resolved_by_name = ${by.name}
    WHERE id = ${id} AND resolved_at IS NULL`
}

export type Anchor = { readonly id: string; readonly start: number; readonly end: number }

/** Where the comments of a text stand; the text's row is locked by the caller. */
export async function listAnchors(tx: Read, draft: string, lang: Lang): Promise<readonly Anchor[]> {
  return tx<Anchor[]>`
    SELECT id, range_start AS start, range_end AS "end" FROM desk.comments
    WHERE draft_id = ${draft} AND lang = ${lang} ORDER BY id`
}

export async function moveAnchors(tx: Write, anchors: readonly Anchor[]): Promise<void> {
  if (anchors.length === 0) return
  await tx`
    UPDATE desk.comments AS c SET range_start = t.start, range_end = t.end
    FROM unnest(
      ${anchors.map(({ id }) => id)}::uuid[], ${anchors.map(({ start }) => start)}::integer[],
      ${anchors.map(({ end }) => end)}::integer[]
    ) AS t (id, start, "end")
    WHERE c.id = t.id`
}

function columns(tx: Read) {
  return tx`
    id, lang, reply_to AS "replyTo", range_start AS start, range_end AS "end", quote, body, author,
    author_name AS "authorName", at, resolved_at AS "resolvedAt", resolved_by_name AS "resolvedBy"`
}
