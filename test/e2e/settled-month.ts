import { join } from 'node:path'
import { type Action, ask, type BaseContext, perform, type Query } from '#platform/action'
import { systemClock } from '#platform/clock'
import { type Database, openDatabase, simulatedBeside, startEmbedded } from '#platform/db'
import { loadRegion } from '#platform/region'
import { programmes } from '#programmes/all'
import type { RunningRegion } from './running-region.ts'

const ROOT = new URL('../../', import.meta.url).pathname

/** Two hospitals in two provinces, with persons who are insured in a third. */
export const HOSPITALS = {
  shanghai: { code: 'H31010100001', organisation: 'test-hospital-sh', place: 'CN-SH' },
  hangzhou: { code: 'H33010200001', organisation: 'test-hospital-zj', place: 'CN-330100' },
} as const
export const OPERATORS = ['CN-SH', 'CN-ZJ', 'CN-AH'] as const
const INSURED_PLACE = 'CN-340300'
const AMOUNTS = { shanghai: ['1000.00', '600.00', '200.00'], hangzhou: ['2000.00', '900.00'] }

/**
 * Makes the ground of the simulated world of a running product and settles five bills on one day of last month, by the product's
 * own actions; what hospitals' programs do is tested elsewhere. Organisations are there already. Answers the month.
 */
export async function settledMonth(region: RunningRegion, pack: string): Promise<string> {
  const server = await startEmbedded(join(region.dataFolder, 'database'))
  const recorded = openDatabase({ url: server.url('app'), role: 'app' })
  const db = openDatabase({ url: simulatedBeside(server.url('app')), role: 'app' })
  try {
    const ctx = lastMonth(pack)
    await enterGround(db, ctx, await organisationsIn(recorded, ctx))
    const { ids: insured } = await act(db, ctx, 'health.enter-insured', {
      persons: [1, 2].map(() => ({
        ...{ place: INSURED_PLACE, group: 'working', validFrom: '2020-01-01' },
        ...{ bornOn: '1970-05-05', familyDoctor: false },
      })),
    })
    let bills = 0
    for (const [name, amounts] of Object.entries(AMOUNTS))
      for (const amount of amounts) {
        bills += 1
        await act(db, ctx, 'health.settle', {
          ...{ message: `m-${bills}`, bill: `b-${bills}`, day: ctx.today },
          institution: HOSPITALS[name as keyof typeof HOSPITALS].code,
          insured: insured[name === 'shanghai' ? 0 : 1],
          lines: [{ item: 'A1', quantity: '1', amount }],
        })
      }
    return ctx.today.slice(0, 7)
  } finally {
    await Promise.all([db.close(), recorded.close()])
    await server.stop()
  }
}

type Organisation = { readonly id: string; readonly code: string; readonly jurisdiction: string }

async function organisationsIn(db: Database, ctx: BaseContext): Promise<readonly Organisation[]> {
  const query = programmes
    .flatMap(({ queries }) => queries)
    .find(({ name }) => name === 'people.organisations') as unknown as Query<
    BaseContext,
    never,
    { readonly items: readonly Organisation[] }
  >
  return (await ask(db, query, { ...ctx, world: 'recorded' }, {})).items
}

/** Who runs the insurance of each province, the hospitals, and one item that is wholly payable. */
async function enterGround(
  db: Database,
  ctx: BaseContext,
  organisations: readonly Organisation[],
): Promise<void> {
  const named = (code: string) => organisations.find((one) => one.code === code)?.id
  for (const place of OPERATORS) {
    const own = organisations.find(
      ({ jurisdiction, code }) => jurisdiction === place && !code.startsWith('test-hospital'),
    )
    await act(db, ctx, 'health.appoint-operator', { organisation: own?.id, place })
  }
  const name = { en: 'Example', zh: '示例' }
  const since = { name, validFrom: '2020-01-01' }
  await act(db, ctx, 'health.enter-institutions', {
    institutions: Object.values(HOSPITALS).map(({ code, organisation, place }) => ({
      ...{ ...since, code, place, tier: 'tertiary', organisation: named(organisation) },
      name: { en: `Example hospital ${place}`, zh: `示例医院 ${place}` },
    })),
  })
  await act(db, ctx, 'health.enter-catalogue', {
    items: Object.values(HOSPITALS).map(({ place }) => ({
      ...{ ...since, place, code: 'A1', kind: 'drug', class: 'A' },
    })),
  })
}

// What an action answers is read here as a program of a hospital would.
// biome-ignore lint/suspicious/noExplicitAny: as above
async function act(db: Database, ctx: BaseContext, name: string, input: object): Promise<any> {
  const found = programmes.flatMap(({ actions }) => actions).find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no action ${name}`)
  return perform(db, found as unknown as Action<BaseContext, never, never>, ctx, input)
}

/** The house on the twentieth of the month before this one. */
function lastMonth(pack: string): BaseContext {
  const world = loadRegion(join(ROOT, 'regions', pack))
  const clock = systemClock()
  const day = Temporal.PlainDate.from(clock.today(world.timeZone))
    .subtract({ months: 1 })
    .with({ day: 20 })
  return {
    actor: { kind: 'system', id: 'test' },
    now: day
      .toZonedDateTime({ timeZone: world.timeZone, plainTime: '10:00' })
      .toInstant()
      .toString(),
    today: day.toString(),
    newId: clock.newId,
    region: world,
    requestId: 'test',
    address: null,
    world: 'simulated',
  }
}
