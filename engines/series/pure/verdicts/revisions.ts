import type { Day } from '#platform/period'
import type { StatedFigure, Verdict } from '../../types.ts'
import { withEchoes } from '../evaluation/echoes.ts'
import { inputsByDay } from '../evaluation/knowledge-dates.ts'
import type { Ground, Revision } from '../types.ts'
import { findingOf, judge } from './judge.ts'

/**
 * The reverse check: every statement whose finding a later publication changed, up to a day. Each figure
 * is judged on its document's day and then on every day on which one of its inputs became known. Oldest
 * first; a statement comes as often as its finding changed.
 */
export function revisionsAfter(
  ground: Ground,
  figures: readonly StatedFigure[],
  until: Day,
): readonly Revision[] {
  return figures
    .flatMap((figure) => revisionsOf(ground, figure, until))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function revisionsOf(ground: Ground, figure: StatedFigure, until: Day): readonly Revision[] {
  const document = ground.catalogue.documents.get(figure.document)
  const stated = document?.publishedAt?.to ?? document?.firstSeen
  if (stated === undefined || figure.untestable !== undefined) return []
  const own = withEchoes([figure.document], ground.catalogue)
  const revisions: Revision[] = []
  let before: Verdict = judgedOn(ground, figure, stated)
  const days = [...inputsByDay(ground, figure)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [day, published] of days) {
    const observations = published.filter((one) => !own.has(one.document))
    if (day <= stated || day > until || observations.length === 0) continue
    const after = judgedOn(ground, figure, day)
    if (findingOf(after) !== findingOf(before))
      revisions.push({
        figure,
        day,
        documents: [...new Set(observations.map((one) => one.document))],
        observations,
        before,
        after,
      })
    before = after
  }
  return revisions
}

function judgedOn(ground: Ground, figure: StatedFigure, asOf: Day): Verdict {
  return judge(ground, figure, { asOf, loadedBy: null })
}
