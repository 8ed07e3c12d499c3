import { HouseError } from '#platform/errors'
import { printProblems } from '#platform/region'
import { readTextFiles } from '#programmes/bulletin'
import type { Context } from '#programmes/contract'
import type { DraftRow } from '../store/drafts.ts'
import { LIMITS } from '../text/limits.ts'
import type { StatedEntry } from '../types.ts'
import { filesOf } from './entries.ts'

/** Throws `desk.bad-figure` with every problem of what is stated, `desk.too-many`. What the texts make of it is their own affair. */
export function requireFigures(
  ctx: Context,
  draft: Pick<DraftRow, 'bulletin' | 'date' | 'title'>,
  entries: readonly StatedEntry[],
): void {
  if (entries.length > LIMITS.figures_max)
    throw new HouseError('desk.too-many', { max: LIMITS.figures_max })
  const publisher = null
  const { problems } = readTextFiles(ctx, {
    id: draft.bulletin,
    files: filesOf(draft, [], entries),
    publisher,
    languages: [],
  })
  const own = problems.filter(({ file }) => file === 'bulletin.yaml')
  if (own.length === 0) return
  const list = (lang: string) => own.map(({ message }) => message[lang] ?? '').join(' ')
  throw new HouseError('desk.bad-figure', {
    listEn: list('en'),
    listZh: list('zh'),
    problems: printProblems(own, 'en'),
  })
}
