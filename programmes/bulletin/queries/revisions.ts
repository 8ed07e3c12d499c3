import type { Ground, Revision } from '#engines/series/pure'
import { revisionsAfter } from '#engines/series/pure'
import { say, type Text } from '#platform/i18n'
import { documentRef, inLanguages, remembered } from '#programmes/figures'
import { keyOf } from '../held.ts'
import type { Bulletin } from '../pack/types.ts'

/** At most so many titles name what became known on a day. */
const TITLES_MAX = 2

/** Every change of a verdict of a bulletin up to a day, oldest first; computed once for each state of the store. */
export function revisionsOf(
  ground: Ground,
  bulletin: Bulletin,
  until: string,
): readonly Revision[] {
  return remembered(ground.source, `bulletin.revisions ${keyOf(bulletin)} ${until}`, () =>
    revisionsAfter(
      { ...ground, plans: new Map() },
      [...bulletin.figures.values()].map(({ figure }) => figure),
      until,
    ),
  )
}

/** The documents that became known, in one line. */
export function titlesOf(ground: Ground, documents: readonly string[]): Text {
  const titles = [...new Set(documents)].map((id) => documentRef(ground, id).title)
  return inLanguages(ground.region, (lang) => {
    const more = titles.length > TITLES_MAX ? ` (+${titles.length - TITLES_MAX})` : ''
    const first = titles.slice(0, TITLES_MAX).map((title) => say(title, lang))
    return `${first.join(lang.startsWith('zh') ? '；' : '; ')}${more}`
  })
}
