import Type from 'typebox'
import { beforeAll, expect, test } from 'vitest'
import { ask, perform, type Role } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { peopleOver } from '#programmes/people'
import { fixedContext, testDatabase } from '#test/support'
import { sendAlerts } from '../alerts/send-alerts.ts'
import { isWaiting } from '../alerts/store.ts'
import { isWatched, watchDaily } from '../alerts/watch-prefunds.ts'
import { clearMonth } from '../clearing/clear-month.ts'
import { putUp } from '../clearing/pay.ts'
import { closeMonth } from '../month/close-month.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { monthCommand } from '../terminal/month-command.ts'
import { ORGANISATIONS, type OrganisationName, tinyHealth, typedAt } from '../tiny/world.ts'
import { worklist } from '../worklist/worklist.ts'
import { acceptPrefund } from './accept.ts'
import { proposePrefunds } from './propose.ts'
import { prefundProposals } from './queries.ts'

// The prefunds of 2025 by the clearings of the last quarter of 2024, and who is told once how much of them is taken up.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const on = (day: string, given: Partial<Context> = {}) =>
  of(house.actor, { now: `${day}T02:00:00.000000Z`, today: day, ...given })
const january = on('2025-01-20')
const anhui = of(acting('anhui', 'approver', 'contributor').actor, {
  ...{ now: january.now, today: january.today },
})
const office = acting('office', 'contributor')
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const typed = typedAt(db, monthCommand)

/** Anhui owes Shanghai 40 % of what is above 400.00. */
const settledOn = async (day: string, amount: string) =>
  act(settle, on(day), billOf(await insure('CN-340300'), amount, { day }))
const cleared = async (month: string, day: string) => {
  await handInAll(db, on(day), month, { hasMistakes: false })
  await act(closeMonth, on(day), { month })
  await act(clearMonth, on(day), { month })
}
const prefundOf = (province: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ balance: bigint }[]>`
      SELECT b.credits_posted - b.debits_posted AS balance FROM ledger.accounts AS a
      JOIN ledger.balances AS b ON b.account = a.id WHERE a.code = ${`health/prefund/${province}`}`
    return row?.balance ?? null
  })

beforeAll(async () => {
  await prepare()
  await settledOn('2024-10-20', '1000.00')
  await settledOn('2024-11-20', '600.00')
  await settledOn('2024-12-20', '750.25')
})

test('nothing is proposed while a month of the quarter isn’t cleared, and nothing is watched before', async () => {
  expect(await db.read((tx) => isWatched(tx))).toBe(false)
  await cleared('2024-10', '2024-11-20')
  await cleared('2024-11', '2024-12-20')
  expect(await refusalOf(act(proposePrefunds, january, { year: 2025 }))).toBe(
    'health.quarter-not-cleared',
  )
  await cleared('2024-12', '2025-01-20')
})

test('a quarter that isn’t over counts as nothing known, not as nothing owed', async () => {
  for (const [day, month] of [
    ['2025-01-20', '2025-10'],
    ['2025-12-31', '2025-12'],
  ] as const) {
    const early = of(office.actor, { now: `${day}T02:00:00.000000Z`, today: day })
    for (const dryRun of [true, false]) {
      const refused = act(proposePrefunds, early, { year: 2026, dryRun })
      await expect(refused).rejects.toMatchObject({
        ...{ code: 'health.quarter-not-cleared', info: { month } },
      })
    }
  }
})

test('twice the mean of the last quarter is proposed, to the fen, with how that comes about', async () => {
  expect(await refusalOf(act(proposePrefunds, anhui, { year: 2025 }))).toBe('action.refused')
  const tried = await act(proposePrefunds, office, { year: 2025, dryRun: true })
  expect((await ask(db, prefundProposals, house, {})).items).toEqual([])
  // 240.00, 80.00 and 140.10: 460.10 / 3 * 2 is 306.7333.
  const { proposals, accepted } = await act(proposePrefunds, office, { year: 2025 })
  expect(accepted).toEqual([])
  expect(proposals).toMatchObject([
    {
      ...{ province: 'CN-AH', year: 2025, amount: '306.73', held: '0.00', change: '306.73' },
      months: [
        { month: '2024-10', owed: '240.00' },
        { month: '2024-11', owed: '80.00' },
        { month: '2024-12', owed: '140.10' },
      ],
      ...{ times: '2', source: expect.stringContaining('recalled, unverified') },
    },
  ])
  expect(tried.proposals.map(({ amount }) => amount)).toEqual(['306.73'])
  const why = proposals[0]?.why ?? []
  expect(why.map(({ en }) => en).join(' ')).toContain('460.10 ÷ 3 × 2 = 306.73 yuan')
  expect(why.every(({ zh }) => zh !== undefined && zh !== '')).toBe(true)
})

test('the province sees its own and accepts it once; the money is moved once', async () => {
  expect((await ask(db, prefundProposals, acting('zhejiang'), {})).items).toEqual([])
  const [first] = (await ask(db, prefundProposals, anhui, {})).items
  // Proposed anew, the newer one counts.
  await act(proposePrefunds, office, { year: 2025 })
  const [one] = (await ask(db, prefundProposals, anhui, { state: 'proposed' })).items
  const accept = (ctx: Context, id = one?.id) =>
    refusalOf(act(acceptPrefund, ctx, { proposal: id }))
  expect(await accept(anhui, first?.id)).toBe('health.unknown-proposal')
  expect(await accept(acting('zhejiang', 'approver'))).toBe('health.unknown-proposal')
  expect(await accept(acting('anhui'))).toBe('action.refused')
  const works = (await ask(db, worklist, anhui, {})).items.filter(({ kind }) => kind === 'prefund')
  expect(works).toMatchObject([{ place: 'CN-AH', what: '2025', amount: '306.73' }])
  // Some of it was put up meanwhile, so that only the rest is moved.
  await act(putUp, anhui, { province: 'CN-AH', amount: '6.73' })
  const done = await Promise.all([accept(anhui), accept(anhui)])
  expect(done.toSorted()).toEqual(['done', 'health.unknown-proposal'])
  expect(await prefundOf('CN-AH')).toBe(30_673n)
  const items = (await ask(db, prefundProposals, anhui, {})).items
  expect(items.map(({ state, change }) => [state, change])).toEqual([
    ['accepted', '300.00'],
    ['replaced', '306.73'],
  ])
  const again = await act(proposePrefunds, office, { year: 2025 })
  expect(again).toEqual({ proposals: [], accepted: ['CN-AH'] })
  const left = (await ask(db, worklist, anhui, {})).items.filter(({ kind }) => kind === 'prefund')
  expect(left).toEqual([])
})

test('what is too much for the next year is taken back, at the terminal', async () => {
  const next = { now: '2026-01-20T02:00:00.000000Z', today: '2026-01-20' }
  const proposed = await typed(on('2026-01-20'), { args: ['propose'] })
  expect(proposed.text).toContain('CN-AH\t2026\t0.00\t-306.73')
  const options = { province: 'CN-AH' }
  const accepting = of(anhui.actor, next)
  const taken = await typed(accepting, { args: ['accept-prefund'], options, lang: 'zh' })
  expect(taken.text).toContain('可退回 306.73 元')
  expect(await prefundOf('CN-AH')).toBe(0n)
  expect(await refusalOf(typed(accepting, { args: ['accept-prefund'], options }))).toBe(
    'health.unknown-proposal',
  )
})

const NOTHING = Type.Object({})
/** Sign-up goes by mail and passwords, which are not what is tested here. */
async function enterMembers(
  members: readonly (readonly [OrganisationName, string, Role])[],
): Promise<void> {
  const found = peopleOver([]).actions.find(({ name }) => name === 'people.found-organisation')
  if (found === undefined) throw new Error('organisations are entered by an action of people')
  const jurisdictions = { office: 'CN-YRD', anhui: 'CN-AH', zhejiang: 'CN-ZJ' } as const
  for (const [name, jurisdiction] of Object.entries(jurisdictions)) {
    const title = { en: name, zh: name }
    const given = { code: name, title, office: title, jurisdiction, regional: name === 'office' }
    const id = ORGANISATIONS[name as OrganisationName]
    await perform(db, found, { ...house, newId: () => id }, { ...given, example: true })
  }
  const entering: Action<typeof NOTHING, null> = {
    ...{ name: watchDaily.name, title: watchDaily.title, may: watchDaily.may, input: NOTHING },
    apply: async (tx, { now, newId }) => {
      for (const [name, email, role] of members) {
        const id = newId()
        await tx`
          INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
          VALUES (${id}, ${email}, ${email}, true, ${now}, ${now})`
        await tx`
          INSERT INTO people.memberships (id, organisation, person, roles, since)
          VALUES (${newId()}, ${ORGANISATIONS[name]}, ${id}, ${[role]}, ${now})`
      }
      return null
    },
  }
  await act(entering, house, {})
}

test('each passing of a mark is told once by mail, to who runs the insurance and to the office', async () => {
  await enterMembers([
    ['anhui', 'approver@anhui.example.org', 'approver'],
    ['anhui', 'reader@anhui.example.org', 'reader'],
    ['office', 'clearing@office.example.org', 'contributor'],
    ['zhejiang', 'approver@zhejiang.example.org', 'approver'],
  ])
  const real = (day: string) => on(day, { world: 'recorded' })
  // Nothing is paid yet: 460.10 of 600.00 is past 70 %, and not 90 %.
  await act(putUp, house, { province: 'CN-AH', amount: '600.00' })
  const first = await act(watchDaily, real('2026-02-02'), {})
  expect(first.told).toEqual(['CN-AH'])
  // However often somebody looks.
  expect(await act(watchDaily, real('2026-02-03'), {})).toEqual({ crossings: 0, told: [] })
  const sent: { to: string; subject: string; text: string }[] = []
  let answers: 'sent' | 'kept' = 'kept'
  const send = (now: string) =>
    act(sendAlerts, of(house.actor, { now, mail: { home: 'https://d.example', post } }), {})
  const post = async (message: { to: string; subject: string; text: string }) => {
    sent.push(message)
    return answers
  }
  expect(await db.read((tx) => isWaiting(tx, '2026-02-02T02:00:00Z'))).toBe(false)
  expect(await send('2026-02-02T02:01:00.000000Z')).toEqual({ sent: 0, waiting: 2 })
  answers = 'sent'
  expect(await send('2026-02-02T02:05:00.000000Z')).toEqual({ sent: 2, waiting: 0 })
  expect(await send('2026-02-02T02:50:00.000000Z')).toEqual({ sent: 0, waiting: 0 })
  expect(sent.map(({ to }) => to).toSorted()).toEqual([
    ...['approver@anhui.example.org', 'approver@anhui.example.org'],
    ...['clearing@office.example.org', 'clearing@office.example.org'],
  ])
  const [mail] = sent
  expect(mail?.text).toContain('would have to pay 460.10 yuan, and has put up 600.00: 70 % or more')
  expect(mail?.text).toContain('使用率已达 70 % 以上')
  expect(mail?.text).toContain('https://d.example/en/health/desk')
  expect(mail?.text).not.toContain('{home}')
})

test('a mark that is left and passed again is told again, the graver of two alone, and none in a world that isn’t real', async () => {
  const mails = () =>
    db.migrator.read(async (tx) => {
      const [row] = await tx<{ count: number }[]>`
        SELECT count(*)::integer AS count FROM health.alert_mails WHERE state = 'waiting'`
      return row?.count
    })
  await act(putUp, house, { province: 'CN-AH', amount: '1000.00' })
  await settledOn('2026-02-02', '5000.00')
  await settledOn('2026-02-02', '5000.00')
  await cleared('2026-02', '2026-03-20')
  const simulated = await act(watchDaily, on('2026-03-21'), {})
  expect(simulated.told).toEqual(['CN-AH'])
  expect(await mails()).toBe(0)
  await act(putUp, house, { province: 'CN-AH', amount: '9000.00' })
  await settledOn('2026-03-23', '90000.00')
  await cleared('2026-03', '2026-04-20')
  const recorded = await act(watchDaily, on('2026-04-21', { world: 'recorded' }), {})
  expect(recorded.told).toEqual(['CN-AH'])
  // One for each of two persons, though both marks were passed at once.
  expect(await mails()).toBe(2)
})
