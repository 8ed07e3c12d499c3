import { EditorState } from '@codemirror/state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyPush, type Update } from '../../../text/apply-push.ts'
import type { PullAnswer } from '../../../types.ts'
import type { Answered, Ask } from '../ask.ts'
import { type DraftSync, draftSync, type Standing } from './draft-sync.ts'
import { type Holder, headless, type Push, sharing, type TextSync, textSync } from './text-sync.ts'

// The desk's script against the server's own rules, with a network that a test can cut.

type Network = { isUp: boolean; losesAnswers: boolean; refuses: string | null }

function serverOf(body: string) {
  const server = { body, log: [] as Update[], saves: 0 }
  const network: Network = { isUp: true, losesAnswers: false, refuses: null }
  const ask: Ask = {
    post: async <T>(_: string, sent: object) => {
      if (!network.isUp) return { kind: 'offline' } as Answered<T>
      const code = network.refuses
      if (code !== null) return { kind: 'refused', code, status: 409, words: 'no' } as Answered<T>
      const push: Push = JSON.parse(JSON.stringify(sent))
      const since = server.log.slice(push.version)
      const accepted = applyPush({ version: server.log.length, body: server.body, since }, push)
      server.log.push(...accepted.updates)
      server.body = accepted.body
      server.saves += 1
      if (network.losesAnswers) return { kind: 'failed' } as Answered<T>
      return { kind: 'answer', answer: {} } as Answered<T>
    },
    get: async <T>(_: string, search = {}) => {
      if (!network.isUp || network.losesAnswers) return { kind: 'failed' } as Answered<T>
      const from = Number(/\.(\d+)/.exec(String((search as { versions?: string }).versions))?.[1])
      const updates = server.log.slice(from, from + 3)
      const answer: PullAnswer = {
        ...{ state: 'drafting', figuresVersion: 0, commentsVersion: 0, here: [] },
        texts: [
          {
            lang: 'en',
            version: server.log.length,
            updates: updates.map(({ clientID, changes }) => ({
              client: clientID,
              changes: changes.toJSON(),
            })),
          },
        ],
      }
      return { kind: 'answer', answer: JSON.parse(JSON.stringify(answer)) } as Answered<T>
    },
  }
  return { server, network, ask }
}

function editorOf(ask: Ask, body: string, client: string) {
  let state = EditorState.create({ doc: body, extensions: [sharing(0, client)] })
  const holder: Holder = {
    state: () => state,
    dispatch: (transaction) => {
      state = transaction.state
    },
  }
  const text: TextSync = textSync(holder, { version: 0, body }, client)
  const standings: Standing[] = []
  const sync: DraftSync = draftSync({
    ...{ ask, draft: 'd', client, texts: new Map([['en', text]]) },
    isLookedAt: () => true,
    onStanding: (standing) => standings.push(standing),
    onNews: () => undefined,
    onText: () => undefined,
    clock_ms: () => Date.now(),
  })
  const write = (at: number, insert: string) => {
    holder.dispatch(state.update({ changes: { from: at, insert } }))
    sync.wrote('en')
  }
  return { text, sync, write, standings, body: () => state.doc.toString() }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what is typed is saved when the hand rests, and sooner where it doesn’t', async () => {
  const { server, ask } = serverOf('')
  const one = editorOf(ask, '', 'editor-1')
  await vi.advanceTimersByTimeAsync(100)
  for (const sign of 'abc') one.write(one.body().length, sign)
  expect(one.standings.at(-1)?.kind).toBe('saving')
  await vi.advanceTimersByTimeAsync(1000)
  expect([server.body, server.saves, one.text.unsaved()]).toEqual(['abc', 1, 0])
  expect(one.standings.at(-1)?.kind).toBe('saved')
  for (let sign = 0; sign < 10; sign += 1) {
    one.write(0, '.')
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(server.saves).toBeGreaterThan(1)
  one.sync.stop()
})

test('two who write at once see the same within moments', async () => {
  const { server, ask } = serverOf('x')
  const [one, other] = [editorOf(ask, 'x', 'editor-1'), editorOf(ask, 'x', 'editor-2')]
  one.write(0, 'a')
  other.write(1, 'b')
  await vi.advanceTimersByTimeAsync(5000)
  expect([one.body(), other.body(), server.body]).toEqual(['axb', 'axb', 'axb'])
  one.sync.stop()
  other.sync.stop()
})

test('what is written without a network is kept, and saved once when it is back, also where answers were lost', async () => {
  const { server, network, ask } = serverOf('x')
  const one = editorOf(ask, 'x', 'editor-1')
  network.isUp = false
  one.write(0, 'a')
  await vi.advanceTimersByTimeAsync(5000)
  expect(one.standings.at(-1)?.kind).toBe('offline')
  expect(one.text.kept()).toMatchObject({ client: 'editor-1', version: 0, body: 'x' })
  network.isUp = true
  network.losesAnswers = true
  await vi.advanceTimersByTimeAsync(40_000)
  expect([server.body, one.text.unsaved()]).toEqual(['ax', 1])
  network.losesAnswers = false
  await vi.advanceTimersByTimeAsync(40_000)
  expect([server.body, one.text.unsaved(), one.text.kept()]).toEqual(['ax', 0, null])
  expect(server.log).toHaveLength(1)
  one.sync.stop()
})

test('what an editor kept that is no more is saved like what is typed, and once', async () => {
  const { server, network, ask } = serverOf('x')
  const gone = editorOf(ask, 'x', 'editor-1')
  network.losesAnswers = true
  gone.write(1, 'kept')
  await vi.advanceTimersByTimeAsync(1000)
  gone.write(0, 'more')
  gone.sync.stop()
  const kept = JSON.parse(JSON.stringify(gone.text.kept()))
  network.losesAnswers = false
  const other = editorOf(ask, 'x', 'editor-2')
  other.write(0, '>')
  await vi.advanceTimersByTimeAsync(3000)
  const text = textSync(headless(kept), kept, kept.client)
  const sync = draftSync({
    ...{ ask, draft: 'd', client: kept.client, texts: new Map([['en', text]]) },
    isLookedAt: () => false,
    ...{ onStanding: () => undefined, onNews: () => undefined, onText: () => undefined },
    clock_ms: () => Date.now(),
  })
  await sync.now()
  expect(text.unsaved()).toBe(0)
  expect(server.body).toMatch(/^(>more|more>)xkept$/)
  await vi.advanceTimersByTimeAsync(3000)
  expect(other.body()).toBe(server.body)
  other.sync.stop()
})

test('after a refusal nothing is sent until somebody looked', async () => {
  const { server, network, ask } = serverOf('x')
  const one = editorOf(ask, 'x', 'editor-1')
  network.refuses = 'desk.not-editable'
  one.write(0, 'a')
  await vi.advanceTimersByTimeAsync(3000)
  expect(one.standings.at(-1)).toMatchObject({ kind: 'refused', code: 'desk.not-editable' })
  network.refuses = null
  await vi.advanceTimersByTimeAsync(10_000)
  expect(server.body).toBe('x')
  one.sync.resume()
  await vi.advanceTimersByTimeAsync(5000)
  expect(server.body).toBe('ax')
  one.sync.stop()
})

test('positions of a version that was confirmed are carried to the text as it stands', async () => {
  const { ask } = serverOf('one two')
  const one = editorOf(ask, 'one two', 'editor-1')
  one.write(0, '>> ')
  await vi.advanceTimersByTimeAsync(2000)
  one.write(0, '!')
  expect(one.text.changesSince(0)?.mapPos(4)).toBe(8)
  expect(one.text.changesSince(1)?.mapPos(7)).toBe(8)
  expect(one.text.changesSince(9)).toBeNull()
  one.sync.stop()
})
