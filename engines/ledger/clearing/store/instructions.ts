import type { Read, Write } from '#platform/db'
import type { Net, Payment } from '../../pure/netting/types.ts'
import type { Instruction, InstructionState, MadePayment } from '../types.ts'

export async function addNets(
  tx: Write,
  scheme: string,
  cycle: number,
  nets: readonly Net[],
): Promise<void> {
  await tx`
    INSERT INTO clearing.nets (scheme, cycle, participant, owed, due)
    SELECT ${scheme}, ${cycle}, n.participant, n.owed, n.due
    FROM unnest(
      ${nets.map(({ participant }) => participant)}::text[],
      ${nets.map(({ owed }) => String(owed))}::text[]::bigint[], ${nets.map(({ due }) => String(due))}::text[]::bigint[]
    ) AS n (participant, owed, due)`
}

export async function addInstructions(
  tx: Write,
  scheme: string,
  cycle: number,
  payments: readonly (Payment & { readonly id: string })[],
): Promise<void> {
  await tx`
    INSERT INTO clearing.instructions (id, scheme, cycle, number, payer, payee, amount)
    SELECT p.id, ${scheme}, ${cycle}, p.number, p.payer, p.payee, p.amount
    FROM unnest(
      ${payments.map(({ id }) => id)}::uuid[], ${payments.map(({ payer }) => payer)}::text[],
      ${payments.map(({ payee }) => payee)}::text[], ${payments.map(({ amount }) => String(amount))}::text[]::bigint[]
    ) WITH ORDINALITY AS p (id, payer, payee, amount, number)`
}

/** Which instructions to list; what is left out limits nothing. */
export type Wanted = {
  readonly scheme?: string
  readonly cycle?: number
  readonly states?: readonly InstructionState[]
  readonly ids?: readonly string[]
}

/** In the order in which they are paid: the oldest cycle first. */
export async function listInstructions(
  tx: Read,
  { scheme, cycle, states, ids }: Wanted,
  limit: number,
): Promise<readonly Instruction[]> {
  return tx<Instruction[]>`
    SELECT i.id, i.scheme, i.cycle, i.number, i.payer, i.payee, i.amount, i.paid, i.state,
      i.prepared_by AS "preparedBy", i.approved_by AS "approvedBy"
    FROM clearing.instructions AS i
    WHERE (${scheme ?? null}::text IS NULL OR i.scheme = ${scheme ?? null})
      AND (${cycle ?? null}::integer IS NULL OR i.cycle = ${cycle ?? null})
      AND (${states ?? null}::text[] IS NULL OR i.state = ANY (${states ?? null}::text[]))
      AND (${ids ?? null}::uuid[] IS NULL OR i.id = ANY (${ids ?? null}::uuid[]))
    ORDER BY i.scheme, i.cycle, i.number LIMIT ${limit}`
}

/** Locks instructions until the transaction ends; read them in the next statement, which sees what others did before. */
export async function lockInstructions(tx: Write, { scheme, ids }: Wanted): Promise<void> {
  await tx`
    SELECT FROM clearing.instructions AS i
    WHERE (${scheme ?? null}::text IS NULL OR i.scheme = ${scheme ?? null}) AND i.state <> 'paid'
      AND (${ids ?? null}::uuid[] IS NULL OR i.id = ANY (${ids ?? null}::uuid[]))
    ORDER BY i.id FOR NO KEY UPDATE`
}

export async function prepareStored(
  tx: Write,
  ids: readonly string[],
  by: string,
  at: string,
): Promise<void> {
  await tx`
    UPDATE clearing.instructions AS i SET state = 'prepared', prepared_by = ${by}, prepared_at = ${at}
    WHERE i.id = ANY (${ids}::uuid[])`
}

export async function approveStored(
  tx: Write,
  ids: readonly string[],
  by: string,
  at: string,
): Promise<void> {
  await tx`
    UPDATE clearing.instructions AS i SET state = 'approved', approved_by = ${by}, approved_at = ${at}
    WHERE i.id = ANY (${ids}::uuid[])`
}

export async function returnStored(tx: Write, ids: readonly string[]): Promise<void> {
  await tx`
    UPDATE clearing.instructions AS i
    SET state = 'drafted', prepared_by = NULL, prepared_at = NULL, approved_by = NULL, approved_at = NULL
    WHERE i.id = ANY (${ids}::uuid[])`
}

/** Payments that the ledger has made; they stand in the statement of the cycle that is open. */
export async function addPayments(
  tx: Write,
  { scheme, cycle, at }: { readonly scheme: string; readonly cycle: number; readonly at: string },
  payments: readonly MadePayment[],
): Promise<void> {
  await tx`
    INSERT INTO clearing.payments (id, instruction_id, scheme, cycle, amount, paid_at)
    SELECT p.id, p.instruction_id, ${scheme}, ${cycle}, p.amount, ${at}
    FROM unnest(
      ${payments.map(({ id }) => id)}::uuid[], ${payments.map(({ instruction }) => instruction)}::uuid[],
      ${payments.map(({ amount }) => String(amount))}::text[]::bigint[]
    ) AS p (id, instruction_id, amount)`
}
