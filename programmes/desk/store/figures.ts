import type { Read, Write } from '#platform/db'
import type { Lang } from '#platform/i18n'
import type { StatedEntry } from '../types.ts'
import { jsonOf } from './drafts.ts'

export type Statement = {
  readonly figure: string
  /** Null: it isn't stated any more. */
  readonly stated: StatedEntry | null
}

export type By = { readonly actor: string; readonly name: string; readonly at: string }

/** What a draft states, in the order in which it was first stated; as of a version, or now. */
export async function listFigures(
  tx: Read,
  draft: string,
  version: number | null = null,
): Promise<readonly StatedEntry[]> {
  const rows = await tx<{ stated: StatedEntry }[]>`
    SELECT stated FROM (
      SELECT DISTINCT ON (figure) figure, stated, min(version) OVER (PARTITION BY figure) AS first
      FROM desk.figures
      WHERE draft_id = ${draft} AND (${version}::integer IS NULL OR version <= ${version}::integer)
      ORDER BY figure, version DESC
    ) AS newest WHERE stated IS NOT NULL ORDER BY first`
  return rows.map(({ stated }) => stated)
}

/**
 * Which statements of figures stood when a version of a text was saved; what a draft began with, before its first save.
 * Where the save doesn't say it, its time does.
 */
export async function figuresVersionAt(
  tx: Read,
  {
    draft,
    lang,
    version,
  }: { readonly draft: string; readonly lang: Lang; readonly version: number },
): Promise<number> {
  const [found] = await tx<{ version: number }[]>`
    SELECT coalesce(
      s.figures_version,
      (SELECT max(f.version) FROM desk.figures AS f WHERE f.draft_id = ${draft} AND f.at <= s.at),
      0
    ) AS version
    FROM desk.saves AS s
    WHERE s.draft_id = ${draft} AND s.lang = ${lang} AND s.version >= ${version} AND s.version - s.updates < ${version}
    UNION ALL
    SELECT (t.versions ->> 'figures')::integer FROM desk.steps AS t
    WHERE t.draft_id = ${draft} AND t.number = 1 AND ${version} = 0`
  return found?.version ?? 0
}

/** States figures, or takes them back, each a version of its own after `from`; the draft's row is locked by the caller. */
export async function addStatements(
  tx: Write,
  draft: string,
  from: number,
  statements: readonly Statement[],
  by: By,
): Promise<number> {
  if (statements.length === 0) return from
  await tx`
    INSERT INTO desk.figures (draft_id, version, figure, stated, author, author_name, at)
    SELECT ${draft}, ${from} + t.place::integer, t.figure, t.stated::jsonb, ${by.actor}, ${by.name}, ${by.at}
    FROM unnest(
      ${statements.map(({ figure }) => figure)}::text[],
      ${statements.map(({ stated }) => (stated === null ? null : jsonOf(stated)))}::text[]
    ) WITH ORDINALITY AS t (figure, stated, place)`
  const version = from + statements.length
  await tx`UPDATE desk.drafts SET figures_version = ${version} WHERE id = ${draft}`
  return version
}

/** Who stated what, the newest first. */
export async function listStatements(
  tx: Read,
  draft: string,
  limit: number,
): Promise<
  readonly (Statement & {
    readonly version: number
    readonly author: string
    readonly authorName: string
    readonly at: string
  })[]
> {
  return tx`
    SELECT version, figure, stated, author, author_name AS "authorName", at FROM desk.figures
    WHERE draft_id = ${draft} ORDER BY version DESC LIMIT ${limit}`
}
