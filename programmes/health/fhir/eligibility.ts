import Type, { type Static } from 'typebox'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { sayError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { type Entitlement, entitlementAt } from '../entitlement/entitlement.ts'
import { holds } from '../entitlement/standing.ts'
import { errors } from '../errors.ts'
import { oneOf } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { INTERFACE_LANGUAGE } from '../national/refusals.ts'
import { NATIONAL_FIELDS } from '../pure/index.ts'
import { listTotals, yearOf } from '../settlement/grounds.ts'
import { dayIn, offsetInstant } from '../times.ts'
import { moneyOf } from './amounts.ts'
import { bad, chronicDiseaseOf, insuredOf, isEmergency, named } from './read.ts'
import {
  CONCEPT,
  DATE_TIME,
  DAY,
  IDENTIFIER,
  META,
  MONEY,
  PERIOD,
  REFERENCE,
  STATUS,
  STRING,
  strict,
  UNREAD,
} from './schemas.ts'
import { labelOf, SYSTEMS } from './systems.ts'

const PURPOSES = ['auth-requirements', 'benefits', 'discovery', 'validation'] as const
const PURPOSE = Type.Array(oneOf(PURPOSES), { minItems: 1, maxItems: PURPOSES.length })

const REQUEST = strict({
  resourceType: Type.Literal('CoverageEligibilityRequest'),
  id: UNREAD,
  meta: UNREAD,
  language: UNREAD,
  text: UNREAD,
  extension: UNREAD,
  identifier: Type.Optional(Type.Array(IDENTIFIER, { minItems: 1, maxItems: 10 })),
  status: STATUS,
  priority: Type.Optional(CONCEPT),
  purpose: PURPOSE,
  patient: REFERENCE,
  servicedDate: Type.Optional(DAY),
  servicedPeriod: Type.Optional(PERIOD),
  created: DATE_TIME,
  enterer: UNREAD,
  provider: REFERENCE,
  insurer: REFERENCE,
  facility: UNREAD,
  supportingInfo: UNREAD,
  insurance: UNREAD,
  item: Type.Optional(
    Type.Array(
      strict({
        supportingInfoSequence: UNREAD,
        category: UNREAD,
        productOrService: UNREAD,
        modifier: UNREAD,
        provider: UNREAD,
        quantity: UNREAD,
        unitPrice: UNREAD,
        facility: UNREAD,
        diagnosis: Type.Optional(
          Type.Array(
            strict({
              diagnosisCodeableConcept: Type.Optional(CONCEPT),
              diagnosisReference: UNREAD,
            }),
            { minItems: 1, maxItems: 20 },
          ),
        ),
        detail: UNREAD,
      }),
      { minItems: 1, maxItems: 20 },
    ),
  ),
})
type Request = Static<typeof REQUEST>

export const ELIGIBILITY = strict({
  resourceType: Type.Literal('CoverageEligibilityResponse'),
  meta: META,
  status: STATUS,
  purpose: PURPOSE,
  patient: REFERENCE,
  servicedDate: DAY,
  created: DATE_TIME,
  requestor: REFERENCE,
  request: REFERENCE,
  outcome: Type.Literal('complete'),
  disposition: Type.Optional(Type.String()),
  insurer: REFERENCE,
  insurance: Type.Array(
    strict({
      coverage: REFERENCE,
      inforce: Type.Boolean(),
      item: Type.Array(
        strict({
          category: CONCEPT,
          excluded: Type.Boolean(),
          name: Type.Optional(STRING),
          benefit: Type.Optional(
            Type.Array(strict({ type: CONCEPT, usedMoney: MONEY }), { minItems: 1 }),
          ),
        }),
        { minItems: 1 },
      ),
    }),
    { minItems: 1 },
  ),
})
type Eligibility = Static<typeof ELIGIBILITY>

/**
 * A FHIR R4 `CoverageEligibilityRequest` of an institution, about somebody who presents a card there: whether they are insured
 * that day, whether a bill would be settled and if not why, and what the year has used up. Throws `health.bad-claim`,
 * `health.unknown-institution`, `health.unknown-insured`.
 */
export const eligibility: Action<typeof REQUEST, Eligibility> = {
  name: 'health.coverage-eligibility',
  title: {
    en: 'Check an entitlement (FHIR)',
    zh: '待遇享受检查（FHIR CoverageEligibilityRequest）',
  },
  input: REQUEST,
  may: roles('contributor'),
  unkept: Object.keys(REQUEST.properties).filter(
    (name) => !['resourceType', 'status', 'provider', 'created'].includes(name),
  ),
  kept: () => null,
  apply: async (tx, ctx, request) => {
    if (request.status !== 'active') throw bad('status', 'must be active', '须为 active')
    const day = dayOf(request, ctx)
    const asked = {
      institution: named(request.provider, SYSTEMS.institution, 'provider'),
      insured: insuredOf(request.patient, 'patient'),
      day,
      emergency: isEmergency(request.priority),
      disease: chronicDiseaseOf(
        (request.item ?? []).flatMap(({ diagnosis = [] }) =>
          diagnosis.map((one) => one.diagnosisCodeableConcept),
        ),
      ),
    }
    const found = await entitlementAt(tx, ctx, asked)
    const benefit = request.purpose.includes('benefits') ? await usedUp(tx, ctx, found, day) : []
    return responseOf(request, found, { day, institution: asked.institution, benefit }, ctx)
  },
}

function dayOf({ servicedDate, servicedPeriod, created }: Request, { region }: Context): string {
  if (servicedDate !== undefined && servicedPeriod !== undefined)
    throw bad('serviced', 'is a date or a period', '只能是日期或时段之一')
  const day = dayIn(region, servicedDate ?? servicedPeriod?.start ?? created)
  if (day === undefined)
    throw bad(servicedDate === undefined ? 'created' : 'serviced', 'is no day', '不是有效的日期')
  return day
}

type Benefit = { readonly type: { coding: Coding[] }; readonly usedMoney: Static<typeof MONEY> }
type Coding = { system: string; code: string; display: string }

/** Deductible paid, and what the pooled fund paid, in the year of the day. */
async function usedUp(
  tx: Write,
  ctx: Context,
  { person }: Entitlement,
  day: string,
): Promise<Benefit[]> {
  const [totals] = await aboveFences(tx, ctx, () => listTotals(tx, [person.id], [yearOf(day)]))
  const used = [
    [NATIONAL_FIELDS.deductible, totals?.deductible ?? 0n],
    [NATIONAL_FIELDS.pooled, totals?.pooled ?? 0n],
  ] as const
  return used.map(([{ field, title }, amount]) => ({
    type: { coding: [{ system: SYSTEMS.amount, code: field, display: title.zh ?? field }] },
    usedMoney: { ...moneyOf(yuanOf(amount)) },
  }))
}

function responseOf(
  request: Request,
  { person, filing, refusal }: Entitlement,
  told: { readonly day: string; readonly institution: string; readonly benefit: Benefit[] },
  ctx: Context,
): Eligibility {
  const [identifier] = request.identifier ?? []
  const insured = { identifier: { system: SYSTEMS.insured, value: person.id } }
  return {
    resourceType: 'CoverageEligibilityResponse',
    ...labelOf(ctx),
    status: 'active',
    purpose: request.purpose,
    patient: insured,
    servicedDate: told.day,
    created: offsetInstant(ctx.region, ctx.now),
    requestor: { identifier: { system: SYSTEMS.institution, value: told.institution } },
    request: identifier === undefined ? { display: 'the request answered' } : { identifier },
    outcome: 'complete',
    ...(refusal === null
      ? {}
      : { disposition: sayError(refusal, errors, INTERFACE_LANGUAGE).message }),
    insurer: { identifier: { system: SYSTEMS.place, value: person.place } },
    insurance: [
      {
        coverage: insured,
        inforce: holds(person, told.day),
        item: [
          {
            category: { coding: [{ system: SYSTEMS.care, code: 'outpatient' }] },
            excluded: refusal !== null,
            name: filing,
            ...(told.benefit.length === 0 ? {} : { benefit: told.benefit }),
          },
        ],
      },
    ],
  }
}
