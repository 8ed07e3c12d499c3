import type { Read, Write } from '#platform/db'
import type { Text } from '#platform/i18n'
import type { DecisionKind, RequestState } from '../types.ts'

export type DecisionRow = {
  readonly round: number
  readonly kind: DecisionKind
  readonly reason: string
  readonly items: readonly number[]
  readonly by: string | null
  readonly byName: string
  readonly at: string
}

export async function addDecision(
  tx: Write,
  request: string,
  decision: DecisionRow & { readonly id: string; readonly organisation: string | null },
): Promise<void> {
  await tx`
    INSERT INTO collection.decisions (
      id, request_id, round, kind, reason, items, organisation, decided_by, decided_by_name, decided_at
    ) VALUES (
      ${decision.id}, ${request}, ${decision.round}, ${decision.kind}, ${decision.reason},
      ${decision.items as number[]}::integer[], ${decision.organisation}, ${decision.by}, ${decision.byName}, ${decision.at}
    )`
}

/** In the order in which they were taken. */
export async function listDecisions(tx: Read, request: string): Promise<readonly DecisionRow[]> {
  return tx<DecisionRow[]>`
    SELECT round, kind, reason, items, decided_by AS by, decided_by_name AS "byName", decided_at AS at
    FROM collection.decisions WHERE request_id = ${request} ORDER BY decided_at, id`
}

export type DisclosureRow = { readonly item: number; readonly on: string }

export async function listDisclosures(
  tx: Read,
  request: string,
): Promise<readonly DisclosureRow[]> {
  return tx<DisclosureRow[]>`
    SELECT item, disclosed_on AS on FROM collection.disclosures WHERE request_id = ${request} ORDER BY item`
}

export async function addDisclosures(
  tx: Write,
  request: string,
  items: readonly number[],
  disclosure: { readonly on: string; readonly byName: string; readonly at: string },
): Promise<void> {
  await tx`
    INSERT INTO collection.disclosures (request_id, item, disclosed_on, disclosed_by_name, disclosed_at)
    SELECT ${request}, item, ${disclosure.on}, ${disclosure.byName}, ${disclosure.at}
    FROM unnest(${items as number[]}::integer[]) AS item`
}

/** Plans the disclosure of figures at a moment to come; planned again for the same moment, it is one plan. */
export async function planDisclosures(
  tx: Write,
  request: string,
  items: readonly number[],
  plan: {
    readonly day: string
    readonly publicAt: string
    /** The edition that it becomes public with. */
    readonly plannedFor: string
    readonly byName: string
    readonly at: string
  },
): Promise<void> {
  await tx`
    INSERT INTO collection.planned_disclosures (request_id, item, day, public_at, planned_for, planned_by_name, planned_at)
    SELECT ${request}, item, ${plan.day}, ${plan.publicAt}, ${plan.plannedFor}, ${plan.byName}, ${plan.at}
    FROM unnest(${items as number[]}::integer[]) AS item
    ON CONFLICT (request_id, item, public_at, planned_for) DO NOTHING`
}

/** Nothing becomes public any more with what was withdrawn. */
export async function cancelPlans(
  tx: Write,
  plannedFor: string,
  by: { readonly organisation: string | null; readonly byName: string; readonly at: string },
): Promise<void> {
  await tx`
    INSERT INTO collection.cancelled_disclosures (planned_for, organisation, cancelled_by_name, cancelled_at)
    VALUES (${plannedFor}, ${by.organisation}, ${by.byName}, ${by.at})`
}

export type PlannedRow = { readonly request: string; readonly item: number; readonly day: string }

/** Plans whose moment has come and whose figures aren't public yet; of two for one figure the first. */
export async function listDueDisclosures(
  tx: Read,
  now: string,
  limit: number,
): Promise<readonly PlannedRow[]> {
  return tx<PlannedRow[]>`
    SELECT DISTINCT ON (p.request_id, p.item) p.request_id AS request, p.item, p.day
    FROM collection.planned_disclosures AS p
    WHERE p.public_at <= ${now} AND NOT EXISTS (
      SELECT FROM collection.disclosures AS x WHERE x.request_id = p.request_id AND x.item = p.item
    ) AND NOT EXISTS (SELECT FROM collection.cancelled_disclosures AS c WHERE c.planned_for = p.planned_for)
    ORDER BY p.request_id, p.item, p.public_at LIMIT ${limit}`
}

export type DueRequest = {
  readonly id: string
  readonly title: Text
  readonly addressed: string
  readonly due: string
  readonly state: RequestState
  /** Days that were left at the last reminder; null: none went out. */
  readonly reminded: number | null
}

/** Makes today's reminders of those that are due; answers those for which none had been made today. */
export async function addReminders(
  tx: Write,
  reminders: readonly { readonly request: string; readonly daysLeft: number }[],
  when: { readonly day: string; readonly at: string },
): Promise<readonly string[]> {
  const rows = await tx<{ request: string }[]>`
    INSERT INTO collection.reminders (request_id, day, days_left, reminded_at)
    SELECT r.request, ${when.day}, r."daysLeft", ${when.at}
    FROM jsonb_to_recordset(${JSON.stringify(reminders)}::text::jsonb) AS r (request uuid, "daysLeft" integer)
    ON CONFLICT (request_id, day) DO NOTHING RETURNING request_id AS request`
  return rows.map(({ request }) => request)
}

/** Requests that somebody waits for and that are due by a day. */
export async function listDue(tx: Read, by: string, limit: number): Promise<readonly DueRequest[]> {
  return tx<DueRequest[]>`
    SELECT r.id, r.title, r.addressed, r.due, r.state,
      (SELECT min(m.days_left) FROM collection.reminders AS m WHERE m.request_id = r.id) AS reminded
    FROM collection.requests AS r
    WHERE r.state IN ('open', 'handed-in', 'returned') AND r.due <= ${by} ORDER BY r.due, r.id LIMIT ${limit}`
}
