import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { findAccounts } from '../accounts/known-accounts.ts'
import { openAccounts, register } from '../accounts/open-accounts.ts'
import { PARTICIPANTS_MAX } from './limits.ts'
import { addCycle, enterCycle } from './store/cycles.ts'
import {
  listParticipants,
  listSchemes,
  savePairLimits,
  saveParticipants,
  saveScheme,
  seesAll,
} from './store/schemes.ts'
import type { ClearingContext, PairLimit, Participant, Scheme } from './types.ts'

/** What the ledger's transfers of clearing are for. */
export const PURPOSES = { payment: 'clearing/payment', prefund: 'clearing/prefund' } as const

/** Code of the ledger's account through which payments go that are made at once; it always returns to nothing. */
export function offsetAccount(scheme: string): string {
  return `clearing/${scheme}/offset`
}

/**
 * Makes a scheme with its participants and opens its first cycle, or brings one up to date: participants are added and
 * changed, never removed; limits of pairs are exactly those given. Throws `clearing.account-unfit`, `clearing.too-many`,
 * `clearing.unknown-participant`.
 */
export async function defineScheme(
  tx: Write,
  ctx: Pick<ClearingContext, 'now'>,
  scheme: Scheme,
  participants: readonly Participant[],
  pairLimits: readonly PairLimit[] = [],
): Promise<void> {
  if (participants.length > PARTICIPANTS_MAX) {
    const count = participants.length
    throw new HouseError('clearing.too-many', { count, max: PARTICIPANTS_MAX })
  }
  await requireAccounts(tx, scheme, participants)
  const codes = new Set(participants.map(({ code }) => code))
  for (const { debtor, creditor } of pairLimits)
    for (const participant of [debtor, creditor])
      if (!codes.has(participant))
        throw new HouseError('clearing.unknown-participant', {
          ...{ scheme: scheme.code, participant },
          known: [...codes].join(', '),
        })
  await register(tx, {
    purposes: [
      { code: PURPOSES.payment, title: { en: 'payment of clearing', zh: '清算资金拨付' } },
      { code: PURPOSES.prefund, title: { en: 'payment of a prefund', zh: '缴付预付金' } },
    ],
  })
  await openAccounts(tx, ctx, [
    {
      code: offsetAccount(scheme.code),
      owner: 'clearing',
      // Of no place: whoever adds up everything sees it.
      jurisdiction: scheme.code,
      asset: scheme.asset,
      kind: 'offset',
      limit: 'none',
      keepsHistory: false,
    },
  ])
  await saveScheme(tx, scheme)
  await saveParticipants(tx, scheme.code, participants)
  await savePairLimits(tx, scheme.code, pairLimits)
  if ((await enterCycle(tx, scheme.code, true)) === null)
    await addCycle(tx, scheme.code, 1, ctx.now)
}

/** Throws `clearing.unknown-scheme`. */
export async function getScheme(tx: Read, code: string): Promise<Scheme> {
  const all = await listSchemes(tx)
  const found = all.find((one) => one.code === code)
  if (found !== undefined) return found
  const known = all.map((one) => one.code).join(', ') || '—'
  throw new HouseError('clearing.unknown-scheme', { scheme: code, known })
}

/** Throws `clearing.unknown-participant`. */
export async function getParticipant(
  tx: Read,
  scheme: string,
  participant: string,
): Promise<Participant> {
  const all = await listParticipants(tx, scheme)
  const found = all.find(({ code }) => code === participant)
  if (found === undefined) {
    const known = all.map(({ code }) => code).join(', ')
    throw new HouseError('clearing.unknown-participant', { scheme, participant, known })
  }
  return found
}

/** For what adds up everybody's: who sees a part would get other sums. Throws `clearing.needs-office`. */
export async function requireAll(tx: Read): Promise<void> {
  if (!(await seesAll(tx))) throw new HouseError('clearing.needs-office')
}

async function requireAccounts(
  tx: Read,
  { asset }: Scheme,
  participants: readonly Participant[],
): Promise<void> {
  const named = participants.flatMap(({ code, account, prefund }) => [
    { participant: code, account },
    ...(prefund === null ? [] : [{ participant: code, account: prefund }]),
  ])
  const codes = [...new Set(named.map(({ account }) => account))]
  const found = new Map((await findAccounts(tx, codes, [])).map((one) => [one.code, one.asset]))
  const unfit = named.find(({ account }) => found.get(account) !== asset)
  if (unfit !== undefined) throw new HouseError('clearing.account-unfit', { ...unfit, asset })
}
