import { ChangeSet } from '@codemirror/state'
import type { Write } from '#platform/db'
import { listAnchors, moveAnchors } from '../store/comments.ts'
import type { By } from '../store/figures.ts'
import { addSave, type SaveRow } from '../store/texts.ts'
import { movedRange } from './anchors.ts'
import type { Accepted, Update } from './apply-push.ts'

/** Keeps what was accepted: the save, the text after it, and where its comments stand now. The text's row is locked. */
export async function keepAccepted(
  tx: Write,
  key: { readonly draft: string; readonly lang: string },
  accepted: Accepted,
  by: By & { readonly client: string },
): Promise<void> {
  const { updates, version, body } = accepted
  const [first, ...others] = updates
  if (first === undefined) return
  const save: SaveRow = {
    version,
    updates: updates.length,
    client: by.client,
    author: by.actor,
    authorName: by.name,
    at: by.at,
    changes: updates.map(({ changes }) => changes.toJSON()),
  }
  await addSave(tx, key, save, body)
  const all = others.reduce((before, { changes }) => before.compose(changes), first.changes)
  const anchors = await listAnchors(tx, key.draft, key.lang)
  const moved = anchors
    .map(({ id, ...range }) => ({ id, ...movedRange(range, all) }))
    .filter((anchor, place) => {
      const before = anchors[place]
      return before?.start !== anchor.start || before.end !== anchor.end
    })
  await moveAnchors(tx, moved)
}

/** Stored saves as updates, from a version on: a save may have begun before it. */
export function updatesAfter(saves: readonly SaveRow[], version: number): readonly Update[] {
  return saves.flatMap((save) => {
    const first = Math.max(0, version - (save.version - save.updates))
    return save.changes.slice(first).map((json) => ({
      clientID: save.client,
      changes: ChangeSet.fromJSON(json),
    }))
  })
}
