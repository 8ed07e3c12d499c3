import { checkText } from '#engines/claims/pure'
import { endOf, parsePeriod, startOf } from '#platform/period'
import type { Claim } from '../../../engines/claims/types.ts'
import type { Marked, Ordinary } from './read-ordinary.ts'
import { scoreSlips } from './score-slips.ts'

/** Of what was marked how much is read so; `accused` of all claims read, `slips` of all that were planted. */
export const MEASURED = [
  'found',
  'value',
  'unit',
  'bound',
  'kind',
  'period',
  'base',
  'accused',
  'slips',
] as const
export type Measured = (typeof MEASURED)[number]

export type Count = { of: number; right: number }
export type OrdinaryScore = {
  readonly counts: Readonly<Record<Measured, Count>>
  /** What is read otherwise than it was marked, a line each. */
  readonly differences: readonly string[]
}

/** They have no unit or time that is worth judging, and some of them are marked or left by taste. */
const OUTSIDE = /^(?:superlative|ordinal|date|span|threshold)$/

export function scoreOrdinary(releases: readonly Ordinary[]): OrdinaryScore {
  const counts = Object.fromEntries(MEASURED.map((name) => [name, { of: 0, right: 0 }])) as Record<
    Measured,
    Count
  >
  const differences: string[] = []
  for (const release of releases) {
    const note = (words: string): number => differences.push(`${release.id} ${words}`)
    const count = (name: Measured, isRight: boolean): boolean => {
      counts[name].of += 1
      if (isRight) counts[name].right += 1
      return isRight
    }
    const { claims } = checkText(release.text, { date: release.date })
    for (const marked of release.claims) {
      const words = release.text.slice(marked.start, marked.end)
      const own = claims.filter(({ start, end }) => start < marked.end && marked.start < end)
      for (const [name, isRight, read] of judged(marked, own))
        if (!count(name, isRight)) note(`${name}: ${words} is read as ${read}`)
    }
    const { accused, slips, notes } = scoreSlips([release])
    for (const [name, own] of [
      ['accused', accused],
      ['slips', slips],
    ] as const) {
      counts[name].of += own.of
      counts[name].right += own.right
    }
    differences.push(...notes)
  }
  return { counts, differences }
}

type Judged = readonly [Measured, boolean, string]

function judged(marked: Marked, own: readonly Claim[]): readonly Judged[] {
  const isOutside = marked.kinds.every((kind) => OUTSIDE.test(kind))
  const [claim] = own
  if (claim === undefined) return isOutside ? [] : [['found', false, 'nothing']]
  const { unit, bound, period, comparison } = claim
  const kind: Judged = ['kind', isKind(marked.kinds, comparison.kind), comparison.kind]
  if (isOutside) return [kind]
  const { value, units, periods, bases, bounds } = marked
  return [
    ['found', true, ''],
    kind,
    ['bound', bounds.includes(bound), bound],
    ...(value === undefined ? [] : [['value', isValue(own, value), claim.value] as const]),
    ...(units === undefined ? [] : [['unit', units.includes(unit), unit] as const]),
    ...(periods === undefined
      ? []
      : [['period', isWithin(periods, period), period ?? 'none'] as const]),
    ...(bases === undefined
      ? []
      : [
          [
            'base',
            isWithin(bases, comparison.basePeriod),
            comparison.basePeriod ?? 'none',
          ] as const,
        ]),
  ]
}

/** A level that has its parts or its other end beside it is one still. */
function isKind(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind) || (kinds.includes('level') && /^(?:sum|from-to|count)$/.test(kind))
}

function isValue(own: readonly Claim[], value: string): boolean {
  return own.some((claim) =>
    [claim.value, claim.valueHigh].some(
      (one) => one !== undefined && Number(one) === Number(value),
    ),
  )
}

/** A code is one of the windows that were marked. */
export function isWithin(windows: readonly string[], code: string | null): boolean {
  const window = windowOf(code)
  return windows.some(
    (one) =>
      one === window ||
      // What was so far was so on its last day, whenever it began.
      (one.startsWith('..') && [`@${one.slice(2)}`, one].some((end) => window.endsWith(end))),
  )
}

export function windowOf(code: string | null): string {
  if (code === null) return 'none'
  const period = parsePeriod(code)
  if (period.kind === 'instant') return `@${endOf(period)}`
  return `${startOf(period) ?? ''}..${endOf(period)}`
}
