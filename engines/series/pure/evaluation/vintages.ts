import type { Catalogue, Vintage } from '../../types.ts'
import { lastDayOf } from '../period-order.ts'
import type { Leaf, Reading } from './reading.ts'

/** The cells of one account at one period: by law they are read in one vintage. */
type Group = {
  readonly account: string
  readonly period: string
  readonly required: readonly Leaf[]
  readonly optional: readonly Leaf[]
}

/** The vintages of one account, one a period; `vintage` is that of the latest period and names the choice. */
export type Choice = {
  readonly account: string
  readonly vintage: string | null
  readonly byPeriod: ReadonlyMap<string, string | null>
  readonly isComplete: boolean
  /** No basis has all periods: the periods compared are not of one. */
  readonly crossesBases: boolean
}

export function groupKey(account: string, period: string): string {
  return `${account}\n${period}`
}

export function accountOf(leaf: Leaf, { indicators }: Catalogue): string {
  return indicators.get(leaf.indicator)?.account ?? leaf.indicator
}

/** Of a vintage that no catalogue knows: the oldest, and a basis of its own. */
export function vintageOf(id: string, account: string, { vintages }: Catalogue): Vintage {
  return (
    vintages.get(id) ?? {
      id,
      account,
      basis: id,
      stage: 'actual',
      label: { en: id, zh: id },
      rank: -1,
    }
  )
}

/**
 * For each account its complete vintages, newest first: a choice for each. Where no vintage is complete,
 * one incomplete choice: the vintage that most cells have.
 */
export function choicesOf(
  reading: Reading,
  leaves: readonly { readonly leaf: Leaf; readonly optional: boolean }[],
): ReadonlyMap<string, readonly Choice[]> {
  const byAccount = new Map<string, Group[]>()
  for (const group of groupsOf(reading, leaves)) {
    const groups = byAccount.get(group.account)
    if (groups === undefined) byAccount.set(group.account, [group])
    else groups.push(group)
  }
  const choices = new Map<string, readonly Choice[]>()
  for (const [account, groups] of byAccount) {
    groups.sort((a, b) => (lastDayOf(a.period) < lastDayOf(b.period) ? 1 : -1))
    choices.set(account, choicesAmong(reading, account, groups))
  }
  return choices
}

/** The choice of one vintage, whether it is complete or not; other periods follow its basis. */
export function choiceOf(
  reading: Reading,
  leaves: readonly { readonly leaf: Leaf; readonly optional: boolean }[],
  vintage: string,
  account: string,
): Choice {
  const groups = groupsOf(reading, leaves)
    .filter((group) => group.account === account)
    .sort((a, b) => (lastDayOf(a.period) < lastDayOf(b.period) ? 1 : -1))
  return choiceFrom(reading, account, groups, vintage)
}

function groupsOf(
  reading: Reading,
  leaves: readonly { readonly leaf: Leaf; readonly optional: boolean }[],
): readonly Group[] {
  const groups = new Map<string, { required: Leaf[]; optional: Leaf[] } & Group>()
  for (const { leaf, optional } of leaves) {
    const account = accountOf(leaf, reading.ground.catalogue)
    const key = groupKey(account, leaf.period)
    let group = groups.get(key)
    if (group === undefined) {
      group = { account, period: leaf.period, required: [], optional: [] }
      groups.set(key, group)
    }
    if (optional) group.optional.push(leaf)
    else group.required.push(leaf)
  }
  return [...groups.values()]
}

function choicesAmong(
  reading: Reading,
  account: string,
  groups: readonly Group[],
): readonly Choice[] {
  const [anchor] = groups
  if (anchor === undefined) return []
  const complete = completeOf(reading, anchor)
  const choices = complete.map((vintage) => choiceFrom(reading, account, groups, vintage))
  const whole = choices.filter(({ isComplete, crossesBases }) => isComplete && !crossesBases)
  if (whole.length > 0) return whole
  const crossing = choices.filter(({ isComplete }) => isComplete)
  if (crossing.length > 0) return crossing.slice(0, 1)
  const best = complete[0] ?? fullestOf(reading, anchor)
  return [choiceFrom(reading, account, groups, best)]
}

function choiceFrom(
  reading: Reading,
  account: string,
  groups: readonly Group[],
  vintage: string | null,
): Choice {
  const { catalogue } = reading.ground
  const basisOf = (id: string): string => vintageOf(id, account, catalogue).basis
  const byPeriod = new Map<string, string | null>()
  let isComplete = true
  let crossesBases = false
  groups.forEach((group, index) => {
    const complete = completeOf(reading, group)
    if (index === 0) {
      byPeriod.set(group.period, vintage)
      isComplete = vintage !== null && complete.includes(vintage)
      return
    }
    const basis = vintage === null ? null : basisOf(vintage)
    const like = complete.find((id) => basisOf(id) === basis)
    const chosen = like ?? complete[0] ?? fullestOf(reading, group)
    byPeriod.set(group.period, chosen)
    if (complete.length === 0) isComplete = false
    if (chosen !== null && basis !== null && basisOf(chosen) !== basis) crossesBases = true
  })
  return { account, vintage, byPeriod, isComplete, crossesBases }
}

/** The complete vintages of a group, newest first. */
function completeOf(reading: Reading, group: Group): readonly string[] {
  const required = coverageOf(reading, group.required)
  const optional = coverageOf(reading, group.optional)
  const candidates = [...new Set([...required.keys(), ...optional.keys()])].filter(
    (vintage) => (required.get(vintage) ?? 0) === group.required.length,
  )
  const fullest = Math.max(0, ...candidates.map((vintage) => optional.get(vintage) ?? 0))
  return candidates
    .filter((vintage) => (optional.get(vintage) ?? 0) === fullest)
    .sort((a, b) => rankOf(b, group, reading) - rankOf(a, group, reading) || (a < b ? -1 : 1))
}

/** The vintage that most cells have, the newest of several; null where no cell has anything. */
function fullestOf(reading: Reading, group: Group): string | null {
  let best: string | null = null
  let most = 0
  for (const [vintage, size] of coverageOf(reading, [...group.required, ...group.optional])) {
    const isNewer = best === null || rankOf(vintage, group, reading) > rankOf(best, group, reading)
    if (size > most || (size === most && isNewer)) {
      best = vintage
      most = size
    }
  }
  return best
}

function coverageOf(reading: Reading, leaves: readonly Leaf[]): ReadonlyMap<string, number> {
  const coverage = new Map<string, number>()
  for (const leaf of leaves)
    for (const vintage of reading.cell(leaf).byVintage.keys())
      coverage.set(vintage, (coverage.get(vintage) ?? 0) + 1)
  return coverage
}

function rankOf(vintage: string, group: Group, { ground }: Reading): number {
  return vintageOf(vintage, group.account, ground.catalogue).rank
}
