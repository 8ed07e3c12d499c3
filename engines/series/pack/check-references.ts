import { field, type Region, type Spot } from '#platform/region'
import type { RowRules } from '../rows/check-row.ts'
import type { Indicator, SeriesDocument, Target, Unit, Vintage } from '../types.ts'
import { either, type Placed } from './read-definitions.ts'

export type PlacedDefinitions = {
  readonly documents: readonly Placed<SeriesDocument>[]
  readonly vintages: readonly Placed<Vintage>[]
  readonly units: readonly Placed<Unit>[]
  readonly indicators: readonly Placed<Indicator>[]
  readonly targets: readonly Placed<Target>[]
}

/** What no entry can know by itself: whether an id stands twice, and whether what it names is there. */
export function checkReferences(
  placed: PlacedDefinitions,
  rules: RowRules,
  units: ReadonlyMap<string, Unit>,
  { compositions }: Pick<Region, 'compositions'>,
): void {
  onceEach(placed.documents.map(({ value, spot }) => [value.id, spot]))
  onceEach(placed.vintages.map(({ value, spot }) => [value.id, spot]))
  onceEach(placed.units.map(({ value, spot }) => [value.code, spot]))
  onceEach(placed.indicators.map(({ value, spot }) => [value.id, spot]))
  onceEach(placed.targets.map(({ value, spot }) => [value.id, spot]))
  for (const { value, spot } of placed.documents)
    if (value.echoOf !== null)
      known(either(spot, 'echo-of', 'echoOf'), value.echoOf, rules.documents, spot)
  for (const { value, spot } of placed.indicators) {
    known(field(spot, 'unit'), value.unit, units, spot)
    if (value.composition !== undefined)
      known(field(spot, 'composition'), value.composition, compositions, spot)
  }
  for (const { value, spot } of placed.targets) {
    known(field(spot, 'indicator'), value.indicator, rules.indicators, spot)
    known(field(spot, 'place'), value.place, rules.places, spot)
    known(field(spot, 'document'), value.document, rules.documents, spot)
    known(field(spot, 'unit'), value.unit, units, spot)
    const unit = rules.indicators.get(value.indicator)?.unit
    if (unit !== undefined && unit !== value.unit)
      field(spot, 'unit').report({
        en: `The target is in "${value.unit}", but ${value.indicator} is measured in "${unit}". State it in ${unit}.`,
        zh: `目标以“${value.unit}”计，而 ${value.indicator} 以“${unit}”计量。请改用 ${unit}。`,
      })
  }
}

function onceEach(ids: readonly (readonly [string, Spot])[]): void {
  const seen = new Set<string>()
  for (const [id, spot] of ids) {
    if (seen.has(id))
      spot.report({ en: `${id} is there twice. Keep one.`, zh: `${id} 出现了两次。请只保留一处。` })
    seen.add(id)
  }
}

function known(at: Spot, name: string, all: ReadonlyMap<string, unknown>, whole: Spot): void {
  if (name === '' || all.has(name)) return
  const spot = at.node === null ? whole : at
  spot.report({
    en: `There is no "${name}". Define it, or name one that exists.`,
    zh: `没有“${name}”。请先定义它，或改用已有的名称。`,
  })
}
