import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Action, type BaseContext, type Person, perform, type Role } from '#platform/action'
import { systemClock } from '#platform/clock'
import { type Database, openDatabase, startEmbedded } from '#platform/db'
import { loadRegion } from '#platform/region'
import { programmes } from '#programmes/all'
import type { RunningRegion } from './running-region.ts'

const ROOT = new URL('../../', import.meta.url).pathname

export type Wanted = {
  readonly name: string
  readonly organisation: string
  /** Of an organisation beside the place's own, such as a hospital in it. */
  readonly code?: string
  readonly roles: readonly Role[]
}

/**
 * People of a running product, each with a key as a browser may show it in a header: by the product's own actions, on its
 * own database. Organisations are named by the place that they answer for; the region's own becomes its office.
 */
export async function peopleWithKeys(
  region: RunningRegion,
  pack: string,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, { readonly authorization: string }>> {
  const server = await startEmbedded(join(region.dataFolder, 'database'))
  const db = openDatabase({ url: server.url('app'), role: 'app' })
  try {
    const world = loadRegion(join(ROOT, 'regions', pack))
    const clock = systemClock()
    const ctx: BaseContext = {
      actor: { kind: 'system', id: 'test' },
      now: clock.now(),
      today: clock.today(world.timeZone),
      newId: clock.newId,
      region: world,
      requestId: 'test',
      address: null,
      world: 'recorded',
    }
    const organisations = new Map<string, string>()
    for (const one of wanted)
      if (!organisations.has(keyOfOrganisation(one)))
        organisations.set(keyOfOrganisation(one), await organisationOf(db, ctx, one))
    const keys = new Map<string, { readonly authorization: string }>()
    for (const one of wanted) {
      const organisation = organisations.get(keyOfOrganisation(one)) ?? ''
      keys.set(one.name, { authorization: `Bearer ${await keyOf(db, ctx, one, organisation)}` })
    }
    return keys
  } finally {
    await db.close()
    await server.stop()
  }
}

function actionOf(name: string): Action<BaseContext, never, never> {
  const found = programmes.flatMap(({ actions }) => actions).find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no action ${name}`)
  return found as never
}

function keyOfOrganisation({ organisation, code }: Wanted): string {
  return code ?? organisation
}

async function organisationOf(
  db: Database,
  ctx: BaseContext,
  { organisation: place, code }: Wanted,
): Promise<string> {
  const [held] = await perform(db, reading(place, code ?? null), ctx, {})
  if (held !== undefined) return held.id
  const words = ctx.region.places.get(place)?.name
  const out: { readonly organisation: string } = await perform(
    db,
    actionOf('people.found-organisation'),
    ctx,
    {
      code: code ?? place.toLowerCase(),
      title: words,
      office: words,
      jurisdiction: place,
      regional: place === ctx.region.regionPlace,
      example: true,
    },
  )
  return out.organisation
}

/** A person, a member of the organisation, and a key that they make themselves. */
async function keyOf(
  db: Database,
  ctx: BaseContext,
  { name, roles }: Wanted,
  organisation: string,
): Promise<string> {
  const id = randomUUID()
  await perform(db, entering(id, name, organisation, roles), ctx, {})
  const actor: Person = {
    kind: 'person',
    id,
    name,
    organisation,
    organisationTitle: null,
    jurisdiction: null,
    office: false,
    roles,
    means: { kind: 'session', id: randomUUID() },
    scopes: null,
  }
  const made: { readonly text: string } = await perform(
    db,
    actionOf('people.make-key'),
    { ...ctx, actor },
    { title: 'test', scopes: ['*'], days: 1 },
  )
  return made.text
}

function reading(
  place: string,
  code: string | null,
): Action<BaseContext, never, readonly { readonly id: string }[]> {
  return {
    ...actionOf('people.leave'),
    input: {} as never,
    may: actionOf('collection.remind').may,
    apply: async (tx) => tx`
      SELECT id FROM people.organisations
      WHERE CASE WHEN ${code}::text IS NULL THEN jurisdiction = ${place} ELSE code = ${code} END
      ORDER BY id LIMIT 1`,
  }
}

/** Sign-up goes by mail and passwords, which are not what is tested here. */
function entering(
  id: string,
  name: string,
  organisation: string,
  roles: readonly Role[],
): Action<BaseContext, never, null> {
  return {
    ...actionOf('people.leave'),
    input: {} as never,
    may: actionOf('collection.remind').may,
    apply: async (tx, ctx) => {
      await tx`
        INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
        VALUES (${id}, ${name}, ${`${id}@example.org`}, true, ${ctx.now}, ${ctx.now})`
      await tx`
        INSERT INTO people.memberships (id, organisation, person, roles, since)
        VALUES (${ctx.newId()}, ${organisation}, ${id}, ${roles as Role[]}, ${ctx.now})`
      return null
    },
  }
}
