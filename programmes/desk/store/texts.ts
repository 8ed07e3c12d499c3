import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import { LIMITS } from '../text/limits.ts'
import { replayed } from '../text/text.ts'
import { jsonOf } from './drafts.ts'

export type TextRow = {
  readonly lang: Lang
  readonly version: number
  readonly body: string
}

export type SaveRow = {
  readonly version: number
  readonly updates: number
  readonly client: string
  readonly author: string
  readonly authorName: string
  readonly at: string
  /** Change sets as JSON. */
  readonly changes: readonly unknown[]
}

type TextKey = { readonly draft: string; readonly lang: Lang }

export async function listTexts(tx: Read, draft: string): Promise<readonly TextRow[]> {
  return tx<TextRow[]>`
    SELECT lang, version, body FROM desk.texts WHERE draft_id = ${draft} ORDER BY lang`
}

export async function listVersions(
  tx: Read,
  draft: string,
): Promise<readonly Pick<TextRow, 'lang' | 'version'>[]> {
  return tx<Pick<TextRow, 'lang' | 'version'>[]>`
    SELECT lang, version FROM desk.texts WHERE draft_id = ${draft} ORDER BY lang`
}

/** A text, kept from other writers until the transaction ends. Throws `desk.unknown-text`. */
export async function lockText(tx: Write, { draft, lang }: TextKey): Promise<TextRow> {
  const [found] = await tx<TextRow[]>`
    SELECT lang, version, body FROM desk.texts
    WHERE draft_id = ${draft} AND lang = ${lang} FOR UPDATE`
  if (found === undefined) throw new HouseError('desk.unknown-text', { lang })
  return found
}

/** The texts of a new draft, each with its first snapshot. */
export async function addTexts(
  tx: Write,
  draft: string,
  texts: readonly { readonly lang: Lang; readonly body: string }[],
  by: { readonly at: string; readonly name: string },
): Promise<void> {
  const languages = texts.map(({ lang }) => lang)
  const bodies = texts.map(({ body }) => body)
  await tx`
    INSERT INTO desk.texts (draft_id, lang, version, body, changed_at, changed_by_name)
    SELECT ${draft}, t.lang, 0, t.body, ${by.at}, ${by.name}
    FROM unnest(${languages}::text[], ${bodies}::text[]) AS t (lang, body)`
  await tx`
    INSERT INTO desk.snapshots (draft_id, lang, version, body)
    SELECT ${draft}, t.lang, 0, t.body
    FROM unnest(${languages}::text[], ${bodies}::text[]) AS t (lang, body)`
}

/** Adds a save, and the text as it stands after it. */
export async function addSave(
  tx: Write,
  { draft, lang }: TextKey,
  save: SaveRow,
  body: string,
): Promise<void> {
  await tx`
    UPDATE desk.texts SET version = ${save.version}, body = ${body}, changed_at = ${save.at},
      changed_by_name = ${save.authorName}
    WHERE draft_id = ${draft} AND lang = ${lang}`
  await tx`
    INSERT INTO desk.saves (
      draft_id, lang, version, updates, client, author, author_name, at, changes, figures_version
    )
    SELECT d.id, ${lang}, ${save.version}::integer, ${save.updates}::integer, ${save.client}, ${save.author},
      ${save.authorName}, ${save.at}::timestamptz, ${jsonOf(save.changes)}::text::jsonb, d.figures_version
    FROM desk.drafts AS d WHERE d.id = ${draft}`
  const every = LIMITS.versions_per_snapshot
  const before = save.version - save.updates
  if (Math.floor(save.version / every) === Math.floor(before / every)) return
  await tx`
    INSERT INTO desk.snapshots (draft_id, lang, version, body)
    VALUES (${draft}, ${lang}, ${save.version}, ${body})`
}

/** Saves after a version, oldest first, at most so many; one may begin before it. */
export async function listSavesAfter(
  tx: Read,
  { draft, lang }: TextKey,
  version: number,
  limit: number,
): Promise<readonly SaveRow[]> {
  return tx<SaveRow[]>`
    SELECT version, updates, client, author, author_name AS "authorName", at, changes FROM desk.saves
    WHERE draft_id = ${draft} AND lang = ${lang} AND version > ${version}
    ORDER BY version LIMIT ${limit}`
}

/** Whether an editor of this name has been somebody else's. */
export async function isClientOfAnother(
  tx: Read,
  { draft, lang }: TextKey,
  client: string,
  author: string,
): Promise<boolean> {
  const rows = await tx`
    SELECT FROM desk.saves
    WHERE draft_id = ${draft} AND lang = ${lang} AND client = ${client} AND author <> ${author} LIMIT 1`
  return rows.length > 0
}

/** The text as it was: the newest snapshot before, and what was changed since. Throws `desk.unknown-version`. */
export async function bodyAt(tx: Read, { draft, lang }: TextKey, version: number): Promise<string> {
  const [snapshot] = await tx<{ version: number; body: string }[]>`
    SELECT version, body FROM desk.snapshots
    WHERE draft_id = ${draft} AND lang = ${lang} AND version <= ${version}
    ORDER BY version DESC LIMIT 1`
  if (snapshot === undefined) throw new HouseError('desk.unknown-version', { lang, version })
  // A save is never split: what stands after a snapshot begins at it.
  const saves = await tx<{ version: number; updates: number; changes: unknown[] }[]>`
    SELECT version, updates, changes FROM desk.saves
    WHERE draft_id = ${draft} AND lang = ${lang} AND version > ${snapshot.version}
      AND version - updates < ${version}
    ORDER BY version`
  const newest = saves.at(-1)?.version ?? snapshot.version
  if (newest < version) throw new HouseError('desk.unknown-version', { lang, version })
  const changes = saves.flatMap((save) => save.changes)
  return replayed(snapshot.body, changes.slice(0, version - snapshot.version))
}

/** Who wrote when: saves of one person in one text with less than ten minutes between them, the newest first. */
export async function listSessions(
  tx: Read,
  draft: string,
  limit: number,
): Promise<
  readonly {
    readonly lang: Lang
    readonly author: string
    readonly authorName: string
    readonly from: number
    readonly to: number
    readonly startedAt: string
    readonly endedAt: string
  }[]
> {
  return tx`
    SELECT lang, author, max(author_name) AS "authorName", min(version - updates) AS "from", max(version) AS "to",
      min(at) AS "startedAt", max(at) AS "endedAt"
    FROM (
      SELECT *, count(*) FILTER (WHERE is_new) OVER (PARTITION BY lang ORDER BY version) AS session FROM (
        SELECT lang, author, author_name, version, updates, at,
          author IS DISTINCT FROM lag(author) OVER w OR at > lag(at) OVER w + interval '10 minutes' AS is_new
        FROM desk.saves WHERE draft_id = ${draft} WINDOW w AS (PARTITION BY lang ORDER BY version)
      ) AS saved
    ) AS numbered
    GROUP BY lang, author, session ORDER BY max(at) DESC, lang, session DESC LIMIT ${limit}`
}
