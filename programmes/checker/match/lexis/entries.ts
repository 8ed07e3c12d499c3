import type { Grammar } from '#engines/claims/pure'
import type { Indicator } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import type { Entry, Name } from '../types.ts'
import { rootsOf, type Shape, shapeOf } from './aspects.ts'
import { isProper, namesOf, vocabularyOf } from './names.ts'

export type Named = { readonly name: Name; readonly entry: Entry }

/** All indicators by the words that name them; built once for a catalogue. */
export type Lexis = {
  readonly entries: ReadonlyMap<string, Entry>
  /** English by the first stem of a name, Chinese by its first two characters. */
  readonly byKey: { readonly [grammar in Grammar]: ReadonlyMap<string, readonly Named[]> }
}

/** Kept as long as the catalogue is: a host checks many texts on one. */
const KEPT = new WeakMap<object, Lexis>()

export function lexisOf(ground: Ground): Lexis {
  const key = ground.catalogue.indicators
  const kept = KEPT.get(key)
  if (kept !== undefined) return kept
  const lexis = buildLexis(ground)
  KEPT.set(key, lexis)
  return lexis
}

function buildLexis(ground: Ground): Lexis {
  const { indicators } = ground.catalogue
  const own = new Map<string, Part>()
  for (const indicator of indicators.values())
    own.set(indicator.id, {
      indicator,
      shape: shapeOf(ground, indicator),
      names: namesOf(indicator),
    })
  const levels = levelsByName(own)
  const entries = new Map<string, Entry>()
  for (const part of own.values())
    entries.set(part.indicator.id, entryOf(ground, part, own, levels))
  const byKey = { en: new Map<string, Named[]>(), zh: new Map<string, Named[]>() }
  for (const entry of entries.values())
    for (const name of entry.names) {
      const key = keyOf(name)
      const named = byKey[name.grammar].get(key)
      if (named === undefined) byKey[name.grammar].set(key, [{ name, entry }])
      else named.push({ name, entry })
    }
  return { entries, byKey }
}

export function keyOf({ grammar, parts: [first = ''] }: Name): string {
  return grammar === 'zh' ? first.slice(0, 2) : first
}

type Part = {
  readonly indicator: Indicator
  readonly shape: Shape
  readonly names: readonly Name[]
}

function levelsByName(own: ReadonlyMap<string, Part>): ReadonlyMap<string, string> {
  const levels = new Map<string, string>()
  for (const { indicator, shape, names } of own.values())
    if (shape.aspect === 'level') for (const name of names) levels.set(nameKey(name), indicator.id)
  return levels
}

function nameKey({ grammar, parts }: Name): string {
  return `${grammar} ${[...parts].sort().join(' ')}`
}

function entryOf(
  ground: Ground,
  part: Part,
  own: ReadonlyMap<string, Part>,
  levels: ReadonlyMap<string, string>,
): Entry {
  const { indicator, shape } = part
  const family = familyOf(part, own, levels, new Set([indicator.id]))
  const names = new Map<string, Name>()
  for (const member of [part, ...family])
    for (const name of member.names)
      if (!names.has(nameKey(name))) names.set(nameKey(name), { ...name, isOwn: member === part })
  const [first] = indicator.variants
  return {
    indicator,
    aspect: shape.aspect,
    base: shape.base,
    scope: shape.scope,
    family: family.map((one) => one.indicator.id),
    roots: first === undefined ? [indicator.id] : rootsOf(ground, first.expression),
    names: [...names.values()],
    vocabulary: vocabularyOf([indicator, ...family.map((one) => one.indicator)]),
    isProper: [part, ...family].some((one) => isProper(one.indicator)),
    isNominal: shape.isNominal,
  }
}

/** What it is a sum, share or growth of, as its expression says, or as its name says where it is observed. */
function familyOf(
  { shape, names }: Part,
  own: ReadonlyMap<string, Part>,
  levels: ReadonlyMap<string, string>,
  seen: Set<string>,
): readonly Part[] {
  const named =
    shape.aspect === 'level' ? [] : names.flatMap((name) => levels.get(nameKey(name)) ?? [])
  return [...shape.of, ...named].flatMap((id) => {
    const part = own.get(id)
    if (part === undefined || seen.has(id)) return []
    seen.add(id)
    return [part, ...familyOf(part, own, levels, seen)]
  })
}
