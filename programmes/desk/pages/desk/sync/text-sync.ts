import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab'
import {
  type ChangeDesc,
  ChangeSet,
  EditorState,
  type Extension,
  Text,
  type Transaction,
} from '@codemirror/state'
import type { UpdateJson } from '../../../types.ts'

// Terms.
// holder    what holds the state of a text: an editor on the screen, or nothing but the state.
// unsaved   changes that the server hasn't confirmed yet.
// kept      those, with the text that they were made on, as the browser keeps them against loss.

/** Updates that one save takes; the server refuses more. */
const UPDATES_PER_PUSH_MAX = 500
/** Confirmed updates that positions can be carried over; marks that are older are asked for anew. */
const REMEMBERED_MAX = 2000

export type Holder = {
  readonly state: () => EditorState
  readonly dispatch: (transaction: Transaction) => void
}

export type Kept = {
  readonly client: string
  readonly version: number
  /** The text at that version. */
  readonly body: string
  readonly changes: readonly unknown[]
}

export type Push = {
  readonly version: number
  readonly client: string
  readonly updates: readonly unknown[]
}

/** One text between its editor and the server. */
export type TextSync = {
  readonly version: () => number
  readonly unsaved: () => number
  /** What is to be saved next; null where nothing is. */
  readonly nextPush: () => Push | null
  /** What came after a version; of another than the newest it is late, and dropped. Answers whether it was taken. */
  readonly receive: (from: number, updates: readonly UpdateJson[]) => boolean
  /** From the text at a version to the text as it stands in the editor; null where that is too long ago. */
  readonly changesSince: (version: number) => ChangeDesc | null
  readonly kept: () => Kept | null
}

/** What an editor needs to be one of several. */
export function sharing(version: number, client: string): Extension {
  return collab({ startVersion: version, clientID: client })
}

export function textSync(
  holder: Holder,
  start: { readonly version: number; readonly body: string },
  client: string,
): TextSync {
  let confirmed = Text.of(start.body.split('\n'))
  let remembered: { readonly after: number; readonly changes: ChangeSet }[] = []
  const version = () => getSyncedVersion(holder.state())
  const unsaved = () => sendableUpdates(holder.state())
  return {
    version,
    unsaved: () => unsaved().length,
    nextPush: () => {
      const updates = unsaved().slice(0, UPDATES_PER_PUSH_MAX)
      if (updates.length === 0) return null
      return { version: version(), client, updates: updates.map(({ changes }) => changes.toJSON()) }
    },
    receive: (from, updates) => {
      if (from !== version() || updates.length === 0) return false
      const read = updates.map(({ client: clientID, changes }) => ({
        clientID,
        changes: ChangeSet.fromJSON(changes),
      }))
      for (const [place, { changes }] of read.entries()) {
        confirmed = changes.apply(confirmed)
        remembered.push({ after: from + place + 1, changes })
      }
      remembered = remembered.slice(-REMEMBERED_MAX)
      holder.dispatch(receiveUpdates(holder.state(), read))
      return true
    },
    changesSince: (since) => {
      const newest = version()
      if (since > newest) return null
      const between = remembered.filter(({ after }) => after > since)
      if (between.length !== newest - since) return null
      const all = [
        ...between.map(({ changes }) => changes),
        ...unsaved().map(({ changes }) => changes),
      ]
      return composed(all, holder.state().doc.length)
    },
    kept: () => {
      const changes = unsaved().map((update) => update.changes.toJSON())
      if (changes.length === 0) return null
      return { client, version: version(), body: confirmed.toString(), changes }
    },
  }
}

/** What was kept, in hands that have no screen: to be saved like what is typed. */
export function headless(kept: Kept): Holder {
  let state = EditorState.create({
    doc: Text.of(kept.body.split('\n')),
    extensions: [sharing(kept.version, kept.client)],
  })
  for (const json of kept.changes) state = state.update({ changes: ChangeSet.fromJSON(json) }).state
  return {
    state: () => state,
    dispatch: (transaction) => {
      state = transaction.state
    },
  }
}

function composed(changes: readonly ChangeSet[], length: number): ChangeDesc {
  const [first, ...others] = changes
  if (first === undefined) return ChangeSet.empty(length)
  return others.reduce((before, one) => before.compose(one), first)
}
