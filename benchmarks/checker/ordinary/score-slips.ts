import { checkText } from '#engines/claims/pure'
import type { Ordinary, Slip } from './read-ordinary.ts'
import type { Count } from './score-ordinary.ts'

/** A true text, and what was changed in it; `why` where whoever changed it said so. */
export type Slipped = Pick<Ordinary, 'id' | 'date' | 'text'> & {
  readonly slips: readonly (Pick<Slip, 'from' | 'to'> & Partial<Slip>)[]
}

export type SlipScore = {
  /** Of all claims of the true texts, those that are accused. */
  readonly accused: Count
  readonly slips: Count
  /** Every claim that is accused and every slip that isn't told, a line each. */
  readonly notes: readonly string[]
}

/** A slip is told by any contradiction that its true text hasn't. */
export function scoreSlips(releases: readonly Slipped[]): SlipScore {
  const [accused, slips] = [
    { of: 0, right: 0 },
    { of: 0, right: 0 },
  ]
  const notes: string[] = []
  for (const release of releases) {
    const { id, date, text } = release
    const { claims } = checkText(text, { date })
    accused.of += claims.length
    for (const claim of claims) {
      if (claim.verdict !== 'inconsistent') continue
      accused.right += 1
      notes.push(`${id} accused: ${claim.text}`)
    }
    const told = contradictionsOf(date, text)
    for (const { from, to, why } of release.slips) {
      const after = contradictionsOf(
        date,
        text.replace(from, () => to),
      )
      slips.of += 1
      if ([...after].some((one) => !told.has(one))) slips.right += 1
      else notes.push(`${id} slip: ${from} → ${to}${why === undefined ? '' : ` (${why})`}`)
    }
  }
  return { accused, slips, notes }
}

function contradictionsOf(date: string, text: string): ReadonlySet<string> {
  const { claims } = checkText(text, { date })
  return new Set(
    claims.flatMap(({ reasons }) =>
      reasons.flatMap(({ ok, check, arithmetic }) =>
        ok === false ? [`${check} ${arithmetic}`] : [],
      ),
    ),
  )
}
