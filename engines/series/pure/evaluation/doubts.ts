import { type Day, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Uncertainty } from '../../types.ts'
import type { Plan } from '../expressions/plan.ts'
import { lastDayOf } from '../period-order.ts'
import type { Ground } from '../types.ts'
import { membersOn } from './composition.ts'
import type { CellValue, Leaf, Reading } from './reading.ts'
import { accountOf, type Choice, vintageOf } from './vintages.ts'

/** A cell as it was read. */
export type Used = { readonly leaf: Leaf; readonly value: CellValue | null }

/** Everything that a reader should know before leaning on the value, each thing once. */
export function doubtsOf(
  reading: Reading,
  plan: Plan,
  used: readonly Used[],
  choices: readonly Choice[],
): readonly Uncertainty[] {
  const found: Uncertainty[] = []
  for (const one of used) found.push(...doubtsOfCell(reading, one))
  found.push(...breaksAcrossBases(plan, choices))
  for (const series of comparedSeries(used)) found.push(...breaksWithin(reading, series))
  found.push(...compositionChanges(reading.ground, plan))
  const once = new Map(found.map((uncertainty) => [JSON.stringify(uncertainty), uncertainty]))
  return [...once.values()]
}

function doubtsOfCell(reading: Reading, { leaf, value }: Used): readonly Uncertainty[] {
  const { catalogue } = reading.ground
  const found: Uncertainty[] = []
  const account = accountOf(leaf, catalogue)
  const rank = value === null ? -2 : vintageOf(value.observation.vintage, account, catalogue).rank
  // One that may have been public already, and would have been read instead.
  for (const { vintage, document } of reading.cell(leaf).uncertain)
    if (vintageOf(vintage, account, catalogue).rank > rank)
      found.push({ kind: 'date-uncertain', document })
  if (value === null) return found
  const { document, doubt } = value.observation
  if (!value.isDated) found.push({ kind: 'date-uncertain', document })
  if (catalogue.documents.get(document)?.transcription === 'recalled')
    found.push({ kind: 'recalled', document })
  if (doubt !== null) found.push({ kind: 'doubted', document, note: doubt })
  return found
}

function breaksAcrossBases(plan: Plan, choices: readonly Choice[]): readonly Uncertainty[] {
  const { place, period } = plan
  const note = {
    en: 'No basis of the accounts has all the periods that are compared.',
    zh: '没有任何一套核算基准覆盖所比较的全部时期。',
  }
  return choices.some(({ crossesBases }) => crossesBases)
    ? [{ kind: 'series-break', place, period, note }]
    : []
}

/** The cells of one indicator and place, where they are of several periods. */
function comparedSeries(used: readonly Used[]): readonly (readonly Used[])[] {
  const series = new Map<string, Map<PeriodCode, Used>>()
  for (const one of used) {
    const key = `${one.leaf.indicator}\n${one.leaf.place}`
    let periods = series.get(key)
    if (periods === undefined) {
      periods = new Map()
      series.set(key, periods)
    }
    periods.set(one.leaf.period, one)
  }
  return [...series.values()].filter(({ size }) => size > 1).map((periods) => [...periods.values()])
}

/** Breaks that lie after the first and up to the last of the periods that are compared. */
function breaksWithin(reading: Reading, compared: readonly Used[]): readonly Uncertainty[] {
  const { source, region } = reading.ground
  const days = compared.map(({ leaf }) => lastDayOf(leaf.period)).sort()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const latest = compared.find(({ leaf }) => lastDayOf(leaf.period) === last)
  if (latest === undefined) return []
  const { indicator, place } = latest.leaf
  const found: Uncertainty[] = []
  for (const period of source.periodsOf(indicator, place)) {
    const day = lastDayOf(period)
    if (day <= first || day > last) continue
    for (const { breakNote, vintage } of reading.cell({ indicator, place, period }).breaks)
      if (breakNote !== null && isOfBasis(reading.ground, latest, vintage))
        found.push({ kind: 'series-break', place, period, note: breakNote })
  }
  for (const change of region.places.get(place)?.changes ?? [])
    if (change.date > first && change.date <= last && BREAKING.has(change.kind))
      found.push({ kind: 'series-break', place, period: latest.leaf.period, note: change.note })
  return found
}

const BREAKING: ReadonlySet<string> = new Set(['boundary', 'abolished', 'created'])

/** A break of one basis is none of another: Shanghai's is revised from 2018 only, and whole before that revision. */
function isOfBasis({ catalogue }: Ground, { leaf, value }: Used, vintage: string): boolean {
  if (value === null) return true
  const account = accountOf(leaf, catalogue)
  const basis = vintageOf(value.observation.vintage, account, catalogue).basis
  return vintageOf(vintage, account, catalogue).basis === basis
}

/** A composition that an evaluation reads on days between which its members changed. */
function compositionChanges(ground: Ground, plan: Plan): readonly Uncertainty[] {
  const read: DaysRead = new Map()
  collectCompositions(ground, plan, read)
  const found: Uncertainty[] = []
  for (const [composition, byDay] of read) {
    const days = [...byDay.keys()].sort()
    const before = byDay.get(days[0] ?? '') ?? []
    const after = byDay.get(days.at(-1) ?? '') ?? []
    if (before.length !== after.length || before.some((member) => !after.includes(member)))
      found.push({ kind: 'composition-change', composition, from: before.length, to: after.length })
  }
  return found
}

type DaysRead = Map<string, Map<Day, readonly string[]>>

function collectCompositions(ground: Ground, plan: Plan, read: DaysRead): void {
  if (plan.members !== null && 'over' in plan.expression)
    daysOf(plan.expression.over, read).set(lastDayOf(plan.period), plan.members)
  if (plan.leaf !== null) collectPublished(ground, plan.leaf, read)
  for (const input of plan.inputs) collectCompositions(ground, input, read)
}

/**
 * The places that a published value of the whole region was computed over. Which of them a publisher took within a period
 * of change nobody says, so its first day counts as well as its last: January to October 2018 is of both sets.
 */
function collectPublished(
  { catalogue, region }: Ground,
  { indicator, place, period }: Leaf,
  read: DaysRead,
): void {
  if (place !== region.regionPlace) return
  const id = catalogue.indicators.get(indicator)?.composition
  const composition = id === undefined ? undefined : region.compositions.get(id)
  if (composition === undefined) return
  const last = lastDayOf(period)
  const days = daysOf(composition.id, read)
  for (const day of [startOf(parsePeriod(period)) ?? last, last])
    days.set(day, membersOn(composition, day))
}

function daysOf(composition: string, read: DaysRead): Map<Day, readonly string[]> {
  let byDay = read.get(composition)
  if (byDay === undefined) {
    byDay = new Map()
    read.set(composition, byDay)
  }
  return byDay
}
