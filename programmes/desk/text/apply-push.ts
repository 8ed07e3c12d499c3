import { rebaseUpdates } from '@codemirror/collab'
import { ChangeSet, type Text } from '@codemirror/state'
import { HouseError } from '#platform/errors'
import { LIMITS } from './limits.ts'
import { lengthOf, textOf } from './text.ts'

export type Update = { readonly clientID: string; readonly changes: ChangeSet }

/** A text as it stands, and what was accepted since the version that a push begins from. */
export type Head = {
  readonly version: number
  readonly body: string
  readonly since: readonly Update[]
}

export type Push = {
  readonly version: number
  readonly client: string
  readonly updates: readonly unknown[]
}

export type Accepted = {
  readonly version: number
  readonly body: string
  readonly updates: readonly Update[]
}

/**
 * A text after a push: updates that are already in it are left out, the others are moved over what came between. Pure.
 * Throws `desk.ahead`, `desk.bad-change`, `desk.too-long`; then nothing of the push counts.
 */
export function applyPush(head: Head, push: Push): Accepted {
  if (push.version > head.version)
    throw new HouseError('desk.ahead', { version: push.version, newest: head.version })
  const before = textOf(head.body)
  const length = head.since[0]?.changes.length ?? before.length
  const given = readUpdates(push, length)
  const updates = rebaseUpdates(given, head.since)
  let text: Text = before
  for (const { changes } of updates) text = changes.apply(text)
  const body = text.toString()
  // Half a character can't be stored; an editor never leaves one behind.
  if (!body.isWellFormed()) throw new HouseError('desk.bad-change', { reason: 'half a character' })
  const bytes = lengthOf(body)
  if (bytes > LIMITS.text_bytes_max)
    throw new HouseError('desk.too-long', { bytes, max: LIMITS.text_bytes_max })
  return { version: head.version + updates.length, body, updates }
}

/** Change sets as an editor sends them, each made on the text that the one before leaves. Throws `desk.bad-change`. */
export function readUpdates({ client, updates }: Push, length: number): readonly Update[] {
  let expected = length
  return updates.map((json) => {
    const changes = readChanges(json)
    if (changes.length !== expected)
      throw new HouseError('desk.bad-change', {
        reason: `a change of a text of ${changes.length}, where it has ${expected}`,
      })
    expected = changes.newLength
    return { clientID: client, changes }
  })
}

/** The library takes numbers and lines on trust: they are looked at here first. Throws `desk.bad-change`. */
export function readChanges(json: unknown): ChangeSet {
  if (!Array.isArray(json)) throw new HouseError('desk.bad-change', { reason: 'no list' })
  for (const part of json) {
    const [length, ...lines]: readonly unknown[] = Array.isArray(part) ? part : [part]
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0)
      throw new HouseError('desk.bad-change', { reason: 'a length that is none' })
    if (length > LIMITS.text_bytes_max * 2)
      throw new HouseError('desk.bad-change', { reason: 'a length beyond any text' })
    for (const line of lines) {
      if (typeof line !== 'string' || UNWRITABLE.test(line) || !line.isWellFormed())
        throw new HouseError('desk.bad-change', { reason: 'a line that is none' })
    }
  }
  try {
    return ChangeSet.fromJSON(json)
  } catch (error) {
    throw new HouseError('desk.bad-change', { reason: 'no change set' }, { cause: error })
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no line of a text may hold.
const UNWRITABLE = /[\u0000-\u0008\u000a-\u001f\u007f]/
