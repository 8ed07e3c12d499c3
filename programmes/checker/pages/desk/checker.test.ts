import { expect, test } from 'vitest'
import type { CheckAnswer } from '../../types.ts'
import { newChecker, type Reader } from './checker.ts'
import type { Asked, Told } from './worker.ts'

const ASKED = { text: 'The fleet has 31 ferries.' } as Asked
const ANSWER = { claims: [] } as unknown as CheckAnswer

type Fake = Worker & { asked: unknown[]; isEnded: boolean; tell: (told: Told) => void }

/** Workers that do what a test tells them to. */
function workers() {
  const begun: Fake[] = []
  const released = new Map<string, () => void>()
  const begin = (): Reader => {
    const one = {
      onerror: null,
      onmessage: null,
      onmessageerror: null,
      asked: [] as unknown[],
      isEnded: false,
      postMessage: (asked: unknown) => one.asked.push(asked),
      terminate: () => {
        one.isEnded = true
      },
      tell: (told: Told) => one.onmessage?.({ data: told } as MessageEvent),
    } as unknown as Fake
    begun.push(one)
    return one
  }
  const checker = newChecker(begin, (lock, gone) => released.set(lock, gone))
  const fail = (at: number) => begun[at]?.onerror?.call(begun[at], {} as ErrorEvent)
  return { begun, checker, released, fail }
}

const stateOf = (work: Promise<unknown>) =>
  Promise.race([
    work.then(
      () => 'answered',
      ({ message }: Error) => message,
    ),
    new Promise((resolve) => setTimeout(() => resolve('waits'), 20)),
  ])

test('a worker whose script didn’t come before anything was asked isn’t asked', async () => {
  const { begun, checker, fail } = workers()
  checker.prepare()
  fail(0)
  const work = checker.check(ASKED)
  expect(begun.map(({ asked }) => asked.length)).toEqual([0, 1])
  begun[1]?.tell({ kind: 'answer', answer: ANSWER })
  expect(await work).toBe(ANSWER)
})

test('one that fails once it is asked is told of at once, and another answers the next time', async () => {
  const { begun, checker, fail } = workers()
  checker.prepare()
  const work = checker.check(ASKED)
  fail(0)
  expect(await stateOf(work)).toBe('the worker failed')
  const again = checker.check(ASKED)
  expect(await stateOf(again)).toBe('waits')
  begun[1]?.tell({ kind: 'answer', answer: ANSWER })
  expect(await again).toBe(ANSWER)
})

test('one that is ended midway, of which nobody is told, leaves its lock behind', async () => {
  const { begun, checker, released } = workers()
  const work = checker.check(ASKED)
  begun[0]?.tell({ kind: 'begun', lock: 'a' })
  begun[0]?.tell({ kind: 'progress', step: { stage: 'ties', done: 1, of: 12 } })
  expect(await stateOf(work)).toBe('waits')
  released.get('a')?.()
  expect(await stateOf(work)).toBe('the worker is gone')
})

test('the lock of one that was ended for a newer question says nothing of that', async () => {
  const { begun, checker, released } = workers()
  const first = checker.check(ASKED)
  begun[0]?.tell({ kind: 'begun', lock: 'a' })
  const second = checker.check(ASKED)
  expect(begun[0]?.isEnded).toBe(true)
  released.get('a')?.()
  begun[0]?.tell({ kind: 'answer', answer: ANSWER })
  expect(await stateOf(first)).toBe('waits')
  expect(await stateOf(second)).toBe('waits')
  begun[1]?.tell({ kind: 'answer', answer: ANSWER })
  expect(await second).toBe(ANSWER)
})

test('what fails in a check doesn’t fail the next', async () => {
  const { begun, checker } = workers()
  const work = checker.check(ASKED)
  begun[0]?.tell({ kind: 'failed' })
  expect(await stateOf(work)).toBe('the check failed')
  expect(begun[0]?.isEnded).toBe(true)
  const steps: unknown[] = []
  const again = checker.check(ASKED, (step) => steps.push(step))
  begun[1]?.tell({ kind: 'progress', step: { stage: 'guesses', done: 2, of: 9 } })
  begun[1]?.tell({ kind: 'answer', answer: ANSWER })
  await again
  expect(steps).toEqual([{ stage: 'guesses', done: 2, of: 9 }])
})

test('what is being written is shown to the worker once, when there is enough of it to show its language', async () => {
  const { begun, checker } = workers()
  for (const length of [1, 39, 40, 41])
    checker.prepare('The fleet has 31 ferries and nine tugs in all.'.slice(0, length))
  expect(begun.map(({ asked }) => asked)).toEqual([
    [{ beginning: 'The fleet has 31 ferries and nine tugs i' }],
  ])
})
