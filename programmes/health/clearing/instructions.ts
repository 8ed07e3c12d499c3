import Type from 'typebox'
import {
  approveInstructions,
  INSTRUCTIONS_MAX,
  type Instruction,
  listInstructions,
  prepareInstructions,
  returnInstructions,
} from '#engines/ledger'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { UUID } from '../inputs.ts'
import { SCHEME } from '../month/scheme.ts'
import { MONTH } from '../reconciliation/inputs.ts'
import { firstDayOf } from '../reconciliation/store.ts'
import { operatedBy } from '../registers/store.ts'

const INPUT = Type.Object(
  {
    month: MONTH,
    /** Left out: all of the month that wait for it and are the actor's to release. */
    instructions: Type.Optional(Type.Array(UUID, { minItems: 1, maxItems: INSTRUCTIONS_MAX })),
  },
  { additionalProperties: false },
)

type Released = { readonly instructions: readonly string[] }

/** The first of two persons of the payer's operator, or of the region's office. */
export const prepareMonth: Action<typeof INPUT, Released> = released(
  'health.prepare-instructions',
  { en: 'Prepare the payment instructions of a month', zh: '经办月度支付指令' },
  { may: roles('contributor', 'approver'), from: ['drafted'], work: prepareInstructions },
)

/** The second person: never who prepared. Throws `clearing.same-person`. */
export const approveMonth: Action<typeof INPUT, Released> = released(
  'health.approve-instructions',
  { en: 'Approve the payment instructions of a month', zh: '复核月度支付指令' },
  { may: roles('approver'), from: ['prepared'], work: approveInstructions },
)

/** Back to the first person, while nothing of it is paid. */
export const returnMonth: Action<typeof INPUT, Released> = released(
  'health.return-instructions',
  { en: 'Return payment instructions to who prepared them', zh: '退回月度支付指令' },
  { may: roles('approver'), from: ['prepared', 'approved'], work: returnInstructions },
)

function released(
  name: string,
  title: Text,
  how: {
    readonly may: ReturnType<typeof roles>
    readonly from: readonly Instruction['state'][]
    readonly work: typeof prepareInstructions
  },
): Action<typeof INPUT, Released> {
  return {
    name,
    title,
    input: INPUT,
    may: how.may,
    apply: async (tx, ctx, { month, instructions }) => {
      const operated = await operatedBy(tx)
      return aboveFences(tx, ctx, async () => {
        const cycle = await cycleOf(tx, month)
        const all = await listInstructions(tx, { scheme: SCHEME, cycle }, INSTRUCTIONS_MAX)
        const isOwn = ({ payer }: Instruction) => isReleaser(ctx, operated, payer)
        const ids =
          instructions ??
          all.flatMap((one) => (how.from.includes(one.state) && isOwn(one) ? [one.id] : []))
        requireOwn(all, ids, isOwn)
        await how.work(tx, ctx, ids)
        return { instructions: ids }
      })
    },
  }
}

function isReleaser({ actor }: Context, operated: string | null, payer: string): boolean {
  return actor.kind !== 'person' || actor.office || operated === payer
}

// What isn't of this month, or isn't there, is another's as well.
function requireOwn(
  all: readonly Instruction[],
  ids: readonly string[],
  isOwn: (one: Instruction) => boolean,
): void {
  const byId = new Map(all.map((one) => [one.id, one]))
  for (const id of ids) {
    const found = byId.get(id)
    if (found === undefined)
      throw new HouseError('clearing.unknown-instruction', { instruction: id })
    if (!isOwn(found))
      throw new HouseError('health.not-the-payer', { instruction: id, payer: found.payer })
  }
}

/** The clearing cycle of a month. Throws `health.month-not-cleared`. */
export async function cycleOf(
  tx: Write | Parameters<typeof operatedBy>[0],
  month: string,
): Promise<number> {
  const [row] = await tx<{ cycle: number | null }[]>`
    SELECT cycle FROM health.closed_months WHERE month = ${firstDayOf(month)}`
  if (row === undefined || row.cycle === null)
    throw new HouseError('health.month-not-cleared', { month })
  return row.cycle
}
