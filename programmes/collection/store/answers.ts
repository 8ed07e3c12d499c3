import type { Read, Write } from '#platform/db'
import type { Text } from '#platform/i18n'
import type { AnswerKind } from '../types.ts'
import { json } from './requests.ts'

export type AnswerRow = {
  readonly item: number
  readonly version: number
  readonly kind: AnswerKind
  readonly typed: string
  readonly power: number
  /** Decimal in base units. */
  readonly value: string | null
  readonly precision: number | null
  readonly note: string
  readonly by: string | null
  readonly byName: string
  readonly at: string
}

/** The newest version of each item that the actor may see. */
export async function listAnswers(tx: Read, request: string): Promise<readonly AnswerRow[]> {
  return tx<AnswerRow[]>`
    SELECT DISTINCT ON (item) item, version, kind, typed, power, value, precision, note, written_by AS by,
      written_by_name AS "byName", written_at AS at
    FROM collection.answers WHERE request_id = ${request} ORDER BY item, version DESC`
}

/** What was signed in a round: the document that the office got. */
export async function listSigned(
  tx: Read,
  request: string,
  round: number,
): Promise<readonly AnswerRow[]> {
  return tx<AnswerRow[]>`
    SELECT a.item, a.version, a.kind, a.typed, a.power, a.value, a.precision, a.note, a.written_by AS by,
      a.written_by_name AS "byName", a.written_at AS at
    FROM collection.signed_answers AS s JOIN collection.answers AS a USING (request_id, item, version)
    WHERE s.request_id = ${request} AND s.round = ${round} ORDER BY a.item`
}

export async function addAnswers(
  tx: Write,
  request: string,
  answers: readonly AnswerRow[],
): Promise<void> {
  await tx`
    INSERT INTO collection.answers (
      request_id, item, version, kind, typed, power, value, precision, note, written_by, written_by_name, written_at
    )
    SELECT ${request}, a.item, a.version, a.kind, a.typed, a.power, a.value::numeric, a.precision, a.note, a.by,
      a."byName", a.at
    FROM jsonb_to_recordset(${json(answers)}::text::jsonb) AS a (
      item integer, version integer, kind text, typed text, power smallint, value text, precision smallint, note text,
      by uuid, "byName" text, at timestamptz
    )`
}

/** Everybody whose hand is in the answers in force: none of them signs them off. Null stands for the house. */
export async function writersOf(tx: Read, request: string): Promise<readonly (string | null)[]> {
  const answers = await listAnswers(tx, request)
  return [...new Set(answers.map(({ by }) => by))]
}

export async function signAnswers(
  tx: Write,
  request: string,
  round: number,
): Promise<readonly SignedAnswer[]> {
  return tx<SignedAnswer[]>`
    WITH in_force AS (
      SELECT DISTINCT ON (item) request_id, item, version, kind, value, note
      FROM collection.answers WHERE request_id = ${request} ORDER BY item, version DESC
    ), signed AS (
      INSERT INTO collection.signed_answers (request_id, round, item, version)
      SELECT request_id, ${round}, item, version FROM in_force
    )
    SELECT item, version, kind, value, note FROM in_force ORDER BY item`
}

/** A version that was signed off; its value is exact, in base units. */
export type SignedAnswer = {
  readonly item: number
  readonly version: number
  readonly kind: AnswerKind
  readonly value: string | null
  readonly note: string
}

export type ReasonRow = {
  readonly item: number
  readonly version: number
  readonly kind: string
  readonly arithmetic: Text
  readonly reason: string
  readonly byName: string
  readonly at: string
}

export async function addReason(
  tx: Write,
  request: string,
  reason: Omit<ReasonRow, 'at'> & {
    readonly id: string
    readonly by: string | null
    readonly at: string
  },
): Promise<void> {
  await tx`
    INSERT INTO collection.questions (
      id, request_id, item, version, kind, arithmetic, reason, answered_by, answered_by_name, answered_at
    ) VALUES (
      ${reason.id}, ${request}, ${reason.item}, ${reason.version}, ${reason.kind},
      ${json(reason.arithmetic)}::text::jsonb, ${reason.reason}, ${reason.by}, ${reason.byName}, ${reason.at}
    )`
}

/** In the order in which they were given. */
export async function listReasons(tx: Read, request: string): Promise<readonly ReasonRow[]> {
  return tx<ReasonRow[]>`
    SELECT item, version, kind, arithmetic, reason, answered_by_name AS "byName", answered_at AS at
    FROM collection.questions WHERE request_id = ${request} ORDER BY id`
}
