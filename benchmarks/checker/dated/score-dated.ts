import { checkText } from '#engines/claims/pure'
import type { Count } from '../ordinary/score-ordinary.ts'
import { isWithin } from '../ordinary/score-ordinary.ts'
import type { Dated } from './read-dated.ts'

export type DatedScore = {
  readonly period: Count
  readonly base: Count
  /** What is read otherwise than it was marked, a line each. */
  readonly differences: readonly string[]
}

/** Of figures that are found; those that claim no figure, such as dates, were left unmarked. */
export function scoreDated(releases: readonly Dated[]): DatedScore {
  const [period, base]: readonly Count[] = [
    { of: 0, right: 0 },
    { of: 0, right: 0 },
  ]
  const differences: string[] = []
  for (const { id, date, text, claims: marked } of releases) {
    const { claims } = checkText(text, { date })
    for (const { start, end, periods, bases } of marked) {
      const claim = claims.find((one) => one.start < end && start < one.end)
      if (claim === undefined) continue
      const asked = [
        ['period', period, periods, claim.period],
        ['base', base, bases, claim.comparison.basePeriod],
      ] as const
      for (const [name, count, windows, read] of asked) {
        if (count === undefined || windows === undefined) continue
        const isRight = isWithin(windows, read)
        count.of += 1
        if (isRight) count.right += 1
        else
          differences.push(`${id} ${name}: ${text.slice(start, end)} is read as ${read ?? 'none'}`)
      }
    }
  }
  return { period: period as Count, base: base as Count, differences }
}
