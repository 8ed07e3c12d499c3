import type { Read, Write } from '#platform/db'
import type { Cycle, CycleState } from '../types.ts'

/**
 * The number of the open cycle, held open until the transaction ends; null: no such scheme. `isAlone`: nobody else may
 * write into it meanwhile. A statement of its own: what comes after it sees what others committed before.
 */
export async function enterCycle(
  tx: Write,
  scheme: string,
  isAlone: boolean,
): Promise<number | null> {
  const [row] = await tx<{ number: number | null }[]>`
    SELECT clearing.enter(${scheme}, ${isAlone}) AS number`
  return row?.number ?? null
}

export async function addCycle(
  tx: Write,
  scheme: string,
  number: number,
  at: string,
): Promise<void> {
  await tx`
    INSERT INTO clearing.cycles (scheme, number, state, opened_at)
    VALUES (${scheme}, ${number}, 'open', ${at})`
}

/** A step of a cycle; false if it isn't in the state from which the step leads. */
export async function stepCycle(
  tx: Write,
  { scheme, number }: Pick<Cycle, 'scheme' | 'number'>,
  state: Exclude<CycleState, 'open'>,
  at: string,
): Promise<boolean> {
  const from = FROM[state]
  const rows = await tx`
    UPDATE clearing.cycles AS c SET state = ${state}, ${tx(`${state}_at`)} = ${at}
    WHERE c.scheme = ${scheme} AND c.number = ${number} AND c.state = ${from} RETURNING c.number`
  return rows.length === 1
}

const FROM = { closed: 'open', netted: 'closed', settled: 'netted' } as const satisfies {
  readonly [state in Exclude<CycleState, 'open'>]: CycleState
}

/** Cycles of a scheme, the newest first. */
export async function listCycles(
  tx: Read,
  scheme: string,
  limit: number,
): Promise<readonly Cycle[]> {
  return tx<Cycle[]>`
    SELECT c.scheme, c.number, c.state, c.opened_at AS "openedAt", c.closed_at AS "closedAt",
      c.netted_at AS "nettedAt", c.settled_at AS "settledAt"
    FROM clearing.cycles AS c WHERE c.scheme = ${scheme} ORDER BY c.number DESC LIMIT ${limit}`
}

export async function findCycle(
  tx: Read,
  scheme: string,
  number: number,
): Promise<Cycle | undefined> {
  const [cycle] = await tx<Cycle[]>`
    SELECT c.scheme, c.number, c.state, c.opened_at AS "openedAt", c.closed_at AS "closedAt",
      c.netted_at AS "nettedAt", c.settled_at AS "settledAt"
    FROM clearing.cycles AS c WHERE c.scheme = ${scheme} AND c.number = ${number}`
  return cycle
}

/** Numbers of the netted cycles in which nothing is left to be paid, also those in which nothing ever was. */
export async function listPaidCycles(tx: Read, scheme: string): Promise<readonly number[]> {
  const rows = await tx<{ number: number }[]>`
    SELECT c.number FROM clearing.cycles AS c
    WHERE c.scheme = ${scheme} AND c.state = 'netted' AND NOT EXISTS (
      SELECT FROM clearing.instructions AS i
      WHERE i.scheme = c.scheme AND i.cycle = c.number AND i.state <> 'paid'
    ) ORDER BY c.number FOR NO KEY UPDATE`
  return rows.map(({ number }) => number)
}

/** How many obligations a cycle has, and what they sum up to, as far as who asks sees them. */
export type CycleSums = { readonly obligations: number; readonly amount: bigint }

export async function sumCycles(tx: Read, scheme: string): Promise<ReadonlyMap<number, CycleSums>> {
  const rows = await tx<{ cycle: number; obligations: bigint; amount: bigint }[]>`
    SELECT p.cycle, sum(p.obligations)::bigint AS obligations, sum(p.amount)::bigint AS amount
    FROM clearing.positions AS p WHERE p.scheme = ${scheme} GROUP BY p.cycle`
  return new Map(
    rows.map(({ cycle, obligations, amount }) => [
      cycle,
      { obligations: Number(obligations), amount },
    ]),
  )
}
