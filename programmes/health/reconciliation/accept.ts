import Type from 'typebox'
import { roles } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { REASON, UUID } from '../inputs.ts'
import { MONTH, WORKED_MAX } from './inputs.ts'
import { compareLists, countOpen } from './store.ts'

const INPUT = Type.Object(
  {
    differences: Type.Array(UUID, { minItems: 1, maxItems: WORKED_MAX }),
    reason: REASON,
  },
  { additionalProperties: false },
)

/**
 * The party of a list takes over what stands here: its own books are corrected, nothing here is. For whose list it is, and the
 * operator of its place. All or none. Throws `health.unknown-difference`.
 */
export const acceptDifferences: Action<
  typeof INPUT,
  { readonly accepted: number; readonly month: string }
> = {
  name: 'health.accept-differences',
  title: { en: 'Accept what stands here', zh: '认可本系统记录' },
  input: INPUT,
  may: roles('contributor'),
  apply: async (tx, ctx, { differences, reason }) => {
    const wanted = [...new Set(differences)]
    const rows = await ownOpen(tx, wanted)
    const found = new Set(rows)
    const other = wanted.find((id) => !found.has(id))
    if (other !== undefined)
      throw new HouseError('health.unknown-difference', { difference: other })
    await aboveFences(
      tx,
      ctx,
      () => tx`
        UPDATE health.differences SET state = 'accepted', reason = ${reason}, worked_at = ${ctx.now}
        WHERE id = ANY (${wanted}::uuid[]) AND state = 'open'`,
    )
    return { accepted: wanted.length, month: await monthOf(tx, wanted) }
  },
}

/**
 * Those of them that are open and the actor's to accept. Within the fences: whose list somebody sees, they may work; the office
 * only looks on.
 */
export async function ownOpen(
  tx: Read,
  differences: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    SELECT d.id FROM health.differences AS d JOIN health.lists AS l ON l.id = d.list
    WHERE d.id = ANY (${differences as string[]}::uuid[]) AND d.state = 'open'
      AND ((SELECT action.is_house()) OR (SELECT health.operated()) IN (l.place, l.province)
        OR l.party = 'institution' AND l.of IN (SELECT health.own_institutions()))`
  return rows.map(({ id }) => id)
}

/** The newest month of these differences. */
async function monthOf(tx: Read, differences: readonly string[]): Promise<string> {
  const [row] = await tx<{ month: string }[]>`
    SELECT to_char(max(d.month), 'YYYY-MM') AS month FROM health.differences AS d
    WHERE d.id = ANY (${differences as string[]}::uuid[])`
  return row?.month ?? ''
}

const OF_MONTH = Type.Object({ month: MONTH }, { additionalProperties: false })

/** Compares the lists of a month anew, after settlements were cancelled or settled again: what differs no more is gone. */
export const compare: Action<typeof OF_MONTH, { readonly open: number }> = {
  name: 'health.compare',
  title: { en: 'Compare the lists of a month anew', zh: '重新比对月度清单' },
  input: OF_MONTH,
  may: roles('contributor', 'approver'),
  apply: async (tx, ctx, { month }) => {
    await aboveFences(tx, ctx, () => compareLists(tx, ctx, month))
    return { open: await countOpen(tx, month) }
  },
}
