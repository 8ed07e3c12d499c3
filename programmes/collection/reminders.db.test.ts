import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import Type from 'typebox'
import { beforeAll, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { loadRegion, packFiles } from '#platform/region'
import { type Action, type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { remind } from './actions/remind.ts'
import { sendReminders } from './actions/send-reminders.ts'
import { journeyOf } from './tiny/journey.ts'
import { foundOrganisations, ZHEJIANG } from './tiny/people.ts'

// No mail of a reminder is lost, wherever its server dies.

const NOW = '2026-12-09T00:30:00.000000Z'
const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const db = await testDatabase()
const { newId } = systemClock()
const sent: { readonly to: string; readonly text: string }[] = []

let ctx: Context
beforeAll(async () => {
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region, newId }), series, now: NOW, today: '2026-12-09' }
  await foundOrganisations(db, ctx)
  await enterMember('wen@example.org')
})
const { askFive } = journeyOf(db, () => ctx)

const NOTHING = Type.Object({})

/** Sign-up goes by mail and passwords, which are not what is tested here. */
async function enterMember(email: string): Promise<void> {
  const entering: Action<typeof NOTHING, null> = {
    ...{ name: 'collection.remind', title: remind.title, may: remind.may, input: NOTHING },
    apply: async (tx, { now, newId: idOf }) => {
      const id = idOf()
      await tx`
        INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
        VALUES (${id}, ${email}, ${email}, true, ${now}, ${now})`
      await tx`
        INSERT INTO people.memberships (id, organisation, person, roles, since)
        VALUES (${idOf()}, ${ZHEJIANG}, ${id}, '{contributor}', ${now})`
      return null
    },
  }
  await perform(db, entering, ctx, {})
}

/** A server that is killed right after it reminded, or while it sends; what it had handed to the post. */
async function die(what: 'remind' | 'send'): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('./tiny/remind-and-die.ts', import.meta.url))
  const child = spawn(process.execPath, [script, db.url('app'), NOW, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  child.stdout.on('data', (bytes: Buffer) => said.push(...bytes.toString().split('\n')))
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  // PostgreSQL has yet to notice, and whoever comes before that passes over what the dead one had locked.
  await expect.poll(transactionsLeft).toBe(0)
  return said.filter((line) => line !== '')
}

async function transactionsLeft(): Promise<number> {
  const { sql } = db.admin
  const rows = await sql`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND backend_type = 'client backend' AND xact_start IS NOT NULL`
  return rows.length
}

const send = () =>
  perform(
    db,
    sendReminders,
    {
      ...ctx,
      actor: { kind: 'system', id: 'jobs' },
      mail: {
        home: 'https://example.org',
        post: async (message) => {
          sent.push(message)
          return 'sent'
        },
        kept: { list: () => [], drop: () => undefined },
      },
    },
    {},
  )

test('a mail goes out after a crash between the reminder and its mail, and after one while it is sent', async () => {
  const id = await askFive()
  expect(await die('remind')).toEqual([])
  expect(sent).toEqual([])
  // The next one dies with the mail on its way: nobody can know that it arrived.
  expect(await die('send')).toEqual(['wen@example.org'])
  expect(await send()).toEqual({ sent: 1, waiting: 0 })
  expect(sent.map(({ to }) => to)).toEqual(['wen@example.org'])
  expect(sent[0]?.text).toContain(id)
  // And once that is written down it is over, whoever reminds again.
  expect(await die('remind')).toEqual([])
  expect(await send()).toEqual({ sent: 0, waiting: 0 })
  expect(sent).toHaveLength(1)
})

test('who has left the organisation is written to no more, nor is a mail sent that came too late', async () => {
  await enterMember('bai@example.org')
  await askFive()
  await die('remind')
  const late = { ...ctx, now: '2026-12-16T00:30:00.000000Z' }
  const leaving: Action<typeof NOTHING, null> = {
    ...{ name: 'collection.remind', title: remind.title, may: remind.may, input: NOTHING },
    apply: async (tx, { now }) => {
      await tx`
        UPDATE people.memberships SET until = ${now}
        WHERE person = (SELECT u.id FROM auth."user" AS u WHERE u.email = 'bai@example.org')`
      return null
    },
  }
  await perform(db, leaving, ctx, {})
  const before = sent.length
  await send()
  expect(sent.slice(before).map(({ to }) => to)).toEqual(['wen@example.org'])

  await askFive()
  await die('remind')
  const all = { ...late, actor: { kind: 'system' as const, id: 'jobs' } }
  const nobody = {
    home: 'x',
    post: () => expect.fail('it came too late'),
    kept: undefined as never,
  }
  expect(await perform(db, sendReminders, { ...all, mail: nobody }, {})).toEqual({
    sent: 0,
    waiting: 0,
  })
  const states = await db.migrator.read(
    (tx) => tx<{ state: string; texts: bigint }[]>`
      SELECT state, count(body) AS texts FROM collection.reminder_mails GROUP BY state ORDER BY state`,
  )
  expect(states.map((row) => ({ ...row }))).toEqual([
    { state: 'given-up', texts: 0n },
    { state: 'sent', texts: 0n },
  ])
})
