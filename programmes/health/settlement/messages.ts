import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { AskedBill, SettledLine, Settlement } from '../types.ts'
import { addRows, type Column } from './rows.ts'
import { isSameLine } from './store.ts'

export type Message = {
  readonly institution: string
  readonly message: string
  readonly kind:
    | 'settle'
    | 'cancel'
    | 'reverse'
    | 'reversed'
    | 'register'
    | 'withdraw'
    | 'describe'
    | 'upload'
    | 'take-back'
  readonly outcome: string | null
  /** Of what was asked of a visit; of others what they led to is compared. */
  readonly digest?: string | null
  readonly takenAt: string
}

const MESSAGE: readonly Column<Message>[] = [
  { name: 'institution', type: 'text', of: (row) => row.institution },
  { name: 'message', type: 'text', of: (row) => row.message, free: true },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'outcome', type: 'uuid', of: (row) => row.outcome },
  { name: 'digest', type: 'text', of: (row) => row.digest ?? null },
  { name: 'taken_at', type: 'timestamptz', of: (row) => row.takenAt },
]

/** Remembers messages. Throws `health.in-flight` where one of them is being taken at this very moment. */
export async function addMessages(tx: Write, messages: readonly Message[]): Promise<void> {
  // In one order, so that two batches that share messages don't wait for each other.
  const sorted = messages.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const tail = 'ON CONFLICT DO NOTHING RETURNING message'
  const added = await addRows(tx, 'health.messages', MESSAGE, sorted, tail)
  if (added.length < messages.length) throw new HouseError('health.in-flight')
}

/** Those that were seen before, by `keyOf`. */
export async function findMessages(
  tx: Read,
  asked: readonly { readonly institution: string; readonly message: string }[],
): Promise<ReadonlyMap<string, Message>> {
  if (asked.length === 0) return new Map()
  const rows = await tx<Message[]>`
    SELECT m.institution, m.message, m.kind, m.outcome, m.digest, m.taken_at AS "takenAt"
    FROM health.find_messages(
      ${asked.map((one) => one.institution)}::text[], ${asked.map((one) => one.message)}::text[]
    ) AS m`
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** Settlements that messages of this id led to, of those within reach. */
export async function settlementsOfMessage(tx: Read, message: string): Promise<readonly string[]> {
  const rows = await tx<{ outcome: string }[]>`
    SELECT outcome FROM health.messages WHERE message = ${message} AND kind = 'settle'`
  return rows.map(({ outcome }) => outcome)
}

export function keyOf(of: { readonly institution: string; readonly message: string }): string {
  return `${of.institution} ${of.message}`
}

/** The field in which a bill differs from what was settled by the same message; undefined: it is the same. */
export function differenceOf(
  asked: AskedBill,
  settled: Settlement,
  lines: readonly SettledLine[],
): string | undefined {
  if (asked.kind !== settled.kind) return 'kind'
  if (asked.insured !== settled.insured) return 'insured'
  if (asked.bill !== settled.bill) return 'bill'
  if (asked.day !== settled.visitedOn) return 'day'
  if (asked.emergency !== settled.emergency) return 'emergency'
  if (asked.disease !== settled.disease) return 'disease'
  if (asked.useAccount !== settled.useAccount) return 'useAccount'
  const isSame =
    asked.lines.length === lines.length &&
    asked.lines.every((line, index) => isSameLine(line, lines[index]))
  return isSame ? undefined : 'lines'
}
