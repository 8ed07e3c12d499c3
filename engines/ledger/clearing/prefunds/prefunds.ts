import type { Read, Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import { postTransfers } from '../../post/post-transfers.ts'
import { reaches, type Thresholds } from '../../pure/netting/prefund.ts'
import { isDone, resultWords } from '../../results.ts'
import { exposureBook } from '../obligations/exposure-book.ts'
import { getParticipant, getScheme, PURPOSES, requireAll } from '../schemes.ts'
import { addAlerts, addIncrease, countCrossings, lockIncrease, payStored } from '../store/alerts.ts'
import { availableOf, owedOf } from '../store/obligations.ts'
import { listParticipants, lockScheme } from '../store/schemes.ts'
import type { Alert, AlertLevel, ClearingContext, Exposure, Increase } from '../types.ts'

/** What each participant would have to pay, beside its prefund and its limit. Throws `clearing.unknown-scheme`, `clearing.needs-office`. */
export async function exposuresOf(tx: Read, code: string): Promise<readonly Exposure[]> {
  await requireAll(tx)
  const scheme = await getScheme(tx, code)
  const [participants, { standing, unpaid }] = await Promise.all([
    listParticipants(tx, code),
    owedOf(tx, code),
  ])
  const book = exposureBook(scheme, standing, unpaid, 0)
  const available = await availableOf(
    tx,
    participants.flatMap(({ prefund }) => prefund ?? []),
  )
  return participants.map(({ code: participant, prefund, limit }) => ({
    participant,
    exposure: book.exposureOf(participant),
    prefund: prefund === null ? null : (available.get(prefund)?.amount ?? 0n),
    limit,
  }))
}

const LEVELS: readonly AlertLevel[] = ['yellow', 'red']

/**
 * Records each crossing of a share of a prefund since the last time, upwards or downwards, once: who looks twice, or two who
 * look at once, find it once. Answers those found now. Throws `clearing.unknown-scheme`, `clearing.needs-office`.
 */
export async function watchPrefunds(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  scheme: string,
  thresholds: Thresholds,
): Promise<readonly Alert[]> {
  await lockScheme(tx, scheme)
  const exposures = await exposuresOf(tx, scheme)
  const counts = await countCrossings(tx, scheme)
  const found = exposures.flatMap(({ participant, exposure, prefund }) => {
    if (prefund === null) return []
    return LEVELS.flatMap((level) => {
      const count = counts.get(`${level} ${participant}`) ?? 0
      const isAbove = reaches(exposure, prefund, thresholds[level])
      if (isAbove === (count % 2 === 1)) return []
      const direction = isAbove ? ('up' as const) : ('down' as const)
      const at = ctx.now
      const number = count + 1
      return [
        { id: ctx.newId(), scheme, participant, level, number, direction, at, exposure, prefund },
      ]
    })
  })
  if (found.length > 0) await addAlerts(tx, found)
  return found.map(({ number: _, ...alert }) => alert)
}

/** Asks a participant to put up more. Throws `clearing.unknown-participant`. */
export async function askIncrease(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  asked: {
    readonly scheme: string
    readonly participant: string
    readonly amount: bigint
    readonly due: Day
  },
): Promise<Increase> {
  assert(asked.amount > 0n, 'an increase is above zero')
  await getParticipant(tx, asked.scheme, asked.participant)
  const fixed = { id: ctx.newId(), askedAt: ctx.now, transfer: null, paidAt: null }
  const increase: Increase = { ...asked, ...fixed }
  await addIncrease(tx, increase)
  return increase
}

/**
 * Pays an increase into the prefund, from an account of the ledger. Throws `clearing.unknown-increase`, `clearing.not-paid`
 * with the ledger's word, `ledger.busy`.
 */
export async function payIncrease(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  id: string,
  from: string,
): Promise<Increase> {
  const increase = await lockIncrease(tx, id)
  if (increase === undefined) throw new HouseError('clearing.unknown-increase', { increase: id })
  const { prefund } = await getParticipant(tx, increase.scheme, increase.participant)
  if (prefund === null) throw new HouseError('clearing.unknown-increase', { increase: id })
  const transfer = ctx.newId()
  const [made] = await postTransfers(tx, ctx, [
    {
      kind: 'post',
      id: transfer,
      effectiveAt: ctx.now,
      purpose: PURPOSES.prefund,
      document: id,
      debit: from,
      credit: prefund,
      amount: increase.amount,
    },
  ])
  assert(made !== undefined, 'each item has a result')
  if (!isDone(made.result)) {
    const words = resultWords(made.result)
    throw new HouseError('clearing.not-paid', { why: words.en, whyZh: words.zh })
  }
  await payStored(tx, id, transfer, ctx.now)
  return { ...increase, transfer, paidAt: ctx.now }
}
