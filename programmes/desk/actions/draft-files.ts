import type { Read } from '#platform/db'
import { type DraftFiles, filesOf } from '../figures/entries.ts'
import type { DraftRow } from '../store/drafts.ts'
import { listFigures } from '../store/figures.ts'
import { listTexts } from '../store/texts.ts'

export type { DraftFiles }

/** A draft as it stands, as the files of a bulletin. */
export async function draftFiles(tx: Read, draft: DraftRow): Promise<DraftFiles> {
  const [texts, entries] = [await listTexts(tx, draft.id), await listFigures(tx, draft.id)]
  return filesOf(draft, texts, entries)
}
