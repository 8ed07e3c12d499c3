import type { Text } from '#platform/i18n'
import type { Evaluation, Request } from '../../types.ts'
import { leavesOf } from '../expressions/compute.ts'
import { planOf } from '../expressions/expand.ts'
import { getIndicator } from '../expressions/indicator.ts'
import type { Ask, Computed, Ground } from '../types.ts'
import { inEveryLanguage } from '../words/explain.ts'
import { evaluatePlan, rulesOf } from './evaluate.ts'
import { openReading, type Reading } from './reading.ts'
import { type Choice, choicesOf, vintageOf } from './vintages.ts'

/** Accounts multiply: beyond so many combinations only the newest of each are looked at. */
export const ALTERNATIVES_MAX = 64

/**
 * Every variant in every vintage that was complete: the variants in their order, newest vintage first. A
 * variant of which no vintage is complete comes once, with what it lacks.
 */
export function allAlternatives(ground: Ground, ask: Ask): readonly Computed[] {
  return alternativesIn(openReading(ground, { ...rulesOf(ask), doubted: 'last' }), ask)
}

/** The same with what a given reading may use. */
export function alternativesIn(reading: Reading, ask: Ask): readonly Computed[] {
  const { catalogue } = reading.ground
  const { variants } = getIndicator(catalogue, ask.indicator)
  const ids = variants.length === 0 ? [null] : variants.map(({ id }) => id)
  return ids.flatMap((variant) => {
    const plan = planOf(reading.ground, ask, variant)
    const choices = choicesOf(reading, leavesOf(plan))
    return combinationsOf([...choices.values()]).map((combination) => {
      const request = requestOf(ask, variant, combination, choices)
      const evaluation = evaluatePlan(reading, plan, combination, request)
      return {
        evaluation,
        variant,
        variantLabel: variants.find(({ id }) => id === variant)?.label ?? null,
        vintageLabel: labelOfVintages(reading, evaluation, combination, choices),
        superseded: combination.some((choice) => choices.get(choice.account)?.[0] !== choice),
      }
    })
  })
}

/** One choice of each account, the newest of all first. */
function combinationsOf(accounts: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  let combinations: (readonly Choice[])[] = [[]]
  for (const choices of accounts)
    combinations = combinations
      .flatMap((before) => choices.map((choice) => [...before, choice]))
      .slice(0, ALTERNATIVES_MAX)
  return combinations
}

/** What asks for this alternative again: its variant, and its vintage where its account offers several. */
function requestOf(
  ask: Ask,
  variant: string | null,
  combination: readonly Choice[],
  choices: ReadonlyMap<string, readonly Choice[]>,
): Request {
  const chosen =
    combination.find((choice) => choices.get(choice.account)?.[0] !== choice) ??
    combination.find(({ account }) => (choices.get(account)?.length ?? 0) > 1)
  return {
    indicator: ask.indicator,
    place: ask.place,
    period: ask.period,
    ...rulesOf(ask),
    ...(variant === null ? {} : { variant }),
    ...(chosen?.vintage == null ? {} : { vintage: chosen.vintage }),
  }
}

/** The vintages by their labels: of the accounts that offer several, or else of all. */
function labelOfVintages(
  { ground }: Reading,
  { vintages }: Evaluation,
  combination: readonly Choice[],
  choices: ReadonlyMap<string, readonly Choice[]>,
): Text {
  const chosen = combination.filter(({ account }) => (choices.get(account)?.length ?? 0) > 1)
  const among = chosen.flatMap(({ byPeriod }) => [...byPeriod.values()])
  const named = chosen.length === 0 ? vintages : vintages.filter((id) => among.includes(id))
  const labels = named.map((id) => vintageOf(id, '', ground.catalogue).label)
  return inEveryLanguage(ground.region, (lang) =>
    labels.map((label) => label[lang] ?? label.en ?? '').join(lang.startsWith('zh') ? '；' : '; '),
  )
}
