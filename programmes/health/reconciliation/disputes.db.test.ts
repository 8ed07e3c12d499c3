import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { clearMonth } from '../clearing/clear-month.ts'
import { closeMonth } from '../month/close-month.ts'
import { statement } from '../month/statement.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { disputeCommand } from '../terminal/dispute-command.ts'
import { tinyHealth, typedAt } from '../tiny/world.ts'
import { worklist } from '../worklist/worklist.ts'
import { ANSWERS_MAX, answerDispute } from './answer-dispute.ts'
import { disputes } from './queries.ts'

// A dispute from its raising to the adjustment in the next month, with its terms in working days.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const on = (day: string) => of(house.actor, { now: `${day}T02:00:00.000000Z`, today: day })
const anhui = acting('anhui', 'contributor', 'approver')
const shanghai = acting('shanghai', 'contributor', 'approver')
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const typed = typedAt(db, disputeCommand)

const settledOn = async (day: string) => {
  const bill = billOf(await insure('CN-340300'), '1000.00', { day })
  return (await act(settle, on(day), bill)).settlement ?? ''
}
const cleared = async (month: string, day: string) => {
  await handInAll(db, on(day), month, { hasMistakes: false })
  await act(closeMonth, on(day), { month })
  return act(clearMonth, on(day), { month })
}

let [settlement, id] = ['', '']
beforeAll(async () => {
  await prepare()
  settlement = await settledOn('2025-05-20')
  await cleared('2025-05', '2025-06-10')
})

const workOf = async (ctx = house, kind = 'dispute') =>
  (await ask(db, worklist, ctx, {})).items.filter((one) => one.kind === kind)

test('a dispute is raised at the terminal, and waits five working days for the other side', async () => {
  const options = { claimed: '140.00', reason: 'the patient was retired' }
  const raised = await typed(anhui, { args: ['raise', settlement], options })
  expect(raised.text).toMatch(/^Dispute [-0-9a-f]{36} is raised/)
  id = (await ask(db, disputes, house, {})).items[0]?.id ?? ''
  // Raised on Tuesday, 10 June.
  const waits = { place: 'CN-SH', what: 'open', amount: '240.00', due: '2025-06-17', isLate: false }
  expect(await workOf()).toMatchObject([waits])
  const late = of(house.actor, { now: '2025-06-18T02:00:00.000000Z', today: '2025-06-18' })
  expect(await workOf(late)).toMatchObject([{ isLate: true }])
  const listed = await typed(late, { args: [] })
  expect(listed.code).toBe(1)
  expect(listed.text).toContain('240.00 → 140.00\twaits for an answer\t2025-06-17')
  expect((await typed(shanghai, { args: ['list'], lang: 'zh' })).text).toContain('待答复')
})

test('it is answered by a party alone, and who raised it doesn’t answer for the other side', async () => {
  const said = { dispute: id, words: 'the card said employed' }
  for (const name of ['zhejiang', 'clinic', 'office'] as const)
    expect(await refusalOf(act(answerDispute, acting(name), said))).toBe('health.unknown-dispute')
  expect(await refusalOf(act(answerDispute, acting('anhui', 'reader'), said))).toBe(
    'action.refused',
  )
  await act(answerDispute, anhui, { dispute: id, words: 'the register is attached' })
  expect(await workOf()).toMatchObject([{ what: 'open', due: '2025-06-17' }])
  const nextDay = of(acting('hospital').actor, {
    ...{ now: '2025-06-11T02:00:00.000000Z', today: '2025-06-11' },
  })
  await act(answerDispute, nextDay, said)
  // Answered on Wednesday, 11 June; the decision has ten working days.
  expect(await workOf()).toMatchObject([{ what: 'answered', due: '2025-06-25' }])
  const [view] = (await ask(db, disputes, anhui, {})).items
  expect(view).toMatchObject({ waitsFor: 'decision', due: '2025-06-25' })
  expect(view?.answers.map(({ by, words }) => [by, words])).toEqual([
    ['CN-AH', 'the register is attached'],
    [null, 'the card said employed'],
  ])
  expect((await ask(db, disputes, acting('zhejiang'), {})).items).toEqual([])
})

test('of answers there is a limit, and the last one below it is taken', async () => {
  for (let count = 2; count < ANSWERS_MAX; count += 1)
    await act(answerDispute, shanghai, { dispute: id, words: `note ${count}` })
  const over = act(answerDispute, shanghai, { dispute: id, words: 'one more' })
  expect(await refusalOf(over)).toBe('health.too-many-answers')
})

test('what is conceded is an adjustment of the next month’s clearing, and nothing waits any more', async () => {
  const options = { owed: '140.00', reason: 'conceded' }
  expect(await refusalOf(typed(anhui, { args: ['decide', id], options }))).toBe(
    'health.unknown-dispute',
  )
  const decided = await typed(shanghai, { args: ['decide', id], options })
  expect(decided.text).toMatch(/^corrected\tadjusted in the next clearing by [-0-9a-f]{36}$/)
  expect(await workOf()).toEqual([])
  expect(await refusalOf(act(answerDispute, shanghai, { dispute: id, words: 'late' }))).toBe(
    'health.unknown-dispute',
  )
  const [view] = (await ask(db, disputes, house, {})).items
  expect(view).toMatchObject({ state: 'corrected', decided: '140.00', waitsFor: null, due: null })
  const before = await ask(db, statement, house, { month: '2025-05', province: 'CN-AH' })
  expect(before.lines.some(({ kind }) => kind === 'adjustment')).toBe(false)
  await settledOn('2025-06-20')
  await cleared('2025-06', '2025-07-21')
  const after = await ask(db, statement, house, { month: '2025-06', province: 'CN-AH' })
  expect(after.lines.filter(({ kind }) => kind === 'adjustment')).toMatchObject([
    { id: view?.adjustment, adjusts: settlement, dueTo: '100.00' },
  ])
  expect(after).toMatchObject({ owed: '240.00', dueTo: '100.00' })
})

test('a step that there isn’t is refused with those that there are', async () => {
  expect(await refusalOf(typed(house, { args: ['dance'] }))).toBe('health.unknown-dispute-step')
  const decided = await typed(house, { args: ['list'], options: { month: '2025-05' } })
  expect(decided.text).toContain('240.00 → 140.00\tcorrected')
  expect(decided.code).toBe(0)
})
