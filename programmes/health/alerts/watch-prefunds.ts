import Type from 'typebox'
import {
  type Alert,
  clearingTerms,
  exposuresOf,
  listAlerts,
  listSchemes,
  watchPrefunds,
} from '#engines/ledger'
import { house } from '#platform/action'
import type { Read, Write } from '#platform/db'
import { formatRational, multiply, rational } from '#platform/exact'
import type { Action, Context } from '#programmes/contract'
import { findRegional, listMembers } from '#programmes/people'
import { SCHEME } from '../month/scheme.ts'
import { letterOf } from './letter.ts'
import { addMails, addTold, type NewMail, operatorOf, toldOf } from './store.ts'

const INPUT = Type.Object({}, { additionalProperties: false })
const ALERTS_MAX = 1000
/** After so long who should have acted has read the worklist. */
const WORTH_days = 7
const ACTING = ['contributor', 'approver', 'administrator'] as const

export type Watched = {
  /** Crossings that this look found. */
  readonly crossings: number
  /** Provinces of whose alert mails were written. */
  readonly told: readonly string[]
}

/**
 * Looks every day whether a prefund's share is passed, or left again, and tells of each passing once, by whichever step it was
 * found: who runs the province's insurance, and the region's office. Both of one province at a time are one mail, the graver.
 */
export const watchDaily: Action<typeof INPUT, Watched> = {
  name: 'health.watch-prefunds',
  title: { en: 'Watch prefunds and tell of alerts', zh: '监测预付金并发送预警' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    const { thresholds } = clearingTerms(ctx.region, ctx.today)
    const found = await watchPrefunds(tx, ctx, SCHEME, thresholds)
    const standing = standingOf(await listAlerts(tx, SCHEME, ALERTS_MAX))
    const before = await toldOf(
      tx,
      standing.map(({ id }) => id),
    )
    const fresh = standing.filter(({ id }) => !before.has(id))
    const told = await addTold(tx, fresh, ctx.now)
    const graver = gravestOf(fresh.filter(({ id }) => told.has(id)))
    await write(tx, ctx, graver)
    return { crossings: found.length, told: graver.map(({ participant }) => participant) }
  },
}

/** A scheme is there only once something was cleared or put up. */
export async function isWatched(tx: Read): Promise<boolean> {
  return (await listSchemes(tx)).some(({ code }) => code === SCHEME)
}

/** Shares that are passed and weren't left again, each by its newest crossing. */
function standingOf(alerts: readonly Alert[]): readonly Alert[] {
  const newest = new Map<string, Alert>()
  for (const alert of alerts) {
    const key = `${alert.participant} ${alert.level}`
    if (!newest.has(key)) newest.set(key, alert)
  }
  return [...newest.values()].filter(({ direction }) => direction === 'up')
}

function gravestOf(alerts: readonly Alert[]): readonly Alert[] {
  const gravest = new Map<string, Alert>()
  for (const alert of alerts)
    if (alert.level === 'red' || !gravest.has(alert.participant))
      gravest.set(alert.participant, alert)
  return [...gravest.values()].toSorted((a, b) => (a.participant < b.participant ? -1 : 1))
}

async function write(tx: Write, ctx: Context, alerts: readonly Alert[]): Promise<void> {
  // Nobody is written to about what never happened.
  if (ctx.world === 'simulated' || alerts.length === 0) return
  const { thresholds } = clearingTerms(ctx.region, ctx.today)
  const pct = (share: typeof thresholds.red) =>
    formatRational(multiply(share, rational(100n, 1n)), 0, 'half-up')
  const marks = { yellow_pct: pct(thresholds.yellow), red_pct: pct(thresholds.red) }
  const office = (await findRegional(tx))?.id
  const exposures = new Map((await exposuresOf(tx, SCHEME)).map((one) => [one.participant, one]))
  const mails: NewMail[] = []
  for (const alert of alerts) {
    const now = exposures.get(alert.participant)
    const [exposure, prefund] = [now?.exposure ?? alert.exposure, now?.prefund ?? alert.prefund]
    const { subject, body } = letterOf(ctx.region, { ...alert, exposure, prefund }, marks)
    const told = new Set<string>()
    for (const organisation of [await operatorOf(tx, alert.participant), office]) {
      if (organisation === undefined) continue
      for (const { person, email, roles, until } of await listMembers(tx, organisation)) {
        const acts = ACTING.some((role) => roles.includes(role))
        if (until !== null || !email.includes('@') || !acts || told.has(person)) continue
        told.add(person)
        mails.push({ id: ctx.newId(), alert: alert.id, organisation, person, subject, body })
      }
    }
  }
  const expiresAt = Temporal.Instant.from(ctx.now)
    .add({ hours: WORTH_days * 24 })
    .toString()
  if (mails.length > 0) await addMails(tx, mails, { at: ctx.now, expiresAt })
}
