import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'

export type SubscriptionRow = {
  readonly id: string
  readonly email: string
  readonly lang: string
  /** Both null: every edition and erratum. */
  readonly bulletin: string | null
  readonly figure: string | null
  readonly person: string | null
  readonly token: string
  /** ISO 8601, UTC. */
  readonly askedAt: string
  readonly askedAgainAt: string
  readonly confirmedAt: string | null
  readonly toldUntil: string
  readonly finding: string | null
}

export type DeliveryRow = {
  readonly id: string
  readonly subscription: string
  readonly email: string
  readonly token: string
  readonly lang: string
  readonly madeAt: string
  readonly subject: string
  readonly body: string
  readonly state: 'waiting' | 'kept'
}

function columns(tx: Read) {
  return tx`id, email, lang, bulletin, figure, person, token, asked_at AS "askedAt", asked_again_at AS "askedAgainAt",
    confirmed_at AS "confirmedAt", told_until AS "toldUntil", finding`
}

/** What whoever acts shows to reach a subscription, for as long as the transaction lasts: row security goes by it. */
export async function show(
  tx: Read,
  by: { readonly token: string } | { readonly email: string },
): Promise<void> {
  const [token, email] = 'token' in by ? [by.token, ''] : ['', by.email]
  await tx`
    SELECT set_config('onedelta.subscription_token', ${token}, true),
      set_config('onedelta.subscription_email', ${email}, true)`
}

/** Throws `bulletin.unknown-subscription`. */
export async function getByToken(tx: Read, token: string): Promise<SubscriptionRow> {
  await show(tx, { token })
  const [found] = await tx<SubscriptionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.subscriptions WHERE token = ${token}`
  if (found === undefined) throw new HouseError('bulletin.unknown-subscription')
  return found
}

/** Those of an address; call `show` before. */
export async function listByEmail(tx: Read, email: string): Promise<readonly SubscriptionRow[]> {
  return tx<SubscriptionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.subscriptions WHERE email = ${email} ORDER BY asked_at, id`
}

export async function listByPerson(tx: Read, person: string): Promise<readonly SubscriptionRow[]> {
  return tx<SubscriptionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.subscriptions WHERE person = ${person} ORDER BY asked_at, id`
}

/** Confirmed ones, in the order of their ids after one. */
export async function listConfirmed(
  tx: Read,
  after: string | null,
  limit: number,
): Promise<readonly SubscriptionRow[]> {
  return tx<SubscriptionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.subscriptions
    WHERE confirmed_at IS NOT NULL AND (${after}::uuid IS NULL OR id > ${after}::uuid) ORDER BY id LIMIT ${limit}`
}

export async function countAskedSince(tx: Read, since: string): Promise<number> {
  const [found] = await tx<{ count: bigint }[]>`
    SELECT bulletin.subscriptions_asked_since(${since}) AS count`
  return Number(found?.count ?? 0n)
}

/** The address of a person who signed in; null for who has none. */
export async function emailOfPerson(tx: Read, person: string): Promise<string | null> {
  const [found] = await tx<{ email: string }[]>`SELECT email FROM auth."user" WHERE id = ${person}`
  return found?.email ?? null
}

export async function addSubscription(tx: Write, row: SubscriptionRow): Promise<void> {
  await tx`
    INSERT INTO bulletin.subscriptions (
      id, email, lang, bulletin, figure, person, token, asked_at, asked_again_at, confirmed_at, told_until, finding
    )
    VALUES (
      ${row.id}, ${row.email}, ${row.lang}, ${row.bulletin}, ${row.figure}, ${row.person}, ${row.token}, ${row.askedAt},
      ${row.askedAgainAt}, ${row.confirmedAt}, ${row.toldUntil}, ${row.finding}
    )`
}

export async function markAskedAgain(tx: Write, id: string, at: string): Promise<void> {
  await tx`UPDATE bulletin.subscriptions SET asked_again_at = ${at} WHERE id = ${id}`
}

/** From now on news are told; what came out before isn't news. */
export async function markConfirmed(
  tx: Write,
  id: string,
  { at, person }: { readonly at: string; readonly person: string | null },
): Promise<void> {
  await tx`
    UPDATE bulletin.subscriptions SET confirmed_at = ${at}, told_until = ${at}, person = coalesce(person, ${person}::uuid)
    WHERE id = ${id} AND confirmed_at IS NULL`
}

/** With its mails. */
export async function removeSubscription(tx: Write, id: string): Promise<void> {
  await tx`DELETE FROM bulletin.subscriptions WHERE id = ${id}`
}

/** Those that nobody confirmed in time, and mails that were done with long ago. */
export async function removeOld(
  tx: Write,
  before: { readonly asked: string; readonly done: string },
): Promise<void> {
  await tx`DELETE FROM bulletin.subscriptions WHERE confirmed_at IS NULL AND asked_again_at < ${before.asked}`
  await tx`DELETE FROM bulletin.deliveries WHERE done_at < ${before.done}`
}

/** What a run found to tell: one mail for each subscription, which then knows how far it was told. */
export async function addDeliveries(
  tx: Write,
  now: string,
  news: readonly {
    readonly id: string
    readonly subscription: string
    readonly finding: string | null
    readonly subject: string
    readonly body: string
  }[],
): Promise<void> {
  const column = <K extends keyof (typeof news)[number]>(name: K) => news.map((one) => one[name])
  await tx`
    INSERT INTO bulletin.deliveries (id, subscription, made_at, subject, body, state, tries)
    SELECT id, subscription, ${now}, subject, body, 'waiting', 0
    FROM unnest(
      ${column('id')}::uuid[], ${column('subscription')}::uuid[], ${column('subject')}::text[], ${column('body')}::text[]
    ) AS told (id, subscription, subject, body)`
  await tx`
    UPDATE bulletin.subscriptions AS s SET told_until = ${now}, finding = told.finding
    FROM unnest(${column('subscription')}::uuid[], ${column('finding')}::text[]) AS told (id, finding)
    WHERE s.id = told.id`
}

/** Figures that are followed and had no finding yet: how they stand is where news begin. */
export async function setFindings(
  tx: Write,
  found: readonly { readonly id: string; readonly finding: string }[],
): Promise<void> {
  await tx`
    UPDATE bulletin.subscriptions AS s SET finding = told.finding
    FROM unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ finding }) => finding)}::text[])
      AS told (id, finding)
    WHERE s.id = told.id`
}

/** Whether anybody subscribed: also what was asked for in vain is removed in its time. */
export async function hasSubscribers(tx: Read): Promise<boolean> {
  const [row] = await tx<{ some: boolean }[]>`
    SELECT EXISTS (SELECT FROM bulletin.subscriptions) AS some`
  return row?.some === true
}

/** Whether the turn of a mail has come. */
export async function isWaiting(tx: Read, now: string): Promise<boolean> {
  const [row] = await tx<{ some: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM bulletin.deliveries
      WHERE state = 'waiting' AND made_at + make_interval(mins => (2 ^ tries)::integer - 1) <= ${now}
    ) AS some`
  return row?.some === true
}

/** The oldest mails whose turn it is, for this transaction alone; after each try in vain twice as long is waited. */
export async function takeWaiting(
  tx: Write,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<readonly DeliveryRow[]> {
  return tx<DeliveryRow[]>`
    SELECT d.id, d.subscription, s.email, s.token, s.lang, d.made_at AS "madeAt", d.subject, d.body, d.state
    FROM bulletin.deliveries AS d JOIN bulletin.subscriptions AS s ON s.id = d.subscription
    WHERE d.state = 'waiting' AND d.made_at + make_interval(mins => (2 ^ d.tries)::integer - 1) <= ${now}
    ORDER BY d.made_at, d.id LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED`
}

export async function markSent(tx: Write, ids: readonly string[], at: string): Promise<void> {
  await tx`
    UPDATE bulletin.deliveries SET state = 'sent', done_at = ${at}, tries = tries + 1, subject = NULL, body = NULL
    WHERE id = ANY (${[...ids]}::uuid[])`
}

/** Tried in vain: after so many times nobody tries any more, and an administrator has to. */
export async function markTried(
  tx: Write,
  ids: readonly string[],
  { at, tries_max }: { readonly at: string; readonly tries_max: number },
): Promise<void> {
  await tx`
    UPDATE bulletin.deliveries SET tries = tries + 1,
      state = CASE WHEN tries + 1 >= ${tries_max} THEN 'kept' ELSE 'waiting' END,
      done_at = CASE WHEN tries + 1 >= ${tries_max} THEN ${at}::timestamptz END
    WHERE id = ANY (${[...ids]}::uuid[])`
}

/** Mails that didn't go out, the newest first. */
export async function listUndelivered(tx: Read, limit: number): Promise<readonly DeliveryRow[]> {
  return tx<DeliveryRow[]>`
    SELECT d.id, d.subscription, s.email, s.token, s.lang, d.made_at AS "madeAt", d.subject, d.body, d.state
    FROM bulletin.deliveries AS d JOIN bulletin.subscriptions AS s ON s.id = d.subscription
    WHERE d.state <> 'sent' ORDER BY d.made_at DESC, d.id DESC LIMIT ${limit}`
}
