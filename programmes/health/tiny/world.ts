import { fileURLToPath } from 'node:url'
import type { TSchema } from 'typebox'
import {
  type Actor,
  type BaseContext,
  type Outcome,
  type Person,
  perform,
  performEach,
  type Role,
} from '#platform/action'
import type { Terminal } from '#platform/cli'
import { systemClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { assert } from '#platform/errors'
import { loadRegion } from '#platform/region'
import type { Action, Command, Context } from '#programmes/contract'
import { appointOperator } from '../registers/appoint-operator.ts'
import { enterCatalogue } from '../registers/enter-catalogue.ts'
import { enterInstitutions } from '../registers/enter-institutions.ts'
import { enterInsured } from '../registers/enter-insured.ts'

// A small world for tests: persons insured in Zhejiang and Anhui, hospitals in Shanghai and Hangzhou, settled by the policies
// that are assumed for the simulation, which every place has.

export const ORGANISATIONS = {
  office: '019400d0-0000-7000-8000-00000000000a',
  zhejiang: '019400d0-0000-7000-8000-00000000000b',
  anhui: '019400d0-0000-7000-8000-00000000000c',
  shanghai: '019400d0-0000-7000-8000-00000000000d',
  ningbo: '019400d0-0000-7000-8000-00000000000e',
  hospital: '019400d0-0000-7000-8000-000000000011',
  clinic: '019400d0-0000-7000-8000-000000000012',
} as const
export type OrganisationName = keyof typeof ORGANISATIONS

export const HOSPITAL = 'H31010100001'
export const CLINIC = 'H33010200001'
const NAME = { en: 'Example', zh: '示例' }
const SINCE = '2020-01-01'

/** The newest day of the tests: a Tuesday in June. */
export const NOW = '2025-06-10T02:00:00.000000Z'
export const TODAY = '2025-06-10'

export const region = loadRegion(
  fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url)),
)

export function tinyHealth(db: Database, base: Omit<BaseContext, 'region'>) {
  // Requests at one moment must not get one id.
  const { newId } = systemClock()
  const of = (actor: Actor, given: Partial<Context> = {}): Context => ({
    ...base,
    region,
    world: 'simulated',
    newId,
    now: NOW,
    today: TODAY,
    actor,
    series: NO_SERIES,
    ...given,
  })
  const house = of({ kind: 'system', id: 'system' })
  const acting = (name: OrganisationName, ...roles: readonly Role[]): Context =>
    of(memberOf(name, roles.length === 0 ? ['contributor'] : roles))
  const act = <I extends TSchema, Out>(
    action: Action<I, Out>,
    ctx: Context,
    input: unknown,
  ): Promise<Out> => perform(db, action, ctx, input)
  const each = <I extends TSchema, Out>(
    action: Action<I, Out>,
    ctx: Context,
    inputs: readonly unknown[],
  ): Promise<readonly Outcome<Out>[]> => performEach(db, action, ctx, inputs)
  const insure = async (
    place: string,
    group: 'working' | 'retired' | 'resident' = 'working',
  ): Promise<string> => {
    const entered = { place, group, validFrom: SINCE, bornOn: '1970-05-05', familyDoctor: false }
    const { ids } = await perform(db, enterInsured, house, { persons: [entered] })
    const [id] = ids
    assert(id !== undefined, 'somebody was entered')
    return id
  }
  const prepare = async (): Promise<void> => {
    const places = { zhejiang: 'CN-ZJ', anhui: 'CN-AH', shanghai: 'CN-SH', ningbo: 'CN-330200' }
    for (const [name, place] of Object.entries(places)) {
      const organisation = ORGANISATIONS[name as OrganisationName]
      await perform(db, appointOperator, house, { organisation, place })
    }
    const institution = { name: NAME, validFrom: SINCE }
    await perform(db, enterInstitutions, house, {
      institutions: [
        {
          ...{ ...institution, code: HOSPITAL, tier: 'tertiary', place: 'CN-SH' },
          organisation: ORGANISATIONS.hospital,
        },
        {
          ...{ ...institution, code: CLINIC, tier: 'primary', place: 'CN-330100' },
          organisation: ORGANISATIONS.clinic,
        },
      ],
    })
    const item = { kind: 'drug', name: NAME, validFrom: SINCE }
    await perform(db, enterCatalogue, house, {
      items: ['CN-SH', 'CN-330100'].flatMap((place) => [
        { ...item, place, code: 'A1', class: 'A' },
        { ...item, place, code: 'A2', class: 'A', ceiling: '10.00' },
        { ...item, place, code: 'B1', class: 'B', firstPay_bp: 1000 },
      ]),
    })
  }
  let bills = 0
  /** A bill of one class A item, under a new number and message. */
  const billOf = (insured: string, amount: string, given: object = {}) => {
    bills += 1
    return {
      message: `m-${bills}`,
      institution: HOSPITAL,
      bill: `b-${bills}`,
      insured,
      day: TODAY,
      lines: [{ item: 'A1', quantity: '1', amount }],
      ...given,
    }
  }
  return { house, of, acting, act, each, insure, prepare, billOf, newId }
}

function memberOf(name: OrganisationName, roles: readonly Role[]): Person {
  return {
    kind: 'person',
    id: `019400d0-0000-7000-8000-${Buffer.from(name).toString('hex').slice(0, 12).padStart(12, '0')}`,
    name,
    organisation: ORGANISATIONS[name],
    organisationTitle: null,
    jurisdiction: null,
    office: name === 'office',
    roles,
    means: { kind: 'key', id: '019400d0-0000-7000-8000-00000000abcd' },
    scopes: null,
  }
}

// Nothing of this programme reads a figure.
const NO_SERIES = {} as Context['series']

/** What somebody types: arguments and options of a command, and what comes from the file that it names. */
export type Typed = {
  readonly args: readonly string[]
  readonly options?: { readonly [name: string]: string | boolean }
  readonly lang?: string
  readonly content?: string
}

/** What a command printed, and its exit code. */
export function typedAt(db: Database, command: Command) {
  return async (ctx: Context, { args, options = {}, lang = 'en', content = '' }: Typed) => {
    const printed: string[] = []
    async function* open() {
      yield Buffer.from(content)
    }
    const terminal: Terminal = {
      ...{ open, lang, format: 'text', width: 100, colour: false, isWatched: false },
      save: async () => undefined,
      isSameFile: async () => false,
      print: (text) => printed.push(text),
      note: (text) => printed.push(text),
      progress: () => ({ step: () => undefined, end: () => undefined }),
    }
    const code = await command.run(terminal, ctx, db, { args, options })
    return { code, text: printed.join('\n') }
  }
}
