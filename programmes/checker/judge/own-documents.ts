import type { ReadClaim } from '#engines/claims/pure'
import type { Catalogue, Observation } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { equals, rationalOf } from '#platform/exact'
import type { Day } from '#platform/period'
import type { MatchedClaim } from '../match/match-claims.ts'
import { statedFigureOf, THIS_RELEASE } from './stated.ts'

/** So many observations of a document that the text states too, on the day of the text, and the text is that document. */
const COINCIDING_MIN = 3
const ECHOES_MAX = 16

/**
 * The documents of the series that are the text under test. The one that the caller names; else each that may have come
 * out on the release's day and of which the text states three observations, or all that there are. What they echo and
 * their echoes go with them.
 */
export function ownDocuments(
  ground: Ground,
  claims: readonly ReadClaim[],
  matched: readonly MatchedClaim[],
  { date, document }: { readonly date: Day | null; readonly document: string | null },
): ReadonlySet<string> {
  const { documents } = ground.catalogue
  const own = new Set<string>()
  if (document !== null && documents.has(document)) own.add(document)
  if (date !== null)
    for (const [id, count] of coinciding(ground, claims, matched, date)) {
      const all = ground.source.byDocument(id).length
      if (count >= COINCIDING_MIN || count === all) own.add(id)
    }
  return familyOf(own, ground.catalogue)
}

/** How many of its observations the text states, by document of the release's day. */
function coinciding(
  ground: Ground,
  claims: readonly ReadClaim[],
  matched: readonly MatchedClaim[],
  date: Day,
): ReadonlyMap<string, number> {
  const found = new Map<string, Set<bigint>>()
  for (const [index, { chosen }] of matched.entries()) {
    const claim = claims[index]
    if (claim === undefined || chosen === null || chosen.isDerived) continue
    const value = rationalOf(statedFigureOf(claim, chosen).value)
    const cell = ground.source.cell(chosen.indicator.id, chosen.place, chosen.period.period)
    for (const observation of cell) {
      if (!mayBeOf(observation, date) || !equals(rationalOf(observation.value), value)) continue
      const ids = found.get(observation.document) ?? new Set()
      found.set(observation.document, ids.add(observation.id))
    }
  }
  return new Map([...found].map(([id, ids]) => [id, ids.size]))
}

function mayBeOf({ publishedAt }: Observation, date: Day): boolean {
  return publishedAt !== null && publishedAt.from <= date && date <= publishedAt.to
}

function familyOf(own: ReadonlySet<string>, { documents }: Catalogue): ReadonlySet<string> {
  const rootOf = (id: string): string => {
    let root = id
    for (let step = 0; step < ECHOES_MAX; step += 1) {
      const next = documents.get(root)?.echoOf ?? null
      if (next === null) break
      root = next
    }
    return root
  }
  const roots = new Set([...own].map(rootOf))
  if (roots.size === 0) return roots
  return new Set([...documents.keys()].filter((id) => roots.has(rootOf(id))))
}

/** The same ground, where those documents are echoes of the text under test: none of them supports a verdict on it. */
export function withoutOwn(ground: Ground, own: ReadonlySet<string>): Ground {
  if (own.size === 0) return ground
  const documents = new Map(ground.catalogue.documents)
  for (const id of own) {
    const document = documents.get(id)
    if (document !== undefined) documents.set(id, { ...document, echoOf: THIS_RELEASE })
  }
  return { ...ground, catalogue: { ...ground.catalogue, documents } }
}
