import Type from 'typebox'
import {
  clearingTerms,
  exposuresOf,
  listParticipants,
  lockScheme,
  statementOf,
} from '#engines/ledger'
import { prefundOf } from '#engines/ledger/pure'
import { officeRoles } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { findParameterAt } from '#platform/region'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { ensureScheme, SCHEME } from '../month/scheme.ts'
import { listMonths } from '../month/store.ts'
import type { Fen } from '../pure/index.ts'
import { firstDayOf } from '../reconciliation/store.ts'
import { proposalView, quarterBefore } from './proposal-view.ts'
import { acceptedIn, addProposals, replaceProposals } from './store.ts'
import type { Proposal, ProposalView } from './types.ts'

export const YEAR = Type.Integer({ minimum: 2000, maximum: 2100 })
const INPUT = Type.Object(
  {
    year: YEAR,
    dryRun: Type.Optional(Type.Boolean({ description: 'Only say what would be proposed.' })),
  },
  { additionalProperties: false },
)

export type Proposed = {
  readonly proposals: readonly ProposalView[]
  /** Provinces that have accepted theirs for the year, or for a later one: nothing new is proposed to them. */
  readonly accepted: readonly string[]
}

/**
 * Proposes to each province what its prefund should be in a year: so many mean months of what it owed in the last quarter of the
 * year before, by the law that holds on the first day of the year. Nothing moves until it accepts; proposed again, or for a later
 * year, the newer one counts. Throws `health.quarter-not-cleared`, `clearing.no-parameter`.
 */
export const proposePrefunds: Action<typeof INPUT, Proposed> = {
  name: 'health.propose-prefunds',
  title: { en: 'Propose the prefunds of a year', zh: '核定年度预付金' },
  input: INPUT,
  may: officeRoles('contributor', 'approver'),
  kept: ({ proposals, accepted }: Proposed) => ({
    proposals: proposals.map(({ id, province, amount }) => ({ id, province, amount })),
    accepted,
  }),
  apply: (tx, ctx, { year, dryRun = false }) =>
    aboveFences(tx, ctx, async () => {
      await ensureScheme(tx, ctx)
      // Of those who propose or accept at one moment each finds what the one before has done.
      await lockScheme(tx, SCHEME)
      const accepted = await acceptedIn(tx, year)
      const proposals = (await proposalsOf(tx, ctx, year)).filter(
        ({ province }) => !accepted.has(province),
      )
      if (!dryRun) {
        // Also of provinces that nothing is proposed to any more.
        await replaceProposals(tx, { year, province: null }, ctx.now)
        await addProposals(tx, proposals, ctx.now)
      }
      return { proposals: proposals.map(proposalView), accepted: [...accepted].toSorted() }
    }),
}

async function proposalsOf(tx: Read, ctx: Context, year: number): Promise<readonly Proposal[]> {
  const day = `${year}-01-01`
  const { prefundMonths } = clearingTerms(ctx.region, day)
  const parameter = findParameterAt(ctx.region, 'clearing-prefund-months', day)
  const months = quarterBefore(year)
  const cycles = [
    await cycleOf(tx, ctx, months[0]),
    await cycleOf(tx, ctx, months[1]),
    await cycleOf(tx, ctx, months[2]),
  ] as const
  const exposures = await exposuresOf(tx, SCHEME)
  const held = new Map(exposures.map(({ participant, prefund }) => [participant, prefund ?? 0n]))
  const proposals: Proposal[] = []
  for (const { code: province } of await listParticipants(tx, SCHEME)) {
    const owed = (cycle: number | null) => owedIn(tx, province, cycle)
    const quarter = [await owed(cycles[0]), await owed(cycles[1]), await owed(cycles[2])] as const
    const amount = prefundOf(quarter, prefundMonths)
    const has = held.get(province) ?? 0n
    if (amount === 0n && has === 0n) continue
    proposals.push({
      ...{ id: ctx.newId(), province, year, quarter, amount, held: has },
      ...{ times: parameter?.value ?? '', source: parameter?.source ?? '' },
      ...{ state: 'proposed', proposedAt: ctx.now, changedAt: null, moved: null },
    })
  }
  return proposals
}

/**
 * The cycle of a month; null where nothing was settled in it. Throws `health.quarter-not-cleared` where something waits, or may
 * still come because the month isn't over.
 */
async function cycleOf(tx: Read, { today }: Context, month: string): Promise<number | null> {
  if (month >= today.slice(0, 7)) throw new HouseError('health.quarter-not-cleared', { month })
  const [closed] = await tx<{ cycle: number | null }[]>`
    SELECT c.cycle FROM health.closed_months AS c WHERE c.month = ${firstDayOf(month)}`
  if (closed !== undefined && closed.cycle !== null) return closed.cycle
  const [settled] = await listMonths(tx, month)
  if (settled !== undefined && settled.settlements > 0)
    throw new HouseError('health.quarter-not-cleared', { month })
  return null
}

async function owedIn(tx: Read, participant: string, cycle: number | null): Promise<Fen> {
  if (cycle === null) return 0n
  const { total } = await statementOf(tx, { scheme: SCHEME, cycle, participant })
  return total.owed
}
