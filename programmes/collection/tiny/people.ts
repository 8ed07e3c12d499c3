import { type Person, perform, type Role } from '#platform/action'
import type { Database } from '#platform/db'
import { assert } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { peopleOver } from '#programmes/people'

// Persons and a request for tests: a regional office that asks, a province that answers, and a stranger's province.

export const OFFICE = '019400d0-0000-7000-8000-00000000000a'
export const ZHEJIANG = '019400d0-0000-7000-8000-00000000000b'
export const ANHUI = '019400d0-0000-7000-8000-00000000000c'

const TITLES: { readonly [organisation: string]: { readonly en: string; readonly zh: string } } = {
  [OFFICE]: { en: 'Regional office (example)', zh: '区域办公室（示例）' },
  [ZHEJIANG]: { en: 'Zhejiang (example)', zh: '浙江省（示例）' },
  [ANHUI]: { en: 'Anhui (example)', zh: '安徽省（示例）' },
}

/** Somebody of an organisation in these roles; two names are two persons. */
export function person(organisation: string, name: string, ...roles: readonly Role[]): Person {
  return {
    kind: 'person',
    id: `019400d0-0000-7000-8000-${Buffer.from(name).toString('hex').slice(0, 12).padStart(12, '0')}`,
    name,
    organisation,
    organisationTitle: TITLES[organisation] ?? null,
    jurisdiction: null,
    office: organisation === OFFICE,
    roles,
    means: { kind: 'session', id: `session of ${name}` },
    scopes: null,
  }
}

/** Enters the organisations of the tests under their fixed ids. */
export async function foundOrganisations(db: Database, ctx: Context): Promise<void> {
  const found = peopleOver([]).actions.find(({ name }) => name === 'people.found-organisation')
  assert(found !== undefined, 'organisations are entered by an action of people')
  const places = { [OFFICE]: 'CN-YRD', [ZHEJIANG]: 'CN-ZJ', [ANHUI]: 'CN-AH' }
  for (const [id, jurisdiction] of Object.entries(places)) {
    const title = TITLES[id]
    const regional = id === OFFICE
    const given = { code: jurisdiction.toLowerCase(), title, office: title, jurisdiction, regional }
    await perform(db, found, { ...ctx, newId: () => id }, { ...given, example: true })
  }
}

/** Five figures of Zhejiang: of the province, of one of its cities, a rate, a number of persons. */
export const FIVE_FIGURES = {
  addressed: ZHEJIANG,
  title: { en: 'Main figures of 2024', zh: '2024年主要指标' },
  due: '2026-12-10',
  items: [
    { indicator: 'gdp', place: 'CN-ZJ', period: '2024', vintage: 'census-5/revision' },
    { indicator: 'rd-expenditure', place: 'CN-ZJ', period: '2024' },
    { indicator: 'rd-intensity', place: 'CN-ZJ', period: '2024' },
    { indicator: 'gdp', place: 'CN-330100', period: '2024', vintage: 'census-4/preliminary' },
    { indicator: 'registered-population', place: 'CN-330100', period: '@2024-12-31' },
  ],
}
