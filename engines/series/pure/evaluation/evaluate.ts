import { HouseError } from '#platform/errors'
import { formatDay } from '#platform/i18n'
import type { Evaluation, Missing, Provenance, Request, Uncertainty } from '../../types.ts'
import { compute, type Found, leavesOf } from '../expressions/compute.ts'
import { planOf } from '../expressions/expand.ts'
import type { Plan } from '../expressions/plan.ts'
import type { Ground } from '../types.ts'
import { doubtsOf, type Used } from './doubts.ts'
import { type CellValue, type Leaf, openReading, type Reading } from './reading.ts'
import { accountOf, type Choice, choiceOf, choicesOf, groupKey, vintageOf } from './vintages.ts'

/**
 * An indicator's value for a place and a period, with what was known: one vintage an account and period,
 * the newest that every cell has, unless `mixed`. Missing inputs make it null and are named; so do
 * members that a count or a rank leaves out. Throws what `planOf` refuses, series.unknown-vintage,
 * series.vintage-and-mixed and series.mixed-provenance.
 */
export function evaluate(ground: Ground, request: Request): Evaluation {
  const reading = openReading(ground, { ...rulesOf(request), doubted: 'last' })
  const variant = request.variant ?? null
  const plan = planOf(ground, request, variant)
  if (request.mixed === true) {
    const { vintage } = request
    if (vintage !== undefined) throw new HouseError('series.vintage-and-mixed', { vintage })
    return evaluateMixed(reading, plan, request)
  }
  const leaves = leavesOf(plan)
  const choices = choicesOf(reading, leaves)
  const fixed =
    request.vintage === undefined ? null : fixedChoice(reading, plan, choices, request.vintage)
  const chosen = [...choices].flatMap(([account, options]) =>
    fixed?.account === account ? [fixed] : options.slice(0, 1),
  )
  return evaluatePlan(reading, plan, chosen, request)
}

/** The part of a request that decides which observations may be read. */
export function rulesOf(
  request: Pick<Request, 'knowledge' | 'provenance' | 'without'>,
): Pick<Request, 'knowledge' | 'provenance' | 'without'> {
  const { knowledge, provenance, without } = request
  return {
    knowledge,
    ...(provenance === undefined ? {} : { provenance }),
    ...(without === undefined ? {} : { without }),
  }
}

/** One plan in the vintages chosen: what `evaluate` and every alternative come down to. */
export function evaluatePlan(
  reading: Reading,
  plan: Plan,
  choices: readonly Choice[],
  request: Request,
): Evaluation {
  const vintages = new Map<string, string | null>()
  for (const { account, byPeriod } of choices)
    for (const [period, vintage] of byPeriod) vintages.set(groupKey(account, period), vintage)
  const { catalogue } = reading.ground
  const vintageFor = (leaf: Leaf): string | null =>
    vintages.get(groupKey(accountOf(leaf, catalogue), leaf.period)) ?? null
  return assembled(reading, plan, vintageFor, choices, request)
}

/** Every cell in its own newest vintage: a mixture, and labelled as one where it is. */
function evaluateMixed(reading: Reading, plan: Plan, request: Request): Evaluation {
  const { catalogue } = reading.ground
  const vintageFor = (leaf: Leaf): string | null => {
    const account = accountOf(leaf, catalogue)
    const held = [...reading.cell(leaf).byVintage.keys()]
    if (request.vintage !== undefined && held.includes(request.vintage)) return request.vintage
    const rank = (id: string): number => vintageOf(id, account, catalogue).rank
    return held.sort((a, b) => rank(b) - rank(a))[0] ?? null
  }
  return assembled(reading, plan, vintageFor, [], request)
}

function assembled(
  reading: Reading,
  plan: Plan,
  vintageFor: (leaf: Leaf) => string | null,
  choices: readonly Choice[],
  request: Request,
): Evaluation {
  const used = new Map<string, Used>()
  const { outcome, trace } = compute(plan, (leaf) => {
    const found = readCell(reading, leaf, vintageFor(leaf))
    used.set(`${leaf.indicator}\n${leaf.place}\n${leaf.period}`, { leaf, value: found.value })
    return found
  })
  const cells = [...used.values()]
  const mixture = mixtureOf(reading, cells)
  const read = cells.flatMap(({ value }) => (value === null ? [] : [value]))
  const doubts = doubtsOf(reading, plan, cells, choices)
  const bounded = outcome.bound === null ? boundedIn(read) : []
  const uncertainties =
    outcome.value === null ? doubts.filter(isOfNothing) : [...doubts, ...bounded]
  return {
    request,
    variant: variantIn(plan),
    value: outcome.value,
    bound: outcome.bound,
    interval: outcome.interval,
    leeway: outcome.leeway,
    unit: plan.unit.code,
    provenance: provenanceOf(reading, cells),
    vintages: [...new Set(read.map(({ observation }) => observation.vintage))],
    mixed: mixture !== null,
    uncertainties: mixture === null ? uncertainties : [...uncertainties, mixture],
    missing: onceEach(outcome.missing),
    independentSources:
      outcome.value === null || read.length === 0
        ? 0
        : Math.min(...read.map(({ origins }) => origins)),
    trace,
  }

  function variantIn({ expression }: Plan): string | null {
    if (expression.kind !== 'indicator') return null
    const variants = reading.ground.catalogue.indicators.get(expression.indicator)?.variants ?? []
    return expression.variant ?? variants[0]?.id ?? null
  }
}

/** The sources' bounds, where the computed value can't be told with one. */
function boundedIn(read: readonly CellValue[]): readonly Uncertainty[] {
  return read
    .filter(({ observation }) => observation.bound !== 'exact')
    .map(({ observation }) => ({ kind: 'bounded', observation }))
}

/** Where there is no value, what can still be uncertain: whether there was one, and what it would be of. */
function isOfNothing({ kind }: Uncertainty): boolean {
  return kind === 'date-uncertain' || kind === 'composition-change'
}

function readCell(reading: Reading, leaf: Leaf, vintage: string | null): Found {
  const { byVintage } = reading.cell(leaf)
  const value = vintage === null ? undefined : byVintage.get(vintage)
  const { catalogue } = reading.ground
  const missing: Missing = {
    ...leaf,
    reason:
      byVintage.size === 0 || vintage === null
        ? {
            en: `Nothing was known by ${formatDay(reading.knowledge.asOf, 'en')}.`,
            zh: `截至${formatDay(reading.knowledge.asOf, 'zh')}没有数据。`,
          }
        : notInVintage(vintageOf(vintage, accountOf(leaf, catalogue), catalogue).label),
  }
  return { value: value ?? null, missing }
}

function notInVintage(label: { readonly [lang: string]: string }): Missing['reason'] {
  return {
    en: `It has no value in the vintage “${label.en ?? ''}”.`,
    zh: `在“${label.zh ?? label.en ?? ''}”这一版本中没有数值。`,
  }
}

/** Set where cells of one account and period come from several vintages. */
function mixtureOf(reading: Reading, cells: readonly Used[]): Uncertainty | null {
  const groups = new Map<string, Set<string>>()
  for (const { leaf, value } of cells) {
    if (value === null) continue
    const key = groupKey(accountOf(leaf, reading.ground.catalogue), leaf.period)
    const vintages = groups.get(key) ?? new Set()
    vintages.add(value.observation.vintage)
    groups.set(key, vintages)
  }
  const mixed = [...groups.values()].filter(({ size }) => size > 1)
  if (mixed.length === 0) return null
  return { kind: 'mixed-vintages', vintages: [...new Set(mixed.flatMap((set) => [...set]))] }
}

function provenanceOf(reading: Reading, cells: readonly Used[]): Provenance {
  if (reading.provenance === 'simulated') return 'simulated'
  const isRecorded = cells.some(({ value }) => value?.observation.provenance === 'recorded')
  return isRecorded ? 'recorded' : 'published'
}

function onceEach(missing: readonly Missing[]): readonly Missing[] {
  const once = new Map<string, Missing>()
  for (const one of missing) once.set(`${one.indicator}\n${one.place}\n${one.period}`, one)
  return [...once.values()]
}

/** Throws series.unknown-vintage where none of the accounts that are read has it. */
function fixedChoice(
  reading: Reading,
  plan: Plan,
  choices: ReadonlyMap<string, readonly Choice[]>,
  vintage: string,
): Choice {
  const { catalogue } = reading.ground
  const account = catalogue.vintages.get(vintage)?.account
  if (account === undefined || !choices.has(account)) {
    const known = [...catalogue.vintages.values()].filter((v) => choices.has(v.account))
    throw new HouseError('series.unknown-vintage', {
      vintage,
      indicator: reading.ground.catalogue.indicators.get(indicatorOf(plan))?.id ?? '',
      known: known.map(({ id }) => id).join(', '),
    })
  }
  return choiceOf(reading, leavesOf(plan), vintage, account)
}

function indicatorOf({ expression }: Plan): string {
  return 'indicator' in expression ? expression.indicator : ''
}
