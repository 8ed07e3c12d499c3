import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { fixedContext, testDatabase } from '#test/support'
import { clearMonth } from '../clearing/clear-month.ts'
import { decideDispute } from '../clearing/decide-dispute.ts'
import { disputesPage } from '../desk/disputes-page.ts'
import { closeMonth } from '../month/close-month.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { type OrganisationName, tinyHealth } from '../tiny/world.ts'
import { answerDispute } from './answer-dispute.ts'
import { dispute } from './dispute.ts'
import { disputes } from './queries.ts'

// A dispute is between two sides, of which each has several organisations: none of them decides, or answers, for the other.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const on = (day: string) => of(house.actor, { now: `${day}T02:00:00.000000Z`, today: day })
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const as = (name: OrganisationName): Context => acting(name, 'contributor', 'approver')

let settled: readonly string[] = []
beforeAll(async () => {
  await prepare()
  const places = ['CN-340300', 'CN-340300', 'CN-330200', 'CN-330200']
  const found: string[] = []
  for (const place of places) {
    const bill = billOf(await insure(place), '1000.00', { day: '2025-05-20' })
    found.push((await act(settle, on('2025-05-20'), bill)).settlement ?? '')
  }
  settled = found
  await handInAll(db, house, '2025-05', { hasMistakes: false })
  await act(closeMonth, house, { month: '2025-05' })
  await act(clearMonth, house, { month: '2025-05' })
})

const raised = async (by: OrganisationName, index: number, change: number) => {
  const found = (await ask(db, disputesPage, as(by), { settlement: settled[index] })).chosen
  const payable = Number(found?.payable)
  expect(payable).toBeGreaterThan(150)
  const claimed = (payable + change).toFixed(2)
  const given = { settlement: settled[index], claimed, reason: 'why' }
  const { dispute: id } = await act(dispute, as(by), given)
  const decide = (name: OrganisationName, by: number | null) =>
    refusalOf(
      act(decideDispute, as(name), {
        ...{ dispute: id, outcome: 'so' },
        ...(by === null ? {} : { owed: (payable + by).toFixed(2) }),
      }),
    )
  const shown = async (name: OrganisationName) => {
    const { items } = await ask(db, disputesPage, as(name), {})
    const one = items.find((item) => item.id === id)
    return [one?.ways, one?.isGaining]
  }
  const waits = async () =>
    (await ask(db, disputes, house, {})).items.find((item) => item.id === id)?.waitsFor
  const answer = (name: OrganisationName) =>
    act(answerDispute, as(name), { dispute: id, words: 'we say' })
  return { decide, shown, waits, answer, payable, id }
}

test('of who is asked for more nobody takes the bill back by it, nor concedes more than is claimed', async () => {
  const { decide, shown, payable } = await raised('shanghai', 0, 60)
  expect(await shown('anhui')).toEqual([['owed'], false])
  expect(await shown('shanghai')).toEqual([['stands'], true])
  for (const by of [-payable, -0.01, 60.01, 999_999])
    expect(await decide('anhui', by)).toBe('health.beyond-dispute')
  // That it stands isn't for the side that is asked to say.
  for (const by of [null, 0]) expect(await decide('anhui', by)).toBe('health.unknown-dispute')
  expect(await decide('shanghai', 60)).toBe('health.unknown-dispute')
  expect(await decide('anhui', 30)).toBe('done')
})

test('what a hospital raised isn’t conceded nor answered by the operator of its own place', async () => {
  const { decide, shown, waits, answer } = await raised('hospital', 1, 60)
  expect(await shown('hospital')).toEqual([['stands'], true])
  expect(await shown('shanghai')).toEqual([[], true])
  expect(await shown('office')).toEqual([['stands', 'owed'], false])
  for (const by of [60, 999_999])
    expect(await decide('shanghai', by)).toBe('health.unknown-dispute')
  await answer('shanghai')
  expect(await waits()).toBe('answer')
  await answer('anhui')
  expect(await waits()).toBe('decision')
  expect(await decide('anhui', 60)).toBe('done')
})

test('what a city raised isn’t conceded nor answered by its own province', async () => {
  const { decide, shown, waits, answer } = await raised('ningbo', 2, -100)
  expect(await shown('zhejiang')).toEqual([[], true])
  expect(await shown('shanghai')).toEqual([['owed'], false])
  for (const by of [-100, -150]) expect(await decide('zhejiang', by)).toBe('health.unknown-dispute')
  expect(await decide('anhui', -100)).toBe('health.unknown-dispute')
  await answer('zhejiang')
  expect(await waits()).toBe('answer')
  await answer('hospital')
  expect(await waits()).toBe('decision')
  for (const by of [-100.01, 50]) expect(await decide('shanghai', by)).toBe('health.beyond-dispute')
  expect(await decide('shanghai', -100)).toBe('done')
})

test('who raised it takes it back, also by naming what is payable, and the office decides another sum', async () => {
  const first = await raised('ningbo', 3, -100)
  expect(await first.decide('zhejiang', null)).toBe('health.unknown-dispute')
  expect(await first.decide('ningbo', 0)).toBe('done')
  const second = await raised('ningbo', 3, -100)
  expect(await second.decide('office', 20)).toBe('done')
})
