import { fileURLToPath } from 'node:url'
import { loadPack, openSeries } from '#engines/series'
import { type Actor, type Person, perform, type Role } from '#platform/action'
import { fixedClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { begin } from '../actions/begin.ts'
import type { StatedEntry } from '../types.ts'

export const NOW = '2026-11-25T04:00:00.000000Z'
export const TODAY = '2026-11-25'

export const OFFICE = '019400d0-0000-7000-8000-00000000000a'
export const OTHER_OFFICE = '019400d0-0000-7000-8000-00000000000b'
export const PROVINCE = '019400d0-0000-7000-8000-00000000000c'

/** A database of a test's own, with every migration applied. */
type Given = Database & { readonly migrator: Database; readonly admin: Database }

export type World = {
  readonly db: Given
  readonly system: Context
  /** A person of an organisation in some roles; one of the office where nothing else is said. */
  readonly person: (
    name: string,
    roles: readonly Role[],
    given?: Partial<Pick<Person, 'organisation' | 'office' | 'jurisdiction'>>,
  ) => Context
  /** The same at another moment. */
  readonly at: (ctx: Context, now: string) => Context
}

/** The real region with its published figures, in a database. */
export async function deskWorld(db: Given): Promise<World> {
  const folder = fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url))
  const region = loadRegion(folder)
  const indicators = figuresOf([economy], region)
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  const { newId } = fixedClock(NOW)
  const request = { requestId: 'test', address: null, world: 'recorded' } as const
  const base = { region, series, newId, now: NOW, today: TODAY, ...request }
  const as = (actor: Actor): Context => ({ ...base, actor })
  return {
    db,
    system: as({ kind: 'system', id: 'system' }),
    person: (name, roles, given = {}) =>
      as({
        kind: 'person',
        id: idOf(name),
        name,
        organisation: OFFICE,
        organisationTitle: { en: 'The office', zh: '办公室' },
        jurisdiction: region.regionPlace,
        office: true,
        roles,
        means: { kind: 'session', id: `session of ${name}` },
        scopes: null,
        ...given,
      }),
    at: (ctx, now) => ({ ...ctx, now, today: now.slice(0, 10) }),
  }
}

/** The same name is the same person. */
function idOf(name: string): string {
  const digits = Array.from(name, (sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('')
  return `019400d0-0000-7000-8000-${digits.padStart(12, '0').slice(-12)}`
}

export const CITIES: StatedEntry = {
  id: 'large-cities',
  programme: 'economy',
  indicator: 'large-cities',
  place: 'CN-YRD',
  period: '2023',
  value: '9',
  precision: 0,
  unit: 'places',
  bound: 'exact',
}
export const THIRD: StatedEntry = {
  ...CITIES,
  id: 'large-cities-share',
  indicator: 'large-cities-share',
  value: '33.3333333334',
  precision: -1,
  unit: 'percent',
  bound: 'over',
  display: { en: 'one third', zh: '三分之一' },
}
export const TEXTS = {
  en: 'In 2023 the delta had {% figure id="large-cities" /%}, more than {% figure id="large-cities-share" form="words" /%} of the nation’s.\n',
  zh: '2023年，长三角有{% figure id="large-cities" /%}，超过全国的{% figure id="large-cities-share" form="words" /%}。\n',
}

/** Begins drafts, each under a name of its own: 'talk-1', 'talk-2', … */
export function beginner(world: World, by: Context) {
  let count = 0
  return async (given: object = {}, ctx = by): Promise<string> => {
    count += 1
    const { id } = await perform(world.db, begin, ctx, {
      bulletin: `talk-${count}`,
      title: { en: 'A talk', zh: '讲话' },
      date: '2024-12-04',
      texts: TEXTS,
      figures: [CITIES, THIRD],
      ...given,
    })
    return id
  }
}

/** The code of a refusal, or `done`. */
export function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code ?? String(error),
  )
}

/** A change that writes something into a text of a length, as an editor sends it. */
export function insert(length: number, at: number, text: string): readonly unknown[] {
  const parts: unknown[] = at > 0 ? [at, [0, text]] : [[0, text]]
  return length > at ? [...parts, length - at] : parts
}
