import Type from 'typebox'
import type { Read } from '#platform/db'
import type { Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { Context } from '#programmes/contract'
import type { DeskViewer } from './types.ts'

export async function viewerOf(tx: Read, { actor }: Context): Promise<DeskViewer> {
  if (actor.kind !== 'person') return { person: null, operated: null, institutions: [] }
  const [row] = await tx<{ operated: string | null; institutions: string[] }[]>`
    SELECT health.operated() AS operated, ARRAY(SELECT health.own_institutions()) AS institutions`
  return {
    person: `person:${actor.id}`,
    operated: row?.operated ?? null,
    institutions: row?.institutions ?? [],
  }
}

/** Names of institutions and of the region's provinces and cities, by their codes. */
export async function namesOf(
  tx: Read,
  { places }: Region,
  institutions: readonly string[],
): Promise<{ readonly [code: string]: Text }> {
  const rows = await tx<{ code: string; name: Text }[]>`
    SELECT i.code, i.name FROM health.institutions AS i WHERE i.code = ANY (${institutions as string[]}::text[])`
  return Object.fromEntries([
    ...[...places.values()]
      .filter(({ level }) => level === 'province' || level === 'city')
      .map(({ id, shortName }) => [id, shortName] as const),
    ...rows.map(({ code, name }) => [code, name] as const),
  ])
}

const STRING = Type.String()
export const OPTIONAL_STRING = Type.Union([STRING, Type.Null()])

export const VIEWER = Type.Object({
  person: OPTIONAL_STRING,
  operated: OPTIONAL_STRING,
  institutions: Type.Array(STRING),
})
export const NAMES = Type.Record(STRING, Type.Record(STRING, STRING))
