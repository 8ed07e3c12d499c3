import type { MigrationSet, Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { RequestState } from '../types.ts'

export const migrations: MigrationSet = {
  schema: 'collection',
  folder: new URL('../migrations/', import.meta.url),
}

export type RequestRow = {
  readonly id: string
  readonly asking: string
  readonly askingTitle: Text
  readonly addressed: string
  readonly addressedTitle: Text
  readonly jurisdiction: string | null
  readonly title: Text
  readonly note: Text | null
  readonly due: string
  readonly state: RequestState
  readonly round: number
  readonly since: string
  readonly handedInBy: string | null
  readonly madeBy: string | null
  readonly madeByName: string
  readonly madeAt: string
}

export type ItemRow = {
  readonly number: number
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly vintage: string
  readonly unit: string
  readonly power: number
  readonly precisionWanted: number | null
}

const columns = (tx: Read) => tx`
  r.id, r.asking, r.asking_title AS "askingTitle", r.addressed, r.addressed_title AS "addressedTitle",
  r.jurisdiction, r.title, r.note, r.due, r.state, r.round, r.since, r.handed_in_by AS "handedInBy",
  r.made_by AS "madeBy", r.made_by_name AS "madeByName", r.made_at AS "madeAt"`

export async function addRequest(
  tx: Write,
  request: RequestRow,
  items: readonly ItemRow[],
): Promise<void> {
  await tx`
    INSERT INTO collection.requests (
      id, asking, asking_title, addressed, addressed_title, jurisdiction, title, note, due, state, round, since,
      handed_in_by, made_by, made_by_name, made_at
    ) VALUES (
      ${request.id}, ${request.asking}, ${json(request.askingTitle)}::text::jsonb, ${request.addressed},
      ${json(request.addressedTitle)}::text::jsonb, ${request.jurisdiction}, ${json(request.title)}::text::jsonb,
      ${request.note === null ? null : json(request.note)}::text::jsonb, ${request.due}, ${request.state},
      ${request.round}, ${request.since}, NULL, ${request.madeBy}, ${request.madeByName}, ${request.madeAt}
    )`
  await tx`
    INSERT INTO collection.items (request_id, number, indicator, place, period, vintage, unit, power, precision_wanted)
    SELECT ${request.id}, i.number, i.indicator, i.place, i.period, i.vintage, i.unit, i.power, i."precisionWanted"
    FROM jsonb_to_recordset(${json(items)}::text::jsonb) AS i (
      number integer, indicator text, place text, period text, vintage text, unit text, power smallint,
      "precisionWanted" smallint
    )`
}

/** Of those within reach: throws `collection.unknown-request` for what isn't there and what is another's alike. */
export async function getRequest(tx: Read, id: string): Promise<RequestRow> {
  const [found] = await tx<RequestRow[]>`
    SELECT ${columns(tx)} FROM collection.requests AS r WHERE r.id = ${id}`
  if (found === undefined) throw new HouseError('collection.unknown-request', { id })
  return found
}

/** The same, held until the transaction is over: whoever else changes it waits. */
export async function takeRequest(tx: Write, id: string): Promise<RequestRow> {
  const [found] = await tx<RequestRow[]>`
    SELECT ${columns(tx)} FROM collection.requests AS r WHERE r.id = ${id} FOR UPDATE`
  if (found === undefined) throw new HouseError('collection.unknown-request', { id })
  return found
}

export async function moveRequest(
  tx: Write,
  id: string,
  to: {
    readonly state: RequestState
    readonly round: number
    readonly since: string
    readonly handedInBy: string | null
  },
): Promise<void> {
  await tx`
    UPDATE collection.requests
    SET state = ${to.state}, round = ${to.round}, since = ${to.since}, handed_in_by = ${to.handedInBy}
    WHERE id = ${id}`
}

export type Counted = RequestRow & { readonly items: number; readonly answered: number }

/** By due date, those that are still awaited first. Counts are of what the actor may see. */
export async function listRequests(
  tx: Read,
  wanted: {
    readonly states: readonly RequestState[]
    readonly limit: number
    readonly offset: number
  },
): Promise<{ readonly rows: readonly Counted[]; readonly total: number }> {
  const rows = await tx<(Counted & { readonly total: number })[]>`
    SELECT ${columns(tx)},
      (SELECT count(*)::integer FROM collection.items AS i WHERE i.request_id = r.id) AS items,
      (SELECT count(*)::integer FROM (
        SELECT DISTINCT ON (a.item) a.kind FROM collection.answers AS a
        WHERE a.request_id = r.id ORDER BY a.item, a.version DESC
      ) AS newest WHERE newest.kind <> 'empty') AS answered,
      count(*) OVER ()::integer AS total
    FROM collection.requests AS r
    WHERE r.state = ANY (${wanted.states as string[]})
    ORDER BY r.state IN ('accepted', 'withdrawn'), r.due, r.id
    LIMIT ${wanted.limit} OFFSET ${wanted.offset}`
  return { rows, total: rows[0]?.total ?? 0 }
}

export async function listItems(tx: Read, id: string): Promise<readonly ItemRow[]> {
  return tx<ItemRow[]>`
    SELECT number, indicator, place, period, vintage, unit, power, precision_wanted AS "precisionWanted"
    FROM collection.items WHERE request_id = ${id} ORDER BY number`
}

export function json(value: unknown): string {
  return JSON.stringify(value)
}

/** For as long as the transaction lasts nobody else has this turn. */
export async function takeTurn(tx: Write, what: string): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${`collection ${what}`}, 0))`
}

/** Whether the house itself has made a request of this title; nobody changes titles. */
export async function isBegun(tx: Read, title: Text): Promise<boolean> {
  const rows = await tx`
    SELECT 1 FROM collection.requests
    WHERE made_by IS NULL AND made_by_name LIKE 'system %' AND title = ${json(title)}::text::jsonb LIMIT 1`
  return rows.length > 0
}
