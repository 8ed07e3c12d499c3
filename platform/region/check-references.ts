import { fitsPattern, type Manifest } from './read-manifest.ts'
import type { Placed } from './read-places.ts'
import type { Spot } from './spot.ts'
import { field, itemsOf } from './spot.ts'
import type { Composition, Dated, Parameter, Place } from './types.ts'

export type PackParts = {
  readonly manifest: { readonly value: Manifest; readonly spot: Spot }
  readonly places: readonly Placed<Place>[]
  readonly compositions: readonly Placed<Composition>[]
  readonly parameters: readonly Placed<Parameter>[]
}

/** What no single entry can know: whether the ids it names exist, and whether stretches of time fit together. */
export function checkReferences(parts: PackParts): void {
  const places = new Map<string, Place>()
  for (const { value, spot } of parts.places) {
    if (places.has(value.id))
      spot.report({
        en: `The place ${value.id} is there twice. Keep one of the two.`,
        zh: `地方 ${value.id} 出现了两次。请只保留一处。`,
      })
    places.set(value.id, value)
  }
  checkManifestPlaces(parts.manifest, places)
  for (const { value, spot } of parts.places) {
    checkParents(value, spot, places)
    checkCodes(value, spot, parts.manifest.value)
  }
  checkCodesUnique(parts.places)
  for (const { value, spot } of parts.compositions) checkMembers(value, spot, places)
  for (const { value, spot } of parts.parameters) checkNoOverlap(value.values, spot, () => value.id)
}

function checkManifestPlaces(manifest: PackParts['manifest'], places: Map<string, Place>): void {
  const named = [
    ['region-place', manifest.value.regionPlace],
    ['nation-place', manifest.value.nationPlace],
  ] as const
  for (const [key, place] of named)
    if (place !== '' && !places.has(place)) reportUnknown(field(manifest.spot, key), place)
}

function checkParents(place: Place, spot: Spot, places: ReadonlyMap<string, Place>): void {
  for (const { place: parent } of place.parents) {
    if (!places.has(parent)) reportUnknown(field(spot, 'parents'), parent)
    if (climbsTo(parent, place.id, places, new Set()))
      spot.report({
        en: `${place.id} is among its own parents, by way of ${parent}. Break the circle.`,
        zh: `${place.id} 经由 ${parent} 成了自己的上级。请断开这个循环。`,
      })
  }
}

function climbsTo(
  from: string,
  sought: string,
  places: ReadonlyMap<string, Place>,
  seen: Set<string>,
): boolean {
  if (from === sought) return true
  if (seen.has(from)) return false
  seen.add(from)
  const parents = places.get(from)?.parents ?? []
  return parents.some((parent) => climbsTo(parent.place, sought, places, seen))
}

function checkCodes(place: Place, spot: Spot, manifest: Manifest): void {
  const at = field(spot, 'codes')
  for (const { system, code } of place.codes) {
    const known = manifest.codeSystems.get(system)
    if (known === undefined)
      at.report({
        en: `${place.id} has a code of the unknown system "${system}". Describe it under code-systems in region.yaml.`,
        zh: `${place.id} 的代码属于未知的体系 "${system}"。请在 region.yaml 的 code-systems 下说明。`,
      })
    else if (!fitsPattern(code, known.pattern))
      at.report({
        en: `${place.id} has the code "${code}", but ${system} codes look like ${known.pattern} (# a digit, A a letter). Correct it, and keep it in quotes.`,
        zh: `${place.id} 的代码 "${code}" 不符合 ${system} 的格式 ${known.pattern}（# 为数字，A 为字母）。请改正，并加引号。`,
      })
  }
  const systems = new Set(place.codes.map(({ system }) => system))
  for (const system of systems)
    checkNoOverlap(
      place.codes.filter((code) => code.system === system),
      at,
      () => `${place.id}, ${system}`,
    )
}

function checkCodesUnique(places: readonly Placed<Place>[]): void {
  const held = new Map<string, { readonly place: string; readonly stretch: Dated }[]>()
  for (const { value, spot } of places)
    for (const code of value.codes) {
      const key = `${code.system} ${code.code}`
      const others = held.get(key) ?? []
      const clash = others.find((other) => other.place !== value.id && overlap(other.stretch, code))
      if (clash !== undefined)
        field(spot, 'codes').report({
          en: `${value.id} and ${clash.place} have the code ${key} at the same time. Date the two stretches, or correct one.`,
          zh: `${value.id} 与 ${clash.place} 同时拥有代码 ${key}。请注明各自的起止日，或改正其中之一。`,
        })
      held.set(key, [...others, { place: value.id, stretch: code }])
    }
}

function checkMembers(
  composition: Composition,
  spot: Spot,
  places: ReadonlyMap<string, Place>,
): void {
  const list = field(spot, 'members')
  const items = itemsOf(list)
  for (const [index, member] of composition.members.entries()) {
    const at = items[index] ?? list
    const place = places.get(member.place)
    if (place === undefined) reportUnknown(at, member.place)
    else if (!within(member, place))
      at.report({
        en: `${composition.id} has ${member.place} as a member outside the time in which it exists (${stretchText(place)}). Date the membership.`,
        zh: `${composition.id} 的成员 ${member.place} 超出了其存续时间（${stretchText(place)}）。请注明成员起止日。`,
      })
  }
  for (const id of new Set(composition.members.map(({ place }) => place)))
    checkNoOverlap(
      composition.members.filter(({ place }) => place === id),
      list,
      () => `${composition.id}, ${id}`,
    )
}

function checkNoOverlap(stretches: readonly Dated[], spot: Spot, name: () => string): void {
  const clash = stretches.some((one, index) =>
    stretches.slice(index + 1).some((other) => overlap(one, other)),
  )
  if (clash)
    spot.report({
      en: `${name()}: two entries hold at the same time. Let each end (to, excluded) where the next begins.`,
      zh: `${name()}：有两条记录的时间重叠。请让每条在下一条起始之日终止（to，不含当日）。`,
    })
}

function overlap(a: Dated, b: Dated): boolean {
  const aBeforeB = a.to !== null && b.from !== null && a.to <= b.from
  const bBeforeA = b.to !== null && a.from !== null && b.to <= a.from
  return !aBeforeB && !bBeforeA
}

function within(inner: Dated, outer: Dated): boolean {
  const startsIn = outer.from === null || (inner.from !== null && inner.from >= outer.from)
  const endsIn = outer.to === null || (inner.to !== null && inner.to <= outer.to)
  return startsIn && endsIn
}

function stretchText({ from, to }: Dated): string {
  return `${from ?? '…'} – ${to ?? '…'}`
}

function reportUnknown(spot: Spot, place: string): void {
  spot.report({
    en: `${spot.name} names the place ${place}, which the pack doesn't have. Add it to the places, or correct the id.`,
    zh: `${spot.name} 提到地方 ${place}，但数据包中没有。请补上该地方，或改正标识。`,
  })
}
