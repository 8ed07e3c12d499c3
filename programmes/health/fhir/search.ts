import Type, { type Static, type TSchema } from 'typebox'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Context, Query } from '#programmes/contract'
import { BILLS_PER_PAGE_MAX, UUID, UUID_FORM } from '../inputs.ts'
import { settlementsOfMessage } from '../settlement/messages.ts'
import {
  findSettlements,
  type Kept,
  linesOf,
  listSettlements,
  reachOf,
  type Wanted,
} from '../settlement/store.ts'
import { answerOf } from '../views.ts'
import { type ClaimResponse, claimResponseOf } from './claim-response.ts'
import { explanationOf } from './explanation.ts'
import { bad } from './read.ts'
import { CLAIM_RESPONSE, EXPLANATION, META, STRING, strict } from './schemas.ts'
import { labelOf, SYSTEMS } from './systems.ts'

const BY_ID = Type.Object({ id: UUID }, { additionalProperties: false })

/** What became of a claim, by the settlement's id. Throws `health.unknown-settlement`. */
export const claimResponse: Query<typeof BY_ID, ClaimResponse> = {
  name: 'health.claim-response',
  title: { en: 'A settlement as a FHIR ClaimResponse', zh: '结算结果（FHIR ClaimResponse）' },
  input: BY_ID,
  output: CLAIM_RESPONSE,
  may: signedIn,
  answer: async (tx, ctx, { id }) => {
    const [found] = await listSettlements(tx, [id])
    if (found === undefined) throw new HouseError('health.unknown-settlement', { settlement: id })
    return responseOfKept(found, ctx)
  },
}

function responseOfKept(kept: Kept, ctx: Context): ClaimResponse {
  const status = kept.cancelledAt === null ? 'active' : 'cancelled'
  return claimResponseOf(answerOf(kept), { use: 'claim', status }, ctx)
}

const SEARCH = Type.Object(
  {
    patient: Type.Optional(
      Type.String({ maxLength: 100, description: 'Id of the insured person, or Patient/{id}.' }),
    ),
    identifier: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          '{system}|{value}: of the settlement, the bill, or the message that asked for it.',
      }),
    ),
    _id: Type.Optional(UUID),
    _count: Type.Integer({ minimum: 1, maximum: BILLS_PER_PAGE_MAX, default: 50 }),
    cursor: Type.Optional(UUID),
  },
  { additionalProperties: false },
)
type Search = Static<typeof SEARCH>

const bundleOf = (resource: TSchema) =>
  strict({
    resourceType: Type.Literal('Bundle'),
    meta: META,
    type: Type.Literal('searchset'),
    link: Type.Array(strict({ relation: STRING, url: Type.String() }), { minItems: 1 }),
    entry: Type.Optional(
      Type.Array(
        strict({
          fullUrl: STRING,
          resource,
          search: strict({ mode: Type.Literal('match') }),
        }),
        { minItems: 1 },
      ),
    ),
  })

/** Settlements within reach as `ClaimResponse`s, the newest first. */
export const claimResponses: Query<typeof SEARCH, unknown> = {
  name: 'health.claim-responses',
  title: { en: 'Search for FHIR ClaimResponses', zh: '检索 FHIR ClaimResponse' },
  input: SEARCH,
  output: bundleOf(CLAIM_RESPONSE),
  may: signedIn,
  answer: async (tx, ctx, asked) => {
    const { found, next } = await searched(tx, asked)
    const resources = found.map((kept) => responseOfKept(kept, ctx))
    return bundle('ClaimResponse', asked, next, resources, ctx)
  },
}

/** The same as `ExplanationOfBenefit`s. */
export const explanations: Query<typeof SEARCH, unknown> = {
  name: 'health.explanations-of-benefit',
  title: { en: 'Search for FHIR ExplanationOfBenefits', zh: '检索 FHIR ExplanationOfBenefit' },
  input: SEARCH,
  output: bundleOf(EXPLANATION),
  may: signedIn,
  answer: async (tx, ctx, asked) => {
    const { found, next } = await searched(tx, asked)
    const ids = found.map(({ id }) => id)
    const lines = await linesOf(tx, ids)
    const resources = found.map((kept) => explanationOf(kept, lines.get(kept.id) ?? [], ctx))
    return bundle('ExplanationOfBenefit', asked, next, resources, ctx)
  },
}

async function searched(
  tx: Read,
  asked: Search,
): Promise<{ readonly found: readonly Kept[]; readonly next: string | null }> {
  const { ids, bill } = await identified(tx, asked)
  const found = await findSettlements(tx, {
    ...(ids === undefined ? {} : { ids }),
    ...(bill === undefined ? {} : { bill }),
    within: await reachOf(tx),
    institution: null,
    insured: patientOf(asked),
    from: null,
    to: null,
    before: asked.cursor ?? null,
    limit: asked._count + 1,
  })
  const page = found.slice(0, asked._count)
  return { found: page, next: found.length > page.length ? (page.at(-1)?.id ?? null) : null }
}

const IS_UUID = new RegExp(UUID_FORM)

function patientOf({ patient }: Search): string | null {
  if (patient === undefined) return null
  const id = patient.replace(/^Patient\//, '')
  if (!IS_UUID.test(id)) throw bad('patient', 'must name an insured person', '须为参保人员编号')
  return id
}

async function identified(
  tx: Read,
  { identifier, _id }: Search,
): Promise<Pick<Wanted, 'ids' | 'bill'>> {
  const only = _id === undefined ? {} : { ids: [_id] }
  if (identifier === undefined) return only
  const bar = identifier.indexOf('|')
  const [system, value] = [identifier.slice(0, Math.max(bar, 0)), identifier.slice(bar + 1)]
  if (system === SYSTEMS.bill) return { ...only, bill: value }
  if (system === SYSTEMS.message) return both(only, await settlementsOfMessage(tx, value))
  if (system === SYSTEMS.settlement) return both(only, IS_UUID.test(value) ? [value] : [])
  const known = [SYSTEMS.bill, SYSTEMS.message, SYSTEMS.settlement].join(', ')
  throw bad('identifier', `needs a system: ${known}`, `缺少标识体系，可用：${known}`)
}

function both(
  { ids }: { readonly ids?: readonly string[] },
  others: readonly string[],
): Pick<Wanted, 'ids'> {
  return { ids: ids === undefined ? others : others.filter((one) => ids.includes(one)) }
}

function bundle(
  type: string,
  asked: Search,
  next: string | null,
  resources: readonly { readonly id?: string }[],
  ctx: Context,
) {
  const url = (cursor: string | undefined) => {
    const given = Object.entries({ ...asked, cursor }).filter(([, value]) => value !== undefined)
    return `${type}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
  }
  const entry = resources.map((resource) => ({
    fullUrl: `urn:uuid:${resource.id}`,
    resource,
    search: { mode: 'match' },
  }))
  return {
    resourceType: 'Bundle',
    ...labelOf(ctx),
    type: 'searchset',
    link: [
      { relation: 'self', url: url(asked.cursor) },
      ...(next === null ? [] : [{ relation: 'next', url: url(next) }]),
    ],
    ...(entry.length === 0 ? {} : { entry }),
  }
}
