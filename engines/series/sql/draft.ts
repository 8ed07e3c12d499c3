import { HouseError } from '#platform/errors'
import type { Catalogue } from '../types.ts'
import type { Node } from './nodes.ts'

export type Step =
  | { readonly kind: 'move'; readonly parent: number; readonly move: (period: string) => string }
  | { readonly kind: 'members'; readonly parent: number; readonly over: string }
  | { readonly kind: 'constant'; readonly parent: number; readonly parameter: string }

export type Leaf = {
  readonly indicator: string
  readonly account: string
  readonly optional: boolean
}

/** Where a part of an expression stands: its scope, and the aggregate whose members it is evaluated for. */
export type Where = {
  readonly scope: number
  readonly insideOf: string | null
  readonly optional: boolean
}

/** A statement while it is being put together. */
export type Draft = {
  readonly indicator: string
  readonly catalogue: Catalogue
  readonly scopes: string[]
  readonly steps: Map<number, Step>
  readonly leaves: Leaf[]
  readonly needs: string[]
  /** The compositions whose members are counted. */
  readonly counts: Set<string>
}

export function openDraft(indicator: string, catalogue: Catalogue): Draft {
  const asked = `scope_0 AS (SELECT ask, ''::text AS member, place, period FROM asked)`
  return {
    indicator,
    catalogue,
    scopes: [asked],
    steps: new Map(),
    leaves: [],
    needs: [],
    counts: new Set(),
  }
}

export function observedNode(draft: Draft, id: string, { scope, optional }: Where): Node {
  const account = draft.catalogue.indicators.get(id)?.account ?? id
  const leaf = draft.leaves.push({ indicator: id, account, optional }) - 1
  draft.needs.push(`SELECT ask, member, place, period, ${leaf} AS leaf FROM scope_${scope}`)
  return {
    sql: `SELECT ask, member, value AS num, 1::numeric AS den FROM read WHERE leaf = ${leaf}`,
    isWhole: true,
  }
}

export function constantNode(draft: Draft, parameter: string, { scope }: Where): Node {
  const step = added(draft, { kind: 'constant', parent: scope, parameter })
  return {
    sql: `SELECT s.ask, s.member, c.value AS num, 1::numeric AS den FROM scope_${scope} AS s
      JOIN constants AS c ON c.step = ${step} AND c.period = s.period`,
    isWhole: true,
  }
}

/** The scope with its period moved, and its place fixed if one is given. */
export function moved(
  draft: Draft,
  where: Where,
  move: (period: string) => string,
  place?: string,
): Where {
  const step = added(draft, { kind: 'move', parent: where.scope, move })
  const at = place === undefined ? 's.place' : `'${place.replaceAll("'", "''")}'::text`
  draft.scopes.push(`scope_${step} AS (
    SELECT s.ask, s.member, ${at} AS place, m.to_period AS period
    FROM scope_${where.scope} AS s
    JOIN moves AS m ON m.step = ${step} AND m.from_period = s.period)`)
  return { ...where, scope: step }
}

/** The scope spread over the members of a composition at the end of each period. */
export function spread(draft: Draft, kind: string, over: string, where: Where): Where {
  if (where.insideOf !== null) throw notInSql(draft, `${kind} inside ${where.insideOf}`)
  const step = added(draft, { kind: 'members', parent: where.scope, over })
  draft.scopes.push(`scope_${step} AS (
    SELECT s.ask, m.place AS member, m.place, s.period
    FROM scope_${where.scope} AS s
    JOIN members AS m ON m.step = ${step} AND m.period = s.period)`)
  return { ...where, scope: step, insideOf: kind }
}

export function whole(draft: Draft, node: Node, kind: string): Node {
  if (!node.isWhole) throw notInSql(draft, `${kind} of quotients`)
  return node
}

export function notInSql({ indicator }: Draft, what: string): HouseError {
  return new HouseError('series.not-in-sql', { indicator, what })
}

function added({ steps }: Draft, step: Step): number {
  const number = steps.size + 1
  steps.set(number, step)
  return number
}
