import { checkText } from '#engines/claims/pure'
import type { Day } from '#platform/period'
import { edited, type LongSet, type Release, releasesOf } from './read-long.ts'

type LongScore = {
  readonly errors: number
  /** By check, how many were caught of how many. */
  readonly byCheck: ReadonlyMap<string, { caught: number; all: number }>
  readonly caught: number
  readonly claims: number
  /** Claims of releases as written that are called inconsistent. */
  readonly accused: number
}

/** Caught: something is told of the release with the error that isn't told of it as written. */
export function scoreLong(set: LongSet, every = 1): LongScore {
  const byCheck = new Map<string, { caught: number; all: number }>()
  let [claims, accused] = [0, 0]
  for (const [order, release] of releasesOf(set).entries()) {
    if (order % every !== 0) continue
    const written = contradictionsOf(release, release.text)
    claims += written.claims
    accused += written.accused
    for (const error of release.errors) {
      const count = byCheck.get(error.check) ?? { caught: 0, all: 0 }
      byCheck.set(error.check, count)
      count.all += 1
      const { told } = contradictionsOf(release, edited(release, error))
      if ([...told].some((one) => !written.told.has(one))) count.caught += 1
    }
  }
  const counts = [...byCheck.values()]
  return {
    errors: counts.reduce((sum, { all }) => sum + all, 0),
    byCheck,
    caught: counts.reduce((sum, { caught }) => sum + caught, 0),
    claims,
    accused,
  }
}

function contradictionsOf(
  { date }: Release,
  text: string,
): { readonly told: ReadonlySet<string>; readonly claims: number; readonly accused: number } {
  const { claims } = checkText(text, { date: date as Day })
  const told = claims.flatMap(({ reasons }) =>
    reasons.flatMap(({ ok, check, arithmetic }) =>
      ok === false ? [`${check} ${arithmetic}`] : [],
    ),
  )
  const accused = claims.filter(({ verdict }) => verdict === 'inconsistent').length
  return { told: new Set(told), claims: claims.length, accused }
}
