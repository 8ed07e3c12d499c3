import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPush, type Head, type Push, readChanges, type Update } from './apply-push.ts'
import { replayed } from './text.ts'

// A server and some editors with a network between them that loses, repeats, delays and reorders whatever is sent. An
// editor is the real one without its screen.

type World = {
  log: Update[]
  body: string
  readonly start: string
  readonly editors: EditorState[]
  /** Saves and answers under way; anything in it may be delivered again. */
  readonly saves: Push[]
  readonly answers: {
    readonly to: number
    readonly version: number
    readonly updates: readonly Update[]
  }[]
  readonly written: Set<string>
  readonly struck: Set<string>
  tokens: number
}

type Step =
  | {
      readonly kind: 'write'
      readonly who: number
      readonly where: number
      readonly lines: boolean
    }
  | { readonly kind: 'strike'; readonly who: number; readonly where: number }
  | { readonly kind: 'send' | 'ask'; readonly who: number }
  | { readonly kind: 'save' | 'answer'; readonly which: number; readonly again: boolean }
  | { readonly kind: 'lose'; readonly which: number }

const EDITORS = 3
const who = fc.nat(EDITORS - 1)
const number = fc.nat(10_000)
const STEP: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('write'), who, where: number, lines: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('strike'), who, where: number }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('send', 'ask'), who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('save', 'answer'),
      which: number,
      again: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose'), which: number }) },
) as fc.Arbitrary<Step>

function worldOf(start: string): World {
  const editors = Array.from({ length: EDITORS }, (_, index) =>
    EditorState.create({
      doc: start,
      extensions: [collab({ startVersion: 0, clientID: `editor-${index}` })],
    }),
  )
  const written = new Set(start.match(TOKEN) ?? [])
  return {
    log: [],
    body: start,
    start,
    editors,
    saves: [],
    answers: [],
    written,
    struck: new Set(),
    tokens: 0,
  }
}

const TOKEN = /<[^>]+>/g

function step(world: World, one: Step): unknown {
  switch (one.kind) {
    case 'write':
      return write(world, one)
    case 'strike':
      return strike(world, one)
    case 'send':
      return send(world, one.who)
    case 'ask':
      return ask(world, one.who)
    case 'save':
      return take(world.saves, one, (push) => save(world, push))
    case 'answer':
      return take(world.answers, one, (answer) => receive(world, answer))
    case 'lose':
      return world.saves.splice(one.which % Math.max(1, world.saves.length), 1)
  }
}

/** Whole tokens are written and struck, so that each can be looked for at the end. */
function write(world: World, { who: index, where, lines }: Extract<Step, { kind: 'write' }>): void {
  const state = world.editors[index]!
  const text = state.doc.toString()
  const places = [0, ...Array.from(text.matchAll(TOKEN), (at) => at.index + at[0].length)]
  const token = `<${index}.${world.tokens}>`
  world.tokens += 1
  world.written.add(token)
  const insert = lines ? `\n${token}` : token
  world.editors[index] = state.update({
    changes: { from: places[where % places.length]!, insert },
  }).state
}

function strike(world: World, { who: index, where }: Extract<Step, { kind: 'strike' }>): void {
  const state = world.editors[index]!
  const tokens = [...state.doc.toString().matchAll(TOKEN)]
  const found = tokens[where % Math.max(1, tokens.length)]
  if (found === undefined) return
  world.struck.add(found[0])
  const changes = { from: found.index, to: found.index + found[0].length }
  world.editors[index] = state.update({ changes }).state
}

function send(world: World, index: number): void {
  const state = world.editors[index]!
  const updates = sendableUpdates(state)
  if (updates.length === 0) return
  world.saves.push({
    version: getSyncedVersion(state),
    client: `editor-${index}`,
    updates: updates.map(({ changes }) => JSON.parse(JSON.stringify(changes))),
  })
}

function save(world: World, push: Push): void {
  const head: Head = {
    version: world.log.length,
    body: world.body,
    since: world.log.slice(push.version),
  }
  const accepted = applyPush(head, push)
  world.log.push(...accepted.updates)
  world.body = accepted.body
  expect(accepted.version).toBe(world.log.length)
}

function ask(world: World, index: number): void {
  const version = getSyncedVersion(world.editors[index]!)
  world.answers.push({ to: index, version, updates: world.log.slice(version) })
}

// As the desk's script does: an answer to an older question is late, and dropped.
function receive(world: World, { to, version, updates }: World['answers'][number]): void {
  const state = world.editors[to]!
  if (version !== getSyncedVersion(state) || updates.length === 0) return
  world.editors[to] = receiveUpdates(state, updates).state
}

function take<T>(
  queue: T[],
  { which, again }: { readonly which: number; readonly again: boolean },
  deliver: (one: T) => void,
): void {
  const place = which % Math.max(1, queue.length)
  const one = queue[place]
  if (one === undefined) return
  deliver(one)
  if (!again) queue.splice(place, 1)
}

/** Everybody sends and asks until nothing is left to say; late messages arrive in between. */
function settle(world: World): void {
  for (const late of [...world.saves]) save(world, late)
  for (let round = 0; round < 3; round += 1)
    for (let index = 0; index < EDITORS; index += 1) {
      world.saves.length = 0
      send(world, index)
      for (const push of world.saves) save(world, push)
      world.answers.length = 0
      ask(world, index)
      for (const answer of world.answers) receive(world, answer)
    }
}

describe('editors with a bad network between them', () => {
  test('come to one text, in which nothing is lost and nothing stands twice', () => {
    fc.assert(
      fc.property(fc.array(STEP, { minLength: 5, maxLength: 120 }), (steps) => {
        const world = worldOf('<a><b>\n<c>')
        for (const one of steps) step(world, one)
        settle(world)
        const texts = world.editors.map((state) => state.doc.toString())
        expect(texts).toEqual([world.body, world.body, world.body])
        expect(world.editors.map((state) => sendableUpdates(state).length)).toEqual([0, 0, 0])
        const found = world.body.match(TOKEN) ?? []
        const expected = [...world.written].filter((token) => !world.struck.has(token))
        expect([...found].sort()).toEqual(expected.sort())
      }),
      { numRuns: 400 },
    )
  })

  test('leave a log from which every version is made again', () => {
    fc.assert(
      fc.property(fc.array(STEP, { maxLength: 60 }), (steps) => {
        const world = worldOf('<a>')
        for (const one of steps) step(world, one)
        settle(world)
        const stored: unknown[] = JSON.parse(
          JSON.stringify(world.log.map(({ changes }) => changes)),
        )
        expect(replayed(world.start, stored)).toBe(world.body)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what no editor sends', () => {
  const head: Head = { version: 0, body: 'abc', since: [] }
  const code = (updates: readonly unknown[], version = 0) => {
    try {
      applyPush(head, { version, client: 'editor-0', updates })
      return 'accepted'
    } catch (error) {
      return (error as { readonly code?: string }).code
    }
  }

  test.each([
    [[[3, [0, 'x']]], 'accepted'],
    [[[2, [1, '', '']]], 'accepted'],
    [[[4]], 'desk.bad-change'],
    [[[-1, 4]], 'desk.bad-change'],
    [[[1.5, 1.5]], 'desk.bad-change'],
    [[[3, [0, 'a\nb']]], 'desk.bad-change'],
    [[[3, [0, 'a\u0000']]], 'desk.bad-change'],
    [[[3, [0, '\ud83d']]], 'desk.bad-change'],
    [[[3, [0, 5]]], 'desk.bad-change'],
    [[{ length: 3 }], 'desk.bad-change'],
    [[null], 'desk.bad-change'],
    [['[3]'], 'desk.bad-change'],
    [[[3], [4]], 'desk.bad-change'],
    [[[3, [0, 'x'.repeat(200_001)]]], 'desk.too-long'],
    [[[3, [0, '字'.repeat(66_667)]]], 'desk.too-long'],
    [[[3, [0, '字'.repeat(66_665)]]], 'accepted'],
  ])('%# is refused by its name', (updates, expected) => {
    expect(code(updates)).toBe(expected)
  })

  test('a version that isn’t there yet is refused', () => {
    expect(code([[3, [0, 'x']]], 1)).toBe('desk.ahead')
  })

  test('half of a character is never left behind', () => {
    const emoji: Head = { version: 0, body: 'a😀', since: [] }
    expect(() => applyPush(emoji, { version: 0, client: 'e', updates: [[[1], [1], 1]] })).toThrow()
    expect(() => applyPush(emoji, { version: 0, client: 'e', updates: [[1, [1], 1]] })).toThrow(
      'desk.bad-change',
    )
  })

  test('anything at all is a change or a refusal, never a fault', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        try {
          readChanges(json)
        } catch (error) {
          expect((error as { readonly code?: string }).code).toBe('desk.bad-change')
        }
      }),
      { numRuns: 2000 },
    )
  })
})
